//! An evening at the conductor: steps, the quick line, the roll, the end, and a power cut.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::app::message::Msg;
use sochibo::domain::clock::Clock;
use sochibo::domain::meeting::{Meeting, MeetingState, Presence, TaskDecision};
use sochibo::domain::record::Record;
use sochibo::domain::resolution::{Resolution, ResolutionState};
use sochibo::domain::task::{DeadlineKind, Outcome, Task};
use sochibo::domain::{MeetingId, ResolutionId, TaskId};
use sochibo::words::Lang;

use crate::robot::{PASSPHRASE, Story, cell, member, the};

const F12: Key = Key::f(12);
const OCTOBER: MeetingId = MeetingId(2);

fn day(month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, month, day)
}

/// Five o'clock is the hour and minute on the day of the meeting.
fn at(typed: &str) -> Msg {
    let clock = Clock::read(typed).expect("a time");
    let time = NaiveTime::from_hms_opt(clock.hour().into(), clock.minute().into(), 0);
    Msg::Now(NaiveDateTime::new(day(10, 5).expect("a day"), time.expect("a time")))
}

const NAMES: [&str; 12] = [
    "Lường Thị Hoa",
    "Đặng Văn Dũng",
    "Bàn Thị Mẩy",
    "Hoàng Văn Ất",
    "Nguyễn Thị Hoà",
    "Lý Thị Duyên",
    "Ma Văn Tụ",
    "Sùng A Páo",
    "Chẩu Thị Xuân",
    "Triệu Văn Ơn",
    "Phùng Thị Hạnh",
    "Vàng A Dơ",
];

/// The cell with its twelve members, the meeting of September, and three tasks: one due, one
/// that goes on, one permanent.
fn village() -> Vec<Record> {
    let meeting = Meeting { date: day(9, 5), state: MeetingState::Adopted, ..Meeting::default() };
    let resolution = Resolution {
        number: Some(8),
        date: day(9, 5),
        meeting: Some(MeetingId(1)),
        title: "Nghị quyết tháng 9".to_owned(),
        state: ResolutionState::Adopted,
        ..Resolution::default()
    };
    let task = |index: u32, content: &str, lead: u32, deadline: Option<NaiveDate>| Task {
        resolution: Some(ResolutionId(1)),
        index: Some(index),
        content: content.to_owned(),
        lead: Some(the(lead)),
        start: day(9, 5),
        deadline,
        deadline_kind: if deadline.is_none() {
            DeadlineKind::Permanent
        } else {
            DeadlineKind::Date
        },
        ..Task::default()
    };
    let mut records: Vec<Record> = vec![cell().into()];
    records.extend(NAMES.map(|name| Record::from(member(name))));
    records.push(meeting.into());
    records.push(resolution.into());
    records.push(task(1, "Dọn vệ sinh đường thôn", 2, day(10, 1)).into());
    records.push(task(2, "Thu quỹ khuyến học", 3, day(10, 3)).into());
    records.push(task(3, "Tuần tra ban đêm", 12, None).into());
    records
}

/// The October meeting, opened: the conductor is in front.
fn opened(lang: Lang) -> Story {
    Story::new(lang)
        .having(village())
        .open()
        .does(Action::Prepare)
        .enter()
        .does(Action::OpenMeeting)
        .enter()
}

fn running() -> Story {
    opened(Lang::Vi).sees("Mục 1/18")
}

fn held(story: &mut Story) -> Meeting {
    story.book().meeting(OCTOBER).expect("the meeting").clone()
}

/// Goes on to the step with this title.
fn to(mut story: Story, title: &str) -> Story {
    for _ in 0..18 {
        if story.screen().lines().nth(2).is_some_and(|line| line.contains(title)) {
            return story;
        }
        story = story.press(F12);
    }
    story.sees(title)
}

