//! A stretch of the calendar that a report covers: a month, a quarter, half a year, a year.

use chrono::{Datelike as _, NaiveDate};

use crate::domain::fault::Fault;

/// A month, quarter, half year or year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Period {
    /// A month of a year, from 1.
    Month(i32, u32),
    /// A quarter of a year, from 1.
    Quarter(i32, u32),
    /// A half of a year, from 1.
    Half(i32, u32),
    /// A year of the calendar.
    Year(i32),
}

impl Period {
    /// The month that a day lies in.
    pub fn month_of(day: NaiveDate) -> Self {
        Self::Month(day.year(), day.month())
    }

    /// The quarter that a day lies in.
    pub fn quarter_of(day: NaiveDate) -> Self {
        Self::Quarter(day.year(), day.month().div_ceil(3))
    }

    /// The half year that a day lies in.
    pub fn half_of(day: NaiveDate) -> Self {
        Self::Half(day.year(), day.month().div_ceil(6))
    }

    /// The year of the calendar that a day lies in.
    pub fn year_of(day: NaiveDate) -> Self {
        Self::Year(day.year())
    }

    /// The year, the first of its months and their number.
    const fn months(self) -> (i32, u32, u32) {
        match self {
            Self::Month(year, month) => (year, month, 1),
            Self::Quarter(year, quarter) => (year, (quarter - 1) * 3 + 1, 3),
            Self::Half(year, half) => (year, (half - 1) * 6 + 1, 6),
            Self::Year(year) => (year, 1, 12),
        }
    }

    /// Its first day.
    pub fn first(self) -> NaiveDate {
        let (year, month, _) = self.months();
        NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default()
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        let (year, month, length) = self.months();
        let after = month + length;
        let next = if after > 12 {
            NaiveDate::from_ymd_opt(year + 1, 1, 1)
        } else {
            NaiveDate::from_ymd_opt(year, after, 1)
        };
        next.and_then(|day| day.pred_opt()).unwrap_or_default()
    }

    /// Whether a day lies in it.
    pub fn holds(self, day: NaiveDate) -> bool {
        self.first() <= day && day <= self.last()
    }

    /// The one of the same length before it.
    #[must_use]
    pub fn before(self) -> Self {
        self.first().pred_opt().map_or(self, |day| self.same_length_at(day))
    }

    /// The one of the same length after it.
    #[must_use]
    pub fn after(self) -> Self {
        self.last().succ_opt().map_or(self, |day| self.same_length_at(day))
    }

    /// The same stretch of the year before, with which reports compare.
    #[must_use]
    pub const fn year_before(self) -> Self {
        match self {
            Self::Month(year, month) => Self::Month(year - 1, month),
            Self::Quarter(year, quarter) => Self::Quarter(year - 1, quarter),
            Self::Half(year, half) => Self::Half(year - 1, half),
            Self::Year(year) => Self::Year(year - 1),
        }
    }

    fn same_length_at(self, day: NaiveDate) -> Self {
        match self {
            Self::Month(..) => Self::month_of(day),
            Self::Quarter(..) => Self::quarter_of(day),
            Self::Half(..) => Self::half_of(day),
            Self::Year(_) => Self::year_of(day),
        }
    }

    /// As it is typed and stands in the names of files: `2026-10`, `2026-Q4`, `2026-H2`, `2026`.
    pub fn key(self) -> String {
        match self {
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Quarter(year, quarter) => format!("{year:04}-Q{quarter}"),
            Self::Half(year, half) => format!("{year:04}-H{half}"),
            Self::Year(year) => format!("{year:04}"),
        }
    }

    /// Reads what [`key`](Self::key) writes, small letters too.
    ///
    /// # Errors
    /// When it is none of the four forms, or there is no such part of a year.
    pub fn read(typed: &str) -> Result<Self, Fault> {
        let typed = typed.trim().to_uppercase();
        let (year, part) = match typed.split_once('-') {
            Some((year, part)) => (year, Some(part)),
            None => (typed.as_str(), None),
        };
        let number = |text: &str| text.parse::<u32>().or(Err(Fault::NotADate));
        let is_year = year.len() == 4 && year.bytes().all(|it| it.is_ascii_digit());
        let year = if is_year { year.parse::<i32>().or(Err(Fault::NotADate))? } else { 0 };
        let part = match part {
            None => (year, 0, 1, Self::Year(year)),
            Some(part) => match (part.strip_prefix('Q'), part.strip_prefix('H')) {
                (Some(part), _) => (year, 4, number(part)?, Self::Quarter(year, number(part)?)),
                (_, Some(part)) => (year, 2, number(part)?, Self::Half(year, number(part)?)),
                _ => (year, 12, number(part)?, Self::Month(year, number(part)?)),
            },
        };
        let (year, most, at, period) = part;
        let within = most == 0 || (1..=most).contains(&at);
        if (1900..=2200).contains(&year) && within { Ok(period) } else { Err(Fault::NotADate) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_knows_its_days_and_its_neighbours() {
        let cases = [
            ("2026-02", "2026-02-01", "2026-02-28", "2026-01", "2026-03"),
            ("2026-12", "2026-12-01", "2026-12-31", "2026-11", "2027-01"),
            ("2026-Q1", "2026-01-01", "2026-03-31", "2025-Q4", "2026-Q2"),
            ("2028-H1", "2028-01-01", "2028-06-30", "2027-H2", "2028-H2"),
            ("2026", "2026-01-01", "2026-12-31", "2025", "2027"),
        ];
        for (key, first, last, before, after) in cases {
            let period = Period::read(&key.to_lowercase()).unwrap();
            assert_eq!(period.key(), key);
            assert_eq!(period.first().to_string(), first);
            assert_eq!(period.last().to_string(), last);
            assert_eq!(period.before().key(), before);
            assert_eq!(period.after().key(), after);
            assert!(period.holds(period.first()) && period.holds(period.last()));
            assert!(!period.holds(period.after().first()));
            let year = |period: Period| period.first().year();
            assert_eq!(year(period.year_before()), year(period) - 1);
            assert_eq!(period.year_before().last().month(), period.last().month());
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for typed in ["", "26", "2026-13", "2026-0", "2026-Q5", "2026-H3", "2026-Q", "x-1", "20266"]
        {
            assert_eq!(Period::read(typed), Err(Fault::NotADate), "{typed}");
        }
    }
}
