//! The commands, and the files they read and write.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed; its helpers are tests too"
)]

mod archive;
mod cell;
mod commands;
mod copies;
mod follow;
mod handover;
mod imports;
mod json;
mod papers;
mod privacy;
mod seals;
mod search;
mod sheets;
mod tables;
mod tally;
mod verify;
mod wall_clock;
mod ways;
mod whole;
