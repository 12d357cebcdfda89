//! Copies by command: made, listed, brought back, tried out; what is wrong with one is a sentence,
//! and the book stays as it is to the byte.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use sochibo::book::cipher::Cost;
use sochibo::book::durable::Book;
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::book::store::Store as _;
use sochibo::domain::act::{Account, Act, Change, Deed};
use sochibo::domain::record::Record;
use sochibo::domain::{Id, Kind};

use crate::cell::{Cell, member, quiet};

const PASSPHRASE: &str = "mot hai ba bon nam";

/// Every file of the book but its lock, its copies and what this machine remembers of them.
fn bytes(cell: &Cell) -> BTreeMap<PathBuf, Vec<u8>> {
    fn all(folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let is_other = ["lock", "lock.info", "backups", "settings.json"].contains(&&*name);
            match (is_other, path.is_dir()) {
                (true, _) => {}
                (false, true) => all(&path, found),
                (false, false) => drop(found.insert(path.clone(), fs::read(&path).unwrap())),
            }
        }
    }
    let mut found = BTreeMap::new();
    all(&cell.path("book"), &mut found);
    found
}

fn folder(cell: &Cell, name: &str) -> String {
    let path = cell.path(name);
    fs::create_dir_all(&path).unwrap();
    path.display().to_string()
}

fn copies(cell: &Cell) -> Vec<serde_json::Value> {
    cell.run(["backups", "--json"]).json().as_array().unwrap().clone()
}

/// A book of three acts of this week: no command has to ask for the day first.
fn with_members() -> Cell {
    let cell = Cell::none();
    let guard = quiet();
    let way = (PRACTICE_PASSPHRASE, Cost::PRACTICE);
    let (mut book, _) = Book::create(&cell.path("book"), way.0, way.1, true).unwrap();
    let own = sochibo::domain::cell::Cell {
        name: "Chi bộ thôn Sơn Thuỷ".into(),
        ..sochibo::domain::cell::Cell::default()
    };
    let member_id = |number| Id::new(Kind::Member, number);
    let all: [(Id, Record); 3] = [
        (Id::CELL, own.into()),
        (member_id(1), member("Hoàng Thị Mai", "01").into()),
        (member_id(2), member("Nông Văn Sơn", "02").into()),
    ];
    let day = chrono::NaiveDate::from_ymd_opt(2026, 10, 1).unwrap();
    for (id, record) in all {
        book.commit(&Act {
            account: Account::new(Deed::Create, ""),
            author: "bí thư".into(),
            at: day.and_time(chrono::NaiveTime::MIN),
            changes: vec![Change::new(id, record)],
            reverses: None,
        })
        .unwrap();
    }
    book.close().unwrap();
    drop((book, guard));
    cell
}

/// An act of the command line.
fn edit(cell: &Cell, n: u32) {
    let name = ["Ma Văn Bình", "Lý Thị Hoa", "Đặng Văn Chài"][usize::try_from(n % 3).unwrap()];
    let table = format!("STT,Họ và tên,Ngày sinh\n1,{name},02/03/198{n}\n");
    let file = cell.file(&format!("ds{n}.csv"), &table);
    let said = cell.run(["import", "members", &file]).ok();
    assert!(said.contains("Thêm 1"), "{said}");
}

#[test]
fn a_command_that_changed_something_leaves_a_copy_and_one_that_did_not_leaves_none() {
    let cell = with_members();
    cell.run(["list", "members"]).ok();
    assert!(!cell.path("book").join("backups").exists());
    edit(&cell, 1);
    let all = copies(&cell);
    // one of before the import, one of after it
    let reasons: Vec<_> = all.iter().map(|it| it["reason"].as_str().unwrap()).collect();
    assert_eq!(reasons, ["run", "import"]);
    assert!(all.iter().all(|it| it["checked"] == true && it["outside"] == false));
    assert_eq!((&all[0]["found"], &all[1]["found"]), (&"same".into(), &"behind".into()));
    cell.run(["list", "members"]).ok();
    assert_eq!(copies(&cell).len(), 2);
    let text = cell.run(["backups"]).ok();
    assert!(text.contains("nguyên vẹn") && text.contains("Chưa có bản sao ngoài máy"), "{text}");
}

