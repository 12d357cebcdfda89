//! From a key to the drawn frame, on a screen of text of 120×40.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::needless_for_each,
    clippy::print_stdout,
    missing_docs,
    unreachable_pub,
    reason = "a benchmark may stop where it stands, and is no library"
)]

mod kit;

use std::time::{Duration, Instant};

use divan::{Bencher, black_box};
use kit::User;
use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};

/// As many tasks as ten years give, and twenty times as many.
const TASKS: [usize; 2] = [2500, 50_000];

/// Opinions of a long evening.
const OPINIONS: u32 = 200;

fn main() {
    for tasks in TASKS {
        let mut user = User::conducting(tasks, OPINIONS);
        assert!(user.sees("Thảo luận"), "the conductor is in front");
        spread(&mut user, tasks);
    }
    divan::main();
}

/// From a key to the frame in the conductor, as half and 99 of 100 keys take it: a line typed, put
/// down, taken back; the step looked at before and after.
fn spread(user: &mut User, tasks: usize) {
    let back = Key::ctrl('z');
    let typed = "!lam xong truoc 20/10".chars().map(Key::char);
    let keys: Vec<Key> = typed
        .chain([Key::plain(Code::Enter), back])
        .chain([Key::plain(Code::PageUp), Key::plain(Code::PageDown), Key::plain(Code::Up)])
        .collect();
    let mut took: Vec<Duration> = Vec::new();
    for key in keys.iter().cycle().take(2600) {
        let from = Instant::now();
        user.press(*key);
        took.push(from.elapsed());
    }
    took.sort_unstable();
    let of = |hundredths: usize| took[took.len() * hundredths / 100];
    println!(
        "conductor, 60 members, {OPINIONS} opinions, {tasks} tasks: key to frame {:.1?}, 99 of 100 within {:.1?}, slowest {:.1?}",
        of(50),
        of(99),
        took[took.len() - 1],
    );
}

/// One action again and again, after others.
fn again(bencher: Bencher<'_, '_>, tasks: usize, before: &[Action], actions: &[Action]) {
    let mut user = User::new(tasks);
    before.iter().for_each(|action| user.does(*action));
    let mut next = actions.iter().cycle();
    bencher.bench_local(|| {
        next.next().into_iter().for_each(|action| user.does(*action));
        black_box(&user);
    });
}

#[divan::bench(args = TASKS)]
fn list_down(bencher: Bencher<'_, '_>, tasks: usize) {
    again(bencher, tasks, &[Action::FollowUp], &[Action::Down]);
}

#[divan::bench(args = TASKS)]
fn list_all_down(bencher: Bencher<'_, '_>, tasks: usize) {
    again(bencher, tasks, &[Action::FollowUp, Action::PrevPane], &[Action::Down]);
}

#[divan::bench(args = TASKS)]
fn list_opens(bencher: Bencher<'_, '_>, tasks: usize) {
    again(bencher, tasks, &[], &[Action::FollowUp]);
}

#[divan::bench(args = TASKS)]
fn list_turns(bencher: Bencher<'_, '_>, tasks: usize) {
    again(bencher, tasks, &[Action::FollowUp], &[Action::NextPane]);
}

#[divan::bench(args = TASKS)]
fn members_open(bencher: Bencher<'_, '_>, tasks: usize) {
    again(bencher, tasks, &[], &[Action::Members]);
}

#[divan::bench(args = TASKS)]
fn members_down(bencher: Bencher<'_, '_>, tasks: usize) {
    again(bencher, tasks, &[Action::Members], &[Action::Down]);
}

#[divan::bench(args = TASKS)]
fn home_refresh(bencher: Bencher<'_, '_>, tasks: usize) {
    again(bencher, tasks, &[], &[Action::Home]);
}

#[divan::bench(args = TASKS)]
fn home_turns(bencher: Bencher<'_, '_>, tasks: usize) {
    again(bencher, tasks, &[], &[Action::Left, Action::Right]);
}

#[divan::bench(args = TASKS)]
fn meeting_opens(bencher: Bencher<'_, '_>, tasks: usize) {
    again(bencher, tasks, &[Action::Meetings], &[Action::Open, Action::Back]);
}

#[divan::bench(args = TASKS)]
fn meeting_panes(bencher: Bencher<'_, '_>, tasks: usize) {
    again(bencher, tasks, &[Action::Meetings, Action::Open], &[Action::NextPane]);
}

#[divan::bench(args = TASKS)]
fn meeting_down(bencher: Bencher<'_, '_>, tasks: usize) {
    again(bencher, tasks, &[Action::Meetings, Action::Open], &[Action::Down]);
}

#[divan::bench(args = TASKS)]
fn task_opens(bencher: Bencher<'_, '_>, tasks: usize) {
    again(bencher, tasks, &[Action::FollowUp], &[Action::Open, Action::Back]);
}

#[divan::bench(args = TASKS)]
fn history_opens(bencher: Bencher<'_, '_>, tasks: usize) {
    again(bencher, tasks, &[], &[Action::History]);
}

/// Undo and redo of the last act: an act kept, with all that is shown computed anew.
#[divan::bench(args = TASKS)]
fn act_kept(bencher: Bencher<'_, '_>, tasks: usize) {
    again(bencher, tasks, &[Action::FollowUp], &[Action::Undo, Action::Redo]);
}

/// Letters typed to find a task among all, and taken back.
#[divan::bench(args = TASKS)]
fn find_typing(bencher: Bencher<'_, '_>, tasks: usize) {
    let mut user = User::new(tasks);
    [Action::FollowUp, Action::PrevPane, Action::Find].iter().for_each(|it| user.does(*it));
    let back = [Key::plain(Code::Backspace); 6];
    let keys: Vec<Key> = "vesinh".chars().map(Key::char).chain(back).collect();
    let mut next = keys.iter().cycle();
    bencher.bench_local(|| {
        next.next().into_iter().for_each(|key| user.press(*key));
        black_box(&user);
    });
}

/// Letters typed into the quick line, and taken back.
#[divan::bench(args = TASKS)]
fn conduct_typing(bencher: Bencher<'_, '_>, tasks: usize) {
    let mut user = User::conducting(tasks, OPINIONS);
    let back = [Key::plain(Code::Backspace); 6];
    let keys: Vec<Key> = "dongyy".chars().map(Key::char).chain(back).collect();
    let mut next = keys.iter().cycle();
    bencher.bench_local(|| {
        next.next().into_iter().for_each(|key| user.press(*key));
        black_box(&user);
    });
}

/// Undo and redo of a decision at the conductor: an act kept, with all that is shown made anew.
#[divan::bench(args = TASKS)]
fn conduct_act_kept(bencher: Bencher<'_, '_>, tasks: usize) {
    let mut user = User::conducting(tasks, OPINIONS);
    "!lam".chars().for_each(|c| user.press(Key::char(c)));
    user.press(Key::plain(Code::Enter));
    let mut next = [Action::Undo, Action::Redo].iter().cycle();
    bencher.bench_local(|| {
        next.next().into_iter().for_each(|action| user.does(*action));
        black_box(&user);
    });
}

/// The frame alone.
#[divan::bench]
fn frame_alone(bencher: Bencher<'_, '_>) {
    let mut user = User::new(2500);
    bencher.bench_local(|| {
        user.press(Key::plain(Code::F(12)));
        black_box(&user);
    });
}
