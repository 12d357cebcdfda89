//! Files cut, missing, empty, of another book, of a newer program; folders that are none.

use std::fs;
use std::path::{Path, PathBuf};

use sochibo::book::cipher;
use sochibo::book::codec;
use sochibo::book::disk::{self, Real};
use sochibo::book::durable::Way;
use sochibo::book::failure::{Failure, Healed};
use sochibo::book::header::{Header, PRACTICE_PASSPHRASE};
use sochibo::book::journal::Journal;
use sochibo::book::store::Store as _;
use sochibo::domain::register::Register;

use crate::kit::{self, Chance, Model, Outcome, Tally, dear};

/// A whole book and a copy of it for every trial.
struct Bench {
    folder: tempfile::TempDir,
    model: Model,
    tally: Tally,
}

impl Bench {
    fn new(acts: u64) -> Self {
        kit::hush();
        let folder = tempfile::tempdir().unwrap();
        let model = kit::make(&folder.path().join("whole"), acts);
        Self { folder, model, tally: Tally::default() }
    }

    fn whole(&self) -> PathBuf {
        self.folder.path().join("whole")
    }

    /// The files of the book, from its folder.
    fn files(&self) -> Vec<PathBuf> {
        kit::files(&self.whole()).into_iter().filter(|file| kit::is_of_book(file)).collect()
    }

    /// Harms a copy and opens it.
    fn tries(&mut self, what: &str, harm: impl FnOnce(&Path)) -> Outcome {
        let trial = tempfile::tempdir_in(self.folder.path()).unwrap();
        let trial = trial.path();
        kit::copy(&self.whole(), trial);
        harm(trial);
        let outcome = kit::outcome(trial, &self.model.register);
        if outcome.is_bad() {
            println!("{what}: {outcome:?}");
        }
        self.tally.note(what, outcome.clone());
        outcome
    }
}

fn name(file: &Path) -> String {
    kit::plain_name(file)
}

#[test]
fn cut_at_any_length() {
    let mut chance = Chance::new("cut_at_any_length");
    let mut bench = Bench::new(40);
    for file in bench.files() {
        let bytes = fs::read(bench.whole().join(&file)).unwrap();
        for _ in 0..dear(6, 200, 2_000) {
            let length = chance.below(bytes.len());
            bench.tries(&name(&file), |trial| {
                fs::write(trial.join(&file), &bytes[..length]).unwrap();
            });
        }
    }
    bench.tally.close("cut");
}

/// The lengths at which the journal ends between two acts.
fn borders(bytes: &[u8]) -> Vec<usize> {
    let mut all = vec![sochibo::book::journal::START];
    while let Some(length) = bytes.get(all[all.len() - 1]..).and_then(<[u8]>::first_chunk::<4>) {
        let length = usize::try_from(u32::from_le_bytes(*length)).unwrap();
        all.push(all[all.len() - 1] + 4 + length);
    }
    all
}

#[test]
fn cut_at_each_border_between_two_acts() {
    let mut bench = Bench::new(12);
    let journal = bench.files().into_iter().find(|it| it.ends_with("journal.scbj")).unwrap();
    let vault = journal.parent().unwrap().to_owned();
    let bytes = fs::read(bench.whole().join(&journal)).unwrap();
    let all = borders(&bytes);
    assert_eq!(all.len(), 13);
    for end in &all[..12] {
        let cut = |trial: &Path| fs::write(trial.join(&journal), &bytes[..*end]).unwrap();
        let outcome = bench.tries("at a border", cut);
        assert_eq!(outcome, Outcome::ReadOnly(true), "the index still has all");
        let outcome = bench.tries("at a border, no anchor", |trial| {
            cut(trial);
            fs::remove_file(trial.join(&vault).join("anchor")).unwrap();
        });
        assert_eq!(outcome, Outcome::ReadOnly(true), "the index knows better");
        let outcome = bench.tries("at a border, no index", |trial| {
            cut(trial);
            fs::remove_dir_all(trial.join(&vault).join("index")).unwrap();
        });
        assert_eq!(outcome, Outcome::ReadOnly(false), "the anchor knows better");
    }
    bench.tally.close("cut between acts");
}

