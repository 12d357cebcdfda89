//! The papers that belong together: those of a meeting and its month.

use chrono::NaiveDate;

use super::list::PaperKind;
use super::subject::Subject;
use crate::domain::meeting::MeetingState;
use crate::domain::period::Period;
use crate::domain::register::Register;
use crate::domain::resolution::ResolutionState;
use crate::domain::work::resolve::tasks_of;
use crate::domain::{MeetingId, ResolutionId};

/// What is handed in for the month of a meeting: its notice, the invitation of its guests, its
/// minutes once it was opened, what it resolved, the slips of its tasks, the report of the month.
pub fn month_pack(register: &Register, id: MeetingId, on: NaiveDate) -> Vec<(PaperKind, Subject)> {
    let Some((meeting, date)) = register.meeting(id).and_then(|it| Some((it, it.date?))) else {
        return Vec::new();
    };
    let of = Subject::from(id);
    let mut pack = vec![(PaperKind::Notice, of)];
    if !meeting.guests.is_empty() || !meeting.observer.is_empty() {
        pack.push((PaperKind::Invitation, of));
    }
    let was_opened = matches!(
        meeting.state,
        MeetingState::Running | MeetingState::Closed | MeetingState::Adopted
    );
    if was_opened {
        pack.push((PaperKind::Minutes, of));
    }
    pack.extend(resolved(register, id).map(|it| (PaperKind::Resolution, it.into())));
    pack.extend(meeting_slips(register, id));
    let month = Period::month_of(date);
    if month.first() <= on {
        pack.push((PaperKind::Report, Subject::Period(month, on)));
    }
    pack
}

/// The slips of all that a meeting assigned: a paper for each text that has tasks.
pub fn meeting_slips(register: &Register, id: MeetingId) -> Vec<(PaperKind, Subject)> {
    let with_tasks = resolved(register, id).filter(|it| !tasks_of(register, *it).is_empty());
    with_tasks.map(|it| (PaperKind::Slips, it.into())).collect()
}

/// The resolutions and conclusions of a meeting, drafts too.
fn resolved(register: &Register, id: MeetingId) -> impl Iterator<Item = ResolutionId> + '_ {
    let stands = move |it: &crate::domain::resolution::Resolution| {
        it.meeting == Some(id) && it.state != ResolutionState::Cancelled
    };
    register.resolutions().filter(move |(_, it)| stands(it)).map(|(id, _)| id)
}
