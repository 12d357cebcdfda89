//! Papers at the keyboard: F5 offers what fits, a paper is read, then written where it is wanted.

use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::domain::act::Deed;
use sochibo::words::Lang;

use crate::robot::{Story, five};

const TAB: Key = Key::plain(Code::Tab);
const DOWN: Key = Key::plain(Code::Down);
const SPACE: Key = Key::char(' ');

fn opened() -> Story {
    Story::new(Lang::Vi).practising(16).open()
}

/// From the list of papers to plain text instead of Word: the third form.
fn as_text(story: Story) -> Story {
    story.press(SPACE).presses(TAB, 2).press(SPACE)
}

/// The history as its accounts, the deeds of files only.
fn written_in_history(story: &mut Story) -> Vec<String> {
    let acts = story.acts();
    let of_files = acts.iter().filter(|act| act.account.deed == Deed::WritePaper);
    of_files.map(|act| act.account.say(Lang::Vi)).collect()
}

#[test]
fn papers_are_offered_wherever_one_is() {
    let places: [(&str, &[Action]); 13] = [
        ("home", &[]),
        ("members", &[Action::Members]),
        ("a member", &[Action::Members, Action::Open]),
        ("meetings", &[Action::Meetings]),
        ("a meeting", &[Action::Meetings, Action::Open]),
        ("resolutions", &[Action::Resolutions]),
        ("a resolution", &[Action::Resolutions, Action::Open]),
        ("follow-up", &[Action::FollowUp]),
        ("a task", &[Action::FollowUp, Action::Down, Action::Open]),
        ("workload", &[Action::FollowUp, Action::Workload]),
        ("year plan", &[Action::YearPlan]),
        ("preparing", &[Action::Prepare]),
        ("history", &[Action::History]),
    ];
    for (place, way) in places {
        let story = way.iter().fold(opened(), |story, action| story.does(*action));
        let mut story = story.press(Key::f(5));
        let screen = story.screen();
        assert!(screen.contains("dấu cách đánh dấu"), "{place}:\n{screen}");
        assert!(screen.contains("[ ] "), "{place}:\n{screen}");
    }
}

#[test]
fn a_book_without_a_meeting_has_the_papers_of_its_cell() {
    let story = Story::new(Lang::Vi).having(five()).open().does(Action::Members);
    let mut story = story.press(Key::f(5));
    let screen = story.screen();
    assert!(screen.contains("dấu cách đánh dấu"), "{screen}");
}

#[test]
fn the_list_is_sifted_by_typing_and_a_paper_is_read_first() {
    let story = opened().does(Action::Meetings).does(Action::Papers).types("bien ban");
    let story = story.sees("Biên bản").does_not_see("Tin nhắn Zalo").enter();
    drop(story.sees("ĐẢNG CỘNG SẢN VIỆT NAM").esc().sees("> bien ban"));
}

#[test]
fn a_paper_is_written_told_and_kept_in_the_history() {
    let story = opened().does(Action::Papers).enter().enter().looks("write_paper");
    let mut story = as_text(story).enter().finishes().looks("written");
    assert_eq!(story.files().len(), 1);
    let told = written_in_history(&mut story);
    assert_eq!(told.len(), 1);
    assert!(
        told.iter().all(|line| line.contains(".txt); đảng viên số ") && !line.contains('/')),
        "{told:?}"
    );
    // Enter opens it with the system's program, F6 its folder
    let path = story.files().keys().next().cloned().unwrap();
    let story = story.enter().does(Action::OpenFolder);
    assert_eq!(story.opened_outside(), [path.as_str(), "/home/hoa/So Chi Bo"]);
    // the history shows what was written, and only that where it is asked for
    let story = story.does(Action::History).sees("Ghi ra tệp").does(Action::Exports);
    drop(story.sees("tệp đã ghi").sees("người").does_not_see("Lập ").does(Action::Exports));
}

#[test]
fn undo_after_writing_takes_back_the_act_before() {
    let mut story = opened();
    let acts = story.acts().len();
    let told = story.acts().iter().rev().find(|act| !act.changes.is_empty()).unwrap().clone();
    let story = as_text(story.does(Action::Papers).does(Action::WriteOut)).enter().finishes();
    let mut story = story.esc().esc().does(Action::Undo).sees("Đã hoàn tác");
    let last = story.acts().pop().unwrap();
    assert_eq!(story.acts().len(), acts + 2);
    assert_eq!((last.account.deed, last.account.about), (Deed::Undo, told.account.about));
}

#[test]
fn a_file_that_stands_there_is_never_replaced_silently() {
    let write = |story: Story| as_text(story.does(Action::Papers).does(Action::WriteOut)).enter();
    let story = write(opened()).finishes().sees("Đã ghi tệp").esc().esc();
    let story = write(story).finishes().sees("Đã có tệp").looks("overwrite");
    // Esc leaves it as it is
    let story = story.esc().sees("Chưa ghi tệp nào");
    assert_eq!(story.files().len(), 1);
    let story = write(story.esc().esc()).finishes().enter().finishes().sees("(2).txt");
    assert_eq!(story.files().len(), 2);
    let story = write(story.esc().esc()).finishes().does(Action::Overwrite).finishes();
    assert_eq!(story.sees("Đã ghi tệp").files().len(), 2);
}

