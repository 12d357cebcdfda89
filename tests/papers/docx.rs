//! What stands in a document of Word, block by block.

use std::io::{Cursor, Read as _};

use sochibo::papers::block::{Align, Column, Form, Line, Look, Table};
use sochibo::papers::{Block, Format, Paper, bytes};
use unicode_normalization::UnicodeNormalization as _;
use zip::ZipArchive;

use crate::xml::{Node, read};

/// A document as it is unpacked.
pub(crate) struct Document(ZipArchive<Cursor<Vec<u8>>>);

impl Document {
    pub(crate) fn of(paper: &Paper) -> Self {
        let bytes = bytes(paper, Format::Docx).unwrap();
        assert_eq!(bytes, self::bytes(paper, Format::Docx).unwrap(), "made twice, alike");
        Self(ZipArchive::new(Cursor::new(bytes)).unwrap())
    }

    pub(crate) fn names(&self) -> Vec<String> {
        self.0.file_names().map(|name| name.unwrap().into_owned()).collect()
    }

    pub(crate) fn part(&mut self, name: &str) -> Node {
        let mut text = String::new();
        self.0.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        read(&text)
    }

    pub(crate) fn body(&mut self) -> Node {
        self.part("word/document.xml")
    }

    pub(crate) fn style(&mut self, id: &str) -> Node {
        let mut styles = self.part("word/styles.xml").inner;
        let at = styles.iter().position(|it| it.value("w:styleId") == id);
        styles.swap_remove(at.unwrap_or_else(|| panic!("no style {id}")))
    }
}

pub(crate) fn paper(form: Form, blocks: impl IntoIterator<Item = Block>) -> Paper {
    let mut paper = Paper::new("thu");
    paper.form = form;
    paper.blocks.extend(blocks);
    paper
}

fn plain(text: &str) -> Line {
    Line::new(text, Look::PLAIN)
}

fn bold(text: &str) -> Line {
    Line::new(text, Look::BOLD)
}

fn head() -> Block {
    Block::Head {
        left: vec![plain("ĐẢNG BỘ XÃ TÂN LẬP HẠ"), bold("CHI BỘ THÔN SƠN THUỶ"), plain("*")],
        right: vec![bold("ĐẢNG CỘNG SẢN VIỆT NAM").ruled(), Line::new("Tân Lập Hạ", Look::ITALIC)],
    }
}

fn signature(recipients: bool) -> Block {
    let left = if recipients {
        vec![Line::new("Nơi nhận:", Look::UNDERLINE), plain("- Lưu Chi bộ.")]
    } else {
        vec![bold("NGƯỜI GHI BIÊN BẢN"), plain(""), bold("Ma Thị Hòa")]
    };
    Block::Signature {
        left, right: vec![bold("T/M CHI BỘ"), plain(""), bold("D'Ea")], recipients
    }
}

fn list(rows: usize) -> Table {
    let columns = vec![
        Column::new("TT", 1, Align::Right),
        Column::new("Nội dung", 20, Align::Left),
        Column::new("Thời hạn", 4, Align::Centre),
    ];
    let row = |at| vec![format!("{at}"), format!("Việc {at}\nghi thêm"), "28/11/2026".to_owned()];
    Table::new(columns, (1..=rows).map(row))
}

#[test]
fn the_sheet_has_the_blanks_of_the_guidance() {
    let sheet = |form| {
        let body = Document::of(&paper(form, [head()])).body();
        let of = |tag, names: &[&str]| -> Vec<i32> {
            names.iter().map(|name| body.number(tag, &format!("w:{name}"))).collect()
        };
        let sides = ["top", "bottom", "left", "right", "header"];
        (of("w:pgSz", &["w", "h"]), of("w:pgMar", &sides))
    };
    // Twentieths of a point: A4, 20/20/30/15 mm, the number 10 mm from the edge.
    let blanks = vec![1134, 1134, 1701, 850, 567];
    assert_eq!(sheet(Form::Upright), (vec![11906, 16838], blanks.clone()));
    assert_eq!(sheet(Form::Across), (vec![16838, 11906], blanks));
    assert_eq!(sheet(Form::Halves).0, [16838, 11906]);
    let body = Document::of(&paper(Form::Across, [])).body();
    assert_eq!(body.find("w:pgSz").unwrap().value("w:orient"), "landscape");
}

