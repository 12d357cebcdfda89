//! The styles by which whoever goes on editing changes a whole paper at once. Those that Word has
//! itself keep the names by which it knows them; the others are named in Vietnamese.

use super::super::block::Look;
use super::super::measures::{CELL_PADDING, FONT, Measures, POINT};
use super::paragraph::stroke;
use super::section::NAMES;
use super::units::{half_points, of_points, twips};
use super::xml::Xml;
use crate::words::papers as word;

/// The language in which spelling is checked.
pub(super) const LANGUAGE: &str = "vi-VN";

/// The body.
pub(super) const BODY: &str = "Normal";
/// A heading within the text.
pub(super) const HEADING: &str = "Heading1";
/// A heading below a heading.
pub(super) const SUBHEADING: &str = "Heading2";
/// The short rule below the title.
pub(super) const TITLE_RULE: &str = "TitleRule";
/// The kind of the paper.
pub(super) const TITLE: &str = "Title";
/// What the paper is about.
pub(super) const SUMMARY: &str = "Subtitle";
/// A cell in large letters.
pub(super) const LARGE: &str = "CellLarge";
/// The Party's name.
pub(super) const PARTY: &str = "Party";
/// The rest of the head.
pub(super) const HEAD: &str = "Head";
/// A cell of a table.
pub(super) const CELL: &str = "TableText";
/// A cell of the heading row.
pub(super) const CELL_HEAD: &str = "TableHead";
/// The words above the recipients.
pub(super) const RECIPIENTS: &str = "RecipientsHead";
/// A recipient.
pub(super) const RECIPIENT: &str = "Recipients";
/// Who signs.
pub(super) const SIGNATURE: &str = "Signed";
/// A dotted line to write on.
pub(super) const DOTS: &str = "Dots";
/// A line at the end, apart from the text.
pub(super) const FOOT: &str = "Foot";
/// What keeps tables apart.
pub(super) const GAP: &str = "Gap";
/// The number of the sheet.
pub(super) const NUMBER: &str = "Header";
/// The foot of every sheet.
pub(super) const FOOTER: &str = "Footer";
/// A table with borders.
pub(super) const GRID: &str = "TableGrid";

/// How the paragraphs of a style look.
struct Style {
    id: &'static str,
    name: &'static str,
    next: &'static str,
    look: Look,
    align: &'static str,
    size: f32,
    line: f32,
    before: f32,
    after: f32,
    indent: f32,
    keeps: bool,
    outline: Option<&'static str>,
    /// Whether a line of dots runs to this place.
    dots: Option<f32>,
}

impl Style {
    /// Centred lines with nothing between them.
    const fn centred(id: &'static str, name: &'static str, size: f32, line: f32) -> Self {
        Self {
            id,
            name,
            next: id,
            look: Look::PLAIN,
            align: "center",
            size,
            line,
            before: 0.0,
            after: 0.0,
            indent: 0.0,
            keeps: false,
            outline: None,
            dots: None,
        }
    }

    /// Paragraphs of the body.
    const fn body(id: &'static str, name: &'static str, it: &Measures) -> Self {
        let align = "both";
        let centred = Self::centred(id, name, it.body, it.line);
        Self { align, next: BODY, after: it.between, indent: it.indent, ..centred }
    }

    const fn bold(self) -> Self {
        Self { look: Look::BOLD, ..self }
    }

    const fn keeping(self) -> Self {
        Self { keeps: true, ..self }
    }

    const fn on(self, line: f32) -> Self {
        Self { line, ..self }
    }

    const fn at_left(self) -> Self {
        Self { align: "left", ..self }
    }
}

fn paragraphs(it: &Measures) -> Vec<Style> {
    let italic = Look { bold: true, italic: true, underline: false };
    let body = |id, name| Style::body(id, name, it);
    let heading = |id, name, outline| Style { outline, ..body(id, name).bold().keeping() };
    let line = |id, name, size| Style::centred(id, name, size, it.line);
    let narrow = |id, name, size| Style::centred(id, name, size, it.narrow_line);
    let cell = |id, name| narrow(id, name, it.table).at_left();
    vec![
        body(BODY, "Normal"),
        heading(HEADING, "heading 1", Some("0")),
        Style { look: italic, ..heading(SUBHEADING, "heading 2", Some("1")) },
        Style { next: SUMMARY, ..line(TITLE, "Title", it.title).bold().keeping() },
        Style { next: BODY, ..line(SUMMARY, "Subtitle", it.title).bold().keeping() },
        Style {
            next: BODY,
            after: it.between,
            ..line(TITLE_RULE, word::STYLE_TITLE_RULE, it.title).bold().keeping()
        },
        line(PARTY, word::STYLE_PARTY, it.party).bold(),
        line(HEAD, word::STYLE_HEAD, it.head),
        cell(CELL, word::STYLE_CELL),
        narrow(LARGE, word::STYLE_LARGE, it.large).on(it.large + 4.0).bold().at_left(),
        Style { align: "center", ..cell(CELL_HEAD, word::STYLE_CELL_HEAD).bold().keeping() },
        line(RECIPIENTS, word::STYLE_RECIPIENTS, it.head).at_left().keeping(),
        narrow(RECIPIENT, word::STYLE_RECIPIENT, it.recipients).at_left().keeping(),
        line(SIGNATURE, word::STYLE_SIGNATURE, it.body).keeping(),
        Style {
            dots: Some(it.width()),
            after: it.between,
            ..line(DOTS, word::STYLE_DOTS, it.body).at_left()
        },
        Style { after: it.between, ..narrow(FOOT, word::STYLE_FOOT, it.foot).at_left() },
        narrow(GAP, word::STYLE_GAP, it.foot).at_left(),
        line(NUMBER, "header", it.body),
        narrow(FOOTER, "footer", it.foot),
    ]
}

