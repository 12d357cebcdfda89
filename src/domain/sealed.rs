//! Sealed means sealed: whether a change from before to after is allowed. A sealed record takes
//! corrections at its end, the day it was reported, and a resolution its cancelling with the
//! reason; nothing else, whoever asks. What a sealed resolution says of a task stays with it, and
//! no rule amended afterwards turns the result of a vote in sealed minutes.

use crate::domain::correction::Correction;
use crate::domain::meeting::Meeting;
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::resolution::{Resolution, ResolutionState};
use crate::domain::rules::outcome;
use crate::domain::seal::{is_seal, text};
use crate::domain::task::Task;
use crate::domain::{Id, Kind};

impl Meeting {
    /// Whether its minutes are sealed.
    pub fn is_sealed(&self) -> bool {
        is_seal(&self.seal)
    }
}

impl Resolution {
    /// Whether its text is sealed.
    pub fn is_sealed(&self) -> bool {
        is_seal(&self.seal)
    }
}

/// Whether the book may take this change.
pub fn allows(
    register: &Register,
    id: Id,
    before: Option<&Record>,
    after: Option<&Record>,
) -> bool {
    if before.is_some() && after.is_none() && is_named(register, id) {
        return false;
    }
    match (before, after) {
        (Some(Record::Meeting(old)), new) if old.is_sealed() => {
            matches!(new, Some(Record::Meeting(new)) if minutes(old, new))
        }
        (Some(Record::Resolution(old)), new) if old.is_sealed() => {
            matches!(new, Some(Record::Resolution(new)) if resolution(old, new))
        }
        (Some(Record::Task(_)), _) | (_, Some(Record::Task(_))) => {
            clauses(register, before, after) && heard(register, id, before, after)
        }
        (Some(Record::Rule(_)), _) | (_, Some(Record::Rule(_))) => {
            results_stay(register, id, before, after)
        }
        _ => true,
    }
}

/// An amendment of a rule on votes that reaches back may not turn the result of a vote told in
/// sealed minutes: what carried that evening has carried.
fn results_stay(
    register: &Register,
    id: Id,
    before: Option<&Record>,
    after: Option<&Record>,
) -> bool {
    let is_on_votes = |record: Option<&Record>| matches!(record, Some(Record::Rule(rule)) if rule.key.starts_with("vote."));
    if !is_on_votes(before) && !is_on_votes(after) {
        return true;
    }
    let mut then = register.clone();
    then.put(id, after.cloned());
    let sealed = register.meetings().filter(|(_, it)| it.is_sealed());
    sealed
        .flat_map(|(_, it)| it.votes.iter().map(move |vote| (it, vote)))
        .all(|(it, vote)| outcome::of(register, it, vote) == outcome::of(&then, it, vote))
}

/// Whether sealed text names a record: what it names cannot go away from under it, nor can the
/// cell whose name stands at its head.
fn is_named(register: &Register, id: Id) -> bool {
    let of = |kind| register.of_kind(kind).map(|(_, record)| record);
    of(Kind::Meeting).chain(of(Kind::Resolution)).any(|record| {
        let is_sealed = match record {
            Record::Meeting(it) => it.is_sealed(),
            Record::Resolution(it) => it.is_sealed(),
            _ => false,
        };
        is_sealed && (id == Id::CELL || record.points_at(id))
    })
}

/// A task of which sealed minutes tell: its words and its lead are printed in them, and the end
/// that their meeting gave it.
fn heard(register: &Register, id: Id, before: Option<&Record>, after: Option<&Record>) -> bool {
    let (Some(old), Some(new)) = (before.and_then(task), after.and_then(task)) else { return true };
    let end = |it: &Task| (it.outcome, it.closed_on, it.closed_at, it.stop_vote);
    let by = old.closed_at.and_then(|it| register.meeting(it));
    if end(old) != end(new) && by.is_some_and(Meeting::is_sealed) {
        return false;
    }
    let is_same = old.content == new.content && text::first_lead(old) == text::first_lead(new);
    if is_same && is_handed(old, new) {
        return true;
    }
    let tells = |it: &Record| matches!(it, Record::Meeting(of) if of.is_sealed());
    !register.of_kind(Kind::Meeting).any(|(_, it)| tells(it) && it.points_at(id))
}

fn minutes(old: &Meeting, new: &Meeting) -> bool {
    let bare = |it: &Meeting| Meeting { reported_on: None, corrections: Vec::new(), ..it.clone() };
    bare(old) == bare(new) && appends(&old.corrections, &new.corrections)
}

fn resolution(old: &Resolution, new: &Resolution) -> bool {
    let bare = |it: &Resolution| Resolution {
        state: ResolutionState::Draft,
        cancel_reason: String::new(),
        corrections: Vec::new(),
        ..it.clone()
    };
    let stands = match new.state {
        ResolutionState::Draft => false,
        ResolutionState::Adopted => new.cancel_reason.is_empty(),
        ResolutionState::Cancelled => !new.cancel_reason.trim().is_empty(),
    };
    bare(old) == bare(new) && stands && appends(&old.corrections, &new.corrections)
}

/// Whether corrections were only added at the end, each whole and with its own seal.
fn appends(old: &[Correction], new: &[Correction]) -> bool {
    new.starts_with(old)
        && (1..).zip(new).skip(old.len()).all(|(number, it)| {
            it.number == number
                && it.date.is_some()
                && !it.reason.trim().is_empty()
                && !it.text.trim().is_empty()
                && is_seal(&it.seal)
        })
}

/// A task of a sealed resolution stays what the resolution says of it. Its lead is another only by
/// a handover with its reason, its deadline another only by a meeting.
fn clauses(register: &Register, before: Option<&Record>, after: Option<&Record>) -> bool {
    let (old, new) = (before.and_then(task), after.and_then(task));
    let sealed = |task: Option<&Task>| {
        let id = task?.resolution?;
        register.resolution(id).filter(|it| it.is_sealed()).map(|_| id)
    };
    match (sealed(old), sealed(new)) {
        (None, None) => true,
        (Some(from), Some(to)) if from == to => match (old, new) {
            (Some(old), Some(new)) => same_clause(old, new),
            _ => false,
        },
        _ => false,
    }
}

fn task(record: &Record) -> Option<&Task> {
    if let Record::Task(task) = record { Some(task) } else { None }
}

fn same_clause(old: &Task, new: &Task) -> bool {
    text::clause(old) == text::clause(new) && is_handed(old, new) && is_moved(old, new)
}

/// Whether the lead stayed, or is the one to whom the task was last handed, each time for a reason.
fn is_handed(old: &Task, new: &Task) -> bool {
    let stays = (old.lead, &old.handovers) == (new.lead, &new.handovers);
    stays
        || (new.handovers.last().is_none_or(|it| it.to == new.lead)
            && new.handovers.iter().all(|it| !it.reason.trim().is_empty()))
}

/// Whether the deadline stayed, or is the one that a meeting gave it last.
fn is_moved(old: &Task, new: &Task) -> bool {
    let stays = (old.deadline, &old.extensions) == (new.deadline, &new.extensions);
    let mut more = new.extensions.iter().filter(|it| !old.extensions.contains(it));
    stays
        || (new.extensions.last().is_none_or(|it| it.new == new.deadline)
            && more.all(|it| it.meeting.is_some()))
}
