//! One copy as bytes.
//!
//! Start: `"SCBB" | format u16 | least u16 | vault 16 | flags u8 | reason u8 | seq u64 | head 32 |
//! made i64 | header u32 + bytes | retired u32 + bytes | hash 32` of all before. Pieces follow: the
//! body in parts of 64 KiB, each sealed and bound to the start, its number, and whether it is the
//! last. Body: `journal u64 + bytes | drafts u64 + bytes`.

use std::io::Read;

use chrono::{DateTime, NaiveDateTime};

use crate::book::backup::Reason;
use crate::book::backup::body::Opened;
use crate::book::cipher::{self, Hash, Key};
use crate::book::failure::{Failure, Piece};
use crate::book::header::{self, Header};
use crate::book::journal::Point;

const MAGIC: &[u8; 4] = b"SCBB";
const FORMAT: u16 = 1;
/// What stands before the header, in bytes.
const FIXED: usize = 4 + 4 + 16 + 2 + 8 + 32 + 8;
/// A header or a box of retired keys is never longer, in bytes.
const MOST_PART: usize = 64 * 1024;
/// No start of a copy is longer, in bytes.
pub const MOST_START: usize = FIXED + 2 * (4 + MOST_PART) + 32;

/// What a copy says of itself without any key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// The book's own name.
    pub vault: [u8; 16],
    /// Of a practice book.
    pub practice: bool,
    /// Why it was made.
    pub reason: Reason,
    /// The last act in it.
    pub point: Point,
    /// When it was made, by the clock of the machine.
    pub made: NaiveDateTime,
    /// The header of the book then.
    pub header: Header,
    /// The box of retired keys then, sealed; empty when there was none.
    pub retired: Vec<u8>,
}

/// What a copy holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Body {
    /// The journal, as it lay on disk.
    pub journal: Vec<u8>,
    /// The sealed drafts; empty when there were none.
    pub drafts: Vec<u8>,
}

const fn damaged() -> Failure {
    Failure::Damaged(Piece::Backup, None)
}

impl Start {
    pub(super) fn bytes(&self) -> Result<Vec<u8>, Failure> {
        let mut out = MAGIC.to_vec();
        out.extend(FORMAT.to_le_bytes());
        out.extend(FORMAT.to_le_bytes());
        out.extend(self.vault);
        out.push(u8::from(self.practice));
        out.push(self.reason.code());
        out.extend(self.point.seq.to_le_bytes());
        out.extend(self.point.head);
        out.extend(self.made.and_utc().timestamp().to_le_bytes());
        for part in [&self.header.bytes(), &self.retired] {
            if part.len() > MOST_PART {
                return Err(Failure::TooLarge);
            }
            out.extend(u32::try_from(part.len()).or(Err(Failure::TooLarge))?.to_le_bytes());
            out.extend(part);
        }
        out.extend(cipher::hash(&[&out]));
        Ok(out)
    }

    /// Reads the start, and says where it ends.
    ///
    /// # Errors
    /// [`Failure::Damaged`] of a backup, [`Failure::NewerPart`].
    pub fn read(bytes: &[u8]) -> Result<(Self, usize), Failure> {
        let rest = bytes.strip_prefix(MAGIC).ok_or(damaged())?;
        let (_format, rest) = rest.split_first_chunk::<2>().ok_or(damaged())?;
        let (least, rest) = rest.split_first_chunk::<2>().ok_or(damaged())?;
        let end = end_of_start(bytes).ok_or(damaged())?;
        let (head, sum) = bytes.get(..end).and_then(|it| it.split_last_chunk()).ok_or(damaged())?;
        if cipher::hash(&[head]) != *sum {
            return Err(damaged());
        }
        if u16::from_le_bytes(*least) > FORMAT {
            return Err(Failure::NewerPart(Piece::Backup, u16::from_le_bytes(*least)));
        }
        let start = Self::fields(rest).ok_or(damaged())??;
        Ok((start, end))
    }

