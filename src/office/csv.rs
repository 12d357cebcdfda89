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

/// Text that begins as a formula does gets a leading apostrophe, as a spreadsheet itself would
/// write it; reading takes it off again.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

fn quote(cell: &str, separator: char) -> String {
    if cell.contains([separator, '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
