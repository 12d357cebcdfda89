//! What a paper is made about.

use chrono::NaiveDate;

use crate::domain::period::Period;
use crate::domain::{Id, Kind, MeetingId, MemberId, ResolutionId, TaskId};

/// What a paper is made about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A record, whatever the day.
    Record(Id),
    /// A record as it stands on a day.
    Dated(Id, NaiveDate),
    /// A member as the tasks stand on a day.
    Person(MemberId, NaiveDate),
    /// The cell as it stands on a day.
    Cell(NaiveDate),
    /// A stretch of the calendar; the day on which the paper is made.
    Period(Period, NaiveDate),
}

impl Subject {
    /// Whether it is about one person: then no name of a file is kept in the history.
    pub const fn is_personal(self) -> bool {
        match self {
            Self::Person(..) => true,
            Self::Record(id) | Self::Dated(id, _) => matches!(id.kind, Kind::Member | Kind::Task),
            Self::Cell(_) | Self::Period(..) => false,
        }
    }
}

impl From<Id> for Subject {
    fn from(id: Id) -> Self {
        Self::Record(id)
    }
}

macro_rules! from_pointers {
    ($($name:ident),*) => { $(
        impl From<$name> for Subject {
            fn from(it: $name) -> Self { Self::Record(it.into()) }
        }
    )* };
}

from_pointers!(MeetingId, ResolutionId, TaskId);

/// What a kind of paper asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// A record of this kind.
    Record(Kind),
    /// A record of this kind, and the day.
    Dated(Kind),
    /// A member, and the day.
    Person,
    /// The day only.
    Cell,
    /// A period, and the day.
    Period,
}

impl Asks {
    /// Whether a subject is what is asked for.
    pub fn fits(self, subject: Subject) -> bool {
        match (self, subject) {
            (Self::Record(kind), Subject::Record(id) | Subject::Dated(id, _))
            | (Self::Dated(kind), Subject::Dated(id, _)) => kind == id.kind,
            (Self::Person, Subject::Person(..))
            | (Self::Cell, Subject::Cell(_))
            | (Self::Period, Subject::Period(..)) => true,
            _ => false,
        }
    }
}
