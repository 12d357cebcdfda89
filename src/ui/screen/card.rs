//! Draws the card of a record.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::card::Card;
use crate::ui::parts;
use crate::ui::view::View;

/// The width of the labels.
const LABEL: u16 = 26;

/// Draws labels and values.
pub fn draw(it: &Card, desk: &Desk, view: &View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let palette = view.palette();
    let width = usize::from(inside.width.saturating_sub(LABEL + 1));
    let mut place = 0;
    for (name, text) in it.lines(desk).iter().skip(it.top) {
        for (at, part) in
            parts::wrap(text, width).iter().chain(text.is_empty().then_some(text)).enumerate()
        {
            let Some(row) = parts::row(inside, place) else { return };
            let name = if at == 0 { name.as_str() } else { "" };
            let label = Rect { width: LABEL.min(row.width), ..row };
            parts::text(frame, label, &format!(" {name}"), palette.quiet);
            let value = Rect {
                x: row.x + label.width,
                width: row.width.saturating_sub(label.width),
                ..row
            };
            parts::text(frame, value, part, palette.text);
            place += 1;
        }
    }
}
