//! Reading a whole journal: cut into frames by their lengths, each opened and bound to the one before.

use std::ops::Range;

use super::{Journal, MAGIC, MOST, Place, Point, START, bound, damaged, hash_of, unpadded};
use crate::book::cipher::{self, Hash, Key, OVERHEAD};
use crate::book::failure::{Failure, Piece};
use crate::book::header::FORMAT;

/// So many bytes of frames are opened at a time, so that the texts of a long journal never lie in
/// memory all at once.
const AT_ONCE: usize = 1024 * 1024;

/// What a scan of the whole file found.
#[derive(Debug)]
pub struct Scan {
    /// Where each act stands, from the first.
    pub places: Vec<Place>,
    /// The last whole frame.
    pub end: Point,
    /// The hash of each frame, from the first.
    pub heads: Vec<Hash>,
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

/// One frame cut out of the file by its length, not yet checked.
struct Cut<'a> {
    frame: &'a [u8],
    from: usize,
}

impl Scan {
    /// Takes in a frame that is as it should be.
    fn add(&mut self, cut: &Cut<'_>) {
        let (from, length) = (cut.from as u64, cut.frame.len());
        self.places.push(Place { from, length, before: self.end.head });
        self.end = Point { seq: self.end.seq + 1, head: hash_of(cut.frame) };
        self.heads.push(self.end.head);
        self.whole = from + length as u64;
    }
}

impl Journal {
    /// Reads and checks the whole file: hashes, chain, seals. `visit` gets each act's bytes in
    /// order; it may refuse.
    ///
    /// # Errors
    /// [`Failure::Damaged`], [`Failure::Foreign`], [`Failure::Newer`], or what `visit` refuses.
    pub fn scan(
        bytes: &[u8],
        vault: [u8; 16],
        data: &Key,
        visit: Visit<'_>,
    ) -> Result<Scan, Failure> {
        check_start(bytes, vault)?;
        let key = data.derive(b"scb/journal/1");
        let first = start_hash(bytes);
        let (cuts, rest) = cut(bytes);
        let befores = cuts.iter().map(|cut| hash_of(cut.frame)).collect::<Vec<_>>();
        let mut scan = Scan {
            places: Vec::with_capacity(cuts.len()),
            end: Point { seq: 0, head: first },
            heads: Vec::with_capacity(cuts.len()),
            whole: START as u64,
            rest,
        };
        let mut next = 0;
        while next < cuts.len() && scan.heads.len() == next {
            let piece = next..piece_end(&cuts, next);
            next = piece.end;
            let opened = open_all(&cuts, piece.clone(), &befores, first, (&key, vault));
            for (cut, text) in cuts.iter().take(piece.end).skip(piece.start).zip(opened) {
                let Some(text) = text else {
                    scan.rest = Rest::Wrong;
                    break;
                };
                let seq = scan.end.seq + 1;
                let damaged = || Failure::Damaged(Piece::Journal, Some(seq - 1));
                visit(seq, unpadded(&text).ok_or_else(damaged)?)?;
                scan.add(cut);
            }
        }
        if scan.rest != Rest::Nothing && damaged::has_later_frame(bytes, scan.whole, scan.end.seq) {
            scan.rest = Rest::Damaged;
        }
        Ok(scan)
    }
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

/// Cuts the file into frames by their lengths, and says what is left over.
fn cut(bytes: &[u8]) -> (Vec<Cut<'_>>, Rest) {
    let mut cuts = Vec::new();
    let mut from = START;
    loop {
        let left = bytes.get(from..).unwrap_or_default();
        let Some((length, _)) = left.split_first_chunk::<4>() else {
            return (cuts, if left.is_empty() { Rest::Nothing } else { Rest::Torn });
        };
        let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
        if !(8 + OVERHEAD + 32..=MOST).contains(&length) {
            return (cuts, Rest::Wrong);
        }
        let Some(frame) = left.get(..4 + length) else { return (cuts, Rest::Torn) };
        cuts.push(Cut { frame, from });
        from += frame.len();
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

/// The frame at which a piece that begins with one ends: a piece has one frame at least.
fn piece_end(cuts: &[Cut<'_>], from: usize) -> usize {
    let mut bytes = 0;
    let fits = cuts.iter().skip(from).take_while(|cut| {
        bytes += cut.frame.len();
        bytes <= AT_ONCE
    });
    from + fits.count().max(1)
}

/// Opens the frames of a piece, on two threads where there are many: each frame is bound to the
/// hash that stands at the end of the one before, so that halves can be checked apart.
fn open_all(
    cuts: &[Cut<'_>],
    piece: Range<usize>,
    hashes: &[Hash],
    first: Hash,
    with: (&Key, [u8; 16]),
) -> Vec<Option<Vec<u8>>> {
    let one = |at: usize| -> Option<Vec<u8>> {
        let before = at.checked_sub(1).map_or(Some(&first), |before| hashes.get(before))?;
        let seq = u64::try_from(at).ok()? + 1;
        open(with.0, with.1, (seq, before), cuts.get(at)?.frame)
    };
    if piece.len() < 500 {
        return piece.map(one).collect();
    }
    let middle = piece.start + piece.len() / 2;
    std::thread::scope(|scope| {
        let second = scope.spawn(|| (middle..piece.end).map(one).collect::<Vec<_>>());
        let mut all: Vec<_> = (piece.start..middle).map(one).collect();
        match second.join() {
            Ok(rest) => all.extend(rest),
            Err(_) => all.extend((middle..piece.end).map(one)),
        }
        all
    })
}
