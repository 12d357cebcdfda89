//! A book that changes hands: another data key, so that nothing of the old ways in opens what is
//! written from now on.

use crate::book::cipher::{Cost, Key};
use crate::book::durable::Book;
use crate::book::durable::renew::Old;
use crate::book::failure::Failure;
use crate::book::header::{self, Header};
use crate::book::recovery::Code;

impl Book {
    /// Gives the book another data key, the passphrase of the one who takes over, and a new
    /// recovery code, to be shown once. The vault of before goes to quarantine without its ways
    /// in; its key is kept among the retired ones, so that copies from then still open. A committee's
    /// key goes on opening the book.
    ///
    /// # Errors
    /// [`Failure::WeakPassphrase`], [`Failure::ReadOnly`], or what kept the new vault from being
    /// made; the book is then as before, and the old ways in still open it.
    pub fn hand_over(&mut self, passphrase: &str, cost: Cost) -> Result<Code, Failure> {
        if !self.header.practice && !header::is_strong(passphrase) {
            return Err(Failure::WeakPassphrase);
        }
        let (data, code) = (Key::random()?, Code::random()?);
        let mut header = Header::new(self.header.practice)?;
        header.vault = self.header.vault;
        let after = self.journal.end().seq;
        header.set_passphrase(&data, passphrase, cost, after)?;
        header.set_recovery(&data, &code, after)?;
        if let Some(committee) = self.header.committee() {
            header.set_committee(&data, committee, after)?;
        }
        self.rewrite(None, Some((header, data)), Old::Closed)?;
        Ok(code)
    }
}
