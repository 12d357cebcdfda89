//! `find` and `numbers`: what is where in the book, and which numbers are taken.

use serde_json::json;
use sochibo::domain::resolution::{Resolution, ResolutionKind, ResolutionState};
use sochibo::domain::task::Task;
use sochibo::domain::{MemberId, ResolutionId, TaskId};

use crate::cell::Cell;

fn day(month: u32, day: u32) -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::from_ymd_opt(2026, month, day)
}

fn village() -> Cell {
    let resolution = |number, month| Resolution {
        number: Some(number),
        date: day(month, 5),
        title: format!("lãnh đạo nhiệm vụ tháng {month}"),
        direction: "Rà soát hộ nghèo trong thôn.".into(),
        state: ResolutionState::Adopted,
        ..Resolution::default()
    };
    let cancelled = Resolution {
        state: ResolutionState::Cancelled,
        cancel_reason: "hoãn họp".into(),
        direction: String::new(),
        ..resolution(4, 9)
    };
    let reserved = Resolution {
        kind: ResolutionKind::Conclusion,
        state: ResolutionState::Draft,
        reserved_on: day(10, 1),
        direction: String::new(),
        ..resolution(1, 10)
    };
    let task = Task {
        resolution: Some(ResolutionId(1)),
        index: Some(1),
        content: "Rà soát hộ nghèo".into(),
        lead: Some(MemberId(1)),
        deadline: day(9, 20),
        ..Task::default()
    };
    Cell::new()
        .with_member(1, "Lý Thị Duyên", "10.000001")
        .having(ResolutionId(1), resolution(2, 8))
        .having(ResolutionId(2), cancelled)
        .having(ResolutionId(3), reserved)
        .having(TaskId(1), task)
}

#[test]
fn the_whole_book_is_searched() {
    let cell = village();
    let found = cell.run(["find", "ho", "ngheo", "--json"]).json();
    let told: Vec<_> = found
        .as_array()
        .unwrap()
        .iter()
        .map(|it| json!([it["kind"], it["id"], it["field"], it["line"], it["rank"]]))
        .collect();
    assert_eq!(
        told,
        [
            json!(["tasks", 1, null, "Rà soát hộ nghèo", "words"]),
            json!(["resolutions", 1, "direction", "Rà soát hộ nghèo trong thôn.", "words"]),
        ]
    );
    assert_eq!(found[0]["date"], "2026-09-20");
    let text = cell.run(["find", "người:duyên loại:việc trạng thái:quá hạn"]).ok();
    assert_eq!(text, "việc 1, 20/09/2026 · Nhiệm vụ: Rà soát hộ nghèo\n");
    let by_card = cell.run(["find", "000001", "--json"]).json();
    assert_eq!(
        (&by_card[0]["line"], &by_card[0]["rank"]),
        (&json!("Lý Thị Duyên"), &json!("other"))
    );
    let answer = cell.run(["find", "loại:xyz hộ"]);
    assert!(answer.err.contains("Không hiểu: xyz"), "{answer:?}");
    assert!(answer.ok().contains("Rà soát hộ nghèo"));
    assert!(cell.run(["find", "không có đâu"]).ok().starts_with("Không có dòng nào"));
    assert_eq!(cell.run(["find", "không có đâu", "--json"]).json(), json!([]));
}

#[test]
fn the_register_of_numbers_has_no_riddle() {
    assert_eq!(Cell::new().run(["numbers", "--json"]).json(), json!([]));
    let cell = village();
    let all = cell.run(["numbers", "--json"]).json();
    let one = all.as_array().unwrap().iter().find(|one| one["kind"] == "NQ").unwrap();
    assert_eq!((&one["missing"], &one["next"]), (&json!([3]), &json!(5)));
    assert_eq!(one["numbers"][1]["state"], "cancelled");
    assert_eq!(one["numbers"][1]["cancel_reason"], "hoãn họp");
    let conclusions = all.as_array().unwrap().iter().find(|one| one["kind"] == "KL").unwrap();
    assert_eq!(conclusions["numbers"][0]["state"], "reserved");
    let text = cell.run(["numbers"]).ok();
    for line in ["03-NQ/CB", "thiếu 1 số (03-NQ/CB)", "04-NQ/CB", "hoãn họp", "đã giữ số"]
    {
        assert!(text.contains(line), "{line}: {text}");
    }
}