#[test]
fn a_copy_made_once_is_found_again_though_its_folder_is_no_place() {
    let cell = with_members();
    let stick = folder(&cell, "USB");
    cell.run(["backup", "--to", &stick]).ok();
    let listed = copies(&cell);
    assert!(listed.iter().any(|it| it["outside"] == true), "{listed:?}");
    // and tried out; but nothing more is written there by itself
    cell.run(["drill", "--yes"]).ok();
    cell.run(["undo"]).ok();
    assert_eq!(fs::read_dir(&stick).unwrap().count(), 1);
}

#[test]
fn a_place_outside_is_kept_up_and_remembered() {
    let cell = with_members();
    let stick = folder(&cell, "usb");
    let said = cell.run(["backup", "--to", &stick, "--remember"]).ok();
    assert!(said.contains("Đã lưu và đã kiểm tra") && said.contains("việc số 3"), "{said}");
    let again = cell.run(["backup", "--to", &stick, "--json"]).json();
    assert_eq!((&again["copies"][0]["new"], &again["trouble"]), (&false.into(), &().into()));
    assert!(cell.path("usb").join("SOCHIBO-LUU").is_file());
    edit(&cell, 1);
    let outside = |it: &&serde_json::Value| it["outside"] == true;
    assert_eq!(copies(&cell).iter().filter(outside).count(), 2);
    // both places, by one word
    let both = cell.run(["backup", "--json"]).json();
    assert_eq!(both["copies"].as_array().unwrap().len(), 2);
    let line = cell.run(["backups"]).ok();
    assert!(line.contains("Bản sao ngoài máy: hôm nay (việc số 4), đủ mọi việc"), "{line}");
    // without its marker the folder is no place any more: a stick was mounted there
    fs::remove_file(cell.path("usb").join("SOCHIBO-LUU")).unwrap();
    edit(&cell, 2);
    assert_eq!(copies(&cell).iter().filter(outside).count(), 2, "seen, and no new one is made");
    let late = cell.run(["backups"]).ok();
    assert!(late.contains("1 việc chưa có trong đó"), "{late}");
}

#[test]
fn a_place_that_cannot_take_a_copy_is_one_sentence_and_changes_nothing() {
    let cell = with_members();
    let before = bytes(&cell);
    let gone = cell.path("rút ra").display().to_string();
    let inside = folder(&cell, "book/trong");
    fs::remove_dir(&inside).unwrap();
    let cases = [(gone, "Không có thư mục"), (inside, "Không có thư mục")];
    for (place, sentence) in cases {
        let said = cell.run(["backup", "--to", &place]).refused();
        assert!(said.contains(sentence) && said.contains("Chưa đổi gì"), "{said}");
    }
    let said = cell.run(["backup", "--to", &folder(&cell, "book/backups")]).refused();
    assert!(said.contains("nằm trong sổ"), "{said}");
    // a file stands where the folder of a place was
    let stick = folder(&cell, "usb");
    cell.run(["backup", "--to", &stick, "--remember"]).ok();
    let full = cell.path("usb").join("SCB-x.part");
    fs::create_dir(&full).unwrap();
    assert_eq!(bytes(&cell), before);
}

#[test]
fn a_run_goes_on_where_its_copy_cannot_be_written() {
    let cell = with_members();
    // a file stands where the folder of the copies should be
    fs::write(cell.path("book").join("backups"), "x").unwrap();
    let said = cell.run(["import", "members", &cell.file("a.csv", "Họ và tên\nA\n")]).refused();
    assert!(said.lines().count() == 1, "{said}");
    // what was done is done, and the sentence about the copy stands beside it
    let undone = cell.run(["undo"]);
    assert_eq!((undone.code, undone.err.lines().count()), (0, 1), "{undone:?}");
    assert!(undone.err.contains("Bản sao không ghi được vào"), "{undone:?}");
    let kept = crate::cell::read(&cell.path("book").join("settings.json"));
    assert!(kept.contains("\"trouble\""), "{kept}");
    fs::remove_file(cell.path("book").join("backups")).unwrap();
    cell.run(["backup"]).ok();
    let kept = crate::cell::read(&cell.path("book").join("settings.json"));
    assert!(!kept.contains("\"trouble\""), "{kept}");
}