#[test]
fn the_letters_are_those_of_the_guidance() {
    let mut document = Document::of(&paper(Form::Upright, []));
    let styles = document.part("word/styles.xml");
    let fonts = styles.find("w:rFonts").unwrap();
    for kind in ["w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"] {
        assert_eq!(fonts.value(kind), "Times New Roman");
    }
    assert_eq!(styles.find("w:lang").unwrap().value("w:val"), "vi-VN");
    // Half points; twentieths of a point: before, after and from line to line; where it stands.
    for (id, size, spacing, align, is_bold) in [
        ("Normal", 28, [0, 120, 360], "both", false),
        ("Heading1", 28, [0, 120, 360], "both", true),
        ("Heading2", 28, [0, 120, 360], "both", true),
        ("Title", 30, [0, 0, 360], "center", true),
        ("Subtitle", 30, [0, 0, 360], "center", true),
        ("Party", 30, [0, 0, 360], "center", true),
        ("Head", 28, [0, 0, 360], "center", false),
        ("RecipientsHead", 28, [0, 0, 360], "left", false),
        ("Recipients", 24, [0, 0, 300], "left", false),
        ("TableText", 24, [0, 0, 300], "left", false),
        ("TableHead", 24, [0, 0, 300], "center", true),
        ("Footer", 20, [0, 0, 300], "center", false),
    ] {
        let style = document.style(id);
        assert_eq!(style.number("w:sz", "w:val"), size, "{id}");
        let lengths = ["w:before", "w:after", "w:line"].map(|name| style.number("w:spacing", name));
        assert_eq!(lengths, spacing, "{id}");
        assert_eq!(style.find("w:spacing").unwrap().value("w:lineRule"), "exact", "{id}");
        assert_eq!(style.find("w:jc").unwrap().value("w:val"), align, "{id}");
        assert_eq!(style.has("w:b"), is_bold, "{id}");
        assert!(style.has("w:widowControl"), "{id}");
    }
    let body = document.style("Normal");
    assert_eq!((body.number("w:ind", "w:firstLine"), body.value("w:default")), (567, "1"));
    for id in ["Heading1", "Heading2", "Title", "TableHead", "Signed"] {
        assert!(document.style(id).has("w:keepNext"), "{id}");
    }
}

#[test]
fn the_head_is_a_table_and_the_rule_as_long_as_its_words() {
    let mut document = Document::of(&paper(Form::Upright, [head(), Block::Spacer]));
    let body = document.body();
    for drawn in ["w:drawing", "w:pict", "w:object", "w:txbxContent", "w:framePr", "w:tblBorders"] {
        assert!(!body.has(drawn), "{drawn}");
    }
    let cells = body.all("w:tc");
    assert_eq!(cells.len(), 2);
    let styles =
        |at: usize| -> Vec<&str> { cells[at].all("w:p").iter().map(|p| p.style()).collect() };
    assert_eq!(styles(0), ["Head"; 3]);
    assert_eq!(styles(1), ["Party", "Head", "Head"]);
    assert_eq!(cells[0].words(), "ĐẢNG BỘ XÃ TÂN LẬP HẠ\nCHI BỘ THÔN SƠN THUỶ\n*\n");
    let rule = cells[1].all("w:p")[1];
    let room = cells[1].number("w:tcW", "w:w");
    let sides = ["w:left", "w:right"].map(|side| rule.number("w:ind", side));
    assert_eq!((rule.words().as_str(), sides[0]), ("\n", sides[1]));
    assert_eq!(rule.find("w:top").unwrap().value("w:val"), "single");
    // 72.9 mm are the words in bold letters of 15 points.
    let long = room - sides[0] - sides[1];
    assert!((4130..=4137).contains(&long), "{long}");
    // The rule with the blank above it takes one line, so that the lines of both columns meet.
    let high = rule.number("w:spacing", "w:before") + rule.number("w:spacing", "w:line");
    assert_eq!(high, 360);
    let date = cells[1].all("w:p")[2];
    assert!(date.has("w:i") && !date.has("w:b"));
    assert!(cells[0].all("w:p")[1].has("w:b"));
}

