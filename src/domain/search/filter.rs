//! The filters of a search: what can be named before a colon, and what may stand after it.

use crate::domain::Choices as _;
use crate::domain::meeting::MeetingState;
use crate::domain::resolution::{ResolutionKind, ResolutionState};
use crate::domain::rules::follow_up::TaskStatus;
use crate::domain::rules::standing::Status;
use crate::domain::task::{Outcome, WorkField};
use crate::domain::text::fold;
use crate::domain::topic::TopicState;
use crate::domain::{Choice, Kind};
use crate::words::{Lang, Text, search as word};

/// What a search is narrowed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// The kind of record, or of row in it.
    Kind,
    /// A member who has to do with it.
    Person,
    /// A year.
    Year,
    /// A month.
    Month,
    /// How a record stands today.
    State,
    /// The number of a resolution.
    Number,
    /// The field of work of a task.
    Field,
}

/// Each filter with the names by which it is typed, without marks.
const NAMES: &[(Filter, &[&str])] = &[
    (Filter::Kind, &["loai", "kind", "type", "genre"]),
    (Filter::Person, &["nguoi", "dong chi", "person", "who", "personne", "qui"]),
    (Filter::Year, &["nam", "year", "an", "annee"]),
    (Filter::Month, &["thang", "month", "mois"]),
    (Filter::State, &["trang thai", "tinh trang", "state", "status", "etat", "statut"]),
    (Filter::Number, &["so", "number", "no", "numero"]),
    (Filter::Field, &["linh vuc", "field", "domaine"]),
];

impl Filter {
    /// The filter that a folded name means.
    pub(super) fn named(folded: &str) -> Option<Self> {
        NAMES.iter().find(|(_, names)| names.contains(&folded)).map(|(filter, _)| *filter)
    }

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::Kind => word::FILTER_KIND,
            Self::Person => word::FILTER_PERSON,
            Self::Year => word::FILTER_YEAR,
            Self::Month => word::FILTER_MONTH,
            Self::State => word::FILTER_STATE,
            Self::Number => word::FILTER_NUMBER,
            Self::Field => word::FILTER_FIELD,
        }
    }
}

/// What is looked for: records of a kind, or only what stands in some of their fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wish {
    /// The kind of record.
    pub kind: Kind,
    /// The fields; all where there is none.
    pub fields: &'static [&'static str],
    /// Only resolutions of this kind.
    pub decision: Option<ResolutionKind>,
    /// Its name.
    pub name: Text,
    /// Other names, without marks.
    names: &'static [&'static str],
}

const fn wish(kind: Kind, name: Text, names: &'static [&'static str]) -> Wish {
    Wish { kind, fields: &[], decision: None, name, names }
}

/// Everything that can be asked for by its kind.
pub const WISHES: &[Wish] = &[
    wish(Kind::Task, word::KIND_TASK, &["nhiem vu", "tasks"]),
    wish(Kind::Resolution, word::KIND_RESOLUTION, &["nq", "resolutions"]),
    Wish {
        decision: Some(ResolutionKind::Conclusion),
        ..wish(Kind::Resolution, word::KIND_CONCLUSION, &["kl"])
    },
    wish(Kind::Meeting, word::KIND_MEETING, &["cuoc hop", "sinh hoat", "meetings", "reunions"]),
    wish(Kind::Member, word::KIND_MEMBER, &["members", "membres"]),
    Wish { fields: &["opinions"], ..wish(Kind::Meeting, word::KIND_OPINION, &["opinions"]) },
    Wish {
        fields: &["items"],
        ..wish(Kind::Meeting, word::KIND_ITEM, &["muc", "items", "points"])
    },
    Wish { fields: &["votes"], ..wish(Kind::Meeting, word::KIND_VOTE, &["votes", "scrutins"]) },
    Wish { fields: &["progress"], ..wish(Kind::Task, word::KIND_PROGRESS, &["bao cao"]) },
    Wish { fields: &["evidence"], ..wish(Kind::Task, word::KIND_EVIDENCE, &["bang chung"]) },
    wish(Kind::Topic, word::KIND_TOPIC, &["viec cho", "topics", "sujets"]),
    wish(Kind::YearPlan, word::KIND_PLAN, &["ke hoach nam", "plans", "year plan"]),
    wish(Kind::Rule, word::KIND_RULE, &["rules", "regles"]),
    wish(Kind::Template, word::KIND_TEMPLATE, &["templates"]),
    wish(Kind::ScoreSheet, word::KIND_SHEET, &["sheet"]),
    wish(Kind::Cell, word::KIND_CELL, &[]),
];

impl Wish {
    fn all_names(&self) -> Vec<String> {
        let own = Lang::ALL.iter().map(|lang| fold(self.name.get(*lang)));
        own.chain(self.names.iter().map(|name| (*name).to_owned())).collect()
    }

    /// What folded words ask for; `exact` for the whole name, else its beginning.
    pub(super) fn asked(folded: &str, exact: bool) -> Option<&'static Self> {
        WISHES.iter().find(|wish| wish.all_names().iter().any(|name| means(name, folded, exact)))
    }
}

/// The name of a kind as hits are headed.
pub const fn kind_name(kind: Kind) -> Text {
    match kind {
        Kind::Member => word::KIND_MEMBER,
        Kind::Meeting => word::KIND_MEETING,
        Kind::Resolution => word::KIND_RESOLUTION,
        Kind::Task => word::KIND_TASK,
        Kind::Rule => word::KIND_RULE,
        Kind::Topic => word::KIND_TOPIC,
        Kind::YearPlan => word::KIND_PLAN,
        Kind::Template => word::KIND_TEMPLATE,
        Kind::ScoreSheet => word::KIND_SHEET,
        Kind::Cell => word::KIND_CELL,
    }
}

fn means(name: &str, typed: &str, exact: bool) -> bool {
    if exact { name == typed } else { name.starts_with(typed) }
}

/// The states that records can have, in all their lists.
const STATES: &[&[Choice]] = &[
    TaskStatus::LIST,
    Outcome::LIST,
    ResolutionState::LIST,
    MeetingState::LIST,
    Status::LIST,
    TopicState::LIST,
];

/// The name of a state that folded words mean.
pub(super) fn state(folded: &str, exact: bool) -> Option<Text> {
    let answers = |choice: &&Choice| {
        Lang::ALL.iter().any(|lang| means(&fold(choice.name.get(*lang)), folded, exact))
    };
    STATES.iter().flat_map(|list| list.iter()).find(answers).map(|choice| choice.name)
}

/// The field of work that folded words mean, by key or name.
pub(super) fn work_field(folded: &str, exact: bool) -> Option<WorkField> {
    WorkField::ALL.iter().copied().find(|field| {
        let names = Lang::ALL.iter().map(|lang| fold(field.name().get(*lang)));
        names.chain([fold(field.key())]).any(|name| means(&name, folded, exact))
    })
}
