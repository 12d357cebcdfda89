//! Draws the change of the passphrase.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::passphrase::PassphraseScreen;
use crate::ui::parts;
use crate::ui::screen::unlock::secret;
use crate::ui::view::View;
use crate::words::door as word;

/// Draws the old and the new one, and what makes a good one.
pub fn draw(
    it: &PassphraseScreen,
    desk: &Desk,
    view: &mut View,
    frame: &mut Frame<'_>,
    area: Rect,
) {
    let lang = desk.lang();
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let palette = view.palette();
    let width = usize::from(inside.width.saturating_sub(2));
    let mut place = 1;
    if it.is_forgotten {
        for line in parts::wrap(word::CHANGE_FORGOTTEN.get(lang), width) {
            if let Some(row) = parts::row(inside, place) {
                parts::text(frame, row, &format!(" {line}"), palette.text);
            }
            place += 1;
        }
    }
    let rows = [(&it.old, word::OLD_PASSPHRASE, false), (&it.new, word::NEW_PASSPHRASE, true)];
    for (at, (one, label, is_new)) in rows.into_iter().enumerate() {
        if it.is_forgotten && !is_new {
            continue;
        }
        let Some(row) = parts::row(inside, place + at) else { return };
        secret((one, it.in_new == is_new), (label, lang), view, frame, row);
        view.line(row, at);
    }
    let told = if it.in_new { it.new.told(lang, true) } else { it.old.told(lang, false) };
    let (first, style) = match told {
        Some((line, true)) => (line, palette.bad),
        Some((line, false)) => (line, palette.near),
        None => (word::ASK_PASSPHRASE_ADVICE.get(lang).to_owned(), palette.quiet),
    };
    let told = parts::wrap(&first, width).into_iter().map(|line| (line, style));
    let note = parts::wrap(word::CHANGE_NOTE.get(lang), width);
    let told = told.chain(note.into_iter().map(|line| (line, palette.quiet)));
    for (at, (line, style)) in told.enumerate() {
        if let Some(row) = parts::row(inside, place + 3 + at) {
            parts::text(frame, row, &format!(" {line}"), style);
        }
    }
}
