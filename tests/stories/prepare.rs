//! Preparing at the keyboard: accept all or line by line, a second part, what waits, how many keys.

use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::domain::cell::Cell;
use sochibo::domain::clock::Clock;
use sochibo::domain::meeting::{Item, Meeting, MeetingKind, MeetingState};
use sochibo::domain::record::Record;
use sochibo::domain::resolution::{Resolution, ResolutionState};
use sochibo::domain::task::Task;
use sochibo::domain::topic::{Topic, TopicState};
use sochibo::domain::year_plan::{PlannedTheme, YearPlan};
use sochibo::domain::{MeetingId, ResolutionId, TopicId};
use sochibo::words::Lang;

use crate::robot::{Story, cell, five, the};

fn day(month: u32, day: u32) -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::from_ymd_opt(2026, month, day)
}

/// Five members, the meeting of September with its resolution, and seven tasks that are open.
fn village() -> Vec<Record> {
    let cell = Cell { committee: vec![the(1), the(2)], ..cell() };
    let own = Item { number: 1, title: "Bàn góp quỹ làm đường".to_owned(), ..blank() };
    let meeting = Meeting {
        date: day(9, 5),
        state: MeetingState::Adopted,
        items: vec![own],
        ..Meeting::default()
    };
    let resolution = Resolution {
        number: Some(8),
        date: day(9, 5),
        meeting: Some(MeetingId(1)),
        title: "Nghị quyết tháng 9".to_owned(),
        state: ResolutionState::Adopted,
        ..Resolution::default()
    };
    let task = |index: u32| Task {
        resolution: Some(ResolutionId(1)),
        index: Some(index),
        content: format!("Việc số {index} của thôn"),
        lead: Some(the(index % 5 + 1)),
        start: day(9, 5),
        deadline: day(10, index + 1),
        ..Task::default()
    };
    let mut records: Vec<Record> = vec![cell.into()];
    records.extend(five());
    records.push(meeting.into());
    records.push(resolution.into());
    records.extend((1..=7).map(|index| task(index).into()));
    records
}

fn blank() -> Item {
    <Item as sochibo::domain::field::Described>::blank()
}

fn opened() -> Story {
    Story::new(Lang::Vi).having(village()).open()
}

/// The cursor on the line of the agenda that begins with a title.
fn on(mut story: Story, title: &str) -> Story {
    story = story.press(Key::plain(Code::Home));
    for _ in 0..60 {
        let at = story.state().screens.top().clone();
        if let sochibo::app::screen::Screen::Prepare(it) = at {
            let row = it.lines.rows.get(it.at);
            if row.is_some_and(|row| row.cells.get(2).is_some_and(|it| it.starts_with(title))) {
                return story;
            }
        }
        story = story.press(DOWN);
    }
    panic!("no line “{title}”\n{}", story.screen());
}

const DOWN: Key = Key::plain(Code::Down);
const SPACE: Key = Key::char(' ');

/// A committee meeting of the book, held to its end two days before.
fn committee() -> Record {
    let meeting = Meeting {
        kind: MeetingKind::Committee,
        date: day(10, 3),
        state: MeetingState::Adopted,
        ..Meeting::default()
    };
    meeting.into()
}

#[test]
fn a_regular_month_with_seven_carried_tasks_takes_few_keys() {
    let mut story = opened()
        .counting()
        .does(Action::Prepare)
        .sees("7 việc quay lại kỳ này")
        .does(Action::Save)
        .sees("F12: ghi ngày chi ủy họp")
        .does(Action::Advance)
        .enter()
        .does(Action::Advance)
        .enter()
        .does(Action::Advance)
        .enter()
        .sees("F12: bắt đầu họp");
    let all_at_once = story.counted();
    let book = story.book();
    let meeting = book.meeting(MeetingId(2)).expect("the meeting is in the book");
    let told = (meeting.committee_met_on, meeting.noticed_on, meeting.documents_on);
    assert_eq!(told, (day(10, 5), day(10, 5), day(10, 5)));
    assert_eq!(meeting.items.iter().map(|item| item.tasks.len()).sum::<usize>(), 7);
    println!("a regular month with seven carried tasks, accepted as proposed: {all_at_once} keys");
    assert!(all_at_once <= 10, "{all_at_once} keys");
}

