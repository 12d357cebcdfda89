//! Whatever is pressed: no screen breaks, in no window, and what the screen shows is on disk.

use sochibo::app::action::Action;
use sochibo::words::Lang;

use crate::robot::Story;

fn walk(seed: u64, size: (u16, u16)) {
    let story = Story::new(Lang::Vi).practising(12).sized(size.0, size.1).open();
    let mut story = story.cat(seed, 500);
    assert_eq!(story.book(), story.state().desk.register, "seed {seed}");
}

#[test]
fn a_cat_in_the_design_window() {
    for seed in 1..4 {
        walk(seed, (80, 24));
    }
}

#[test]
fn a_cat_in_small_and_large_windows() {
    walk(11, (60, 18));
    walk(12, (61, 19));
    walk(13, (20, 4));
    walk(14, (140, 50));
}

#[test]
fn a_cat_at_the_door() {
    for seed in 21..30 {
        drop(Story::without_book(Lang::Vi).cat(seed, 120));
        drop(Story::new(Lang::Fr).cat(seed, 120));
    }
}

#[test]
fn a_cat_on_what_meetings_are_prepared_with() {
    for (seed, action) in [(31, Action::Prepare), (32, Action::YearPlan), (33, Action::Prepare)] {
        for size in [(80, 24), (60, 18)] {
            let story = Story::new(Lang::Vi).practising(12).sized(size.0, size.1).open();
            let mut story = story.does(action).cat(seed, 250);
            assert_eq!(story.book(), story.state().desk.register, "seed {seed}");
        }
    }
    for (seed, list) in [(34, Action::Topics), (35, Action::Templates)] {
        let story = Story::new(Lang::En).practising(12).open().does(Action::Meetings);
        let mut story = story.does(list).cat(seed, 250);
        assert_eq!(story.book(), story.state().desk.register, "seed {seed}");
    }
}
