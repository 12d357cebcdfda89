//! The index beside the journal: brought up to date, put aside, built anew.

use crate::book::durable::Book;
use crate::book::failure::{Failure, Healed};
use crate::book::ledger::{self, Contents, Ledger};
use crate::book::reading::Read;
use crate::domain::Id;
use crate::domain::record::Record;
use crate::domain::register::Register;

impl Book {
    /// Puts the index aside and opens an empty one. An index that is merely empty, as right after
    /// the book was made, is used as it is.
    pub(super) fn renew_index(&mut self, is_told: bool) {
        let path = self.vault.join("index");
        let Some(place) = self.disk().folder_of_index(&path) else { return };
        if !is_told && self.ledger.is_some() {
            return;
        }
        self.ledger = None;
        // What cannot be put aside stays where it is: the book goes on without an index.
        if self.folder.quarantine(&path).is_ok() {
            self.ledger = ledger::begin(Some(place)).wait(self.header.vault, &self.data);
            self.healed.extend(is_told.then_some(Healed::IndexRebuilt));
        }
    }

    /// Writes into the index what the acts after `from` left. Trouble only means that it is built
    /// anew at the next start.
    pub(super) fn write_index(&mut self, read: &Read, from: u64, register: &Register) {
        let there = read.standing(read.scan.end.seq);
        let start = usize::try_from(from).unwrap_or(usize::MAX);
        let mut changed: Vec<Id> =
            read.touched.iter().skip(start).flatten().map(|(id, _)| *id).collect();
        changed.sort_unstable();
        changed.dedup();
        let rows: Vec<(Id, u64, Option<&Record>)> = changed
            .into_iter()
            .map(|id| (id, there.get(&id).copied().unwrap_or_default(), register.record(id)))
            .collect();
        let is_written = rows.is_empty()
            || rows.chunks(2000).all(|part| {
                self.ledger.as_ref().is_some_and(|it| it.write(part, read.scan.end).is_ok())
            });
        if !is_written {
            self.ledger = None;
        }
    }

    /// Writes into the index what it does not have yet.
    pub(super) fn catch_up(&mut self) {
        if self.write_behind().is_err() {
            self.ledger = None;
        }
        self.behind.clear();
    }

    fn write_behind(&self) -> Result<(), Failure> {
        // An act without changes moves the mark all the same, so what is behind is not asked.
        let Some(ledger) = self.ledger.as_ref().filter(|_| self.dirty) else {
            return Ok(());
        };
        let rows: Vec<_> =
            self.behind.iter().map(|(id, (seq, it))| (*id, *seq, it.as_ref())).collect();
        ledger.write(&rows, self.journal.end())
    }

    /// What the index holds once it has caught up, for the checks.
    pub(in crate::book) fn index(&self) -> Option<Contents> {
        self.write_behind().ok()?;
        self.ledger.as_ref().and_then(Ledger::read)
    }
}
