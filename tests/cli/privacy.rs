//! A person's own data by command: all of it given out, taken away, and what left as files.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::json;
use sochibo::book::codec;
use sochibo::book::store::Store as _;
use sochibo::domain::day::Day;
use sochibo::domain::meeting::{Attendance, Meeting, MeetingState, Opinion, Presence};
use sochibo::domain::member::{Event, EventKind, Member};
use sochibo::domain::task::Task;
use sochibo::domain::work::erase;
use sochibo::domain::{MeetingId, MemberId, TaskId};

use crate::cell::{Cell, member, quiet, read};

/// Texts that stand nowhere else.
const PHONE: &str = "0987 111 222";
const OLD_PHONE: &str = "0911 333 444";
const ILLNESS: &str = "suy thận độ ba";
const SAID: &str = "Đề nghị sửa cống bản Pắc";

fn day(month: u32, day: u32) -> chrono::NaiveDate {
    chrono::NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn moved_away() -> Member {
    let mut it = member("Lò Thị Ánh", "10.000001");
    it.phone = PHONE.into();
    it.religion = "Tin lành".into();
    it.events.push(Event {
        reason: ILLNESS.into(),
        ..Event::new(EventKind::ExemptStart, Some(Day::from(day(2, 1))))
    });
    it.events.push(Event::new(EventKind::TransferOut, Some(Day::from(day(9, 1)))));
    it
}

fn meeting() -> Meeting {
    let who = Some(MemberId(1));
    Meeting {
        date: Some(day(8, 5)),
        state: MeetingState::Closed,
        roll: vec![Attendance {
            member: who,
            presence: Presence::Excused,
            reason: "đi viện".into(),
            came: None,
            left: None,
        }],
        opinions: vec![Opinion {
            item: None,
            member: who,
            guest: String::new(),
            text: SAID.into(),
            reserved: false,
            at: None,
        }],
        notes: "Thăm đồng chí Lò Thị Ánh, số 0987 111 222".into(),
        ..Meeting::default()
    }
}

fn village() -> Cell {
    let before = Member { phone: OLD_PHONE.into(), ..member("Lò Thị Ánh", "10.000001") };
    let task = Task {
        content: "Sửa cống bản Pắc".into(),
        lead: Some(MemberId(1)),
        deadline: Some(day(8, 30)),
        ..Task::default()
    };
    Cell::new()
        .having(MemberId(1), before)
        .having(MemberId(2), member("Ma Văn Tụ", "10.000002"))
        .having(MeetingId(1), meeting())
        .having(TaskId(1), task)
        .now_having(MemberId(1), moved_away())
}

/// Every file below a folder.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            all.extend(files(&path));
        } else {
            all.insert(path.clone(), std::fs::read(&path).unwrap());
        }
    }
    all
}

/// Whether any act of the book holds a text, as it is written.
fn acts_hold(cell: &Cell, text: &str) -> bool {
    let _guard = quiet();
    let mut book = cell.open();
    let seqs: Vec<u64> = book.history().iter().map(|entry| entry.seq).collect();
    seqs.into_iter().any(|seq| {
        let bytes = codec::write_act(&book.act(seq).unwrap()).unwrap();
        bytes.windows(text.len()).any(|part| part == text.as_bytes())
    })
}

