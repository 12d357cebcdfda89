//! A person's own data on the screen: given out, erased, and text marked secret that never stays.

use sochibo::app::action::Action;
use sochibo::domain::MemberId;
use sochibo::domain::act::Deed;
use sochibo::domain::day::Day;
use sochibo::domain::member::{Event, EventKind, Member};
use sochibo::domain::record::Record;
use sochibo::words::Lang;

use crate::robot::{Story, five, member};

/// One who has moved away, with what the cell no longer needs.
fn moved_away() -> Vec<Record> {
    let mut it: Member = member("Lường Thị Hoa");
    "0987 111 222".clone_into(&mut it.phone);
    "Tin lành".clone_into(&mut it.religion);
    let left = Day::new(2026, 9, 1).ok();
    it.events.push(Event::new(EventKind::TransferOut, left));
    vec![it.into()]
}

fn on_card(name: &str) -> Story {
    Story::new(Lang::Vi)
        .having(moved_away())
        .open()
        .does(Action::Members)
        .sees(name)
        .does(Action::Open)
        .sees("0987 111 222")
}

#[test]
fn pasted_text_marked_secret_is_told_at_once_and_not_saved() {
    let mut story = Story::new(Lang::Vi)
        .having(five())
        .open()
        .does(Action::Members)
        .does(Action::New)
        .types("Lường Thị Hoa")
        .clicks("Quê quán")
        .pastes("TUYỆT MẬT")
        .refused("Văn bản vừa dán có dấu Mật")
        .does(Action::Save)
        .refused("giống văn bản đóng dấu Mật")
        .sees("Lường Thị Hoa");
    assert_eq!(story.book().members().count(), 5);
    // one sentence instead of the mark, and it is kept
    let mut story =
        story.does(Action::Clear).types("Bản Mật, xã Tân Lập Hạ").does(Action::Save).sees("Đã lưu");
    assert_eq!(story.book().members().count(), 6);
}

#[test]
fn what_a_person_had_erased_does_not_come_back() {
    let mut story = on_card("Lường Thị Hoa")
        .does(Action::ErasePerson)
        .sees("Xoá dữ liệu riêng của Lường Thị Hoa")
        .sees("tôn giáo")
        .sees("Giữ họ và tên")
        .looks("erase_person")
        .types("Lường Thị Hoà Bình")
        .does(Action::Save)
        .refused("Tên gõ không khớp")
        .does(Action::Clear)
        .types("luong thi hoa")
        .does(Action::Save)
        .sees("Đã xoá dữ liệu riêng")
        .sees("sao lưu")
        .esc()
        .does_not_see("0987 111 222")
        .does_not_see("Tin lành")
        .does(Action::Undo)
        .refused("xoá dữ liệu riêng");
    let acts = story.acts();
    assert_eq!(acts.last().unwrap().account.deed, Deed::ErasePerson);
    assert_eq!(acts.last().unwrap().account.about, "#1");
    for act in &acts {
        let told = format!("{act:?}");
        assert!(!told.contains("0987 111 222") && !told.contains("Tin lành"), "{told}");
    }
    let book = story.book();
    let kept = book.member(MemberId(1)).unwrap();
    assert_eq!((kept.full_name.as_str(), kept.phone.as_str()), ("Lường Thị Hoa", ""));
}

#[test]
fn the_paper_for_a_person_is_noted_by_number_and_old_files_are_reminded_of() {
    let mut story = on_card("Lường Thị Hoa")
        .does(Action::Papers)
        .types("sổ ghi về")
        .sees("Những gì sổ ghi về một đảng viên")
        .does(Action::WriteOut)
        .does(Action::WriteOut)
        .finishes()
        .esc()
        .esc()
        .does(Action::History)
        .does(Action::Exports)
        .sees("1 người")
        .sees("xoá bản xuất cũ")
        .looks("exports_whose");
    let acts = story.acts();
    let last = acts.last().unwrap();
    assert_eq!(last.account.deed, Deed::WritePaper);
    assert!(last.account.about.ends_with("đảng viên số 1"), "{}", last.account.about);
    assert!(!last.account.about.contains("Hoa"), "{}", last.account.about);
}

#[test]
fn the_first_run_says_what_does_not_belong_into_the_book() {
    let _read = Story::without_book(Lang::Vi).sees("Không nhập nội dung Mật");
}