#[test]
fn with_changes_line_by_line_it_still_takes_few_keys() {
    let story = opened().counting().does(Action::Prepare);
    let story = story
        // One line out, ten minutes more for the discussion, an item copied, one set aside.
        .presses(Key::plain(Code::End), 1)
        .presses(Key::plain(Code::Up), 1)
        .press(SPACE)
        .does(Action::CopyItem)
        .enter()
        .presses(Key::plain(Code::Right), 2)
        .does(Action::Park)
        .types("chờ xã hướng dẫn")
        .does(Action::Save)
        .does(Action::Save)
        .does(Action::Advance)
        .enter()
        .does(Action::Advance)
        .enter()
        .does(Action::Advance)
        .enter();
    let keys = story.counted();
    let mut story = story.sees("F12: bắt đầu họp");
    let book = story.book();
    assert_eq!(book.topics().count(), 1);
    println!("the same with four lines changed: {keys} keys beside the reason");
    assert!(keys <= 25, "{keys} keys");
}

#[test]
fn a_committee_meeting_in_the_book_ticks_its_step() {
    let mut story = Story::new(Lang::Vi)
        .having(village())
        .having(vec![committee()])
        .open()
        .sees("[x] 2 Họp chi ủy")
        .sees("03/10/2026")
        .does(Action::Prepare)
        .enter()
        .sees("F12: thông báo họp")
        .does(Action::MarkCommittee)
        .enter()
        .refused("Sổ đã có cuộc họp chi ủy ngày 03/10/2026");
    assert!(story.book().meeting(MeetingId(3)).expect("it").committee_met_on.is_none());
}

#[test]
fn the_committee_step_prepares_its_meeting_where_there_is_none() {
    Story::new(Lang::Vi)
        .having(village())
        .open()
        .press(Key::plain(Code::Home))
        .press(DOWN)
        .does(Action::Advance)
        .sees("Họp chi ủy")
        .sees("Thống nhất nội dung");
}

#[test]
fn lines_go_in_and_out_and_minutes_are_summed_at_once() {
    let story = opened().does(Action::Prepare).sees("Tổng 95 phút");
    let story = on(story, "Đánh giá tình hình tư tưởng").press(SPACE);
    let story = story.sees("Chương trình 80 phút, thiếu 10 phút so với 90");
    let story = on(story, "Thảo luận").presses(Key::plain(Code::Right), 2).sees("Tổng 90 phút");
    let mut story = story.does_not_see("thiếu").does(Action::Save);
    let book = story.book();
    let meeting = book.meeting(MeetingId(2)).expect("it");
    assert!(meeting.items.iter().all(|item| item.step != "ideology"));
    assert_eq!(meeting.items.iter().find(|it| it.step == "discussion").unwrap().planned, Some(25));
}

#[test]
fn a_draft_left_with_esc_is_there_again() {
    let story = opened().does(Action::Prepare);
    let story = on(story, "Đánh giá tình hình tư tưởng")
        .press(SPACE)
        .esc()
        .sees("bản nháp được giữ")
        .does(Action::Prepare)
        .sees("Chương trình 80 phút");
    // What is kept is no draft any more; what was not touched is none.
    let mut story = on(story, "Thảo luận").press(Key::plain(Code::Right));
    story = story.press(Key::plain(Code::Right)).does(Action::Save);
    story = story.on(2026, 10, 28).does(Action::Prepare).sees("Tổng 95 phút").esc();
    drop(story.does_not_see("bản nháp được giữ"));
}

#[test]
fn what_is_open_cannot_leave_the_agenda() {
    let story = opened().does(Action::Prepare);
    let story = on(story, "Báo cáo kết quả").press(SPACE).refused("việc đang mở luôn trở lại");
    drop(
        story
            .does(Action::Park)
            .refused("việc đang mở luôn trở lại")
            .sees("Nhiệm vụ đang mở: 7 việc của nghị quyết trước"),
    );
}

