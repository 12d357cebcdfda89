//! Draws a text of several lines being typed.

use ratatui::Frame;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::note::NoteEditor;
use crate::ui::parts;
use crate::ui::view::View;

/// Draws the text; a line longer than the window is broken between words, so that all of it is
/// read.
pub fn draw(it: &NoteEditor, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let palette = view.palette();
    let width = usize::from(inside.width);
    let mut shown: Vec<&str> = Vec::new();
    let mut cursor = (0, 0);
    for (at, line) in it.line.text().split('\n').enumerate() {
        let pieces = broken(line, width);
        if at == it.line.row() {
            let (piece, column) = place(&pieces, it.line.column());
            cursor = (shown.len() + piece, column);
        }
        shown.extend(pieces);
    }
    let height = usize::from(inside.height);
    let top = view.top("note", cursor.0, shown.len(), height);
    for (row, text) in shown.iter().skip(top).take(height).enumerate() {
        let Some(area) = parts::row(inside, row) else { return };
        parts::text(frame, area, text.trim_end(), palette.text);
        if top + row == cursor.0 {
            parts::cursor(frame, area, cursor.1);
        }
    }
}

/// A line in pieces of at most `width` cells, broken after a blank where there is one; together
/// they are the whole line.
fn broken(line: &str, width: usize) -> Vec<&str> {
    let width = width.max(1);
    let mut pieces = Vec::new();
    let mut rest = line;
    while rest.width() > width {
        let mut cells = 0;
        let mut fits = 0;
        let mut after_blank = 0;
        for (at, letter) in rest.char_indices() {
            cells += unicode_width::UnicodeWidthChar::width(letter).unwrap_or(0);
            if cells > width && fits > 0 {
                break;
            }
            fits = at + letter.len_utf8();
            if letter == ' ' {
                after_blank = fits;
            }
        }
        let (piece, more) = rest.split_at(if after_blank > 0 { after_blank } else { fits });
        pieces.push(piece);
        rest = more;
    }
    pieces.push(rest);
    pieces
}

/// The piece and the column in it of a column of the whole line.
fn place(pieces: &[&str], column: usize) -> (usize, usize) {
    let mut left = column;
    for (at, piece) in pieces.iter().enumerate() {
        let wide = piece.width();
        if left < wide || at + 1 == pieces.len() {
            return (at, left);
        }
        left -= wide;
    }
    (0, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_broken_between_words_and_the_cursor_follows() {
        let pieces = broken("Đã hoàn thành ba việc", 9);
        assert_eq!(pieces, ["Đã hoàn ", "thành ba ", "việc"]);
        for (column, at) in [(0, (0, 0)), (7, (0, 7)), (8, (1, 0)), (17, (2, 0)), (21, (2, 4))] {
            assert_eq!(place(&pieces, column), at, "{column}");
        }
        assert_eq!(broken("đđđđđ", 2), ["đđ", "đđ", "đ"]);
        assert_eq!(broken("", 5), [""]);
    }
}
