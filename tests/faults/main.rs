//! What the book does when things go wrong: the program is killed, bits turn, files are cut,
//! missing or strange, the disk is full, two windows want one book.
//!
//! How often: `tests/kit/counts.rs`, and test by test `docs/reliability.md`;
//! `SOCHIBO_SEED=<number>` gives the seed, which every random test prints.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed, and says why"
)]

mod brought_back;
// its lives are led under limits that a shell of Linux sets
#[cfg(target_os = "linux")]
mod canary;
mod child;
mod copies;
mod copy_decoder;
mod cycles;
mod decoders;
mod escape;
mod file_names;
mod fill;
mod flip;
mod forged;
#[cfg(target_os = "linux")]
mod full;
mod fuzz;
mod golden;
mod harm;
mod held;
mod index;
mod kill;
mod kit;
mod large;
mod memory;
mod moved;
mod mutate;
mod names;
mod packages;
mod power;
mod protected;
mod ram_disk;
mod room;
mod twice;
mod unnoted;
mod verify;
mod ways;
