//! Draws the meeting being prepared.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::prepare::Prepare;
use crate::ui::parts;
use crate::ui::screen::lines;
use crate::ui::view::View;

/// Draws what is chosen and what would be kept.
pub fn draw(it: &Prepare, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    lines::draw(&it.lines, ("prepare", it.at), view, frame, inside);
}
