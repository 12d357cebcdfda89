//! Where the headings stand and which columns they name.

use super::cleaning::{fold, fold_strictly};
use super::table::{Datum, Table};
use std::collections::HashMap;

/// A column that is looked for, and the ways offices write its heading.
#[derive(Debug, Clone, Copy)]
pub struct Heading {
    /// The field's stable name.
    pub key: &'static str,
    /// Headings in any spelling; marks, case and punctuation do not count. Under a heading over
    /// several columns both lines are written one after the other: "Trình độ Văn hóa".
    pub names: &'static [&'static str],
    /// Whether a sheet without any column so marked is no list of what is looked for.
    pub needed: bool,
}

/// A column whose heading was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Number counted from 1.
    pub number: u32,
    /// The field's stable name.
    pub key: &'static str,
    /// The heading as typed.
    pub title: String,
}

/// The heading rows and what they name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// First heading row, counted from 1.
    pub first_row: u32,
    /// Last heading row; data begins under it.
    pub last_row: u32,
    /// The columns understood, from left to right.
    pub columns: Vec<Column>,
    /// Columns with a heading nobody knows: shown before anything is taken.
    pub unread: Vec<(u32, String)>,
}

impl Header {
    /// The first column of that key.
    pub fn column(&self, key: &str) -> Option<u32> {
        self.columns.iter().find(|column| column.key == key).map(|column| column.number)
    }

    fn keys(&self) -> usize {
        let mut keys = self.columns.iter().map(|column| column.key).collect::<Vec<_>>();
        keys.sort_unstable();
        keys.dedup();
        keys.len()
    }
}

/// Titles of the body and the list stand above; more lines than this no list has.
const MAX_TITLE_ROWS: usize = 30;

/// Headings stand in the first hundreds of columns, or it is no list.
const MAX_COLUMNS: u32 = 500;

/// Words that may follow a heading without changing it.
const FILLERS: &[&str] = &[
    "dang vien",
    "cua dang vien",
    "dv",
    "hien nay",
    "neu co",
    "chu in hoa",
    "viet hoa",
    "in hoa",
    "day du",
    "ddmmyyyy",
    "dd mm yyyy",
    "ngay thang nam",
    "theo cccd",
    "theo giay khai sinh",
    "csvn",
    "cong san viet nam",
    "viet nam",
    "moi",
    "ghi ro",
    "so",
    "hien tai",
];

/// Finds the heading rows: of the first lines the one, or the two together, that name most fields.
/// At least two fields have to be named (or all, when fewer are looked for); the name alone is
/// enough where there is nothing but names.
pub fn find(table: &Table, headings: &[Heading]) -> Option<Header> {
    let names = Names::new(headings);
    let mut best: Option<Header> = None;
    // One row first: a title over the headings is no line of theirs.
    for depth in [0, 1] {
        for row in table.rows.iter().take(MAX_TITLE_ROWS) {
            let found = read(table, &names, row.number, depth);
            let Some(found) = found else { continue };
            if best.as_ref().is_none_or(|best| found.keys() > best.keys()) {
                best = Some(found);
            }
        }
    }
    let any_needed = headings.iter().any(|heading| heading.needed);
    best.filter(|header| {
        if any_needed && !headings.iter().any(|it| it.needed && header.column(it.key).is_some()) {
            return false;
        }
        let names_only = table.width() <= 2 && header.column("full_name").is_some();
        names_only || header.keys() >= headings.len().clamp(1, 2)
    })
}

/// The headings looked for, folded once: strictly, and loosely for all other spellings.
struct Names {
    strict: HashMap<String, &'static str>,
    loose: HashMap<String, &'static str>,
}

impl Names {
    fn new(headings: &[Heading]) -> Self {
        let mut names = Self { strict: HashMap::new(), loose: HashMap::new() };
        for heading in headings {
            for name in std::iter::once(&heading.key).chain(heading.names) {
                names.strict.entry(fold_strictly(name)).or_insert(heading.key);
                names.loose.entry(fold(name)).or_insert(heading.key);
            }
        }
        names
    }

    /// The field a heading names: as it stands, without what is in brackets, without fillers.
    fn field(&self, heading: &str) -> Option<&'static str> {
        if fold(heading).is_empty() {
            return None;
        }
        let bare = without_brackets(heading);
        let strict = |text: &str| {
            let folded = fold_strictly(text);
            self.strict.get(&folded).copied()
        };
        let loose = |text: &str| self.without_fillers(fold(text));
        let exact = strict(heading).or_else(|| strict(&bare));
        exact.or_else(|| loose(heading)).or_else(|| loose(&bare))
    }

    fn without_fillers(&self, mut folded: String) -> Option<&'static str> {
        loop {
            if let Some(key) = self.loose.get(&folded) {
                return Some(key);
            }
            let trimmed = FILLERS.iter().find_map(|filler| {
                folded.strip_suffix(filler).and_then(|rest| rest.strip_suffix(' '))
            });
            folded = trimmed?.to_owned();
        }
    }
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0_u32;
    let mut kept = String::new();
    for c in text.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => kept.push(c),
            _ => {}
        }
    }
    kept
}

