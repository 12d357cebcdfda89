//! A whole month at the keyboard: prepare, tell, hold, vote, decide, adopt, follow, prepare again.

use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::domain::meeting::{Meeting, MeetingState};
use sochibo::domain::record::Record;
use sochibo::domain::resolution::{Resolution, ResolutionState};
use sochibo::domain::task::{Outcome, Task};
use sochibo::domain::{MeetingId, ResolutionId, TaskId};
use sochibo::words::Lang;

use crate::robot::{Story, cell, five, the};

fn day(month: u32, day: u32) -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::from_ymd_opt(2026, month, day)
}

/// Five members, the meeting of September with its resolution, and two tasks due by 5 October.
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
    let task = |index: u32, content: &str, lead: u32, due: u32| Task {
        resolution: Some(ResolutionId(1)),
        index: Some(index),
        content: content.to_owned(),
        lead: Some(the(lead)),
        start: day(9, 5),
        deadline: day(10, due),
        ..Task::default()
    };
    let mut records: Vec<Record> = vec![cell().into()];
    records.extend(five());
    records.push(meeting.into());
    records.push(resolution.into());
    records.push(task(1, "Dọn vệ sinh đường thôn", 2, 1).into());
    records.push(task(2, "Thu quỹ khuyến học", 3, 3).into());
    records
}

fn opened() -> Story {
    Story::new(Lang::Vi).having(village()).open()
}

/// The meeting of 5 October, prepared.
fn prepared() -> Story {
    opened().does(Action::Prepare).sees("2 việc quay lại kỳ này").enter().sees("Chương trình")
}

/// The same meeting, under way: the roll is in front.
pub(crate) fn running() -> Story {
    prepared().does(Action::OpenMeeting).enter().sees("Mục 1/18").esc().sees("Đang họp")
}

const TAB: Key = Key::plain(Code::Tab);
const DOWN: Key = Key::plain(Code::Down);
const SPACE: Key = Key::char(' ');

#[test]
fn a_meeting_is_prepared_with_what_comes_back() {
    let mut story = opened().does(Action::Prepare).looks("prepare").enter();
    let book = story.book();
    let meeting = book.meeting(MeetingId(2)).expect("the meeting is in the book");
    assert_eq!(meeting.date, day(10, 5));
    assert!(meeting.items.iter().any(|item| item.tasks.len() == 2));
    drop(story.looks("meeting_agenda"));
}

#[test]
fn the_dates_round_a_meeting_are_noted_in_their_order() {
    let mut story = prepared()
        .sees("F12: ghi ngày chi ủy họp")
        .does(Action::Advance)
        .enter()
        .sees("F12: thông báo họp")
        .does(Action::Advance)
        .enter()
        .sees("F12: gửi tài liệu")
        .does(Action::Advance)
        .enter()
        .sees("F12: bắt đầu họp")
        .does(Action::Advance)
        .enter()
        .esc()
        .sees("Đang họp");
    let book = story.book();
    let meeting = book.meeting(MeetingId(2)).expect("the meeting");
    assert_eq!((meeting.committee_met_on, meeting.noticed_on), (day(10, 5), day(10, 5)));
    assert_eq!(meeting.roll.len(), 5);
}

#[test]
fn the_roll_is_called_with_blanks_and_reasons() {
    let mut story = running()
        .sees("5/5")
        .press(SPACE)
        .enter()
        .types("vắng có")
        .enter()
        .types("đi viện")
        .does(Action::Save)
        .sees("đi viện")
        .sees("4/5")
        .press(DOWN)
        .press(SPACE)
        .press(SPACE)
        .press(SPACE)
        .sees("4/5");
    let book = story.book();
    assert!(book.meeting(MeetingId(2)).expect("it").roll.iter().any(|l| l.reason == "đi viện"));
    drop(story.looks("meeting_roll"));
}

#[test]
fn a_wrong_count_is_refused_beside_the_field() {
    let story = running()
        .does(Action::Vote)
        .sees("Tổng số có quyền 5, đang có mặt 5, cần 3 phiếu tán thành")
        .types("Thông qua chương trình")
        .presses(DOWN, 3)
        .types("6")
        .sees("nhiều hơn")
        .does(Action::Save)
        .refused("6 phiếu nhiều hơn 5 người")
        .sees("6  ← Tổng 6 phiếu")
        .looks("meeting_vote")
        .press(Key::plain(Code::Backspace))
        .types("5")
        .sees("5 phiếu trên 5")
        .does(Action::Save)
        .sees("Đã lưu");
    drop(to(story, 3).sees("Thông qua chương trình").sees("đạt").looks("meeting_votes"));
}

