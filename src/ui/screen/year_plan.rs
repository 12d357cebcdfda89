//! Draws the plan of a year.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::year_plan::YearView;
use crate::ui::parts;
use crate::ui::screen::lines;
use crate::ui::view::View;

/// Draws the year month by month.
pub fn draw(it: &YearView, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    lines::draw(&it.lines, ("year_plan", it.at), view, frame, inside);
}
