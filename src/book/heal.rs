//! What a copy beside the book gives back to it: frames of a damaged journal, a lost header. The
//! chain proves that they are the same: a frame is bound to the hash of the one before it.

use std::path::Path;

use crate::book::anchor::Anchor;
use crate::book::backup::{keep, rebuild};
use crate::book::cipher::Key;
use crate::book::disk::Disk;
use crate::book::durable::copies;
use crate::book::header::Header;
use crate::book::journal::{Journal, Point, Rest, Scan, damaged as frames};

/// The headers that the copies beside a book carry, the newest first; of the book of that name.
pub(super) fn headers(disk: &dyn Disk, root: &Path, vault: [u8; 16]) -> Vec<Header> {
    let found = keep::of_book(disk, &root.join(copies::FOLDER), vault);
    let mut headers: Vec<Header> =
        found.into_iter().filter_map(|it| it.start.ok()).map(|start| start.header).collect();
    headers.dedup();
    headers
}

/// What the damaged journal is known to have held.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    /// The last act that is whole from the beginning on, where the beginning reads.
    pub(super) end: Option<Point>,
    /// The anchor.
    pub(super) anchor: Option<Anchor>,
    /// The last act that the index includes.
    pub(super) index: Option<u64>,
    /// Whether all that is wrong is an end that was cut off.
    pub(super) is_torn: bool,
}

/// The journal as it was before the damage: a copy's frames, and behind them those of the damaged
/// one that go on from there. `None` where no copy covers what is missing.
pub(super) fn journal(
    disk: &dyn Disk,
    root: &Path,
    (header, data): (&Header, &Key),
    damaged: &[u8],
    known: Known,
) -> Option<Vec<u8>> {
    let found = keep::of_book(disk, &root.join(copies::FOLDER), header.vault);
    found.iter().find_map(|copy| {
        let (_, body, rebuilt) = keep::prove(disk, &copy.path, data).ok()?;
        let mut bytes = body.journal;
        bytes.extend(frames::frames_after(damaged, rebuilt.point));
        let scan = Journal::scan(&bytes, header.vault, data, &mut |_, _| Ok(())).ok()?;
        let last = frames::last_frame(damaged, known.end.map_or(0, |end| end.seq));
        let covers = covers(&scan, known) && scan.end.seq >= last;
        (covers && rebuild(&bytes, header, data).is_ok()).then_some(bytes)
    })
}

/// Whether a journal has all that is known to have been acknowledged.
fn covers(scan: &Scan, known: Known) -> bool {
    let is_same = |point: Point| point.seq == 0 || scan.head(point.seq) == Some(point.head);
    let is_anchored = known.anchor.is_none_or(|anchor| is_same(anchor.point));
    let end = scan.end.seq;
    let goes_on = known.end.is_none_or(|own| is_same(own) && (!known.is_torn || end > own.seq));
    scan.rest == Rest::Nothing && is_anchored && goes_on && known.index.is_none_or(|seq| seq <= end)
}
