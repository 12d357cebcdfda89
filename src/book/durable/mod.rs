//! The book on disk: journal, index, header and anchor put together behind [`Store`].

pub mod copies;
pub mod handover;
mod index;
pub mod keeping;
mod protection;
pub mod renew;
pub mod restore;
mod ways;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use crate::book::anchor::Anchor;
use crate::book::cipher::{Cost, Key};
use crate::book::codec;
use crate::book::disk::{self, Disk, Shared, Stream};
use crate::book::durable::protection::is_protected;
use crate::book::failure::{Failure, Healed};
use crate::book::folder::{self, Folder};
use crate::book::header::{self, Header};
use crate::book::journal::{Journal, Rest};
use crate::book::ledger::{self, Contents, Ledger};
use crate::book::reading::{Read, State, agrees, cut_tail, from_contents, judge, mend};
use crate::book::recovery::Code;
use crate::book::store::{Cleared, Receipt, Store};
use crate::book::vault::{ANCHOR, JOURNAL};
pub use crate::book::way::Way;
use crate::book::way::unlock;
use crate::domain::Id;
use crate::domain::act::{Act, Entry};
use crate::domain::record::Record;
use crate::domain::register::Register;

/// After how many acts the anchor is moved on while the program runs.
const ANCHOR_EVERY: u64 = 50;

/// After how many records changed the index is brought up to date while the program runs.
const INDEX_EVERY: usize = 64;

/// A book on disk, open.
#[derive(Debug)]
pub struct Book {
    pub(super) folder: Folder,
    vault: PathBuf,
    header: Header,
    data: Key,
    journal: Journal,
    ledger: Option<Ledger>,
    /// Records that the index does not have yet, each with the act that wrote it. The journal
    /// has them: the index may lag, a person who waits for an act may not.
    behind: BTreeMap<Id, (u64, Option<Record>)>,
    history: Vec<Entry>,
    /// The register as it was opened; handed out once, then kept by the caller.
    register: Option<Register>,
    anchored: u64,
    /// Of a damaged book: the last act that its register includes.
    state_at: u64,
    dirty: bool,
    damage: Option<Failure>,
    healed: Vec<Healed>,
}

impl Book {
    /// [`Self::create_on`] the disk of this machine.
    ///
    /// # Errors
    /// As there.
    pub fn create(
        root: &Path,
        passphrase: &str,
        cost: Cost,
        practice: bool,
    ) -> Result<(Self, Code), Failure> {
        Self::create_on(&disk::real(), root, (passphrase, cost), practice)
    }

    /// Creates a book in a folder that has none. The recovery code is to be written down: it is
    /// shown once.
    ///
    /// # Errors
    /// [`Failure::BookExists`], [`Failure::WeakPassphrase`], or what the system reports.
    pub fn create_on(
        disk: &Shared,
        root: &Path,
        (passphrase, cost): (&str, Cost),
        practice: bool,
    ) -> Result<(Self, Code), Failure> {
        if !practice && !header::is_strong(passphrase) {
            return Err(Failure::WeakPassphrase);
        }
        let folder = Folder::take(disk, root)?;
        if folder::has_vault(&**disk, root) {
            return Err(Failure::BookExists);
        }
        let (making, made) = folder.begin()?;
        let (data, code) = (Key::random()?, Code::random()?);
        let mut header = Header::new(practice)?;
        header.set_passphrase(&data, passphrase, cost, 0)?;
        header.set_recovery(&data, &code, 0)?;
        header.write(&**disk, &making)?;
        Journal::create(&**disk, &making.join(JOURNAL), header.vault)?;
        let read = Read::of(&**disk, &making, (&header, &data), false)?;
        let anchor = Anchor { point: read.scan.end, length: read.scan.whole };
        anchor.write(&**disk, &making.join(ANCHOR), header.vault, &data)?;
        folder.go_live(&making, &made)?;
        let book = Self::over(folder, made, (header, data), Vec::new())?;
        Ok((book, code))
    }

    /// [`Self::open_on`] the disk of this machine.
    ///
    /// # Errors
    /// As there.
    pub fn open(root: &Path, way: &Way<'_>) -> Result<Self, Failure> {
        Self::open_on(&disk::real(), root, way)
    }

