//! What needs attention on a day.

use sochibo::domain::cell::Cell;
use sochibo::domain::meeting::{MeetingState, Presence};
use sochibo::domain::register::Register;
use sochibo::domain::work::alerts::{Alert, Severity, alerts};
use sochibo::domain::{Id, MemberId};
use sochibo::words::Lang;

use crate::book::{SEPTEMBER, cell, day};

fn said(register: &Register, today: chrono::NaiveDate) -> Vec<String> {
    alerts(register, today).iter().map(|alert| alert.text(Lang::Vi)).collect()
}

fn find(register: &Register, today: chrono::NaiveDate, key: &str) -> Option<Alert> {
    alerts(register, today).into_iter().find(|alert| alert.key == key)
}

#[test]
fn overdue_work_comes_first_and_what_is_near_follows() {
    let register = cell();
    let all = said(&register, day(2026, 10, 3));
    assert!(all.contains(&"Quá hạn 3 ngày: Rà soát danh sách hộ cận nghèo (Lý Thị Duyên)".into()));
    assert!(all.contains(&"Còn 2 ngày: Lập danh sách bảo hiểm y tế (Hoàng Văn Đức)".into()));
    assert!(all.contains(&"Bàn Thị Mẩy hết dự bị 30/10/2026, còn 27 ngày".into()));
    let severities: Vec<Severity> =
        alerts(&register, day(2026, 10, 3)).iter().map(|alert| alert.severity).collect();
    assert!(severities.is_sorted());
    assert_eq!(find(&register, day(2026, 10, 3), "task:3").unwrap().severity, Severity::Late);
}

#[test]
fn a_quarter_without_a_thematic_meeting_is_told() {
    let register = cell();
    let all = said(&register, day(2026, 10, 1));
    assert!(all.contains(&"Thiếu sinh hoạt chuyên đề quý III".into()), "{all:?}");
    let mut with = cell();
    let mut meeting = with.meeting(SEPTEMBER).unwrap().clone();
    meeting.combined = true;
    with.put(SEPTEMBER.into(), Some(meeting.into()));
    assert!(!said(&with, day(2026, 10, 1)).contains(&"Thiếu sinh hoạt chuyên đề quý III".into()));
}

#[test]
fn a_month_without_a_meeting_is_told_and_gets_pressing_after_the_cells_day() {
    let register = cell();
    let key = "no_meeting:10/2026";
    assert_eq!(find(&register, day(2026, 10, 2), key).unwrap().severity, Severity::Soon);
    assert_eq!(find(&register, day(2026, 10, 6), key).unwrap().severity, Severity::Late);
    assert!(find(&register, day(2026, 9, 20), "no_meeting:09/2026").is_none());
}

#[test]
fn a_meeting_that_was_not_reported_and_an_absence_are_told() {
    let mut register = cell();
    let mut meeting = register.meeting(SEPTEMBER).unwrap().clone();
    meeting.reported_on = None;
    meeting.state = MeetingState::Closed;
    for line in &mut meeting.roll {
        if line.member == Some(MemberId(8)) {
            line.presence = Presence::Unexcused;
        }
    }
    register.put(SEPTEMBER.into(), Some(meeting.into()));
    let today = day(2026, 9, 8);
    let all = said(&register, today);
    assert!(all.contains(&"Kỳ họp 05/09/2026 chưa đăng, báo cáo; hạn 07/09/2026".into()));
    assert!(all.contains(&"Biên bản kỳ họp 05/09/2026 chưa thông qua".into()));
    assert!(all.contains(&"Trương Văn Ơn vắng không lý do kỳ 05/09/2026".into()), "{all:?}");
}

#[test]
fn the_clock_and_the_size_of_the_cell_are_watched() {
    let mut register = cell();
    assert!(find(&register, day(2026, 8, 1), "clock").is_some());
    let old: Cell = register.cell().unwrap().clone();
    register.put(Id::CELL, Some(Cell { committee: Vec::new(), ..old.clone() }.into()));
    assert!(find(&register, day(2026, 10, 1), "committee").is_some());
    let committee = (1..9).map(MemberId).collect();
    register.put(Id::CELL, Some(Cell { committee, ..old }.into()));
    assert!(find(&register, day(2026, 10, 1), "committee_size").is_some());
    for number in 3..12 {
        register.put(MemberId(number).into(), None);
    }
    let alert = find(&register, day(2026, 10, 1), "too_few").unwrap();
    assert_eq!(alert.text(Lang::Vi), "Chi bộ chỉ còn 2 đảng viên chính thức, cần ít nhất 3");
}
