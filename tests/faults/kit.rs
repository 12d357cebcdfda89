//! What all tests of faults share: counts, chance, the model book, the outcome of an opening.

#[path = "../kit/counts.rs"]
mod counts;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Once, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use sochibo::book::check;
use sochibo::book::cipher::Cost;
use sochibo::book::disk::{Real, Shared};
use sochibo::book::durable::{Book, Way};
use sochibo::book::failure::{Failure, Healed};
use sochibo::book::finding::Grade;
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::book::store::Store as _;
use sochibo::domain::Kind;
use sochibo::domain::act::{Account, Act, Deed};
use sochibo::domain::member::Member;
use sochibo::domain::register::Register;
use sochibo::domain::task::Task;
use sochibo::words::Lang;

use crate::ram_disk::Ram;

pub(crate) use counts::{counts, dear};

/// After so long an opening does not end by itself any more. No measure of speed: far beyond what
/// the slowest machine needs.
const LIMIT: Duration = Duration::from_mins(2);

/// Chance with a seed (`SplitMix64`).
pub(crate) struct Chance(u64);

impl Chance {
    /// From the seed of the environment, else from a new one; it is printed either way.
    pub(crate) fn new(test: &str) -> Self {
        let given = std::env::var("SOCHIBO_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = given.unwrap_or_else(|| {
            let random: [u8; 4] = sochibo::book::cipher::random().unwrap();
            u64::from(u32::from_le_bytes(random))
        });
        println!("{test}: SOCHIBO_SEED={seed}");
        Self(seed)
    }

    /// From a seed.
    pub(crate) const fn of(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `most`.
    pub(crate) fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(most.max(1)).unwrap()).unwrap()
    }

    pub(crate) fn between(&mut self, least: u64, most: u64) -> u64 {
        least + self.next() % (most - least + 1)
    }
}

/// Panics of sled's threads, and those that the program catches, are not shown.
pub(crate) fn hush() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let shown = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            let name = thread::current().name().map(ToOwned::to_owned).unwrap_or_default();
            if !sochibo::guarded::is_quiet() && name.contains("::") {
                shown(info);
            }
        }));
    });
}

/// The act of number `n` (from 1) of the model book: the same for the same register.
pub(crate) fn act(n: u64, register: &Register) -> Act {
    let kind = if n.is_multiple_of(3) { Kind::Member } else { Kind::Task };
    let text =
        format!("việc số {n} {}", "rà soát hộ nghèo ".repeat(usize::try_from(n % 40).unwrap()));
    let some = register.of_kind(Kind::Task).map(|(id, _)| id).nth(usize::try_from(n % 5).unwrap());
    let task = |text: &str| Task { content: text.to_owned(), ..Task::default() };
    let changes = match (n % 11, some) {
        (4, Some(id)) => vec![register.delete(id)],
        (7 | 9, Some(id)) => vec![
            register.set(id, task(&format!("{text} (sửa)"))),
            register.set(register.next(Kind::Task, 0), task(&text)),
        ],
        _ if kind == Kind::Member => {
            let member =
                Member {
                    full_name: format!("Đảng viên {n}"), notes: text, ..Member::default()
                };
            vec![register.set(register.next(kind, 0), member)]
        }
        _ => vec![register.set(register.next(kind, 0), task(&text))],
    };
    Act {
        account: Account::new(Deed::Edit, format!("{n}")),
        author: "Bí thư".to_owned(),
        at: chrono::NaiveDateTime::default(),
        changes,
        reverses: None,
    }
}

/// The model: what the book must hold after so many acts.
#[derive(Clone, Default)]
pub(crate) struct Model {
    pub(crate) done: u64,
    pub(crate) register: Register,
}

impl Model {
    pub(crate) fn at(done: u64) -> Self {
        let mut model = Self::default();
        model.go_on(done);
        model
    }

    pub(crate) fn next(&self) -> Act {
        act(self.done + 1, &self.register)
    }

    pub(crate) fn go_on(&mut self, to: u64) {
        while self.done < to {
            self.register.apply(&self.next()).unwrap();
            self.done += 1;
        }
    }
}

/// A new practice book with the first acts of the model, closed.
pub(crate) fn make(root: &Path, acts: u64) -> Model {
    let mut book = create(root).unwrap();
    let mut model = Model { done: 0, register: book.load().unwrap() };
    for _ in 0..acts {
        book.commit(&model.next()).unwrap();
        model.go_on(model.done + 1);
    }
    book.close().unwrap();
    model
}

/// Something typed and not saved, kept beside the acts.
pub(crate) fn keep_draft(book: &Book) {
    let sealed = book.seal_drafts("Ma Văn Nháp, gõ dở".as_bytes()).unwrap();
    book.write_drafts(sealed.as_ref()).unwrap();
}

pub(crate) fn create(root: &Path) -> Result<Book, Failure> {
    Book::create(root, PRACTICE_PASSPHRASE, Cost::PRACTICE, true).map(|(book, _)| book)
}

/// Opens a practice book. Between fork and exec a child of another test has our files, the lock
/// of a book among them: that passes in moments, on a busy machine in seconds.
pub(crate) fn open(root: &Path) -> Result<Book, Failure> {
    by(root, &Way::Passphrase(PRACTICE_PASSPHRASE))
}

/// Opens a book by any way in, as patiently.
pub(crate) fn by(root: &Path, way: &Way<'_>) -> Result<Book, Failure> {
    on(&sochibo::book::disk::real(), root, way)
}

/// Opens a book on a disk that lies on the real one.
pub(crate) fn on(disk: &Shared, root: &Path, way: &Way<'_>) -> Result<Book, Failure> {
    let start = Instant::now();
    loop {
        match Book::open_on(disk, root, way) {
            Err(Failure::OpenElsewhere) if start.elapsed() < LIMIT / 4 => {
                thread::sleep(Duration::from_millis(5));
            }
            other => return other,
        }
    }
}

