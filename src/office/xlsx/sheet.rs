//! One sheet: what stands where, and how it comes out of the printer.

use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, IgnoreError, Worksheet};

use super::choices::Lists;
use super::style::Style;
use super::{Holds, MAX_LETTERS, Records, Unwritable};
use crate::domain::day::show;
use crate::office::grid::{Cell, Grid};

/// The number of A4 among the sizes of paper.
const A4: u8 = 9;
/// Millimetres of an inch.
const INCH: f64 = 25.4;
/// Days from this year on are written as days. An earlier one has a number of four ciphers, which
/// readers take for a year that somebody typed; it is written as text, as are those before 1900.
const FIRST_YEAR: i32 = 1906;

/// Where the parts of a sheet stand, counted from 0.
#[derive(Debug, Clone, Copy)]
struct Place {
    above: u32,
    heading: u32,
    first: u32,
    /// The row below the last that is filled or ready to be.
    end: u32,
    last_column: u16,
}

impl Place {
    fn of(grid: &Grid, records: &Records) -> Option<Self> {
        let count = |n: usize| u32::try_from(n).ok();
        let above = u32::from(!records.keys.is_empty());
        let heading = above + count(grid.above.len())?;
        let end = (heading + 1).checked_add(count(grid.rows.len())?)?.checked_add(records.spare)?;
        let last_column = u16::try_from(grid.columns.len().saturating_sub(1)).ok()?;
        Some(Self { above, heading, first: heading + 1, end, last_column })
    }
}

/// Fills a sheet.
pub(super) fn write(
    sheet: &mut Worksheet,
    grid: &Grid,
    records: &Records,
    style: &Style,
    lists: &mut Lists,
) -> Result<(), Unwritable> {
    let place = Place::of(grid, records).ok_or(Unwritable)?;
    columns(sheet, grid, records, style)?;
    heads(sheet, grid, records, place, style)?;
    for (row, cells) in (place.first..).zip(&grid.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            write_cell(sheet, (row, column), cell, style)?;
        }
    }
    if grid.columns.is_empty() {
        return Ok(());
    }
    for (column, it) in (0_u16..).zip(&grid.columns) {
        if !it.choices.is_empty() && place.first < place.end {
            let rule = lists.rule(&it.choices)?;
            sheet.add_data_validation(place.first, column, place.end - 1, column, &rule)?;
        }
    }
    let last = place.end.saturating_sub(1).max(place.heading);
    sheet.autofilter(place.heading, 0, last, place.last_column)?;
    sheet.set_freeze_panes(place.first, 0)?;
    sheet.set_repeat_rows(place.heading, place.heading)?;
    let numbers = IgnoreError::NumberStoredAsText;
    sheet.ignore_error_range(0, 0, last, place.last_column, numbers)?;
    print(sheet, grid.across);
    Ok(())
}

fn columns(
    sheet: &mut Worksheet,
    grid: &Grid,
    records: &Records,
    style: &Style,
) -> Result<(), Unwritable> {
    for (column, it) in (0_u16..).zip(&grid.columns) {
        if it.width > 0 {
            sheet.set_column_width(column, it.width.min(255))?;
        }
        let look = match records.holds.get(usize::from(column)).copied().unwrap_or_default() {
            Holds::AsGiven => continue,
            Holds::Text => &style.empty_text,
            Holds::Dates => &style.empty_date,
        };
        sheet.set_column_format(column, look)?;
    }
    Ok(())
}

/// The stable names, the lines above and the headings.
fn heads(
    sheet: &mut Worksheet,
    grid: &Grid,
    records: &Records,
    place: Place,
    style: &Style,
) -> Result<(), Unwritable> {
    for (column, key) in (0_u16..).zip(&records.keys) {
        sheet.write_string_with_format(0, column, key, &style.key)?;
    }
    if !records.keys.is_empty() {
        sheet.set_row_hidden(0)?;
    }
    for (row, line) in (place.above..).zip(&grid.above) {
        if place.last_column > 0 {
            sheet.merge_range(row, 0, row, place.last_column, line, &style.title)?;
        } else {
            sheet.write_string_with_format(row, 0, line, &style.title)?;
        }
    }
    for (column, it) in (0_u16..).zip(&grid.columns) {
        sheet.write_string_with_format(place.heading, column, &it.heading, &style.heading)?;
    }
    Ok(())
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    style: &Style,
) -> Result<(), Unwritable> {
    let text = match cell {
        Cell::Empty => {
            sheet.write_blank(row, column, &style.text)?;
            return Ok(());
        }
        Cell::Date(date) => {
            if let Some(day) = serial(*date) {
                sheet.write_datetime_with_format(row, column, day, &style.date)?;
                return Ok(());
            }
            show(*date)
        }
        Cell::Number(number) => {
            if let Ok(number) = i32::try_from(*number) {
                sheet.write_number_with_format(row, column, number, &style.number)?;
                return Ok(());
            }
            // a spreadsheet counts in floating point and would round it
            number.to_string()
        }
        Cell::Text(text) => text.clone(),
    };
    if text.encode_utf16().count() > MAX_LETTERS {
        return Err(Unwritable);
    }
    sheet.write_string_with_format(row, column, text, &style.text)?;
    Ok(())
}

fn serial(date: NaiveDate) -> Option<ExcelDateTime> {
    if date.year() < FIRST_YEAR {
        return None;
    }
    let year = u16::try_from(date.year()).ok()?;
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    ExcelDateTime::from_ymd(year, month, day).ok()
}

/// Paper and margins of the papers; as wide as the paper, however long.
fn print(sheet: &mut Worksheet, across: bool) {
    sheet.set_paper_size(A4);
    if across {
        sheet.set_landscape();
    }
    let edge = 20.0 / INCH;
    sheet.set_margins(30.0 / INCH, 15.0 / INCH, edge, edge, 10.0 / INCH, 10.0 / INCH);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_header("&C&\"Times New Roman,Regular\"&13&P");
}
