//! Files in and out: tables and JSON to records and back, through the fields.
//!
//! The road of a list that another office typed: [`mod@file`] looks at its size and first bytes,
//! [`xlsx`] or [`mod@csv`] makes a [`table::Table`] of it, [`legacy`] turns old Vietnamese fonts into
//! Unicode, [`header`] finds the heading row, and [`member_rows`] or [`record_rows`] takes the rows
//! apart. [`member_import`] and [`record_import`] hold them against the book, [`merge`] field by
//! field. Nothing here decides whether a record is acceptable: that is the domain's work, with the
//! row, column and typed value given.

pub mod arrive;
pub mod cleaning;
pub mod computed;
pub mod csv;
pub mod date_cell;
pub mod encoding;
pub mod ethnic;
pub mod export;
pub mod file;
pub mod header;
pub mod import_kind;
pub mod json;
pub mod known;
pub mod legacy;
pub mod meeting_import;
pub mod member_cell;
pub mod member_columns;
pub mod member_import;
pub mod member_rows;
pub mod merge;
pub mod model;
pub mod person_name;
pub mod preview;
pub mod record_cells;
pub mod record_columns;
pub mod record_import;
pub mod record_rows;
pub mod references;
pub mod refusal;
pub mod resolution_import;
pub mod row_kind;
pub mod sheet;
pub mod table;
pub mod task_cells;
pub mod task_import;
pub mod whole;
pub mod workbook;
pub mod xlsx;

#[cfg(test)]
mod tests;
