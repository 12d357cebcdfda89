//! What a meeting is prepared with, and that nothing open is forgotten.

use proptest::prelude::*;
use sochibo::domain::meeting::MeetingKind;
use sochibo::domain::resolution::ResolutionKind;
use sochibo::domain::task::{DeadlineKind, Outcome, Task};
use sochibo::domain::work::carry::CarriedWhy;
use sochibo::domain::work::{hold, prepare, resolve};
use sochibo::domain::{ResolutionId, TaskId};
use sochibo::words::Lang;

use crate::book::{SECRETARY, at, cell, day, write};
use crate::evening::{held, new_task, october};

#[test]
fn the_proposal_brings_back_what_was_left_open() {
    let register = cell();
    let proposal = prepare::propose(&register, MeetingKind::Regular, None, day(2026, 10, 1));
    let meeting = &proposal.meeting;
    assert_eq!(meeting.date, Some(day(2026, 10, 5)));
    assert_eq!(meeting.chair, Some(SECRETARY));
    assert_eq!(meeting.clerk, None);
    assert_eq!(meeting.place, "nhà văn hóa thôn");
    let whys: Vec<_> = proposal.carried.iter().map(|one| (one.task.0, one.why)).collect();
    assert_eq!(
        whys,
        [
            (3, CarriedWhy::Overdue),
            (4, CarriedWhy::Due),
            (1, CarriedWhy::Result),
            (2, CarriedWhy::Result),
            (7, CarriedWhy::Result),
            (5, CarriedWhy::Running),
            (6, CarriedWhy::Permanent),
        ]
    );
    assert_eq!(proposal.carried[0].say(Lang::Vi), "quá hạn 5 ngày");
    assert_eq!(proposal.flags, []);
    let item = meeting.items.iter().find(|item| item.step == "last_results").unwrap();
    assert_eq!(item.tasks.len(), 7);
}

#[test]
fn a_second_regular_meeting_and_a_short_agenda_are_flagged() {
    let mut register = cell();
    let id = october(&mut register);
    let today = day(2026, 10, 1);
    let date = Some(day(2026, 10, 20));
    let proposal = prepare::propose(&register, MeetingKind::Regular, date, today);
    assert!(matches!(proposal.flags[..], [prepare::Flag::SecondRegular(found, _)] if found == id));
    let next = prepare::propose(&register, MeetingKind::Regular, None, today);
    assert_eq!(next.meeting.date, Some(day(2026, 11, 5)));
    let mut short = next.meeting;
    short.items.truncate(6);
    let flags = prepare::flags(&register, &short, None, today);
    let said: Vec<String> = flags.iter().map(|flag| flag.say(Lang::Vi)).collect();
    assert_eq!(said, ["Chương trình 18 phút, thiếu 72 phút so với 90."]);
    let themed = prepare::with_theme(short, "Học và làm theo Bác");
    let flags = prepare::flags(&register, &themed, None, today);
    assert_eq!(flags[0].say(Lang::En), "The agenda plans 48 minutes, 72 short of 120.");
}

#[test]
fn a_member_whose_probation_is_over_stands_on_the_agenda() {
    let register = cell();
    let date = Some(day(2026, 11, 5));
    let proposal = prepare::propose(&register, MeetingKind::Regular, date, day(2026, 11, 1));
    let item = proposal.meeting.items.iter().find(|item| item.step == "recognition").unwrap();
    assert_eq!(item.title, "Xét công nhận đảng viên chính thức: đồng chí Bàn Thị Mẩy");
    let reason = proposal.reasons.iter().find(|reason| reason.item == item.number).unwrap();
    assert_eq!(reason.say(Lang::Vi), "hết 12 tháng dự bị ngày 30/10/2026");
    let places: Vec<&str> = proposal.meeting.items.iter().map(|item| item.step.as_str()).collect();
    let own = places.iter().position(|step| *step == "own_matters").unwrap();
    assert_eq!(places[own + 1], "recognition");
}

#[test]
fn next_months_proposal_carries_what_stayed_open() {
    let (register, _) = held();
    let proposal = prepare::propose(&register, MeetingKind::Regular, None, day(2026, 10, 28));
    assert_eq!(proposal.meeting.date, Some(day(2026, 11, 5)));
    let mut tasks: Vec<u32> = proposal.carried.iter().map(|one| one.task.0).collect();
    tasks.sort_unstable();
    assert_eq!(tasks, [3, 5, 6, 8, 9]);
}

#[test]
fn a_meeting_prepared_early_takes_up_later_tasks_when_it_opens() {
    let mut register = cell();
    let id = october(&mut register);
    let plan = resolve::draft_resolution(&register, id, ResolutionKind::Resolution);
    let draft = ResolutionId(write(&mut register, plan).number);
    let plan = resolve::new_task(&register, draft, new_task("Việc tháng tới", 1), day(2026, 10, 3));
    write(&mut register, plan);
    let late = Task { resolution: None, ..new_task("Việc xã giao thêm", 2) };
    register.put(TaskId(20).into(), Some(late.into()));
    let plan = hold::open(&register, id, at("19:30"), day(2026, 10, 5));
    write(&mut register, plan);
    let meeting = register.meeting(id).unwrap();
    let item = meeting.items.iter().find(|item| item.step == "last_results").unwrap();
    assert_eq!(item.tasks.len(), 8);
    assert_eq!(item.tasks[7], TaskId(20));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn no_open_task_is_ever_missing_from_the_next_agenda(
        tasks in prop::collection::vec((0_u8..4, 1_u32..28, 1_u32..12, 0_u8..4), 0..20),
        at_day in 1_u32..28,
    ) {
        let mut register = cell();
        for (number, (kind, day_, month_, outcome)) in (8..).zip(tasks) {
            let deadline_kind = [
                DeadlineKind::Date,
                DeadlineKind::NextMeeting,
                DeadlineKind::Permanent,
                DeadlineKind::None,
            ][usize::from(kind)];
            let outcome = [
                Outcome::Open,
                Outcome::Done,
                Outcome::CarriedOver,
                Outcome::Stopped,
            ][usize::from(outcome)];
            let task = Task {
                resolution: (day_ % 2 == 0).then_some(ResolutionId(1)),
                deadline: (kind == 0).then(|| day(2026, month_, day_)),
                deadline_kind,
                outcome,
                ..new_task("Việc", 1)
            };
            register.put(TaskId(number).into(), Some(task.into()));
        }
        let date = Some(day(2026, 10, at_day));
        let proposal = prepare::propose(&register, MeetingKind::Regular, date, day(2026, 9, 30));
        let item = proposal.meeting.items.iter().find(|item| item.step == "last_results").unwrap();
        for (id, task) in register.tasks() {
            if matches!(task.outcome, Outcome::Open | Outcome::CarriedOver) {
                prop_assert!(item.tasks.contains(&id), "{id:?}");
            }
        }
    }
}
