//! A book on a disk that may not be written: it opens for reading, says why, keeps nothing, and is
//! the same to the byte afterwards.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use sochibo::book::backup::Reason;
use sochibo::book::cipher::Cost;
use sochibo::book::disk::Disk as _;
use sochibo::book::durable::{Book, Way};
use sochibo::book::failure::Failure;
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::book::store::Store as _;
use sochibo::words::Lang;

#[cfg(target_os = "linux")]
use crate::harm::{as_one_of_many, give_away, mode};
#[cfg(target_os = "linux")]
use crate::kit;
use crate::kit::begun;
use crate::ram_disk::Ram;

fn root() -> &'static Path {
    Path::new("/so")
}

fn open(ram: &Ram) -> Result<Book, Failure> {
    Book::open_on(&ram.shared(), root(), &Way::Passphrase(PRACTICE_PASSPHRASE))
}

/// The path of a file of the vault.
fn of_vault(ram: &Ram, name: &str) -> PathBuf {
    ram.paths().into_iter().find(|path| path.ends_with(name)).unwrap()
}

fn all(ram: &Ram) -> Vec<(PathBuf, Vec<u8>)> {
    ram.paths().into_iter().map(|path| (path.clone(), ram.bytes(&path))).collect()
}

/// What is done to the disk before it is protected.
type Harm = fn(&Ram);

/// The ways in which it may have been left before.
const LEFT: [(&str, Harm); 5] = [
    ("as it was", |_| {}),
    ("no file to lock", |ram| ram.remove(&root().join("lock")).unwrap()),
    ("no anchor", |ram| ram.remove(&of_vault(ram, "anchor")).unwrap()),
    ("one header hurt", |ram| ram.put(&of_vault(ram, "header.a"), b"x")),
    ("an act cut off", |ram| {
        let path = of_vault(ram, "journal.scbj");
        let torn = [ram.bytes(&path), vec![7; 40]].concat();
        ram.put(&path, &torn);
    }),
];

#[test]
fn a_protected_book_opens_for_reading_and_says_why() {
    for (what, harm) in LEFT {
        let ram = Ram::new(root());
        let (book, model) = begun(&ram, root());
        drop(book);
        harm(&ram);
        let before = all(&ram);
        ram.protect(true);
        let mut book = open(&ram).unwrap_or_else(|why| panic!("{what}: {why:?}"));
        assert!(matches!(book.damage(), Some(Failure::WriteProtected)), "{what}");
        assert!(book.is_read_only() && !book.is_damaged(), "{what}");
        assert_eq!(book.load().unwrap(), model.register, "{what}");
        assert_eq!(book.history().len(), 4, "{what}");
        assert!(matches!(book.commit(&model.next()), Err(Failure::WriteProtected)), "{what}");
        let drafts = book.seal_drafts(b"x").unwrap();
        assert!(matches!(book.write_drafts(drafts.as_ref()), Err(Failure::WriteProtected)));
        let copied = book.keep_copy(&root().join("backups"), Reason::Run, NaiveDateTime::default());
        assert!(matches!(copied, Err(Failure::NotAllowed)), "{what}: {copied:?}");
        book.close().unwrap();
        drop(book);
        assert_eq!(all(&ram), before, "{what}");
        // once it may be written it goes on
        ram.protect(false);
        let mut book = open(&ram).unwrap();
        assert!(book.damage().is_none(), "{what}");
        assert_eq!(book.load().unwrap(), model.register, "{what}");
        book.commit(&model.next()).unwrap();
    }
}

#[test]
fn no_book_is_made_where_nothing_can_be_written() {
    let ram = Ram::new(root());
    ram.protect(true);
    let with = (PRACTICE_PASSPHRASE, Cost::PRACTICE);
    let made = Book::create_on(&ram.shared(), root(), with, true);
    assert!(matches!(made, Err(Failure::NotAllowed)), "{made:?}");
}

/// Each language says which of the two it is that may not be done.
#[test]
fn reading_and_writing_are_told_apart_in_words() {
    let failures = [Failure::NotAllowed, Failure::Unreadable, Failure::WriteProtected];
    for (lang, write, read) in
        [(Lang::Vi, "ghi", "đọc"), (Lang::En, "writ", "read"), (Lang::Fr, "écrit", "lu")]
    {
        let [not_written, not_read, protected] = failures.each_ref().map(|it| it.say(lang));
        assert!(not_written.contains(write) && not_read.contains(read), "{not_written} {not_read}");
        assert!(!not_read.contains(write), "{not_read}");
        assert!(protected.contains(write) && protected != not_written, "{protected}");
    }
}

/// A place for copies that may not be read is told from one that may not be written.
#[cfg(target_os = "linux")]
#[test]
fn a_place_that_may_not_be_read_or_written_is_told_as_that() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("so");
    kit::make(&root, 3);
    for place in ["kept", "shown"] {
        std::fs::create_dir(folder.path().join(place)).unwrap();
    }
    mode(folder.path(), 0o755);
    give_away(folder.path());
    let copied = |place: &Path| {
        let done = as_one_of_many(folder.path())
            .args(["--lang", "en", "--today", "2026-10-05", "--book"])
            .arg(&root)
            .args(["backup", "--to"])
            .arg(place)
            .arg("--remember")
            .env("HOME", "/nonexistent")
            .stdin(std::process::Stdio::null())
            .output()
            .unwrap();
        assert_eq!(done.status.code(), Some(1));
        String::from_utf8(done.stderr).unwrap()
    };
    for (place, bits, told, safe) in [
        ("kept", 0o300, "may not be read", "Nothing has changed"),
        ("kept", 0, "may not be read", "Nothing has changed"),
        ("shown", 0o500, "may not be written", "nothing is lost"),
    ] {
        let place = folder.path().join(place);
        give_away(&place);
        mode(&place, bits);
        let said = copied(&place);
        mode(&place, 0o700);
        assert!(said.contains(told) && said.contains(safe), "{bits:o}: {said}");
        assert!(said.contains(&place.display().to_string()), "{said}");
        assert_eq!(std::fs::read_dir(&place).unwrap().count(), 0, "{bits:o}");
    }
}
