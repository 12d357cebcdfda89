//! From the end of a meeting to sealed minutes, and what can still be done to them.

use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::domain::meeting::MeetingState;
use sochibo::domain::resolution::ResolutionState;
use sochibo::domain::seal;
use sochibo::domain::{MeetingId, ResolutionId};
use sochibo::words::Lang;

use crate::meetings::{resolved, running, to};
use crate::robot::Story;

const DOWN: Key = Key::plain(Code::Down);
const ID: MeetingId = MeetingId(2);

/// Names the minute-taker, decides the two tasks that are due, ticks off the agenda.
fn dealt_with(story: Story) -> Story {
    let story = to(story, 2).press(Key::plain(Code::Home)).press(DOWN).enter();
    let story = story.types("may").enter().does(Action::Save).sees("Đã lưu");
    let story = to(story, 4).enter().enter().does(Action::Save).does(Action::Decide);
    let story = story.press(DOWN).enter().types("20/10").enter().types("mưa");
    let mut story = story.does(Action::Save).sees("Đã lưu");
    let items = story.book().meeting(ID).expect("it").items.len();
    story = to(story, 2).press(Key::plain(Code::Home));
    for _ in 0..items {
        story = story.press(Key::char(' ')).press(DOWN);
    }
    story
}

/// The meeting of October closed, with its resolution adopted and two tasks in it.
fn closed() -> Story {
    let story = dealt_with(resolved()).does(Action::CloseMeeting).does(Action::Save);
    story.sees("F12: thông qua biên bản").does_not_see("(bắt buộc)")
}

/// The same with all that minutes must have.
fn complete() -> Story {
    let story = closed().press(Key::plain(Code::Home)).sees("Thiếu kết luận của chủ trì");
    story.enter().types("Giữ vững nền nếp").does(Action::Save).sees("Đã lưu")
}

fn sealed() -> Story {
    let story = complete().does(Action::Advance).sees("Biên bản đã đọc và thông qua?").enter();
    story.sees("Niêm phong số 1 · mã")
}

#[test]
fn what_is_missing_stands_above_the_minutes_and_enter_puts_it_in() {
    drop(closed().looks("minutes_missing"));
    let mut story = complete();
    let meeting = story.book().meeting(ID).expect("it").clone();
    assert_eq!(meeting.conclusion, "Giữ vững nền nếp");
}

#[test]
fn minutes_that_lack_something_are_adopted_only_with_the_reason() {
    let story = closed().does(Action::Advance).sees("Thông qua biên bản còn thiếu");
    let story = story.enter().refused("cần có").looks("minutes_reason").types("mất điện").enter();
    let mut story = story.sees("Niêm phong số 1");
    let meeting = story.book().meeting(ID).expect("it").clone();
    assert_eq!(meeting.state, MeetingState::Adopted);
    assert!(meeting.notes.ends_with("kết luận của chủ trì; lý do: mất điện"), "{}", meeting.notes);
}

#[test]
fn a_line_of_the_minutes_is_put_right_where_it_stands() {
    let mut story = complete();
    // the first item, with notes of several lines
    let at = line_of(&mut story, "11. ");
    let story = story.clicks(&at).enter().sees("Kết luận").press(DOWN).types("Dòng một");
    let story = story.sees("Dòng một").enter().types("Dòng hai").does(Action::Save);
    let mut story = story.does(Action::Save).sees("Đã lưu").sees("Dòng một").sees("Dòng hai");
    let meeting = story.book().meeting(ID).expect("it").clone();
    assert!(meeting.items.iter().any(|it| it.notes == "Dòng một\nDòng hai"), "{meeting:?}");
    // the cursor is still on that item: the same key opens the same form
    drop(story.enter().sees("Dòng một"));
}

/// The first line on the screen that begins with a text.
fn line_of(story: &mut Story, text: &str) -> String {
    let screen = story.screen();
    let line = screen.lines().find(|line| line.trim_matches(['│', ' ']).starts_with(text));
    line.map_or_else(|| panic!("{screen}"), |line| line.trim_matches(['│', ' ']).to_owned())
}

#[test]
fn adoption_numbers_and_seals_and_nothing_is_changed_after_it() {
    let mut story = sealed().looks("minutes_sealed");
    let book = story.book();
    let meeting = book.meeting(ID).expect("it");
    assert_eq!((meeting.state, meeting.number), (MeetingState::Adopted, Some(1)));
    let resolution = book.resolution(ResolutionId(2)).expect("it");
    assert_eq!((resolution.number, resolution.seal_number), (Some(9), Some(2)));
    assert!(seal::prove(&book).iter().all(|it| it.holds));
    let story = story
        .enter()
        .refused("không sửa được nữa")
        .does(Action::Undo)
        .refused("Không hoàn tác được việc trước khi niêm phong");
    let mut story =
        to(story, 0).presses(DOWN, 2).does(Action::Delete).refused("không sửa được nữa");
    story = story.does(Action::MarkCommittee).enter().refused("không sửa được nữa").esc();
    story = story.does(Action::Meetings).does(Action::Delete).refused("không sửa được nữa");
    assert_eq!(story.book(), book);
    // what comes later is taken back as ever, up to the seal
    let mut story = story.enter().does(Action::MarkReported).enter().sees("Đã lưu");
    assert!(story.book().meeting(ID).expect("it").reported_on.is_some());
    let mut story = story.does(Action::Undo).sees("Đã hoàn tác");
    assert_eq!(story.book(), book);
    drop(story.does(Action::Undo).refused("niêm phong"));
}

