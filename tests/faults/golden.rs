//! Books and records as each version of the format wrote them: they open for ever, and say the
//! same. What a later version added is empty in them.
//!
//! Each is written once, by `SOCHIBO_WRITE_GOLDEN=1`, while its version is the newest; a change of
//! these files is a change of the promise.

use std::fs;
use std::path::PathBuf;

use serde_json::Value as Json;
use sochibo::book::backup::Reason;
use sochibo::book::backup::compare::Relation;
use sochibo::book::cipher::Cost;
use sochibo::book::codec;
use sochibo::book::committee::Private;
use sochibo::book::drafts::Found;
use sochibo::book::durable::{Book, Way};
use sochibo::book::failure::{Failure, Healed};
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::book::store::Store as _;
use sochibo::domain::act::{Account, Act, Change, Deed, Entry};
use sochibo::domain::record::Record;
use sochibo::domain::register::Register;
use sochibo::domain::{Id, Kind};
use sochibo::exchange::{export, whole};
use sochibo::practice::{self, Size};

use crate::fill::filled;
use crate::kit;

const CODE: &str = "code.txt";
/// The recovery code of before the handover, which opens the copy from then.
const CODE_BEFORE: &str = "code-before.txt";
/// The committee's key, and the passphrase of that file.
const COMMITTEE: (&str, &str) = ("committee.scbkey", "khoa cua cap uy xa");
/// What was typed and not saved.
const DRAFT: &[u8] = br#"[{"Score":[9000,{"sheet":null,"marks":[]}]}]"#;
/// All versions; the last is the one that is written today.
const VERSIONS: [&str; 3] = ["v1", "v2", "v3"];
const NEWEST: &str = VERSIONS[VERSIONS.len() - 1];

fn place(version: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(version)
}

/// Whether a value says nothing: what a field holds in records older than the field.
fn says_nothing(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::Bool(it) => !it,
        Json::Number(it) => it.as_i64() == Some(0),
        Json::String(it) => it.is_empty(),
        Json::Array(it) => it.is_empty(),
        Json::Object(_) => false,
    }
}

/// Whether `new` says all that `old` says, key by key.
fn says_the_same(old: &Json, new: &Json) -> bool {
    if says_nothing(old) {
        return true;
    }
    match (old, new) {
        (Json::Object(old), Json::Object(new)) => old.iter().all(|(key, value)| {
            new.get(key).map_or_else(|| says_nothing(value), |now| says_the_same(value, now))
        }),
        (Json::Array(old), Json::Array(new)) => {
            old.len() == new.len() && old.iter().zip(new).all(|(a, b)| says_the_same(a, b))
        }
        _ => old == new,
    }
}

fn is_writing() -> bool {
    std::env::var_os("SOCHIBO_WRITE_GOLDEN").is_some()
}

/// A book with all that this version of the format can have: the committee's key, a copy from before
/// a handover with the key of then among the retired ones, a draft.
fn write_book() {
    let root = place(NEWEST).join("book");
    let today = chrono::NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
    let (mut book, code) = Book::create(&root, PRACTICE_PASSPHRASE, Cost::PRACTICE, true).unwrap();
    let size = Size { members: 6, years: 1, seed: 1, tasks: Some(3) };
    for act in practice::generate(size, today).iter().take(12) {
        book.commit(act).unwrap();
    }
    let committee = Private::random().unwrap();
    let file = committee.file(COMMITTEE.1, Cost::PRACTICE).unwrap();
    fs::write(place(NEWEST).join(COMMITTEE.0), file).unwrap();
    book.set_committee(committee.public()).unwrap();
    let made = today.and_hms_opt(19, 0, 0).unwrap();
    book.back_up(&book.backups(), Reason::Handover, made).unwrap();
    fs::write(place(NEWEST).join(CODE_BEFORE), code.written()).unwrap();
    let code = book.hand_over(PRACTICE_PASSPHRASE, Cost::PRACTICE).unwrap();
    let draft = book.seal_drafts(DRAFT).unwrap();
    book.write_drafts(draft.as_ref()).unwrap();
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
    fs::write(place(NEWEST).join("book.json"), whole::write(&register)).unwrap();
    fs::write(place(NEWEST).join(CODE), code.written()).unwrap();
    for file in ["lock", "lock.info"] {
        fs::remove_file(root.join(file)).unwrap();
    }
    // the index is no part of the promise, nor is what was put aside
    fs::remove_dir_all(kit::vault(&root).join("index")).unwrap();
    fs::remove_dir_all(root.join("quarantine")).unwrap();
}

