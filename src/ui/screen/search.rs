//! Draws the search across the whole book.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::search::{Row, Search, WIDTHS};
use crate::ui::parts;
use crate::ui::view::View;
use crate::words::search as word;

/// Draws what is typed, the filters in force, and what was found.
pub fn draw(it: &Search, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let palette = view.palette();
    let prompt = format!(" {} ", word::ASK.get(lang));
    let indent = unicode_width::UnicodeWidthStr::width(prompt.as_str());
    let room = usize::from(inside.width).saturating_sub(indent);
    let (typed, column) = parts::window(it.query.text(), it.query.column(), room);
    parts::text(frame, inside, &format!("{prompt}{typed}"), palette.title);
    parts::cursor(frame, inside, indent + column);
    if let Some(row) = parts::row(inside, 1) {
        parts::text(frame, row, &format!(" {}", told(it, desk)), palette.quiet);
    }
    let list = Rect { y: inside.y + 2, height: inside.height.saturating_sub(2), ..inside };
    let is_asked = !it.query.text().trim().is_empty();
    if is_asked && it.rows.is_empty() && !it.found.query.is_empty() {
        parts::text(frame, list, &format!(" {}", word::NOTHING.get(lang)), palette.quiet);
    }
    parts::lines(frame, view, list, ("search", it.at, it.rows.len()), &mut |index, width| match it
        .rows
        .get(index)
    {
        Some(Row::Head(name)) => (format!(" {name}"), palette.title),
        Some(Row::Hit(_, cells)) => {
            let width = width.saturating_sub(1);
            (format!(" {}", parts::columns(cells, WIDTHS, width)), palette.text)
        }
        Some(Row::Example(text)) => (format!("   {text}"), palette.text),
        None => (String::new(), palette.text),
    });
}

/// How many were found, the filters in force, and what was not understood.
fn told(it: &Search, desk: &Desk) -> String {
    let lang = desk.lang();
    if it.query.text().trim().is_empty() {
        return word::EXAMPLES.get(lang).to_owned();
    }
    let mut parts = Vec::new();
    let query = &it.found.query;
    if !query.is_empty() {
        let (n, shown) = (it.found.count.to_string(), it.found.hits.len());
        parts.push(if shown < it.found.count {
            word::SHOWN_OF.fill(lang, &[("n", &n), ("shown", &shown.to_string())])
        } else {
            word::FOUND.fill(lang, &[("n", &n)])
        });
    }
    let filters = query.filters(lang);
    parts.push(if filters.is_empty() {
        word::NO_FILTER.get(lang).to_owned()
    } else {
        word::FILTERS.fill(lang, &[("filters", &filters.join(" · "))])
    });
    if !query.unknown.is_empty() {
        let what = query.unknown.join(", ");
        parts.insert(0, word::NOT_UNDERSTOOD.fill(lang, &[("what", &what)]));
    }
    parts.join("  ")
}
