//! Where words come to stand, and that nothing a person types keeps a paper from being written.

use super::faces::{Faces, drawn};
use super::flow::{Ink, flow};
use super::sheets::{Filled, place};
use super::{points, write};
use crate::papers::block::{Align, Block, Column, Form, Line, Look, Paper, Table};
use crate::papers::measures::Measures;

const LETTERS: &str =
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ";

fn laid(paper: &Paper) -> Vec<Filled> {
    let measures = Measures::of(paper.form);
    place(flow(paper, &measures).unwrap(), points(measures.height()))
}

/// All words of a column, in their order.
fn words(column: &Filled) -> Vec<String> {
    let ink = column.iter().flat_map(|placed| &placed.strip.ink);
    let text = ink.filter_map(|ink| match ink {
        Ink::Text { text, .. } => Some(text.clone()),
        _ => None,
    });
    text.filter(|text| !text.is_empty()).collect()
}

#[track_caller]
fn within_the_margins(paper: &Paper) {
    let measures = Measures::of(paper.form);
    let (wide, high) = (points(measures.width()), points(measures.height()));
    let faces = Faces::all().unwrap();
    for column in laid(paper) {
        for placed in &column {
            let end = placed.y + placed.strip.height;
            assert!(placed.y >= 0.0 && end <= high + 0.5, "{} to {end} of {high}", placed.y);
            for ink in &placed.strip.ink {
                let Ink::Text { x, y, text, look, size, stretch } = ink else { continue };
                let blanks = f32::from(u16::try_from(text.matches(' ').count()).unwrap());
                let end = x + faces.of(*look).width(text, *size) + stretch * blanks;
                assert!(*x >= -0.01 && end <= wide + 0.5, "{text}: {x} to {end} of {wide}");
                assert!(*y >= 0.0 && *y <= placed.strip.height, "{text}");
            }
        }
    }
}

fn long_table(rows: usize) -> Paper {
    let mut paper = Paper::new("bang");
    let columns = vec![Column::new("TT", 1, Align::Right), Column::new("Nội dung", 9, Align::Left)];
    let rows = (1..=rows).map(|n| vec![n.to_string(), format!("Hàng {n}\nhai dòng")]);
    paper.push(Block::Table(Table::new(columns, rows)));
    paper
}

#[test]
fn every_vietnamese_letter_is_in_every_face() {
    let faces = Faces::all().unwrap();
    let all = format!("{LETTERS}{} –—…“”‘’•°№₫±≤≥", LETTERS.to_uppercase());
    for look in [Look::PLAIN, Look::BOLD, Look::ITALIC] {
        let face = faces.of(look);
        let lacking = face.letter('□');
        for letter in all.chars() {
            assert_ne!(face.letter(letter).glyph, lacking.glyph, "{letter} {look:?}");
        }
    }
    let both = faces.of(Look { bold: true, italic: true, underline: false });
    assert_ne!(both.letter('ộ').glyph, both.letter('□').glyph);
    assert_eq!(both.letter('😀'), both.letter('□'), "what is lacking is seen to be so");
}

#[test]
fn letters_are_drawn_composed_and_without_signs_that_are_none() {
    use unicode_normalization::UnicodeNormalization as _;
    let decomposed: String = "Quyết nghị".nfd().collect();
    assert_eq!(drawn(&decomposed), "Quyết nghị");
    assert_eq!(drawn("a\u{7}b\u{202e}c\td"), "abc d");
}

#[test]
fn a_long_table_repeats_its_heading_and_splits_no_row() {
    let paper = long_table(60);
    within_the_margins(&paper);
    let columns = laid(&paper);
    assert!(columns.len() > 1);
    let mut rows = 0;
    for column in &columns {
        let words = words(column);
        assert_eq!(words[..2], ["TT", "Nội dung"], "each sheet begins with the heading");
        for row in words[2..].chunks(3) {
            rows += 1;
            assert_eq!(row, [rows.to_string(), format!("Hàng {rows}"), "hai dòng".to_owned()]);
        }
    }
    assert_eq!(rows, 60);
}

#[test]
fn only_a_row_higher_than_a_sheet_is_cut() {
    let mut paper = Paper::new("bang");
    let columns = vec![Column::new("Nội dung", 9, Align::Left)];
    let text: Vec<String> = (1..=120).map(|n| format!("dòng {n}")).collect();
    paper.push(Block::Table(Table::new(columns, [vec![text.join("\n")]])));
    within_the_margins(&paper);
    let columns = laid(&paper);
    let all: Vec<String> =
        columns.iter().flat_map(words).filter(|word| word != "Nội dung").collect();
    assert_eq!(all, text);
}

#[test]
fn no_line_of_a_paragraph_stands_alone_and_no_heading_last() {
    for before in 40..80 {
        let mut paper = Paper::new("van-ban");
        for n in 0..before {
            paper.paragraph(format!("Đoạn {n}."));
        }
        paper.heading("II- THÀNH PHẦN");
        let long = "Chi bộ thống nhất đánh giá kết quả tháng trước và nhiệm vụ tháng tới. ";
        paper.paragraph(long.repeat(5));
        within_the_margins(&paper);
        let columns: Vec<Vec<String>> = laid(&paper).iter().map(words).collect();
        for column in &columns {
            assert_ne!(column.last().map(String::as_str), Some("II- THÀNH PHẦN"), "{before}");
            let of_long = column.iter().filter(|line| !line.starts_with("Đoạn")).count();
            let heading = column.iter().filter(|line| line.starts_with("II-")).count();
            assert_ne!(of_long - heading, 1, "{before}: one line alone");
        }
    }
}