    /// Opens a book: checks the whole journal, brings the index up to date or builds it anew.
    ///
    /// # Errors
    /// What keeps it from opening at all. A journal damaged in its middle opens for reading:
    /// [`Self::damage`] says so.
    pub fn open_on(disk: &Shared, root: &Path, way: &Way<'_>) -> Result<Self, Failure> {
        let folder = Folder::take_existing(disk, root)?;
        let (vault, found) = folder.live()?;
        let (keys, is_hurt) = unlock(&**disk, (root, &vault), way)?;
        let mut book = Self::over(folder, vault, keys, found.into_iter().collect())?;
        // A switch whose last sync failed may stand in memory only: the note of the live vault is
        // made sure of before anything of another is touched.
        if book.damage.is_none()
            && (book.replaces() || book.folder.has_others(&book.vault))
            && book.folder.note_live(&book.vault).is_ok()
        {
            book.dispose_replaced();
            book.folder.put_others_aside(&book.vault);
        }
        if book.damage.is_none() && book.are_keys_of_before_lost() && book.mend_keys_of_before() {
            book.healed.push(Healed::KeysOfBefore);
        }
        if book.clear_writing() {
            book.healed.push(Healed::PartCleared);
        }
        // Only now is it known that the journal is of the book that this header opens.
        if is_hurt && book.header.write(book.disk(), &book.vault).is_ok() {
            book.healed.push(Healed::HeaderCopy);
        }
        Ok(book)
    }

    fn over(
        folder: Folder,
        vault: PathBuf,
        (header, data): (Header, Key),
        mut healed: Vec<Healed>,
    ) -> Result<Self, Failure> {
        // sled opens beside the reading of the journal: neither needs the other.
        let disk = folder.disk();
        let index = disk.folder_of_index(&vault.join("index"));
        // without an index the state comes of the journal, which then is read but once
        let is_none = index.as_ref().is_none_or(|_| disk.stands(&vault.join("index")).is_none());
        let opening = ledger::begin(index);
        let anchor = Anchor::read(&**disk, &vault.join(ANCHOR), header.vault, &data)?;
        let read = Read::of(&**disk, &vault, (&header, &data), is_none);
        let ledger = opening.wait(header.vault, &data);
        let contents = ledger.as_ref().and_then(Ledger::read);
        let seen = contents.as_ref().map(|contents| contents.point.seq);
        let path = vault.join(JOURNAL);
        // Where nothing can be written nothing is mended either.
        let is_protected = !folder.is_locked() || is_protected(&**disk, &path);
        let (mut read, mended) = if is_protected {
            (read?, None)
        } else {
            mend(&folder, &vault, (&header, &data), read, (anchor, seen))?
        };
        healed.extend(mended);
        let protected = is_protected.then_some(Failure::WriteProtected);
        let damage = judge(&read.scan, anchor, seen).or(protected);
        if damage.is_none() && read.scan.rest != Rest::Nothing {
            cut_tail(&folder, &vault, &read)?;
            healed.push(Healed::TornTail);
        }
        let mut journal = Journal::open(folder.disk(), &path, header.vault, &data, &read.scan)?;
        let known = anchor.map_or(0, |anchor| anchor.length).min(read.scan.whole);
        if damage.is_none() && known < read.scan.whole {
            // a folder that may only be read is read all the same
            let _done_or_read_only = journal.affirm(known);
        }
        let mut book = Self {
            folder,
            vault,
            header,
            data,
            journal,
            ledger,
            behind: BTreeMap::new(),
            history: Vec::new(),
            register: None,
            anchored: anchor.map_or(0, |anchor| anchor.point.seq),
            state_at: read.scan.end.seq,
            dirty: false,
            damage,
            healed,
        };
        book.fill(&mut read, contents)?;
        book.history = read.history;
        if book.damage.is_none() && anchor.is_none() {
            book.healed.push(Healed::AnchorRemade);
            book.move_anchor()?;
        }
        Ok(book)
    }

    /// Fills the register: from the index where it agrees with the journal, else from the journal.
    fn fill(&mut self, read: &mut Read, contents: Option<Contents>) -> Result<(), Failure> {
        let end = read.scan.end.seq;
        if self.damage.is_some() {
            let further = contents.filter(|contents| contents.point.seq > end);
            self.register = Some(match further {
                Some(contents) => {
                    self.state_at = contents.point.seq;
                    from_contents(contents, read)
                }
                None => self.whole_state(read)?.register,
            });
            return Ok(());
        }
        let usable = contents.filter(|contents| agrees(contents, read));
        let from = usable.as_ref().map_or(0, |contents| contents.point.seq);
        let is_usable = usable.is_some();
        let state = match usable {
            Some(all) => {
                let register = from_contents(all, read);
                read.go_on(from, &mut self.journal, register)?
            }
            None => self.whole_state(read)?,
        };
        if let Some(seq) = state.unsealing {
            self.damage = Some(Failure::Unsealing(seq));
            self.state_at = seq.saturating_sub(1);
            self.register = Some(state.register);
            return Ok(());
        }
        if !is_usable {
            self.renew_index(end > 0);
        }
        if from < end || !is_usable {
            self.write_index(read, from, &state.register);
        }
        self.register = Some(state.register);
        Ok(())
    }

