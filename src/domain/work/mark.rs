//! The dates round a meeting: committee met, notice, documents, report; and cancelling it.

use chrono::NaiveDate;

use super::plan::{Plan, Refusal, kept, meeting_name, meeting_of};
use crate::domain::MeetingId;
use crate::domain::act::Deed;
use crate::domain::fault::{Fault, Problem};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::register::Register;

/// A date kept with a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Mark {
    /// The committee met to agree on the content (secretary and deputy where there is none).
    CommitteeMet,
    /// Members were told time, place and content.
    Noticed,
    /// The documents were posted, at least one day before the meeting.
    DocumentsSent,
    /// Resolution and minutes were posted and reported, within two days after the meeting.
    Reported,
}

impl Mark {
    const fn deed(self) -> Deed {
        match self {
            Self::CommitteeMet => Deed::EditMeeting,
            Self::Noticed | Self::DocumentsSent => Deed::NoticeSent,
            Self::Reported => Deed::MarkReported,
        }
    }

    const fn field(self) -> &'static str {
        match self {
            Self::CommitteeMet => "committee_met_on",
            Self::Noticed => "noticed_on",
            Self::DocumentsSent => "documents_on",
            Self::Reported => "reported_on",
        }
    }

    const fn place(self, meeting: &mut Meeting) -> &mut Option<NaiveDate> {
        match self {
            Self::CommitteeMet => &mut meeting.committee_met_on,
            Self::Noticed => &mut meeting.noticed_on,
            Self::DocumentsSent => &mut meeting.documents_on,
            Self::Reported => &mut meeting.reported_on,
        }
    }
}

/// Keeps a date with a meeting; `None` takes it away. Telling the members makes a draft a
/// meeting that is announced; a report needs a meeting that is over.
///
/// # Errors
/// A date in the future, a cancelled meeting, a report before the end, a committee that the book
/// knows to have met.
pub fn mark(
    register: &Register,
    id: MeetingId,
    mark: Mark,
    date: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let mut meeting = meeting_of(register, id)?.clone();
    if meeting.state == MeetingState::Cancelled {
        return Err(Refusal::Cancelled);
    }
    if date.is_some_and(|date| date > today) {
        return Err(Problem::new(mark.field(), Fault::InTheFuture).into());
    }
    if mark == Mark::Reported && !is_over(&meeting) {
        return Err(Refusal::NotClosed);
    }
    let in_book = meeting.date.and_then(|day| super::month::committee_in_book(register, day));
    if let Some(on) = in_book.filter(|_| mark == Mark::CommitteeMet && date.is_some()) {
        return Err(Refusal::CommitteeInBook(on));
    }
    *mark.place(&mut meeting) = date;
    meeting.state = match (meeting.state, meeting.noticed_on) {
        (MeetingState::Draft, Some(_)) => MeetingState::Noticed,
        (MeetingState::Noticed, None) => MeetingState::Draft,
        (state, _) => state,
    };
    let about = meeting_name(&meeting);
    Ok(Plan::new(mark.deed(), about, vec![kept(register, id.into(), meeting, today)?]))
}

/// Whether a meeting was held to its end.
pub const fn is_over(meeting: &Meeting) -> bool {
    matches!(meeting.state, MeetingState::Closed | MeetingState::Adopted)
}

/// Cancels a meeting that was not opened, with the reason; it stays in the book.
///
/// # Errors
/// No reason; a meeting that was opened.
pub fn cancel(
    register: &Register,
    id: MeetingId,
    reason: &str,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let mut meeting = meeting_of(register, id)?.clone();
    match meeting.state {
        MeetingState::Draft | MeetingState::Noticed => {}
        MeetingState::Running => return Err(Refusal::AlreadyOpened),
        MeetingState::Closed | MeetingState::Adopted => return Err(Refusal::MeetingOver),
        MeetingState::Cancelled => return Err(Refusal::Cancelled),
    }
    if reason.trim().is_empty() {
        return Err(Refusal::NoReason);
    }
    meeting.state = MeetingState::Cancelled;
    if !meeting.notes.is_empty() {
        meeting.notes.push('\n');
    }
    meeting.notes.push_str(reason.trim());
    let about = meeting_name(&meeting);
    Ok(Plan::new(Deed::EditMeeting, about, vec![kept(register, id.into(), meeting, today)?]))
}
