//! Which rows under the headings are members, and which only surround them on paper.

use super::cleaning::fold;
use super::ethnic;
use super::header::{Column, Header};
use super::member_cell::{sex, typed};
use super::table::{Datum, Row, Table};

/// What a row under the headings is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// A member.
    Member,
    /// A member's data without the name: never passed over in silence.
    Nameless,
    /// The headings once more, on a new page.
    Headings,
    /// 1, 2, 3 under the headings, or a prepared row with nothing but its number.
    Numbers,
    /// The name of a group between the members.
    Section,
    /// Totals, place and date, signatures.
    Closing,
}

/// How lines begin that close a list. With their marks, for "Tống" and "Công" are families.
pub(super) const CLOSING: &[&str] = &[
    "tổng",
    "cộng",
    "t/m",
    "tm",
    "người lập",
    "bí thư",
    "phó bí thư",
    "xác nhận",
    "ký tên",
    "danh sách này",
    "danh sách có",
    "danh sách gồm",
    "nơi nhận",
    "ấn định",
    "chú thích",
    "ký thay",
    "đảng ủy",
    "đảng uỷ",
    "trong đó",
    "ngày tháng năm",
    "ngày, tháng, năm",
    "ký, ghi rõ",
    "ký ghi rõ",
    "người tổng hợp",
    "người báo cáo",
    "thủ trưởng",
    "total",
    "signature",
    "secretary",
];

/// How lines begin that part a list.
const SECTIONS: &[&str] =
    &["tổ đảng", "đảng viên", "chi bộ", "đảng bộ", "thôn", "i", "ii", "iii", "iv", "v"];

/// Whether a line begins with one of the phrases, as whole words. A line typed without any marks
/// is compared without them.
pub(super) fn begins(line: &str, phrases: &[&str]) -> bool {
    let spelt = |text: &str| {
        if line.is_ascii() { fold(text) } else { words(text) }
    };
    let line = spelt(line);
    phrases.iter().any(|phrase| {
        let rest = line.strip_prefix(&spelt(phrase));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// Small letters with their marks, punctuation as single blanks.
fn words(text: &str) -> String {
    let small = text.to_lowercase();
    let words = small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Judges rows in order: after a closing line, names are signatures until data comes again.
#[derive(Debug)]
pub struct Judge<'a> {
    table: &'a Table,
    header: &'a Header,
    closed: bool,
}

impl<'a> Judge<'a> {
    /// Begins under the headings.
    pub const fn new(table: &'a Table, header: &'a Header) -> Self {
        Self { table, header, closed: false }
    }

    /// What the next row is.
    pub fn next(&mut self, row: &Row) -> RowKind {
        let kind = self.kind(row);
        match kind {
            RowKind::Closing => self.closed = true,
            RowKind::Member | RowKind::Nameless => self.closed = false,
            RowKind::Headings | RowKind::Numbers | RowKind::Section => {}
        }
        kind
    }

    fn kind(&self, row: &Row) -> RowKind {
        if self.repeats_headings(row) {
            return RowKind::Headings;
        }
        if row.filled().all(|(_, datum)| is_number_or_letter(datum)) {
            return RowKind::Numbers;
        }
        let name = self.name(row);
        if self.header.columns.iter().any(|column| is_telling(column, row)) {
            return if name.is_empty() { RowKind::Nameless } else { RowKind::Member };
        }
        let mut lines = row.filled().map(|(_, datum)| typed(datum));
        let closes = begins(&name, CLOSING) && !(self.ordinal(row) && is_wordy(&name));
        if closes || (name.is_empty() && lines.any(|line| begins(&line, CLOSING))) {
            return RowKind::Closing;
        }
        if name.is_empty() { self.nameless(row) } else { self.named(row, &name) }
    }

    fn nameless(&self, row: &Row) -> RowKind {
        let known = |key: fn(&str) -> bool| {
            let columns = self.header.columns.iter().filter(|column| key(column.key));
            columns.filter(|column| !typed(row.cell(column.number)).is_empty()).count()
        };
        let values = known(|key| key != "ordinal");
        let numbered = known(|key| key == "ordinal") > 0 && self.ordinal(row);
        let is_data = !self.closed && (values > 1 || (values == 1 && numbered));
        match (is_data, self.closed) {
            (true, _) => RowKind::Nameless,
            (false, true) => RowKind::Closing,
            (false, false) => RowKind::Section,
        }
    }

    fn named(&self, row: &Row, name: &str) -> RowKind {
        let alone = row.filled().count() <= 2;
        let first = row.filled().next().map(|(_, datum)| typed(datum)).unwrap_or_default();
        // "VI" and a name after it is the family Vi.
        let is_six =
            first.trim_end_matches(['.', ')', '-', ' ']) == "VI" || first.starts_with("VI.");
        if alone && (begins(name, SECTIONS) || begins(&first, SECTIONS) || is_six) {
            RowKind::Section
        } else if self.ordinal(row) {
            RowKind::Member
        } else if self.closed || !is_wordy(name) {
            RowKind::Closing
        } else {
            RowKind::Member
        }
    }

    /// The name as it stands, in one column or in two.
    fn name(&self, row: &Row) -> String {
        let keys = ["full_name", "family_name", "given_name"];
        let columns = self.header.columns.iter().filter(|column| keys.contains(&column.key));
        let parts = columns.map(|column| typed(row.cell(column.number)));
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    fn ordinal(&self, row: &Row) -> bool {
        let number = self.header.column("ordinal").map(|column| typed(row.cell(column)));
        number.is_some_and(|n| n.starts_with(|c: char| c.is_ascii_digit()))
    }

    fn repeats_headings(&self, row: &Row) -> bool {
        repeats_headings(self.table, self.header, row)
    }
}

/// Whether a row is the headings once more.
pub(super) fn repeats_headings(table: &Table, header: &Header, row: &Row) -> bool {
    let mut words = 0_u32;
    let all = row.filled().all(|(column, datum)| {
        let folded = fold(&datum.text());
        words += u32::from(folded.len() > 1);
        (header.first_row..=header.last_row)
            .any(|line| fold(&table.shown(line, column).text()) == folded)
    });
    // One word alone may be a value that happens to be a heading.
    all && words > 1
}

/// A name has neither digits nor a colon.
fn is_wordy(name: &str) -> bool {
    !name.contains(|c: char| c.is_ascii_digit() || c == ':')
}

/// 1, (2), 3=1+2, A.
pub(super) fn is_number_or_letter(datum: &Datum) -> bool {
    let text = datum.text();
    let bare = text.trim_matches(|c: char| "()[] .".contains(c));
    let letter = bare.chars().count() == 1;
    letter || (bare.len() < 4 && bare.chars().all(|c| c.is_ascii_digit() || "=+-".contains(c)))
}

/// Whether the cell holds what only a member's row holds.
fn is_telling(column: &Column, row: &Row) -> bool {
    let datum = row.cell(column.number);
    let text = typed(datum);
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let wordless = !text.contains(char::is_alphabetic);
    match column.key {
        "card_no" | "citizen_id" | "phone" => wordless && digits >= 6,
        "male" | "female" | "ceremony_official" => wordless && digits >= 4,
        "sex" => sex(&text).is_some(),
        "ethnicity" => ethnic::official(&text).is_some(),
        key if key.ends_with("_date") => wordless && digits >= 4,
        _ => false,
    }
}
