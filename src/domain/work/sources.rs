//! Where the lines of an agenda come from: one list of sources, each asked in turn.
//!
//! A register that comes later, such as documents from above or people's comments, joins with one
//! entry here: screen, command and tests walk the same list.

use chrono::{Datelike as _, NaiveDate};

use super::carry::carried;
use super::own_order;
use super::template::{self, Role};
use crate::domain::day::{self, Month, show};
use crate::domain::field::Described as _;
use crate::domain::meeting::{Item, Meeting, MeetingKind, MeetingState, Part};
use crate::domain::member::EventKind;
use crate::domain::register::Register;
use crate::domain::rules::book;
use crate::domain::rules::standing::Status;
use crate::domain::rules::thematic::Quarter;
use crate::domain::topic::{Topic, TopicState};
use crate::domain::year_plan::YearPlan;
use crate::domain::{MemberId, TopicId};
use crate::words::agenda::title;
use crate::words::prepare as word;
use crate::words::{Lang, Text};

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

/// Why an item stands on an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ItemWhy {
    /// The usual order has it.
    Template,
    /// The cell's own order has it; its name.
    OwnOrder(String),
    /// Tasks of earlier resolutions come back; how many.
    Carried(usize),
    /// A member's probation has ended on this day.
    Probation(MemberId, NaiveDate),
    /// A member's exemption or temporary activity ends on this day.
    PeriodEnds(MemberId, NaiveDate),
    /// The meeting has a thematic part.
    Theme,
    /// The plan of the year has a theme for the quarter.
    YearTheme(u32, String),
    /// A matter parked earlier, with the reason.
    Topic(Option<NaiveDate>, String),
    /// The plan of the year has supervision in this month.
    Check(u32),
    /// A day to remember comes before the next meeting.
    Occasion(NaiveDate),
    /// Half of the year is over.
    HalfYear,
    /// The year is over.
    Year,
    /// Copied from the agenda of this day.
    Copied(Option<NaiveDate>),
    /// The one who prepares added it.
    Own,
}

impl ItemWhy {
    /// Why, in the user's language.
    pub fn say(&self, lang: Lang) -> String {
        let date = |text: Text, date: NaiveDate| text.fill(lang, &[("date", &show(date))]);
        let number = |text: Text, n: &dyn ToString| text.fill(lang, &[("n", &n.to_string())]);
        let day = |date: &Option<NaiveDate>| date.map(show).unwrap_or_default();
        match self {
            Self::Template => word::WHY_TEMPLATE.get(lang).to_owned(),
            Self::OwnOrder(name) => word::WHY_OWN_ORDER.fill(lang, &[("name", name)]),
            Self::Theme => word::WHY_THEME.get(lang).to_owned(),
            Self::YearTheme(quarter, _) => number(word::WHY_YEAR_THEME, quarter),
            Self::Carried(n) => number(word::WHY_CARRIED, n),
            Self::Probation(_, end) => date(word::WHY_PROBATION, *end),
            Self::PeriodEnds(_, end) => date(word::WHY_PERIOD_ENDS, *end),
            Self::Topic(parked, why) if why.is_empty() => {
                word::WHY_TOPIC_PLAIN.fill(lang, &[("date", &day(parked))])
            }
            Self::Topic(parked, why) => {
                word::WHY_TOPIC.fill(lang, &[("date", &day(parked)), ("why", why)])
            }
            Self::Check(month) => number(word::WHY_CHECK, month),
            Self::Occasion(on) => date(word::WHY_OCCASION, *on),
            Self::HalfYear => word::WHY_HALF_YEAR.get(lang).to_owned(),
            Self::Year => word::WHY_YEAR.get(lang).to_owned(),
            Self::Copied(from) => word::WHY_COPIED.fill(lang, &[("date", &day(from))]),
            Self::Own => word::WHY_OWN.get(lang).to_owned(),
        }
    }
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
    source("template", word::SOURCE_TEMPLATE, usual_order),
    source("tasks", word::SOURCE_TASKS, open_tasks),
    source("summaries", word::SOURCE_SUMMARIES, summaries),
    source("topics", word::SOURCE_TOPICS, parked),
    source("occasions", word::SOURCE_OCCASIONS, occasions),
    source("members", word::SOURCE_MEMBERS, members_matters),
    source("supervision", word::SOURCE_SUPERVISION, supervision),
    source("themes", word::SOURCE_THEMES, themes),
];

