//! Tables with borders.

use super::super::block::{Align, Table};
use super::super::columns;
use super::super::measures::Measures;
use super::paragraph::{Paragraph, words};
use super::styles::{self, Padding};
use super::units::twips;
use super::xml::Xml;
use crate::office::Cell;

/// A table whose heading row is repeated on each sheet and whose rows are not split.
pub(super) fn write(xml: &mut Xml, table: &Table, measures: &Measures) {
    let widths: Vec<String> = columns::widths(table, measures).into_iter().map(twips).collect();
    xml.within("w:tbl", &[], |xml| {
        xml.within("w:tblPr", &[], |xml| {
            xml.value("w:tblStyle", styles::GRID);
            frame(xml, measures.width(), Padding::of(measures));
        });
        grid(xml, &widths);
        let names = table.columns.iter().map(|column| column.name.as_str());
        let heading = Row { height: None, style: styles::CELL_HEAD, is_heading: true };
        row(xml, heading, names.zip(&widths).map(|(name, width)| (name.to_owned(), width, None)));
        let height = (table.least_height > 0).then(|| twips(f32::from(table.least_height)));
        for cells in &table.rows {
            let style = if table.is_large { styles::LARGE } else { styles::CELL };
            let of = Row { height: height.as_deref(), style, is_heading: false };
            let cells =
                table.columns.iter().zip(&widths).enumerate().map(|(at, (column, width))| {
                    let text = cells.get(at).map(Cell::text);
                    (text.unwrap_or_default(), width, Some(column.align))
                });
            row(xml, of, cells);
        }
    });
}

/// Width and layout of a table: as wide as said, whatever stands in it.
pub(super) fn frame(xml: &mut Xml, width: f32, padding: Padding) {
    xml.empty("w:tblW", &[("w:w", twips(width).as_str()), ("w:type", "dxa")]);
    xml.empty("w:tblInd", &[("w:w", "0"), ("w:type", "dxa")]);
    xml.empty("w:tblLayout", &[("w:type", "fixed")]);
    padding.write(xml);
}

/// The columns of a table.
pub(super) fn grid(xml: &mut Xml, widths: &[String]) {
    xml.within("w:tblGrid", &[], |xml| {
        for width in widths {
            xml.empty("w:gridCol", &[("w:w", width)]);
        }
    });
}

/// A cell round the paragraphs that `inner` writes.
pub(super) fn cell(xml: &mut Xml, width: &str, in_middle: bool, inner: impl FnOnce(&mut Xml)) {
    xml.within("w:tc", &[], |xml| {
        xml.within("w:tcPr", &[], |xml| {
            xml.empty("w:tcW", &[("w:w", width), ("w:type", "dxa")]);
            if in_middle {
                xml.value("w:vAlign", "center");
            }
        });
        inner(xml);
    });
}

/// What holds for a row.
#[derive(Clone, Copy)]
struct Row<'a> {
    height: Option<&'a str>,
    style: &'static str,
    is_heading: bool,
}

fn row<'a>(
    xml: &mut Xml,
    of: Row<'_>,
    cells: impl Iterator<Item = (String, &'a String, Option<Align>)>,
) {
    xml.within("w:tr", &[], |xml| {
        xml.within("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            if let Some(height) = of.height {
                xml.empty("w:trHeight", &[("w:val", height), ("w:hRule", "atLeast")]);
            }
            if of.is_heading {
                xml.empty("w:tblHeader", &[]);
            }
        });
        for (text, width, align) in cells {
            let paragraph = Paragraph::of(of.style);
            let paragraph = match align.filter(|align| *align != Align::Left) {
                Some(align) => paragraph.at(align),
                None => paragraph,
            };
            let in_middle = of.is_heading || of.height.is_some();
            cell(xml, width, in_middle, |xml| {
                let mut lines = text.lines().peekable();
                if lines.peek().is_none() {
                    paragraph.blank(xml);
                }
                lines.for_each(|line| paragraph.write(xml, |xml| words(xml, line)));
            });
        }
    });
}
