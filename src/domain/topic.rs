//! A matter parked for a later meeting, so that it comes back by itself.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::fault::{Fault, Problem};
use crate::domain::field::{Described, Field, Shape};
use crate::domain::meeting::Part;
use crate::domain::{Choices as _, Kind, MeetingId, MemberId};
use crate::words::choices as word;
use crate::words::fields as label;

choices! {
    /// Where a parked matter stands.
    TopicState {
        Waiting = "waiting": word::TOPIC_WAITING,
        Taken = "taken": word::TOPIC_TAKEN,
        Dropped = "dropped": word::TOPIC_DROPPED,
    }
}

/// A parked matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// What it is.
    pub title: String,
    /// The part of a meeting in which it belongs.
    pub part: Part,
    /// Minutes it will take.
    pub minutes: Option<u32>,
    /// Who presents it.
    pub presenter: Option<MemberId>,
    /// Why it was put off, or why it is to be dealt with.
    pub reason: String,
    /// The meeting from whose agenda it was taken.
    pub from: Option<MeetingId>,
    /// The day it was parked.
    pub parked_on: Option<NaiveDate>,
    /// The first day on which it is to be proposed again; at once where empty.
    pub not_before: Option<NaiveDate>,
    /// The meeting that took it up.
    pub meeting: Option<MeetingId>,
    /// Where it stands.
    pub state: TopicState,
    /// Documents for it.
    pub documents: Vec<String>,
}

impl Default for Topic {
    fn default() -> Self {
        Self {
            title: String::new(),
            part: Part::Content,
            minutes: None,
            presenter: None,
            reason: String::new(),
            from: None,
            parked_on: None,
            not_before: None,
            meeting: None,
            state: TopicState::Waiting,
            documents: Vec::new(),
        }
    }
}

impl Described for Topic {
    const FIELDS: &'static [Field<Self>] = &[
        field!(title, label::ITEM_TITLE, Shape::Line).required(),
        field!(part, label::PART, Shape::Choice(Part::LIST)),
        field!(minutes, "planned_minutes", label::PLANNED, Shape::Number(0, 600)),
        field!(presenter, "presenter_id", label::PRESENTER, Shape::Ref(Kind::Member)),
        field!(reason, label::REASON, Shape::Line),
        field!(not_before, label::NOT_BEFORE, Shape::Date).advice(label::NOT_BEFORE_ADVICE),
        field!(documents, label::DOCUMENTS, Shape::Lines),
        field!(from, "from_meeting_id", label::PARKED_FROM, Shape::Ref(Kind::Meeting)),
        field!(parked_on, label::PARKED_ON, Shape::Date),
        field!(meeting, "meeting_id", label::TAKEN_BY, Shape::Ref(Kind::Meeting)),
        field!(state, label::STATE, Shape::Choice(TopicState::LIST)),
    ];

    fn blank() -> Self {
        Self::default()
    }
}

impl Topic {
    /// What makes this record one that cannot be kept.
    pub fn check(&self) -> Vec<Problem> {
        let missing = self.title.is_empty();
        missing.then(|| Problem::new("title", Fault::Missing)).into_iter().collect()
    }
}
