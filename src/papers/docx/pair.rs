//! Two columns beside each other, as tables without borders: the head and the signatures.

use super::super::block::{Line, Look};
use super::super::letters;
use super::super::measures::Measures;
use super::paragraph::{Paragraph, Rule, line};
use super::styles::{self, Padding};
use super::table::{cell, frame, grid};
use super::units::twips;
use super::xml::Xml;

/// How a line of a column looks before its own look: style, look of the style, size.
type Style = (&'static str, Look, f32);

/// The head: the issuing body at the left, the Party's name at the right.
pub(super) fn head(xml: &mut Xml, left: &[Line], right: &[Line], measures: &Measures) {
    let rest = (styles::HEAD, Look::PLAIN, measures.head);
    let party = (styles::PARTY, Look::BOLD, measures.party);
    columns(xml, measures, [(left, rest, rest), (right, party, rest)]);
}

/// Recipients or who signs at the left, who signs at the right; always on the sheet of what is
/// before them.
pub(super) fn signature(
    xml: &mut Xml,
    (left, right): (&[Line], &[Line]),
    recipients: bool,
    measures: &Measures,
) {
    Paragraph::of(styles::GAP).high(measures.between).keeping(true).blank(xml);
    let signed = (styles::SIGNATURE, Look::PLAIN, measures.body);
    let to = (styles::RECIPIENTS, Look::PLAIN, measures.head);
    let each = (styles::RECIPIENT, Look::PLAIN, measures.recipients);
    let at_left = if recipients { (left, to, each) } else { (left, signed, signed) };
    columns(xml, measures, [at_left, (right, signed, signed)]);
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

/// Two columns of lines, each with the style of its first line and that of the rest.
fn columns(xml: &mut Xml, measures: &Measures, sides: [(&[Line], Style, Style); 2]) {
    let left = measures.width() * measures.left_share / 100.0;
    let rooms = [left, measures.width() - left];
    let widths = rooms.map(twips);
    xml.within("w:tbl", &[], |xml| {
        xml.within("w:tblPr", &[], |xml| frame(xml, measures.width(), Padding::NONE));
        grid(xml, &widths);
        xml.within("w:tr", &[], |xml| {
            xml.within("w:trPr", &[], |xml| xml.empty("w:cantSplit", &[]));
            for ((side, room), width) in sides.into_iter().zip(rooms).zip(&widths) {
                cell(xml, width, false, |xml| column(xml, side, room, measures));
            }
        });
    });
}

fn column(
    xml: &mut Xml,
    (lines, first, rest): (&[Line], Style, Style),
    room: f32,
    measures: &Measures,
) {
    // A cell without a paragraph is taken for a damaged file.
    if lines.is_empty() {
        Paragraph::of(first.0).blank(xml);
    }
    for (at, it) in lines.iter().enumerate() {
        let (style, look, size) = if at == 0 { first } else { rest };
        Paragraph::of(style).write(xml, |xml| line(xml, it, look));
        rule(xml, it, size, room, measures);
    }
}