#[test]
fn a_copy_is_put_beside_the_book_then_in_its_place_and_back() {
    let cell = with_members();
    let first = cell.run(["backup", "--json"]).json();
    let first = first["copies"][0]["file"].as_str().unwrap().to_owned();
    edit(&cell, 1);
    let before = bytes(&cell);
    let beside = cell.run(["restore", &first]).ok();
    assert!(beside.contains("cũ hơn sổ đang dùng 1 việc"), "{beside}");
    assert!(beside.contains("Đảng viên: 3 | 2") && beside.contains("--yes"), "{beside}");
    assert_eq!(bytes(&cell), before, "only looked at");
    assert!(cell.run(["restore", "--back", "--yes"]).refused().contains("Chưa phục hồi lần nào"));
    let done = cell.run(["restore", &first, "--yes"]).ok();
    assert!(done.contains("Đã phục hồi đến việc số 3"), "{done}");
    assert_eq!(cell.register().members().count(), 2);
    let history = cell.run(["history"]).ok();
    assert!(history.contains("Phục hồi từ bản sao: việc số 3"), "{history}");
    // the state of before is among the copies, and parted from this one
    let kept = copies(&cell);
    let last = kept.iter().find(|it| it["reason"] == "restore").unwrap();
    assert_eq!(last["found"], "parted");
    let file = last["file"].as_str().unwrap();
    let sides = cell.run(["restore", file, "--json"]).json();
    let sides = &sides["sides"];
    assert_eq!(sides["relation"], "parted");
    assert_eq!(sides["ours"]["own"].as_array().unwrap().len(), 1);
    assert_eq!(sides["theirs"]["own"][0]["deed"], "import");
    assert_eq!(sides["fits"], serde_json::json!([4]));
    assert!(cell.run(["restore", "--back"]).ok().contains("--yes"));
    assert_eq!(cell.register().members().count(), 2);
    cell.run(["restore", "--back", "--yes"]).ok();
    assert_eq!(cell.register().members().count(), 3);
    cell.run(["verify"]).ok();
}

#[test]
fn a_new_machine_takes_the_copy_with_the_passphrase_or_the_card() {
    let cell = Cell::none();
    let args = ["init", "--name", "A", "--commune", "B", "--province", "C", "--json"];
    let open = [("SOCHIBO_PASSPHRASE", PASSPHRASE)];
    let code = cell.run_with(args, &open).json()["recovery_code"].as_str().unwrap().to_owned();
    let stick = folder(&cell, "usb");
    let made = cell.run_with(["backup", "--to", &stick, "--remember", "--json"], &open).json();
    let file = made["copies"][0]["file"].as_str().unwrap().to_owned();
    let to = |name: &str| cell.path(name).display().to_string();
    let wrong = [("SOCHIBO_PASSPHRASE", "sai")];
    let refused = cell.run_with(["restore", &file, "--to", &to("a")], &wrong);
    assert_eq!((refused.code, refused.err.lines().count()), (4, 1), "{refused:?}");
    assert!(!cell.path("a").exists() || fs::read_dir(cell.path("a")).unwrap().count() == 0);
    let said = cell.run_with(["restore", &file, "--to", &to("a")], &open).ok();
    assert!(said.contains("Đã lập lại sổ từ bản sao"), "{said}");
    // a group of the card typed wrongly is named
    let mut groups: Vec<String> = code.split('-').map(str::to_owned).collect();
    groups[2] = "000012".to_owned();
    let card = cell.file("sai.txt", &groups.join("-"));
    let named = cell.run(["restore", &file, "--to", &to("b"), "--recovery-file", &card]);
    assert_eq!((named.code, named.err.lines().count()), (4, 1), "{named:?}");
    assert!(named.err.contains('3'), "{named:?}");
    let card = cell.file("card.txt", &code);
    cell.run(["restore", &file, "--to", &to("b"), "--recovery-file", &card]).ok();
    // where a book is, none is made
    let there = cell.run_with(["restore", &file, "--to", &to("b")], &open).refused();
    assert!(there.contains("sổ"), "{there}");
    let tried = cell.run_with(["drill", "--recovery-file", &card, "--json"], &open).json();
    assert_eq!((&tried["by_code"], &tried["noted"]), (&true.into(), &false.into()));
    let wrong_book = [("SOCHIBO_PASSPHRASE", "sai")];
    assert_eq!(cell.run_with(["drill"], &wrong_book).code, 4);
}

