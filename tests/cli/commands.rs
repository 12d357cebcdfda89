//! What the commands print.

use serde_json::json;

use crate::cell::{Cell, read};

#[test]
fn members_are_listed_by_given_name() {
    let cell = Cell::new().with_member(1, "Nguyễn Văn Bình", "10.000001").with_member(
        2,
        "Lò Thị Ánh",
        "10.000002",
    );
    let all = cell.run(["list", "members", "--json"]).json();
    let names: Vec<_> = all.as_array().unwrap().iter().map(|it| &it["full_name"]).collect();
    assert_eq!(names, ["Lò Thị Ánh", "Nguyễn Văn Bình"]);
    assert_eq!(all[0]["id"], 2);
    assert_eq!(all[0]["status"], "official");
    assert_eq!(all[0]["birth_date"], "1980-02-03");
    assert_eq!(all[0]["ceremony_date"], "2010-05-19");
    let text = cell.run(["list", "members"]).ok();
    assert!(text.lines().next().unwrap().starts_with("Mã"), "{text}");
    assert!(text.contains("03/02/1980"), "{text}");
}

#[test]
fn finding_needs_no_marks() {
    let cell = Cell::new().with_member(1, "Nguyễn Văn Đức", "10.000001").with_member(
        2,
        "Lò Thị Ánh",
        "10.000002",
    );
    let found = cell.run(["list", "members", "--find", "duc", "--json"]).json();
    assert_eq!(found.as_array().unwrap().len(), 1);
    let found = cell.run(["list", "members", "--find", "10.000002", "--json"]).json();
    assert_eq!(found[0]["full_name"], "Lò Thị Ánh");
}

#[test]
fn every_kind_can_be_listed_in_an_empty_book() {
    let cell = Cell::new();
    for kind in ["members", "meetings", "resolutions", "tasks", "rules", "score_sheets"] {
        assert_eq!(cell.run(["list", kind, "--json"]).json(), json!([]));
        assert_eq!(cell.run(["list", kind]).ok(), "Chưa có gì.\n");
    }
    assert_eq!(cell.run(["list", "cell", "--json"]).json()[0]["name"], "Chi bộ thôn Sơn Thuỷ");
    for command in ["month", "alerts", "agenda", "plan", "tasks", "why", "history"] {
        cell.run([command]).ok();
        cell.run([command, "--json"]).json();
    }
}

#[test]
fn a_missing_record_is_refused_in_one_line() {
    let cell = Cell::new();
    let line = cell.run(["show", "members", "7"]).refused();
    assert!(line.contains("members") && line.contains("không mất gì"), "{line}");
    cell.run(["tally", "7"]).refused();
    cell.run(["tasks", "--member", "7"]).refused();
    cell.run(["why", "no.such.rule"]).refused();
}

