//! Lock and drafts: what is decrypted goes, what was typed comes back.

use sochibo::app::action::Action;
use sochibo::app::draft_text::DraftText;
use sochibo::app::drafts::Keeping;
use sochibo::app::key::{Code, Key};
use sochibo::app::message::Msg;
use sochibo::app::screen::{Screen, unlock::Unlock};
use sochibo::domain::member::Member;
use sochibo::words::Lang;

use super::robot::{PASSPHRASE, Story, five};

const LOCK: Key = Key::ctrl('l');

fn typing(text: &str) -> Story {
    let story = Story::new(Lang::Vi).having(five()).open();
    story.does(Action::Members).does(Action::New).types(text)
}

#[test]
fn nothing_of_the_book_stays_in_a_locked_state() {
    let story =
        typing("Ma Văn Sáu").does(Action::Search).types("hoa").press(LOCK).sees("Sổ đã khoá");
    let state = story.state();
    let empty = sochibo::app::desk::Desk {
        now: state.desk.now,
        settings: state.desk.settings,
        size: state.desk.size,
        ..sochibo::app::desk::Desk::default()
    };
    assert_eq!(format!("{:?}", state.desk), format!("{empty:?}"));
    let door: Vec<Screen> = vec![Unlock::relocked().into()];
    assert!(state.screens.iter().eq(door.iter()));
    assert_eq!(format!("{:?}", state.keeping), format!("{:?}", Keeping::default()));
}

#[test]
fn drafts_are_offered_after_the_lock_and_open_as_they_were() {
    let story = typing("Ma Văn Sáu")
        .press(Key::plain(Code::Left))
        .press(LOCK)
        .types(PASSPHRASE)
        .enter()
        .sees("Có 1 bản nháp chưa lưu: Đảng viên mới. Bấm Enter để mở tiếp.")
        .looks("draft_offered")
        .enter()
        .sees("Ma Văn Sáu")
        .sees("bản nháp chưa lưu")
        // the cursor stands where it stood
        .types("x")
        .sees("Ma Văn Sáxu");
    // once saved it is no draft any more, on disk as on the screen
    drop(story.does(Action::Save).sees("Đã lưu").reopen().does_not_see("Viết tiếp bản nháp"));
}

#[test]
fn drafts_of_every_form_come_back() {
    let story = Story::new(Lang::Vi)
        .practising(10)
        .open()
        .does(Action::Members)
        .does(Action::New)
        .types("Ma Văn Một")
        .esc()
        .does(Action::Edit)
        .types(" thử")
        .does(Action::Home)
        .does(Action::Prepare)
        .presses(Key::plain(Code::Down), 4)
        .press(Key::char(' '))
        .press(LOCK)
        .types(PASSPHRASE)
        .enter()
        .sees("bản nháp chưa lưu");
    let desk = &story.state().desk;
    assert_eq!(desk.drafts.len(), 2, "a new record and an edited one");
    assert!(desk.prepared.is_some());
    let again = sochibo::app::drafts::waiting(desk);
    assert_eq!(again.len(), 3);
    drop(story);
}

#[test]
fn a_text_open_above_a_form_goes_with_it() {
    let story =
        Story::new(Lang::Vi).practising(10).open().does(Action::Members).enter().does(Action::Edit);
    let note = story.state().screens.depth();
    let mut story = story;
    // to the field of several lines, and into it
    for _ in 0..60 {
        if story.state().screens.depth() > note {
            break;
        }
        story = story.press(Key::plain(Code::Down));
        let is_note = matches!(story.state().screens.top(), Screen::Form(form)
        if form.current().is_some_and(|it| matches!(
            it.spec.shape,
            sochibo::domain::field::Shape::Note
        )));
        if is_note {
            story = story.does(Action::Choose);
        }
    }
    assert!(matches!(story.state().screens.top(), Screen::Note(_)), "a text is open");
    drop(
        story
            .types("Ghi chú dở dang")
            .press(LOCK)
            .types(PASSPHRASE)
            .enter()
            .enter()
            .sees("Ghi chú dở dang"),
    );
}

#[test]
fn keeping_drafts_leaves_the_screen_as_it_is() {
    let mut story = typing("");
    for n in 0..120_u32 {
        story = story.types(&(n % 10).to_string());
        let Screen::Form(form) = story.state().screens.top() else { panic!("the form stays") };
        assert_eq!(
            form.current().map(|it| it.line.text().len()),
            Some(usize::try_from(n).unwrap() + 1)
        );
        assert!(story.state().desk.drafts.is_empty(), "in front it is no draft yet");
    }
}