#[test]
fn missing_empty_or_garbage() {
    let mut bench = Bench::new(20);
    let mut chance = Chance::new("missing_empty_or_garbage");
    for file in bench.files() {
        let name = name(&file);
        bench.tries(&format!("{name} missing"), |trial| {
            fs::remove_file(trial.join(&file)).unwrap();
        });
        bench.tries(&format!("{name} empty"), |trial| {
            fs::write(trial.join(&file), b"").unwrap();
        });
        let garbage: Vec<u8> =
            (0..5000).map(|_| u8::try_from(chance.below(256)).unwrap()).collect();
        bench.tries(&format!("{name} garbage"), |trial| {
            fs::write(trial.join(&file), &garbage).unwrap();
        });
        bench.tries(&format!("{name} a folder"), |trial| {
            fs::remove_file(trial.join(&file)).unwrap();
            fs::create_dir(trial.join(&file)).unwrap();
        });
    }
    let both = |trial: &Path, harm: &dyn Fn(&Path)| {
        for copy in ["header.a", "header.b"] {
            harm(&kit::vault(trial).join(copy));
        }
    };
    let outcome = bench.tries("both headers missing", |trial| {
        both(trial, &|path| fs::remove_file(path).unwrap());
    });
    assert!(matches!(outcome, Outcome::Refused(_)), "{outcome:?}");
    let outcome = bench.tries("both headers empty", |trial| {
        both(trial, &|path| fs::write(path, b"").unwrap());
    });
    assert!(matches!(outcome, Outcome::Refused(_)), "{outcome:?}");
    bench.tally.close("missing, empty, garbage");
}

#[test]
fn a_part_of_another_book_in_its_place() {
    let mut bench = Bench::new(20);
    let other = bench.folder.path().join("other");
    kit::make(&other, 25);
    let other = kit::vault(&other);
    for (file, fits) in [
        ("header.a", "Healed"),
        ("header.b", "Healed"),
        ("journal.scbj", "Foreign"),
        ("anchor", "Healed"),
    ] {
        let outcome = bench.tries(&format!("{file} of another book"), |trial| {
            fs::copy(other.join(file), kit::vault(trial).join(file)).unwrap();
        });
        assert!(format!("{outcome:?}").contains(fits), "{file}: {outcome:?}");
    }
    let outcome = bench.tries("index of another book", |trial| {
        let index = kit::vault(trial).join("index");
        fs::remove_dir_all(&index).unwrap();
        kit::copy(&other.join("index"), &index);
    });
    assert_eq!(outcome, Outcome::Healed("[IndexRebuilt]".to_owned()));
    let outcome = bench.tries("both headers of another book", |trial| {
        for copy in ["header.a", "header.b"] {
            fs::copy(other.join(copy), kit::vault(trial).join(copy)).unwrap();
        }
    });
    assert!(format!("{outcome:?}").contains("Foreign"), "{outcome:?}");
    bench.tally.close("parts of another book");
}

/// A wrong file in the way must never cost the right one: what can be put back opens as before.
#[test]
fn nothing_is_written_over_before_it_is_known_to_be_of_this_book() {
    let bench = Bench::new(10);
    let other = bench.folder.path().join("other");
    kit::make(&other, 4);
    let (vault, other) = (kit::vault(&bench.whole()), kit::vault(&other));
    for (foreign, kept) in [("header.a", "header.b"), ("header.b", "header.a")] {
        let (mine, before) = (fs::read(vault.join(foreign)).unwrap(), fs::read(vault.join(kept)));
        fs::copy(other.join(foreign), vault.join(foreign)).unwrap();
        let _whatever = kit::open(&bench.whole());
        assert_eq!(fs::read(vault.join(kept)).unwrap(), before.unwrap(), "{kept} is untouched");
        assert_eq!(fs::read(vault.join(foreign)).unwrap(), mine, "{foreign} is healed");
    }
}

