//! What the rules cost over all tasks.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::needless_for_each,
    missing_docs,
    unreachable_pub,
    reason = "a benchmark may stop where it stands, and is no library"
)]

mod kit;

use std::hint::black_box;

use divan::Bencher;
use sochibo::domain::day::Month;
use sochibo::domain::meeting::MeetingKind;
use sochibo::domain::rules::follow_up;
use sochibo::domain::work::{alerts, month, prepare, trend};
use sochibo::domain::{Id, Kind};

const TASKS: [usize; 2] = [2500, 50_000];

fn main() {
    divan::main();
}

#[divan::bench(args = TASKS)]
fn all_alerts(bencher: Bencher<'_, '_>, tasks: usize) {
    let register = kit::register(tasks);
    bencher.bench_local(|| alerts::alerts(black_box(&register), kit::today()));
}

#[divan::bench(args = TASKS)]
fn month_path(bencher: Bencher<'_, '_>, tasks: usize) {
    let register = kit::register(tasks);
    let today = kit::today();
    bencher.bench_local(|| month::path(black_box(&register), Month::of(today), today));
}

#[divan::bench(args = TASKS)]
fn propose(bencher: Bencher<'_, '_>, tasks: usize) {
    let register = kit::register(tasks);
    bencher.bench_local(|| {
        prepare::propose(black_box(&register), MeetingKind::Regular, None, kit::today())
    });
}

#[divan::bench(args = TASKS)]
fn due_at(bencher: Bencher<'_, '_>, tasks: usize) {
    let register = kit::register(tasks);
    let last = register.meetings().last().map(|(_, meeting)| meeting.clone()).unwrap_or_default();
    bencher.bench_local(|| follow_up::due_at(black_box(&register), &last));
}

#[divan::bench(args = TASKS)]
fn twelve_months(bencher: Bencher<'_, '_>, tasks: usize) {
    let register = kit::register(tasks);
    bencher.bench_local(|| trend::trend(black_box(&register), Month::of(kit::today())));
}

#[divan::bench(args = TASKS)]
fn uses_of_a_member(bencher: Bencher<'_, '_>, tasks: usize) {
    let register = kit::register(tasks);
    bencher.bench_local(|| black_box(&register).uses(Id::new(Kind::Member, 1)));
}

#[divan::bench(args = TASKS)]
fn check_of_a_task(bencher: Bencher<'_, '_>, tasks: usize) {
    let register = kit::register(tasks);
    let id = Id::new(Kind::Task, 1);
    let task = register.record(id).cloned();
    bencher.bench_local(|| task.as_ref().map(|it| register.check(id, it, kit::today())));
}

#[divan::bench(args = TASKS, sample_count = 10)]
fn register_copied(bencher: Bencher<'_, '_>, tasks: usize) {
    let register = kit::register(tasks);
    bencher.bench_local(|| black_box(&register).clone());
}

#[divan::bench(sample_count = 10)]
fn practice_two_years() -> usize {
    sochibo::practice::generate(sochibo::practice::Size::default(), kit::today()).len()
}

#[divan::bench(sample_count = 5)]
fn practice_ten_years() -> usize {
    sochibo::practice::generate(kit::ten_years(0), kit::today()).len()
}
