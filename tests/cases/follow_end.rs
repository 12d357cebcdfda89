//! The same seven tasks followed to their verified end: reported, shown, checked, handed over,
//! decided at the meeting, counted for each member, read as one thread.

use proptest::prelude::*;
use sochibo::domain::day::show;
use sochibo::domain::fault::{Fault, Problem};
use sochibo::domain::field::Described as _;
use sochibo::domain::meeting::{Item, Matter, TaskDecision};
use sochibo::domain::register::Register;
use sochibo::domain::resolution::Resolution;
use sochibo::domain::rule::Rule;
use sochibo::domain::rules::follow_up::{self, TaskStatus, result, stand};
use sochibo::domain::rules::stuck::{Stuck, stuck};
use sochibo::domain::rules::workload::{Period, Workload, over, workload};
use sochibo::domain::task::{
    DeadlineKind, Evidence, Extension, Judgement, Outcome, Progress, Task,
};
use sochibo::domain::work::decide::{Decision, review_task};
use sochibo::domain::work::follow::{View, groups};
use sochibo::domain::work::hold;
use sochibo::domain::work::plan::{Plan, Refusal};
use sochibo::domain::work::template::LAST_RESULTS;
use sochibo::domain::work::thread::{self, Link};
use sochibo::domain::work::track::Finish;
use sochibo::domain::work::unready::Unready;
use sochibo::domain::work::verify::Checked;
use sochibo::domain::work::{bulk, carry, evidence, track, verify};
use sochibo::domain::{Choices as _, Id, Kind, MemberId, TaskId};
use sochibo::papers::text::render;
use sochibo::papers::{PaperKind, make};
use sochibo::words::Lang;

use crate::follow_up::{September, september};
use crate::village::{clock, date, held, vote};

fn keep(register: &mut Register, plan: Result<Plan, Refusal>) {
    let plan = plan.expect("it is allowed");
    let act = plan.into_act("bí thư", chrono::NaiveDateTime::default());
    register.apply(&act).expect("it fits");
}

fn today() -> chrono::NaiveDate {
    date(5, 10, 2026)
}

fn said(plan: Result<Plan, Refusal>) -> String {
    plan.expect_err("it is refused").say(Lang::Vi)
}

#[test]
fn the_meeting_ends_only_when_the_overdue_task_is_decided() {
    let mut it = september();
    let (meeting, t3, t4) = (it.meeting, it.tasks[2], it.tasks[3]);
    let register = &mut it.village.register;
    let end = clock("21:00").expect("a time");
    let refused = hold::close(register, meeting, end);
    assert_eq!(refused, Err(Refusal::from(Fault::TasksUndecided(2))));
    keep(register, review_task(register, meeting, Decision::new(t4, TaskDecision::Done, "đủ")));
    let share = result(register, register.meeting(meeting).expect("it"));
    assert_eq!((share.done, share.due, share.per_mille()), (4, 5, Some(800)));
    let refused = hold::close(register, meeting, end);
    assert_eq!(refused, Err(Refusal::from(Fault::TasksUndecided(1))));
    let extended = Decision {
        new_deadline: Some(date(20, 10, 2026)),
        ..Decision::new(t3, TaskDecision::Extended, "chờ số liệu của xã")
    };
    keep(register, review_task(register, meeting, extended));
    assert_eq!(hold::close(register, meeting, end), Err(Refusal::NoClerk));
    keep(register, hold::name_clerk(register, meeting, it.leads[0]));
    assert!(hold::close(register, meeting, end).is_ok());
    let task = register.task(t3).expect("it");
    let row = &task.extensions[0];
    assert_eq!((row.old, row.new), (Some(date(30, 9, 2026)), Some(date(20, 10, 2026))));
    assert_eq!((row.reason.as_str(), row.decided_on), ("chờ số liệu của xã", Some(today())));
    assert_eq!(follow_up::first_deadline(task), Some(date(30, 9, 2026)));
    let late = stand(register, task, date(21, 10, 2026));
    assert_eq!(late.say(Lang::Vi), "quá hạn 1 ngày, đã gia hạn 1 lần");
}

