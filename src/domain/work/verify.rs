//! The second person who looks at a result before it counts as sure.

use chrono::NaiveDate;

use super::note;
use super::plan::{Plan, Refusal, kept, task_of};
use super::unready::Unready;
use crate::domain::act::Deed;
use crate::domain::fault::{Fault, Problem};
use crate::domain::register::Register;
use crate::domain::task::{Outcome, Progress, Task};
use crate::domain::{MemberId, TaskId};
use crate::words::{Lang, follow as word};

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Who looked.
    pub by: Option<MemberId>,
    /// The day.
    pub on: Option<NaiveDate>,
    /// Whether the result holds.
    pub holds: bool,
    /// What was found; the reason where the result does not hold.
    pub text: String,
}

/// Notes a check. A result that holds is verified; one that does not opens the task again, with
/// the reason among its reports.
///
/// # Errors
/// A task that is not done; nobody, the lead, or one not in full standing as checker; a day in
/// the future; a failed check without a reason, or of a result that a meeting has closed.
pub fn check(
    register: &Register,
    id: TaskId,
    made: Checked,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let mut task = task_of(register, id)?.clone();
    if task.outcome != Outcome::Done {
        return Err(Unready::NotDone.into());
    }
    let by = made.by.ok_or(Problem::new("checked_by_id", Fault::Missing))?;
    let on = made.on.ok_or(Problem::new("checked_on", Fault::Missing))?;
    if on > today {
        return Err(Problem::new("checked_on", Fault::InTheFuture).into());
    }
    if task.lead == Some(by) {
        return Err(Refusal::OwnCheck);
    }
    if !register.member(by).is_some_and(|it| it.standing(on).is_official()) {
        return Err(Unready::NotOfficial.into());
    }
    if made.holds {
        task.checked_by = Some(by);
        task.checked_on = Some(on);
        task.check_text = made.text;
    } else {
        fail(&mut task, by, on, &made.text)?;
    }
    let about = task.content.clone();
    Ok(Plan::new(Deed::CheckTask, about, vec![kept(register, id.into(), task, today)?]))
}

/// Opens the task again, with the reason.
fn fail(task: &mut Task, by: MemberId, on: NaiveDate, reason: &str) -> Result<(), Refusal> {
    if task.closed_at.is_some() {
        return Err(Refusal::NeedsMeeting);
    }
    if reason.trim().is_empty() {
        return Err(Refusal::NoReason);
    }
    let found = note::read(reason, task);
    task.progress.push(Progress {
        date: Some(on),
        meeting: None,
        percent: found.percent,
        achieved: found.achieved,
        text: word::CHECK_FAILED.fill(Lang::Vi, &[("why", &found.text)]),
        evidence: String::new(),
        by: Some(by),
    });
    task.achieved = found.achieved.or(task.achieved);
    task.outcome = Outcome::Open;
    task.closed_on = None;
    task.checked_by = None;
    task.checked_on = None;
    task.check_text.clear();
    Ok(())
}

/// Whether a checker took part in the work: allowed, but worth a word.
pub fn took_part(task: &Task, by: MemberId) -> bool {
    task.helpers.contains(&by) || task.handovers.iter().any(|it| it.from == Some(by))
}
