//! October: prepare, hold, vote, decide, close, print; November takes up what stayed open.

use proptest::prelude::*;
use sochibo::domain::fault::Fault;
use sochibo::domain::meeting::{
    Attendance, Matter, MeetingKind, MeetingState, Opinion, Presence, TaskDecision,
};
use sochibo::domain::register::Register;
use sochibo::domain::resolution::{ResolutionKind, ResolutionState};
use sochibo::domain::rules::follow_up::{self, TaskStatus};
use sochibo::domain::task::{DeadlineKind, Outcome, Task};
use sochibo::domain::work::decide::{self, Decision};
use sochibo::domain::work::hold::{self, Ballot, ItemNote};
use sochibo::domain::work::mark::{self, Mark};
use sochibo::domain::work::prepare::{self, CarriedWhy};
use sochibo::domain::work::{Refusal, month, track, trend};
use sochibo::domain::{MeetingId, MemberId, ResolutionId, TaskId};
use sochibo::papers::{PaperKind, make, short_notice, text};
use sochibo::words::Lang;

use crate::book::{CLERK, EXEMPT, PROBATIONER, SECRETARY, at, cell, day, write};

fn october(register: &mut Register) -> MeetingId {
    let today = day(2026, 10, 1);
    let proposal = prepare::propose(register, MeetingKind::Regular, None, today);
    let plan = prepare::plan(register, proposal.meeting, today);
    MeetingId(write(register, plan).number)
}

fn line(member: u32, presence: Presence, reason: &str) -> Attendance {
    Attendance {
        member: Some(MemberId(member)),
        presence,
        reason: reason.to_owned(),
        came: None,
        left: None,
    }
}

/// Opens the October meeting with its roll: two absent, one of them excused.
fn opened() -> (Register, MeetingId) {
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

fn decide_all(register: &mut Register, id: MeetingId) {
    let mut extended = Decision::new(TaskId(3), TaskDecision::Extended, "còn 3 hộ vắng nhà");
    extended.new_deadline = Some(day(2026, 10, 20));
    for made in [
        Decision::new(TaskId(1), TaskDecision::Done, "12/12 hộ đã ký"),
        Decision::new(TaskId(2), TaskDecision::Done, ""),
        extended,
        Decision::new(TaskId(4), TaskDecision::Done, "đủ danh sách"),
        Decision::new(TaskId(7), TaskDecision::Done, "12 hộ"),
    ] {
        let plan = decide::review_task(register, id, made);
        write(register, plan);
    }
}

fn new_task(content: &str, lead: u32) -> Task {
    Task {
        content: content.to_owned(),
        lead: Some(MemberId(lead)),
        deadline: Some(day(2026, 10, 31)),
        ..Task::default()
    }
}

/// Everything up to the adopted minutes.
fn held() -> (Register, MeetingId) {
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
    };
    let plan = hold::add_opinion(&register, id, said);
    write(&mut register, plan);
    decide_all(&mut register, id);
    let plan = decide::draft_resolution(&register, id, ResolutionKind::Resolution);
    let resolution = ResolutionId(write(&mut register, plan).number);
    for (content, lead) in [("Lắp 5 bóng đèn ở ngã ba", 9), ("Thu gom rác cuối tháng", 1)]
    {
        let plan =
            decide::new_task(&register, resolution, new_task(content, lead), day(2026, 10, 5));
        write(&mut register, plan);
    }
    let plan = hold::vote(&register, id, Ballot::hands("Thông qua nghị quyết tháng 10", 8, 0, 0));
    write(&mut register, plan);
    let plan = decide::adopt_resolution(&register, id, resolution, 1);
    write(&mut register, plan);
    let plan = hold::conclude(&register, id, "Tập trung việc bảo hiểm y tế và đèn đường.");
    write(&mut register, plan);
    let plan = hold::close(&register, id, at("21:05"));
    write(&mut register, plan);
    let plan = hold::adopt_minutes(&register, id);
    write(&mut register, plan);
    (register, id)
}

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
fn the_roll_is_filled_in_from_the_standings() {
    let (register, id) = opened();
    let meeting = register.meeting(id).unwrap();
    assert_eq!(meeting.state, MeetingState::Running);
    assert_eq!(meeting.roll.len(), 12);
    let how = |id: MemberId| meeting.roll.iter().find(|it| it.member == Some(id)).unwrap().presence;
    assert_eq!(how(EXEMPT), Presence::Exempt);
    assert_eq!(how(PROBATIONER), Presence::Present);
    let again = hold::open(&register, id, at("19:40"), day(2026, 10, 5));
    assert_eq!(again, Err(Refusal::AlreadyOpened));
}

