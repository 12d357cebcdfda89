//! A decision followed to its verified end at the keyboard: reported in few keys, shown, checked by
//! a second person, handed over, read as one thread; several at once.

use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::domain::cell::Cell;
use sochibo::domain::meeting::{Meeting, MeetingState};
use sochibo::domain::record::Record;
use sochibo::domain::resolution::{Resolution, ResolutionState};
use sochibo::domain::task::{DeadlineKind, Judgement, Outcome, Task, WorkField};
use sochibo::domain::{MeetingId, ResolutionId, TaskId};
use sochibo::words::Lang;

use crate::robot::{Story, five, the};

const TAB: Key = Key::plain(Code::Tab);
const BACK_TAB: Key = Key::plain(Code::BackTab);
const DOWN: Key = Key::plain(Code::Down);
const SPACE: Key = Key::char(' ');

fn day(month: u32, day: u32) -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::from_ymd_opt(2026, month, day)
}

/// Five members, the resolution of September with its meeting, and six tasks of all sorts.
fn village() -> Vec<Record> {
    let cell = Cell {
        name: "Chi bộ thôn Sơn Thuỷ".to_owned(),
        secretary: Some(the(1)),
        deputy: Some(the(2)),
        meeting_day: Some(5),
        ..Cell::default()
    };
    let meeting = Meeting { date: day(9, 5), state: MeetingState::Adopted, ..Meeting::default() };
    let resolution = Resolution {
        number: Some(9),
        date: day(9, 5),
        meeting: Some(MeetingId(1)),
        title: "Nghị quyết tháng 9".to_owned(),
        state: ResolutionState::Adopted,
        basis: "Kế hoạch 12-KH/ĐU 20/8/2026".to_owned(),
        ..Resolution::default()
    };
    let task = |index: u32, content: &str, lead: u32, deadline| Task {
        resolution: Some(ResolutionId(1)),
        index: Some(index),
        content: content.to_owned(),
        lead: Some(the(lead)),
        start: day(9, 5),
        deadline,
        ..Task::default()
    };
    let judged =
        |met| Judgement { meeting: Some(MeetingId(1)), date: day(9, 5), met, text: String::new() };
    let mut records: Vec<Record> = vec![cell.into()];
    records.extend(five());
    records.push(meeting.into());
    records.push(resolution.into());
    let households = Task {
        target: Some(12),
        unit: "hộ".to_owned(),
        field: Some(WorkField::Environment),
        ..task(1, "Vận động hộ ký cam kết phân loại rác", 2, day(9, 20))
    };
    let patrol = Task {
        deadline_kind: DeadlineKind::Permanent,
        judgements: vec![judged(true), judged(false)],
        ..task(5, "Tuần tra đêm", 4, None)
    };
    records.push(households.into());
    records.push(task(2, "Nạo vét 300 m mương", 3, day(10, 5)).into());
    records.push(task(3, "Rà soát hộ cận nghèo", 5, day(10, 10)).into());
    records.push(task(4, "Thu quỹ khuyến học", 1, day(10, 30)).into());
    records.push(patrol.into());
    records
}

fn opened(lang: Lang) -> Story {
    Story::new(lang).having(village()).open()
}

fn follow() -> Story {
    opened(Lang::Vi).does(Action::FollowUp)
}

#[test]
fn a_progress_note_takes_at_most_four_keys_beside_its_text() {
    let story = follow();
    let text = "7/12 hộ đã ký";
    let before = story.keys();
    let mut story = story.does(Action::Progress).types(text).enter();
    let keys = story.keys() - before - text.chars().count();
    println!("a progress note: {keys} keys beside its text");
    assert!(keys <= 4, "{keys} keys");
    let task = story.book().task(TaskId(1)).expect("it").clone();
    assert_eq!(task.achieved, Some(7));
    assert_eq!(task.progress[0].text, text);
    drop(story.sees("Đã lưu").sees("Báo cáo tiến độ"));
}

