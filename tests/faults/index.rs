//! Tests 4 and 5: the index is something else, or one that sled does not open. The state is that of the
//! journal, what was there is put aside, it is told in one line, and only once.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use sochibo::book::store::Store as _;
use sochibo::domain::register::Register;

use crate::kit::{self, Chance, Outcome, counts};

/// What stands where the index was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    Nothing,
    Empty,
    Garbage,
    Older,
    Foreign,
    CutFile,
    NoSnapshot,
    HalfSnapshot,
    ReadOnly,
    File,
}

const ALL: [Stands; 10] = [
    Stands::Nothing,
    Stands::Empty,
    Stands::Garbage,
    Stands::Older,
    Stands::Foreign,
    Stands::CutFile,
    Stands::NoSnapshot,
    Stands::HalfSnapshot,
    Stands::ReadOnly,
    Stands::File,
];

/// A book, its index of some acts before, and one of another book with as many acts.
struct Bench {
    folder: tempfile::TempDir,
    older: PathBuf,
    foreign: PathBuf,
    register: Register,
    done: u64,
}

fn index(root: &Path) -> PathBuf {
    kit::vault(root).join("index")
}

fn bench(acts: u64) -> Bench {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let mut model = kit::make(&at("whole"), acts);
    kit::copy(&index(&at("whole")), &at("older"));
    let mut book = kit::open(&at("whole")).unwrap();
    // more than the records by which the index may lag
    for _ in 0..70 {
        book.commit(&model.next()).unwrap();
        model.go_on(model.done + 1);
    }
    book.close().unwrap();
    drop(book);
    kit::make(&at("other"), acts + 70);
    let (older, foreign) = (at("older"), index(&at("other")));
    Bench { older, foreign, register: model.register, done: model.done, folder }
}

fn snapshots(index: &Path) -> Vec<PathBuf> {
    let is_one = |path: &PathBuf| path.to_string_lossy().contains("snap.");
    kit::files(index).into_iter().map(|file| index.join(file)).filter(is_one).collect()
}

/// Puts something where the index of a book was.
fn put(stands: Stands, root: &Path, bench: &Bench, chance: &mut Chance) {
    let (index, file) = (index(root), index(root).join("db"));
    let anew = |from: Option<&Path>| {
        fs::remove_dir_all(&index).unwrap();
        if let Some(from) = from {
            kit::copy(from, &index);
        }
    };
    match stands {
        Stands::Nothing => anew(None),
        Stands::Empty => {
            anew(None);
            fs::create_dir(&index).unwrap();
        }
        Stands::Garbage => {
            let byte = |_| u8::try_from(chance.below(256)).unwrap();
            fs::write(file, (0..4000).map(byte).collect::<Vec<u8>>()).unwrap();
        }
        Stands::Older => anew(Some(&bench.older)),
        Stands::Foreign => anew(Some(&bench.foreign)),
        Stands::CutFile => {
            let bytes = fs::read(&file).unwrap();
            fs::write(file, &bytes[..chance.below(bytes.len())]).unwrap();
        }
        Stands::NoSnapshot => {
            for path in snapshots(&index) {
                fs::remove_file(path).unwrap();
            }
        }
        Stands::HalfSnapshot => {
            let name = format!("snap.{:016X}.generating", chance.below(100_000));
            fs::write(index.join(name), b"").unwrap();
        }
        Stands::ReadOnly => read_only(&index),
        Stands::File => {
            anew(None);
            fs::write(&index, b"a file").unwrap();
        }
    }
}

/// Every file of the index may only be read; the folder stays, so that it can be moved aside.
fn read_only(index: &Path) {
    for file in kit::files(index) {
        let path = index.join(file);
        let mut may = fs::metadata(&path).unwrap().permissions();
        may.set_readonly(true);
        fs::set_permissions(path, may).unwrap();
    }
}

/// Whether what stood there was put aside.
fn is_aside(root: &Path) -> bool {
    let aside = fs::read_dir(root.join("quarantine")).into_iter().flatten().flatten();
    aside.into_iter().any(|it| it.file_name().to_string_lossy().starts_with("index"))
}

/// Opens a book whose index was spoilt: whether it was built anew.
fn settles(root: &Path, register: &Register, what: &str) -> bool {
    let outcome = kit::outcome(root, register);
    let is_anew = outcome == Outcome::Healed("[IndexRebuilt]".to_owned());
    assert!(is_anew || outcome == Outcome::Same, "{what}: {outcome:?}");
    assert_eq!(kit::outcome(root, register), Outcome::Same, "{what}: told once");
    is_anew
}

