//! The tasks of a draft: moved, taken out, begun after the pattern of an earlier one. Their places
//! stay without gaps, so that the letters on paper do.

use chrono::{Days, NaiveDate};

use super::number::is_untouched;
use super::pattern::Pattern;
use super::plan::{Plan, Refusal, kept, resolution_of, task_of};
use super::resolve::tasks_of;
use crate::domain::act::{Change, Deed};
use crate::domain::register::Register;
use crate::domain::resolution::ResolutionState;
use crate::domain::task::{DeadlineKind, Task};
use crate::domain::{ResolutionId, TaskId};
use crate::words::drafting as word;

/// The draft that a task stands in.
fn draft_of(register: &Register, task: &Task) -> Result<ResolutionId, Refusal> {
    let of = task.resolution.ok_or(Refusal::Said("", word::ONLY_IN_DRAFT))?;
    if resolution_of(register, of)?.state == ResolutionState::Draft {
        Ok(of)
    } else {
        Err(Refusal::Said("", word::ONLY_IN_DRAFT))
    }
}

/// The changes that give the tasks of a draft their places anew, from 1.
fn placed(
    register: &Register,
    order: &[(TaskId, &Task)],
    today: NaiveDate,
) -> Result<Vec<Change>, Refusal> {
    let mut changes = Vec::new();
    for (place, (id, task)) in order.iter().enumerate() {
        let index = u32::try_from(place + 1).ok();
        if task.index != index {
            let task = Task { index, ..(*task).clone() };
            changes.push(kept(register, (*id).into(), task, today)?);
        }
    }
    Ok(changes)
}

/// Moves a task of a draft up or down by some places.
///
/// # Errors
/// A task of an adopted text; one that is first or last already.
pub fn move_task(
    register: &Register,
    id: TaskId,
    by: isize,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let task = task_of(register, id)?;
    let mut order = tasks_of(register, draft_of(register, task)?);
    let at = order.iter().position(|(at, _)| *at == id);
    let to = at.and_then(|at| at.checked_add_signed(by)).filter(|to| *to < order.len());
    let (Some(at), Some(to)) = (at, to) else {
        return Err(Refusal::Said("", word::AT_THE_END));
    };
    let moved = order.remove(at);
    order.insert(to, moved);
    let changes = placed(register, &order, today)?;
    Ok(Plan::new(Deed::EditTask, task.content.clone(), changes))
}

/// Takes a task out of a draft; those after it move up.
///
/// # Errors
/// A task of an adopted text; one that something has come of.
pub fn delete_task(register: &Register, id: TaskId, today: NaiveDate) -> Result<Plan, Refusal> {
    let task = task_of(register, id)?;
    let mut order = tasks_of(register, draft_of(register, task)?);
    if !is_untouched(task) {
        return Err(Refusal::Said("", word::TASK_BEGUN));
    }
    order.retain(|(at, _)| *at != id);
    let mut changes = vec![register.delete(id.into())];
    changes.extend(placed(register, &order, today)?);
    Ok(Plan::new(Deed::DeleteTask, task.content.clone(), changes))
}

/// A task after the pattern of an earlier one: its words, target and helpers, and as many days
/// from `from` as it had. What is set in `task` already, such as who answers for it, stays.
pub fn after_pattern(task: &Task, pattern: &Pattern, from: NaiveDate) -> Task {
    let days = pattern.days.and_then(|days| u64::try_from(days).ok());
    let deadline = days.and_then(|days| from.checked_add_days(Days::new(days)));
    Task {
        content: pattern.content.clone(),
        target: pattern.target,
        unit: pattern.unit.clone(),
        field: pattern.field.or(task.field),
        with: pattern.with.clone(),
        deadline_kind: if deadline.is_some() { DeadlineKind::Date } else { pattern.kind },
        deadline: deadline.or(task.deadline),
        ..task.clone()
    }
}
