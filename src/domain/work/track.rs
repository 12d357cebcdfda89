//! Following tasks between meetings: progress, results, checks. What only a meeting may decide –
//! another deadline, a stop – is refused here.

use chrono::NaiveDate;

use super::carry::is_open;
use super::plan::{Plan, Refusal, kept, task_of};
use super::unready::Unready;
use crate::domain::act::Deed;
use crate::domain::fault::{Fault, Problem};
use crate::domain::register::Register;
use crate::domain::resolution::ResolutionState;
use crate::domain::task::{Handover, Outcome, Progress, Task};
use crate::domain::text::clean_line;
use crate::domain::{MeetingId, MemberId, TaskId};

/// Adds a report of progress; what is reached of the target is kept with the task too.
///
/// # Errors
/// A closed task; a date missing or in the future; a report that says nothing.
pub fn progress(
    register: &Register,
    id: TaskId,
    report: Progress,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let mut task = task_of(register, id)?.clone();
    if !is_open(&task) {
        return Err(Refusal::TaskClosed);
    }
    past(report.date, "date", today)?;
    if report.text.trim().is_empty() && report.percent.is_none() && report.achieved.is_none() {
        return Err(Unready::SaysNothing.into());
    }
    task.achieved = report.achieved.or(task.achieved);
    task.progress.push(report);
    task.progress.sort_by_key(|report| report.date);
    write(register, id, task, Deed::ReportProgress, today)
}

/// What is reported when a task is done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Finish {
    /// The day it was done.
    pub on: Option<NaiveDate>,
    /// How much of the target was reached.
    pub achieved: Option<u32>,
    /// The result in words.
    pub text: String,
    /// What shows it.
    pub evidence: String,
    /// Who reported.
    pub by: Option<MemberId>,
}

/// Marks a task as done on a day. The cell hears of it at its next meeting.
///
/// # Errors
/// A closed task; a day missing or in the future; nothing that says what the result is.
pub fn done(
    register: &Register,
    id: TaskId,
    result: Finish,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let mut task = task_of(register, id)?.clone();
    if !is_open(&task) {
        return Err(Refusal::TaskClosed);
    }
    past(result.on, "closed_on", today)?;
    let says = !result.text.trim().is_empty() || !result.evidence.trim().is_empty();
    if !says && result.achieved.is_none() {
        return Err(Unready::NoResult.into());
    }
    let percent = match (task.target, result.achieved.or(task.achieved)) {
        (Some(target), Some(achieved)) if target > 0 => {
            Some((u64::from(achieved) * 100 / u64::from(target)).clamp(100, 1000))
        }
        _ => Some(100),
    };
    task.achieved = result.achieved.or(task.achieved);
    task.progress.push(Progress {
        date: result.on,
        meeting: None,
        percent: percent.and_then(|it| u32::try_from(it).ok()),
        achieved: result.achieved,
        text: result.text,
        evidence: result.evidence,
        by: result.by,
    });
    task.outcome = Outcome::Done;
    task.closed_on = result.on;
    task.closed_at = None;
    write(register, id, task, Deed::CloseTask, today)
}

/// Opens a task again that was marked as done by mistake, or whose result did not hold. What a
/// meeting has closed, another meeting opens as a new task.
///
/// # Errors
/// A task that is open, or was closed by a meeting.
pub fn reopen(register: &Register, id: TaskId, today: NaiveDate) -> Result<Plan, Refusal> {
    let mut task = task_of(register, id)?.clone();
    if is_open(&task) {
        return Err(Problem::new("outcome", Fault::Twice).into());
    }
    if task.closed_at.is_some() {
        return Err(Refusal::NeedsMeeting);
    }
    task.outcome = Outcome::Open;
    task.closed_on = None;
    task.checked_by = None;
    task.checked_on = None;
    task.check_text.clear();
    write(register, id, task, Deed::EditTask, today)
}

/// Gives a task to another member, who answers for it from then on; the one before stays readable.
///
/// # Errors
/// A closed task; the lead as successor; one who is not in the cell; no reason.
pub fn hand_over(
    register: &Register,
    id: TaskId,
    to: MemberId,
    (reason, meeting): (&str, Option<MeetingId>),
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let mut task = task_of(register, id)?.clone();
    if !is_open(&task) {
        return Err(Refusal::TaskClosed);
    }
    if task.lead == Some(to) {
        return Err(Unready::SameLead.into());
    }
    if !register.member(to).is_some_and(|it| it.standing(today).is_counted()) {
        return Err(Unready::NotHere.into());
    }
    if reason.trim().is_empty() {
        return Err(Refusal::NoReason);
    }
    task.handovers.push(Handover {
        date: Some(today),
        from: task.lead,
        to: Some(to),
        reason: clean_line(reason),
        meeting,
    });
    // Who helps stands in the resolution, and stays as it says.
    task.lead = Some(to);
    write(register, id, task, Deed::HandOverTask, today)
}

/// Notes what comes next, and by when. Without words the step is taken away.
///
/// # Errors
/// A closed task; a day without words.
pub fn next_step(
    register: &Register,
    id: TaskId,
    (step, by): (&str, Option<NaiveDate>),
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let mut task = task_of(register, id)?.clone();
    if !is_open(&task) {
        return Err(Refusal::TaskClosed);
    }
    task.next_step = clean_line(step);
    task.next_step_on = by;
    if task.next_step.is_empty() && by.is_some() {
        return Err(Problem::new("next_step", Fault::Missing).into());
    }
    write(register, id, task, Deed::PlanStep, today)
}

/// Changes a task in its form. Of a task of an adopted resolution the deadline, its extensions
/// and the outcome are decided by meetings, so they stay as they are; another lead is handed the
/// task, with the reason.
///
/// # Errors
/// A changed deadline or a stop without a meeting; another lead without a handover; the lead as checker; what else is wrong.
pub fn edit(
    register: &Register,
    id: TaskId,
    task: Task,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let old = task_of(register, id)?;
    let adopted = old
        .resolution
        .and_then(|of| register.resolution(of))
        .is_some_and(|of| of.state == ResolutionState::Adopted);
    let moved = (old.deadline, old.deadline_kind, &old.extensions)
        != (task.deadline, task.deadline_kind, &task.extensions);
    let stopped = task.outcome != old.outcome
        && (matches!(task.outcome, Outcome::Stopped | Outcome::CarriedOver)
            || old.closed_at.is_some());
    if (adopted && moved) || stopped || task.closed_at != old.closed_at {
        return Err(Refusal::NeedsMeeting);
    }
    if adopted && old.lead.is_some() && task.lead != old.lead {
        return Err(Unready::ByHandOver.into());
    }
    if task.lead.is_some() && task.checked_by == task.lead {
        return Err(Refusal::OwnCheck);
    }
    write(register, id, task, Deed::EditTask, today)
}

fn past(date: Option<NaiveDate>, field: &'static str, today: NaiveDate) -> Result<(), Refusal> {
    match date {
        None => Err(Problem::new(field, Fault::Missing).into()),
        Some(date) if date > today => Err(Problem::new(field, Fault::InTheFuture).into()),
        Some(_) => Ok(()),
    }
}

fn write(
    register: &Register,
    id: TaskId,
    task: Task,
    deed: Deed,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let about = task.content.clone();
    Ok(Plan::new(deed, about, vec![kept(register, id.into(), task, today)?]))
}
