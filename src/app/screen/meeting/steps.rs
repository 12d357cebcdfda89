//! The prescribed order of a meeting: what comes next, and how F12 does it.

use crate::app::desk::Desk;
use crate::app::screen::job::{Job, VoteOn};
use crate::domain::meeting::{Meeting, MeetingKind, MeetingState};
use crate::domain::resolution::ResolutionState;
use crate::domain::work::mark::Mark;
use crate::domain::work::{decide, month, resolve};
use crate::domain::{MeetingId, ResolutionId, TaskId};
use crate::words::{conduct, meeting as word};

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A small form: a date to be noted, the opening, the end.
    Form(Job),
    /// An item of the agenda.
    Item(u32),
    /// Tasks that were due have neither result nor decision.
    Decide(Vec<TaskId>),
    /// No resolution is begun.
    Draft,
    /// The draft waits for its vote.
    Adopt(ResolutionId),
    /// The minutes are to be adopted.
    Minutes,
    /// Nothing more.
    Nothing,
}

/// The next step of a meeting.
pub fn next(desk: &Desk, id: MeetingId, meeting: &Meeting) -> Step {
    match meeting.state {
        MeetingState::Draft | MeetingState::Noticed => before(desk, id, meeting),
        MeetingState::Running => running(desk, id, meeting),
        MeetingState::Closed => Step::Minutes,
        MeetingState::Adopted if meeting.reported_on.is_none() => {
            Step::Form(Job::Mark(id, Mark::Reported))
        }
        MeetingState::Adopted | MeetingState::Cancelled => Step::Nothing,
    }
}

/// The committee is noted by hand only where the book has no meeting of it; the second part of a
/// meeting is told and sent with the first.
fn before(desk: &Desk, id: MeetingId, meeting: &Meeting) -> Step {
    if meeting.part_of.is_some() {
        return Step::Form(Job::Open(id));
    }
    let by_committee = meeting.kind == MeetingKind::Regular
        && month::committee_met(&desk.register, meeting).is_none();
    Step::Form(if by_committee {
        Job::Mark(id, Mark::CommitteeMet)
    } else if meeting.noticed_on.is_none() {
        Job::Mark(id, Mark::Noticed)
    } else if meeting.documents_on.is_none() && meeting.kind == MeetingKind::Regular {
        Job::Mark(id, Mark::DocumentsSent)
    } else {
        Job::Open(id)
    })
}

fn running(desk: &Desk, id: MeetingId, meeting: &Meeting) -> Step {
    if let Some(item) = meeting.items.iter().find(|item| !item.done) {
        return Step::Item(item.number);
    }
    closing(desk, id, meeting)
}

/// What stands between a running meeting and its end, apart from the agenda.
pub fn closing(desk: &Desk, id: MeetingId, meeting: &Meeting) -> Step {
    let undecided = decide::undecided(&desk.register, meeting);
    if !undecided.is_empty() {
        return Step::Decide(undecided);
    }
    match resolve::resolution_for(&desk.register, id) {
        Some((resolution, it)) if it.state == ResolutionState::Draft => Step::Adopt(resolution),
        None if meeting.kind == MeetingKind::Regular => Step::Draft,
        _ => Step::Form(end(id, meeting)),
    }
}

/// The form that ends a meeting; before it, the one that names who takes the minutes.
pub const fn end(id: MeetingId, meeting: &Meeting) -> Job {
    if meeting.clerk.is_none() { Job::Clerk(id) } else { Job::Close(id) }
}

/// The next step in a few words.
pub fn say(desk: &Desk, meeting: &Meeting, step: &Step) -> String {
    let lang = desk.lang();
    match step {
        Step::Form(Job::Mark(_, mark)) => match mark {
            Mark::CommitteeMet => word::STEP_COMMITTEE.get(lang).to_owned(),
            Mark::Noticed => word::STEP_NOTICE.get(lang).to_owned(),
            Mark::DocumentsSent => word::STEP_DOCUMENTS.get(lang).to_owned(),
            Mark::Reported => word::STEP_REPORT.get(lang).to_owned(),
        },
        Step::Form(Job::Open(_)) => word::STEP_OPEN.get(lang).to_owned(),
        Step::Form(Job::Vote(_, VoteOn::Adopt(_))) | Step::Adopt(_) => {
            word::STEP_ADOPT.get(lang).to_owned()
        }
        Step::Form(Job::Clerk(_)) => conduct::STEP_CLERK.get(lang).to_owned(),
        Step::Form(_) => word::STEP_CLOSE.get(lang).to_owned(),
        Step::Item(number) => {
            let place = meeting.items.iter().position(|item| item.number == *number);
            let title = place.and_then(|at| meeting.items.get(at)).map(|item| item.title.as_str());
            let n = place.map_or(0, |at| at + 1).to_string();
            word::STEP_ITEM.fill(lang, &[("n", &n), ("title", title.unwrap_or_default())])
        }
        Step::Decide(tasks) => word::STEP_DECIDE.fill(lang, &[("n", &tasks.len().to_string())]),
        Step::Draft => word::STEP_DRAFT.get(lang).to_owned(),
        Step::Minutes => word::STEP_MINUTES.get(lang).to_owned(),
        Step::Nothing => word::STEP_NOTHING.get(lang).to_owned(),
    }
}

/// The tasks that keep a meeting from being closed, by name.
pub fn say_undecided(desk: &Desk, tasks: &[TaskId]) -> String {
    let names: Vec<&str> = tasks
        .iter()
        .filter_map(|id| desk.register.task(*id))
        .map(|task| task.content.as_str())
        .collect();
    word::UNDECIDED
        .fill(desk.lang(), &[("n", &tasks.len().to_string()), ("tasks", &names.join("; "))])
}

/// The name of a step where it stands alone, with a capital.
pub fn capital(step: &str) -> String {
    let mut letters = step.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
