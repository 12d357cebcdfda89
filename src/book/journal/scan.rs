//! Reading a whole journal piece by piece: cut into frames by their lengths, each opened and bound to
//! the one before.

use std::io::Read;

use super::{Journal, MAGIC, MOST, Place, Point, START, bound, damaged, hash_of, unpadded};
use crate::book::cipher::{self, Hash, Key, OVERHEAD};
use crate::book::failure::{Failure, Piece};
use crate::book::header::FORMAT;

/// So many bytes are read and their frames opened at a time: neither a long journal nor its texts
/// ever lie in memory all at once.
const AT_ONCE: usize = 1024 * 1024;

/// With fewer bytes of frames than this a second thread costs more than it saves.
const FOR_TWO: usize = 64 * 1024;

/// What a scan of the whole file found.
#[derive(Debug)]
pub struct Scan {
    /// Where each act stands, from the first.
    pub places: Vec<Place>,
    /// The last whole frame.
    pub end: Point,
    /// Where the whole frames end, in bytes.
    pub whole: u64,
    /// What stands after them.
    pub rest: Rest,
}

/// What stands after the last whole frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// Nothing.
    Nothing,
    /// The beginning of a frame that never came to its end.
    Torn,
    /// Something that is no frame, though all of its bytes are there.
    Wrong,
    /// Something that is no frame, and whole frames behind it: damage, since a write that was cut
    /// off can only be the last.
    Damaged,
}

/// What gets each act's bytes, with its place, in order.
pub type Visit<'a> = &'a mut dyn FnMut(u64, &[u8]) -> Result<(), Failure>;

impl Scan {
    /// The hash of the frame of an act, that of the start for 0; `None` where there is no such act.
    pub fn head(&self, seq: u64) -> Option<Hash> {
        head(&self.places, self.end, seq)
    }

    /// Takes in a frame that is as it should be.
    fn add(&mut self, frame: &[u8]) {
        let (from, length) = (self.whole, frame.len());
        self.places.push(Place { from, length, before: self.end.head });
        self.end = Point { seq: self.end.seq + 1, head: hash_of(frame) };
        self.whole = from + length as u64;
    }
}

/// The hash of a frame: the next is bound to it.
pub(super) fn head(places: &[Place], end: Point, seq: u64) -> Option<Hash> {
    if seq == end.seq {
        return Some(end.head);
    }
    places.get(usize::try_from(seq).ok()?).map(|next| next.before)
}

/// What has been read of the file and not yet taken in.
struct Window<'a> {
    source: &'a mut dyn Read,
    bytes: Vec<u8>,
    is_end: bool,
}

impl Window<'_> {
    /// Reads on until so many bytes are there, or all.
    fn fill(&mut self, wanted: usize) -> Result<(), Failure> {
        let more = wanted.saturating_sub(self.bytes.len());
        if more > 0 && !self.is_end {
            let most = u64::try_from(more).unwrap_or(u64::MAX);
            let read = Read::take(&mut *self.source, most).read_to_end(&mut self.bytes)?;
            self.is_end = read < more;
        }
        Ok(())
    }
}

/// The keys to a journal's frames.
#[derive(Clone, Copy)]
struct With<'a> {
    key: &'a Key,
    vault: [u8; 16],
}

impl Journal {
    /// Reads and checks the whole file: hashes, chain, seals. `visit` gets each act's bytes in
    /// order; it may refuse.
    ///
    /// # Errors
    /// [`Failure::Damaged`], [`Failure::Foreign`], [`Failure::Newer`], or what `visit` refuses.
    pub fn scan(
        mut bytes: &[u8],
        vault: [u8; 16],
        data: &Key,
        visit: Visit<'_>,
    ) -> Result<Scan, Failure> {
        Self::scan_stream(&mut bytes, vault, data, visit)
    }

    /// [`Self::scan`] of what a source gives piece by piece.
    ///
    /// # Errors
    /// As there, and what the source reports.
    pub fn scan_stream(
        source: &mut dyn Read,
        vault: [u8; 16],
        data: &Key,
        visit: Visit<'_>,
    ) -> Result<Scan, Failure> {
        let mut window = Window { source, bytes: Vec::new(), is_end: false };
        window.fill(START)?;
        check_start(&window.bytes, vault)?;
        let key = data.derive(b"scb/journal/1");
        let with = With { key: &key, vault };
        let end = Point { seq: 0, head: start_hash(&window.bytes) };
        let mut scan = Scan { places: Vec::new(), end, whole: START as u64, rest: Rest::Nothing };
        window.bytes.clear();
        loop {
            window.fill(window.bytes.len() + AT_ONCE)?;
            let (frames, rest) = cut(&window.bytes);
            if frames.is_empty() && (rest != Rest::Torn || window.is_end) {
                scan.rest = rest;
                break;
            }
            let used = take_in(&mut scan, &frames, with, visit)?;
            let is_wrong = used < frames.iter().map(|frame| frame.len()).sum();
            window.bytes.drain(..used);
            if is_wrong {
                scan.rest = Rest::Wrong;
                break;
            }
        }
        if scan.rest != Rest::Nothing {
            window.fill(usize::MAX)?;
            // the hash before the first of these bytes belongs to what is looked at
            let left = [scan.end.head.as_slice(), &window.bytes].concat();
            if damaged::has_later_frame(&left, scan.end.seq) {
                scan.rest = Rest::Damaged;
            }
        }
        Ok(scan)
    }
}