#[test]
fn words_that_are_wider_than_their_column_have_a_rule_across_it() {
    let right = vec![bold(&"ĐẢNG CỘNG SẢN ".repeat(6)).ruled()];
    let body = Document::of(&paper(Form::Upright, [Block::Head { left: vec![], right }])).body();
    let rule = body.all("w:p").into_iter().find(|it| it.has("w:pBdr")).unwrap();
    assert_eq!((rule.number("w:ind", "w:left"), rule.number("w:ind", "w:right")), (0, 0));
    // What has no paragraph or no cell is taken for damaged.
    assert!(body.all("w:tc").iter().all(|cell| cell.has("w:p")));
}

#[test]
fn tables_repeat_their_heading_and_split_no_row() {
    let blocks = [Block::Paragraph("Như sau:".to_owned()), Block::Table(list(60))];
    let body = Document::of(&paper(Form::Upright, blocks)).body();
    let table = body.find("w:tbl").unwrap();
    assert_eq!(table.find("w:tblStyle").unwrap().value("w:val"), "TableGrid");
    assert_eq!(table.find("w:tblLayout").unwrap().value("w:type"), "fixed");
    let rows = table.all("w:tr");
    assert_eq!(rows.len(), 61);
    assert!(rows.iter().all(|row| row.has("w:cantSplit")));
    let headings: Vec<bool> = rows.iter().map(|row| row.has("w:tblHeader")).collect();
    assert!(headings[0] && !headings[1..].contains(&true));
    assert_eq!(rows[0].words(), "TT\nNội dung\nThời hạn\n");
    let cells = rows[60].all("w:tc");
    let lines: Vec<String> = cells.iter().map(|cell| cell.words()).collect();
    assert_eq!(lines, ["60\n", "Việc 60\nghi thêm\n", "28/11/2026\n"]);
    let aligned = |at: usize| cells[at].find("w:jc").map(|it| it.value("w:val").to_owned());
    assert_eq!(
        [aligned(0), aligned(1), aligned(2)],
        [Some("right".to_owned()), None, Some("center".to_owned())]
    );
    // The columns fill the 165 mm, and no date and no heading is broken.
    let widths: Vec<i32> =
        table.all("w:gridCol").iter().map(|it| it.value("w:w").parse().unwrap()).collect();
    assert!((widths.iter().sum::<i32>() - 9354).abs() <= 2, "{widths:?}");
    assert!(widths[0] > 450 && widths[2] > 1250, "{widths:?}");
    // What leads to a table stands on its sheet.
    assert!(body.find("w:p").unwrap().has("w:keepNext"));
}

#[test]
fn rows_to_write_in_are_high_and_tables_stay_apart() {
    let blocks = [Block::Table(list(2).to_write_in(12)), Block::Table(list(1))];
    let body = Document::of(&paper(Form::Across, blocks)).body();
    let high: Vec<&Node> = body.all("w:trHeight");
    assert_eq!(high.len(), 2);
    assert!(high.iter().all(|it| it.value("w:hRule") == "atLeast" && it.value("w:val") == "680"));
    let kinds: Vec<&str> = body.inner[0].inner.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(kinds, ["w:tbl", "w:p", "w:tbl", "w:p", "w:sectPr"]);
}

#[test]
fn a_table_without_columns_is_left_out_and_one_without_rows_is_not() {
    let none = Table::new::<String>(Vec::new(), []);
    let empty = Table::new::<String>(vec![Column::new("TT", 1, Align::Left)], []);
    let body =
        Document::of(&paper(Form::Upright, [Block::Table(none), Block::Table(empty)])).body();
    let rows: Vec<String> = body.all("w:tr").iter().map(|row| row.words()).collect();
    assert_eq!(rows, ["TT\n"]);
}

