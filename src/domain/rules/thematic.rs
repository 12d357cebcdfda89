//! Thematic meetings: at least one a quarter (Hướng dẫn 12-HD/BTCTW 06/7/2018).

use chrono::{Datelike as _, NaiveDate};

use crate::domain::meeting::{Meeting, MeetingKind, MeetingState};
use crate::domain::register::Register;
use crate::domain::rules::book;
use crate::words::Lang;
use crate::words::rules as word;

/// A quarter of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    /// The year.
    pub year: i32,
    /// The quarter, 1 to 4.
    pub quarter: u32,
}

impl Quarter {
    /// The quarter of a date.
    pub fn of(date: NaiveDate) -> Self {
        Self { year: date.year(), quarter: date.month0() / 3 + 1 }
    }

    /// The quarter before.
    #[must_use]
    pub const fn before(self) -> Self {
        if self.quarter > 1 {
            Self { quarter: self.quarter - 1, ..self }
        } else {
            Self { year: self.year - 1, quarter: 4 }
        }
    }

    /// The alert that the quarter had no thematic meeting.
    pub fn say_missing(self, lang: Lang) -> String {
        let roman = ["I", "II", "III", "IV"];
        let place = usize::try_from(self.quarter.saturating_sub(1)).unwrap_or_default();
        let quarter = roman.get(place).copied().unwrap_or_default();
        word::NO_THEMATIC.fill(lang, &[("quarter", quarter), ("year", &self.year.to_string())])
    }
}

/// The quarter that ended last before `today`, where it had fewer thematic meetings than
/// `meeting.thematic.per_quarter`. Quarters before the book's first meeting are passed over.
pub fn missing(register: &Register, today: NaiveDate) -> Option<Quarter> {
    let quarter = Quarter::of(today).before();
    let held = |meeting: &Meeting| {
        meeting.state != MeetingState::Cancelled
            && (meeting.kind == MeetingKind::Thematic || meeting.combined)
            && meeting.date.is_some_and(|date| Quarter::of(date) == quarter)
    };
    let first = register.meetings().filter_map(|(_, meeting)| meeting.date).min()?;
    let count = register.meetings().filter(|(_, meeting)| held(meeting)).count();
    let wanted = book::whole(register, "meeting.thematic.per_quarter", today);
    let is_short = u32::try_from(count).unwrap_or(u32::MAX) < wanted;
    (Quarter::of(first) <= quarter && is_short).then_some(quarter)
}
