//! The book opened, created, locked, given another passphrase.

use crate::app::message::{Effect, Msg};
use crate::app::state::State;
use crate::book::cipher::Cost;
use crate::book::durable::{Book, Way};
use crate::book::failure::Failure;
use crate::book::memory::Memory;
use crate::book::passphrase::Passphrase;
use crate::book::store::Store as _;
use crate::cli::machine::copies::when;
use crate::cli::machine::{Machine, Open, told_bad};
use crate::cli::place_risk;
use crate::cli::safety::When;
use crate::domain::act::{Account, Act, Change, Deed};
use crate::domain::cell::Cell;
use crate::domain::{Id, record::Record};
use crate::practice::{self, Size};
use crate::terminal::screen;
use crate::words::{Lang, cli as word};

impl Machine {
    pub(super) fn unlock(&mut self, way: &Way<'_>, lang: Lang) -> Result<Vec<Msg>, Failure> {
        let folder = self.folder.clone().ok_or(Failure::NoBook)?;
        self.open = Open::Disk(Box::new(Book::open(&folder, way)?));
        let opened = self.opened(lang)?.map(|opened| Msg::Opened(Box::new(opened)));
        Ok(opened.into_iter().chain(self.drafts(lang)).collect())
    }

    pub(super) fn create(
        &mut self,
        state: &State,
        passphrase: &str,
        cell: Cell,
    ) -> Result<Vec<Msg>, Failure> {
        let folder = self.folder.clone().ok_or(Failure::NoBook)?;
        let (mut book, code) = Book::create(&folder, passphrase, Cost::calibrated(), false)?;
        book.commit(&Act {
            account: Account::new(Deed::CreateCell, cell.name.clone()),
            author: state.desk.author(),
            at: state.desk.stamp(),
            changes: vec![Change::new(Id::CELL, Record::from(cell))],
            reverses: None,
        })?;
        let (code, number) = (Passphrase::new(&code.written()), book.number());
        self.open = Open::Disk(Box::new(book));
        let mut opened = self.opened(state.desk.lang())?;
        if let (Some(opened), Some(risk)) = (&mut opened, place_risk::of(&folder)) {
            opened.told.push(risk.say(state.desk.lang()));
        }
        let created = |opened| Msg::Created(Box::new(opened), code, number);
        Ok(opened.map(created).into_iter().collect())
    }

    pub(super) fn practise(&mut self, state: &State) -> Result<Vec<Msg>, Failure> {
        let mut book = Memory::new(true);
        for act in practice::generate(Size::default(), state.desk.today()) {
            book.commit(&act)?;
        }
        let _remembered = self.copy_at_end(when(state), state.desk.lang());
        self.close()?;
        self.open = Open::Memory(Box::new(book));
        let opened = self.opened(state.desk.lang())?;
        Ok(opened.map(|opened| Msg::Opened(Box::new(opened))).into_iter().collect())
    }

    pub(super) fn lock(&mut self, now: When, lang: Lang) -> Vec<Msg> {
        if matches!(self.open, Open::Memory(_)) {
            return told_bad(word::MEMORY_NOT_LOCKED.get(lang));
        }
        screen::perform(&Effect::Lock);
        // what went wrong is remembered and told behind the door
        let _remembered = self.copy_at_end(now, lang);
        // nothing depends on the orderly end, and the next start tells what it healed
        self.close().unwrap_or_default();
        vec![Msg::Locked]
    }
}
