//! Leading the meeting: steps with their minutes, the quick task, who steps out, who goes.

use sochibo::domain::fault::Fault;
use sochibo::domain::meeting::{Meeting, MeetingKind};
use sochibo::domain::register::Register;
use sochibo::domain::resolution::ResolutionState;
use sochibo::domain::rules::attendance;
use sochibo::domain::work::hold::Ballot;
use sochibo::domain::work::quick::{self, Entry};
use sochibo::domain::work::{Refusal, conduct, hold, script};
use sochibo::domain::{MeetingId, MemberId};
use sochibo::words::Lang;

use crate::book::{at, cell, day, write};
use crate::evening::opened;

fn meeting(register: &Register, id: MeetingId) -> &Meeting {
    register.meeting(id).unwrap()
}

#[test]
fn each_step_knows_when_it_began_and_how_long_it_took() {
    let (mut register, id) = opened();
    let first = conduct::current(meeting(&register, id)).unwrap();
    assert_eq!((first.step.as_str(), first.began), ("opening", Some(at("19:30"))));
    let number = first.number;
    let plan = conduct::next_step(&register, id, number, Some(at("19:34")));
    write(&mut register, plan);
    let held = meeting(&register, id);
    assert_eq!((held.items[0].done, held.items[0].used), (true, Some(4)));
    assert_eq!(conduct::current(held).unwrap().began, Some(at("19:34")));
    // Entered a day later, without a clock at the table, nothing is made up.
    let number = held.items[1].number;
    let plan = conduct::next_step(&register, id, number, None);
    write(&mut register, plan);
    let held = meeting(&register, id);
    assert_eq!((held.items[1].used, held.items[2].began), (None, None));
    let plan = conduct::begin(&register, id, at("19:40"));
    write(&mut register, plan);
    assert_eq!(meeting(&register, id).items[2].began, Some(at("19:40")));
}

#[test]
fn the_first_task_begins_the_draft_in_the_same_act() {
    let (mut register, id) = opened();
    for (typed, index) in [("@hoa trồng 20 cây 31/10", 1), ("@hoa dọn mương 20/10", 2)] {
        let people: Vec<(MemberId, &str)> = vec![(MemberId(1), "Ma Thị Hoa")];
        let Ok(Entry::Task(read)) = quick::read(typed, &people, day(2026, 10, 5)) else {
            panic!("{typed}")
        };
        let task = sochibo::domain::task::Task { lead: Some(MemberId(1)), ..read.task };
        let plan = conduct::assign(&register, id, task).unwrap();
        assert_eq!(plan.changes.len(), if index == 1 { 2 } else { 1 });
        write(&mut register, Ok(plan));
        let (_, last) = register.tasks().last().unwrap();
        let of = register.resolution(last.resolution.unwrap()).unwrap();
        assert_eq!(
            (last.index, of.meeting, of.state),
            (Some(index), Some(id), ResolutionState::Draft)
        );
    }
}

#[test]
fn where_the_cell_takes_conclusions_the_first_task_begins_one() {
    use sochibo::domain::Id;
    use sochibo::domain::resolution::ResolutionKind;
    let (mut register, id) = opened();
    let mut cell = register.cell().unwrap().clone();
    cell.usual_decision = ResolutionKind::Conclusion;
    register.put(Id::CELL, Some(cell.into()));
    let plan = conduct::assign(&register, id, crate::evening::new_task("Lắp đèn", 9));
    write(&mut register, plan);
    let (_, draft) = register.resolutions().find(|(_, it)| it.meeting == Some(id)).unwrap();
    assert_eq!(draft.kind, ResolutionKind::Conclusion);
}

#[test]
fn decisions_of_an_item_stand_below_each_other() {
    let (mut register, id) = opened();
    let number = meeting(&register, id).items[6].number;
    for text in ["Giao chi ủy", "Xong trước 20/10"] {
        let plan = conduct::decide(&register, id, number, text);
        write(&mut register, plan);
    }
    assert_eq!(meeting(&register, id).items[6].conclusion, "Giao chi ủy\nXong trước 20/10");
    assert!(conduct::decide(&register, id, number, "  ").is_err());
    assert!(conduct::decide(&register, id, 99, "gì đó").is_err());
}

#[test]
fn whom_an_item_concerns_is_counted_out_of_its_vote_only() {
    let (mut register, id) = opened();
    let number = meeting(&register, id).items[11].number;
    let plan = conduct::step_out(&register, id, number, MemberId(2));
    write(&mut register, plan);
    let on = |item| Ballot { item: Some(item), ..Ballot::hands("Việc riêng", 8, 0, 0) };
    let refused = hold::vote(&register, id, on(number)).unwrap_err();
    assert_eq!(refused, Refusal::from(Fault::VotesAboveVoters(8, 7)));
    let other = meeting(&register, id).items[4].number;
    assert!(hold::vote(&register, id, on(other)).is_ok());
    let plan = conduct::step_out(&register, id, number, MemberId(2));
    write(&mut register, plan);
    assert!(hold::vote(&register, id, on(number)).is_ok());
    assert!(conduct::step_out(&register, id, number, MemberId(99)).is_err());
}

#[test]
fn the_chair_reads_the_figures_of_the_roll() {
    let (register, id) = opened();
    let items = &meeting(&register, id).items;
    let roll = items.iter().find(|item| item.step == "roll_call").unwrap();
    let said = script::say(&register, id, roll, 0, Lang::Vi);
    assert_eq!(
        said,
        "Chi bộ triệu tập 12 đồng chí, có mặt 9, vắng có lý do 1, vắng không lý do 1. \
         Các đồng chí vắng: Lò Thị Hoa, Trương Văn Ơn (đi chữa bệnh). Có mặt 8 trên 10 đảng viên có quyền biểu quyết, đủ điều kiện tiến hành."
    );
    assert!(script::say(&register, id, roll, 0, Lang::En).starts_with("Called 12, present 9"));
}

#[test]
fn at_a_meeting_of_the_committee_only_its_members_are_called() {
    let mut register = cell();
    let meeting = Meeting {
        kind: MeetingKind::Committee,
        date: Some(day(2026, 10, 3)),
        ..Meeting::default()
    };
    register.put(MeetingId(9).into(), Some(meeting.into()));
    let plan = hold::open(&register, MeetingId(9), at("19:30"), day(2026, 10, 3));
    write(&mut register, plan);
    let meeting = register.meeting(MeetingId(9)).unwrap();
    let mut called: Vec<MemberId> = meeting.roll.iter().filter_map(|it| it.member).collect();
    called.sort_unstable();
    let mut committee = register.cell().unwrap().committee.clone();
    committee.sort_unstable();
    assert_eq!(called, committee);
    let counts = attendance::count(&register, meeting);
    assert_eq!((counts.roll, counts.base, counts.present), (3, 3, 3));
}
