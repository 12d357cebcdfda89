//! A vault filled from nothing, read back from the medium before anything relies on it.

use std::path::Path;

use crate::book::anchor::Anchor;
use crate::book::backup::{Rebuilt, rebuild};
use crate::book::cipher::Key;
use crate::book::disk::Disk;
use crate::book::failure::{Failure, Piece};
use crate::book::header::Header;

/// The name of the journal's file.
pub const JOURNAL: &str = "journal.scbj";
/// The name of the anchor's file.
pub const ANCHOR: &str = "anchor";

/// What a vault is filled with.
#[derive(Debug)]
pub struct Filling<'a> {
    /// The ways in.
    pub header: &'a Header,
    /// The data key that they lead to.
    pub data: &'a Key,
    /// The bytes of the journal.
    pub journal: &'a [u8],
    /// Other files, by their names.
    pub files: Vec<(&'static str, Vec<u8>)>,
}

/// Fills a new folder and gives back the book as it was read back from there.
///
/// # Errors
/// What the system reports, or [`Failure::Damaged`] when the medium gives back something else.
pub fn fill(disk: &dyn Disk, making: &Path, filling: &Filling<'_>) -> Result<Rebuilt, Failure> {
    let path = making.join(JOURNAL);
    for (name, bytes) in &filling.files {
        disk.write_atomic(&making.join(name), bytes)?;
    }
    filling.header.write(disk, making)?;
    disk.write_atomic(&path, filling.journal)?;
    let back = disk.read_medium(&path)?.unwrap_or_default();
    if back != filling.journal {
        return Err(Failure::Damaged(Piece::Journal, None));
    }
    let rebuilt = rebuild(&back, filling.header, filling.data)?;
    let length = u64::try_from(back.len()).or(Err(Failure::TooLarge))?;
    Anchor { point: rebuilt.point, length }.write(
        disk,
        &making.join(ANCHOR),
        filling.header.vault,
        filling.data,
    )?;
    Ok(rebuilt)
}