#[test]
fn a_stop_needs_the_vote_of_the_meeting() {
    let mut it = september();
    let (meeting, t5) = (it.meeting, it.tasks[4]);
    let stop = Decision::new(t5, TaskDecision::Stopped, "không còn cần");
    let refused = review_task(&it.village.register, meeting, stop.clone());
    assert_eq!(refused, Err(Problem::new("vote", Fault::StopNeedsVote).into()));
    let mut held = it.meeting().clone();
    held.votes = vec![vote(Matter::StopTask, (6, 1, 0))];
    let register = &mut it.village.register;
    register.put(meeting.into(), Some(held.into()));
    keep(register, review_task(register, meeting, Decision { vote: Some(1), ..stop }));
    let status = stand(register, register.task(t5).expect("it"), today()).status;
    assert_eq!(status, TaskStatus::Stopped);
    let knots = thread::of_task(register, t5, today(), Lang::Vi);
    let end = knots.iter().find(|it| it.link == Link::Closed).expect("the end");
    assert!(end.text.contains("Sinh hoạt thường kỳ 05/10/2026"), "{}", end.text);
    assert!(end.text.contains("6 phiếu trên 7"), "the vote is told: {}", end.text);
    assert_eq!(end.target, Some(meeting.into()));
}

#[test]
fn the_printed_table_lists_the_tasks_in_their_order() {
    let mut it = september();
    let mut meeting = it.meeting().clone();
    let heard = it.tasks.iter().rev().copied().collect();
    let step = LAST_RESULTS.to_owned();
    meeting.items.push(Item { number: 1, step, tasks: heard, ..Item::blank() });
    it.village.register.put(it.meeting.into(), Some(meeting.into()));
    let october = Resolution {
        date: Some(today()),
        meeting: Some(it.meeting),
        title: "Nghị quyết tháng 10".to_owned(),
        ..Resolution::default()
    };
    let october = Id::new(Kind::Resolution, it.village.put(Kind::Resolution, october));
    let paper = make(&it.village.register, PaperKind::Resolution, october.into()).expect("a draft");
    let text = render(&paper, 100);
    let places: Vec<_> = (1..=7).map(|n| text.find(&format!("T{n}"))).collect();
    assert!(places.iter().all(Option::is_some), "{text}");
    assert!(places.is_sorted(), "{places:?}\n{text}");
    for said in ["vượt chỉ", "chậm", "quá hạn", "thường xuyên"] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}

#[test]
fn a_task_is_stuck_for_a_reason_that_is_told() {
    let mut it = september();
    let why = |it: &September, number: usize, on| stuck(&it.village.register, it.task(number), on);
    assert_eq!(why(&it, 3, today()), [Stuck::NoNextStep]);
    assert_eq!(why(&it, 4, today()), [], "due today, heard of four days ago");
    assert_eq!(why(&it, 4, date(30, 10, 2026)), [Stuck::NoNextStep], "29 days are not 30");
    let both = [Stuck::NoNews(30), Stuck::NoNextStep];
    assert_eq!(why(&it, 4, date(31, 10, 2026)), both);
    assert_eq!(why(&it, 6, date(4, 10, 2026)), [], "given on 5 September: 29 days");
    assert_eq!(why(&it, 6, today()), [Stuck::NoNews(30)], "permanent ones too");
    assert_eq!(why(&it, 1, date(31, 12, 2026)), [], "done is done");
    it.change(3, |task| {
        task.next_step = "gặp trưởng thôn".to_owned();
        task.next_step_on = Some(date(3, 10, 2026));
    });
    assert_eq!(why(&it, 3, today()), [Stuck::StepPast(2)]);
    assert_eq!(why(&it, 3, date(3, 10, 2026)), []);
    it.change(3, |task| {
        let moved = Extension {
            old: None,
            new: Some(date(30, 12, 2026)),
            reason: String::new(),
            decided_on: Some(date(1, 10, 2026)),
            meeting: None,
        };
        task.extensions = vec![moved.clone(), moved];
        task.next_step_on = None;
    });
    assert_eq!(why(&it, 3, today()), [Stuck::Extended(2)]);
    let said: Vec<_> = why(&it, 3, today()).iter().map(|it| it.say(Lang::Vi)).collect();
    assert_eq!(said, ["đã gia hạn 2 lần"]);
    let rule = Rule {
        key: "follow_up.stuck_extensions".to_owned(),
        value: "3".to_owned(),
        valid_from: Some(date(1, 1, 2026)),
        source: String::new(),
    };
    it.village.put(Kind::Rule, rule);
    assert_eq!(why(&it, 3, today()), [], "the rules are the cell's to change");
}

