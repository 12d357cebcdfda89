//! Figures and names as papers write them, taken from the records.

use chrono::{Datelike as _, NaiveDate};

use crate::domain::clock::Clock;
use crate::domain::meeting::{Meeting, Presence, Vote};
use crate::domain::register::Register;
use crate::domain::{MeetingId, MemberId};
use crate::words::papers as word;
use crate::words::papers::fill;

/// A member's name; a gap to fill by hand where nobody is named.
pub(super) fn name(register: &Register, id: Option<MemberId>) -> String {
    let member = id.and_then(|id| register.member(id));
    member.map_or_else(|| word::UNNAMED.to_owned(), |member| member.full_name.clone())
}

/// `đ/c` and the name; a gap where nobody is named.
pub(super) fn comrade(register: &Register, id: Option<MemberId>) -> String {
    fill(word::COMRADE, &[("name", &name(register, id))])
}

/// A time of day as papers write it: `19 giờ 30`.
pub(super) fn hours(clock: Option<Clock>) -> String {
    match clock {
        None => fill(word::HOURS_FULL, &[("h", word::UNNAMED)]),
        Some(clock) if clock.minute() == 0 => {
            fill(word::HOURS_FULL, &[("h", &clock.hour().to_string())])
        }
        Some(clock) => fill(
            word::HOURS,
            &[("h", &clock.hour().to_string()), ("m", &format!("{:02}", clock.minute()))],
        ),
    }
}

/// Minutes from the opening to the end.
pub(super) fn minutes(meeting: &Meeting) -> Option<u16> {
    Some(meeting.started?.until(meeting.ended?))
}

/// A share in percent with one decimal after a comma: `85,7`; `100` without.
pub(super) fn percent(per_mille: u32) -> String {
    match (per_mille / 10, per_mille % 10) {
        (whole, 0) => whole.to_string(),
        (whole, tenth) => format!("{whole},{tenth}"),
    }
}

/// The share of the base that a vote reached.
pub(super) fn vote_percent(vote: &Vote) -> String {
    let base = vote.base.unwrap_or_default();
    if base == 0 {
        return word::UNNAMED.to_owned();
    }
    let share = (u64::from(vote.for_) * 2000 + u64::from(base)) / (u64::from(base) * 2);
    percent(u32::try_from(share).unwrap_or_default())
}

/// How many stand in the roll in one way, with their names and reasons.
pub(super) fn absent(register: &Register, meeting: &Meeting, how: Presence) -> String {
    let named: Vec<String> = meeting
        .roll
        .iter()
        .filter(|line| line.presence == how)
        .map(|line| {
            let name = name(register, line.member);
            if line.reason.is_empty() {
                name
            } else {
                fill(word::NAME_REASON, &[("name", &name), ("reason", &line.reason)])
            }
        })
        .collect();
    if named.is_empty() {
        return word::NOBODY.to_owned();
    }
    let count = named.len().to_string();
    fill(word::COUNT_NAMES, &[("n", &count), ("names", &named.join("; "))])
}

/// A date within a sentence; a gap where there is none.
pub(super) fn date(date: Option<NaiveDate>) -> String {
    date.map_or_else(|| word::UNNAMED.to_owned(), crate::domain::rules::numbering::written_date)
}

/// Words, or a gap to fill by hand.
pub(super) fn or_gap(text: &str) -> &str {
    if text.is_empty() { word::UNNAMED } else { text }
}

/// The name of the file of a paper about a meeting: its kind and the day, with the number of the
/// meeting where another was held on that day.
pub(super) fn dated(register: &Register, stem: &str, id: MeetingId, on: NaiveDate) -> String {
    let day = on.format("%Y-%m-%d");
    let is_alone = register.meetings().all(|(other, it)| other == id || it.date != Some(on));
    if is_alone { format!("{stem}-{day}") } else { format!("{stem}-{day}-{}", id.0) }
}

/// The first letter small, as within a sentence.
pub(super) fn small(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// The first letter large, as a sentence begins.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// The weekday of a day, as a paper says it.
pub(super) fn weekday(on: NaiveDate) -> &'static str {
    let at = usize::try_from(on.weekday().num_days_from_monday()).unwrap_or_default();
    word::WEEKDAYS.get(at).copied().unwrap_or_default()
}
