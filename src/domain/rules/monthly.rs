//! How many meetings of one kind a month may have: the cell and its committee each meet once a
//! month (Charter, article 24); the rule can be amended. Cancelled meetings do not count.

use chrono::NaiveDate;

use crate::domain::Id;
use crate::domain::day::Month;
use crate::domain::fault::Fault;
use crate::domain::meeting::{Meeting, MeetingKind, MeetingState};
use crate::domain::register::Register;
use crate::domain::rules::book;
use crate::domain::year_plan::YearPlan;

/// The rule's key.
const KEY: &str = "meeting.regular.per_month";

/// The other meetings of the kind in the month of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Others {
    /// Their days, the first first.
    pub days: Vec<NaiveDate>,
    /// How many the rule allows in all.
    pub allowed: u32,
}

impl Others {
    /// The first of their days, where one more meeting is more than the rule allows.
    pub fn over(&self) -> Option<NaiveDate> {
        let others = u32::try_from(self.days.len()).unwrap_or(u32::MAX);
        if others < self.allowed { None } else { self.days.first().copied() }
    }
}

/// The meetings of the kind of `meeting` in its month, without the one of this id.
pub fn others(register: &Register, id: Id, meeting: &Meeting) -> Others {
    let counts = |it: &Meeting| {
        matches!(it.kind, MeetingKind::Regular | MeetingKind::Committee)
            && it.state != MeetingState::Cancelled
    };
    let Some(date) = meeting.date.filter(|_| counts(meeting)) else {
        return Others { days: Vec::new(), allowed: u32::MAX };
    };
    let mut days: Vec<NaiveDate> = register
        .meetings()
        .filter(|(at, it)| Id::from(*at) != id && it.kind == meeting.kind && counts(it))
        .filter_map(|(_, it)| it.date)
        .filter(|day| Month::of(*day) == Month::of(date))
        .collect();
    days.sort_unstable();
    Others { days, allowed: book::whole(register, KEY, date).max(1) }
}

/// The fault of a plan of a year that has one meeting too many in a month.
pub fn planned_fault(register: &Register, plan: &YearPlan) -> Option<Fault> {
    let mut days: Vec<(MeetingKind, NaiveDate)> = plan
        .meetings
        .iter()
        .filter(|it| matches!(it.kind, MeetingKind::Regular | MeetingKind::Committee))
        .filter_map(|it| Some((it.kind, it.date?)))
        .collect();
    days.sort_unstable();
    days.iter().enumerate().find_map(|(at, (kind, date))| {
        let same = |other: &&(MeetingKind, NaiveDate)| {
            other.0 == *kind && Month::of(other.1) == Month::of(*date)
        };
        let before: Vec<NaiveDate> =
            days.iter().take(at).filter(same).map(|(_, date)| *date).collect();
        let others = Others { days: before, allowed: book::whole(register, KEY, *date).max(1) };
        others.over().map(|on| too_many(register, on, others.allowed, *date))
    })
}

fn too_many(register: &Register, on: NaiveDate, allowed: u32, date: NaiveDate) -> Fault {
    Fault::SecondInMonth(on, allowed, book::in_force(register, KEY, date).map(Box::new))
}

/// The fault of one meeting too many in its month. A meeting that stood in the month before is
/// not asked again: old books stay as they are.
pub fn fault(
    register: &Register,
    id: Id,
    meeting: &Meeting,
    before: Option<&Meeting>,
) -> Option<Fault> {
    let date = meeting.date?;
    let stood = before.is_some_and(|it| {
        it.kind == meeting.kind
            && it.state != MeetingState::Cancelled
            && it.date.map(Month::of) == Some(Month::of(date))
    });
    let others = others(register, id, meeting);
    let on = others.over().filter(|_| !stood)?;
    Some(too_many(register, on, others.allowed, date))
}
