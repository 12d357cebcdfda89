//! What the records know of the quality of a meeting: one list of measures, each with its key, by
//! which sheets name it, and what to do better where it costs points.
//!
//! A value is in thousandths: of a percent for a share, of a minute for a time; 1000 is yes and 0
//! is no. Shares are rounded down, so that a threshold is met exactly where it is reached.

mod after;
mod before;
mod during;

use chrono::NaiveDate;

use crate::domain::MeetingId;
use crate::domain::meeting::Meeting;
use crate::domain::register::Register;
use crate::words::{Lang, Text, score as word};

pub use during::has_theme;

/// The measure of thematic content, whose part counts only in a month with a theme.
pub const THEME: &str = "theme";

/// What a measure looks at.
#[derive(Debug, Clone, Copy)]
pub struct Sight<'a> {
    /// All records.
    pub register: &'a Register,
    /// The meeting.
    pub id: MeetingId,
    /// The meeting as it is to be marked.
    pub meeting: &'a Meeting,
    /// The language in which the reason is given.
    pub lang: Lang,
}

impl Sight<'_> {
    /// The day of the meeting.
    fn on(&self) -> NaiveDate {
        self.meeting.date.unwrap_or(NaiveDate::MAX)
    }
}

/// What the records say: the value where they know it, and why, or why not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The value, in thousandths; none where the records do not know.
    pub value: Option<u32>,
    /// The reason with its figures.
    pub why: String,
}

impl Found {
    fn value(value: u32, why: String) -> Self {
        Self { value: Some(value), why }
    }

    const fn unknown(why: String) -> Self {
        Self { value: None, why }
    }

    fn yes_no(yes: bool, why: String) -> Self {
        Self::value(if yes { 1000 } else { 0 }, why)
    }
}

/// A measure.
#[derive(Debug, Clone, Copy)]
pub struct Measure {
    /// The key by which sheets name it.
    pub key: &'static str,
    /// What it is.
    pub name: Text,
    /// Whether it is yes or no.
    pub is_yes_no: bool,
    /// What to do better where it costs points.
    pub better: Text,
    /// Reads it.
    pub read: fn(&Sight<'_>) -> Found,
}

const fn figure(
    key: &'static str,
    name: Text,
    better: Text,
    read: fn(&Sight<'_>) -> Found,
) -> Measure {
    Measure { key, name, is_yes_no: false, better, read }
}

const fn yes_no(
    key: &'static str,
    name: Text,
    better: Text,
    read: fn(&Sight<'_>) -> Found,
) -> Measure {
    Measure { key, name, is_yes_no: true, better, read }
}

/// Every measure.
pub const MEASURES: &[Measure] = &[
    figure("duration", word::M_DURATION, word::B_TIME, during::duration),
    figure("duration_short", word::M_SHORT, word::B_TIME, during::duration_short),
    figure("attendance", word::M_RATE, word::B_RATE, during::attendance),
    figure("attendance_strict", word::M_STRICT, word::B_RATE, during::attendance_strict),
    yes_no("no_long_excuse", word::M_LONG, word::B_LONG, during::no_long_excuse),
    yes_no("draft_ready", word::M_DRAFT, word::B_DRAFT, before::draft_ready),
    yes_no("committee_met", word::M_COMMITTEE, word::B_COMMITTEE, before::committee_met),
    yes_no("notified", word::M_NOTIFIED, word::B_NOTIFIED, before::notified),
    yes_no("documents_ahead", word::M_AHEAD, word::B_AHEAD, before::documents_ahead),
    yes_no("documents_sent", word::M_DOCUMENTS, word::B_AHEAD, before::documents_sent),
    figure("steps_done", word::M_STEPS, word::B_STEPS, during::steps_done),
    figure("content_done", word::M_CONTENT, word::B_STEPS, during::content_done),
    yes_no(THEME, word::M_THEME, word::B_THEME, during::theme),
    figure("speakers", word::M_SPEAKERS, word::B_SPEAKERS, during::speakers),
    yes_no("ideology_minutes", word::M_IDEOLOGY, word::B_IDEOLOGY, during::ideology_minutes),
    yes_no("concluded", word::M_CONCLUDED, word::B_CONCLUDED, during::concluded),
    figure("result", word::M_RESULT, word::B_RESULT, after::result),
    yes_no("resolution_adopted", word::M_ADOPTED, word::B_ADOPTED, after::resolution_adopted),
    yes_no("closing_done", word::M_ASSIGNED, word::B_ASSIGNED, after::closing_done),
    yes_no("posted", word::M_POSTED, word::B_POSTED, after::posted),
];

/// The measure of a key.
pub fn known(key: &str) -> Option<&'static Measure> {
    MEASURES.iter().find(|measure| measure.key == key)
}

/// What the records say of a measure; a key that names none is told.
pub fn read(key: &str, sight: &Sight<'_>) -> Found {
    match known(key) {
        Some(measure) => (measure.read)(sight),
        None if key.is_empty() => Found::unknown(String::new()),
        None => Found::unknown(word::UNKNOWN_MEASURE.fill(sight.lang, &[("key", key)])),
    }
}

/// What to do better in a part that lost points by a measure.
pub fn better(key: &str, register: &Register, lang: Lang) -> Option<String> {
    let time = register.cell().and_then(|cell| cell.meeting_time);
    let time = time.map_or_else(|| "…".to_owned(), |time| time.to_string());
    known(key).map(|measure| measure.better.fill(lang, &[("time", &time)]))
}

/// A share in thousandths of a percent, rounded down; `None` of nothing.
fn share(part: u32, of: u32) -> Option<u32> {
    let share = (u64::from(part) * 100_000).checked_div(u64::from(of))?;
    Some(u32::try_from(share).unwrap_or(u32::MAX))
}

/// A share as it is told.
fn told(part: u32, of: u32, lang: Lang) -> String {
    let rate = crate::domain::rules::voting::percent(part, of).unwrap_or_default();
    crate::domain::rules::voting::show_percent(rate, lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_have_keys_of_their_own() {
        let mut keys: Vec<_> = MEASURES.iter().map(|it| it.key).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), MEASURES.len());
        assert_eq!((share(2, 3), share(1, 0)), (Some(66_666), None));
    }
}
