//! A book written anew: every act again, in a vault beside the old one, which is live until the
//! new one has been read back whole. For a handover, which gives the book another data key, and
//! for an erasure, which takes a person's own data out of every act.

use std::path::{Path, PathBuf};

use crate::book::backup::Rebuilt;
use crate::book::cipher::Key;
use crate::book::codec;
use crate::book::drafts;
use crate::book::durable::Book;
use crate::book::failure::{Failure, Piece};
use crate::book::folder::is_vault_name;
use crate::book::header::Header;
use crate::book::journal::{Journal, Rest};
use crate::book::ledger;
use crate::book::reading::Read;
use crate::book::retired::{self, Retired};
use crate::book::vault::{self, Filling, JOURNAL};
use crate::book::writing;
use crate::domain::act::Act;

/// The files of a vault beside journal, header and anchor that go along into another.
pub(super) const OWN: [&str; 3] = [retired::NAME, drafts::NAME, writing::NAME];

/// What becomes of each act on its way into the new vault.
pub type Change<'a> = &'a mut dyn FnMut(u64, Act) -> Act;

/// What becomes of the vault that was live before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Old {
    /// It goes to quarantine as it is, and can be switched back to.
    Kept,
    /// It goes to quarantine without its ways in: only whoever has its data key can read it.
    Closed,
    /// It is deleted: nothing of it is to be left.
    Gone,
}

/// What the vault is filled with that takes the place of the present one.
#[derive(Debug)]
pub(super) struct Next<'a> {
    /// The ways in, and the data key they lead to.
    pub(super) keys: (Header, Key),
    /// The bytes of the journal.
    pub(super) journal: &'a [u8],
    /// Other files, by their names.
    pub(super) files: Vec<(&'static str, Vec<u8>)>,
    /// What becomes of the present vault.
    pub(super) old: Old,
}

impl Book {
    /// Writes the book anew. `change` may change acts on their way; `keys` are another header and
    /// data key. Until the new vault has been read back whole nothing is changed, and what is cut
    /// off before leaves the book as it was.
    ///
    /// # Errors
    /// What kept the new vault from being made; the book is then as before.
    pub fn rewrite(
        &mut self,
        change: Option<Change<'_>>,
        keys: Option<(Header, Key)>,
        old: Old,
    ) -> Result<(), Failure> {
        self.can_write()?;
        let acts = self.acts(change)?;
        let mut files = self.files_for(keys.as_ref().map(|(_, data)| data))?;
        // what is to be gone for good may stand in a draft, too
        files.retain(|(file, _)| old != Old::Gone || *file != drafts::NAME);
        let (header, data) = keys.unwrap_or_else(|| (self.header.clone(), self.data.clone()));
        let journal = Journal::whole(header.vault, &data, acts.iter().map(Vec::as_slice))?;
        let end = self.journal.end().seq;
        let next = Next { keys: (header, data), journal: &journal, files, old };
        self.switch(next, |rebuilt| rebuilt.point.seq == end)
    }

    /// The files that go along: the drafts, the note of what is being written for people, and the
    /// keys of before, with the present one where there is to be another.
    fn files_for(&self, next: Option<&Key>) -> Result<Vec<(&'static str, Vec<u8>)>, Failure> {
        let name = self.header.vault;
        let read = |file: &str| self.disk().read(&self.vault.join(file));
        let there = |file: &'static str| Ok(read(file)?.map(|bytes| (file, bytes)));
        let Some(next) = next else {
            let kept = OWN.into_iter().map(there).collect::<Result<Vec<_>, Failure>>()?;
            return Ok(kept.into_iter().flatten().collect());
        };
        let mut all = retired::read(self.disk(), &self.vault, name, &self.data);
        all.push(Retired { data: self.data.clone(), point: self.journal.end() });
        let drafts = read(drafts::NAME)?
            .and_then(|bytes| drafts::resealed(&bytes, name, &self.data, next))
            .map(|bytes| (drafts::NAME, bytes));
        let note = read(writing::NAME)?
            .and_then(|bytes| writing::resealed(&bytes, name, &self.data, next))
            .map(|bytes| (writing::NAME, bytes));
        let keys = (retired::NAME, retired::seal(&all, name, next)?);
        Ok(std::iter::once(keys).chain(drafts).chain(note).collect())
    }

    /// Makes a new vault, and goes on in it once it is live. `is_right` looks at what was read
    /// back from it.
    pub(super) fn switch(
        &mut self,
        next: Next<'_>,
        is_right: impl FnOnce(&Rebuilt) -> bool,
    ) -> Result<(), Failure> {
        let Next { keys: (header, data), journal, mut files, old } = next;
        files.push((REPLACES, Replaced::note(&self.vault, old).into_bytes()));
        let (making, made) = self.folder.begin()?;
        let filling = Filling { header: &header, data: &data, journal, files };
        let done = vault::fill(self.disk(), &making, &filling).and_then(|rebuilt| {
            let damaged = Failure::Damaged(Piece::Journal, Some(rebuilt.point.seq));
            if is_right(&rebuilt) { Ok(()) } else { Err(damaged) }
        });
        if let Err(failure) = done {
            let _what_is_left_is_no_vault = self.disk().remove_folder(&making);
            return Err(failure);
        }
        self.go_live(&making, &made)?;
        self.move_into(made, (header, data))?;
        self.dispose_replaced();
        Ok(())
    }