#[test]
fn each_view_shows_what_it_is_for() {
    let it = september();
    let shown = |view| -> Vec<(String, Vec<usize>)> {
        groups(&it.village.register, view, None, today())
            .iter()
            .map(|it_| (it_.head.say(&it.village.register, Lang::Vi), it.numbers(&it_.tasks)))
            .collect()
    };
    let owned = |all: &[(&str, &[usize])]| -> Vec<(String, Vec<usize>)> {
        all.iter().map(|(head, tasks)| ((*head).to_owned(), tasks.to_vec())).collect()
    };
    let by_deadline: &[(&str, &[usize])] = &[
        ("Quá hạn", &[3]),
        ("Đến hạn hôm nay", &[4]),
        ("Trong 31 ngày tới", &[5]),
        ("Thường xuyên", &[6]),
    ];
    assert_eq!(shown(View::Deadline), owned(by_deadline));
    assert_eq!(shown(View::Overdue), owned(&[("Quá hạn", &[3])]));
    assert_eq!(shown(View::Permanent), owned(&[("Thường xuyên", &[6])]));
    let whole = "09-NQ/CB Nghị quyết tháng 9";
    assert_eq!(shown(View::Resolution), owned(&[(whole, &[1, 2, 3, 4, 5, 6, 7])]));
    assert_eq!(shown(View::Field), owned(&[("Chưa ghi lĩnh vực", &[3, 4, 5, 6])]));
    let done: Vec<usize> = shown(View::ToCheck).concat_tasks();
    assert_eq!(done, [2, 7, 1], "the newest result first");
    let leads: Vec<_> = shown(View::Lead).iter().map(|(_, tasks)| tasks.clone()).collect();
    assert_eq!(leads, [[3], [4], [5], [6]]);
    let all = shown(View::All).concat_tasks();
    assert_eq!(all.len(), 7);
    let counted = &groups(&it.village.register, View::Resolution, None, today())[0];
    assert_eq!((counted.open, counted.overdue, counted.done), (4, 1, 3));
    let own = groups(&it.village.register, View::All, Some(it.leads[2]), today());
    assert_eq!(own.len(), 1);
    assert_eq!(it.numbers(&own[0].tasks), [3]);
}

trait Tasks {
    fn concat_tasks(&self) -> Vec<usize>;
}

impl Tasks for Vec<(String, Vec<usize>)> {
    fn concat_tasks(&self) -> Vec<usize> {
        self.iter().flat_map(|(_, tasks)| tasks.clone()).collect()
    }
}

#[test]
fn several_tasks_are_reported_on_in_one_act_or_none_is() {
    let mut it = september();
    let register = &mut it.village.register;
    let open = [it.tasks[2], it.tasks[3], it.tasks[4]];
    let plan = bulk::report(register, &open, ("50% mỗi việc", Some(today())), today());
    let told = plan.as_ref().expect("allowed").account.say(Lang::Vi);
    assert_eq!(told, "Báo cáo tiến độ: 3 nhiệm vụ");
    keep(register, plan);
    for id in open {
        assert_eq!(stand(register, register.task(id).expect("it"), today()).percent, 50);
    }
    let with_closed = [it.tasks[2], it.tasks[0]];
    let refused = bulk::report(register, &with_closed, ("60%", Some(today())), today());
    assert_eq!(said(refused), "«T1»: Nhiệm vụ đã kết thúc. Chưa ghi việc nào cả.");
    let nothing = bulk::report(register, &open, (" ", Some(today())), today());
    assert!(said(nothing).starts_with("«T3»: Tiến độ phải có nội dung"));
    assert_eq!(bulk::report(register, &[], ("x", None), today()), Err(Unready::NoTask.into()));
    let finish = Finish { on: Some(today()), text: String::new(), ..Finish::default() };
    assert!(said(bulk::finish(register, &open, &finish, today())).contains("hãy ghi kết quả"));
    let to = it.leads[0];
    keep(register, bulk::hand_over(register, &open, to, ("đi học dài ngày", None), today()));
    assert!(open.iter().all(|id| register.task(*id).expect("it").lead == Some(to)));
    let finish = Finish { text: "xong cả".to_owned(), ..finish };
    keep(register, bulk::finish(register, &open, &finish, today()));
    assert!(open.iter().all(|id| register.task(*id).expect("it").outcome == Outcome::Done));
}

