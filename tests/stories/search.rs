//! Searching the whole book from the keyboard.

use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::domain::MeetingId;
use sochibo::domain::field::Described as _;
use sochibo::domain::meeting::{Item, Meeting, MeetingState, Opinion, Vote};
use sochibo::domain::record::Record;
use sochibo::domain::resolution::{Resolution, ResolutionState};
use sochibo::domain::task::Task;
use sochibo::domain::{ResolutionId, TaskId};
use sochibo::words::Lang;

use crate::robot::{Story, five, the};

const DOWN: Key = Key::plain(Code::Down);

fn day(month: u32, day: u32) -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::from_ymd_opt(2026, month, day)
}

/// Five members, a meeting that spoke of the road, and what came of it.
fn village() -> Vec<Record> {
    let meeting = Meeting {
        date: day(9, 5),
        state: MeetingState::Adopted,
        items: vec![Item {
            number: 3, title: "Thảo luận đường vào xóm".into(), ..Item::blank()
        }],
        opinions: vec![Opinion {
            item: Some(3),
            member: Some(the(2)),
            text: "Đề nghị làm đường trước mùa mưa".into(),
            ..Opinion::blank()
        }],
        votes: vec![Vote {
            number: 1, subject: "Góp công làm đường".into(), ..Vote::blank()
        }],
        ..Meeting::default()
    };
    let resolution = Resolution {
        number: Some(9),
        date: day(9, 5),
        meeting: Some(MeetingId(1)),
        title: "lãnh đạo nhiệm vụ tháng 9".into(),
        direction: "Làm đường, rà soát hộ nghèo.".into(),
        state: ResolutionState::Adopted,
        ..Resolution::default()
    };
    let task = |content: &str, lead: u32, due: u32| Task {
        resolution: Some(ResolutionId(1)),
        content: content.into(),
        lead: Some(the(lead)),
        start: day(9, 5),
        deadline: day(10, due),
        ..Task::default()
    };
    let mut records = five();
    records.push(meeting.into());
    records.push(resolution.into());
    records.push(task("Làm 300 m đường bê tông", 2, 1).into());
    records.push(task("Rà soát hộ nghèo", 1, 30).into());
    records
}

fn opened(lang: Lang) -> Story {
    Story::new(lang).having(village()).open()
}

#[test]
fn words_are_found_everywhere_and_lead_where_they_stand() {
    let mut story = opened(Lang::Vi)
        .does(Action::Search)
        .sees("Ví dụ")
        .looks("search_empty")
        .types("duong")
        .sees("Đề nghị làm đường trước mùa mưa")
        .looks("search");
    assert!(story.screen().contains("Làm 300 m đường bê tông"));
    let story = story.types(" truoc mua").sees("1 kết quả").enter().sees("[Diễn biến]");
    let story = story.sees("Đề nghị làm đường").esc().sees("Tìm trong cả sổ");
    // The cursor of the meeting stood on the opinion itself.
    let story = story.does(Action::Clear).types("lam duong, ra soat").enter();
    drop(story.sees("09-NQ/CB").sees("Làm đường, rà soát hộ nghèo."));
}

#[test]
fn filters_are_typed_and_shown() {
    let story = opened(Lang::Vi)
        .does(Action::Search)
        .types("loại:việc trạng thái:quá hạn người:dũng")
        .sees("loại: việc · trạng thái: quá hạn · người: dũng")
        .sees("Làm 300 m đường bê tông")
        .does_not_see("Rà soát hộ nghèo")
        .looks("search_filters")
        .enter()
        .sees("Quá trình")
        .esc()
        .does(Action::Clear)
        .types("loại:xyz")
        .sees("Không hiểu: xyz")
        .does(Action::Clear)
        .types("không có gì như thế")
        .sees("Không có dòng nào");
    drop(story.esc().sees("Tháng này"));
}

#[test]
fn an_example_is_tried_with_enter() {
    let story = opened(Lang::En)
        .does(Action::Search)
        .looks("search_en")
        .press(DOWN)
        .enter()
        .sees("kind: task · state: overdue")
        .sees("300 m");
    drop(story);
    drop(opened(Lang::Fr).does(Action::Search).looks("search_fr"));
    let story = opened(Lang::Vi).sized(60, 18).does(Action::Search).types("duong");
    drop(story.looks("search_small"));
}

#[test]
fn a_search_keeps_up_with_the_book() {
    let mut story = opened(Lang::Vi)
        .does(Action::Search)
        .types("cong thon")
        .sees("Không có dòng nào")
        .esc()
        .does(Action::FollowUp)
        .does(Action::Progress)
        .types("50% đã sửa cống thôn")
        .enter()
        .sees("Đã lưu")
        .does(Action::Search)
        .types("cong thon")
        .sees("đã sửa cống thôn")
        .press(Key::ctrl('f'))
        .sees("đã sửa cống thôn")
        .does(Action::Undo)
        .sees("Không có dòng nào");
    assert!(story.book().task(TaskId(1)).expect("the task").progress.is_empty());
}

#[test]
fn a_list_keeps_its_own_find() {
    let story = opened(Lang::Vi).does(Action::Members).press(Key::f(3)).types("dung");
    let story = story.sees("Đặng Văn Dũng").does_not_see("Bàn Thị Mẩy").does_not_see("cả sổ");
    drop(story.press(Key::ctrl('f')).sees("Tìm trong cả sổ"));
}
