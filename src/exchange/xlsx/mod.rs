//! Spreadsheets of Excel and its kin. `calamine` and `zip` are named only in this folder.
//!
//! `calamine` unpacks whatever it is given, so `guard` unpacks everything once before it and
//! counts; and it lays cells out densely, so here they are taken one by one and counted again.

mod guard;
mod limits;

use super::cleaning::clean;
use super::header::{Heading, find};
use super::legacy::{self, Script};
use super::refusal::Unreadable;
use super::table::{Datum, MAX_TEXT, Region, Row, Table};
use calamine::{Cell, DataRef, Dimensions, ExcelDateTime, Reader as _, Xlsx, XlsxError};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::io::Cursor;

use limits::{BOOK, LIST, Limits};

/// More sheets than an office keeps in one file.
const MAX_SHEETS: usize = 100;

/// Sheets may share one part of the package: together no more than this is read.
const MAX_READ: u64 = 64 * 1024 * 1024;

/// A list has no more merged cells than this: one for each of ten thousand rows.
const MAX_REGIONS: usize = 10_000;

type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// Reads the first sheet whose headings are recognised.
pub fn read(bytes: &[u8], headings: &[Heading]) -> Result<(Table, Script), Unreadable> {
    let unpacked = guard::check(bytes, &LIST)?;
    // A damaged package must not take the program down, whatever the crate makes of it.
    crate::guarded::quietly(|| first_sheet(bytes, unpacked, headings))
        .unwrap_or(Err(Unreadable::Damaged))
}

/// Reads all sheets as they stand: no text is cleaned, none is taken for an old font.
///
/// # Errors
/// Why the file cannot be read.
pub fn read_all(bytes: &[u8]) -> Result<Vec<Table>, Unreadable> {
    guard::check(bytes, &BOOK)?;
    crate::guarded::quietly(|| all_sheets(bytes)).unwrap_or(Err(Unreadable::Damaged))
}

fn all_sheets(bytes: &[u8]) -> Result<Vec<Table>, Unreadable> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| refusal(&error))?;
    let names = book.sheet_names();
    if names.len() > MAX_SHEETS {
        return Err(Unreadable::TooManySheets { limit: MAX_SHEETS as u64 });
    }
    let mut left = BOOK.all_cells;
    let mut tables = Vec::new();
    for name in names {
        let (table, held) =
            sheet(&mut book, &name, &Limits { cells: BOOK.cells.min(left), ..BOOK })?;
        left = left.saturating_sub(held);
        tables.push(table);
    }
    Ok(tables)
}

fn first_sheet(
    bytes: &[u8],
    unpacked: u64,
    headings: &[Heading],
) -> Result<(Table, Script), Unreadable> {
    let mut book: Book<'_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| refusal(&error))?;
    let names = book.sheet_names();
    if names.len() > MAX_SHEETS {
        return Err(Unreadable::TooManySheets { limit: MAX_SHEETS as u64 });
    }
    let mut why = Unreadable::Empty;
    let mut read = 0_u64;
    for name in names {
        read = read.saturating_add(unpacked);
        if read > MAX_READ.max(unpacked) {
            return Err(Unreadable::TooBigUnpacked { limit: MAX_READ });
        }
        let mut table = match sheet(&mut book, &name, &LIST) {
            Ok((table, _)) => table,
            // A sheet of drawings, or one that is only too large, may stand before the list.
            Err(error) => {
                why = error;
                continue;
            }
        };
        let script = legacy::convert(&mut table);
        table.texts_mut().for_each(|text| *text = clean(text));
        if find(&table, headings).is_some() {
            return Ok((table, script));
        }
        if !table.rows.is_empty() {
            why = Unreadable::NoHeader;
        }
    }
    Err(why)
}

const fn refusal(error: &XlsxError) -> Unreadable {
    if matches!(error, XlsxError::Password) {
        Unreadable::PasswordProtected
    } else if matches!(error, XlsxError::FileNotFound(_)) {
        Unreadable::NotASheet
    } else {
        Unreadable::Damaged
    }
}