#[test]
fn undo_and_redo_walk_the_history() {
    let cell = Cell::new();
    let file = cell.file("m.json", r#"[{"full_name": "Lò Thị Ánh"}]"#);
    cell.run(["import", "members", &file]).ok();
    assert!(cell.run(["history"]).ok().contains("Nhập từ tệp: m.json"));
    cell.run(["undo"]).ok();
    assert_eq!(cell.run(["list", "members", "--json"]).json(), json!([]));
    cell.run(["redo"]).ok();
    assert_eq!(cell.run(["list", "members", "--json"]).json()[0]["id"], 1);
    cell.run(["redo"]).refused();
}

#[test]
fn a_table_keeps_zeros_and_hides_no_formula() {
    let mut member = crate::cell::member("=HYPERLINK(\"x\")", "01.000001");
    member.phone = "0912345678".into();
    let cell =
        Cell::new().having(sochibo::domain::Id::new(sochibo::domain::Kind::Member, 1), member);
    let to = cell.path("m.csv");
    cell.run(["export", "members", "--to", to.to_str().unwrap()]).ok();
    let text = read(&to);
    assert!(text.starts_with("\u{feff}Mã;Họ và tên"), "{text}");
    assert!(text.contains(";0912345678;") && text.contains("01.000001"), "{text}");
    assert!(text.contains("\"'=HYPERLINK(\"\"x\"\")\""), "{text}");
    let to = cell.path("m.pdf");
    let line = cell.run(["export", "members", "--to", to.to_str().unwrap()]).refused();
    assert!(line.contains(".csv"), "{line}");
}

#[test]
fn a_rule_tells_its_source() {
    let cell = Cell::new();
    let rule = cell.run(["why", "vote.majority", "--on", "2026-06-01", "--json"]).json();
    assert_eq!(rule["key"], "vote.majority");
    assert!(!rule["text"].as_str().unwrap().is_empty());
}

#[test]
fn a_meeting_is_scored_part_by_part() {
    let cell = Cell::new();
    let sheets = cell.run(["score", "--sheets", "--json"]).json();
    assert!(sheets["measures"].as_array().unwrap().iter().any(|it| it["key"] == "speakers"));
    let sheets = &sheets["sheets"];
    let keys: Vec<_> = sheets.as_array().unwrap().iter().map(|it| &it["key"]).collect();
    assert_eq!(keys, ["A", "B"]);
    assert_eq!(sheets[1]["criteria"][6]["most_tenths"], 300);
    assert!(cell.run(["score", "--sheets"]).ok().contains("B: Phiếu B: 8 tiêu chí, từ 28/10/2025"));
    cell.run(["score", "7"]).refused();
    let meeting = json!([{
        "kind": "THUONG_KY", "date": "2026-10-02", "state": "closed", "started": "19:30", "ended": "20:50"
    }]);
    let file = cell.file("m.json", &meeting.to_string());
    cell.run(["import", "meetings", &file]).ok();
    let score = cell.run(["score", "1", "--json"]).json();
    assert_eq!((score["sheet"].as_str(), score["kept"].as_bool()), (Some("B"), Some(false)));
    let time = &score["criteria"][0]["parts"][0];
    assert_eq!((&time["tenths"], &time["from"]), (&json!(40), &json!("known")));
    assert_eq!(time["reason"], "họp 80 phút, thiếu 10 phút so với 90");
    let rate = &score["criteria"][1]["parts"][0];
    assert_eq!((&rate["tenths"], &rate["from"]), (&json!(null), &json!("asked")));
    assert!(score["missing"].as_array().unwrap().contains(&json!([2, 1])));
    let text = cell.run(["score", "1", "--sheet", "A"]).ok();
    assert!(
        text.contains("Phiếu A: 7 tiêu chí") && text.contains("1.1 Bảo đảm thời lượng"),
        "{text}"
    );
    let line = cell.run(["score", "1", "--sheet", "Z"]).refused();
    assert!(line.contains("«Z»") && line.contains("A, B"), "{line}");
    assert_eq!(cell.run(["tally", "1", "--json"]).json()["score"], json!(null));
}

#[test]
fn a_sheet_that_names_an_unknown_measure_is_refused() {
    let cell = Cell::new();
    let sheet = |measure: &str| {
        json!([{
            "key": "X", "name": "Phiếu xã",
            "criteria": [{"number": 1, "title": "Thời lượng", "most_tenths": 1000}],
            "parts": [{"criterion": 1, "number": 1, "title": "Phút", "most_tenths": 1000, "measure": measure}],
        }])
        .to_string()
    };
    let line =
        cell.run(["import", "score_sheets", &cell.file("x.json", &sheet("weather"))]).refused();
    assert!(line.contains("số liệu"), "{line}");
    cell.run(["import", "score_sheets", &cell.file("x.json", &sheet("duration"))]).ok();
    let sheets = cell.run(["score", "--sheets", "--json"]).json()["sheets"].clone();
    assert_eq!((&sheets[2]["key"], &sheets[2]["shipped"]), (&json!("X"), &json!(false)));
    assert_eq!(cell.run(["list", "score_sheets", "--json"]).json()[0]["key"], "X");
}

#[test]
fn the_agenda_names_its_sources_and_reasons() {
    let cell = Cell::new();
    let agenda = cell.run(["agenda", "--json"]).json();
    let sources: Vec<_> =
        agenda["sources"].as_array().unwrap().iter().map(|it| it["key"].clone()).collect();
    for key in ["template", "tasks", "topics", "members", "themes", "supervision", "occasions"] {
        assert!(sources.contains(&json!(key)), "{key}");
    }
    for item in agenda["items"].as_array().unwrap() {
        assert_eq!(
            (&item["source"], &item["why"]),
            (&json!("template"), &json!("theo trình tự chung"))
        );
    }
    assert_eq!(agenda["planned_minutes"], 95);
    assert_eq!(agenda["least_minutes"], 90);
    let text = cell.run(["agenda"]).ok();
    assert!(text.contains("(Trình tự: theo trình tự chung)"), "{text}");
}

#[test]
fn the_plan_of_a_year_is_proposed_until_it_is_in_the_book() {
    let cell = Cell::new();
    let plan = cell.run(["plan", "2027", "--json"]).json();
    assert_eq!((&plan["year"], &plan["proposed"]), (&json!(2027), &json!(true)));
    assert_eq!(plan["themes"].as_array().unwrap().len(), 4);
    assert!(plan["occasions"].as_array().unwrap().iter().any(|it| it["date"] == "2027-02-03"));
    let text = cell.run(["plan", "2027"]).ok();
    assert!(text.contains("Ngày thành lập Đảng") && text.contains("Quý 1"), "{text}");
}