#[test]
fn an_older_state_of_the_index_or_the_anchor() {
    let mut bench = Bench::new(20);
    let older = bench.folder.path().join("older");
    kit::copy(&bench.whole(), &older);
    let mut book = kit::open(&bench.whole()).unwrap();
    for _ in 0..8 {
        book.commit(&bench.model.next()).unwrap();
        bench.model.go_on(bench.model.done + 1);
    }
    drop(book);
    let older = kit::vault(&older);
    let outcome = bench.tries("older index", |trial| {
        let index = kit::vault(trial).join("index");
        fs::remove_dir_all(&index).unwrap();
        kit::copy(&older.join("index"), &index);
    });
    assert_eq!(outcome, Outcome::Same);
    let outcome = bench.tries("older anchor", |trial| {
        fs::copy(older.join("anchor"), kit::vault(trial).join("anchor")).unwrap();
    });
    assert_eq!(outcome, Outcome::Same);
    let outcome = bench.tries("older journal", |trial| {
        fs::copy(older.join("journal.scbj"), kit::vault(trial).join("journal.scbj")).unwrap();
    });
    assert_eq!(outcome, Outcome::ReadOnly(true));
    bench.tally.close("older parts");
}

#[test]
fn folders_that_are_none() {
    let mut bench = Bench::new(5);
    for text in ["", "v-ffffffffffff", "../..", "nothing", "\u{0}\u{0}"] {
        let outcome = bench.tries("current names nothing", |trial| {
            fs::write(trial.join("current"), text).unwrap();
        });
        assert_eq!(outcome, Outcome::Healed("[FolderFound]".to_owned()));
    }
    let outcome = bench.tries("two vaults and no note", |trial| {
        kit::copy(&kit::vault(trial), &trial.join("v-000000000000"));
        fs::remove_file(trial.join("current")).unwrap();
    });
    assert!(matches!(outcome, Outcome::Refused(_)), "{outcome:?}");
    let outcome = bench.tries("index is a file", |trial| {
        let index = kit::vault(trial).join("index");
        fs::remove_dir_all(&index).unwrap();
        fs::write(index, b"a file").unwrap();
    });
    assert_eq!(outcome, Outcome::Healed("[IndexRebuilt]".to_owned()));
    bench.tally.close("folders");
    let place = bench.folder.path().join("a file");
    fs::write(&place, b"x").unwrap();
    assert!(matches!(kit::open(&place), Err(Failure::NoBook)));
    assert!(kit::create(&place).is_err());
    assert!(matches!(kit::open(&bench.folder.path().join("no such")), Err(Failure::NoBook)));
    assert!(matches!(kit::open(Path::new("")), Err(Failure::NoBook)));
    assert_eq!(fs::read(&place).unwrap(), b"x");
}

/// What the program says of a book that it opens as ever, opens for reading only, may not read, or
/// does not find.
#[cfg(target_os = "linux")]
const OPENS: (i32, &str) = (0, "");
#[cfg(target_os = "linux")]
const PROTECTED: (i32, &str) = (0, "open for reading only: its journal may not be written");
#[cfg(target_os = "linux")]
const UNREAD: (i32, &str) = (1, "may not be read");
#[cfg(target_os = "linux")]
const REFUSED: (i32, &str) = (1, "");

/// What is done to a book, or given in its place, so that it cannot be written or reached, and what
/// comes of it.
#[cfg(target_os = "linux")]
const UNREACHED: [(&str, &str, u32, (i32, &str)); 14] = [
    ("the folder only for reading", "", 0o500, OPENS),
    ("the vault only for reading", "v", 0o500, OPENS),
    ("the journal only for reading", "v/journal.scbj", 0o400, PROTECTED),
    ("the journal kept from us", "v/journal.scbj", 0, UNREAD),
    ("both headers kept from us", "v/header.", 0, UNREAD),
    ("the vault kept from us", "v", 0, UNREAD),
    ("the index only for reading", "v/index", 0o500, OPENS),
    ("the folder kept from us", "", 0, UNREAD),
    ("the folder above kept from us", "..", 0, UNREAD),
    ("the note of the live vault kept from us", "current", 0, UNREAD),
    ("the lock only for reading", "lock", 0o400, OPENS),
    ("a file", "../a file", 0o644, REFUSED),
    ("under a file", "../a file/so", 0o644, REFUSED),
    ("a drive that is not there", "../no such drive/so", 0o755, REFUSED),
];

