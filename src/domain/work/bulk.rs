//! One step for several tasks at once: all of them are changed in one act, or none is.

use chrono::NaiveDate;

use super::note;
use super::plan::{Plan, Refusal, task_of};
use super::track::{self, Finish};
use super::unready::Unready;
use crate::domain::act::{Account, Change};
use crate::domain::register::Register;
use crate::domain::task::Progress;
use crate::domain::{MeetingId, MemberId, TaskId};
use crate::words::{Lang, follow as word};

/// Reports the same for each task; how far it is, is read from the words against the task's own
/// target.
///
/// # Errors
/// What stands in the way of one of them, with its name; nothing is changed then.
pub fn report(
    register: &Register,
    ids: &[TaskId],
    (said, on): (&str, Option<NaiveDate>),
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    each(register, ids, |id| {
        let task = task_of(register, id)?;
        let found = note::read(said, task);
        let report = Progress {
            date: on,
            meeting: None,
            percent: found.percent,
            achieved: found.achieved,
            text: found.text,
            evidence: String::new(),
            by: task.lead,
        };
        track::progress(register, id, report, today)
    })
}

/// Marks each task as done. Of a task with a target the target itself is taken as reached, where
/// the result does not say how much.
///
/// # Errors
/// As [`report`].
pub fn finish(
    register: &Register,
    ids: &[TaskId],
    result: &Finish,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    each(register, ids, |id| {
        let task = task_of(register, id)?;
        let achieved = result.achieved.or_else(|| note::read(&result.text, task).achieved);
        let achieved = achieved.or(task.target);
        let by = result.by.or(task.lead);
        if result.text.trim().is_empty() && result.evidence.trim().is_empty() && ids.len() > 1 {
            return Err(Unready::NoResult.into());
        }
        track::done(register, id, Finish { achieved, by, ..result.clone() }, today)
    })
}

/// Gives each task to another person.
///
/// # Errors
/// As [`report`].
pub fn hand_over(
    register: &Register,
    ids: &[TaskId],
    to: MemberId,
    (reason, meeting): (&str, Option<MeetingId>),
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    each(register, ids, |id| track::hand_over(register, id, to, (reason, meeting), today))
}

/// The plans of all tasks as one, told by their number.
fn each(
    register: &Register,
    ids: &[TaskId],
    step: impl Fn(TaskId) -> Result<Plan, Refusal>,
) -> Result<Plan, Refusal> {
    let mut all: Option<Account> = None;
    let mut changes: Vec<Change> = Vec::new();
    for id in ids {
        let plan = step(*id).map_err(|why| match (ids, register.task(*id)) {
            ([_], _) | (_, None) => why,
            (_, Some(task)) => Unready::One(task.content.clone(), Box::new(why)).into(),
        })?;
        changes.extend(plan.changes);
        all = Some(plan.account);
    }
    let mut account = all.ok_or(Unready::NoTask)?;
    if ids.len() > 1 {
        let count = ids.len().to_string();
        account.about = word::MANY_TASKS.fill(Lang::Vi, &[("n", &count)]);
    }
    Ok(Plan { account, changes })
}
