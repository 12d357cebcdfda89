//! `verify`: what is damaged, what does not add up, what is worth knowing, and the exit status.

use sochibo::domain::meeting::{Meeting, MeetingKind, MeetingState};
use sochibo::domain::{Id, Kind};

use crate::cell::Cell;

fn day(day: u32) -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::from_ymd_opt(2026, 9, day)
}

fn vault(cell: &Cell) -> std::path::PathBuf {
    sochibo::book::folder::peek(&sochibo::book::disk::Real, &cell.path("book")).unwrap().unwrap()
}

#[test]
fn a_sound_book_is_told_part_by_part() {
    let cell = Cell::practice();
    let told = cell.run(["verify"]).ok();
    for part in ["Đúng (", "[x] Phần đầu sổ", "[x] Nhật ký", "[x] Niêm phong", "Sổ nguyên vẹn"]
    {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!told.contains("[!]") && !told.contains("[?]"), "{told}");
    let json = cell.run(["verify", "--json"]).json();
    assert_eq!((&json["sound"], &json["oddities"]), (&true.into(), &0.into()));
    let findings = json["findings"].as_array().unwrap();
    assert!(findings.iter().all(|it| it["good"] == true && it["grade"] == "good"), "{json}");
}

#[test]
fn what_does_not_add_up_is_listed_and_no_damage() {
    let turned = Meeting {
        date: day(5),
        kind: MeetingKind::Extraordinary,
        state: MeetingState::Closed,
        committee_met_on: day(9),
        ..Meeting::default()
    };
    let cell = Cell::new().having(Id::new(Kind::Meeting, 3), turned);
    let told = cell.run(["verify"]).ok();
    let odd = told.find("[?]").unwrap();
    assert!(told.contains("Chưa khớp, nên xem lại (1)") && told.contains("(số 3)"), "{told}");
    assert!(odd < told.find("[x]").unwrap(), "{told}");
    assert!(told.contains("1 chỗ chưa khớp"), "{told}");
    let json = cell.run(["verify", "--json"]).json();
    assert_eq!((&json["sound"], &json["oddities"]), (&true.into(), &1.into()));
    let findings = json["findings"].as_array().unwrap();
    let odd: Vec<_> = findings.iter().filter(|it| it["good"] == false).collect();
    assert_eq!(odd.len(), 1, "{json}");
    assert_eq!(odd[0]["code"], "order");
    assert_eq!(odd[0]["grade"], "oddity");
    assert_eq!(odd[0]["where"], "meetings 3");
    assert!(odd[0]["what"].as_str().unwrap().contains("05/09/2026"), "{json}");
    assert!(odd[0]["todo"].as_str().unwrap().contains("sửa lại ngày"), "{json}");
}

#[test]
fn an_index_out_of_step_is_no_damage() {
    let cell = Cell::new().with_member(1, "Lò Thị Ánh", "10.000001");
    let index = vault(&cell).join("index");
    std::fs::remove_dir_all(&index).unwrap();
    std::fs::write(&index, "no index").unwrap();
    std::fs::write(cell.path("book").join("quarantine"), "no folder").unwrap();
    let told = cell.run(["verify"]).ok();
    assert!(told.contains("[i] index: Phần tra cứu") && told.contains("Sổ nguyên vẹn"), "{told}");
    let json = cell.run(["verify", "--json"]).json();
    let index = json["findings"].as_array().unwrap().iter().find(|it| it["code"] == "index");
    assert_eq!(index.unwrap()["grade"], "told");
    // once it can be healed it is, and that is told
    std::fs::remove_file(cell.path("book").join("quarantine")).unwrap();
    let answer = cell.run(["verify"]);
    assert!(answer.err.contains("dựng lại"), "{answer:?}");
    assert!(answer.ok().contains("[i] quarantine"));
}

#[test]
fn a_damaged_book_is_looked_through_and_its_damage_stands_first() {
    let cell = Cell::practice();
    let journal = vault(&cell).join("journal.scbj");
    let mut bytes = std::fs::read(&journal).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&journal, bytes).unwrap();
    let answer = cell.run(["verify"]);
    assert_eq!(answer.code, 5, "{answer:?}");
    assert!(answer.out.starts_with("HỎNG ("), "{answer:?}");
    assert!(answer.out.contains("[!] journal.scbj: Nhật ký chỉ nguyên đến việc số"), "{answer:?}");
    assert!(answer.out.contains("[x] Phần đầu sổ"), "{answer:?}");
    assert!(answer.err.contains("Nhật ký hỏng sau việc số"), "{answer:?}");
    let answer = cell.run(["verify", "--json"]);
    assert_eq!(answer.code, 5, "{answer:?}");
    let json: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(json["sound"], false);
    let journal = json["findings"].as_array().unwrap().iter().find(|it| it["code"] == "journal");
    assert_eq!(journal.unwrap()["where"], "journal.scbj");
}
