//! Stretches of the calendar as documents name them.

use chrono::{Datelike as _, NaiveDate};

use crate::domain::period::Period;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_lists as say;

/// A period: `tháng 02 năm 2026`, `quý IV năm 2026`, `6 tháng đầu năm 2026`, `năm 2026`.
pub(super) fn called(period: Period) -> String {
    let year = period.first().year().to_string();
    match period {
        Period::Month(..) => month(period.first()),
        Period::Quarter(_, quarter) => {
            let at = usize::try_from(quarter.saturating_sub(1)).unwrap_or_default();
            let roman = say::QUARTERS.get(at).copied().unwrap_or_default();
            fill(say::QUARTER, &[("quarter", roman), ("year", &year)])
        }
        Period::Half(_, 1) => fill(say::FIRST_HALF, &[("year", &year)]),
        Period::Half(..) => fill(say::SECOND_HALF, &[("year", &year)]),
        Period::Year(_) => fill(say::YEAR, &[("year", &year)]),
    }
}

/// The month that a day lies in: `tháng 11 năm 2026`.
pub(super) fn month(day: NaiveDate) -> String {
    fill(say::MONTH, &[("month", &word::month(day)), ("year", &day.year().to_string())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_named_as_documents_do() {
        for (key, name) in [
            ("2026-02", "tháng 02 năm 2026"),
            ("2026-03", "tháng 3 năm 2026"),
            ("2026-Q4", "quý IV năm 2026"),
            ("2026-H1", "6 tháng đầu năm 2026"),
            ("2026-H2", "6 tháng cuối năm 2026"),
            ("2026", "năm 2026"),
        ] {
            assert_eq!(called(Period::read(key).unwrap()), name);
        }
    }
}
