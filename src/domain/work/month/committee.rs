//! The committee before the meeting of the cell: ticked by what is in the book, by hand only where
//! the book has no committee meeting.

use chrono::NaiveDate;

use super::super::mark::is_over;
use crate::domain::MeetingId;
use crate::domain::meeting::{Meeting, MeetingKind, MeetingState};
use crate::domain::register::Register;
use crate::domain::rules::deadlines;

/// The committee meetings that count for a meeting of the cell on this day.
fn before(
    register: &Register,
    date: NaiveDate,
) -> impl Iterator<Item = (MeetingId, &Meeting, NaiveDate)> {
    let first = deadlines::committee_from(register, date);
    register
        .meetings()
        .filter(|(_, it)| it.kind == MeetingKind::Committee && it.state != MeetingState::Cancelled)
        .filter_map(|(id, it)| it.date.map(|day| (id, it, day)))
        .filter(move |(_, _, day)| *day >= first && *day <= date)
}

/// The day of the committee meeting held to its end before a meeting of the cell on this day.
pub fn committee_in_book(register: &Register, date: NaiveDate) -> Option<NaiveDate> {
    before(register, date).filter(|(_, it, _)| is_over(it)).map(|(_, _, day)| day).max()
}

/// When the committee met for a meeting: as the book knows it, else as it was noted by hand.
pub fn committee_met(register: &Register, meeting: &Meeting) -> Option<NaiveDate> {
    let in_book = meeting.date.and_then(|date| committee_in_book(register, date));
    in_book.or(meeting.committee_met_on)
}

/// The committee meeting that is being prepared or held for a meeting of the cell on this day.
pub fn committee_ahead(register: &Register, date: NaiveDate) -> Option<(MeetingId, NaiveDate)> {
    before(register, date).find(|(_, it, _)| !is_over(it)).map(|(id, _, day)| (id, day))
}
