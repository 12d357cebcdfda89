//! Files that mean harm, and texts that a spreadsheet would take for a formula.

use std::fmt::Write as _;
use std::io::{Cursor, Read as _, Write as _};
use std::time::{Duration, Instant};

use calamine::Reader as _;
use sochibo::domain::field::{Shape, Value};
use sochibo::domain::record::Record;
use sochibo::domain::register::Register;
use sochibo::domain::{Id, Kind};
use sochibo::exchange::member_columns::MEMBER_COLUMNS;
use sochibo::exchange::refusal::Unreadable as File;
use sochibo::exchange::workbook::{self, Unreadable};
use sochibo::exchange::{export, file, whole};
use sochibo::office::xlsx;
use sochibo::words::Lang;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::book::today;

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A package of these sheets, written by hand.
fn package(sheets: &[String], strings: &str) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    };
    let (mut list, mut links) = (String::new(), String::new());
    for (number, sheet) in (1..).zip(sheets) {
        let place = format!("worksheets/sheet{number}.xml");
        write!(list, r#"<sheet name="S{number}" sheetId="{number}" r:id="r{number}"/>"#).unwrap();
        write!(
            links,
            r#"<Relationship Id="r{number}" Type="{RELATIONS}/worksheet" Target="{place}"/>"#
        )
        .unwrap();
        part(&format!("xl/{place}"), &format!("<worksheet>{sheet}</worksheet>"));
    }
    let root = format!(
        r#"<Relationships><Relationship Id="r" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    part("_rels/.rels", &root);
    part(
        "xl/workbook.xml",
        &format!(r#"<workbook xmlns:r="{RELATIONS}"><sheets>{list}</sheets></workbook>"#),
    );
    part("xl/_rels/workbook.xml.rels", &format!("<Relationships>{links}</Relationships>"));
    if !strings.is_empty() {
        part("xl/sharedStrings.xml", strings);
    }
    zip.finish().unwrap().into_inner()
}

fn data(cells: &str) -> String {
    format!("<sheetData>{cells}</sheetData>")
}

#[test]
fn a_workbook_made_to_harm_is_refused_soon() {
    let declared = r#"<dimension ref="A1:XFD1048576"/>"#.to_owned() + &data("");
    let lone = data(r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#);
    let row = |row: u32| format!(r#"<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>"#);
    let wide = (1..=62).map(row).collect::<Vec<_>>().concat();
    let blanks = " ".repeat(65 * 1024 * 1024);
    let strings = format!("<sst>{}</sst>", "<si><t>a</t></si>".repeat(1_000_000));
    let mut attributes = String::new();
    (0..400_000).for_each(|n| write!(attributes, r#" a{n}="""#).unwrap());
    let book = 1_000_000;
    let too_many = Unreadable::File(File::TooManyCells { limit: book });
    for (name, bytes, why) in [
        ("declared", package(&[declared], ""), Some(too_many.clone())),
        ("lone", package(&[lone], ""), Some(Unreadable::Book(whole::Unreadable::NotOurs))),
        ("wide", package(&[data(&wide)], ""), Some(too_many)),
        (
            "blanks",
            package(&[blanks], ""),
            Some(Unreadable::File(File::TooBigUnpacked { limit: 64 * 1024 * 1024 })),
        ),
        (
            "strings",
            package(&[data("")], &strings),
            Some(Unreadable::File(File::TooManyStrings { limit: 400_000 })),
        ),
        (
            "sheets",
            package(&vec![data(""); 101], ""),
            Some(Unreadable::File(File::TooManySheets { limit: 100 })),
        ),
        (
            "parts",
            package(&vec![data(""); 10_000], ""),
            Some(Unreadable::File(File::TooManySheets { limit: 1_000 })),
        ),
        ("attributes", package(&[data(&format!("<row{attributes}/>"))], ""), None),
    ] {
        let start = Instant::now();
        let refused = workbook::read(&bytes, today()).unwrap_err();
        assert!(start.elapsed() < Duration::from_secs(20), "{name}: {:?}", start.elapsed());
        assert!(why.is_none_or(|why| why == refused), "{name}: {refused:?}");
    }
}

#[test]
fn names_in_a_package_lead_nowhere() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("a/b");
    std::fs::create_dir_all(&inside).unwrap();
    let good = xlsx::write_records(&workbook::book(&register_of("Ma A"), Lang::Vi)).unwrap();
    for name in [
        "../../evil.xml",
        "..\\..\\evil.xml",
        "/tmp/sochibo-evil.xml",
        "C:evil.xml",
        "C:\\evil.xml",
        "\\\\?\\C:\\evil.xml",
        "xl/workbook.xml:stream",
        "xl/../../../evil.xml",
        "NUL",
    ] {
        let mut zip = ZipWriter::new_append(Cursor::new(good.clone())).unwrap();
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(b"evil").unwrap();
        zip.add_symlink("xl/link", name, SimpleFileOptions::default()).unwrap();
        let bytes = zip.finish().unwrap().into_inner();
        let path = inside.join("x.xlsx");
        std::fs::write(&path, &bytes).unwrap();
        // read or refused, but nothing is unpacked anywhere
        let _whatever = workbook::read(&bytes, today());
        let _whatever = file::open(&path, MEMBER_COLUMNS);
        let found: Vec<_> = std::fs::read_dir(&inside).unwrap().collect();
        assert_eq!(found.len(), 1, "{name}");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "{name}");
        assert!(!std::path::Path::new("/tmp/sochibo-evil.xml").exists());
        for here in ["evil.xml", "C:evil.xml", "C:\\evil.xml", "NUL", "..\\..\\evil.xml"] {
            assert!(!std::path::Path::new(here).exists(), "{here}");
        }
    }
}

/// One record of each kind with this text in every field that takes text.
fn register_of(text: &str) -> Register {
    let mut records = Vec::new();
    for kind in Kind::ALL {
        let mut record = Record::blank(kind);
        for spec in Record::specs(kind) {
            let value = match spec.shape {
                Shape::Line | Shape::Offered(_) | Shape::Note => Value::Text(text.to_owned()),
                Shape::Lines => Value::Lines(vec![text.to_owned()]),
                Shape::Rows(specs) => {
                    let is_text = |shape: &Shape| {
                        matches!(shape, Shape::Line | Shape::Offered(_) | Shape::Note)
                    };
                    let cells = specs().into_iter().filter(|it| is_text(&it.shape));
                    Value::Rows(vec![cells.map(|it| (it.key, Value::Text(text.into()))).collect()])
                }
                _ => continue,
            };
            // a table whose required fields are no texts refuses the row
            let _refused = record.put(spec.key, value);
        }
        records.push((Id::new(kind, 1), record));
    }
    Register::from_records(records, [])
}

const PAYLOADS: [&str; 30] = [
    "=HYPERLINK(\"http://x\";\"y\")",
    "=cmd|' /C calc'!A0",
    "=1+1",
    "==1",
    "=@SUM(A1)",
    "={1,2}",
    "+84912345678",
    "+84 912 345 678",
    "+1+1",
    "+cmd|' /C calc'!A0",
    "-1+1",
    "-2+3+cmd|' /C calc'!A0",
    "-",
    "@SUM(A1)",
    "@a",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u{a0}=1+1",
    "\u{feff}=1+1",
    "\u{200b}=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠a",
    "'=1+1",
    "''0912",
    "a;=1+1",
    "\";=1+1;\"",
];

#[test]
fn no_text_becomes_a_formula() {
    for payload in PAYLOADS {
        let register = register_of(payload);
        let sheets = workbook::book(&register, Lang::Vi);
        let bytes = xlsx::write_records(&sheets).unwrap();
        let mut package = ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let kept = sochibo::domain::text::clean(payload);
        let cells = sheets.iter().flat_map(|it| &it.grid.rows).flatten();
        assert!(cells.filter(|it| it.text() == kept).count() > 100, "{payload}");
        for at in 0..package.len() {
            let mut part = package.by_index(at).unwrap();
            if part.name().unwrap().starts_with("xl/worksheets/") {
                let mut text = String::new();
                part.read_to_string(&mut text).unwrap();
                assert!(!text.contains("<f>") && !text.contains("<f "), "{payload}");
            }
        }
        // read back by another program's eyes, every text is a text, and the same one
        let mut read = calamine::Xlsx::new(Cursor::new(&bytes)).unwrap();
        let mut texts = 0;
        for (_, range) in read.worksheets() {
            for cell in range.used_cells() {
                texts += usize::from(cell.2 == &calamine::Data::String(kept.clone()));
            }
        }
        assert!(texts > 100, "{payload}: {texts} texts");
        for name in read.sheet_names() {
            let formulas = read.worksheet_formula(&name).unwrap();
            assert!(formulas.used_cells().next().is_none(), "{payload} in {name}");
        }
        for kind in Kind::ALL {
            let records: Vec<_> = register.of_kind(kind).collect();
            let text = export::csv(kind, &records, Lang::Vi);
            let mut reader = csv::ReaderBuilder::new()
                .delimiter(b';')
                .has_headers(false)
                .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
            for cell in reader
                .records()
                .flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>())
            {
                let is_formula = cell
                    .starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
                assert!(!is_formula, "{payload} as {cell}");
            }
        }
    }
    println!(
        "FIGURE 30|texts that begin as formulas do, in every text of every kind|{}|text in xlsx, an apostrophe in csv",
        PAYLOADS.len()
    );
}
