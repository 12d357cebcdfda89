//! Preparing a meeting: the usual order of its kind, with everything that was left open.
//!
//! What a cell decided must come back until it is done, moved or stopped: every open task stands
//! on the next monthly agenda by itself, whoever prepares it.

use chrono::{Days, NaiveDate};

use super::carry::{Carried, carried};
use super::plan::{Plan, Refusal, kept, meeting_name};
use super::template::{self, Role};
use crate::domain::act::Deed;
use crate::domain::day::{Month, show};
use crate::domain::meeting::{Item, Meeting, MeetingKind, MeetingState, Part};
use crate::domain::register::Register;
use crate::domain::rules::minutes_length;
use crate::domain::rules::probation;
use crate::domain::{Kind, MeetingId, MemberId};
use crate::words::Lang;
use crate::words::agenda as word;

/// A meeting as it would be prepared, with where each part of it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The meeting, not yet in the book.
    pub meeting: Meeting,
    /// The tasks that come back, those that must be reported first.
    pub carried: Vec<Carried>,
    /// Why each item stands on the agenda, in its order.
    pub reasons: Vec<Reason>,
    /// What the one who prepares should know.
    pub flags: Vec<Flag>,
}

/// Why one item stands on the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// The number of the item.
    pub item: u32,
    /// Why.
    pub why: ItemWhy,
}

/// Why an item stands on an agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemWhy {
    /// The usual order has it.
    Template,
    /// Tasks of earlier resolutions come back; how many.
    Carried(usize),
    /// A member's probation has ended on this day.
    Probation(MemberId, NaiveDate),
    /// The meeting has a thematic part.
    Theme,
}

impl Reason {
    /// Why, in the user's language.
    pub fn say(&self, lang: Lang) -> String {
        match self.why {
            ItemWhy::Template => word::WHY_TEMPLATE.get(lang).to_owned(),
            ItemWhy::Theme => word::WHY_THEME.get(lang).to_owned(),
            ItemWhy::Carried(n) => word::WHY_CARRIED.fill(lang, &[("n", &n.to_string())]),
            ItemWhy::Probation(_, date) => word::WHY_PROBATION.fill(lang, &[("date", &show(date))]),
        }
    }
}

/// What the one who prepares should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    /// The month has a regular meeting already, on this day.
    SecondRegular(MeetingId, NaiveDate),
    /// The planned minutes fall short: planned, needed.
    TooShort(u32, u32),
    /// The cell's record names no secretary.
    NoSecretary,
    /// The day lies before today.
    Past,
}

impl Flag {
    /// The sentence, in the user's language.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::SecondRegular(_, date) => word::FLAG_SECOND.fill(lang, &[("date", &show(*date))]),
            Self::TooShort(planned, needed) => word::FLAG_SHORT.fill(
                lang,
                &[
                    ("n", &planned.to_string()),
                    ("short", &needed.saturating_sub(*planned).to_string()),
                    ("needed", &needed.to_string()),
                ],
            ),
            Self::NoSecretary => word::FLAG_NO_SECRETARY.get(lang).to_owned(),
            Self::Past => word::FLAG_PAST.get(lang).to_owned(),
        }
    }
}

/// The flags of a meeting as it stands, while it is being prepared and again after each change.
pub fn flags(
    register: &Register,
    meeting: &Meeting,
    own: Option<MeetingId>,
    today: NaiveDate,
) -> Vec<Flag> {
    let mut flags = Vec::new();
    if let Some(date) = meeting.date
        && meeting.kind == MeetingKind::Regular
        && let Some((id, _, on)) =
            regular_meetings(register, Month::of(date)).find(|(id, ..)| Some(*id) != own)
    {
        flags.push(Flag::SecondRegular(id, on));
    }
    let needed = minutes_length::least(register, meeting).unwrap_or(0);
    let planned = minutes_length::planned(meeting);
    if planned < needed {
        flags.push(Flag::TooShort(planned, needed));
    }
    if register.cell().and_then(|cell| cell.secretary).is_none() {
        flags.push(Flag::NoSecretary);
    }
    if meeting.date.is_some_and(|date| date < today) && meeting.state < MeetingState::Running {
        flags.push(Flag::Past);
    }
    flags
}

