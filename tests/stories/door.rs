//! The door: first run, passphrase, lock, settings.

use chrono::NaiveDate;
use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::app::message::{Msg, Notice};
use sochibo::book::failure::Failure;
use sochibo::domain::Id;
use sochibo::domain::cell::Cell;
use sochibo::words::Lang;

use crate::robot::{CODE, PASSPHRASE, Story, five};

#[test]
fn the_first_run_ends_on_the_month() {
    let mut story = Story::without_book(Lang::Vi)
        .sees("1  Tên chi bộ")
        .types("Chi bộ thôn Sơn Thuỷ")
        .enter()
        .types("xã Tân Lập Hạ")
        .enter()
        .types("Lạng Sơn")
        .enter()
        .types("5")
        .enter()
        .types("nhà văn hoá")
        .enter()
        .types("lúa")
        .sees("hãy tắt UniKey")
        .enter()
        .refused("ít nhất 10 ký tự")
        .presses(Key::plain(Code::Backspace), 3)
        .types(PASSPHRASE)
        .does(Action::ShowTyped)
        .does_not_see(PASSPHRASE)
        .enter()
        .sees("3) 000033")
        .looks("code_card")
        .esc()
        .refused("Chép mã khôi phục")
        .enter()
        .does_not_see("000022")
        .types("000023")
        .enter()
        .refused("Nhóm thứ 2 chưa khớp")
        .press(Key::plain(Code::Backspace))
        .types("2")
        .enter()
        .types("000055")
        .enter()
        .sees("Nhập danh sách đảng viên")
        .looks("home_empty");
    assert!(story.book().cell().is_some_and(|cell| cell.meeting_day == Some(5)));
}

/// A book as the first run leaves it, without its card.
fn begun() -> Story {
    Story::without_book(Lang::Vi)
        .types("Chi bộ A")
        .presses(Key::plain(Code::Tab), 5)
        .types(PASSPHRASE)
        .enter()
        .reopen()
        .sees("Bắt đầu")
        .sees("[ ] 1 Nhập danh sách")
}

#[test]
fn the_first_steps_stay_until_they_are_done() {
    let entered = begun()
        .does(Action::New)
        .types("Lường Thị Hoa")
        .does(Action::Save)
        .sees("Đã lưu")
        .esc()
        .does(Action::Home)
        .sees("Bắt đầu")
        .sees("[x] 1 Nhập danh sách")
        .sees("[x] 2 Hoặc thêm từng đồng chí")
        .sees("đã có 1 đồng chí")
        .sees("[ ] 3 Ghi bí thư")
        .looks("home_begun")
        // another one is added from here
        .does(Action::New)
        .types("Đặng Văn Dũng")
        .does(Action::Save)
        .does(Action::Home)
        .sees("đã có 2 đồng chí");
    let mut story = entered.reopen().sees("[ ] 3 Ghi bí thư");
    let cell = story.book().cell().cloned().expect("the cell");
    let secretary = story.book().members().next().map(|(id, _)| id);
    let half = Cell { secretary, ..cell };
    story = story.having(vec![half.clone().into()]).reopen();
    story = story.sees("[~] 3 Ghi bí thư").sees("còn thiếu: Ngày đại hội");
    let term_start = NaiveDate::from_ymd_opt(2025, 3, 3);
    let whole = Cell { term_start, ..half };
    drop(
        story
            .having(vec![whole.into()])
            .reopen()
            .does_not_see("Bắt đầu")
            .sees("chưa có kỳ sinh hoạt"),
    );
}

#[test]
fn the_first_steps_can_be_put_away() {
    begun()
        .does(Action::New)
        .types("Lường Thị Hoa")
        .does(Action::Save)
        .does(Action::Home)
        .sees("4 Để sau, sang việc của tháng")
        .presses(Key::plain(Code::Down), 3)
        .enter()
        .does_not_see("Bắt đầu")
        .sees("chưa có kỳ sinh hoạt")
        .reopen()
        .does_not_see("Bắt đầu");
}

#[test]
fn a_card_that_was_never_asked_back_stands_on_the_first_screen_until_it_is_tried() {
    Story::without_book(Lang::Vi)
        .types("Chi bộ A")
        .presses(Key::plain(Code::Tab), 5)
        .types(PASSPHRASE)
        .enter()
        .sees("3) 000033")
        // the window is closed here
        .reopen()
        .sees("Kiểm tra tờ mã khôi phục")
        .looks("home_card_unproved")
        .press(Key::plain(Code::End))
        .enter()
        .sees("Lấy tờ mã trong phong bì ra")
        .sees("Không còn tờ mã")
        .types(CODE)
        .enter()
        .sees("tờ mã này mở được sổ")
        .does_not_see("Kiểm tra tờ mã khôi phục");
}

