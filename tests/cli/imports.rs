//! Taking JSON lists of one kind: all or nothing, with a report.

use serde_json::json;

use crate::cell::Cell;

#[test]
fn a_member_known_by_card_and_name_is_updated() {
    let cell = Cell::new().with_member(4, "Lò Thị Ánh", "10.000002");
    let file = cell.file(
        "m.json",
        r#"[{"full_name": "Lò  Thị Ánh", "card_no": "10000002", "phone": "0912"},
            {"full_name": "Nguyễn Văn Bình", "birth_date": "1990"}]"#,
    );
    let report = cell.run(["import", "members", &file, "--json"]).json();
    assert_eq!(report, json!({"added": 1, "updated": 1, "refused": []}));
    let one = cell.run(["show", "members", "4", "--json"]).json();
    assert_eq!(one["phone"], "0912");
    assert_eq!(one["official_date"], "2011-05-19");
    assert_eq!(cell.run(["show", "members", "5", "--json"]).json()["birth_date"], "1990");
    // by name and birth date, the second time
    let report = cell.run(["import", "members", &file, "--json"]).json();
    assert_eq!(report, json!({"added": 0, "updated": 0, "refused": []}));
}

#[test]
fn the_same_card_under_another_name_refuses_the_file() {
    let cell = Cell::new().with_member(4, "Lò Thị Ánh", "10.000002");
    let file = cell.file(
        "m.json",
        r#"[{"full_name": "Nguyễn Văn Bình"}, {"full_name": "Ma Văn Tài", "card_no": "10.000002"}]"#,
    );
    let answer = cell.run(["import", "members", &file, "--json"]);
    let report: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(report["added"], 0);
    assert_eq!(report["refused"][0]["row"], 2);
    assert_eq!(report["refused"][0]["value"], "10.000002");
    let line = answer.refused();
    assert!(line.contains("Chưa nhận gì"), "{line}");
    assert_eq!(cell.run(["list", "members", "--json"]).json().as_array().unwrap().len(), 1);
}

#[test]
fn a_card_twice_in_the_file_names_the_earlier_row() {
    let cell = Cell::new();
    let file = cell.file(
        "m.json",
        r#"[{"full_name": "Ma Văn Tài", "card_no": "10.000002"},
            {"full_name": "Lò Thị Ánh", "card_no": "10.000002"}]"#,
    );
    let answer = cell.run(["import", "members", &file, "--json"]);
    let report: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    let refused = report["refused"].as_array().unwrap();
    assert_eq!(refused.len(), 1);
    assert_eq!(refused[0]["row"], 2);
    assert!(refused[0]["reason"].as_str().unwrap().contains("dòng 1"), "{report}");
    answer.refused();
    let one = r#"{"full_name": "Ma Văn Tài", "birth_date": "1980"}"#;
    let file = cell.file("m.json", &format!("[{one}, {one}]"));
    cell.run(["import", "members", &file]).refused();
}

