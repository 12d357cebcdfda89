//! Numbers and symbols of the cell's documents, and how their dates are written.

use chrono::NaiveDate;

use crate::domain::register::Register;
use crate::domain::resolution::ResolutionKind;

/// The number that the next resolution or conclusion of `date` gets.
pub fn next_number(_register: &Register, _kind: ResolutionKind, _date: NaiveDate) -> u32 {
    1
}

/// The symbol of a document: `15-NQ/CB`.
pub fn symbol(number: u32, kind: &str) -> String {
    format!("{number:02}-{kind}/CB")
}

/// A date as documents write it: `ngày 05 tháng 02 năm 2026`.
pub fn written_date(_date: NaiveDate) -> String {
    String::new()
}
