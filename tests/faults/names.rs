//! Names stay in the book: nothing of them, of the passphrase or the code stands readable in any
//! file of its folder, nor in what a refused command says.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use sochibo::book::cipher::Cost;
use sochibo::book::durable::{Book, Way};
use sochibo::book::store::Store as _;
use sochibo::domain::act::{Account, Act, Deed};
use sochibo::domain::cell::Cell;
use sochibo::domain::member::Member;
use sochibo::domain::text::fold;
use sochibo::domain::{Id, Kind};

use crate::kit;

const PASSPHRASE: &str = "Hoàng hôn trên đồi 77";

fn canaries() -> Vec<String> {
    let families = ["Lường Quặc", "Đèo Khuýp", "Giàng Ngoẳng"];
    let givens =
        ["Xuýnh", "Nguậy", "Khoắng", "Thuỵnh", "Ruộm", "Quẹo", "Vuỡn", "Ghếch", "Oánh", "Tuyếc"];
    let names = families.iter().flat_map(|family| givens.map(|given| format!("{family} {given}")));
    names.collect()
}

/// All shapes in which a text could lie about.
fn shapes(text: &str) -> Vec<Vec<u8>> {
    let units: Vec<u16> = text.encode_utf16().collect();
    vec![
        text.as_bytes().to_vec(),
        fold(text).into_bytes(),
        units.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        units.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
    ]
}

fn has(bytes: &[u8], text: &str) -> bool {
    let lower = bytes.to_ascii_lowercase();
    shapes(text).iter().any(|shape| {
        bytes.windows(shape.len()).any(|it| it == shape)
            || lower.windows(shape.len()).any(|it| it == shape)
    })
}

fn act(what: &str, changes: Vec<sochibo::domain::act::Change>) -> Act {
    Act {
        account: Account::new(Deed::AddMember, what),
        author: what.to_owned(),
        at: chrono::NaiveDateTime::default(),
        changes,
        reverses: None,
    }
}

/// A real book with all the names, after a failed act, a torn tail and a spoiled index.
fn make(root: &Path, names: &[String]) -> String {
    let (mut book, code) = Book::create(root, PASSPHRASE, Cost::PRACTICE, false).unwrap();
    let mut register = book.load().unwrap();
    for name in names {
        let member =
            Member { full_name: name.clone(), notes: name.repeat(20), ..Member::default() };
        let add = act(name, vec![register.set(register.next(Kind::Member, 0), member)]);
        book.commit(&add).unwrap();
        register.apply(&add).unwrap();
    }
    let huge = Cell { name: names.concat().repeat(2000), ..Cell::default() };
    assert!(book.commit(&act(&names[0], vec![register.set(Id::CELL, huge)])).is_err());
    book.commit(&act(&names[1], vec![register.delete(Id::new(Kind::Member, 1))])).unwrap();
    book.close().unwrap();
    drop(book);
    let journal = kit::vault(root).join("journal.scbj");
    let whole = fs::read(&journal).unwrap();
    fs::write(&journal, [whole.as_slice(), &[7; 90]].concat()).unwrap();
    fs::write(kit::vault(root).join("index/db"), b"garbage").unwrap();
    drop(kit::by(root, &Way::Passphrase(PASSPHRASE)).unwrap());
    code.written().to_string()
}

/// What commands say beside their results, those that are refused above all.
fn said(folder: &Path, root: &Path, names: &[String]) -> Vec<u8> {
    let file = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let (right, wrong) = (file("right", PASSPHRASE), file("wrong", "sai rồi, sai rồi"));
    let mut rows = String::from("[");
    for name in names {
        write!(rows, "{{\"full_name\": \"{name}\", \"birth_date\": \"{name}\"}},").unwrap();
    }
    let broken = file("broken.json", &rows);
    let pdf = folder.join("x.pdf").display().to_string();
    let mut said = Vec::new();
    for (pass, args, code) in [
        (&wrong, vec!["list", "members"], 4),
        (&right, vec!["list", "members"], 0),
        (&right, vec!["export", "members", "--to", &pdf], 1),
        (&right, vec!["export", "all", "--to", "/no/such/place/x.json"], 1),
        (&right, vec!["import", "members", &broken], 1),
        (&right, vec!["show", "members", "999"], 1),
        (&right, vec!["verify"], 0),
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_sochibo"));
        command.arg("--book").arg(root).args(["--passphrase-file", pass]).args(&args);
        let done = command.env("HOME", folder).stdin(Stdio::null()).output().unwrap();
        assert_eq!(done.status.code(), Some(code), "{args:?} {done:?}");
        said.extend(done.stderr);
    }
    said
}

#[test]
fn no_name_lies_about() {
    kit::hush();
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("book");
    let mut words = canaries();
    assert_eq!(words.len(), 30);
    let code = make(&root, &words);
    let said = said(folder.path(), &root, &words);
    words.extend([PASSPHRASE.to_owned(), code]);
    let mut looked = 0;
    for path in kit::files(&root) {
        let bytes = fs::read(root.join(&path)).unwrap();
        looked += bytes.len();
        for word in &words {
            assert!(!has(&bytes, word), "{word} in {}", path.display());
        }
    }
    for word in &words {
        assert!(!has(&said, word), "{word} in {}", String::from_utf8_lossy(&said));
    }
    assert!(kit::files(&root).iter().any(|it| it.starts_with("quarantine")));
    assert!(has(words[3].as_bytes(), &words[3]) && has(fold(&words[3]).as_bytes(), &words[3]));
    println!("{looked} bytes looked through");
}
