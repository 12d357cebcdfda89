//! Draws a text that is only read.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::screen::pager::Pager;
use crate::ui::parts;
use crate::ui::view::View;

/// Draws the lines from the first shown on.
pub fn draw(it: &Pager, view: &View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title);
    for (place, line) in it.lines.iter().skip(it.top).enumerate() {
        let Some(row) = parts::row(inside, place) else { return };
        parts::text(frame, row, line, view.palette().text);
    }
}
