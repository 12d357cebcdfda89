//! One copy as bytes.
//!
//! Start: `"SCBB" | format u16 | least u16 | vault 16 | flags u8 | reason u8 | seq u64 | head 32 |
//! made i64 | header u32 + bytes | retired u32 + bytes | hash 32` of all before. Pieces follow: the
//! body in parts of 64 KiB, each sealed and bound to the start, its number, and whether it is the
//! last. Body: `journal u64 + bytes | drafts u64 + bytes`.

use chrono::{DateTime, NaiveDateTime};

use crate::book::backup::Reason;
use crate::book::cipher::{self, Hash, Key, OVERHEAD};
use crate::book::failure::{Failure, Piece};
use crate::book::header::{self, Header};
use crate::book::journal::Point;

const MAGIC: &[u8; 4] = b"SCBB";
const FORMAT: u16 = 1;
/// How much of the body a piece holds, in bytes.
const PIECE: usize = 64 * 1024;
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
    fn bytes(&self) -> Result<Vec<u8>, Failure> {
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

fn bound(start: &Hash, number: u64, is_last: bool) -> Vec<u8> {
    [b"scb/backup/1".as_slice(), start, &number.to_le_bytes(), &[u8::from(is_last)]].concat()
}

/// The bytes of a copy.
///
/// # Errors
/// [`Failure::Cipher`], [`Failure::TooLarge`].
pub fn write(start: &Start, body: &Body, data: &Key) -> Result<Vec<u8>, Failure> {
    let mut out = start.bytes()?;
    let sum: Hash = out.last_chunk::<32>().copied().unwrap_or_default();
    let mut plain = Vec::with_capacity(body.journal.len() + body.drafts.len() + 16);
    for part in [&body.journal, &body.drafts] {
        plain.extend(u64::try_from(part.len()).or(Err(Failure::TooLarge))?.to_le_bytes());
        plain.extend(part);
    }
    let key = data.derive(b"scb/backup/1");
    let pieces = plain.chunks(PIECE);
    let last = pieces.len().saturating_sub(1);
    for (number, piece) in pieces.enumerate() {
        let nth = u64::try_from(number).or(Err(Failure::TooLarge))?;
        out.extend(key.seal(&bound(&sum, nth, number == last), piece)?);
    }
    Ok(out)
}

/// Reads a copy with its data key: every piece in its place, nothing missing, nothing behind.
///
/// # Errors
/// [`Failure::Damaged`] of a backup, [`Failure::NewerPart`].
pub fn read(bytes: &[u8], data: &Key) -> Result<(Start, Body), Failure> {
    let (start, end) = Start::read(bytes)?;
    let sum: Hash = bytes.get(..end).and_then(<[u8]>::last_chunk::<32>).copied().ok_or(damaged())?;
    let key = data.derive(b"scb/backup/1");
    let sealed = bytes.get(end..).unwrap_or_default();
    let pieces = sealed.chunks(PIECE + OVERHEAD);
    let last = pieces.len().saturating_sub(1);
    let mut plain = Vec::with_capacity(sealed.len());
    for (number, piece) in pieces.enumerate() {
        let nth = u64::try_from(number).or(Err(damaged()))?;
        plain.extend(key.open(&bound(&sum, nth, number == last), piece).ok_or(damaged())?);
    }
    let body = body(&plain).ok_or(damaged())?;
    Ok((start, body))
}

fn body(plain: &[u8]) -> Option<Body> {
    let long = |bytes: &[u8]| -> Option<(Vec<u8>, usize)> {
        let (length, rest) = bytes.split_first_chunk::<8>()?;
        let length = usize::try_from(u64::from_le_bytes(*length)).ok()?;
        Some((rest.get(..length)?.to_vec(), 8 + length))
    };
    let (journal, used) = long(plain)?;
    let (drafts, more) = long(plain.get(used..)?)?;
    (used + more == plain.len()).then_some(Body { journal, drafts })
}