#[test]
fn a_vote_is_counted_on_its_base_and_refused_above_the_voters() {
    let (mut register, id) = opened();
    // 11 official members, one exempt and absent: base 10; two absent: 8 voters.
    let plan = hold::vote(&register, id, Ballot::hands("Chương trình", 9, 0, 0));
    assert_eq!(plan.unwrap_err().say(Lang::Vi), Fault::VotesAboveVoters(9, 8).say(Lang::Vi));
    let plan = hold::vote(&register, id, Ballot::hands("Chương trình", 5, 3, 0));
    write(&mut register, plan);
    let vote = register.meeting(id).unwrap().votes[0].clone();
    assert_eq!((vote.number, vote.base, vote.present), (1, Some(10), Some(8)));
    for gone in [2, 4, 5] {
        let mut left = line(gone, Presence::Present, "");
        left.left = Some(at("20:30"));
        let plan = hold::set_presence(&register, id, left);
        write(&mut register, plan);
    }
    let mut late = Ballot::hands("Nghị quyết", 5, 0, 0);
    late.at = Some(at("20:45"));
    let refused = hold::vote(&register, id, late).unwrap_err();
    assert_eq!(refused, Refusal::from(Fault::NoQuorum(5, 10)));
}

#[test]
fn a_meeting_is_not_closed_while_a_task_has_no_decision() {
    let (mut register, id) = opened();
    let refused = hold::close(&register, id, at("21:05")).unwrap_err();
    assert_eq!(refused, Refusal::from(Fault::TasksUndecided(2)));
    let stop = Decision::new(TaskId(5), TaskDecision::Stopped, "không còn cần");
    let refused = decide::review_task(&register, id, stop.clone()).unwrap_err();
    assert!(matches!(refused, Refusal::Problem(it) if it.fault == Fault::StopNeedsVote));
    let ballot = Ballot { matter: Matter::StopTask, ..Ballot::hands("Dừng việc 5", 7, 1, 0) };
    let plan = hold::vote(&register, id, ballot);
    write(&mut register, plan);
    let plan = decide::review_task(&register, id, Decision { vote: Some(1), ..stop });
    write(&mut register, plan);
    assert_eq!(register.task(TaskId(5)).unwrap().outcome, Outcome::Stopped);
    let no_reason = Decision {
        new_deadline: Some(day(2026, 10, 20)),
        ..Decision::new(TaskId(3), TaskDecision::Extended, " ")
    };
    assert_eq!(decide::review_task(&register, id, no_reason), Err(Refusal::NoReason));
    let back = Decision {
        new_deadline: Some(day(2026, 10, 5)),
        ..Decision::new(TaskId(3), TaskDecision::Extended, "lý do")
    };
    assert_eq!(decide::review_task(&register, id, back), Err(Refusal::NotLater));
    decide_all(&mut register, id);
    let plan = hold::close(&register, id, at("21:05"));
    write(&mut register, plan);
    let late = hold::vote(&register, id, Ballot::hands("Việc khác", 5, 0, 0));
    assert_eq!(late, Err(Refusal::MeetingOver));
}