#[test]
fn opening_a_meeting_leads_into_the_conductor() {
    running()
        .sees("Tuyên bố lý do")
        .sees("Thưa các đồng chí")
        .sees("Có mặt 12/12 · có quyền biểu quyết 12/12")
        .told(at("19:04"))
        .sees("mục này 4/2 phút")
        .sees("họp 4/95 phút, còn 91")
        .press(F12)
        .sees("Mục 2/18")
        .sees("mục này 0/1 phút, bắt đầu 19:04")
        .press(Key::plain(Code::PageUp))
        .sees("Mục 1/18")
        .sees("đã xong, 4 phút")
        .press(F12)
        .sees("Mục 2/18")
        .does(Action::Floor)
        .types("duyen")
        .enter()
        .sees("Đang phát biểu: Lý Thị Duyên")
        .press(F12)
        .sees("Chưa ai được mời phát biểu");
}

#[test]
fn what_is_typed_becomes_opinions_decisions_and_tasks() {
    let mut story = to(running(), "Thảo luận")
        .told(at("20:10"))
        .does(Action::Floor)
        .types("duyen")
        .enter()
        .sees("Đang phát biểu: Lý Thị Duyên")
        .types("Nên dọn mương trước mùa mưa")
        .enter()
        .sees("Đã lưu")
        .sees("20:10 Lý Thị Duyên: Nên dọn mương")
        .sees("Đã phát biểu 1: Duyên")
        .types("!thống nhất dọn mương ngày 20/10")
        .enter()
        .sees("Quyết định: Thống nhất dọn mương")
        .types("@duyên rà soát 12 hộ nghèo hạn 30/10")
        .enter()
        .sees("Giao việc: Lý Thị Duyên – Rà soát 12 hộ nghèo (30/10/2026)")
        .types("@hoa thu quỹ vì người nghèo")
        .enter()
        .sees("Giao cho đồng chí nào?")
        .sees("Lường Thị Hoa")
        .press(Key::plain(Code::Down))
        .enter()
        .sees("Nguyễn Thị Hoà – Thu quỹ vì người nghèo (kỳ họp sau)")
        .looks("conduct");
    let book = story.book();
    let meeting = book.meeting(OCTOBER).expect("it");
    let said = meeting.opinions.first().expect("the opinion");
    assert_eq!((said.member, said.at, said.item), (Some(the(6)), Clock::new(20, 10), Some(11)));
    let tasks: Vec<&Task> = book
        .tasks()
        .map(|(_, task)| task)
        .filter(|it| it.resolution == Some(ResolutionId(2)))
        .collect();
    assert_eq!(
        (tasks[0].lead, tasks[0].deadline, tasks[0].target),
        (Some(the(6)), day(10, 30), Some(12))
    );
    assert_eq!((tasks[1].lead, tasks[1].deadline_kind), (Some(the(5)), DeadlineKind::NextMeeting));
    assert_eq!(book.resolution(ResolutionId(2)).expect("the draft").meeting, Some(OCTOBER));
}

#[test]
fn what_is_not_understood_or_not_kept_stays_typed() {
    let story = to(running(), "Thảo luận")
        .types("@thanh quét đường")
        .enter()
        .refused("Không có ai tên “thanh”")
        .sees("> @thanh quét đường")
        .press(Key::ctrl('u'))
        .types("@duyên quét đường 31/9")
        .enter()
        .refused("Không có ngày “31/9”")
        .press(Key::ctrl('u'))
        .types("Đồng ý với dự thảo")
        .disk_full(true)
        .enter()
        .sees("Ai phát biểu?")
        .types("pao")
        .enter()
        .refused("")
        .sees("> Đồng ý với dự thảo")
        .disk_full(false)
        .enter()
        .sees("Sùng A Páo: Đồng ý với dự thảo")
        .does_not_see("> Đồng ý");
    drop(story.does(Action::Undo).does_not_see("Páo: Đồng ý"));
}

