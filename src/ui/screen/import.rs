//! Draws an import: where the file lies, and what it would do.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::import::{ImportPath, ImportPreview};
use crate::ui::parts;
use crate::ui::view::View;
use crate::words::door as word;

/// Draws the path being typed and the tables of its folder.
pub fn path(it: &ImportPath, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let palette = view.palette();
    let (ask, empty) = it.words();
    parts::text(frame, inside, &format!(" {}", ask.get(lang)), palette.quiet);
    let Some(row) = parts::row(inside, 1) else { return };
    let label = format!(" {} ", word::IMPORT_PATH.get(lang));
    let indent = unicode_width::UnicodeWidthStr::width(label.as_str());
    let width = usize::from(row.width).saturating_sub(indent + 1);
    let (shown, column) = parts::window(it.line.text(), it.line.column(), width);
    parts::text(frame, row, &format!("{label}{shown}"), palette.title);
    let list = Rect { y: inside.y + 3, height: inside.height.saturating_sub(3), ..inside };
    if it.shown.is_empty() {
        parts::text(frame, list, &format!(" {}", empty.get(lang)), palette.quiet);
    }
    let none = it.shown.len();
    let height = usize::from(list.height);
    let top = view.top("import", it.at.unwrap_or(0), none, height);
    for (place, (at, name)) in it.shown.iter().enumerate().skip(top).take(height).enumerate() {
        let Some(row) = parts::row(list, place) else { return };
        let style = if it.at == Some(at) { palette.cursor } else { palette.text };
        parts::text(frame, row, &format!(" {name}"), style);
        view.line(row, at);
    }
    parts::cursor(frame, row, indent + column);
}

/// Draws what the import would do, and below what Enter does.
pub fn preview(it: &ImportPreview, desk: &Desk, view: &View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let file = word::IMPORT_SURE
        .fill(lang, &[("file", &it.preview.file), ("encoding", &it.preview.encoding)]);
    let inside = parts::boxed(frame, view, area, &format!("{}: {file}", it.title(desk)));
    let palette = view.palette();
    let advice = parts::wrap(&it.advice(lang), usize::from(inside.width.saturating_sub(2)));
    let below = u16::try_from(advice.len()).unwrap_or(1);
    let list = Rect { height: inside.height.saturating_sub(below), ..inside };
    for (place, line) in it.lines(lang).iter().skip(it.top).enumerate() {
        let Some(row) = parts::row(list, place) else { break };
        let style = match (line.head, line.tone) {
            (true, tone) => palette.tone(tone),
            (false, crate::app::message::Tone::Bad) => palette.bad,
            (false, _) => palette.text,
        };
        parts::text(frame, row, &format!(" {}", line.text), style);
    }
    for (at, line) in advice.iter().enumerate() {
        if let Some(row) = parts::row(inside, usize::from(list.height) + at) {
            parts::text(frame, row, &format!(" {line}"), palette.near);
        }
    }
}