#[test]
fn looking_ahead_changes_nothing() {
    let cell = Cell::new();
    let file = cell.file("m.json", r#"[{"full_name": "Lò Thị Ánh"}]"#);
    let report = cell.run(["import", "members", &file, "--dry-run", "--json"]).json();
    assert_eq!(report["added"], 1);
    assert_eq!(cell.run(["list", "members", "--json"]).json(), json!([]));
    assert_eq!(cell.run(["history", "--json"]).json().as_array().unwrap().len(), 1);
}

#[test]
fn slips_of_the_pen_are_refused_with_their_place() {
    let cell = Cell::new();
    for (text, value) in [
        (r#"[{"full_name": "A", "ful_name": "B"}]"#, "B"),
        (r#"[{"full_name": "A", "birth_date": "1980-02-31"}]"#, "1980-02-31"),
        (r#"[{"full_name": "A", "sex": "x"}]"#, "x"),
        (r#"[{"full_name": "A", "phone": 912}]"#, "912"),
        (r#"[{"full_name": "A", "mentor_id": 77}]"#, "77"),
        (r#"[{"full_name": "A", "household_year": 3}]"#, "3"),
        (r#"[{"full_name": "A", "events": [{"kind": "BORN"}]}]"#, "BORN"),
        (r#"[{"full_name": "A", "posts": [{"body": "B"}]}]"#, ""),
        (r#"[{"card_no": "10.000002"}]"#, ""),
        (r#"["A"]"#, "A"),
    ] {
        let file = cell.file("m.json", text);
        let answer = cell.run(["import", "members", &file, "--json"]);
        let report: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
        assert_eq!(report["refused"][0]["row"], 1, "{text}");
        assert_eq!(report["refused"][0]["value"], value, "{text}");
        answer.refused();
    }
    for text in ["{", "", "[{\"full_name\": \"A\"}"] {
        let file = cell.file("m.json", text);
        cell.run(["import", "members", &file]).refused();
    }
    cell.run(["import", "members", "no-such-file.json"]).refused();
    cell.run(["import", "members", "members.pdf"]).refused();
}

#[test]
fn every_column_that_the_sheet_names_is_read_in_every_language() {
    let cell = Cell::new();
    for (lang, heads) in [
        ("vi", "Họ và tên;Ngày sinh;Người giới thiệu 1;Bảo hiểm, lương hưu;Kết nạp lại"),
        ("en", "Full name;Birth date;First sponsor;Insurance, pension;Readmitted"),
        ("fr", "Nom et prénom;Date de naissance;Premier parrain;Assurance, pension;Réadmis"),
    ] {
        let text = format!("{heads}\nMa Thị {lang};1970;Lò Văn Tụ;HUU;3/2/2010\n");
        let file = cell.file("m.csv", &text);
        assert_eq!(cell.run(["import", "members", &file, "--json"]).json()["added"], 1);
        let all = cell.run(["list", "members", "--find", lang, "--json"]).json();
        assert_eq!(all[0]["sponsor1"], "Lò Văn Tụ", "{lang}: {all}");
        assert_eq!(all[0]["insurance"], "HUU", "{lang}: {all}");
        assert_eq!(all[0]["second_joining"], "2010-02-03", "{lang}: {all}");
    }
}

#[test]
fn a_list_of_bare_names_is_read_and_known_again() {
    let cell = Cell::new();
    let names = "Tống Văn Công\nTô Đăng Khoa\nVi Thị Hoa\nVi Thị Hoa\nCông Văn An\nĐ/c Lý A Sử\n";
    let file = cell.file("m.csv", &format!("Họ và tên\n{names}"));
    let report = cell.run(["import", "members", &file, "--json"]).json();
    assert_eq!(report, json!({"added": 6, "updated": 0, "refused": []}));
    let report = cell.run(["import", "members", &file, "--json"]).json();
    assert_eq!(report, json!({"added": 0, "updated": 0, "refused": []}));
    let all = cell.run(["list", "members", "--json"]).json();
    assert!(all.as_array().unwrap().iter().any(|one| one["full_name"] == "Lý A Sử"), "{all}");
}

#[test]
fn a_cell_broken_over_two_lines_is_one_line() {
    let cell = Cell::new();
    let file = cell.file("m.csv", "Họ và tên;Quê quán\nMa Văn Tài;\"Xã Tân Mỹ,\nTuyên Quang\"\n");
    assert_eq!(cell.run(["import", "members", &file, "--json"]).json()["added"], 1);
    let all = cell.run(["list", "members", "--json"]).json();
    assert_eq!(all[0]["hometown"], "Xã Tân Mỹ, Tuyên Quang");
}

#[test]
fn a_telephone_written_with_blanks_stays_as_it_is_in_the_book() {
    let cell = Cell::new();
    let one = r#"[{"full_name": "Ma Văn Tài", "birth_date": "1980", "phone": "0912 345 678"},
        {"full_name": "Lò Thị Ánh", "birth_date": "1981", "phone": "+84 912 345 679"}]"#;
    let file = cell.file("m.json", one);
    assert_eq!(cell.run(["import", "members", &file, "--json"]).json()["added"], 2);
    let csv = cell.file("out.csv", "");
    std::fs::remove_file(&csv).unwrap();
    cell.run(["export", "members", "--to", &csv, "--json"]).json();
    let report = cell.run(["import", "members", &csv, "--json"]).json();
    assert_eq!(report, json!({"added": 0, "updated": 0, "refused": []}));
}

#[test]
fn the_very_word_is_found_before_words_that_begin_so() {
    let cell = Cell::new();
    let names = "Họ và tên;Ngày sinh\nHoàng Văn Đức;1970\nNguyễn Thị Hoà;1970\nLò Thị Hoa;1970\n";
    let file = cell.file("m.csv", names);
    assert_eq!(cell.run(["import", "members", &file, "--json"]).json()["added"], 3);
    let found = cell.run(["list", "members", "--find", "hoa", "--json"]).json();
    let found: Vec<_> = found.as_array().unwrap().iter().map(|it| &it["full_name"]).collect();
    assert_eq!(found, ["Lò Thị Hoa", "Nguyễn Thị Hoà", "Hoàng Văn Đức"]);
}

#[test]
fn two_regular_meetings_of_a_month_are_refused_together() {
    let cell = Cell::new();
    let two = |second: &str| {
        format!(
            r#"[{{"kind": "THUONG_KY", "date": "2026-10-05"}},
                {{"kind": "{second}", "date": "2026-10-20"}}]"#
        )
    };
    let file = cell.file("hop.json", &two("THUONG_KY"));
    let answer = cell.run(["import", "meetings", &file, "--json"]);
    let report: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(report["added"], 0);
    let reason = report["refused"][0]["reason"].as_str().unwrap();
    assert!(reason.contains("cùng loại ngày") && reason.contains("Điều lệ Đảng"), "{reason}");
    answer.refused();
    assert_eq!(cell.register().meetings().count(), 0, "all or nothing");
    let file = cell.file("hop.json", &two("CHUYEN_DE"));
    cell.run(["import", "meetings", &file]).ok();
    assert_eq!(cell.register().meetings().count(), 2);
}