#[test]
fn lines_pasted_together_are_kept_one_by_one() {
    let mut story = to(running(), "Thảo luận")
        .does(Action::Floor)
        .types("duyen")
        .enter()
        .pastes("Đường thôn cần đèn\r\n!lắp 5 bóng đèn\n\n@páo mua bóng đèn 20/10\n")
        .sees("+2 dòng")
        .enter()
        .sees("> !lắp 5 bóng đèn")
        .enter()
        .enter()
        .does_not_see("dòng ")
        .sees("Sùng A Páo – Mua bóng đèn");
    let meeting = held(&mut story);
    assert_eq!(meeting.opinions.len(), 1);
    assert_eq!(meeting.items[10].conclusion, "Lắp 5 bóng đèn");
}

#[test]
fn who_comes_late_or_leaves_changes_the_voters_at_once() {
    let mut story = running().told(at("19:40"));
    for name in ["dung", "may", "at", "duyen", "tu"] {
        story = story.does(Action::ComeGo).types(name).enter();
    }
    let story = story.sees("Có mặt 7/12 · có quyền biểu quyết 7/12 · [x] đủ");
    let story = story.does(Action::ComeGo).types("pao").enter().sees("[!]").sees("6/12");
    let mut story = story
        .told(at("19:55"))
        .does(Action::ComeGo)
        .types("dung")
        .enter()
        .sees("có quyền biểu quyết 7/12 · [x] đủ");
    let meeting = held(&mut story);
    let line = |n| meeting.roll.iter().find(|line| line.member == Some(the(n))).expect("a line");
    assert_eq!((line(2).left, line(3).left), (None, Clock::new(19, 40)));
}

#[test]
fn a_vote_without_quorum_is_refused_and_nothing_is_lost() {
    let mut story = running().told(at("19:40"));
    for name in ["dung", "may", "at", "duyen", "tu", "pao"] {
        story = story.does(Action::ComeGo).types(name).enter();
    }
    let mut story = story
        .does(Action::Vote)
        .types("Thông qua chương trình")
        .presses(Key::plain(Code::Down), 3)
        .types("6")
        .does(Action::Save)
        .refused("")
        .sees("Thông qua chương trình")
        .esc();
    assert!(held(&mut story).votes.is_empty());
}

#[test]
fn whom_an_item_concerns_does_not_vote_on_it() {
    let story = to(running(), "Việc riêng")
        .does(Action::StepOut)
        .types("may")
        .enter()
        .sees("Tránh mục này: Bàn Thị Mẩy")
        .sees("có quyền biểu quyết 11/12")
        .does(Action::Vote)
        .sees("đang có mặt 11")
        .types("1")
        .does(Action::Save)
        .sees("– 10/12 đạt");
    drop(story.press(F12).does_not_see("Tránh mục này").sees("12/12"));
}

/// Presses keys and counts them; what is typed as a reason is not counted.
struct Counted {
    story: Story,
    keys: usize,
}

impl Counted {
    fn press(self, key: Key) -> Self {
        Self { story: self.story.press(key), keys: self.keys + 1 }
    }

    fn letters(self, text: &str) -> Self {
        let keys = self.keys + text.chars().count();
        Self { story: self.story.types(text), keys }
    }

    fn text(self, text: &str) -> Self {
        Self { story: self.story.types(text), ..self }
    }
}

const ENTER: Key = Key::plain(Code::Enter);

