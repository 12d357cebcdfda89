//! What a locked program still holds in its memory, read by the parent of the process.

use std::fs::File;
use std::io::{ErrorKind, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use sochibo::book::cipher::Key;
use sochibo::book::disk::Real;
use sochibo::book::header::Header;

use super::counts::dear;
use super::{MEMBERS, NEW, QUIT, SAVE, Seat, run};

const PASSPHRASE: &str = "lua chin vang dong";
/// Nothing but the book holds these.
const CANARIES: [&str; 3] = ["Lường Thị Chim Vàng", "Ma Văn Bản Nháp", "Cầu Treo Khuổi Mật"];

/// All memory of a process that can be read; `None` where the system keeps it from us, as it must
/// for everybody but the administrator.
fn memory(id: u32) -> Option<Vec<Vec<u8>>> {
    let maps = match std::fs::read_to_string(format!("/proc/{id}/maps")) {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => return None,
        maps => maps.unwrap(),
    };
    let mut file = match File::open(format!("/proc/{id}/mem")) {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => return None,
        file => file.unwrap(),
    };
    let mut all = Vec::new();
    for line in maps.lines() {
        let mut words = line.split_whitespace();
        let (range, access) = (words.next().unwrap(), words.next().unwrap());
        if !access.starts_with("rw") {
            continue;
        }
        let (from, to) = range.split_once('-').unwrap();
        let from = u64::from_str_radix(from, 16).unwrap();
        let to = u64::from_str_radix(to, 16).unwrap();
        let mut bytes = vec![0; usize::try_from(to - from).unwrap()];
        file.seek(SeekFrom::Start(from)).unwrap();
        if file.read_exact(&mut bytes).is_ok() {
            all.push(bytes);
        }
    }
    Some(all)
}

fn hits(memory: &[Vec<u8>], wanted: &[u8]) -> usize {
    memory.iter().map(|part| memchr::memmem::find_iter(part, wanted).count()).sum()
}

fn data_key(folder: &str) -> Key {
    let vault = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.join("header.a").exists())
        .unwrap();
    Header::load(&Real, &vault).unwrap().0.first().unwrap().open(PASSPHRASE).unwrap()
}

fn slowly(seat: &mut Seat, text: &str) {
    for c in text.chars() {
        seat.press(&c.to_string());
    }
}

/// Searches a process for the secrets of its book, and says how often its records stand there.
fn search(seat: &Seat, folder: &str, at: &str) -> Option<usize> {
    let memory = memory(seat.child.process_id().unwrap())?;
    let data = data_key(folder);
    let purposes = ["scb/header/1", "scb/anchor/1", "scb/journal/1", "scb/record/1", "scb/draft/1"];
    let subkeys = purposes.map(|purpose| *data.derive(purpose.as_bytes()).raw());
    assert_eq!(hits(&memory, data.raw()), 0, "{at}: the key of the data");
    for (purpose, key) in purposes.iter().zip(&subkeys) {
        assert_eq!(hits(&memory, key), 0, "{at}: the key of {purpose}");
    }
    assert_eq!(hits(&memory, PASSPHRASE.as_bytes()), 0, "{at}: the passphrase");
    let found = CANARIES.map(|canary| hits(&memory, canary.as_bytes()));
    println!("{at}: records {found:?}");
    Some(found.iter().sum())
}

fn book(home: &Path) -> String {
    let folder = home.join("so").display().to_string();
    let file = home.join("pass").display().to_string();
    std::fs::write(&file, format!("{PASSPHRASE}\n")).unwrap();
    let cell = ["init", "--name", CANARIES[2], "--commune", "xã Tân Lập Hạ"];
    let all = ["--book", &folder, "--passphrase-file", &file];
    run(home, &[&all[..], &cell[..], &["--province", "tỉnh Lạng Sơn"]].concat());
    folder
}

#[test]
fn a_locked_program_holds_neither_keys_nor_records() {
    let home = tempfile::tempdir().unwrap();
    let folder = book(home.path());
    let mut seat = Seat::start(home.path(), &["--book", &folder]);
    seat.sees("Mật khẩu");
    slowly(&mut seat, PASSPHRASE);
    seat.press("\r").sees(CANARIES[2]);
    seat.press(MEMBERS).press(NEW).press(CANARIES[0]).press(SAVE).sees("Đã lưu");
    seat.press("\u{1b}").press(MEMBERS).press(NEW).press(CANARIES[1]).sees(CANARIES[1]);
    let open = memory(seat.child.process_id().unwrap());
    if let Some(open) = &open {
        assert!(hits(open, CANARIES[0].as_bytes()) > 0, "an open book is in memory");
        assert!(hits(open, data_key(&folder).raw()) > 0, "and so is its key");
    }
    let rounds = dear(2, 20, 200);
    let mut rounds_looked = 0;
    for round in 0..rounds {
        seat.press("\u{c}").sees("Sổ đã khoá");
        let locked = search(&seat, &folder, "locked");
        slowly(&mut seat, "lua chin vang dona");
        seat.press("\r").sees("Mật khẩu chưa đúng");
        let refused = search(&seat, &folder, "after a wrong passphrase");
        assert_eq!(open.is_some(), refused.is_some());
        match (locked, refused) {
            (Some(locked), Some(refused)) => {
                assert_eq!((locked, refused), (0, 0), "records, round {round}");
                rounds_looked += 2;
            }
            // Nobody but the administrator may look: that is the other half of what is promised.
            _ => assert!(std::fs::read("/proc/1/environ").is_err(), "only others are kept out"),
        }
        seat.press(&"\u{7f}".repeat(18));
        slowly(&mut seat, PASSPHRASE);
        seat.press("\r").sees("Chi bộ").sees("bản nháp chưa lưu");
    }
    seat.press(QUIT);
    assert_eq!(seat.left(), 0);
    println!(
        "FIGURE 38|memory of a locked program, and after a wrong passphrase|{rounds}|{rounds_looked} looks, 0 of passphrase, keys, records"
    );
}

/// What is pasted stays in a buffer of the library that reads keys until a paste as long comes over
/// it: docs/security.md says so. Nothing else of it stays.
#[test]
fn a_pasted_passphrase_is_gone_once_as_much_came_after_it() {
    let home = tempfile::tempdir().unwrap();
    let folder = book(home.path());
    let mut seat = Seat::start(home.path(), &["--book", &folder]);
    let paste = |text: &str| format!("\u{1b}[200~{text}\u{1b}[201~");
    seat.sees("Mật khẩu").press(&paste(PASSPHRASE)).press("\r").sees(CANARIES[2]);
    seat.press(MEMBERS).press(NEW).press(&paste("một chữ dài hơn mật khẩu, để lấp đi chỗ cũ"));
    seat.press("\u{1b}").press("\u{c}").sees("Sổ đã khoá");
    if let Some(memory) = memory(seat.child.process_id().unwrap()) {
        assert_eq!(hits(&memory, PASSPHRASE.as_bytes()), 0);
    }
    seat.press(QUIT);
    assert_eq!(seat.left(), 0);
}

#[test]
fn the_system_writes_no_core_of_the_program() {
    let home = tempfile::tempdir().unwrap();
    let mut seat = Seat::start(home.path(), &["demo", "--members", "8", "--years", "1"]);
    seat.sees("Chi bộ");
    let id = seat.child.process_id().unwrap();
    let limits = std::fs::read_to_string(format!("/proc/{id}/limits")).unwrap();
    let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    let zeros = core.split_whitespace().filter(|word| *word == "0").count();
    assert_eq!(zeros, 2, "{core}");
    seat.press(QUIT);
    assert_eq!(seat.left(), 0);
}
