//! Days that hang on the day of a meeting, in calendar days: documents go out before it, the
//! report after it (Hướng dẫn 42-HD/BTCTW 28/10/2025).

use chrono::{Days, NaiveDate};

use crate::domain::register::Register;
use crate::domain::rules::book;

/// The last day on which documents for a meeting of `date` are to be sent.
pub fn documents_by(register: &Register, date: NaiveDate) -> NaiveDate {
    before(register, "meeting.docs_before_days", date)
}

fn before(register: &Register, key: &str, date: NaiveDate) -> NaiveDate {
    let days = book::whole(register, key, date);
    date.checked_sub_days(Days::new(u64::from(days))).unwrap_or(date)
}

/// The day by which the results of the last resolution are best collected.
pub fn collect_by(register: &Register, date: NaiveDate) -> NaiveDate {
    before(register, "meeting.collect_before_days", date)
}

/// The day by which the committee had best meet.
pub fn committee_by(register: &Register, date: NaiveDate) -> NaiveDate {
    before(register, "meeting.committee_before_days", date)
}

/// The first day on which a committee meeting counts for a meeting of `date`.
pub fn committee_from(register: &Register, date: NaiveDate) -> NaiveDate {
    before(register, "meeting.committee_within_days", date)
}

/// The day by which the draft of the resolution is best ready.
pub fn draft_by(register: &Register, date: NaiveDate) -> NaiveDate {
    before(register, "meeting.draft_before_days", date)
}

/// The last day on which the minutes or the resolution of a meeting of `date` are to be posted
/// and reported.
pub fn report_by(register: &Register, date: NaiveDate) -> NaiveDate {
    let days = book::whole(register, "meeting.report_after_days", date);
    date.checked_add_days(Days::new(u64::from(days))).unwrap_or(date)
}
