//! A book and records as version 1 of the format wrote them: they open for ever, and say the same.
//!
//! Written once, by `SOCHIBO_WRITE_GOLDEN=1`; a change of these files is a change of the promise.

use std::fs;
use std::path::PathBuf;

use sochibo::book::cipher::Cost;
use sochibo::book::codec;
use sochibo::book::durable::{Book, Way};
use sochibo::book::failure::Healed;
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::book::store::Store as _;
use sochibo::domain::act::{Account, Act, Change, Deed};
use sochibo::domain::{Id, Kind};
use sochibo::exchange::{export, whole};
use sochibo::practice::{self, Size};

use crate::fill::filled;
use crate::kit;

const CODE: &str = "code.txt";

fn place() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/v1")
}

fn is_writing() -> bool {
    std::env::var_os("SOCHIBO_WRITE_GOLDEN").is_some()
}

fn write_book() {
    let root = place().join("book");
    let today = chrono::NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
    let (mut book, code) = Book::create(&root, PRACTICE_PASSPHRASE, Cost::PRACTICE, true).unwrap();
    let size = Size { members: 8, years: 1, seed: 1, tasks: Some(5) };
    for act in practice::generate(size, today).iter().take(40) {
        book.commit(act).unwrap();
    }
    // something in every field, changed, deleted
    let mut register = book.load().unwrap();
    let all = |text: &str| {
        let one = |kind| Change::new(Id::new(kind, 9000), filled(kind, text));
        let kinds = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Cell);
        kinds.map(one).collect::<Vec<_>>()
    };
    let mut keep = |changes: Vec<Change>| {
        let act = Act {
            account: Account::new(Deed::Import, "tệp.json"),
            author: "Lường Thị Hoà".to_owned(),
            at: today.and_hms_opt(19, 30, 0).unwrap(),
            changes,
            reverses: None,
        };
        register.apply(&act).unwrap();
        book.commit(&act).unwrap();
        register.clone()
    };
    let there = keep(all("Vàng A Dơ"));
    let there = keep(
        all("Bàn Thị Mẩy").into_iter().map(|it| there.set(it.id, it.after.unwrap())).collect(),
    );
    keep(vec![there.delete(Id::new(Kind::Task, 9000))]);
    drop(book);
    let register = kit::open(&root).unwrap().load().unwrap();
    fs::write(place().join("book.json"), whole::write(&register)).unwrap();
    fs::write(place().join(CODE), code.written()).unwrap();
    for file in ["lock", "lock.info"] {
        fs::remove_file(root.join(file)).unwrap();
    }
    // the index is no part of the promise
    fs::remove_dir_all(kit::vault(&root).join("index")).unwrap();
}

#[test]
fn the_book_of_version_1_opens_and_says_the_same() {
    kit::hush();
    if is_writing() {
        write_book();
    }
    let folder = tempfile::tempdir().unwrap();
    let code = fs::read_to_string(place().join(CODE)).unwrap();
    let json = fs::read_to_string(place().join("book.json")).unwrap();
    for way in [Way::Passphrase(PRACTICE_PASSPHRASE), Way::Code(code.trim())] {
        let root = folder.path().join(if matches!(way, Way::Code(_)) { "b" } else { "a" });
        kit::copy(&place().join("book"), &root);
        let mut book = Book::open(&root, &way).unwrap();
        assert!(book.damage().is_none());
        assert_eq!(book.healed(), [Healed::IndexRebuilt]);
        let register = book.load().unwrap();
        assert_eq!(whole::write(&register), json);
        let acts = u64::try_from(book.history().len()).unwrap();
        for seq in 1..=acts {
            book.act(seq).unwrap();
        }
        drop(book);
        let (again, _, healed) = kit::verified(&root);
        assert_eq!((again, healed), (acts, Vec::new()));
    }
}

#[test]
fn a_record_of_each_kind_reads_and_writes_as_in_version_1() {
    let path = place().join("records.txt");
    let text = "Lường Thị Hoà";
    if is_writing() {
        let lines = Kind::ALL.map(|kind| {
            let bytes = codec::write_record(&filled(kind, text)).unwrap();
            let hex = bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
            format!("{} {hex}\n", kind.key())
        });
        fs::write(&path, lines.concat()).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap();
    assert_eq!(written.lines().count(), Kind::ALL.len());
    for line in written.lines() {
        let (key, hex) = line.split_once(' ').unwrap();
        let kind = Kind::from_key(key).unwrap();
        let bytes: Vec<u8> = (0..hex.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(hex.get(at..at + 2).unwrap(), 16).unwrap())
            .collect();
        let record = codec::read_record(&bytes).unwrap();
        assert_eq!(record.kind(), kind);
        assert_eq!(codec::write_record(&record).unwrap(), bytes, "{key}: written otherwise");
        let mine = filled(kind, text);
        let json = |it| export::json_list(&[(Id::new(kind, 1), it)]);
        assert_eq!(json(&record), json(&mine), "{key}: reads otherwise");
        assert_eq!(record, mine, "{key}");
    }
}
