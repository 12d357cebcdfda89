//! What can be imported from a table.

use crate::domain::Kind;
use crate::words::import as word;

crate::choices! {
    /// What a table is read for.
    ImportKind {
        Members = "members": word::ABOUT_MEMBERS,
        Tasks = "tasks": word::ABOUT_TASKS,
        Resolutions = "resolutions": word::ABOUT_RESOLUTIONS,
        Meetings = "meetings": word::ABOUT_MEETINGS,
    }
}

impl ImportKind {
    /// The kind of record that a row makes first; a resolution's row makes a task beside it.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Members => Kind::Member,
            Self::Tasks => Kind::Task,
            Self::Resolutions => Kind::Resolution,
            Self::Meetings => Kind::Meeting,
        }
    }

    /// What to read a table for, that records of a kind come of it.
    pub const fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Member => Some(Self::Members),
            Kind::Task => Some(Self::Tasks),
            Kind::Resolution => Some(Self::Resolutions),
            Kind::Meeting => Some(Self::Meetings),
            Kind::Cell
            | Kind::Rule
            | Kind::Topic
            | Kind::Template
            | Kind::YearPlan
            | Kind::ScoreSheet => None,
        }
    }
}
