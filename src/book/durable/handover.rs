//! A book that changes hands: another data key, so that nothing of the old ways in opens what is
//! written from now on.

use crate::book::cipher::{Cost, Key};
use crate::book::durable::Book;
use crate::book::durable::renew::Old;
use crate::book::failure::Failure;
use crate::book::header::{COPIES, Copy, Header};
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
        self.takes(passphrase)?;
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
        self.close_put_aside();
        Ok(code)
    }

    /// Takes the ways in from what lies in quarantine of this book, as the vault of before a
    /// restore. Its key is among the retired ones, so that the way back stays. One whose key is
    /// not known is left as it is: it may be of another book.
    fn close_put_aside(&self) {
        let (disk, known) = (self.disk(), self.known_keys());
        let aside = self.root().join("quarantine");
        for vault in disk.list(&aside).unwrap_or_default() {
            let place = aside.join(vault);
            for copy in COPIES.map(|copy| place.join(copy)) {
                let bytes = disk.read(&copy).ok().flatten().unwrap_or_default();
                if let Copy::Good(header) = Header::read(&bytes)
                    && known.iter().any(|data| header.is_signed(data))
                {
                    let _as_with_copies_of_before = disk.remove(&copy);
                }
            }
        }
    }
}
