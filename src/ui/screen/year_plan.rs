//! Draws the plan of a year.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::lines::Ink;
use crate::app::screen::year_plan::YearView;
use crate::ui::parts;
use crate::ui::screen::lines;
use crate::ui::view::View;

/// Draws the year month by month, under one sentence that says where it stands.
pub fn draw(it: &YearView, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let [head, list] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(inside);
    let ink = if it.id.is_some() { Ink::Quiet } else { Ink::Near };
    lines::sentences(&[(it.head.clone(), ink)], view, frame, head);
    lines::draw(&it.lines, ("year_plan", it.at), view, frame, list);
}
