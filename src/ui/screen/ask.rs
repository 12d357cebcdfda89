//! Draws a question.

use ratatui::Frame;

use crate::app::screen::ask::Ask;
use crate::ui::parts;
use crate::ui::view::View;

/// Draws the question in the middle.
pub fn draw(it: &Ask, view: &View, frame: &mut Frame<'_>) {
    let width = frame.area().width.min(64);
    let lines = parts::wrap(&it.question, usize::from(width.saturating_sub(4)));
    let height = u16::try_from(lines.len()).unwrap_or(3) + 4;
    let inside = parts::popup(frame, view, &it.title, (width, height));
    for (at, line) in lines.iter().enumerate() {
        if let Some(row) = parts::row(inside, at + 1) {
            parts::text(frame, row, &format!(" {line}"), view.palette().text);
        }
    }
}
