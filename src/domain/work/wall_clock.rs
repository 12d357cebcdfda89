//! Whether the computer's clock can be believed. The order of acts goes by their sequence alone, so
//! that a wrong clock harms none of them; but deadlines and the age of copies would be reckoned
//! wrongly, so that a doubtful day is told, asked for, and kept with what was answered.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};

use crate::domain::act::{Account, Deed, Entry};
use crate::domain::day;
use crate::words::Lang;
use crate::words::wall_clock as word;

/// No act of this program can be older: the year in which its format was made.
const BORN: NaiveDate = match NaiveDate::from_ymd_opt(2026, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// How far behind the last act a clock may lie: another zone, summer time.
const BEHIND: TimeDelta = TimeDelta::days(1);

/// How long a book may lie without an act before the day is asked for.
const AHEAD: TimeDelta = TimeDelta::days(400);

/// How far the clock may go, while the program runs, from the time that really passed.
pub const PARTED: TimeDelta = TimeDelta::days(1);

/// Why a clock is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It lies before the program was made.
    BeforeProgram,
    /// It lies before the last act, of this day.
    Behind(NaiveDate),
    /// It lies long after the last act, of this day.
    Ahead(NaiveDate),
    /// It was set while the program ran.
    Parted,
}

impl Doubt {
    /// The sentence, in the user's language: what is wrong, that nothing is lost.
    pub fn say(self, clock: NaiveDate, lang: Lang) -> String {
        let clock = day::show(clock);
        let (text, last) = match self {
            Self::BeforeProgram => (word::BEFORE_PROGRAM, String::new()),
            Self::Behind(last) => (word::BEHIND, day::show(last)),
            Self::Ahead(last) => (word::AHEAD, day::show(last)),
            Self::Parted => (word::PARTED, String::new()),
        };
        text.fill(lang, &[("clock", &clock), ("last", &last)])
    }

    /// Its stable name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::BeforeProgram => "before_program",
            Self::Behind(_) => "behind",
            Self::Ahead(_) => "ahead",
            Self::Parted => "parted",
        }
    }
}

/// What the history says of the clock: the last time that can be believed, and the acts that were
/// noted while it could not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trust {
    last: Option<NaiveDateTime>,
    doubtful: BTreeSet<u64>,
    /// A practice book has made-up years behind it.
    practice: bool,
}

impl Trust {
    /// What a whole history says.
    pub fn of<'a>(history: impl IntoIterator<Item = &'a Entry>, practice: bool) -> Self {
        let mut trust = Self { practice, ..Self::default() };
        history.into_iter().for_each(|entry| trust.note(entry));
        trust
    }

    /// Takes note of one more act, in the order of their sequence.
    pub fn note(&mut self, entry: &Entry) {
        if entry.account.deed == Deed::SetDate {
            self.last = Some(entry.at);
        } else if self.doubt(entry.at).is_some() {
            self.doubtful.insert(entry.seq);
        } else {
            self.last = self.last.max(Some(entry.at));
        }
    }

    /// Why a clock that says `now` is not believed; `None` where it is.
    pub fn doubt(&self, now: NaiveDateTime) -> Option<Doubt> {
        if !self.practice && now.date() < BORN {
            return Some(Doubt::BeforeProgram);
        }
        let last = self.last?;
        if now < last && last - now > BEHIND {
            Some(Doubt::Behind(last.date()))
        } else if now > last && now - last > AHEAD {
            Some(Doubt::Ahead(last.date()))
        } else {
            None
        }
    }

    /// The day by which a task may be called overdue: today where it is believed, else the last day
    /// that was. What was overdue then is overdue now, whichever day it is.
    pub fn day_for_alarms(&self, today: NaiveDate, doubt: Option<Doubt>) -> NaiveDate {
        match (doubt, self.last) {
            (Some(_), Some(last)) => last.date(),
            _ => today,
        }
    }

    /// Whether there is any such act.
    pub fn has_doubtful(&self) -> bool {
        !self.doubtful.is_empty()
    }

    /// Whether an act was noted while the clock could not be believed and nobody said the day.
    pub fn is_doubtful(&self, seq: u64) -> bool {
        self.doubtful.contains(&seq)
    }
}

/// Whether a clock that says `now` can be believed after this history: only then is anything done
/// that goes by age, such as putting old copies away.
pub fn is_settled<'a>(
    now: NaiveDateTime,
    history: impl IntoIterator<Item = &'a Entry>,
    practice: bool,
) -> bool {
    Trust::of(history, practice).doubt(now).is_none()
}

/// Whether a day can be today at all.
pub fn is_possible(day: NaiveDate) -> bool {
    day >= BORN && day < BORN + TimeDelta::days(36_525)
}

/// The account of an answer: what the clock said, and what the secretary said.
pub fn account(clock: NaiveDate, today: NaiveDate) -> Account {
    Account::new(Deed::SetDate, format!("{} → {}", day::show(clock), day::show(today)))
}
