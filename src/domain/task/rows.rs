//! The child tables of a task: reports, extensions, evidence, judgements, handovers.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::field::{Described, Field, Shape};
use crate::domain::{Kind, MeetingId, MemberId};
use crate::words::fields as label;

/// One report of progress.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// When.
    pub date: Option<NaiveDate>,
    /// At which meeting, where at one.
    pub meeting: Option<MeetingId>,
    /// How far, in percent of the target; more than 100 where the target is passed.
    pub percent: Option<u32>,
    /// How much of the target is reached, in its unit.
    pub achieved: Option<u32>,
    /// What is done.
    pub text: String,
    /// What shows it.
    pub evidence: String,
    /// Who reported.
    pub by: Option<MemberId>,
}

impl Described for Progress {
    const FIELDS: &'static [Field<Self>] = &[
        field!(date, label::DATE, Shape::Date).required(),
        field!(meeting, "meeting_id", label::MEETING, Shape::Ref(Kind::Meeting)),
        field!(percent, label::PERCENT, Shape::Number(0, 1000)),
        field!(achieved, label::ACHIEVED, Shape::Number(0, 1_000_000_000)),
        field!(text, label::PROGRESS_TEXT, Shape::Line),
        field!(evidence, label::EVIDENCE, Shape::Line),
        field!(by, "by_id", label::REPORTED_BY, Shape::Ref(Kind::Member)),
    ];
    fn blank() -> Self {
        Self {
            date: None,
            meeting: None,
            percent: None,
            achieved: None,
            text: String::new(),
            evidence: String::new(),
            by: None,
        }
    }
}
rows!(Progress);

/// One extension of the deadline; the original stays readable in the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// The deadline before.
    pub old: Option<NaiveDate>,
    /// The deadline after.
    pub new: Option<NaiveDate>,
    /// Why.
    pub reason: String,
    /// When it was decided.
    pub decided_on: Option<NaiveDate>,
    /// At which meeting.
    pub meeting: Option<MeetingId>,
}

impl Described for Extension {
    const FIELDS: &'static [Field<Self>] = &[
        field!(old, label::OLD_DEADLINE, Shape::Date),
        field!(new, label::NEW_DEADLINE, Shape::Date).required(),
        field!(reason, label::REASON, Shape::Line),
        field!(decided_on, label::DECIDED_ON, Shape::Date),
        field!(meeting, "meeting_id", label::MEETING, Shape::Ref(Kind::Meeting)),
    ];
    fn blank() -> Self {
        Self { old: None, new: None, reason: String::new(), decided_on: None, meeting: None }
    }
}
rows!(Extension);

/// What shows a result: words, or the name and digest of a file that lies elsewhere. The content
/// of a file never comes into the book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// When it was noted.
    pub date: Option<NaiveDate>,
    /// What it is, in words.
    pub text: String,
    /// The name of the file, without its folder.
    pub file: String,
    /// The SHA-256 of the file, 64 hexadecimal digits.
    pub sha256: String,
    /// Who brought it.
    pub by: Option<MemberId>,
}

impl Described for Evidence {
    const FIELDS: &'static [Field<Self>] = &[
        field!(date, label::DATE, Shape::Date).required(),
        field!(text, label::EVIDENCE_TEXT, Shape::Line),
        field!(file, label::EVIDENCE_FILE, Shape::Line),
        field!(sha256, label::SHA256, Shape::Line),
        field!(by, "by_id", label::REPORTED_BY, Shape::Ref(Kind::Member)),
    ];
    fn blank() -> Self {
        Self {
            date: None,
            text: String::new(),
            file: String::new(),
            sha256: String::new(),
            by: None,
        }
    }
}
rows!(Evidence);

/// How a meeting judged a permanent task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// The meeting.
    pub meeting: Option<MeetingId>,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// Whether the task was carried out as it should be.
    pub met: bool,
    /// Why.
    pub text: String,
}

impl Described for Judgement {
    const FIELDS: &'static [Field<Self>] = &[
        field!(meeting, "meeting_id", label::MEETING, Shape::Ref(Kind::Meeting)).required(),
        field!(date, label::DATE, Shape::Date).required(),
        field!(met, label::MET, Shape::YesNo),
        field!(text, label::REASON, Shape::Line),
    ];
    fn blank() -> Self {
        Self { meeting: None, date: None, met: false, text: String::new() }
    }
}
rows!(Judgement);

/// A task that passed from one person to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handover {
    /// When.
    pub date: Option<NaiveDate>,
    /// Who answered for it before.
    pub from: Option<MemberId>,
    /// Who answers for it since.
    pub to: Option<MemberId>,
    /// Why.
    pub reason: String,
    /// At which meeting.
    pub meeting: Option<MeetingId>,
}

impl Described for Handover {
    const FIELDS: &'static [Field<Self>] = &[
        field!(date, label::DATE, Shape::Date).required(),
        field!(from, "from_id", label::HANDED_FROM, Shape::Ref(Kind::Member)),
        field!(to, "to_id", label::HANDED_TO, Shape::Ref(Kind::Member)).required(),
        field!(reason, label::REASON, Shape::Line),
        field!(meeting, "meeting_id", label::MEETING, Shape::Ref(Kind::Meeting)),
    ];
    fn blank() -> Self {
        Self { date: None, from: None, to: None, reason: String::new(), meeting: None }
    }
}
rows!(Handover);