/// Goes to the pane at a place, from the first.
pub(crate) fn to(mut story: Story, pane: usize) -> Story {
    for _ in 0..7 {
        if story.screen().contains(&format!("[{}]", NAMES[pane])) {
            return story;
        }
        story = story.press(TAB);
    }
    story
}

const NAMES: [&str; 7] = [
    "Chương trình",
    "Điểm danh",
    "Diễn biến",
    "Biểu quyết",
    "Việc đến hạn",
    "Nghị quyết",
    "Biên bản",
];

#[test]
fn what_is_said_is_noted_by_name() {
    let story = to(running(), 2)
        .does(Action::Opinion)
        .enter()
        .types("dung")
        .enter()
        .types("Đồng ý, đề nghị dọn mương trước mùa mưa")
        .does(Action::Save)
        .sees("Đặng Văn Dũng: Đồng ý")
        .sees("1 ý kiến")
        .press(SPACE)
        .sees("[x] 1.")
        .press(SPACE)
        .sees("[ ] 1.");
    drop(story.looks("meeting_run"));
}

#[test]
fn an_item_of_the_agenda_is_added_moved_and_taken_away() {
    let mut story =
        prepared().does(Action::New).types("Tặng quà hộ nghèo").does(Action::Save).sees("Đã lưu");
    let count = |story: &mut Story| story.book().meeting(MeetingId(2)).expect("it").items.len();
    let all = count(&mut story);
    let mut story = story.presses(DOWN, 2).does(Action::MoveDown).does(Action::Delete);
    assert_eq!(count(&mut story), all - 1);
    let mut story = story.does(Action::Undo);
    assert_eq!(count(&mut story), all);
}

#[test]
fn the_meeting_is_not_closed_before_the_tasks_are_decided() {
    let story = running()
        .does(Action::CloseMeeting)
        .refused("còn 2 việc chưa quyết định: Dọn vệ sinh đường thôn; Thu quỹ khuyến học")
        .sees("[Việc đến hạn]")
        .looks("meeting_due")
        .enter()
        .enter()
        .types("đã dọn 2 km")
        .does(Action::Save)
        .sees("Đã lưu")
        .does(Action::Decide)
        .press(DOWN)
        .enter()
        .types("20/10")
        .enter()
        .does(Action::Save)
        .refused("")
        .types("chờ gia đình đi làm xa")
        .does(Action::Save)
        .sees("Đã lưu");
    let story = clerk_named(story.does(Action::CloseMeeting));
    let mut story = story.does(Action::CloseMeeting).does(Action::Save).sees("Đã kết thúc");
    let book = story.book();
    assert_eq!(book.task(TaskId(1)).expect("it").outcome, Outcome::Done);
    assert_eq!(book.task(TaskId(2)).expect("it").deadline, day(10, 20));
}

/// Names who takes the minutes, as the end of a meeting asks for it.
fn clerk_named(story: Story) -> Story {
    story.sees("Cử thư ký").enter().types("may").enter().does(Action::Save).sees("Đã lưu")
}

#[test]
fn a_task_is_stopped_by_a_vote_only() {
    let mut story = to(running(), 4)
        .enter()
        .types("dung")
        .enter()
        .sees("Dừng nhiệm vụ: Dọn vệ sinh đường thôn")
        .types("1")
        .sees("4 phiếu trên 5")
        .does(Action::Save)
        .sees("Đã lưu")
        .enter()
        .types("dung")
        .enter()
        .does(Action::Save)
        .sees("Đã lưu");
    assert_eq!(story.book().task(TaskId(1)).expect("it").outcome, Outcome::Stopped);
}

