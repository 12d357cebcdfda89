//! A task: who does what by when, how far it is, and how it ended.

mod rows;

pub use rows::{Evidence, Extension, Handover, Judgement, Progress};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::fault::{Fault, Problem};
use crate::domain::field::{Described, Field, Shape};
use crate::domain::{Choices as _, Kind, MeetingId, MemberId, ResolutionId};
use crate::words::choices as word;
use crate::words::fields as label;

choices! {
    /// The field of work.
    WorkField {
        Party = "xây dựng Đảng": word::FIELD_PARTY,
        Economy = "kinh tế": word::FIELD_ECONOMY,
        NewRural = "NTM": word::FIELD_RURAL,
        Security = "an ninh": word::FIELD_SECURITY,
        Culture = "văn hóa – xã hội": word::FIELD_CULTURE,
        Environment = "môi trường": word::FIELD_ENVIRONMENT,
        Associations = "đoàn thể": word::FIELD_ASSOCIATIONS,
        Other = "khác": word::FIELD_OTHER,
    }
}

choices! {
    /// What kind of deadline the task has.
    DeadlineKind {
        Date = "date": word::DEADLINE_DATE,
        NextMeeting = "next_meeting": word::DEADLINE_NEXT_MEETING,
        Permanent = "permanent": word::DEADLINE_PERMANENT,
        None = "none": word::DEADLINE_NONE,
    }
}

choices! {
    /// How the task stands in the book; the status on a day is computed from it and the dates.
    Outcome {
        Open = "open": word::OUTCOME_OPEN,
        Done = "done": word::OUTCOME_DONE,
        CarriedOver = "carried_over": word::OUTCOME_CARRIED,
        Stopped = "stopped": word::OUTCOME_STOPPED,
    }
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// The resolution it came of.
    pub resolution: Option<ResolutionId>,
    /// Its place in the resolution, from 1.
    pub index: Option<u32>,
    /// Where it comes from, where not (only) from a resolution: an upper document, a proposal.
    pub source: String,
    /// The field of work.
    pub field: Option<WorkField>,
    /// What is to be done.
    pub content: String,
    /// How much, in `unit`.
    pub target: Option<u32>,
    /// The unit of the target: hộ, m, %.
    pub unit: String,
    /// How much is reached.
    pub achieved: Option<u32>,
    /// The one member who answers for it.
    pub lead: Option<MemberId>,
    /// Members who help.
    pub helpers: Vec<MemberId>,
    /// Others who help: Front, associations, village head.
    pub with: String,
    /// When it begins.
    pub start: Option<NaiveDate>,
    /// What kind of deadline.
    pub deadline_kind: DeadlineKind,
    /// The deadline now in force, where it is a date.
    pub deadline: Option<NaiveDate>,
    /// Reports of progress, oldest first.
    pub progress: Vec<Progress>,
    /// Extensions, oldest first.
    pub extensions: Vec<Extension>,
    /// How it stands.
    pub outcome: Outcome,
    /// The day it was done or stopped.
    pub closed_on: Option<NaiveDate>,
    /// The meeting that closed, carried over or stopped it.
    pub closed_at: Option<MeetingId>,
    /// The number of the vote of that meeting that stopped it.
    pub stop_vote: Option<u32>,
    /// What the cell says of the result.
    pub review: String,
    /// Who checked the result, another person than the lead.
    pub checked_by: Option<MemberId>,
    /// The day of that check.
    pub checked_on: Option<NaiveDate>,
    /// What the check found.
    pub check_text: String,
    /// What shows the result, oldest first: words, or a file's name and digest.
    pub evidence: Vec<Evidence>,
    /// What is to be done next, so that an open task is never without a way on.
    pub next_step: String,
    /// By when the next step is due.
    pub next_step_on: Option<NaiveDate>,
    /// Of a permanent task: how each meeting judged it, oldest first.
    pub judgements: Vec<Judgement>,
    /// Who answered for it before, oldest first; the resolution names the first of them.
    pub handovers: Vec<Handover>,
}