/// What a line is called that came from none of the sources.
pub const BY_HAND: &str = "own";

/// The name of a source; that of lines added by hand where there is none of this key.
pub fn name(key: &str) -> Text {
    SOURCES.iter().find(|source| source.key == key).map_or(word::SOURCE_OWN, |source| source.name)
}

/// The steps of lines that belong to one meeting only, and to no order of a kind.
pub const PASSING: [&str; 6] =
    [template::RECOGNITION, TOPIC, CHECK, OCCASION, PERIOD, template::THEME];

/// The step of a parked matter taken up.
pub const TOPIC: &str = "topic";
/// The step of the cell's own supervision.
pub const CHECK: &str = "check";
/// The step of a day to remember.
pub const OCCASION: &str = "occasion";
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
    Item { part, title, step, planned, presenter, ..Item::blank() }
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

/// Members' own matters that have fallen due, one person at a time.
fn members_matters(register: &Register, meeting: &Meeting, date: NaiveDate) -> Vec<Proposed> {
    let after = match meeting.kind {
        MeetingKind::Regular => template::OWN_MATTERS,
        MeetingKind::RecognitionVote => "case",
        _ => return Vec::new(),
    };
    let one = |step: &str, text: &str, member: MemberId, minutes: u32, why: ItemWhy| {
        let name = register.member(member).map_or("", |it| it.full_name.as_str());
        let item = line(step, text.replace("{name}", name), minutes, meeting.chair);
        proposed(item, Place::After(after), why)
    };
    let mut all = Vec::new();
    for (member, end) in super::prepare::probation_over(register, date) {
        let why = ItemWhy::Probation(member, end);
        all.push(one(template::RECOGNITION, title::RECOGNITION, member, 10, why));
    }
    if meeting.kind == MeetingKind::Regular {
        for (member, end) in periods_ending(register, date) {
            let why = ItemWhy::PeriodEnds(member, end);
            all.push(one(PERIOD, word::title::PERIOD, member, 5, why));
        }
    }
    all
}

/// Exemptions and temporary activity that end before the next meeting, as far as the record
/// knows: the end that is written there, or the longest time that the rule allows.
fn periods_ending(register: &Register, date: NaiveDate) -> Vec<(MemberId, NaiveDate)> {
    let last = day::months_later(date, 1);
    let most = book::list(register, "transfer.temporary_months", date).into_iter().max();
    let mut found = Vec::new();
    for (id, member) in register.members() {
        let status = member.standing(date).status;
        let (begin, end) = match status {
            Status::TempOut => (EventKind::TempOut, EventKind::TempReturn),
            Status::TempExempt => (EventKind::TempExemptStart, EventKind::TempExemptEnd),
            Status::Exempt => (EventKind::ExemptStart, EventKind::ExemptEnd),
            _ => continue,
        };
        let days = |kind| {
            let events = member.events.iter().filter(move |event| event.kind == kind);
            events.filter_map(crate::domain::member::Event::counts_from)
        };
        let written = days(end).filter(|day| *day > date).min();
        let began = days(begin).filter(|day| *day <= date).max();
        let longest = match (status, began, most) {
            (Status::TempOut, Some(began), Some(most)) => Some(day::months_later(began, most)),
            _ => None,
        };
        found.extend(written.or(longest).filter(|day| *day <= last).map(|day| (id, day)));
    }
    found
}

/// The plan of the year of a day.
pub fn plan_of(register: &Register, year: i32) -> Option<&YearPlan> {
    let year = u32::try_from(year).ok()?;
    register.year_plans().map(|(_, plan)| plan).find(|plan| plan.year == year)
}

/// The plan of the year, for a regular meeting only.
fn of_year<'a>(register: &'a Register, meeting: &Meeting, date: NaiveDate) -> Option<&'a YearPlan> {
    if meeting.kind == MeetingKind::Regular { plan_of(register, date.year()) } else { None }
}

