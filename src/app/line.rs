//! Text being typed, in one line or several: edited by grapheme, kept as NFC.
//!
//! Input methods send a burst of Backspaces and letters; each key is simply done in its order, so
//! that the burst ends where the method meant it to.

use unicode_normalization::UnicodeNormalization as _;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use crate::app::key::{Code, Key};

/// The most that one text takes, in bytes: what is pasted beyond is left out.
pub const MOST: usize = 64 * 1024;

/// A text with a cursor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    text: String,
    /// Byte offset of the cursor, always between two graphemes.
    at: usize,
    several: bool,
}

/// What a key did to the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// The text or the cursor changed.
    Taken,
    /// The key means nothing to a text.
    Passed,
}

impl Line {
    /// One line with this text, the cursor at its end.
    pub fn new(text: impl Into<String>) -> Self {
        let text: String = text.into();
        Self { at: text.len(), text, several: false }
    }

    /// A text of several lines.
    pub fn several(text: impl Into<String>) -> Self {
        Self { several: true, ..Self::new(text) }
    }

    /// What stands there now.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The place of the cursor, in bytes.
    pub const fn cursor(&self) -> usize {
        self.at
    }

    /// One line with the cursor where it was; at the end where there is no such place.
    pub fn with_cursor(text: &str, at: usize) -> Self {
        let at = if text.is_char_boundary(at) { at } else { text.len() };
        Self { text: text.to_owned(), at, several: false }
    }

