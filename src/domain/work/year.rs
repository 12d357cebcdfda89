//! The plan of a year: proposed from the cell's meeting day, the quarters and the fixed days of
//! the calendar; seen month by month.

use chrono::NaiveDate;

use super::plan::{Plan, Refusal, kept};
use super::prepare::usual_day;
use crate::domain::Kind;
use crate::domain::act::Deed;
use crate::domain::day::Month;
use crate::domain::meeting::MeetingKind;
use crate::domain::register::Register;
use crate::domain::year_plan::{Occasion, PlannedCheck, PlannedMeeting, PlannedTheme, YearPlan};
use crate::words::prepare::title;

/// The fixed days of a year, with the work they usually bring. Names and work are written into
/// the plan, where the cell changes them.
const DAYS: [(u32, u32, &str, &str); 17] = [
    (1, 10, title::NEW_YEAR, title::NEW_YEAR_WORK),
    (2, 3, title::FOUNDING, title::FOUNDING_WORK),
    (3, 8, title::WOMEN, title::WOMEN_WORK),
    (3, 26, title::YOUTH, title::YOUTH_WORK),
    (4, 30, title::REUNIFICATION, title::REUNIFICATION_WORK),
    (5, 1, title::LABOUR, title::LABOUR_WORK),
    (5, 19, title::UNCLE_HO, title::UNCLE_HO_WORK),
    (6, 30, title::HALF_YEAR, title::HALF_YEAR_WORK),
    (7, 27, title::INVALIDS, title::INVALIDS_WORK),
    (8, 19, title::AUGUST, title::AUGUST_WORK),
    (9, 2, title::NATIONAL, title::NATIONAL_WORK),
    (10, 14, title::FARMERS, title::FARMERS_WORK),
    (10, 20, title::VIETNAM_WOMEN, title::VIETNAM_WOMEN_WORK),
    (11, 7, title::OCTOBER_REVOLUTION, title::OCTOBER_REVOLUTION_WORK),
    (11, 18, title::UNITY, title::UNITY_WORK),
    (12, 22, title::ARMY, title::ARMY_WORK),
    (12, 31, title::YEAR_END, title::YEAR_END_WORK),
];

/// The theme proposed for each quarter, with the month in which it is to be held.
const THEMES: [(u32, u32, &str); 4] = [
    (1, 3, title::THEME_1),
    (2, 5, title::THEME_2),
    (3, 8, title::THEME_3),
    (4, 11, title::THEME_4),
];

/// The supervision proposed, once each half of the year.
const CHECKS: [(u32, &str); 2] = [(4, title::CHECK_TASKS), (9, title::CHECK_CONDUCT)];

/// The plan that the program proposes for a year: the monthly meetings on the cell's own day
/// (none while that day is not known), a theme each quarter, supervision, the fixed days.
pub fn propose(register: &Register, year: i32) -> YearPlan {
    let cell = register.cell();
    let time = cell.and_then(|cell| cell.meeting_time);
    let months = (1..=12).map(|month| Month { year, month });
    let meetings = months
        .filter_map(|month| usual_day(register, month))
        .map(|date| PlannedMeeting {
            date: Some(date),
            time,
            kind: MeetingKind::Regular,
            note: String::new(),
        })
        .collect();
    let themes = THEMES.map(|(quarter, month, theme)| PlannedTheme {
        quarter,
        month: Some(month),
        theme: theme.to_owned(),
        drafter: None,
    });
    let lead = cell.and_then(|cell| cell.secretary);
    let checks = CHECKS.map(|(month, content)| PlannedCheck {
        month,
        content: content.to_owned(),
        members: Vec::new(),
        lead,
        method: title::CHECK_METHOD.to_owned(),
        done_on: None,
    });
    let occasions = DAYS.map(|(month, day, name, work)| Occasion {
        date: NaiveDate::from_ymd_opt(year, month, day),
        name: name.to_owned(),
        work: work.to_owned(),
    });
    YearPlan {
        year: u32::try_from(year).unwrap_or_default(),
        meetings,
        themes: themes.into(),
        checks: checks.into(),
        occasions: occasions.into(),
        notes: String::new(),
    }
}

