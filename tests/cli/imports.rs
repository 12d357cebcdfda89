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

/// A cell with two members and a resolution of March.
fn with_resolution() -> Cell {
    let cell = Cell::new().with_member(1, "Lò Thị Ánh", "10.000001").with_member(
        2,
        "Ma Văn Tài",
        "10.000002",
    );
    let file = cell.file(
        "nq.csv",
        "Số, ký hiệu;Ngày ban hành;Trích yếu;Nhiệm vụ;Người chủ trì;Thời hạn;Chỉ tiêu\n\
         05-NQ/CB;05/3/2026;Tháng 3;Làm đường;Ma Văn Tài;30/3/2026;300 m\n\
         ;;;Trồng cây;Lò Thị Ánh;30/4/2026;\n",
    );
    let report = cell.run(["import", "resolutions", &file, "--json"]).json();
    assert_eq!(report, json!({"added": 3, "updated": 0, "refused": []}));
    cell
}

#[test]
fn resolutions_come_with_their_tasks_and_go_in_one_act() {
    let cell = with_resolution();
    let book = cell.register();
    let (id, it) = book.resolutions().next().unwrap();
    assert_eq!((it.number, it.title.as_str()), (Some(5), "Tháng 3"));
    let tasks: Vec<_> = book.tasks().map(|(_, it)| (it.resolution, it.index)).collect();
    assert_eq!(tasks, [(Some(id), Some(1)), (Some(id), Some(2))]);
    cell.run(["undo"]).ok();
    assert_eq!((cell.register().resolutions().count(), cell.register().tasks().count()), (0, 0));
}

#[test]
fn a_field_that_differs_is_kept_unless_it_is_asked_for() {
    let cell = with_resolution();
    let file = cell.file(
        "viec.csv",
        "Nghị quyết (số, ngày);Nhiệm vụ;Người chủ trì;Thời hạn;Chỉ tiêu;Kết quả\n\
         05-NQ/CB, 05/3/2026;làm đường;Ma Văn Tài;15/4/2026;300 m;250 m\n",
    );
    let import = |merge: &[&str]| {
        let mut args = vec!["import", "tasks", file.as_str()];
        args.extend(merge);
        cell.run(args)
    };
    let ahead = import(&["--merge", "keep", "--dry-run", "--json"]).json();
    assert_eq!((&ahead["added"], &ahead["updated"]), (&json!(0), &json!(0)), "{ahead}");
    let filled = import(&["--json"]).json();
    assert_eq!(filled["updated"], 1, "{filled}");
    let fields = filled["fields"].as_array().unwrap();
    let of = |key: &str| fields.iter().find(|it| it["field"] == key).unwrap().clone();
    let expected = json!({"row": 2, "kind": "tasks", "id": 1, "field": "achieved",
        "before": null, "after": 250, "taken": true});
    assert_eq!(of("achieved"), expected);
    assert_eq!(of("deadline")["taken"], false);
    let told = import(&[]).ok();
    assert!(told.contains("Thời hạn: giữ «30/03/2026», tệp ghi «15/04/2026»"), "{told}");
    let told = import(&["--merge", "take"]).ok();
    assert!(told.contains("Thời hạn: «30/03/2026» → «15/04/2026»"), "{told}");
    let task = cell.run(["show", "tasks", "1", "--json"]).json();
    assert_eq!((&task["deadline"], &task["achieved"]), (&json!("2026-04-15"), &json!(250)));
    let same = import(&["--merge", "take", "--json"]).json();
    assert_eq!(same, json!({"added": 0, "updated": 0, "refused": []}));
    assert_eq!(import(&["--merge", "mix"]).code, 2);
}

#[test]
fn members_are_filled_and_overwritten_only_on_request() {
    let cell = Cell::new().with_member(1, "Lò Thị Ánh", "10.000001");
    let list = |phone: &str, residence: &str| {
        let text = format!(
            "Họ và tên;Số thẻ;Điện thoại;Nơi ở\nLò Thị Ánh;10.000001;{phone};{residence}\n"
        );
        cell.file("dv.csv", &text)
    };
    cell.run(["import", "members", &list("0912345678", "")]).ok();
    let file = list("0987654321", "thôn Sơn Thuỷ");
    let report = cell.run(["import", "members", &file, "--json"]).json();
    assert_eq!(report["fields"].as_array().unwrap().len(), 2, "{report}");
    let one = cell.run(["show", "members", "1", "--json"]).json();
    assert_eq!((&one["phone"], &one["residence"]), (&json!("0912345678"), &json!("thôn Sơn Thuỷ")));
    cell.run(["import", "members", &file, "--merge", "take"]).ok();
    let one = cell.run(["show", "members", "1", "--json"]).json();
    assert_eq!(one["phone"], "0987654321");
}

#[test]
fn a_meeting_known_by_day_and_kind_is_not_there_twice() {
    let cell = Cell::new().with_member(1, "Lò Thị Ánh", "10.000001");
    let list = |kind: &str, place: &str| {
        let text = format!("Ngày họp;Loại cuộc họp;Địa điểm\n05/3/2026;{kind};{place}\n");
        cell.file("hop.csv", &text)
    };
    let file = list("Thường kỳ", "");
    assert_eq!(cell.run(["import", "meetings", &file, "--json"]).json()["added"], 1);
    let file = list("Sinh hoạt định kỳ", "Nhà văn hoá");
    let report = cell.run(["import", "meetings", &file, "--json"]).json();
    assert_eq!((&report["added"], &report["updated"]), (&json!(0), &json!(1)), "{report}");
    let file = list("Chuyên đề", "");
    assert_eq!(cell.run(["import", "meetings", &file, "--json"]).json()["added"], 1);
    let second = cell.file("hop.csv", "Ngày họp;Loại cuộc họp\n20/3/2026;Thường kỳ\n");
    let line = cell.run(["import", "meetings", &second]).refused();
    assert!(line.contains("dòng 2") && line.contains("cùng loại"), "{line}");
    let future = cell.file("hop.csv", "Ngày họp;Loại cuộc họp\n20/3/2027;Thường kỳ\n");
    let line = cell.run(["import", "meetings", &future]).refused();
    assert!(line.contains("tương lai"), "{line}");
    cell.run(["import", "topics", "viec.csv"]).refused();
}