    /// Makes the new vault live. Where the disk failed on the way, what the note on disk says
    /// counts: acts must go into the vault that the next start will open.
    fn go_live(&mut self, making: &Path, made: &Path) -> Result<(), Failure> {
        let Err(failure) = self.folder.go_live(making, made) else { return Ok(()) };
        match self.folder.live() {
            Ok((live, _)) if live == made => {
                if self.folder.note_live(made).is_ok() {
                    return Ok(());
                }
                self.damage = Some(Failure::ReadOnly);
            }
            Ok(_) => {
                for left in [making, made] {
                    let _what_is_left_is_put_aside = self.disk().remove_folder(left);
                }
            }
            Err(_) => self.damage = Some(Failure::ReadOnly),
        }
        Err(failure)
    }

    /// The bytes of every act. One that `change` leaves as it is stays the same to the byte.
    fn acts(&self, mut change: Option<Change<'_>>) -> Result<Vec<Vec<u8>>, Failure> {
        let mut stream = self.journal_stream()?;
        let mut acts = Vec::new();
        let (name, data) = (self.header.vault, &self.data);
        let scan = Journal::scan_stream(&mut stream, name, data, &mut |seq, act| {
            acts.push(match &mut change {
                None => act.to_vec(),
                Some(change) => {
                    let before = codec::read_act(act)?;
                    let after = change(seq, before.clone());
                    if after == before { act.to_vec() } else { codec::write_act(&after)? }
                }
            });
            Ok(())
        })?;
        let is_whole = scan.rest == Rest::Nothing && scan.end == self.journal.end();
        if is_whole { Ok(acts) } else { Err(Failure::Damaged(Piece::Journal, Some(scan.end.seq))) }
    }

    /// Goes on in the new vault, which is live already.
    pub(super) fn move_into(
        &mut self,
        made: PathBuf,
        (header, data): (Header, Key),
    ) -> Result<(), Failure> {
        let path = made.join(JOURNAL);
        let read = Read::of(self.disk(), &made, (&header, &data), true);
        let opened = read.and_then(|read| {
            let disk = self.folder.disk();
            Ok((Journal::open(disk, &path, header.vault, &data, &read.scan)?, read))
        });
        let Ok((journal, mut read)) = opened else {
            // the next start opens the new vault; nothing may go into the old one any more
            self.damage = Some(Failure::ReadOnly);
            return Err(Failure::ReadOnly);
        };
        (self.journal, self.vault) = (journal, made);
        (self.header, self.data, self.anchored) = (header, data, read.scan.end.seq);
        self.ledger = None;
        self.behind.clear();
        let register = self.whole_state(&mut read)?.register;
        let place = self.disk().folder_of_index(&self.vault.join("index"));
        self.ledger = ledger::begin(place).wait(self.header.vault, &self.data);
        self.write_index(&read, 0, &register);
        (self.history, self.register, self.dirty) = (read.history, Some(register), true);
        Ok(())
    }

    /// Whether a note says that this vault replaces another that may not be done away with yet.
    pub(super) fn replaces(&self) -> bool {
        self.disk().stands(&self.vault.join(REPLACES)).is_some()
    }

    /// Does away with the vault that this one replaces, where a note says that one is left: at
    /// once, or at the next start where a cut came between.
    pub(super) fn dispose_replaced(&self) {
        let (disk, note) = (self.disk(), self.vault.join(REPLACES));
        let bytes = disk.read(&note).ok().flatten().unwrap_or_default();
        let Some(replaced) = Replaced::read(&String::from_utf8_lossy(&bytes)) else { return };
        let place = self.folder.root().join(&replaced.name);
        let is_done = match disk.stands(&place) {
            None => true,
            Some(_) if replaced.old == Old::Gone => disk.remove_folder(&place).is_ok(),
            Some(_) if replaced.old == Old::Kept => self.keep_previous(&place),
            Some(_) => {
                let copies = crate::book::header::COPIES.map(|copy| place.join(copy));
                let mut left = copies.iter().filter(|copy| disk.stands(copy).is_some());
                left.all(|copy| disk.remove(copy).is_ok()) && self.folder.quarantine(&place).is_ok()
            }
        };
        if is_done {
            let _told_again_next_time = disk.remove(&note);
        }
    }
}

/// The note in a vault of the one that it replaces.
const REPLACES: &str = "replaces";

/// The vault that another replaces, and what becomes of it.
struct Replaced {
    name: String,
    old: Old,
}

impl Replaced {
    fn note(vault: &Path, old: Old) -> String {
        let name = vault.file_name().map(|name| name.to_string_lossy().into_owned());
        let how = match old {
            Old::Kept => "kept",
            Old::Closed => "closed",
            Old::Gone => "gone",
        };
        format!("{} {how}\n", name.unwrap_or_default())
    }

    /// Never a path out of the folder: the name is that of a vault.
    fn read(note: &str) -> Option<Self> {
        let (name, how) = note.trim().split_once(' ')?;
        let old = match how {
            "gone" => Old::Gone,
            "closed" => Old::Closed,
            "kept" => Old::Kept,
            _ => return None,
        };
        is_vault_name(name).then(|| Self { name: name.to_owned(), old })
    }
}
