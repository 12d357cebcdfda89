//! What must hold between the records of a book, looked at as a whole: the roll adds up, votes
//! bear out what was decided, numbers run on, every task can be followed from its source to its
//! end. What does not hold is told and never repaired: the book says what a person wrote.

mod meetings;
mod members;
mod numbers;
mod records;
mod resolutions;
mod roll;
mod tasks;
mod votes;

use chrono::NaiveDate;

use crate::domain::day::show;
use crate::domain::fault::Fault;
use crate::domain::meeting::{Meeting, MeetingKind};
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::resolution::ResolutionKind;
use crate::domain::rules::number_book::Span;
use crate::domain::text::within;
use crate::domain::work::plan::resolution_name;
use crate::domain::{Id, MemberId};
use crate::words::{Lang, Text, assertions as word};

/// What is asserted, as a group; its key is the code under which a doubt is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asserted {
    /// Everyone who was to be called stands once on the roll.
    Attendance,
    /// Everyone on the roll was of the cell that day.
    Membership,
    /// The figures of votes can be true.
    Votes,
    /// What was adopted was voted for.
    Decisions,
    /// Numbers run on without gaps and with the days.
    Numbers,
    /// Tasks can be followed to their end.
    Thread,
    /// What a record names is there.
    Reference,
    /// Days follow each other.
    Order,
    /// What is sealed has all that it must name.
    Sealed,
    /// The record could be kept as it is today.
    Record,
    /// No text looks like a document marked secret.
    Secrecy,
}

impl Asserted {
    /// The stable key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Attendance => "attendance",
            Self::Membership => "membership",
            Self::Votes => "votes",
            Self::Decisions => "decisions",
            Self::Numbers => "numbers",
            Self::Thread => "thread",
            Self::Reference => "reference",
            Self::Order => "order",
            Self::Sealed => "sealed",
            Self::Record => "record",
            Self::Secrecy => "secrecy",
        }
    }

    const fn todo(self) -> Text {
        match self {
            Self::Attendance | Self::Membership => word::DO_ROLL,
            Self::Votes => word::DO_VOTE,
            Self::Decisions => word::DO_DECISION,
            Self::Numbers => word::DO_NUMBER,
            Self::Thread => word::DO_TASK,
            Self::Reference => word::DO_REFERENCE,
            Self::Order => word::DO_ORDER,
            Self::Sealed | Self::Record => word::DO_RECORD,
            Self::Secrecy => word::DO_SECRET,
        }
    }
}

/// A value in a sentence; a text stands in the language of the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Plain(String),
    Words(Text),
    /// Several, joined by commas.
    List(Vec<Text>),
    /// A meeting by its kind and day.
    Meeting(MeetingKind, Option<NaiveDate>),
    /// A series of numbers: of a kind of resolution, or of minutes.
    Series(Option<ResolutionKind>, Span),
}

impl From<String> for Part {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl From<u32> for Part {
    fn from(n: u32) -> Self {
        Self::Plain(n.to_string())
    }
}

impl From<usize> for Part {
    fn from(n: usize) -> Self {
        Self::Plain(n.to_string())
    }
}

impl Part {
    fn say(&self, lang: Lang) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::Words(text) => text.get(lang).to_owned(),
            Self::List(texts) => texts.iter().map(|it| it.get(lang)).collect::<Vec<_>>().join(", "),
            Self::Meeting(kind, date) => {
                let date = date.map(show).unwrap_or_default();
                format!("{} {date}", kind.name().get(lang)).trim_end().to_owned()
            }
            Self::Series(kind, span) => {
                let kind = kind.map_or(word::MINUTES, ResolutionKind::name);
                let span = within(&span.say(lang));
                word::SERIES.fill(lang, &[("kind", &within(kind.get(lang))), ("span", &span)])
            }
        }
    }
}

/// What is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Said {
    Words(Text, Vec<(&'static str, Part)>),
    /// What would be refused if the record were to be kept today, at a field.
    Fault(Text, Fault),
}

/// Something that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// What is asserted.
    pub asserted: Asserted,
    /// The record.
    pub of: Id,
    said: Said,
    is_sealed: bool,
}

impl Doubt {
    fn new(asserted: Asserted, of: impl Into<Id>, text: Text) -> Self {
        Self { asserted, of: of.into(), said: Said::Words(text, Vec::new()), is_sealed: false }
    }

    fn refused(asserted: Asserted, of: Id, field: Text, fault: Fault) -> Self {
        Self { asserted, of, said: Said::Fault(field, fault), is_sealed: false }
    }

