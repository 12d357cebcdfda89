//! Draws a text of several lines being typed.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::note::NoteEditor;
use crate::ui::parts;
use crate::ui::view::View;

/// Draws the text; a line longer than the window moves with the cursor.
pub fn draw(it: &NoteEditor, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let palette = view.palette();
    let width = usize::from(inside.width);
    let (row, column) = (it.line.row(), it.line.column());
    let count = it.line.text().split('\n').count();
    let height = usize::from(inside.height);
    let top = view.top("note", row, count, height);
    let skipped = it.line.text().split('\n').enumerate().skip(top).take(height);
    for (place, (at, line)) in skipped.enumerate() {
        let Some(area) = parts::row(inside, place) else { return };
        let (shown, shown_column) =
            if at == row { parts::window(line, column, width) } else { (line.to_owned(), 0) };
        parts::text(frame, area, &shown, palette.text);
        if at == row {
            parts::cursor(frame, area, shown_column);
        }
    }
}
