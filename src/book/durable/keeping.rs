//! Copies that are kept without being asked for: not twice the same, the one before looked at,
//! old ones thinned out; and what a copy has that the book has not.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use crate::book::backup::compare::Relation;
use crate::book::backup::file::Start;
use crate::book::backup::{Reason, keep};
use crate::book::cipher::Hash;
use crate::book::codec;
use crate::book::disk::Stands;
use crate::book::durable::Book;
use crate::book::durable::copies::Beside;
use crate::book::failure::{Failure, Piece};
use crate::book::journal::{Journal, Point};
use crate::book::retired;
use crate::book::store::Cleared;
use crate::domain::act::{Act, Deed};

/// A copy that lies in a folder, read back and rebuilt.
#[derive(Debug)]
pub struct Copied {
    /// Its file.
    pub path: PathBuf,
    /// What it says of itself.
    pub start: Start,
    /// Whether it was written now; otherwise one of the same acts lay there already.
    pub is_new: bool,
    /// Of the copies that lay there before, the newest that is no longer as it was written: a
    /// medium that lies about its size overwrites what is old.
    pub spoilt: Option<PathBuf>,
}

impl Book {
    /// The folder of the book.
    pub fn root(&self) -> &Path {
        self.folder.root()
    }

    /// The last act.
    pub const fn end(&self) -> Point {
        self.journal.end()
    }

    /// Whether anything was changed since the book was opened: its acts or its ways in.
    pub const fn is_changed(&self) -> bool {
        self.dirty
    }

    /// Of a damaged book: the last act that its register includes, and the last one that is known
    /// to have been kept.
    pub fn state_of_damaged(&self) -> (u64, u64) {
        (self.state_at, self.state_at.max(self.anchored))
    }

    /// Sees to it that a whole copy of the book as it is now lies in a folder. Where one of the
    /// same acts and ways in lies there, it is looked at and not written again.
    ///
    /// # Errors
    /// What kept it from being made; nothing is left under its name then.
    pub fn keep_copy(
        &self,
        folder: &Path,
        reason: Reason,
        made: NaiveDateTime,
    ) -> Result<Copied, Failure> {
        let found = keep::list(self.disk(), folder);
        let unread = found.iter().find(|it| self.is_beheaded(it)).map(|it| it.path.clone());
        let starts = found.into_iter().filter_map(|it| Some((it.path, it.start.ok()?)));
        let starts: Vec<(PathBuf, Start)> =
            starts.filter(|(_, start)| start.vault == self.header.vault).collect();
        let sealed = self.disk().read(&self.vault.join(retired::NAME))?.unwrap_or_default();
        let is_same = |start: &Start| {
            let lasts = start.reason.is_lasting() || !reason.is_lasting();
            self.is_of_now(start) && start.retired == sealed && lasts
        };
        let mut same = starts.iter().filter(|(_, start)| is_same(start));
        let standing = same.find(|(path, _)| self.relation(path).is_ok()).cloned();
        let (path, start, is_new) = match standing {
            Some((path, start)) => (path, start, false),
            None => {
                let (path, start) = self.back_up(folder, reason, made)?;
                (path, start, true)
            }
        };
        let mut before = starts.into_iter().map(|(other, _)| other).filter(|it| *it != path);
        let spoilt = unread.or_else(|| before.next().filter(|other| self.is_spoilt(other)));
        Ok(Copied { path, start, is_new, spoilt })
    }

    /// Whether a copy says that it has all acts of the book, and the ways in that it has now.
    pub fn is_of_now(&self, start: &Start) -> bool {
        start.point == self.end() && start.header == self.header
    }

    /// Whether a copy of this book is no longer as it was written, or not to be had from the
    /// medium. One that no key of ours opens is not known to be.
    fn is_spoilt(&self, path: &Path) -> bool {
        self.relation(path).is_err_and(|why| is_loss(&why))
    }

    /// Whether a file has the name of a copy of this book and not even the beginning of one.
    fn is_beheaded(&self, found: &keep::Found) -> bool {
        let name = found.path.file_name().unwrap_or_default().to_string_lossy();
        let is_ours = name.starts_with(&keep::beginning(self.header.vault));
        is_ours && found.start.as_ref().is_err_and(is_loss)
    }

    /// Clears old copies out of a folder; how many went. Those that lie on the way of this book
    /// and those of another way are thinned out apart, so that after a restore the copies of the
    /// acts that are in use do not give way to those with higher numbers.
    pub fn thin_out(&self, folder: &Path) -> usize {
        let is_ours = |point: Point| point.seq == 0 || self.head_of(point.seq) == Some(point.head);
        keep::clear(self.disk(), folder, self.header.vault, &is_ours)
    }

    /// The hash of an act's frame; `None` where the book has no such act.
    pub fn head_of(&self, seq: u64) -> Option<Hash> {
        self.journal.head(seq)
    }

