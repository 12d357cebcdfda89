//! A member: what the cell's working list keeps, and the dated events from which the standing is
//! computed.

pub mod care;
mod event;
mod lists;
mod rows;

pub use event::{Event, EventKind};
pub use lists::{Household, Insurance, Merit, Schooling, Sex, Theory, Training};
pub use rows::{DuesBase, Note, Post};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::day::Day;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::{Described, Field, Shape, Slot, Spec, Wanted};
use crate::domain::rules::standing::Standing;
use crate::domain::{Choices as _, MemberId};
use crate::words::Text;
use crate::words::fields as label;

/// A member of the cell, present or past.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the label beside each field in FIELDS says what it is")]
pub struct Member {
    pub full_name: String,
    pub birth_name: String,
    pub other_name: String,
    pub sex: Option<Sex>,
    pub birth_date: Option<Day>,
    pub ethnicity: String,
    pub local_group: String,
    pub religion: String,
    pub hometown: String,
    pub residence: String,
    pub citizen_id: String,
    pub phone: String,
    pub zalo: String,
    pub events: Vec<Event>,
    pub decision_date: Option<Day>,
    pub decision_no: String,
    pub admitted_cell: String,
    pub sponsor1: String,
    pub sponsor2: String,
    pub mentor: Option<MemberId>,
    pub second_joining: Option<Day>,
    pub card_no: String,
    pub card_date: Option<Day>,
    pub card_place: String,
    pub file_no: String,
    pub general_education: Option<Schooling>,
    pub professional_level: Option<Training>,
    pub study_field: String,
    pub academic_title: String,
    pub theory_level: Option<Theory>,
    pub languages: String,
    pub it_level: String,
    pub occupation: String,
    pub posts: Vec<Post>,
    pub party_group: String,
    pub merit: Option<Merit>,
    pub merit_note: String,
    pub household_class: Option<Household>,
    pub household_year: Option<u32>,
    pub household_application: Option<NaiveDate>,
    pub grave_illness: bool,
    pub grave_illness_since: Option<Day>,
    pub insurance: Option<Insurance>,
    pub dues_base: Vec<DuesBase>,
    pub rewards: Vec<Note>,
    pub badges: Vec<Note>,
    pub yearly: Vec<Note>,
    pub training: Vec<Note>,
    pub households_in_charge: String,
    pub consent: String,
    pub notes: String,
}

/// A field that lives in the event log: the day of the first event of one kind.
macro_rules! event_day {
    ($key:literal, $label:expr, $kind:expr) => {
        Field {
            spec: Spec {
                key: $key,
                label: $label,
                advice: Text::EMPTY,
                shape: Shape::Day,
                wanted: Wanted::Optional,
            },
            get: |member: &Member| member.event_day($kind).value(),
            put: |member, value| {
                member.set_event_day($kind, Slot::take(value)?);
                Ok(())
            },
        }
    };
}