/// The program as somebody who may not do everything: the superuser runs it as nobody.
#[cfg(target_os = "linux")]
pub(crate) fn as_one_of_many(folder: &Path) -> std::process::Command {
    use std::os::unix::fs::PermissionsExt as _;
    let program = folder.join("sochibo");
    fs::copy(env!("CARGO_BIN_EXE_sochibo"), &program).unwrap();
    let probe = folder.join("probe");
    fs::write(&probe, b"x").unwrap();
    fs::set_permissions(&probe, fs::Permissions::from_mode(0o000)).unwrap();
    let may_all = fs::read(&probe).is_ok();
    if !may_all {
        return std::process::Command::new(program);
    }
    let mut command = std::process::Command::new("setpriv");
    command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(program);
    command
}

#[cfg(target_os = "linux")]
fn listed(folder: &Path, book: &Path) -> std::process::Output {
    as_one_of_many(folder)
        .args(["--lang", "en", "--today", "2026-10-05", "--book"])
        .arg(book)
        .args(["list", "members"])
        .env("HOME", "/nonexistent")
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap()
}

/// Gives a folder with all in it to nobody, or does nothing where that may not be done.
#[cfg(target_os = "linux")]
pub(crate) fn give_away(folder: &Path) {
    let _refused = std::os::unix::fs::chown(folder, Some(65534), Some(65534));
    for file in kit::files(folder) {
        for part in file.ancestors() {
            let _refused = std::os::unix::fs::chown(folder.join(part), Some(65534), Some(65534));
        }
    }
}

#[cfg(target_os = "linux")]
pub(crate) fn mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

/// The ways in which a book cannot be written or reached: it opens for what may be done, or is
/// refused in one sentence, and is whole afterwards.
#[cfg(target_os = "linux")]
#[test]
fn what_may_not_be_written_or_reached_is_refused_in_a_sentence() {
    use std::os::unix::fs::PermissionsExt as _;
    let bench = Bench::new(5);
    mode(bench.folder.path(), 0o755);
    let (mut refused, mut opened) = (0, 0);
    for (at, (what, path, bits, (code, told))) in UNREACHED.iter().enumerate() {
        let place = bench.folder.path().join(at.to_string());
        let root = place.join("above/so");
        kit::copy(&bench.whole(), &root);
        fs::write(place.join("above/a file"), b"x").unwrap();
        give_away(&place);
        let vault = kit::vault(&root);
        let named = |path: &str| match path.strip_prefix("v") {
            Some(rest) => vault.join(rest.trim_start_matches('/')),
            None => root.join(path),
        };
        let is_other = path.starts_with("../");
        let touched = match *path {
            "v/header." => vec![vault.join("header.a"), vault.join("header.b")],
            _ if is_other => Vec::new(),
            path => vec![named(path)],
        };
        let before: Vec<u32> =
            touched.iter().map(|path| fs::metadata(path).unwrap().permissions().mode()).collect();
        for path in &touched {
            mode(path, *bits);
        }
        let book = if is_other {
            place.join("above").join(path.trim_start_matches("../"))
        } else {
            root.clone()
        };
        let done = listed(bench.folder.path(), &book);
        touched.iter().zip(before).rev().for_each(|(path, bits)| mode(path, bits));
        let said = String::from_utf8(done.stderr).unwrap();
        println!("{what}: {:?} {said}", done.status.code());
        assert!(!said.contains("panicked"), "{what}: {said}");
        let is_missed = said.contains("There is no book here") || said.contains("no passphrase");
        assert!(!is_missed || !what.contains("kept from us"), "{what}: {said}");
        assert_eq!(done.status.code(), Some(*code), "{what}: {said}");
        assert!(
            said.contains(told) && (!told.is_empty() || !said.contains("may not be")),
            "{what}: {said}"
        );
        match done.status.code() {
            Some(0) => opened += 1,
            Some(1..=6) => {
                assert!((1..=2).contains(&said.lines().count()), "{what}: {said}");
                refused += 1;
            }
            code => panic!("{what}: {code:?} {said}"),
        }
        assert_eq!(kit::outcome(&root, &bench.model.register), Outcome::Same, "{what}");
        assert_eq!(fs::read(place.join("above/a file")).unwrap(), b"x");
    }
    println!(
        "FIGURE 19|books that may not be written or reached|{}|{refused} refused in a sentence, {opened} opened for what may be done, each whole afterwards",
        UNREACHED.len()
    );
}

