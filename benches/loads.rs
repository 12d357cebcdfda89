//! The loads that a book must carry: opening with the real cost of a key, a commit, memory, a copy
//! made and read back, the index built anew. One run, one row; no figure is asserted.
//!
//!     cargo bench --bench loads                     # 30,000 acts
//!     cargo bench --bench loads -- 200000           # so many

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    missing_docs,
    unreachable_pub,
    dead_code,
    reason = "a benchmark may stop where it stands, and is no library"
)]

mod kit;

use std::time::{Duration, Instant};

use sochibo::book::backup::Reason;
use sochibo::book::cipher::Cost;
use sochibo::book::durable::{Book, Way};
use sochibo::book::store::Store as _;
use sochibo::domain::act::Act;
use sochibo::domain::register::Register;
use sochibo::practice::{self, Size};

const PASSPHRASE: &str = "bon tu ghep lai voi nhau";

fn main() {
    let asked = std::env::args().find_map(|arg| arg.parse::<u64>().ok());
    let acts = asked.unwrap_or(30_000);
    let members = if acts > 100_000 { 500 } else { 80 };
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let way = Way::Passphrase(PASSPHRASE);
    let cost = Cost::calibrated();
    let (mut book, _) = Book::create(root, PASSPHRASE, cost, false).expect("a book");
    let mut register = book.load().expect("a register");
    let size = Size { members, years: 10, seed: 7, tasks: None };
    let mut keep = |register: &mut Register, act: &Act| {
        let began = Instant::now();
        let seq = book.commit(act).expect("kept").seq;
        let took = began.elapsed();
        register.apply(act).expect("it fits");
        (seq, took)
    };
    let mut last = 0;
    for act in practice::generate(size, kit::today()) {
        last = keep(&mut register, &act).0;
    }
    let mut commits = Vec::new();
    while last < acts {
        let act = kit::one_more(&register, last);
        let (seq, took) = keep(&mut register, &act);
        last = seq;
        commits.push(took);
    }
    commits.sort_unstable();
    let p99 = commits.get(commits.len() * 99 / 100).copied().unwrap_or_default();
    book.close().expect("at rest");
    drop(book);
    let (open, mut book) = timed(|| Book::open(root, &way).expect("it opens"));
    let register = book.load().expect("a register");
    let memory = peak();
    let (copy, _) = timed(|| {
        book.back_up(&book.backups(), Reason::Asked, kit::today().into()).expect("a copy")
    });
    drop(book);
    let vault = sochibo::book::folder::peek(&sochibo::book::disk::Real, root).expect("a vault");
    std::fs::remove_dir_all(vault.join("index")).expect("no index");
    let (rebuild, _) = timed(|| Book::open(root, &way).expect("it opens"));
    let journal = std::fs::metadata(vault.join("journal.scbj")).map_or(0, |it| it.len());
    println!(
        "{last} acts, {members} members, {} records, journal {} MB | open with the key derived {} ms | \
         commit p99 {:.2} ms | memory with the open book {} MiB | copy made, read back and rebuilt {} ms | \
         opened without index {} ms (key in both)",
        register.len(),
        journal / 1_000_000,
        open.as_millis(),
        p99.as_secs_f64() * 1000.0,
        memory / 1024,
        copy.as_millis(),
        rebuild.as_millis(),
    );
}

fn timed<T>(run: impl FnOnce() -> T) -> (Duration, T) {
    let began = Instant::now();
    let made = run();
    (began.elapsed(), made)
}

/// The most memory that this process ever had, in KiB; 0 where the system does not tell.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok()).unwrap_or_default()
}