#[test]
fn what_a_note_says_is_told_while_it_is_typed() {
    let story = follow()
        .does(Action::Progress)
        .sees("thì sổ tự tính")
        .types("60%")
        .sees("Hiểu là: 60 %")
        .types(", 7/12 hộ")
        .sees("Hiểu là: 7/12 hộ · 60 %")
        .looks("follow_note");
    drop(story);
    drop(follow().does(Action::Progress).enter().refused("Tiến độ phải có nội dung"));
}

#[test]
fn the_views_go_round_with_tab() {
    let story = follow().sees("[Theo hạn]").sees("Đến hạn hôm nay").looks("follow_deadline");
    let story = story.press(TAB).sees("[Theo người]").looks("follow_lead");
    let story = story.press(TAB).sees("[Theo nghị quyết]").sees("09-NQ/CB");
    let story = story.press(TAB).sees("[Theo lĩnh vực]").sees("Môi trường");
    let story = story.press(TAB).sees("[Quá hạn]").does_not_see("Tuần tra");
    let story = story.press(TAB).sees("[Bị vướng]").looks("follow_stuck");
    let story = story.press(TAB).sees("[Chờ kiểm tra]").sees("Không có nhiệm vụ nào ở đây");
    let story = story.press(TAB).sees("[Thường xuyên]").sees("Tuần tra").sees("[!] [x]");
    let story = story.press(TAB).sees("[Tất cả]").press(TAB).sees("[Theo hạn]");
    let story = story.press(BACK_TAB).sees("[Tất cả]");
    drop(story.does(Action::Choose).types("linh vuc").enter().sees("[Theo lĩnh vực]"));
}

#[test]
fn tasks_are_found_by_typing_and_the_card_stands_beside_where_it_is_wide() {
    let story = follow().does(Action::Find).types("can ngheo").sees("1 dòng").sees("Rà soát");
    let story = story.does_not_see("Nạo vét").types("x").sees("Không có dòng nào như vậy").esc();
    let story = story.sees("Nạo vét").does(Action::Find).types("bàn thị").sees("Nạo vét").esc();
    drop(story.sized(120, 40).sees("Quá trình").looks("follow_wide"));
}

#[test]
fn several_are_marked_and_reported_on_in_one_act() {
    let story = follow().press(SPACE).press(SPACE).sees("đã chọn 2").looks("follow_marked");
    let mut story = story.does(Action::Progress).sees("– Nạo vét 300 m mương").types("50%");
    story = story.enter().sees("Báo cáo tiến độ: 2 nhiệm vụ").does_not_see("đã chọn");
    let percents = |story: &mut Story| -> Vec<usize> {
        story.book().tasks().map(|(_, task)| task.progress.len()).collect()
    };
    assert_eq!(percents(&mut story), [1, 1, 0, 0, 0]);
    let mut story = story.does(Action::Undo);
    assert_eq!(percents(&mut story), [0, 0, 0, 0, 0], "one act, taken back at once");
}

#[test]
fn several_with_a_closed_one_are_refused_by_its_name() {
    let story = follow()
        .does(Action::MarkDone)
        .enter()
        .enter()
        .types("đủ 12 hộ")
        .does(Action::Save)
        .sees("Đã lưu");
    // the closed one is marked in the view of all, together with an open one
    let story = story.press(BACK_TAB).sees("[Tất cả]").press(Key::plain(Code::End)).press(SPACE);
    let mut story = story
        .press(Key::plain(Code::Home))
        .press(DOWN)
        .press(SPACE)
        .sees("đã chọn 2")
        .does(Action::Progress)
        .sees("– Vận động hộ ký cam kết phân loại rác (Đặng Văn Dũng): Đã xong")
        .types("60%")
        .enter()
        .refused(
            "«Vận động hộ ký cam kết phân loại rác»: Nhiệm vụ đã kết thúc. Chưa ghi việc nào cả.",
        );
    assert!(story.book().tasks().all(|(_, task)| task.progress.len() < 2));
}