/// Bytes with two numbers of the format made 9 and the hash at their end right again.
fn newer(bytes: &[u8], end: usize) -> Vec<u8> {
    let mut out = bytes.to_vec();
    out[4] = 9;
    out[6] = 9;
    let hash = cipher::hash(&[&out[..end - 32]]);
    out[end - 32..end].copy_from_slice(&hash);
    out
}

#[test]
fn a_newer_book_is_named_not_guessed() {
    let mut bench = Bench::new(5);
    let refused = Outcome::Refused("Newer(9)".to_owned());
    let outcome = bench.tries("newer headers", |trial| {
        for copy in ["header.a", "header.b"] {
            let path = kit::vault(trial).join(copy);
            let bytes = fs::read(&path).unwrap();
            fs::write(&path, newer(&bytes, bytes.len())).unwrap();
        }
    });
    assert_eq!(outcome, refused);
    let outcome = bench.tries("newer journal", |trial| {
        let path = kit::vault(trial).join("journal.scbj");
        let bytes = fs::read(&path).unwrap();
        fs::write(&path, newer(&bytes, sochibo::book::journal::START)).unwrap();
    });
    assert_eq!(outcome, refused);
    let model = bench.model.clone();
    let outcome = bench.tries("newer record", |trial| {
        add(trial, &model, |act| {
            let at =
                act.windows(4).rposition(|it| it == [5, 0, 1, 0] || it == [2, 0, 1, 0]).unwrap();
            act[at + 2] = 9;
        });
    });
    assert_eq!(outcome, refused);
    let outcome = bench.tries("newer act", |trial| add(trial, &model, |act| act[0] = 9));
    assert_eq!(outcome, refused);
    let outcome = bench.tries("unknown deed", |trial| {
        add(trial, &model, |act| {
            let at = act.windows(4).position(|it| it == b"edit").unwrap();
            act[at..at + 4].copy_from_slice(b"edix");
        });
    });
    assert!(format!("{outcome:?}").contains("Newer"), "{outcome:?}");
    bench.tally.close("newer");
}

/// Adds an act to the journal as another program with the key could, without the index.
fn add(root: &Path, model: &Model, change: impl FnOnce(&mut Vec<u8>)) {
    let vault = kit::vault(root);
    let path = vault.join("journal.scbj");
    let (headers, _) = Header::load(&Real, &vault).unwrap();
    let data = headers[0].open(PRACTICE_PASSPHRASE).unwrap();
    let bytes = fs::read(&path).unwrap();
    let scan = Journal::scan(&bytes, headers[0].vault, &data, &mut |_, _| Ok(())).unwrap();
    let mut journal = Journal::open(&disk::real(), &path, headers[0].vault, &data, &scan).unwrap();
    let mut act = codec::write_act(&model.next()).unwrap();
    change(&mut act);
    journal.append(&act).unwrap();
}

#[test]
fn a_wrong_passphrase_or_code_opens_nothing_and_changes_nothing() {
    let bench = Bench::new(5);
    let root = bench.whole();
    let read = || -> Vec<_> {
        bench.files().iter().map(|file| fs::read(root.join(file)).unwrap()).collect()
    };
    let before = read();
    for way in [Way::Passphrase("sai mat khau"), Way::Passphrase(""), Way::Code("000011")] {
        assert!(kit::by(&root, &way).is_err());
    }
    assert!(read() == before, "something was written");
    let mut book = kit::open(&root).unwrap();
    assert_eq!(book.healed(), Vec::<Healed>::new());
    let register: Register = book.load().unwrap();
    assert!(register.all().eq(bench.model.register.all()));
}
