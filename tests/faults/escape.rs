//! Texts that would do something to a terminal do nothing when the command line prints them.

use std::process::{Command, Stdio};

use sochibo::book::store::Store as _;
use sochibo::domain::act::{Account, Act, Change, Deed};
use sochibo::domain::register::Register;
use sochibo::domain::{Id, Kind};
use sochibo::papers::{self, Format, Subject};

use crate::fill::{PAYLOADS, acts, hostile};
use crate::kit;

fn run(root: &std::path::Path, args: &[&str]) -> (String, String) {
    let done = Command::new(env!("CARGO_BIN_EXE_sochibo"))
        .args(["--today", "2026-10-05", "--book"])
        .arg(root)
        .args(args)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    (String::from_utf8(done.stdout).unwrap(), String::from_utf8(done.stderr).unwrap())
}

#[test]
fn no_command_prints_what_a_terminal_would_obey() {
    kit::hush();
    let folder = tempfile::tempdir().unwrap();
    kit::make(folder.path(), 0);
    let mut book = kit::open(folder.path()).unwrap();
    let mut changes = Vec::new();
    for kind in Kind::ALL {
        // one record with all of them, and one with each for the lists
        let all = PAYLOADS.concat();
        for (number, payload) in (1..).zip(std::iter::once(all.as_str()).chain(PAYLOADS)) {
            if kind != Kind::Cell || number == 1 {
                let id = if kind == Kind::Cell { Id::CELL } else { Id::new(kind, number) };
                changes.push(Change::new(id, hostile(kind, payload)));
            }
        }
    }
    let act = Act {
        account: Account::new(Deed::Import, PAYLOADS.concat()),
        author: PAYLOADS.concat(),
        at: chrono::NaiveDateTime::default(),
        changes,
        reverses: None,
    };
    book.commit(&act).unwrap();
    drop(book);
    let mut commands: Vec<Vec<String>> = Vec::new();
    for kind in Kind::ALL {
        commands.push(vec!["list".into(), kind.key().into()]);
        commands.push(vec!["show".into(), kind.key().into(), "1".into()]);
    }
    for one in ["month", "alerts", "agenda", "tasks", "history", "verify", "why"] {
        commands.push(vec![one.into()]);
        commands.push(vec![one.into(), "--json".into()]);
    }
    commands.extend((1..3).map(|at| vec!["tally".to_owned(), at.to_string()]));
    commands.push(vec!["list".into(), PAYLOADS[0].into()]);
    commands.push(vec!["import".into(), "members".into(), PAYLOADS[1].into()]);
    commands.push(vec![
        "export".into(),
        "all".into(),
        "--to".into(),
        PAYLOADS[3].replace('\u{0}', ""),
    ]);
    let mut bad = Vec::new();
    for command in commands {
        let args: Vec<&str> = command.iter().map(String::as_str).collect();
        let (out, err) = run(folder.path(), &args);
        assert!(!out.is_empty() || !err.is_empty(), "{args:?}");
        for (text, what) in [(out, "stdout"), (err, "stderr")] {
            if text.chars().any(|c| acts(c) && c != '\n') {
                bad.push(format!("{args:?} {what}"));
            }
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
}

/// What is printed, mailed and looked at in any program: papers as text, letters as plain as they are.
#[test]
fn no_paper_as_text_holds_what_a_terminal_would_obey() {
    let mut changes = Vec::new();
    for kind in Kind::ALL {
        for (number, payload) in (1..).zip(PAYLOADS) {
            if kind != Kind::Cell || number == 1 {
                let id = if kind == Kind::Cell { Id::CELL } else { Id::new(kind, number) };
                changes.push((id, hostile(kind, payload)));
            }
        }
    }
    let register = Register::from_records(changes, []);
    let day = chrono::NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
    let records = register.all().map(|(id, _)| Subject::Record(id));
    let subjects: Vec<Subject> = records.chain([Subject::Cell(day)]).collect();
    let (mut made, mut bad) = (0, Vec::new());
    for of in subjects {
        for kind in papers::possible(&register, of) {
            let Some(paper) = papers::make(&register, kind, of) else { continue };
            let Ok(bytes) = papers::bytes(&paper, Format::Txt) else { continue };
            let text = String::from_utf8(bytes).unwrap();
            made += 1;
            let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
            if let Some(c) = text.chars().find(|c| acts(*c) && *c != '\n') {
                bad.push(format!("{kind:?} {of:?}: {c:?}"));
            }
        }
    }
    assert!(bad.is_empty(), "{bad:#?}");
    assert!(made > 20, "{made} papers");
    println!("FIGURE 31|papers as text of records full of payloads|{made}|only letters");
}
