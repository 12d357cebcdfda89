//! The system tells the program to leave while files are written or the book is looked through: no
//! half a file stands under the name of a whole one, and the book is as it was.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use sochibo::book::backup::compare::Relation;

use super::counts::dear;
use super::leave::{practice, signal};
use super::typing::open;
use super::{PATIENCE, Seat, random, run};

const SIGNALS: [&str; 3] = ["HUP", "TERM", "INT"];
const AND_KILLED: [&str; 4] = ["KILL", "HUP", "TERM", "INT"];
const PAPERS: &str = "\u{1b}[15~";
const MARK: &str = "\u{1b}[18~";
const WRITE: &str = "\u{1b}[24~";
const DOWN: &str = "\u{1b}[B";
const HISTORY: &str = "\u{1b}6";
const VERIFY: &str = "\u{1b}[20~";

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
}

/// Whether a package (Word, a spreadsheet) has its last piece.
fn is_whole_package(bytes: &[u8]) -> bool {
    let end = bytes.len().checked_sub(22).and_then(|at| bytes.get(at..));
    bytes.starts_with(b"PK") && end.is_some_and(|end| end.starts_with(b"PK\x05\x06"))
}

/// A command that is told to leave at some moment of its run.
struct Told {
    command: Command,
    /// How long it takes when nobody disturbs it.
    usual: Duration,
}

impl Told {
    fn new(home: &Path, folder: &str, args: &[&str], usual: Duration) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sochibo"));
        command
            .args(["--today", "2026-10-05", "--book", folder])
            .args(args)
            .env("HOME", home)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        Self { command, usual }
    }

    /// Runs it and tells it; how long it went on after that.
    fn ended(mut self, signal: &str) -> Duration {
        let mut child = self.command.spawn().unwrap();
        let most = usize::try_from(self.usual.as_micros()).unwrap() * 5 / 4;
        std::thread::sleep(Duration::from_micros(u64::try_from(random(most)).unwrap()));
        if child.try_wait().unwrap().is_none() {
            let id = child.id().to_string();
            Command::new("kill").args([&format!("-{signal}"), &id]).status().unwrap();
        }
        let told = Instant::now();
        while child.try_wait().unwrap().is_none() {
            assert!(told.elapsed() < PATIENCE, "{signal}: did not leave");
            std::thread::sleep(Duration::from_millis(5));
        }
        told.elapsed()
    }
}

/// How long a command takes.
fn usual(home: &Path, args: &[&str]) -> Duration {
    let began = Instant::now();
    run(home, args);
    began.elapsed()
}

fn is_sound(home: &Path, folder: &str) {
    let sound = run(home, &["--book", folder, "verify"]);
    assert!(!sound.contains("[!]"), "{sound}");
}

#[test]
fn a_signal_in_an_export_leaves_no_half_file_under_its_name() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let folder = practice(home);
    let whole = home.join("whole.json");
    let usual = usual(home, &["--book", &folder, "export", "all", "--to", whole.to_str().unwrap()]);
    let whole = std::fs::read(whole).unwrap();
    let rounds = dear(8, 50, 500);
    let (mut written, mut absent, mut slowest) = (0, 0, Duration::ZERO);
    for (round, name) in (0..rounds).zip(AND_KILLED.into_iter().cycle()) {
        let ending = if round % 2 == 0 { "json" } else { "xlsx" };
        let to = home.join(format!("{round}.{ending}"));
        let args = ["export", "all", "--to", to.to_str().unwrap()];
        slowest = slowest.max(Told::new(home, &folder, &args, usual).ended(name));
        match std::fs::read(&to) {
            Err(_) => absent += 1,
            Ok(bytes) => {
                let is_whole = if ending == "json" {
                    serde_json::from_slice::<serde_json::Value>(&bytes).is_ok()
                        && bytes.len() >= whole.len()
                } else {
                    is_whole_package(&bytes)
                };
                assert!(is_whole, "{name}: {} bytes of {}", bytes.len(), to.display());
                written += 1;
            }
        }
    }
    // a part that a kill left in clear text is gone after the next start
    is_sound(home, &folder);
    for path in files(home) {
        assert_ne!(path.extension().unwrap_or_default(), "scbpart", "{}", path.display());
    }
    println!(
        "FIGURE 8|told to leave or killed while a whole book is exported by command|{rounds}|{absent} not there, {written} whole, no part left after the next start, the book sound, gone within {} ms",
        slowest.as_millis()
    );
}