#[test]
fn halves_are_filled_one_after_the_other() {
    let mut paper = Paper::new("phieu");
    paper.form = Form::Halves;
    for n in 1..=3 {
        paper.paragraph(format!("Phiếu {n}"));
        paper.push(Block::Break);
    }
    within_the_margins(&paper);
    let columns = laid(&paper);
    assert_eq!(columns.len(), 3);
    assert_eq!(words(&columns[2]), ["Phiếu 3"]);
    assert!(write(&paper).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_signature_is_never_cut() {
    for before in 30..60 {
        let mut paper = Paper::new("van-ban");
        for n in 0..before {
            paper.paragraph(format!("Đoạn {n}."));
        }
        let mut right = vec![Line::new("T/M CHI BỘ", Look::BOLD)];
        right.extend(vec![Line::new("", Look::PLAIN); 5]);
        right.push(Line::new("Ma Văn A", Look::BOLD));
        let left = vec![Line::new("Nơi nhận:", Look::UNDERLINE)];
        paper.push(Block::Signature { left, right, recipients: true });
        within_the_margins(&paper);
        let columns: Vec<Vec<String>> = laid(&paper).iter().map(words).collect();
        let last = columns.last().unwrap();
        assert!(last.contains(&"T/M CHI BỘ".to_owned()) && last.contains(&"Ma Văn A".to_owned()));
        assert!(last[0].starts_with("Đoạn"), "{before}: not without what is signed");
    }
}

#[test]
fn nothing_that_is_typed_keeps_a_paper_from_being_written() {
    let marks = format!("a{}", "\u{301}".repeat(200));
    let texts = [
        String::new(),
        "x".repeat(5000),
        "O’Brien & <Đặng> \"Ước\"".to_owned(),
        "👨‍👩‍👧‍👦 tất cả 😀".to_owned(),
        marks,
        "\u{1b}[31m\u{0}\u{feff}\r\n\t".to_owned(),
        "שלום עליכם".to_owned(),
    ];
    for form in [Form::Upright, Form::Across, Form::Halves] {
        let mut paper = Paper::new("x");
        paper.form = form;
        for text in &texts {
            paper.push(Block::Paragraph(text.clone()));
            paper.push(Block::Heading(text.clone()));
            paper.push(Block::Title(vec![Line::new(text, Look::BOLD).ruled()]));
            let line = || vec![Line::new(text, Look::UNDERLINE)];
            paper.push(Block::Head { left: line(), right: line() });
            paper.push(Block::Signature { left: line(), right: line(), recipients: true });
            paper.push(Block::Table(Table::new(
                vec![Column::new(text, 1, Align::Left), Column::new("b", 1, Align::Right)],
                [vec![text.as_str(), text.as_str()]],
            )));
            paper.push(Block::Dots(2));
            paper.push(Block::Foot(text.clone()));
        }
        paper.footer = texts.concat();
        within_the_margins(&paper);
        assert!(write(&paper).unwrap().starts_with(b"%PDF"), "{form:?}");
    }
    assert!(write(&Paper::new("x")).unwrap().starts_with(b"%PDF"), "an empty paper");
}

#[test]
fn no_sheet_ends_with_a_sentence_that_leads_on() {
    let mut led = 0;
    for above in 1..60 {
        let mut paper = Paper::new("x");
        (0..above).for_each(|_| paper.push(Block::Paragraph("Một dòng.".to_owned())));
        paper.push(Block::Paragraph("Ý kiến thảo luận:".to_owned()));
        (0..3).for_each(|_| paper.push(Block::Paragraph("Đ/c A: nhất trí.".to_owned())));
        let sheets = laid(&paper);
        led += sheets.iter().skip(1).filter(|sheet| words(sheet)[0].ends_with(':')).count();
        for sheet in sheets {
            let words = words(&sheet);
            assert!(!words.last().unwrap().ends_with(':'), "{above}: {words:?}");
        }
    }
    assert!(led > 0);
}

#[test]
fn what_is_written_in_a_row_for_the_hand_stands_in_its_middle() {
    let mut paper = Paper::new("x");
    let columns = vec![Column::new("TT", 1, Align::Left), Column::new("Ký", 9, Align::Left)];
    paper.push(Block::Table(Table::new(columns, [vec!["1", ""]]).to_write_in(30)));
    let column = laid(&paper).remove(0);
    let row = column.iter().find(|placed| placed.strip.height > points(29.0)).unwrap();
    let first = row.strip.ink.first().unwrap();
    let Ink::Text { y, .. } = first else { panic!("{first:?}") };
    let middle = row.strip.height / 2.0;
    assert!(*y > middle && *y < middle + points(3.0), "{y} of {}", row.strip.height);
}