#[test]
fn a_line_is_moved_reworded_and_added() {
    let story = opened().does(Action::Prepare);
    let story = on(story, "Việc riêng")
        .does(Action::MoveUp)
        .does(Action::New)
        .types("Bàn sửa nhà văn hoá")
        .does(Action::Save)
        .sees("Bàn sửa nhà văn hoá (tự thêm)");
    let story = on(story, "Bàn sửa nhà văn hoá")
        .does(Action::Open)
        .press(DOWN)
        .press(DOWN)
        .press(Key::plain(Code::Backspace))
        .types("12")
        .does(Action::Save)
        .sees("12 phút")
        .sees("Tự thêm.")
        .looks("prepare_lines");
    let mut story = story.does(Action::Save);
    let book = story.book();
    let items = &book.meeting(MeetingId(2)).expect("it").items;
    let steps: Vec<&str> = items.iter().map(|item| item.step.as_str()).collect();
    let own = steps.iter().position(|step| *step == "own_matters").unwrap();
    assert_eq!(steps[own + 2], "discussion");
    assert_eq!(items[own + 1].title, "Bàn sửa nhà văn hoá");
    assert_eq!(items[own + 1].planned, Some(12));
}

#[test]
fn what_was_set_aside_comes_back_and_is_dropped() {
    let story = opened().does(Action::Prepare);
    let story = on(story, "Việc riêng")
        .does(Action::Park)
        .types("hết giờ")
        .does(Action::Save)
        .sees("→ để kỳ sau: Việc riêng (nếu có) (hết giờ)")
        .does(Action::Save);
    let story = story
        .does(Action::Meetings)
        .does(Action::Topics)
        .sees("Việc riêng (nếu có)")
        .looks("topics")
        .on(2026, 10, 28)
        .does(Action::Prepare)
        .press(Key::plain(Code::Home))
        .sees("05/11/2026");
    let story = on(story, "Việc riêng (nếu có) (để lại từ 05/10/2026: hết giờ)");
    let mut story = story.sees("Việc chờ: để lại từ 05/10/2026: hết giờ.").does(Action::Save);
    let book = story.book();
    let topic = book.topic(TopicId(1)).expect("it");
    assert_eq!((topic.state, topic.meeting), (TopicState::Taken, Some(MeetingId(3))));
    drop(
        story
            .does(Action::Meetings)
            .does(Action::Topics)
            .does(Action::DropTopic)
            .refused("không còn chờ"),
    );
}

#[test]
fn a_matter_that_waits_is_taken_up_or_dropped() {
    let topic = |title: &str| Topic { title: title.to_owned(), ..Topic::default() };
    let mut story = Story::new(Lang::Vi)
        .having(village())
        .having(vec![topic("Góp quỹ đường").into(), topic("Bán bàn ghế cũ").into()])
        .open()
        .does(Action::Meetings)
        .does(Action::Topics)
        .does(Action::TakeUp)
        .refused("Chưa có kỳ họp nào đang chuẩn bị")
        .does(Action::DropTopic)
        .types("đã xong")
        .does(Action::Save)
        .sees("Thôi việc chờ: Góp quỹ đường");
    let book = story.book();
    assert_eq!(book.topic(TopicId(1)).expect("it").state, TopicState::Dropped);
    assert_eq!(book.topic(TopicId(2)).expect("it").state, TopicState::Waiting);
}

#[test]
fn an_item_is_parked_and_copied_in_the_workspace() {
    let mut story = opened()
        .does(Action::Prepare)
        .enter()
        .sees("Chương trình")
        .does(Action::CopyItem)
        .sees("Bàn góp quỹ làm đường")
        .enter()
        .sees("Bàn góp quỹ làm đường")
        .does(Action::SaveTemplate)
        .sees("Lưu mẫu chương trình");
    let book = story.book();
    let (_, template) = book.templates().next().expect("a template");
    assert!(template.usual && template.steps.len() == 19, "{}", template.steps.len());
    let mut story = story
        .presses(DOWN, 2)
        .does(Action::Park)
        .types("để sau")
        .does(Action::Save)
        .sees("Để lại kỳ sau");
    let book = story.book();
    let topic = book.topic(TopicId(1)).expect("it");
    assert_eq!((topic.from, topic.not_before), (Some(MeetingId(2)), day(10, 6)));
    drop(story.does(Action::Meetings).does(Action::Templates).looks("templates"));
}