#[test]
fn whatever_stands_where_the_index_was_the_state_is_that_of_the_journal() {
    kit::hush();
    let mut chance = Chance::new("whatever_stands_where_the_index_was");
    let bench = bench(30);
    let (rounds, mut anew) = (counts(20, 500), 0);
    for stands in ALL {
        for _ in 0..rounds {
            let trial = tempfile::tempdir_in(bench.folder.path()).unwrap();
            let root = trial.path();
            kit::copy(&bench.folder.path().join("whole"), root);
            put(stands, root, &bench, &mut chance);
            let is_anew = settles(root, &bench.register, &format!("{stands:?}"));
            assert_eq!(is_aside(root), is_anew, "{stands:?}: put aside");
            let must = [Stands::Nothing, Stands::Garbage, Stands::Foreign, Stands::File];
            assert!(is_anew || !must.contains(&stands), "{stands:?}: taken for the index");
            anew += u64::from(is_anew);
        }
    }
    println!(
        "FIGURE 4|ten things where the index was|{}|the state of the journal each time; {anew} built anew, the old one put aside and told once",
        rounds * 10
    );
}

/// What the bare sled comes to on a folder.
#[derive(Debug, PartialEq, Eq)]
enum Bare {
    Opens,
    Refuses,
    Falls,
    Hangs,
}

/// Opens a folder with sled alone and reads all of it, in a thread that may fall or never end.
fn bare(folder: PathBuf) -> Bare {
    let (tell, hear) = mpsc::channel();
    let _runs_by_itself = thread::Builder::new().name("bare".to_owned()).spawn(move || {
        let read = |database: &sled::Db| -> sled::Result<()> {
            for name in database.tree_names() {
                for entry in &database.open_tree(name)? {
                    entry?;
                }
            }
            Ok(())
        };
        let config = sled::Config::new().path(folder).flush_every_ms(None);
        let is_good = config.open().and_then(|database| read(&database)).is_ok();
        let _nobody_waits = tell.send(is_good);
    });
    match hear.recv_timeout(Duration::from_secs(5)) {
        Ok(true) => Bare::Opens,
        Ok(false) => Bare::Refuses,
        Err(mpsc::RecvTimeoutError::Timeout) => Bare::Hangs,
        Err(mpsc::RecvTimeoutError::Disconnected) => Bare::Falls,
    }
}

/// The book as a kill leaves it, its index not closed.
fn torn(bench: &Bench) -> (PathBuf, Register) {
    let torn = bench.folder.path().join("torn");
    let mut book = kit::open(&bench.folder.path().join("whole")).unwrap();
    let mut model = kit::Model { done: bench.done, register: bench.register.clone() };
    for _ in 0..130 {
        book.commit(&model.next()).unwrap();
        model.go_on(model.done + 1);
    }
    kit::copy(&bench.folder.path().join("whole"), &torn);
    (torn, model.register)
}

#[test]
fn an_index_that_sled_does_not_open_is_built_anew() {
    kit::hush();
    let mut chance = Chance::new("an_index_that_sled_does_not_open");
    let bench = bench(30);
    let (torn, register) = torn(&bench);
    let good = fs::read(index(&torn).join("db")).unwrap();
    let used = good.iter().rposition(|byte| *byte != 0).map_or(1, |at| at + 1);
    let wanted = counts(50, 500);
    let (mut refused, mut falls, mut hangs, mut tried) = (0, 0, 0, 0_u64);
    while refused + falls + hangs < wanted {
        tried += 1;
        assert!(tried < wanted * 100, "sled takes whatever it is given");
        let trial = tempfile::tempdir_in(bench.folder.path()).unwrap();
        let (alone, root) = (trial.path().join("alone"), trial.path().join("book"));
        let mut bad = good.clone();
        for _ in 0..=chance.below(3) {
            bad[chance.below(used)] ^= 1 << chance.below(8);
        }
        kit::copy(&index(&torn), &alone);
        fs::write(alone.join("db"), &bad).unwrap();
        match bare(alone) {
            Bare::Opens => continue,
            Bare::Refuses => refused += 1,
            Bare::Falls => falls += 1,
            Bare::Hangs => hangs += 1,
        }
        kit::copy(&torn, &root);
        fs::write(index(&root).join("db"), &bad).unwrap();
        assert!(settles(&root, &register, "sled does not open it"), "not built anew");
        assert!(is_aside(&root));
    }
    println!(
        "FIGURE 5|files of the index that sled alone refuses, panics or hangs on|{wanted}|built anew each time ({refused} refused, {falls} panics, {hangs} hangs, of {tried} spoilt)"
    );
}
