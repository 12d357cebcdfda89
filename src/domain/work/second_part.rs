//! A thematic meeting as the second part of a regular one: the same evening, the same people, its
//! own minutes.

use crate::domain::meeting::{Attendance, Meeting};
use crate::domain::register::Register;
use crate::domain::rules::minutes_length::first_part;

/// The roll as the first part ended with it: who came later is there from the beginning, who left
/// has left. `None` where there is no first part, or its roll was not called.
pub fn roll(register: &Register, meeting: &Meeting) -> Option<Vec<Attendance>> {
    let first = first_part(register, meeting)?;
    let now = |line: &Attendance| Attendance { came: None, ..line.clone() };
    (!first.roll.is_empty()).then(|| first.roll.iter().map(now).collect())
}

/// Takes over who is in the chair, who writes the minutes and the guests, where the second part
/// has nobody of its own.
pub fn take_over(register: &Register, meeting: &mut Meeting) {
    let Some(first) = first_part(register, meeting).cloned() else { return };
    meeting.chair = meeting.chair.or(first.chair);
    meeting.clerk = meeting.clerk.or(first.clerk);
    if meeting.guests.is_empty() {
        meeting.guests = first.guests;
    }
    for item in meeting.items.iter_mut().filter(|item| item.step == "minutes") {
        item.presenter = item.presenter.or(meeting.clerk);
    }
}
