//! Screens made of sentences, fields and choices one below the other: what they show is data, and
//! one painter draws them all.

use crate::app::line::Line;
use crate::app::screen::passphrase::Secret;

/// How a sentence looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// As it is.
    Text,
    /// Beside the matter.
    Quiet,
    /// To be noticed.
    Near,
    /// Something is wrong.
    Bad,
    /// Something is right.
    Good,
    /// The heart of it.
    Title,
}

/// One row; never told by `Debug`, since some hold a code or a passphrase.
pub enum Row {
    /// A sentence, broken to the width.
    Say(String, Look),
    /// A line as it is, never broken.
    Fixed(String, Look),
    /// A field with its label, what is seen in it, and the column of the cursor where it is in
    /// front; its place for the mouse.
    Field(String, String, Option<usize>, usize),
    /// One of several, with whether the cursor is on it; its place for the mouse.
    Choice(String, bool, usize),
    /// An empty line.
    Gap,
}

impl std::fmt::Debug for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Row(‹ẩn›)")
    }
}

impl Row {
    /// A sentence.
    pub fn say(text: impl Into<String>) -> Self {
        Self::Say(text.into(), Look::Text)
    }

    /// A field that is typed openly.
    pub fn line(label: &str, line: &Line, is_front: bool, place: usize) -> Self {
        let column = is_front.then(|| line.column());
        Self::Field(label.to_owned(), line.text().to_owned(), column, place)
    }

    /// A field that is typed in secret.
    pub fn secret(label: &str, secret: &Secret, is_front: bool, place: usize) -> Self {
        let (seen, column) = secret.seen();
        Self::Field(label.to_owned(), seen, is_front.then_some(column), place)
    }
}

/// The part of a list of `count` that is shown in `height` lines, with the one under the cursor.
pub fn window(at: usize, count: usize, height: usize) -> std::ops::Range<usize> {
    let height = height.max(1);
    let from = (at + 1).saturating_sub(height);
    from..count.min(from + height)
}
