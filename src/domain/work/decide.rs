//! What a meeting decides: the fate of tasks that were due, its resolution, the tasks in it.

use chrono::NaiveDate;

use super::hold::running;
use super::plan::{
    Plan, Refusal, kept, meeting_name, meeting_of, resolution_name, resolution_of, task_of,
};
use super::prepare::is_open;
use crate::domain::act::{Change, Deed};
use crate::domain::fault::{Fault, Problem};
use crate::domain::meeting::{Matter, Meeting, MeetingState, TaskDecision, TaskReview};
use crate::domain::register::Register;
use crate::domain::resolution::{Resolution, ResolutionKind, ResolutionState};
use crate::domain::rules::{follow_up, numbering, voting};
use crate::domain::task::{DeadlineKind, Extension, Outcome, Progress, Task};
use crate::domain::{Kind, MeetingId, MemberId, ResolutionId, TaskId};
use crate::words::papers as paper;

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
    settle(&mut task, id, date, &made);
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
        TaskDecision::CarriedOver | TaskDecision::Noted => Deed::ReviewTask,
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
            let used = meeting.reviews.iter().any(|review| review.vote == made.vote);
            if vote.matter != Matter::StopTask || !voting::carried(register, meeting, vote) || used
            {
                return Err(Refusal::NotCarried);
            }
        }
        TaskDecision::Done | TaskDecision::CarriedOver | TaskDecision::Noted => {}
    }
    Ok(())
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

/// Changes the task as decided. A task carried over falls due at the next meeting; its old
/// deadline stays readable among the extensions.
fn settle(task: &mut Task, meeting: MeetingId, date: NaiveDate, made: &Decision) {
    match made.decision {
        TaskDecision::Done => {
            task.closed_on = task.closed_on.filter(|_| task.outcome == Outcome::Done);
            task.closed_on = task.closed_on.or(made.done_on).or(Some(date));
            task.outcome = Outcome::Done;
            task.closed_at = Some(meeting);
        }
        TaskDecision::Extended => {
            move_deadline(task, meeting, date, made);
            task.deadline = made.new_deadline;
            task.deadline_kind = DeadlineKind::Date;
            task.outcome = Outcome::Open;
            task.closed_at = None;
        }
        TaskDecision::CarriedOver => {
            move_deadline(task, meeting, date, made);
            task.deadline = None;
            task.deadline_kind = DeadlineKind::NextMeeting;
            task.outcome = Outcome::CarriedOver;
            task.closed_at = Some(meeting);
        }
        TaskDecision::Stopped => {
            task.outcome = Outcome::Stopped;
            task.closed_on = Some(date);
            task.closed_at = Some(meeting);
            task.stop_vote = made.vote;
            task.review.clone_from(&made.text);
        }
        TaskDecision::Noted => {}
    }
}

fn move_deadline(task: &mut Task, meeting: MeetingId, date: NaiveDate, made: &Decision) {
    task.extensions.push(Extension {
        old: task.deadline,
        new: made.new_deadline.filter(|_| made.decision == TaskDecision::Extended),
        reason: made.text.clone(),
        decided_on: Some(date),
        meeting: Some(meeting),
    });
}

/// Begins the draft of the resolution of a meeting.
///
/// # Errors
/// A cancelled meeting; a second draft of the same kind for it.
pub fn draft_resolution(
    register: &Register,
    id: MeetingId,
    kind: ResolutionKind,
) -> Result<Plan, Refusal> {
    let meeting = meeting_of(register, id)?;
    if meeting.state == MeetingState::Cancelled {
        return Err(Refusal::Cancelled);
    }
    let date = meeting.date.ok_or_else(|| Problem::new("date", Fault::Missing))?;
    let same = |known: &Resolution| {
        known.meeting == Some(id) && known.kind == kind && known.state == ResolutionState::Draft
    };
    if register.resolutions().any(|(_, known)| same(known)) {
        return Err(Problem::new("meeting_id", Fault::Twice).into());
    }
    let resolution = Resolution {
        kind,
        meeting: Some(id),
        date: Some(date),
        title: paper::resolution_title(date),
        ..Resolution::default()
    };
    let about = resolution.title.clone();
    let at = register.next(Kind::Resolution, 0);
    Ok(Plan::new(Deed::AddResolution, about, vec![kept(register, at, resolution, date)?]))
}

/// Changes the text of a draft. An adopted resolution is sealed.
///
/// # Errors
/// A resolution that is not a draft; what is wrong with the new text.
pub fn edit_resolution(
    register: &Register,
    id: ResolutionId,
    resolution: Resolution,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let old = resolution_of(register, id)?;
    let sealed = old.state != ResolutionState::Draft
        || resolution.state != ResolutionState::Draft
        || resolution.number != old.number;
    if sealed {
        return Err(Fault::Sealed.into());
    }
    let about = resolution_name(&resolution);
    let change = kept(register, id.into(), resolution, today)?;
    Ok(Plan::new(Deed::EditResolution, about, vec![change]))
}

