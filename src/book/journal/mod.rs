//! The journal: the truth. An append-only file of sealed frames, each bound to the one before.
//!
//! File: `"SCBJ" | format u16 | min_reader u16 | vault 16 | hash 32` of the 24 bytes before it.
//! Frame: `length u32 | seq u64 | nonce 24 | ciphertext and tag | hash 32`; the length counts all after itself, the
//! hash covers the hash of the frame before and all of this frame before it. The text is `length u32 | act | zeros`
//! to a multiple of 256, so that sizes tell little. Sealed with it: label, vault, seq, hash of the frame before.

pub(super) mod damaged;
mod scan;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::book::cipher::{self, Hash, Key};
use crate::book::disk::{Disk, Growing, Shared};
use crate::book::failure::{Failure, Piece};
use crate::book::header::FORMAT;

pub use self::scan::{Rest, Scan, Visit};
use self::scan::{head, open, start_hash};

const MAGIC: &[u8; 4] = b"SCBJ";
/// The length of what stands before the first frame, in bytes.
pub const START: usize = 4 + 4 + 16 + 32;
const PAD: usize = 256;
/// The most that a frame may take, in bytes.
const MOST: usize = 65 * 1024 * 1024;
/// A point of the journal: how many acts, and the hash of the last frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// The number of the last act; 0 before the first.
    pub seq: u64,
    /// The hash of its frame; that of the file's start before the first.
    pub head: Hash,
}

/// Where a frame stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    from: u64,
    length: usize,
    before: Hash,
}

/// The journal, open for more.
#[derive(Debug)]
pub struct Journal {
    file: Box<dyn Growing>,
    disk: Shared,
    path: PathBuf,
    key: Key,
    vault: [u8; 16],
    places: Vec<Place>,
    end: Point,
    hurt: bool,
}

impl Journal {
    /// Writes the start of a new journal.
    ///
    /// # Errors
    /// What the system reports.
    pub fn create(disk: &dyn Disk, path: &Path, vault: [u8; 16]) -> Result<(), Failure> {
        Ok(disk.write_atomic(path, &start(vault))?)
    }