impl Described for Member {
    const FIELDS: &'static [Field<Self>] = &[
        field!(full_name, label::FULL_NAME, Shape::Line).required().advice(label::FULL_NAME_ADVICE),
        field!(birth_name, label::BIRTH_NAME, Shape::Line),
        field!(other_name, label::OTHER_NAME, Shape::Line),
        field!(sex, label::SEX, Shape::Choice(Sex::LIST)).wanted(),
        field!(birth_date, label::BIRTH_DATE, Shape::Day).wanted().advice(label::DAY_ADVICE),
        field!(ethnicity, label::ETHNICITY, Shape::Offered(crate::domain::rules::ethnic::GROUPS))
            .wanted(),
        field!(local_group, label::LOCAL_GROUP, Shape::Line).advice(label::LOCAL_GROUP_ADVICE),
        field!(religion, label::RELIGION, Shape::Offered(crate::domain::rules::ethnic::RELIGIONS)),
        field!(hometown, label::HOMETOWN, Shape::Line),
        field!(residence, label::RESIDENCE, Shape::Line).wanted(),
        field!(citizen_id, label::CITIZEN_ID, Shape::Line).advice(label::CITIZEN_ID_ADVICE),
        field!(phone, label::PHONE, Shape::Line),
        field!(zalo, label::ZALO, Shape::Line),
        field!(events, label::EVENTS, Shape::Rows(Event::specs)).advice(label::EVENTS_ADVICE),
        field!(decision_date, label::ADMISSION_DECISION, Shape::Day)
            .advice(label::ADMISSION_DECISION_ADVICE),
        event_day!("ceremony_date", label::CEREMONY_DATE, EventKind::Admitted)
            .wanted()
            .advice(label::CEREMONY_DATE_ADVICE),
        event_day!("official_date", label::OFFICIAL_DATE, EventKind::Official)
            .advice(label::OFFICIAL_DATE_ADVICE),
        field!(decision_no, label::DECISION_NO, Shape::Line),
        field!(admitted_cell, label::ADMITTED_CELL, Shape::Line),
        field!(sponsor1, label::SPONSOR1, Shape::Line),
        field!(sponsor2, label::SPONSOR2, Shape::Line),
        field!(mentor, "mentor_id", label::MENTOR, Shape::Ref(crate::domain::Kind::Member)),
        field!(second_joining, label::SECOND_JOINING, Shape::Day),
        field!(card_no, label::CARD_NO, Shape::Line).advice(label::CARD_NO_ADVICE),
        field!(card_date, label::CARD_DATE, Shape::Day),
        field!(card_place, label::CARD_PLACE, Shape::Line),
        field!(file_no, label::FILE_NO, Shape::Line),
        field!(general_education, label::GENERAL_EDUCATION, Shape::Choice(Schooling::LIST)),
        field!(professional_level, label::PROFESSIONAL_LEVEL, Shape::Choice(Training::LIST)),
        field!(study_field, label::STUDY_FIELD, Shape::Line),
        field!(academic_title, label::ACADEMIC_TITLE, Shape::Line),
        field!(theory_level, label::THEORY_LEVEL, Shape::Choice(Theory::LIST)),
        field!(languages, label::LANGUAGES, Shape::Line),
        field!(it_level, label::IT_LEVEL, Shape::Line),
        field!(occupation, label::OCCUPATION, Shape::Offered(crate::domain::rules::ethnic::WORK))
            .wanted(),
        field!(posts, label::POSTS, Shape::Rows(Post::specs)),
        field!(party_group, label::PARTY_GROUP, Shape::Line),
        field!(merit, label::MERIT, Shape::Choice(Merit::LIST)),
        field!(merit_note, label::MERIT_NOTE, Shape::Line),
        field!(household_class, label::HOUSEHOLD_CLASS, Shape::Choice(Household::LIST)),
        field!(household_year, label::HOUSEHOLD_YEAR, Shape::Number(1990, 2199)),
        field!(household_application, label::HOUSEHOLD_APPLICATION, Shape::Date),
        field!(grave_illness, label::GRAVE_ILLNESS, Shape::YesNo)
            .advice(label::GRAVE_ILLNESS_ADVICE),
        field!(grave_illness_since, label::GRAVE_ILLNESS_SINCE, Shape::Day),
        field!(insurance, label::INSURANCE, Shape::Choice(Insurance::LIST)),
        field!(dues_base, label::DUES_BASE, Shape::Rows(DuesBase::specs)),
        field!(rewards, label::REWARDS, Shape::Rows(Note::specs)),
        field!(badges, label::BADGES, Shape::Rows(Note::specs)),
        field!(yearly, label::YEARLY, Shape::Rows(Note::specs)),
        field!(training, label::TRAINING, Shape::Rows(Note::specs)),
        field!(households_in_charge, label::HOUSEHOLDS_IN_CHARGE, Shape::Note),
        field!(consent, label::CONSENT, Shape::Line),
        field!(notes, label::NOTES, Shape::Note),
    ];

    fn blank() -> Self {
        Self::default()
    }
}

