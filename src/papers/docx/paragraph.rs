//! Paragraphs and their words.

use super::super::block::{Align, Line, Look};
use super::super::measures::STROKE;
use super::units::{eighths, of_points, twips};
use super::xml::Xml;

/// A paragraph: its style, and where it departs from it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paragraph {
    style: &'static str,
    align: Option<Align>,
    keeps: bool,
    new_page: bool,
    height: Option<f32>,
    rule: Option<Rule>,
}

/// A rule above a blank line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rule {
    /// Moved in by this much at both sides, in millimetres.
    pub(super) inset: f32,
    /// Blank above it, in points.
    pub(super) above: f32,
    /// What blank and line take together, in points.
    pub(super) line: f32,
}

impl Paragraph {
    /// As its style says.
    pub(super) const fn of(style: &'static str) -> Self {
        let (align, height, rule) = (None, None, None);
        Self { style, align, keeps: false, new_page: false, height, rule }
    }

    /// Standing elsewhere than the style says.
    pub(super) const fn at(mut self, align: Align) -> Self {
        self.align = Some(align);
        self
    }

    /// On one sheet with what follows.
    pub(super) const fn keeping(mut self, keeps: bool) -> Self {
        self.keeps = keeps;
        self
    }

    /// At the top of a new sheet.
    pub(super) const fn on_new_page(mut self) -> Self {
        self.new_page = true;
        self
    }

    /// Of a height in points, whatever its letters.
    pub(super) const fn high(mut self, points: f32) -> Self {
        self.height = Some(points);
        self
    }

    /// Under a rule.
    pub(super) const fn under(mut self, rule: Rule) -> Self {
        self.rule = Some(rule);
        self
    }

    /// The paragraph round the runs that `inner` writes.
    pub(super) fn write(self, xml: &mut Xml, inner: impl FnOnce(&mut Xml)) {
        xml.within("w:p", &[], |xml| {
            xml.within("w:pPr", &[], |xml| self.properties(xml));
            inner(xml);
        });
    }

    /// With nothing in it.
    pub(super) fn blank(self, xml: &mut Xml) {
        self.write(xml, |_| ());
    }

    /// In the order that the format asks for.
    fn properties(self, xml: &mut Xml) {
        xml.value("w:pStyle", self.style);
        if self.keeps {
            xml.empty("w:keepNext", &[]);
        }
        if self.new_page {
            xml.empty("w:pageBreakBefore", &[]);
        }
        if self.rule.is_some() {
            xml.within("w:pBdr", &[], |xml| stroke(xml, "w:top"));
        }
        let high = self.height.map(|points| (0.0, points));
        if let Some((above, line)) =
            high.or_else(|| self.rule.map(|it| (it.above, it.line - it.above)))
        {
            let (above, line) = (of_points(above), of_points(line));
            let with = [
                ("w:before", above.as_str()),
                ("w:after", "0"),
                ("w:line", &line),
                ("w:lineRule", "exact"),
            ];
            xml.empty("w:spacing", &with);
        }
        if let Some(rule) = self.rule {
            let inset = twips(rule.inset);
            xml.empty("w:ind", &[("w:left", inset.as_str()), ("w:right", &inset)]);
        }
        if let Some(align) = self.align {
            let value = match align {
                Align::Left => "left",
                Align::Centre => "center",
                Align::Right => "right",
            };
            xml.value("w:jc", value);
        }
    }
}

/// One side of a border.
pub(super) fn stroke(xml: &mut Xml, side: &str) {
    let thick = eighths(STROKE);
    let with =
        [("w:val", "single"), ("w:sz", thick.as_str()), ("w:space", "0"), ("w:color", "auto")];
    xml.empty(side, &with);
}

/// Words as the style of their paragraph shows them.
pub(super) fn words(xml: &mut Xml, text: &str) {
    run(xml, text, Look::PLAIN, Look::PLAIN);
}

/// The words of a line, in a paragraph whose style looks like `base`.
pub(super) fn line(xml: &mut Xml, line: &Line, base: Look) {
    run(xml, &line.text, line.look, base);
}

fn run(xml: &mut Xml, text: &str, look: Look, base: Look) {
    if text.is_empty() {
        return;
    }
    xml.within("w:r", &[], |xml| {
        if look != base {
            xml.within("w:rPr", &[], |xml| {
                let mut turn = |tags: [&str; 2], is: bool, was: bool| {
                    if is != was {
                        for tag in tags {
                            if is { xml.empty(tag, &[]) } else { xml.value(tag, "0") }
                        }
                    }
                };
                turn(["w:b", "w:bCs"], look.bold, base.bold);
                turn(["w:i", "w:iCs"], look.italic, base.italic);
                if look.underline != base.underline {
                    xml.value("w:u", if look.underline { "single" } else { "none" });
                }
            });
        }
        pieces(xml, text);
    });
}

/// What stands between tabs and ends of lines, which have tags of their own.
fn pieces(xml: &mut Xml, text: &str) {
    for (at, row) in text.lines().enumerate() {
        if at > 0 {
            xml.empty("w:br", &[]);
        }
        for (at, piece) in row.split('\t').enumerate() {
            if at > 0 {
                xml.empty("w:tab", &[]);
            }
            if !piece.is_empty() {
                xml.within("w:t", &[("xml:space", "preserve")], |xml| xml.text(piece));
            }
        }
    }
}
