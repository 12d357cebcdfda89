//! Draws the small form of a step: its fields, advice, and the figures it rests on.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::sheet::Sheet;
use crate::ui::parts;
use crate::ui::screen::form::{Shown, field_row};
use crate::ui::screen::lines;
use crate::ui::view::View;

/// The most lines kept free for the figures below: they matter before anyone has counted.
const FACTS: usize = 10;

/// The fewest lines of fields, in a window that is too low for both.
const LEAST: usize = 4;

/// Draws the form.
pub fn draw(it: &Sheet, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let room = usize::from(inside.height.saturating_sub(1));
    let width = usize::from(inside.width.saturating_sub(2));
    let facts: usize = it.facts.iter().map(|(text, _)| parts::wrap(text, width).len()).sum();
    let height = room.saturating_sub(facts.min(FACTS)).max(room.min(LEAST));
    let top = view.top("sheet", it.at, it.boxes.len(), height);
    let mut used = 0;
    let shown = it.boxes.iter().enumerate().skip(top).take(height);
    for (place, (at, field)) in shown.enumerate() {
        let Some(row) = parts::row(inside, place) else { return };
        let problem = it.problem(field.spec.key).map(str::to_owned);
        field_row(&Shown { field, problem, front: at == it.at, at }, desk, view, frame, row);
        used = place + 1;
    }
    let palette = view.palette();
    let advice = it.current().map_or("", |field| field.spec.advice.get(desk.lang()));
    if let Some(row) = parts::row(inside, used) {
        parts::text(frame, row, &format!(" {advice}"), palette.quiet);
    }
    let skip = u16::try_from(used + 1).unwrap_or(u16::MAX).min(inside.height);
    let below = Rect { y: inside.y + skip, height: inside.height - skip, ..inside };
    lines::sentences(&it.facts, view, frame, below);
}
