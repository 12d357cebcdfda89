//! Draws the meeting being prepared.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::prepare::Prepare;
use crate::ui::parts;
use crate::ui::screen::lines;
use crate::ui::view::View;

/// Draws what is chosen and what would be kept; below it the minutes in all, and where the line
/// under the cursor comes from.
pub fn draw(it: &Prepare, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let foot = u16::try_from(it.foot.len()).unwrap_or(2);
    let [list, below] =
        Layout::vertical([Constraint::Fill(1), Constraint::Length(foot)]).areas(inside);
    lines::draw(&it.lines, ("prepare", it.at), view, frame, list);
    lines::sentences(&it.foot, view, frame, below);
}
