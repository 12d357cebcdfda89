//! The loads that a book must carry: opening with the real cost of a key, a commit, memory, a copy
//! made and read back, the index built anew. One run, one row; no figure is asserted.
//!
//!     cargo bench --bench loads                     # 30,000 acts
//!     cargo bench --bench loads -- 200000           # so many
//!
//! What is measured of a book that is there is measured in a process of its own, so that neither
//! the memory nor the work of making it counts. Beside the time that passed stands that of the
//! processors: on a machine that does other things, too, only the second says something.

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

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use sochibo::book::backup::Reason;
use sochibo::book::cipher::Cost;
use sochibo::book::durable::{Book, Way};
use sochibo::book::header::Header;
use sochibo::book::store::Store as _;
use sochibo::domain::act::Act;
use sochibo::domain::register::Register;
use sochibo::practice::{self, Size};

const PASSPHRASE: &str = "bon tu ghep lai voi nhau";

/// What a child process does with the book of a folder.
const PART: &str = "SOCHIBO_LOADS_PART";
const FOLDER: &str = "SOCHIBO_LOADS_FOLDER";

fn main() {
    if let (Ok(part), Some(folder)) = (std::env::var(PART), std::env::var_os(FOLDER)) {
        return measure(&part, Path::new(&folder));
    }
    let asked = std::env::args().find_map(|arg| arg.parse::<u64>().ok());
    let acts = asked.unwrap_or(30_000);
    let (members, years) = match acts {
        0..100_000 => (80, 17),
        100_000..500_000 => (500, 20),
        _ => (5_000, 20),
    };
    let folder = tempfile::tempdir().expect("a folder");
    let size = Size { members, years, seed: 7, tasks: None };
    make(folder.path(), size, acts);
    for part in ["key", "open", "copy", "rebuild"] {
        let child = std::process::Command::new(std::env::current_exe().expect("this program"))
            .env(PART, part)
            .env(FOLDER, folder.path())
            .status();
        assert!(child.is_ok_and(|status| status.success()), "{part}");
    }
}

/// Makes a book of so many acts, and tells what each took.
fn make(root: &Path, size: Size, acts: u64) {
    let (mut book, _) = Book::create(root, PASSPHRASE, Cost::calibrated(), false).expect("a book");
    let mut register = book.load().expect("a register");
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
    let of_100 = |part: usize| commits.get(commits.len() * part / 100).copied().unwrap_or_default();
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    book.close().expect("at rest");
    let journal = std::fs::metadata(vault(root).join("journal.scbj")).map_or(0, |it| it.len());
    println!(
        "{last} acts, {} members, {} meetings, {} records, journal {} MB | commit half {:.2} ms, 99 of 100 {:.2} ms",
        size.members,
        register.meetings().count(),
        register.len(),
        journal / 1_000_000,
        ms(of_100(50)),
        ms(of_100(99)),
    );
}

fn vault(root: &Path) -> PathBuf {
    sochibo::book::folder::peek(&sochibo::book::disk::Real, root).ok().flatten().expect("a vault")
}

/// One part, in a process of its own.
fn measure(part: &str, root: &Path) {
    let way = Way::Passphrase(PASSPHRASE);
    let open = || Book::open(root, &way).expect("it opens");
    let (took, book) = match part {
        "key" => {
            let (headers, _) = Header::load(&sochibo::book::disk::Real, &vault(root)).expect("it");
            let header = headers.into_iter().next().expect("a header");
            (timed(|| header.open(PASSPHRASE).expect("its key")).0, None)
        }
        "copy" => {
            let book = open();
            let began = Used::now();
            book.back_up(&book.backups(), Reason::Asked, kit::today().into()).expect("a copy");
            (began.since(), Some(book))
        }
        "rebuild" => {
            std::fs::remove_dir_all(vault(root).join("index")).expect("no index");
            let (took, book) = timed(open);
            (took, Some(book))
        }
        _ => {
            let (took, mut book) = timed(open);
            let register = book.load().expect("a register");
            println!("  records in memory: {}", register.len());
            std::mem::forget(register);
            (took, Some(book))
        }
    };
    let (held, peak) = (memory("VmRSS"), memory("VmHWM"));
    drop(book);
    println!(
        "  {part}: {} ms, {} ms of the processors | memory {} MiB, at most {} MiB",
        took.passed.as_millis(),
        took.worked.as_millis(),
        held / 1024,
        peak / 1024
    );
}

/// What was used: time that passed, and time of the processors, of all threads.
#[derive(Clone, Copy)]
struct Used {
    passed: Duration,
    worked: Duration,
}

/// The beginning of something that is measured.
struct Began(Instant, Duration);

impl Used {
    fn now() -> Began {
        Began(Instant::now(), worked())
    }
}

impl Began {
    fn since(&self) -> Used {
        Used { passed: self.0.elapsed(), worked: worked().saturating_sub(self.1) }
    }
}

/// The time of the processors that this process has used, in hundredths of a second; nothing where
/// the system does not tell.
fn worked() -> Duration {
    let told = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let rest = told.rsplit_once(") ").map(|(_, rest)| rest).unwrap_or_default();
    let ticks = rest.split_whitespace().skip(11).take(2).filter_map(|it| it.parse::<u64>().ok());
    Duration::from_millis(ticks.sum::<u64>() * 10)
}

fn timed<T>(run: impl FnOnce() -> T) -> (Used, T) {
    let began = Used::now();
    let made = run();
    (began.since(), made)
}

/// A line of what the system tells of the memory of this process, in KiB; 0 where it does not.
fn memory(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(name));
    line.and_then(|line| line.split_whitespace().nth(1)?.parse().ok()).unwrap_or_default()
}
