//! The system tells the program to leave, stops it, or ends it: what was typed is there again.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use super::counts::{counts, dear};
use super::{MEMBERS, NEW, PATIENCE, QUIT, SAVE, Seat, run};

/// The passphrase of practice books is no secret.
const PRACTICE: &str = "so thuc hanh";

/// A practice book in a folder of its own.
pub(super) fn practice(home: &Path) -> String {
    let folder = home.join("so").display().to_string();
    run(home, &["demo", "--to", &folder, "--members", "8", "--years", "1"]);
    folder
}

pub(super) fn signal(seat: &Seat, name: &str) {
    let id = seat.child.process_id().unwrap().to_string();
    let done = Command::new("kill").args([&format!("-{name}"), &id]).status().unwrap();
    assert!(done.success(), "{name}");
}

fn typing(home: &Path, folder: &str, text: &str) -> Seat {
    let mut seat = Seat::start(home, &["--book", folder]);
    seat.sees("Chi bộ");
    seat.press(MEMBERS).press(NEW).press(text).sees(text);
    seat
}

/// The draft is offered, and opens as it was.
pub(super) fn is_offered(home: &Path, folder: &str, text: &str) {
    let mut seat = Seat::start(home, &["--book", folder]);
    seat.sees("bản nháp chưa lưu").sees("Viết tiếp bản nháp");
    seat.press("\r").sees(text).sees("bản nháp chưa lưu");
    seat.press(QUIT);
    assert_eq!(seat.left(), 0);
}

/// What is offered is thrown away, for the next signal.
fn throw_away(home: &Path, folder: &str) {
    let mut seat = Seat::start(home, &["--book", folder]);
    seat.sees("Chi bộ");
    if seat.screen().contains("Viết tiếp bản nháp") {
        seat.press("\r").press("\u{1b}[19~").press("\u{1b}");
    }
    seat.press(QUIT);
    assert_eq!(seat.left(), 0);
}

#[test]
fn a_signal_ends_the_program_and_the_draft_is_offered_again() {
    let home = tempfile::tempdir().unwrap();
    let folder = practice(home.path());
    let mut ends = 0;
    let signals = [("HUP", 129), ("TERM", 143), ("INT", 130)].into_iter().cycle();
    for (round, (name, status)) in (0..dear(3, 25, 250)).zip(signals) {
        let text = format!("Ma Văn {name} {round}");
        let seat = typing(home.path(), &folder, &text);
        signal(&seat, name);
        let (ended, rest) = seat.ended();
        assert_eq!(ended, status, "{name}");
        assert!(rest.contains("Cửa sổ bị đóng từ bên ngoài"), "{rest}");
        assert!(!rest.contains("Ma Văn"), "{rest}");
        is_offered(home.path(), &folder, &text);
        throw_away(home.path(), &folder);
        ends += 1;
    }
    println!(
        "FIGURE 8|told to leave while a form is filled|{ends}|terminal given back, each draft offered again"
    );
    let list = run(home.path(), &["--book", &folder, "list", "members"]);
    assert!(!list.contains("Ma Văn"), "a draft is no record: {list}");
}

