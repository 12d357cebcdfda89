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
    for kind in ["members", "meetings", "resolutions", "tasks", "rules"] {
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
    assert!(text.starts_with("\u{feff}Mã,Họ và tên"), "{text}");
    assert!(text.contains(",0912345678,") && text.contains("01.000001"), "{text}");
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
