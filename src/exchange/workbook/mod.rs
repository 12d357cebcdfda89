//! The whole book as a workbook: one sheet a kind, each child table on a sheet of its own. It is
//! the JSON form written in cells: what is read back goes through every check of that form, and
//! what is wrong is named by its sheet, row and column. Why it is so: docs/decisions/0022.

pub mod cell;
mod columns;
mod layout;
mod place;
mod read;
mod write;

pub use place::Refused;
pub use read::{Unreadable, read};
pub use write::{book, sheets};

/// The sheet that tells what the file is.
const ABOUT: &str = "sochibo";
/// The stable names of its columns.
const KEY: &str = "key";
const VALUE: &str = "value";
