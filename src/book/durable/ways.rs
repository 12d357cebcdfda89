//! The ways into a book, changed.

use crate::book::cipher::Cost;
use crate::book::durable::Book;
use crate::book::failure::Failure;
use crate::book::header;
use crate::book::recovery::Code;

impl Book {
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
        if !self.header.practice && !header::is_strong(new) {
            return Err(Failure::WeakPassphrase);
        }
        let mut header = self.header.clone();
        header.set_passphrase(&self.data, new, cost, self.journal.end().seq)?;
        header.write(self.disk(), &self.vault)?;
        self.header = header;
        Ok(())
    }

    /// Makes a new recovery code; the one on the old paper no longer opens the book.
    ///
    /// # Errors
    /// What the system reports; the old code is then still good.
    pub fn new_recovery(&mut self) -> Result<Code, Failure> {
        let code = Code::random()?;
        let mut header = self.header.clone();
        header.set_recovery(&self.data, &code, self.journal.end().seq)?;
        header.write(self.disk(), &self.vault)?;
        self.header = header;
        Ok(code)
    }
}
