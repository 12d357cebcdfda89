//! A book open before a command: the register, and the one way to change it.

use chrono::NaiveDate;

use crate::book::store::Store;
use crate::cli::failed::Failed;
use crate::cli::out::Out;
use crate::cli::world::World;
use crate::domain::act::{Account, Act, Change, Deed, Timeline};
use crate::domain::fault::{Fault, Problem};
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::rules::secrecy;
use crate::domain::work::Refusal;
use crate::domain::work::wall_clock::{self, Doubt, Trust};
use crate::domain::{Id, Kind};
use crate::words::cli as word;

/// An open book with what the command needs round it.
pub struct Desk<'a, 'o> {
    /// What holds while the command runs.
    pub world: &'a World,
    /// Where it prints.
    pub out: &'a mut Out<'o>,
    /// The book.
    pub store: &'a mut dyn Store,
    /// All records as they stand.
    pub register: Register,
    /// Why the day is not believed, where it is not.
    pub doubt: Option<Doubt>,
    /// The day by which a task may be called overdue: never a doubtful one.
    pub day_for_alarms: NaiveDate,
    /// The day was said with `--today` and is not yet kept as what it is.
    is_answer_due: bool,
}

impl std::fmt::Debug for Desk<'_, '_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Desk").field("world", self.world).finish_non_exhaustive()
    }
}

impl<'a, 'o> Desk<'a, 'o> {
    /// Reads the book.
    ///
    /// # Errors
    /// What keeps it from being read.
    pub fn new(
        world: &'a World,
        out: &'a mut Out<'o>,
        store: &'a mut dyn Store,
    ) -> Result<Self, Failed> {
        let register = store.load()?;
        let trust = Trust::of(store.history(), store.is_practice());
        let found = trust.doubt(world.now);
        let is_answer_due = found.is_some() && world.global.today.is_some();
        let doubt = found.filter(|_| !is_answer_due);
        let day_for_alarms = trust.day_for_alarms(world.today(), doubt);
        Ok(Self { world, out, store, register, doubt, day_for_alarms, is_answer_due })
    }

    /// The record of this number.
    ///
    /// # Errors
    /// When there is none.
    pub fn record(&self, kind: Kind, number: u32) -> Result<&Record, Failed> {
        self.register.record(Id::new(kind, number)).ok_or(Failed::NoRecord(kind, number))
    }

    /// Who acts: the cell's secretary.
    pub fn author(&self) -> String {
        self.register.cell().and_then(|cell| self.register.member(cell.secretary?)).map_or_else(
            || word::AUTHOR.get(self.world.lang).to_owned(),
            |member| member.full_name.clone(),
        )
    }

    /// Keeps changes as one act.
    ///
    /// # Errors
    /// What kept them from being kept; nothing changed then.
    pub fn commit(&mut self, account: Account, changes: Vec<Change>) -> Result<u64, Failed> {
        // Whatever way it came: no such text is kept.
        if secrecy::is_brought(&changes) {
            return Err(Refusal::from(Problem::new("", Fault::SecretMarking)).into());
        }
        let (author, at) = (self.author(), self.world.now);
        self.keep(&Act { account, author, at, changes, reverses: None })
    }

    /// Takes back the act `seq` as `deed` (undo or redo).
    ///
    /// # Errors
    /// What kept it from being taken back; nothing changed then.
    pub fn take_back(&mut self, seq: u64, deed: Deed) -> Result<u64, Failed> {
        let act = self.store.act(seq)?.inverse(seq, deed, self.author(), self.world.now);
        self.keep(&act)
    }

    /// A day that was said and that the history alone would not believe is kept as an act of its
    /// own, before the first act that goes by it.
    fn keep_answer(&mut self) -> Result<(), Failed> {
        if std::mem::take(&mut self.is_answer_due) {
            let (clock, today) = (self.world.wall.date(), self.world.today());
            self.commit(wall_clock::account(clock, today), Vec::new())?;
        }
        Ok(())
    }

    fn keep(&mut self, act: &Act) -> Result<u64, Failed> {
        self.keep_answer()?;
        let receipt = self.store.commit(act)?;
        self.register.apply(act).map_err(crate::book::failure::Failure::from)?;
        Ok(receipt.seq)
    }

    /// What undo and redo would take back next.
    pub fn timeline(&self) -> Timeline {
        let mut timeline = Timeline::default();
        self.store.history().iter().for_each(|entry| timeline.note(entry));
        timeline
    }
}