#[test]
fn a_copy_is_tried_out_and_noted_on_a_yes() {
    let cell = Cell::practice();
    let none = cell.run(["drill"]).refused();
    assert!(none.contains("Chưa thấy bản sao nào ngoài máy"), "{none}");
    let stick = folder(&cell, "usb");
    cell.run(["backup", "--to", &stick, "--remember"]).ok();
    let before = bytes(&cell);
    let said = cell.run(["drill"]).ok();
    assert!(said.contains("Cuộc họp sau cùng") && said.contains("Có đồng chí"), "{said}");
    assert_eq!(bytes(&cell), before);
    let noted = cell.run(["drill", "--yes"]).ok();
    assert!(noted.contains("thử bản sao tốt"), "{noted}");
    assert!(cell.run(["history"]).ok().contains("Thử bản sao: việc số"));
    let kept = crate::cell::read(&cell.path("book").join("settings.json"));
    assert!(kept.contains("\"drill\""), "{kept}");
}

/// Every way in which a file can be wrong: one sentence, exit 1, the book the same to the byte.
#[test]
fn a_file_that_is_no_good_copy_is_refused_in_one_sentence() {
    let cell = with_members();
    let made = cell.run(["backup", "--json"]).json();
    let file = PathBuf::from(made["copies"][0]["file"].as_str().unwrap());
    let good = fs::read(&file).unwrap();
    let other = with_members();
    let made = other.run(["backup", "--json"]).json();
    let foreign = fs::read(made["copies"][0]["file"].as_str().unwrap()).unwrap();
    let mut newer = good.clone();
    newer[6] = 9;
    let end = 4 + 4 + 16 + 2 + 8 + 32 + 8;
    let header = u32::from_le_bytes(newer[end..end + 4].try_into().unwrap()) as usize;
    let at = end + 4 + header;
    let retired = u32::from_le_bytes(newer[at..at + 4].try_into().unwrap()) as usize;
    let end = at + 4 + retired;
    let sum = sochibo::book::cipher::hash(&[&newer[..end]]);
    newer[end..end + 32].copy_from_slice(&sum);
    let mut swapped = good.clone();
    let half = swapped.len() / 2;
    swapped[end + 40..].rotate_left(half / 4);
    let cases: [(&str, Vec<u8>, &str); 8] = [
        ("foreign", foreign, "của một sổ khác"),
        ("newer", newer, "Bản sao không hỏng"),
        ("cut", good[..good.len() - 7].to_vec(), "bị cắt cụt"),
        ("cut short", good[..60].to_vec(), "bị cắt cụt"),
        ("doubled", [good.as_slice(), good.as_slice()].concat(), "bị hỏng"),
        ("swapped", swapped, "bị hỏng"),
        ("empty", Vec::new(), "bị hỏng"),
        ("no copy at all", vec![b'x'; 5000], "bị hỏng"),
    ];
    let before = bytes(&cell);
    let path = cell.path("xau.scbk");
    let name = path.display().to_string();
    for (what, bad, sentence) in cases {
        fs::write(&path, bad).unwrap();
        for args in [vec!["restore", &name], vec!["restore", &name, "--yes"], vec!["drill", &name]]
        {
            let said = cell.run(&args).refused();
            assert!(said.contains(sentence), "{what}, {args:?}: {said}");
            assert_eq!(bytes(&cell), before, "{what}, {args:?}");
        }
        let to = cell.path("moi").display().to_string();
        if what != "foreign" {
            let said = cell.run(["restore", &name, "--to", &to]).refused();
            assert!(said.contains(sentence), "{what}: {said}");
        }
    }
    let gone = cell.run(["restore", "/khong/co.scbk", "--yes"]).refused();
    assert!(gone.contains("Không thấy bản sao"), "{gone}");
    assert_eq!(bytes(&cell), before);
    // a copy beside the book that is damaged is told in the list, and spoils nothing else
    fs::write(file.with_file_name("SCB-cu.scbk"), &good[..80]).unwrap();
    cell.run(["backup"]).ok();
    let checked = cell.run(["verify"]).ok();
    assert!(checked.contains("1 bản nguyên vẹn") && checked.contains("SCB-cu.scbk"), "{checked}");
    let list = cell.run(["backups"]).ok();
    assert!(list.contains("HỎNG") && list.contains("nguyên vẹn"), "{list}");
    assert_eq!(bytes(&cell), before);
}

