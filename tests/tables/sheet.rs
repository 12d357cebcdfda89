//! What stands in a spreadsheet file.

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};
use chrono::NaiveDate;
use sochibo::office::xlsx::{self, Unwritable};
use sochibo::office::{Cell, Column, Grid};

fn day(year: i32, month: u32, date: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, date).unwrap()
}

fn list() -> Grid {
    let column = |heading: &str, width, choices: &[&str]| Column {
        heading: heading.to_owned(),
        width,
        choices: choices.iter().map(|it| (*it).to_owned()).collect(),
    };
    Grid {
        name: "Đảng viên".to_owned(),
        above: vec!["CHI BỘ THÔN NÀ NGẦN".to_owned(), "DANH SÁCH ĐẢNG VIÊN".to_owned()],
        columns: vec![
            column("Họ và tên", 28, &[]),
            column("Ngày sinh", 12, &[]),
            column("Số thẻ", 12, &[]),
            column("Tuổi", 6, &[]),
            column("Giới tính", 8, &["Nam", "Nữ"]),
        ],
        rows: vec![
            vec![
                "Ma Thị Hoà\nthôn Nà Ngần".into(),
                Cell::Date(day(1958, 3, 2)),
                "012345".into(),
                Cell::Number(67),
                "Nữ".into(),
            ],
            vec![
                "=HYPERLINK(\"http://x\")".into(),
                Cell::Date(day(1905, 4, 1)),
                "+84912345678".into(),
                Cell::Number(9_007_199_254_740_993),
                Cell::Empty,
            ],
        ],
        across: true,
    }
}

/// A part of the package as text.
fn part(bytes: &[u8], name: &str) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    package.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn rows(bytes: &[u8], sheet: &str) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    book.worksheet_range(sheet).unwrap().rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn cells_keep_their_kind() {
    let bytes = xlsx::write(&[list()]).unwrap();
    let rows = rows(&bytes, "Đảng viên");
    let text = |text: &str| Data::String(text.to_owned());
    assert_eq!(rows[0][0], text("CHI BỘ THÔN NÀ NGẦN"));
    assert_eq!(rows[2][2], text("Số thẻ"));
    assert_eq!(rows[3][0], text("Ma Thị Hoà\nthôn Nà Ngần"));
    let Data::DateTime(born) = &rows[3][1] else { panic!("{:?} is no day", rows[3][1]) };
    assert_eq!(born.to_ymd_hms_milli(), (1958, 3, 2, 0, 0, 0, 0));
    assert_eq!(rows[3][2], text("012345"));
    assert_eq!(rows[3][3], Data::Float(67.0));
    assert_eq!(rows[4][0], text("=HYPERLINK(\"http://x\")"));
    assert_eq!(rows[4][1], text("01/04/1905"));
    assert_eq!(rows[4][2], text("+84912345678"));
    assert_eq!(rows[4][3], text("9007199254740993"));
    assert_eq!(rows[4][4], Data::Empty);
    assert!(!part(&bytes, "xl/worksheets/sheet1.xml").contains("<f>"));
}

#[test]
fn a_sheet_is_printed_as_a_paper_and_read_on_the_screen() {
    let sheet = part(&xlsx::write(&[list()]).unwrap(), "xl/worksheets/sheet1.xml");
    for wanted in [
        "<pane ySplit=\"3\" topLeftCell=\"A4\" activePane=\"bottomLeft\" state=\"frozen\"/>",
        "<autoFilter ref=\"A3:E5\"/>",
        "<pageMargins left=\"1.1811023622047245\" right=\"0.5905511811023623\" \
         top=\"0.7874015748031497\" bottom=\"0.7874015748031497\" header=\"0.3937007874015748\" \
         footer=\"0.3937007874015748\"/>",
        "<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"",
        "<pageSetUpPr fitToPage=\"1\"/>",
        "<oddHeader>&amp;C",
        "sqref=\"E4:E5\"",
        "<formula1>\"Nam,Nữ\"</formula1>",
        "<ignoredError sqref=\"A1:E5\" numberStoredAsText=\"1\"/>",
        "<mergeCell ref=\"A1:E1\"/>",
    ] {
        assert!(sheet.contains(wanted), "{wanted} is not in {sheet}");
    }
    let styles = part(&xlsx::write(&[list()]).unwrap(), "xl/styles.xml");
    assert!(!styles.contains("Calibri"), "{styles}");
    let book = part(&xlsx::write(&[list()]).unwrap(), "xl/workbook.xml");
    assert!(book.contains("_xlnm.Print_Titles") && book.contains("!$3:$3"), "{book}");
}

#[test]
fn the_same_table_gives_the_same_bytes_and_tells_nobody() {
    let many: Vec<Grid> = (0..12).map(|_| list()).collect();
    let first = xlsx::write(&many).unwrap();
    for _ in 0..5 {
        assert_eq!(first, xlsx::write(&many).unwrap());
    }
    let core = part(&first, "docProps/core.xml");
    assert!(core.contains("<dc:creator></dc:creator>"), "{core}");
    assert!(core.contains("2000-01-01T00:00:00Z") && !core.contains("202"), "{core}");
    let names = Xlsx::new(Cursor::new(&first[..])).unwrap().sheet_names();
    assert_eq!(names[11], "Đảng viên (12)");
}

#[test]
fn a_list_too_long_for_a_rule_stands_on_a_hidden_sheet() {
    let mut grid = list();
    grid.columns[4].choices = (1..60).map(|at| format!("Xóm thứ {at}")).collect();
    let bytes = xlsx::write(&[grid]).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<formula1>'choices'!$A$1:$A$59</formula1>"), "{sheet}");
    assert!(
        part(&bytes, "xl/workbook.xml").contains("name=\"choices\" sheetId=\"2\" state=\"hidden\"")
    );
    assert_eq!(rows(&bytes, "choices").len(), 59);
}

#[test]
fn every_letter_comes_back_but_what_a_cell_cannot_hold_is_refused() {
    let mut grid = list();
    let odd = "a\u{1}b\u{b}c\r\nd_x0041_ \u{fffe} 😀  hai  ";
    grid.rows[0][0] = odd.into();
    let back = rows(&xlsx::write(&[grid.clone()]).unwrap(), "Đảng viên");
    assert_eq!(back[3][0], Data::String(odd.to_owned()));
    for (text, ok) in
        [("ạ".repeat(32_767), true), ("ạ".repeat(32_768), false), ("😀".repeat(16_384), false)]
    {
        grid.rows[0][0] = text.into();
        assert_eq!(
            xlsx::write(&[grid.clone()]).map(drop),
            if ok { Ok(()) } else { Err(Unwritable) }
        );
    }
}

#[test]
fn no_table_at_all_is_still_a_file_that_opens() {
    assert_eq!(
        Xlsx::new(Cursor::new(&xlsx::write(&[]).unwrap()[..])).unwrap().sheet_names().len(),
        1
    );
    let bytes = xlsx::write(&[Grid::default()]).unwrap();
    assert!(rows(&bytes, "1").is_empty());
}
