//! Spreadsheets out of the book and into it.

use std::io::{Cursor, Write as _};

use serde_json::json;
use sochibo::domain::Kind;
use sochibo::exchange::{model, whole, workbook};
use sochibo::office::{self, csv, xlsx};
use sochibo::practice;
use sochibo::words::Lang;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::cell::{Cell, read};

fn village() -> Cell {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
    let size = practice::Size { members: 20, years: 1, seed: 2, tasks: None };
    let cell = Cell::new();
    let file = cell.file("all.json", &whole::write(&practice::register(size, today)));
    cell.run(["import", "all", &file]).ok();
    cell
}

#[test]
fn a_whole_book_goes_through_a_workbook() {
    let old = village();
    let (book, text) = (old.path("all.xlsx"), old.path("again.json"));
    old.run(["export", "all", "--to", book.to_str().unwrap()]).ok();
    let new = Cell::new();
    let look = new.run(["import", "all", book.to_str().unwrap(), "--dry-run"]).ok();
    assert!(look.contains("sẽ thêm"), "{look}");
    new.run(["import", "all", book.to_str().unwrap()]).ok();
    new.run(["export", "all", "--to", text.to_str().unwrap()]).ok();
    assert_eq!(read(&text), read(&old.path("all.json")));
    // the same book gives the same bytes
    let again = new.path("again.xlsx");
    new.run(["export", "all", "--to", again.to_str().unwrap()]).ok();
    assert_eq!(std::fs::read(&book).unwrap(), std::fs::read(&again).unwrap());
    let before = old.register();
    let line = old.run(["import", "all", book.to_str().unwrap()]).refused();
    assert!(line.contains("sổ trống"), "{line}");
    assert_eq!(old.register(), before);
}

#[test]
fn what_is_wrong_in_a_workbook_is_named_as_the_spreadsheet_counts() {
    let cell = Cell::new();
    let today = chrono::NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
    let size = practice::Size { members: 8, years: 1, seed: 2, tasks: None };
    let register = practice::register(size, today);
    let wrong = |sheet: &str, key: &str, row: usize, value: &str| {
        let mut sheets = workbook::book(&register, Lang::Vi);
        let found = sheets.iter_mut().find(|it| it.grid.name == sheet).unwrap();
        let column = found.records.keys.iter().position(|it| it == key).unwrap();
        found.grid.rows[row][column] = value.into();
        (xlsx::write_records(&sheets).unwrap(), column + 1)
    };
    for (sheet, key, row, value) in [
        ("members", "birth_date", 2, "31/02/1970"),
        ("members", "id", 1, "ba"),
        ("meetings", "time", 1, "25:61"),
        ("meetings.roll", "code", 4, "đi vắng"),
        ("meetings.roll", "id", 4, "999"),
        ("meetings.roll", "row", 4, "1"),
        ("meetings.roll", "row", 4, "x"),
        ("tasks", "lead_id", 0, "999"),
        ("tasks", "collaborators", 0, "1, b"),
        ("meetings.items", "number", 3, "một"),
    ] {
        let (bytes, column) = wrong(sheet, key, row, value);
        let path = cell.path("x.xlsx");
        std::fs::write(&path, bytes).unwrap();
        let before = cell.register();
        let answer = cell.run(["import", "all", path.to_str().unwrap(), "--json"]);
        let report: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
        let first = &report["refused"][0];
        let place = json!([first["sheet"], first["row"], first["column"]]);
        // the hidden names and the headings stand above
        assert_eq!(place, json!([sheet, row + 3, column]), "{key} {value}: {report}");
        assert_eq!(report["added"], 0);
        let line = answer.refused();
        assert!(line.contains(sheet) && line.contains("Chưa nhận gì"), "{line}");
        assert_eq!(cell.register(), before);
    }
    let (bytes, _) = wrong("members", "birth_date", 2, "31/02/1970");
    let path = cell.path("x.xlsx");
    std::fs::write(&path, bytes).unwrap();
    let text = cell.run(["import", "all", path.to_str().unwrap()]).out;
    assert!(text.contains("Trang tính members, dòng 5, cột F (31/02/1970): "), "{text}");
}

fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_file_that_is_another_than_its_name_says_is_refused_in_one_line() {
    let cell = Cell::new();
    let docx = package(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")]);
    let zip = package(&[("thư.txt", "a")]);
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let encrypted = [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &encrypted].concat();
    let old = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Workbook".to_vec();
    let csv = "Họ và tên;Số thẻ\nMa A;1\n".as_bytes().to_vec();
    let before = cell.register();
    for (name, bytes, told) in [
        ("a.xlsx", &docx, "không phải bảng tính"),
        ("a.xlsx", &zip, "không phải bảng tính"),
        ("a.csv", &zip, "không phải bảng tính"),
        ("a.xlsx", &csv, "không phải bảng tính"),
        ("a.xls", &csv, "không phải bảng tính"),
        ("a.xlsx", &encrypted, "có mật khẩu"),
        ("a.csv", &encrypted, "có mật khẩu"),
        ("a.xls", &old, "Excel cũ"),
        ("a.xlsx", &old, "Excel cũ"),
        ("a.xlsx", &Vec::new(), "trống"),
        ("a.docx", &docx, ".xlsx"),
    ] {
        let path = cell.path(name);
        std::fs::write(&path, bytes).unwrap();
        let line = cell.run(["import", "members", path.to_str().unwrap()]).refused();
        assert!(line.contains(told), "{name}: {line}");
        if name == "a.xlsx" {
            let line = cell.run(["import", "all", path.to_str().unwrap()]).refused();
            assert!(line.contains(told), "{name}: {line}");
        }
    }
    let path = cell.file("a.json", "PK");
    cell.run(["import", "all", &path]).refused();
    cell.run(["import", "all", "a.csv"]).refused();
    assert_eq!(cell.register(), before);
}

#[test]
fn a_workbook_that_is_not_ours_is_refused() {
    let cell = Cell::new();
    let mut sheets = workbook::book(&cell.register(), Lang::En);
    let path = cell.path("x.xlsx");
    let line = |sheets: &[xlsx::Sheet]| {
        std::fs::write(&path, xlsx::write_records(sheets).unwrap()).unwrap();
        cell.run(["import", "all", path.to_str().unwrap()]).refused()
    };
    sheets[2].grid.name = "member".into();
    assert!(line(&sheets).contains("phần lạ: member"), "{}", line(&sheets));
    sheets[2].grid.name = "members".into();
    sheets[0].grid.rows[1][1] = "2".into();
    assert!(line(&sheets).contains("mới hơn"), "{}", line(&sheets));
    sheets[0].grid.rows[0][1] = "khác".into();
    assert!(line(&sheets).contains("không phải bản xuất"));
    assert!(line(&sheets[1..]).contains("không phải bản xuất"));
}

#[test]
fn a_kind_goes_out_as_a_spreadsheet_with_its_child_tables() {
    let cell = village();
    for (kind, names) in [("members", "members.posts"), ("tasks", "tasks.progress")] {
        let to = cell.path("x.xlsx");
        cell.run(["export", kind, "--to", to.to_str().unwrap()]).ok();
        let book: calamine::Xlsx<_> = calamine::open_workbook(&to).unwrap();
        let sheets = calamine::Reader::sheet_names(&book);
        assert_eq!(sheets[0], kind);
        assert!(sheets.iter().any(|it| it == names), "{sheets:?}");
    }
}

/// The model of a kind with its two made-up examples among the rows, as a person would type them.
fn filled(kind: Kind, lang: Lang) -> Vec<xlsx::Sheet> {
    let mut sheets = model::sheets(kind, lang).unwrap();
    let how = sheets[1].grid.rows.clone();
    let asked: Vec<_> = how.iter().filter(|row| row[0] != office::Cell::Empty).collect();
    assert_eq!(asked.len(), sheets[0].grid.columns.len());
    for example in [3, 4] {
        let row = asked.iter().map(|row| row[example].clone()).collect();
        sheets[0].grid.rows.push(row);
    }
    sheets
}

#[test]
fn model_sheets_are_filled_and_imported_in_every_language() {
    for lang in Lang::ALL {
        let (sheet, text) = (Cell::new(), Cell::new());
        // members first: the others name them; the tasks are known again by their resolution
        for (kind, added) in
            [(Kind::Member, 2), (Kind::Meeting, 2), (Kind::Resolution, 3), (Kind::Task, 0)]
        {
            let model = filled(kind, lang);
            let path = sheet.path("x.xlsx");
            std::fs::write(&path, xlsx::write_records(&model).unwrap()).unwrap();
            let file = text.file("x.csv", &csv::write(&model[0].grid, csv::SEPARATOR));
            for (cell, file) in [(&sheet, path.to_str().unwrap()), (&text, &file)] {
                let report = cell.run(["import", kind.key(), file, "--json"]);
                assert_eq!(report.code, 0, "{lang:?} {file}: {report:?}");
                assert_eq!(report.json()["added"], added, "{lang:?} {} {file}", kind.key());
            }
        }
        assert_eq!(sheet.register(), text.register());
        let tasks = sheet.run(["list", "tasks", "--json"]).json().to_string();
        assert!(tasks.contains("\"target\":12") || tasks.contains("\"target\": 12"), "{tasks}");
    }
}

#[test]
fn a_model_sheet_offers_choices_and_tells_how() {
    let cell = Cell::new();
    for kind in ["members", "tasks", "resolutions", "meetings"] {
        let to = cell.path("m.xlsx");
        cell.run(["sheet", "columns", kind, "--to", to.to_str().unwrap()]).ok();
        let mut book: calamine::Xlsx<_> = calamine::open_workbook(&to).unwrap();
        let range = calamine::Reader::worksheet_range(&mut book, "Điền ở đây").unwrap();
        assert_eq!(range.height(), 1, "{kind}: no example may stand among the rows");
        let heads: Vec<String> =
            range.rows().next().unwrap().iter().map(ToString::to_string).collect();
        assert!(heads.iter().any(|it| it.ends_with(" (*)")), "{heads:?}");
        let how = calamine::Reader::worksheet_range(&mut book, "Hướng dẫn").unwrap();
        assert!(how.height() > heads.len() + 2, "{kind}");
        let mut package = zip::ZipArchive::new(std::fs::File::open(&to).unwrap()).unwrap();
        let mut sheet = String::new();
        let mut part = package.by_name("xl/worksheets/sheet1.xml").unwrap();
        std::io::Read::read_to_string(&mut part, &mut sheet).unwrap();
        assert!(sheet.contains("<dataValidation type=\"list\""), "{kind}: {sheet}");
        let to = cell.path("m.csv");
        cell.run(["sheet", "columns", kind, "--to", to.to_str().unwrap()]).ok();
        let line = read(&to);
        assert!(line.contains(&heads.join(";")) && line.lines().count() == 1, "{line}");
    }
    let to = cell.path("m.xlsx");
    let line = cell.run(["sheet", "columns", "rules", "--to", to.to_str().unwrap()]).refused();
    assert!(line.contains("rules"), "{line}");
    let to = cell.path("m.pdf");
    let line = cell.run(["sheet", "columns", "tasks", "--to", to.to_str().unwrap()]).refused();
    assert!(line.contains(".xlsx"), "{line}");
}
