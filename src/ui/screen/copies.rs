//! Draws the screens of copies.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::copies::{CopyActs, CopyKey, CopyList, CopyPick, CopySides, CopyTrial};
use crate::app::screen::lines::{Ink, Row};
use crate::app::screen::plain;
use crate::app::screen::unlock::By;
use crate::ui::parts;
use crate::ui::screen::plain::row as draw_plain;
use crate::ui::screen::{lines, unlock};
use crate::ui::view::View;
use crate::words::{Text, copies_screen as word, door, keys};

/// What is left of an area below so many lines.
fn below(area: Rect, count: usize) -> Rect {
    let count = u16::try_from(count).unwrap_or(area.height).min(area.height);
    Rect { y: area.y + count, height: area.height - count, ..area }
}

/// Draws the list, with what is known above it and the copy under the cursor below.
pub fn list(it: &CopyList, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let used = lines::sentences(&it.head, view, frame, inside);
    let rest = below(inside, used + 1);
    let headings = [
        word::HEAD_PLACE,
        word::HEAD_SEQ,
        word::HEAD_MADE,
        word::HEAD_WHY,
        word::HEAD_SIZE,
        word::HEAD_STATE,
    ];
    let head = Row::cells(headings.map(|text: Text| text.get(lang).to_owned()));
    let width = usize::from(rest.width.saturating_sub(1));
    let text = format!(" {}", parts::columns(&head.cells, it.lines.widths, width));
    parts::text(frame, rest, &text, view.palette().title);
    let list = below(rest, 1);
    let list = Rect { height: list.height.saturating_sub(3), ..list };
    let palette = view.palette();
    let count = it.lines.rows.len();
    parts::lines(frame, view, list, ("copies", it.at, count), &mut |index, width| {
        let Some(row) = it.lines.rows.get(index) else { return (String::new(), palette.text) };
        let width = width.saturating_sub(1);
        let text = format!(" {}", parts::columns(&row.cells, it.lines.widths, width));
        (text, lines::style(palette, row.ink))
    });
    let (path, said) = it.foot(lang);
    let foot =
        Rect { y: list.bottom(), height: rest.bottom().saturating_sub(list.bottom()), ..rest };
    lines::sentences(&[(path, Ink::Quiet), (said, Ink::Plain)], view, frame, foot);
}

/// Draws a copy beside the book.
pub fn sides(it: &CopySides, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let used = lines::sentences(&it.head, view, frame, inside);
    lines::draw(&it.lines, ("sides", it.at), view, frame, below(inside, used + 1));
}

/// Draws what only the copy has.
pub fn acts(it: &CopyActs, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    lines::draw(&it.lines, ("acts", it.at), view, frame, inside);
}

/// Draws what a copy can be known by.
pub fn trial(it: &CopyTrial, desk: &Desk, view: &View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let mut place = 1;
    for (text, ink) in &it.lines {
        let lines = parts::wrap(text, usize::from(inside.width.saturating_sub(2)));
        for line in if lines.is_empty() { vec![String::new()] } else { lines } {
            if let Some(row) = parts::row(inside, place) {
                let style = lines::style(view.palette(), *ink);
                parts::text(frame, row, &format!(" {line}"), style);
            }
            place += 1;
        }
    }
}

/// Draws the way in of a copy.
pub fn key(it: &CopyKey, desk: &Desk, view: &View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let (ask, more) = it.asks(desk);
    let used = lines::sentences(&[(ask, Ink::Plain)], view, frame, below(inside, 1));
    let label = if it.by == By::Code { door::RECOVERY_CODE } else { door::PASSPHRASE };
    let mut at = used + 2;
    if let Some(row) = parts::row(inside, at).filter(|_| it.by == By::Committee) {
        let path = plain::Row::line(keys::KEY_FILE.get(lang), &it.path, it.in_path, 0);
        draw_plain(&path, view.palette(), frame, row);
        at += 1;
    }
    if let Some(row) = parts::row(inside, at) {
        unlock::secret((&it.secret, !it.in_path), (label, lang), view, frame, row);
    }
    lines::sentences(&[(more, Ink::Near)], view, frame, below(inside, at + 2));
}

/// Draws a line that is typed above lines to choose from.
pub fn pick(it: &CopyPick, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let palette = view.palette();
    let (_, _, none, label) = it.words();
    let used = lines::sentences(&[(it.question(lang), Ink::Quiet)], view, frame, inside);
    let rest = below(inside, used + 1);
    let label = format!(" {} ", label.get(lang));
    let indent = unicode_width::UnicodeWidthStr::width(label.as_str());
    let width = usize::from(rest.width).saturating_sub(indent + 1);
    let (shown, column) = parts::window(it.line.text(), it.line.column(), width);
    parts::text(frame, rest, &format!("{label}{shown}"), palette.title);
    let list = below(rest, 2);
    if it.rows.is_empty() {
        lines::sentences(&[(none.get(lang).to_owned(), Ink::Quiet)], view, frame, list);
    }
    let height = usize::from(list.height);
    let top = view.top("pick", it.at.unwrap_or(0), it.rows.len(), height);
    for (place, (at, (_, _, line))) in it.rows.iter().enumerate().skip(top).take(height).enumerate()
    {
        let Some(row) = parts::row(list, place) else { return };
        let style = if it.at == Some(at) { palette.cursor } else { palette.text };
        parts::text(frame, row, &format!(" {line}"), style);
        view.line(row, at);
    }
    if rest.height > 0 {
        parts::cursor(frame, rest, indent + column);
    }
}
