//! What other records say against keeping a record: a card given twice, a committee too large,
//! votes that the roll does not bear out, a number already given, a meeting closed too early.

use chrono::NaiveDate;

use crate::domain::cell::Cell;
use crate::domain::fault::{Fault, Problem};
use crate::domain::meeting::{Item, Matter, Meeting, MeetingState, TaskDecision, Vote};
use crate::domain::member::Member;
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::resolution::Resolution;
use crate::domain::rule::Rule;
use crate::domain::rules::{book, committee, follow_up, monthly, numbering, voting};
use crate::domain::score_sheet::ScoreSheet;
use crate::domain::task::{Outcome, Task};
use crate::domain::year_plan::YearPlan;
use crate::domain::{Id, MeetingId, ResolutionId};

/// All that other records say against keeping `record` under `id`.
pub fn check(register: &Register, id: Id, record: &Record) -> Vec<Problem> {
    match record {
        Record::Cell(cell) => check_cell(register, cell),
        Record::Member(member) => check_member(register, id, member),
        Record::Meeting(meeting) => check_meeting(register, id, meeting),
        Record::Resolution(resolution) => check_resolution(register, id, resolution),
        Record::Task(task) => check_task(register, task),
        Record::Rule(rule) => check_rule(register, id, rule),
        Record::YearPlan(plan) => check_plan(register, id, plan),
        Record::ScoreSheet(sheet) => check_sheet(register, id, sheet),
        Record::Topic(_) | Record::Template(_) => Vec::new(),
    }
}

fn check_cell(register: &Register, cell: &Cell) -> Vec<Problem> {
    let most = committee::most(register, NaiveDate::MAX);
    let members = u32::try_from(cell.committee.len()).unwrap_or(u32::MAX);
    let mut problems = Vec::new();
    if members > most {
        problems.push(Problem::new("committee", Fault::CommitteeTooLarge(members, most)));
    }
    let is_twice =
        |(place, id): (usize, _)| cell.committee.iter().skip(place + 1).any(|other| other == id);
    if cell.committee.iter().enumerate().any(is_twice) {
        problems.push(Problem::new("committee", Fault::Twice));
    }
    problems
}

fn check_member(register: &Register, id: Id, member: &Member) -> Vec<Problem> {
    let other = register.holders(&member.card_no).find(|(at, _)| Id::from(*at) != id);
    other
        .map(|(_, other)| Problem::new("card_no", Fault::CardTwice(other.full_name.clone())))
        .into_iter()
        .collect()
}

/// Votes are checked against the roll when they are new, and again when the roll changes where
/// their time is known: who leaves after a vote takes nothing away from it. A meeting entered as
/// closed from the start, as old ones are, is not asked for the tasks of its day.
fn check_meeting(register: &Register, id: Id, meeting: &Meeting) -> Vec<Problem> {
    let before = register.meeting(MeetingId(id.number));
    let mut problems = Vec::new();
    let is_new = |vote: &Vote| before.is_none_or(|it| !it.votes.contains(vote));
    let has_moved = before.is_some_and(|it| it.roll != meeting.roll || it.date != meeting.date);
    for vote in &meeting.votes {
        if (is_new(vote) || (has_moved && vote.at.is_some()))
            && !meeting.roll.is_empty()
            && let Err(fault) = voting::check_vote(register, meeting, vote)
        {
            problems.push(Problem::new("votes", fault));
        }
    }
    for review in &meeting.reviews {
        let vote = meeting.votes.iter().find(|vote| review.vote == Some(vote.number));
        let carried = vote.is_some_and(|vote| voting::carried(register, meeting, vote));
        if review.decision == TaskDecision::Stopped && !carried {
            problems.push(Problem::new("reviews", Fault::StopNeedsVote));
        }
    }
    if let Some(fault) = monthly::fault(register, id, meeting, before) {
        problems.push(Problem::new("date", fault));
    }
    problems.extend(check_minutes_number(register, id, meeting));
    let was_open =
        before.is_some_and(|it| matches!(it.state, MeetingState::Running | MeetingState::Closed));
    if was_open && meeting.state == MeetingState::Adopted && !meeting.is_sealed() {
        problems.push(Problem::new("state", Fault::Unsealed));
    }
    let is_closed = |it: &Meeting| matches!(it.state, MeetingState::Closed | MeetingState::Adopted);
    let is_known = |item: &Item| before.is_some_and(|it| has_item(it, item));
    if before.is_some_and(is_closed) && !meeting.items.iter().all(is_known) {
        problems.push(Problem::new("items", Fault::AgendaOver));
    }
    if is_closed(meeting) && before.is_some_and(|before| !is_closed(before)) {
        let open = follow_up::undecided(register, meeting).len();
        if open > 0 {
            let open = u32::try_from(open).unwrap_or(u32::MAX);
            problems.push(Problem::new("state", Fault::TasksUndecided(open)));
        }
    }
    problems
}

