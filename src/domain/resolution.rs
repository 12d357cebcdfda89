//! A resolution or conclusion of the cell: its number, its parts, its state.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::correction::Correction;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::{Described, Field, Shape};
use crate::domain::{Choices as _, Kind, MeetingId, ResolutionId};
use crate::words::choices as word;
use crate::words::fields as label;

choices! {
    /// What kind of decision it is.
    ResolutionKind {
        Resolution = "NQ": word::RESOLUTION,
        Conclusion = "KL": word::CONCLUSION,
    }
}

choices! {
    /// Where it stands.
    ResolutionState {
        Draft = "draft": word::STATE_DRAFT,
        Adopted = "adopted": word::STATE_ADOPTED,
        Cancelled = "cancelled": word::STATE_CANCELLED,
    }
}

/// A resolution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolution {
    /// Resolution or conclusion; each counts its own numbers.
    pub kind: ResolutionKind,
    /// The number within its series, given at adoption; kept when cancelled.
    pub number: Option<u32>,
    /// The date of it.
    pub date: Option<NaiveDate>,
    /// The meeting that took it.
    pub meeting: Option<MeetingId>,
    /// What it is about.
    pub title: String,
    /// Part I: how last month's work was judged.
    pub assessment: String,
    /// Part I: limits and their causes.
    pub limits: String,
    /// Part II: direction and tasks of next month, beside the tasks themselves.
    pub direction: String,
    /// Part III: who does what, and how it is carried out.
    pub organisation: String,
    /// Part IV: how the cell marks its own meeting.
    pub self_mark: String,
    /// The number of the meeting's vote that adopted it.
    pub vote: Option<u32>,
    /// Where it stands.
    pub state: ResolutionState,
    /// Why it was cancelled.
    pub cancel_reason: String,
    /// What it rests on: an upper document by number and date, a proposal.
    pub basis: String,
    /// The day its number was reserved, where before its adoption.
    pub reserved_on: Option<NaiveDate>,
    /// The resolution that it takes back or puts in its place.
    pub replaces: Option<ResolutionId>,
    /// Its place in the row of seals of the book, from 1.
    pub seal_number: Option<u32>,
    /// The seal of its text, 64 hexadecimal digits.
    pub seal: String,
    /// Corrections made after it was sealed.
    pub corrections: Vec<Correction>,
}

impl Default for Resolution {
    fn default() -> Self {
        Self {
            kind: ResolutionKind::Resolution,
            number: None,
            date: None,
            meeting: None,
            title: String::new(),
            assessment: String::new(),
            limits: String::new(),
            direction: String::new(),
            organisation: String::new(),
            self_mark: String::new(),
            vote: None,
            state: ResolutionState::Draft,
            cancel_reason: String::new(),
            basis: String::new(),
            reserved_on: None,
            replaces: None,
            seal_number: None,
            seal: String::new(),
            corrections: Vec::new(),
        }
    }
}

impl Described for Resolution {
    const FIELDS: &'static [Field<Self>] = &[
        field!(kind, label::RESOLUTION_KIND, Shape::Choice(ResolutionKind::LIST)),
        field!(number, label::NUMBER, Shape::Number(1, 99_999)),
        field!(date, label::DATE, Shape::Date).wanted(),
        field!(meeting, "meeting_id", label::MEETING, Shape::Ref(Kind::Meeting)),
        field!(title, label::TITLE, Shape::Line).required(),
        field!(assessment, label::ASSESSMENT, Shape::Note),
        field!(limits, label::LIMITS, Shape::Note),
        field!(direction, label::DIRECTION, Shape::Note),
        field!(organisation, label::ORGANISATION, Shape::Note),
        field!(self_mark, label::SELF_MARK, Shape::Note),
        field!(vote, label::VOTE_NUMBER, Shape::Number(1, 999)),
        field!(state, label::STATE, Shape::Choice(ResolutionState::LIST)),
        field!(cancel_reason, label::CANCEL_REASON, Shape::Line),
        field!(basis, label::BASIS, Shape::Line).advice(label::BASIS_ADVICE),
        field!(reserved_on, label::RESERVED_ON, Shape::Date),
        field!(replaces, "replaces_id", label::REPLACES, Shape::Ref(Kind::Resolution)),
        field!(seal_number, label::SEAL_NUMBER, Shape::Number(1, 1_000_000)),
        field!(seal, label::SEAL, Shape::Line),
        field!(corrections, label::CORRECTIONS, Shape::Rows(Correction::specs)),
    ];

    fn blank() -> Self {
        Self::default()
    }
}

impl Resolution {
    /// What makes this record one that cannot be kept.
    pub fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.title.is_empty() {
            problems.push(Problem::new("title", Fault::Missing));
        }
        if self.state == ResolutionState::Cancelled && self.cancel_reason.is_empty() {
            problems.push(Problem::new("cancel_reason", Fault::Missing));
        }
        if self.state == ResolutionState::Adopted && self.date.is_none() {
            problems.push(Problem::new("date", Fault::Missing));
        }
        problems
    }
}
