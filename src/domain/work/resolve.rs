//! The resolution of a meeting: its draft, its adoption by a vote, the tasks in it.

use chrono::NaiveDate;

use super::hold::running;
pub use super::number::{cancel_resolution, replaced_by, reserve_number};
use super::number::{check_replaced, number_at_adoption};
use super::plan::{Plan, Refusal, kept, meeting_of, resolution_name, resolution_of};
use crate::domain::act::Deed;
use crate::domain::fault::{Fault, Problem};
use crate::domain::meeting::{Matter, MeetingState};
use crate::domain::register::Register;
use crate::domain::resolution::{Resolution, ResolutionKind, ResolutionState};
use crate::domain::rules::voting;
use crate::domain::task::{Outcome, Task};
use crate::domain::{Kind, MeetingId, ResolutionId, TaskId};
use crate::words::drafting as word;
use crate::words::papers as paper;

/// What the cell takes where nothing else is chosen: a resolution, or a conclusion.
pub fn usual_kind(register: &Register) -> ResolutionKind {
    register.cell().map_or(ResolutionKind::Resolution, |cell| cell.usual_decision)
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
        title: match kind {
            ResolutionKind::Resolution => paper::resolution_title(date),
            ResolutionKind::Conclusion => paper::conclusion_title(date),
        },
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
    if old.number.is_some() && resolution.kind != old.kind {
        return Err(Refusal::Said("kind", word::KIND_IS_NUMBERED));
    }
    check_replaced(register, id, &resolution)?;
    let about = resolution_name(&resolution);
    let change = kept(register, id.into(), resolution, today)?;
    Ok(Plan::new(Deed::EditResolution, about, vec![change]))
}

/// Adopts a resolution by a vote of the meeting: it gets its number and is sealed.
///
/// # Errors
/// A meeting that is not under way; a vote that did not carry or adopted another text; a resolution of another meeting
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
    let is_used = register.resolutions().any(|(at, it)| {
        at != resolution && it.meeting == Some(id) && it.vote == Some(vote) && it.number.is_some()
    });
    if found.matter != Matter::Ordinary || is_used || !voting::carried(register, &meeting, found) {
        return Err(Refusal::NotCarried);
    }
    adopted.number = Some(number_at_adoption(register, &adopted, date)?);
    adopted.date = Some(date);
    adopted.meeting = Some(id);
    adopted.vote = Some(vote);
    adopted.state = ResolutionState::Adopted;
    let about = resolution_name(&adopted);
    let change = kept(register, resolution.into(), adopted, date)?;
    Ok(Plan::new(Deed::AdoptResolution, about, vec![change]))
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
    let change = kept(register, register.next(Kind::Task, 0), task, today)?;
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
