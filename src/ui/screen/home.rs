//! Draws the month's screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::home::Home;
use crate::ui::parts;
use crate::ui::view::View;

/// Draws the path of the month and what needs attention.
pub fn draw(it: &Home, desk: &Desk, view: &View, frame: &mut Frame<'_>, area: Rect) {
    parts::boxed(frame, view, area, &it.title(desk));
}