impl Default for Task {
    fn default() -> Self {
        Self {
            resolution: None,
            index: None,
            source: String::new(),
            field: None,
            content: String::new(),
            target: None,
            unit: String::new(),
            achieved: None,
            lead: None,
            helpers: Vec::new(),
            with: String::new(),
            start: None,
            deadline_kind: DeadlineKind::Date,
            deadline: None,
            progress: Vec::new(),
            extensions: Vec::new(),
            outcome: Outcome::Open,
            closed_on: None,
            closed_at: None,
            stop_vote: None,
            review: String::new(),
            checked_by: None,
            checked_on: None,
            check_text: String::new(),
            evidence: Vec::new(),
            next_step: String::new(),
            next_step_on: None,
            judgements: Vec::new(),
            handovers: Vec::new(),
        }
    }
}

impl Described for Task {
    const FIELDS: &'static [Field<Self>] = &[
        field!(resolution, "resolution_id", label::RESOLUTION, Shape::Ref(Kind::Resolution)),
        field!(index, label::TASK_INDEX, Shape::Number(1, 999)),
        field!(content, label::TASK_CONTENT, Shape::Line).required().advice(label::TASK_ADVICE),
        field!(field, label::WORK_FIELD, Shape::Choice(WorkField::LIST)),
        field!(source, label::TASK_SOURCE, Shape::Line),
        field!(lead, "lead_id", label::LEAD, Shape::Ref(Kind::Member)).required(),
        field!(helpers, "collaborators", label::HELPERS, Shape::Refs(Kind::Member)),
        field!(with, label::TASK_WITH, Shape::Line),
        field!(target, label::TARGET, Shape::Number(0, 1_000_000_000)),
        field!(unit, label::UNIT, Shape::Line),
        field!(achieved, label::ACHIEVED, Shape::Number(0, 1_000_000_000)),
        field!(start, label::START, Shape::Date),
        field!(deadline_kind, label::DEADLINE_KIND, Shape::Choice(DeadlineKind::LIST)),
        field!(deadline, label::DEADLINE, Shape::Date).wanted().advice(label::DEADLINE_ADVICE),
        field!(progress, label::PROGRESS, Shape::Rows(Progress::specs)),
        field!(extensions, label::EXTENSIONS, Shape::Rows(Extension::specs)),
        field!(outcome, label::OUTCOME, Shape::Choice(Outcome::LIST)),
        field!(closed_on, label::CLOSED_ON, Shape::Date),
        field!(closed_at, "closed_at_meeting", label::CLOSED_AT, Shape::Ref(Kind::Meeting)),
        field!(stop_vote, label::STOP_VOTE, Shape::Number(1, 999)),
        field!(review, label::REVIEW, Shape::Line),
        field!(checked_by, "checked_by_id", label::CHECKED_BY, Shape::Ref(Kind::Member)),
        field!(checked_on, label::CHECKED_ON, Shape::Date),
        field!(check_text, label::CHECK_TEXT, Shape::Line),
        field!(evidence, label::EVIDENCE_ROWS, Shape::Rows(Evidence::specs)),
        field!(next_step, label::NEXT_STEP, Shape::Line).advice(label::NEXT_STEP_ADVICE),
        field!(next_step_on, label::NEXT_STEP_ON, Shape::Date),
        field!(judgements, label::JUDGEMENTS, Shape::Rows(Judgement::specs)),
        field!(handovers, label::HANDOVERS, Shape::Rows(Handover::specs)),
    ];

    fn blank() -> Self {
        Self::default()
    }
}

impl Task {
    /// What makes this record one that cannot be kept.
    pub fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.content.is_empty() {
            problems.push(Problem::new("content", Fault::Missing));
        }
        if self.lead.is_none() {
            problems.push(Problem::new("lead_id", Fault::NoLead));
        }
        if self.deadline_kind == DeadlineKind::Date && self.deadline.is_none() {
            problems.push(Problem::new("deadline", Fault::NoDeadline));
        }
        if let (Some(start), Some(deadline)) = (self.start, self.deadline)
            && deadline < start
        {
            problems.push(Problem::new("deadline", Fault::DeadlineBeforeStart));
        }
        if self.outcome == Outcome::Stopped
            && (self.closed_at.is_none() || self.stop_vote.is_none())
        {
            problems.push(Problem::new("outcome", Fault::StopNeedsVote));
        }
        problems
    }
}
