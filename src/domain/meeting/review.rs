//! What the meeting heard and decided about one task.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::field::{Described, Field, Shape};
use crate::domain::{Choices as _, Kind, TaskId};
use crate::words::fields as label;

use super::lists::TaskDecision;

/// What was reported and decided about one task at the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskReview {
    /// The task.
    pub task: Option<TaskId>,
    /// The decision.
    pub decision: TaskDecision,
    /// The status the task had when the meeting began, as its key.
    pub status_before: String,
    /// The new deadline, when extended.
    pub new_deadline: Option<NaiveDate>,
    /// The reason or the result in words.
    pub text: String,
    /// The number of the vote that stopped it.
    pub vote: Option<u32>,
}

impl Described for TaskReview {
    const FIELDS: &'static [Field<Self>] = &[
        field!(task, "task_id", label::TASK, Shape::Ref(Kind::Task)).required(),
        field!(decision, label::TASK_DECISION, Shape::Choice(TaskDecision::LIST)).required(),
        field!(status_before, label::STATUS_BEFORE, Shape::Line),
        field!(new_deadline, label::NEW_DEADLINE, Shape::Date),
        field!(text, label::REASON, Shape::Line),
        field!(vote, label::VOTE_NUMBER, Shape::Number(1, 999)),
    ];
    fn blank() -> Self {
        Self {
            task: None,
            decision: TaskDecision::Noted,
            status_before: String::new(),
            new_deadline: None,
            text: String::new(),
            vote: None,
        }
    }
}
rows!(TaskReview);
