//! A paper as a document of Word: what office programs open without a word, and in which one goes
//! on writing. Its styles are real ones, its columns real tables, nothing is drawn.

mod body;
mod package;
mod pair;
mod paragraph;
mod section;
mod styles;
mod table;
mod units;
mod xml;

use super::block::{Block, Paper};
use super::format::Unmade;
use super::measures::Measures;
use package::Part;
use xml::Xml;

/// Half of a body indent is where a tab ends that no style says anything of.
const TABS_PER_INDENT: f32 = 0.5;

/// The bytes of the file.
///
/// # Errors
/// When the package cannot be packed.
pub(super) fn write(paper: &Paper) -> Result<Vec<u8>, Unmade> {
    let measures = Measures::of(paper.form);
    let around = section::parts(paper.form, &paper.footer);
    let document = Xml::part("w:document", section::NAMES, |xml| {
        xml.within("w:body", &[], |xml| {
            body::write(xml, paper, &measures);
            section::write(xml, paper.form, &measures, &around);
        });
    });
    let mut parts = vec![
        Part { link: "rId1", kind: "styles", file: "styles.xml", text: styles::part(&measures) },
        Part { link: "rId2", kind: "settings", file: "settings.xml", text: settings(&measures) },
    ];
    parts.extend(around);
    package::pack(document, title(paper), parts)
}

/// The kind of the paper, as its title says it.
fn title(paper: &Paper) -> &str {
    let after_head = paper.blocks.iter().skip_while(|it| !matches!(it, Block::Head { .. }));
    let mut titles = after_head
        .chain(&paper.blocks)
        .filter_map(|block| if let Block::Title(lines) = block { lines.first() } else { None });
    titles.next().map_or("", |line| line.text.as_str())
}

/// What makes Word lay the paper out as it was meant, and not as versions before 2013 did.
fn settings(measures: &Measures) -> String {
    Xml::part("w:settings", section::NAMES, |xml| {
        xml.value("w:defaultTabStop", &units::twips(measures.indent * TABS_PER_INDENT));
        xml.value("w:characterSpacingControl", "doNotCompress");
        xml.within("w:compat", &[], |xml| {
            let with = [
                ("w:name", "compatibilityMode"),
                ("w:uri", "http://schemas.microsoft.com/office/word"),
                ("w:val", "15"),
            ];
            xml.empty("w:compatSetting", &with);
        });
        xml.value("w:themeFontLang", styles::LANGUAGE);
    })
}