#[test]
fn nothing_moves_into_a_meeting_that_is_over() {
    let story = opened().does(Action::Meetings).enter();
    let story = story.presses(Key::plain(Code::Tab), 1).sees("[Chương trình]");
    story
        .does(Action::CopyItem)
        .refused("Cuộc họp đã kết thúc")
        .press(DOWN)
        .press(DOWN)
        .does(Action::Park)
        .refused("Cuộc họp đã kết thúc");
}

#[test]
fn a_second_meeting_of_the_month_is_refused_and_nothing_is_lost() {
    let mut story = opened()
        .does(Action::Prepare)
        .enter()
        .does(Action::Prepare)
        .press(Key::plain(Code::Home))
        .press(DOWN)
        .presses(Key::plain(Code::Left), 6)
        .sees("30/10/2026")
        .sees("Tháng này đã có cuộc họp cùng loại ngày 05/10/2026")
        .does(Action::Save)
        .refused("quy định 1 kỳ mỗi tháng (Điều lệ Đảng 19/01/2011)")
        .sees("30/10/2026");
    assert_eq!(story.book().meetings().count(), 2);
}

#[test]
fn a_thematic_part_is_a_second_meeting_of_the_evening() {
    let mut story = opened()
        .does(Action::Prepare)
        .press(Key::plain(Code::Home))
        .presses(DOWN, 2)
        .enter()
        .types("Học và làm theo Bác")
        .does(Action::Save)
        .sees("chung một kỳ họp")
        .sees("tối thiểu 120")
        .press(DOWN)
        .press(Key::plain(Code::Right))
        .sees("phần hai, biên bản riêng")
        .looks("prepare_second_part")
        .does(Action::Save)
        .sees("Phần hai lúc 20:35: chuyên đề «Học và làm theo Bác»");
    let book = story.book();
    let (first, second) = (MeetingId(2), MeetingId(3));
    let meeting = book.meeting(second).expect("the second part");
    assert_eq!((meeting.kind, meeting.part_of), (MeetingKind::Thematic, Some(first)));
    assert_eq!((meeting.date, meeting.theme.as_str()), (day(10, 5), "Học và làm theo Bác"));
    assert_eq!(meeting.time, Clock::new(20, 35));
    assert!(!book.meeting(first).expect("it").combined);
    // One undo takes both away: it was one act.
    let mut story = story.does(Action::Undo);
    assert_eq!(story.book().meetings().count(), 1);
}

#[test]
fn the_theme_of_the_quarter_comes_from_the_plan_of_the_year() {
    let theme = PlannedTheme {
        quarter: 4,
        month: Some(10),
        theme: "Đoàn kết lương giáo".to_owned(),
        drafter: Some(the(3)),
    };
    let plan = YearPlan { year: 2026, themes: vec![theme], ..YearPlan::default() };
    let story = Story::new(Lang::Vi)
        .having(village())
        .having(vec![plan.into()])
        .open()
        .does(Action::Prepare)
        .sees("Chuyên đề: ‹ Đoàn kết lương giáo ›")
        .sees("tối thiểu 120");
    let story = on(story, "Sinh hoạt chuyên đề").sees("chuyên đề quý 4 theo kế hoạch năm");
    let mut story = story.does(Action::Save);
    let book = story.book();
    let meeting = book.meeting(MeetingId(2)).expect("it");
    assert!(meeting.combined);
    assert_eq!(meeting.theme, "Đoàn kết lương giáo");
}

#[test]
fn who_comes_from_above_stands_on_the_agenda() {
    let mut story = opened()
        .does(Action::Prepare)
        .press(Key::plain(Code::Home))
        .presses(DOWN, 3)
        .enter()
        .types("đồng chí Nông Văn Lý")
        .does(Action::Save)
        .sees("Cấp ủy viên cấp trên dự: ‹ đồng chí Nông Văn Lý ›")
        .does(Action::Save);
    let book = story.book();
    let meeting = book.meeting(MeetingId(2)).expect("it");
    assert_eq!(meeting.observer, "đồng chí Nông Văn Lý");
    let item = meeting.items.iter().find(|item| item.step == "observer").unwrap();
    assert_eq!(item.presenter_text, "đồng chí Nông Văn Lý");
}