/// The copies that lie beside the book of a version.
fn copies(version: &str) -> Vec<PathBuf> {
    let folder = place(version).join("book/backups");
    let all = fs::read_dir(folder).into_iter().flatten().flatten();
    all.map(|entry| entry.path()).collect()
}

/// The committee's key of a version, if it has one.
fn committee(version: &str) -> Option<Private> {
    let file = fs::read(place(version).join(COMMITTEE.0)).ok()?;
    Some(Private::read(&file, COMMITTEE.1).unwrap())
}

/// What the other reader, `scripts/read-book`, found in the book of a version; `.ci/run` holds it to
/// that, and the test below the program. Written by `scripts/read-book … --json`.
fn told_by_reader(version: &str) -> Json {
    let told = fs::read_to_string(place(version).join("reader.json")).unwrap();
    serde_json::from_str(&told).unwrap()
}

/// What names a record, for the other reader.
fn name(record: &Record) -> Json {
    match record {
        Record::Cell(it) => it.name.clone().into(),
        Record::Member(it) => it.full_name.clone().into(),
        Record::Meeting(it) => it.date.map(|day| day.to_string()).into(),
        Record::Resolution(it) => it.title.clone().into(),
        Record::Task(it) => it.content.clone().into(),
        Record::Rule(it) => it.key.clone().into(),
        Record::Topic(it) => it.title.clone().into(),
        Record::Template(it) => it.name.clone().into(),
        Record::YearPlan(it) => it.year.into(),
        Record::ScoreSheet(it) => it.key.clone().into(),
    }
}

fn as_the_reader_says(register: &Register, history: &[Entry]) -> Json {
    let names = |kind: Kind| -> Vec<Json> {
        register.of_kind(kind).map(|(_, record)| name(record)).collect()
    };
    let all: serde_json::Map<_, _> =
        Kind::ALL.iter().map(|kind| (kind.key().to_owned(), names(*kind).into())).collect();
    let counts: serde_json::Map<_, _> =
        Kind::ALL.iter().map(|kind| (kind.key().to_owned(), names(*kind).len().into())).collect();
    let last = history.last().unwrap();
    serde_json::json!({
        "headers": 2, "acts": history.len(), "anchor": history.len(), "records": counts,
        "names": all,
        "last": {
            "seq": last.seq, "at": last.at.format("%Y-%m-%d %H:%M:%S").to_string(),
            "author": last.author, "deed": last.account.deed.key(), "about": last.account.about,
            "reverses": last.reverses, "changes": last.ids.len(),
        },
    })
}

#[test]
fn the_book_of_every_version_opens_and_says_the_same() {
    kit::hush();
    if is_writing() {
        write_book();
    }
    let folder = tempfile::tempdir().unwrap();
    for version in VERSIONS {
        let code = fs::read_to_string(place(version).join(CODE)).unwrap();
        let json = fs::read_to_string(place(version).join("book.json")).unwrap();
        let committee = committee(version);
        let ways = [Way::Passphrase(PRACTICE_PASSPHRASE), Way::Code(code.trim())];
        for way in ways.into_iter().chain(committee.as_ref().map(Way::Committee)) {
            let by = match way {
                Way::Passphrase(_) => "passphrase",
                Way::Code(_) => "code",
                Way::Committee(_) => "committee",
            };
            let root = folder.path().join(format!("{version}-{by}"));
            kit::copy(&place(version).join("book"), &root);
            let mut book = kit::by(&root, &way).unwrap();
            assert!(book.damage().is_none());
            assert_eq!(book.healed(), [Healed::IndexRebuilt]);
            let register = book.load().unwrap();
            assert_eq!(as_the_reader_says(&register, book.history()), told_by_reader(version));
            let now = whole::write(&register);
            if version == NEWEST {
                assert_eq!(now, json);
            } else {
                let read = |text: &str| serde_json::from_str::<Json>(text).unwrap();
                assert!(says_the_same(&read(&json), &read(&now)), "{version}");
            }
            let acts = u64::try_from(book.history().len()).unwrap();
            for seq in 1..=acts {
                book.act(seq).unwrap();
            }
            drop(book);
            let (again, _, healed) = kit::verified(&root);
            assert_eq!((again, healed), (acts, Vec::new()));
        }
    }
}

