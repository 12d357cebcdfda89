//! Draws one row of an import beside the record of the book.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::import_row::ImportRow;
use crate::ui::parts;
use crate::ui::view::View;
use crate::words::import as word;

/// The widths of field, book, file and choice; 0 shares what is left.
const WIDTHS: [u16; 4] = [20, 0, 0, 7];

/// Draws the fields that differ, in three columns with the choice behind them.
pub fn draw(it: &ImportRow, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let palette = view.palette();
    let width = usize::from(inside.width).saturating_sub(1);
    let head = [word::FIELD, word::IN_BOOK, word::IN_FILE].map(|text| text.get(lang).to_owned());
    let head = format!(" {}", parts::columns(&head, &WIDTHS, width));
    parts::text(frame, inside, &head, palette.title);
    let help = parts::wrap(word::COMPARE_HELP.get(lang), width.saturating_sub(1));
    let below = u16::try_from(help.len()).unwrap_or(1);
    let height = inside.height.saturating_sub(1 + below);
    let list = Rect { y: inside.y + 1, height, ..inside };
    parts::lines(frame, view, list, ("import_row", it.at, it.fields.len()), &mut |at, _| {
        let Some(field) = it.fields.get(at) else { return (String::new(), palette.text) };
        let choice = if field.take { word::CHOICE_TAKE } else { word::CHOICE_KEEP };
        let choice = choice.get(lang).to_owned();
        let cells = [field.label.to_owned(), field.book.clone(), field.file.clone(), choice];
        let style = if field.take { palette.near } else { palette.text };
        (format!(" {}", parts::columns(&cells, &WIDTHS, width)), style)
    });
    for (at, line) in help.iter().enumerate() {
        if let Some(row) = parts::row(inside, usize::from(1 + list.height) + at) {
            parts::text(frame, row, &format!(" {line}"), palette.quiet);
        }
    }
}
