//! The journal of a book as it was read at the start, and what it says of damage, of the index
//! and of the state.

use std::collections::BTreeMap;
use std::path::Path;

use crate::book::anchor::Anchor;
use crate::book::cipher::Key;
use crate::book::codec::{self, Left, Touched};
use crate::book::disk::Disk;
use crate::book::failure::{Failure, Healed, Piece};
use crate::book::folder::Folder;
use crate::book::header::Header;
use crate::book::heal::{self, Known};
use crate::book::journal::{Journal, Rest, Scan, Visit};
use crate::book::ledger::Contents;
use crate::book::vault::JOURNAL;
use crate::domain::act::Entry;
use crate::domain::register::Register;
use crate::domain::{Id, Kind};

/// What the acts of a journal left, as far as they leave sealed text as it is.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The records.
    pub(super) register: Register,
    /// The first act that changes sealed text, if any; neither it nor what follows is taken.
    pub(super) unsealing: Option<u64>,
}

impl State {
    fn take(&mut self, left: Left) {
        if self.unsealing.is_some() {
            return;
        }
        let records = left.records.iter().map(|(id, record)| (*id, record.as_ref()));
        if self.register.keeps_seals(records).is_err() {
            self.unsealing = Some(left.entry.seq);
            return;
        }
        for (id, record) in left.records {
            self.register.put(id, record);
        }
    }

    fn read(&mut self, seq: u64, act: &[u8]) -> Result<(), Failure> {
        self.take(codec::read_left(act, seq)?);
        Ok(())
    }
}

/// The journal as it was read.
pub(super) struct Read {
    /// What the scan found.
    pub(super) scan: Scan,
    /// The records after the last act, where they were asked for.
    pub(super) state: Option<State>,
    /// All acts, without their changes.
    pub(super) history: Vec<Entry>,
    /// The records that each act changed.
    pub(super) touched: Vec<Touched>,
}

impl Read {
    /// Reads the journal of a vault; with what its acts left, where that `is_wanted`: to open the
    /// frames a second time for it costs as much as the first.
    pub(super) fn of(
        disk: &dyn Disk,
        vault: &Path,
        (header, data): (&Header, &Key),
        is_wanted: bool,
    ) -> Result<Self, Failure> {
        let (mut history, mut touched) = (Vec::new(), Vec::new());
        let mut state = is_wanted.then(State::default);
        let scan = scan(disk, vault, (header, data), &mut |seq, act| {
            let (entry, ids) = match &mut state {
                None => codec::read_entry(act, seq)?,
                Some(state) => {
                    let left = codec::read_left(act, seq)?;
                    let known = (left.entry.clone(), left.touched.clone());
                    state.take(left);
                    known
                }
            };
            history.push(entry);
            touched.push(ids);
            Ok(())
        })?;
        Ok(Self { scan, state, history, touched })
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

    /// What all acts left, read from the first on unless that was done.
    pub(super) fn whole_state(
        &mut self,
        disk: &dyn Disk,
        vault: &Path,
        keys: (&Header, &Key),
    ) -> Result<State, Failure> {
        if let Some(state) = self.state.take() {
            return Ok(state);
        }
        let mut state = State::default();
        let again = scan(disk, vault, keys, &mut |seq, act| state.read(seq, act))?;
        let good = again.end.seq.min(self.scan.end.seq);
        if again.end == self.scan.end {
            Ok(state)
        } else {
            Err(Failure::Damaged(Piece::Journal, Some(good)))
        }
    }

    /// Puts what the acts after `from` left into a register that holds all before.
    pub(super) fn go_on(
        &self,
        from: u64,
        journal: &mut Journal,
        register: Register,
    ) -> Result<State, Failure> {
        let mut state = State { register, unsealing: None };
        for seq in from + 1..=self.scan.end.seq {
            state.read(seq, &journal.act(seq)?)?;
        }
        Ok(state)
    }
}

fn scan(
    disk: &dyn Disk,
    vault: &Path,
    (header, data): (&Header, &Key),
    visit: Visit<'_>,
) -> Result<Scan, Failure> {
    let missing = Failure::Damaged(Piece::Journal, Some(0));
    let mut stream = disk.stream(&vault.join(JOURNAL))?.ok_or(missing)?;
    Journal::scan_stream(&mut stream, header.vault, data, visit)
}

pub(super) fn from_contents(contents: Contents, read: &Read) -> Register {
    let records = contents.records.into_iter().map(|(id, _, record)| (id, record));
    Register::from_records(records, read.highest())
}

/// Whether the index is a true picture of the book after the act of its mark.
pub(super) fn agrees(contents: &Contents, read: &Read) -> bool {
    let seq = contents.point.seq;
    let is_same = seq > 0 && read.scan.head(seq) == Some(contents.point.head);
    let there: BTreeMap<Id, u64> = contents.records.iter().map(|(id, at, _)| (*id, *at)).collect();
    is_same && there == read.standing(seq)
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
        let seq = anchor.point.seq;
        if seq > end || (seq > 0 && scan.head(seq) != Some(anchor.point.head)) {
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
    Ok((Read::of(&**disk, vault, keys, false)?, Some(Healed::JournalMended)))
}

/// Cuts off what never came to its end; a copy goes to quarantine first.
pub(super) fn cut_tail(folder: &Folder, vault: &Path, read: &Read) -> Result<(), Failure> {
    let path = vault.join(JOURNAL);
    let mut file = folder.disk().grow(&path)?;
    let behind = usize::try_from(file.length().saturating_sub(read.scan.whole));
    let tail = file.read_at(read.scan.whole, behind.unwrap_or(usize::MAX))?;
    folder.quarantine_bytes(&path, &tail)?;
    Ok(file.cut(read.scan.whole)?)
}