    /// A whole journal of these acts, as bytes: for a book that is written anew.
    ///
    /// # Errors
    /// [`Failure::TooLarge`], [`Failure::Cipher`].
    pub fn whole<'a>(
        vault: [u8; 16],
        data: &Key,
        acts: impl IntoIterator<Item = &'a [u8]>,
    ) -> Result<Vec<u8>, Failure> {
        let key = data.derive(b"scb/journal/1");
        let mut bytes = start(vault);
        let mut head = start_hash(&bytes);
        for (seq, act) in (1_u64..).zip(acts) {
            let frame = seal(&key, vault, (seq, &head), act)?;
            head = hash_of(&frame);
            bytes.extend(frame);
        }
        Ok(bytes)
    }

    /// The name of the book that a journal belongs to, by its whole start.
    ///
    /// # Errors
    /// What the system reports, but for a missing file.
    pub fn owner(disk: &dyn Disk, path: &Path) -> Result<Option<[u8; 16]>, Failure> {
        let bytes = disk.read_start(path, START)?.unwrap_or_default();
        let Some((head, sum)) = bytes.split_last_chunk::<32>() else { return Ok(None) };
        let is_whole = bytes.len() == START && cipher::hash(&[head]) == *sum;
        Ok(head.last_chunk::<16>().copied().filter(|_| is_whole))
    }

    /// Opens the file to add to it, after a scan found it whole.
    ///
    /// # Errors
    /// What the system reports.
    pub fn open(
        disk: &Shared,
        path: &Path,
        vault: [u8; 16],
        data: &Key,
        scan: &Scan,
    ) -> Result<Self, Failure> {
        Ok(Self {
            file: disk.grow(path)?,
            disk: Arc::clone(disk),
            path: path.to_owned(),
            key: data.derive(b"scb/journal/1"),
            vault,
            places: scan.places.clone(),
            end: scan.end,
            hurt: false,
        })
    }

    /// Makes sure that what the anchor does not know is on disk: its last sync may have failed.
    ///
    /// # Errors
    /// What the system reports; the file is as before.
    pub fn affirm(&mut self, from: u64) -> Result<(), Failure> {
        Ok(self.file.affirm(from)?)
    }

    /// Whether the file may be written at all.
    pub fn may_grow(&self) -> bool {
        self.file.may_grow()
    }

    /// The last act.
    pub const fn end(&self) -> Point {
        self.end
    }

    /// The hash of the frame of an act, that of the start for 0; `None` where there is no such act.
    pub fn head(&self, seq: u64) -> Option<Hash> {
        head(&self.places, self.end, seq)
    }

    /// The length of the file in bytes.
    pub fn length(&self) -> u64 {
        self.file.length()
    }

    /// Adds an act. It is on disk when this returns: the only point of durability.
    ///
    /// # Errors
    /// What the system reports. The file is then as before; when even that cannot be had, the
    /// journal takes nothing more.
    pub fn append(&mut self, act: &[u8]) -> Result<Point, Failure> {
        if self.hurt {
            return Err(Failure::ReadOnly);
        }
        let seq = self.end.seq + 1;
        let frame = seal(&self.key, self.vault, (seq, &self.end.head), act)?;
        let from = self.file.length();
        if let Err(error) = self.file.append(&frame) {
            self.take_back(from);
            return Err(error.into());
        }
        let place = Place { from, length: frame.len(), before: self.end.head };
        self.places.push(place);
        self.end = Point { seq, head: hash_of(&frame) };
        Ok(self.end)
    }

    /// After a failed write or sync: closes the file, opens it anew and cuts it to what was whole.
    /// A sync that failed once is never trusted to have worked the second time.
    fn take_back(&mut self, length: u64) {
        let is_back = self.disk.grow(&self.path).and_then(|mut file| {
            file.cut(length)?;
            Ok(file)
        });
        match is_back {
            Ok(file) => {
                self.file = file;
                self.hurt = self.end.seq > 0 && self.act(self.end.seq).is_err();
            }
            Err(_) => self.hurt = true,
        }
    }

    /// The bytes of one act.
    ///
    /// # Errors
    /// [`Failure::NoSuchAct`], [`Failure::Damaged`], or what the system reports.
    pub fn act(&mut self, seq: u64) -> Result<Vec<u8>, Failure> {
        let at = usize::try_from(seq).ok().and_then(|seq| seq.checked_sub(1));
        let place = at.and_then(|at| self.places.get(at)).copied();
        let Some(place) = place else { return Err(Failure::NoSuchAct(seq)) };
        let frame = self.file.read_at(place.from, place.length)?;
        let text = open(&self.key, self.vault, (seq, &place.before), &frame);
        let damaged = || Failure::Damaged(Piece::Journal, Some(seq - 1));
        let text = text.ok_or_else(damaged)?;
        unpadded(&text).map(<[u8]>::to_vec).ok_or_else(damaged)
    }
}

fn start(vault: [u8; 16]) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    out.extend(FORMAT.to_le_bytes());
    out.extend(FORMAT.to_le_bytes());
    out.extend(vault);
    out.extend(cipher::hash(&[&out]));
    out
}

/// The hash at the end of a frame.
fn hash_of(frame: &[u8]) -> Hash {
    frame.split_last_chunk::<32>().map(|(_, hash)| *hash).unwrap_or_default()
}

fn bound(vault: [u8; 16], at: (u64, &Hash)) -> Vec<u8> {
    [b"scb/journal/1".as_slice(), &vault, &at.0.to_le_bytes(), at.1].concat()
}

fn seal(key: &Key, vault: [u8; 16], at: (u64, &Hash), act: &[u8]) -> Result<Vec<u8>, Failure> {
    let length = u32::try_from(act.len()).or(Err(Failure::TooLarge))?;
    let mut text = Vec::with_capacity(act.len() + PAD + 4);
    text.extend(length.to_le_bytes());
    text.extend(act);
    text.resize(text.len().next_multiple_of(PAD), 0);
    let sealed = key.seal(&bound(vault, at), &text)?;
    let length = 8 + sealed.len() + 32;
    if length > MOST {
        return Err(Failure::TooLarge);
    }
    let mut frame = u32::try_from(length).or(Err(Failure::TooLarge))?.to_le_bytes().to_vec();
    frame.extend(at.0.to_le_bytes());
    frame.extend(sealed);
    frame.extend(cipher::hash(&[at.1, &frame]));
    Ok(frame)
}

fn unpadded(text: &[u8]) -> Option<&[u8]> {
    let (length, rest) = text.split_first_chunk::<4>()?;
    let (act, pad) = rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
    (pad.len() < PAD && pad.iter().all(|byte| *byte == 0)).then_some(act)
}

#[cfg(test)]
#[path = "../tests/journal.rs"]
mod tests;
