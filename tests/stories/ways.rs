//! The ways into the book on the screen: the form of a passphrase, the recovery card, the handover,
//! the committee's key.

use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::domain::act::Deed;
use sochibo::words::Lang;

use crate::robot::{CODE, NUMBER, OFFERED, PASSPHRASE, Story, cell, five, the};

fn down(story: Story, times: usize) -> Story {
    story.presses(Key::plain(Code::Down), times)
}

/// A book of five, led by the first, with the settings in front at one of their last lines.
fn settings(from_end: usize) -> Story {
    let records = five().into_iter().chain([cell().into()]).collect();
    Story::new(Lang::Vi)
        .having(records)
        .open()
        .does(Action::Settings)
        .press(Key::plain(Code::End))
        .presses(Key::plain(Code::Up), from_end)
}

#[test]
fn a_passphrase_is_judged_while_it_is_typed_and_can_be_offered() {
    let story = Story::without_book(Lang::Vi).types("Chi bộ A");
    down(story, 5)
        .sees("Bốn từ không dấu")
        .types("ngan")
        .sees("mới 4 ký tự")
        .types(" lang vieejt")
        .sees("Gõ khi UniKey đang bật")
        .press(Key::ctrl('u'))
        .types("mot hai ba bon")
        .sees("Đủ mạnh (14 ký tự)")
        .does(Action::Suggest)
        .sees(OFFERED)
        .does(Action::Suggest)
        .sees("482915037761")
        .does(Action::Suggest)
        .sees(OFFERED)
        .looks("first_run_offer")
        .enter()
        .sees("Mã khôi phục")
        .sees(NUMBER);
}

#[test]
fn at_the_door_nothing_is_offered_and_the_committee_opens() {
    Story::new(Lang::Vi)
        .does(Action::Suggest)
        .refused("không mở ra gì")
        .does(Action::OpenByCommittee)
        .sees("F8 lần nữa: quay lại mở bằng mật khẩu")
        .sees("Mở bằng khoá của cấp ủy")
        .types("/media/usb/khoa-cap-uy.scbkey")
        .enter()
        .types("sai")
        .enter()
        .refused("không mở được sổ")
        .press(Key::ctrl('u'))
        .types(PASSPHRASE)
        .looks("unlock_committee")
        .enter()
        .sees("không hỏi mật khẩu cũ")
        .esc()
        .sees("Tháng này");
}

#[test]
fn a_new_card_is_made_with_the_passphrase_and_printed_when_asked() {
    let story = settings(1)
        .stick("/media/usb")
        .enter()
        .sees("Tờ mã cũ sẽ không mở được")
        .types("sai")
        .enter()
        .refused("Mật khẩu chưa đúng")
        .press(Key::ctrl('u'))
        .types(PASSPHRASE)
        .enter()
        .sees("8) 000088")
        .does(Action::WriteOut)
        .sees("Ai mở được tệp này là mở được sổ")
        .sees("/media/usb")
        .press(Key::plain(Code::Down))
        .press(Key::plain(Code::Down))
        .looks("card_paper")
        .enter()
        .sees("phải xoá ngay tệp")
        .enter()
        .types("000022")
        .enter()
        .types("000055")
        .enter()
        .sees("Thiết lập");
    let text = story.file_text("/media/usb/to-ma-khoi-phuc-2026-10-05.txt");
    for (n, group) in (1..).zip(CODE.split('-')) {
        assert!(text.contains(&format!("{n}) {group}")), "{text}");
    }
    assert!(text.contains(NUMBER) && text.contains("phong bì dán kín"), "{text}");
    // it is noted that there is a new card, and nothing of the file
    let mut story = story;
    let deeds: Vec<Deed> = story.acts().iter().map(|act| act.account.deed).collect();
    assert_eq!(deeds.last(), Some(&Deed::NewRecovery));
    assert!(!deeds.contains(&Deed::WritePaper));
}

#[test]
fn the_places_offered_for_a_card_are_gone_through_by_arrows() {
    let down = || Key::plain(Code::Down);
    settings(1)
        .stick("/media/usb")
        .stick("/media/hoa")
        .enter()
        .types(PASSPHRASE)
        .enter()
        .does(Action::WriteOut)
        .presses(down(), 4)
        .press(down())
        .press(Key::plain(Code::Up))
        .enter()
        .sees("Đã ghi /media/usb");
}

#[test]
fn undo_passes_over_what_was_done_with_the_ways_in() {
    let mut story = settings(1).enter().types(PASSPHRASE).enter().enter();
    story = story.types("000022").enter().types("000055").enter();
    story = story.press(Key::ctrl('z')).sees("Hoàn tác");
    let acts = story.acts();
    let last = acts.last().map(|act| act.account.deed);
    assert_eq!(last, Some(Deed::Undo), "the import before it was taken back");
}

#[test]
fn the_card_is_tried_twice_a_year_and_can_be_put_off_three_times() {
    let mut story = settings(1).enter().types(PASSPHRASE).enter().enter();
    story = story.types("000022").enter().types("000055").enter();
    story = story.on(2027, 4, 4).reopen().does_not_see("Đã 6 tháng");
    story = story.on(2027, 4, 5);
    for left in ["còn hoãn được 3 lần", "còn hoãn được 2 lần", "còn hoãn được 1 lần"]
    {
        story = story.reopen().sees("Đã 6 tháng").sees(left).esc().sees("Tháng này");
    }
    story = story.reopen().sees("Đã hoãn 3 lần").looks("card_due");
    let story = story
        .enter()
        .types("000011 000022 000034")
        .sees("[!] 3) 000034")
        .sees("Nhóm thứ 3 (000034) sai")
        .looks("card_check")
        .enter()
        .refused("Nhóm thứ 3")
        .press(Key::plain(Code::Backspace))
        .types("3")
        .enter()
        .refused("mới gõ 18")
        .types("000044 000055 000066 000077 000099")
        .enter()
        .refused("không mở được sổ này")
        .presses(Key::plain(Code::Backspace), 2)
        .types("88")
        .enter()
        .sees("tờ mã này mở được sổ");
    drop(story.reopen().does_not_see("Đã 6 tháng").sees("Tháng này"));
}