#[test]
fn sealed_text_is_corrected_for_a_reason() {
    let story = sealed()
        .does(Action::Correct)
        .sees("Đính chính biên bản")
        .does(Action::Save)
        .refused("cần có")
        .types("ghi nhầm giờ")
        .does(Action::Save)
        .refused("cần có")
        .types("Bắt đầu lúc 19 giờ 15")
        .does(Action::Save)
        .looks("correction_form")
        .does(Action::Save)
        .sees("Đính chính số 1 (05/10/2026): Bắt đầu lúc 19 giờ 15");
    let mut story =
        story.press(Key::plain(Code::End)).sees("Đọc lại là").looks("minutes_corrected");
    let one = story.book().meeting(ID).expect("it").corrections[0].clone();
    assert_eq!((one.number, one.seal_number), (1, Some(3)));
    assert!(seal::prove(&story.book()).iter().all(|it| it.holds));
    drop(story.does(Action::Undo).refused("niêm phong"));
    // a resolution too, in its pane and on its own screen
    let story =
        to(sealed(), 5).does(Action::Correct).sees("Đính chính nghị quyết").types("sót chữ");
    let story = story.enter().types("Làm 350 m đường").does(Action::Save).does(Action::Save);
    let mut story = story.sees("Đính chính số 1").sees("Niêm phong số 2");
    assert_eq!(story.book().resolution(ResolutionId(2)).expect("it").corrections.len(), 1);
    drop(
        story.does(Action::Resolutions).enter().sees("Đính chính số 1").looks("resolution_sealed"),
    );
    // what is not adopted is changed, not corrected
    drop(to(running(), 6).does(Action::Correct).refused("chưa thông qua"));
}

#[test]
fn a_code_typed_from_paper_is_looked_up() {
    let mut story = sealed();
    let seal = story.book().meeting(ID).expect("it").seal.clone();
    let code = seal::code::of(&seal);
    let typed = code.to_lowercase().replace('-', " ");
    let story = story
        .does(Action::History)
        .looks("history_sealed")
        .does(Action::CheckCode)
        .types("abc")
        .sees("mới gõ 3")
        .does(Action::Clear)
        .types("âbc")
        .sees("tắt UniKey")
        .does(Action::Clear)
        .types("0000000000000001")
        .sees("Không có văn bản nào trong sổ mang mã này")
        .enter()
        .refused("hãy so lại từng ký tự")
        .sees("0000000000000001")
        .does(Action::Clear)
        .types(&typed)
        .sees("Niêm phong số 1: biên bản Sinh hoạt thường kỳ")
        .sees("đúng là chữ đã niêm phong");
    drop(story.enter().sees("đúng là chữ đã niêm phong").looks("seal_code"));
}

#[test]
fn a_seal_that_does_not_hold_is_told_as_the_book_opens() {
    let mut meeting = sealed().book().meeting(ID).expect("it").clone();
    meeting.conclusion = "Khác hẳn".to_owned();
    let members = crate::robot::five();
    let story = Story::new(Lang::Vi).having(members).having(vec![meeting.into()]).open();
    drop(story.refused("Niêm phong số 1 không khớp: biên bản Sinh hoạt thường kỳ 05/10/2026"));
}

/// A story that counts its keys beside typed text.
struct Counted(Story, usize);

impl Counted {
    fn does(self, action: Action) -> Self {
        Self(self.0.does(action), self.1 + 1)
    }

    fn enter(self) -> Self {
        Self(self.0.enter(), self.1 + 1)
    }

    fn types(self, text: &str) -> Self {
        Self(self.0.types(text), self.1)
    }
}

#[test]
fn the_end_of_the_evening_takes_few_keys() {
    let story = dealt_with(running());
    let story = Counted(to(story, 5), 0);
    // the draft, two tasks given to someone, the vote, the number
    let mut story = story.enter();
    for (what, who) in [("Làm 300 m đường bê tông", "may"), ("Rà soát hộ nghèo", "hoa")]
    {
        story = story.does(Action::NewTask).types(what).enter().types(who).enter().enter();
        story = story.types("30/10").does(Action::Save);
    }
    let story = story.does(Action::Advance).does(Action::Save);
    let story = story.does(Action::Advance).enter();
    // the end, the chair's conclusion, the minutes
    let story = story.does(Action::Advance).does(Action::Save);
    let drafted = story.1;
    let story = story.enter().types("Giữ vững nền nếp").does(Action::Save);
    let mut story = story.does(Action::Advance).enter();
    let book = story.0.book();
    let meeting = book.meeting(ID).expect("it");
    assert_eq!(meeting.state, MeetingState::Adopted, "{}", story.0.screen());
    assert!(meeting.is_sealed());
    let resolution = book.resolution(ResolutionId(2)).expect("it");
    assert_eq!((resolution.state, resolution.number), (ResolutionState::Adopted, Some(9)));
    assert_eq!(book.tasks().filter(|(_, it)| it.resolution == Some(ResolutionId(2))).count(), 2);
    let adoption = story.1 - drafted;
    println!("end of the evening: {} keys, of them {adoption} after the meeting ended", story.1);
    assert!(story.1 <= 30 && adoption <= 6, "{} keys, {adoption} at the end", story.1);
}