#[test]
fn the_signatures_stay_whole_and_with_the_text() {
    for recipients in [true, false] {
        let blocks = [Block::Paragraph("Hết.".to_owned()), signature(recipients)];
        let mut document = Document::of(&paper(Form::Upright, blocks));
        let body = document.body();
        let texts = body.inner[0].all("w:p");
        assert!(texts[0].has("w:keepNext") && texts[1].has("w:keepNext"));
        let table = body.find("w:tbl").unwrap();
        assert_eq!(table.all("w:tr").len(), 1);
        assert!(table.has("w:cantSplit") && !body.has("w:tblBorders"));
        let cells = table.all("w:tc");
        let styles: Vec<&str> = cells[0].all("w:p").iter().map(|it| it.style()).collect();
        if recipients {
            assert_eq!(styles, ["RecipientsHead", "Recipients"]);
            assert_eq!(cells[0].find("w:u").unwrap().value("w:val"), "single");
        } else {
            assert_eq!(styles, ["Signed"; 3]);
        }
        assert_eq!(cells[1].words(), "T/M CHI BỘ\n\nD'Ea\n");
        for style in styles {
            assert!(document.style(style).has("w:keepNext"), "{style}");
        }
    }
}

#[test]
fn what_was_corrected_later_stands_below_the_signatures() {
    let correction = [Block::Heading("ĐÍNH CHÍNH số 1".to_owned()), Block::Foot("Mã".to_owned())];
    let blocks = std::iter::once(signature(false)).chain(correction);
    let body = Document::of(&paper(Form::Upright, blocks)).body();
    let below: Vec<&Node> = body.inner[0].inner.iter().skip(2).collect();
    let styles: Vec<&str> = below.iter().map(|it| it.style()).collect();
    assert_eq!(styles, ["Gap", "Heading1", "Foot", ""]);
    assert_eq!(below[0].number("w:spacing", "w:line"), 360);
}

#[test]
fn the_number_stands_above_from_the_second_sheet_and_the_footer_on_all() {
    for (form, numbered) in [(Form::Upright, true), (Form::Across, true), (Form::Halves, false)] {
        let mut it = paper(form, [Block::Paragraph("a".to_owned())]);
        it.footer = "Mã niêm phong: 8TJK · Niêm phong số 39".to_owned();
        let mut document = Document::of(&it);
        let body = document.body();
        let section = body.find("w:sectPr").unwrap();
        assert_eq!(section.has("w:titlePg"), numbered);
        let headers: Vec<&str> =
            section.all("w:headerReference").iter().map(|it| it.value("w:type")).collect();
        assert_eq!(headers, if numbered { &["default"][..] } else { &[] });
        let footers: Vec<&str> =
            section.all("w:footerReference").iter().map(|it| it.value("w:type")).collect();
        assert_eq!(footers, if numbered { &["default", "first"][..] } else { &["default"] });
        let links = document.part("word/_rels/document.xml.rels");
        for reference in section.inner.iter().filter(|it| it.name.ends_with("Reference")) {
            let link = links.inner.iter().find(|it| it.value("Id") == reference.value("r:id"));
            let part = document.part(&format!("word/{}", link.unwrap().value("Target")));
            if reference.name == "w:headerReference" {
                assert_eq!(part.find("w:fldSimple").unwrap().value("w:instr").trim(), "PAGE");
                assert_eq!(part.find("w:p").unwrap().style(), "Header");
            } else {
                assert_eq!(part.words().trim_end(), it.footer);
            }
        }
    }
    let bare = Document::of(&paper(Form::Upright, []));
    assert!(!bare.names().iter().any(|name| name.contains("footer")));
}

