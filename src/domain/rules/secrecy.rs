//! Text that looks like a document marked as a state secret: no such text is kept in a book. A
//! mark is a line of its own, a stamp at the head of a line, or the label of the degree; a word
//! within a sentence is none.

use crate::domain::act::Change;
use crate::domain::field::{Row, Value};
use crate::domain::record::Record;
use crate::domain::text::composed;
use crate::words::privacy as word;

choices! {
    /// A degree of secrecy, the lowest first.
    Degree {
        Confidential = "mat": word::CONFIDENTIAL,
        Secret = "toi_mat": word::SECRET,
        TopSecret = "tuyet_mat": word::TOP_SECRET,
    }
}

/// The degree as letters without blanks, small: with its marks, and as old stamps have it.
const NAMES: &[(&str, &str, Degree)] = &[
    ("mật", "mat", Degree::Confidential),
    ("tốimật", "toimat", Degree::Secret),
    ("tuyệtmật", "tuyetmat", Degree::TopSecret),
];

/// What stands before the degree where a form asks for it, as letters without blanks, small.
const LABELS: &[&str] = &[
    "độmật",
    "domat",
    "mứcđộmật",
    "mucdomat",
    "cấpđộmật",
    "capdomat",
    "dấuđộmật",
    "daudomat",
    "dấuchỉđộmật",
    "dauchidomat",
    "dấuchỉmứcđộmật",
    "dauchimucdomat",
];

/// Names of people are no documents: `Mật` is a given name too.
const NAMES_OF_PEOPLE: &[&str] = &["full_name", "birth_name", "other_name"];

/// The degree that a text is marked with; `None` for any other text.
pub fn marking(text: &str) -> Option<Degree> {
    let text = composed(text);
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let is_alone = lines.len() == 1;
    lines.iter().find_map(|line| of_line(line, is_alone))
}

fn of_line(line: &str, is_alone: bool) -> Option<Degree> {
    let parts: Vec<&str> = parts(line);
    let whole = letters(line);
    if let Some(degree) = alone(&whole, is_alone) {
        return Some(degree);
    }
    parts.iter().enumerate().find_map(|(at, part)| {
        let last = at + 1 == parts.len();
        let next = parts.get(at + 1).map(|part| letters(part)).unwrap_or_default();
        let ends = at + 2 >= parts.len();
        labelled(&letters(part), (&next, ends), at == 0, last)
            .or_else(|| stamped(part, at == 0, is_loud(line)))
    })
}

/// A line in parts: brackets, strokes, dashes with blanks, colons and wide gaps part it.
fn parts(line: &str) -> Vec<&str> {
    let breaks = [
        '(', ')', '[', ']', '{', '}', '【', '】', '|', '–', '—', ':', ';', '/', '\t', '"', '“',
        '”', '«', '»',
    ];
    let by_sign = line.split(breaks);
    let by_gap = by_sign.flat_map(|part| part.split("  ")).flat_map(|part| part.split(" - "));
    by_gap.map(str::trim).filter(|part| part.chars().any(char::is_alphanumeric)).collect()
}

/// Letters and digits alone: what was spaced out, dotted or decorated is then one word.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Whether all letters are capitals, as in a heading.
fn is_loud(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

/// The degree that letters spell. Without marks only capitals do: `mát`, `mặt` are other words.
fn spelt(letters: &str) -> Option<Degree> {
    let small = letters.to_lowercase();
    let found = NAMES
        .iter()
        .find(|(marked, bare, _)| small == *marked || (small == *bare && is_loud(letters)));
    found.map(|(.., degree)| *degree)
}

/// A line that says nothing else. One small word as a whole text may be anything; as a line over
/// others it is a heading once it begins with a capital.
fn alone(letters: &str, is_alone: bool) -> Option<Degree> {
    let degree = spelt(letters)?;
    let begins = letters.chars().next().is_some_and(char::is_uppercase);
    let is_mark = match degree {
        Degree::Confidential => is_loud(letters) || (begins && !is_alone),
        Degree::Secret | Degree::TopSecret => true,
    };
    is_mark.then_some(degree)
}

/// A label with its degree: `Độ mật: Tối mật`, the head of a line or the end of one.
fn labelled(part: &str, (next, ends): (&str, bool), first: bool, last: bool) -> Option<Degree> {
    let small = part.to_lowercase();
    let degree = |rest: &str| {
        let found = NAMES.iter().find(|(marked, bare, _)| rest == *marked || rest == *bare);
        found.map(|(.., degree)| *degree)
    };
    if LABELS.contains(&small.as_str()) {
        return degree(&next.to_lowercase()).filter(|_| first || ends);
    }
    let rest = LABELS.iter().find_map(|label| small.strip_prefix(label))?;
    degree(rest).filter(|_| first || last)
}

/// A stamp at the head of a line, or in a heading: `[MẬT] Báo cáo …`, `BÁO CÁO (TỐI MẬT)`.
fn stamped(part: &str, first: bool, in_heading: bool) -> Option<Degree> {
    let letters = letters(part);
    let has_marks = !letters.is_ascii();
    let is_mark = is_loud(&letters) && (has_marks || letters.len() > 3);
    spelt(&letters).filter(|_| is_mark && (first || in_heading))
}

/// The first field of a record that would keep such text and did not before.
pub fn field(before: Option<&Record>, after: &Record) -> Option<&'static str> {
    let specs = Record::specs(after.kind());
    let mut keys = specs.iter().map(|spec| spec.key);
    keys.find(|key| {
        let value = after.get(key);
        let is_new = before.and_then(|it| it.get(key)) != value;
        is_new && value.is_some_and(|it| is_marked(key, &it))
    })
}

/// Whether what is typed for a field looks like such text.
pub fn is_marked(key: &str, value: &Value) -> bool {
    !NAMES_OF_PEOPLE.contains(&key) && holds(value)
}

/// Whether any change would bring such text into the book.
pub fn is_brought(changes: &[Change]) -> bool {
    changes.iter().any(|change| {
        let after = change.after.as_ref();
        after.is_some_and(|after| field(change.before.as_ref(), after).is_some())
    })
}

fn holds(value: &Value) -> bool {
    match value {
        Value::Text(text) => marking(text).is_some(),
        Value::Lines(lines) => lines.iter().any(|line| marking(line).is_some()),
        Value::Rows(rows) => rows.iter().any(|row: &Row| row.iter().any(|(_, it)| holds(it))),
        _ => false,
    }
}

#[cfg(test)]
#[path = "tests/secrecy.rs"]
mod tests;