#[test]
fn what_is_missing_in_the_first_run_is_asked_again() {
    Story::without_book(Lang::Vi)
        .presses(Key::plain(Code::Tab), 5)
        .types(PASSPHRASE)
        .enter()
        .refused("Cần có tên chi bộ")
        .types("Chi bộ A")
        .presses(Key::plain(Code::Tab), 3)
        .types("40")
        .presses(Key::plain(Code::Tab), 2)
        .enter()
        .refused("từ 1 đến 31")
        .sees("Chi bộ A");
}

#[test]
fn a_cell_named_like_a_marked_document_is_asked_again() {
    Story::without_book(Lang::Vi)
        .types("TUYỆT MẬT")
        .presses(Key::plain(Code::Tab), 5)
        .types(PASSPHRASE)
        .enter()
        .refused("giống văn bản đóng dấu Mật")
        .sees("TUYỆT MẬT");
}

#[test]
fn the_practice_cell_is_one_key_away() {
    Story::without_book(Lang::Vi).does(Action::Practice).sees("SỔ THỰC HÀNH").sees("Tháng này");
}

#[test]
fn a_wrong_passphrase_loses_nothing() {
    Story::new(Lang::Vi)
        .having(five())
        .sees("Mở sổ")
        .enter()
        .refused("Chưa gõ gì")
        .types("lua chin vang dồng")
        .sees("Có chữ mang dấu")
        .enter()
        .refused("Mật khẩu chưa đúng")
        .does(Action::ShowTyped)
        .sees("lua chin vang dồng")
        .presses(Key::plain(Code::Backspace), 4)
        .types("dong")
        .enter()
        .sees("Tháng này");
}

#[test]
fn the_code_on_paper_opens_the_book() {
    Story::new(Lang::Vi)
        .does(Action::UseCode)
        .sees("F4 lần nữa: quay lại mở bằng mật khẩu")
        .types("000011 000023")
        .sees("Nhóm thứ 2 (000023) sai")
        .press(Key::plain(Code::Backspace))
        .types("2")
        .sees("Đã gõ đúng 2 trên 8 nhóm")
        .enter()
        .refused("mới gõ 12")
        .types(" 000033 000044 000055 000066 000077 000099")
        .enter()
        .refused("Mã khôi phục không mở được sổ này")
        .presses(Key::plain(Code::Backspace), 2)
        .types("88")
        .enter()
        .sees("không hỏi mật khẩu cũ")
        .esc()
        .sees("Tháng này");
}

#[test]
fn whoever_came_in_by_the_card_sets_a_new_passphrase_without_the_old_one() {
    let story = Story::new(Lang::Vi)
        .having(five())
        .does(Action::UseCode)
        .types(CODE)
        .enter()
        .sees("Đổi mật khẩu")
        .does_not_see("Mật khẩu cũ")
        .looks("passphrase_forgotten")
        // a copy that became the book is told while the form is open
        .told(Msg::Told(Notice::good("Đã lập lại sổ từ bản sao")))
        .sees("Mật khẩu mới")
        .enter()
        .refused("ít nhất 10 ký tự")
        .types("nam tu ghep lai")
        .enter()
        .sees("Đã đổi mật khẩu")
        .sees("Tháng này")
        .press(Key::ctrl('l'))
        .types("nam tu ghep lai")
        .enter()
        .sees("Tháng này")
        .does(Action::Settings)
        .press(Key::plain(Code::End))
        .enter();
    let _asked = story.sees("Mật khẩu cũ");
}

#[test]
fn a_refused_passphrase_typed_once_more_is_not_added_to_the_first() {
    Story::new(Lang::Vi)
        .types("lua chin vang rom")
        .enter()
        .refused("Mật khẩu chưa đúng")
        .types(PASSPHRASE)
        .enter()
        .sees("Tháng này")
        .does(Action::Settings)
        .press(Key::plain(Code::End))
        .enter()
        .types("sai mot lan")
        .enter()
        .types("nam tu ghep lai")
        .enter()
        .refused("Mật khẩu chưa đúng")
        .press(Key::plain(Code::BackTab))
        .types(PASSPHRASE)
        .enter()
        .enter()
        .sees("Đã đổi mật khẩu");
}

#[test]
fn the_door_speaks_the_language_of_who_stands_there() {
    Story::new(Lang::Vi)
        .does(Action::NextLanguage)
        .sees("Type the passphrase")
        .does(Action::NextLanguage)
        .sees("Tapez la phrase secrète")
        .does(Action::NextLanguage)
        .sees("Gõ mật khẩu");
}

