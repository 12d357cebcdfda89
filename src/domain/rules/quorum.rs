//! How many voters must be in the room before anything is put to the vote: a congress and the
//! year-end review need more than an ordinary meeting.

use chrono::NaiveDate;

use crate::domain::fault::Fault;
use crate::domain::meeting::{Meeting, MeetingKind};
use crate::domain::register::Register;
use crate::domain::rules::book;
use crate::domain::rules::fraction::Fraction;
use crate::words::Lang;
use crate::words::ballot as word;

/// The key of the rule for the quorum of a kind of meeting.
pub const fn key(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Congress => "vote.quorum.congress",
        MeetingKind::Review => "vote.quorum.review",
        _ => "vote.quorum",
    }
}

fn share(register: &Register, meeting: &Meeting) -> Fraction {
    book::ratio(register, key(meeting.kind), meeting.date.unwrap_or(NaiveDate::MAX))
}

/// The fewest voters of a base that must be present at a meeting.
pub fn needed(register: &Register, meeting: &Meeting, base: u32) -> u32 {
    share(register, meeting).needed(base)
}

/// Whether so many voters of the base suffice for a vote at this kind of meeting.
///
/// # Errors
/// [`Fault::NoQuorum`] when they are not more than half, [`Fault::BelowQuorum`] when the kind of
/// meeting or an amended rule asks for another share.
pub fn check(register: &Register, meeting: &Meeting, present: u32, base: u32) -> Result<(), Fault> {
    let share = share(register, meeting);
    if base > 0 && share.is_met(present, base) {
        return Ok(());
    }
    if share == (Fraction { top: 1, bottom: 2, above: true }) {
        return Err(Fault::NoQuorum(present, base));
    }
    Err(Fault::BelowQuorum(present, base, share.needed(base)))
}

/// How many must be present, how many are, and by which rule, in one sentence.
pub fn say(
    register: &Register,
    meeting: &Meeting,
    (present, base): (u32, u32),
    lang: Lang,
) -> String {
    let on = meeting.date.unwrap_or(NaiveDate::MAX);
    let source = book::in_force(register, key(meeting.kind), on).map(|it| it.say_source(lang));
    word::QUORUM.fill(
        lang,
        &[
            ("present", &present.to_string()),
            ("base", &base.to_string()),
            ("needed", &needed(register, meeting, base).to_string()),
            ("source", &source.unwrap_or_default()),
        ],
    )
}
