//! Drafts kept sealed beside the journal, so that what was typed and not saved outlives a lock, a
//! closed window and a power cut.
//!
//! `"SCBD" | format u16 | min_reader u16 | vault 16 | sealed text`; the text is
//! `length 4 | what is kept | zeros` to a multiple of 256 bytes.

use std::path::PathBuf;

use zeroize::Zeroizing;

use crate::book::cipher::Key;
use crate::book::durable::Book;
use crate::book::failure::Failure;

/// The file in the vault.
pub const NAME: &str = "drafts";
const MAGIC: &[u8; 4] = b"SCBD";
/// The version of the file, and the least that a reader must know.
const FORMAT: u16 = 1;
/// The length of what stands before the sealed text.
const HEAD: usize = 4 + 2 + 2 + 16;
/// Texts are brought to multiples of this, so that the length says little.
const STEP: usize = 256;
/// The most that is read, in bytes.
const MOST: usize = 16 * 1024 * 1024;

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

fn head(vault: [u8; 16]) -> Vec<u8> {
    let format = FORMAT.to_le_bytes();
    [MAGIC.as_slice(), &format, &format, &vault].concat()
}

fn seal(text: &[u8], vault: [u8; 16], data: &Key) -> Result<SealedDrafts, Failure> {
    let length = u32::try_from(text.len()).or(Err(Failure::TooLarge))?;
    let padded = (4 + text.len()).div_ceil(STEP) * STEP;
    let mut plain = Zeroizing::new(Vec::with_capacity(padded));
    plain.extend(length.to_le_bytes());
    plain.extend(text);
    plain.resize(padded, 0);
    let mut bytes = head(vault);
    if bytes.len() + padded > MOST {
        return Err(Failure::TooLarge);
    }
    bytes.extend(data.derive(b"scb/draft/1").seal(&head(vault), &plain)?);
    Ok(SealedDrafts(bytes))
}

fn unseal(bytes: &[u8], vault: [u8; 16], data: &Key) -> Option<Zeroizing<Vec<u8>>> {
    let (start, sealed) = bytes.split_at_checked(HEAD)?;
    if start != head(vault) {
        return None;
    }
    let plain = Zeroizing::new(data.derive(b"scb/draft/1").open(start, sealed)?);
    let (length, rest) = plain.split_first_chunk::<4>()?;
    let (text, zeros) =
        rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
    let is_whole = plain.len().is_multiple_of(STEP) && zeros.len() < STEP;
    (is_whole && zeros.iter().all(|byte| *byte == 0)).then(|| Zeroizing::new(text.to_vec()))
}

/// The file's bytes under another data key; `None` where they cannot be read.
pub(super) fn resealed(bytes: &[u8], vault: [u8; 16], data: &Key, next: &Key) -> Option<Vec<u8>> {
    let text = unseal(bytes, vault, data)?;
    seal(&text, vault, next).ok().map(|sealed| sealed.0)
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
        if text.is_empty() { Ok(None) } else { seal(text, header.vault, data).map(Some) }
    }

    /// Puts sealed drafts in place of those kept before; where there are none, the file goes.
    ///
    /// # Errors
    /// What the system reports, [`Failure::ReadOnly`]; what was kept before is then untouched.
    pub fn write_drafts(&self, sealed: Option<&SealedDrafts>) -> Result<(), Failure> {
        if self.damage().is_some() {
            return Err(Failure::ReadOnly);
        }
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
        match unseal(&bytes, header.vault, data) {
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
        unseal(&sealed.0, header.vault, data).map_or(Found::Damaged, Found::Text)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_read_whole_or_not_at_all_and_only_in_their_book() {
        let key = Key::random().unwrap();
        for length in [1, 251, 252, 253, 5000] {
            let text = vec![7; length];
            let SealedDrafts(bytes) = seal(&text, [1; 16], &key).unwrap();
            assert_eq!(bytes.len() % 256, (HEAD + 40) % 256, "the length is a step");
            assert_eq!(unseal(&bytes, [1; 16], &key).unwrap().as_slice(), text);
            assert_eq!(unseal(&bytes, [2; 16], &key), None);
            assert_eq!(unseal(&bytes, [1; 16], &Key::random().unwrap()), None);
            for at in (0..bytes.len()).step_by(13).chain(0..HEAD) {
                let mut bad = bytes.clone();
                bad[at] ^= 4;
                assert_eq!(unseal(&bad, [1; 16], &key), None, "byte {at}");
                assert_eq!(unseal(&bytes[..at], [1; 16], &key), None, "cut at {at}");
            }
            assert_eq!(unseal(&[bytes.as_slice(), &[0]].concat(), [1; 16], &key), None);
        }
    }
}