#[test]
fn a_result_is_shown_checked_and_opened_again() {
    let story = follow()
        .lies("/home/hoa/cam kết.pdf", "ab")
        .lies("/home/hoa/khác.pdf", "cd")
        .does(Action::Evidence)
        .types("12 bản cam kết")
        .enter()
        .types("/home/hoa/không có.pdf")
        .does(Action::Save)
        .refused("Không có tệp");
    let story = story
        .press(Key::ctrl('u'))
        .types("/home/hoa/cam kết.pdf")
        .does(Action::Save)
        .sees("Ghi minh chứng");
    let mut story = story.enter().sees("cam kết.pdf (SHA-256 abababababab…)");
    let noted = story.book().task(TaskId(1)).expect("it").evidence[0].clone();
    assert_eq!((noted.file.as_str(), noted.sha256.len()), ("cam kết.pdf", 64));
    let story = story
        .does(Action::SameFile)
        .types("/home/hoa/khác.pdf")
        .enter()
        .refused("Không phải tệp cũ")
        .press(Key::ctrl('u'))
        .types("/home/hoa/cam kết.pdf")
        .enter()
        .sees("Đúng tệp cũ")
        .esc();
    let story = story.does(Action::Check).refused("hãy ghi hoàn thành (F9) trước");
    let story = story.does(Action::MarkDone).enter().enter().types("đủ 12").does(Action::Save);
    // the secretary is offered as checker; the lead is not among those offered
    let story =
        story.does(Action::Check).sees("Lường Thị Hoa").sees("Đạt yêu cầu").looks("follow_check");
    let mut story = story.does(Action::Save).sees("đã kiểm tra").looks("follow_verified");
    let task = story.book().task(TaskId(1)).expect("it").clone();
    assert_eq!((task.checked_by, task.checked_on), (Some(the(1)), day(10, 5)));
    let story = story.does(Action::Undo).does(Action::Check).enter().enter();
    let mut story = story
        .press(SPACE)
        .enter()
        .does(Action::Save)
        .refused("lý do")
        .types("mới thấy 8/12 hộ")
        .does(Action::Save)
        .sees("Kiểm tra chưa đạt: mới thấy 8/12 hộ");
    let task = story.book().task(TaskId(1)).expect("it").clone();
    assert_eq!((task.outcome, task.achieved), (Outcome::Open, Some(8)));
}

#[test]
fn a_file_is_chosen_from_its_folder() {
    let story = follow()
        .folder(&["anh/", "cam kết.pdf", "ruộng.jpg"])
        .lies("~/ruộng.jpg", "0f")
        .does(Action::Evidence)
        .enter()
        .does(Action::Choose)
        .sees("Chọn tệp minh chứng")
        .looks("follow_file")
        .types("ruong")
        .press(DOWN)
        .enter()
        .sees("~/ruộng.jpg")
        .does(Action::Save)
        .sees("Ghi minh chứng");
    drop(story.enter().sees("ruộng.jpg (SHA-256 0f0f0f0f0f0f…)"));
    drop(follow().does(Action::Evidence).does(Action::Save).refused("phải có lời hoặc một tệp"));
}

#[test]
fn the_secretary_does_not_check_the_own_work() {
    let story = follow().press(Key::plain(Code::Right)).press(Key::plain(Code::Right));
    let story = story.press(Key::plain(Code::Right)).sees("Thu quỹ khuyến học");
    let story = story
        .does(Action::MarkDone)
        .enter()
        .types("thu đủ")
        .does(Action::Save)
        .presses(TAB, 6)
        .sees("[Chờ kiểm tra]")
        .sees("Thu quỹ khuyến học")
        .does(Action::Check);
    // the deputy is proposed, for the secretary leads the task
    let mut story = story.sees("Đặng Văn Dũng").does(Action::Save).sees("Đã lưu");
    assert_eq!(story.book().task(TaskId(4)).expect("it").checked_by, Some(the(2)));
}

