//! The anchor: how far the journal was when it was last looked after, so that a journal cut at a
//! border between two acts is noticed.
//!
//! `"SCBA" | format u16 | min_reader u16 | vault 16 | seq u64 | head 32 | length u64 | MAC 32`.

use std::path::Path;

use crate::book::cipher::Key;
use crate::book::disk::Disk;
use crate::book::failure::Failure;
use crate::book::header::FORMAT;
use crate::book::journal::Point;

const MAGIC: &[u8; 4] = b"SCBA";

/// The anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// The last act then.
    pub point: Point,
    /// The length of the journal then, in bytes.
    pub length: u64,
}

impl Anchor {
    fn body(self, vault: [u8; 16]) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.extend(FORMAT.to_le_bytes());
        out.extend(FORMAT.to_le_bytes());
        out.extend(vault);
        out.extend(self.point.seq.to_le_bytes());
        out.extend(self.point.head);
        out.extend(self.length.to_le_bytes());
        out
    }

    /// Writes it in place of the old one.
    ///
    /// # Errors
    /// What the system reports.
    pub fn write(
        self,
        disk: &dyn Disk,
        path: &Path,
        vault: [u8; 16],
        data: &Key,
    ) -> Result<(), Failure> {
        let mut bytes = self.body(vault);
        bytes.extend(data.derive(b"scb/anchor/1").mac(&bytes));
        Ok(disk.write_atomic(path, &bytes)?)
    }

    /// Reads it; `None` when it is missing, damaged or of another book.
    ///
    /// # Errors
    /// What the system reports.
    pub fn read(
        disk: &dyn Disk,
        path: &Path,
        vault: [u8; 16],
        data: &Key,
    ) -> Result<Option<Self>, Failure> {
        let Some(bytes) = disk.read(path)? else { return Ok(None) };
        Ok(Self::parse(&bytes).filter(|anchor| {
            let body = anchor.body(vault);
            let mac = data.derive(b"scb/anchor/1").mac(&body);
            bytes == [body.as_slice(), &mac].concat()
        }))
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let rest = bytes.get(4 + 4 + 16..)?;
        let (seq, rest) = rest.split_first_chunk::<8>()?;
        let (head, rest) = rest.split_first_chunk::<32>()?;
        let (length, _) = rest.split_first_chunk::<8>()?;
        Some(Self {
            point: Point { seq: u64::from_le_bytes(*seq), head: *head },
            length: u64::from_le_bytes(*length),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::disk::Real;

    #[test]
    fn it_is_read_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("anchor");
        let key = Key::random().unwrap();
        let anchor = Anchor { point: Point { seq: 9, head: [3; 32] }, length: 4711 };
        assert_eq!(Anchor::read(&Real, &path, [1; 16], &key).unwrap(), None);
        anchor.write(&Real, &path, [1; 16], &key).unwrap();
        assert_eq!(Anchor::read(&Real, &path, [1; 16], &key).unwrap(), Some(anchor));
        assert_eq!(Anchor::read(&Real, &path, [2; 16], &key).unwrap(), None);
        let bytes = std::fs::read(&path).unwrap();
        for at in 0..bytes.len() {
            let mut bad = bytes.clone();
            bad[at] ^= 4;
            std::fs::write(&path, &bad).unwrap();
            assert_eq!(Anchor::read(&Real, &path, [1; 16], &key).unwrap(), None, "byte {at}");
        }
    }
}
