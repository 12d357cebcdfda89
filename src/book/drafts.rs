//! Drafts kept sealed beside the journal, so that what was typed and not saved outlives a lock, a
//! closed window and a power cut.

use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use crate::book::cipher::Key;
use crate::book::disk::Disk;
use crate::book::durable::Book;
use crate::book::failure::{Failure, Healed};
use crate::book::folder;
use crate::book::sealed_file::{Form, MOST};

/// The file in the vault.
pub const NAME: &str = "drafts";
const FORM: Form = Form { magic: b"SCBD", purpose: b"scb/draft/1" };

/// Drafts sealed for the disk; nothing of them can be read without the key of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedDrafts(Vec<u8>);

/// What stands in the file.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// No drafts.
    None,
    /// What was kept.
    Text(Zeroizing<Vec<u8>>),
    /// Nothing that can be read; the file went to quarantine.
    Damaged,
}

/// The file's bytes under another data key; `None` where they cannot be read.
pub(super) fn resealed(bytes: &[u8], vault: [u8; 16], data: &Key, next: &Key) -> Option<Vec<u8>> {
    FORM.resealed(bytes, vault, data, next)
}

/// The drafts of a book that stands in a folder and that a copy is to take the place of, where the
/// key opens them; else that they go aside with it, if there are any.
pub(super) fn of_before(
    disk: &dyn Disk,
    root: &Path,
    (vault, data): ([u8; 16], &Key),
) -> (Option<Vec<u8>>, Option<Healed>) {
    let live = folder::peek(disk, root).ok().flatten();
    let read = live.map(|live| disk.read_start(&live.join(NAME), MOST));
    match read {
        None | Some(Ok(None)) => (None, None),
        Some(Ok(Some(bytes))) if FORM.open(&bytes, vault, data).is_some() => (Some(bytes), None),
        Some(_) => (None, Some(Healed::DraftsAside)),
    }
}

/// Drafts.
impl Book {
    fn drafts_path(&self) -> PathBuf {
        self.vault().join(NAME)
    }

    /// Seals drafts for this book; no text at all for none.
    ///
    /// # Errors
    /// [`Failure::TooLarge`], [`Failure::Cipher`].
    pub fn seal_drafts(&self, text: &[u8]) -> Result<Option<SealedDrafts>, Failure> {
        let (header, data) = self.header();
        if text.is_empty() {
            return Ok(None);
        }
        FORM.seal(text, header.vault, data).map(|bytes| Some(SealedDrafts(bytes)))
    }

    /// Puts sealed drafts in place of those kept before; where there are none, the file goes.
    ///
    /// # Errors
    /// What the system reports, [`Failure::ReadOnly`]; what was kept before is then untouched.
    pub fn write_drafts(&self, sealed: Option<&SealedDrafts>) -> Result<(), Failure> {
        self.can_write()?;
        let path = self.drafts_path();
        match sealed {
            Some(sealed) => Ok(self.disk().write_atomic(&path, &sealed.0)?),
            None if self.disk().stands(&path).is_none() => Ok(()),
            None => Ok(self.disk().remove(&path)?),
        }
    }

    /// What was kept; a file that cannot be read is put aside and never stands in the way.
    ///
    /// # Errors
    /// What the system reports.
    pub fn read_drafts(&self) -> Result<Found, Failure> {
        let path = self.drafts_path();
        let Some(bytes) = self.disk().read_start(&path, MOST)? else { return Ok(Found::None) };
        let (header, data) = self.header();
        match FORM.open(&bytes, header.vault, data) {
            Some(text) => Ok(Found::Text(text)),
            None => {
                self.set_drafts_aside();
                Ok(Found::Damaged)
            }
        }
    }

    /// What drafts sealed for this book say.
    pub fn open_drafts(&self, sealed: &SealedDrafts) -> Found {
        let (header, data) = self.header();
        FORM.open(&sealed.0, header.vault, data).map_or(Found::Damaged, Found::Text)
    }

    /// Whether what was kept opens, or nothing was. The file stays where it is.
    pub(super) fn are_drafts_whole(&self) -> bool {
        let read = self.disk().read_start(&self.drafts_path(), MOST);
        read.is_ok_and(|bytes| {
            let opens = |it| matches!(self.open_drafts(&SealedDrafts(it)), Found::Text(_));
            bytes.is_none_or(opens)
        })
    }

    /// Puts the file aside, as it is. In a book that can only be read it stays where it is.
    pub fn set_drafts_aside(&self) {
        if self.damage().is_none() {
            let _told_either_way = self.quarantine(&self.drafts_path());
        }
    }
}