#[test]
fn a_restore_onto_a_running_book_is_refused() {
    let cell = with_members();
    let made = cell.run(["backup", "--json"]).json();
    let file = made["copies"][0]["file"].as_str().unwrap().to_owned();
    let before = bytes(&cell);
    let held = fs::File::open(cell.path("book").join("lock")).unwrap();
    held.lock().unwrap();
    let refused = cell.run(["restore", &file, "--yes"]);
    drop(held);
    assert_eq!((refused.code, refused.err.lines().count()), (3, 1), "{refused:?}");
    assert_eq!(bytes(&cell), before);
}

#[test]
fn what_a_damaged_book_still_shows_becomes_a_new_one() {
    let cell = with_members();
    let to = cell.path("moi").display().to_string();
    assert!(cell.run(["salvage", "--to", &to]).refused().contains("không hỏng"));
    let root = cell.path("book");
    let vault = sochibo::book::folder::peek(&sochibo::book::disk::Real, &root).unwrap().unwrap();
    let journal = vault.join("journal.scbj");
    let mut bytes = fs::read(&journal).unwrap();
    let at = bytes.len() - 60;
    bytes[at] ^= 1;
    fs::write(&journal, &bytes).unwrap();
    assert_eq!(cell.run(["list", "members"]).code, 5);
    let said = cell.run(["salvage", "--to", &to]).ok();
    assert!(said.contains("Đã cứu 3 bản ghi") && said.contains("Thiếu"), "{said}");
    assert_eq!(fs::read(&journal).unwrap(), bytes, "the damaged one is not touched");
    let list = cell.run(["--book", &to, "list", "members"]);
    assert!(list.out.contains("Hoàng Thị Mai") || list.code == 2, "{list:?}");
    assert_eq!(cell.run(["salvage", "--to", &to]).code, 1, "never over another book");
}

#[test]
fn two_copies_that_went_apart_are_told_and_nothing_is_taken_of_itself() {
    let cell = with_members();
    let twin = cell.path("twin");
    let book = cell.path("book");
    copy(&book, &twin);
    // two machines go on with the same book
    edit(&cell, 1);
    let file = cell.file("khac.csv", "Họ và tên\nNgười khác\nNgười nữa\n");
    cell.run(["import", "members", &file]).ok();
    let stick = folder(&cell, "usb");
    cell.run(["backup", "--to", &stick]).ok();
    // put the twin in place of the book, as somebody does who carries a folder about
    fs::remove_dir_all(&book).unwrap();
    copy(&twin, &book);
    edit(&cell, 9);
    let before = bytes(&cell);
    let file = fs::read_dir(&stick).unwrap().map(|it| it.unwrap().path()).next().unwrap();
    let said = cell.run(["restore", &file.display().to_string()]).ok();
    assert!(said.contains("Hai bản tách nhau từ việc số 3"), "{said}");
    assert!(said.contains("thêm 1 việc, bản sao có thêm 2 việc"), "{said}");
    assert_eq!(bytes(&cell), before);
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let there = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &there);
        } else {
            fs::copy(entry.path(), &there).unwrap();
        }
    }
}

