//! Badges of years of membership: which one a member is due for, and on which of the award days.
//! A milestone that falls between two award days goes to the later one (Quy định 24-QĐ/TW
//! 30/7/2021, Hướng dẫn 01-HD/TW 28/9/2021).

use chrono::{Datelike as _, NaiveDate};

use crate::domain::member::Member;
use crate::domain::register::Register;
use crate::domain::rules::{book, seniority};

/// A badge that a member is due for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The years of membership that it stands for.
    pub years: u32,
    /// The day on which they are full.
    pub full_on: NaiveDate,
    /// The day on which it is awarded.
    pub award_on: NaiveDate,
    /// Whether they are counted from the decision to admit, not from the ceremony in its place.
    pub is_sure: bool,
}

/// The badge awarded to a member from one day to another, both included. One that the book has is
/// not due again.
pub fn due(register: &Register, member: &Member, from: NaiveDate, to: NaiveDate) -> Option<Due> {
    let (begun, is_sure) = seniority::counts_from(member)?;
    let begun = begun.earliest();
    book::list(register, "badge.milestones", from)
        .into_iter()
        .filter(|years| !has(member, *years))
        .filter_map(|years| {
            let full_on = seniority::full_on(begun, years);
            let award_on = award(&book::dates(register, "badge.rounds", full_on), full_on)?;
            Some(Due { years, full_on, award_on, is_sure })
        })
        .find(|due| from <= due.award_on && due.award_on <= to)
}

/// The first award day on or after a day.
fn award(rounds: &[(u32, u32)], day: NaiveDate) -> Option<NaiveDate> {
    let of = |year: i32| {
        rounds.iter().filter_map(move |(on, month)| NaiveDate::from_ymd_opt(year, *month, *on))
    };
    of(day.year()).chain(of(day.year() + 1)).filter(|round| *round >= day).min()
}

/// Whether the member's badges name these years.
fn has(member: &Member, years: u32) -> bool {
    let years = years.to_string();
    let names = |text: &str| text.split(|c: char| !c.is_ascii_digit()).any(|part| part == years);
    member.badges.iter().any(|badge| names(&badge.what))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::day::Day;
    use crate::domain::field::Described as _;
    use crate::domain::member::Note;

    fn date(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn admitted(on: &str) -> Member {
        Member { decision_date: Day::read(on).ok(), ..Member::default() }
    }

    #[test]
    fn a_milestone_goes_to_the_first_award_day_on_or_after_it() {
        let (from, to) = (date(2026, 1, 1), date(2026, 12, 31));
        for (decided, award) in [
            ("03/02/1996", Some(date(2026, 2, 3))),
            ("04/02/1996", Some(date(2026, 5, 19))),
            ("20/05/1996", Some(date(2026, 9, 2))),
            ("03/09/1996", Some(date(2026, 11, 7))),
            ("08/11/1996", None),
            ("08/11/1995", Some(date(2026, 2, 3))),
            ("10/10/1991", None),
            ("10/10/1986", Some(date(2026, 11, 7))),
        ] {
            let due = due(&Register::default(), &admitted(decided), from, to);
            assert_eq!(due.map(|due| due.award_on), award, "{decided}");
        }
    }

    #[test]
    fn a_badge_in_the_book_is_not_due_again() {
        let (from, to) = (date(2026, 1, 1), date(2026, 12, 31));
        let mut member = admitted("03/02/1996");
        let note = |what: &str| Note { what: what.to_owned(), ..Note::blank() };
        member.badges.push(note("Huy hiệu 130 năm"));
        assert_eq!(due(&Register::default(), &member, from, to).map(|due| due.years), Some(30));
        member.badges.push(note("Huy hiệu 30 năm tuổi Đảng"));
        assert_eq!(due(&Register::default(), &member, from, to), None);
    }
}