/// Opens frames and takes them in, one after the other, as far as they are as they should be; how
/// many bytes that were.
fn take_in(
    scan: &mut Scan,
    frames: &[&[u8]],
    with: With<'_>,
    visit: Visit<'_>,
) -> Result<usize, Failure> {
    let before = scan.whole;
    for (frame, text) in frames.iter().zip(open_all(frames, scan.end, with)) {
        let Some(text) = text else { break };
        let seq = scan.end.seq + 1;
        let damaged = || Failure::Damaged(Piece::Journal, Some(seq - 1));
        visit(seq, unpadded(&text).ok_or_else(damaged)?)?;
        scan.add(frame);
    }
    Ok(usize::try_from(scan.whole - before).unwrap_or(usize::MAX))
}

pub(super) fn start_hash(bytes: &[u8]) -> Hash {
    bytes.get(START - 32..START).and_then(|hash| hash.try_into().ok()).unwrap_or_default()
}

fn check_start(bytes: &[u8], vault: [u8; 16]) -> Result<(), Failure> {
    let damaged = Failure::Damaged(Piece::Journal, Some(0));
    let (Some(head), Some(sum)) = (bytes.get(..START - 32), bytes.get(START - 32..START)) else {
        return Err(damaged);
    };
    if cipher::hash(&[head]) != *sum || !head.starts_with(MAGIC) {
        return Err(damaged);
    }
    let least = head.get(6..8).and_then(|pair| pair.try_into().ok()).map_or(0, u16::from_le_bytes);
    if least > FORMAT {
        return Err(Failure::Newer(least));
    }
    if head.get(8..) == Some(vault.as_slice()) {
        Ok(())
    } else {
        Err(Failure::Foreign(Piece::Journal))
    }
}

/// Cuts bytes into frames by their lengths, and says what is left over.
fn cut(bytes: &[u8]) -> (Vec<&[u8]>, Rest) {
    let (mut frames, mut left) = (Vec::new(), bytes);
    loop {
        let Some((length, _)) = left.split_first_chunk::<4>() else {
            return (frames, if left.is_empty() { Rest::Nothing } else { Rest::Torn });
        };
        let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
        if !(8 + OVERHEAD + 32..=MOST).contains(&length) {
            return (frames, Rest::Wrong);
        }
        let Some((frame, more)) = left.split_at_checked(4 + length) else {
            return (frames, Rest::Torn);
        };
        frames.push(frame);
        left = more;
    }
}

/// The text of a frame; `None` when its hash, place or seal is not right.
pub(super) fn open(key: &Key, vault: [u8; 16], at: (u64, &Hash), frame: &[u8]) -> Option<Vec<u8>> {
    let (body, hash) = frame.split_last_chunk::<32>()?;
    if cipher::hash(&[at.1, body]) != *hash {
        return None;
    }
    let (seq, sealed) = body.get(4..)?.split_first_chunk::<8>()?;
    if u64::from_le_bytes(*seq) != at.0 {
        return None;
    }
    key.open(&bound(vault, at), sealed)
}

/// Opens frames that follow a point, on two threads where there are many: each is bound to the
/// hash that stands at the end of the one before, so that halves can be checked apart.
fn open_all(frames: &[&[u8]], end: Point, with: With<'_>) -> Vec<Option<Vec<u8>>> {
    let one = |at: usize| -> Option<Vec<u8>> {
        let before = match at.checked_sub(1) {
            None => end.head,
            Some(before) => hash_of(frames.get(before)?),
        };
        let seq = end.seq + u64::try_from(at).ok()? + 1;
        open(with.key, with.vault, (seq, &before), frames.get(at)?)
    };
    let count = frames.len();
    if count < 2 || frames.iter().map(|frame| frame.len()).sum::<usize>() < FOR_TWO {
        return (0..count).map(one).collect();
    }
    let middle = count / 2;
    std::thread::scope(|scope| {
        let second = scope.spawn(|| (middle..count).map(one).collect::<Vec<_>>());
        let mut all: Vec<_> = (0..middle).map(one).collect();
        match second.join() {
            Ok(rest) => all.extend(rest),
            Err(_) => all.extend((middle..count).map(one)),
        }
        all
    })
}