#[test]
fn a_locked_book_shows_nothing_and_keeps_drafts() {
    Story::new(Lang::Vi)
        .having(five())
        .open()
        .does(Action::Members)
        .does(Action::New)
        .types("Ma Văn Sáu")
        .press(Key::ctrl('l'))
        .sees("Sổ đã khoá")
        .does_not_see("Ma Văn Sáu")
        .does_not_see("Sơn Thuỷ")
        .types(PASSPHRASE)
        .enter()
        .does(Action::Members)
        .does(Action::New)
        .sees("Ma Văn Sáu");
}

#[test]
fn a_book_that_does_not_open_says_so_and_can_be_tried_again() {
    Story::new(Lang::Vi)
        .told(Msg::NotOpened(Failure::DiskFull))
        .sees("Chưa mở được sổ")
        .sees("Ổ đĩa đầy")
        .looks("problem")
        .enter()
        .types(PASSPHRASE)
        .enter()
        .sees("Tháng này");
}

#[test]
fn settings_change_at_once() {
    let story = Story::new(Lang::Vi)
        .having(five())
        .open()
        .does(Action::Settings)
        .sees("Tiếng Việt")
        .does(Action::Right)
        .sees("Settings")
        .does(Action::Left)
        .sees("Thiết lập")
        .does(Action::Down)
        .does(Action::Open)
        .sees("Nền sáng")
        .does(Action::Down)
        .does(Action::Right)
        .sees("15 phút")
        .does(Action::Down)
        .does(Action::Right)
        .sees("Không ›");
    assert!(!story.state().desk.settings.mouse);
}

#[test]
fn the_details_of_the_cell_are_a_form() {
    let mut story = Story::new(Lang::Vi)
        .open()
        .does(Action::Settings)
        .clicks("Thông tin chi bộ")
        .clicks("Thông tin chi bộ")
        .types(" 2")
        .does(Action::Save)
        .sees("Đã lưu");
    assert_eq!(story.book().cell().map(|it| it.name.as_str()), Some("Chi bộ thôn Sơn Thuỷ 2"));
}

#[test]
fn a_rule_is_amended_from_a_day_on() {
    let mut story = Story::new(Lang::Vi)
        .open()
        .does(Action::Settings)
        .presses(Key::plain(Code::Down), 5)
        .enter()
        .press(Key::plain(Code::Down))
        .sees("HD/BTCTW")
        .looks("rules")
        .enter()
        .sees("Thời lượng tối thiểu (phút)")
        .presses(Key::plain(Code::Backspace), 2)
        .types("100")
        .does(Action::Save)
        .sees("Đã lưu")
        .sees("100");
    assert_eq!(story.book().rules().count(), 1);
    assert!(story.book().record(Id::CELL).is_some());
}

#[test]
fn the_passphrase_is_changed_with_the_old_one() {
    let story = Story::new(Lang::Vi)
        .open()
        .does(Action::Settings)
        .press(Key::plain(Code::End))
        .enter()
        .types("sai roi")
        .enter()
        .types("bon tu khong dau")
        .sees("bon tu khong dau")
        .looks("passphrase")
        .enter()
        .refused("Mật khẩu chưa đúng")
        .press(Key::plain(Code::Up))
        .presses(Key::plain(Code::Backspace), 7)
        .types(PASSPHRASE)
        .enter()
        .enter()
        .sees("Đã đổi mật khẩu")
        .sees("Thiết lập");
    drop(story.press(Key::ctrl('l')).types("bon tu khong dau").enter().sees("Tháng này"));
}

#[test]
fn a_clock_before_the_last_act_is_told_and_nothing_is_lost() {
    use sochibo::app::desk::Desk;
    use sochibo::app::message::Opened;
    use sochibo::app::screen::home::Home;
    use sochibo::app::state::State;
    use sochibo::domain::act::{Account, Deed, Entry};
    use sochibo::domain::register::Register;

    let day = |day| NaiveDate::from_ymd_opt(2026, 10, day).unwrap().and_hms_opt(8, 0, 0);
    for (today, is_told) in [(5, false), (4, false), (2, true)] {
        let mut desk = Desk { now: day(today).unwrap(), ..Desk::default() };
        desk.settings.lang = Lang::Vi;
        let home = Home::new(&desk);
        let mut state = State::new(desk, home);
        let entry = Entry {
            seq: 1,
            account: Account::new(Deed::CreateCell, "Chi bộ thôn Sơn Thuỷ"),
            author: String::new(),
            at: day(5).unwrap(),
            ids: vec![Id::CELL],
            reverses: None,
        };
        let opened = Opened {
            register: Register::default(),
            history: vec![entry],
            practice: false,
            read_only: false,
            told: Vec::new(),
        };
        sochibo::app::update::update(&mut state, Msg::Opened(Box::new(opened)));
        let told = state.notice.map(|notice| notice.text).unwrap_or_default();
        assert_eq!(told.contains("Đồng hồ máy chỉ"), is_told, "{today}: {told}");
        assert_eq!(state.desk.history.len(), 1);
    }
}
