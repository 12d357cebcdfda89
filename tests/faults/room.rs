//! The real program on a real file system without room: a copy to a stick, an export, a restore, a
//! handover. Each either succeeds or ends in one sentence, and then the book is the same to the byte.

#![cfg(target_os = "linux")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use sochibo::book::cipher::Cost;
use sochibo::book::durable::Book;
use sochibo::book::store::Store as _;
use sochibo::domain::act::{Account, Act, Change, Deed};
use sochibo::domain::day::Day;
use sochibo::domain::member::{Event, EventKind, Member};
use sochibo::domain::{Id, Kind};

use crate::kit::{self, counts};

const OLD: &str = "mot hai ba bon nam";
const NEW: &str = "sau bay tam chin muoi";

/// A small file system in memory, given back when it goes.
struct Small(tempfile::TempDir);

impl Small {
    /// `None` where this machine lets none be made.
    fn new() -> Option<Self> {
        let place = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=2m", "tmpfs"]).arg(place.path());
        mount.output().is_ok_and(|done| done.status.success()).then(|| Self(place))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Takes all room but so many bytes.
    fn fill(&self, left: u64) {
        let system = rustix::fs::statvfs(self.0.path()).unwrap();
        let free = system.f_bavail * system.f_bsize;
        let size = usize::try_from(free.saturating_sub(left)).unwrap();
        fs::write(self.path("filler"), vec![0; size]).unwrap();
    }

    fn clear(&self) {
        for entry in fs::read_dir(self.0.path()).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                fs::remove_dir_all(path).unwrap();
            } else {
                fs::remove_file(path).unwrap();
            }
        }
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let done = Command::new("umount").arg(self.0.path()).output();
        assert!(done.is_ok_and(|done| done.status.success()), "it stays mounted");
    }
}

fn run(home: &Path, book: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sochibo"))
        .args(["--lang", "vi", "--today", "2026-10-05", "--book"])
        .arg(book)
        .args(args)
        .env("HOME", home)
        .env("SOCHIBO_PASSPHRASE", OLD)
        .env("SOCHIBO_NEW_PASSPHRASE", NEW)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// What the book is: its vault without the index, and which one is live.
fn book(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = kit::files(root).into_iter().filter(|it| {
        let name = it.to_string_lossy();
        !name.contains("index") && (name.starts_with("v-") || name == "current")
    });
    files.map(|it| (it.clone(), fs::read(root.join(it)).unwrap())).collect()
}

/// A real book with a member who can take it over, and a copy of it from before its last acts.
fn made(root: &Path) -> PathBuf {
    let (mut made, _) = Book::create(root, OLD, Cost::PRACTICE, false).unwrap();
    let mut register = made.load().unwrap();
    let mut copy = PathBuf::new();
    for n in 1..=40_u32 {
        let full_name = format!("Nông Văn {n}");
        let notes = "rà soát hộ nghèo ".repeat(40);
        let day = |typed| Some(Day::read(typed).unwrap());
        let events = vec![
            Event::new(EventKind::Admitted, day("2010-05-19")),
            Event::new(EventKind::Official, day("2011-05-19")),
        ];
        let member = Member { full_name, notes, events, ..Member::default() };
        let change: Change = register.set(Id::new(Kind::Member, n), member);
        let act = Act {
            changes: vec![change],
            ..Act::noted(
                Account::new(Deed::AddMember, ""),
                String::new(),
                chrono::NaiveDateTime::default(),
            )
        };
        register.apply(&act).unwrap();
        made.commit(&act).unwrap();
        if n == 30 {
            let day = chrono::NaiveDateTime::default();
            let reason = sochibo::book::backup::Reason::Run;
            copy = made.back_up(&root.parent().unwrap().join("sao"), reason, day).unwrap().0;
        }
    }
    made.close().unwrap();
    copy
}

#[test]
fn without_room_there_is_one_sentence_and_the_book_is_as_it_was() {
    let Some(small) = Small::new() else {
        println!("no right to mount: the disk in memory stands for it");
        return;
    };
    let home = tempfile::tempdir().unwrap();
    let master = home.path().join("so");
    let copy = made(&master).display().to_string();
    let out = |name: &str| small.path(name).display().to_string();
    let (stick, table) = (out(""), out("ds.xlsx"));
    let acts: [(&str, bool, u64, Vec<&str>); 4] = [
        ("backup", false, 96, vec!["backup", "--to", &stick]),
        ("export", false, 64, vec!["export", "all", "--to", &table]),
        ("restore", true, 768, vec!["restore", &copy, "--yes"]),
        ("handover", true, 768, vec!["handover", "--to-member", "1"]),
    ];
    let steps = counts(6, 24);
    for (name, is_on_it, most, args) in &acts {
        let (mut refused, mut done) = (0, 0);
        for step in 0..=steps {
            let left = most * 1024 * step / steps;
            let root = if *is_on_it { small.path("so") } else { home.path().join("con") };
            kit::copy(&master, &root);
            let before = book(&root);
            small.fill(left);
            let answer = run(home.path(), &root, args);
            fs::remove_file(small.path("filler")).unwrap();
            let said = String::from_utf8(answer.stderr).unwrap();
            let code = answer.status.code();
            if code == Some(0) {
                done += 1;
            } else {
                refused += 1;
                assert_eq!(code, Some(1), "{name}, {left}: {said}");
                if book(&root) == before {
                    assert_eq!(said.lines().count(), 1, "{name}, {left}: {said}");
                    assert!(answer.stdout.is_empty(), "{name}, {left}: said as done");
                } else {
                    // it was done, and that was said; only what follows it found no room
                    let is_said = !answer.stdout.is_empty() || said.contains("có hiệu lực");
                    assert!(is_said, "{name}, {left}: the book is another; {said}");
                }
            }
            let names = kit::files(if *is_on_it { &root } else { small.0.path() });
            let is_half = |path: &&PathBuf| {
                let name = path.to_string_lossy();
                ["part", "making-", "writing"].iter().any(|it| name.contains(it))
            };
            let half: Vec<_> = names.iter().filter(is_half).collect();
            assert!(half.is_empty(), "{name}, {left}: {half:?}");
            fs::remove_dir_all(&root).unwrap();
            small.clear();
        }
        println!(
            "FIGURE 17|{name} on a real file system of 2 MB with less and less room|{}|{refused} refused in one sentence, the book the same to the byte; {done} done",
            refused + done
        );
        assert!(refused > 0 && done > 0, "{name}: {refused} refused, {done} done");
    }
}
