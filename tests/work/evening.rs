//! One evening of the cell, step by step, for the tests that begin in its midst.

use sochibo::domain::meeting::{Attendance, MeetingKind, Opinion, Presence, TaskDecision};
use sochibo::domain::register::Register;
use sochibo::domain::resolution::ResolutionKind;
use sochibo::domain::task::Task;
use sochibo::domain::work::decide::Decision;
use sochibo::domain::work::hold::{Ballot, ItemNote};
use sochibo::domain::work::{decide, hold, prepare, resolve};
use sochibo::domain::{MeetingId, MemberId, ResolutionId, TaskId};

use crate::book::{CLERK, at, cell, day, write};

pub(crate) fn october(register: &mut Register) -> MeetingId {
    let today = day(2026, 10, 1);
    let proposal = prepare::propose(register, MeetingKind::Regular, None, today);
    let plan = prepare::plan(register, proposal.meeting, today);
    MeetingId(write(register, plan).number)
}

pub(crate) fn line(member: u32, presence: Presence, reason: &str) -> Attendance {
    Attendance {
        member: Some(MemberId(member)),
        presence,
        reason: reason.to_owned(),
        came: None,
        left: None,
    }
}

/// Opens the October meeting with its roll: two absent, one of them excused.
pub(crate) fn opened() -> (Register, MeetingId) {
    let mut register = cell();
    let id = october(&mut register);
    let today = day(2026, 10, 5);
    let plan = hold::open(&register, id, at("19:30"), today);
    write(&mut register, plan);
    let plan = hold::name_clerk(&register, id, CLERK);
    write(&mut register, plan);
    for absent in [line(8, Presence::Excused, "đi chữa bệnh"), line(11, Presence::Unexcused, "")]
    {
        let plan = hold::set_presence(&register, id, absent);
        write(&mut register, plan);
    }
    (register, id)
}

pub(crate) fn decide_all(register: &mut Register, id: MeetingId) {
    let mut extended = Decision::new(TaskId(3), TaskDecision::Extended, "còn 3 hộ vắng nhà");
    extended.new_deadline = Some(day(2026, 10, 20));
    for made in [
        Decision::new(TaskId(1), TaskDecision::Done, "12/12 hộ đã ký"),
        Decision::new(TaskId(2), TaskDecision::Done, ""),
        extended,
        Decision::new(TaskId(4), TaskDecision::Done, "đủ danh sách"),
        Decision::new(TaskId(7), TaskDecision::Done, "12 hộ"),
        Decision::new(TaskId(6), TaskDecision::Met, ""),
    ] {
        let plan = decide::review_task(register, id, made);
        write(register, plan);
    }
}

pub(crate) fn new_task(content: &str, lead: u32) -> Task {
    Task {
        content: content.to_owned(),
        lead: Some(MemberId(lead)),
        deadline: Some(day(2026, 10, 31)),
        ..Task::default()
    }
}

/// Ticks off what is left of the agenda.
pub(crate) fn tick_all(register: &mut Register, id: MeetingId) {
    let items = register.meeting(id).unwrap().items.clone();
    for item in items.into_iter().filter(|item| !item.done) {
        let note = ItemNote {
            notes: item.notes,
            conclusion: item.conclusion,
            used: item.used,
            done: true,
        };
        let plan = hold::note_item(register, id, item.number, note);
        write(register, plan);
    }
}

/// Everything up to the adopted minutes.
pub(crate) fn held() -> (Register, MeetingId) {
    let (mut register, id) = opened();
    let items = register.meeting(id).unwrap().items.clone();
    let number = |step: &str| items.iter().find(|item| item.step == step).unwrap().number;
    let note = ItemNote {
        notes: "Đồng chí bí thư phổ biến định hướng tháng 10".to_owned(),
        conclusion: "tuyên truyền tới từng hộ".to_owned(),
        used: Some(9),
        done: true,
    };
    let plan = hold::note_item(&register, id, number("news"), note);
    write(&mut register, plan);
    let said = Opinion {
        item: Some(number("discussion")),
        member: Some(MemberId(9)),
        guest: String::new(),
        text: "Đề nghị thêm đèn ở ngã ba".to_owned(),
        reserved: true,
        at: None,
    };
    let plan = hold::add_opinion(&register, id, said);
    write(&mut register, plan);
    decide_all(&mut register, id);
    let plan = resolve::draft_resolution(&register, id, ResolutionKind::Resolution);
    let resolution = ResolutionId(write(&mut register, plan).number);
    for (content, lead) in [("Lắp 5 bóng đèn ở ngã ba", 9), ("Thu gom rác cuối tháng", 1)]
    {
        let plan =
            resolve::new_task(&register, resolution, new_task(content, lead), day(2026, 10, 5));
        write(&mut register, plan);
    }
    let plan = hold::vote(&register, id, Ballot::hands("Thông qua nghị quyết tháng 10", 8, 0, 0));
    write(&mut register, plan);
    let plan = resolve::adopt_resolution(&register, id, resolution, 1);
    write(&mut register, plan);
    let plan = hold::conclude(&register, id, "Tập trung việc bảo hiểm y tế và đèn đường.");
    write(&mut register, plan);
    tick_all(&mut register, id);
    let plan = hold::close(&register, id, at("21:05"));
    write(&mut register, plan);
    let plan = hold::adopt_minutes(&register, id);
    write(&mut register, plan);
    (register, id)
}
