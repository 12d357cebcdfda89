//! Complete minutes, corrections and the codes of seals on the command line.

use sochibo::domain::meeting::{Meeting, MeetingState};
use sochibo::domain::resolution::Resolution;
use sochibo::domain::seal::{self, Of, code, text};
use sochibo::domain::{Id, Kind, MeetingId};

use crate::cell::Cell;

const MEETING: Id = Id::new(Kind::Meeting, 1);

fn day() -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::from_ymd_opt(2026, 9, 5)
}

fn minutes() -> Meeting {
    Meeting {
        date: day(),
        place: "nhà văn hoá".into(),
        state: MeetingState::Adopted,
        conclusion: "Giữ vững nền nếp.".into(),
        number: Some(1),
        adopted_on: day(),
        seal_number: Some(1),
        ..Meeting::default()
    }
}

/// A cell with sealed minutes, and their code.
fn sealed() -> (Cell, String) {
    let mut meeting = minutes();
    meeting.seal = seal::make(&text::minutes(Of::Minutes(MeetingId(1)), &meeting, 1), "");
    let code = code::of(&meeting.seal);
    (Cell::new().having(MEETING, meeting), code)
}

#[test]
fn what_minutes_lack_is_told_with_its_source() {
    let closed = Meeting { state: MeetingState::Closed, seal_number: None, ..minutes() };
    let cell = Cell::new().having(MEETING, closed);
    let told = cell.run(["check", "1"]).ok();
    for line in ["! Thiếu giờ bắt đầu (bắt buộc)", "Thiếu ý kiến", "12-HD/BTCTW"]
    {
        assert!(told.contains(line), "{line}: {told}");
    }
    let json = cell.run(["check", "1", "--json"]).json();
    assert_eq!(json["complete"], false);
    assert_eq!(json["missing"][0]["need"], "start");
    assert_eq!(json["missing"][0]["grade"], "must");
    cell.run(["check", "9"]).refused();
}

#[test]
fn a_correction_needs_its_reason_and_text_and_is_sealed() {
    let (cell, _) = sealed();
    let why = ["--reason", "ghi nhầm giờ"];
    let what = ["--text", "Bắt đầu lúc 19 giờ 15"];
    let line = cell.run([&["correct", "minutes", "1"], &what[..]].concat()).refused();
    assert!(line.contains("không mất gì"), "{line}");
    cell.run([&["correct", "minutes", "1"], &why[..]].concat()).refused();
    cell.run([&["correct", "minutes", "7"], &why[..], &what[..]].concat()).refused();
    let told = cell.run([&["correct", "minutes", "1"], &why[..], &what[..]].concat()).ok();
    assert!(told.contains("đính chính số 1 của biên bản"), "{told}");
    let json = cell.run(["show", "meetings", "1", "--json"]).json();
    assert_eq!(json["corrections"][0]["reason"], "ghi nhầm giờ");
    assert_eq!(json["corrections"][0]["seal_number"], 2);
    assert_eq!(json["conclusion"], "Giữ vững nền nếp.");
    let verified = cell.run(["verify", "--json"]).json();
    let seals = verified["findings"].as_array().unwrap();
    assert!(seals.iter().any(|it| it["code"] == "seals" && it["good"] == true), "{verified}");
    // a seal is not taken back
    let line = cell.run(["undo"]).refused();
    assert!(line.contains("niêm phong"), "{line}");
    // a draft is changed, not corrected
    let draft = Resolution { title: "Nghị quyết".into(), ..Resolution::default() };
    let cell = cell.having(Id::new(Kind::Resolution, 1), draft);
    let line = cell.run([&["correct", "resolution", "1"], &why[..], &what[..]].concat()).refused();
    assert!(line.contains("chưa thông qua"), "{line}");
}

#[test]
fn a_code_from_paper_is_looked_up_and_a_rewritten_book_does_not_verify() {
    let (cell, code) = sealed();
    let told = cell.run(["seal", &code.to_lowercase()]).ok();
    assert!(told.contains("Niêm phong số 1") && told.contains("đúng là chữ"), "{told}");
    let parts: Vec<&str> = code.split('-').collect();
    let json = cell.run([&["seal"], &parts[..], &["--json"]].concat()).json();
    assert_eq!((&json["holds"], &json["found"][0]["id"]), (&true.into(), &1.into()));
    let line = cell.run(["seal", "0000-0000-0000-0001"]).refused();
    assert!(line.contains("mang mã này"), "{line}");
    cell.run(["seal", "12"]).refused();
    // another text under the same seal
    let mut meeting = minutes();
    meeting.seal = seal::make(&text::minutes(Of::Minutes(MeetingId(1)), &meeting, 1), "");
    meeting.conclusion = "Khác.".into();
    let code = code::of(&meeting.seal);
    let cell = Cell::new().having(MEETING, meeting);
    let line = cell.run(["seal", &code]);
    assert_eq!(line.code, 1);
    assert!(line.err.contains("KHÁC"), "{line:?}");
    let verified = cell.run(["verify"]);
    assert_eq!(verified.code, 5, "{verified:?}");
    assert!(verified.out.contains("Niêm phong số 1 không khớp"), "{verified:?}");
}

#[test]
fn sealed_text_does_not_change_by_a_file() {
    let (cell, _) = sealed();
    let before = cell.run(["show", "meetings", "1", "--json"]).ok();
    for (name, list) in [
        ("a.json", r#"[{"id": 1, "conclusion": "Khác."}]"#),
        ("b.json", r#"[{"id": 1, "seal": ""}]"#),
        ("c.json", r#"[{"id": 1, "state": "closed"}]"#),
    ] {
        let file = cell.file(name, list);
        let line = cell.run(["import", "meetings", &file]).refused();
        assert!(line.contains("không sửa được nữa"), "{line}");
    }
    let seal = "0".repeat(64);
    let file = cell.file("d.json", &format!(r#"[{{"date": "2026-10-01", "seal": "{seal}"}}]"#));
    let line = cell.run(["import", "meetings", &file]).refused();
    assert!(line.contains("không do sổ này lập"), "{line}");
    assert_eq!(cell.run(["show", "meetings", "1", "--json"]).ok(), before);
}