#[test]
fn the_roll_of_thirty_with_two_absent_takes_twelve_keys_at_most() {
    let family = ["Lò", "Ma", "Lý", "Bàn", "Triệu"];
    let given = ["Hoa", "Dũng", "Páo", "Xuân", "Ơn", "Hạnh"];
    let mut records = village();
    records.retain(|record| !matches!(record, Record::Member(_)));
    for one in family {
        for name in given {
            records.push(member(&format!("{one} Văn {name}")).into());
        }
    }
    let story = Story::new(Lang::Vi).having(records).open().does(Action::Prepare).enter();
    let story = to(story.does(Action::OpenMeeting).enter(), "Điểm danh").sees("Có mặt 30/30");
    let counted = Counted { story, keys: 0 }
        .press(ENTER)
        .letters("x")
        .press(ENTER)
        .text("đi bệnh viện huyện")
        .press(ENTER)
        .letters("p")
        .press(ENTER)
        .press(Key::f(9))
        .press(F12);
    println!("roll call of 30 with 2 absent: {} keys beside the reason", counted.keys);
    assert!(counted.keys <= 12, "{} keys", counted.keys);
    let mut story = counted.story.sees("Mục 4/18").sees("Có mặt 28/30");
    let roll = held(&mut story).roll;
    let how = |wanted| roll.iter().filter(|line| line.presence == wanted).count();
    assert_eq!((how(Presence::Excused), how(Presence::Unexcused)), (1, 1));
    let excused = roll.iter().find(|line| line.presence == Presence::Excused).expect("one");
    assert_eq!(excused.reason, "đi bệnh viện huyện");
}

#[test]
fn the_roll_is_put_right_where_it_was_wrong() {
    let story = running()
        .does(Action::RollCall)
        .sees("gõ tên người vắng")
        .types("duyen")
        .enter()
        .sees("Lý do Lý Thị Duyên vắng?")
        .enter()
        .refused("F9")
        .types("con ốm")
        .enter()
        .sees("con ốm")
        .looks("conduct_roll")
        .types("zz")
        .enter()
        .refused("Không có ai tên như vậy")
        .press(Key::ctrl('u'))
        .types("duyen")
        .enter()
        .does_not_see("con ốm")
        .esc();
    drop(story.sees("Mục 1/18").sees("Có mặt 12/12"));
}

#[test]
fn steps_lead_into_what_they_are() {
    let story = running();
    let story = to(story, "Cử thư ký").enter().sees("Thư ký").esc();
    let story = to(story, "Điểm danh").enter().sees("gõ tên người vắng").esc();
    let story = to(story, "Thời sự").enter().sees("Ai phát biểu?").esc();
    let story =
        to(story, "Báo cáo kết quả thực hiện nghị quyết").enter().sees("Trước khi kết thúc");
    let story = to(story.esc(), "Biểu quyết thông qua").enter().sees("Biểu quyết mới").esc();
    drop(to(story, "Thư ký đọc biên bản").enter().refused("việc chưa quyết định"));
}

/// Everything is decided, one key each.
#[test]
fn the_end_asks_for_each_task_and_for_who_takes_the_minutes() {
    let story = running()
        .does(Action::CloseMeeting)
        .refused("còn 2 việc chưa quyết định")
        .sees("Trước khi kết thúc: 2 việc phải quyết định")
        .looks("conduct_end")
        .does(Action::MarkDone)
        .sees("1 việc phải quyết định")
        .does(Action::Extend)
        .types("20/10")
        .enter()
        .types("chờ gia đình đi làm xa")
        .does(Action::Save)
        .sees("Mọi việc đã có quyết định")
        .does(Action::Extend)
        .refused("Việc thường xuyên")
        .does(Action::NotMet)
        .enter()
        .sees("Cử thư ký")
        .enter()
        .types("xuan")
        .enter()
        .does(Action::Save)
        .enter()
        .sees("Kết thúc họp")
        .does(Action::Save)
        .sees("Cuộc họp đã kết thúc");
    let mut story = story.enter().sees("[Biên bản]");
    let book = story.book();
    let meeting = book.meeting(OCTOBER).expect("it");
    assert_eq!((meeting.state, meeting.clerk), (MeetingState::Closed, Some(the(9))));
    let decided: Vec<TaskDecision> = meeting.reviews.iter().map(|it| it.decision).collect();
    assert_eq!(decided, [TaskDecision::Done, TaskDecision::Extended, TaskDecision::NotMet]);
    assert_eq!(book.task(TaskId(1)).expect("it").outcome, Outcome::Done);
    assert_eq!(book.task(TaskId(3)).expect("it").judgements.len(), 1);
}

