//! The month as one list to walk down: seven steps from last month's results to the report
//! upward, each marked from what the book holds.
//!
//! The line of time is that of the guidance on cell meetings (28/10/2025): committee before the
//! meeting, documents at least one day before, resolution and minutes posted and reported within
//! two days after.

mod committee;
mod seen;

use crate::domain::day::Month;
use crate::domain::meeting::MeetingKind;
use crate::domain::{MeetingId, ResolutionId};
use crate::words::calendar;
use crate::words::month as word;
use crate::words::{Lang, Text};

pub use committee::{committee_ahead, committee_in_book, committee_met};
pub use seen::{last_before, path, unfilled};

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Done.
    Done,
    /// Begun.
    Doing,
    /// Not begun, in time.
    Todo,
    /// Not finished, past its day.
    Late,
}

/// Which step of the month. The order is that of the month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepKey {
    /// Results of the last resolution are collected.
    Collect,
    /// The committee has met.
    Committee,
    /// Agenda and draft stand.
    Agenda,
    /// Members are told, documents sent.
    Notice,
    /// The meeting is held.
    Hold,
    /// Minutes, resolution and tasks are written.
    Finish,
    /// Posted and reported.
    Report,
}

/// Where Enter on a step leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// The tasks that must be reported at the meeting, or those open.
    Tasks(Option<MeetingId>),
    /// Preparing a new meeting of a kind.
    NewMeeting(MeetingKind),
    /// The dates and agenda of a meeting.
    Agenda(MeetingId),
    /// Notice and documents of a meeting.
    Notice(MeetingId),
    /// Conducting a meeting.
    Conduct(MeetingId),
    /// The minutes of a meeting.
    Minutes(MeetingId),
    /// The draft of a resolution.
    Resolution(ResolutionId),
    /// The dates kept with a meeting.
    Dates(MeetingId),
}

/// One step with how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub key: StepKey,
    /// How far.
    pub mark: Mark,
    /// Where Enter leads.
    pub go: Where,
    title: Phrase,
    details: Vec<Phrase>,
}

/// A text with what fills it, to be said in any language.
type Phrase = (Text, Vec<(&'static str, String)>);

fn say(phrase: &Phrase, lang: Lang) -> String {
    // A month is kept as its number and told by its name.
    let told = |(key, value): &(&'static str, String)| match (*key, value.parse()) {
        ("month", Ok(number)) => (*key, calendar::month(number, lang).to_owned()),
        _ => (*key, value.clone()),
    };
    let values: Vec<(&str, String)> = phrase.1.iter().map(told).collect();
    let values: Vec<(&str, &str)> = values.iter().map(|(k, v)| (*k, v.as_str())).collect();
    phrase.0.fill(lang, &values)
}

impl Step {
    fn new(key: StepKey, title: Text, mark: Mark, go: Where) -> Self {
        Self { key, mark, go, title: (title, Vec::new()), details: Vec::new() }
    }

    fn and(mut self, text: Text, values: Vec<(&'static str, String)>) -> Self {
        self.details.push((text, values));
        self
    }

    /// What is to be done, in the user's language.
    pub fn text(&self, lang: Lang) -> String {
        say(&self.title, lang)
    }

    /// How it stands, in the user's language.
    pub fn detail(&self, lang: Lang) -> String {
        let parts: Vec<String> = self.details.iter().map(|detail| say(detail, lang)).collect();
        parts.join("; ")
    }
}

/// The path of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthPath {
    /// The month.
    pub month: Month,
    /// Its regular meeting.
    pub meeting: Option<MeetingId>,
    /// The seven steps.
    pub steps: Vec<Step>,
    heading: Option<Phrase>,
}

impl MonthPath {
    /// The heading: `Tháng 10 năm 2026`.
    pub fn title(&self, lang: Lang) -> String {
        calendar::month_of_year(self.month.month, self.month.year, lang)
    }

    /// The meeting in the heading: day, time, place; that there is none.
    pub fn about_meeting(&self, lang: Lang) -> String {
        match &self.heading {
            Some(phrase) => say(phrase, lang).trim_end_matches([' ', ',']).to_owned(),
            None => word::NO_MEETING.get(lang).to_owned(),
        }
    }

    /// The first step that is not done: where the secretary goes on.
    pub fn next(&self) -> Option<&Step> {
        self.steps.iter().find(|step| step.mark != Mark::Done)
    }
}