/// Two machines, or a restore, bring other acts under the same number on the same day.
#[test]
fn the_copies_of_two_branches_stand_side_by_side() {
    let cell = with_members();
    let stick = folder(&cell, "usb");
    cell.run(["backup", "--to", &stick, "--remember"]).ok();
    edit(&cell, 1);
    edit(&cell, 2);
    let whole = |it: &serde_json::Value| (it["outside"].clone(), it["seq"].clone());
    let first = copies(&cell).into_iter().find(|it| it["seq"] == 3).unwrap();
    let file = first["file"].as_str().unwrap();
    cell.run(["restore", file, "--yes"]).ok();
    edit(&cell, 4);
    let all = copies(&cell);
    for outside in [true, false] {
        let of = |found: &str| {
            let is = |it: &&serde_json::Value| it["found"] == found;
            all.iter().filter(is).any(|it| whole(it) == (outside.into(), 5.into()))
        };
        assert!(of("same") && of("parted"), "{all:?}");
    }
}

/// Whatever changed the book or its ways in, the newest copy everywhere is of now.
#[test]
fn a_change_of_keys_and_a_restore_leave_copies_too() {
    let cell = Cell::none();
    let args = ["init", "--name", "A", "--commune", "B", "--province", "C"];
    let both = [("SOCHIBO_PASSPHRASE", PASSPHRASE), ("SOCHIBO_NEW_PASSPHRASE", "sau bay tam chin")];
    let new = [("SOCHIBO_PASSPHRASE", "sau bay tam chin")];
    cell.run_with(args, &both).ok();
    let stick = folder(&cell, "usb");
    cell.run_with(["backup", "--to", &stick, "--remember"], &both).ok();
    let newest = || {
        let all = cell.run_with(["backups", "--json"], &new).json();
        let all = all.as_array().unwrap().clone();
        let acts = cell.run_with(["ways", "--json"], &new).json()["act"].clone();
        let is = |it: &&serde_json::Value| it["found"] == "same" && it["seq"] == acts;
        let same: Vec<_> = all.iter().filter(is).collect();
        assert_eq!(same.len(), 2, "{acts} {all:?}");
        let outside = same.iter().find(|it| it["outside"] == true).unwrap();
        outside["file"].as_str().unwrap().to_owned()
    };
    cell.run_with(["passphrase"], &both).ok();
    // the copy on the stick opens by the passphrase of now
    let to = |name: &str| cell.path(name).display().to_string();
    cell.run_with(["restore", &newest(), "--to", &to("a")], &new).ok();
    cell.run_with(["recovery"], &new).ok();
    let file = newest();
    cell.run_with(["drill", "--yes"], &new).ok();
    newest();
    cell.run_with(["restore", &file, "--yes"], &new).ok();
    newest();
    cell.run_with(["restore", "--back", "--yes"], &new).ok();
    newest();
    // a copy of before is named as such, not taken for a slip of the fingers
    let mut all: Vec<_> = fs::read_dir(&stick).unwrap().map(|it| it.unwrap().path()).collect();
    all.sort();
    let old = all.iter().find(|it| it.extension().is_some_and(|it| it == "scbk")).unwrap();
    let said = cell.run_with(["drill", &old.display().to_string()], &new);
    assert_eq!((said.code, said.err.lines().count()), (4, 1), "{said:?}");
    assert!(said.err.contains("trước khi đổi mật khẩu"), "{said:?}");
    // what a copy could not be written to is told beside the result
    fs::remove_dir_all(cell.path("book").join("backups")).unwrap();
    let told = cell.run_with(["verify"], &new).ok();
    assert!(told.contains("Chưa có bản sao nào trong máy"), "{told}");
    fs::write(cell.path("book").join("backups"), "x").unwrap();
    let told = cell.run_with(["drill", "--yes"], &new);
    assert_eq!((told.code, told.err.lines().count()), (0, 1), "{told:?}");
    assert!(told.err.contains("trùng tên"), "the system speaks the user's language: {told:?}");
}

