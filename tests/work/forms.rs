//! The cell's own forms: fields filled from the book, rows repeated, harmful files refused.

use std::io::{Cursor, Read as _, Write as _};

use sochibo::domain::meeting::MeetingState;
use sochibo::domain::register::Register;
use sochibo::domain::{Kind, MeetingId};
use sochibo::papers::Subject;
use sochibo::papers::template::{TemplateFault, describe, fill};
use sochibo::practice::{self, Size};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::book::day;

const TYPES: &str = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#;

fn book() -> (Register, MeetingId) {
    let register = practice::register(Size::default(), day(2026, 10, 5));
    let (id, _) = register
        .meetings()
        .filter(|(_, it)| it.state == MeetingState::Adopted && it.opinions.len() > 2)
        .last()
        .unwrap();
    (register, id)
}

fn body(inner: &str) -> String {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"{space}\"><w:body>{inner}</w:body></w:document>"
    )
}

fn paragraph(runs: &[&str]) -> String {
    let runs: Vec<String> =
        runs.iter().map(|it| format!("<w:r><w:rPr><w:b/></w:rPr><w:t>{it}</w:t></w:r>")).collect();
    format!("<w:p>{}</w:p>", runs.concat())
}

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn form(inner: &str) -> Vec<u8> {
    packed(&[("[Content_Types].xml", TYPES), ("word/document.xml", &body(inner))])
}

