//! Draws an import: what is imported and where the file lies.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::import::ImportPath;
use crate::ui::parts;
use crate::ui::view::View;
use crate::words::import as word;

/// Draws the path being typed and the tables of its folder.
pub fn path(it: &ImportPath, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let palette = view.palette();
    let (ask, empty) = it.words();
    parts::text(frame, inside, &format!(" {}", ask.get(lang)), palette.quiet);
    let first = if let Some(what) = it.what
        && let Some(row) = parts::row(inside, 1)
    {
        let (label, other) = (word::IMPORT_WHAT.get(lang), word::IMPORT_OTHER.get(lang));
        let line = format!(" {label} {} {other}", what.name().get(lang));
        parts::text(frame, row, &line, palette.text);
        2
    } else {
        1
    };
    let Some(row) = parts::row(inside, first) else { return };
    let label = format!(" {} ", word::IMPORT_PATH.get(lang));
    let indent = unicode_width::UnicodeWidthStr::width(label.as_str());
    let width = usize::from(row.width).saturating_sub(indent + 1);
    let (shown, column) = parts::window(it.line.text(), it.line.column(), width);
    parts::text(frame, row, &format!("{label}{shown}"), palette.title);
    let above = if first == 2 { 4 } else { 3 };
    let list = Rect { y: inside.y + above, height: inside.height.saturating_sub(above), ..inside };
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
