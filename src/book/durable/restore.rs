//! A copy in place of the book. The copy is rebuilt in a vault of its own beside the book, which
//! is live until then and goes to quarantine afterwards: it can be switched back to.

use std::path::{Path, PathBuf};

use crate::book::backup::{self, keep, rebuild};
use crate::book::cipher::Key;
use crate::book::disk::{Shared, Stands};
use crate::book::drafts;
use crate::book::durable::copies::Beside;
use crate::book::durable::renew::{Next, OWN, Old};
use crate::book::durable::{Book, Way};
use crate::book::failure::{Failure, Piece};
use crate::book::folder::{Folder, is_vault_name};
use crate::book::header::Header;
use crate::book::journal::Journal;
use crate::book::retired;
use crate::book::vault::{self, Filling, JOURNAL};

/// The file in the book's folder that names the vault in quarantine to switch back to.
const PREVIOUS: &str = "previous";

impl Book {
    /// Puts a copy in place of the book, under the keys that the book has now: a passphrase or a
    /// recovery code that was retired does not come back with it. A damaged book may be replaced,
    /// too.
    ///
    /// # Errors
    /// What kept the copy from being rebuilt; the book is then as before.
    pub fn restore(&mut self, beside: &Beside) -> Result<(), Failure> {
        let keys = (self.header.clone(), self.data.clone());
        let journal = if beside.data.raw() == self.data.raw() {
            beside.body.journal.clone()
        } else {
            resealed(&beside.body.journal, (&beside.start.header, &beside.data), &keys)?
        };
        let files = self.own_files()?;
        let wanted = &beside.rebuilt.digests;
        let next = Next { keys, journal: &journal, files, old: Old::Kept };
        self.switch(next, |it| it.digests == *wanted)?;
        self.damage = None;
        Ok(())
    }

    /// Whether there is a book to switch back to.
    pub fn can_go_back(&self) -> bool {
        self.previous().is_some()
    }

    /// Switches back to the book that was live before the last restore; the one that is live now
    /// goes to quarantine, and can be switched back to in its turn.
    ///
    /// # Errors
    /// [`Failure::NoBackup`] when there is none, [`Failure::Damaged`] of a backup when it is not
    /// whole, or what kept it from being done; the book is then as before.
    pub fn go_back(&mut self) -> Result<(), Failure> {
        let from = self.previous().ok_or(Failure::NoBackup)?;
        let found = self.disk().read_medium(&from.join(JOURNAL))?.unwrap_or_default();
        // it may lie there under a data key from before a handover, and without its ways in
        let known = self.known_keys();
        let opened = known.iter().map(|data| (data, rebuild(&found, &self.header, data)));
        let mut opened = opened.filter_map(|(data, rebuilt)| Some((data, rebuilt.ok()?)));
        let Some((data, rebuilt)) = opened.next() else {
            rebuild(&found, &self.header, &self.data)?;
            return Err(Failure::NoBackup);
        };
        let keys = (self.header.clone(), self.data.clone());
        let journal = if data.raw() == self.data.raw() {
            found
        } else {
            resealed(&found, (&self.header, data), &keys)?
        };
        let files = self.own_files()?;
        let wanted = rebuilt.digests;
        let next = Next { keys, journal: &journal, files, old: Old::Kept };
        self.switch(next, |it| it.digests == wanted)?;
        self.damage = None;
        Ok(())
    }

    /// What stays with the book whichever state of it is live.
    fn own_files(&self) -> Result<Vec<(&'static str, Vec<u8>)>, Failure> {
        let mut files = Vec::new();
        for name in OWN {
            let bytes = self.disk().read(&self.vault.join(name))?;
            files.extend(bytes.map(|bytes| (name, bytes)));
        }
        Ok(files)
    }

    /// Puts the vault that was live aside, as the one that can be switched back to; whether it was
    /// done. The note comes first: a cut behind it leaves a way back to nothing until the next start
    /// puts the vault aside, never one to a book of before.
    pub(super) fn keep_previous(&self, left: &Path) -> bool {
        let (disk, note) = (self.disk(), self.folder.root().join(PREVIOUS));
        let Ok(place) = self.folder.quarantine_place(left) else { return false };
        let name = place.file_name().map(|name| name.to_string_lossy().into_owned());
        let line = format!("{}\n", name.unwrap_or_default());
        if disk.write_atomic(&note, line.as_bytes()).is_err() {
            let _gone_or_stale = disk.remove(&note);
            return false;
        }
        disk.rename(left, &place).is_ok()
    }

    fn previous(&self) -> Option<PathBuf> {
        let note = self.disk().read(&self.folder.root().join(PREVIOUS)).ok().flatten()?;
        let name = String::from_utf8(note).ok()?.trim().to_owned();
        // a name that the quarantine gives: that of a vault, a dash, eight more digits
        let (vault, random) = name.rsplit_once('-')?;
        let is_name =
            is_vault_name(vault) && random.chars().all(|letter| letter.is_ascii_hexdigit());
        let place = self.folder.root().join("quarantine").join(&name);
        (is_name && self.disk().stands(&place) == Some(Stands::Folder)).then_some(place)
    }

    /// A book made from a copy in a folder that has no book that opens: a new machine, or a book
    /// beyond help. What stands there as a book goes to quarantine, but for its drafts where the key
    /// of the copy opens them: they are younger than those of the copy.
    ///
    /// # Errors
    /// What keeps the copy from opening or the book from being made; nothing is changed then.
    pub fn from_copy(
        disk: &Shared,
        root: &Path,
        copy: &Path,
        way: &Way<'_>,
    ) -> Result<Self, Failure> {
        let bytes = disk.read_medium(copy)?.ok_or(Failure::NoBackup)?;
        let (start, _) = backup::file::Start::read(&bytes)?;
        let data = backup::unlock(&start.header, way)?;
        let (start, body, rebuilt) = keep::prove(&**disk, copy, &data)?;
        let folder = Folder::take(disk, root)?;
        let (making, made) = folder.begin()?;
        let (drafts, aside) = drafts::of_before(&**disk, root, (start.vault, &data));
        let drafts = drafts.unwrap_or(body.drafts);
        let all = [(retired::NAME, start.retired), (drafts::NAME, drafts)];
        let files = all.into_iter().filter(|(_, bytes)| !bytes.is_empty()).collect();
        let (header, journal) = (&start.header, body.journal.as_slice());
        let filling = Filling { header, data: &data, journal, files };
        let done = vault::fill(&**disk, &making, &filling).and_then(|it| {
            let is_same = it.point == rebuilt.point;
            if is_same { Ok(()) } else { Err(Failure::Damaged(Piece::Backup, None)) }
        });
        if let Err(failure) = done {
            let _what_is_left_is_no_vault = disk.remove_folder(&making);
            return Err(failure);
        }
        folder.go_live(&making, &made)?;
        folder.put_others_aside(&made);
        Self::over(folder, made, (start.header, data), aside.into_iter().collect())
    }
}

/// The acts of a journal under other keys.
fn resealed(
    journal: &[u8],
    (header, data): (&Header, &Key),
    (next, key): &(Header, Key),
) -> Result<Vec<u8>, Failure> {
    let mut acts: Vec<Vec<u8>> = Vec::new();
    Journal::scan(journal, header.vault, data, &mut |_, act| {
        acts.push(act.to_vec());
        Ok(())
    })?;
    Journal::whole(next.vault, key, acts.iter().map(Vec::as_slice))
}

#[cfg(test)]
#[path = "../tests/restore.rs"]
mod tests;