fn part(docx: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The words of the body, paragraphs parted by `|`.
fn words(docx: &[u8]) -> String {
    let xml = part(docx, "word/document.xml").replace("</w:p>", "|").replace("<w:br/>", "/");
    let mut out = String::new();
    let mut within = false;
    for c in xml.chars() {
        match c {
            '<' => within = true,
            '>' => within = false,
            c if !within => out.push(c),
            _ => {}
        }
    }
    out
}

#[test]
fn fields_are_filled_also_where_word_has_split_them() {
    let (register, id) = book();
    let cell = register.cell().unwrap().name.clone();
    let meeting = register.meeting(id).unwrap();
    for runs in [
        vec!["Của {{chi_bo}}: {{dia_diem}}."],
        vec!["Của {", "{chi", "_bo}", "}: {{dia_", "diem}}."],
        vec!["Của {{ Chi bộ }}", ": ", "{{", "Địa điểm", "}}", "."],
    ] {
        let filled = fill(&form(&paragraph(&runs)), &register, id.into()).unwrap();
        assert_eq!(words(&filled), format!("Của {cell}: {}.|", meeting.place), "{runs:?}");
        let xml = part(&filled, "word/document.xml");
        assert_eq!(xml.matches("<w:b/>").count(), runs.len(), "every run keeps its look");
    }
}

#[test]
fn a_row_is_repeated_for_each_entry_of_its_list() {
    let (register, id) = book();
    let meeting = register.meeting(id).unwrap();
    let row =
        |text: &str| format!("<w:tr w14:paraId=\"0A\"><w:tc>{}</w:tc></w:tr>", paragraph(&[text]));
    let table = format!(
        "<w:tbl>{}{}{}</w:tbl>",
        row("Tên"),
        row("{{y_kien.stt}}. {{y_kien.ho_ten}}, {{thang}}"),
        row("Cộng {{co_mat}}")
    );
    let filled = fill(&form(&table), &register, id.into()).unwrap();
    let told = words(&filled);
    let rows: Vec<&str> = told.split('|').collect();
    assert_eq!(rows.len(), meeting.opinions.len() + 3);
    for (at, opinion) in meeting.opinions.iter().enumerate() {
        let name = opinion.member.and_then(|id| register.member(id)).unwrap().full_name.clone();
        assert!(rows[at + 1].starts_with(&format!("{}. {name}, ", at + 1)), "{}", rows[at + 1]);
    }
    let xml = part(&filled, "word/document.xml");
    assert_eq!(xml.matches("w14:paraId").count(), 3, "no number of a row stands twice");
    let empty = fill(&form(&table), &register, Subject::Cell(day(2026, 10, 5))).unwrap();
    assert!(words(&empty).contains("|. , …|"), "an empty list leaves one row: {}", words(&empty));
}

#[test]
fn values_never_become_tags_and_nothing_else_changes() {
    let (mut register, id) = book();
    let mut meeting = register.meeting(id).unwrap().clone();
    meeting.conclusion = "một <b> & hai\nba {{chi_bo}} \"'".to_owned();
    register.put(id.into(), Some(meeting.into()));
    let header = body(&paragraph(&["{{chi_bo}}"]));
    let untouched = "<w:styles>  <!-- {{chi_bo}} --> </w:styles>";
    let parts = [
        ("[Content_Types].xml", TYPES),
        ("word/styles.xml", untouched),
        ("word/header1.xml", &header),
        ("word/document.xml", &body(&paragraph(&["{{ket_luan}}"]))),
    ];
    let filled = fill(&packed(&parts), &register, id.into()).unwrap();
    let told = words(&filled);
    assert_eq!(told, "một &lt;b&gt; &amp; hai/ba {{chi_bo}} \"'|");
    assert_eq!(part(&filled, "word/styles.xml"), untouched);
    assert!(part(&filled, "word/header1.xml").contains(&register.cell().unwrap().name));
    let plain = form(&paragraph(&["không có gì để điền"]));
    let same = fill(&plain, &register, id.into()).unwrap();
    assert_eq!(part(&same, "word/document.xml"), part(&plain, "word/document.xml"));
}

#[test]
fn every_field_of_the_page_can_be_filled() {
    let (register, id) = book();
    let resolution = register.resolutions().find(|(_, it)| it.meeting == Some(id)).unwrap().0;
    let fields = describe().into_iter().map(|it| {
        let text = format!("{{{{{}}}}}", it.name);
        if it.name.contains('.') {
            format!("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", paragraph(&[&text]))
        } else {
            paragraph(&[&text])
        }
    });
    let all = form(&fields.collect::<Vec<_>>().concat());
    for of in [id.into(), resolution.into(), Subject::Cell(day(2026, 10, 5))] {
        let told = words(&fill(&all, &register, of).unwrap());
        assert!(!told.contains("{{"), "{told}");
    }
    let told = words(&fill(&all, &register, id.into()).unwrap());
    assert!(!told.contains("…"), "a meeting that was held fills every field: {told}");
}

#[test]
fn what_cannot_be_filled_is_named() {
    let (register, id) = book();
    let of = |inner: &str| fill(&form(inner), &register, id.into()).unwrap_err();
    let field = |text: &str| of(&paragraph(&[text]));
    assert_eq!(field("{{sao_hoa}}"), TemplateFault::UnknownField("sao_hoa".to_owned()));
    assert_eq!(field("{{y_kien.ho_ten}}"), TemplateFault::OutsideRow("y_kien.ho_ten".to_owned()));
    assert_eq!(field("{{chi_bo"), TemplateFault::Unclosed("{{chi_bo".to_owned()));
    let row =
        |text: &str| format!("<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>", paragraph(&[text]));
    assert!(matches!(of(&row("{{y_kien.stt}}{{nhiem_vu.stt}}")), TemplateFault::TwoLists(_)));
    assert!(matches!(of(&row("{{y_kien.sao}}")), TemplateFault::UnknownField(_)));
    let plain = form(&paragraph(&["x"]));
    let nobody = MeetingId(9_999);
    assert_eq!(fill(&plain, &register, nobody.into()), Err(TemplateFault::NothingThere));
    let task = Subject::Record(sochibo::domain::Id::new(Kind::Task, 1));
    assert_eq!(fill(&plain, &register, task), Err(TemplateFault::NothingThere));
}

#[test]
fn harmful_and_foreign_files_are_refused() {
    let (register, id) = book();
    let body = body(&paragraph(&["x"]));
    let with = |name: &str, text: &str| {
        let parts =
            [("[Content_Types].xml", TYPES), ("word/document.xml", body.as_str()), (name, text)];
        fill(&packed(&parts), &register, id.into()).unwrap_err()
    };
    assert_eq!(with("word/vbaProject.bin", "x"), TemplateFault::Macros);
    assert_eq!(with("word/vbaData.xml", "x"), TemplateFault::Macros);
    assert_eq!(with("word/embeddings/oleObject1.bin", "x"), TemplateFault::Macros);
    let outside = r#"<Relationships><Relationship Id="r1" Type="x/attachedTemplate" Target="http://a.example/m.dotm" TargetMode="External"/></Relationships>"#;
    assert_eq!(with("word/_rels/settings.xml.rels", outside), TemplateFault::External);
    let asks = "<w:p><w:instrText>DDEAUTO c:\\\\x</w:instrText></w:p>";
    assert_eq!(with("word/footer1.xml", asks), TemplateFault::External);
    for name in ["../x.xml", "/etc/x", "C:x", "a\\..\\b", "\\\\?\\C:\\x", "word/x.xml:ads"] {
        assert_eq!(with(name, "x"), TemplateFault::BadName, "{name}");
    }
    let bomb = "0".repeat(40 * 1024 * 1024);
    assert_eq!(with("word/media/a.png", &bomb), TemplateFault::TooBig);
    assert_eq!(with("word/header1.xml", "<w:p><w:t>"), TemplateFault::Damaged);
    let entity = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><w:p>&a;</w:p>";
    assert_eq!(with("word/header2.xml", entity), TemplateFault::Damaged);
    let bare = |bytes: &[u8]| fill(bytes, &register, id.into()).unwrap_err();
    assert_eq!(bare(b""), TemplateFault::NotWord);
    assert_eq!(bare(b"ho ten;so the"), TemplateFault::NotWord);
    assert_eq!(bare(&packed(&[("xl/workbook.xml", "x")])), TemplateFault::NotWord);
    assert_eq!(bare(&[0xD0, 0xCF, 0x11, 0xE0, 0, 0]), TemplateFault::OldWord);
    let mut kept = vec![0xD0, 0xCF, 0x11, 0xE0];
    kept.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(bare(&kept), TemplateFault::PasswordProtected);
    let whole = form(&paragraph(&["x"]));
    assert_eq!(bare(&whole[..whole.len() / 2]), TemplateFault::Damaged);
    let mut link = ZipWriter::new(Cursor::new(Vec::new()));
    link.start_file("[Content_Types].xml", SimpleFileOptions::default()).unwrap();
    link.add_symlink("word/document.xml", "/etc/passwd", SimpleFileOptions::default()).unwrap();
    assert_eq!(bare(&link.finish().unwrap().into_inner()), TemplateFault::BadName);
    let lang = sochibo::words::Lang::Vi;
    assert!(TemplateFault::UnknownField("sao".to_owned()).say(lang).contains("sao"));
}

#[test]
fn a_file_cut_or_changed_anywhere_never_panics() {
    let (register, id) = book();
    let whole = form(&paragraph(&["{{chi_bo}} {{thang}}"]));
    for cut in 0..whole.len() {
        drop(fill(&whole[..cut], &register, id.into()));
        let mut changed = whole.clone();
        changed[cut] ^= 0x55;
        drop(fill(&changed, &register, id.into()));
    }
}
