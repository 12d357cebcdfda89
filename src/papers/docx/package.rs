//! The package that a document of Word is: a zip archive of XML parts that say of each other what
//! they are. The same parts give the same bytes, on every system and on every day.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::super::format::Unmade;
use super::xml::Xml;

const TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const LINKS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CORE: &str =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Where the document itself stands.
const DOCUMENT: &str = "word/document.xml";
const PROPERTIES: &str = "docProps/core.xml";

/// A part that the document names.
pub(super) struct Part {
    /// By what the document names it.
    pub(super) link: &'static str,
    /// What it is: `styles`, `header`, `footer`, `settings`.
    pub(super) kind: &'static str,
    /// Its file beside the document.
    pub(super) file: &'static str,
    /// Its text.
    pub(super) text: String,
}

/// Packs a document with the parts that it names.
pub(super) fn pack(document: String, title: &str, parts: Vec<Part>) -> Result<Vec<u8>, Unmade> {
    let mut files = vec![
        ("[Content_Types].xml".to_owned(), types(&parts)),
        ("_rels/.rels".to_owned(), roots()),
        (PROPERTIES.to_owned(), properties(title)),
        (DOCUMENT.to_owned(), document),
        ("word/_rels/document.xml.rels".to_owned(), links(&parts)),
    ];
    files.extend(parts.into_iter().map(|part| (format!("word/{}", part.file), part.text)));
    zipped(&files).ok_or(Unmade)
}

fn zipped(files: &[(String, String)]) -> Option<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .system(System::Dos);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(name.as_str(), options).ok()?;
        zip.write_all(text.as_bytes()).ok()?;
    }
    zip.finish().ok().map(Cursor::into_inner)
}

fn types(parts: &[Part]) -> String {
    Xml::part("Types", &[("xmlns", TYPES)], |xml| {
        let rels = "application/vnd.openxmlformats-package.relationships+xml";
        xml.empty("Default", &[("Extension", "rels"), ("ContentType", rels)]);
        xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
        let mut part = |name: &str, kind: &str| {
            xml.empty("Override", &[("PartName", name), ("ContentType", kind)]);
        };
        part(&format!("/{DOCUMENT}"), &format!("{WORD}.document.main+xml"));
        part(
            &format!("/{PROPERTIES}"),
            "application/vnd.openxmlformats-package.core-properties+xml",
        );
        for it in parts {
            part(&format!("/word/{}", it.file), &format!("{WORD}.{}+xml", it.kind));
        }
    })
}

fn roots() -> String {
    Xml::part("Relationships", &[("xmlns", LINKS)], |xml| {
        let document = format!("{OFFICE}/officeDocument");
        link(xml, "rId1", &document, DOCUMENT);
        link(xml, "rId2", CORE, PROPERTIES);
    })
}

fn links(parts: &[Part]) -> String {
    Xml::part("Relationships", &[("xmlns", LINKS)], |xml| {
        for part in parts {
            link(xml, part.link, &format!("{OFFICE}/{}", part.kind), part.file);
        }
    })
}

fn link(xml: &mut Xml, id: &str, kind: &str, target: &str) {
    xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
}

/// What a file tells of itself to whoever lists a folder: what kind of paper it is, in which
/// language, and nothing of any person or day.
fn properties(title: &str) -> String {
    let core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    let names = [("xmlns:cp", core), ("xmlns:dc", "http://purl.org/dc/elements/1.1/")];
    Xml::part("cp:coreProperties", &names, |xml| {
        xml.within("dc:title", &[], |xml| xml.text(title));
        xml.within("dc:language", &[], |xml| xml.text(super::styles::LANGUAGE));
    })
}
