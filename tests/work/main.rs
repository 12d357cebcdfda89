//! The work of a cell from one month to the next, as a secretary does it.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests stand outside test functions"
)]

mod agenda;
mod alerts;
mod book;
mod conduct;
mod drafting;
mod erase;
mod evening;
mod forms;
mod paper_lists;
mod paper_report;
mod papers;
mod prepare;
mod privacy;
mod seal_format;
mod seals;
mod story;
mod wall_clock;
mod workbook;
