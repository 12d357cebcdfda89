//! Stretches of the calendar as documents name them.

use chrono::{Datelike as _, NaiveDate};

use crate::domain::period::Period;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_report as say;

/// A period: `tháng 02 năm 2026`, `quý IV năm 2026`, `6 tháng đầu năm 2026`, `năm 2026`.
pub(super) fn called(period: Period) -> String {
    let named = |phrase, year: i32, n: &str| fill(phrase, &[("n", n), ("year", &year.to_string())]);
    match period {
        Period::Month(..) => month(period.first()),
        Period::Quarter(year, quarter) => named(say::OF_QUARTER, year, roman(quarter)),
        Period::Half(year, 1) => named(say::OF_FIRST_HALF, year, ""),
        Period::Half(year, _) => named(say::OF_SECOND_HALF, year, ""),
        Period::Year(year) => named(say::OF_YEAR, year, ""),
    }
}

/// The month that a day lies in: `tháng 11 năm 2026`.
pub(super) fn month(day: NaiveDate) -> String {
    let year = day.year().to_string();
    fill(say::OF_MONTH, &[("n", &word::month(day)), ("year", &year)])
}

/// A quarter as documents number it; a gap for what is none.
pub(super) fn roman(quarter: u32) -> &'static str {
    let at = usize::try_from(quarter).ok().and_then(|quarter| quarter.checked_sub(1));
    at.and_then(|at| say::QUARTERS.get(at)).copied().unwrap_or(word::UNNAMED)
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
            ("2026-12", "tháng 12 năm 2026"),
            ("2026", "năm 2026"),
        ] {
            assert_eq!(called(Period::read(key).unwrap()), name);
        }
    }
}
