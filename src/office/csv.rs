//! A table as separated text: UTF-8 with its mark, so that spreadsheets know the letters; fields
//! quoted where needed; nothing that a spreadsheet would take for a formula.

use super::grid::{Cell, Grid};

/// What stands between columns where Vietnamese spreadsheets open a file: there the comma is the
/// decimal mark.
pub const SEPARATOR: char = ';';

/// The headings and rows of a table.
pub fn write(grid: &Grid, separator: char) -> String {
    let head = grid.columns.iter().map(|column| column.heading.clone()).collect();
    let rows = grid.rows.iter().map(|row| row.iter().map(Cell::text).collect());
    let mut out = String::from('\u{feff}');
    for row in std::iter::once(head).chain(rows) {
        let row: Vec<String> = row;
        let cells: Vec<String> = row.iter().map(|it| quote(&harmless(it), separator)).collect();
        out.push_str(&cells.join(&separator.to_string()));
        out.push_str("\r\n");
    }
    out
}

/// What an apostrophe may look like after a program has made typography of it.
const MARKS: [char; 4] = ['\'', '’', '‘', '`'];

/// Text that begins as a formula does gets a leading apostrophe, as a spreadsheet itself would
/// write it; reading takes it off again. So does text that begins as if it had one already.
fn harmless(cell: &str) -> String {
    let bare = cell.trim_start_matches(MARKS);
    let is_marked = bare.len() < cell.len() && bare.starts_with(|it: char| it.is_ascii_digit());
    if is_marked || bare.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() }
}

/// How a formula begins.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The text without the apostrophe that keeps it from being taken for a formula or a number.
pub fn unmarked(cell: &str) -> &str {
    let bare = cell.trim_start_matches(MARKS);
    let is_marked = bare.starts_with(|it: char| it.is_ascii_digit()) || bare.starts_with(FORMULA);
    if is_marked { cell.strip_prefix(MARKS).unwrap_or(cell) } else { cell }
}

fn quote(cell: &str, separator: char) -> String {
    if cell.contains([separator, '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_marked_is_unmarked_as_it_was() {
        for text in
            ["=1", "+84", "-", "@a", "'=1", "''", "''12", "’5", "12", "a", "'a", "", "＝x", "`+"]
        {
            let written = harmless(text);
            assert!(!written.starts_with(FORMULA), "{written}");
            assert_eq!(unmarked(&written), text);
        }
        // as a spreadsheet itself marks a number that is text
        assert_eq!(unmarked("'0912"), "0912");
    }
}
