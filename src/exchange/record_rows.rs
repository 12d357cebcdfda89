//! A recognised sheet as rows of tasks, resolutions or meetings: each cell under its field's name,
//! with the merged cells' values and the line of a group above it; what only surrounds the list on
//! paper is passed over.

use std::collections::HashMap;

use super::file::Sheet;
use super::header::Header;
use super::member_cell::typed;
use super::member_rows::Raw;
use super::row_kind::{CLOSING, RowKind, begins, is_number_or_letter, repeats_headings};
use super::table::{Datum, Row, Table};

/// One row that holds something.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RecordRow {
    /// Row counted from 1.
    pub number: u32,
    /// Its cells, from left to right; a key comes twice where two columns have its heading.
    pub cells: Vec<Raw>,
    /// The line of the group it stands under.
    pub section: String,
}

impl RecordRow {
    /// The first cell of a key.
    pub fn get(&self, key: &str) -> Option<&Raw> {
        self.cells.iter().find(|raw| raw.key == key)
    }

    /// What is typed there.
    pub fn text(&self, key: &str) -> &str {
        self.get(key).map_or("", |raw| raw.typed.as_str())
    }
}

/// What a sheet holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RecordRows {
    /// Rows with data.
    pub rows: Vec<RecordRow>,
    /// Rows passed over, and as what.
    pub passed: Vec<(u32, RowKind)>,
}

/// How lines begin that part a list of work.
const SECTIONS: &[&str] = &[
    "nghị quyết",
    "kết luận",
    "tháng",
    "quý",
    "năm",
    "nhiệm kỳ",
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "a",
    "b",
    "c",
    "phần",
    "lĩnh vực",
];

/// Takes the rows under the headings apart. `main` are the fields of which a row has one; `data`
/// are cells that only a row of the list has.
pub fn record_rows(sheet: &Sheet, main: &[&str], data: &[&str]) -> RecordRows {
    let Sheet { table, header, .. } = sheet;
    let spread = table.spread();
    let mut found = RecordRows::default();
    let mut judge = Judge { table, header, main, data, closed: false };
    let mut section = String::new();
    for row in table.rows.iter().filter(|row| row.number > header.last_row) {
        match judge.next(row) {
            RowKind::Member | RowKind::Nameless => {
                let cells = cells(header, row, &spread);
                found.rows.push(RecordRow { number: row.number, cells, section: section.clone() });
            }
            kind => {
                if kind == RowKind::Section {
                    section = row.filled().map(|(_, it)| typed(it)).collect::<Vec<_>>().join(" ");
                }
                found.passed.push((row.number, kind));
            }
        }
    }
    found
}

fn cells(header: &Header, row: &Row, spread: &HashMap<(u32, u32), &Datum>) -> Vec<Raw> {
    let mut cells = Vec::new();
    for column in &header.columns {
        let own = row.cell(column.number);
        let merged = || spread.get(&(row.number, column.number)).copied();
        let value = if own.is_empty() { merged().unwrap_or(own) } else { own };
        let typed = typed(value);
        if !typed.is_empty() {
            let (row, column, key) = (row.number, column.number, column.key);
            cells.push(Raw { row, column, key, value: value.clone(), typed });
        }
    }
    cells
}

/// Judges rows in order: after a closing line, names are signatures until data comes again.
struct Judge<'a> {
    table: &'a Table,
    header: &'a Header,
    main: &'a [&'a str],
    data: &'a [&'a str],
    closed: bool,
}