#[test]
fn an_extension_keeps_the_first_deadline() {
    let (mut register, id) = opened();
    decide_all(&mut register, id);
    let task = register.task(TaskId(3)).unwrap();
    assert_eq!(task.deadline, Some(day(2026, 10, 20)));
    assert_eq!(task.extensions[0].old, Some(day(2026, 9, 30)));
    assert_eq!(task.extensions[0].meeting, Some(id));
    let stand = follow_up::stand(&register, task, day(2026, 10, 21));
    assert_eq!((stand.status, stand.late_days, stand.extended), (TaskStatus::Overdue, 1, 1));
    let review = &register.meeting(id).unwrap().reviews[2];
    assert_eq!(review.status_before, "QUA_HAN");
    let done = register.task(TaskId(2)).unwrap();
    assert_eq!((done.closed_on, done.closed_at), (Some(day(2026, 10, 2)), Some(id)));
    let twice = Decision::new(TaskId(3), TaskDecision::Done, "");
    assert!(decide::review_task(&register, id, twice).is_err());
}

#[test]
fn a_task_carried_over_must_be_decided_at_the_next_meeting() {
    let (mut register, id) = opened();
    let carried = Decision::new(TaskId(3), TaskDecision::CarriedOver, "chờ xã");
    let plan = decide::review_task(&register, id, carried);
    write(&mut register, plan);
    let plan = decide::review_task(&register, id, Decision::new(TaskId(4), TaskDecision::Done, ""));
    write(&mut register, plan);
    let plan = hold::close(&register, id, at("21:05"));
    write(&mut register, plan);
    // The November meeting is earlier than the cell's own day, and still must decide.
    let today = day(2026, 11, 2);
    let proposal = prepare::propose(&register, MeetingKind::Regular, Some(day(2026, 11, 3)), today);
    assert_eq!(proposal.carried[0].task, TaskId(5));
    assert!(proposal.carried.iter().any(|it| (it.task, it.why) == (TaskId(3), CarriedWhy::Due)));
    let plan = prepare::plan(&register, proposal.meeting, today);
    let november = MeetingId(write(&mut register, plan).number);
    let plan = hold::open(&register, november, at("19:30"), day(2026, 11, 3));
    write(&mut register, plan);
    let refused = hold::close(&register, november, at("21:05")).unwrap_err();
    assert_eq!(refused, Refusal::from(Fault::TasksUndecided(2)));
}

#[test]
fn the_resolution_gets_its_number_by_a_vote_and_is_sealed() {
    let (mut register, id) = held();
    let (at_, resolution) = decide::resolution_for(&register, id).unwrap();
    assert_eq!((resolution.number, resolution.state), (Some(10), ResolutionState::Adopted));
    assert_eq!(resolution.date, Some(day(2026, 10, 5)));
    let indexes: Vec<_> = decide::tasks_of(&register, at_).iter().map(|it| it.1.index).collect();
    assert_eq!(indexes, [Some(1), Some(2)]);
    let more = decide::new_task(&register, at_, new_task("Thêm", 1), day(2026, 10, 6));
    assert_eq!(more, Err(Refusal::from(Fault::Sealed)));
    let note = hold::note_item(&register, id, 1, ItemNote::default());
    assert_eq!(note, Err(Refusal::from(Fault::Sealed)));
    let plan = mark::mark(&register, id, Mark::Reported, Some(day(2026, 10, 6)), day(2026, 10, 6));
    write(&mut register, plan);
    assert_eq!(register.meeting(id).unwrap().reported_on, Some(day(2026, 10, 6)));
}

