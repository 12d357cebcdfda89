//! What is known of the days before the meeting.

use super::{Found, Sight};
use crate::domain::day::show;
use crate::domain::meeting::{MeetingKind, MeetingState};
use crate::domain::resolution::ResolutionState;
use crate::domain::rules::deadlines;
use crate::words::score as word;

fn no_day(sight: &Sight<'_>) -> Found {
    Found::unknown(word::DAY_UNKNOWN.get(sight.lang).to_owned())
}

/// Whether a draft of the resolution, or the resolution itself, stands in the book.
pub(super) fn draft_ready(sight: &Sight<'_>) -> Found {
    let mut of = sight
        .register
        .resolutions()
        .filter(|(_, it)| it.meeting == Some(sight.id) && it.state != ResolutionState::Cancelled);
    match of.next() {
        Some(_) => Found::yes_no(true, word::HAS_DRAFT.get(sight.lang).to_owned()),
        None => Found::unknown(word::NO_DRAFT.get(sight.lang).to_owned()),
    }
}

/// Whether the committee met before, as its own meeting or its day tells. A cell without one has
/// nothing to answer for.
pub(super) fn committee_met(sight: &Sight<'_>) -> Found {
    let cell = sight.register.cell();
    if cell.is_none_or(|cell| cell.committee.is_empty()) {
        return Found::yes_no(true, word::NO_COMMITTEE.get(sight.lang).to_owned());
    }
    let on = sight.on();
    let last = sight
        .register
        .meetings()
        .filter(|(id, it)| *id != sight.id && it.kind == MeetingKind::Regular)
        .filter(|(_, it)| it.state != MeetingState::Cancelled)
        .filter_map(|(_, it)| it.date)
        .filter(|date| *date < on)
        .max();
    let own = sight
        .register
        .meetings()
        .filter(|(_, it)| it.kind == MeetingKind::Committee)
        .filter(|(_, it)| matches!(it.state, MeetingState::Closed | MeetingState::Adopted))
        .filter_map(|(_, it)| it.date)
        .filter(|date| *date <= on && last.is_none_or(|last| *date > last))
        .max();
    match sight.meeting.committee_met_on.or(own) {
        Some(day) => {
            Found::yes_no(day <= on, word::MET_ON.fill(sight.lang, &[("date", &show(day))]))
        }
        None => no_day(sight),
    }
}

/// Whether members and the superior were told before the day.
pub(super) fn notified(sight: &Sight<'_>) -> Found {
    match sight.meeting.noticed_on {
        Some(day) => Found::yes_no(
            day < sight.on(),
            word::NOTICED_ON.fill(sight.lang, &[("date", &show(day))]),
        ),
        None => no_day(sight),
    }
}

/// Whether the documents went out in time.
pub(super) fn documents_ahead(sight: &Sight<'_>) -> Found {
    documents(sight, |day, due| day <= due)
}

/// Whether the documents went out at all.
pub(super) fn documents_sent(sight: &Sight<'_>) -> Found {
    documents(sight, |day, _| day <= sight.on())
}

fn documents(
    sight: &Sight<'_>,
    is_met: impl Fn(chrono::NaiveDate, chrono::NaiveDate) -> bool,
) -> Found {
    let Some(day) = sight.meeting.documents_on else { return no_day(sight) };
    let due = deadlines::documents_by(sight.register, sight.on());
    let values = [("date", show(day)), ("due", show(due))];
    let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
    Found::yes_no(is_met(day, due), word::SENT_ON.fill(sight.lang, &values))
}
