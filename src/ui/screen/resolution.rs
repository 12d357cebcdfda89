//! Draws a resolution.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::resolution::OneResolution;
use crate::ui::parts;
use crate::ui::screen::lines;
use crate::ui::view::View;

/// Draws its head, parts and tasks.
pub fn draw(it: &OneResolution, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    // The whole part under the cursor is in sight, as far as it fits.
    let here = it.lines.stands(it.at);
    let rest = it.lines.rows.iter().skip(it.at).take_while(|row| row.stands == here).count();
    let height = usize::from(inside.height);
    let last = it.at + rest.saturating_sub(1).min(height.saturating_sub(1));
    view.top("resolution", last, it.lines.rows.len(), height);
    lines::draw(&it.lines, ("resolution", it.at), view, frame, inside);
}
