//! A cell made by hand, and the way tests write to it.

use chrono::NaiveDate;
use sochibo::domain::clock::Clock;
use sochibo::domain::day::Day;
use sochibo::domain::meeting::{Item, Meeting, MeetingKind, MeetingState};
use sochibo::domain::member::{Event, EventKind, Member};
use sochibo::domain::register::Register;
use sochibo::domain::resolution::{Resolution, ResolutionState};
use sochibo::domain::task::{DeadlineKind, Outcome, Progress, Task};
use sochibo::domain::work::{Plan, Refusal, template};
use sochibo::domain::{Id, MeetingId, MemberId, ResolutionId, TaskId};

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub(crate) fn at(typed: &str) -> Clock {
    Clock::read(typed).unwrap()
}

/// Writes what was planned, as a screen would.
pub(crate) fn write(register: &mut Register, plan: Result<Plan, Refusal>) -> Id {
    let plan =
        plan.unwrap_or_else(|refusal| panic!("refused: {}", refusal.say(sochibo::words::Lang::En)));
    let id = plan.changes[0].id;
    register.apply(&plan.into_act("Thử", chrono::NaiveDateTime::default())).unwrap();
    id
}

pub(crate) const NAMES: [&str; 12] = [
    "Ma Thị Hòa",
    "Đặng Văn Dũng",
    "Lý Thị Duyên",
    "Hoàng Văn Đức",
    "Hà Văn Oanh",
    "Vàng A Dơ",
    "Nông Thị Ánh",
    "Trương Văn Ơn",
    "Quan Thị Ước",
    "Ma Văn Tụ",
    "Lò Thị Hoa",
    "Bàn Thị Mẩy",
];

pub(crate) const SECRETARY: MemberId = MemberId(1);
pub(crate) const DEPUTY: MemberId = MemberId(2);
pub(crate) const CLERK: MemberId = MemberId(3);
/// Exempt from meetings.
pub(crate) const EXEMPT: MemberId = MemberId(10);
/// On probation, whose 12 months end on 30/10/2026.
pub(crate) const PROBATIONER: MemberId = MemberId(12);
pub(crate) const SEPTEMBER: MeetingId = MeetingId(1);

fn member(name: &str, admitted: NaiveDate, official: Option<NaiveDate>) -> Member {
    let mut member = Member { full_name: name.to_owned(), ..Member::default() };
    member.events.push(Event::new(EventKind::Admitted, Some(Day::from(admitted))));
    if let Some(official) = official {
        member.events.push(Event::new(EventKind::Official, Some(Day::from(official))));
    }
    member
}

/// A cell of 11 official members and one on probation, that met on 05/09/2026 and adopted
/// resolution 09-NQ/CB with seven tasks, as they stand on 05/10/2026 before the meeting.
pub(crate) fn cell() -> Register {
    let mut register = Register::default();
    for (at, name) in NAMES.iter().enumerate() {
        let id = MemberId(u32::try_from(at).unwrap() + 1);
        let mut one = if id == PROBATIONER {
            member(name, day(2025, 10, 30), None)
        } else {
            member(name, day(2005, 5, 19), Some(day(2006, 5, 19)))
        };
        if id == EXEMPT {
            one.events.push(Event::new(EventKind::ExemptStart, Some(Day::from(day(2024, 1, 1)))));
        }
        register.put(id.into(), Some(one.into()));
    }
    let cell = sochibo::domain::cell::Cell {
        name: "Chi bộ thôn Sơn Thủy".to_owned(),
        commune: "xã Tân Mỹ".to_owned(),
        term_start: Some(day(2025, 6, 12)),
        meeting_day: Some(5),
        meeting_time: Some(at("19:30")),
        meeting_place: "nhà văn hóa thôn".to_owned(),
        secretary: Some(SECRETARY),
        deputy: Some(DEPUTY),
        committee: vec![SECRETARY, DEPUTY, CLERK],
        ..Default::default()
    };
    register.put(Id::CELL, Some(cell.into()));
    september(&mut register);
    tasks(&mut register);
    register
}

fn september(register: &mut Register) {
    let items: Vec<Item> = template::steps(MeetingKind::Regular)
        .iter()
        .zip(1..)
        .map(|(step, number)| step.item(number))
        .collect();
    let meeting = Meeting {
        date: Some(day(2026, 9, 5)),
        state: MeetingState::Adopted,
        started: Some(at("19:30")),
        ended: Some(at("21:05")),
        chair: Some(SECRETARY),
        clerk: Some(CLERK),
        reported_on: Some(day(2026, 9, 6)),
        roll: sochibo::domain::work::hold::roll(register, day(2026, 9, 5)),
        items,
        ..Meeting::default()
    };
    register.put(SEPTEMBER.into(), Some(meeting.into()));
    let resolution = Resolution {
        number: Some(9),
        date: Some(day(2026, 9, 5)),
        meeting: Some(SEPTEMBER),
        title: "lãnh đạo thực hiện nhiệm vụ tháng 9 năm 2026".to_owned(),
        state: ResolutionState::Adopted,
        ..Resolution::default()
    };
    register.put(ResolutionId(1).into(), Some(resolution.into()));
}

fn task(index: u32, content: &str, lead: u32, deadline: Option<NaiveDate>) -> Task {
    Task {
        resolution: Some(ResolutionId(1)),
        index: Some(index),
        content: content.to_owned(),
        lead: Some(MemberId(lead)),
        start: Some(day(2026, 9, 5)),
        deadline,
        deadline_kind: if deadline.is_some() {
            DeadlineKind::Date
        } else {
            DeadlineKind::Permanent
        },
        ..Task::default()
    }
}

fn told(task: &mut Task, date: NaiveDate, percent: u32) {
    task.progress.push(Progress {
        date: Some(date),
        meeting: None,
        percent: Some(percent),
        achieved: None,
        text: String::new(),
        evidence: String::new(),
        by: task.lead,
    });
}

fn tasks(register: &mut Register) {
    let of = |d| Some(day(2026, 9, d));
    let mut all = vec![
        task(1, "12 hộ ký cam kết phân loại rác", 1, of(20)),
        task(2, "Khơi thông 300 m mương", 2, of(25)),
        task(3, "Rà soát danh sách hộ cận nghèo", 3, of(30)),
        task(4, "Lập danh sách bảo hiểm y tế", 4, Some(day(2026, 10, 5))),
        task(5, "Chuẩn bị Ngày hội Đại đoàn kết", 5, Some(day(2026, 10, 20))),
        task(6, "Tuần tra ban đêm", 6, None),
        task(7, "10 hộ tham gia hợp tác xã", 7, of(30)),
    ];
    for (at, closed) in [(0, day(2026, 9, 18)), (1, day(2026, 10, 2)), (6, day(2026, 9, 29))] {
        all[at].outcome = Outcome::Done;
        all[at].closed_on = Some(closed);
    }
    all[6].target = Some(10);
    all[6].achieved = Some(12);
    told(&mut all[2], day(2026, 9, 28), 60);
    told(&mut all[3], day(2026, 10, 3), 90);
    told(&mut all[4], day(2026, 10, 1), 20);
    for (task, number) in all.into_iter().zip(1..) {
        register.put(TaskId(number).into(), Some(task.into()));
    }
}
