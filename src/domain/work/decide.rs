//! What a meeting decides about the tasks that were due.

use chrono::NaiveDate;

use super::carry::is_open;
use super::hold::running;
use super::plan::{Plan, Refusal, kept, task_of};
use super::prepare::meeting_day;
use crate::domain::act::Deed;
use crate::domain::day::{Month, months_later};
use crate::domain::fault::{Fault, Problem};
use crate::domain::meeting::{
    Matter, Meeting, MeetingKind, MeetingState, TaskDecision, TaskReview, Vote,
};
use crate::domain::register::Register;
use crate::domain::rules::{follow_up, voting};
use crate::domain::task::{DeadlineKind, Extension, Judgement, Outcome, Progress, Task};
use crate::domain::{MeetingId, MemberId, TaskId};

/// What was reported and decided about one task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The task.
    pub task: TaskId,
    /// The decision.
    pub decision: TaskDecision,
    /// The result, or the reason.
    pub text: String,
    /// Percent reached, as reported.
    pub percent: Option<u32>,
    /// How much of the target, as reported.
    pub achieved: Option<u32>,
    /// Who reported.
    pub by: Option<MemberId>,
    /// The day it was done, where before the meeting.
    pub done_on: Option<NaiveDate>,
    /// The new deadline, when extended.
    pub new_deadline: Option<NaiveDate>,
    /// The number of the vote, when stopped.
    pub vote: Option<u32>,
}

impl Decision {
    /// A decision without more.
    pub fn new(task: TaskId, decision: TaskDecision, text: impl Into<String>) -> Self {
        Self {
            task,
            decision,
            text: text.into(),
            percent: None,
            achieved: None,
            by: None,
            done_on: None,
            new_deadline: None,
            vote: None,
        }
    }
}

/// Decides about a task at a running meeting: the line in the minutes and the task change
/// together. The status it had before stays in the line.
///
/// # Errors
/// A meeting that is not under way; a task decided before; an extension without reason or to an
/// earlier day; a stop without a vote that carried.
pub fn review_task(register: &Register, id: MeetingId, made: Decision) -> Result<Plan, Refusal> {
    let mut meeting = running(register, id)?;
    let date = meeting.date.ok_or_else(|| Problem::new("date", Fault::Missing))?;
    let mut task = task_of(register, made.task)?.clone();
    let decided =
        |known: &TaskReview| known.task == Some(made.task) && known.decision != TaskDecision::Noted;
    if meeting.reviews.iter().any(decided) {
        return Err(Problem::new("task_id", Fault::Twice).into());
    }
    let before = follow_up::stand(register, &task, date).status;
    fit(register, &meeting, &task, &made)?;
    report(&mut task, id, date, &made);
    settle(register, &mut task, id, &made);
    meeting.reviews.retain(|known| known.task != Some(made.task));
    meeting.reviews.push(TaskReview {
        task: Some(made.task),
        decision: made.decision,
        status_before: before.key().to_owned(),
        new_deadline: made.new_deadline.filter(|_| made.decision == TaskDecision::Extended),
        text: made.text,
        vote: made.vote.filter(|_| made.decision == TaskDecision::Stopped),
    });
    let deed = match made.decision {
        TaskDecision::Extended => Deed::ExtendTask,
        TaskDecision::Done | TaskDecision::Stopped => Deed::CloseTask,
        TaskDecision::CarriedOver
        | TaskDecision::Noted
        | TaskDecision::Met
        | TaskDecision::NotMet => Deed::ReviewTask,
    };
    let about = task.content.clone();
    let changes = vec![
        kept(register, id.into(), meeting, date)?,
        kept(register, made.task.into(), task, date)?,
    ];
    Ok(Plan::new(deed, about, changes))
}

/// Whether the decision can be taken about this task at this meeting.
fn fit(
    register: &Register,
    meeting: &Meeting,
    task: &Task,
    made: &Decision,
) -> Result<(), Refusal> {
    let date = meeting.date.unwrap_or(NaiveDate::MIN);
    let heard = task.outcome == Outcome::Done && task.closed_at.is_none();
    let fits = match made.decision {
        TaskDecision::Done | TaskDecision::Noted => is_open(task) || heard,
        TaskDecision::Extended | TaskDecision::CarriedOver | TaskDecision::Stopped => is_open(task),
        TaskDecision::Met | TaskDecision::NotMet => {
            is_open(task) && task.deadline_kind == DeadlineKind::Permanent
        }
    };
    if !fits {
        return Err(Refusal::TaskClosed);
    }
    if made.done_on.is_some_and(|day| day > date) {
        return Err(Problem::new("closed_on", Fault::InTheFuture).into());
    }
    match made.decision {
        TaskDecision::Extended => {
            let new = made.new_deadline.ok_or(Problem::new("new_deadline", Fault::NoDeadline))?;
            if new <= date || task.deadline.is_some_and(|old| new <= old) {
                return Err(Refusal::NotLater);
            }
            if made.text.trim().is_empty() {
                return Err(Refusal::NoReason);
            }
        }
        TaskDecision::Stopped => {
            let vote = meeting.votes.iter().find(|vote| Some(vote.number) == made.vote);
            let vote = vote.ok_or(Problem::new("vote", Fault::StopNeedsVote))?;
            if !may_stop(register, meeting, vote) {
                return Err(Refusal::NotCarried);
            }
        }
        TaskDecision::Done
        | TaskDecision::CarriedOver
        | TaskDecision::Noted
        | TaskDecision::Met
        | TaskDecision::NotMet => {}
    }
    Ok(())
}

