//! The cell's own order of a kind of meeting, in place of the usual one.

use serde::{Deserialize, Serialize};

use crate::domain::fault::{Fault, Problem};
use crate::domain::field::{Described, Field, Shape};
use crate::domain::meeting::{MeetingKind, Part};
use crate::domain::{Choices as _, Kind, MeetingId};
use crate::words::choices as word;
use crate::words::fields as label;

choices! {
    /// Who usually leads a step.
    Role {
        Secretary = "secretary": word::ROLE_SECRETARY,
        Deputy = "deputy": word::ROLE_DEPUTY,
        Clerk = "clerk": word::ROLE_CLERK,
        Observer = "observer": word::ROLE_OBSERVER,
        Open = "open": word::ROLE_OPEN,
    }
}

/// One step of the order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateStep {
    /// The part of the meeting.
    pub part: Part,
    /// The step of the usual order that it stands for; empty for the cell's own.
    pub step: String,
    /// What stands on the agenda.
    pub title: String,
    /// Minutes proposed.
    pub minutes: u32,
    /// Who usually leads it.
    pub role: Role,
}

impl Described for TemplateStep {
    const FIELDS: &'static [Field<Self>] = &[
        field!(part, label::PART, Shape::Choice(Part::LIST)),
        field!(title, label::ITEM_TITLE, Shape::Line).required(),
        field!(minutes, "planned_minutes", label::PLANNED, Shape::Number(0, 600)),
        field!(role, label::ROLE, Shape::Choice(Role::LIST)),
        field!(step, label::ITEM_STEP, Shape::Line),
    ];
    fn blank() -> Self {
        Self {
            part: Part::Content,
            step: String::new(),
            title: String::new(),
            minutes: 5,
            role: Role::Secretary,
        }
    }
}
rows!(TemplateStep);

/// The cell's own order of a kind of meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// What the cell calls it.
    pub name: String,
    /// For which kind of meeting.
    pub kind: MeetingKind,
    /// Whether it takes the place of the usual order when such a meeting is prepared.
    pub usual: bool,
    /// The meeting whose agenda it was made of.
    pub from: Option<MeetingId>,
    /// The steps in their order.
    pub steps: Vec<TemplateStep>,
}

impl Default for Template {
    fn default() -> Self {
        Self {
            name: String::new(),
            kind: MeetingKind::Regular,
            usual: true,
            from: None,
            steps: Vec::new(),
        }
    }
}

impl Described for Template {
    const FIELDS: &'static [Field<Self>] = &[
        field!(name, label::TEMPLATE_NAME, Shape::Line).required(),
        field!(kind, label::MEETING_KIND, Shape::Choice(MeetingKind::LIST)),
        field!(usual, label::USUAL, Shape::YesNo).advice(label::USUAL_ADVICE),
        field!(steps, label::STEPS, Shape::Rows(TemplateStep::specs)),
        field!(from, "from_meeting_id", label::MADE_FROM, Shape::Ref(Kind::Meeting)),
    ];

    fn blank() -> Self {
        Self::default()
    }
}

impl Template {
    /// What makes this record one that cannot be kept.
    pub fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.name.is_empty() {
            problems.push(Problem::new("name", Fault::Missing));
        }
        if self.steps.is_empty() {
            problems.push(Problem::new("steps", Fault::Missing));
        }
        problems
    }
}
