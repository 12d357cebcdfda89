//! A clock that cannot be right: told, asked for, kept; nothing is called overdue before.

use sochibo::app::action::Action;
use sochibo::app::message::Msg;
use sochibo::domain::act::Deed;
use sochibo::domain::work::wall_clock::Trust;
use sochibo::words::Lang;

use super::robot::{PASSPHRASE, Story, five};

#[test]
fn a_dead_battery_is_noticed_and_the_day_asked_for() {
    let mut story = Story::new(Lang::Vi)
        .having(five())
        .on(1970, 1, 1)
        .open()
        .sees("Đồng hồ máy chỉ 01/01/1970")
        .sees("Alt+9 rồi ghi ngày hôm nay")
        .sees("01/01/1970 ?")
        .sees("chưa báo việc quá hạn")
        .does_not_see("trễ")
        .looks("clock_doubtful")
        .does(Action::SetDate)
        .sees("Hôm nay là ngày nào?")
        .types("6/10/2026")
        .enter()
        .sees("Đã lưu. Xác nhận ngày (đồng hồ máy → ngày đúng): 01/01/1970 → 06/10/2026")
        .sees("06/10/2026")
        .does_not_see("chưa báo việc quá hạn");
    // what is noted now is of that day, and nobody doubts it
    story = story.does(Action::Members).does(Action::New).types("Ma Văn Sáu").does(Action::Save);
    let acts = story.acts();
    let last = acts.last().unwrap();
    assert_eq!(last.at.date().to_string(), "2026-10-06");
    assert!(acts.iter().any(|act| act.account.deed == Deed::SetDate && act.changes.is_empty()));
    // undo takes back the member, never the day
    let mut story = story.does(Action::Undo);
    assert_eq!(story.book().members().count(), 5);
    drop(story.does(Action::Undo).does(Action::History).sees("Xác nhận ngày"));
}

#[test]
fn acts_noted_by_a_doubtful_clock_are_recognised_and_the_order_stays() {
    let mut story = Story::new(Lang::Vi).having(five()).on(2009, 3, 4).open();
    story = story.does(Action::Members).does(Action::New).types("Ma Văn Sáu").does(Action::Save);
    story = story.on(2026, 10, 6).does(Action::New).types("Ma Văn Bảy").does(Action::Save);
    story = story.does(Action::History).sees("? Thêm đảng viên: Ma Văn Sáu").looks("clock_history");
    story = story.does_not_see("? Thêm đảng viên: Ma Văn Bảy").sees("? = ghi lúc đồng hồ");
    assert!(story.state().desk.clock_is_settled());
    // by sequence: the one of 2026 was done last and is taken back first
    let mut story = story.does(Action::Undo).sees("Ma Văn Bảy");
    assert_eq!(story.book().members().count(), 6);
    drop(story.does(Action::Undo).sees("Ma Văn Sáu"));
}

#[test]
fn a_clock_set_while_the_program_runs_is_asked_for_again() {
    let story = Story::new(Lang::En).having(five()).open().does_not_see("?");
    let story = story.on(2016, 10, 5).told(Msg::Parted).sees("was just changed").sees("Alt+9");
    let story = story.does(Action::SetDate).types("5/10/2026").enter().sees("Confirmed the date");
    assert!(story.state().desk.clock_is_settled());
    // the days that pass are right even where the clock is not
    let story = story.on(2016, 10, 7).sees("07/10/2026");
    let story = story.told(Msg::Parted).sees("was just changed");
    assert!(!story.state().desk.clock_is_settled());
    // a lock and the door begin anew
    let story = story.press(sochibo::app::key::Key::ctrl('l')).types(PASSPHRASE).enter();
    drop(story.sees("The computer's clock says 07/10/2016"));
}

#[test]
fn an_impossible_day_is_refused_and_a_good_clock_needs_none() {
    Story::new(Lang::Vi)
        .having(five())
        .on(2099, 1, 1)
        .open()
        .sees("hơn một năm sau việc cuối")
        .enter()
        .sees("Hôm nay là ngày nào?")
        .types("6/10/1926")
        .enter()
        .refused("Không thể là ngày hôm nay")
        .esc()
        .on(2026, 10, 6)
        .does(Action::SetDate)
        .refused("không cần ghi ngày");
}

#[test]
fn the_day_is_asked_for_in_every_language() {
    for (lang, name) in [(Lang::En, "clock_doubtful_en"), (Lang::Fr, "clock_doubtful_fr")] {
        drop(Story::new(lang).having(five()).on(2038, 1, 19).open().sized(60, 18).looks(name));
    }
}

#[test]
fn a_history_says_the_same_however_it_is_read() {
    let mut story = Story::new(Lang::Vi).having(five()).on(2009, 3, 4).open();
    story = story.does(Action::Members).does(Action::New).types("Ma Văn Sáu").does(Action::Save);
    let desk = &story.state().desk;
    assert_eq!(desk.trust, Trust::of(&desk.history, false));
    assert!(desk.trust.has_doubtful());
}
