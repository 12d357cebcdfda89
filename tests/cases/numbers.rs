//! Numbers, dates, deadlines and kinds; the term began on 12/06/2025.

use chrono::NaiveDate;
use sochibo::domain::cell::{Cell, NumberReset};
use sochibo::domain::fault::Fault;
use sochibo::domain::meeting::{Item, Meeting, MeetingKind, MeetingState};
use sochibo::domain::resolution::{Resolution, ResolutionKind, ResolutionState};
use sochibo::domain::rules::deadlines::{documents_by, report_by};
use sochibo::domain::rules::minutes_length::{planned, planned_short};
use sochibo::domain::rules::numbering::{
    check_kind, may_issue, next_number, place_and_date, symbol, written_date,
};
use sochibo::domain::rules::thematic::{Quarter, missing};
use sochibo::domain::{Kind, field::Described as _};
use sochibo::words::Lang;

use crate::village::{Village, date, held};

fn resolution(number: u32, on: NaiveDate) -> Resolution {
    Resolution {
        number: Some(number),
        date: Some(on),
        title: "Nghị quyết".to_owned(),
        state: ResolutionState::Adopted,
        ..Resolution::default()
    }
}

fn village(reset: NumberReset) -> Village {
    let mut village = Village::default();
    let cell = Cell { term_start: Some(date(12, 6, 2025)), number_reset: reset, ..Cell::default() };
    village.put(Kind::Cell, cell);
    village.put(Kind::Resolution, resolution(61, date(5, 6, 2025)));
    village.put(Kind::Resolution, resolution(14, date(5, 12, 2025)));
    village
}

#[test]
fn numbers_run_by_term_or_by_year() {
    let on = date(5, 1, 2026);
    for (reset, shown) in [(NumberReset::Term, "15-NQ/CB"), (NumberReset::Year, "01-NQ/CB")] {
        let village = village(reset);
        let number = next_number(&village.register, ResolutionKind::Resolution, on);
        assert_eq!(symbol(number, "NQ"), shown);
        assert_eq!(next_number(&village.register, ResolutionKind::Conclusion, on), 1);
    }
    let old = village(NumberReset::Term);
    assert_eq!(next_number(&old.register, ResolutionKind::Resolution, date(10, 6, 2025)), 62);
    assert_eq!((symbol(3, "BC"), symbol(105, "TB")), ("03-BC/CB".into(), "105-TB/CB".into()));
}

#[test]
fn a_cancelled_number_is_not_given_again() {
    let mut village = village(NumberReset::Term);
    village.put(Kind::Resolution, resolution(15, date(5, 1, 2026)));
    let cancelled = Resolution {
        date: None,
        state: ResolutionState::Cancelled,
        cancel_reason: "ghi nhầm".to_owned(),
        ..resolution(16, date(5, 2, 2026))
    };
    village.put(Kind::Resolution, cancelled);
    let on = date(5, 2, 2026);
    assert_eq!(next_number(&village.register, ResolutionKind::Resolution, on), 17);
    let id = village.register.next(Kind::Resolution, 0);
    assert_eq!(village.faults(id, resolution(16, on)), ["number: NumberTaken(16)"]);
    assert_eq!(village.faults(id, resolution(17, on)), [""; 0]);
    assert_eq!(village.faults(id, resolution(61, on)), [""; 0], "of the term before");
    let conclusion = Resolution { kind: ResolutionKind::Conclusion, ..resolution(15, on) };
    assert_eq!(village.faults(id, conclusion), [""; 0]);
}

#[test]
fn a_zero_stands_before_days_under_ten_and_two_months() {
    for (on, written) in [
        (date(5, 2, 2026), "ngày 05 tháng 02 năm 2026"),
        (date(27, 5, 2026), "ngày 27 tháng 5 năm 2026"),
        (date(9, 10, 2026), "ngày 09 tháng 10 năm 2026"),
        (date(31, 1, 2026), "ngày 31 tháng 01 năm 2026"),
    ] {
        assert_eq!(written_date(on), written);
    }
    assert_eq!(place_and_date("Tân Mỹ", date(5, 2, 2026)), "Tân Mỹ, ngày 05 tháng 02 năm 2026");
}

#[test]
fn a_cell_issues_only_its_kinds() {
    for kind in ["NQ", "nghị quyết", "Báo cáo", "CTr", "KL", "minutes", "GM"] {
        assert!(may_issue(kind), "{kind}");
    }
    for kind in ["hướng dẫn", "chỉ thị", "quy định", "thông tri", "HD", "CT", "", "thơ"]
    {
        assert!(!may_issue(kind), "{kind}");
    }
    assert_eq!(check_kind("Hướng dẫn").err(), Some(Fault::KindNotAllowed));
}

#[test]
fn papers_go_out_before_and_the_report_after() {
    let register = Village::default().register;
    assert_eq!(documents_by(&register, date(5, 10, 2026)), date(4, 10, 2026));
    assert_eq!(report_by(&register, date(5, 10, 2026)), date(7, 10, 2026));
}

#[test]
fn an_agenda_too_short_is_told_by_how_much() {
    let register = Village::default().register;
    let item = |minutes| Item { planned: Some(minutes), ..Item::blank() };
    let items = vec![item(30), item(25), item(20)];
    let mut meeting = Meeting { items, ..held(date(5, 10, 2026), Vec::new()) };
    assert_eq!(planned(&meeting), 75);
    let short = planned_short(&register, &meeting).unwrap();
    assert_eq!(short.say(Lang::Vi), "Chương trình 75 phút, thiếu 15 phút so với 90.");
    meeting.combined = true;
    let short = planned_short(&register, &meeting).unwrap();
    assert_eq!((short.short, short.needed), (45, 120));
}

#[test]
fn a_quarter_without_a_thematic_meeting_is_told() {
    let mut village = Village::default();
    let today = date(1, 10, 2026);
    assert_eq!(missing(&village.register, today), None, "an empty book");
    village.meeting(held(date(5, 9, 2026), Vec::new()));
    let found = missing(&village.register, today);
    assert_eq!(found, Some(Quarter { year: 2026, quarter: 3 }));
    assert_eq!(found.unwrap().say_missing(Lang::Vi), "Thiếu sinh hoạt chuyên đề quý III/2026");
    let thematic = |state| Meeting {
        kind: MeetingKind::Thematic,
        state,
        ..held(date(20, 8, 2026), Vec::new())
    };
    village.meeting(thematic(MeetingState::Cancelled));
    assert!(missing(&village.register, today).is_some());
    village.meeting(thematic(MeetingState::Closed));
    assert_eq!(missing(&village.register, today), None);
}