fn has_item(meeting: &Meeting, item: &Item) -> bool {
    meeting.items.iter().any(|known| known.number == item.number)
}

/// Minutes have a series of numbers of their own.
fn check_minutes_number(register: &Register, id: Id, meeting: &Meeting) -> Option<Problem> {
    let (number, date) = (meeting.number?, meeting.date?);
    let is_same = |other: &Meeting| {
        other.number == Some(number)
            && other.date.is_some_and(|it| numbering::is_of_one_series(register, it, date))
    };
    let taken = register.meetings().any(|(at, other)| Id::from(at) != id && is_same(other));
    let counts = !numbering::is_of_earlier_terms(register, date);
    (taken && counts).then(|| Problem::new("number", Fault::NumberTaken(number)))
}

fn check_resolution(register: &Register, id: Id, resolution: &Resolution) -> Vec<Problem> {
    let Some(number) = resolution.number else { return Vec::new() };
    if resolution.date.is_some_and(|date| numbering::is_of_earlier_terms(register, date)) {
        return Vec::new();
    }
    let is_same = |other: &Resolution| {
        other.kind == resolution.kind
            && other.number == Some(number)
            && resolution.date.is_none_or(|date| numbering::is_of_series(register, other, date))
    };
    let taken = register
        .resolutions()
        .any(|(at, other): (ResolutionId, _)| Id::from(at) != id && is_same(other));
    taken.then(|| Problem::new("number", Fault::NumberTaken(number))).into_iter().collect()
}

/// A task is stopped only by a vote that carried. A vote that the register does not have yet is
/// taken on trust: it may be kept by the same act.
fn check_task(register: &Register, task: &Task) -> Vec<Problem> {
    let meeting = task.closed_at.and_then(|id| register.meeting(id));
    let vote = meeting.and_then(|meeting| {
        let vote = meeting.votes.iter().find(|vote| task.stop_vote == Some(vote.number))?;
        Some((meeting, vote))
    });
    let is_refused = vote.is_some_and(|(meeting, vote)| {
        !voting::carried(register, meeting, vote)
            || !matches!(vote.matter, Matter::StopTask | Matter::Ordinary)
    });
    (task.outcome == Outcome::Stopped && is_refused)
        .then(|| Problem::new("outcome", Fault::StopNeedsVote))
        .into_iter()
        .collect()
}

/// One amendment a key and day; its key and value are checked with the record itself.
fn check_rule(register: &Register, id: Id, rule: &Rule) -> Vec<Problem> {
    let is_twice = register.rules().any(|(number, other)| {
        number != id.number && other.key == rule.key && other.valid_from == rule.valid_from
    });
    let is_known = book::known(&rule.key).is_some();
    (is_known && is_twice).then(|| Problem::new("valid_from", Fault::Twice)).into_iter().collect()
}

/// One plan a year, with no more meetings of a kind in a month than the rule allows.
fn check_plan(register: &Register, id: Id, plan: &YearPlan) -> Vec<Problem> {
    let is_twice =
        register.year_plans().any(|(at, other)| Id::from(at) != id && other.year == plan.year);
    let twice = is_twice.then(|| Problem::new("year", Fault::Twice));
    let crowded = monthly::planned_fault(register, plan);
    twice.into_iter().chain(crowded.map(|fault| Problem::new("meetings", fault))).collect()
}

/// One sheet a key and first day.
fn check_sheet(register: &Register, id: Id, sheet: &ScoreSheet) -> Vec<Problem> {
    let is_twice = register.score_sheets().any(|(at, other)| {
        Id::from(at) != id && other.key == sheet.key && other.valid_from == sheet.valid_from
    });
    is_twice.then(|| Problem::new("key", Fault::Twice)).into_iter().collect()
}
