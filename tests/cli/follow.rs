//! Follow-up without the screen: evidence by its digest, the thread of a task, who carries what.

use serde_json::json;
use sochibo::domain::day::Day;
use sochibo::domain::task::Task;
use sochibo::domain::{Id, Kind, MemberId};

use crate::cell::Cell;

fn task(content: &str, lead: u32, deadline: &str) -> Task {
    Task {
        content: content.into(),
        lead: Some(MemberId(lead)),
        deadline: Day::read(deadline).unwrap().exact(),
        source: "Kế hoạch 12-KH/ĐU".into(),
        ..Task::default()
    }
}

fn cell() -> Cell {
    Cell::new()
        .with_member(1, "Nguyễn Văn Bình", "10.000001")
        .with_member(2, "Lò Thị Ánh", "10.000002")
        .having(Id::new(Kind::Task, 1), task("Nạo vét mương", 1, "2026-09-30"))
        .having(Id::new(Kind::Task, 2), task("Rà soát hộ nghèo", 2, "2026-10-20"))
}

#[test]
fn a_file_is_kept_by_its_name_and_digest_only() {
    let cell = cell();
    let file = cell.file("ảnh mương.txt", "abc");
    let told = cell.run(["evidence", "1", "--file", &file, "--json"]).json();
    let digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    assert_eq!(told, json!({ "task_id": 1, "file": "ảnh mương.txt", "sha256": digest }));
    let evidence = &cell.register().task(sochibo::domain::TaskId(1)).unwrap().evidence[0].clone();
    assert_eq!((evidence.file.as_str(), evidence.sha256.as_str()), ("ảnh mương.txt", digest));
    let line = cell.run(["evidence", "1", "--file", &file]).refused();
    assert!(line.contains("hai lần") || line.contains("rồi"), "{line}");
    cell.run(["evidence", "1", "--text", "12 chữ ký"]).ok();
    let shown = cell.run(["show", "tasks", "1"]).ok();
    assert!(shown.contains("12 chữ ký") && shown.contains("ảnh mương.txt"), "{shown}");
    let folder = cell.path("").display().to_string();
    assert!(!shown.contains(&folder), "no folder is kept");
}

#[test]
fn what_is_no_evidence_is_refused_in_one_line() {
    let cell = cell();
    for args in [
        vec!["evidence", "1"],
        vec!["evidence", "1", "--text", " "],
        vec!["evidence", "9", "--text", "x"],
        vec!["evidence", "1", "--file", "/không/có/tệp.pdf"],
        vec!["evidence", "1", "--file", "/"],
        vec!["evidence", "1", "--file", "/dev/zero"],
        vec!["thread", "9"],
    ] {
        cell.run(args).refused();
    }
    assert!(cell.register().tasks().all(|(_, task)| task.evidence.is_empty()));
}

#[test]
fn the_thread_begins_at_the_source() {
    let cell = cell();
    cell.run(["evidence", "1", "--text", "12 chữ ký"]).ok();
    let thread = cell.run(["thread", "1", "--json"]).json();
    let links: Vec<_> =
        thread["thread"].as_array().unwrap().iter().map(|it| it["link"].clone()).collect();
    assert_eq!(links, ["source", "task", "evidence", "next"]);
    assert_eq!(thread["thread"][1]["target"], json!({ "kind": "tasks", "id": 1 }));
    assert_eq!(thread["thread"][3]["missing"], true);
    let text = cell.run(["thread", "1"]).ok();
    assert!(text.contains("Căn cứ: Kế hoạch 12-KH/ĐU"), "{text}");
}

#[test]
fn views_and_workload_are_listed() {
    let cell = cell();
    let ids = |args: &[&str]| -> Vec<u64> {
        let all = cell.run(args).json();
        all.as_array().unwrap().iter().map(|it| it["id"].as_u64().unwrap()).collect()
    };
    assert_eq!(ids(&["tasks", "--view", "overdue", "--json"]), [1]);
    assert_eq!(ids(&["tasks", "--view", "stuck", "--json"]), [1]);
    assert_eq!(ids(&["tasks", "--view", "deadline", "--json"]), [1, 2]);
    assert_eq!(ids(&["tasks", "--view", "all", "--member", "2", "--json"]), [2]);
    let all = cell.run(["tasks", "--json"]).json();
    assert_eq!((&all[0]["verified"], &all[0]["stuck"]), (&json!(false), &json!(["no_next_step"])));
    assert_eq!(all[1]["stuck"], json!([]));
    let loads = cell.run(["tasks", "--workload", "--json"]).json();
    assert_eq!(loads[0]["full_name"], "Lò Thị Ánh");
    assert_eq!((&loads[1]["overdue"], &loads[1]["done_percent"]), (&json!(1), &json!(0)));
    assert_eq!(cell.run(["tasks", "--year", "2026"]).code, 2, "a year is of the workload");
    let text = cell.run(["tasks", "--workload", "--year", "2026"]).ok();
    assert!(text.contains("Nguyễn Văn Bình"), "{text}");
}
