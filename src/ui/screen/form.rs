//! Draws a form: labels, fields, what is wrong beside the field.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::boxes::Box_;
use crate::app::screen::form::Form;
use crate::domain::field::{Shape, Wanted};
use crate::ui::parts;
use crate::ui::view::View;
use crate::words::ui;

/// The width of the labels.
const LABEL: u16 = 27;

/// What one field of a form shows.
pub struct Shown<'a> {
    /// The field.
    pub field: &'a Box_,
    /// What is wrong with it.
    pub problem: Option<String>,
    /// Whether it has the cursor.
    pub front: bool,
    /// Its place.
    pub at: usize,
}

/// Draws the form.
pub fn draw(it: &Form, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let title = if it.is_touched() {
        format!("{} – {}", it.title(desk), ui::DRAFT.get(lang))
    } else {
        it.title(desk)
    };
    let inside = parts::boxed(frame, view, area, &title);
    let advice = it.current().map_or("", |field| field.spec.advice.get(lang));
    let fields = Rect { height: inside.height.saturating_sub(1), ..inside };
    let height = usize::from(fields.height);
    let top = view.top("form", it.at, it.boxes.len(), height);
    for (place, (at, field)) in it.boxes.iter().enumerate().skip(top).take(height).enumerate() {
        let Some(row) = parts::row(fields, place) else { return };
        let problem = it.problem(field.spec.key).map(|problem| problem.fault.say(lang));
        field_row(&Shown { field, problem, front: at == it.at, at }, desk, view, frame, row);
    }
    let last = Rect { y: fields.bottom(), height: 1, ..inside };
    parts::text(frame, last, &format!(" {advice}"), view.palette().quiet);
}

/// Draws one field, with the real cursor where letters go in.
pub fn field_row(it: &Shown<'_>, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, row: Rect) {
    let palette = view.palette();
    let lang = desk.lang();
    let sign = match it.field.spec.wanted {
        Wanted::Required => "*",
        _ if it.front => "▸",
        _ => " ",
    };
    let label = Rect { width: LABEL.min(row.width), ..row };
    let style = if it.front { palette.title } else { palette.quiet };
    parts::text(frame, label, &format!("{sign}{}", it.field.label(lang)), style);
    let value =
        Rect { x: row.x + label.width, width: row.width.saturating_sub(label.width), ..row };
    view.line(row, it.at);
    let mut shown = it.field.line.text().to_owned();
    let mut column = 0;
    if it.field.is_typed() && it.front {
        (shown, column) =
            parts::window(it.field.line.text(), it.field.line.column(), usize::from(value.width));
    } else if it.front && !matches!(it.field.spec.shape, Shape::YesNo) && shown.is_empty() {
        ui::PRESS_F4.get(lang).clone_into(&mut shown);
    }
    let style = match (&it.problem, it.front) {
        (Some(_), _) => palette.bad,
        (None, true) => palette.field,
        (None, false) => palette.text,
    };
    if let Some(problem) = &it.problem {
        let typed = unicode_width::UnicodeWidthStr::width(shown.as_str());
        parts::text(frame, value, &format!("{shown}  ← {problem}"), style);
        if it.front {
            parts::cursor(frame, value, column.min(typed));
        }
        return;
    }
    parts::text(frame, value, &shown, style);
    if it.front {
        parts::cursor(frame, value, column);
    }
}
