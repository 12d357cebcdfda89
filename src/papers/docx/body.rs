//! The blocks of a paper, one after the other.

use super::super::block::{Block, Form, Line, Look, Paper};
use super::super::measures::Measures;
use super::paragraph::{Paragraph, line, words};
use super::xml::Xml;
use super::{pair, styles, table};

/// The least height of a line, in points: what keeps two tables apart without being seen.
const UNSEEN: f32 = 1.0;

/// Writes all blocks.
pub(super) fn write(xml: &mut Xml, paper: &Paper, measures: &Measures) {
    for (at, block) in paper.blocks.iter().enumerate() {
        let rest = paper.blocks.get(at + 1..).unwrap_or_default();
        one(xml, block, paper.leads(at), paper.form, measures);
        after(xml, block, rest.first(), measures);
    }
}

fn one(xml: &mut Xml, block: &Block, leads: bool, form: Form, measures: &Measures) {
    match block {
        Block::Head { left, right } => pair::head(xml, left, right, measures),
        Block::Title(lines) => title(xml, lines, measures),
        Block::Rule => Paragraph::of(styles::TITLE_RULE).write(xml, |xml| words(xml, "-----")),
        Block::Heading(text) => Paragraph::of(styles::HEADING).write(xml, |xml| words(xml, text)),
        Block::Subheading(text) => {
            Paragraph::of(styles::SUBHEADING).write(xml, |xml| words(xml, text));
        }
        Block::Paragraph(text) => {
            Paragraph::of(styles::BODY).keeping(leads).write(xml, |xml| words(xml, text));
        }
        // A row without cells is taken for a damaged file.
        Block::Table(it) if it.columns.is_empty() => {}
        Block::Table(it) => table::write(xml, it, measures),
        Block::Dots(count) => {
            for _ in 0..*count {
                Paragraph::of(styles::DOTS).write(xml, |xml| words(xml, "\t"));
            }
        }
        Block::Break => next_sheet(xml, form),
        Block::Signature { left, right, recipients } => {
            pair::signature(xml, (left, right), *recipients, measures);
        }
        Block::Foot(text) => Paragraph::of(styles::FOOT).write(xml, |xml| words(xml, text)),
        Block::Spacer => Paragraph::of(styles::HEAD).keeping(leads).blank(xml),
    }
}

fn title(xml: &mut Xml, lines: &[Line], measures: &Measures) {
    for (at, it) in lines.iter().enumerate() {
        let style = if at == 0 { styles::TITLE } else { styles::SUMMARY };
        Paragraph::of(style).write(xml, |xml| line(xml, it, Look::BOLD));
        pair::rule(xml, it, measures.title, measures.width(), measures);
    }
}

/// The break has a line of its own, for a table may follow; it is too low to be seen.
fn next_sheet(xml: &mut Xml, form: Form) {
    let paragraph = Paragraph::of(styles::GAP).high(UNSEEN);
    match form {
        Form::Upright | Form::Across => paragraph.on_new_page().blank(xml),
        Form::Halves => paragraph.write(xml, |xml| {
            xml.within("w:r", &[], |xml| xml.empty("w:br", &[("w:type", "column")]));
        }),
    }
}

/// Tables that touch would become one, and a document cannot end with one.
fn after(xml: &mut Xml, block: &Block, next: Option<&Block>, measures: &Measures) {
    let is_table =
        |it: &Block| matches!(it, Block::Head { .. } | Block::Table(_) | Block::Signature { .. });
    if !is_table(block) {
        return;
    }
    match next {
        Some(Block::Break) => {}
        // What follows the signatures was written later and is no part of what they sign.
        Some(_) if matches!(block, Block::Signature { .. }) => {
            Paragraph::of(styles::GAP).high(measures.line).blank(xml);
        }
        Some(next) if matches!(block, Block::Table(_)) || is_table(next) => {
            // A table that belongs to a signature stays with it.
            let keeps = matches!(next, Block::Signature { .. });
            Paragraph::of(styles::GAP).high(measures.between).keeping(keeps).blank(xml);
        }
        Some(_) => {}
        None => Paragraph::of(styles::GAP).high(UNSEEN).blank(xml),
    }
}
