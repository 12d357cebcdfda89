//! How long a meeting must be: 90 minutes, 120 with a thematic part (Hướng dẫn 42-HD/BTCTW
//! 28/10/2025, before it 12-HD/BTCTW 06/7/2018).

use chrono::NaiveDate;

use crate::domain::meeting::{Meeting, MeetingKind};
use crate::domain::register::Register;
use crate::domain::rules::book;
use crate::words::rules as word;
use crate::words::{Lang, Text};

/// The fewest minutes that a meeting must have; `None` for kinds without such a rule. A second,
/// thematic part must bring the evening up to what a combined meeting needs.
pub fn least(register: &Register, meeting: &Meeting) -> Option<u32> {
    if let Some(first) = first_part(register, meeting) {
        let date = meeting.date.unwrap_or(NaiveDate::MAX);
        let needed = book::whole(register, "meeting.min_minutes_combined", date);
        return Some(needed.saturating_sub(held(first).unwrap_or_else(|| planned(first))));
    }
    if meeting.kind != MeetingKind::Regular {
        return None;
    }
    let key = if meeting.combined { "meeting.min_minutes_combined" } else { "meeting.min_minutes" };
    Some(book::whole(register, key, meeting.date.unwrap_or(NaiveDate::MAX)))
}

/// The regular meeting of which a thematic meeting is the second part.
pub fn first_part<'a>(register: &'a Register, meeting: &Meeting) -> Option<&'a Meeting> {
    let first = register.meeting(meeting.part_of?)?;
    let is_part = meeting.kind == MeetingKind::Thematic && first.kind == MeetingKind::Regular;
    is_part.then_some(first)
}

/// Minutes that the agenda plans in all.
pub fn planned(meeting: &Meeting) -> u32 {
    meeting.items.iter().filter_map(|item| item.planned).fold(0, u32::saturating_add)
}

/// Minutes that the meeting took; `None` while it has not ended.
pub fn held(meeting: &Meeting) -> Option<u32> {
    Some(u32::from(meeting.started?.until(meeting.ended?)))
}

/// By how much a meeting is too short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Short {
    /// Minutes planned or held.
    pub minutes: u32,
    /// Minutes needed.
    pub needed: u32,
    /// Minutes short.
    pub short: u32,
    /// Whether these are minutes held, not planned.
    pub was_held: bool,
}

impl Short {
    fn of(minutes: u32, needed: u32, was_held: bool) -> Option<Self> {
        let short = needed.checked_sub(minutes).filter(|short| *short > 0)?;
        Some(Self { minutes, needed, short, was_held })
    }

    /// The warning in words.
    pub fn say(self, lang: Lang) -> String {
        let text: Text = if self.was_held { word::TOO_SHORT_HELD } else { word::TOO_SHORT };
        text.fill(
            lang,
            &[
                ("minutes", &self.minutes.to_string()),
                ("short", &self.short.to_string()),
                ("needed", &self.needed.to_string()),
            ],
        )
    }
}

/// By how much the agenda plans too little; `None` where it plans enough, or no minutes at all.
pub fn planned_short(register: &Register, meeting: &Meeting) -> Option<Short> {
    let planned = planned(meeting);
    if planned == 0 { None } else { Short::of(planned, least(register, meeting)?, false) }
}

/// By how much the meeting was too short; `None` where it was long enough or has not ended.
pub fn held_short(register: &Register, meeting: &Meeting) -> Option<Short> {
    Short::of(held(meeting)?, least(register, meeting)?, true)
}
