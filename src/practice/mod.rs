//! A made-up cell to practise on: a village that looks lived in, the same for the same seed.
//!
//! The place, the commune and every person are invented.

mod agenda;
mod chance;
mod folk;
mod follow;
mod give;
mod meeting;
mod month;
mod names;
mod people;
mod sayings;
mod score;
mod story;
mod village;
mod year;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use crate::domain::act::Act;
use crate::domain::register::Register;

/// The name of the cell.
pub const CELL: &str = "Chi bộ thôn Sơn Thuỷ";
/// The commune, which is on no map.
pub const COMMUNE: &str = "xã Tân Lập Hạ";

/// How large the made-up cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Members of the cell's own head-count; a guest and those who left come on top. At least 8.
    pub members: u32,
    /// Years of meetings behind today, at least 1.
    pub years: u32,
    /// The same seed makes the same cell.
    pub seed: u64,
    /// How many tasks in all; `None` for as many as such a cell gives itself.
    pub tasks: Option<usize>,
}

impl Default for Size {
    fn default() -> Self {
        Self { members: 32, years: 2, seed: 1, tasks: None }
    }
}

/// The acts by which the secretary of such a cell would have filled the book up to `today`, in
/// order. The meeting day is two days after today's, at most the 28th, so that the meeting of this
/// month lies just ahead; past the 28th it was moved to tomorrow.
pub fn generate(size: Size, today: NaiveDate) -> Vec<Act> {
    story::tell(size, today).acts
}

/// The register after all those acts.
pub fn register(size: Size, today: NaiveDate) -> Register {
    story::tell(size, today).register
}
