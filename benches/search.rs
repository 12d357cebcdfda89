//! Searching ten years of a cell: the index, a search through it, and from a key to the frame.

#![allow(
    clippy::expect_used,
    clippy::needless_for_each,
    missing_docs,
    unreachable_pub,
    reason = "a benchmark may stop where it stands, and is no library"
)]

mod kit;

use divan::{Bencher, black_box};
use kit::{User, register, today};
use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::domain::meeting::Opinion;
use sochibo::domain::register::Register;
use sochibo::domain::search::{Bounds, Index};
use sochibo::domain::{Id, field::Described as _};

/// How many opinions ten years of lively meetings hold.
const OPINIONS: usize = 7000;

fn main() {
    divan::main();
}

/// Ten years with at least so many opinions.
fn talkative() -> Register {
    let mut all = register(2500);
    let meetings: Vec<_> = all.meetings().map(|(id, _)| id).collect();
    let each = OPINIONS / meetings.len().max(1) + 1;
    for id in meetings {
        let mut meeting = all.meeting(id).expect("a meeting").clone();
        let said = |n: usize| Opinion {
            text: format!("Ý kiến thứ {n}: đề nghị chi bộ xem lại đường vào xóm, mương và rác"),
            ..Opinion::blank()
        };
        meeting.opinions.extend((0..each).map(said));
        all.put(Id::from(id), Some(meeting.into()));
    }
    all
}

#[divan::bench]
fn index_is_built(bencher: Bencher<'_, '_>) {
    let register = talkative();
    bencher.bench_local(|| black_box(Index::new(&register)));
}

/// A meeting of fifty opinions and a task come anew.
#[divan::bench]
fn index_keeps_up(bencher: Bencher<'_, '_>) {
    let register = talkative();
    let mut index = Index::new(&register);
    let meeting = register.meetings().map(|(id, _)| Id::from(id)).last();
    let task = register.tasks().map(|(id, _)| Id::from(id)).last();
    let ids: Vec<Id> = meeting.into_iter().chain(task).collect();
    bencher.bench_local(|| index.renew(&register, black_box(&ids)));
}

/// What is typed: the first letter finds nearly everything, a filter computes states.
const TYPED: [&str; 6] = [
    "d",
    "duong",
    "hộ nghèo",
    "loại:việc trạng thái:quá hạn",
    "người:hoa năm:2024 đường",
    "\"đường vào xóm\"",
];

#[divan::bench(args = TYPED)]
fn search(bencher: Bencher<'_, '_>, typed: &str) {
    let register = talkative();
    let index = Index::new(&register);
    let bounds = Bounds { most: 200, room: 76 };
    bencher.bench_local(|| black_box(index.find(&register, typed, today(), bounds)));
}

/// Letters typed into the search and taken back, each with its frame.
#[divan::bench]
fn search_typing(bencher: Bencher<'_, '_>) {
    let mut user = User::new(2500);
    user.does(Action::Search);
    let back = [Key::plain(Code::Backspace); 6];
    let keys: Vec<Key> = "vesinh".chars().map(Key::char).chain(back).collect();
    let mut next = keys.iter().cycle();
    bencher.bench_local(|| {
        next.next().into_iter().for_each(|key| user.press(*key));
        black_box(&user);
    });
}
