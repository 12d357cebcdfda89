//! Numbers before adoption: reserving one for a draft, giving one up with the reason, and which
//! text took the place of which.

use chrono::NaiveDate;

use super::carry::is_open;
use super::plan::{Plan, Refusal, kept, resolution_name, resolution_of};
use super::resolve::tasks_of;
use crate::domain::ResolutionId;
use crate::domain::act::Deed;
use crate::domain::fault::Fault;
use crate::domain::register::Register;
use crate::domain::resolution::{Resolution, ResolutionState};
use crate::domain::rules::numbering;
use crate::domain::task::Task;
use crate::words::drafting as word;

/// Reserves the next number of its series for a draft, so that it can be signed and sent with it.
/// The draft stays a draft; the next text gets the number after.
///
/// # Errors
/// A text that has a number, or is no draft.
pub fn reserve_number(
    register: &Register,
    id: ResolutionId,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let mut draft = resolution_of(register, id)?.clone();
    if draft.state != ResolutionState::Draft {
        return Err(Fault::Sealed.into());
    }
    if draft.number.is_some() {
        return Err(Refusal::Said("number", word::NUMBERED_ALREADY));
    }
    let date = *draft.date.get_or_insert(today);
    draft.number = Some(numbering::next_number(register, draft.kind, date));
    draft.reserved_on = Some(today);
    let about = resolution_name(&draft);
    let change = kept(register, id.into(), draft, today)?;
    Ok(Plan::new(Deed::ReserveNumber, about, vec![change]))
}

/// Cancels an adopted text, or a draft whose number was reserved, with the reason; its number
/// stays taken. Tasks of a draft were never given and go with it.
///
/// # Errors
/// No reason; a draft without a number; a text that still has open tasks.
pub fn cancel_resolution(
    register: &Register,
    id: ResolutionId,
    reason: &str,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let mut resolution = resolution_of(register, id)?.clone();
    let is_draft = resolution.state == ResolutionState::Draft;
    if is_draft && resolution.number.is_none() {
        return Err(Refusal::Said("", word::NOT_NUMBERED));
    }
    if reason.trim().is_empty() {
        return Err(Refusal::NoReason);
    }
    let tasks = tasks_of(register, id);
    let given = |task: &Task| is_open(task) && !(is_draft && is_untouched(task));
    let open = tasks.iter().filter(|(_, task)| given(task)).count();
    if open > 0 {
        return Err(Fault::StillUsed(u32::try_from(open).unwrap_or(u32::MAX)).into());
    }
    let gone = tasks.iter().filter(|(_, task)| is_draft && is_untouched(task));
    let mut changes: Vec<_> = gone.map(|(at, _)| register.delete((*at).into())).collect();
    resolution.state = ResolutionState::Cancelled;
    reason.trim().clone_into(&mut resolution.cancel_reason);
    let about = resolution_name(&resolution);
    changes.push(kept(register, id.into(), resolution, today)?);
    Ok(Plan::new(Deed::CancelResolution, about, changes))
}

/// Whether nothing has come of a task yet.
pub(super) const fn is_untouched(task: &Task) -> bool {
    task.progress.is_empty() && task.evidence.is_empty() && task.closed_on.is_none()
}

/// The number under which a draft is adopted on a day: the one reserved, else the next.
///
/// # Errors
/// A number reserved in another term or year.
pub(super) fn number_at_adoption(
    register: &Register,
    draft: &Resolution,
    date: NaiveDate,
) -> Result<u32, Refusal> {
    match draft.number {
        Some(number) if numbering::is_of_series(register, draft, date) => Ok(number),
        Some(_) => Err(Refusal::Said("number", word::OTHER_SERIES)),
        None => Ok(numbering::next_number(register, draft.kind, date)),
    }
}

/// What is wrong with the text that another one replaces: it must be adopted and older.
///
/// # Errors
/// A text that replaces itself, a draft, a cancelled or a later one.
pub(super) fn check_replaced(
    register: &Register,
    id: ResolutionId,
    it: &Resolution,
) -> Result<(), Refusal> {
    let Some(old) = it.replaces else { return Ok(()) };
    let adopted = register.resolution(old).is_some_and(|other| {
        let is_later = matches!((other.date, it.date), (Some(other), Some(own)) if other > own);
        other.state == ResolutionState::Adopted && !is_later
    });
    if old == id || !adopted {
        return Err(Refusal::Said("replaces_id", word::REPLACES_ITSELF));
    }
    Ok(())
}

/// The adopted text that took the place of another.
pub fn replaced_by(register: &Register, id: ResolutionId) -> Option<(ResolutionId, &Resolution)> {
    register
        .resolutions()
        .filter(|(_, it)| it.replaces == Some(id) && it.state == ResolutionState::Adopted)
        .max_by_key(|(at, it)| (it.date, *at))
}
