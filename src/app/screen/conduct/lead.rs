//! What a step is, beside what is said at it: where Enter leads while nothing is typed.

use crate::words::{Text, conduct as word};

/// Where Enter leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// Who takes the minutes.
    Clerk,
    /// The roll call.
    Roll,
    /// The tasks that were due.
    Due,
    /// A vote.
    Vote,
    /// A new task.
    Task,
    /// What was concluded.
    Note,
    /// The mark that the meeting gives itself.
    Score,
    /// The end of the meeting.
    End,
    /// The next speaker.
    Floor,
}

impl Lead {
    /// Of a step of the usual orders; the cell's own steps are there to be talked about.
    pub(super) fn of(step: &str) -> Self {
        match step {
            "clerk" => Self::Clerk,
            "roll_call" | "delegates" => Self::Roll,
            "last_results" => Self::Due,
            "vote" | "recognition" | "rating" | "election" => Self::Vote,
            "assignment" => Self::Task,
            "conclusion" => Self::Note,
            "score" => Self::Score,
            "minutes" => Self::End,
            _ => Self::Floor,
        }
    }

    /// As the empty line says it.
    pub(super) const fn hint(self) -> Text {
        match self {
            Self::Clerk => word::LEAD_CLERK,
            Self::Roll => word::LEAD_ROLL,
            Self::Due => word::LEAD_DUE,
            Self::Vote => word::LEAD_VOTE,
            Self::Task => word::LEAD_TASK,
            Self::Note => word::LEAD_NOTE,
            Self::Score => word::LEAD_SCORE,
            Self::End => word::LEAD_END,
            Self::Floor => word::LEAD_FLOOR,
        }
    }
}
