//! The plan of a year: its meetings, the theme of each quarter, supervision, days to remember.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::clock::Clock;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::{Described, Field, Shape};
use crate::domain::meeting::MeetingKind;
use crate::domain::{Choices as _, Kind, MemberId};
use crate::words::fields as label;

/// A meeting planned for the year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedMeeting {
    /// The day.
    pub date: Option<NaiveDate>,
    /// The hour.
    pub time: Option<Clock>,
    /// What kind of meeting.
    pub kind: MeetingKind,
    /// What it is to deal with.
    pub note: String,
}

impl Described for PlannedMeeting {
    const FIELDS: &'static [Field<Self>] = &[
        field!(date, label::DATE, Shape::Date).required(),
        field!(kind, label::MEETING_KIND, Shape::Choice(MeetingKind::LIST)),
        field!(time, label::TIME, Shape::Time),
        field!(note, label::NOTE, Shape::Line),
    ];
    fn blank() -> Self {
        Self { date: None, time: None, kind: MeetingKind::Regular, note: String::new() }
    }
}
rows!(PlannedMeeting);

/// The theme of a quarter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedTheme {
    /// The quarter, 1 to 4.
    pub quarter: u32,
    /// The month in which it is to be held, 1 to 12.
    pub month: Option<u32>,
    /// What it is about.
    pub theme: String,
    /// Who drafts it.
    pub drafter: Option<MemberId>,
}

impl Described for PlannedTheme {
    const FIELDS: &'static [Field<Self>] = &[
        field!(quarter, label::QUARTER, Shape::Number(1, 4)).required(),
        field!(theme, label::THEME, Shape::Line).required(),
        field!(month, label::MONTH, Shape::Number(1, 12)),
        field!(drafter, "drafter_id", label::DRAFTER, Shape::Ref(Kind::Member)),
    ];
    fn blank() -> Self {
        Self { quarter: 0, month: None, theme: String::new(), drafter: None }
    }
}
rows!(PlannedTheme);

/// One piece of the cell's own supervision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedCheck {
    /// The month, 1 to 12.
    pub month: u32,
    /// What is looked at, and what for.
    pub content: String,
    /// Whose work.
    pub members: Vec<MemberId>,
    /// Who does it.
    pub lead: Option<MemberId>,
    /// How.
    pub method: String,
    /// The day it was done.
    pub done_on: Option<NaiveDate>,
}

impl Described for PlannedCheck {
    const FIELDS: &'static [Field<Self>] = &[
        field!(month, label::MONTH, Shape::Number(1, 12)).required(),
        field!(content, label::CHECK_CONTENT, Shape::Line).required(),
        field!(members, "member_ids", label::CHECK_WHOM, Shape::Refs(Kind::Member)),
        field!(lead, "lead_id", label::CHECK_LEAD, Shape::Ref(Kind::Member)),
        field!(method, label::CHECK_METHOD, Shape::Line),
        field!(done_on, label::CHECK_DONE_ON, Shape::Date),
    ];
    fn blank() -> Self {
        Self {
            month: 0,
            content: String::new(),
            members: Vec::new(),
            lead: None,
            method: String::new(),
            done_on: None,
        }
    }
}
rows!(PlannedCheck);

/// A day to remember, with the work that it brings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Occasion {
    /// The day.
    pub date: Option<NaiveDate>,
    /// What it is.
    pub name: String,
    /// What is to be done for it.
    pub work: String,
}

impl Described for Occasion {
    const FIELDS: &'static [Field<Self>] = &[
        field!(date, label::DATE, Shape::Date).required(),
        field!(name, label::OCCASION, Shape::Line).required(),
        field!(work, label::OCCASION_WORK, Shape::Line),
    ];
    fn blank() -> Self {
        Self { date: None, name: String::new(), work: String::new() }
    }
}
rows!(Occasion);

/// The plan of a year.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct YearPlan {
    /// The year.
    pub year: u32,
    /// Meetings.
    pub meetings: Vec<PlannedMeeting>,
    /// Themes of the quarters.
    pub themes: Vec<PlannedTheme>,
    /// The cell's own supervision.
    pub checks: Vec<PlannedCheck>,
    /// Days to remember.
    pub occasions: Vec<Occasion>,
    /// Remarks.
    pub notes: String,
}

impl Described for YearPlan {
    const FIELDS: &'static [Field<Self>] = &[
        field!(year, label::YEAR, Shape::Number(1930, 2100)).required(),
        field!(meetings, label::PLANNED_MEETINGS, Shape::Rows(PlannedMeeting::specs)),
        field!(themes, label::PLANNED_THEMES, Shape::Rows(PlannedTheme::specs)),
        field!(checks, label::PLANNED_CHECKS, Shape::Rows(PlannedCheck::specs)),
        field!(occasions, label::OCCASIONS, Shape::Rows(Occasion::specs)),
        field!(notes, label::NOTES, Shape::Note),
    ];

    fn blank() -> Self {
        Self::default()
    }
}

impl YearPlan {
    /// What makes this record one that cannot be kept.
    pub fn check(&self) -> Vec<Problem> {
        let missing = self.year == 0;
        missing.then(|| Problem::new("year", Fault::Missing)).into_iter().collect()
    }
}
