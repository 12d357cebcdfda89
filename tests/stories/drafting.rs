//! Drafting a resolution at the keyboard: the whole in sight, advice below, numbers kept.

use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::domain::cell::Cell;
use sochibo::domain::meeting::{Meeting, MeetingState};
use sochibo::domain::record::Record;
use sochibo::domain::resolution::{Resolution, ResolutionKind, ResolutionState};
use sochibo::domain::task::{Outcome, Task};
use sochibo::domain::work::resolve::tasks_of;
use sochibo::domain::{MeetingId, ResolutionId};
use sochibo::words::Lang;

use crate::robot::{Story, five, the};

const TAB: Key = Key::plain(Code::Tab);

fn day(month: u32, day: u32) -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::from_ymd_opt(2026, month, day)
}

/// Five members, the resolution of September, and a draft for the meeting of today.
fn village() -> Vec<Record> {
    let meeting = |month, state| Meeting {
        date: day(month, 5),
        state,
        chair: Some(the(1)),
        place: "nhà văn hoá".into(),
        ..Meeting::default()
    };
    let september = Resolution {
        number: Some(8),
        date: day(9, 5),
        meeting: Some(MeetingId(1)),
        title: "lãnh đạo thực hiện nhiệm vụ tháng 9".into(),
        state: ResolutionState::Adopted,
        ..Resolution::default()
    };
    let draft = Resolution {
        date: day(10, 5),
        meeting: Some(MeetingId(2)),
        title: "lãnh đạo thực hiện nhiệm vụ tháng 10".into(),
        direction: "Tăng cường công tác vệ sinh môi trường.".into(),
        ..Resolution::default()
    };
    let task = |of: u32, content: &str, lead: u32, due| Task {
        resolution: Some(ResolutionId(of)),
        index: Some(1),
        content: content.into(),
        lead: Some(the(lead)),
        start: day(9, 5),
        deadline: due,
        ..Task::default()
    };
    let swept = Task {
        target: Some(2),
        unit: "km".into(),
        outcome: Outcome::Done,
        closed_on: day(10, 2),
        ..task(1, "Dọn vệ sinh đường thôn", 2, day(9, 30))
    };
    let mut records = five();
    records.push(meeting(9, MeetingState::Adopted).into());
    records.push(meeting(10, MeetingState::Running).into());
    records.push(september.into());
    records.push(draft.into());
    records.push(swept.into());
    records.push(task(2, "Thu quỹ khuyến học", 3, day(10, 30)).into());
    records
}

/// The draft, in its editor.
fn drafting(lang: Lang) -> Story {
    Story::new(lang).having(village()).open().does(Action::Resolutions).enter()
}

#[test]
fn a_draft_is_seen_as_it_will_be_printed() {
    drop(drafting(Lang::Vi).looks("draft"));
    drop(drafting(Lang::Vi).sized(120, 40).looks("draft_wide"));
    drop(drafting(Lang::En).sized(80, 40).looks("draft_en"));
    drop(drafting(Lang::Fr).sized(60, 18).looks("draft_fr_small"));
}

#[test]
fn advice_teaches_and_one_key_turns_it_off() {
    let story = drafting(Lang::Vi)
        .sized(80, 60)
        .sees("2 chỗ nên viết rõ hơn")
        .sees("Chưa rõ ai làm. Ghi tên một đồng chí")
        .sees("«tăng cường»: không ai biết đến đâu là xong")
        .looks("draft_advice")
        // The key told is the key that does it.
        .sees("Ctrl+D tắt gợi ý")
        .press(Key::ctrl('d'))
        .sees("Đã tắt gợi ý; Ctrl+D bật lại")
        .does_not_see("Chưa rõ")
        .does(Action::ToggleAid)
        .sees("2 chỗ");
    assert!(story.state().desk.settings.aid);
}

#[test]
fn part_one_is_proposed_and_changed() {
    let mut story = drafting(Lang::Vi)
        .does(Action::Propose)
        .sees("Có 1 nhiệm vụ phải báo cáo kỳ này; hoàn thành 1")
        .types("Kết quả khá. ")
        .does(Action::Save)
        .sees("Đã lưu");
    let it = story.book().resolution(ResolutionId(2)).expect("the draft").clone();
    assert!(it.assessment.contains("Kết quả khá."), "{}", it.assessment);
    assert!(it.limits.contains("Dọn vệ sinh đường thôn chậm 2 ngày"), "{}", it.limits);
}

#[test]
fn a_part_is_written_over_several_lines() {
    let mut story = drafting(Lang::Vi).press(TAB).enter();
    story = story.types("Ba việc đều xong.").enter().types("Khen đ/c Dũng.").does(Action::Save);
    let it = story.book().resolution(ResolutionId(2)).expect("the draft").clone();
    assert_eq!(it.assessment, "Ba việc đều xong.\nKhen đ/c Dũng.");
    drop(story.sees("Khen đ/c Dũng."));
}