/// A running meeting whose resolution has two tasks and is adopted.
pub(crate) fn resolved() -> Story {
    let task = |story: Story, what: &str, who: &str| {
        story
            .does(Action::NewTask)
            .types(what)
            .enter()
            .types(who)
            .enter()
            .enter()
            .types("30/10")
            .does(Action::Save)
            .sees("Đã lưu")
    };
    let story = to(running(), 5).sees("Soạn nghị quyết").enter().sees("Đã lưu");
    let story = task(story, "Làm 300 m đường bê tông", "may");
    let story = task(story, "Rà soát hộ nghèo", "hoa");
    story
        .does(Action::Adopt)
        .sees("Biểu quyết mới")
        .sees("5 phiếu trên 5")
        .does(Action::Save)
        .does(Action::Adopt)
        .enter()
        .sees("NQ/CB")
}

#[test]
fn a_resolution_is_drafted_voted_numbered_and_sealed() {
    let mut story = resolved().looks("meeting_resolution");
    let book = story.book();
    let it = book.resolution(ResolutionId(2)).expect("the resolution");
    assert_eq!(it.state, ResolutionState::Adopted);
    assert_eq!(it.number, Some(9));
    assert_eq!(book.tasks().filter(|(_, t)| t.resolution == Some(ResolutionId(2))).count(), 2);
    drop(story.press(DOWN).enter().refused("không sửa được nữa"));
}

#[test]
fn the_month_closes_and_the_next_carries_on() {
    let story = resolved().does(Action::CloseMeeting).refused("còn 2 việc");
    let story = story.enter().enter().does(Action::Save).enter().types("chuyen");
    let story = clerk_named(story.enter().does(Action::Save).does(Action::CloseMeeting));
    let story = story.does(Action::CloseMeeting).does(Action::Save);
    let mut story = to(story.sees("F12: thông qua biên bản"), 6)
        .looks("meeting_minutes")
        .does(Action::Advance)
        .types("họp nhanh, không có nội dung khác")
        .enter()
        .sees("F12: đăng, báo cáo đảng ủy")
        .does(Action::Advance)
        .enter()
        .sees("đã xong mọi bước");
    let state = story.book().meeting(MeetingId(2)).expect("it").state;
    assert_eq!(state, MeetingState::Adopted);
    let story = story
        .on(2026, 10, 20)
        .does(Action::FollowUp)
        .looks("follow_up")
        .press(DOWN)
        .does(Action::Progress)
        .types("60%, đã làm 180 m")
        .enter()
        .sees("Đã lưu")
        .enter()
        .sees("180 m")
        .looks("task_card")
        .does(Action::Prepare)
        .sees("3 việc quay lại kỳ này");
    drop(story);
}

#[test]
fn papers_are_read_and_written_to_a_file() {
    let story = prepared()
        .does(Action::Papers)
        .enter()
        .sees("THÔNG BÁO")
        .does(Action::WriteOut)
        .sees("thong-bao-2026-10-05")
        .press(Key::char(' '))
        .presses(TAB, 2)
        .press(Key::char(' '))
        .enter()
        .finishes()
        .sees("không được mã hoá");
    let text = story.file_text("/home/hoa/So Chi Bo/thong-bao-2026-10-05.txt");
    assert!(text.contains("ĐẢNG CỘNG SẢN VIỆT NAM"));
    assert_eq!(story.files().len(), 1);
}

#[test]
fn tasks_are_sifted_and_finished() {
    let mut story = opened()
        .does(Action::FollowUp)
        .sees("[Theo hạn]")
        .presses(TAB, 4)
        .sees("[Quá hạn]")
        .sees("Dọn vệ sinh")
        .presses(TAB, 4)
        .sees("[Tất cả]")
        .does(Action::MarkDone)
        .enter()
        .types("xong cả thôn")
        .does(Action::Save)
        .sees("Đã lưu");
    assert!(story.book().tasks().any(|(_, task)| task.outcome == Outcome::Done));
}

#[test]
fn the_workspace_reads_well_in_the_smallest_window_and_other_languages() {
    drop(running().sized(60, 18).looks("meeting_small"));
    let story = |lang| Story::new(lang).having(village()).open().does(Action::Prepare).enter();
    drop(story(Lang::Fr).press(TAB).looks("meeting_roll_fr"));
    drop(story(Lang::En).press(TAB).looks("meeting_roll_en"));
}

#[test]
fn the_list_of_meetings_shows_their_months() {
    let story = Story::new(Lang::Vi).on(2026, 10, 5).practising(30).open().does(Action::Meetings);
    drop(story.sees("Sinh hoạt thường kỳ tháng 10").does_not_see("Sinh hoạt thường kỳ: Sinh hoạt"));
}