    /// Whether nothing is typed.
    pub const fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Forgets the text so that nothing of it stays in memory: for what was typed in secret.
    pub fn wipe(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.text);
        self.at = 0;
    }

    /// Replaces the text; the cursor goes to its end.
    pub fn set(&mut self, text: impl Into<String>) {
        self.text = text.into();
        self.at = self.text.len();
    }

    fn before(&self) -> &str {
        self.text.get(..self.at).unwrap_or_default()
    }

    fn after(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The column of the cursor, in cells of the terminal, within its line.
    pub fn column(&self) -> usize {
        self.before().rsplit('\n').next().unwrap_or_default().width()
    }

    /// The line of the cursor, from 0.
    pub fn row(&self) -> usize {
        self.before().matches('\n').count()
    }

    /// Does what a key does to a text.
    pub fn press(&mut self, key: Key) -> Typed {
        if let Some(c) = key.text() {
            self.insert(&c.to_string());
            return Typed::Taken;
        }
        match (key.code, key.ctrl) {
            (Code::Enter, _) if self.several => {
                self.insert("\n");
            }
            (Code::Backspace, _) => self.backspace(),
            (Code::Delete, _) if !self.text.is_empty() => self.delete(),
            (Code::Left, _) if !self.before().is_empty() => self.at -= self.last_len(),
            (Code::Right, _) if !self.after().is_empty() => self.at += self.next_len(),
            (Code::Home, _) | (Code::Char('a'), true) => self.at -= self.line_start(),
            (Code::End, _) | (Code::Char('e'), true) => self.at += self.line_rest(),
            (Code::Char('u'), true) => {
                let start = self.at - self.line_start();
                self.text.replace_range(start..self.at, "");
                self.at = start;
            }
            (Code::Up, _) if self.several => return self.climb(-1),
            (Code::Down, _) if self.several => return self.climb(1),
            _ => return Typed::Passed,
        }
        Typed::Taken
    }

    /// Inserts text at the cursor: a letter typed, or a paste. Line breaks become blanks where
    /// there is one line only; what would pass [`MOST`] is left out. Returns whether all went in.
    pub fn insert(&mut self, text: &str) -> bool {
        let tidy: String = text
            .replace("\r\n", "\n")
            .chars()
            .map(|c| if c == '\r' { '\n' } else { c })
            .map(|c| if c == '\t' || (c == '\n' && !self.several) { ' ' } else { c })
            .filter(|c| *c == '\n' || !c.is_control())
            .collect();
        let room = MOST.saturating_sub(self.text.len());
        let fits: String = if tidy.len() <= room {
            tidy.clone()
        } else {
            let mut size = 0;
            tidy.graphemes(true)
                .take_while(|part| {
                    size += part.len();
                    size <= room
                })
                .collect()
        };
        // A combining mark joins the letter before the cursor, so that part is composed anew.
        let start = self.before().grapheme_indices(true).next_back().map_or(self.at, |(i, _)| i);
        let joined: String = self
            .text
            .get(start..self.at)
            .unwrap_or_default()
            .chars()
            .chain(fits.chars())
            .nfc()
            .collect();
        self.text.replace_range(start..self.at, &joined);
        self.at = start + joined.len();
        fits.len() == tidy.len()
    }

    fn last_len(&self) -> usize {
        self.before().graphemes(true).next_back().map_or(0, str::len)
    }

    fn next_len(&self) -> usize {
        self.after().graphemes(true).next().map_or(0, str::len)
    }

    fn line_start(&self) -> usize {
        self.before().rsplit('\n').next().map_or(0, str::len)
    }

    fn line_rest(&self) -> usize {
        self.after().split('\n').next().map_or(0, str::len)
    }

    fn backspace(&mut self) {
        let start = self.at - self.last_len();
        self.text.replace_range(start..self.at, "");
        self.at = start;
    }

    fn delete(&mut self) {
        let end = self.at + self.next_len();
        self.text.replace_range(self.at..end, "");
    }

    /// Moves the cursor a line up or down, to the same column or the line's end.
    fn climb(&mut self, by: isize) -> Typed {
        let Some(target) = self.row().checked_add_signed(by) else { return Typed::Passed };
        let column = self.column();
        let mut offset = 0;
        for (row, line) in self.text.split('\n').enumerate() {
            if row == target {
                let mut cells = 0;
                let stop = line.grapheme_indices(true).find(|(_, part)| {
                    let here = cells >= column;
                    cells += part.width();
                    here
                });
                self.at = offset + stop.map_or(line.len(), |(i, _)| i);
                return Typed::Taken;
            }
            offset += line.len() + 1;
        }
        Typed::Passed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &[Key]) -> Line {
        let mut line = Line::default();
        for key in keys {
            line.press(*key);
        }
        line
    }

    #[test]
    fn an_input_methods_burst_ends_where_it_meant() {
        let back = Key::plain(Code::Backspace);
        let keys = [
            Key::char('D'),
            Key::char('a'),
            Key::char('n'),
            Key::char('g'),
            back,
            back,
            back,
            back,
        ];
        let mut line = typed(&keys);
        for c in "Đặng".chars() {
            line.press(Key::char(c));
        }
        assert_eq!(line.text(), "Đặng");
    }

    #[test]
    fn combining_marks_compose_with_the_letter_before() {
        let mut line = Line::default();
        for c in ['a', '\u{323}', '\u{306}', 'b'] {
            line.press(Key::char(c));
        }
        assert_eq!(line.text(), "ặb");
        line.press(Key::plain(Code::Backspace));
        line.press(Key::plain(Code::Backspace));
        assert_eq!(line.text(), "");
    }

    #[test]
    fn the_cursor_goes_by_letters_and_lines() {
        let mut line = Line::several("Nà Khuổi\nĐặng");
        assert_eq!((line.row(), line.column()), (1, 4));
        line.press(Key::plain(Code::Up));
        assert_eq!((line.row(), line.column()), (0, 4));
        line.press(Key::plain(Code::Home));
        line.press(Key::plain(Code::Delete));
        assert_eq!(line.text(), "à Khuổi\nĐặng");
    }

    #[test]
    fn a_paste_is_made_harmless_and_capped() {
        let mut line = Line::default();
        assert!(line.insert("một\nhai\tba\u{1b}[31m"));
        assert_eq!(line.text(), "một hai ba[31m");
        assert!(!line.insert(&"x".repeat(MOST)));
        assert!(line.text().len() <= MOST);
    }
}