#[test]
fn a_task_is_carried_over_or_stopped_by_a_vote() {
    let mut story = running()
        .does(Action::CloseMeeting)
        .refused("còn 2 việc")
        .does(Action::CarryOver)
        .sees("1 việc phải")
        .does(Action::StopTask)
        .sees("Dừng nhiệm vụ: Thu quỹ khuyến học")
        .does(Action::Save)
        .does(Action::StopTask)
        .does(Action::Save)
        .does_not_see("việc phải");
    let book = story.book();
    assert_eq!(book.task(TaskId(1)).expect("it").deadline_kind, DeadlineKind::NextMeeting);
    assert_eq!(book.task(TaskId(2)).expect("it").outcome, Outcome::Stopped);
}

#[test]
fn after_a_power_cut_the_next_start_goes_on_at_the_same_step() {
    let mut story = to(running(), "Thảo luận")
        .does(Action::Floor)
        .types("duyen")
        .enter()
        .types("Cần thêm đèn đường")
        .enter()
        .types("@páo mua đèn 20/10")
        .enter();
    let before = held(&mut story);
    let mut story = story
        .types("câu đang gõ dở")
        .reopen()
        .sees("[~] 1 Đang họp dở: mục 11/18 Thảo luận")
        .looks("conduct_go_on")
        .enter()
        .sees("Mục 11/18")
        .sees("Lý Thị Duyên: Cần thêm đèn đường")
        .sees("Sùng A Páo – Mua đèn")
        .sees("Đã phát biểu 1: Duyên");
    assert_eq!(held(&mut story), before);
    drop(story.press(F12).sees("Mục 12/18"));
}

#[test]
fn what_stands_in_the_line_outlives_the_lock() {
    let unlock = |story: Story| story.press(Key::ctrl('l')).types(PASSPHRASE).enter();
    let story = unlock(running().types("! Nạo vét mương"));
    let story = story.sees("Viết tiếp bản nháp").enter().sees("> ! Nạo vét mương");
    // once it is noted it is no draft any more
    let story = unlock(story.enter().sees("Đã lưu"));
    assert!(sochibo::app::drafts::waiting(&story.state().desk).is_empty());
    drop(story.sees("Đang họp dở"));
}

#[test]
fn undo_takes_back_the_evening_line_by_line() {
    let mut story = to(running(), "Thảo luận").does(Action::Floor).types("duyen").enter();
    let records = |story: &mut Story| -> Vec<_> {
        story.book().all().map(|(id, record)| (id, record.clone())).collect()
    };
    let before = records(&mut story);
    let lines = ["Cần thêm đèn", "!lắp 5 bóng đèn", "@páo mua đèn 20/10", "@dơ lắp đèn 25/10"];
    for line in lines {
        story = story.types(line).enter();
    }
    story = story.does(Action::StepOut).types("may").enter().press(F12);
    assert_ne!(records(&mut story), before);
    for _ in 0..lines.len() + 2 {
        story = story.does(Action::Undo);
    }
    assert_eq!(records(&mut story), before);
    drop(story.sees("Mục 11/18"));
}

#[test]
fn no_key_breaks_the_conductor() {
    for seed in 1..9 {
        for story in [running(), running().does(Action::RollCall)] {
            let mut story = story.cat(seed, 120);
            assert_eq!(story.book(), story.state().desk.register, "seed {seed}");
        }
    }
}