    fn with(self, key: &'static str, value: impl Into<Part>) -> Self {
        self.part(key, value.into())
    }

    fn on(self, key: &'static str, day: NaiveDate) -> Self {
        self.with(key, show(day))
    }

    fn meeting(self, meeting: &Meeting) -> Self {
        self.part("name", Part::Meeting(meeting.kind, meeting.date))
    }

    fn part(mut self, key: &'static str, part: Part) -> Self {
        if let Said::Words(_, values) = &mut self.said {
            values.push((key, part));
        }
        self
    }

    /// What does not hold, in a sentence.
    pub fn say(&self, lang: Lang) -> String {
        match &self.said {
            Said::Fault(field, fault) => {
                let why = match fault {
                    Fault::SecretMarking => word::MARKED.get(lang).to_owned(),
                    fault => fault.say(lang),
                };
                let field = field.get(lang);
                if field.is_empty() {
                    return why;
                }
                word::OF_RECORD.fill(lang, &[("field", field), ("why", &why)])
            }
            Said::Words(text, values) => {
                let said: Vec<(&str, String)> =
                    values.iter().map(|(key, part)| (*key, part.say(lang))).collect();
                let said: Vec<(&str, &str)> =
                    said.iter().map(|(key, value)| (*key, value.as_str())).collect();
                text.fill(lang, &said)
            }
        }
    }

    /// What to do about it.
    pub fn todo(&self, lang: Lang) -> &'static str {
        if self.is_sealed { word::DO_CORRECT } else { self.asserted.todo() }.get(lang)
    }
}

/// A record as a person calls it: its name and number.
pub fn place(register: &Register, id: Id, lang: Lang) -> String {
    let name = name(register, id, lang);
    word::WHERE.fill(lang, &[("name", &name), ("n", &id.number.to_string())])
}

/// A record as commands and the JSON form name it: `meetings 12`.
pub fn key(id: Id) -> String {
    format!("{} {}", id.kind.key(), id.number)
}

/// Every record as if it were to be kept on `today`: what a rule refuses, and what leads nowhere.
pub fn of_records(register: &Register, today: NaiveDate) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    records::check(register, today, &mut doubts);
    doubts
}

/// All that does not hold in a book, by group and record. Records are asked as if they were to be
/// kept on `today`.
pub fn all(register: &Register, today: NaiveDate) -> Vec<Doubt> {
    let mut doubts = of_records(register, today);
    for (id, meeting) in register.meetings() {
        roll::check(register, id, meeting, &mut doubts);
        votes::check(register, id, meeting, &mut doubts);
        meetings::check(register, id, meeting, &mut doubts);
    }
    for (id, resolution) in register.resolutions() {
        resolutions::check(register, id, resolution, &mut doubts);
    }
    tasks::check(register, &mut doubts);
    numbers::check(register, &mut doubts);
    members::check(register, &mut doubts);
    for doubt in &mut doubts {
        doubt.is_sealed = match register.record(doubt.of) {
            Some(Record::Meeting(it)) => it.is_sealed(),
            Some(Record::Resolution(it)) => it.is_sealed(),
            _ => false,
        };
    }
    doubts.sort_by_key(|it| (it.asserted, it.of));
    doubts
}

fn name(register: &Register, id: Id, lang: Lang) -> String {
    match register.record(id) {
        None => word::GONE.get(lang).to_owned(),
        Some(Record::Cell(it)) => it.name.clone(),
        Some(Record::Member(it)) => it.full_name.clone(),
        Some(Record::Meeting(it)) => Part::Meeting(it.kind, it.date).say(lang),
        Some(Record::Resolution(it)) => resolution_name(it),
        Some(Record::Task(it)) => it.content.clone(),
        Some(Record::Rule(it)) => it.key.clone(),
        Some(Record::Topic(it)) => it.title.clone(),
        Some(Record::Template(it)) => it.name.clone(),
        Some(Record::YearPlan(it)) => it.year.to_string(),
        Some(Record::ScoreSheet(it)) => it.name.clone(),
    }
}

/// The names of some members, the first few of many.
fn names(register: &Register, ids: &[MemberId]) -> String {
    const FEW: usize = 5;
    let name = |id: &MemberId| register.member(*id).map(|it| it.full_name.clone());
    let shown: Vec<String> = ids.iter().filter_map(name).take(FEW).collect();
    let more = if ids.len() > shown.len() { " …" } else { "" };
    format!("{}{more}", shown.join(", "))
}
