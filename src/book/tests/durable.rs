//! What `book/durable.rs` promises.

use super::*;
use crate::domain::Kind;
use crate::domain::act::{Account, Deed};
use crate::domain::task::Task;

fn add(register: &Register, content: &str) -> Act {
    let id = register.next(Kind::Task, 0);
    Act {
        account: Account::new(Deed::AddTask, content),
        author: "Bí thư".to_owned(),
        at: NaiveDateTime::default(),
        changes: vec![register.set(id, Task { content: content.to_owned(), ..Task::default() })],
        reverses: None,
    }
}

fn filled(root: &Path, count: usize) -> Register {
    let (mut book, _) =
        Book::create(root, header::PRACTICE_PASSPHRASE, Cost::PRACTICE, true).unwrap();
    let mut register = book.load().unwrap();
    for at in 0..count {
        let act = add(&register, &format!("việc {at}"));
        book.commit(&act).unwrap();
        register.apply(&act).unwrap();
    }
    register
}

fn opened(root: &Path) -> Book {
    Book::open(root, &Way::Passphrase(header::PRACTICE_PASSPHRASE)).unwrap()
}

#[test]
fn what_was_kept_is_there_again() {
    let root = tempfile::tempdir().unwrap();
    let register = filled(root.path(), 120);
    let mut book = opened(root.path());
    assert_eq!(book.healed(), []);
    assert_eq!(book.load().unwrap(), register);
    assert_eq!(book.history().len(), 120);
    let first = book.act(1).unwrap();
    book.commit(&add(&register, "một việc nữa")).unwrap();
    assert_eq!(first.account.about, "việc 0");
}

#[test]
fn an_act_that_changes_no_record_moves_the_index_on() {
    let root = tempfile::tempdir().unwrap();
    let register = filled(root.path(), 3);
    let mut book = opened(root.path());
    let act = Act { changes: Vec::new(), ..add(&register, "ghi một văn bản ra tệp") };
    book.commit(&act).unwrap();
    assert_eq!(book.index().map(|it| it.point.seq), Some(4));
    book.commit(&act).unwrap();
    drop(book);
    assert_eq!(opened(root.path()).index().map(|it| it.point.seq), Some(5));
}

#[test]
fn the_index_can_be_anything_and_the_book_is_the_same() {
    let root = tempfile::tempdir().unwrap();
    let register = filled(root.path(), 30);
    let (vault, _) = Folder::take_existing(&disk::real(), root.path()).unwrap().live().unwrap();
    let index = vault.join("index");
    let spoil: [&dyn Fn(); 4] = [
        &|| std::fs::remove_dir_all(&index).unwrap(),
        &|| std::fs::write(index.join("db"), b"garbage").unwrap(),
        &|| {
            std::fs::remove_dir_all(&index).unwrap();
            std::fs::write(&index, b"a file").unwrap();
        },
        &|| std::fs::write(index.join("snap.0.generating"), b"").unwrap(),
    ];
    for harm in spoil {
        harm();
        let mut book = opened(root.path());
        assert_eq!(book.load().unwrap(), register);
        assert!(book.damage().is_none());
    }
    assert_eq!(opened(root.path()).healed(), []);
}

#[test]
fn a_torn_tail_is_cut_and_told_and_damage_is_only_read() {
    let root = tempfile::tempdir().unwrap();
    let register = filled(root.path(), 60);
    let (vault, _) = Folder::take_existing(&disk::real(), root.path()).unwrap().live().unwrap();
    let path = vault.join("journal.scbj");
    let whole = std::fs::read(&path).unwrap();
    std::fs::write(&path, [whole.as_slice(), &[9; 40]].concat()).unwrap();
    let mut book = opened(root.path());
    assert_eq!(book.healed(), [Healed::TornTail]);
    assert_eq!(book.load().unwrap(), register);
    drop(book);
    let mut bad = whole.clone();
    bad[whole.len() / 2] ^= 1;
    std::fs::write(&path, &bad).unwrap();
    let mut book = opened(root.path());
    assert!(book.damage().is_some());
    assert_eq!(book.load().unwrap(), register, "the present state comes from the index");
    assert!(matches!(book.commit(&add(&register, "x")), Err(Failure::ReadOnly)));
    drop(book);
    assert_eq!(std::fs::read(&path).unwrap(), bad, "nothing is overwritten");
}

#[test]
fn the_ways_in_can_be_changed() {
    let root = tempfile::tempdir().unwrap();
    let (mut book, code) =
        Book::create(root.path(), "bon tu ghep lai", Cost::PRACTICE, false).unwrap();
    assert!(book.change_passphrase("sai", "nam tu ghep lai", Cost::PRACTICE).is_err());
    book.change_passphrase("bon tu ghep lai", "nam tu ghep lai", Cost::PRACTICE).unwrap();
    drop(book);
    assert!(Book::open(root.path(), &Way::Passphrase("bon tu ghep lai")).is_err());
    let mut book = Book::open(root.path(), &Way::Code(&code.written())).unwrap();
    let new = book.new_recovery().unwrap();
    drop(book);
    assert!(Book::open(root.path(), &Way::Code(&code.written())).is_err());
    assert!(Book::open(root.path(), &Way::Code(&new.written())).is_ok());
}

#[test]
fn a_book_written_anew_is_the_same_book_under_another_key() {
    let root = tempfile::tempdir().unwrap();
    let register = filled(root.path(), 30);
    let mut book = opened(root.path());
    let before = book.vault.clone();
    let (data, mut header) = (Key::random().unwrap(), Header::new(true).unwrap());
    header.vault = book.header.vault;
    header.set_passphrase(&data, "người kế nhiệm", Cost::PRACTICE, 30).unwrap();
    book.rewrite(None, Some((header, data)), renew::Old::Closed).unwrap();
    assert!(book.load().unwrap().all().eq(register.all()));
    let act = add(&register, "sau bàn giao");
    assert_eq!(book.commit(&act).unwrap().seq, 31);
    drop(book);
    assert!(!before.exists());
    let old = Way::Passphrase(header::PRACTICE_PASSPHRASE);
    assert!(matches!(Book::open(root.path(), &old), Err(Failure::WrongPassphrase)));
    let mut book = Book::open(root.path(), &Way::Passphrase("người kế nhiệm")).unwrap();
    assert_eq!((book.healed(), book.history().len()), ([].as_slice(), 31));
    assert_eq!(book.load().unwrap().len(), register.len() + 1);
    // what was put aside has no way in any more
    let kept = std::fs::read_dir(root.path().join("quarantine")).unwrap().flatten();
    let kept: Vec<_> = kept.filter(|it| it.path().join("journal.scbj").exists()).collect();
    assert_eq!(kept.len(), 1);
    assert!(!kept[0].path().join("header.a").exists());
}

#[test]
fn a_change_of_every_act_leaves_nothing_of_what_was() {
    let root = tempfile::tempdir().unwrap();
    filled(root.path(), 12);
    let mut book = opened(root.path());
    let before = book.vault.clone();
    let mut blank = |_, mut act: Act| {
        act.account.about = "…".to_owned();
        act
    };
    book.rewrite(Some(&mut blank), None, renew::Old::Gone).unwrap();
    assert!(!before.exists());
    assert!(!root.path().join("quarantine").join("x").exists());
    drop(book);
    let mut book = opened(root.path());
    assert_eq!(book.act(5).unwrap().account.about, "…");
    assert_eq!(book.history().len(), 12);
}