#[test]
fn papers_are_assembled_from_the_records() {
    let (register, id) = held();
    let minutes = make(&register, PaperKind::Minutes, id.into()).unwrap();
    assert_eq!(minutes.last_letter(), Some('.'));
    let printed = text::render(&minutes, 80);
    assert!(printed.contains("Đ/c Quan Thị Ước: Đề nghị thêm đèn ở ngã ba. (bảo lưu ý kiến)"));
    insta::assert_snapshot!("minutes", printed);
    let (resolution, _) = decide::resolution_for(&register, id).unwrap();
    let paper = make(&register, PaperKind::Resolution, resolution.into()).unwrap();
    assert_eq!(paper.last_letter(), Some('.'));
    assert_eq!(paper.name, "10-NQ-CB");
    let printed = text::render(&paper, 80);
    assert!(!printed.contains("./."));
    insta::assert_snapshot!("resolution", printed);
}

#[test]
fn the_notice_comes_long_and_short() {
    let mut register = cell();
    let id = october(&mut register);
    let paper = make(&register, PaperKind::Notice, id.into()).unwrap();
    assert_eq!(paper.last_letter(), Some('.'));
    insta::assert_snapshot!("notice", text::render(&paper, 80));
    let short = short_notice(&register, id).unwrap();
    assert!(short.chars().count() <= 600);
    assert!(crate::book::NAMES.iter().all(|name| !short.contains(name)), "{short}");
    insta::assert_snapshot!("short_notice", short);
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
fn between_meetings_work_is_reported_and_checked_but_no_deadline_moves() {
    let mut register = cell();
    let today = day(2026, 10, 3);
    let old = register.task(TaskId(3)).unwrap().clone();
    let moved = Task { deadline: Some(day(2026, 12, 1)), ..old.clone() };
    assert_eq!(track::edit(&register, TaskId(3), moved, today), Err(Refusal::NeedsMeeting));
    let dropped = Task { outcome: Outcome::CarriedOver, ..old };
    assert_eq!(track::edit(&register, TaskId(3), dropped, today), Err(Refusal::NeedsMeeting));
    let finish = track::Finish { on: Some(today), text: "xong".to_owned(), ..Default::default() };
    let plan = track::done(&register, TaskId(3), finish.clone(), today);
    write(&mut register, plan);
    assert_eq!(track::done(&register, TaskId(3), finish, today), Err(Refusal::TaskClosed));
    assert_eq!(track::check(&register, TaskId(3), MemberId(3), today), Err(Refusal::OwnCheck));
    let plan = track::check(&register, TaskId(3), SECRETARY, today);
    write(&mut register, plan);
    let plan = track::reopen(&register, TaskId(3), today);
    write(&mut register, plan);
    let task = register.task(TaskId(3)).unwrap();
    assert_eq!((task.outcome, task.checked_by, task.closed_on), (Outcome::Open, None, None));
}

#[test]
fn the_month_is_one_path() {
    let mut register = cell();
    let october_ = sochibo::domain::day::Month { year: 2026, month: 10 };
    let path = month::path(&register, october_, day(2026, 10, 1));
    assert_eq!(path.about_meeting(Lang::Vi), "chưa có kỳ sinh hoạt");
    let id = october(&mut register);
    let shown = |register: &Register, today| -> Vec<String> {
        let path = month::path(register, october_, today);
        let line = |step: &month::Step| {
            format!("{:?} {} | {}", step.mark, step.text(Lang::Vi), step.detail(Lang::Vi))
        };
        path.steps.iter().map(line).collect()
    };
    insta::assert_snapshot!("month_before", shown(&register, day(2026, 10, 5)).join("\n"));
    let plan =
        mark::mark(&register, id, Mark::CommitteeMet, Some(day(2026, 10, 2)), day(2026, 10, 2));
    write(&mut register, plan);
    let (register, _) = held();
    insta::assert_snapshot!("month_after", shown(&register, day(2026, 10, 8)).join("\n"));
    let trend = trend::trend(&register, october_);
    assert_eq!(trend.len(), 12);
    // 12 on the roll, one exempt and absent: base 11; two absent: 9. Of five due, four are done.
    assert_eq!(trend[11].attendance, Some(818));
    assert_eq!(trend[11].completion, Some(800));
    assert_eq!(trend[0].attendance, None);
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
