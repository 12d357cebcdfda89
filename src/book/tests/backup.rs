//! What `book/backup/` promises.

use std::path::Path;

use chrono::NaiveDate;

use super::compare::Relation;
use super::file::{self, Start};
use super::keep;
use super::*;
use crate::book::cipher::Cost;
use crate::book::disk::Real;
use crate::book::durable::Book;
use crate::book::header::PRACTICE_PASSPHRASE;
use crate::book::store::Store as _;
use crate::book::vault::JOURNAL;
use crate::domain::Kind;
use crate::domain::act::{Account, Act, Deed};
use crate::domain::task::Task;

const WAY: Way<'static> = Way::Passphrase(PRACTICE_PASSPHRASE);

fn made() -> chrono::NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 3, 5).unwrap().and_hms_opt(20, 15, 7).unwrap()
}

fn book(root: &Path, acts: usize) -> Book {
    let (mut book, _) = Book::create(root, PRACTICE_PASSPHRASE, Cost::PRACTICE, true).unwrap();
    add(&mut book, acts);
    book
}

fn add(book: &mut Book, acts: usize) {
    let mut register = book.load().unwrap();
    for _ in 0..acts {
        let id = register.next(Kind::Task, 0);
        let content = format!("việc {} {}", id.number, "dài ".repeat(900));
        let act = Act {
            account: Account::new(Deed::AddTask, "việc"),
            author: "Bí thư".to_owned(),
            at: made(),
            changes: vec![register.set(id, Task { content, ..Task::default() })],
            reverses: None,
        };
        book.commit(&act).unwrap();
        register.apply(&act).unwrap();
    }
}

#[test]
fn a_copy_is_the_book_again() {
    let root = tempfile::tempdir().unwrap();
    let mut book = book(root.path(), 40);
    let (path, start) = book.back_up(&book.backups(), Reason::Run, made()).unwrap();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.starts_with("SCB-") && name.ends_with("-000040-2026-03-05.scbk"), "{name}");
    let beside = book.beside(&path, None).unwrap();
    assert_eq!((beside.start, beside.relation), (start, Relation::Same));
    assert!(beside.rebuilt.register.all().eq(book.load().unwrap().all()));
    add(&mut book, 2);
    assert_eq!(book.beside(&path, None).unwrap().relation, Relation::Behind(2));
    let found = keep::list(&Real, &book.backups());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].start.as_ref().unwrap().point.seq, 40);
}

#[test]
fn a_copy_of_another_key_opens_by_its_own_ways_only() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (one, two) = (book(one.path(), 3), book(two.path(), 3));
    let (path, start) = one.back_up(&one.backups(), Reason::Asked, made()).unwrap();
    assert!(matches!(two.beside(&path, None), Err(Failure::Foreign(Piece::Backup))));
    assert!(matches!(one.beside(Path::new("/no/such"), None), Err(Failure::NoBackup)));
    let data = unlock(&start.header, &WAY).unwrap();
    assert!(matches!(
        unlock(&start.header, &Way::Passphrase("sai")),
        Err(Failure::WrongPassphrase)
    ));
    let (_, _, rebuilt) = keep::prove(&Real, &path, &data).unwrap();
    assert_eq!(rebuilt.history.len(), 3);
}

/// The pieces of a copy after its start.
fn pieces(bytes: &[u8]) -> (Vec<u8>, Vec<Vec<u8>>) {
    let (_, end) = Start::read(bytes).unwrap();
    let all = bytes[end..].chunks(64 * 1024 + 40).map(<[u8]>::to_vec).collect();
    (bytes[..end].to_vec(), all)
}

#[test]
fn a_copy_that_was_changed_in_any_way_is_refused() {
    let root = tempfile::tempdir().unwrap();
    let book = book(root.path(), 60);
    let (path, start) = book.back_up(&book.backups(), Reason::Run, made()).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let data = unlock(&start.header, &WAY).unwrap();
    let (head, all) = pieces(&bytes);
    assert!(all.len() >= 4, "{}", all.len());
    let put = |all: &[&Vec<u8>]| -> Vec<u8> {
        std::iter::once(&head).chain(all.iter().copied()).flatten().copied().collect()
    };
    let whole: Vec<&Vec<u8>> = all.iter().collect();
    assert!(file::read(&put(&whole), &data).is_ok());
    let mut wrong: Vec<(String, Vec<u8>)> = Vec::new();
    for (at, piece) in all.iter().enumerate() {
        let mut gone = whole.clone();
        gone.remove(at);
        wrong.push((format!("without piece {at}"), put(&gone)));
        let mut twice = whole.clone();
        twice.insert(at, piece);
        wrong.push((format!("piece {at} twice"), put(&twice)));
        if at > 0 {
            let mut swapped = whole.clone();
            swapped.swap(at, at - 1);
            wrong.push((format!("pieces {at} swapped"), put(&swapped)));
        }
    }
    wrong.push(("something behind".to_owned(), [bytes.as_slice(), b"x"].concat()));
    wrong.push(("nothing".to_owned(), Vec::new()));
    for length in (0..bytes.len()).step_by(997).chain(0..head.len()) {
        wrong.push((format!("cut at {length}"), bytes[..length].to_vec()));
    }
    for at in (0..head.len()).chain((head.len()..bytes.len()).step_by(1009)) {
        let mut bad = bytes.clone();
        bad[at] ^= 1 << (at % 8);
        wrong.push((format!("bit of byte {at}"), bad));
    }
    for (what, bytes) in wrong {
        let found = file::read(&bytes, &data);
        assert!(matches!(found, Err(Failure::Damaged(Piece::Backup, None))), "{what}: {found:?}");
    }
}

