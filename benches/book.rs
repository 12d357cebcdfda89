//! The book on disk: opening, the check of the whole journal, one commit.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::needless_for_each,
    missing_docs,
    unreachable_pub,
    reason = "a benchmark may stop where it stands, and is no library"
)]

mod kit;

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use divan::{Bencher, black_box};
use sochibo::book::cipher::{Cost, Key};
use sochibo::book::codec;
use sochibo::book::disk;
use sochibo::book::durable::{Book, Way};
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::book::journal::Journal;
use sochibo::book::store::Store as _;
use sochibo::domain::act::Act;
use sochibo::domain::register::Register;
use sochibo::practice;

fn main() {
    ratio();
    divan::main();
}

/// A practice book of ten years, with more small acts up to so many.
fn written(root: &Path, acts: u64) -> Register {
    let (mut book, _) =
        Book::create(root, PRACTICE_PASSPHRASE, Cost::PRACTICE, true).expect("a book");
    let mut register = book.load().expect("a register");
    let mut keep = |register: &mut Register, act: &Act| {
        register.apply(act).expect("it fits");
        book.commit(act).expect("kept").seq
    };
    let mut last = 0;
    for act in practice::generate(kit::ten_years(0), kit::today()) {
        last = keep(&mut register, &act);
    }
    while last < acts {
        let act = kit::one_more(&register, last);
        last = keep(&mut register, &act);
    }
    book.close().expect("at rest");
    register
}

fn open(root: &Path) -> Book {
    Book::open(root, &Way::Passphrase(PRACTICE_PASSPHRASE)).expect("it opens")
}

fn median(mut all: Vec<Duration>) -> Duration {
    all.sort_unstable();
    all.get(all.len() / 2).copied().unwrap_or_default()
}

/// One commit against a bare write and sync of as many bytes beside it, turn by turn, and says how
/// they compare.
#[expect(clippy::print_stdout, reason = "a benchmark tells its figures")]
fn ratio() {
    let root = tempfile::tempdir().expect("a folder");
    let mut register = written(root.path(), 0);
    let mut book = open(root.path());
    let journal = walk(root.path());
    let size = || std::fs::metadata(&journal).expect("a journal").len();
    let mut bare = OpenOptions::new()
        .create(true)
        .append(true)
        .open(root.path().join("bare"))
        .expect("a file");
    let (mut kept, mut plain) = (Vec::new(), Vec::new());
    for nth in 0..400 {
        let act = kit::one_more(&register, nth);
        let before = size();
        let start = Instant::now();
        book.commit(&act).expect("kept");
        kept.push(start.elapsed());
        register.apply(&act).expect("it fits");
        let bytes = vec![7; usize::try_from(size() - before).unwrap_or_default()];
        let start = Instant::now();
        bare.write_all(&bytes).expect("written");
        bare.sync_data().expect("synced");
        plain.push(start.elapsed());
    }
    let (kept, plain) = (median(kept), median(plain));
    let ratio = kept.as_secs_f64() / plain.as_secs_f64();
    println!("one commit {kept:?}, the same bytes bare {plain:?}, ratio {ratio:.2}");
}

/// Where the journal of a book lies.
fn walk(root: &Path) -> std::path::PathBuf {
    let vaults = std::fs::read_dir(root).expect("a folder").filter_map(Result::ok);
    let mut journals = vaults.map(|vault| vault.path().join("journal.scbj"));
    journals.find(|path| path.exists()).expect("a journal")
}

#[divan::bench(args = [0, 30_000], sample_count = 9, sample_size = 1)]
fn opens(bencher: Bencher<'_, '_>, acts: u64) {
    let root = tempfile::tempdir().expect("a folder");
    written(root.path(), acts);
    bencher.bench_local(|| {
        let mut book = open(root.path());
        book.load().expect("a register").len()
    });
}

/// The index thrown away before, so that it is built anew from the journal.
#[divan::bench(args = [0, 30_000], sample_count = 5, sample_size = 1)]
fn opens_without_index(bencher: Bencher<'_, '_>, acts: u64) {
    let root = tempfile::tempdir().expect("a folder");
    written(root.path(), acts);
    let index = walk(root.path()).with_file_name("index");
    bencher
        .with_inputs(|| std::fs::remove_dir_all(&index).expect("thrown away"))
        .bench_local_values(|()| open(root.path()).load().expect("a register").len());
}

/// The check of a whole journal in memory: hashes, chain, seals, and what the history reads.
#[divan::bench(args = [3000, 30_000], sample_count = 9, sample_size = 1)]
fn scan(bencher: Bencher<'_, '_>, acts: u64) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal");
    let (key, vault) = (Key::random().expect("a key"), [7; 16]);
    Journal::create(&disk::Real, &path, vault).expect("a journal");
    let read = || std::fs::read(&path).expect("read");
    let none = Journal::scan(&read(), vault, &key, &mut |_, _| Ok(())).expect("whole");
    let mut journal = Journal::open(&disk::real(), &path, vault, &key, &none).expect("open");
    let register = kit::register(0);
    for nth in 0..acts {
        let act = codec::write_act(&kit::one_more(&register, nth)).expect("written");
        journal.append(&act).expect("added");
    }
    let bytes = read();
    bencher.bench_local(|| {
        let mut heads = Vec::new();
        Journal::scan(black_box(&bytes), vault, &key, &mut |seq, act| {
            heads.push(codec::read_entry(act, seq)?);
            Ok(())
        })
        .expect("whole");
        heads.len()
    });
}