#[test]
fn a_result_is_checked_by_a_second_person() {
    let mut it = september();
    let t2 = it.tasks[1];
    let lead = it.leads[1];
    let candidate = it.village.probationary("Lò Văn Dự");
    let register = &mut it.village.register;
    let seen = |by, holds, text: &str| Checked {
        by: Some(by),
        on: Some(today()),
        holds,
        text: text.to_owned(),
    };
    let checked = |register: &Register, id, made| verify::check(register, id, made, today());
    assert_eq!(checked(register, t2, seen(lead, true, "")), Err(Refusal::OwnCheck));
    let refused = checked(register, t2, seen(candidate, true, ""));
    assert_eq!(refused, Err(Unready::NotOfficial.into()));
    let refused = checked(register, it.tasks[2], seen(it.leads[0], true, ""));
    assert_eq!(refused, Err(Unready::NotDone.into()));
    let refused = checked(register, t2, seen(it.leads[0], false, " "));
    assert_eq!(refused, Err(Refusal::NoReason));
    let later = Checked { on: Some(date(6, 10, 2026)), ..seen(it.leads[0], true, "") };
    assert_eq!(
        checked(register, t2, later),
        Err(Problem::new("checked_on", Fault::InTheFuture).into())
    );
    // it fails: the task goes on, with the reason among its reports
    keep(register, checked(register, t2, seen(it.leads[0], false, "mới 180 m, còn đoạn cuối")));
    let task = register.task(t2).expect("it");
    assert_eq!((task.outcome, task.closed_on, task.checked_by), (Outcome::Open, None, None));
    let last = task.progress.last().expect("a report");
    assert_eq!(last.text, "Kiểm tra chưa đạt: mới 180 m, còn đoạn cuối");
    assert_eq!(last.by, Some(it.leads[0]));
    // it holds the second time
    let finish = Finish { on: Some(today()), text: "xong".to_owned(), ..Finish::default() };
    keep(register, track::done(register, t2, finish, today()));
    assert!(follow_up::is_to_check(register.task(t2).expect("it")));
    keep(register, checked(register, t2, seen(it.leads[0], true, "đã đi xem")));
    let task = register.task(t2).expect("it");
    assert!(follow_up::is_verified(task) && !follow_up::is_to_check(task));
    assert_eq!((task.checked_by, task.checked_on), (Some(it.leads[0]), Some(today())));
    // what a meeting has closed, only a meeting opens again
    let meeting = it.meeting;
    keep(
        register,
        review_task(register, meeting, Decision::new(t2, TaskDecision::Done, "nhất trí")),
    );
    let refused = checked(register, t2, seen(it.leads[0], false, "không thấy"));
    assert_eq!(refused, Err(Refusal::NeedsMeeting));
}

#[test]
fn a_result_comes_back_until_a_meeting_has_closed_the_task() {
    let mut it = september();
    // T5 is due on 20 October and done early: no meeting hears of it as due in October
    let t5 = it.tasks[4];
    it.change(5, |task| {
        task.outcome = Outcome::Done;
        task.closed_on = Some(date(3, 10, 2026));
    });
    let back = |register: &Register, on| {
        let meeting = held(on, Vec::new());
        carry::carried(register, &meeting, on).iter().any(|one| one.task == t5)
    };
    assert!(back(&it.village.register, today()), "heard in October already");
    assert!(back(&it.village.register, date(5, 12, 2026)), "and in December still");
    for year in [2026, 2028] {
        it.village.meeting(held(date(5, 11, year), Vec::new()));
    }
    assert!(!back(&it.village.register, date(5, 12, 2028)), "lists of old years do not flood it");
    let meeting = it.meeting;
    it.change(5, |task| task.closed_at = Some(meeting));
    assert!(!back(&it.village.register, date(5, 12, 2026)));
}