#[test]
fn a_person_is_given_everything_the_book_holds() {
    let cell = village();
    let text = cell.run(["person", "1"]).ok();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "NHỮNG GÌ SỔ GHI VỀ",
        "Lò Thị Ánh",
        PHONE,
        "Tin lành",
        "91/2025/QH15",
        "2 ngày làm việc",
        "356/2025",
        "Vắng có lý do",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    let told = cell.run(["person", "1", "--json"]).json();
    assert_eq!(told["member"]["phone"], PHONE);
    assert_eq!(told["answer_within_working_days"], 2);
    let fields = told["fields"].as_array().unwrap();
    let religion = fields.iter().find(|it| it["field"] == "religion").unwrap();
    assert_eq!(religion["sensitive"], true);
    let places: Vec<_> =
        told["places"].as_array().unwrap().iter().map(|it| it["field"].clone()).collect();
    assert_eq!(places, ["roll", "opinions", "lead_id"]);
    assert!(told["places"][1]["text"].as_str().unwrap().contains(SAID));
    assert_eq!(told["mentions"], json!([{"kind": "meetings", "id": 1, "field": "notes"}]));
    for ending in ["docx", "pdf", "txt", "json"] {
        let file = cell.path(&format!("a.{ending}"));
        cell.run(["person", "1", "--to", file.to_str().unwrap()]).ok();
        assert!(std::fs::read(&file).unwrap().len() > 500, "{ending}");
    }
    // what was given out is itself noted, without the name of the person or of the file
    let told = cell.run(["person", "1", "--json"]).json();
    assert_eq!(told["exports"].as_array().unwrap().len(), 4);
    let history = cell.run(["history", "--json"]).ok();
    assert!(!history.contains("a.docx"), "{history}");
    assert!(cell.run(["person", "7"]).refused().contains("members số 7"));
}

#[test]
fn the_register_of_exports_says_whose_data_left() {
    let cell = village();
    assert!(cell.run(["exports"]).ok().contains("Chưa ghi tệp nào"));
    let path = |name: &str| cell.path(name).to_str().unwrap().to_owned();
    cell.run(["export", "members", "--to", &path("ds.xlsx")]).ok();
    cell.run(["export", "tasks", "--to", &path("viec.csv")]).ok();
    cell.run(["export", "rules", "--to", &path("luat.csv")]).ok();
    cell.run(["export", "all", "--to", &path("so.json")]).ok();
    cell.run(["paper", "minutes", "1", "--to", &path("bb.docx")]).ok();
    cell.run(["paper", "pack", "1", "--to", &path("bo")]).ok();
    cell.run(["archive", "2026", "--to", &path("luu")]).ok();
    let all = cell.run(["exports", "--json"]).json();
    let all: Vec<_> = all
        .as_array()
        .unwrap()
        .iter()
        .rev()
        .map(|it| (it["what"].as_str().unwrap().to_owned(), it["members"].clone()))
        .collect();
    assert_eq!(all[0], ("members (ds.xlsx)".to_owned(), json!([1, 2])));
    assert_eq!(all[1], ("tasks (viec.csv)".to_owned(), json!([1])));
    assert_eq!(all[2], ("rules (luat.csv)".to_owned(), json!([])));
    assert_eq!(all[3], ("cả sổ (so.json)".to_owned(), json!([1, 2])));
    assert!(all[4].0.contains("bb.docx") && all[4].1 == json!([1]), "{:?}", all[4]);
    assert!(all[5].1.as_array().unwrap().contains(&json!(1)), "{:?}", all[5]);
    assert!(all[6].1.as_array().unwrap().contains(&json!(1)), "{:?}", all[6]);
    let text = cell.run(["exports"]).ok();
    assert!(text.contains("2 người") && text.contains("không có tên ai"), "{text}");
    assert!(text.contains("xoá bản xuất cũ"), "{text}");
    // no folder is kept
    assert!(!text.contains(cell.path("").to_str().unwrap()), "{text}");
}