/// Keeps the plan of a year: a new one, or in place of the one that the book has for that year.
///
/// # Errors
/// What is wrong with it.
pub fn keep(register: &Register, plan: YearPlan, today: NaiveDate) -> Result<Plan, Refusal> {
    let known = register.year_plans().find(|(_, it)| it.year == plan.year).map(|(id, _)| id);
    let id = known.map_or_else(|| register.next(Kind::YearPlan, 0), Into::into);
    let about = plan.year.to_string();
    Ok(Plan::new(Deed::PlanYear, about, vec![kept(register, id, plan, today)?]))
}

/// One line of a month of the plan: which table it stands in, and its place there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entry {
    /// A meeting.
    Meeting(usize),
    /// A theme.
    Theme(usize),
    /// Supervision.
    Check(usize),
    /// A day to remember.
    Occasion(usize),
}

impl Entry {
    /// The field of the plan that holds it.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Meeting(_) => "meetings",
            Self::Theme(_) => "themes",
            Self::Check(_) => "checks",
            Self::Occasion(_) => "occasions",
        }
    }

    /// Its place in that table.
    pub const fn place(self) -> usize {
        match self {
            Self::Meeting(at) | Self::Theme(at) | Self::Check(at) | Self::Occasion(at) => at,
        }
    }
}

/// The lines of a month: meetings, themes, supervision, then days to remember by date. A theme
/// without a month stands in the last month of its quarter; what has no day, in January.
pub fn of_month(plan: &YearPlan, month: u32) -> Vec<Entry> {
    use chrono::Datelike as _;
    let is_here = |date: Option<NaiveDate>| date.map_or(1, |date| date.month()) == month;
    let mut dated: Vec<(Option<NaiveDate>, Entry)> = Vec::new();
    for (at, it) in plan.meetings.iter().enumerate().filter(|(_, it)| is_here(it.date)) {
        dated.push((it.date, Entry::Meeting(at)));
    }
    dated.sort_by_key(|(date, _)| *date);
    let mut entries: Vec<Entry> = dated.into_iter().map(|(_, entry)| entry).collect();
    for (at, it) in plan.themes.iter().enumerate() {
        if it.month.unwrap_or_else(|| it.quarter.clamp(1, 4) * 3) == month {
            entries.push(Entry::Theme(at));
        }
    }
    for (at, it) in plan.checks.iter().enumerate() {
        if it.month.clamp(1, 12) == month {
            entries.push(Entry::Check(at));
        }
    }
    let mut days: Vec<(Option<NaiveDate>, Entry)> = Vec::new();
    for (at, it) in plan.occasions.iter().enumerate().filter(|(_, it)| is_here(it.date)) {
        days.push((it.date, Entry::Occasion(at)));
    }
    days.sort_by_key(|(date, _)| *date);
    entries.extend(days.into_iter().map(|(_, entry)| entry));
    entries
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;
    use crate::domain::cell::Cell;

    fn register(day: u32) -> Register {
        let cell = Cell { meeting_day: Some(day), ..Cell::default() };
        Register::from_records([(Id::CELL, cell.into())], [])
    }

    #[test]
    fn a_year_has_twelve_meetings_on_the_cells_own_day() {
        let plan = propose(&register(31), 2028);
        let days: Vec<String> =
            plan.meetings.iter().filter_map(|it| it.date).map(|it| it.to_string()).collect();
        assert_eq!(days.len(), 12);
        assert_eq!((days[1].as_str(), days[3].as_str()), ("2028-02-29", "2028-04-30"));
        assert!(plan.occasions.iter().all(|it| it.date.is_some() && !it.work.is_empty()));
        assert_eq!(plan.themes.iter().map(|it| it.quarter).collect::<Vec<_>>(), [1, 2, 3, 4]);
    }

    #[test]
    fn a_cell_without_a_day_gets_no_meetings() {
        assert!(propose(&Register::default(), 2027).meetings.is_empty());
    }

    #[test]
    fn every_line_stands_in_one_month() {
        let plan = propose(&register(5), 2027);
        let all: Vec<Entry> = (1..=12).flat_map(|month| of_month(&plan, month)).collect();
        let lines =
            plan.meetings.len() + plan.themes.len() + plan.checks.len() + plan.occasions.len();
        assert_eq!(all.len(), lines);
        assert_eq!(
            of_month(&plan, 5),
            [Entry::Meeting(4), Entry::Theme(1), Entry::Occasion(5), Entry::Occasion(6)]
        );
    }
}
