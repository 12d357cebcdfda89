//! Handing a book over, its recovery card, and the committee's key, by command.

use sochibo::book::durable::{Book, Way};
use sochibo::book::store::Store as _;
use sochibo::domain::act::{Account, Act, Change, Deed};
use sochibo::domain::{Id, Kind};

use crate::cell::{Answer, Cell, member, quiet, read};

const OLD: &str = "mot hai ba bon nam";
const NEW: &str = "sau bay tam chin muoi";
const KEY: &str = "khoa cua cap uy xa";

/// A real book with one member.
fn real() -> (Cell, String) {
    let cell = Cell::none();
    let args =
        ["init", "--name", "Chi bộ A", "--commune", "xã B", "--province", "tỉnh C", "--json"];
    let made = cell.run_with(args, &[("SOCHIBO_PASSPHRASE", OLD)]).json();
    let guard = quiet();
    let mut book = Book::open(&cell.path("book"), &Way::Passphrase(OLD)).unwrap();
    let id = Id::new(Kind::Member, 1);
    book.commit(&Act {
        changes: vec![Change::new(id, member("Lò Thị Ánh", "10.000001").into())],
        ..Act::noted(
            Account::new(Deed::AddMember, ""),
            String::new(),
            chrono::NaiveDateTime::default(),
        )
    })
    .unwrap();
    book.close().unwrap();
    drop((book, guard));
    (cell, made["recovery_code"].as_str().unwrap().to_owned())
}

fn by(cell: &Cell, args: &[&str], passphrase: &str) -> Answer {
    let both = [("SOCHIBO_PASSPHRASE", passphrase), ("SOCHIBO_NEW_PASSPHRASE", NEW)];
    cell.run_with(args, &both)
}

fn path(cell: &Cell, name: &str) -> String {
    cell.path(name).display().to_string()
}

#[test]
fn a_book_changes_hands_with_everything_that_opens_it() {
    let (cell, code) = real();
    let (paper, stick) = (path(&cell, "ban-giao.txt"), path(&cell, "usb"));
    std::fs::create_dir(&stick).unwrap();
    let args = ["handover", "--to-member", "1", "--secretary", "--paper", &paper];
    let told = by(&cell, &[&args[..], &["--copy-to", &stick, "--json"]].concat(), OLD).json();
    assert_eq!((&told["to"], &told["from"]), (&1.into(), &serde_json::Value::Null));
    // the paper is tied to the book as it is now
    let text = read(&cell.path("ban-giao.txt")).replace('\n', " ");
    let ways = by(&cell, &["ways", "--json"], NEW).json();
    for key in ["book_number", "act", "code"] {
        assert_eq!(ways[key], told[key]);
        let shown = told[key].as_str().map_or_else(|| told[key].to_string(), str::to_owned);
        assert!(text.contains(&shown), "{key} {shown}: {text}");
    }
    assert!(text.contains("Lò Thị Ánh"), "{text}");
    // nothing of before opens it, all of now does
    assert_eq!(by(&cell, &["list", "members"], OLD).code, 4);
    let old_card = cell.file("cu.txt", &code);
    let new_card = cell.file("moi.txt", told["recovery_code"].as_str().unwrap());
    assert_eq!(by(&cell, &["recovery", "--recovery-file", &old_card], NEW).code, 4);
    let cell_record = by(&cell, &["show", "cell", "1", "--json"], NEW).json();
    assert_eq!(cell_record["secretary_id"], 1);
    let history = by(&cell, &["history"], NEW).ok();
    assert!(history.contains("Bàn giao sổ: giao cho Lò Thị Ánh"), "{history}");
    // copies: one before, one after, one when the acts of the handover were noted; one on the stick
    assert_eq!(std::fs::read_dir(cell.path("book").join("backups")).unwrap().count(), 3);
    assert_eq!(std::fs::read_dir(&stick).unwrap().count(), 1);
    // a new card, printed to a file
    let card = path(&cell, "to-ma.txt");
    let args = ["recovery", "--recovery-file", &new_card, "--paper", &card];
    let answer = by(&cell, &args, NEW);
    assert!(answer.err.contains("phải xoá ngay tệp"), "{answer:?}");
    let shown = answer.ok();
    let groups: Vec<&str> = shown.trim().rsplit(' ').next().unwrap().split('-').collect();
    assert_eq!(groups.len(), 8);
    let card = read(&cell.path("to-ma.txt"));
    assert!(groups.iter().all(|group| card.contains(group)), "{card}");
}