/// What a kill leaves of an export and of an archive is cleared away by the next command, and the
/// note of it with it; what stands there under its own name is not touched.
#[test]
fn the_parts_that_a_kill_left_go_at_the_next_start() {
    let home = tempfile::tempdir().unwrap();
    let folder = practice(home.path());
    let way = sochibo::book::durable::Way::Passphrase("so thuc hanh");
    let book = sochibo::book::durable::Book::open(Path::new(&folder), &way).unwrap();
    let out = home.path().join("ra");
    std::fs::create_dir_all(out.join("luu-tru.scbpart")).unwrap();
    for name in ["ds.csv.scbpart", "luu-tru.scbpart/a.html", "ds.csv", "khac.scbpart"] {
        std::fs::write(out.join(name), "Lò Thị Ánh").unwrap();
    }
    for name in ["ds.csv.scbpart", "luu-tru.scbpart", "ds.csv"] {
        sochibo::book::store::Store::writing(&book, &out.join(name));
    }
    drop(book);
    let done = Command::new(env!("CARGO_BIN_EXE_sochibo"))
        .args(["--lang", "en", "--today", "2026-10-05", "--book", &folder, "list", "cell"])
        .env("HOME", home.path())
        .output()
        .unwrap();
    let told = String::from_utf8(done.stderr).unwrap();
    assert!(told.contains("was cleared away"), "{told}");
    let left = files(&out);
    assert_eq!(left.len(), 2, "{left:?}");
    assert!(out.join("ds.csv").exists() && out.join("khac.scbpart").exists());
    assert!(files(Path::new(&folder)).iter().all(|it| !it.ends_with("writing")));
}

#[test]
fn a_signal_in_a_backup_leaves_no_half_copy_under_its_name() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let folder = practice(home);
    let stick = |name: &str| {
        let path = home.join(name);
        std::fs::create_dir_all(&path).unwrap();
        path.display().to_string()
    };
    let usual = usual(home, &["--book", &folder, "backup", "--to", &stick("first")]);
    let rounds = dear(4, 25, 250);
    let (mut kept, mut absent, mut slowest) = (0, 0, Duration::ZERO);
    for (round, name) in (0..rounds).zip(AND_KILLED.into_iter().cycle()) {
        let stick = stick(&round.to_string());
        let told = Told::new(home, &folder, &["backup", "--to", &stick], usual);
        slowest = slowest.max(told.ended(name));
        let copies: Vec<PathBuf> = files(Path::new(&stick))
            .into_iter()
            .filter(|it| it.extension().is_some_and(|it| it == "scbk"))
            .collect();
        let book = open(&folder);
        for copy in &copies {
            let relation = book.beside(copy, None).unwrap().relation;
            assert_eq!(relation, Relation::Same, "{name}: {}", copy.display());
        }
        kept += copies.len();
        absent += usize::from(copies.is_empty());
    }
    is_sound(home, &folder);
    println!(
        "FIGURE 8|told to leave while a copy is made by command|{rounds}|{absent} not there, {kept} whole, the book sound, gone within {} ms",
        slowest.as_millis()
    );
}

/// Copies a folder with all in it.
fn copied(from: &Path, to: &Path) {
    for file in files(from) {
        let place = to.join(file.strip_prefix(from).unwrap());
        std::fs::create_dir_all(place.parent().unwrap()).unwrap();
        std::fs::copy(file, place).unwrap();
    }
}