/// The part of the styles.
pub(super) fn part(measures: &Measures) -> String {
    Xml::part("w:styles", NAMES, |xml| {
        defaults(xml, measures);
        for style in paragraphs(measures) {
            paragraph(xml, &style);
        }
        tables(xml, Padding::of(measures));
    })
}

/// What holds where no style says otherwise.
fn defaults(xml: &mut Xml, measures: &Measures) {
    xml.within("w:docDefaults", &[], |xml| {
        xml.within("w:rPrDefault", &[], |xml| {
            xml.within("w:rPr", &[], |xml| {
                let fonts = ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"].map(|it| (it, FONT));
                xml.empty("w:rFonts", &fonts);
                size(xml, measures.body);
                let languages = ["w:val", "w:eastAsia", "w:bidi"].map(|it| (it, LANGUAGE));
                xml.empty("w:lang", &languages);
            });
        });
        xml.within("w:pPrDefault", &[], |xml| {
            xml.within("w:pPr", &[], |xml| xml.empty("w:widowControl", &[]));
        });
    });
}

fn size(xml: &mut Xml, points: f32) {
    let size = half_points(points);
    xml.value("w:sz", &size);
    xml.value("w:szCs", &size);
}

fn paragraph(xml: &mut Xml, style: &Style) {
    let is_body = style.id == BODY;
    let mut with = vec![("w:type", "paragraph"), ("w:styleId", style.id)];
    if is_body {
        with.insert(1, ("w:default", "1"));
    }
    xml.within("w:style", &with, |xml| {
        xml.value("w:name", style.name);
        if !is_body {
            xml.value("w:basedOn", BODY);
        }
        xml.value("w:next", style.next);
        xml.empty("w:qFormat", &[]);
        xml.within("w:pPr", &[], |xml| layout(xml, style));
        xml.within("w:rPr", &[], |xml| letters(xml, style));
    });
}

fn layout(xml: &mut Xml, style: &Style) {
    if style.keeps {
        xml.empty("w:keepNext", &[]);
    }
    if style.outline.is_some() {
        xml.empty("w:keepLines", &[]);
    }
    xml.empty("w:widowControl", &[]);
    if let Some(end) = style.dots {
        let end = twips(end);
        xml.within("w:tabs", &[], |xml| {
            let with = [("w:val", "right"), ("w:leader", "dot"), ("w:pos", end.as_str())];
            xml.empty("w:tab", &with);
        });
    }
    let [before, after, line] = [style.before, style.after, style.line].map(of_points);
    let spacing = [
        ("w:before", before.as_str()),
        ("w:after", &after),
        ("w:line", &line),
        ("w:lineRule", "exact"),
    ];
    xml.empty("w:spacing", &spacing);
    xml.empty("w:ind", &[("w:firstLine", twips(style.indent).as_str())]);
    xml.value("w:jc", style.align);
    if let Some(level) = style.outline {
        xml.value("w:outlineLvl", level);
    }
}

fn letters(xml: &mut Xml, style: &Style) {
    for (is, tags) in [(style.look.bold, ["w:b", "w:bCs"]), (style.look.italic, ["w:i", "w:iCs"])] {
        if is {
            for tag in tags {
                xml.empty(tag, &[]);
            }
        }
    }
    size(xml, style.size);
}

/// The two tables that Word knows: without borders, and with.
fn tables(xml: &mut Xml, padding: Padding) {
    let table = |xml: &mut Xml, id, name, is_grid: bool| {
        let mut with = vec![("w:type", "table"), ("w:styleId", id)];
        if !is_grid {
            with.insert(1, ("w:default", "1"));
        }
        xml.within("w:style", &with, |xml| {
            xml.value("w:name", name);
            xml.within("w:tblPr", &[], |xml| {
                if is_grid {
                    xml.within("w:tblBorders", &[], borders);
                }
                if is_grid { padding } else { Padding::NONE }.write(xml);
            });
        });
    };
    table(xml, "TableNormal", "Normal Table", false);
    table(xml, GRID, "Table Grid", true);
}

fn borders(xml: &mut Xml) {
    for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
        stroke(xml, side);
    }
}

/// The blank between the borders of a cell and its letters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Padding {
    sideways: f32,
    upwards: f32,
}

impl Padding {
    /// Columns side by side.
    pub(super) const NONE: Self = Self { sideways: 0.0, upwards: 0.0 };

    /// Of a table with borders: its rows are a third of a paragraph apart from them.
    pub(super) const fn of(measures: &Measures) -> Self {
        Self { sideways: CELL_PADDING, upwards: measures.between / 3.0 * POINT }
    }

    /// In the order that the format asks for.
    pub(super) fn write(self, xml: &mut Xml) {
        xml.within("w:tblCellMar", &[], |xml| {
            let sides = [
                ("w:top", self.upwards),
                ("w:left", self.sideways),
                ("w:bottom", self.upwards),
                ("w:right", self.sideways),
            ];
            for (side, width) in sides {
                xml.empty(side, &[("w:w", twips(width).as_str()), ("w:type", "dxa")]);
            }
        });
    }
}
