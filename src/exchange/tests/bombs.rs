//! Files that are small and mean harm, or are no sheets at all.

use super::super::file::{MAX_FILE, read};
use super::super::member_columns::MEMBER_COLUMNS;
use super::super::member_rows::member_rows;
use super::super::refusal::Unreadable;
use super::super::table::MAX_CELLS;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn refused(name: &str, bytes: &[u8]) -> Unreadable {
    read(name, bytes, MEMBER_COLUMNS).unwrap_err()
}

const CONTENT_TYPES: &str =
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#;
const RELS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

/// A package of the given sheets and further parts, written by hand.
fn package(sheets: &[&str], parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    let (mut list, mut links) = (String::new(), String::new());
    for (number, sheet) in sheets.iter().enumerate() {
        let id = number + 1;
        write!(list, r#"<sheet name="S{id}" sheetId="{id}" r:id="rId{id}"/>"#).unwrap();
        write!(links, r#"<Relationship Id="rId{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{id}.xml"/>"#).unwrap();
        part(&format!("xl/worksheets/sheet{id}.xml"), sheet);
    }
    part("[Content_Types].xml", CONTENT_TYPES);
    part("_rels/.rels", RELS);
    part(
        "xl/workbook.xml",
        &format!(
            r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{list}</sheets></workbook>"#
        ),
    );
    part("xl/_rels/workbook.xml.rels", &format!("<Relationships>{links}</Relationships>"));
    for (name, text) in parts {
        part(name, text);
    }
    zip.finish().unwrap().into_inner()
}

fn worksheet(head: &str, cells: &str) -> String {
    format!("<worksheet>{head}<sheetData>{cells}</sheetData></worksheet>")
}

fn inline(place: &str, text: &str) -> String {
    format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn list() -> String {
    let head = [inline("A1", "Họ tên"), inline("B1", "Số thẻ")].concat();
    let body = [inline("A2", "MA A"), inline("B2", "12345678")].concat();
    worksheet("", &format!(r#"<row r="1">{head}</row><row r="2">{body}</row>"#))
}

#[test]
fn a_list_written_by_hand_is_read_wherever_it_stands() {
    let other = worksheet("", "<row r=\"1\"><c r=\"A1\"><v>5</v></c></row>");
    for sheets in [vec![list()], vec![other, list()]] {
        let sheets = sheets.iter().map(String::as_str).collect::<Vec<_>>();
        let sheet = read("a.xlsx", &package(&sheets, &[]), MEMBER_COLUMNS).unwrap();
        assert_eq!(member_rows(&sheet).rows.len(), 1);
    }
}

#[test]
fn what_unfolds_too_far_is_refused_while_unfolding() {
    let limit = 32 * 1024 * 1024;
    let blanks = " ".repeat(33 * 1024 * 1024);
    let bomb = package(&[&worksheet("", &blanks)], &[]);
    assert!(bomb.len() < 100_000);
    assert_eq!(refused("a.xlsx", &bomb), Unreadable::TooBigUnpacked { limit });
    let beside = package(&[&list()], &[("xl/media/a.bin", &blanks)]);
    assert_eq!(refused("a.xlsx", &beside), Unreadable::TooBigUnpacked { limit });
    // The sizes a package declares about itself are not believed.
    let mut lying = bomb;
    for at in 0..lying.len() {
        if lying[at..].starts_with(b"PK\x01\x02") {
            lying[at + 24..at + 28].copy_from_slice(&10_u32.to_le_bytes());
        }
    }
    let why = refused("a.xlsx", &lying);
    assert!(matches!(why, Unreadable::TooBigUnpacked { .. } | Unreadable::Damaged), "{why:?}");
}

#[test]
fn cells_sheets_and_strings_are_counted() {
    let limit = MAX_CELLS;
    let too_many = Unreadable::TooManyCells { limit };
    let declared = worksheet(r#"<dimension ref="A1:XFD1048576"/>"#, "");
    assert_eq!(refused("a.xlsx", &package(&[&declared], &[])), too_many);
    let reversed = worksheet(r#"<dimension ref="C9:A1"/>"#, "");
    assert_eq!(refused("a.xlsx", &package(&[&reversed], &[])), Unreadable::Damaged);
    let many = worksheet("", &format!("<row>{}</row>", "<c><v>1</v></c>".repeat(320_001)));
    assert_eq!(refused("a.xlsx", &package(&[&many], &[])), too_many);
    let wide = (1..=20).map(|row| format!(r#"<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>"#));
    let wide = worksheet("", &wide.collect::<String>());
    assert_eq!(refused("a.xlsx", &package(&[&wide], &[])), too_many);
    let strings = format!("<sst>{}</sst>", "<si><t>a</t></si>".repeat(1_000_000));
    let strings = package(&[&list()], &[("xl/sharedStrings.xml", &strings)]);
    assert_eq!(refused("a.xlsx", &strings), Unreadable::TooManyStrings { limit });
    let empty = worksheet("", "");
    let sheets = package(&vec![empty.as_str(); 101], &[]);
    assert_eq!(refused("a.xlsx", &sheets), Unreadable::TooManySheets { limit: 100 });
    let parts = package(&vec![empty.as_str(); 10_000], &[]);
    assert_eq!(refused("a.xlsx", &parts), Unreadable::TooManySheets { limit: 1_000 });
}

#[test]
fn attributes_and_nested_packages_cost_no_time() {
    let mut attributes = String::new();
    (0..400_000).for_each(|n| write!(attributes, r#" a{n}="""#).unwrap());
    let sheet = worksheet("", &format!("<row{attributes}/>"));
    refused("a.xlsx", &package(&[&sheet], &[]));
    let inner = package(&[&worksheet("", &" ".repeat(20_000_000))], &[]);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("inner.xlsx", SimpleFileOptions::default()).unwrap();
    zip.write_all(&inner).unwrap();
    let outer = zip.finish().unwrap().into_inner();
    assert_eq!(refused("a.xlsx", &outer), Unreadable::NotASheet);
}

#[test]
fn other_kinds_of_files_have_their_own_refusal() {
    let old = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 Workbook";
    let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let encrypted = [&b"\xD0\xCF\x11\xE0"[..], &encrypted].concat();
    let limit = MAX_FILE;
    let huge = vec![b'a'; usize::try_from(limit).unwrap() + 1];
    let ending = |ending: &str| Unreadable::WrongEnding { ending: ending.to_owned() };
    let cases: [(&str, &[u8], Unreadable); 9] = [
        ("a.xls", old, Unreadable::OldExcel),
        ("a.xlsx", &encrypted, Unreadable::PasswordProtected),
        ("a.docx", b"PK\x03\x04", ending("docx")),
        ("noending", b"a", ending("")),
        ("a.xlsx", b"Ho ten;So the", Unreadable::NotASheet),
        ("a.xlsx", b"PK\x03\x04 cut", Unreadable::NotASheet),
        ("a.xls", b"<html>", Unreadable::NotASheet),
        ("a.csv", b"", Unreadable::Empty),
        ("a.csv", &huge, Unreadable::TooBig { limit }),
    ];
    for (name, bytes, why) in cases {
        assert_eq!(refused(name, bytes), why, "{name}");
    }
}

#[test]
fn dates_numbers_and_merged_headings_of_a_real_writer() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let dates = Format::new().set_num_format("dd/mm/yyyy");
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 3, "DANH SÁCH ĐẢNG VIÊN", &plain).unwrap();
    for (column, title) in ["Họ và tên", "Ngày sinh", "CCCD", "Năm vào Đảng"].iter().enumerate()
    {
        sheet.write(2, u16::try_from(column).unwrap(), *title).unwrap();
    }
    let born = ExcelDateTime::from_ymd(1962, 8, 1).unwrap();
    sheet.write(4, 0, "LÝ THỊ HOA").unwrap();
    sheet.write_datetime_with_format(4, 1, &born, &dates).unwrap();
    sheet.write(4, 2, 8_089_000_123.0).unwrap();
    sheet.write_with_format(4, 3, 1985.0, &dates).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let found = member_rows(&read("a.xlsx", &bytes, MEMBER_COLUMNS).unwrap());
    let row = &found.rows[0];
    let values = row.values.iter().map(|raw| (raw.key, raw.value.text())).collect::<Vec<_>>();
    let expected = [
        ("full_name", "Lý Thị Hoa"),
        ("birth_date", "1962-08-01"),
        ("citizen_id", "008089000123"),
        ("ceremony_date", "1985"),
    ];
    assert_eq!(values, expected.map(|(key, value)| (key, value.to_owned())));
    assert_eq!(row.number, 5);
}
