//! Draws what is made of sentences, fields and choices.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::screen::plain::{Look, Row};
use crate::ui::parts;
use crate::ui::theme::Palette;
use crate::ui::view::View;

/// The width of the labels.
const LABEL: u16 = 24;

/// Draws the rows under a title.
pub fn draw(title: &str, rows: &[Row], view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, title);
    let palette = view.palette();
    let width = usize::from(inside.width.saturating_sub(2));
    let mut at = 0;
    for row in rows {
        match row {
            Row::Gap => at += 1,
            Row::Say(text, look) => {
                for line in parts::wrap(text, width) {
                    if let Some(place) = parts::row(inside, at) {
                        parts::text(frame, place, &format!(" {line}"), style(palette, *look));
                    }
                    at += 1;
                }
            }
            Row::Fixed(text, look) => {
                if let Some(place) = parts::row(inside, at) {
                    parts::text(frame, place, &format!(" {text}"), style(palette, *look));
                }
                at += 1;
            }
            Row::Field(label, text, column, pick) => {
                if let Some(place) = parts::row(inside, at) {
                    field((label, text, *column), palette, frame, place);
                    view.line(place, *pick);
                }
                at += 1;
            }
            Row::Choice(text, is_front, pick) => {
                if let Some(place) = parts::row(inside, at) {
                    let style = if *is_front { palette.cursor } else { palette.text };
                    parts::text(frame, place, &format!(" {text}"), style);
                    view.line(place, *pick);
                }
                at += 1;
            }
        }
    }
}

/// Draws a field by itself; nothing of what is no field.
pub fn row(row: &Row, palette: Palette, frame: &mut Frame<'_>, place: Rect) {
    if let Row::Field(label, text, column, _) = row {
        field((label, text, *column), palette, frame, place);
    }
}

fn field(
    (label, text, column): (&str, &str, Option<usize>),
    palette: Palette,
    frame: &mut Frame<'_>,
    row: Rect,
) {
    let name = Rect { width: LABEL.min(row.width), ..row };
    let (label_style, style) = match column {
        Some(_) => (palette.title, palette.field),
        None => (palette.quiet, palette.text),
    };
    parts::text(frame, name, &format!(" {label}"), label_style);
    let place =
        Rect { x: row.x + name.width, width: row.width.saturating_sub(name.width + 1), ..row };
    let (shown, at) = parts::window(text, column.unwrap_or_default(), usize::from(place.width));
    parts::text(frame, place, &shown, style);
    if column.is_some() {
        parts::cursor(frame, place, at);
    }
}

const fn style(palette: Palette, look: Look) -> Style {
    match look {
        Look::Text => palette.text,
        Look::Quiet => palette.quiet,
        Look::Near => palette.near,
        Look::Bad => palette.bad,
        Look::Good => palette.good,
        Look::Title => palette.title,
    }
}
