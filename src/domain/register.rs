//! All records of the book as they stand now: look-ups, checks across records, and the one way
//! to change them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::act::{Act, Change};
use crate::domain::cell::Cell;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::{Shape, Value};
use crate::domain::meeting::Meeting;
use crate::domain::member::Member;
use crate::domain::record::Record;
use crate::domain::resolution::Resolution;
use crate::domain::rule::Rule;
use crate::domain::rules::secrecy;
use crate::domain::score_sheet::ScoreSheet;
use crate::domain::sealed;
use crate::domain::task::Task;
use crate::domain::template::Template;
use crate::domain::topic::Topic;
use crate::domain::year_plan::YearPlan;
use crate::domain::{
    Id, Kind, MeetingId, MemberId, ResolutionId, ScoreSheetId, TaskId, TemplateId, TopicId,
    YearPlanId,
};

/// All records, by id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Register {
    records: BTreeMap<Id, Record>,
    highest: BTreeMap<Kind, u32>,
    /// Who holds a card, by its digits: a list of thousands asks this for each of its rows.
    cards: BTreeMap<String, BTreeSet<MemberId>>,
}

/// The digits of a card number.
fn digits(card: &str) -> String {
    card.chars().filter(char::is_ascii_digit).collect()
}

/// The card of a member who has one.
fn card_of(record: &Record) -> Option<String> {
    let Record::Member(member) = record else { return None };
    Some(digits(&member.card_no)).filter(|card| !card.is_empty())
}

/// A change that does not fit the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misfit {
    /// Another state was expected before it.
    Moved(Id),
    /// It would change sealed text.
    Sealed(Id),
}

macro_rules! access {
    ($($one:ident, $all:ident, $kind:ident, $pointer:ident;)*) => { $(
        #[doc = concat!("The ", stringify!($one), " with this id.")]
        pub fn $one(&self, id: $pointer) -> Option<&$kind> {
            match self.records.get(&Id::from(id)) {
                Some(Record::$kind(it)) => Some(it),
                _ => None,
            }
        }

        #[doc = concat!("All ", stringify!($all), ", by number.")]
        pub fn $all(&self) -> impl Iterator<Item = ($pointer, &$kind)> {
            self.of_kind(Kind::$kind).filter_map(|(id, record)| match record {
                Record::$kind(it) => Some(($pointer(id.number), &**it)),
                _ => None,
            })
        }
    )* };
}

impl Register {
    access! {
        member, members, Member, MemberId;
        meeting, meetings, Meeting, MeetingId;
        resolution, resolutions, Resolution, ResolutionId;
        task, tasks, Task, TaskId;
        topic, topics, Topic, TopicId;
        template, templates, Template, TemplateId;
        year_plan, year_plans, YearPlan, YearPlanId;
        score_sheet, score_sheets, ScoreSheet, ScoreSheetId;
    }

    /// A register of these records, as they are loaded. `highest` are the highest numbers ever
    /// used, where known to be higher than those present.
    pub fn from_records(
        records: impl IntoIterator<Item = (Id, Record)>,
        highest: impl IntoIterator<Item = (Kind, u32)>,
    ) -> Self {
        let mut register = Self { highest: highest.into_iter().collect(), ..Self::default() };
        for (id, record) in records {
            register.put(id, Some(record));
        }
        register
    }

    /// The cell itself; `None` in a book that has not been set up.
    pub fn cell(&self) -> Option<&Cell> {
        match self.records.get(&Id::CELL) {
            Some(Record::Cell(cell)) => Some(cell),
            _ => None,
        }
    }

    /// The rule amendments.
    pub fn rules(&self) -> impl Iterator<Item = (u32, &Rule)> {
        self.of_kind(Kind::Rule).filter_map(|(id, record)| match record {
            Record::Rule(rule) => Some((id.number, &**rule)),
            _ => None,
        })
    }

    /// Any record.
    pub fn record(&self, id: Id) -> Option<&Record> {
        self.records.get(&id)
    }

