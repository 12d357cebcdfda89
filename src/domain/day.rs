//! A day as people know it: the day, or only the month or the year; and how they type it.

use std::fmt;

use chrono::{Datelike as _, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::fault::Fault;
use crate::domain::text::fold;

/// A day, a month or a year. Ordered by what is known: a year stands before its months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(clippy::struct_field_names, reason = "the day of a day has no other name")]
pub struct Day {
    year: i32,
    month: u8,
    day: u8,
}

/// Years that a date of the book may have.
const YEARS: std::ops::RangeInclusive<i32> = 1850..=2199;

impl Day {
    /// A day from what is known of it: month 0 where only the year is, day 0 where only the month.
    ///
    /// # Errors
    /// [`Fault::NoSuchDay`] when the calendar does not have it.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Self, Fault> {
        let known = NaiveDate::from_ymd_opt(year, month.max(1), day.max(1));
        match (known, month, day) {
            (None, ..) | (_, 0, 1..) => Err(Fault::NoSuchDay),
            (Some(date), ..) if !YEARS.contains(&date.year()) => Err(Fault::NoSuchDay),
            (Some(_), month, day) => Ok(Self {
                year,
                month: u8::try_from(month).or(Err(Fault::NoSuchDay))?,
                day: u8::try_from(day).or(Err(Fault::NoSuchDay))?,
            }),
        }
    }

    /// The date, where the day is known.
    pub fn exact(self) -> Option<NaiveDate> {
        if self.day == 0 { None } else { Some(self.earliest()) }
    }

    /// The first date it can mean.
    pub fn earliest(self) -> NaiveDate {
        let (month, day) = (u32::from(self.month.max(1)), u32::from(self.day.max(1)));
        NaiveDate::from_ymd_opt(self.year, month, day).unwrap_or(NaiveDate::MIN)
    }

    /// The last date it can mean.
    pub fn latest(self) -> NaiveDate {
        match (self.month, self.day) {
            (0, _) => NaiveDate::from_ymd_opt(self.year, 12, 31).unwrap_or(NaiveDate::MAX),
            (_, 0) => end_of_month(self.earliest()),
            _ => self.earliest(),
        }
    }

    /// The year.
    pub const fn year(self) -> i32 {
        self.year
    }

    /// The year alone.
    #[must_use]
    pub const fn only_year(self) -> Self {
        Self { year: self.year, month: 0, day: 0 }
    }

    /// Reads a date in any of the ways people write one: `3/2/1985`, `03-02-1985`, `3.2.85`,
    /// `1985`, `02/1985`, `1985-02-03`, `ngày 3 tháng 2 năm 1985`.
    ///
    /// # Errors
    /// [`Fault::NotADate`] when it is no date, [`Fault::NoSuchDay`] when the calendar lacks it.
    pub fn read(typed: &str) -> Result<Self, Fault> {
        let folded = fold(typed.trim().trim_start_matches('\''));
        let plain = folded
            .replace("ngay", " ")
            .replace("thang", " ")
            .replace("nam", " ")
            .replace(" 00:00:00", "");
        let is_apart = |c: char| matches!(c, '/' | '-' | '.' | ',' | ' ' | '\\');
        let parts: Vec<&str> = plain.split(is_apart).filter(|part| !part.is_empty()).collect();
        let whole = |part: &str| -> Result<u32, Fault> {
            if part.len() <= 4 {
                part.parse().or(Err(Fault::NotADate))
            } else {
                Err(Fault::NotADate)
            }
        };
        match parts.as_slice() {
            [year] if year.len() == 4 => Self::of(whole(year)?, 0, 0),
            [year, month] if year.len() == 4 => Self::of(whole(year)?, month_of(whole(month)?)?, 0),
            [month, year] if year.len() == 4 => Self::of(whole(year)?, month_of(whole(month)?)?, 0),
            [year, month, day] if year.len() == 4 => {
                Self::of(whole(year)?, month_of(whole(month)?)?, day_of(whole(day)?)?)
            }
            [day, month, year] if year.len() == 4 || year.len() == 2 => {
                let year = if year.len() == 2 { century(whole(year)?) } else { whole(year)? };
                Self::of(year, month_of(whole(month)?)?, day_of(whole(day)?)?)
            }
            _ => Err(Fault::NotADate),
        }
    }

    fn of(year: u32, month: u32, day: u32) -> Result<Self, Fault> {
        Self::new(i32::try_from(year).or(Err(Fault::NotADate))?, month, day)
    }

    /// Reads what is typed in a form, where the year or more may be left out: `5/10`, `0510`,
    /// `mai`, `+7`, `cuối tháng`, beside all that [`Self::read`] understands.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn read_near(typed: &str, today: NaiveDate) -> Result<Self, Fault> {
        let folded = fold(typed);
        let moved = |days: u64| today.checked_add_days(Days::new(days));
        let near = match folded.as_str() {
            "hom nay" | "nay" | "today" | "aujourd'hui" => Some(today),
            "mai" | "ngay mai" | "tomorrow" | "demain" => moved(1),
            "mot" | "ngay kia" => moved(2),
            "hom qua" | "qua" | "yesterday" | "hier" => today.pred_opt(),
            "cuoi thang" | "month end" | "fin de mois" => Some(end_of_month(today)),
            "cuoi nam" | "year end" | "fin d'annee" => {
                NaiveDate::from_ymd_opt(today.year(), 12, 31)
            }
            other => match other.strip_prefix('+') {
                Some(days) => {
                    days.trim().parse().ok().filter(|days| *days < 40_000).and_then(moved)
                }
                None => None,
            },
        };
        if let Some(date) = near {
            return Ok(Self::from(date));
        }
        let year = u32::try_from(today.year()).unwrap_or_default();
        let parts: Vec<&str> = folded.split(['/', '-', '.', ' ']).collect();
        match parts.as_slice() {
            [one] if one.len() == 4 && one.starts_with(['0', '1', '2', '3']) => {
                let number: u32 = one.parse().or(Err(Fault::NotADate))?;
                let (day, month) = (number / 100, number % 100);
                if (1..=31).contains(&day)
                    && (1..=12).contains(&month)
                    && !YEARS.contains(&(number.cast_signed()))
                {
                    return Self::of(year, month, day);
                }
                Self::read(typed)
            }
            [day, month] if day.len() <= 2 && month.len() <= 2 => {
                let whole = |part: &str| part.parse::<u32>().or(Err(Fault::NotADate));
                Self::of(year, month_of(whole(month)?)?, day_of(whole(day)?)?)
            }
            _ => Self::read(typed),
        }
    }

    /// As files write it: `1985-02-03`, `1985-02`, `1985`.
    pub fn iso(self) -> String {
        match (self.month, self.day) {
            (0, _) => format!("{:04}", self.year),
            (month, 0) => format!("{:04}-{month:02}", self.year),
            (month, day) => format!("{:04}-{month:02}-{day:02}", self.year),
        }
    }
}

