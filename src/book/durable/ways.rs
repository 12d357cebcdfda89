//! The ways into a book, looked at and changed.

use std::path::Path;

use crate::book::cipher::{self, Cost};
use crate::book::committee::Public;
use crate::book::disk;
use crate::book::durable::Book;
use crate::book::failure::Failure;
use crate::book::folder;
use crate::book::header::{self, Header};
use crate::book::recovery::Code;
use crate::book::slot::Slot;
use crate::domain::seal::code;

impl Book {
    /// Whether there is a book in a folder; if so, whether it is a practice book, which opens by
    /// itself.
    ///
    /// # Errors
    /// [`Failure::Unreadable`] of what may not be looked into: there may well be a book.
    pub fn look(root: &Path) -> Result<Option<bool>, Failure> {
        let disk = disk::Real;
        let Some(vault) = folder::peek(&disk, root)? else { return Ok(None) };
        match Header::load(&disk, &vault) {
            Ok((all, _)) => Ok(Some(all.iter().all(|header| header.practice))),
            Err(Failure::Unreadable) => Err(Failure::Unreadable),
            // it is opened, or told what is wrong with it, by a way in
            Err(_) => Ok(Some(false)),
        }
    }

    /// Gives the book another passphrase; the journal is not touched.
    ///
    /// # Errors
    /// [`Failure::WrongPassphrase`], [`Failure::WeakPassphrase`], or what the system reports; the
    /// old passphrase then still opens the book.
    pub fn change_passphrase(&mut self, old: &str, new: &str, cost: Cost) -> Result<(), Failure> {
        self.header.open(old)?;
        self.reset_passphrase(new, cost)
    }

    /// As [`Self::change_passphrase`], for one who came in by the recovery code.
    ///
    /// # Errors
    /// As [`Self::change_passphrase`].
    pub fn reset_passphrase(&mut self, new: &str, cost: Cost) -> Result<(), Failure> {
        self.takes(new)?;
        let mut header = self.header.clone();
        header.set_passphrase(&self.data, new, cost, self.journal.end().seq)?;
        self.put_header(header)
    }

    /// Whether a new passphrase is strong enough for this book.
    ///
    /// # Errors
    /// [`Failure::WeakPassphrase`].
    pub fn takes(&self, new: &str) -> Result<(), Failure> {
        let is_strong = self.header.practice || header::is_strong(new);
        if is_strong { Ok(()) } else { Err(Failure::WeakPassphrase) }
    }

    /// Makes a new recovery code; the one on the old paper no longer opens the book.
    ///
    /// # Errors
    /// What the system reports; the old code is then still good.
    pub fn new_recovery(&mut self) -> Result<Code, Failure> {
        let code = Code::random()?;
        let mut header = self.header.clone();
        header.set_recovery(&self.data, &code, self.journal.end().seq)?;
        self.put_header(header)?;
        Ok(code)
    }

    /// Whether a passphrase opens this book.
    ///
    /// # Errors
    /// [`Failure::WrongPassphrase`].
    pub fn fits_passphrase(&self, typed: &str) -> Result<(), Failure> {
        self.header.open(typed).map(drop)
    }

    /// Whether a recovery code, as typed from the paper, opens this book.
    ///
    /// # Errors
    /// [`Failure::WrongRecovery`] with the group that is mistyped, if one is.
    pub fn try_code(&self, typed: &str) -> Result<(), Failure> {
        self.header.open_by_code(&Code::read(typed)?).map(drop)
    }

    /// The committee whose key opens the book, if one does.
    pub fn committee(&self) -> Option<Public> {
        self.header.committee()
    }

    /// Lets a committee's key open the book, in place of the one before; its public half is
    /// enough.
    ///
    /// # Errors
    /// What the system reports; the ways in are then as before.
    pub fn set_committee(&mut self, to: Public) -> Result<(), Failure> {
        let mut header = self.header.clone();
        header.set_committee(&self.data, to, self.journal.end().seq)?;
        self.put_header(header)
    }

    /// Takes the committee's key away. Whether there was one.
    ///
    /// # Errors
    /// What the system reports; the ways in are then as before.
    pub fn remove_committee(&mut self) -> Result<bool, Failure> {
        let mut header = self.header.clone();
        if !header.remove_committee(&self.data) {
            return Ok(false);
        }
        self.put_header(header).map(|()| true)
    }

    /// The book's number, as it stands on its papers: the first half of its name.
    pub fn number(&self) -> String {
        number(self.header.vault)
    }

    /// The last act, and the code of the whole history up to it as papers print it.
    pub fn head(&self) -> (u64, String) {
        let end = self.journal.end();
        (end.seq, code::of(&cipher::hex(&end.head)))
    }

    /// The code of the history up to an act.
    ///
    /// # Errors
    /// [`Failure::NoSuchAct`].
    pub fn head_at(&self, seq: u64) -> Result<String, Failure> {
        let head = self.journal.head(seq).filter(|_| seq > 0).ok_or(Failure::NoSuchAct(seq))?;
        Ok(code::of(&cipher::hex(&head)))
    }

    /// The ways in.
    pub fn slots(&self) -> &[Slot] {
        self.header.slots()
    }

    fn put_header(&mut self, header: Header) -> Result<(), Failure> {
        header.write(self.disk(), &self.vault)?;
        (self.header, self.dirty) = (header, true);
        Ok(())
    }
}

/// The number of a book by its name: eight signs in two groups.
fn number(name: [u8; 16]) -> String {
    let hex = cipher::hex(&name).to_uppercase();
    let signs: Vec<char> = hex.chars().take(8).collect();
    signs.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}