#[test]
fn evidence_is_words_or_a_file_by_its_digest() {
    let mut it = september();
    let t1 = it.tasks[0];
    let register = &mut it.village.register;
    let shown = |text: &str, file: &str, digest: &str| Evidence {
        date: Some(today()),
        text: text.to_owned(),
        file: file.to_owned(),
        sha256: digest.to_owned(),
        by: None,
    };
    let digest = "0123456789abcdef".repeat(4);
    for (text, file, sha256) in [
        ("", "", ""),
        (" ", "", ""),
        ("có ảnh", "a.jpg", ""),
        ("", "", &digest),
        ("", "a.jpg", "12"),
    ] {
        let refused = evidence::add(register, t1, shown(text, file, sha256), today());
        assert_eq!(refused, Err(Unready::NoEvidence.into()), "{text} {file} {sha256}");
    }
    keep(register, evidence::add(register, t1, shown("12 chữ ký", "", ""), today()));
    let file = shown("", "/home/hoa/ảnh 1.jpg", &digest);
    keep(register, evidence::add(register, t1, file.clone(), today()));
    assert_eq!(register.task(t1).expect("it").evidence[1].file, "ảnh 1.jpg");
    let again = evidence::add(register, t1, file, today());
    assert_eq!(again, Err(Problem::new("path", Fault::Twice).into()));
    let knots = thread::of_task(register, t1, today(), Lang::Vi);
    let told: Vec<_> = knots.iter().filter(|it| it.link == Link::Evidence).collect();
    assert_eq!(told.len(), 2);
    assert!(told[1].text.contains("ảnh 1.jpg (SHA-256 0123456789ab…)"), "{}", told[1].text);
}

#[test]
fn a_task_is_handed_over_with_a_reason() {
    let mut it = september();
    let (t3, from, to) = (it.tasks[2], it.leads[2], it.leads[4]);
    let meeting = Some(it.meeting);
    let register = &mut it.village.register;
    let give = |register: &Register, id, to, reason| {
        track::hand_over(register, id, to, (reason, meeting), today())
    };
    assert_eq!(give(register, t3, from, "x"), Err(Unready::SameLead.into()));
    assert_eq!(give(register, t3, to, " "), Err(Refusal::NoReason));
    assert_eq!(give(register, t3, MemberId(99), "x"), Err(Unready::NotHere.into()));
    assert_eq!(give(register, it.tasks[0], to, "x"), Err(Refusal::TaskClosed));
    let by_form = Task { lead: Some(to), ..register.task(t3).expect("it").clone() };
    let refused = track::edit(register, t3, by_form, today());
    assert_eq!(refused, Err(Unready::ByHandOver.into()));
    keep(register, give(register, t3, to, "đi làm xa"));
    let task = register.task(t3).expect("it");
    assert_eq!(task.lead, Some(to));
    assert_eq!((task.handovers[0].from, task.handovers[0].to), (Some(from), Some(to)));
    assert_eq!(workload(register, from, date(4, 10, 2026)).overdue, 1, "it was the first one's");
    assert_eq!(workload(register, from, today()).tasks, 0);
    assert_eq!(workload(register, to, today()).tasks, 2);
    let knots = thread::of_task(register, t3, today(), Lang::Vi);
    let text = "Nguyễn Văn 2 → Nguyễn Văn 4: đi làm xa";
    assert!(knots.iter().any(|it| it.link == Link::Handed && it.text == text), "{knots:?}");
}

#[test]
fn a_member_s_work_is_counted_over_a_period() {
    let mut it = september();
    it.change(7, |task| {
        task.checked_by = Some(MemberId(1));
        task.checked_on = Some(date(1, 10, 2026));
    });
    it.change(6, |task| {
        let judged = |month, met| Judgement {
            meeting: None,
            date: Some(date(5, month, 2026)),
            met,
            text: String::new(),
        };
        task.judgements = vec![judged(9, true), judged(10, false)];
    });
    let year = over(&it.village.register, Period::year(2026, today()));
    let of = |number: usize| year[&it.leads[number - 1]];
    let done = Workload { tasks: 1, done: 1, ..Workload::default() };
    assert_eq!(of(2), Workload { late: 1, ..done });
    assert_eq!(of(7), Workload { exceeded: 1, verified: 1, ..done });
    let open = Workload { tasks: 1, open: 1, ..Workload::default() };
    assert_eq!(of(3), Workload { overdue: 1, ..open });
    assert_eq!(of(6), Workload { permanent: 1, judged: 2, met: 1, ..open });
    let before = over(&it.village.register, Period::year(2025, today()));
    assert!(before.is_empty(), "nothing was given yet");
    let next = over(&it.village.register, Period::year(2027, date(1, 2, 2027)));
    assert_eq!(next.len(), 4, "what ended in 2026 is not work of 2027");
    assert_eq!(next[&it.leads[2]].done_percent(), Some(0));
    assert_eq!(next[&it.leads[5]].done_percent(), None, "a permanent task has no end");
}

