//! Killed while somebody types into a form: what the disk has of it is read back, key by key.

use std::path::Path;
use std::time::{Duration, Instant};

use sochibo::book::drafts::Found;
use sochibo::book::durable::{Book, Way};
use sochibo::book::failure::Failure;
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::book::store::Store as _;

use super::counts::dear;
use super::leave::{is_offered, practice, signal};
use super::{MEMBERS, NEW, PATIENCE, Seat, random, run};

/// So many keys may be lost.
const MOST_LOST: usize = 50;
/// Typed after the digits: once it stands on the screen, all before it was taken.
const END: &str = "zzz";

/// Digits in which no place looks like another.
fn digits(count: usize) -> String {
    let all: String = (0..=count).map(|n| (n * n % 9973).to_string()).collect();
    all.chars().take(count).collect()
}

/// A practice book. Between fork and exec a child of another test has our files.
pub(super) fn open(folder: &str) -> Book {
    let start = Instant::now();
    loop {
        match Book::open(Path::new(folder), &Way::Passphrase(PRACTICE_PASSPHRASE)) {
            Err(Failure::OpenElsewhere) if start.elapsed() < PATIENCE => {
                std::thread::sleep(Duration::from_millis(20));
            }
            book => return book.unwrap(),
        }
    }
}

/// The digits in the draft that the disk has.
fn kept(folder: &str) -> String {
    let mut book = open(folder);
    let found = book.read_drafts().unwrap();
    book.close().unwrap();
    let text = match found {
        Found::None => return String::new(),
        Found::Damaged => panic!("a half draft was left"),
        Found::Text(text) => String::from_utf8(text.to_vec()).unwrap(),
    };
    let runs = text.split(|c: char| !c.is_ascii_digit());
    runs.max_by_key(|run| run.len()).unwrap_or_default().to_owned()
}

#[test]
fn a_kill_while_typing_loses_at_most_fifty_keys() {
    let rounds = dear(4, 50, 1_000);
    let (mut typed, mut most) = (0, 0);
    for round in 0..rounds {
        let home = tempfile::tempdir().unwrap();
        let folder = practice(home.path());
        let mut seat = Seat::start(home.path(), &["--book", &folder]);
        seat.sees("Chi bộ").press(MEMBERS).press(NEW);
        let text = digits(120 + random(1_880));
        for piece in text.as_bytes().chunks(1 + random(60)) {
            seat.keys.write_all(piece).unwrap();
            seat.keys.flush().unwrap();
        }
        typed += text.len();
        // every other kill comes when all keys are taken, the rest in the midst of taking them
        let is_taken = round % 2 == 0;
        if is_taken {
            seat.press(END).sees(END);
        } else {
            std::thread::sleep(Duration::from_millis(u64::try_from(random(60)).unwrap()));
        }
        signal(&seat, "KILL");
        seat.child.wait().unwrap();
        let kept = kept(&folder);
        assert!(text.starts_with(&kept) || kept.len() < 8, "not what was typed: {kept}");
        if is_taken {
            let lost = text.len() + END.len() - kept.len();
            assert!(lost <= MOST_LOST, "{lost} of {} keys lost", text.len());
            most = most.max(lost);
        }
        if round == 0 {
            let end = kept.get(kept.len() - 12..).unwrap();
            is_offered(home.path(), &folder, end);
        }
        let list = run(home.path(), &["--book", &folder, "list", "members"]);
        let begin = text.get(..8).unwrap();
        assert!(!list.contains(begin), "no half draft is shown as saved: {list}");
    }
    println!(
        "FIGURE 7|killed while keys are typed into a form|{rounds}|{typed} keys typed, at most {most} of those taken lost, each draft offered a beginning of what was typed"
    );
}
