//! Tables as a spreadsheet file.

use super::grid::Grid;

/// A table could not be written as a spreadsheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unwritable;

/// The bytes of a spreadsheet file with these sheets.
///
/// # Errors
/// When there are more rows, columns or letters than a spreadsheet holds.
pub fn write(_grids: &[Grid]) -> Result<Vec<u8>, Unwritable> {
    Err(Unwritable)
}
