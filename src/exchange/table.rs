//! A sheet as rows and cells, numbered from 1 as the spreadsheet shows them.

use std::collections::HashMap;

use chrono::NaiveDate;

/// The most cells kept of one sheet: ten thousand rows of thirty columns with their headings.
pub const MAX_CELLS: u64 = 320_000;

/// No merged cell is looked at further than so many columns to the right.
const MAX_WIDTH: u32 = 100;

/// The most text one cell may hold, the limit of spreadsheet programs themselves.
pub const MAX_TEXT: usize = 32_767;

/// What stands in one cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Datum {
    /// Nothing, or only blanks.
    #[default]
    Empty,
    /// Text as typed.
    Text(String),
    /// A date the spreadsheet knew to be one.
    Day(NaiveDate),
    /// A number the spreadsheet knew to be one: its leading zeros are lost.
    Number(f64),
}

impl Datum {
    /// The cell as a person reads it, days in ISO order, whole numbers without a fraction.
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Day(day) => day.to_string(),
            Self::Number(number) => number.to_string(),
        }
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::Day(_) | Self::Number(_) => false,
        }
    }
}

/// Cells drawn as one. Only the first holds the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    /// First row and column, counted from 1.
    pub first: (u32, u32),
    /// Last row and column, counted from 1.
    pub last: (u32, u32),
}

impl Region {
    const fn holds(&self, row: u32, column: u32) -> bool {
        self.first.0 <= row && row <= self.last.0 && self.first.1 <= column && column <= self.last.1
    }
}

/// One row that has something in it; blank rows are left out, their numbers are not.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Number counted from 1.
    pub number: u32,
    /// Cells from column 1 on, up to the last that has something.
    pub cells: Vec<Datum>,
}

impl Row {
    /// The cell of a column counted from 1; empty when the row ends before it.
    pub fn cell(&self, column: u32) -> &Datum {
        let index = (column as usize).checked_sub(1);
        index.and_then(|i| self.cells.get(i)).unwrap_or(&Datum::Empty)
    }

    /// Columns and cells that have something.
    pub fn filled(&self) -> impl Iterator<Item = (u32, &Datum)> {
        (1_u32..).zip(&self.cells).filter(|(_, datum)| !datum.is_empty())
    }
}

/// A sheet: its rows in order, and which cells are drawn as one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// The sheet's name, empty for text files.
    pub name: String,
    /// Rows that are not blank, by number.
    pub rows: Vec<Row>,
    /// Merged regions.
    pub merged: Vec<Region>,
}

impl Table {
    /// Rows given by their cells, numbered from 1; for small tables made by hand.
    pub fn from_rows(rows: Vec<Vec<Datum>>) -> Self {
        let numbered = (1_u32..).zip(rows).map(|(number, cells)| Row { number, cells });
        let rows = numbered.filter(|row| row.filled().next().is_some()).collect();
        Self { rows, ..Self::default() }
    }

    /// The row of that number, unless blank.
    pub fn row(&self, number: u32) -> Option<&Row> {
        let index = self.rows.binary_search_by_key(&number, |row| row.number).ok()?;
        self.rows.get(index)
    }

    /// The cell as the eye sees it: a merged region shows its value in every cell.
    pub fn shown(&self, row: u32, column: u32) -> &Datum {
        let region = self.region(row, column);
        let (row, column) = region.map_or((row, column), |region| region.first);
        self.row(row).map_or(&Datum::Empty, |found| found.cell(column))
    }

    /// The merged region a cell belongs to.
    pub fn region(&self, row: u32, column: u32) -> Option<&Region> {
        self.merged.iter().find(|region| region.holds(row, column))
    }

    /// The values that merged cells show below and beside their first one, by row and column: asked
    /// once for a whole sheet, for there may be a merged cell for each of thousands of rows.
    pub fn spread(&self) -> HashMap<(u32, u32), &Datum> {
        let mut shown = HashMap::new();
        for region in &self.merged {
            let Some(datum) = self.row(region.first.0).map(|row| row.cell(region.first.1)) else {
                continue;
            };
            if datum.is_empty() {
                continue;
            }
            let from = self.rows.partition_point(|row| row.number < region.first.0);
            let rows = self.rows.iter().skip(from).take_while(|row| row.number <= region.last.0);
            for row in rows {
                for column in region.first.1..=region.last.1.min(region.first.1 + MAX_WIDTH) {
                    if (row.number, column) != region.first {
                        shown.insert((row.number, column), datum);
                    }
                    if shown.len() as u64 > MAX_CELLS {
                        return shown;
                    }
                }
            }
        }
        shown
    }

    /// The widest row's number of columns.
    pub fn width(&self) -> u32 {
        let longest = self.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        u32::try_from(longest).unwrap_or(u32::MAX)
    }

    /// All texts, to be judged or changed together.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().flat_map(|row| &row.cells).filter_map(|datum| match datum {
            Datum::Text(text) => Some(text.as_str()),
            Datum::Empty | Datum::Day(_) | Datum::Number(_) => None,
        })
    }

    /// All texts, to be changed in place.
    pub fn texts_mut(&mut self) -> impl Iterator<Item = &mut String> {
        self.rows.iter_mut().flat_map(|row| &mut row.cells).filter_map(|datum| match datum {
            Datum::Text(text) => Some(text),
            Datum::Empty | Datum::Day(_) | Datum::Number(_) => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_rows_keep_their_numbers_and_merged_cells_show_their_value() {
        let text = |t: &str| Datum::Text(t.to_owned());
        let mut table = Table::from_rows(vec![vec![], vec![text("a"), Datum::Empty, text("b")]]);
        table.merged.push(Region { first: (2, 1), last: (3, 2) });
        assert_eq!(table.rows.len(), 1);
        assert_eq!(table.shown(3, 2), &text("a"));
        assert_eq!(table.shown(2, 3), &text("b"));
        assert_eq!(table.shown(9, 9), &Datum::Empty);
        assert_eq!(table.width(), 3);
    }

    #[test]
    fn numbers_read_as_people_write_them() {
        assert_eq!(Datum::Number(321_147_738.0).text(), "321147738");
        assert_eq!(Datum::Number(14.925_251).text(), "14.925251");
    }
}
