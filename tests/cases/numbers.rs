//! Numbers, dates, deadlines and kinds; the term began on 12/06/2025.

use chrono::NaiveDate;
use sochibo::domain::cell::{Cell, NumberReset};
use sochibo::domain::fault::Fault;
use sochibo::domain::meeting::{Item, Meeting, MeetingKind, MeetingState};
use sochibo::domain::resolution::{Resolution, ResolutionKind, ResolutionState};
use sochibo::domain::rules::deadlines::{documents_by, report_by};
use sochibo::domain::rules::minutes_length::{planned, planned_short};
use sochibo::domain::rules::number_book::{self, Span};
use sochibo::domain::rules::numbering::{
    check_kind, may_issue, next_number, place_and_date, symbol, written_date,
};
use sochibo::domain::rules::thematic::{Quarter, missing};
use sochibo::domain::work::{Plan, Refusal, resolve};
use sochibo::domain::{Kind, ResolutionId, field::Described as _};
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

/// A draft of a day, without a number.
fn draft(on: NaiveDate) -> Resolution {
    Resolution { number: None, state: ResolutionState::Draft, ..resolution(1, on) }
}

fn write(village: &mut Village, plan: Result<Plan, Refusal>) {
    let plan = plan.unwrap_or_else(|refusal| panic!("refused: {}", refusal.say(Lang::En)));
    let act = plan.into_act("Thử", chrono::NaiveDateTime::default());
    village.register.apply(&act).unwrap();
}

#[test]
fn a_number_reserved_and_cancelled_leaves_no_gap() {
    let mut village = village(NumberReset::Term);
    let on = date(5, 1, 2026);
    village.put(Kind::Resolution, resolution(15, on));
    let id = ResolutionId(village.put(Kind::Resolution, draft(date(5, 2, 2026))));
    let plan = resolve::reserve_number(&village.register, id, date(20, 1, 2026));
    write(&mut village, plan);
    let it = village.register.resolution(id).unwrap();
    assert_eq!((it.number, it.reserved_on), (Some(16), Some(date(20, 1, 2026))));
    assert_eq!(it.state, ResolutionState::Draft);
    assert_eq!(next_number(&village.register, ResolutionKind::Resolution, on), 17);
    let refused = |plan: Result<Plan, Refusal>| plan.err().unwrap().say(Lang::Vi);
    let twice = resolve::reserve_number(&village.register, id, on);
    assert!(refused(twice).contains("đã có số"));
    let silent = resolve::cancel_resolution(&village.register, id, " ", on);
    assert_eq!(silent.err(), Some(Refusal::NoReason));
    let plan = resolve::cancel_resolution(&village.register, id, "không họp", date(5, 2, 2026));
    write(&mut village, plan);
    let on = date(5, 3, 2026);
    assert_eq!(next_number(&village.register, ResolutionKind::Resolution, on), 17);
    let unnumbered = ResolutionId(village.put(Kind::Resolution, draft(on)));
    let plan = resolve::cancel_resolution(&village.register, unnumbered, "nhầm", on);
    assert!(refused(plan).contains("bản thảo chưa có số thì xoá"));
    let all = number_book::series(&village.register);
    assert_eq!(all.len(), 2, "this term and those before");
    let term = &all[0];
    assert_eq!(term.span, Span::Term(date(12, 6, 2025)));
    let told: Vec<_> = term.given.iter().map(|it| (it.number, it.state, &*it.reason)).collect();
    assert_eq!(
        told,
        [
            (14, ResolutionState::Adopted, ""),
            (15, ResolutionState::Adopted, ""),
            (16, ResolutionState::Cancelled, "không họp"),
        ]
    );
    assert_eq!((term.missing.as_slice(), term.next()), ([].as_slice(), 17));
}

#[test]
fn what_is_missing_is_told_within_a_series_and_a_kind() {
    let mut village = village(NumberReset::Term);
    village.put(Kind::Resolution, resolution(18, date(5, 2, 2026)));
    let conclusion =
        Resolution { kind: ResolutionKind::Conclusion, ..resolution(2, date(5, 2, 2026)) };
    village.put(Kind::Resolution, conclusion);
    // Of earlier terms it is not known how many there were.
    village.put(Kind::Resolution, resolution(3, date(5, 2, 2019)));
    let told: Vec<_> = number_book::series(&village.register)
        .into_iter()
        .map(|one| (one.span.say(Lang::Vi), one.kind.key(), one.missing))
        .collect();
    assert_eq!(
        told,
        [
            ("Nhiệm kỳ từ 12/06/2025".to_owned(), "NQ", vec![15, 16, 17]),
            ("Nhiệm kỳ từ 12/06/2025".to_owned(), "KL", vec![]),
            ("Trước 12/06/2025".to_owned(), "NQ", vec![]),
        ]
    );
    let mut yearly = self::village(NumberReset::Year);
    yearly.put(Kind::Resolution, resolution(1, date(5, 1, 2026)));
    yearly.put(Kind::Resolution, resolution(3, date(5, 3, 2026)));
    let told: Vec<_> = number_book::series(&yearly.register)
        .into_iter()
        .map(|one| (one.span, one.missing.len()))
        .collect();
    assert_eq!(told, [(Span::Year(2026), 1), (Span::Year(2025), 46)]);
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
