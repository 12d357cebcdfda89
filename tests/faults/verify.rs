//! What a check of the book says when something is wrong with one of its parts: how bad it is,
//! where, and what to do. Only damage makes the book unsound.

use std::fs;
use std::path::{Path, PathBuf};

use sochibo::book::anchor::Anchor;
use sochibo::book::check;
use sochibo::book::cipher::{Cost, Key};
use sochibo::book::codec;
use sochibo::book::disk::{self, Real};
use sochibo::book::durable::Book;
use sochibo::book::finding::{self, Finding, Grade};
use sochibo::book::header::{Header, PRACTICE_PASSPHRASE};
use sochibo::book::journal::{Journal, Point};
use sochibo::book::store::Store as _;
use sochibo::domain::act::{Account, Act, Change, Deed};
use sochibo::domain::cell::Cell;
use sochibo::domain::{Id, Kind};
use sochibo::words::Lang;

use crate::kit;

fn day() -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, 10, 5).unwrap()
}

/// A book of 40 acts, closed.
fn whole(root: &Path) {
    kit::hush();
    kit::make(root, 40);
}

fn keys(root: &Path) -> (Header, Key) {
    let (headers, _) = Header::load(&Real, &kit::vault(root)).unwrap();
    let header = headers.first().unwrap().clone();
    let key = header.open(PRACTICE_PASSPHRASE).unwrap();
    (header, key)
}

fn findings(book: &mut Book, lang: Lang) -> Vec<Finding> {
    let register = book.load().unwrap();
    check::verify(book, &register, day(), lang).unwrap()
}

/// What is told or worse of parts of the book, the records left out.
fn told(found: &[Finding]) -> Vec<(&'static str, Grade, &str)> {
    found
        .iter()
        .filter(|it| !matches!(it.grade, Grade::Good | Grade::Oddity))
        .map(|it| (it.code, it.grade, it.place.as_str()))
        .collect()
}

/// Opens a copy, lets something happen to its files while it is open, and looks through it.
fn after(happens: impl Fn(&Path, &Path), expected: &[(&str, Grade, &str)]) -> Vec<Finding> {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("book");
    whole(&root);
    let mut book = kit::open(&root).unwrap();
    happens(&root, &kit::vault(&root));
    let found = findings(&mut book, Lang::En);
    assert_eq!(told(&found), expected);
    let is_sound = expected.iter().all(|(_, grade, _)| *grade != Grade::Damage);
    assert_eq!(finding::is_sound(&found), is_sound);
    for lang in Lang::ALL {
        for it in findings(&mut book, lang).iter().filter(|it| it.grade != Grade::Good) {
            assert!(!it.what.is_empty() && !it.todo.is_empty() && !it.place.is_empty(), "{it:?}");
            assert!(!it.text.contains('{') && it.text.contains(&it.todo), "{it:?}");
        }
    }
    found
}

/// A stick in a drawer is no fault: that none was looked at is said among what is in order.
#[test]
fn that_no_copy_outside_is_in_reach_is_said_without_alarm() {
    let folder = tempfile::tempdir().unwrap();
    let (mut book, _) =
        Book::create(folder.path(), "bon tu khong dau", Cost::PRACTICE, false).unwrap();
    let register = book.load().unwrap();
    let outside = |folders: &[PathBuf], lang| -> Vec<Finding> {
        let mut all = check::verify_with(&book, &register, folders, day(), lang).unwrap();
        all.retain(|it| it.code == "outside");
        all
    };
    for lang in Lang::ALL {
        let none = outside(&[], lang);
        let empty = outside(&[folder.path().join("usb")], lang);
        assert!(matches!(none.as_slice(), [one] if one.grade == Grade::Good), "{none:?}");
        assert!(matches!(empty.as_slice(), [one] if one.grade == Grade::Good), "{empty:?}");
        assert!(empty[0].text.contains("usb") && !none[0].text.contains('{'), "{empty:?}");
    }
    // where nobody asks for places nothing is said of them
    let own = check::verify(&book, &register, day(), Lang::Vi).unwrap();
    assert!(own.iter().all(|it| it.code != "outside"));
}

fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 1;
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_whole_book_is_in_order_part_by_part() {
    let found = after(|_, _| (), &[]);
    let good: Vec<_> =
        found.iter().filter(|it| it.grade == Grade::Good).map(|it| it.code).collect();
    assert_eq!(good, ["header", "journal", "anchor", "index", "register", "seals", "leftover"]);
}

#[test]
fn one_copy_of_the_header_is_told_and_both_are_damage() {
    after(|_, vault| flip(&vault.join("header.a"), 30), &[("header", Grade::Told, "header.a")]);
    after(
        |_, vault| fs::remove_file(vault.join("header.b")).unwrap(),
        &[("header", Grade::Told, "header.b")],
    );
    after(
        |_, vault| {
            flip(&vault.join("header.a"), 3);
            flip(&vault.join("header.b"), 90);
        },
        &[("header", Grade::Damage, "header.a")],
    );
}

#[test]
fn the_anchor_may_be_missing_or_behind_and_may_not_know_more_than_the_journal() {
    let write = |root: &Path, vault: &Path, seq: u64, head: u8, length: u64| {
        let (header, key) = keys(root);
        let anchor = Anchor { point: Point { seq, head: [head; 32] }, length };
        anchor.write(&Real, &vault.join("anchor"), header.vault, &key).unwrap();
    };
    let gone = [("anchor", Grade::Told, "anchor")];
    after(|_, vault| fs::remove_file(vault.join("anchor")).unwrap(), &gone);
    after(|_, vault| flip(&vault.join("anchor"), 40), &gone);
    let bad = [("anchor", Grade::Damage, "anchor")];
    after(|root, vault| write(root, vault, 41, 0, 1), &bad);
    after(|root, vault| write(root, vault, 7, 0, 1), &bad);
    // as it was some acts ago
    after(
        |root, vault| {
            let (header, key) = keys(root);
            let bytes = fs::read(vault.join("journal.scbj")).unwrap();
            let scan = Journal::scan(&bytes, header.vault, &key, &mut |_, _| Ok(())).unwrap();
            let point = Point { seq: 7, head: scan.head(7).unwrap() };
            let anchor = Anchor { point, length: 1 };
            anchor.write(&Real, &vault.join("anchor"), header.vault, &key).unwrap();
        },
        &[],
    );
}

#[test]
fn damage_of_the_journal_names_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("book");
    whole(&root);
    let path = kit::vault(&root).join("journal.scbj");
    let middle = usize::try_from(fs::metadata(&path).unwrap().len()).unwrap() / 2;
    flip(&path, middle);
    let found = findings(&mut kit::open(&root).unwrap(), Lang::En);
    let journal = found.iter().find(|it| it.code == "journal").unwrap();
    assert_eq!((journal.grade, journal.place.as_str()), (Grade::Damage, "journal.scbj"));
    assert!(journal.what.contains("byte") && journal.todo.contains("backup"), "{journal:?}");
    assert!(told(&found).contains(&("anchor", Grade::Damage, "anchor")), "{found:?}");
    // what the index still has is shown, and named as what the journal does not bear out
    let beyond = found.iter().filter(|it| it.code == "register").collect::<Vec<_>>();
    assert!(!beyond.is_empty() && beyond.iter().all(|it| it.place.contains(' ')), "{beyond:?}");
    assert_eq!(finding::report(&found, Lang::En)[0], format!("DAMAGE ({})", told_damages(&found)));
    assert_eq!(finding::summary(&found, (1, 1), Lang::En), None);
}

fn told_damages(found: &[Finding]) -> usize {
    finding::count(found, Grade::Damage)
}

