//! Draws the recovery code, or asks two of its groups back.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::code_card::CodeCard;
use crate::ui::parts;
use crate::ui::view::View;
use crate::words::door as word;

/// Draws the card.
pub fn draw(it: &CodeCard, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let palette = view.palette();
    let width = usize::from(inside.width.saturating_sub(2));
    let text = if it.asking { word::CARD_CHECK } else { word::CARD_WHY };
    let lines = parts::wrap(text.get(lang), width);
    for (at, line) in lines.iter().enumerate() {
        if let Some(row) = parts::row(inside, at) {
            parts::text(frame, row, &format!(" {line}"), palette.text);
        }
    }
    let from = lines.len() + 1;
    if it.asking {
        for (at, (number, line)) in it.asked().enumerate() {
            let Some(row) = parts::row(inside, from + at) else { return };
            let label =
                format!(" {}: ", word::CARD_GROUP.fill(lang, &[("n", &number.to_string())]));
            let front = it.at == at;
            let style = if front { palette.title } else { palette.text };
            parts::text(frame, row, &format!("{label}{}", line.text()), style);
            view.line(row, at);
            if front {
                let indent = unicode_width::UnicodeWidthStr::width(label.as_str());
                parts::cursor(frame, row, indent + line.column());
            }
        }
        return;
    }
    for (at, four) in it.groups.chunks(4).enumerate() {
        let Some(row) = parts::row(inside, from + at * 2) else { return };
        let shown: Vec<String> = four
            .iter()
            .enumerate()
            .map(|(place, group)| format!("{}) {group}", at * 4 + place + 1))
            .collect();
        parts::text(frame, row, &format!("   {}", shown.join("   ")), palette.title);
    }
    if let Some(row) = parts::row(inside, from + it.groups.len().div_ceil(4) * 2) {
        parts::text(frame, row, &format!(" {}", word::CARD_NEXT.get(lang)), palette.near);
    }
}