#[test]
fn a_terminal_that_goes_away_ends_the_program_and_the_draft_is_offered_again() {
    let home = tempfile::tempdir().unwrap();
    let folder = practice(home.path());
    let seat = typing(home.path(), &folder, "Lò Thị Cửa Sổ");
    let Seat { mut child, keys, master, seen } = seat;
    drop((master, seen));
    // The reader of the other side lives on in its thread: the hang-up is sent as a closed window
    // sends it. The writer is kept: dropped, it would type an end of line and of text before.
    let id = child.process_id().unwrap().to_string();
    Command::new("kill").args(["-HUP", &id]).status().unwrap();
    let start = Instant::now();
    while child.try_wait().unwrap().is_none() {
        assert!(start.elapsed() < PATIENCE, "did not leave");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    drop(keys);
    is_offered(home.path(), &folder, "Lò Thị Cửa Sổ");
}

#[test]
fn a_signal_at_the_door_and_in_the_midst_of_saving_ends_the_program() {
    let home = tempfile::tempdir().unwrap();
    let folder = practice(home.path());
    let rounds = dear(2, 25, 250);
    let (mut saved, mut drafts) = (0, 0);
    for (round, name) in (0..rounds).zip(["HUP", "TERM"].into_iter().cycle()) {
        let mut seat = Seat::start(home.path(), &["--book", &folder]);
        seat.sees("Chi bộ").press("\u{c}").sees("Sổ đã khoá").press("nua chung");
        signal(&seat, name);
        assert!(seat.ended().0 > 128);
        let text = format!("Ma Văn Lưu {name} {round}");
        let mut seat = typing(home.path(), &folder, &text);
        // no wait between the key and the signal: it meets the act on its way
        seat.keys.write_all(SAVE.as_bytes()).unwrap();
        seat.keys.flush().unwrap();
        signal(&seat, name);
        assert!(seat.ended().0 > 128);
        let sound = run(home.path(), &["--book", &folder, "verify"]);
        assert!(!sound.contains("[!]"), "{sound}");
        // whether it was saved or is a draft depends on the moment; one of both it is
        if run(home.path(), &["--book", &folder, "list", "members"]).contains(&text) {
            saved += 1;
        } else {
            drafts += 1;
            is_offered(home.path(), &folder, &text);
        }
        throw_away(home.path(), &folder);
    }
    println!(
        "FIGURE 8|told to leave at the door and in the midst of saving|{rounds}|{saved} saved, {drafts} offered as drafts, none lost"
    );
}

#[test]
fn a_program_that_was_stopped_draws_its_screen_anew() {
    let home = tempfile::tempdir().unwrap();
    let mut seat = Seat::start(home.path(), &["demo", "--members", "8", "--years", "1"]);
    seat.sees("Chi bộ").press(MEMBERS).sees("Đảng viên");
    let before = seat.screen();
    let mut stops = 0;
    for round in 0..counts(100, 100) {
        let is_looked_at = round % 10 == 0;
        if is_looked_at {
            // the frame of the round before stands whole
            seat.quiet();
        }
        signal(&seat, "TSTP");
        stops += 1;
        if is_looked_at {
            seat.quiet();
            // somebody else writes on the terminal meanwhile
            let mut seen = seat.seen.lock().unwrap();
            seen.terminal.process(b"\x1b[?1049l\x1b[2J\x1b[Hvi du\r\n$ fg\r\n");
        }
        signal(&seat, "CONT");
        if is_looked_at {
            seat.sees(before.lines().next().unwrap().trim());
            assert_eq!(seat.screen(), before, "round {round}");
        }
    }
    seat.sees("Đảng viên").press("\u{1b}[B");
    // Ctrl+Z is undo and never stops the program
    seat.press("\u{1a}").sees("Đảng viên");
    seat.press(QUIT);
    let (status, rest) = seat.ended();
    assert_eq!((status, rest.trim()), (0, "vi du\n$ fg"), "the other's screen is as it was");
    println!("FIGURE 36|stopped and continued (Linux, macOS)|{stops}|the screen as it was");
}

#[test]
fn a_locked_book_clears_the_terminal_and_what_was_scrolled_off_it() {
    let home = tempfile::tempdir().unwrap();
    let folder = practice(home.path());
    let mut seat = typing(home.path(), &folder, "Ma Văn Nháp");
    seat.press("\u{c}").sees("Sổ đã khoá");
    let screen = seat.screen();
    assert!(!screen.contains("Ma Văn") && !screen.contains("Chi bộ thôn"), "{screen}");
    let raw = seat.seen.lock().unwrap().raw.clone();
    let raw = String::from_utf8_lossy(&raw).into_owned();
    let (_, after) = raw.rsplit_once("\u{1b}[3J").unwrap();
    assert!(!after.contains("Ma Văn"), "after the wipe nothing of the book is written");
    assert!(raw.contains("\u{1b}]0;SoChiBo\u{7}"), "the title names nothing");
    seat.press(PRACTICE).press("\r").sees("bản nháp chưa lưu");
    seat.press("\r").sees("Ma Văn Nháp");
    seat.press(QUIT);
    assert_eq!(seat.left(), 0);
}