#[test]
fn what_was_typed_is_kept_as_soon_as_the_hands_rest() {
    let story = typing("Ma Văn Sáu");
    assert!(story.drafts().is_empty(), "not key by key");
    let story = story.told(Msg::Quiet);
    assert_eq!(story.drafts().len(), 1);
    // the window is closed without a word
    drop(story.reopen().sees("Viết tiếp bản nháp").enter().sees("Ma Văn Sáu"));
}

#[test]
fn a_record_that_changed_since_the_draft_is_told() {
    let mut story = Story::new(Lang::Vi)
        .having(five())
        .open()
        .does(Action::Members)
        .does(Action::Edit)
        .types(" thử")
        .press(LOCK);
    story = story.having_changed("Hoàng Văn Ất", |member: &mut Member| {
        "Thái".clone_into(&mut member.ethnicity);
    });
    drop(
        story
            .types(PASSPHRASE)
            .enter()
            .sees("lúc viết nháp: Hoàng Văn Ất. Nháp vẫn còn")
            .enter()
            .sees(" thử")
            .sees("bản nháp chưa lưu"),
    );
}

#[test]
fn a_full_disk_is_told_and_the_form_stays() {
    let story = typing("Ma Văn Sáu").disk_full(true);
    // the robot's disk refuses acts only; the sentence itself is of the machine
    drop(story.does(Action::Save).refused("CHƯA LƯU").sees("Ma Văn Sáu"));
}

#[test]
fn typing_is_never_more_than_fifty_keys_ahead_of_the_disk() {
    let mut story = typing("");
    let mut most = 0;
    for n in 1..=2000_usize {
        story = story.types("a");
        let kept = story.drafts().iter().map(length).max().unwrap_or(0);
        most = most.max(n - kept);
        if n % 400 == 0 {
            // the process ends here, without a word
            story = story.reopen().sees("Viết tiếp bản nháp").enter().sees("bản nháp chưa lưu");
            let back = length_of_form(&story);
            assert_eq!(back, kept, "what was kept is what is offered");
            assert!(story.book().members().count() == 5, "no draft is shown as saved");
            story = story.types(&"a".repeat(n - back));
        }
    }
    assert!(most < 50, "{most} keys ahead");
}

fn length_of_form(story: &Story) -> usize {
    match story.state().screens.top() {
        Screen::Form(form) => form.current().map_or(0, |it| it.line.text().len()),
        _ => panic!("the form is open"),
    }
}

fn length(draft: &DraftText) -> usize {
    let text = serde_json::to_string(draft).unwrap();
    text.split(|c| c != 'a').map(str::len).max().unwrap_or(0)
}

#[test]
fn five_seconds_are_enough_for_a_draft_to_be_kept() {
    let story = typing("Ma Văn Sáu");
    assert!(story.drafts().is_empty());
    let story = story.seconds(4);
    assert!(story.drafts().is_empty());
    let story = story.seconds(1);
    assert_eq!(story.drafts().len(), 1);
    drop(story);
    // a clock that goes back is no reason to wait
    let story = typing("Ma Văn Sáu").seconds(-4000);
    assert_eq!(story.drafts().len(), 1);
}

#[test]
fn the_key_that_keeps_the_book_open_does_nothing_else() {
    let story = Story::new(Lang::Vi)
        .having(five())
        .open()
        .does(Action::Members)
        .told(Msg::LocksSoon(60))
        .sees("Sổ sẽ tự khoá sau 60 giây, bấm phím bất kỳ để ở lại.")
        .does(Action::Delete)
        .does_not_see("Xoá Hoàng")
        .does_not_see("tự khoá");
    // a letter being typed is typed
    drop(story.does(Action::New).told(Msg::LocksSoon(59)).types("M").sees("M"));
}

#[test]
fn a_program_told_to_leave_keeps_the_draft_and_leaves() {
    let story = typing("Ma Văn Sáu").told(Msg::End);
    assert!(story.has_left());
    drop(story.reopen().sees("Viết tiếp bản nháp").enter().sees("Ma Văn Sáu"));
}

#[test]
fn drafts_that_cannot_be_read_are_told_and_stand_in_nobodys_way() {
    let lost = vec!["Tệp bản nháp hỏng, đã cất vào quarantine.".to_owned()];
    Story::new(Lang::Vi)
        .having(five())
        .open()
        .told(Msg::Drafts(Vec::new(), lost))
        .sees("Tệp bản nháp hỏng")
        .does(Action::Members)
        .sees("Đảng viên");
}

#[test]
fn a_draft_can_be_thrown_away_for_good() {
    typing("Ma Văn Sáu")
        .press(LOCK)
        .types(PASSPHRASE)
        .enter()
        .enter()
        .sees("Ma Văn Sáu")
        .does(Action::Discard)
        .esc()
        .does_not_see("Viết tiếp bản nháp")
        .press(LOCK)
        .types(PASSPHRASE)
        .enter()
        .does_not_see("bản nháp");
}
