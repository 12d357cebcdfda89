//! What the calendar brings: the theme of the quarter, supervision and days to remember of the
//! plan of the year, the summaries of half a year and of the year.

use chrono::{Datelike as _, NaiveDate};

use super::super::template;
use super::{CHECK, HALF_YEAR, ItemWhy, OCCASION, Place, Proposed, YEAR_REPORT, line, proposed};
use crate::domain::day::{self, Month};
use crate::domain::meeting::{Item, Meeting, MeetingKind, MeetingState};
use crate::domain::register::Register;
use crate::domain::rules::book;
use crate::domain::rules::thematic::Quarter;
use crate::domain::year_plan::YearPlan;
use crate::words::agenda::title;
use crate::words::prepare as word;

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
pub(super) fn themes(register: &Register, meeting: &Meeting, date: NaiveDate) -> Vec<Proposed> {
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

/// What a thematic meeting of a day is to be about, as the plan of the year has it for the
/// quarter.
pub fn theme_of(register: &Register, date: NaiveDate) -> Option<&str> {
    let quarter = Quarter::of(date).quarter;
    let themes = &plan_of(register, date.year())?.themes;
    themes.iter().find(|it| it.quarter == quarter).map(|it| it.theme.as_str())
}

/// Supervision planned for this month and not done.
pub(super) fn supervision(
    register: &Register,
    meeting: &Meeting,
    date: NaiveDate,
) -> Vec<Proposed> {
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
pub(super) fn occasions(register: &Register, meeting: &Meeting, date: NaiveDate) -> Vec<Proposed> {
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
pub(super) fn summaries(register: &Register, meeting: &Meeting, date: NaiveDate) -> Vec<Proposed> {
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