    /// The copies beside the book and all that was put aside.
    pub(super) fn beside_it(&self) -> Vec<PathBuf> {
        let copies = keep::of_book(self.disk(), &self.backups(), self.header.vault);
        let aside = self.folder.root().join("quarantine");
        let names = self.disk().list(&aside).unwrap_or_default();
        let aside = names.iter().map(|name| aside.join(name));
        copies.into_iter().map(|copy| copy.path).chain(aside).collect()
    }

    /// Keeps a checked copy of the book as it is now, then deletes what lies beside it and is on
    /// another way: an erasure writes every act anew, so that what was before is.
    ///
    /// # Errors
    /// [`Failure::ReadOnly`], or what kept the copy from being made; nothing is deleted then.
    pub(super) fn replace_older(&self, made: NaiveDateTime) -> Result<Cleared, Failure> {
        self.can_write()?;
        let kept = self.keep_copy(&self.backups(), Reason::Erasure, made)?.path;
        let is_now = |path: &PathBuf| {
            let start = keep::start(self.disk(), path).map(|start| start.point);
            *path == kept || start.is_ok_and(|it| self.head_of(it.seq) == Some(it.head))
        };
        let mut cleared = Cleared::default();
        for path in self.beside_it().into_iter().filter(|path| !is_now(path)) {
            let done = match self.disk().stands(&path) {
                Some(Stands::Folder) => self.disk().remove_folder(&path),
                Some(_) => self.disk().remove(&path),
                None => continue,
            };
            match done {
                Ok(()) => cleared.gone += 1,
                Err(_) => cleared.left.push(path),
            }
        }
        Ok(cleared)
    }

    /// How many data keys of before are kept; `None` where there is no box of them that opens.
    pub(in crate::book) fn count_keys_of_before(&self) -> Option<usize> {
        let all = retired::read(self.disk(), &self.vault, self.header.vault, &self.data);
        (!all.is_empty()).then_some(all.len())
    }

    /// Whether there should be data keys of before that open, and are none.
    pub(in crate::book) fn are_keys_of_before_lost(&self) -> bool {
        let is_there = self.disk().stands(&self.vault.join(retired::NAME)).is_some();
        let mut acts = self.history.iter();
        let should = is_there || acts.any(|it| it.account.deed == Deed::HandOverBook);
        should && self.count_keys_of_before().is_none()
    }

    /// Takes the data keys of before out of the newest copy that has them under the present one;
    /// whether it was done. Every copy carries them.
    pub(super) fn mend_keys_of_before(&self) -> bool {
        let found = keep::of_book(self.disk(), &self.backups(), self.header.vault);
        let mut starts = found.into_iter().filter_map(|it| it.start.ok());
        let whole = starts.find_map(|start| {
            let keys = retired::open(&start.retired, self.header.vault, &self.data);
            (!keys.is_empty()).then_some(start.retired)
        });
        let place = self.vault.join(retired::NAME);
        whole.is_some_and(|bytes| self.disk().write_atomic(&place, &bytes).is_ok())
    }

    /// As [`Book::newer_copy`] in any of these folders, but silent where somebody here put the book
    /// back to an earlier state: the history says so after the place where the two part.
    pub fn unexplained_copy(&self, folders: &[PathBuf]) -> Option<(PathBuf, Relation)> {
        let is_unexplained = |(_, relation): &(PathBuf, Relation)| {
            let at = match relation {
                Relation::Parted { at, .. } => *at,
                Relation::Ahead(_) | Relation::Behind(_) | Relation::Same => self.end().seq,
            };
            let mut since = self.history.iter().filter(|entry| entry.seq > at);
            !since.any(|entry| entry.account.deed == Deed::Restore)
        };
        folders.iter().find_map(|folder| self.newer_copy(folder).filter(is_unexplained))
    }
}

/// Whether a copy is lost by this.
const fn is_loss(why: &Failure) -> bool {
    matches!(why, Failure::Damaged(Piece::Backup, _) | Failure::System(_))
}

impl Beside {
    /// The acts of the copy that come after a place, whole, with their places in its order.
    ///
    /// # Errors
    /// As the journal of the copy, which was read before.
    pub fn acts_after(&self, seq: u64) -> Result<Vec<(u64, Act)>, Failure> {
        let (header, mut acts) = (&self.start.header, Vec::new());
        Journal::scan(&self.body.journal, header.vault, &self.data, &mut |at, bytes| {
            if at > seq {
                acts.push((at, codec::read_act(bytes)?));
            }
            Ok(())
        })?;
        Ok(acts)
    }

    /// Up to which act the copy and the book are the same.
    pub const fn shared(&self) -> u64 {
        let own = self.start.point.seq;
        match self.relation {
            Relation::Parted { at, .. } => at,
            Relation::Ahead(more) => own.saturating_sub(more),
            Relation::Behind(_) | Relation::Same => own,
        }
    }
}

#[cfg(test)]
#[path = "../tests/keeping.rs"]
mod tests;
