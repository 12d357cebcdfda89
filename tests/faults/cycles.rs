//! Test 21: one process opens and closes a book, puts it back to a copy and back again, many times:
//! nothing is held that was let go, neither a lock nor a thread nor a file.

use std::time::{Duration, Instant};

use sochibo::book::backup::Reason;
use sochibo::book::store::Store as _;

use crate::kit::{self, counts};

const ALONE: &str = "SOCHIBO_CYCLES_ALONE";
/// After so many cycles everything was there once that is made once.
const SETTLED: u64 = 10;

/// How many threads and open files this process has; nothing where the system does not tell.
fn held() -> (usize, usize) {
    let count = |folder: &str| std::fs::read_dir(folder).map_or(0, Iterator::count);
    (count("/proc/self/task"), count("/proc/self/fd"))
}

/// Runs in a process of its own: by the side of other tests nothing could be counted.
#[test]
fn opened_closed_and_switched_over_and_over() {
    if std::env::var_os(ALONE).is_some() {
        return alone();
    }
    let done = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["cycles::opened_closed_and_switched_over_and_over", "--exact", "--nocapture"])
        .arg("--test-threads=1")
        .env(ALONE, "1")
        .output()
        .unwrap();
    println!("{}", String::from_utf8_lossy(&[done.stdout, done.stderr].concat()));
    assert!(done.status.success());
}

fn alone() {
    kit::hush();
    let folder = tempfile::tempdir().unwrap();
    let mut model = kit::make(folder.path(), 6);
    let day = chrono::NaiveDateTime::default();
    let book = kit::open(folder.path()).unwrap();
    let (copy, _) = book.back_up(&book.backups(), Reason::Run, day).unwrap();
    drop(book);
    let earlier = model.register.clone();
    let (cycles, mut settled) = (counts(200, 2_000), (0, 0));
    for cycle in 1..=cycles {
        let mut book = kit::open(folder.path()).unwrap();
        assert!(book.damage().is_none() && book.healed().is_empty(), "cycle {cycle}");
        assert!(book.load().unwrap().all().eq(model.register.all()), "cycle {cycle}");
        if cycle % 10 == 1 {
            book.commit(&model.next()).unwrap();
            model.go_on(model.done + 1);
        }
        let beside = book.beside(&copy, None).unwrap();
        book.restore(&beside).unwrap();
        assert!(book.load().unwrap().all().eq(earlier.all()), "cycle {cycle}");
        book.go_back().unwrap();
        assert!(book.load().unwrap().all().eq(model.register.all()), "cycle {cycle}");
        book.close().unwrap();
        drop(book);
        if cycle == SETTLED {
            settled = rests((usize::MAX, usize::MAX));
        }
    }
    let now = rests(settled);
    assert!(now.0 <= settled.0 && now.1 <= settled.1, "held {settled:?} at first, then {now:?}");
    println!(
        "FIGURE 21|opened, put back to a copy and back again, closed, in one process|{cycles}|no lock left over; {} threads and {} open files after {SETTLED} and after all",
        now.0, now.1
    );
}

/// What is held once it is no more than `most`: a database lets go on threads of its own.
fn rests(most: (usize, usize)) -> (usize, usize) {
    let start = Instant::now();
    let mut last = (usize::MAX, usize::MAX);
    loop {
        let now = held();
        let is_still = now == last && now.0 <= most.0 && now.1 <= most.1;
        if is_still || start.elapsed() > Duration::from_mins(1) {
            return now;
        }
        last = now;
        std::thread::sleep(Duration::from_millis(200));
    }
}
