//! Copies kept without asking: not twice the same, the one before looked at, old ones thinned out.

use std::path::Path;

use chrono::{Days, NaiveDateTime};

use super::*;
use crate::book::cipher::Cost;
use crate::book::durable::Way;
use crate::book::failure::Healed;
use crate::book::header::PRACTICE_PASSPHRASE;
use crate::book::store::Store as _;
use crate::domain::Kind;
use crate::domain::act::Account;
use crate::domain::register::Register;
use crate::domain::task::Task;

fn day(n: u64) -> NaiveDateTime {
    NaiveDateTime::default() + Days::new(n)
}

fn add(book: &mut Book, register: &mut Register, deed: Deed, count: usize) {
    for _ in 0..count {
        let id = register.next(Kind::Task, 0);
        let task = Task { content: format!("{deed:?} {}", id.number), ..Task::default() };
        let changes = vec![register.set(id, task)];
        let account = Account::new(deed, "");
        let at = NaiveDateTime::default();
        let act = Act { account, author: String::new(), at, changes, reverses: None };
        book.commit(&act).unwrap();
        register.apply(&act).unwrap();
    }
}

fn book(root: &Path, acts: usize) -> (Book, Register) {
    let (mut book, _) = Book::create(root, PRACTICE_PASSPHRASE, Cost::PRACTICE, true).unwrap();
    let mut register = book.load().unwrap();
    add(&mut book, &mut register, Deed::AddTask, acts);
    (book, register)
}

