//! What can still be read of a damaged journal: whole frames, wherever they stand.

use crate::book::cipher::{self, OVERHEAD};
use crate::book::journal::{MOST, Point, START, hash_of};

/// Whether a whole frame stands anywhere behind the place where frame `seq` + 1 should stand. The
/// bytes begin with the hash before that place: a frame is recognised by its own hash, which covers
/// the 32 bytes before it.
pub(super) fn has_later_frame(bytes: &[u8], seq: u64) -> bool {
    (33..bytes.len()).any(|at| later_frame(bytes, at, seq + 1).is_some())
}

/// The number of the whole frame that begins at a place of damaged bytes, if it is above `seq`.
fn later_frame(bytes: &[u8], at: usize, seq: u64) -> Option<u64> {
    let (length, number) = length_and_number(bytes, at)?;
    if number <= seq || number > seq + 1_000_000 {
        return None;
    }
    let before = bytes.get(at.checked_sub(32)?..at)?;
    let (body, hash) = bytes.get(at..at.checked_add(length)?)?.split_last_chunk::<32>()?;
    (cipher::hash(&[before, body]) == *hash).then_some(number)
}

/// What a frame that begins here would say: its whole length, its number.
fn length_and_number(bytes: &[u8], at: usize) -> Option<(usize, u64)> {
    let (length, rest) = bytes.get(at..)?.split_first_chunk::<4>()?;
    let (number, _) = rest.split_first_chunk::<8>()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    let is_frame = (8 + OVERHEAD + 32..=MOST).contains(&length);
    is_frame.then(|| (4 + length, u64::from_le_bytes(*number)))
}

/// The number of the last whole frame in damaged bytes; `seq` where none is above it.
pub(in crate::book) fn last_frame(bytes: &[u8], seq: u64) -> u64 {
    (START..bytes.len()).filter_map(|at| later_frame(bytes, at, seq)).max().unwrap_or(seq)
}

/// The frames in damaged bytes that follow a point without a gap: each is bound to the one before
/// it, wherever it stands.
pub(in crate::book) fn frames_after(bytes: &[u8], point: Point) -> Vec<u8> {
    let (mut found, mut end, mut from) = (Vec::new(), point, START);
    let next = |from: usize, end: Point| -> Option<(usize, &[u8])> {
        (from..bytes.len()).find_map(|at| {
            let (length, number) = length_and_number(bytes, at)?;
            if number != end.seq + 1 {
                return None;
            }
            let frame = bytes.get(at..at.checked_add(length)?)?;
            let (body, hash) = frame.split_last_chunk::<32>()?;
            (cipher::hash(&[&end.head, body]) == *hash).then_some((at, frame))
        })
    };
    while let Some((at, frame)) = next(from, end) {
        found.extend(frame);
        end = Point { seq: end.seq + 1, head: hash_of(frame) };
        from = at + frame.len();
    }
    found
}