#[test]
fn a_task_is_begun_after_an_earlier_one_moved_and_taken_out() {
    let mut story = drafting(Lang::Vi)
        .does(Action::Patterns)
        .sees("Dọn vệ sinh đường thôn · 2 km · hạn 30/09/2026")
        .looks("patterns")
        .enter()
        .sees("Lần trước (08-NQ/CB)")
        .press(Key::plain(Code::Down))
        .types("dung")
        .enter()
        .looks("task_after_pattern")
        .does(Action::Save)
        .sees("Đã lưu");
    let contents = |story: &mut Story| -> Vec<String> {
        let book = story.book();
        tasks_of(&book, ResolutionId(2)).iter().map(|(_, it)| it.content.clone()).collect()
    };
    assert_eq!(contents(&mut story), ["Thu quỹ khuyến học", "Dọn vệ sinh đường thôn"]);
    let book = story.book();
    let (_, like) = tasks_of(&book, ResolutionId(2))[1];
    assert_eq!((like.target, like.deadline), (Some(2), day(10, 30)));
    // head, summary line, assessment, limits, direction, then the two tasks
    let mut story = story.press(Key::plain(Code::Home)).presses(TAB, 7);
    story = story.does(Action::MoveUp).sees("Đã lưu");
    assert_eq!(contents(&mut story)[0], "Dọn vệ sinh đường thôn");
    let mut story = story.does(Action::MoveUp).refused("đã ở đầu");
    story = story.does(Action::Delete).enter().sees("Đã lưu");
    assert_eq!(contents(&mut story), ["Thu quỹ khuyến học"]);
    story = story.does(Action::Undo);
    assert_eq!(contents(&mut story).len(), 2);
}

#[test]
fn a_number_is_reserved_given_up_and_listed() {
    let mut story = drafting(Lang::Vi)
        .does(Action::CancelNumber)
        .refused("chưa có số thì xoá")
        .does(Action::Reserve)
        .sees("09-NQ/CB")
        .sees("Đã giữ số 05/10/2026")
        .does(Action::Reserve)
        .refused("đã có số")
        .does(Action::Delete)
        .refused("Văn bản đã có số không xoá được")
        .does(Action::CancelNumber)
        .types("hoãn họp")
        .does(Action::Save)
        .sees("hoãn họp");
    let state = story.book().resolution(ResolutionId(2)).expect("it").state;
    assert_eq!(state, ResolutionState::Cancelled);
    let story = story.does(Action::Resolutions).sees("(hoãn họp)").sees("Đã huỷ");
    drop(story.looks("numbers"));
}

#[test]
fn the_head_of_a_draft_is_asked_for() {
    let mut story = drafting(Lang::Vi)
        .enter()
        .sees("Thông tin văn bản")
        .presses(Key::plain(Code::Down), 2)
        .types("Kế hoạch số 12-KH/ĐU của Đảng ủy xã")
        .enter()
        .does(Action::Choose)
        .sees("08-NQ/CB")
        .enter()
        .does(Action::Save)
        .sees("Căn cứ Kế hoạch số 12-KH/ĐU của Đảng ủy xã;")
        .sees("thay thế 08-NQ/CB");
    let it = story.book().resolution(ResolutionId(2)).expect("it").clone();
    assert_eq!(it.replaces, Some(ResolutionId(1)));
}

#[test]
fn a_cell_may_take_a_conclusion_instead() {
    let records = |usual| {
        let mut records = village();
        records.retain(|record| !matches!(record, Record::Resolution(_) | Record::Task(_)));
        let cell = Cell {
            name: "Chi bộ thôn Sơn Thuỷ".into(),
            commune: "xã Tân Lập Hạ".into(),
            usual_decision: usual,
            ..Cell::default()
        };
        records.push(cell.into());
        records
    };
    let pane = |usual| {
        let story = Story::new(Lang::Vi).having(records(usual)).open().does(Action::Meetings);
        story.enter().presses(TAB, 3).sees("[Nghị quyết]")
    };
    let mut story = pane(ResolutionKind::Resolution)
        .sees("+ Ra kết luận thay nghị quyết")
        .press(Key::plain(Code::Down))
        .enter()
        .sees("KẾT LUẬN");
    let kind = |story: &mut Story| story.book().resolutions().next().expect("it").1.kind;
    assert_eq!(kind(&mut story), ResolutionKind::Conclusion);
    let mut story = pane(ResolutionKind::Conclusion).sees("+ Soạn kết luận").does(Action::New);
    assert_eq!(kind(&mut story), ResolutionKind::Conclusion);
}

#[test]
fn the_pane_of_the_meeting_leads_to_the_editor() {
    let story = Story::new(Lang::Vi).having(village()).open().does(Action::Meetings).enter();
    let story = story.presses(TAB, 3).sees("[Nghị quyết]").sees("2 chỗ nên viết rõ hơn");
    let story = story.does(Action::Edit).does(Action::Propose).sees("Có 1 nhiệm vụ");
    drop(story.esc().esc().sees("[Nghị quyết]"));
}
