//! Draws the five questions of the first run.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::first_run::FirstRun;
use crate::ui::parts;
use crate::ui::screen::unlock::secret;
use crate::ui::view::View;
use crate::words::door as word;

/// The width of the labels.
const LABEL: u16 = 24;

/// Draws the questions with the advice for the one being answered.
pub fn draw(it: &FirstRun, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let palette = view.palette();
    let intro = parts::wrap(word::FIRST_INTRO.get(lang), usize::from(inside.width) - 2);
    for (at, line) in intro.iter().enumerate() {
        if let Some(row) = parts::row(inside, at) {
            parts::text(frame, row, &format!(" {line}"), palette.quiet);
        }
    }
    let from = intro.len() + 1;
    for (at, question) in it.questions.iter().enumerate() {
        let Some(row) = parts::row(inside, from + at) else { return };
        let front = it.at == at;
        let name = Rect { width: LABEL.min(row.width), ..row };
        let style = if front { palette.title } else { palette.quiet };
        parts::text(frame, name, &format!(" {}", question.label.get(lang)), style);
        let place =
            Rect { x: row.x + name.width, width: row.width.saturating_sub(name.width + 1), ..row };
        let column = question.line.column();
        let (shown, column) = parts::window(question.line.text(), column, usize::from(place.width));
        parts::text(frame, place, &shown, if front { palette.field } else { palette.text });
        if front {
            parts::cursor(frame, place, column);
        }
        view.line(row, at);
    }
    let last = it.questions.len();
    if let Some(row) = parts::row(inside, from + last) {
        secret((&it.secret, it.in_secret()), (word::ASK_PASSPHRASE, lang), view, frame, row);
        view.line(row, last);
    }
    let told = it.secret.told(lang, true).filter(|_| it.in_secret());
    let (advice, style) = match (it.questions.get(it.at), told) {
        (Some(question), _) => (question.advice.get(lang).to_owned(), palette.near),
        (None, Some((line, true))) => (line, palette.bad),
        (None, told) => (told.map(|(line, _)| line).unwrap_or_default(), palette.near),
    };
    let lines = parts::wrap(&advice, usize::from(inside.width) - 2);
    for (at, line) in lines.iter().enumerate() {
        if let Some(row) = parts::row(inside, from + last + 2 + at) {
            parts::text(frame, row, &format!(" {line}"), style);
        }
    }
}