#[test]
fn a_signal_in_a_restore_leaves_the_old_book_or_the_new_one() {
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    let folder = practice(home);
    let stick = home.join("usb");
    std::fs::create_dir(&stick).unwrap();
    run(home, &["--book", &folder, "backup", "--to", stick.to_str().unwrap()]);
    let copy = files(&stick).into_iter().find(|it| it.extension().is_some_and(|it| it == "scbk"));
    let copy = copy.unwrap().display().to_string();
    let members = |folder: &str| run(home, &["--book", folder, "list", "members"]).lines().count();
    let new = members(&folder);
    let list = home.join("ds.csv");
    std::fs::write(&list, "Họ và tên\nMa Văn Thêm\n").unwrap();
    let list = list.display().to_string();
    run(home, &["--book", &folder, "import", "members", &list]);
    let old = members(&folder);
    assert_ne!(old, new);
    let trial = |name: &str| {
        let trial = home.join(name);
        copied(Path::new(&folder), &trial);
        trial.display().to_string()
    };
    let usual = usual(home, &["--book", &trial("first"), "restore", &copy, "--yes"]);
    let rounds = dear(4, 15, 150);
    let (mut restored, mut slowest) = (0, Duration::ZERO);
    for (round, name) in (0..rounds).zip(AND_KILLED.into_iter().cycle()) {
        let folder = trial(&round.to_string());
        let told = Told::new(home, &folder, &["restore", &copy, "--yes"], usual);
        slowest = slowest.max(told.ended(name));
        is_sound(home, &folder);
        let now = members(&folder);
        assert!(now == old || now == new, "{name}: neither the old book nor the new one");
        if now == new {
            let journals =
                files(Path::new(&folder)).into_iter().filter(|it| it.ends_with("journal.scbj"));
            assert!(journals.count() > 1, "{name}: the old book is gone");
            restored += 1;
        }
    }
    println!(
        "FIGURE 8|told to leave or killed while a copy is brought back by command|{rounds}|{restored} brought back and the old book kept, else as before, the book sound, gone within {} ms",
        slowest.as_millis()
    );
}

#[test]
fn a_signal_while_papers_are_written_leaves_whole_files_only() {
    let rounds = dear(3, 25, 250);
    let (mut written, mut codes) = (0, Vec::new());
    for (round, name) in (0..rounds).zip(SIGNALS.into_iter().cycle()) {
        let home = tempfile::tempdir().unwrap();
        let folder = practice(home.path());
        let mut seat = Seat::start(home.path(), &["--book", &folder]);
        seat.sees("Chi bộ").press(PAPERS).sees("dấu cách đánh dấu");
        for _ in 0..6 {
            seat.press(MARK).press(DOWN);
        }
        seat.press(WRITE);
        seat.keys.write_all(b"\r").unwrap();
        seat.keys.flush().unwrap();
        if round > 0 {
            std::thread::sleep(Duration::from_millis(u64::try_from(random(400)).unwrap()));
        }
        signal(&seat, name);
        codes.push(seat.ended().0);
        for path in files(home.path()).into_iter().filter(|path| !path.starts_with(&folder)) {
            let ending = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
            assert_ne!(ending, "scbpart", "{}", path.display());
            if matches!(ending, "docx" | "xlsx") {
                assert!(is_whole_package(&std::fs::read(&path).unwrap()), "{}", path.display());
                written += 1;
            }
        }
        is_sound(home.path(), &folder);
    }
    assert!(codes.iter().all(|code| *code > 128), "{codes:?}");
    println!(
        "FIGURE 8|told to leave while papers are written from the screen|{rounds}|{written} files, all whole, the book sound"
    );
}

#[test]
fn a_signal_while_the_book_is_looked_through_ends_the_program() {
    let home = tempfile::tempdir().unwrap();
    let folder = practice(home.path());
    let rounds = dear(3, 25, 250);
    for (_, name) in (0..rounds).zip(SIGNALS.into_iter().cycle()) {
        let mut seat = Seat::start(home.path(), &["--book", &folder]);
        seat.sees("Chi bộ").press(HISTORY);
        seat.keys.write_all(VERIFY.as_bytes()).unwrap();
        seat.keys.flush().unwrap();
        std::thread::sleep(Duration::from_millis(u64::try_from(random(80)).unwrap()));
        signal(&seat, name);
        assert!(seat.ended().0 > 128, "{name}");
    }
    is_sound(home.path(), &folder);
    println!(
        "FIGURE 8|told to leave while the book is verified on the screen|{rounds}|terminal given back, the book sound"
    );
}
