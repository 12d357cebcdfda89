//! The body of a copy, sealed on its way out and opened on its way back, piece by piece: a book of
//! many years need not lie in memory for it.

use std::io::{self, Read};

use crate::book::backup::file::Start;
use crate::book::cipher::{Hash, Key, OVERHEAD};
use crate::book::failure::{Failure, Piece};

/// How much of the body a piece holds, in bytes.
const PIECE: usize = 64 * 1024;

const fn damaged() -> Failure {
    Failure::Damaged(Piece::Backup, None)
}

fn bound(start: &Hash, number: u64, is_last: bool) -> Vec<u8> {
    [b"scb/backup/1".as_slice(), start, &number.to_le_bytes(), &[u8::from(is_last)]].concat()
}

fn key(data: &Key) -> Key {
    data.derive(b"scb/backup/1")
}

/// At most so many bytes of what a source still has.
fn piece(source: &mut dyn Read, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(most);
    source.take(u64::try_from(most).unwrap_or(u64::MAX)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What a piece became, given away as it is asked for.
#[derive(Debug, Default)]
struct Ready {
    bytes: Vec<u8>,
    given: usize,
}

impl Ready {
    fn give(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.bytes.get(self.given..).unwrap_or_default().read(into)?;
        self.given += count;
        Ok(count)
    }

    fn is_given(&self) -> bool {
        self.given == self.bytes.len()
    }
}

/// A copy as it is to be written: the start, then the sealed pieces of the body.
pub(in crate::book) struct Sealed<'a> {
    plain: Box<dyn Read + 'a>,
    key: Key,
    sum: Hash,
    number: u64,
    next: Option<Vec<u8>>,
    ready: Ready,
}

impl<'a> Sealed<'a> {
    /// # Errors
    /// [`Failure::TooLarge`].
    pub(in crate::book) fn new(
        start: &Start,
        (journal, length): (impl Read + 'a, u64),
        drafts: &'a [u8],
        data: &Key,
    ) -> Result<Self, Failure> {
        let bytes = start.bytes()?;
        let of_drafts = u64::try_from(drafts.len()).or(Err(Failure::TooLarge))?.to_le_bytes();
        let plain = io::Cursor::new(length.to_le_bytes())
            .chain(journal.take(length))
            .chain(io::Cursor::new(of_drafts))
            .chain(drafts);
        Ok(Self {
            plain: Box::new(plain),
            key: key(data),
            sum: bytes.last_chunk::<32>().copied().unwrap_or_default(),
            number: 0,
            next: None,
            ready: Ready { bytes, given: 0 },
        })
    }

    /// Seals the next piece. Which one is the last shows only when nothing follows.
    fn go_on(&mut self) -> io::Result<()> {
        let now = match self.next.take() {
            None if self.number == 0 => piece(&mut self.plain, PIECE)?,
            now => now.unwrap_or_default(),
        };
        if now.is_empty() {
            return Ok(());
        }
        let next = piece(&mut self.plain, PIECE)?;
        let bound = bound(&self.sum, self.number, next.is_empty());
        self.ready = Ready { bytes: self.key.seal(&bound, &now)?, given: 0 };
        self.number += 1;
        self.next = Some(next);
        Ok(())
    }
}

impl Read for Sealed<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.ready.is_given() {
            self.go_on()?;
        }
        self.ready.give(into)
    }
}

/// The body of a copy as it is read back: every piece in its place, nothing missing, nothing
/// behind. What is not so is told through the error of the system.
pub(super) struct Opened<'a> {
    sealed: Box<dyn Read + 'a>,
    key: Key,
    sum: Hash,
    number: u64,
    next: Vec<u8>,
    ready: Ready,
}

impl<'a> Opened<'a> {
    /// Of the pieces that follow a start with this digest.
    ///
    /// # Errors
    /// What the source reports.
    pub(super) fn new(
        mut sealed: Box<dyn Read + 'a>,
        sum: Hash,
        data: &Key,
    ) -> Result<Self, Failure> {
        let next = piece(&mut sealed, PIECE + OVERHEAD)?;
        Ok(Self { sealed, key: key(data), sum, number: 0, next, ready: Ready::default() })
    }

    fn go_on(&mut self) -> io::Result<()> {
        let next = piece(&mut self.sealed, PIECE + OVERHEAD)?;
        let now = std::mem::replace(&mut self.next, next);
        if now.is_empty() {
            return Ok(());
        }
        let bound = bound(&self.sum, self.number, self.next.is_empty());
        let bytes = self.key.open(&bound, &now).ok_or_else(damaged)?;
        self.ready = Ready { bytes, given: 0 };
        self.number += 1;
        Ok(())
    }

    fn length(&mut self) -> Result<u64, Failure> {
        let mut bytes = [0; 8];
        self.read_exact(&mut bytes).map_err(cut_off)?;
        Ok(u64::from_le_bytes(bytes))
    }

    /// Gives the journal to `take`, and what it makes of it back, with the drafts.
    ///
    /// # Errors
    /// [`Failure::Damaged`] of a backup, and what `take` finds.
    pub(super) fn parts<T>(
        mut self,
        take: impl FnOnce(&mut dyn Read) -> Result<T, Failure>,
    ) -> Result<(T, Vec<u8>), Failure> {
        let length = self.length()?;
        let mut journal = Read::take(&mut self, length);
        let taken = take(&mut journal);
        if taken.as_ref().is_err_and(Failure::is_of_the_medium) {
            return taken.map(|taken| (taken, Vec::new()));
        }
        // what stands in the journal counts only where the whole copy is one
        io::copy(&mut journal, &mut io::sink())?;
        let is_whole = journal.limit() == 0;
        let length = self.length()?;
        let mut drafts = Vec::new();
        Read::take(&mut self, length).read_to_end(&mut drafts)?;
        let is_whole = is_whole && u64::try_from(drafts.len()) == Ok(length);
        if is_whole && self.read(&mut [0])? == 0 { Ok((taken?, drafts)) } else { Err(damaged()) }
    }
}

impl Read for Opened<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.ready.is_given() {
            self.go_on()?;
        }
        self.ready.give(into)
    }
}

/// A body that ends too early is damage, not trouble of the system.
fn cut_off(error: io::Error) -> Failure {
    if error.kind() == io::ErrorKind::UnexpectedEof { damaged() } else { error.into() }
}
