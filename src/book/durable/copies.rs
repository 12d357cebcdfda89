//! Copies of an open book, and copies that may be of it.

use std::path::{Path, PathBuf};

use chrono::{NaiveDateTime, Timelike as _};

use crate::book::backup::body::Sealed;
use crate::book::backup::compare::{Relation, compare};
use crate::book::backup::file::{Body, Reading, Start};
use crate::book::backup::{Reason, Rebuilt, keep, rebuild, rebuild_stream, unlock};
use crate::book::cipher::{Hash, Key, hash};
use crate::book::drafts;
use crate::book::durable::{Book, Way};
use crate::book::failure::{Failure, Piece};
use crate::book::journal::{Journal, Scan, Visit};
use crate::book::retired;
use crate::book::slot::{Slot, SlotKind};

/// The folder of copies in the folder of the book.
pub const FOLDER: &str = "backups";

/// A copy, opened and rebuilt beside the book.
#[derive(Debug)]
pub struct Beside {
    /// What it says of itself.
    pub start: Start,
    /// What it holds.
    pub body: Body,
    /// The book as it was then.
    pub rebuilt: Rebuilt,
    /// The data key that opened it.
    pub data: Key,
    /// How it lies to the open book.
    pub relation: Relation,
}

impl Book {
    /// The folder of the copies beside the book.
    pub fn backups(&self) -> PathBuf {
        self.folder.root().join(FOLDER)
    }

    /// The book's own name, in all of its files and copies.
    pub const fn name(&self) -> [u8; 16] {
        self.header.vault
    }

    /// Keeps a copy of the book as it is now in a folder; believed only after it was read back and
    /// rebuilt.
    ///
    /// # Errors
    /// What kept it from being made.
    pub fn back_up(
        &self,
        folder: &Path,
        reason: Reason,
        made: NaiveDateTime,
    ) -> Result<(PathBuf, Start), Failure> {
        let (disk, end) = (self.disk(), self.journal.end());
        let drafts = disk.read(&self.vault.join(drafts::NAME))?.unwrap_or_default();
        let start = Start {
            vault: self.header.vault,
            practice: self.header.practice,
            reason,
            point: end,
            made: seconds(made),
            header: self.header.clone(),
            retired: disk.read(&self.vault.join(retired::NAME))?.unwrap_or_default(),
        };
        let journal = (self.journal_stream()?, self.journal.length());
        let mut sealed = Sealed::new(&start, journal, &drafts, &self.data)?;
        let kept = keep::keep(disk, folder, (&start, &mut sealed), &self.data);
        let path = kept.map_err(|why| self.cause(why))?;
        Ok((path, start))
    }

    /// What kept a copy from reading back: the medium, or the journal, which may have been damaged
    /// on the disk since the book was opened.
    fn cause(&self, why: Failure) -> Failure {
        if !matches!(why, Failure::Damaged(Piece::Backup, _)) {
            return why;
        }
        match self.scan(&mut |_, _| Ok(())) {
            Ok(scan) if scan.end != self.journal.end() => {
                Failure::Damaged(Piece::Journal, Some(scan.end.seq))
            }
            Ok(_) => why,
            Err(own) => own,
        }
    }

    /// Goes through the journal on the disk.
    fn scan(&self, visit: Visit<'_>) -> Result<Scan, Failure> {
        Journal::scan_stream(&mut self.journal_stream()?, self.header.vault, &self.data, visit)
    }

    /// Opens a copy beside the book: with the book's own key, with one that it had before, or by
    /// a way in of the copy itself.
    ///
    /// # Errors
    /// [`Failure::NoBackup`], [`Failure::Foreign`] for a copy of another book,
    /// [`Failure::Damaged`], [`Failure::NewerPart`], [`Failure::WrongPassphrase`] when no key opens it.
    pub fn beside(&self, path: &Path, way: Option<&Way<'_>>) -> Result<Beside, Failure> {
        let (reading, data) = self.reading(path, way)?;
        let (start, body) = reading.whole(&data)?;
        let rebuilt = rebuild(&body.journal, &start.header, &data)?;
        keep::stands_where_it_should(&start, rebuilt.point)?;
        let relation = compare(&self.digests()?, &rebuilt.digests);
        Ok(Beside { start, body, rebuilt, data, relation })
    }

