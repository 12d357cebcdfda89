//! Papers as commands: every form by the ending, the newest where nothing is said, and what leaves
//! the book noted in its history.

use serde_json::json;

use sochibo::domain::MeetingId;
use sochibo::domain::meeting::{Meeting, MeetingState};

use crate::cell::{Cell, member, read};

fn meeting(month: u32) -> Meeting {
    Meeting {
        date: chrono::NaiveDate::from_ymd_opt(2026, month, 5),
        state: MeetingState::Closed,
        ..Meeting::default()
    }
}

fn village() -> Cell {
    Cell::new()
        .having(sochibo::domain::MemberId(1), member("Lò Thị Ánh", "10.000001"))
        .having(MeetingId(1), meeting(9))
        .having(MeetingId(2), meeting(8))
}

/// The deeds of the history from the newest back.
fn deeds(cell: &Cell) -> Vec<String> {
    let history = cell.run(["history", "--json"]).json();
    let all = history.as_array().unwrap().iter().rev();
    all.map(|entry| entry["deed"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_name_that_windows_keeps_is_refused() {
    let cell = village();
    for name in ["CON.pdf", "nul.docx", "Lpt1.txt"] {
        let file = cell.path(name);
        let told = cell.run(["paper", "minutes", "1", "--to", file.to_str().unwrap()]).refused();
        assert!(told.contains(name) && told.contains("Windows"), "{told}");
        assert!(!file.exists());
    }
}

#[test]
fn a_paper_is_written_in_the_form_of_its_ending() {
    let cell = village();
    for (ending, begins) in [("docx", "PK"), ("pdf", "%PDF"), ("txt", "")] {
        let file = cell.path(&format!("m.{ending}"));
        cell.run(["paper", "minutes", "1", "--to", file.to_str().unwrap()]).ok();
        let bytes = std::fs::read(&file).unwrap();
        assert!(bytes.starts_with(begins.as_bytes()) && bytes.len() > 500, "{ending}");
    }
    assert!(read(&cell.path("m.txt")).contains("BIÊN BẢN"));
    let file = cell.path("m.exe");
    let line = cell.run(["paper", "minutes", "1", "--to", file.to_str().unwrap()]).refused();
    assert!(line.contains(".docx .pdf .txt"), "{line}");
    assert!(!file.exists());
    // no half files are left
    let names = std::fs::read_dir(cell.path("")).unwrap().flatten().map(|it| it.file_name());
    assert!(!names.into_iter().any(|it| it.to_string_lossy().ends_with(".scbpart")));
}

#[test]
fn a_meeting_without_what_the_paper_needs_is_not_told_as_missing() {
    let cell = village();
    let file = cell.path("phieu.pdf");
    for of in ["1", "99"] {
        let told = cell.run(["paper", "tally", of, "--to", file.to_str().unwrap()]).refused();
        assert_eq!(told.contains("Chưa có gì trong sổ"), of == "1", "{told}");
        assert_eq!(told.contains("số 99"), of == "99", "{told}");
    }
}

#[test]
fn the_newest_record_and_this_month_are_taken_where_nothing_is_said() {
    let cell = village();
    let file = cell.path("m.txt");
    let to = file.to_str().unwrap();
    let told = cell.run(["paper", "minutes", "--to", to, "--json"]).json();
    assert_eq!(told, json!({"paper": "minutes", "form": "txt", "file": to, "id": 1}));
    let told = cell.run(["paper", "report", "--to", to, "--json"]).json();
    assert_eq!(told["period"], "2026-10");
    let told = cell.run(["paper", "report", "2026-q3", "--to", to, "--json"]).json();
    assert_eq!(told["period"], "2026-Q3");
    let line = cell.run(["paper", "report", "2026-13", "--to", to]).refused();
    assert!(line.contains("2026-Q3"), "{line}");
    let line = cell.run(["paper", "minutes", "x", "--to", to]).refused();
    assert!(line.contains("số nguyên"), "{line}");
    let line = cell.run(["paper", "minutes", "9", "--to", to]).refused();
    assert!(line.contains("meetings số 9"), "{line}");
    let line = Cell::new().run(["paper", "minutes", "--to", to]).refused();
    assert!(line.contains("sochibo papers"), "{line}");
}

#[test]
fn all_papers_of_a_meeting_go_into_a_folder() {
    let cell = village();
    let folder = cell.path("bo");
    let args = ["paper", "pack", "1", "--to", folder.to_str().unwrap(), "--form", "txt,pdf"];
    let told = cell.run(args.iter().copied().chain(["--json"])).json();
    let files = told["files"].as_array().unwrap();
    assert!(files.len() >= 4, "{told}");
    for file in files {
        assert!(std::path::Path::new(file.as_str().unwrap()).exists(), "{file}");
    }
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), files.len());
    // a second time the same names: nothing piles up
    cell.run(args).ok();
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), files.len());
}

#[test]
fn what_left_the_book_is_noted_and_undo_passes_over_it() {
    let cell = village();
    let source = cell.file("m.json", r#"[{"full_name": "Bàn Thị Mẩy"}]"#);
    cell.run(["import", "members", &source]).ok();
    for args in [&["paper", "minutes", "1"][..], &["export", "members"], &["export", "all"]] {
        let ending = if args[0] == "paper" { "txt" } else { "json" };
        let file = cell.path(&format!("out.{ending}"));
        let to = ["--to", file.to_str().unwrap()];
        cell.run(args.iter().copied().chain(to)).ok();
        assert_eq!(deeds(&cell)[0], "write_paper", "{args:?}");
    }
    let history = cell.run(["history"]).ok();
    // the name of the file that was chosen, never where it lies, nor a name about one person
    let written = |line: &&str| line.contains("Ghi ra tệp");
    assert_eq!(history.lines().filter(written).filter(|it| it.contains("(out.")).count(), 3);
    assert!(!history.contains(cell.path("").to_str().unwrap()), "{history}");
    cell.run(["undo"]).ok();
    assert!(!cell.run(["list", "members"]).ok().contains("Bàn Thị Mẩy"));
    cell.run(["verify"]).ok();
}

#[test]
fn the_kinds_say_what_they_ask_for() {
    let cell = village();
    let kinds = cell.run(["papers", "--json"]).json();
    let kinds = kinds.as_array().unwrap();
    assert!(kinds.contains(&json!({"paper": "minutes", "name": "Biên bản", "of": "meetings"})));
    assert!(kinds.contains(&json!({"paper": "report", "name": "Báo cáo", "of": "period"})));
    assert_eq!(cell.run(["papers"]).ok().lines().count(), kinds.len());
}