/// As the screen writes it, in every language of the program: `03/02/1985`, `02/1985`, `1985`.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.month, self.day) {
            (0, _) => write!(f, "{}", self.year),
            (month, 0) => write!(f, "{month:02}/{}", self.year),
            (month, day) => write!(f, "{day:02}/{month:02}/{}", self.year),
        }
    }
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        Self {
            year: date.year(),
            month: u8::try_from(date.month()).unwrap_or(1),
            day: u8::try_from(date.day()).unwrap_or(1),
        }
    }
}

const fn month_of(month: u32) -> Result<u32, Fault> {
    if month >= 1 && month <= 12 { Ok(month) } else { Err(Fault::NoSuchDay) }
}

const fn day_of(day: u32) -> Result<u32, Fault> {
    if day >= 1 && day <= 31 { Ok(day) } else { Err(Fault::NoSuchDay) }
}

/// The year meant by two digits: members were born and admitted from 1931 to 2030.
const fn century(two: u32) -> u32 {
    if two > 30 { 1900 + two } else { 2000 + two }
}

/// The last date of the month of `date`.
pub fn end_of_month(date: NaiveDate) -> NaiveDate {
    date.with_day(1)
        .and_then(|first| first.checked_add_months(Months::new(1)))
        .and_then(|next| next.pred_opt())
        .unwrap_or(date)
}