#[test]
fn what_is_erased_is_in_no_act_and_no_file_of_the_book() {
    let cell = village();
    let before = files(&cell.path("book"));
    let told = cell.run(["erase", "1"]).ok();
    assert!(
        told.contains("--yes") && told.contains("Họ và tên") | told.contains("họ và tên"),
        "{told}"
    );
    assert!(told.contains("Sinh hoạt thường kỳ 05/08/2026"), "{told}");
    assert!(acts_hold(&cell, OLD_PHONE) && acts_hold(&cell, ILLNESS));
    let told = cell.run(["erase", "1", "--yes"]).ok();
    assert!(told.contains("sao lưu"), "{told}");
    for text in [OLD_PHONE, ILLNESS, "Tin lành"] {
        assert!(!acts_hold(&cell, text), "{text}");
    }
    let shown = cell.run(["show", "members", "1", "--json"]).json();
    assert_eq!((shown["phone"].as_str(), shown["full_name"].as_str()), (None, Some("Lò Thị Ánh")));
    assert_eq!(shown["status"], "transferred_out");
    // the vault with the old acts is gone, not put aside
    let after = files(&cell.path("book"));
    let journals = |all: &BTreeMap<PathBuf, Vec<u8>>| {
        let name = |path: &&PathBuf| path.ends_with("journal.scbj");
        all.keys().filter(name).cloned().collect::<Vec<_>>()
    };
    assert_eq!((journals(&before).len(), journals(&after).len()), (1, 1));
    assert_ne!(journals(&before), journals(&after));
    // undo does not bring it back, the rest goes on
    assert!(cell.run(["undo"]).refused().contains("hoàn tác"));
    assert_eq!(cell.run(["verify"]).code, 0);
    let history = cell.run(["history", "--json"]).json();
    let last = history.as_array().unwrap().last().unwrap();
    assert_eq!((last["deed"].as_str(), last["about"].as_str()), (Some("erase_person"), Some("#1")));
    // again: nothing is left
    let told = cell.run(["erase", "1", "--json"]).json();
    assert!(told["fields"].as_array().unwrap().iter().all(|it| it["goes"] == false), "{told}");
    assert!(cell.run(["erase", "9", "--yes"]).refused().contains("members số 9"));
}

/// The copies beside the book and what was put aside hold what was erased: on a second yes they give
/// way to one copy that does not. What lies on a stick is left alone.
#[test]
fn the_copies_beside_the_book_go_with_what_was_erased_when_asked() {
    let cell = village();
    let stick = cell.path("usb");
    std::fs::create_dir(&stick).unwrap();
    cell.run(["backup", "--to", stick.to_str().unwrap()]).ok();
    let made = cell.run(["backup", "--json"]).json();
    let copy = made["copies"][0]["file"].as_str().unwrap().to_owned();
    // put back once: the vault of before lies in quarantine
    cell.run(["restore", &copy, "--yes"]).ok();
    assert_eq!(cell.run(["erase", "1", "--copies"]).code, 2, "not without a yes");
    let told = cell.run(["erase", "1", "--yes"]).ok();
    assert!(told.contains("--copies") && told.contains(".scbk") && told.contains("quarantine"));
    assert!(copies_hold(&cell, OLD_PHONE));
    let told = cell.run(["erase", "1", "--yes", "--copies"]).ok();
    assert!(told.contains("xoá") && told.contains("USB"), "{told}");
    assert!(!copies_hold(&cell, OLD_PHONE));
    let all = cell.run(["backups", "--json"]).json();
    let own: Vec<_> = all.as_array().unwrap().iter().filter(|it| it["outside"] == false).collect();
    assert!(!own.is_empty() && own.iter().all(|it| it["checked"] == true), "{own:?}");
    assert_eq!(std::fs::read_dir(&stick).unwrap().count(), 1, "the stick is left alone");
    assert!(cell.run(["restore", "--back", "--yes"]).refused().contains("Chưa phục hồi"));
    assert_eq!(cell.run(["verify"]).code, 0);
    // asked again there is nothing more to clear away
    let told = cell.run(["erase", "1", "--yes", "--copies", "--json"]).json();
    assert_eq!(told["older_copies"], serde_json::json!([]));
}

/// Whether an act of a copy beside the book, or of a vault that was put aside, holds a text.
fn copies_hold(cell: &Cell, text: &str) -> bool {
    let guard = quiet();
    let book = cell.open();
    let folder = cell.path("book").join("backups");
    let copies = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let held = copies.map(|entry| entry.path()).any(|path| {
        let acts = book.beside(&path, None).unwrap().acts_after(0).unwrap();
        format!("{acts:?}").contains(text)
    });
    let aside = cell.path("book").join("quarantine");
    let is_aside = std::fs::read_dir(aside).is_ok_and(|mut all| all.next().is_some());
    drop((book, guard));
    held || is_aside
}