#[test]
fn permanent_tasks_count_only_where_the_rules_say_so() {
    let mut it = september();
    it.change(6, |task| {
        assert_eq!(task.deadline_kind, DeadlineKind::Permanent);
        task.judgements.push(Judgement {
            meeting: None,
            date: Some(today()),
            met: true,
            text: String::new(),
        });
    });
    let share = result(&it.village.register, it.meeting());
    assert_eq!((share.done, share.due), (3, 5));
    let rule = Rule {
        key: "follow_up.permanent_counts".to_owned(),
        value: "1".to_owned(),
        valid_from: Some(date(1, 1, 2026)),
        source: String::new(),
    };
    it.village.put(Kind::Rule, rule);
    let share = result(&it.village.register, it.meeting());
    assert_eq!((share.done, share.due), (4, 6));
}

#[test]
fn the_thread_goes_from_the_source_to_the_end() {
    let mut it = september();
    let of = it.task(3).resolution.expect("a resolution");
    let mut resolution = it.village.register.resolution(of).expect("it").clone();
    resolution.basis = "Kế hoạch 12-KH/ĐU 20/8/2026".to_owned();
    it.village.register.put(of.into(), Some(resolution.into()));
    let knots = thread::of_task(&it.village.register, it.tasks[2], today(), Lang::Vi);
    let links: Vec<_> = knots.iter().map(|it| it.link).collect();
    let whole =
        [Link::Source, Link::Resolution, Link::Clause, Link::Task, Link::Report, Link::Next];
    assert_eq!(links, whole);
    assert!(knots[0].text.starts_with("Kế hoạch 12-KH/ĐU"));
    assert_eq!(knots[2].text, "phần II, điểm c (việc số 3)");
    assert!(knots[5].missing, "no next step is something missing");
    let down = thread::of_resolution(&it.village.register, of, today(), Lang::Vi);
    let clauses: Vec<_> = down.iter().filter(|it| it.link == Link::Clause).collect();
    assert_eq!(clauses.len(), 7);
    assert!(clauses[4].text.starts_with("đ) T5"), "{}", clauses[4].text);
    assert_eq!(clauses[4].target, Some(Id::from(it.tasks[4])));
    assert_eq!(clauses[4].date.map(show).as_deref(), Some("20/10/2026"));
    for lang in Lang::ALL {
        for id in &it.tasks {
            let knots = thread::of_task(&it.village.register, *id, today(), lang);
            assert!(knots.iter().all(|it| !it.text.is_empty() && !it.text.contains('{')));
        }
    }
}