/// A handover as far as the new passphrase, which is in force then.
fn handed() -> Story {
    settings(4)
        .stick("/media/usb")
        .enter()
        .sees("Bước 1/7")
        .looks("handover_begin")
        .enter()
        .sees("Sổ nguyên vẹn")
        .sees("Bước 2/7")
        .does_not_see("Lường Thị Hoa")
        .press(Key::plain(Code::Down))
        .looks("handover_who")
        .enter()
        .sees("Bước 3/7")
        .sees("Đặng Văn Dũng")
        .enter()
        .refused("ít nhất 10 ký tự")
        .does(Action::Suggest)
        .sees(OFFERED)
        .enter()
        .types("ban lang muoi cau")
        .enter()
        .refused("chưa giống nhau")
        .looks("handover_secret")
        .types(" nha")
        .enter()
}

#[test]
fn a_book_is_handed_over_step_by_step() {
    let mut story = handed()
        .sees("Mã khôi phục")
        .esc()
        .refused("Chép mã khôi phục")
        .enter()
        .types("000022")
        .enter()
        .types("000055")
        .enter()
        .sees("Bước 5/7")
        .sees("/media/usb")
        .looks("handover_copy")
        .enter()
        .sees("đã kiểm tra: /media/usb/so.scbk")
        .sees("Bước 6/7")
        .enter()
        .press(Key::plain(Code::Down))
        .press(Key::plain(Code::Down))
        .enter()
        .sees("Bước 6/7")
        .sees("Đã ghi /media/usb/ban-giao-2026-10-05.txt")
        .sees("In 3 bản")
        .sees("Enter để sang bước 7")
        .looks("handover_written")
        // once more, and left: what was written stays said
        .does(Action::WriteOut)
        .does_not_see("Bước 6/7")
        .esc()
        .sees("In 3 bản")
        .enter()
        .sees("Bước 7/7")
        .sees("Bản sao lưu cũ vẫn mở được")
        .looks("handover_end")
        .enter()
        .sees("Thiết lập");
    let text = story.file_text("/media/usb/ban-giao-2026-10-05.txt").replace('\n', " ");
    for part in
        [NUMBER, "AAAA-BBBB-CCCC-DDDD", "Đặng Văn Dũng", "Lường Thị Hoa", "NGƯỜI CHỨNG KIẾN"]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    let last = story.acts().last().map(|act| act.account.deed);
    assert_eq!(last, Some(Deed::HandOverBook));
    // the old passphrase is dead
    drop(
        story
            .press(Key::ctrl('l'))
            .types(PASSPHRASE)
            .enter()
            .refused("Mật khẩu chưa đúng")
            .press(Key::ctrl('u'))
            .types(OFFERED)
            .enter()
            .sees("Tháng này"),
    );
}

#[test]
fn a_book_is_handed_over_with_nobody_there_to_give_it_and_left_before_the_keys_change() {
    // left in the third step, nothing changed
    let mut story = settings(4).enter().enter().enter().does(Action::Suggest).esc();
    let count = story.acts().len();
    story = story.sees("Thiết lập").enter().enter();
    story = story.does(Action::Absent).sees("Người giao có mặt: Không");
    story = story.does(Action::AsSecretary).sees("làm bí thư trong sổ: Không").enter();
    story = story.does(Action::Suggest).enter().types(OFFERED).enter().enter();
    story = story.types("000022").enter().types("000055").enter();
    // no stick: the step is passed by, the paper is written
    story = story.enter().sees("Chưa có thư mục").esc().sees("Bước 6/7").enter();
    story = story.press(Key::plain(Code::Down)).press(Key::plain(Code::Down)).enter();
    let text = story.file_text("/home/hoa/So Chi Bo/ban-giao-2026-10-05.txt");
    assert!(text.contains("không có mặt"), "{text}");
    assert_eq!(story.acts().len(), count + 1);
    assert_eq!(story.book().cell().and_then(|cell| cell.secretary), Some(the(1)));
}

#[test]
fn a_damaged_book_is_not_handed_over() {
    let mut story = settings(4).fits(0).enter().enter().refused("chưa nguyên vẹn");
    assert!(story.screen().contains("Bước 1/7"));
}

#[test]
fn the_committees_key_is_let_in_and_taken_away() {
    let mut story = settings(3)
        .enter()
        .sees("không có khoá của cấp ủy")
        .does(Action::Delete)
        .refused("không có khoá của cấp ủy")
        .enter()
        .sees("Chưa gõ đường dẫn")
        .types("/media/usb/khoa-cap-uy.scbpub")
        .enter()
        .sees("gọi điện cho cấp ủy")
        .sees(CODE)
        .looks("committee_key")
        .does(Action::Delete)
        .sees("không có khoá của cấp ủy")
        .esc()
        .sees("Thiết lập");
    let deeds: Vec<Deed> = story.acts().iter().map(|act| act.account.deed).collect();
    assert!(deeds.ends_with(&[Deed::AddCommittee, Deed::RemoveCommittee]));
}

#[test]
fn a_practice_book_has_no_ways_to_change() {
    let mut story = Story::new(Lang::Vi).practising(12).open().does(Action::Settings);
    story = story.press(Key::plain(Code::End));
    for _ in 0..5 {
        story = story.enter().sees("Thiết lập").press(Key::plain(Code::Up));
    }
}
