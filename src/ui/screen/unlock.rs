//! Draws the door.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::passphrase::Secret;
use crate::app::screen::plain::Row;
use crate::app::screen::unlock::{By, Unlock, digits, wrong_group};
use crate::ui::parts;
use crate::ui::screen::plain;
use crate::ui::view::View;
use crate::words::{Lang, Text, door as word, keys};

/// The width of the labels.
const LABEL: u16 = 24;

/// Draws what is asked, what is typed, and what to do when it is lost.
pub fn draw(it: &Unlock, desk: &Desk, view: &View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let palette = view.palette();
    let (ask, label) = match it.by {
        By::Code => (word::OPEN_ASK_CODE, word::RECOVERY_CODE),
        By::Committee => (keys::OPEN_ASK_COMMITTEE, word::PASSPHRASE),
        By::Passphrase => (word::OPEN_ASK, word::PASSPHRASE),
    };
    let width = usize::from(inside.width.saturating_sub(2));
    let mut place = 1;
    let mut say = |frame: &mut Frame<'_>, text: &str, style| {
        for line in parts::wrap(text, width) {
            if let Some(row) = parts::row(inside, place) {
                parts::text(frame, row, &format!(" {line}"), style);
            }
            place += 1;
        }
    };
    if it.relocked {
        say(frame, word::LOCKED_NOTE.get(lang), palette.near);
    }
    say(frame, ask.get(lang), palette.text);
    let path_at = (it.by == By::Committee).then_some(place + 1);
    let at = place + 1 + usize::from(path_at.is_some());
    place = at + 2;
    let mut say = |frame: &mut Frame<'_>, text: &str, style| {
        for line in parts::wrap(text, width) {
            if let Some(row) = parts::row(inside, place) {
                parts::text(frame, row, &format!(" {line}"), style);
            }
            place += 1;
        }
    };
    let back = |key| word::PASSPHRASE_AGAIN.fill(lang, &[("key", key)]);
    if it.by == By::Code {
        let n = it.groups_typed().to_string();
        match wrong_group(&digits(it.secret.line().text()), lang) {
            Some(sentence) => say(frame, &sentence, palette.bad),
            None => say(frame, &word::GROUPS_TYPED.fill(lang, &[("n", &n)]), palette.quiet),
        }
        say(frame, &back("F4"), palette.quiet);
    } else if let Some((sentence, _)) = it.secret.told(lang, false) {
        say(frame, &sentence, palette.bad);
    } else if it.by == By::Committee {
        say(frame, &back("F8"), palette.quiet);
    } else {
        say(frame, word::LOST_HELP.get(lang), palette.quiet);
    }
    if let Some(row) = path_at.and_then(|at| parts::row(inside, at)) {
        let path = Row::line(keys::KEY_FILE.get(lang), &it.path, it.in_path, 0);
        plain::row(&path, palette, frame, row);
    }
    if let Some(row) = parts::row(inside, at) {
        secret((&it.secret, !it.in_path), (label, lang), view, frame, row);
    }
}

/// Draws a label and what is typed in secret, with the real cursor where it goes on.
pub fn secret(
    (it, front): (&Secret, bool),
    label: (Text, Lang),
    view: &View,
    frame: &mut Frame<'_>,
    row: Rect,
) {
    let palette = view.palette();
    let name = Rect { width: LABEL.min(row.width), ..row };
    let style = if front { palette.title } else { palette.quiet };
    parts::text(frame, name, &format!(" {}", label.0.get(label.1)), style);
    let place =
        Rect { x: row.x + name.width, width: row.width.saturating_sub(name.width + 1), ..row };
    let (text, column) = it.seen();
    let (shown, column) = parts::window(&text, column, usize::from(place.width));
    parts::text(frame, place, &shown, if front { palette.field } else { palette.text });
    if front {
        parts::cursor(frame, place, column);
    }
}