/// The acts in a book and what they left, all of it verified.
pub(crate) fn verified(root: &Path) -> (u64, Register, Vec<Healed>) {
    let mut book = open(root).unwrap();
    assert!(book.damage().is_none(), "damaged: {:?}", book.damage());
    let register = book.load().unwrap();
    let day = chrono::NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
    let findings = check::verify(&book, &register, day, Lang::En).unwrap();
    let bad: Vec<_> = findings.iter().filter(|it| it.grade == Grade::Damage).collect();
    assert!(bad.is_empty(), "{bad:?}");
    let healed = book.healed().to_vec();
    (u64::try_from(book.history().len()).unwrap(), register, healed)
}

/// What came of opening a book that something was done to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// As if nothing had been done.
    Same,
    /// All is there, and it is told what was healed.
    Healed(String),
    /// Opens for reading, and says why; whether all is there.
    ReadOnly(bool),
    /// Does not open, and says why.
    Refused(String),
    /// Something else than the model, and nobody was told.
    Silent,
    /// A panic came out of it.
    Panic,
    /// It never ended.
    Endless,
}

impl Outcome {
    pub(crate) const fn is_bad(&self) -> bool {
        matches!(self, Self::Silent | Self::Panic | Self::Endless)
    }
}

/// Opens the book and compares it with the model.
pub(crate) fn outcome(root: &Path, model: &Register) -> Outcome {
    hush();
    let (tell, hear) = mpsc::channel();
    let (path, model) = (root.to_owned(), model.clone());
    let _runs_by_itself = thread::Builder::new().name("opening".to_owned()).spawn(move || {
        let _nobody_waits = tell.send(opened(&path, &model));
    });
    match hear.recv_timeout(LIMIT) {
        Ok(outcome) => outcome,
        Err(mpsc::RecvTimeoutError::Timeout) => Outcome::Endless,
        Err(mpsc::RecvTimeoutError::Disconnected) => Outcome::Panic,
    }
}

fn opened(root: &Path, model: &Register) -> Outcome {
    compared(open(root), model)
}

/// What an opening means beside the model.
pub(crate) fn compared(opened: Result<Book, Failure>, model: &Register) -> Outcome {
    let mut book = match opened {
        Ok(book) => book,
        Err(failure) => {
            let said: Vec<String> = Lang::ALL.iter().map(|lang| failure.say(*lang)).collect();
            assert!(said.iter().all(|it| it.chars().count() > 20), "{said:?}");
            return Outcome::Refused(format!("{failure:?}"));
        }
    };
    let register = match book.load() {
        Ok(register) => register,
        Err(failure) => return Outcome::Refused(format!("{failure:?}")),
    };
    let same = register.all().eq(model.all());
    if book.damage().is_some() {
        return Outcome::ReadOnly(same);
    }
    if !same {
        return Outcome::Silent;
    }
    let mut healed = book.healed().to_vec();
    healed.dedup();
    if healed.is_empty() { Outcome::Same } else { Outcome::Healed(format!("{healed:?}")) }
}

/// Copies a folder with all in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let there = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &there);
        } else {
            fs::copy(entry.path(), &there).unwrap();
        }
    }
}

/// All files of a folder, as paths from it.
pub(crate) fn files(root: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                all.push(path.strip_prefix(root).unwrap().to_owned());
            }
        }
    }
    all.sort();
    all
}

/// The folder of the live vault.
pub(crate) fn vault(root: &Path) -> PathBuf {
    sochibo::book::folder::peek(&Real, root).unwrap().unwrap()
}

/// The name of a file of the book, the same for every book.
pub(crate) fn plain_name(path: &Path) -> String {
    let name = path.to_string_lossy().replace('\\', "/");
    let name = name.split_once('/').map_or(name.as_str(), |(_, rest)| rest).to_owned();
    if name.contains("snap.") { "index/snap".to_owned() } else { name }
}

/// Whether a file is part of the book, not of its lock.
pub(crate) fn is_of_book(path: &Path) -> bool {
    !path.starts_with("lock") && !path.starts_with("lock.info")
}

/// Outcomes counted by what was done.
#[derive(Default)]
pub(crate) struct Tally(BTreeMap<String, BTreeMap<Outcome, u64>>);

impl Tally {
    pub(crate) fn note(&mut self, what: &str, outcome: Outcome) {
        *self.0.entry(what.to_owned()).or_default().entry(outcome).or_default() += 1;
    }

    /// Prints the table; fails when anything bad is in it.
    pub(crate) fn close(&self, title: &str) {
        println!("{title}");
        for (what, outcomes) in &self.0 {
            let cells: Vec<String> =
                outcomes.iter().map(|(outcome, count)| format!("{outcome:?} ×{count}")).collect();
            println!("  {what:<28} {}", cells.join(", "));
        }
        let bad = self.0.values().flat_map(BTreeMap::keys).any(Outcome::is_bad);
        assert!(!bad, "{title}: something silent, slow or panicking, see the table");
    }
}

/// A practice book of four acts on a disk in memory, open.
pub(crate) fn begun(ram: &Ram, root: &Path) -> (Book, Model) {
    let with = (PRACTICE_PASSPHRASE, Cost::PRACTICE);
    let (mut book, _) = Book::create_on(&ram.shared(), root, with, true).unwrap();
    let mut model = Model { done: 0, register: book.load().unwrap() };
    for _ in 0..4 {
        book.commit(&model.next()).unwrap();
        model.go_on(model.done + 1);
    }
    (book, model)
}
