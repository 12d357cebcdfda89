//! Two columns beside each other, as tables without borders: the head and the signatures.

use super::super::block::{Line, Look};
use super::super::measures::Measures;
use super::letters;
use super::paragraph::{Paragraph, Rule, line};
use super::styles::{self, Padding};
use super::table::{cell, frame, grid};
use super::units::twips;
use super::xml::Xml;

/// The head: the issuing body at the left, the Party's name at the right.
pub(super) fn head(xml: &mut Xml, left: &[Line], right: &[Line], measures: &Measures) {
    let (room, other) = rooms(measures);
    columns(xml, measures, |xml, is_right| {
        for (at, it) in if is_right { right } else { left }.iter().enumerate() {
            let (style, base, size) = if is_right && at == 0 {
                (styles::PARTY, Look::BOLD, measures.party)
            } else {
                (styles::HEAD, Look::PLAIN, measures.head)
            };
            Paragraph::of(style).write(xml, |xml| line(xml, it, base));
            rule(xml, it, size, if is_right { other } else { room }, measures);
        }
    });
}

/// Recipients or who signs at the left, who signs at the right.
pub(super) fn signature(
    xml: &mut Xml,
    (left, right): (&[Line], &[Line]),
    recipients: bool,
    measures: &Measures,
) {
    Paragraph::of(styles::GAP).high(measures.between).keeping(true).blank(xml);
    let (room, other) = rooms(measures);
    columns(xml, measures, |xml, is_right| {
        for (at, it) in if is_right { right } else { left }.iter().enumerate() {
            let (style, size) = match (is_right || !recipients, at) {
                (true, _) => (styles::SIGNATURE, measures.body),
                (false, 0) => (styles::RECIPIENTS, measures.head),
                (false, _) => (styles::RECIPIENT, measures.recipients),
            };
            Paragraph::of(style).write(xml, |xml| line(xml, it, Look::PLAIN));
            rule(xml, it, size, if is_right { other } else { room }, measures);
        }
    });
}

/// Under a ruled line a blank one with a rule above it, as long as the words.
pub(super) fn rule(xml: &mut Xml, of: &Line, size: f32, room: f32, measures: &Measures) {
    if of.ruled {
        let long = letters::width(&of.text, of.look.bold, size);
        let rule = Rule {
            inset: (room - long) / 2.0,
            // Clear of the dots below letters, and still one line of the grid.
            above: measures.between / 3.0,
            line: measures.line,
        };
        Paragraph::of(styles::HEAD).under(rule).blank(xml);
    }
}

/// The widths of the two columns.
fn rooms(measures: &Measures) -> (f32, f32) {
    let left = measures.width() * measures.left_share / 100.0;
    (left, measures.width() - left)
}

fn columns(xml: &mut Xml, measures: &Measures, mut side: impl FnMut(&mut Xml, bool)) {
    let (left, right) = rooms(measures);
    let widths = [twips(left), twips(right)];
    xml.within("w:tbl", &[], |xml| {
        xml.within("w:tblPr", &[], |xml| frame(xml, measures.width(), Padding::NONE));
        grid(xml, &widths);
        xml.within("w:tr", &[], |xml| {
            xml.within("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
            for (width, is_right) in widths.iter().zip([false, true]) {
                cell(xml, width, false, |xml| side(xml, is_right));
            }
        });
    });
}
