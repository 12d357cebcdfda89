//! The whole book as a file.

use serde_json::json;

use sochibo::exchange::whole;
use sochibo::practice;

use crate::cell::{Cell, member, read};

fn village() -> Cell {
    use sochibo::domain::task::Task;
    use sochibo::domain::{Id, Kind, MemberId};
    let task = Task {
        content: "Vận động làm đường".into(),
        lead: Some(MemberId(3)),
        deadline: chrono::NaiveDate::from_ymd_opt(2026, 9, 30),
        ..Task::default()
    };
    let mut second = member("Nguyễn Văn Bình", "10.000002");
    second.mentor = Some(MemberId(3));
    Cell::new()
        .with_member(3, "Lò Thị Ánh", "10.000001")
        .having(MemberId(9), second)
        .having(Id::new(Kind::Task, 5), task)
}

#[test]
fn a_whole_book_gives_the_same_bytes_again() {
    let old = village();
    let file = old.path("all.json");
    old.run(["export", "all", "--to", file.to_str().unwrap()]).ok();
    let new = Cell::new();
    let report = new.run(["import", "all", file.to_str().unwrap(), "--json"]).json();
    assert_eq!(report, json!({"added": 3, "updated": 1, "refused": []}));
    let again = new.path("again.json");
    new.run(["export", "all", "--to", again.to_str().unwrap()]).ok();
    assert_eq!(read(&file), read(&again));
    assert!(read(&file).starts_with("{\n  \"format\": \"sochibo\",\n  \"version\": 1,\n"));
    // one act, one undo
    new.run(["undo"]).ok();
    assert_eq!(new.run(["list", "members", "--json"]).json(), json!([]));
}

/// The practice cells of a few seeds, whole: written, taken into an empty book, written again.
#[test]
fn practice_cells_give_the_same_bytes_again() {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
    for seed in 1..=4 {
        let size = practice::Size { members: 20, years: 1, seed, tasks: None };
        let register = practice::register(size, today);
        let text = whole::write(&register);
        let read = whole::read(&text, today).unwrap();
        assert_eq!(whole::write(&read), text, "seed {seed}");
        let new = Cell::new();
        let file = new.file("all.json", &text);
        new.run(["import", "all", &file]).ok();
        assert_eq!(whole::write(&new.register()), text, "seed {seed}");
    }
}

#[test]
fn a_book_with_records_takes_no_whole_book() {
    let old = village();
    let file = old.path("all.json");
    old.run(["export", "all", "--to", file.to_str().unwrap()]).ok();
    let before = old.register();
    let line = old.run(["import", "all", file.to_str().unwrap()]).refused();
    assert!(line.contains("sổ trống"), "{line}");
    assert_eq!(old.register(), before);
}

#[test]
fn a_file_that_is_not_ours_is_refused() {
    let cell = Cell::new();
    for text in [
        "",
        "[]",
        "{}",
        r#"{"format": "other", "version": 1}"#,
        r#"{"format": "sochibo"}"#,
        r#"{"format": "sochibo", "version": 2}"#,
        r#"{"format": "sochibo", "version": 1}"#,
        r#"{"format": "sochibo", "version": 1, "cell": {"id": 1, "name": "A"}, "cows": []}"#,
        r#"{"format": "sochibo", "version": 1, "cell": {"id": 2, "name": "A"}}"#,
        r#"{"format": "sochibo", "version": 1, "cell": {"id": 1, "name": "A"}, "members": {}}"#,
        r#"{"format": "sochibo", "version": 1, "cell": {"id": 1, "name": "A"}, "members": [{"full_name": "A"}]}"#,
        r#"{"format": "sochibo", "version": 1, "cell": {"id": 1, "name": "A"},
            "members": [{"id": 1, "full_name": "A"}, {"id": 1, "full_name": "B"}]}"#,
        r#"{"format": "sochibo", "version": 1, "cell": {"id": 1, "name": "A", "secretary_id": 8}}"#,
    ] {
        let file = cell.file("all.json", text);
        let before = cell.register();
        cell.run(["import", "all", &file]).refused();
        assert_eq!(cell.register(), before, "{text}");
    }
}

#[test]
fn a_name_as_long_as_the_file_leaves_the_sentence_short() {
    let cell = Cell::new();
    let long = "null".repeat(50_000);
    for more in [
        json!({ &*long: 1 }),
        json!({"members": [{"id": 1, &*long: 1}]}),
        json!({"templates": [{"id": 1, "steps": [{&*long: 1}]}]}),
        json!({"members": [{"id": 1, "full_name": {&*long: 1}}]}),
    ] {
        let mut file = json!({"format": "sochibo", "version": 1, "cell": {"id": 1}});
        file.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let line = cell.run(["import", "all", &cell.file("all.json", &file.to_string())]).refused();
        assert!(line.contains("nullnull"), "{line:.300}");
        assert!(line.chars().count() < 500, "{line:.300}");
    }
}

#[test]
fn votes_above_the_voters_of_the_roll_refuse_the_book() {
    let member = |id: u32, events: serde_json::Value| {
        json!({"id": id, "full_name": format!("Ma Văn {id}"), "ceremony_date": "2010-01-01",
               "events": events})
    };
    let official = json!([{"kind": "ADMITTED", "date": "2010-01-01"},
                          {"kind": "OFFICIAL", "date": "2011-01-01"}]);
    let members: Vec<_> = (1..=4).map(|id| member(id, official.clone())).collect();
    let roll: Vec<_> = (1..=4).map(|id| json!({"member_id": id, "code": "CM"})).collect();
    let book = |votes: u32| {
        json!({"format": "sochibo", "version": 1, "cell": {"id": 1, "name": "Chi bộ A"},
               "members": members, "meetings": [{"id": 1, "kind": "THUONG_KY",
               "date": "2026-10-05", "roll": roll, "votes": [{"number": 1, "subject": "NQ",
               "matter": "ordinary", "for": votes}]}], "resolutions": [], "tasks": [], "rules": []})
    };
    let cell = Cell::new();
    let file = cell.file("x.json", &book(5).to_string());
    cell.run(["import", "all", &file, "--today", "2026-10-05"]).refused();
    let file = cell.file("x.json", &book(4).to_string());
    cell.run(["import", "all", &file, "--today", "2026-10-05", "--json"]).json();
    // the same for the one meeting
    let one = book(5)["meetings"].to_string();
    let file = cell.file("m.json", &one);
    cell.run(["import", "meetings", &file, "--today", "2026-10-05"]).refused();
}
