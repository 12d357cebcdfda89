//! Where the lines of an agenda come from: one list of sources, each asked in turn.
//!
//! A register that comes later, such as documents from above or people's comments, joins with one
//! entry here: screen, command and tests walk the same list.

mod members;
mod of_year;
mod why;

pub use of_year::{plan_of, theme_of};
pub use why::ItemWhy;

use chrono::NaiveDate;

use super::carry::carried;
use super::own_order;
use super::template::{self, Role};
use crate::domain::field::Described as _;
use crate::domain::meeting::{Item, Meeting, MeetingKind, Part};
use crate::domain::register::Register;
use crate::domain::topic::{Topic, TopicState};
use crate::domain::{MemberId, TopicId};
use crate::words::Text;
use crate::words::prepare as word;

/// What a source proposes: one line of the agenda, where it goes, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// The line; its number is given when it joins the agenda.
    pub item: Item,
    /// Where it goes.
    pub place: Place,
    /// Why it is proposed.
    pub why: ItemWhy,
    /// The parked matter that it takes up.
    pub topic: Option<TopicId>,
}

/// Where a proposed line goes. Where the step is not on the agenda, it goes to the end of its part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// At the end.
    End,
    /// Before a step.
    Before(&'static str),
    /// After a step and what joined it already.
    After(&'static str),
    /// Into the line of the same step: its tasks and its reason; a line of its own where there
    /// is none.
    Into,
}

/// What a source asks the register for: the lines for this meeting on this day.
pub type Find = fn(&Register, &Meeting, NaiveDate) -> Vec<Proposed>;

/// A source of lines.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// Its stable name in files and on the command line.
    pub key: &'static str,
    /// What it is called.
    pub name: Text,
    /// Finds its lines.
    pub find: Find,
}

const fn source(key: &'static str, name: Text, find: Find) -> Source {
    Source { key, name, find }
}

/// Every source, in the order in which they are asked.
pub const SOURCES: &[Source] = &[
    source(ORDER, word::SOURCE_TEMPLATE, usual_order),
    source("tasks", word::SOURCE_TASKS, open_tasks),
    source("summaries", word::SOURCE_SUMMARIES, of_year::summaries),
    source("topics", word::SOURCE_TOPICS, parked),
    source("occasions", word::SOURCE_OCCASIONS, of_year::occasions),
    source("members", word::SOURCE_MEMBERS, members::matters),
    source("supervision", word::SOURCE_SUPERVISION, of_year::supervision),
    source("themes", word::SOURCE_THEMES, of_year::themes),
];

/// The source of the usual order.
pub const ORDER: &str = "template";

/// What a line is called that came from none of the sources.
pub const BY_HAND: &str = "own";

/// The name of a source; that of lines added by hand where there is none of this key.
pub fn name(key: &str) -> Text {
    SOURCES.iter().find(|source| source.key == key).map_or(word::SOURCE_OWN, |source| source.name)
}

/// The steps of lines that belong to one meeting only, and to no order of a kind.
pub const PASSING: [&str; 7] =
    [template::RECOGNITION, UPWARD, TOPIC, CHECK, OCCASION, PERIOD, template::THEME];

/// The step of a parked matter taken up.
pub const TOPIC: &str = "topic";
/// The step of the cell's own supervision.
pub const CHECK: &str = "check";
/// The step of a day to remember.
pub const OCCASION: &str = "occasion";
/// The step of a case that goes up after the last vote.
pub const UPWARD: &str = "upward";
/// The step of an exemption or temporary activity that ends.
pub const PERIOD: &str = "period";
/// The step of the half-year summary.
pub const HALF_YEAR: &str = "half_year";
/// The step of the year's summary.
pub const YEAR_REPORT: &str = "year_report";

fn line(step: &str, title: String, minutes: u32, presenter: Option<MemberId>) -> Item {
    let part = Part::Content;
    let planned = Some(minutes);
    let step = step.to_owned();
    Item { part, title, step, presenter, planned, ..Item::blank() }
}

const fn proposed(item: Item, place: Place, why: ItemWhy) -> Proposed {
    Proposed { item, place, why, topic: None }
}

/// The order of the kind: the cell's own where it has one, else the shipped one.
fn usual_order(register: &Register, meeting: &Meeting, _date: NaiveDate) -> Vec<Proposed> {
    let order = own_order::order(register, meeting.kind);
    let why = order.name.map_or(ItemWhy::Template, ItemWhy::OwnOrder);
    let item = |step: &crate::domain::template::TemplateStep| {
        let mut item = own_order::item(step);
        lead(register, meeting, step.role, &mut item);
        proposed(item, Place::End, why.clone())
    };
    order.steps.iter().map(item).collect()
}

/// Fills in who leads an item, as far as the cell's record says.
fn lead(register: &Register, meeting: &Meeting, role: Role, item: &mut Item) {
    let cell = register.cell();
    match role {
        Role::Secretary => item.presenter = meeting.chair,
        Role::Deputy => item.presenter = cell.and_then(|cell| cell.deputy).or(meeting.chair),
        Role::Clerk => item.presenter = meeting.clerk,
        Role::Observer => item.presenter_text.clone_from(&meeting.observer),
        Role::Open => {}
    }
}

/// Every task that is open, due or has a result to be heard, where the kind hears results.
fn open_tasks(register: &Register, meeting: &Meeting, date: NaiveDate) -> Vec<Proposed> {
    let Some(step) =
        template::steps(meeting.kind).iter().find(|it| it.key == template::LAST_RESULTS)
    else {
        return Vec::new();
    };
    let tasks: Vec<_> = carried(register, meeting, date).iter().map(|one| one.task).collect();
    if tasks.is_empty() {
        return Vec::new();
    }
    let why = ItemWhy::Carried(tasks.len());
    let mut item = Item { tasks, ..step.item(0) };
    lead(register, meeting, step.role, &mut item);
    vec![proposed(item, Place::Into, why)]
}

/// Parked matters whose day has come.
fn parked(register: &Register, meeting: &Meeting, date: NaiveDate) -> Vec<Proposed> {
    if !matches!(meeting.kind, MeetingKind::Regular | MeetingKind::Extraordinary) {
        return Vec::new();
    }
    let waiting = register.topics().filter(|(_, topic)| {
        topic.state == TopicState::Waiting && topic.not_before.is_none_or(|day| day <= date)
    });
    waiting.map(|(id, topic)| of_topic(id, topic)).collect()
}

/// The line of a matter that waits.
pub fn of_topic(id: TopicId, topic: &Topic) -> Proposed {
    let minutes = topic.minutes.unwrap_or(5);
    let mut item = line(TOPIC, topic.title.clone(), minutes, topic.presenter);
    item.part = topic.part;
    item.documents.clone_from(&topic.documents);
    let why = ItemWhy::Topic(topic.parked_on, topic.reason.clone());
    let place = Place::Before(template::DISCUSSION);
    Proposed { topic: Some(id), ..proposed(item, place, why) }
}