/// A sheet and how many cells it takes.
fn sheet(book: &mut Book<'_>, name: &str, limits: &Limits) -> Result<(Table, u64), Unreadable> {
    let limit = limits.cells;
    let too_many = Unreadable::TooManyCells { limit };
    let mut rows = BTreeMap::<u32, Vec<Datum>>::new();
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| refusal(&error))?;
    if area(reader.dimensions()) > limit {
        return Err(too_many);
    }
    let (mut seen, mut held) = (0_u64, 0_u64);
    while let Some(cell) = reader.next_cell().map_err(|error| refusal(&error))? {
        seen += 1;
        let datum = datum(&cell)?;
        let (row, column) = (cell.get_position().0.saturating_add(1), cell.get_position().1);
        let says = if limits.blanks { datum != Datum::Empty } else { !datum.is_empty() };
        if says {
            held += place(rows.entry(row).or_default(), column, datum, limit);
        }
        if seen > limit || held > limit {
            return Err(too_many);
        }
    }
    drop(reader);
    let rows = rows.into_iter().map(|(number, cells)| Row { number, cells }).collect();
    Ok((Table { name: name.to_owned(), rows, merged: regions(book, name) }, held.max(seen)))
}

/// Puts the datum into its column and tells how many cells that added. A cell out of bounds of
/// any list adds more than is allowed instead of being stored.
fn place(cells: &mut Vec<Datum>, column: u32, datum: Datum, limit: u64) -> u64 {
    let index = column as usize;
    let before = cells.len();
    if index as u64 >= limit {
        return limit.saturating_add(1);
    }
    if index >= before {
        cells.resize(index + 1, Datum::Empty);
    }
    if let Some(cell) = cells.get_mut(index) {
        *cell = datum;
    }
    (cells.len() - before) as u64
}

/// Declared by the file, so it may be upside down.
fn area(dimensions: Dimensions) -> u64 {
    let side = |first: u32, last: u32| u64::from(last.saturating_sub(first)) + 1;
    side(dimensions.start.0, dimensions.end.0) * side(dimensions.start.1, dimensions.end.1)
}

fn regions(book: &mut Book<'_>, name: &str) -> Vec<Region> {
    let found = book.merge_cells_by_sheet_name(name).unwrap_or_default();
    let from_one = |(row, column): (u32, u32)| (row.saturating_add(1), column.saturating_add(1));
    let regions =
        found.into_iter().map(|r| Region { first: from_one(r.start), last: from_one(r.end) });
    regions.take(MAX_REGIONS).collect()
}

fn datum(cell: &Cell<DataRef<'_>>) -> Result<Datum, Unreadable> {
    let text = match cell.get_value() {
        DataRef::Empty => return Ok(Datum::Empty),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => return Ok(Datum::Number(*number)),
        DataRef::DateTime(day) => return Ok(date(day)),
        DataRef::Bool(value) => value.to_string().to_uppercase(),
        DataRef::DateTimeIso(text) => return Ok(iso_date(text)),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
    };
    if text.len() > MAX_TEXT * 3 {
        let (row, column) = cell.get_position();
        let (row, column) = (row.saturating_add(1), column.saturating_add(1));
        return Err(Unreadable::CellTooLong { row, column });
    }
    Ok(if text.is_empty() { Datum::Empty } else { Datum::Text(text) })
}

/// A whole number like 1958 in a cell formatted as a date was typed as a year: Excel would show
/// a day of 1905, when no member alive was born.
fn date(day: &ExcelDateTime) -> Datum {
    let value = day.as_f64();
    // Less than a day is a time of day.
    if day.is_duration()
        || (0.0..1.0).contains(&value)
        || (value.fract() == 0.0 && (1900.0..2100.0).contains(&value))
    {
        return Datum::Number(value);
    }
    let (year, month, date, ..) = day.to_ymd_hms_milli();
    let found = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(date));
    found.map_or(Datum::Number(value), Datum::Day)
}

fn iso_date(text: &str) -> Datum {
    let day = text.split('T').next().and_then(|day| day.parse::<NaiveDate>().ok());
    day.map_or_else(|| Datum::Text(text.to_owned()), Datum::Day)
}
