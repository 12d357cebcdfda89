//! The worked cases as the report of their month tells them: the roll of Khuổi Lầy, the tasks of
//! the resolution of 05/09/2026, members who come and go.

use sochibo::domain::meeting::MeetingState;
use sochibo::domain::member::EventKind;
use sochibo::domain::period::Period;
use sochibo::domain::register::Register;
use sochibo::domain::rules::headcount::{self, Way};
use sochibo::domain::rules::meeting_figures::{Days, coming, meetings, overdue, tasks};
use sochibo::papers::{PaperKind, Subject, make, text};

use crate::attendance::khuoi_lay;
use crate::follow_up::september;
use crate::village::{Village, date};

fn october() -> Days {
    Days { first: date(1, 10, 2026), last: date(31, 10, 2026) }
}

fn printed(register: &Register, month: u32, on: (u32, u32)) -> String {
    let period = Period::Month(2026, month);
    let of = Subject::Period(period, date(on.0, on.1, 2026));
    text::render(&make(register, PaperKind::Report, of).unwrap(), 400)
}

#[test]
fn the_report_has_the_attendance_that_the_roll_has() {
    let mut it = khuoi_lay();
    it.meeting.state = MeetingState::Closed;
    it.village.meeting(it.meeting.clone());
    let register = &it.village.register;
    let found = meetings(register, october());
    // 18 of 21: 24 on the roll, one elsewhere, two exempt and away; 19:30 to 20:50
    assert_eq!(found.held.len(), 1);
    assert_eq!(found.held[0].attendance, Some((18, 21)));
    assert_eq!((found.rate(), found.minutes()), (Some(857), Some(80)));
    let report = printed(register, 10, (31, 10));
    assert!(report.contains("Tỷ lệ dự bình quân 85,7 %. Thời gian bình quân 80 phút."), "{report}");
    // 22 official and 2 probationary; exempt 3, elsewhere 1
    let heads = headcount::over(register, october().first, october().last);
    assert_eq!((heads.opening, heads.closing), (24, 24));
    let of = heads.makeup;
    assert_eq!((of.official, of.probationary, of.exempt, of.temp_out), (22, 2, 3, 1));
    assert!(report.contains("Đối chiếu: 24 + 0 - 0 = 24."), "{report}");
}

#[test]
fn the_report_has_the_tasks_as_they_stood() {
    let it = september();
    let register = &it.village.register;
    // by the end of September T1 and T7 were done, T7 above target; T2 was past its deadline,
    // T3 due that very day; T4 and T5 were to come
    let month = Days { first: date(1, 9, 2026), last: date(30, 9, 2026) };
    let of = tasks(register, month);
    assert_eq!((of.total, of.issued, of.on_time, of.exceeded), (7, 7, 2, 1));
    assert_eq!((of.late, of.overdue, of.running, of.permanent), (0, 1, 3, 1));
    assert_eq!((of.due(), of.rate()), (3, Some(667)));
    // on 05/10: T2 done a week late, T3 five days over, T4 due that day
    let so_far = Days { first: date(1, 10, 2026), last: date(5, 10, 2026) };
    let of = tasks(register, so_far);
    assert_eq!((of.total, of.issued, of.on_time, of.late), (5, 0, 0, 1));
    assert_eq!((of.overdue, of.running, of.permanent), (1, 2, 1));
    let late = overdue(register, so_far);
    assert_eq!(late.iter().map(|(id, ..)| *id).collect::<Vec<_>>(), [it.tasks[2]]);
    assert_eq!(late[0].2.late_days, 5);
    let next = Days { first: date(6, 10, 2026), last: date(30, 11, 2026) };
    let coming: Vec<_> = coming(register, so_far, next).iter().map(|(id, ..)| *id).collect();
    assert_eq!(coming, [it.tasks[4]]);
    let report = printed(register, 10, (5, 10));
    let lead = &register.member(it.leads[2]).unwrap().full_name;
    let line = format!("- T3 (đ/c {lead}; hạn 30/09/2026, quá 5 ngày).");
    assert!(report.contains(&line), "{report}");
    assert!(report.contains("Tỷ lệ hoàn thành: 1/2 nhiệm vụ đến hạn (đạt 50 %)."), "{report}");
}

#[test]
fn who_comes_and_goes_adds_up_from_month_to_month() {
    use EventKind as E;
    let mut village = Village::default();
    let first = village.officials(3);
    village.event(first[0], E::TransferOut, date(10, 4, 2026));
    village.official("Bế Văn Lường", &[(E::TempIn, date(15, 4, 2026))]);
    village.official("Ma Thị Sao", &[(E::TransferIn, date(2, 5, 2026))]);
    village.event(first[1], E::Died, date(20, 5, 2026));
    village.event(first[2], E::Expelled, date(21, 6, 2026));
    let new = village.member("Bàn Thị Mẩy", &[(E::Admitted, date(15, 5, 2025))]);
    village.event(new, E::Official, date(15, 5, 2026));
    let register = &village.register;
    let month = |m: u32| {
        let period = Period::Month(2026, m);
        headcount::over(register, period.first(), period.last())
    };
    let figures: Vec<_> = (3..=7)
        .map(|m| {
            let it = month(m);
            assert!(it.adds_up(), "{m}");
            (it.opening, it.came(), it.left(), it.closing, it.makeup.official, it.makeup.temp_in)
        })
        .collect();
    let expected = [
        (4, 0, 0, 4, 3, 0),
        (4, 0, 1, 3, 2, 1),
        (3, 1, 1, 3, 3, 1),
        (3, 0, 1, 2, 2, 1),
        (2, 0, 0, 2, 2, 1),
    ];
    assert_eq!(figures, expected);
    assert_eq!(month(5).recognised, [(new, date(15, 5, 2026))]);
    let year = headcount::over(register, date(1, 1, 2026), date(31, 12, 2026));
    assert_eq!((year.opening, year.came(), year.left(), year.closing), (4, 1, 3, 2));
    for (way, count) in [
        (Way::MovedIn, 1),
        (Way::MovedOut, 1),
        (Way::Died, 1),
        (Way::Expelled, 1),
        (Way::Admitted, 0),
    ] {
        assert_eq!(year.by(way), count, "{way:?}");
    }
    let report = printed(register, 5, (31, 5));
    assert!(report.contains("Đối chiếu: 3 + 1 - 1 = 3."), "{report}");
    let recognised = "Công nhận chính thức: 1 (Bàn Thị Mẩy, ngày 15 tháng 5 năm 2026).";
    assert!(report.contains(recognised), "{report}");
    assert!(report.contains("Ma Thị Sao (chuyển đến ngày 02 tháng 5 năm 2026)"), "{report}");
}
