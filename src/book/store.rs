//! What a book can do for the program, wherever it is kept.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use crate::book::failure::Failure;
use crate::domain::act::{Act, Entry};
use crate::domain::register::Register;

/// What a commit gives back once the act is durable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receipt {
    /// The act's place in the order of all acts, from 1.
    pub seq: u64,
}

/// What became of the copies of before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cleared {
    /// How many things were deleted.
    pub gone: usize,
    /// What could not be deleted.
    pub left: Vec<PathBuf>,
}

/// Where the book is kept. Every write is an [`Act`]: all of its changes are kept or none, and
/// they are durable when [`Store::commit`] returns.
pub trait Store {
    /// All records as they stand now.
    ///
    /// # Errors
    /// What keeps the book from being read.
    fn load(&mut self) -> Result<Register, Failure>;

    /// Keeps an act. Refused when its changes do not fit what stands in the book.
    ///
    /// # Errors
    /// What kept it from being kept; the book is then as before.
    fn commit(&mut self, act: &Act) -> Result<Receipt, Failure>;

    /// All acts in order, without their changes.
    fn history(&self) -> &[Entry];

    /// One act with its changes.
    ///
    /// # Errors
    /// When it cannot be read, or there is none of this number.
    fn act(&mut self, seq: u64) -> Result<Act, Failure>;

    /// Writes every act anew as `change` makes it, given with its place: nothing of what it takes
    /// away is left in the book. Each act must still fit what the acts before it come to.
    ///
    /// # Errors
    /// What kept it from being done; the book is then as before.
    fn write_anew(&mut self, change: &mut dyn FnMut(u64, Act) -> Act) -> Result<(), Failure>;

    /// What lies beside the book and holds it as it was before: copies, and what was put aside.
    fn older(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    /// Notes that a file for people is about to be written at a place, under our ending: what a
    /// cut leaves there is cleared away at the next start. Where it cannot be noted the file is
    /// written all the same.
    fn writing(&self, _place: &Path) {}

    /// What was noted by [`Store::writing`] has its name, or was given up.
    fn written(&self) {}

    /// Puts one checked copy of the book as it is now in the place of what [`Store::older`] names
    /// and the book has left: what a person had erased is then no longer beside it.
    ///
    /// # Errors
    /// What kept the new copy from being made; nothing is deleted then.
    fn clear_older(&mut self, _made: NaiveDateTime) -> Result<Cleared, Failure> {
        Ok(Cleared::default())
    }

    /// Whether this is a practice book: every screen says so.
    fn is_practice(&self) -> bool;

    /// Whether the book can only be read, as after damage.
    fn is_read_only(&self) -> bool;

    /// Ends the run: what can be put in order at the end is put in order. Nothing depends on it.
    ///
    /// # Errors
    /// What could not be put in order; no act is lost by it.
    fn close(&mut self) -> Result<(), Failure>;
}