#[test]
fn an_erasure_that_was_cut_off_is_brought_to_its_end() {
    let cell = village();
    let guard = quiet();
    let mut book = cell.open();
    let register = book.load().unwrap();
    let erasure = erase::of(&register, MemberId(1), day(10, 5)).unwrap();
    let at = day(10, 5).and_hms_opt(8, 0, 0).unwrap();
    book.commit(&erasure.plan().unwrap().into_act("bí thư", at)).unwrap();
    book.close().unwrap();
    drop((book, guard));
    // the acts before still hold it: here the program was cut off
    assert!(acts_hold(&cell, OLD_PHONE));
    cell.run(["list", "members"]).ok();
    for text in [OLD_PHONE, ILLNESS, "Tin lành"] {
        assert!(!acts_hold(&cell, text), "{text}");
    }
    assert_eq!(cell.run(["verify"]).code, 0);
}

#[test]
fn a_number_erased_from_the_record_earlier_goes_from_the_acts_too() {
    let cell = Cell::new()
        .having(
            MemberId(1),
            Member { phone: OLD_PHONE.into(), ..member("Lò Thị Ánh", "10.000001") },
        )
        .now_having(MemberId(1), member("Lò Thị Ánh", "10.000001"));
    assert!(acts_hold(&cell, OLD_PHONE));
    cell.run(["erase", "1", "--yes"]).ok();
    assert!(!acts_hold(&cell, OLD_PHONE));
}

#[test]
fn text_marked_secret_is_refused_by_every_door() {
    let cell = village();
    let marked = "TUYỆT MẬT";
    let before = cell.run(["history", "--json"]).ok();
    let told = cell.run(["evidence", "1", "--text", "MẬT – Số 12-BC/HU"]).refused();
    assert!(told.contains("dấu Mật"), "{told}");
    let table = cell.path("ds.csv");
    std::fs::write(&table, format!("Họ và tên,Số thẻ,Ghi chú\nHà Văn Oanh,10.000009,{marked}\n"))
        .unwrap();
    let told = cell.run(["import", "members", table.to_str().unwrap()]);
    assert_ne!(told.code, 0);
    assert!(format!("{}{}", told.out, told.err).contains("dấu Mật"), "{told:?}");
    let book = cell.path("so.json");
    cell.run(["export", "all", "--to", book.to_str().unwrap()]).ok();
    let text = read(&book).replace("Thăm đồng chí", "Báo cáo\\nTỐI MẬT\\nThăm đồng chí");
    assert!(text.contains("TỐI MẬT"));
    std::fs::write(&book, text).unwrap();
    let empty = Cell::none();
    empty.run(["init", "--name", "Chi bộ A", "--commune", "xã B", "--province", "tỉnh C"]);
    let secret = Cell::none();
    let place = ["--commune", "xã B", "--province", "TỐI MẬT"];
    let told = secret.run([&["init", "--name", "Chi bộ A"][..], &place].concat());
    assert!(told.code != 0 && told.err.contains("dấu Mật"), "{told:?}");
    assert!(!secret.path("book").exists(), "nothing was made");
    let told = cell.run(["import", "all", book.to_str().unwrap()]);
    assert_ne!(told.code, 0);
    assert!(format!("{}{}", told.out, told.err).contains("dấu Mật"), "{told:?}");
    let kept = cell.run(["history", "--json"]).json();
    let deeds = |it: &serde_json::Value| it["deed"] != "write_paper" && it["deed"] != "set_date";
    let before: serde_json::Value = serde_json::from_str(&before).unwrap();
    let count =
        |all: &serde_json::Value| all.as_array().unwrap().iter().filter(|it| deeds(it)).count();
    assert_eq!(count(&kept), count(&before));
}

#[test]
fn a_marked_text_that_is_in_the_book_already_is_told_by_verify() {
    let task = Task { content: "TUYỆT MẬT\nKế hoạch".into(), ..Task::default() };
    let cell = village().having(TaskId(7), task);
    let told = cell.run(["verify", "--json"]);
    assert!(told.out.contains("giống văn bản đóng dấu Mật"), "{told:?}");
    assert!(told.out.contains("tasks 7"), "{told:?}");
    assert!(!village().run(["verify", "--json"]).out.contains("dấu Mật"));
}
