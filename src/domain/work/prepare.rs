//! Preparing a meeting: the usual order of its kind, with everything that was left open.
//!
//! What a cell decided must come back until it is done, moved or stopped: every open task stands
//! on the next monthly agenda by itself, whoever prepares it.

use chrono::{Days, NaiveDate};

use super::carry::Carried;
use super::draft::{Draft, Line};
use super::plan::{Plan, Refusal, kept, meeting_name};
pub use super::sources::ItemWhy;
use super::{sources, template};
use crate::domain::act::Deed;
use crate::domain::clock::Clock;
use crate::domain::day::{Month, show};
use crate::domain::meeting::{Item, Meeting, MeetingKind, MeetingState};
use crate::domain::register::Register;
use crate::domain::rules::minutes_length;
use crate::domain::rules::{monthly, probation};
use crate::domain::year_plan::PlannedMeeting;
use crate::domain::{Id, Kind, MeetingId, MemberId};
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The number of the item.
    pub item: u32,
    /// The source it came from, by its key; [`sources::BY_HAND`] for none of them.
    pub source: &'static str,
    /// Why.
    pub why: ItemWhy,
}

impl Reason {
    /// Why, in the user's language.
    pub fn say(&self, lang: Lang) -> String {
        self.why.say(lang)
    }
}

/// What the one who prepares should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flag {
    /// The month has a meeting of the kind already, on this day, and the rule allows no other.
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
    let own_id = own.map_or_else(|| Id::new(Kind::Meeting, 0), Id::from);
    if let Some(on) = monthly::others(register, own_id, meeting).over()
        && let Some((id, _)) = register.meetings().find(|(id, it)| {
            Some(*id) != own
                && it.kind == meeting.kind
                && it.date == Some(on)
                && it.state != MeetingState::Cancelled
        })
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

/// The day of the regular meeting of a month: the one planned for the year, else the cell's own
/// meeting day; in a shorter month, its last day.
pub fn meeting_day(register: &Register, month: Month) -> Option<NaiveDate> {
    let planned = planned(register, MeetingKind::Regular, month).and_then(|it| it.date);
    planned.or_else(|| usual_day(register, month))
}

/// The cell's own meeting day in a month; in a shorter month, its last day.
pub fn usual_day(register: &Register, month: Month) -> Option<NaiveDate> {
    let day = register.cell()?.meeting_day?;
    let last = month.last();
    Some(NaiveDate::from_ymd_opt(month.year, month.month, day).unwrap_or(last))
}

/// The first meeting of a kind that the plan of the year has in a month.
fn planned(register: &Register, kind: MeetingKind, month: Month) -> Option<&PlannedMeeting> {
    let plan = sources::plan_of(register, month.year)?;
    let of_month = |it: &&PlannedMeeting| it.kind == kind && it.date.map(Month::of) == Some(month);
    plan.meetings.iter().filter(of_month).min_by_key(|it| it.date)
}

/// The hour that the plan of the year has for a meeting of a kind on a day.
pub fn planned_time(register: &Register, kind: MeetingKind, date: NaiveDate) -> Option<Clock> {
    let plan = sources::plan_of(register, Month::of(date).year)?;
    plan.meetings.iter().find(|it| it.kind == kind && it.date == Some(date))?.time
}

/// The day for the next meeting of a kind when none was given: the day planned for the year, else
/// the cell's own day of this month, of the next where this month has its meeting; the committee
/// three days before it. Never before today.
pub fn next_day(register: &Register, kind: MeetingKind, today: NaiveDate) -> NaiveDate {
    let this = Month::of(today);
    let in_book = regular_meetings(register, this).next();
    let ahead = in_book.map(|(_, _, date)| date).filter(|date| *date >= today);
    let month = match (kind, in_book.is_some()) {
        (MeetingKind::Regular, true) => this.after(),
        _ => this,
    };
    let of_plan = planned(register, kind, month).and_then(|it| it.date);
    if let Some(day) = of_plan.filter(|day| *day >= today) {
        return day;
    }
    let own = meeting_day(register, month).unwrap_or(today);
    let day = if kind == MeetingKind::Regular { own } else { ahead.unwrap_or(own) };
    let before = if kind == MeetingKind::Committee { 3 } else { 0 };
    let day = day.checked_sub_days(Days::new(before)).unwrap_or(day);
    day.max(today)
}

/// The day on which the book has a meeting of this kind in the month already, where the rule
/// allows no further one beside `meeting`.
pub fn when_in_book(register: &Register, meeting: &Meeting) -> Option<NaiveDate> {
    monthly::others(register, Id::new(Kind::Meeting, 0), meeting).over()
}

/// Proposes a meeting: agenda, day, time, place, chair, and all that comes back.
pub fn propose(
    register: &Register,
    kind: MeetingKind,
    date: Option<NaiveDate>,
    today: NaiveDate,
) -> Proposal {
    let draft = Draft::propose(register, kind, date, today);
    let meeting = draft.meeting();
    let flags = flags(register, &meeting, None, today);
    let reasons = reasons_of(&draft);
    Proposal { meeting, carried: draft.carried, reasons, flags }
}

fn reasons_of(draft: &Draft) -> Vec<Reason> {
    let taken = draft.lines.iter().filter(|line| line.taken);
    taken
        .map(|line| Reason { item: line.item.number, source: line.source, why: line.why.clone() })
        .collect()
}

/// Why each item of a meeting that is in the book stands there, as far as the sources still know.
pub fn reasons(register: &Register, id: MeetingId, meeting: &Meeting) -> Vec<Reason> {
    let Some(date) = meeting.date else { return Vec::new() };
    let head = Meeting { items: Vec::new(), ..meeting.clone() };
    let draft = Draft::of(register, head, date);
    let taken_up = |item: &Item| {
        let mut topics = register.topics();
        let (_, it) = topics.find(|(_, it)| it.meeting == Some(id) && it.title == item.title)?;
        Some(("topics", ItemWhy::Topic(it.parked_on, it.reason.clone())))
    };
    let usual = |item: &Item| {
        let same = |line: &&Line| {
            line.item.title == item.title || (!item.step.is_empty() && line.item.step == item.step)
        };
        draft.lines.iter().find(same).map(|line| (line.source, line.why.clone()))
    };
    let reason = |item: &Item| {
        let known = match item.step.as_str() {
            template::LAST_RESULTS if !item.tasks.is_empty() => {
                Some(("tasks", ItemWhy::Carried(item.tasks.len())))
            }
            template::THEME if !meeting.theme.is_empty() => Some(("themes", ItemWhy::Theme)),
            _ => taken_up(item).or_else(|| usual(item)),
        };
        let (source, why) = known.unwrap_or((sources::BY_HAND, ItemWhy::Own));
        Reason { item: item.number, source, why }
    };
    meeting.items.iter().map(reason).collect()
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
/// What is wrong with it; a meeting that was opened already; an agenda that loses its last item.
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
    if meeting.items.is_empty() && !old.items.is_empty() {
        return Err(Refusal::NoAgenda);
    }
    let about = meeting_name(&meeting);
    let change = kept(register, id.into(), meeting, today)?;
    Ok(Plan::new(Deed::EditMeeting, about, vec![change]))
}
