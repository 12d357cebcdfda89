//! Tables as a spreadsheet file: typed cells, a heading row that stays in sight and is printed on
//! every page, and the paper as offices use it. The same tables give the same bytes.
//!
//! Text is always written as text: a telephone keeps its nought, and what begins as a formula does
//! never becomes one.

mod choices;
mod name;
mod sheet;
mod style;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::grid::Grid;
use choices::Lists;
use style::Style;

/// The most letters of one cell, as spreadsheet programs count them: in units of UTF-16.
pub const MAX_LETTERS: usize = 32_767;

/// The name of the hidden sheet with the lists that drop down.
pub const CHOICES: &str = "choices";

/// A table could not be written as a spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unwritable;

impl From<XlsxError> for Unwritable {
    /// Which limit was crossed is of no use to the reader of the sentence: there is only the advice
    /// to take another form of file.
    fn from(_: XlsxError) -> Self {
        Self
    }
}

/// What a column is made for, also in the rows that are still empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Holds {
    /// What its cells are.
    #[default]
    AsGiven,
    /// Text, also where only ciphers are typed.
    Text,
    /// Days of the calendar.
    Dates,
}

/// What a sheet that is to be read back has beyond one that is only printed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Records {
    /// The stable name of each column, in a hidden first row; none where nothing is read back.
    pub keys: Vec<String>,
    /// What each column is made for.
    pub holds: Vec<Holds>,
    /// How many rows below the last are ready to be filled.
    pub spare: u32,
}

/// A table that is to be read back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// The table.
    pub grid: Grid,
    /// What reading it needs.
    pub records: Records,
}

/// The bytes of a spreadsheet file with these sheets.
///
/// # Errors
/// When there are more rows, columns or letters than a spreadsheet holds.
pub fn write(grids: &[Grid]) -> Result<Vec<u8>, Unwritable> {
    let plain = Records::default();
    package(&grids.iter().map(|grid| (grid, &plain)).collect::<Vec<_>>())
}

/// The same for sheets that are to be read back.
///
/// # Errors
/// As [`write()`].
pub fn write_records(sheets: &[Sheet]) -> Result<Vec<u8>, Unwritable> {
    package(&sheets.iter().map(|it| (&it.grid, &it.records)).collect::<Vec<_>>())
}

fn package(sheets: &[(&Grid, &Records)]) -> Result<Vec<u8>, Unwritable> {
    let mut book = Workbook::new();
    // what a file of a book may tell about its making: nothing
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_author("").set_creation_datetime(&day));
    let style = Style::new();
    book.set_default_format(&style.plain, style::ROW_PIXELS, style::COLUMN_PIXELS)?;
    let mut names = name::Names::default();
    let mut lists = Lists::new(names.legal(CHOICES));
    for (grid, records) in sheets {
        let name = names.legal(&grid.name);
        sheet::write(book.add_worksheet().set_name(name)?, grid, records, &style, &mut lists)?;
    }
    if let Some(all) = lists.all() {
        let sheet = book.add_worksheet().set_name(lists.sheet())?;
        choices::write(sheet.set_hidden(true), all)?;
    }
    if sheets.is_empty() {
        book.add_worksheet();
    }
    Ok(book.save_to_buffer()?)
}
