//! Probation: twelve months from the ceremony; the day they end is the official day however late
//! anyone acts; the cell examines within thirty working days after it (Điều lệ Đảng; Quy định
//! 29-QĐ/TW 25/7/2016).

use chrono::{Datelike as _, NaiveDate, Weekday};

use crate::domain::MemberId;
use crate::domain::day::{self, Day};
use crate::domain::register::Register;
use crate::domain::rules::book;
use crate::domain::rules::standing::{Membership, Status};
use crate::words::Lang;
use crate::words::rules as word;

/// The holidays that the cell has entered.
pub fn holidays(register: &Register) -> Vec<NaiveDate> {
    let lines = register.cell().map(|cell| cell.holidays.as_slice()).unwrap_or_default();
    lines.iter().filter_map(|line| Day::read(line).ok()?.exact()).collect()
}

/// The last of `count` working days after `date`: Monday to Friday, less the holidays; counting
/// begins on the next day.
pub fn working_days_after(date: NaiveDate, count: u32, holidays: &[NaiveDate]) -> NaiveDate {
    let Some(place) = usize::try_from(count).ok().and_then(|count| count.checked_sub(1)) else {
        return date;
    };
    let mut days = date.iter_days().skip(1).filter(|day| is_work_day(*day, holidays));
    days.nth(place).unwrap_or(NaiveDate::MAX)
}

/// How many working days lie after `from` up to and with `to`.
pub fn working_days_between(from: NaiveDate, to: NaiveDate, holidays: &[NaiveDate]) -> u32 {
    let days = from.iter_days().skip(1).take_while(|day| *day <= to);
    u32::try_from(days.filter(|day| is_work_day(*day, holidays)).count()).unwrap_or(u32::MAX)
}

fn is_work_day(day: NaiveDate, holidays: &[NaiveDate]) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !holidays.contains(&day)
}

/// The dates of one probation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Probation {
    /// The day it ends: the official day.
    pub end: NaiveDate,
    /// The last day on which the cell examines.
    pub examine_by: NaiveDate,
}

impl Probation {
    /// The dates that follow from a ceremony.
    pub fn after(register: &Register, ceremony: NaiveDate) -> Self {
        let end = day::months_later(ceremony, book::whole(register, "probation.months", ceremony));
        let within = book::whole(register, "probation.examine_working_days", end);
        Self { end, examine_by: working_days_after(end, within, &holidays(register)) }
    }

    /// The dates in words.
    pub fn say(self, lang: Lang) -> String {
        let (end, by) = (day::show(self.end), day::show(self.examine_by));
        word::PROBATION_ENDS.fill(lang, &[("end", &end), ("by", &by)])
    }

    /// In words, by how many days an examination held on `held` was late; `None` in time.
    pub fn say_late(self, held: NaiveDate, lang: Lang) -> Option<String> {
        let late = (held - self.examine_by).num_days();
        let (n, by) = (late.to_string(), day::show(self.examine_by));
        (late > 0).then(|| {
            let held = day::show(held);
            word::PROBATION_LATE.fill(lang, &[("n", &n), ("held", &held), ("by", &by)])
        })
    }
}

/// A probation that ends soon or has ended without recognition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ending {
    /// Whose.
    pub member: MemberId,
    /// Its dates.
    pub dates: Probation,
    /// Days until it ends; negative once it has ended.
    pub days_left: i64,
}

/// Probations that end within the longest of `probation.alert_days` (a default of this program)
/// or have ended without recognition, the first to end first. Members whose day of ceremony is
/// not known exactly are not among them.
pub fn ending(register: &Register, today: NaiveDate) -> Vec<Ending> {
    let ahead = book::list(register, "probation.alert_days", today).into_iter().max();
    let mut endings: Vec<_> = register
        .members()
        .filter(|(_, member)| {
            let standing = member.standing(today);
            standing.membership == Membership::Probationary
                && standing.is_counted()
                && standing.status != Status::Unknown
        })
        .filter_map(|(id, member)| Some((id, member.ceremony_date()?.exact()?)))
        .map(|(member, ceremony)| {
            let dates = Probation::after(register, ceremony);
            Ending { member, dates, days_left: (dates.end - today).num_days() }
        })
        .filter(|ending| ending.days_left <= i64::from(ahead.unwrap_or_default()))
        .collect();
    endings.sort_by_key(|ending| ending.dates.end);
    endings
}

/// The last day for the ceremony after a decision to admit: counted from its receipt, from
/// 26/7/2026 on from its issue (Quy định 208-QĐ/TW 26/7/2026).
pub fn ceremony_by(register: &Register, issued: NaiveDate, received: NaiveDate) -> NaiveDate {
    let start = book::words(register, "admission.ceremony_start", issued);
    let from = if start.iter().any(|key| key == "issued") { issued } else { received };
    let within = book::whole(register, "admission.ceremony_working_days", issued);
    working_days_after(from, within, &holidays(register))
}