    pub(super) fn whole_state(&self, read: &mut Read) -> Result<State, Failure> {
        read.whole_state(self.disk(), &self.vault, (&self.header, &self.data))
    }

    /// What was healed while the book opened.
    pub fn healed(&self) -> &[Healed] {
        &self.healed
    }

    fn move_anchor(&mut self) -> Result<(), Failure> {
        let anchor = Anchor { point: self.journal.end(), length: self.journal.length() };
        anchor.write(self.disk(), &self.vault.join(ANCHOR), self.header.vault, &self.data)?;
        self.anchored = anchor.point.seq;
        Ok(())
    }

    /// The disk that the book lies on.
    pub(in crate::book) fn disk(&self) -> &dyn Disk {
        &**self.folder.disk()
    }

    /// The journal, from its first byte.
    pub(in crate::book) fn journal_stream(&self) -> Result<Stream, Failure> {
        let stream = self.disk().stream(&self.vault.join(JOURNAL))?;
        Ok(stream.unwrap_or_else(|| Box::new(std::io::empty())))
    }

    /// Moves something of the book aside.
    pub(in crate::book) fn quarantine(&self, path: &Path) -> Result<(), Failure> {
        self.folder.quarantine(path).map(drop)
    }

    /// The folder of the live vault, for the checks.
    pub(in crate::book) fn vault(&self) -> &Path {
        &self.vault
    }

    /// The header, for the checks.
    pub(in crate::book) const fn header(&self) -> (&Header, &Key) {
        (&self.header, &self.data)
    }
}

impl Store for Book {
    fn load(&mut self) -> Result<Register, Failure> {
        match self.register.take() {
            Some(register) => Ok(register),
            None => {
                let keys = (&self.header, &self.data);
                let mut read = Read::of(self.disk(), &self.vault, keys, true)?;
                Ok(self.whole_state(&mut read)?.register)
            }
        }
    }

    fn commit(&mut self, act: &Act) -> Result<Receipt, Failure> {
        self.can_write()?;
        if let Some(register) = &mut self.register {
            register.fits(&act.changes)?;
        }
        let point = self.journal.append(&codec::write_act(act)?)?;
        // From here on the act is kept, whatever happens to the index.
        self.dirty = true;
        if let Some(register) = &mut self.register {
            let _fits = register.apply(act);
        }
        if self.ledger.is_some() {
            let rows = act.changes.iter().map(|it| (it.id, (point.seq, it.after.clone())));
            self.behind.extend(rows);
            if self.behind.len() >= INDEX_EVERY {
                self.catch_up();
            }
        }
        self.history.push(act.entry(point.seq));
        if point.seq >= self.anchored + ANCHOR_EVERY {
            let _next_time = self.move_anchor();
        }
        Ok(Receipt { seq: point.seq })
    }

    fn history(&self) -> &[Entry] {
        &self.history
    }

    fn act(&mut self, seq: u64) -> Result<Act, Failure> {
        codec::read_act(&self.journal.act(seq)?)
    }

    fn write_anew(&mut self, change: &mut dyn FnMut(u64, Act) -> Act) -> Result<(), Failure> {
        self.rewrite(Some(change), None, renew::Old::Gone)
    }

    fn older(&self) -> Vec<PathBuf> {
        self.beside_it()
    }

    fn clear_older(&mut self, made: NaiveDateTime) -> Result<Cleared, Failure> {
        self.replace_older(made)
    }

    fn writing(&self, place: &Path) {
        let _written_all_the_same = self.note_writing(place);
    }

    fn written(&self) {
        self.clear_writing();
    }

    fn is_practice(&self) -> bool {
        self.header.practice
    }

    fn is_read_only(&self) -> bool {
        self.damage.is_some()
    }

    fn close(&mut self) -> Result<(), Failure> {
        if self.damage.is_some() {
            return Ok(());
        }
        if self.dirty {
            self.catch_up();
            if let Some(ledger) = self.ledger.take() {
                ledger.rest(self.vault.join("index"));
            }
            self.dirty = false;
        }
        if self.anchored < self.journal.end().seq { self.move_anchor() } else { Ok(()) }
    }
}

impl Drop for Book {
    fn drop(&mut self) {
        let _what_is_not_in_order_is_healed = self.close();
    }
}

#[cfg(test)]
#[path = "../tests/durable.rs"]
mod tests;
