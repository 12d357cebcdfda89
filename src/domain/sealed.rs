//! Sealed means sealed: whether a change from before to after is allowed. A sealed record takes
//! corrections at its end, the day it was reported, and a resolution its cancelling with the
//! reason; nothing else, whoever asks. What a sealed resolution says of a task stays with it.

use crate::domain::correction::Correction;
use crate::domain::meeting::Meeting;
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::resolution::{Resolution, ResolutionState};
use crate::domain::seal::{is_seal, text};
use crate::domain::task::Task;

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
pub fn allows(register: &Register, before: Option<&Record>, after: Option<&Record>) -> bool {
    match (before, after) {
        (Some(Record::Meeting(old)), new) if old.is_sealed() => {
            matches!(new, Some(Record::Meeting(new)) if minutes(old, new))
        }
        (Some(Record::Resolution(old)), new) if old.is_sealed() => {
            matches!(new, Some(Record::Resolution(new)) if resolution(old, new))
        }
        (Some(Record::Task(_)), _) | (_, Some(Record::Task(_))) => clauses(register, before, after),
        _ => true,
    }
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
    let handed = new.handovers.last().is_none_or(|it| it.to == new.lead)
        && new.handovers.iter().all(|it| !it.reason.trim().is_empty());
    let more = new.extensions.iter().filter(|it| !old.extensions.contains(it));
    let moved = new.extensions.last().is_none_or(|it| it.new == new.deadline)
        && more.into_iter().all(|it| it.meeting.is_some());
    text::clause(old) == text::clause(new) && handed && moved
}