/// The regular meetings of a month that were not cancelled, with their days, in order of days.
pub fn regular_meetings(
    register: &Register,
    month: Month,
) -> impl Iterator<Item = (MeetingId, &Meeting, NaiveDate)> {
    let mut found: Vec<_> = register
        .meetings()
        .filter(|(_, meeting)| {
            meeting.kind == MeetingKind::Regular && meeting.state != MeetingState::Cancelled
        })
        .filter_map(|(id, meeting)| meeting.date.map(|date| (id, meeting, date)))
        .filter(|(_, _, date)| Month::of(*date) == month)
        .collect();
    found.sort_by_key(|(id, _, date)| (*date, *id));
    found.into_iter()
}

/// The cell's own meeting day in a month; in a shorter month, its last day.
pub fn meeting_day(register: &Register, month: Month) -> Option<NaiveDate> {
    let day = register.cell()?.meeting_day?;
    let last = month.last();
    Some(NaiveDate::from_ymd_opt(month.year, month.month, day).unwrap_or(last))
}

/// The day for the next meeting of a kind when none was given: the cell's own day of this month,
/// of the next where this month has its meeting; the committee three days before it. Never
/// before today.
pub fn next_day(register: &Register, kind: MeetingKind, today: NaiveDate) -> NaiveDate {
    let this = Month::of(today);
    let planned = regular_meetings(register, this).next();
    let ahead = planned.map(|(_, _, date)| date).filter(|date| *date >= today);
    let month = match (kind, planned.is_some()) {
        (MeetingKind::Regular, true) => this.after(),
        _ => this,
    };
    let own = meeting_day(register, month).unwrap_or(today);
    let day = if kind == MeetingKind::Regular { own } else { ahead.unwrap_or(own) };
    let before = if kind == MeetingKind::Committee { 3 } else { 0 };
    let day = day.checked_sub_days(Days::new(before)).unwrap_or(day);
    day.max(today)
}

/// Proposes a meeting: agenda, day, time, place, chair, and all that comes back.
pub fn propose(
    register: &Register,
    kind: MeetingKind,
    date: Option<NaiveDate>,
    today: NaiveDate,
) -> Proposal {
    let date = date.unwrap_or_else(|| next_day(register, kind, today));
    let cell = register.cell();
    let mut meeting = Meeting {
        kind,
        date: Some(date),
        time: cell.and_then(|cell| cell.meeting_time),
        place: cell.map(|cell| cell.meeting_place.clone()).unwrap_or_default(),
        chair: cell.and_then(|cell| cell.secretary.or(cell.deputy)),
        ..Meeting::default()
    };
    for step in template::steps(kind) {
        let mut item = step.item(meeting.next_item());
        lead(register, &meeting, step.role, &mut item);
        meeting.items.push(item);
    }
    let mut reasons: Vec<Reason> = Vec::new();
    add_members_matters(register, &mut meeting, date, &mut reasons);
    let carried = if meeting.items.iter().any(|item| item.step == template::LAST_RESULTS) {
        carried(register, &meeting, date)
    } else {
        Vec::new()
    };
    if let Some(item) = meeting.items.iter_mut().find(|item| item.step == template::LAST_RESULTS)
        && !carried.is_empty()
    {
        item.tasks = carried.iter().map(|one| one.task).collect();
        reasons.push(Reason { item: item.number, why: ItemWhy::Carried(carried.len()) });
    }
    let reasons = meeting
        .items
        .iter()
        .map(|item| {
            let known = reasons.iter().find(|reason| reason.item == item.number).copied();
            known.unwrap_or(Reason { item: item.number, why: ItemWhy::Template })
        })
        .collect();
    let flags = flags(register, &meeting, None, today);
    Proposal { meeting, carried, reasons, flags }
}

