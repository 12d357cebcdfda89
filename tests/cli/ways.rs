//! Creating a real book, and the ways into it.

use crate::cell::{Cell, quiet};

const OLD: &str = "mot hai ba bon nam";
const NEW: &str = "sau bay tam chin muoi";

fn init(cell: &Cell) -> crate::cell::Answer {
    let args =
        ["init", "--name", "Chi bộ A", "--commune", "xã B", "--province", "tỉnh C", "--json"];
    cell.run_with(args, &[("SOCHIBO_PASSPHRASE", OLD)])
}

#[test]
fn a_book_is_created_opened_and_given_another_passphrase() {
    let cell = Cell::none();
    let code = init(&cell).json()["recovery_code"].as_str().unwrap().to_owned();
    let list = |passphrase| cell.run_with(["list", "cell"], &[("SOCHIBO_PASSPHRASE", passphrase)]);
    assert!(list(OLD).ok().contains("Chi bộ A"));
    assert_eq!(list("sai mat khau").code, 4);
    // a second book never takes the place of the first
    assert_eq!(init(&cell).code, 1);
    let both = [("SOCHIBO_PASSPHRASE", OLD), ("SOCHIBO_NEW_PASSPHRASE", NEW)];
    cell.run_with(["passphrase"], &both).ok();
    assert_eq!(list(OLD).code, 4);
    list(NEW).ok();
    // forgotten: in by the card
    let file = cell.file("card.txt", &format!("{code}\n"));
    let args = ["passphrase", "--recovery-file", &file];
    cell.run_with(args, &[("SOCHIBO_NEW_PASSPHRASE", OLD)]).ok();
    list(OLD).ok();
    let fresh = cell.run_with(["recovery", "--json"], &[("SOCHIBO_PASSPHRASE", OLD)]).json();
    assert_ne!(fresh["recovery_code"], code.as_str());
    let args = ["passphrase", "--recovery-file", &file];
    assert_eq!(cell.run_with(args, &[("SOCHIBO_NEW_PASSPHRASE", NEW)]).code, 4);
    // from a file too, as an editor leaves it
    let file = cell.file("p.txt", &format!("\u{feff}{OLD}\r\n"));
    cell.run(["verify", "--passphrase-file", &file]).ok();
}

/// A folder that another program copies about: refused where nobody chose it, told where somebody
/// did.
#[cfg(target_os = "linux")]
#[test]
fn a_book_in_a_folder_that_is_copied_about_is_refused_or_told() {
    let folder = tempfile::tempdir().unwrap();
    let synced = folder.path().join("Dropbox");
    let run = |args: &[&str]| {
        let guard = quiet();
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_sochibo"));
        command.args(["--lang", "en"]).args(args).env("SOCHIBO_PASSPHRASE", OLD);
        command.env("HOME", folder.path()).env("XDG_DATA_HOME", &synced);
        let child = command.stdin(std::process::Stdio::null()).output().unwrap();
        drop(guard);
        child
    };
    let init = ["init", "--name", "A", "--commune", "B", "--province", "C", "--json"];
    let done = run(&init);
    let said = String::from_utf8(done.stderr).unwrap();
    assert_eq!(done.status.code(), Some(1), "{said}");
    assert!(said.contains("Dropbox copies this folder") && said.lines().count() == 1, "{said}");
    // the screen that would make one there says the same
    assert_eq!(run(&[]).status.code(), Some(1));
    assert!(!synced.exists(), "something was made");
    let place = synced.join("so").display().to_string();
    let done = run(&[&["--book", &place][..], &init].concat());
    let said = String::from_utf8(done.stderr).unwrap();
    assert!(done.status.success() && said.contains("Dropbox copies this folder"), "{said}");
    let json: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    assert!(json["warning"].as_str().unwrap().contains("Dropbox"), "{json}");
    // a book that is there already opens without a word
    let done = run(&["--book", &place, "verify"]);
    assert!(done.status.success() && done.stderr.is_empty(), "{done:?}");
    println!(
        "FIGURE 25|paths of shares, synchronised and roaming folders|40|told from the path; refused or warned"
    );
}

#[test]
fn a_weak_passphrase_makes_no_book() {
    let cell = Cell::none();
    let args = ["init", "--name", "A", "--commune", "B", "--province", "C"];
    cell.run_with(args, &[("SOCHIBO_PASSPHRASE", "1234")]).refused();
    assert_eq!(cell.run(["verify"]).code, 1);
}

#[test]
fn a_practice_book_opens_by_itself() {
    let cell = Cell::none();
    let to = cell.path("book");
    cell.run(["demo", "--to", to.to_str().unwrap(), "--members", "12", "--years", "1"]).ok();
    cell.run(["verify"]).ok();
    assert!(cell.run(["list", "members", "--json"]).json().as_array().unwrap().len() >= 12);
    let again = cell.run(["demo", "--to", to.to_str().unwrap()]);
    assert_eq!(again.code, 1, "{again:?}");
}

#[test]
fn a_book_open_elsewhere_is_not_opened_twice() {
    use sochibo::book::durable::{Book, Way};
    use sochibo::book::header::PRACTICE_PASSPHRASE;
    let cell = Cell::new();
    let guard = quiet();
    let held = Book::open(&cell.path("book"), &Way::Passphrase(PRACTICE_PASSPHRASE)).unwrap();
    drop(guard);
    assert_eq!(cell.run(["list", "members"]).code, 3);
    let guard = quiet();
    drop((held, guard));
    cell.run(["list", "members"]).ok();
}

#[test]
fn a_damaged_book_ends_every_command_with_five() {
    let cell = Cell::new().with_member(1, "Lò Thị Ánh", "10.000001");
    let vault = std::fs::read_dir(cell.path("book"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.join("journal.scbj").exists())
        .unwrap();
    let journal = vault.join("journal.scbj");
    let mut bytes = std::fs::read(&journal).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&journal, bytes).unwrap();
    for command in [&["list", "members"][..], &["verify"], &["history"], &["undo"]] {
        let answer = cell.run(command);
        assert_eq!(answer.code, 5, "{command:?} {answer:?}");
    }
}

#[test]
fn a_command_line_that_is_not_understood_ends_with_two() {
    let cell = Cell::none();
    for args in [&["bogus"][..], &["list"], &["list", "cows"], &["--bogus"], &["import", "members"]]
    {
        let answer = cell.run(args);
        assert_eq!(answer.code, 2, "{answer:?}");
        assert_eq!(answer.err.lines().count(), 1, "{answer:?}");
    }
    assert_eq!(cell.run(["--help"]).code, 0);
    assert_eq!(cell.run(["--version"]).code, 0);
}