/// Whether a vote decided to stop a task and no task was stopped by it yet.
pub fn may_stop(register: &Register, meeting: &Meeting, vote: &Vote) -> bool {
    vote.matter == Matter::StopTask
        && voting::carried(register, meeting, vote)
        && !meeting.reviews.iter().any(|review| review.vote == Some(vote.number))
}

/// Adds the report of progress that came with the decision.
fn report(task: &mut Task, meeting: MeetingId, date: NaiveDate, made: &Decision) {
    let percent = match (made.decision, made.percent) {
        (TaskDecision::Done, None) if task.outcome != Outcome::Done => Some(100),
        (_, percent) => percent,
    };
    let says_more = percent.is_some() || made.achieved.is_some();
    let reports = matches!(made.decision, TaskDecision::Done | TaskDecision::Noted)
        && !made.text.trim().is_empty();
    if !says_more && !reports {
        return;
    }
    task.achieved = made.achieved.or(task.achieved);
    task.progress.push(Progress {
        date: Some(date),
        meeting: Some(meeting),
        percent,
        achieved: made.achieved,
        text: made.text.clone(),
        evidence: String::new(),
        by: made.by,
    });
}

/// Changes the task as decided. A task carried over stays open and falls due at the next regular
/// meeting, so that it cannot be passed over there; its old deadline stays readable among the
/// extensions.
fn settle(register: &Register, task: &mut Task, meeting: MeetingId, made: &Decision) {
    let date = register.meeting(meeting).and_then(|it| it.date).unwrap_or(NaiveDate::MIN);
    match made.decision {
        TaskDecision::Done => {
            task.closed_on = task.closed_on.filter(|_| task.outcome == Outcome::Done);
            task.closed_on = task.closed_on.or(made.done_on).or(Some(date));
            task.outcome = Outcome::Done;
            task.closed_at = Some(meeting);
        }
        TaskDecision::Extended => {
            move_deadline(task, meeting, date, (made.new_deadline, &made.text));
            task.deadline = made.new_deadline;
            task.deadline_kind = DeadlineKind::Date;
            task.outcome = Outcome::Open;
            task.closed_at = None;
        }
        TaskDecision::CarriedOver => {
            let next = Some(next_regular(register, date));
            move_deadline(task, meeting, date, (next, &made.text));
            task.deadline = next;
            task.deadline_kind = DeadlineKind::NextMeeting;
            task.outcome = Outcome::Open;
            task.closed_at = None;
        }
        TaskDecision::Stopped => {
            task.outcome = Outcome::Stopped;
            task.closed_on = Some(date);
            task.closed_at = Some(meeting);
            task.stop_vote = made.vote;
            task.review.clone_from(&made.text);
        }
        TaskDecision::Met | TaskDecision::NotMet => task.judgements.push(Judgement {
            meeting: Some(meeting),
            date: Some(date),
            met: made.decision == TaskDecision::Met,
            text: made.text.clone(),
        }),
        TaskDecision::Noted => {}
    }
}

fn move_deadline(
    task: &mut Task,
    meeting: MeetingId,
    date: NaiveDate,
    (new, reason): (Option<NaiveDate>, &str),
) {
    task.extensions.push(Extension {
        old: task.deadline,
        new,
        reason: reason.to_owned(),
        decided_on: Some(date),
        meeting: Some(meeting),
    });
}

/// The day of the regular meeting after `date`: as planned, else the cell's own day of the next
/// month, else a month later.
fn next_regular(register: &Register, date: NaiveDate) -> NaiveDate {
    let planned = register
        .meetings()
        .map(|(_, it)| it)
        .filter(|it| it.kind == MeetingKind::Regular && it.state != MeetingState::Cancelled);
    planned
        .filter_map(|it| it.date)
        .filter(|day| *day > date)
        .min()
        .or_else(|| meeting_day(register, Month::of(date).after()))
        .unwrap_or_else(|| months_later(date, 1))
}

/// The tasks for which a meeting cannot be closed: those due that have neither result nor
/// decision, and those that the last meeting carried over to this one, whichever day it is on.
/// Permanent ones can be judged, and need not be. Only meetings that hear the results of earlier
/// resolutions are held to it.
pub fn undecided(register: &Register, meeting: &Meeting) -> Vec<TaskId> {
    if !matches!(meeting.kind, MeetingKind::Regular | MeetingKind::HalfYear | MeetingKind::Year) {
        return Vec::new();
    }
    let mut open = follow_up::undecided(register, meeting);
    let decided = |id: TaskId| {
        let made = |it: &&TaskReview| it.task == Some(id) && it.decision != TaskDecision::Noted;
        meeting.reviews.iter().any(|it| made(&it))
    };
    let carried = register.tasks().filter(|(id, task)| {
        let before = task.extensions.last().and_then(|moved| moved.decided_on);
        is_open(task)
            && task.deadline_kind == DeadlineKind::NextMeeting
            && before.is_some_and(|day| meeting.date.is_some_and(|date| day < date))
            && !open.contains(id)
            && !decided(*id)
    });
    let carried: Vec<TaskId> = carried.map(|(id, _)| id).collect();
    open.extend(carried);
    open
}