/// Adopts a resolution by a vote of the meeting: it gets its number and is sealed.
///
/// # Errors
/// A meeting that is not under way; a vote that did not carry; a resolution of another meeting
/// or no longer a draft.
pub fn adopt_resolution(
    register: &Register,
    id: MeetingId,
    resolution: ResolutionId,
    vote: u32,
) -> Result<Plan, Refusal> {
    let meeting = running(register, id)?;
    let date = meeting.date.ok_or_else(|| Problem::new("date", Fault::Missing))?;
    let mut adopted = resolution_of(register, resolution)?.clone();
    if adopted.state != ResolutionState::Draft {
        return Err(Fault::Sealed.into());
    }
    if adopted.meeting.is_some_and(|of| of != id) {
        return Err(Problem::new("meeting_id", Fault::UnknownReference).into());
    }
    let found = meeting.votes.iter().find(|known| known.number == vote);
    let found = found.ok_or(Refusal::NotCarried)?;
    if found.matter != Matter::Ordinary || !voting::carried(register, &meeting, found) {
        return Err(Refusal::NotCarried);
    }
    adopted.number = Some(numbering::next_number(register, adopted.kind, date));
    adopted.date = Some(date);
    adopted.meeting = Some(id);
    adopted.vote = Some(vote);
    adopted.state = ResolutionState::Adopted;
    let about = resolution_name(&adopted);
    let change = kept(register, resolution.into(), adopted, date)?;
    Ok(Plan::new(Deed::AdoptResolution, about, vec![change]))
}

/// Cancels a resolution with the reason; its number stays taken.
///
/// # Errors
/// No reason; a resolution that still has open tasks.
pub fn cancel_resolution(
    register: &Register,
    id: ResolutionId,
    reason: &str,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let mut resolution = resolution_of(register, id)?.clone();
    if reason.trim().is_empty() {
        return Err(Refusal::NoReason);
    }
    let open =
        register.tasks().filter(|(_, task)| task.resolution == Some(id) && is_open(task)).count();
    if open > 0 {
        return Err(Fault::StillUsed(u32::try_from(open).unwrap_or(u32::MAX)).into());
    }
    resolution.state = ResolutionState::Cancelled;
    reason.trim().clone_into(&mut resolution.cancel_reason);
    let about = resolution_name(&resolution);
    let change = kept(register, id.into(), resolution, today)?;
    Ok(Plan::new(Deed::CancelResolution, about, vec![change]))
}

/// Assigns a task in a resolution; its place there is given. It begins on the day of the meeting
/// unless it says otherwise.
///
/// # Errors
/// A cancelled resolution; an adopted one whose meeting is over; what is wrong with the task:
/// nobody answers for it, no deadline.
pub fn new_task(
    register: &Register,
    resolution: ResolutionId,
    mut task: Task,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let of = resolution_of(register, resolution)?;
    let meeting = of.meeting.and_then(|id| register.meeting(id));
    let is_over = meeting.is_some_and(super::mark::is_over);
    match of.state {
        ResolutionState::Cancelled => return Err(Fault::Sealed.into()),
        ResolutionState::Adopted if is_over => return Err(Fault::Sealed.into()),
        ResolutionState::Adopted | ResolutionState::Draft => {}
    }
    let last = register
        .tasks()
        .filter(|(_, known)| known.resolution == Some(resolution))
        .filter_map(|(_, known)| known.index)
        .max();
    task.resolution = Some(resolution);
    task.index = Some(last.unwrap_or(0) + 1);
    task.outcome = Outcome::Open;
    task.start = task.start.or_else(|| meeting.and_then(|meeting| meeting.date));
    let about = task.content.clone();
    let change: Change = kept(register, register.next(Kind::Task, 0), task, today)?;
    Ok(Plan::new(Deed::AddTask, about, vec![change]))
}

/// The resolution of a meeting: the adopted one, else the draft.
pub fn resolution_for(register: &Register, id: MeetingId) -> Option<(ResolutionId, &Resolution)> {
    register
        .resolutions()
        .filter(|(_, it)| it.meeting == Some(id) && it.state != ResolutionState::Cancelled)
        .max_by_key(|(at, it)| (it.state == ResolutionState::Adopted, *at))
}

/// The tasks of a resolution in their order.
pub fn tasks_of(register: &Register, id: ResolutionId) -> Vec<(TaskId, &Task)> {
    let mut tasks: Vec<_> =
        register.tasks().filter(|(_, task)| task.resolution == Some(id)).collect();
    tasks.sort_by_key(|(at, task)| (task.index, *at));
    tasks
}

/// A meeting's name for the history, for callers that only have its id.
pub fn name(register: &Register, id: MeetingId) -> String {
    register.meeting(id).map(meeting_name).unwrap_or_default()
}
