//! Why a step of following tasks is refused.

use super::plan::Refusal;
use crate::words::Lang;
use crate::words::follow as word;

/// Why a step of following tasks is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unready {
    /// Nothing says what the result is.
    NoResult,
    /// Evidence without words and without a file.
    NoEvidence,
    /// A note that says nothing.
    SaysNothing,
    /// The task is not done, so that there is nothing to check.
    NotDone,
    /// Only a member in full standing checks a result.
    NotOfficial,
    /// The one who takes the task over leads it already.
    SameLead,
    /// The one who takes the task over is not in the cell any more.
    NotHere,
    /// Another lead comes by a handover, which keeps the one before and the reason.
    ByHandOver,
    /// No task was marked.
    NoTask,
    /// One of several tasks stands in the way: its name, and why.
    One(String, Box<Refusal>),
}

impl Unready {
    /// The sentence, in the user's language.
    pub fn say(&self, lang: Lang) -> String {
        let text = match self {
            Self::NoResult => word::NO_RESULT,
            Self::NoEvidence => word::NO_EVIDENCE,
            Self::SaysNothing => word::SAYS_NOTHING,
            Self::NotDone => word::NOT_DONE,
            Self::NotOfficial => word::NOT_OFFICIAL,
            Self::SameLead => word::SAME_LEAD,
            Self::NotHere => word::NOT_HERE,
            Self::ByHandOver => word::BY_HAND_OVER,
            Self::NoTask => word::NO_TASK,
            Self::One(task, why) => {
                let why = why.say(lang);
                return word::ONE_OF_MANY.fill(lang, &[("task", task), ("why", &why)]);
            }
        };
        text.get(lang).to_owned()
    }

    /// The field beside which it is shown.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::NoResult | Self::NoEvidence | Self::SaysNothing => "text",
            Self::NotOfficial => "checked_by_id",
            Self::SameLead | Self::NotHere => "to_id",
            Self::ByHandOver => "lead_id",
            Self::NotDone | Self::NoTask => "",
            Self::One(_, why) => why.field(),
        }
    }
}

impl From<Unready> for Refusal {
    fn from(it: Unready) -> Self {
        Self::Unready(it)
    }
}