impl Judge<'_> {
    fn next(&mut self, row: &Row) -> RowKind {
        let kind = self.kind(row);
        match kind {
            RowKind::Closing => self.closed = true,
            RowKind::Member => self.closed = false,
            RowKind::Nameless | RowKind::Headings | RowKind::Numbers | RowKind::Section => {}
        }
        kind
    }

    fn kind(&self, row: &Row) -> RowKind {
        if repeats_headings(self.table, self.header, row) {
            return RowKind::Headings;
        }
        if row.filled().all(|(_, datum)| is_number_or_letter(datum)) {
            return RowKind::Numbers;
        }
        let main = self.filled(row, self.main);
        let data = self.filled(row, self.data);
        let numbered = self.is_numbered(row);
        let closes = || {
            let mut lines = row.filled().map(|(_, datum)| typed(datum));
            lines.any(|line| begins(&line, CLOSING) || is_place_and_date(&line))
        };
        if data < 2 && !(numbered && main > 0) && closes() {
            return RowKind::Closing;
        }
        match (main > 0, data) {
            (true, 1) if self.closed && !numbered => RowKind::Closing,
            (true, 1..) => RowKind::Member,
            (true, 0) if numbered => RowKind::Member,
            (true, 0) if self.closed => RowKind::Closing,
            (true, 0) if self.parts(row) => RowKind::Section,
            (true, 0) => RowKind::Member,
            (false, 2..) if !self.closed => RowKind::Nameless,
            (false, 1) if !self.closed && numbered => RowKind::Nameless,
            _ if self.closed => RowKind::Closing,
            _ => RowKind::Section,
        }
    }

    /// A line across the list that parts it: in merged cells, or in the words of one.
    fn parts(&self, row: &Row) -> bool {
        let mut filled = row.filled();
        let (Some((column, datum)), None) = (filled.next(), filled.next()) else { return false };
        let region = self.table.region(row.number, column);
        region.is_some_and(|it| it.last.1 > it.first.1) || begins(&typed(datum), SECTIONS)
    }

    fn filled(&self, row: &Row, keys: &[&str]) -> usize {
        let columns = self.header.columns.iter().filter(|column| keys.contains(&column.key));
        columns.filter(|column| !typed(row.cell(column.number)).is_empty()).count()
    }

    fn is_numbered(&self, row: &Row) -> bool {
        let mut columns = self.header.columns.iter().filter(|column| column.key == "ordinal");
        columns
            .any(|column| typed(row.cell(column.number)).starts_with(|c: char| c.is_ascii_digit()))
    }
}

/// `Tân Mỹ, ngày 30 tháng 6 năm 2026`, with which a paper ends.
fn is_place_and_date(line: &str) -> bool {
    let small = line.to_lowercase();
    small.contains("ngày")
        && small.contains("tháng")
        && small.contains("năm")
        && small.contains(',')
}

#[cfg(test)]
mod tests {
    use super::super::file::read;
    use super::super::import_kind::ImportKind;
    use super::super::record_columns::headings;
    use super::*;

    #[test]
    fn what_surrounds_a_list_of_tasks_is_passed_over() {
        let lines = [
            "TT;Nhiệm vụ;Người chủ trì;Thời hạn",
            "(1);(2);(3);(4)",
            "Nghị quyết 05-NQ/CB ngày 05/3/2026;;;",
            "1;Tổng vệ sinh đường thôn;Lý Thị Hoa;30/3/2026",
            "2;Làm đường;;",
            ";;Lý Thị Hoa;30/3/2026",
            "TT;Nhiệm vụ;Người chủ trì;Thời hạn",
            "3;Rà soát hộ nghèo;Ma A;31/3/2026",
            "Tổng cộng: 3 nhiệm vụ;;;",
            ";;Tân Mỹ, ngày 30 tháng 6 năm 2026;",
            ";NGƯỜI LẬP;T/M CHI BỘ;",
            ";(Ký, ghi rõ họ tên);;",
            ";Lý Thị Hoa;Ma A;",
        ];
        let sheet =
            read("x.csv", lines.join("\n").as_bytes(), headings(ImportKind::Tasks)).unwrap();
        let found = record_rows(&sheet, &["content"], &["lead_id", "deadline"]);
        let numbers: Vec<_> = found.rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [4, 5, 6, 8], "{:?}", found.passed);
        assert_eq!(found.rows[0].section, "Nghị quyết 05-NQ/CB ngày 05/3/2026");
        assert_eq!(found.rows[2].get("content"), None);
        assert_eq!(found.rows[3].text("lead_id"), "Ma A");
    }
}
