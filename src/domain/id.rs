//! What kinds of records there are and how one of them is pointed at.

use serde::{Deserialize, Serialize};

use crate::domain::fault::Fault;
use crate::domain::field::{Slot, Value};

/// A kind of record. The order is the order in which kinds are written in a full export, so that
/// what is pointed at comes before what points.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Kind {
    /// The cell itself: one record, number 1.
    Cell,
    /// A member.
    Member,
    /// A meeting.
    Meeting,
    /// A resolution or conclusion.
    Resolution,
    /// A task that came of a resolution.
    Task,
    /// A rule value that the user entered beside the shipped ones.
    Rule,
    /// A matter parked for a later meeting.
    Topic,
    /// The cell's own order of a kind of meeting.
    Template,
    /// The plan of a year.
    YearPlan,
    /// A score sheet beside the shipped ones.
    ScoreSheet,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Cell,
        Self::Member,
        Self::Meeting,
        Self::Resolution,
        Self::Task,
        Self::Rule,
        Self::Topic,
        Self::Template,
        Self::YearPlan,
        Self::ScoreSheet,
    ];

    /// The name on the command line and in the JSON form.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Cell => "cell",
            Self::Member => "members",
            Self::Meeting => "meetings",
            Self::Resolution => "resolutions",
            Self::Task => "tasks",
            Self::Rule => "rules",
            Self::Topic => "topics",
            Self::Template => "templates",
            Self::YearPlan => "year_plans",
            Self::ScoreSheet => "score_sheets",
        }
    }

    /// The kind with this name; the singular is understood too.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.key() == key || kind.key().strip_suffix('s') == Some(key))
    }
}

/// Points at one record for ever; numbers count from 1 within a kind and are never used twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Id {
    /// The kind.
    pub kind: Kind,
    /// The number within the kind, from 1.
    pub number: u32,
}

impl Id {
    /// The one record of the cell itself.
    pub const CELL: Self = Self { kind: Kind::Cell, number: 1 };

    /// An id from its parts.
    pub const fn new(kind: Kind, number: u32) -> Self {
        Self { kind, number }
    }
}

macro_rules! pointers {
    ($($(#[$doc:meta])* $name:ident => $kind:ident;)*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub struct $name(pub u32);

        impl From<$name> for Id {
            fn from(it: $name) -> Self { Self::new(Kind::$kind, it.0) }
        }

        impl Slot for Option<$name> {
            fn value(&self) -> Value { self.map_or(Value::Empty, |it| Value::Ref(it.0)) }
            fn take(value: Value) -> Result<Self, Fault> {
                match value {
                    Value::Empty => Ok(None),
                    Value::Ref(number) => Ok(Some($name(number))),
                    Value::Number(number) => u32::try_from(number)
                        .map(|n| Some($name(n))).or(Err(Fault::UnknownReference)),
                    _ => Err(Fault::UnknownReference),
                }
            }
        }

        impl Slot for Vec<$name> {
            fn value(&self) -> Value { Value::Refs(self.iter().map(|it| it.0).collect()) }
            fn take(value: Value) -> Result<Self, Fault> {
                match value {
                    Value::Empty => Ok(Self::new()),
                    Value::Refs(numbers) => Ok(numbers.into_iter().map($name).collect()),
                    _ => Err(Fault::UnknownReference),
                }
            }
        }
    )* };
}

pointers! {
    /// Points at a member.
    MemberId => Member;
    /// Points at a meeting.
    MeetingId => Meeting;
    /// Points at a resolution.
    ResolutionId => Resolution;
    /// Points at a task.
    TaskId => Task;
    /// Points at a parked matter.
    TopicId => Topic;
    /// Points at an order of the cell's own.
    TemplateId => Template;
    /// Points at the plan of a year.
    YearPlanId => YearPlan;
    /// Points at a score sheet.
    ScoreSheetId => ScoreSheet;
}
