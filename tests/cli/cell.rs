//! A cell's book on disk with the program run on it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

use sochibo::book::cipher::Cost;
use sochibo::book::durable::{Book, Way};
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::book::store::Store as _;
use sochibo::domain::Id;
use sochibo::domain::act::{Account, Act, Change, Deed};
use sochibo::domain::day::Day;
use sochibo::domain::member::{Event, EventKind, Member};
use sochibo::domain::record::Record;
use sochibo::domain::register::Register;

/// The day on which all tests run unless they say otherwise.
pub(crate) const TODAY: &str = "2026-10-05";

/// Held while a book is open in this process and while a child begins: between fork and exec a
/// child has our files, the lock of a book among them.
pub(crate) fn quiet() -> MutexGuard<'static, ()> {
    static QUIET: Mutex<()> = Mutex::new(());
    QUIET.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a command answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Answer {
    #[track_caller]
    pub(crate) fn ok(self) -> String {
        assert_eq!(self.code, 0, "{self:?}");
        self.out
    }

    #[track_caller]
    pub(crate) fn json(self) -> serde_json::Value {
        serde_json::from_str(&self.ok()).unwrap()
    }

    /// The one line of a refusal.
    #[track_caller]
    pub(crate) fn refused(self) -> String {
        assert_eq!(self.code, 1, "{self:?}");
        assert_eq!(self.err.lines().count(), 1, "{self:?}");
        self.err
    }
}

/// A cell's practice book in a folder of its own, run by the real program.
pub(crate) struct Cell {
    folder: tempfile::TempDir,
}

impl Cell {
    /// A book with nothing but the cell in it.
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("book");
        let guard = quiet();
        let (mut book, _) = Book::create(&root, PRACTICE_PASSPHRASE, Cost::PRACTICE, true).unwrap();
        book.close().unwrap();
        drop((book, guard));
        let cell = sochibo::domain::cell::Cell {
            name: "Chi bộ thôn Sơn Thuỷ".into(),
            commune: "xã Yên Sơn".into(),
            province: "tỉnh Tuyên Quang".into(),
            meeting_day: Some(5),
            ..sochibo::domain::cell::Cell::default()
        };
        Self { folder }.having(Id::CELL, cell)
    }

    /// A small cell with a year of meetings behind it.
    pub(crate) fn practice() -> Self {
        let cell = Self::none();
        let to = cell.path("book");
        cell.run(["demo", "--to", to.to_str().unwrap(), "--members", "12", "--years", "1"]).ok();
        cell
    }

    /// No book at all, only the folder for it.
    pub(crate) fn none() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn book(&self) -> Book {
        Book::open(&self.path("book"), &Way::Passphrase(PRACTICE_PASSPHRASE)).unwrap()
    }

    /// The book with one more record.
    pub(crate) fn having(self, id: impl Into<Id>, record: impl Into<Record>) -> Self {
        let change = Change::new(id.into(), record.into());
        let act = Act {
            account: Account::new(Deed::Create, ""),
            author: "bí thư".into(),
            at: chrono::NaiveDateTime::default(),
            changes: vec![change],
            reverses: None,
        };
        let guard = quiet();
        let mut book = self.book();
        book.commit(&act).unwrap();
        book.close().unwrap();
        drop((book, guard));
        self
    }

    /// The book with a record changed.
    pub(crate) fn now_having(self, id: impl Into<Id>, record: impl Into<Record>) -> Self {
        let id = id.into();
        let guard = quiet();
        let mut book = self.book();
        let change = book.load().unwrap().set(id, record);
        book.commit(&Act {
            account: Account::new(Deed::Edit, ""),
            author: "bí thư".into(),
            at: chrono::NaiveDateTime::default(),
            changes: vec![change],
            reverses: None,
        })
        .unwrap();
        book.close().unwrap();
        drop((book, guard));
        self
    }

    /// The book, open. Hold [`quiet`] meanwhile.
    pub(crate) fn open(&self) -> Book {
        self.book()
    }

    /// The book with one more official member.
    pub(crate) fn with_member(self, number: u32, name: &str, card: &str) -> Self {
        self.having(Id::new(sochibo::domain::Kind::Member, number), member(name, card))
    }

    pub(crate) fn register(&self) -> Register {
        let guard = quiet();
        let mut book = self.book();
        let register = book.load().unwrap();
        drop((book, guard));
        register
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file beside the book.
    pub(crate) fn file(&self, name: &str, text: &str) -> String {
        let path = self.path(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    /// Runs a command in Vietnamese.
    pub(crate) fn run<S: AsRef<str>>(&self, args: impl IntoIterator<Item = S>) -> Answer {
        self.run_with(args, &[])
    }

    /// Runs a command in Vietnamese with these variables set.
    pub(crate) fn run_with<S: AsRef<str>>(
        &self,
        args: impl IntoIterator<Item = S>,
        variables: &[(&str, &str)],
    ) -> Answer {
        self.run_on(&["--today", TODAY], args, variables)
    }

    /// Runs a command in Vietnamese on the day that the clock of this machine says.
    pub(crate) fn run_by_the_clock<S: AsRef<str>>(
        &self,
        args: impl IntoIterator<Item = S>,
    ) -> Answer {
        self.run_on(&[], args, &[])
    }

    fn run_on<S: AsRef<str>>(
        &self,
        day: &[&str],
        args: impl IntoIterator<Item = S>,
        variables: &[(&str, &str)],
    ) -> Answer {
        let guard = quiet();
        let done = Command::new(env!("CARGO_BIN_EXE_sochibo"))
            .args(["--lang", "vi"])
            .args(day)
            .arg("--book")
            .arg(self.path("book"))
            .args(args.into_iter().map(|arg| arg.as_ref().to_owned()))
            .env_remove("SOCHIBO_PASSPHRASE")
            .env_remove("SOCHIBO_NEW_PASSPHRASE")
            .envs(variables.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(guard);
        let done = done.wait_with_output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Answer { code: done.status.code().unwrap(), out: text(done.stdout), err: text(done.stderr) }
    }
}

/// A member with a card, official since 2011.
pub(crate) fn member(name: &str, card: &str) -> Member {
    let day = |typed| Some(Day::read(typed).unwrap());
    Member {
        full_name: name.into(),
        card_no: card.into(),
        birth_date: day("1980-02-03"),
        events: vec![
            Event::new(EventKind::Admitted, day("2010-05-19")),
            Event::new(EventKind::Official, day("2011-05-19")),
        ],
        ..Member::default()
    }
}

/// Reads a file that a command wrote.
pub(crate) fn read(path: &Path) -> String {
    String::from_utf8(std::fs::read(path).unwrap()).unwrap()
}