/// `date` a number of months later; where the day does not exist, the last of the month
/// (periods counted in months, Civil Code).
pub fn months_later(date: NaiveDate, months: u32) -> NaiveDate {
    date.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// A date as the screen writes it: `05/10/2026`.
pub fn show(date: NaiveDate) -> String {
    Day::from(date).to_string()
}

/// A month of a year, as the work of a cell goes by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u32,
}

impl Month {
    /// The month of a date.
    pub fn of(date: NaiveDate) -> Self {
        Self { year: date.year(), month: date.month() }
    }

    /// Reads `2026-10` or `10/2026`.
    pub fn read(typed: &str) -> Option<Self> {
        match Day::read(typed).ok()? {
            Day { year, month, day: 0 } if month > 0 => {
                Some(Self { year, month: u32::from(month) })
            }
            _ => None,
        }
    }

    /// The first date of the month.
    pub fn first(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month, 1).unwrap_or(NaiveDate::MIN)
    }

    /// The last date of the month.
    pub fn last(self) -> NaiveDate {
        end_of_month(self.first())
    }

    /// The month before.
    #[must_use]
    pub fn before(self) -> Self {
        if self.month == 1 {
            Self { year: self.year - 1, month: 12 }
        } else {
            Self { month: self.month - 1, ..self }
        }
    }

    /// The month after.
    #[must_use]
    pub fn after(self) -> Self {
        if self.month == 12 {
            Self { year: self.year + 1, month: 1 }
        } else {
            Self { month: self.month + 1, ..self }
        }
    }
}

/// As the screen and the papers write it: `10/2026`.
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}/{}", self.month, self.year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_every_way_people_write_them() {
        for (typed, iso) in [
            ("3/2/1985", "1985-02-03"),
            ("03-02-1985", "1985-02-03"),
            ("3.2.85", "1985-02-03"),
            ("1985", "1985"),
            ("02/1985", "1985-02"),
            ("1985-02-03", "1985-02-03"),
            ("1985-02", "1985-02"),
            ("ngày 3 tháng 2 năm 1985", "1985-02-03"),
            ("tháng 2 năm 1985", "1985-02"),
            ("'26.2.1995", "1995-02-26"),
            ("1985-02-03 00:00:00", "1985-02-03"),
            ("29/2/2024", "2024-02-29"),
            ("1/1/26", "2026-01-01"),
        ] {
            assert_eq!(Day::read(typed).unwrap().iso(), iso, "{typed}");
        }
        for typed in ["30/2/1985", "31/4/2020", "1/13/1985", "29/2/2023", "0/1/1990", "1/1/0001"] {
            assert_eq!(Day::read(typed), Err(Fault::NoSuchDay), "{typed}");
        }
        for typed in ["", "abc", "3/2", "12345", "1/2/3/4", "không rõ", "3/2/198"] {
            assert_eq!(Day::read(typed), Err(Fault::NotADate), "{typed}");
        }
    }

    #[test]
    fn a_form_understands_days_near_today() {
        let today = NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
        for (typed, iso) in [
            ("5/10", "2026-10-05"),
            ("0510", "2026-10-05"),
            ("mai", "2026-10-06"),
            ("+7", "2026-10-12"),
            ("cuối tháng", "2026-10-31"),
            ("1985", "1985"),
            ("2026", "2026"),
        ] {
            assert_eq!(Day::read_near(typed, today).unwrap().iso(), iso, "{typed}");
        }
    }

    #[test]
    fn months_are_counted_to_the_last_day_where_the_day_is_missing() {
        let date = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        assert_eq!(months_later(date(2024, 2, 29), 12), date(2025, 2, 28));
        assert_eq!(months_later(date(2025, 8, 31), 12), date(2026, 8, 31));
        assert_eq!(end_of_month(date(2026, 2, 3)), date(2026, 2, 28));
    }
}