    /// All records of a kind, by number.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (Id, &Record)> {
        self.records
            .range(Id::new(kind, 0)..=Id::new(kind, u32::MAX))
            .map(|(id, record)| (*id, record))
    }

    /// All records, kinds in their order, by number.
    pub fn all(&self) -> impl Iterator<Item = (Id, &Record)> {
        self.records.iter().map(|(id, record)| (*id, record))
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// A number for a new record of a kind, never used before; `more` for the second and later
    /// ones of one act.
    pub fn next(&self, kind: Kind, more: u32) -> Id {
        Id::new(kind, self.highest.get(&kind).copied().unwrap_or(0) + 1 + more)
    }

    /// The change that sets a record, with what stands there now as its other side.
    pub fn set(&self, id: Id, after: impl Into<Record>) -> Change {
        Change { id, before: self.records.get(&id).cloned(), after: Some(after.into()) }
    }

    /// The change that takes a record away.
    pub fn delete(&self, id: Id) -> Change {
        Change { id, before: self.records.get(&id).cloned(), after: None }
    }

    /// Applies all changes of an act, or none.
    ///
    /// # Errors
    /// [`Misfit`] when a record is not as the change expects it to be before, or is sealed.
    pub fn apply(&mut self, act: &Act) -> Result<(), Misfit> {
        self.fits(&act.changes)?;
        for change in &act.changes {
            self.put(change.id, change.after.clone());
        }
        Ok(())
    }

    /// Whether the changes fit what stands here.
    ///
    /// # Errors
    /// [`Misfit`] with the first record that does not.
    pub fn fits(&self, changes: &[Change]) -> Result<(), Misfit> {
        match changes.iter().find(|change| self.records.get(&change.id) != change.before.as_ref()) {
            Some(change) => Err(Misfit::Moved(change.id)),
            None => self.keeps_seals(changes.iter().map(|it| (it.id, it.after.as_ref()))),
        }
    }

    /// Whether what an act leaves, record by record, leaves sealed text as it is.
    ///
    /// # Errors
    /// [`Misfit::Sealed`] with the first record that would not.
    pub fn keeps_seals<'a>(
        &self,
        left: impl IntoIterator<Item = (Id, Option<&'a Record>)>,
    ) -> Result<(), Misfit> {
        let breaks = |(id, after): &(Id, Option<&Record>)| {
            !sealed::allows(self, *id, self.records.get(id), *after)
        };
        left.into_iter().find(breaks).map_or(Ok(()), |(id, _)| Err(Misfit::Sealed(id)))
    }

    /// Sets or takes away one record without a question: for stores that replay what was kept.
    pub fn put(&mut self, id: Id, record: Option<Record>) {
        self.remember(id);
        let card = record.as_ref().and_then(card_of);
        let before = match record {
            Some(record) => self.records.insert(id, record),
            None => self.records.remove(&id),
        };
        let holder = MemberId(id.number);
        if let Some(old) = before.as_ref().and_then(card_of)
            && let Some(holders) = self.cards.get_mut(&old)
        {
            holders.remove(&holder);
            if holders.is_empty() {
                self.cards.remove(&old);
            }
        }
        if let Some(card) = card {
            self.cards.entry(card).or_default().insert(holder);
        }
    }

    /// The members who hold a card, however its digits are parted, by number.
    pub fn holders(&self, card: &str) -> impl Iterator<Item = (MemberId, &Member)> {
        let holders = self.cards.get(&digits(card)).into_iter().flatten();
        holders.filter_map(|id| Some((*id, self.member(*id)?)))
    }

    fn remember(&mut self, id: Id) {
        let highest = self.highest.entry(id.kind).or_insert(0);
        *highest = (*highest).max(id.number);
    }

    /// How many records point at `id`.
    pub fn uses(&self, id: Id) -> u32 {
        let all = self.records.iter();
        let count = all.filter(|(at, record)| **at != id && record.points_at(id)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// All that is wrong with a record that is about to be kept under `id`: its own faults and
    /// what other records say against it.
    pub fn check(&self, id: Id, record: &Record, today: NaiveDate) -> Vec<Problem> {
        let mut problems = record.check(today);
        problems.extend(self.dangling(record));
        problems.extend(crate::domain::rules::across::check(self, id, record));
        let marked = secrecy::field(self.record(id), record);
        problems.extend(marked.map(|field| Problem::new(field, Fault::SecretMarking)));
        if !sealed::allows(self, id, self.record(id), Some(record)) {
            let fault = match id.kind {
                Kind::Task => Fault::SealedClause,
                Kind::Rule => Fault::RuleOfSealed,
                _ => Fault::Sealed,
            };
            problems.push(Problem::new("", fault));
        }
        problems
    }

    /// References of a record that lead nowhere.
    pub fn dangling(&self, record: &Record) -> Vec<Problem> {
        let is_lost = |spec: &crate::domain::field::Spec| {
            record.get(spec.key).is_some_and(|value| self.leads_nowhere(&spec.shape, &value))
        };
        Record::specs(record.kind())
            .iter()
            .filter(|spec| is_lost(spec))
            .map(|spec| Problem::new(spec.key, Fault::UnknownReference))
            .collect()
    }

    fn leads_nowhere(&self, shape: &Shape, value: &Value) -> bool {
        let lost = |kind: Kind, number: u32| !self.records.contains_key(&Id::new(kind, number));
        match (shape, value) {
            (Shape::Ref(kind), Value::Ref(number)) => lost(*kind, *number),
            (Shape::Refs(kind), Value::Refs(numbers)) => numbers.iter().any(|n| lost(*kind, *n)),
            (Shape::Rows(specs), Value::Rows(rows)) => {
                let specs = specs();
                rows.iter().any(|row| {
                    specs.iter().zip(row).any(|(spec, (_, v))| self.leads_nowhere(&spec.shape, v))
                })
            }
            _ => false,
        }
    }
}