    /// The fields behind the format; a header that does not read says why.
    fn fields(rest: &[u8]) -> Option<Result<Self, Failure>> {
        let (vault, rest) = rest.split_first_chunk::<16>()?;
        let ([flags, reason], rest) = rest.split_first_chunk::<2>()?;
        let (seq, rest) = rest.split_first_chunk::<8>()?;
        let (head, rest) = rest.split_first_chunk::<32>()?;
        let (made, rest) = rest.split_first_chunk::<8>()?;
        let (header, rest) = part(rest)?;
        let (retired, _) = part(rest)?;
        let made = DateTime::from_timestamp(i64::from_le_bytes(*made), 0)?.naive_utc();
        let header = match Header::read(header) {
            header::Copy::Good(header) => header,
            header::Copy::Newer(format) => {
                return Some(Err(Failure::NewerPart(Piece::Backup, format)));
            }
            header::Copy::Bad => return None,
        };
        if header.vault != *vault {
            return None;
        }
        Some(Ok(Self {
            vault: *vault,
            practice: flags & 1 == 1,
            reason: Reason::from_code(*reason)?,
            point: Point { seq: u64::from_le_bytes(*seq), head: *head },
            made,
            header,
            retired: retired.to_vec(),
        }))
    }
}

/// A part with its length before it, and what follows.
fn part(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    if length > MOST_PART { None } else { rest.split_at_checked(length) }
}

/// Where the start ends; its lengths are looked at before anything is copied.
fn end_of_start(bytes: &[u8]) -> Option<usize> {
    let (_, rest) = part(bytes.get(FIXED..)?)?;
    let (_, rest) = part(rest)?;
    (rest.len() >= 32).then(|| bytes.len() - rest.len() + 32)
}

/// A copy that is being read: its start, and the pieces that follow, still sealed.
pub struct Reading<'a> {
    /// What it says of itself.
    pub start: Start,
    sum: Hash,
    sealed: Box<dyn Read + 'a>,
}

impl<'a> Reading<'a> {
    /// Reads the start of a copy.
    ///
    /// # Errors
    /// [`Failure::Damaged`] of a backup, [`Failure::NewerPart`], and what the source reports.
    pub fn begin(mut source: impl Read + 'a) -> Result<Self, Failure> {
        let mut bytes = Vec::new();
        let most = u64::try_from(MOST_START).unwrap_or(u64::MAX);
        Read::take(&mut source, most).read_to_end(&mut bytes)?;
        let (start, end) = Start::read(&bytes)?;
        let mut sealed = bytes.split_off(end);
        sealed.shrink_to_fit();
        let sum = bytes.last_chunk::<32>().copied().ok_or(damaged())?;
        let sealed = Box::new(std::io::Cursor::new(sealed).chain(source));
        Ok(Self { start, sum, sealed })
    }

    /// Gives the journal of the copy to `take`, and what it makes of it back, with the drafts;
    /// every piece in its place, nothing missing, nothing behind.
    ///
    /// # Errors
    /// [`Failure::Damaged`] of a backup, and what `take` finds.
    pub fn parts<T>(
        self,
        data: &Key,
        take: impl FnOnce(&Start, &mut dyn Read) -> Result<T, Failure>,
    ) -> Result<(Start, T, Vec<u8>), Failure> {
        let start = self.start;
        let opened = Opened::new(self.sealed, self.sum, data)?;
        let (taken, drafts) = opened.parts(|journal| take(&start, journal))?;
        Ok((start, taken, drafts))
    }

    /// The copy in memory.
    ///
    /// # Errors
    /// [`Failure::Damaged`] of a backup, [`Failure::NewerPart`].
    pub fn whole(self, data: &Key) -> Result<(Start, Body), Failure> {
        let (start, journal, drafts) = self.parts(data, |_, journal| {
            let mut bytes = Vec::new();
            journal.read_to_end(&mut bytes)?;
            Ok(bytes)
        })?;
        Ok((start, Body { journal, drafts }))
    }
}

/// Reads a copy with its data key: every piece in its place, nothing missing, nothing behind.
///
/// # Errors
/// [`Failure::Damaged`] of a backup, [`Failure::NewerPart`].
pub fn read(bytes: &[u8], data: &Key) -> Result<(Start, Body), Failure> {
    Reading::begin(bytes)?.whole(data)
}
