//! The one list of kinds of record, and what every kind can do without being known apart.
//!
//! To add a kind: one file with its struct and FIELDS, one line in `records!` below, one variant
//! of [`Kind`], its words. The compiler lists what is left.

use chrono::NaiveDate;

use crate::domain::Kind;
use crate::domain::cell::Cell;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::{Described as _, Spec, Value};
use crate::domain::meeting::Meeting;
use crate::domain::member::Member;
use crate::domain::resolution::Resolution;
use crate::domain::rule::Rule;
use crate::domain::score_sheet::ScoreSheet;
use crate::domain::task::Task;
use crate::domain::template::Template;
use crate::domain::topic::Topic;
use crate::domain::year_plan::YearPlan;

macro_rules! records {
    ($($kind:ident),*) => {
        /// A record of any kind.
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub enum Record { $(#[doc = stringify!($kind)] $kind(Box<$kind>),)* }

        impl Record {
            /// Its kind.
            pub const fn kind(&self) -> Kind {
                match self { $(Self::$kind(_) => Kind::$kind,)* }
            }

            /// An empty record of a kind.
            pub fn blank(kind: Kind) -> Self {
                match kind { $(Kind::$kind => Self::$kind(Box::new($kind::blank())),)* }
            }

            /// The fields of a kind.
            pub fn specs(kind: Kind) -> Vec<Spec> {
                match kind { $(Kind::$kind => $kind::specs(),)* }
            }

            /// The value of a field.
            pub fn get(&self, key: &str) -> Option<Value> {
                match self { $(Self::$kind(it) => it.get(key),)* }
            }

            /// Puts a value into a field; typed text is understood.
            ///
            /// # Errors
            /// What is wrong with the value.
            pub fn put(&mut self, key: &str, value: Value) -> Result<(), Fault> {
                match self { $(Self::$kind(it) => it.put(key, value),)* }
            }
        }

        $(impl From<$kind> for Record {
            fn from(it: $kind) -> Self { Self::$kind(Box::new(it)) }
        })*
    };
}

records!(Cell, Member, Meeting, Resolution, Task, Rule, Topic, Template, YearPlan, ScoreSheet);

impl Record {
    /// What makes this record one that cannot be kept, apart from what other records say; the
    /// register adds the rest ([`Register::check`](crate::domain::register::Register::check)).
    pub fn check(&self, today: NaiveDate) -> Vec<Problem> {
        match self {
            Self::Cell(cell) => cell.check(),
            Self::Member(member) => member.check(today),
            Self::Meeting(meeting) => meeting.check(today),
            Self::Resolution(resolution) => resolution.check(),
            Self::Task(task) => task.check(),
            Self::Rule(rule) => rule.check(),
            Self::Topic(topic) => topic.check(),
            Self::Template(template) => template.check(),
            Self::YearPlan(plan) => plan.check(),
            Self::ScoreSheet(sheet) => sheet.check(),
        }
    }
}