/// Reads the headings of one row, or of it and the one below.
fn read(table: &Table, names: &Names, first: u32, depth: u32) -> Option<Header> {
    let last = first.checked_add(depth)?;
    if depth == 1 && !is_second_line(table, names, first) {
        return None;
    }
    let mut header = Header { first_row: first, last_row: last, columns: vec![], unread: vec![] };
    let mut over = String::new();
    for number in 1..=table.width().min(MAX_COLUMNS) {
        let upper = heading_text(table.shown(first, number));
        let lower = if depth == 1 { lower_text(table, first, number) } else { String::new() };
        let spread = if upper.is_empty() { over.clone() } else { upper.clone() };
        let title = [upper.as_str(), lower.as_str()].join(" ").replace('\n', " ").trim().to_owned();
        let key = names_of(names, &upper, &lower, &spread);
        over = spread;
        match key {
            Some(key) => header.columns.push(Column { number, key, title }),
            None if title.is_empty() => {}
            None => header.unread.push((number, title)),
        }
    }
    (!header.columns.is_empty()).then_some(header)
}

fn names_of(names: &Names, upper: &str, lower: &str, spread: &str) -> Option<&'static str> {
    if lower.is_empty() {
        return names.field(upper);
    }
    let both = names.field(&[spread, lower].join(" "));
    both.or_else(|| names.field(lower)).or_else(|| names.field(upper))
}

/// Long texts are no headings.
fn heading_text(datum: &Datum) -> String {
    match datum {
        Datum::Text(text) if text.chars().count() <= 120 => text.clone(),
        Datum::Text(_) | Datum::Empty | Datum::Day(_) | Datum::Number(_) => String::new(),
    }
}

/// The text under a heading, empty where one merged cell covers both lines.
fn lower_text(table: &Table, first: u32, number: u32) -> String {
    let below = first + 1;
    match table.region(below, number) {
        Some(region) if region.first.0 <= first => String::new(),
        Some(_) | None => heading_text(table.shown(below, number)),
    }
}

/// A second heading line has words only, and at least half of them are headings: a first member
/// has a date or a name, which are none.
fn is_second_line(table: &Table, names: &Names, first: u32) -> bool {
    let Some(row) = table.row(first + 1) else { return false };
    let mut known = 0_u32;
    let mut all = 0_u32;
    let mut over = String::new();
    for number in 1..=table.width().min(MAX_COLUMNS) {
        let upper = heading_text(table.shown(first, number));
        over = if upper.is_empty() { over } else { upper };
        if matches!(row.cell(number), Datum::Day(_) | Datum::Number(_)) {
            return false;
        }
        let lower = lower_text(table, first, number);
        if lower.is_empty() {
            continue;
        }
        let both = [over.as_str(), lower.as_str()].join(" ");
        all += 1;
        known += u32::from(names.field(&both).or_else(|| names.field(&lower)).is_some());
    }
    known > 0 && known * 2 >= all
}

#[cfg(test)]
mod tests {
    use super::super::member_columns::MEMBER_COLUMNS;
    use super::super::table::Region;
    use super::*;

    fn table(lines: &[&str]) -> Table {
        let cell = |text: &str| match text {
            "" => Datum::Empty,
            text => Datum::Text(text.to_owned()),
        };
        Table::from_rows(lines.iter().map(|line| line.split('|').map(cell).collect()).collect())
    }

    fn keys(lines: &[&str]) -> Vec<(u32, &'static str)> {
        let header = find(&table(lines), MEMBER_COLUMNS).unwrap();
        header.columns.iter().map(|column| (column.number, column.key)).collect()
    }

    #[test]
    fn one_row_in_any_order_under_titles() {
        let lines =
            ["ĐẢNG BỘ XÃ", "", "DANH SÁCH", "Số thẻ ĐV|Lạ|HỌ VÀ TÊN (chữ in hoa)|Sinh ngày"];
        let header = find(&table(&lines), MEMBER_COLUMNS).unwrap();
        assert_eq!((header.first_row, header.last_row), (4, 4), "{header:?}");
        assert_eq!(keys(&lines), [(1, "card_no"), (3, "full_name"), (4, "birth_date")]);
        assert_eq!(header.unread, [(2, "Lạ".to_owned())]);
    }

    #[test]
    fn two_rows_with_and_without_merged_cells() {
        let lines = [
            "TT|Họ và tên|Ngày, tháng, năm sinh||Trình độ||Số thẻ",
            "||Nam|Nữ|Văn hóa|LLCT|",
            "1|Lý Thị Hoa||1/2/1985|12/12||12.345678",
        ];
        let expected = [
            (1, "ordinal"),
            (2, "full_name"),
            (3, "male"),
            (4, "female"),
            (5, "general_education"),
            (6, "theory_level"),
            (7, "card_no"),
        ];
        assert_eq!(keys(&lines), expected);
        let mut merged = table(&lines);
        merged.merged.push(Region { first: (1, 3), last: (1, 4) });
        merged.merged.push(Region { first: (1, 2), last: (2, 2) });
        let header = find(&merged, MEMBER_COLUMNS).unwrap();
        assert_eq!(header.last_row, 2);
        assert_eq!(header.columns.len(), 7);
    }

    #[test]
    fn a_first_member_is_no_second_heading_line() {
        let lines = ["Họ tên|Đảng viên|Giới tính", "Ma Thị An|Chính thức|Nữ"];
        let header = find(&table(&lines), MEMBER_COLUMNS).unwrap();
        assert_eq!(header.last_row, 1);
    }

    #[test]
    fn a_sheet_without_headings_has_no_header() {
        assert_eq!(find(&table(&["a|b|c", "1|2|3"]), MEMBER_COLUMNS), None);
        assert_eq!(find(&Table::default(), MEMBER_COLUMNS), None);
    }
}
