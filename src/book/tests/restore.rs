//! What a copy can give back: a state of before, a book on a new machine, what was damaged.

use std::path::Path;

use super::*;
use crate::book::backup::Reason;
use crate::book::backup::compare::Relation;
use crate::book::cipher::Cost;
use crate::book::disk;
use crate::book::failure::Healed;
use crate::book::header::PRACTICE_PASSPHRASE;
use crate::book::store::Store as _;
use crate::domain::Kind;
use crate::domain::act::{Account, Act, Deed};
use crate::domain::register::Register;
use crate::domain::task::Task;

const WAY: Way<'static> = Way::Passphrase(PRACTICE_PASSPHRASE);

fn add(book: &mut Book, register: &mut Register, acts: usize) {
    for _ in 0..acts {
        let id = register.next(Kind::Task, 0);
        let content = format!("việc {}", id.number);
        let act = Act {
            account: Account::new(Deed::AddTask, content.clone()),
            author: "Bí thư".to_owned(),
            at: chrono::NaiveDateTime::default(),
            changes: vec![register.set(id, Task { content, ..Task::default() })],
            reverses: None,
        };
        book.commit(&act).unwrap();
        register.apply(&act).unwrap();
    }
}

/// A book with 10 acts, a copy of it, and 5 more acts.
fn with_copy(root: &Path) -> (Book, PathBuf, Register, Register) {
    let (mut book, _) = Book::create(root, PRACTICE_PASSPHRASE, Cost::PRACTICE, true).unwrap();
    let mut register = book.load().unwrap();
    add(&mut book, &mut register, 10);
    let then = register.clone();
    let day = chrono::NaiveDateTime::default();
    let (path, _) = book.back_up(&book.backups(), Reason::Run, day).unwrap();
    add(&mut book, &mut register, 5);
    (book, path, then, register)
}

#[test]
fn a_copy_takes_the_place_of_the_book_and_gives_it_back() {
    let root = tempfile::tempdir().unwrap();
    let (mut book, path, then, now) = with_copy(root.path());
    assert!(!book.can_go_back());
    let beside = book.beside(&path, None).unwrap();
    book.restore(&beside).unwrap();
    assert!(book.load().unwrap().all().eq(then.all()));
    assert!(book.can_go_back());
    drop(book);
    let mut book = Book::open(root.path(), &WAY).unwrap();
    assert_eq!(book.healed(), []);
    assert!(book.load().unwrap().all().eq(then.all()));
    book.go_back().unwrap();
    assert!(book.load().unwrap().all().eq(now.all()));
    // and forth again: nothing was thrown away on the way
    book.go_back().unwrap();
    assert!(book.load().unwrap().all().eq(then.all()));
}

/// The vault of before the restore lies under the key of then, and may have lost its ways in.
#[test]
fn a_handover_in_between_does_not_end_the_way_back() {
    let root = tempfile::tempdir().unwrap();
    let (mut book, path, then, now) = with_copy(root.path());
    let beside = book.beside(&path, None).unwrap();
    book.restore(&beside).unwrap();
    let header = |book: &Book| book.previous().unwrap().join("header.a");
    assert!(header(&book).exists());
    // a vault of another book that was found in the folder keeps what opens it
    let foreign = root.path().join("quarantine/v-aaaaaaaaaaaa-bbbbbbbb");
    std::fs::create_dir(&foreign).unwrap();
    let (mut other, key) = (Header::new(true).unwrap(), Key::random().unwrap());
    other.set_passphrase(&key, PRACTICE_PASSPHRASE, Cost::PRACTICE, 0).unwrap();
    other.write(&disk::Real, &foreign).unwrap();
    book.hand_over("người kế nhiệm", Cost::PRACTICE).unwrap();
    assert!(!header(&book).exists(), "the old passphrase opens nothing that is put aside");
    assert!(foreign.join("header.a").exists());
    assert!(book.can_go_back());
    book.go_back().unwrap();
    assert!(book.load().unwrap().all().eq(now.all()));
    drop(book);
    assert!(matches!(Book::open(root.path(), &WAY), Err(Failure::WrongPassphrase)));
    let mut book = Book::open(root.path(), &Way::Passphrase("người kế nhiệm")).unwrap();
    assert!(book.load().unwrap().all().eq(now.all()));
    book.go_back().unwrap();
    assert!(book.load().unwrap().all().eq(then.all()));
    // what is not whole any more is refused, and said to be a copy
    let previous = book.previous().unwrap().join(JOURNAL);
    let mut bytes = std::fs::read(&previous).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&previous, bytes).unwrap();
    assert!(matches!(book.go_back(), Err(Failure::Damaged(Piece::Backup, _))));
    assert!(book.load().unwrap().all().eq(then.all()));
}