#[test]
fn a_task_is_handed_over_and_the_next_step_noted() {
    let mut story = follow()
        .does(Action::HandOver)
        .enter()
        .types("may")
        .enter()
        .types("đi làm xa")
        .enter()
        .sees("Giao lại nhiệm vụ")
        .does(Action::PlanStep)
        .types("gặp trưởng thôn")
        .enter()
        .types("9/10")
        .enter()
        .sees("Ghi bước tiếp theo")
        .enter()
        .sees("Đặng Văn Dũng → Bàn Thị Mẩy: đi làm xa")
        .sees("gặp trưởng thôn");
    let task = story.book().task(TaskId(1)).expect("it").clone();
    assert_eq!((task.lead, task.next_step_on), (Some(the(3)), day(10, 9)));
    assert_eq!(task.handovers[0].from, Some(the(2)));
}

#[test]
fn the_thread_is_read_both_ways() {
    let story = follow()
        .does(Action::Progress)
        .types("7/12 hộ")
        .enter()
        .does(Action::Thread)
        .sees("Kế hoạch 12-KH/ĐU 20/8/2026")
        .sees("phần II, điểm a (việc số 1)")
        .looks("follow_thread");
    // up to the resolution, down again from there to another task, and back
    let story = story.press(Key::plain(Code::Up)).enter().sees("Nghị quyết tháng 9");
    let story = story.does(Action::Thread).sees("b) Nạo vét").looks("follow_thread_resolution");
    let story = story.press(Key::plain(Code::End)).enter().sees("điểm đ (việc số 5)");
    drop(story.esc().sees("b) Nạo vét").esc().esc().sees("Đường đi của nhiệm vụ"));
}

#[test]
fn the_workload_of_each_is_one_key_away() {
    let story = follow().does(Action::Workload).sees("Năm 2026").looks("follow_workload");
    let story = story.press(TAB).sees("Từ trước đến nay").press(TAB);
    let story = story.press(Key::plain(Code::Left)).sees("Năm 2025").sees("Chưa giao việc cho ai");
    let story = story.press(Key::plain(Code::Right)).sees("Đặng Văn Dũng").press(DOWN).enter();
    let story = story.sees("Việc của").looks("follow_of_member").esc().esc().esc();
    let story = story.does(Action::Members).enter().does(Action::Workload).sees("Khối lượng");
    drop(story);
}

#[test]
fn what_is_stuck_is_told_on_the_first_screen_and_opens_to_what_to_do() {
    let story = opened(Lang::Vi).on(2026, 10, 6).does(Action::Home).press(TAB);
    let story = story.press(Key::plain(Code::End)).sees("Vướng, 31 ngày không có tin: Thu quỹ");
    let story = story.enter().sees("hỏi người chịu trách nhiệm rồi ghi tiến độ (F6)");
    drop(story.looks("follow_stuck_card"));
}

#[test]
fn follow_up_reads_well_in_other_languages_and_the_smallest_window() {
    drop(opened(Lang::En).does(Action::FollowUp).looks("follow_en"));
    drop(opened(Lang::Fr).does(Action::FollowUp).looks("follow_fr"));
    drop(follow().sized(60, 18).looks("follow_small"));
    let narrow = opened(Lang::Fr).does(Action::FollowUp).does(Action::Workload);
    drop(narrow.looks("follow_workload_fr"));
}

#[test]
fn with_the_tasks_of_ten_years_the_views_are_at_hand() {
    let mut records = village();
    let many = (0..2_500_u32).map(|n| Task {
        content: format!("Việc số {n}"),
        lead: Some(the(n % 5 + 1)),
        deadline: day(n % 12 + 1, n % 28 + 1),
        outcome: if n % 20 == 0 { Outcome::Open } else { Outcome::Done },
        closed_on: day(n % 12 + 1, n % 28 + 1),
        ..Task::default()
    });
    records.extend(many.map(Record::from));
    let story = Story::new(Lang::Vi).having(records).open().does(Action::FollowUp);
    let story = story.presses(TAB, 9).sees("[Theo hạn]").does(Action::Find).types("so 2480");
    drop(story.sees("1 dòng").sees("Việc số 2480"));
}