proptest! {
    /// What is noted between meetings never changes a deadline, keeps percents in bounds, and a
    /// step for several tasks is the same as the step for each.
    #[test]
    fn notes_never_move_a_deadline(percents in proptest::collection::vec(0_u32..=1200, 1..6)) {
        let mut it = september();
        let register = &mut it.village.register;
        let before: Vec<_> = register.tasks().map(|(_, task)| task.deadline).collect();
        let open = [it.tasks[2], it.tasks[3], it.tasks[4]];
        for percent in percents {
            let said = format!("được {percent}% rồi");
            let together = bulk::report(register, &open, (&said, Some(today())), today());
            let mut apart = register.clone();
            for id in open {
                let one = bulk::report(&apart, &[id], (&said, Some(today())), today());
                keep(&mut apart, one);
            }
            keep(register, together);
            prop_assert_eq!(&*register, &apart);
            let stands = open.map(|id| stand(register, register.task(id).expect("it"), today()));
            prop_assert!(stands.iter().all(|it| it.percent <= 1000));
            prop_assert!(stands.iter().all(|it| TaskStatus::ALL.contains(&it.status)));
        }
        let after: Vec<_> = register.tasks().map(|(_, task)| task.deadline).collect();
        prop_assert_eq!(before, after);
    }

    /// The results of several meetings in one pass are those of each, whatever became of the tasks.
    #[test]
    fn results_in_one_pass_are_those_of_each(
        ends in proptest::collection::vec((0_u8..4, -60_i64..60, proptest::option::of(-60_i64..60)), 7),
    ) {
        let mut it = september();
        let later = |days: i64| Some(today() + chrono::Duration::days(days));
        for (place, (outcome, closed, moved)) in ends.iter().enumerate() {
            it.change(place + 1, |task| {
                task.outcome = [Outcome::Open, Outcome::Done, Outcome::CarriedOver, Outcome::Stopped]
                    [usize::from(*outcome)];
                task.closed_on = later(*closed).filter(|_| *outcome > 0);
                if let Some(moved) = moved {
                    task.extensions.push(Extension {
                        old: task.deadline,
                        new: later(moved + 30),
                        reason: String::new(),
                        decided_on: later(*moved),
                        meeting: None,
                    });
                    task.deadline = later(moved + 30);
                }
            });
        }
        for month in [7, 8, 11, 12] {
            it.village.meeting(held(date(5, month, 2026), Vec::new()));
        }
        let register = &it.village.register;
        let meetings: Vec<_> = register.meetings().map(|(_, meeting)| meeting).collect();
        let together = follow_up::results(register, &meetings);
        let apart: Vec<_> = meetings.iter().map(|it| {
            let due = follow_up::due_at(register, it);
            let status = |id: &TaskId| {
                let on = it.date.expect("a day");
                stand(register, register.task(*id).expect("it"), on).status
            };
            let counted: Vec<_> = due.iter().map(status).filter(|it| *it != TaskStatus::Stopped).collect();
            let done = counted.iter().filter(|it| follow_up::is_done(**it)).count();
            (u32::try_from(counted.len()).expect("few"), u32::try_from(done).expect("few"))
        }).collect();
        let together: Vec<_> = together.iter().map(|it| (it.due, it.done)).collect();
        prop_assert_eq!(together, apart);
    }

    /// Every task stands in the view of all exactly once, and an open one in the view by deadline.
    #[test]
    fn no_task_is_lost_among_the_views(outcomes in proptest::collection::vec(0_u8..4, 7), shift in 0_i64..400) {
        let mut it = september();
        let on = today() + chrono::Duration::days(shift);
        for (place, outcome) in outcomes.iter().enumerate() {
            it.change(place + 1, |task| {
                task.outcome = [Outcome::Open, Outcome::Done, Outcome::CarriedOver, Outcome::Stopped]
                    [usize::from(*outcome)];
            });
        }
        let shown = |view| -> Vec<TaskId> {
            let mut all: Vec<_> = groups(&it.village.register, view, None, on)
                .into_iter().flat_map(|it| it.tasks).collect();
            all.sort_unstable();
            all
        };
        let mut all = it.tasks.clone();
        all.sort_unstable();
        prop_assert_eq!(shown(View::All), all.clone());
        prop_assert_eq!(shown(View::Resolution), all);
        let open: Vec<TaskId> = it.village.register.tasks()
            .filter(|(_, task)| carry::is_open(task)).map(|(id, _)| id).collect();
        for view in [View::Deadline, View::Lead, View::Field] {
            prop_assert_eq!(shown(view), open.clone(), "{:?}", view);
        }
    }
}

#[test]
fn a_report_says_something_and_is_not_of_tomorrow() {
    let it = september();
    let report = |date, text: &str, percent| {
        let report = Progress {
            date,
            meeting: None,
            percent,
            achieved: None,
            text: text.to_owned(),
            evidence: String::new(),
            by: None,
        };
        track::progress(&it.village.register, it.tasks[2], report, today())
    };
    assert_eq!(report(Some(today()), "  ", None), Err(Unready::SaysNothing.into()));
    assert!(report(Some(today()), "", Some(70)).is_ok());
    let tomorrow = report(Some(date(6, 10, 2026)), "x", None);
    assert_eq!(tomorrow, Err(Problem::new("date", Fault::InTheFuture).into()));
    let register = &it.village.register;
    let step = |words, on| track::next_step(register, it.tasks[2], (words, on), today());
    assert!(step("gặp xã", Some(date(9, 10, 2026))).is_ok());
    assert_eq!(step("", Some(today())), Err(Problem::new("next_step", Fault::Missing).into()));
    let nothing = Finish { on: Some(today()), ..Finish::default() };
    let refused = track::done(register, it.tasks[2], nothing, today());
    assert_eq!(refused, Err(Unready::NoResult.into()));
}
