//! How the screens look, in the window they were designed for and in the smallest one.

use sochibo::app::action::Action;
use sochibo::app::message::{Msg, Notice};
use sochibo::book::failure::Failure;
use sochibo::words::Lang;

use crate::robot::{Story, five};

fn practice(lang: Lang) -> Story {
    Story::new(lang).practising(16).open()
}

#[test]
fn the_month_in_three_languages() {
    drop(practice(Lang::Vi).looks("home"));
    drop(practice(Lang::En).looks("home_en"));
    drop(practice(Lang::Fr).looks("home_fr"));
    drop(practice(Lang::Vi).sized(120, 40).looks("home_wide"));
    drop(practice(Lang::Vi).sized(60, 18).looks("home_small"));
}

#[test]
fn lists_cards_and_forms() {
    drop(practice(Lang::Vi).does(Action::Members).looks("members"));
    drop(practice(Lang::Vi).does(Action::Members).does(Action::Open).looks("card"));
    drop(practice(Lang::Vi).does(Action::Members).does(Action::Edit).looks("form"));
    drop(practice(Lang::Vi).does(Action::Members).sized(60, 18).looks("members_small"));
    drop(practice(Lang::Vi).does(Action::FollowUp).looks("tasks"));
}

#[test]
fn the_door_and_what_stands_round_the_book() {
    drop(Story::new(Lang::Vi).types("abc").looks("unlock"));
    drop(Story::without_book(Lang::Vi).looks("first_run"));
    drop(Story::without_book(Lang::Fr).looks("first_run_fr"));
    drop(Story::new(Lang::Vi).having(five()).open().does(Action::Settings).looks("settings"));
    drop(Story::new(Lang::Vi).having(five()).open().does(Action::Help).looks("help"));
}

#[test]
fn what_is_told_is_told_to_its_end_in_every_language() {
    for lang in Lang::ALL {
        let text = Failure::EarlierWay.say(lang);
        let end: Vec<&str> = text.split_whitespace().rev().take(2).collect();
        let end = format!("{} {}", end[1], end[0]);
        let story = practice(lang).told(Msg::Told(Notice::bad(text.clone())));
        let _shown = story.refused(&text).sees(&end);
    }
}