#[test]
fn two_states_that_went_on_apart_are_recognised() {
    let root = tempfile::tempdir().unwrap();
    let (mut book, path, _, _) = with_copy(root.path());
    let day = chrono::NaiveDateTime::default();
    let (later, _) = book.back_up(&book.backups(), Reason::Run, day).unwrap();
    assert!(book.newer_copy(&book.backups()).is_none());
    let beside = book.beside(&path, None).unwrap();
    book.restore(&beside).unwrap();
    assert_eq!(book.newer_copy(&book.backups()), Some((later.clone(), Relation::Ahead(5))));
    let mut now = book.load().unwrap();
    // not the act that came eleventh before
    let id = now.next(Kind::Task, 0);
    let other = Act {
        account: Account::new(Deed::AddTask, "khác"),
        author: String::new(),
        at: chrono::NaiveDateTime::default(),
        changes: vec![now.set(id, Task::default())],
        reverses: None,
    };
    book.commit(&other).unwrap();
    now.apply(&other).unwrap();
    add(&mut book, &mut now, 1);
    let parted = Relation::Parted { at: 10, ours: 2, theirs: 5 };
    assert_eq!(book.newer_copy(&book.backups()), Some((later, parted)));
    assert!(book.load().unwrap().all().eq(now.all()));
}

#[test]
fn a_copy_of_before_a_change_of_keys_comes_back_under_the_present_ones() {
    let root = tempfile::tempdir().unwrap();
    let (mut book, path, then, _) = with_copy(root.path());
    let (data, mut header) = (Key::random().unwrap(), Header::new(true).unwrap());
    header.vault = book.name();
    header.set_passphrase(&data, "người kế nhiệm", Cost::PRACTICE, 15).unwrap();
    book.rewrite(None, Some((header, data)), Old::Closed).unwrap();
    let beside = book.beside(&path, None).unwrap();
    assert_eq!(beside.relation, Relation::Behind(5));
    book.restore(&beside).unwrap();
    drop(book);
    assert!(matches!(Book::open(root.path(), &WAY), Err(Failure::WrongPassphrase)));
    let mut book = Book::open(root.path(), &Way::Passphrase("người kế nhiệm")).unwrap();
    assert!(book.load().unwrap().all().eq(then.all()));
    // the key of the copy is still known
    assert!(book.beside(&path, None).is_ok());
}

#[test]
fn a_new_machine_needs_the_copy_and_a_way_in() {
    let (root, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (book, path, then, _) = with_copy(root.path());
    drop(book);
    let disk = disk::real();
    let wrong = Book::from_copy(&disk, new.path(), &path, &Way::Passphrase("sai"));
    assert!(matches!(wrong, Err(Failure::WrongPassphrase)));
    assert_eq!(std::fs::read_dir(new.path()).unwrap().count(), 0);
    drop(Book::from_copy(&disk, new.path(), &path, &WAY).unwrap());
    let mut book = Book::open(new.path(), &WAY).unwrap();
    assert!(book.load().unwrap().all().eq(then.all()));
}

/// The whole book in every possible state of damage that the copy covers.
#[test]
fn what_is_damaged_comes_back_from_the_copy() {
    let root = tempfile::tempdir().unwrap();
    let (book, _, _, now) = with_copy(root.path());
    let journal = book.vault.join(JOURNAL);
    let headers = crate::book::header::COPIES.map(|copy| book.vault.join(copy));
    drop(book);
    let bytes = std::fs::read(&journal).unwrap();
    let hurt = |at: usize| {
        let mut bad = bytes.clone();
        bad[at] ^= 16;
        bad
    };
    let places = (60..bytes.len() * 10 / 15 - 200).step_by(311);
    for (what, bad) in places.map(|at| (at, hurt(at))).chain([(0, hurt(0))]) {
        std::fs::write(&journal, &bad).unwrap();
        let mut book = Book::open(root.path(), &WAY).unwrap();
        assert!(book.damage().is_none(), "byte {what}");
        assert_eq!(book.healed(), [Healed::JournalMended], "byte {what}");
        assert!(book.load().unwrap().all().eq(now.all()), "byte {what}");
        drop(book);
        assert_eq!(std::fs::read(&journal).unwrap(), bytes, "byte {what}");
    }
    for header in &headers {
        std::fs::write(header, b"").unwrap();
    }
    let book = Book::open(root.path(), &WAY).unwrap();
    assert_eq!(book.healed(), [Healed::HeaderCopy]);
    assert!(book.damage().is_none());
}

#[test]
fn what_no_copy_has_is_not_made_up() {
    let root = tempfile::tempdir().unwrap();
    let (book, _, _, now) = with_copy(root.path());
    let journal = book.vault.join(JOURNAL);
    drop(book);
    let bytes = std::fs::read(&journal).unwrap();
    // in the last five acts, which came after the copy
    let mut bad = bytes.clone();
    let at = bytes.len() - 100;
    bad[at] ^= 1;
    std::fs::write(&journal, &bad).unwrap();
    let mut book = Book::open(root.path(), &WAY).unwrap();
    assert!(book.damage().is_some());
    // the index still has it all, for reading
    assert!(book.load().unwrap().all().eq(now.all()));
    drop(book);
    assert_eq!(std::fs::read(&journal).unwrap(), bad);
}