/// From the last step on, F12 and Enter alone lead to the end: vote, adoption, tasks, minutes.
#[test]
fn past_the_last_step_enter_leads_to_the_end() {
    let story = to(running(), "Cử thư ký").enter().enter().types("xuan").enter();
    let story = to(story.does(Action::Save), "Phân công nhiệm vụ");
    let story = story.types("@páo lắp 5 bóng đèn 30/10").enter().sees("Chi bộ phân công 1 việc");
    let mut story = to(story, "Thư ký đọc biên bản").press(F12).sees("Đã qua hết các mục");
    story = story
        .enter()
        .refused("còn 2 việc chưa quyết định")
        .does(Action::MarkDone)
        .does(Action::MarkDone)
        .does(Action::MarkDone)
        .enter()
        .sees("Biểu quyết mới")
        .does(Action::Save)
        .enter()
        .sees("Thông qua bằng biểu quyết nào?")
        .enter()
        .sees("Mọi việc đã có quyết định")
        .enter()
        .sees("Kết thúc lúc")
        .does(Action::Save)
        .sees("Cuộc họp đã kết thúc");
    let book = story.book();
    let adopted = book.resolution(ResolutionId(2)).expect("the resolution");
    assert_eq!((adopted.state, adopted.number), (ResolutionState::Adopted, Some(9)));
    let meeting = book.meeting(OCTOBER).expect("it");
    assert_eq!(meeting.state, MeetingState::Closed);
    let vote = meeting.votes.first().expect("the vote");
    assert_eq!((vote.item, vote.base), (Some(16), Some(12)));
}

#[test]
fn on_its_day_the_first_screen_leads_into_the_conductor() {
    Story::new(Lang::Vi)
        .having(village())
        .open()
        .does(Action::Prepare)
        .enter()
        .does(Action::Home)
        .press(Key::plain(Code::Home))
        .presses(Key::plain(Code::Down), 4)
        .enter()
        .sees("Bắt đầu họp")
        .enter()
        .sees("Mục 1/18")
        .esc()
        .sees("[~] 1 Đang họp dở: mục 1/18")
        .press(Key::plain(Code::Home))
        .enter()
        .sees("Mục 1/18");
}

#[test]
fn a_meeting_that_lies_ahead_is_neither_opened_nor_conducted() {
    let story = Story::new(Lang::Vi)
        .having(village())
        .on(2026, 10, 1)
        .open()
        .does(Action::Prepare)
        .enter()
        .press(Key::f(11))
        .refused("chưa bắt đầu")
        .does(Action::OpenMeeting)
        .enter()
        .refused("");
    drop(story.esc().does_not_see("Mục 1/18"));
}

#[test]
fn a_meeting_entered_a_day_later_makes_up_no_minutes() {
    let mut story = Story::new(Lang::Vi)
        .having(village())
        .open()
        .does(Action::Prepare)
        .enter()
        .on(2026, 10, 6)
        .does(Action::OpenMeeting)
        .enter()
        .sees("dự kiến 95 phút")
        .press(F12)
        .does(Action::ComeGo)
        .types("dung")
        .enter()
        .sees("Điểm danh: Đặng Văn Dũng")
        .esc();
    let meeting = held(&mut story);
    assert_eq!((meeting.items[0].done, meeting.items[0].used), (true, None));
}

#[test]
fn the_conductor_reads_well_in_three_languages_and_any_window() {
    let vi = to(opened(Lang::Vi), "Điểm danh");
    drop(
        vi.looks("conduct_step")
            .sized(120, 40)
            .looks("conduct_wide")
            .sized(60, 18)
            .looks("conduct_small"),
    );
    drop(to(opened(Lang::En), "Điểm danh").looks("conduct_step_en"));
    drop(to(opened(Lang::Fr), "Điểm danh").looks("conduct_step_fr"));
}

#[test]
fn the_help_promises_only_keys_that_work_here() {
    let mut story = running().does(Action::Help).types("tim ca so").sees("Ctrl+F");
    let frame = story.screen();
    assert!(!frame.contains("Ctrl+F  F3"), "F3 gives the floor here:\n{frame}");
    let mut story = running().does(Action::Help).types("hoan tac").sees("Ctrl+Z");
    assert!(!story.screen().contains("Ctrl+Z  u"), "u is a letter here");
}