#[test]
fn the_place_is_chosen_and_remembered_and_a_stick_is_offered() {
    let story = opened().stick("/media/hoa/KINGSTON");
    let story = as_text(story.does(Action::Papers).does(Action::WriteOut));
    let story = story.sees("USB, ổ khác: /media/hoa/KINGSTON").presses(DOWN, 2).enter().finishes();
    assert!(story.files().keys().all(|path| path.starts_with("/media/hoa/KINGSTON/")));
    let story = story.esc().esc().does(Action::Papers).does(Action::WriteOut);
    drop(story.sees("Thư mục: /media/hoa/KINGSTON"));
}

#[test]
fn a_name_that_windows_does_not_take_is_changed_and_told() {
    let story = as_text(opened().does(Action::Papers).does(Action::WriteOut));
    let story = story.presses(Key::plain(Code::BackTab), 3);
    let story = story.press(Key::ctrl('u')).types("con.txt").enter().sees("_con").enter();
    let story = story.finishes().sees("_con.txt");
    assert_eq!(story.files().len(), 1);
}

#[test]
fn several_are_marked_written_one_by_one_and_can_be_stopped() {
    let story = opened().does(Action::Meetings).does(Action::Papers);
    let story = story.press(SPACE).press(SPACE).sees("Đã đánh dấu 2").does(Action::WriteOut);
    // Word is chosen already; the message is a text
    let mut story = story.sees("2 văn bản").presses(TAB, 2).press(SPACE).enter();
    let screen = story.screen();
    assert!(screen.contains("1/"), "{screen}");
    let of = screen.split("1/").nth(1).unwrap().split(':').next().unwrap().to_owned();
    let all: usize = of.parse().unwrap();
    assert!(all > 2, "{screen}");
    let mut story = story.goes().sees(&format!("2/{of}")).esc();
    let screen = story.screen();
    assert!(screen.contains(&format!("còn {} tệp chưa ghi", all - 1)), "{screen}");
    assert_eq!((story.files().len(), written_in_history(&mut story).len()), (1, 1));
}

#[test]
fn all_papers_of_a_meeting_are_written_in_one_go() {
    let story = opened().does(Action::Meetings).does(Action::Papers).types("ca bo").enter();
    let story = story.sees("Cả bộ giấy tờ").press(SPACE).presses(TAB, 2).press(SPACE).enter();
    let mut story = story.finishes().sees("tệp:");
    let names: Vec<String> = story.files().keys().cloned().collect();
    assert!(names.len() >= 2, "{names:?}");
    assert!(names.iter().any(|name| name.contains("thong-bao")), "{names:?}");
    let told = written_in_history(&mut story);
    assert_eq!(told.len(), 1);
    assert!(told.iter().all(|line| line.contains(&format!("{} văn bản", names.len()))), "{told:?}");
}

#[test]
fn a_full_stick_ends_it_in_a_sentence_and_what_was_written_is_noted() {
    let story = opened().fits(1).does(Action::Meetings).does(Action::Papers);
    let story = story.types("ca bo").enter();
    let story = story.press(SPACE).presses(TAB, 2).press(SPACE).enter().finishes();
    let mut story = story.sees("USB đã đầy").sees("Đã ghi tệp");
    assert_eq!((story.files().len(), written_in_history(&mut story).len()), (1, 1));
    // nothing at all was written: nothing is noted
    let story = as_text(opened().fits(0).does(Action::Papers).does(Action::WriteOut));
    let mut story = story.enter().finishes().sees("USB đã đầy").sees("Chưa ghi tệp nào");
    assert!(written_in_history(&mut story).is_empty());
    drop(story.does(Action::Open).refused("Chưa ghi tệp nào"));
}

#[test]
fn while_files_are_written_only_esc_leads_away() {
    let story = opened().does(Action::Meetings).does(Action::Papers).types("ca bo").enter();
    let story = story.press(SPACE).presses(TAB, 2).press(SPACE).enter().goes();
    let mut story = story.press(Key::alt('2')).press(Key::ctrl('q')).press(Key::ctrl('l'));
    assert!(!story.has_left());
    let screen = story.screen();
    assert!(screen.contains("2/"), "{screen}");
    drop(story.esc().sees("Đã dừng"));
}

#[test]
fn the_cells_own_form_asks_for_its_file() {
    let story = opened().does(Action::Meetings).does(Action::Papers).types("mau word").enter();
    let story = story.sees("Mẫu Word (.docx)").enter().sees("Hãy gõ đường dẫn");
    let story = story.types("/home/hoa/mau.docx").enter().finishes().sees("Đã ghi tệp");
    let path = story.files().keys().next().unwrap();
    assert!(path.strip_suffix(".docx").is_some(), "{path}");
    assert_eq!(story.file_text(path), "mẫu /home/hoa/mau.docx");
}

#[test]
fn the_list_of_papers_reads_well_in_every_language() {
    for lang in [Lang::Vi, Lang::En, Lang::Fr] {
        let story = Story::new(lang).practising(16).open().does(Action::Meetings);
        let name = format!("paper_list_{}", lang.code());
        drop(story.sized(100, 30).does(Action::Papers).looks(&name));
    }
}
