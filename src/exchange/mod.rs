//! Lists that other offices typed, read into rows of named values.
//!
//! The road of a file: [`mod@file`] looks at its size and first bytes, [`xlsx`] or [`mod@csv`] makes a
//! [`table::Table`] of it, [`legacy`] turns old Vietnamese fonts into Unicode, [`header`] finds
//! the heading row, and [`member_rows`] takes the rows apart. Nothing here decides whether a
//! member is acceptable: that is the domain's work, with the row, column and typed value given.

pub mod cleaning;
pub mod csv;
pub mod date_cell;
pub mod encoding;
pub mod ethnic;
pub mod file;
pub mod header;
pub mod legacy;
pub mod member_cell;
pub mod member_columns;
pub mod member_rows;
pub mod person_name;
pub mod refusal;
pub mod row_kind;
pub mod table;
pub mod xlsx;

#[cfg(test)]
mod tests;
