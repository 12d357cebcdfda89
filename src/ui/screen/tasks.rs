//! Draws the card of a task.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::tasks::TaskCard;
use crate::ui::parts;
use crate::ui::screen::lines;
use crate::ui::view::View;

/// Draws what the task is and its thread.
pub fn draw(it: &TaskCard, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    lines::draw(&it.lines, ("task", it.at), view, frame, inside);
}
