//! The journal of a book as it was read at the start, and what it says of damage, of the index
//! and of the state.

use std::collections::BTreeMap;
use std::path::Path;

use crate::book::anchor::Anchor;
use crate::book::cipher::Key;
use crate::book::codec::{self, Touched};
use crate::book::disk::Disk;
use crate::book::failure::{Failure, Healed, Piece};
use crate::book::folder::Folder;
use crate::book::header::Header;
use crate::book::heal::{self, Known};
use crate::book::journal::{Journal, Rest, Scan};
use crate::book::ledger::Contents;
use crate::book::vault::JOURNAL;
use crate::domain::act::Entry;
use crate::domain::register::Register;
use crate::domain::{Id, Kind};

/// The journal as it was read.
pub(super) struct Read {
    bytes: Vec<u8>,
    /// What the scan found.
    pub(super) scan: Scan,
    /// All acts, without their changes.
    pub(super) history: Vec<Entry>,
    /// The records that each act changed.
    pub(super) touched: Vec<Touched>,
}

impl Read {
    pub(super) fn of(
        disk: &dyn Disk,
        vault: &Path,
        header: &Header,
        data: &Key,
    ) -> Result<Self, Failure> {
        let bytes =
            disk.read(&vault.join(JOURNAL))?.ok_or(Failure::Damaged(Piece::Journal, Some(0)))?;
        let (mut history, mut touched) = (Vec::new(), Vec::new());
        let scan = Journal::scan(&bytes, header.vault, data, &mut |seq, act| {
            let (entry, ids) = codec::read_entry(act, seq)?;
            history.push(entry);
            touched.push(ids);
            Ok(())
        })?;
        Ok(Self { bytes, scan, history, touched })
    }

    /// The records there after an act, each with the act that wrote it last.
    pub(super) fn standing(&self, seq: u64) -> BTreeMap<Id, u64> {
        let mut there = BTreeMap::new();
        for (at, ids) in (1..=seq).zip(&self.touched) {
            for (id, stays) in ids {
                if *stays {
                    there.insert(*id, at);
                } else {
                    there.remove(id);
                }
            }
        }
        there
    }

    /// The highest number ever used of each kind.
    pub(super) fn highest(&self) -> Vec<(Kind, u32)> {
        let mut highest: BTreeMap<Kind, u32> = BTreeMap::new();
        for (id, _) in self.touched.iter().flatten() {
            let most = highest.entry(id.kind).or_default();
            *most = (*most).max(id.number);
        }
        highest.into_iter().collect()
    }

    /// Puts what the acts after `from` left into a register, as far as they leave sealed text as
    /// it is; the first that does not is returned, and neither it nor what follows is taken.
    pub(super) fn replay(
        &self,
        from: u64,
        with: (&Header, &Key),
        register: &mut Register,
    ) -> Result<Option<u64>, Failure> {
        let mut refused = None;
        Journal::scan(&self.bytes, with.0.vault, with.1, &mut |seq, act| {
            if seq <= from || refused.is_some() {
                return Ok(());
            }
            let changes = codec::read_act(act)?.changes;
            if register.keeps_seals(&changes).is_err() {
                refused = Some(seq);
                return Ok(());
            }
            for change in changes {
                register.put(change.id, change.after);
            }
            Ok(())
        })?;
        Ok(refused)
    }
}

pub(super) fn from_contents(contents: Contents, read: &Read) -> Register {
    let records = contents.records.into_iter().map(|(id, _, record)| (id, record));
    Register::from_records(records, read.highest())
}

/// Whether the index is a true picture of the book after the act of its mark.
pub(super) fn agrees(contents: &Contents, read: &Read) -> bool {
    let seq = contents.point.seq;
    let head = usize::try_from(seq)
        .ok()
        .and_then(|seq| seq.checked_sub(1))
        .and_then(|at| read.scan.heads.get(at));
    let there: BTreeMap<Id, u64> = contents.records.iter().map(|(id, at, _)| (*id, *at)).collect();
    head == Some(&contents.point.head) && there == read.standing(seq)
}

/// Whether the journal is damaged: something wrong or missing that was once acknowledged, as the
/// anchor or the index know. What is wrong beyond them is an act that never came to its end.
pub(super) fn judge(scan: &Scan, anchor: Option<Anchor>, index: Option<u64>) -> Option<Failure> {
    let end = scan.end.seq;
    let damaged = || Some(Failure::Damaged(Piece::Journal, Some(end)));
    if scan.rest == Rest::Damaged {
        return damaged();
    }
    if let Some(anchor) = anchor {
        let at = usize::try_from(anchor.point.seq).ok().and_then(|seq| seq.checked_sub(1));
        let differs = at.is_some_and(|at| scan.heads.get(at) != Some(&anchor.point.head));
        if anchor.point.seq > end || differs {
            return damaged();
        }
    }
    if index.is_some_and(|seq| seq > end) { damaged() } else { None }
}

/// The journal as it was read; where it is damaged, from a copy beside the book that has what is
/// missing. The damaged one goes to quarantine first.
pub(super) fn mend(
    folder: &Folder,
    vault: &Path,
    keys: (&Header, &Key),
    read: Result<Read, Failure>,
    (anchor, index): (Option<Anchor>, Option<u64>),
) -> Result<(Read, Option<Healed>), Failure> {
    let (end, is_torn) = match &read {
        Ok(read) if judge(&read.scan, anchor, index).is_some() => (Some(read.scan.end), false),
        // What was cut off may have been whole once, and in a copy since then.
        Ok(read) if read.scan.rest != Rest::Nothing => (Some(read.scan.end), true),
        Err(Failure::Damaged(Piece::Journal, _)) => (None, false),
        Ok(_) | Err(_) => return read.map(|read| (read, None)),
    };
    let (disk, path) = (folder.disk(), vault.join(JOURNAL));
    let damaged = disk.read(&path)?.unwrap_or_default();
    let known = Known { end, anchor, index, is_torn };
    let Some(whole) = heal::journal(&**disk, folder.root(), keys, &damaged, known) else {
        return read.map(|read| (read, None));
    };
    folder.quarantine_bytes(&path, &damaged)?;
    disk.write_atomic(&path, &whole)?;
    Ok((Read::of(&**disk, vault, keys.0, keys.1)?, Some(Healed::JournalMended)))
}

/// Cuts off what never came to its end; a copy goes to quarantine first.
pub(super) fn cut_tail(folder: &Folder, vault: &Path, read: &Read) -> Result<(), Failure> {
    let path = vault.join(JOURNAL);
    let whole = usize::try_from(read.scan.whole).unwrap_or(usize::MAX);
    folder.quarantine_bytes(&path, read.bytes.get(whole..).unwrap_or_default())?;
    Ok(folder.disk().grow(&path)?.cut(read.scan.whole)?)
}
