//! One item of the agenda.

use serde::{Deserialize, Serialize};

use crate::domain::clock::Clock;
use crate::domain::field::{Described, Field, Shape};
use crate::domain::{Choices as _, Kind, MemberId, TaskId};
use crate::words::fields as label;

use super::lists::Part;

/// One item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its number in this meeting, given once and kept when items move.
    pub number: u32,
    /// The part of the meeting.
    pub part: Part,
    /// What it is.
    pub title: String,
    /// The step of the template it comes from, such as `roll_call`; empty for the cell's own.
    pub step: String,
    /// Who presents it, where a member.
    pub presenter: Option<MemberId>,
    /// Who presents it, where not a member.
    pub presenter_text: String,
    /// Minutes planned.
    pub planned: Option<u32>,
    /// Minutes used.
    pub used: Option<u32>,
    /// Tasks carried into this item.
    pub tasks: Vec<TaskId>,
    /// Documents for it.
    pub documents: Vec<String>,
    /// What was presented, in short.
    pub notes: String,
    /// The chair's conclusion.
    pub conclusion: String,
    /// Whether it was dealt with.
    pub done: bool,
    /// When it was begun.
    pub began: Option<Clock>,
    /// Members who take no part in it, since it concerns themselves.
    pub away: Vec<MemberId>,
}

impl Described for Item {
    const FIELDS: &'static [Field<Self>] = &[
        field!(number, label::ITEM_NUMBER, Shape::Number(1, 999)).required(),
        field!(part, label::PART, Shape::Choice(Part::LIST)),
        field!(title, label::ITEM_TITLE, Shape::Line).required(),
        field!(step, label::ITEM_STEP, Shape::Line),
        field!(presenter, "presenter_id", label::PRESENTER, Shape::Ref(Kind::Member)),
        field!(presenter_text, label::PRESENTER_TEXT, Shape::Line),
        field!(planned, "planned_minutes", label::PLANNED, Shape::Number(0, 600)),
        field!(used, "actual_minutes", label::USED, Shape::Number(0, 600)),
        field!(tasks, label::ITEM_TASKS, Shape::Refs(Kind::Task)),
        field!(documents, label::DOCUMENTS, Shape::Lines),
        field!(notes, label::ITEM_NOTES, Shape::Note),
        field!(conclusion, label::CONCLUSION, Shape::Note),
        field!(done, label::ITEM_DONE, Shape::YesNo),
        field!(began, label::ITEM_BEGAN, Shape::Time),
        field!(away, "away_ids", label::ITEM_AWAY, Shape::Refs(Kind::Member)),
    ];
    fn blank() -> Self {
        Self {
            number: 0,
            part: Part::Content,
            title: String::new(),
            step: String::new(),
            presenter: None,
            presenter_text: String::new(),
            planned: None,
            used: None,
            tasks: Vec::new(),
            documents: Vec::new(),
            notes: String::new(),
            conclusion: String::new(),
            done: false,
            began: None,
            away: Vec::new(),
        }
    }
}
rows!(Item);