/// The copy of before a handover opens beside the book by the retired key, and as a book of its own
/// by every way in of its day; the draft is there, and the copy can take the place of the book.
#[test]
fn the_copy_of_every_version_opens_by_all_its_keys() {
    kit::hush();
    let folder = tempfile::tempdir().unwrap();
    let disk = sochibo::book::disk::real();
    for version in VERSIONS {
        for copy in copies(version) {
            let root = folder.path().join(version);
            kit::copy(&place(version).join("book"), &root);
            let mut book = kit::open(&root).unwrap();
            let drafts = book.read_drafts().unwrap();
            assert!(matches!(drafts, Found::Text(text) if text.as_slice() == DRAFT));
            let beside = book.beside(&copy, None).unwrap();
            let more = u64::try_from(book.history().len()).unwrap() - beside.start.point.seq;
            assert_eq!(beside.relation, Relation::Behind(more));
            let then: Vec<_> = beside.rebuilt.register.all().map(|(id, _)| id).collect();
            book.restore(&beside).unwrap();
            assert!(book.load().unwrap().all().map(|(id, _)| id).eq(then.iter().copied()));
            drop(book);
            let before = fs::read_to_string(place(version).join(CODE_BEFORE)).unwrap();
            let now = fs::read_to_string(place(version).join(CODE)).unwrap();
            let key = committee(version).unwrap();
            let ways = [
                Way::Passphrase(PRACTICE_PASSPHRASE),
                Way::Code(before.trim()),
                Way::Committee(&key),
            ];
            for (at, way) in ways.iter().enumerate() {
                let new = folder.path().join(format!("{version}-{at}"));
                let mut book = Book::from_copy(&disk, &new, &copy, way).unwrap();
                assert!(book.load().unwrap().all().map(|(id, _)| id).eq(then.iter().copied()));
            }
            let new = folder.path().join(format!("{version}-none"));
            let refused = Book::from_copy(&disk, &new, &copy, &Way::Code(now.trim()));
            assert!(matches!(refused, Err(Failure::WrongRecovery(None))), "{refused:?}");
        }
    }
    assert_eq!(copies(NEWEST).len(), 1);
}

#[test]
fn a_record_of_each_kind_reads_as_it_was_written_by_every_version() {
    let text = "Lường Thị Hoà";
    if is_writing() {
        let lines = Kind::ALL.map(|kind| {
            let bytes = codec::write_record(&filled(kind, text)).unwrap();
            let hex = bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
            format!("{} {hex}\n", kind.key())
        });
        fs::write(place(NEWEST).join("records.txt"), lines.concat()).unwrap();
    }
    for version in VERSIONS {
        let written = fs::read_to_string(place(version).join("records.txt")).unwrap();
        for line in written.lines() {
            let (key, hex) = line.split_once(' ').unwrap();
            let kind = Kind::from_key(key).unwrap();
            let bytes: Vec<u8> = (0..hex.len())
                .step_by(2)
                .map(|at| u8::from_str_radix(hex.get(at..at + 2).unwrap(), 16).unwrap())
                .collect();
            let record = codec::read_record(&bytes).unwrap();
            assert_eq!(record.kind(), kind);
            let mine = filled(kind, text);
            let json = |it| export::json_list(&[(Id::new(kind, 1), it)]);
            let read = |text: String| serde_json::from_str::<Json>(&text).unwrap();
            let (old, new) = (read(json(&record)), read(json(&mine)));
            assert!(says_the_same(&old, &new), "{version} {key}: {old} / {new}");
            if version == NEWEST {
                assert_eq!(codec::write_record(&record).unwrap(), bytes, "{key}: otherwise");
                assert_eq!(record, mine, "{key}");
            }
        }
        let lines = written.lines().count();
        assert!(version != NEWEST || lines == Kind::ALL.len(), "{version} has {lines} kinds");
    }
}
