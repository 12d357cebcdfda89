//! How much of a spreadsheet is read: enough for what we know, too little to do harm.

use super::super::table::MAX_CELLS;

/// What is read of one file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// The most that all parts together may unfold to.
    pub(super) unpacked: u64,
    /// The most shared strings: no more texts than cells can be shown.
    pub(super) strings: u64,
    /// The most cells of one sheet.
    pub(super) cells: u64,
    /// The most cells of all sheets together.
    pub(super) all_cells: u64,
    /// Whether a cell with nothing but blanks says something.
    pub(super) blanks: bool,
}

/// A list that an office typed: some hundreds of rows.
pub(super) const LIST: Limits = Limits {
    unpacked: 32 * 1024 * 1024,
    strings: MAX_CELLS,
    cells: MAX_CELLS,
    all_cells: u64::MAX,
    blanks: false,
};

/// A whole book. Ten years of a cell of sixty have some 200,000 cells and 12 MiB; one of five
/// times that is still read.
pub(super) const BOOK: Limits = Limits {
    unpacked: 64 * 1024 * 1024,
    strings: 400_000,
    cells: 1_000_000,
    all_cells: 1_000_000,
    blanks: true,
};
