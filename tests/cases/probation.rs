//! Probation: when it ends, by when it is examined, who votes after a late decision; and what
//! looks odd in a member's record.

use sochibo::domain::Kind;
use sochibo::domain::cell::Cell;
use sochibo::domain::day::Day;
use sochibo::domain::member::{EventKind, Member};
use sochibo::domain::rules::oddities::{Oddity, oddities};
use sochibo::domain::rules::probation::{
    Probation, ceremony_by, ending, working_days_after, working_days_between,
};
use sochibo::domain::rules::seniority::{full_on, years};
use sochibo::words::Lang;

use crate::village::{Village, date};

fn with_holidays(holidays: &[&str]) -> Village {
    let mut village = Village::default();
    let holidays = holidays.iter().map(|day| (*day).to_owned()).collect();
    village.put(Kind::Cell, Cell { holidays, ..Cell::default() });
    village
}

#[test]
fn probation_ends_after_twelve_months_and_is_examined_in_thirty_working_days() {
    for (ceremony, holidays, end, by) in [
        (date(29, 2, 2024), &[][..], date(28, 2, 2025), date(11, 4, 2025)),
        (date(29, 2, 2024), &["07/04/2025"][..], date(28, 2, 2025), date(14, 4, 2025)),
        (date(15, 5, 2025), &[][..], date(15, 5, 2026), date(26, 6, 2026)),
        (date(31, 8, 2025), &[][..], date(31, 8, 2026), date(12, 10, 2026)),
        (date(31, 8, 2025), &["1/9/2026", "2/9/2026"][..], date(31, 8, 2026), date(14, 10, 2026)),
        (date(31, 10, 2025), &[][..], date(31, 10, 2026), date(11, 12, 2026)),
    ] {
        let dates = Probation::after(&with_holidays(holidays).register, ceremony);
        assert_eq!((dates.end, dates.examine_by), (end, by), "{ceremony}");
    }
}

#[test]
fn a_late_examination_is_told() {
    let dates = Probation::after(&Village::default().register, date(15, 5, 2025));
    assert_eq!(
        dates.say_late(date(5, 7, 2026), Lang::Vi).unwrap(),
        "Xét chậm 9 ngày (05/07/2026 sau hạn 26/06/2026)."
    );
    assert_eq!(dates.say_late(date(26, 6, 2026), Lang::Vi), None);
}

#[test]
fn one_recognised_late_votes_from_the_decision() {
    let mut village = Village::default();
    let official = (EventKind::Official, date(15, 5, 2026));
    let id = village.member("Mẩy", &[(EventKind::Admitted, date(15, 5, 2025)), official]);
    let mut member = village.register.member(id).unwrap().clone();
    member.events[1].decision_date = Some(date(20, 8, 2026));
    village.register.put(id.into(), Some(member.into()));
    for (on, voters) in [(date(19, 8, 2026), 0), (date(20, 8, 2026), 1)] {
        let meeting = crate::village::held(on, Vec::new());
        let base = sochibo::domain::rules::voting::base(&village.register, &meeting, None);
        assert_eq!(base.base, voters, "{on}");
    }
}

#[test]
fn the_ceremony_counts_from_receipt_and_later_from_issue() {
    let register = Village::default().register;
    let day = date(1, 6, 2026);
    assert_eq!(ceremony_by(&register, day, day), date(13, 7, 2026));
    let (issued, received) = (date(3, 8, 2026), date(12, 8, 2026));
    let expected = working_days_after(issued, 30, &[]);
    assert_eq!(ceremony_by(&register, issued, received), expected);
    assert_eq!(working_days_between(issued, expected, &[]), 30);
}

#[test]
fn probations_that_end_soon_are_listed() {
    let mut village = Village::default();
    let admitted = |on| [(EventKind::Admitted, on)];
    let late = village.member("Một", &admitted(date(1, 9, 2025)));
    let soon = village.member("Hai", &admitted(date(4, 12, 2025)));
    village.member("Ba", &admitted(date(5, 12, 2025)));
    village.official("Bốn", &[]);
    let found: Vec<_> = ending(&village.register, date(5, 10, 2026))
        .iter()
        .map(|ending| (ending.member, ending.days_left))
        .collect();
    assert_eq!(found, [(late, -34), (soon, 60)]);
}

#[test]
fn odd_records_are_told_and_kept() {
    let register = Village::default().register;
    let odd = |birth: &str, ceremony: &str, official: &str, decision: &str| {
        let mut member = Member { full_name: "Ma Thị Lưu".to_owned(), ..Member::default() };
        member.birth_date = Day::read(birth).ok();
        member.decision_date = Day::read(decision).ok();
        member.set_event_day(EventKind::Admitted, Day::read(ceremony).ok());
        member.set_event_day(EventKind::Official, Day::read(official).ok());
        let mut found = oddities(&register, &member, date(5, 10, 2026));
        found.retain(|it| !matches!(it, Oddity::Missing(_)));
        assert_eq!(member.check(date(5, 10, 2026)), []);
        found
    };
    assert_eq!(odd("1/6/1980", "1/6/1998", "1/6/1999", ""), []);
    assert_eq!(odd("30/6/1980", "1/6/1998", "1/6/1999", ""), [], "eighteen by months");
    assert_eq!(odd("1/7/1980", "1/6/1998", "1/6/1999", ""), [Oddity::TooYoung(18)]);
    assert_eq!(odd("1980", "1/6/1998", "1999", ""), [], "it may be eighteen");
    assert_eq!(odd("1/5/1938", "1/6/1998", "1/6/1999", ""), [Oddity::TooOld(60)]);
    assert_eq!(odd("1/5/1970", "1/6/1998", "31/5/1999", ""), [Oddity::ShortProbation(12)]);
    assert_eq!(odd("1/6/1980", "1/6/1998", "1/6/1999", "1/4/1998"), [Oddity::Seniority]);
    assert_eq!(odd("1/6/1980", "", "", ""), [Oddity::Standing]);
}

#[test]
fn what_a_record_lacks_is_named() {
    let register = Village::default().register;
    let member = Member { full_name: "Ma Thị Lưu".to_owned(), ..Member::default() };
    let found = oddities(&register, &member, date(5, 10, 2026));
    assert_eq!(
        found[0].say(Lang::Vi),
        "Còn thiếu: giới tính, ngày sinh, dân tộc, nơi cư trú, ngày vào Đảng, nghề nghiệp."
    );
}

#[test]
fn seniority_counts_from_the_decision() {
    let mut member = Member { decision_date: Day::read("20/08/1996").ok(), ..Member::default() };
    assert_eq!(years(&member, date(19, 8, 2026)), Some(29));
    assert_eq!(years(&member, date(20, 8, 2026)), Some(30));
    member.decision_date = Day::read("29/02/1996").ok();
    assert_eq!(full_on(date(29, 2, 1996), 30), date(28, 2, 2026));
    assert_eq!(years(&member, date(28, 2, 2026)), Some(30));
}
