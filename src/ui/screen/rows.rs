//! Draws the rows of a child table, or the one being typed.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::rows::RowsEditor;
use crate::app::show;
use crate::ui::parts;
use crate::ui::screen::form::{Shown, field_row};
use crate::ui::view::View;

/// Draws the list of rows, or the small form of one.
pub fn draw(it: &RowsEditor, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let palette = view.palette();
    if let Some(form) = &it.open {
        for (at, field) in form.boxes.iter().enumerate() {
            let Some(row) = parts::row(inside, at) else { return };
            let problem = form
                .problem
                .as_ref()
                .filter(|(key, _)| *key == field.spec.key)
                .map(|(_, fault)| fault.say(desk.lang()));
            field_row(&Shown { field, problem, front: at == form.at, at }, desk, view, frame, row);
        }
        return;
    }
    parts::lines(frame, view, inside, ("rows", it.at, it.rows.len()), &mut |index, _| {
        let text = it.rows.get(index).map(|row| show::row(desk, &it.specs, row));
        (format!(" {}", text.unwrap_or_default()), palette.text)
    });
}
