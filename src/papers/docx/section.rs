//! The sheet: its size, its blanks, the page number above and the footer below.

use super::super::block::Form;
use super::super::measures::{Measures, NUMBER_FROM_EDGE};
use super::package::Part;
use super::paragraph::{Paragraph, words};
use super::styles;
use super::units::twips;
use super::xml::{Attributes, Xml};

/// What the names of tags and links stand for.
pub(super) const NAMES: Attributes<'static> = &[
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
];

const NUMBERS: &str = "rId3";
const FOOTER: &str = "rId4";
const FIRST_FOOTER: &str = "rId5";

/// The parts above and below the text.
pub(super) fn parts(form: Form, footer: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    if has_numbers(form) {
        parts.push(Part {
            link: NUMBERS,
            kind: "header",
            file: "header1.xml",
            text: Xml::part("w:hdr", NAMES, |xml| {
                Paragraph::of(styles::NUMBER).write(xml, |xml| {
                    xml.within("w:fldSimple", &[("w:instr", " PAGE ")], |xml| words(xml, "2"));
                });
            }),
        });
    }
    // The first sheet has no number, so it has a footer of its own, with the same words.
    for (link, file) in [(FOOTER, "footer1.xml"), (FIRST_FOOTER, "footer2.xml")] {
        let is_wanted = link == FOOTER || has_numbers(form);
        if !footer.is_empty() && is_wanted {
            let text = Xml::part("w:ftr", NAMES, |xml| {
                Paragraph::of(styles::FOOTER).write(xml, |xml| words(xml, footer));
            });
            parts.push(Part { link, kind: "footer", file, text });
        }
    }
    parts
}

/// What stands at the end of the body.
pub(super) fn write(xml: &mut Xml, form: Form, measures: &Measures, parts: &[Part]) {
    xml.within("w:sectPr", &[], |xml| {
        for part in parts {
            let tag = if part.kind == "header" { "w:headerReference" } else { "w:footerReference" };
            let of = if part.link == FIRST_FOOTER { "first" } else { "default" };
            xml.empty(tag, &[("w:type", of), ("r:id", part.link)]);
        }
        let (width, height) = (twips(measures.sheet.0), twips(measures.sheet.1));
        let mut size = vec![("w:w", width.as_str()), ("w:h", height.as_str())];
        if measures.sheet.0 > measures.sheet.1 {
            size.push(("w:orient", "landscape"));
        }
        xml.empty("w:pgSz", &size);
        margins(xml, measures);
        if measures.columns > 1 {
            let columns = measures.columns.to_string();
            let between = twips(measures.left + measures.right);
            let halves =
                [("w:num", columns.as_str()), ("w:space", &between), ("w:equalWidth", "1")];
            xml.empty("w:cols", &halves);
        }
        if has_numbers(form) {
            xml.empty("w:titlePg", &[]);
        }
    });
}

fn margins(xml: &mut Xml, measures: &Measures) {
    let sides = [
        ("w:top", measures.top),
        ("w:right", measures.right),
        ("w:bottom", measures.bottom),
        ("w:left", measures.left),
        ("w:header", NUMBER_FROM_EDGE.min(measures.top)),
        // The footer stands in the middle of the lower blank, which is narrow on half sheets.
        ("w:footer", measures.bottom / 2.0),
        ("w:gutter", 0.0),
    ]
    .map(|(name, length)| (name, twips(length)));
    xml.empty("w:pgMar", &sides.each_ref().map(|(name, length)| (*name, length.as_str())));
}

/// Halves are filled each by itself, so that no sheet follows another.
const fn has_numbers(form: Form) -> bool {
    !matches!(form, Form::Halves)
}