#[test]
fn a_break_goes_on_to_the_next_sheet_or_half() {
    let slip = |to: &str| [head(), Block::Paragraph(to.to_owned()), signature(false)];
    let three = || {
        let mut blocks = Vec::from(slip("a"));
        for to in ["b", "c"] {
            blocks.push(Block::Break);
            blocks.extend(slip(to));
        }
        blocks
    };
    let halves = Document::of(&paper(Form::Halves, three())).body();
    let columns: Vec<&str> = halves.all("w:br").iter().map(|it| it.value("w:type")).collect();
    assert_eq!(columns, ["column", "column"]);
    assert_eq!(halves.number("w:cols", "w:num"), 2);
    // Two columns of 121.5 mm with 27 mm between, so that the cut has its blanks at both sides.
    assert_eq!(halves.number("w:cols", "w:space"), 1531);
    assert!(!halves.has("w:pageBreakBefore"));
    let sheets = Document::of(&paper(Form::Upright, three())).body();
    assert_eq!(sheets.all("w:pageBreakBefore").len(), 2);
    assert!(!sheets.has("w:br") && !sheets.has("w:cols"));
    for body in [halves, sheets] {
        let kinds: Vec<&str> = body.inner[0].inner.iter().map(|it| it.name.as_str()).collect();
        assert!(!kinds.windows(2).any(|pair| pair == ["w:tbl", "w:tbl"]), "{kinds:?}");
        assert_eq!(kinds[kinds.len() - 2..], ["w:p", "w:sectPr"]);
    }
}

#[test]
fn lines_of_dots_run_to_the_right_edge() {
    let mut document = Document::of(&paper(Form::Upright, [Block::Dots(5)]));
    let body = document.body();
    let lines = body.all("w:p");
    assert_eq!(lines.len(), 5);
    assert!(lines.iter().all(|it| it.style() == "Dots" && it.words() == "\t\n"));
    let style = document.style("Dots");
    let tab = style.find("w:tab").unwrap();
    let of = ["w:val", "w:leader", "w:pos"].map(|name| tab.value(name));
    assert_eq!(of, ["right", "dot", "9354"]);
}

#[test]
fn every_letter_arrives_whole() {
    let base = "aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐ";
    let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"];
    let letters: String =
        base.chars().flat_map(|c| tones.map(|tone| format!("{c}{tone}"))).collect();
    let composed: String = letters.nfc().collect();
    let name = "Ksor H'Nhan & <Y Bhăm> \"Niê\"";
    let typed = format!("{}\u{0}\u{b}\u{1b}[31m\u{fffe} {name}", letters.nfd().collect::<String>());
    let wanted = format!("{composed}[31m {name}");
    let table = Table::new(vec![Column::new(&typed, 1, Align::Left)], [vec![typed.as_str()]]);
    let blocks = [
        Block::Title(vec![bold(&typed)]),
        Block::Heading(typed.clone()),
        Block::Subheading(typed.clone()),
        Block::Paragraph(typed.clone()),
        Block::Table(table),
        Block::Foot(typed.clone()),
    ];
    let mut it = paper(Form::Upright, blocks);
    it.footer.clone_from(&typed);
    let mut document = Document::of(&it);
    let body = document.body();
    let words = body.words();
    assert_eq!(words.lines().filter(|line| **line == wanted).count(), 7, "{words}");
    assert!(body.all("w:t").iter().all(|it| it.value("xml:space") == "preserve"));
    assert_eq!(document.part("word/footer1.xml").words().trim_end(), wanted);
    assert_eq!(document.part("docProps/core.xml").find("dc:title").unwrap().text, wanted);
}

#[test]
fn tabs_and_ends_of_lines_have_tags_of_their_own() {
    let text = "một\thai\nba  bốn \n";
    let body = Document::of(&paper(Form::Upright, [Block::Paragraph(text.to_owned())])).body();
    let run = body.find("w:r").unwrap();
    let kinds: Vec<&str> = run.inner.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(kinds, ["w:t", "w:tab", "w:t", "w:br", "w:t"]);
    assert_eq!(run.inner[4].text, "ba  bốn ");
}