fn files(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        names.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn the_same_state_is_not_written_twice_but_looked_at() {
    let root = tempfile::tempdir().unwrap();
    let (mut book, mut register) = book(root.path(), 3);
    let folder = book.backups();
    let first = book.keep_copy(&folder, Reason::Run, day(0)).unwrap();
    assert!(first.is_new && first.spoilt.is_none());
    let again = book.keep_copy(&folder, Reason::Asked, day(1)).unwrap();
    assert!(!again.is_new && again.path == first.path);
    // one that stays for ever is written all the same
    let lasting = book.keep_copy(&folder, Reason::Restore, day(1)).unwrap();
    assert!(lasting.is_new);
    assert!(!book.keep_copy(&folder, Reason::Run, day(2)).unwrap().is_new);
    // one that was damaged meanwhile does not count
    for name in files(&folder) {
        std::fs::write(folder.join(name), b"SCBB").unwrap();
    }
    assert!(book.keep_copy(&folder, Reason::Run, day(2)).unwrap().is_new);
    add(&mut book, &mut register, Deed::AddTask, 1);
    assert!(book.keep_copy(&folder, Reason::Run, day(2)).unwrap().is_new);
}

#[test]
fn a_copy_from_before_that_is_spoilt_is_named() {
    let root = tempfile::tempdir().unwrap();
    let (mut book, mut register) = book(root.path(), 3);
    let folder = book.backups();
    let first = book.keep_copy(&folder, Reason::Run, day(0)).unwrap();
    add(&mut book, &mut register, Deed::AddTask, 1);
    // its end was overwritten with nothing, as a stick does that lies about its size
    let mut bytes = std::fs::read(&first.path).unwrap();
    let half = bytes.len() - 100;
    bytes[half..].fill(0);
    std::fs::write(&first.path, bytes).unwrap();
    let second = book.keep_copy(&folder, Reason::Run, day(1)).unwrap();
    assert_eq!(second.spoilt, Some(first.path));
    assert!(book.beside(&second.path, None).is_ok());
}

#[test]
fn after_a_restore_the_copies_of_the_way_in_use_stay() {
    let root = tempfile::tempdir().unwrap();
    let (mut book, mut register) = book(root.path(), 2);
    let folder = book.backups();
    let early = book.keep_copy(&folder, Reason::Run, day(0)).unwrap();
    for n in 1..=12 {
        add(&mut book, &mut register, Deed::AddTask, 1);
        book.keep_copy(&folder, Reason::Run, day(1) + chrono::TimeDelta::hours(n)).unwrap();
    }
    let beside = book.beside(&early.path, None).unwrap();
    book.restore(&beside).unwrap();
    let mut register = book.load().unwrap();
    assert!(book.unexplained_copy(&[book.backups()]).is_some());
    add(&mut book, &mut register, Deed::Restore, 1);
    assert!(book.unexplained_copy(&[book.backups()]).is_none(), "it was put back on purpose");
    let now = book.keep_copy(&folder, Reason::Run, day(1)).unwrap();
    assert!(book.thin_out(&folder) > 0);
    assert!(now.path.exists() && early.path.exists());
}

#[test]
fn what_only_the_copy_has_can_be_read() {
    let root = tempfile::tempdir().unwrap();
    let (mut book, mut register) = book(root.path(), 2);
    let early = book.keep_copy(&book.backups(), Reason::Run, day(0)).unwrap();
    add(&mut book, &mut register, Deed::EditTask, 3);
    let late = book.keep_copy(&book.backups(), Reason::Run, day(0)).unwrap();
    let beside = book.beside(&early.path, None).unwrap();
    assert_eq!(beside.shared(), 2);
    book.restore(&beside).unwrap();
    let mut register = book.load().unwrap();
    add(&mut book, &mut register, Deed::Restore, 1);
    let beside = book.beside(&late.path, None).unwrap();
    assert_eq!(
        (beside.shared(), beside.relation),
        (2, Relation::Parted { at: 2, ours: 1, theirs: 3 })
    );
    let acts = beside.acts_after(beside.shared()).unwrap();
    assert_eq!(acts.iter().map(|(seq, _)| *seq).collect::<Vec<_>>(), [3, 4, 5]);
    assert!(acts.iter().all(|(_, act)| act.account.deed == Deed::EditTask));
}

/// After a restore, or on a stick that two machines share, other acts have the same numbers on the
/// same day.
#[test]
fn no_copy_takes_the_place_of_another() {
    let root = tempfile::tempdir().unwrap();
    let (mut book, mut register) = book(root.path(), 2);
    let folder = book.backups();
    let early = book.keep_copy(&folder, Reason::Run, day(0)).unwrap();
    add(&mut book, &mut register, Deed::EditTask, 3);
    let one = book.keep_copy(&folder, Reason::Run, day(0)).unwrap();
    let before = std::fs::read(&one.path).unwrap();
    let beside = book.beside(&early.path, None).unwrap();
    book.restore(&beside).unwrap();
    let mut register = book.load().unwrap();
    add(&mut book, &mut register, Deed::Restore, 3);
    let other = book.keep_copy(&folder, Reason::Run, day(0)).unwrap();
    assert!(other.is_new && other.start.point.seq == one.start.point.seq);
    assert_ne!(other.path, one.path);
    assert_eq!(std::fs::read(&one.path).unwrap(), before);
    let parted = Relation::Parted { at: 2, ours: 3, theirs: 3 };
    assert_eq!(book.beside(&one.path, None).unwrap().relation, parted);
    assert_eq!(book.beside(&other.path, None).unwrap().relation, Relation::Same);
    // the one of the present acts is found again, whatever its name
    let again = book.keep_copy(&folder, Reason::Run, day(0)).unwrap();
    assert!(!again.is_new && again.path == other.path);
    assert_eq!(files(&folder).len(), 3);
}

#[test]
fn a_copy_from_before_that_lost_its_beginning_is_named() {
    let root = tempfile::tempdir().unwrap();
    let (mut book, mut register) = book(root.path(), 3);
    let folder = book.backups();
    let first = book.keep_copy(&folder, Reason::Run, day(0)).unwrap();
    let other = tempfile::tempdir().unwrap();
    let (foreign, _) = self::book(other.path(), 1);
    foreign.keep_copy(&folder, Reason::Run, day(0)).unwrap();
    add(&mut book, &mut register, Deed::AddTask, 1);
    let mut bytes = std::fs::read(&first.path).unwrap();
    bytes[..80].fill(0);
    std::fs::write(&first.path, bytes).unwrap();
    let second = book.keep_copy(&folder, Reason::Run, day(1)).unwrap();
    assert_eq!(second.spoilt, Some(first.path));
}

#[test]
fn the_keys_of_before_come_back_from_a_copy() {
    let root = tempfile::tempdir().unwrap();
    let (mut book, mut register) = book(root.path(), 3);
    let folder = book.backups();
    let old = book.keep_copy(&folder, Reason::Run, day(0)).unwrap();
    book.hand_over("người kế nhiệm", Cost::PRACTICE).unwrap();
    add(&mut book, &mut register, Deed::HandOverBook, 1);
    let new = book.keep_copy(&folder, Reason::Run, day(0)).unwrap();
    let kept = std::fs::read(&new.path).unwrap();
    let vault = book.vault.clone();
    drop(book);
    let way = Way::Passphrase("người kế nhiệm");
    let open = || Book::open(root.path(), &way).unwrap();
    let damage: [&dyn Fn(&Path); 2] = [&|file| std::fs::remove_file(file).unwrap(), &|file| {
        let mut bytes = std::fs::read(file).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        std::fs::write(file, bytes).unwrap();
    }];
    for harm in damage {
        harm(&vault.join(retired::NAME));
        let book = open();
        assert_eq!(book.healed(), [Healed::KeysOfBefore]);
        assert!(book.beside(&old.path, None).is_ok());
        drop(book);
        assert_eq!(open().healed(), []);
    }
    // without a copy that has them they are missed, and nothing else is
    std::fs::remove_file(&new.path).unwrap();
    std::fs::remove_file(vault.join(retired::NAME)).unwrap();
    let book = open();
    assert_eq!(book.healed(), []);
    assert!(book.damage().is_none() && book.are_keys_of_before_lost());
    assert!(matches!(book.beside(&old.path, None), Err(Failure::WrongPassphrase)));
    // the sentence at a copy of before: it is not the typing that is wrong
    let other = Way::Passphrase("người kế nhiệm");
    assert!(matches!(book.beside(&old.path, Some(&other)), Err(Failure::EarlierWay)));
    drop(book);
    std::fs::write(&new.path, kept).unwrap();
    assert_eq!(open().healed(), [Healed::KeysOfBefore]);
}
