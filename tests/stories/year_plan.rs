//! The plan of a year at the keyboard.

use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::domain::YearPlanId;
use sochibo::words::Lang;

use crate::robot::{Story, five};

const DOWN: Key = Key::plain(Code::Down);

fn planned() -> Story {
    Story::new(Lang::Vi)
        .having(five())
        .open()
        .does(Action::Meetings)
        .does(Action::YearPlan)
        .sees("Năm 2026 chưa có kế hoạch")
}

#[test]
fn the_plan_is_proposed_and_kept_by_one_key() {
    let mut story = planned()
        .looks("year_plan_proposed")
        .does(Action::Save)
        .sees("Lập kế hoạch năm 2026")
        .sees("Kế hoạch năm 2026 của chi bộ")
        .does(Action::Save)
        .refused("Kế hoạch đã ở trong sổ");
    let book = story.book();
    let plan = book.year_plan(YearPlanId(1)).expect("the plan");
    assert_eq!((plan.meetings.len(), plan.themes.len(), plan.checks.len()), (12, 4, 2));
}

#[test]
fn a_row_is_changed_in_its_table_and_kept_at_once() {
    let mut story = planned()
        .does(Action::Save)
        .sees("Tháng 10")
        .enter()
        .sees("Ngày")
        .press(Key::plain(Code::Backspace))
        .presses(Key::plain(Code::Backspace), 9)
        .types("3/10")
        .does(Action::Save)
        .does(Action::Save)
        .sees("03/10/2026");
    let book = story.book();
    let plan = book.year_plan(YearPlanId(1)).expect("the plan");
    assert!(plan.meetings.iter().any(|it| it.date == chrono::NaiveDate::from_ymd_opt(2026, 10, 3)));
}

#[test]
fn a_day_planned_is_the_day_proposed() {
    let story = planned()
        .on(2026, 9, 28)
        .does(Action::Meetings)
        .does(Action::YearPlan)
        .does(Action::Save)
        .press(Key::plain(Code::Home));
    let mut story = story;
    for _ in 0..80 {
        if story.screen().lines().any(|line| line.contains("05/11/2026")) {
            break;
        }
        story = story.press(DOWN);
    }
    drop(
        story.sees("05/11/2026").does(Action::YearPlan).press(Key::plain(Code::Right)).sees("2027"),
    );
}

#[test]
fn other_years_and_new_rows_are_a_key_away() {
    planned()
        .press(Key::plain(Code::Right))
        .sees("Năm 2027 chưa có kế hoạch")
        .does(Action::New)
        .sees("Thêm vào kế hoạch")
        .presses(DOWN, 2)
        .enter()
        .sees("Tháng")
        .types("7")
        .enter()
        .types("Thu chi quỹ của thôn")
        .does(Action::Save)
        .does(Action::Save)
        .sees("Năm 2027 chưa có kế hoạch")
        .does(Action::Edit)
        .refused("Hãy ghi kế hoạch vào sổ trước");
}

#[test]
fn the_help_finds_the_plan() {
    Story::new(Lang::Vi)
        .having(five())
        .open()
        .does(Action::Help)
        .types("ke hoach")
        .enter()
        .sees("Năm 2026 chưa có kế hoạch");
}
