//! A text typed in secret: in one buffer that never grows, so that no copy of it is left behind,
//! and that is wiped when it goes.

use unicode_normalization::char::compose;
use unicode_width::UnicodeWidthChar as _;
use zeroize::{Zeroize as _, Zeroizing};

use crate::app::key::{Code, Key};
use crate::app::line::Typed;

/// The most that it takes, in bytes; what is typed beyond is left out.
pub const MOST: usize = 256;

/// The text with its cursor.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretText {
    bytes: Box<Zeroizing<[u8; MOST]>>,
    length: usize,
    /// Byte offset of the cursor, always between two letters.
    at: usize,
}

impl std::fmt::Debug for SecretText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("‹ẩn›")
    }
}

impl Default for SecretText {
    fn default() -> Self {
        Self { bytes: Box::new(Zeroizing::new([0; MOST])), length: 0, at: 0 }
    }
}

impl SecretText {
    /// What stands there now.
    pub fn text(&self) -> &str {
        let bytes = self.bytes.get(..self.length).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }

    /// Whether nothing is typed.
    pub const fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// Whether no further letter fits.
    pub const fn is_full(&self) -> bool {
        self.length + 4 > MOST
    }

    fn before(&self) -> &str {
        self.text().get(..self.at).unwrap_or_default()
    }

    fn after(&self) -> &str {
        self.text().get(self.at..).unwrap_or_default()
    }

    /// The column of the cursor, in cells of the terminal.
    pub fn column(&self) -> usize {
        self.before().chars().filter_map(char::width).sum()
    }

    /// Forgets the text.
    pub fn wipe(&mut self) {
        self.bytes.zeroize();
        (self.length, self.at) = (0, 0);
    }

    /// Does what a key does to a text.
    pub fn press(&mut self, key: Key) -> Typed {
        if let Some(c) = key.text() {
            self.put(c);
            return Typed::Taken;
        }
        match (key.code, key.ctrl) {
            (Code::Backspace, _) => self.backspace(),
            (Code::Delete, _) if !self.is_empty() => {
                let next = self.after().chars().next().map_or(0, char::len_utf8);
                self.cut(self.at, next);
            }
            (Code::Left, _) if self.at > 0 => {
                self.at -= self.before().chars().next_back().map_or(0, char::len_utf8);
            }
            (Code::Right, _) if self.at < self.length => {
                self.at += self.after().chars().next().map_or(0, char::len_utf8);
            }
            (Code::Home, _) | (Code::Char('a'), true) => self.at = 0,
            (Code::End, _) | (Code::Char('e'), true) => self.at = self.length,
            (Code::Char('u'), true) => {
                let at = self.at;
                self.at = 0;
                self.cut(0, at);
            }
            _ => return Typed::Passed,
        }
        Typed::Taken
    }

    /// Inserts a paste, without what is no letter.
    pub fn insert(&mut self, text: &str) {
        for c in text.chars() {
            self.put(if c == '\n' || c == '\t' { ' ' } else { c });
        }
    }

    /// Puts a letter at the cursor; a mark joins the letter before it.
    fn put(&mut self, c: char) {
        if c.is_control() {
            return;
        }
        let joined = self.before().chars().next_back().and_then(|last| compose(last, c));
        if let Some(joined) = joined {
            self.backspace();
            self.put_whole(joined);
        } else {
            self.put_whole(c);
        }
    }

    fn put_whole(&mut self, c: char) {
        let size = c.len_utf8();
        if self.length + size > MOST {
            return;
        }
        self.bytes.copy_within(self.at..self.length, self.at + size);
        if let Some(place) = self.bytes.get_mut(self.at..self.at + size) {
            c.encode_utf8(place);
        }
        self.length += size;
        self.at += size;
    }

    fn backspace(&mut self) {
        let size = self.before().chars().next_back().map_or(0, char::len_utf8);
        self.at -= size;
        self.cut(self.at, size);
    }

    /// Takes bytes out; what moves up leaves nothing behind it.
    fn cut(&mut self, from: usize, size: usize) {
        self.bytes.copy_within(from + size..self.length, from);
        let end = self.length - size;
        if let Some(rest) = self.bytes.get_mut(end..self.length) {
            rest.zeroize();
        }
        self.length = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(text: &mut SecretText, code: Code, times: usize) {
        for _ in 0..times {
            text.press(Key::plain(code));
        }
    }

    #[test]
    fn letters_come_and_go_at_the_cursor() {
        let mut text = SecretText::default();
        text.insert("lúa chin\u{1b}\tvang");
        assert_eq!((text.text(), text.column()), ("lúa chin vang", 13));
        pressed(&mut text, Code::Left, 4);
        pressed(&mut text, Code::Backspace, 5);
        assert_eq!((text.text(), text.column()), ("lúa vang", 4));
        pressed(&mut text, Code::Home, 1);
        pressed(&mut text, Code::Delete, 2);
        text.press(Key::char('đ'));
        assert_eq!((text.text(), text.column()), ("đa vang", 1));
        pressed(&mut text, Code::End, 1);
        text.press(Key::ctrl('u'));
        assert_eq!((text.text(), text.column()), ("", 0));
        assert_eq!(text.press(Key::plain(Code::Enter)), Typed::Passed);
    }

    #[test]
    fn a_mark_joins_the_letter_before_it() {
        let mut text = SecretText::default();
        for c in ['a', '\u{323}', '\u{306}', 'b'] {
            text.press(Key::char(c));
        }
        assert_eq!(text.text(), "ặb");
    }

    #[test]
    fn it_never_grows_and_leaves_nothing_behind() {
        let mut text = SecretText::default();
        let place = text.bytes.as_ptr();
        text.insert(&"ạ".repeat(1000));
        assert!(text.is_full() && text.text().len() <= MOST);
        assert_eq!(text.bytes.as_ptr(), place);
        pressed(&mut text, Code::Backspace, 1000);
        assert!(text.bytes.iter().all(|byte| *byte == 0));
        text.insert("bí mật");
        text.wipe();
        assert!(text.bytes.iter().all(|byte| *byte == 0));
        assert_eq!(format!("{text:?}"), "‹ẩn›");
    }
}