/// Fills in who leads an item, as far as the cell's record says.
fn lead(register: &Register, meeting: &Meeting, role: Role, item: &mut Item) {
    let cell = register.cell();
    match role {
        Role::Secretary => item.presenter = meeting.chair,
        Role::Deputy => {
            item.presenter = cell.and_then(|cell| cell.deputy).or(meeting.chair);
        }
        Role::Clerk => item.presenter = meeting.clerk,
        Role::Observer => {
            item.presenter_text = cell.map(|cell| cell.observer.clone()).unwrap_or_default();
        }
        Role::Open => {}
    }
}

/// Gives a prepared meeting a thematic part, before the draft of next month's work; such a
/// meeting is planned for 120 minutes.
#[must_use]
pub fn with_theme(mut meeting: Meeting, theme: &str) -> Meeting {
    meeting.combined = true;
    theme.clone_into(&mut meeting.theme);
    if meeting.items.iter().any(|item| item.step == template::THEME) {
        return meeting;
    }
    let item = template::THEME_STEP.item(meeting.next_item());
    let at = meeting.items.iter().position(|item| item.step == template::DRAFT);
    meeting.items.insert(at.unwrap_or(meeting.items.len()), item);
    meeting
}

/// Members whose probation is over and who are not recognised yet: the cell must examine them
/// within the working days after its end that `probation.examine_working_days` allows.
pub fn probation_over(register: &Register, on: NaiveDate) -> Vec<(MemberId, NaiveDate)> {
    let over = probation::ending(register, on).into_iter().filter(|ending| ending.days_left <= 0);
    over.map(|ending| (ending.member, ending.dates.end)).collect()
}

/// Adds members' own matters that have fallen due, after the step for such matters.
fn add_members_matters(
    register: &Register,
    meeting: &mut Meeting,
    date: NaiveDate,
    reasons: &mut Vec<Reason>,
) {
    let Some(at) = meeting.items.iter().position(|item| item.step == template::OWN_MATTERS) else {
        return;
    };
    for (place, (member, end)) in probation_over(register, date).into_iter().enumerate() {
        let number = meeting.next_item();
        let name = register.member(member).map(|it| it.full_name.clone()).unwrap_or_default();
        let step = template::Step {
            key: template::RECOGNITION,
            part: Part::Content,
            title: word::title::RECOGNITION,
            minutes: 10,
            role: Role::Secretary,
        };
        let mut item = step.item(number);
        item.title = word::title::RECOGNITION.replace("{name}", &name);
        item.presenter = meeting.chair;
        meeting.items.insert(at + 1 + place, item);
        reasons.push(Reason { item: number, why: ItemWhy::Probation(member, end) });
    }
}

/// Puts a prepared meeting into the book.
///
/// # Errors
/// What is wrong with it; an agenda without items.
pub fn plan(register: &Register, meeting: Meeting, today: NaiveDate) -> Result<Plan, Refusal> {
    if meeting.items.is_empty() {
        return Err(Refusal::NoAgenda);
    }
    let about = meeting_name(&meeting);
    let change = kept(register, register.next(Kind::Meeting, 0), meeting, today)?;
    Ok(Plan::new(Deed::PlanMeeting, about, vec![change]))
}

/// Changes a meeting that is still being prepared.
///
/// # Errors
/// What is wrong with it; a meeting that was opened already.
pub fn revise(
    register: &Register,
    id: MeetingId,
    meeting: Meeting,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let old = super::plan::meeting_of(register, id)?;
    match old.state {
        MeetingState::Draft | MeetingState::Noticed => {}
        MeetingState::Running => return Err(Refusal::AlreadyOpened),
        MeetingState::Closed | MeetingState::Adopted => return Err(Refusal::MeetingOver),
        MeetingState::Cancelled => return Err(Refusal::Cancelled),
    }
    let about = meeting_name(&meeting);
    let change = kept(register, id.into(), meeting, today)?;
    Ok(Plan::new(Deed::EditMeeting, about, vec![change]))
}
