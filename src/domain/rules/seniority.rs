//! Years of membership: counted from the decision to admit, from the ceremony where the decision
//! is not known (Quy định 24-QĐ/TW 30/7/2021).

use chrono::NaiveDate;

use crate::domain::day::{self, Day};
use crate::domain::member::Member;

/// The day from which seniority counts, and whether it is the decision itself; the ceremony in
/// its place is to be looked into.
pub fn counts_from(member: &Member) -> Option<(Day, bool)> {
    let decision = member.decision_date.map(|day| (day, true));
    decision.or_else(|| member.ceremony_date().map(|day| (day, false)))
}

/// Full years of membership on a day; `None` where it has no known beginning. A day known only
/// by its year or month counts from its first.
pub fn years(member: &Member, on: NaiveDate) -> Option<u32> {
    let (from, _) = counts_from(member)?;
    full_years(from.earliest(), on)
}

/// The day on which a number of years is full; a missing 29 February becomes the 28th.
pub fn full_on(from: NaiveDate, years: u32) -> NaiveDate {
    day::months_later(from, years.saturating_mul(12))
}

/// Full years from one day to another; `None` when the other lies before.
pub fn full_years(from: NaiveDate, on: NaiveDate) -> Option<u32> {
    use chrono::Datelike as _;
    let years = u32::try_from(on.year() - from.year()).ok().filter(|_| on >= from)?;
    Some(if full_on(from, years) > on { years.saturating_sub(1) } else { years })
}
