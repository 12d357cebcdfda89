//! A small file beside the journal that is sealed for its book and is no part of it: what was typed
//! and not saved, what is being written for people.
//!
//! `magic 4 | format u16 | min_reader u16 | vault 16 | sealed text`; the text is
//! `length 4 | what is kept | zeros` to a multiple of 256 bytes.

use zeroize::Zeroizing;

use crate::book::cipher::Key;
use crate::book::failure::Failure;

/// The version of the file, and the least that a reader must know.
const FORMAT: u16 = 1;
/// The length of what stands before the sealed text.
const HEAD: usize = 4 + 2 + 2 + 16;
/// Texts are brought to multiples of this, so that the length says little.
const STEP: usize = 256;
/// The most that is read, in bytes.
pub(super) const MOST: usize = 16 * 1024 * 1024;

/// A kind of such a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Form {
    /// Its first four bytes.
    pub(super) magic: &'static [u8; 4],
    /// What its key is derived for.
    pub(super) purpose: &'static [u8],
}

impl Form {
    fn head(self, vault: [u8; 16]) -> Vec<u8> {
        let format = FORMAT.to_le_bytes();
        [self.magic.as_slice(), &format, &format, &vault].concat()
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// [`Failure::TooLarge`] beyond [`MOST`], [`Failure::Cipher`].
    pub(super) fn seal(self, text: &[u8], vault: [u8; 16], data: &Key) -> Result<Vec<u8>, Failure> {
        let length = u32::try_from(text.len()).or(Err(Failure::TooLarge))?;
        let padded = (4 + text.len()).div_ceil(STEP) * STEP;
        let mut plain = Zeroizing::new(Vec::with_capacity(padded));
        plain.extend(length.to_le_bytes());
        plain.extend(text);
        plain.resize(padded, 0);
        let mut bytes = self.head(vault);
        if bytes.len() + padded > MOST {
            return Err(Failure::TooLarge);
        }
        bytes.extend(data.derive(self.purpose).seal(&self.head(vault), &plain)?);
        Ok(bytes)
    }

    /// What is kept in the file; `None` where it is damaged or not of this book.
    pub(super) fn open(
        self,
        bytes: &[u8],
        vault: [u8; 16],
        data: &Key,
    ) -> Option<Zeroizing<Vec<u8>>> {
        let (start, sealed) = bytes.split_at_checked(HEAD)?;
        if start != self.head(vault) {
            return None;
        }
        let plain = Zeroizing::new(data.derive(self.purpose).open(start, sealed)?);
        let (length, rest) = plain.split_first_chunk::<4>()?;
        let (text, zeros) =
            rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
        let is_whole = plain.len().is_multiple_of(STEP) && zeros.len() < STEP;
        (is_whole && zeros.iter().all(|byte| *byte == 0)).then(|| Zeroizing::new(text.to_vec()))
    }

    /// The file's bytes under another data key; `None` where they cannot be read.
    pub(super) fn resealed(
        self,
        bytes: &[u8],
        vault: [u8; 16],
        data: &Key,
        next: &Key,
    ) -> Option<Vec<u8>> {
        let text = self.open(bytes, vault, data)?;
        self.seal(&text, vault, next).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: Form = Form { magic: b"SCBD", purpose: b"scb/draft/1" };
    const OTHER: Form = Form { magic: b"SCBW", purpose: b"scb/writing/1" };

    #[test]
    fn it_is_read_whole_or_not_at_all_and_only_in_its_book() {
        let key = Key::random().unwrap();
        for length in [1, 251, 252, 253, 5000] {
            let text = vec![7; length];
            let bytes = ONE.seal(&text, [1; 16], &key).unwrap();
            assert_eq!(bytes.len() % 256, (HEAD + 40) % 256, "the length is a step");
            assert_eq!(ONE.open(&bytes, [1; 16], &key).unwrap().as_slice(), text);
            assert_eq!(ONE.open(&bytes, [2; 16], &key), None);
            assert_eq!(ONE.open(&bytes, [1; 16], &Key::random().unwrap()), None);
            assert_eq!(OTHER.open(&bytes, [1; 16], &key), None);
            for at in (0..bytes.len()).step_by(13).chain(0..HEAD) {
                let mut bad = bytes.clone();
                bad[at] ^= 4;
                assert_eq!(ONE.open(&bad, [1; 16], &key), None, "byte {at}");
                assert_eq!(ONE.open(&bytes[..at], [1; 16], &key), None, "cut at {at}");
            }
            assert_eq!(ONE.open(&[bytes.as_slice(), &[0]].concat(), [1; 16], &key), None);
        }
    }
}