/// A stick that stops in the middle is trouble of the stick: the copy may be whole.
#[test]
fn a_medium_that_stops_is_not_taken_for_a_damaged_copy() {
    struct Stops<'a>(&'a [u8], Option<Failure>);
    impl Read for Stops<'_> {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            match self.0 {
                // told once: what is read after it must not cover it up
                [] => self.1.take().map_or(Ok(0), |why| Err(why.into())),
                _ => self.0.read(into),
            }
        }
    }
    let root = tempfile::tempdir().unwrap();
    let book = book(root.path(), 60);
    let (path, start) = book.back_up(&book.backups(), Reason::Run, made()).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let data = unlock(&start.header, &WAY).unwrap();
    for length in (0..bytes.len()).step_by(4999) {
        for why in [Failure::System(std::io::ErrorKind::TimedOut), Failure::Unreadable] {
            let told = format!("{why:?}");
            let source = Stops(&bytes[..length], Some(why));
            let found = file::Reading::begin(source).and_then(|it| it.whole(&data));
            assert_eq!(format!("{:?}", found.unwrap_err()), told, "{length}");
        }
    }
}

#[test]
fn a_copy_of_a_later_program_says_so() {
    let root = tempfile::tempdir().unwrap();
    let book = book(root.path(), 1);
    let (path, _) = book.back_up(&book.backups(), Reason::Run, made()).unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let (mut head, all) = pieces(&bytes);
    head[6] = 9;
    let end = head.len() - 32;
    let sum = hash(&[&head[..end]]);
    head[end..].copy_from_slice(&sum);
    let bytes: Vec<u8> = std::iter::once(&head).chain(&all).flatten().copied().collect();
    assert!(matches!(Start::read(&bytes), Err(Failure::NewerPart(Piece::Backup, 9))));
}

/// The journal of a copy, or an act in it, may be of a later program, too: it is the copy that is.
#[test]
fn a_journal_of_a_later_program_in_a_copy_is_said_of_the_copy() {
    let root = tempfile::tempdir().unwrap();
    let book = book(root.path(), 1);
    let (path, start) = book.back_up(&book.backups(), Reason::Run, made()).unwrap();
    let data = unlock(&start.header, &WAY).unwrap();
    let (_, body) = file::read(&std::fs::read(&path).unwrap(), &data).unwrap();
    let mut journal = body.journal;
    journal[6] = 9;
    let sum = hash(&[&journal[..24]]);
    journal[24..56].copy_from_slice(&sum);
    let found = rebuild(&journal, &start.header, &data);
    assert!(matches!(found, Err(Failure::NewerPart(Piece::Backup, 9))), "{found:?}");
}

/// A stick is not blamed for what happened to the disk.
#[test]
fn a_journal_damaged_while_the_book_is_open_is_named_as_what_it_is() {
    let root = tempfile::tempdir().unwrap();
    let book = book(root.path(), 9);
    let journal = book.vault().join(JOURNAL);
    let mut bytes = std::fs::read(&journal).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&journal, &bytes).unwrap();
    let kept = book.back_up(&book.backups(), Reason::Run, made());
    assert!(matches!(kept, Err(Failure::Damaged(Piece::Journal, Some(_)))), "{kept:?}");
    assert_eq!(std::fs::read_dir(book.backups()).unwrap().count(), 0);
    assert_eq!(std::fs::read(&journal).unwrap(), bytes);
}

#[test]
fn a_copy_that_cannot_be_kept_leaves_nothing() {
    let root = tempfile::tempdir().unwrap();
    let book = book(root.path(), 2);
    let file = root.path().join("file");
    std::fs::write(&file, "x").unwrap();
    assert!(book.back_up(&file, Reason::Run, made()).is_err());
    assert!(!book.backups().exists());
}
