//! A cell in memory with the commands run on it.

use std::path::{Path, PathBuf};

use clap::Parser as _;
use sochibo::book::memory::Memory;
use sochibo::book::store::Store as _;
use sochibo::cli::args::Args;
use sochibo::cli::desk::Desk;
use sochibo::cli::out::Out;
use sochibo::cli::run;
use sochibo::cli::world::World;
use sochibo::domain::Id;
use sochibo::domain::act::{Account, Act, Change, Deed};
use sochibo::domain::day::Day;
use sochibo::domain::member::{Event, EventKind, Member};
use sochibo::domain::record::Record;
use sochibo::domain::register::Register;

/// The day on which all tests run unless they say otherwise.
pub(crate) const TODAY: &str = "2026-10-05";

/// What a command answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) code: u8,
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

/// A cell's book with a folder for files.
pub(crate) struct Cell {
    book: Memory,
    folder: tempfile::TempDir,
}

impl Cell {
    /// A book with nothing but the cell in it.
    pub(crate) fn new() -> Self {
        let cell = sochibo::domain::cell::Cell {
            name: "Chi bộ thôn Sơn Thuỷ".into(),
            commune: "xã Yên Sơn".into(),
            province: "tỉnh Tuyên Quang".into(),
            meeting_day: Some(5),
            ..sochibo::domain::cell::Cell::default()
        };
        let folder = tempfile::tempdir().unwrap();
        Self { book: Memory::new(false), folder }.having(Id::CELL, cell)
    }

    /// The book with one more record.
    pub(crate) fn having(mut self, id: impl Into<Id>, record: impl Into<Record>) -> Self {
        let change = Change::new(id.into(), record.into());
        let act = Act {
            account: Account::new(Deed::Create, ""),
            author: "bí thư".into(),
            at: chrono::NaiveDateTime::default(),
            changes: vec![change],
            reverses: None,
        };
        self.book.commit(&act).unwrap();
        self
    }

    /// The book with one more official member.
    pub(crate) fn with_member(self, number: u32, name: &str, card: &str) -> Self {
        self.having(Id::new(sochibo::domain::Kind::Member, number), member(name, card))
    }

    pub(crate) fn register(&mut self) -> Register {
        self.book.load().unwrap()
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
    pub(crate) fn run<S: AsRef<str>>(&mut self, args: impl IntoIterator<Item = S>) -> Answer {
        let line = ["sochibo", "--lang", "vi", "--today", TODAY].map(str::to_owned);
        let asked = args.into_iter().map(|arg| arg.as_ref().to_owned());
        let args = Args::try_parse_from(line.into_iter().chain(asked)).unwrap();
        let world = World::new(args.global.clone());
        let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
        let mut out = Out { out: &mut stdout, err: &mut stderr };
        let done = Desk::new(&world, &mut out, &mut self.book)
            .and_then(|mut desk| run::at_desk(&mut desk, args.command.unwrap()));
        let code = match done {
            Ok(()) => 0,
            Err(failed) => {
                out.remark(&failed.say(world.lang));
                failed.exit_code()
            }
        };
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Answer { code, out: text(stdout), err: text(stderr) }
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
