//! Texts broken into lines: between words, and within a word that is longer than a line.

use unicode_segmentation::UnicodeSegmentation as _;

use super::faces::{Face, drawn};

/// One line of a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Broken {
    /// Its words, one blank between.
    pub(super) text: String,
    /// How wide they are.
    pub(super) width: f32,
    /// Whether the text ends with it.
    pub(super) is_last: bool,
}

impl Broken {
    /// How many blanks it has that may be stretched.
    pub(super) fn blanks(&self) -> usize {
        self.text.matches(' ').count()
    }
}

/// The lines of a text of one face and size; the first is shorter by `indent`. At least one.
pub(super) fn broken(text: &str, face: &Face, size: f32, width: f32, indent: f32) -> Vec<Broken> {
    let text = drawn(text);
    let blank = face.width(" ", size);
    let mut lines: Vec<Broken> = Vec::new();
    let mut line = Broken { text: String::new(), width: 0.0, is_last: false };
    for word in text.split_whitespace() {
        for part in parts(word, face, size, width - indent) {
            let room = width - if lines.is_empty() { indent } else { 0.0 };
            let long = face.width(part, size);
            let before = if line.text.is_empty() { 0.0 } else { blank };
            if !line.text.is_empty() && line.width + before + long > room {
                lines.push(std::mem::replace(
                    &mut line,
                    Broken { text: part.to_owned(), width: long, is_last: false },
                ));
                continue;
            }
            if !line.text.is_empty() {
                line.text.push(' ');
            }
            line.text.push_str(part);
            line.width += before + long;
        }
    }
    line.is_last = true;
    lines.push(line);
    lines
}

/// A word, or its pieces where no line is long enough for it. A letter stays with its marks.
fn parts<'a>(word: &'a str, face: &Face, size: f32, width: f32) -> Vec<&'a str> {
    if face.width(word, size) <= width {
        return vec![word];
    }
    let mut parts = Vec::new();
    let (mut from, mut long) = (0, 0.0);
    for (at, letter) in word.grapheme_indices(true) {
        let wide = face.width(letter, size);
        if long + wide > width && at > from {
            parts.extend(word.get(from..at));
            (from, long) = (at, 0.0);
        }
        long += wide;
    }
    parts.extend(word.get(from..));
    parts
}
