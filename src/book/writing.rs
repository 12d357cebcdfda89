//! Files in clear text that are being written for people: where the program is killed in between, a
//! part of one stays behind. Before one is begun its place is noted, sealed, in the vault; the note
//! goes when the file has its name, and what it still names is cleared away at the next start.
//!
//! Nothing is ever removed but what was noted, and that only under our own ending.

use std::path::{Path, PathBuf};

use crate::book::cipher::Key;
use crate::book::disk::Stands;
use crate::book::durable::Book;
use crate::book::failure::Failure;
use crate::book::sealed_file::{Form, MOST};

/// The file in the vault.
pub const NAME: &str = "writing";
/// The ending of a file or folder that is being written for people; no other program gives it.
pub const ENDING: &str = "scbpart";
const FORM: Form = Form { magic: b"SCBW", purpose: b"scb/writing/1" };
/// The most places that are remembered; a stick that never comes back must not fill the note.
const PLACES: usize = 100;

/// The file's bytes under another data key; `None` where they cannot be read.
pub(super) fn resealed(bytes: &[u8], vault: [u8; 16], data: &Key, next: &Key) -> Option<Vec<u8>> {
    FORM.resealed(bytes, vault, data, next)
}

/// The name under which a file or folder is written before it has its own.
pub fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ENDING);
    path.with_file_name(name)
}

/// Whether a place is one that we write to: a whole path without detours, under our ending.
fn is_ours(path: &Path) -> bool {
    let ends = path.extension().is_some_and(|ending| ending == ENDING);
    let is_plain = path.components().all(|it| !matches!(it, std::path::Component::ParentDir));
    ends && is_plain && path.is_absolute()
}

/// The places, each ended by a zero: no path on any system has one in it.
fn text(places: &[PathBuf]) -> Vec<u8> {
    let named = places.iter().filter_map(|path| path.to_str());
    named.flat_map(|path| path.bytes().chain([0])).collect()
}

/// What is being written for people.
impl Book {
    /// The places that were noted and not yet given up.
    pub(super) fn noted(&self) -> Vec<PathBuf> {
        let read = self.disk().read_start(&self.vault().join(NAME), MOST).ok().flatten();
        let (header, data) = self.header();
        let text = read.and_then(|bytes| FORM.open(&bytes, header.vault, data));
        let text = text.unwrap_or_default();
        let places = text.split(|byte| *byte == 0).filter_map(|it| std::str::from_utf8(it).ok());
        places.map(PathBuf::from).filter(|path| is_ours(path)).collect()
    }

    fn note(&self, places: &[PathBuf]) -> Result<(), Failure> {
        let path = self.vault().join(NAME);
        if places.is_empty() {
            let is_there = self.disk().stands(&path).is_some();
            return if is_there { Ok(self.disk().remove(&path)?) } else { Ok(()) };
        }
        let (header, data) = self.header();
        Ok(self.disk().write_atomic(&path, &FORM.seal(&text(places), header.vault, data)?)?)
    }

    /// Notes a place before anything is written to it. A book that can only be read notes nothing.
    ///
    /// # Errors
    /// What the system reports: a part that is cut off is then not found again.
    pub(super) fn note_writing(&self, place: &Path) -> Result<(), Failure> {
        self.can_write()?;
        let mut places = self.noted();
        places.push(place.to_owned());
        let first = places.len().saturating_sub(PLACES);
        self.note(places.get(first..).unwrap_or_default())
    }

    /// Clears away what is noted and still stands, and gives up what is gone; a place that is out
    /// of reach, as on a stick, stays noted. Whether anything was cleared away.
    pub(super) fn clear_writing(&self) -> bool {
        let places = self.noted();
        if self.damage().is_some() || self.disk().stands(&self.vault().join(NAME)).is_none() {
            return false;
        }
        let mut cleared = false;
        let left = places.into_iter().filter(|place| {
            let done = match self.disk().stands(place) {
                Some(Stands::File) => self.disk().remove(place),
                Some(Stands::Folder) => self.disk().remove_folder(place),
                Some(Stands::Other) => return false,
                None => return place.parent().is_none_or(|it| self.disk().stands(it).is_none()),
            };
            cleared |= done.is_ok();
            done.is_err()
        });
        let left: Vec<PathBuf> = left.collect();
        let _told_again_next_time = self.note(&left);
        cleared
    }
}

#[cfg(test)]
#[path = "tests/writing.rs"]
mod tests;
