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
    lines::draw(&it.lines, ("resolution", it.at), view, frame, inside);
}