#[test]
fn a_handover_that_cannot_be_changes_nothing() {
    let (cell, code) = real();
    by(&cell, &["handover", "--to-member", "9"], OLD).refused();
    let refused = by(&cell, &["handover", "--to-member", "1", "--paper", "a.odt"], OLD).refused();
    assert!(refused.contains("docx, pdf, txt"), "{refused}");
    assert_eq!(by(&cell, &["handover", "--to-member", "1"], NEW).code, 4);
    let weak = [("SOCHIBO_PASSPHRASE", OLD), ("SOCHIBO_NEW_PASSPHRASE", "123456")];
    let count = || std::fs::read_dir(cell.path("book").join("backups")).unwrap().count();
    let before = count();
    for args in [&["handover", "--to-member", "1"][..], &["passphrase"]] {
        let told = cell.run_with(args, &weak);
        assert!(told.code == 1 && told.err.contains("quá ngắn"), "{told:?}");
    }
    assert_eq!(count(), before, "not even a copy was made");
    // a stick that is out: no folder is made in its place
    let out = path(&cell, "rut-ra");
    let args = ["handover", "--to-member", "1", "--copy-to", &out];
    assert!(by(&cell, &args, OLD).refused().contains("Không có thư mục"));
    assert!(!cell.path("rut-ra").exists());
    by(&cell, &["list", "members"], OLD).ok();
    // with nobody there to give it: by the card, the passphrase made here
    let card = cell.file("the.txt", &code);
    let args = ["handover", "--to-member", "1", "--recovery-file", &card, "--generate", "digits"];
    let told = by(&cell, &[&args[..], &["--json"]].concat(), "").json();
    assert!(told["from"].is_null());
    by(&cell, &["list", "members"], told["passphrase"].as_str().unwrap()).ok();
    assert_eq!(by(&cell, &["list", "members"], OLD).code, 4);
}

#[test]
fn a_practice_book_is_not_handed_over() {
    let cell = Cell::new().with_member(1, "Lò Thị Ánh", "10.000001");
    let line = by(&cell, &["handover", "--to-member", "1"], OLD).refused();
    assert!(line.contains("Sổ thực hành"), "{line}");
    cell.run(["verify"]).ok();
}

#[test]
fn a_committee_makes_a_key_and_opens_the_cells_book_with_it() {
    let (cell, _) = real();
    let to = path(&cell, "cap-uy");
    let pair = by(&cell, &["committee-key", "--to", &to, "--json"], KEY).json();
    by(&cell, &["committee-key", "--to", &to], KEY).refused();
    let (public, private) = (pair["public"].as_str().unwrap(), pair["private"].as_str().unwrap());
    assert!(by(&cell, &["committee", "show"], OLD).ok().contains("không có khoá"));
    // the private half is no public one, and the other way round
    by(&cell, &["committee", "add", private], OLD).refused();
    let added = by(&cell, &["committee", "add", public, "--json"], OLD).json();
    assert_eq!(added["fingerprint"], pair["fingerprint"]);
    let opened = |file: &str, passphrase| {
        by(&cell, &["--committee-file", file, "list", "members"], passphrase)
    };
    assert!(opened(private, KEY).ok().contains("Lò Thị Ánh"));
    assert_eq!(opened(private, OLD).code, 4);
    assert_eq!(opened(public, KEY).code, 1);
    assert!(by(&cell, &["history"], OLD).ok().contains("Mở sổ bằng khoá của cấp ủy"));
    let ways = by(&cell, &["ways", "--json"], OLD).json();
    assert_eq!(ways["fingerprint"], pair["fingerprint"]);
    // passphrase and card are lost with the machine: the copy opens by it, too, and says so
    let stick = path(&cell, "usb");
    std::fs::create_dir(&stick).unwrap();
    let made = by(&cell, &["backup", "--to", &stick, "--json"], OLD).json();
    let (copy, new) = (made["copies"][0]["file"].as_str().unwrap(), path(&cell, "moi"));
    let from_copy = ["--committee-file", private, "restore", copy, "--to", &new];
    assert_eq!(by(&cell, &from_copy, OLD).code, 4);
    by(&cell, &from_copy, KEY).ok();
    let guard = quiet();
    let book = Book::open(&cell.path("moi"), &Way::Passphrase(OLD)).unwrap();
    assert_eq!(book.history().last().unwrap().account.deed, Deed::UseCommittee);
    drop((book, guard));
    let tried = by(&cell, &["--committee-file", private, "drill", copy], KEY).ok();
    assert!(tried.contains("đọc lại đủ"), "{tried}");
    // the old secretary is gone: the committee hands the book over
    let args = ["--committee-file", private, "handover", "--to-member", "1"];
    by(&cell, &args, KEY).ok();
    assert_eq!(by(&cell, &["verify"], OLD).code, 4);
    by(&cell, &["verify"], NEW).ok();
    opened(private, KEY).ok();
    by(&cell, &["committee", "remove"], NEW).ok();
    assert_eq!(opened(private, KEY).code, 4);
    by(&cell, &["verify"], NEW).ok();
}

#[test]
fn a_passphrase_is_made_on_demand() {
    let cell = Cell::none();
    let words = cell.run(["generate", "--json"]).json();
    assert_eq!(
        (words["passphrase"].as_str().unwrap().split(' ').count(), &words["bits"]),
        (5, &50.into())
    );
    let digits = cell.run(["generate", "digits"]).ok();
    assert_eq!(digits.trim().len(), 12);
    let (cell, _) = real();
    let made = by(&cell, &["passphrase", "--generate", "words", "--json"], OLD).json();
    let made = made["passphrase"].as_str().unwrap();
    by(&cell, &["verify"], made).ok();
    assert!(by(&cell, &["history"], made).ok().contains("Đổi mật khẩu"));
    // what an input method would change is remarked
    let both = [("SOCHIBO_PASSPHRASE", made), ("SOCHIBO_NEW_PASSPHRASE", "mot vieejt nam dep")];
    let answer = cell.run_with(["passphrase"], &both);
    assert!(answer.err.contains("UniKey"), "{answer:?}");
}
