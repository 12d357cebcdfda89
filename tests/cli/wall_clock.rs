//! A clock that cannot be believed, on the command line: remarked beside the result, answered with
//! `--today`, kept with what was noted; nothing is called overdue by it.
//!
//! The book ends in 1970, so that the clock of any machine lies long after its last act.

use serde_json::Value as Json;
use sochibo::domain::TaskId;
use sochibo::domain::task::Task;

use crate::cell::Cell;

fn old_book() -> Cell {
    let deadline = chrono::NaiveDate::from_ymd_opt(1980, 1, 1);
    let task = Task { content: "Sửa cống bản Pắc".into(), deadline, ..Task::default() };
    Cell::new().having(TaskId(1), task)
}

fn deeds(cell: &Cell) -> Vec<(String, bool)> {
    let all = cell.run(["history", "--json"]).json();
    let one = |it: &Json| (it["deed"].as_str().unwrap().into(), it["clock_doubtful"] == true);
    all.as_array().unwrap().iter().map(one).collect()
}

#[test]
fn a_doubtful_clock_is_remarked_beside_the_result() {
    let cell = old_book();
    let told = cell.run_by_the_clock(["list", "tasks"]);
    assert_eq!(told.code, 0);
    assert_eq!(told.err.lines().count(), 1, "{}", told.err);
    assert!(told.err.contains("hơn một năm sau việc cuối ngày 01/01/1970"), "{}", told.err);
    assert!(told.err.contains("Hãy thêm --today"), "{}", told.err);
    assert!(told.out.contains("Sửa cống bản Pắc") && !told.out.contains("--today"));
    assert_eq!(cell.run(["list", "tasks"]).err, "", "the day was said");
}

#[test]
fn nothing_is_called_overdue_by_a_doubtful_clock() {
    let cell = old_book();
    let count = |all: Json| all.as_array().unwrap().len();
    let overdue = ["tasks", "--overdue", "--json"];
    assert_eq!(count(cell.run(overdue).json()), 1, "by the day that was said");
    assert_eq!(count(cell.run_by_the_clock(overdue).json()), 0);
    let view = ["tasks", "--view", "overdue", "--json"];
    assert_eq!(count(cell.run(view).json()), 1);
    assert_eq!(count(cell.run_by_the_clock(view).json()), 0);
    let status = |all: Json| all[0]["status"].clone();
    let list = ["list", "tasks", "--json"];
    assert_ne!(status(cell.run(list).json()), status(cell.run_by_the_clock(list).json()));
    let alerts = cell.run_by_the_clock(["alerts", "--json"]).json();
    assert_eq!(count(alerts.clone()), 1, "{alerts}");
    assert_eq!(alerts[0]["key"], "clock_doubtful");
    let month = cell.run_by_the_clock(["month", "--json"]).json();
    let steps = month["steps"].as_array().unwrap();
    assert!(steps.iter().all(|step| step["mark"] != "late"), "{month}");
}

#[test]
fn what_is_noted_by_a_doubtful_clock_is_marked_until_a_day_is_said() {
    let cell = old_book();
    let note = ["evidence", "1", "--text", "Đã xem"];
    cell.run_by_the_clock(note).ok();
    assert_eq!(deeds(&cell).iter().filter(|it| it.1).count(), 1, "{:?}", deeds(&cell));
    let before = deeds(&cell).len();
    cell.run(note).ok();
    let all = deeds(&cell);
    assert_eq!(all.len(), before + 2, "the answer is an act of its own: {all:?}");
    assert_eq!(all.iter().filter(|it| it.0 == "set_date" && !it.1).count(), 1, "{all:?}");
    assert_eq!(all.iter().filter(|it| it.1).count(), 1, "the new one is believed: {all:?}");
    // said once, it holds for the acts after it
    cell.run(note).ok();
    assert_eq!(deeds(&cell).iter().filter(|it| it.0 == "set_date").count(), 1);
}

/// Commands about copies and keys do not pass over it either, and reckon no age by it.
#[test]
fn copies_and_keys_are_not_dated_by_a_doubtful_clock_in_silence() {
    let cell = old_book();
    let stick = cell.path("usb");
    std::fs::create_dir(&stick).unwrap();
    cell.run(["backup", "--to", stick.to_str().unwrap(), "--remember"]).ok();
    for command in [&["backup"][..], &["backups"], &["verify"], &["ways"], &["recovery"]] {
        let told = cell.run_by_the_clock(command);
        assert_eq!((told.code, told.err.lines().count()), (0, 1), "{told:?}");
        assert!(told.err.contains("Hãy thêm --today"), "{told:?}");
        assert_eq!(cell.run(command).err, "", "the day was said");
    }
    let list = cell.run_by_the_clock(["backups"]).ok();
    assert!(list.contains("Bản sao ngoài máy: ngày 05/10/2026"), "{list}");
    assert!(cell.run(["backups"]).ok().contains("Bản sao ngoài máy: hôm nay"));
}