/// What `verify` cannot look at must not pass for whole.
#[test]
fn verify_tells_of_copies_that_it_cannot_open() {
    let cell = with_members();
    let made = cell.run(["backup", "--json"]).json();
    let file = PathBuf::from(made["copies"][0]["file"].as_str().unwrap());
    let other = with_members();
    let made = other.run(["backup", "--json"]).json();
    let foreign = made["copies"][0]["file"].as_str().unwrap();
    fs::copy(foreign, file.with_file_name("la.scbk")).unwrap();
    let json = cell.run(["verify", "--json"]).json();
    let all = json["findings"].as_array().unwrap();
    let told = all.iter().find(|it| it["where"] == "backups/la.scbk").unwrap();
    assert_eq!(told["grade"], "told");
    assert!(told["what"].as_str().unwrap().contains("sổ khác"), "{told}");
    assert!(!told["todo"].as_str().unwrap().is_empty());
}

/// `verify` looks at the copies of every place in reach.
#[test]
fn verify_looks_at_the_copies_outside_that_are_in_reach() {
    let cell = with_members();
    let stick = folder(&cell, "usb");
    cell.run(["backup", "--to", &stick, "--remember"]).ok();
    let told = cell.run(["verify"]).ok();
    assert!(told.contains(&format!("Bản sao ở {stick}: 1 bản nguyên vẹn")), "{told}");
    // one of another book there is none of ours
    let other = with_members();
    let made = other.run(["backup", "--json"]).json();
    let foreign = made["copies"][0]["file"].as_str().unwrap();
    fs::copy(foreign, Path::new(&stick).join("la.scbk")).unwrap();
    let told = cell.run(["verify"]).ok();
    assert!(told.contains("1 bản nguyên vẹn") && !told.contains("la.scbk"), "{told}");
    // one that is spoilt is named with its place, and the book is no less sound
    let listed = copies(&cell);
    let one = listed.iter().find(|it| it["outside"] == true).unwrap();
    let file = one["file"].as_str().unwrap();
    let bytes = fs::read(file).unwrap();
    fs::write(file, &bytes[..bytes.len() - 50]).unwrap();
    let json = cell.run(["verify", "--json"]).json();
    assert_eq!(json["sound"], true);
    let all = json["findings"].as_array().unwrap();
    let told = all.iter().find(|it| it["where"] == file).unwrap();
    assert_eq!(told["grade"], "told");
    // pulled out
    fs::rename(&stick, cell.path("ngăn kéo")).unwrap();
    let told = cell.run(["verify"]).ok();
    assert!(!told.contains("Bản sao ở") && !told.contains("cắm USB"), "{told}");
}

/// What the disk of the machine did is no reason to buy another stick.
#[test]
fn a_spoilt_copy_on_the_machine_blames_no_stick() {
    let cell = with_members();
    let stick = folder(&cell, "usb");
    cell.run(["backup", "--to", &stick, "--remember"]).ok();
    cell.run(["backup"]).ok();
    edit(&cell, 1);
    let spoil = |outside: bool| {
        let all = copies(&cell);
        let one = all.iter().find(|it| it["outside"] == outside && it["found"] == "behind");
        let file = one.unwrap()["file"].as_str().unwrap().to_owned();
        let bytes = fs::read(&file).unwrap();
        fs::write(&file, &bytes[..bytes.len() - 50]).unwrap();
        let told = cell.run(["backup", "--json"]);
        fs::write(&file, bytes).unwrap();
        assert_eq!(told.code, 1);
        serde_json::from_str::<serde_json::Value>(&told.out).unwrap()["trouble"].to_string()
    };
    let own = spoil(false);
    assert!(own.contains("trong máy") && own.contains("ổ đĩa"), "{own}");
    assert!(!own.contains("mua USB"), "{own}");
    assert!(spoil(true).contains("mua USB khác"));
}