#[test]
fn a_journal_cut_between_two_acts_is_damage_by_the_anchor() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("book");
    whole(&root);
    let (header, key) = keys(&root);
    let path = kit::vault(&root).join("journal.scbj");
    let bytes = fs::read(&path).unwrap();
    let mut ends = Vec::new();
    let mut end = 56;
    while end < bytes.len() {
        ends.push(end);
        end += 4 + usize::try_from(u32::from_le_bytes(bytes[end..end + 4].try_into().unwrap()))
            .unwrap();
    }
    assert_eq!(Journal::scan(&bytes, header.vault, &key, &mut |_, _| Ok(())).unwrap().end.seq, 40);
    fs::write(&path, &bytes[..ends[38]]).unwrap();
    let found = findings(&mut kit::open(&root).unwrap(), Lang::En);
    let told = told(&found);
    assert!(told.contains(&("journal", Grade::Damage, "journal.scbj")), "{told:?}");
    assert!(told.contains(&("anchor", Grade::Damage, "anchor")), "{told:?}");
}

#[test]
fn an_act_that_begins_elsewhere_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("book");
    whole(&root);
    let (header, key) = keys(&root);
    let path = kit::vault(&root).join("journal.scbj");
    let bytes = fs::read(&path).unwrap();
    let scan = Journal::scan(&bytes, header.vault, &key, &mut |_, _| Ok(())).unwrap();
    let cell = |name: &str| Cell { name: name.into(), ..Cell::default() };
    let act = Act {
        account: Account::new(Deed::Edit, ""),
        author: String::new(),
        at: day().and_hms_opt(19, 30, 0).unwrap(),
        changes: vec![Change {
            id: Id::new(Kind::Cell, 1),
            before: Some(cell("Chi bộ khác").into()),
            after: Some(cell("Chi bộ").into()),
        }],
        reverses: None,
    };
    let mut journal = Journal::open(&disk::real(), &path, header.vault, &key, &scan).unwrap();
    journal.append(&codec::write_act(&act).unwrap()).unwrap();
    drop(journal);
    let found = findings(&mut kit::open(&root).unwrap(), Lang::En);
    assert_eq!(told(&found), [("journal", Grade::Damage, "act 41")]);
}

#[test]
fn an_index_that_cannot_be_had_is_told_and_the_book_is_sound() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("book");
    whole(&root);
    let index = kit::vault(&root).join("index");
    fs::remove_dir_all(&index).unwrap();
    fs::write(&index, "no index").unwrap();
    // nothing can be put aside either
    fs::write(root.join("quarantine"), "no folder").unwrap();
    let mut book = kit::open(&root).unwrap();
    assert!(book.damage().is_none());
    let found = findings(&mut book, Lang::En);
    assert_eq!(told(&found), [("index", Grade::Told, "index")]);
    assert!(finding::is_sound(&found));
    assert!(found.iter().filter(|it| it.code == "index").all(|it| it.good));
    // acts are kept all the same
    let register = book.load().unwrap();
    book.commit(&kit::act(41, &register)).unwrap();
    drop(book);
    fs::remove_file(root.join("quarantine")).unwrap();
    let mut book = kit::open(&root).unwrap();
    assert_eq!(book.history().len(), 41);
    assert_eq!(told(&findings(&mut book, Lang::En)), [("leftover", Grade::Told, "quarantine")]);
}

#[test]
fn what_lies_beside_the_book_is_told() {
    let told = |place: &'static str| ("leftover", Grade::Told, place);
    let found = after(
        |root, vault| {
            fs::create_dir_all(root.join("making-0123456789ab")).unwrap();
            fs::create_dir_all(root.join("v-ffffffffffff")).unwrap();
            fs::create_dir_all(root.join("quarantine")).unwrap();
            fs::write(root.join("quarantine/index-aa"), "").unwrap();
            fs::write(root.join("quarantine/index-bb"), "").unwrap();
            fs::write(root.join("current.part"), "").unwrap();
            fs::write(vault.join("anchor.part"), "").unwrap();
        },
        &[
            told("making-0123456789ab"),
            told("quarantine"),
            told("v-ffffffffffff"),
            told("current.part"),
            told("anchor.part"),
        ],
    );
    let aside = found.iter().find(|it| it.place == "quarantine").unwrap();
    assert!(aside.what.contains('2') && aside.what.contains("index-"), "{aside:?}");
    // an empty one says nothing
    after(|root, _| fs::create_dir_all(root.join("quarantine")).unwrap(), &[]);
}
