//! A book kept in memory only: for tests and for the practice cell without a folder.

use crate::book::failure::Failure;
use crate::book::store::{Receipt, Store};
use crate::domain::act::{Act, Entry};
use crate::domain::register::Register;

/// A book in memory.
#[derive(Debug, Default)]
pub struct Memory {
    register: Register,
    acts: Vec<Act>,
    entries: Vec<Entry>,
    practice: bool,
}

impl Memory {
    /// An empty book; `practice` as the screens shall say.
    pub fn new(practice: bool) -> Self {
        Self { practice, ..Self::default() }
    }
}

impl Store for Memory {
    fn load(&mut self) -> Result<Register, Failure> {
        Ok(self.register.clone())
    }

    fn commit(&mut self, act: &Act) -> Result<Receipt, Failure> {
        self.register.apply(act)?;
        let seq = u64::try_from(self.acts.len()).unwrap_or(u64::MAX) + 1;
        self.entries.push(act.entry(seq));
        self.acts.push(act.clone());
        Ok(Receipt { seq })
    }

    fn history(&self) -> &[Entry] {
        &self.entries
    }

    fn act(&mut self, seq: u64) -> Result<Act, Failure> {
        usize::try_from(seq)
            .ok()
            .and_then(|seq| self.acts.get(seq.checked_sub(1)?))
            .cloned()
            .ok_or(Failure::NoSuchAct(seq))
    }

    fn write_anew(&mut self, change: &mut dyn FnMut(u64, Act) -> Act) -> Result<(), Failure> {
        let mut made = Self::new(self.practice);
        for (seq, act) in (1..).zip(&self.acts) {
            made.commit(&change(seq, act.clone()))?;
        }
        *self = made;
        Ok(())
    }

    fn is_practice(&self) -> bool {
        self.practice
    }

    fn is_read_only(&self) -> bool {
        false
    }

    fn close(&mut self) -> Result<(), Failure> {
        Ok(())
    }
}
