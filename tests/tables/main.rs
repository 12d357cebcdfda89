//! Tables as spreadsheets: what stands in the file, and what comes back out of it.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests stand outside test functions"
)]

mod book;
mod harm;
mod members;
mod sheet;
