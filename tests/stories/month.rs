//! The month: its path, what needs attention, the way to the right screen.

use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::words::Lang;

use crate::robot::{Story, five};

#[test]
fn the_path_leads_to_where_the_work_is() {
    Story::new(Lang::Vi)
        .practising(16)
        .open()
        .sees("1 Thu kết quả nghị quyết")
        .sees("Cần chú ý")
        .sees("12 tháng qua")
        .press(Key::plain(Code::Home))
        .does(Action::Advance)
        .sees("Theo dõi")
        .esc()
        .sees("Tháng này")
        .does(Action::NextPane)
        .does(Action::Advance)
        .esc()
        .sees("Cần chú ý");
}

#[test]
fn other_months_are_a_key_away() {
    Story::new(Lang::Vi)
        .practising(16)
        .open()
        .sees("Tháng 10 năm 2026")
        .press(Key::plain(Code::Left))
        .sees("Tháng 9 năm 2026")
        .press(Key::plain(Code::Right))
        .press(Key::plain(Code::Right))
        .sees("Tháng 11 năm 2026");
}

#[test]
fn without_members_the_path_says_how_they_come_in() {
    Story::new(Lang::Vi)
        .open()
        .sees("Nhập danh sách đảng viên")
        .press(Key::f(7))
        .sees("Đảng viên mới")
        .types("Lường Thị Hoa")
        .does(Action::Save)
        .sees("Đã lưu")
        .sees("1 Thu kết quả nghị quyết");
}

#[test]
fn a_click_on_a_section_opens_it() {
    Story::new(Lang::Vi).having(five()).open().clicks("Alt+2 Đảng viên").sees("5 dòng");
    let story = Story::new(Lang::Vi).having(five()).open().clicks("Ctrl+F Tìm cả sổ");
    drop(story.sees("Tìm trong cả sổ"));
}

#[test]
fn the_month_follows_the_clock() {
    Story::new(Lang::Vi)
        .having(five())
        .open()
        .sees("Tháng 10 năm 2026")
        .on(2026, 11, 1)
        .sees("Tháng 11 năm 2026");
}

#[test]
fn leaving_from_the_first_screen_is_one_key() {
    assert!(Story::new(Lang::Vi).having(five()).open().esc().has_left());
}

#[test]
fn the_dates_kept_with_a_meeting_are_a_short_form() {
    Story::new(Lang::Vi)
        .practising(16)
        .open()
        .press(Key::plain(Code::End))
        .does(Action::Advance)
        .sees("05/10/2026")
        .looks("meeting_dates");
}

#[test]
fn a_month_without_a_meeting_offers_to_plan_one() {
    Story::new(Lang::Vi)
        .having(five())
        .open()
        .press(Key::plain(Code::Down))
        .press(Key::plain(Code::Down))
        .does(Action::Advance)
        .does_not_see("Cần chú ý");
}

#[test]
fn papers_of_the_month_are_one_key_away() {
    Story::new(Lang::Vi)
        .practising(16)
        .open()
        .does(Action::Papers)
        .looks("papers")
        .enter()
        .sees("Chi bộ thôn Sơn Thuỷ")
        .does_not_see("Cần chú ý")
        .esc()
        .esc()
        .sees("Cần chú ý");
}

#[test]
fn each_step_opens_where_its_work_is_done() {
    for step in 0..7 {
        Story::new(Lang::Vi)
            .practising(16)
            .open()
            .press(Key::plain(Code::Home))
            .presses(Key::plain(Code::Down), step)
            .does(Action::Advance)
            .does_not_see("12 tháng qua")
            .esc()
            .sees("12 tháng qua");
    }
}