    /// Looks a copy through as [`Self::beside`] does, and keeps nothing of it: how it lies to the
    /// open book.
    ///
    /// # Errors
    /// As there.
    pub fn relation(&self, path: &Path) -> Result<Relation, Failure> {
        let (reading, data) = self.reading(path, None)?;
        let (start, rebuilt, _) =
            reading.parts(&data, |start, journal| rebuild_stream(journal, &start.header, &data))?;
        keep::stands_where_it_should(&start, rebuilt.point)?;
        Ok(compare(&self.digests()?, &rebuilt.digests))
    }

    /// A copy of this book, and the key to it.
    fn reading(
        &self,
        path: &Path,
        way: Option<&Way<'_>>,
    ) -> Result<(Reading<'static>, Key), Failure> {
        let reading = keep::reading(self.disk(), path)?;
        if reading.start.vault != self.header.vault {
            return Err(Failure::Foreign(Piece::Backup));
        }
        let data = self.key_of(&reading.start, way)?;
        Ok((reading, data))
    }

    /// A copy in a folder that has acts which the book has not: the book was put back to an
    /// earlier day by other means than ours, or another machine went on with it. Looked at closely
    /// only where the beginning of a copy says so.
    pub fn newer_copy(&self, folder: &Path) -> Option<(PathBuf, Relation)> {
        let found = keep::of_book(self.disk(), folder, self.header.vault).into_iter();
        let starts = found.filter_map(|it| Some((it.path, it.start.ok()?.point)));
        let end = self.journal.end();
        let mut others = starts.filter(|(_, point)| {
            point.seq > end.seq || (point.seq == end.seq && point.head != end.head)
        });
        others.find_map(|(path, _)| {
            let relation = self.relation(&path).ok()?;
            matches!(relation, Relation::Ahead(_) | Relation::Parted { .. })
                .then_some((path, relation))
        })
    }

    /// The data key, and those of before a handover, the latest first.
    pub(super) fn known_keys(&self) -> Vec<Key> {
        let retired = retired::read(self.disk(), &self.vault, self.header.vault, &self.data);
        let own = std::iter::once(self.data.clone());
        own.chain(retired.into_iter().rev().map(|it| it.data)).collect()
    }

    /// The data key of a copy of this book, by a way in of its own.
    ///
    /// # Errors
    /// As [`unlock`]; [`Failure::EarlierWay`] where the way in was another when the copy was made.
    pub fn way_into(&self, start: &Start, way: &Way<'_>) -> Result<Key, Failure> {
        unlock(&start.header, way).map_err(|why| {
            let kind = match why {
                Failure::WrongPassphrase => SlotKind::Passphrase,
                Failure::WrongRecovery(None) => SlotKind::Recovery,
                other => return other,
            };
            let of = |slots: &[Slot]| slots.iter().find(|it| it.kind() == kind).cloned();
            let is_same = of(start.header.slots()) == of(self.header.slots());
            if is_same { why } else { Failure::EarlierWay }
        })
    }

    fn key_of(&self, start: &Start, way: Option<&Way<'_>>) -> Result<Key, Failure> {
        let mut known = self.known_keys().into_iter();
        match (known.find(|data| start.header.is_signed(data)), way) {
            (Some(data), _) => Ok(data),
            (None, Some(way)) => self.way_into(start, way),
            (None, None) => Err(Failure::WrongPassphrase),
        }
    }

    /// The digest of every act.
    fn digests(&self) -> Result<Vec<Hash>, Failure> {
        let mut digests = Vec::new();
        self.scan(&mut |_, act| {
            digests.push(hash(&[act]));
            Ok(())
        })?;
        Ok(digests)
    }
}

/// A time to the second, as the file keeps it.
fn seconds(time: NaiveDateTime) -> NaiveDateTime {
    time.with_nanosecond(0).unwrap_or(time)
}