/// The theme that the plan has for this month, while its quarter had none.
fn themes(register: &Register, meeting: &Meeting, date: NaiveDate) -> Vec<Proposed> {
    let Some(plan) = of_year(register, meeting, date) else { return Vec::new() };
    let quarter = Quarter::of(date);
    let had = register.meetings().any(|(_, other)| {
        other.state != MeetingState::Cancelled
            && (other.kind == MeetingKind::Thematic || other.combined)
            && other.date.is_some_and(|day| Quarter::of(day) == quarter && day != date)
    });
    let of_month = plan.themes.iter().find(|it| {
        it.quarter == quarter.quarter && it.month.is_none_or(|month| month == date.month())
    });
    let Some(theme) = of_month.filter(|theme| !had && !theme.theme.is_empty()) else {
        return Vec::new();
    };
    let item = Item { presenter: theme.drafter, ..template::THEME_STEP.item(0) };
    let why = ItemWhy::YearTheme(theme.quarter, theme.theme.clone());
    vec![proposed(item, Place::Before(template::DRAFT), why)]
}

/// Supervision planned for this month and not done.
fn supervision(register: &Register, meeting: &Meeting, date: NaiveDate) -> Vec<Proposed> {
    let Some(plan) = of_year(register, meeting, date) else { return Vec::new() };
    let of_month = |month: u32, done: Option<NaiveDate>| month == date.month() && done.is_none();
    let checks = plan.checks.iter().filter(|check| of_month(check.month, check.done_on));
    checks
        .map(|check| {
            let text = word::title::CHECK.replace("{content}", &check.content);
            let item = line(CHECK, text, 10, check.lead.or(meeting.chair));
            proposed(item, Place::After(template::OWN_MATTERS), ItemWhy::Check(check.month))
        })
        .collect()
}

/// Days to remember that come before the next meeting, with the work they bring. Around the new
/// year the plans of both years are looked at.
fn occasions(register: &Register, meeting: &Meeting, date: NaiveDate) -> Vec<Proposed> {
    if meeting.kind != MeetingKind::Regular {
        return Vec::new();
    }
    let last = day::months_later(date, 1);
    let years = [date.year(), last.year()];
    let plans = register
        .year_plans()
        .map(|(_, plan)| plan)
        .filter(|plan| years.iter().any(|year| u32::try_from(*year) == Ok(plan.year)));
    plans
        .flat_map(|plan| &plan.occasions)
        .filter(|occasion| !occasion.work.is_empty())
        .filter_map(|occasion| Some((occasion, occasion.date?)))
        .filter(|(_, on)| *on > date && *on <= last)
        .map(|(occasion, on)| {
            let text = word::title::OCCASION
                .replace("{name}", &occasion.name)
                .replace("{date}", &format!("{:02}/{:02}", on.day(), on.month()))
                .replace("{work}", &occasion.work);
            let item = line(OCCASION, text, 3, meeting.chair);
            proposed(item, Place::Before(template::DISCUSSION), ItemWhy::Occasion(on))
        })
        .collect()
}

/// The summary of half a year or of the year, in its month, where no meeting of its own is held
/// or planned for it.
fn summaries(register: &Register, meeting: &Meeting, date: NaiveDate) -> Vec<Proposed> {
    if meeting.kind != MeetingKind::Regular {
        return Vec::new();
    }
    let is_month = |key: &str| book::whole(register, key, date) == date.month();
    let apart = |kind: MeetingKind| {
        let month = Month::of(date);
        let in_book = register.meetings().any(|(_, other)| {
            other.kind == kind
                && other.state != MeetingState::Cancelled
                && other.date.map(Month::of) == Some(month)
        });
        let planned = plan_of(register, date.year()).is_some_and(|plan| {
            plan.meetings.iter().any(|it| it.kind == kind && it.date.map(Month::of) == Some(month))
        });
        in_book || planned
    };
    let one = |step: &str, text: &str, why: ItemWhy| {
        let item = line(step, text.to_owned(), 10, meeting.chair);
        vec![proposed(item, Place::After(template::LAST_RESULTS), why)]
    };
    if is_month("summary.half_year_month") && !apart(MeetingKind::HalfYear) {
        one(HALF_YEAR, title::HALF_YEAR, ItemWhy::HalfYear)
    } else if is_month("summary.year_month") && !apart(MeetingKind::Year) {
        one(YEAR_REPORT, title::YEAR_REPORT, ItemWhy::Year)
    } else {
        Vec::new()
    }
}
