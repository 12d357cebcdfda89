//! The thread of every task: given, reported, moved, handed on, ended, each after the other.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::meetings::later;
use super::{Asserted, Doubt, Part};
use crate::domain::meeting::{Meeting, MeetingState, TaskDecision};
use crate::domain::register::Register;
use crate::domain::resolution::ResolutionState;
use crate::domain::rules::follow_up;
use crate::domain::task::{Outcome, Task};
use crate::domain::{ResolutionId, TaskId};
use crate::words::{Text, assertions as word, fields as label};

pub(super) fn check(register: &Register, doubts: &mut Vec<Doubt>) {
    let mut places: BTreeSet<(ResolutionId, u32)> = BTreeSet::new();
    for (id, task) in register.tasks() {
        if let Some((of, index)) = task.resolution.zip(task.index)
            && !places.insert((of, index))
        {
            doubts.push(Doubt::new(Asserted::Thread, id, word::CLAUSE_TWICE).with("n", index));
        }
        doubts.extend(begun_early(register, id, task));
        moved(register, id, task, doubts);
        handed(id, task, doubts);
        doubts.extend(ended(register, id, task));
        judged(register, id, task, doubts);
        checked(id, task, doubts);
    }
}

fn thread(id: TaskId, text: Text) -> Doubt {
    Doubt::new(Asserted::Thread, id, text)
}

/// Nothing shows a result before the task was given.
fn begun_early(register: &Register, id: TaskId, task: &Task) -> Option<Doubt> {
    let of = || register.resolution(task.resolution?)?.date;
    let start = task.start.or_else(of)?;
    let reports = task.progress.iter().map(|it| (word::REPORT, it.date));
    let shown = task.evidence.iter().map(|it| (word::EVIDENCE, it.date));
    let end = std::iter::once((word::CLOSED, task.closed_on));
    let (what, day) = reports
        .chain(shown)
        .chain(end)
        .find_map(|(what, day)| Some((what, day.filter(|day| *day < start)?)))?;
    Some(
        thread(id, word::BEFORE_START)
            .part("what", Part::Words(what))
            .on("date", day)
            .on("start", start),
    )
}

/// Every move of the deadline begins where the one before it ended; the last is in force.
fn moved(register: &Register, id: TaskId, task: &Task, doubts: &mut Vec<Doubt>) {
    for pair in task.extensions.windows(2) {
        let [one, next] = pair else { continue };
        if let Some((old, new)) = one.new.zip(next.old).filter(|(new, old)| new != old) {
            doubts.push(thread(id, word::MOVES).on("old", old).on("new", new));
        }
        if let Some((before, date)) =
            one.decided_on.zip(next.decided_on).filter(|(before, date)| date < before)
        {
            doubts.push(thread(id, word::DECIDED).on("date", date).on("before", before));
        }
    }
    for it in &task.extensions {
        doubts.extend(later(id, (label::OLD_DEADLINE, it.old), (label::NEW_DEADLINE, it.new)));
    }
    // Of a task that no resolution gives, the deadline may be set anew at any time.
    let of = task.resolution.and_then(|id| register.resolution(id));
    let is_adopted = of.is_some_and(|it| it.state == ResolutionState::Adopted);
    let last = task.extensions.last().and_then(|it| it.new);
    if let Some((new, deadline)) = last.zip(task.deadline).filter(|(new, now)| new != now)
        && is_adopted
    {
        doubts.push(thread(id, word::DEADLINE).on("deadline", deadline).on("new", new));
    }
}

/// Every handover begins with the one to whom the task was handed before.
fn handed(id: TaskId, task: &Task, doubts: &mut Vec<Doubt>) {
    let follows = task.handovers.windows(2).all(|pair| match pair {
        [one, next] => one.to == next.from && one.date <= next.date,
        _ => true,
    });
    let ends = task.handovers.last().is_none_or(|it| it.to == task.lead);
    if !(follows && ends) {
        doubts.push(thread(id, word::HANDED));
    }
}

/// What is ended has its day, its word, and stands in the minutes of the meeting that ended it.
fn ended(register: &Register, id: TaskId, task: &Task) -> Option<Doubt> {
    if task.outcome == Outcome::Open {
        let is_half = task.closed_on.is_some() || task.closed_at.is_some();
        return is_half.then(|| thread(id, word::HALF_OPEN));
    }
    let meeting = task.closed_at.and_then(|id| register.meeting(id));
    if let Some(meeting) = meeting {
        return (!tells(meeting, id, task.outcome))
            .then(|| thread(id, word::NOT_IN_MINUTES).meeting(meeting));
    }
    if task.outcome == Outcome::CarriedOver {
        return Some(thread(id, word::CARRIED_NOWHERE));
    }
    if follow_up::closed_day(register, task).is_none() {
        return Some(thread(id, word::NO_END));
    }
    let says = !task.review.trim().is_empty()
        || !task.progress.is_empty()
        || !task.evidence.is_empty()
        || task.achieved.is_some();
    (task.outcome == Outcome::Done && !says).then(|| thread(id, word::NO_NOTE))
}

/// Whether the minutes of a meeting that was held tell how it ended a task.
fn tells(meeting: &Meeting, id: TaskId, outcome: Outcome) -> bool {
    let is_held = matches!(
        meeting.state,
        MeetingState::Running | MeetingState::Closed | MeetingState::Adopted
    );
    let decision = match outcome {
        Outcome::Done => TaskDecision::Done,
        Outcome::Stopped => TaskDecision::Stopped,
        Outcome::CarriedOver => TaskDecision::CarriedOver,
        Outcome::Open => TaskDecision::Noted,
    };
    is_held && meeting.reviews.iter().any(|it| it.task == Some(id) && it.decision == decision)
}

fn judged(register: &Register, id: TaskId, task: &Task, doubts: &mut Vec<Doubt>) {
    for it in &task.judgements {
        let of = it.meeting.and_then(|id| register.meeting(id)).and_then(|it| it.date);
        if let Some((date, meeting)) = it.date.zip(of).filter(|(date, of)| date != of) {
            doubts.push(thread(id, word::JUDGED).on("date", date).on("meeting", meeting));
        }
    }
}

fn checked(id: TaskId, task: &Task, doubts: &mut Vec<Doubt>) {
    if task.checked_by.is_some() && task.checked_by == task.lead {
        doubts.push(thread(id, word::OWN_CHECK));
    }
    let closed: (Text, Option<NaiveDate>) = (label::CLOSED_ON, task.closed_on);
    doubts.extend(later(id, closed, (label::CHECKED_ON, task.checked_on)));
}