impl Member {
    /// The day of the first event of `kind`.
    pub fn event_day(&self, kind: EventKind) -> Option<Day> {
        self.events.iter().find(|event| event.kind == kind).and_then(|event| event.date)
    }

    /// Sets the day of the first event of `kind`: adds it, moves it, or takes it away.
    pub fn set_event_day(&mut self, kind: EventKind, date: Option<Day>) {
        match (self.events.iter().position(|event| event.kind == kind), date) {
            (Some(at), Some(_)) => {
                if let Some(event) = self.events.get_mut(at) {
                    event.date = date;
                }
            }
            (Some(at), None) => {
                self.events.remove(at);
            }
            (None, Some(_)) => self.events.push(Event::new(kind, date)),
            (None, None) => {}
        }
    }

    /// The day of the ceremony, from which probation counts.
    pub fn ceremony_date(&self) -> Option<Day> {
        self.event_day(EventKind::Admitted)
    }

    /// The official day; `None` until full membership is recorded.
    pub fn official_date(&self) -> Option<Day> {
        self.event_day(EventKind::Official)
    }

    /// The standing on a day, computed from the events.
    pub fn standing(&self, on: NaiveDate) -> Standing {
        Standing::of(&self.events, on)
    }

    /// Adds a post that a list names in one text, unless it is there.
    pub fn add_post(&mut self, post: &str) {
        if !post.is_empty() && !self.posts.iter().any(|one| one.post == post) {
            self.posts.push(Post { post: post.to_owned(), ..Post::blank() });
        }
    }

    /// Adds a badge that a list names in one text, unless it is there.
    pub fn add_badge(&mut self, badge: &str) {
        if !badge.is_empty() && !self.badges.iter().any(|one| one.what == badge) {
            self.badges.push(Note { what: badge.to_owned(), ..Note::blank() });
        }
    }

    /// What makes this record one that cannot be kept, apart from what other records say.
    pub fn check(&self, today: NaiveDate) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.full_name.is_empty() {
            problems.push(Problem::new("full_name", Fault::Missing));
        }
        let (birth, ceremony, official) =
            (self.birth_date, self.ceremony_date(), self.official_date());
        if birth.is_some_and(|day| day.earliest() > today) {
            problems.push(Problem::new("birth_date", Fault::InTheFuture));
        } else if let (Some(birth), Some(ceremony)) = (birth, ceremony)
            && birth.earliest() >= ceremony.latest()
        {
            problems.push(Problem::new("birth_date", Fault::BornAfterAdmission));
        }
        if let (Some(decision), Some(ceremony)) = (self.decision_date, ceremony)
            && decision.earliest() > ceremony.latest()
        {
            problems.push(Problem::new("decision_date", Fault::DecisionAfterCeremony));
        }
        if let (Some(official), Some(ceremony)) = (official, ceremony)
            && official.latest() < ceremony.earliest()
        {
            problems.push(Problem::new("official_date", Fault::OfficialBeforeAdmission));
        }
        if !self.card_no.is_empty() && digits(&self.card_no) != 8 {
            problems.push(Problem::new("card_no", Fault::NotACard));
        }
        if !self.citizen_id.is_empty() && digits(&self.citizen_id) != 12 {
            problems.push(Problem::new("citizen_id", Fault::NotACitizenNumber));
        }
        problems
    }

    /// Brings what was typed into the form in which it is kept: the card number with its point,
    /// one blank between names.
    pub fn tidy(&mut self) {
        self.full_name = crate::domain::text::clean_line(&self.full_name);
        let card: String = self.card_no.chars().filter(char::is_ascii_digit).collect();
        if card.len() == 8 {
            let (series, number) = card.split_at(2);
            self.card_no = format!("{series}.{number}");
        }
    }
}

fn digits(text: &str) -> usize {
    if text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ' ' | '-')) {
        text.chars().filter(char::is_ascii_digit).count()
    } else {
        0
    }
}
