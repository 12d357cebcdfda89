//! The papers of the practice cell as documents of Word.

use sochibo::domain::register::Register;
use sochibo::papers::block::Line;
use sochibo::papers::subject::Subject;
use sochibo::papers::{Block, Paper, PaperKind, make};

use crate::cell::{cell, subjects};
use crate::docx::Document;

/// Every paper of the cell.
fn papers(register: &Register) -> Vec<Paper> {
    let of = |of: Subject| {
        let kinds = sochibo::papers::offered(of).into_iter();
        kinds.filter_map(move |kind| make(register, kind, of))
    };
    subjects(register).into_iter().flat_map(of).collect()
}

/// What a block says, a line for each paragraph.
fn said(block: &Block) -> Vec<String> {
    let of = |lines: &[Line]| lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>();
    match block {
        Block::Head { left, right } | Block::Signature { left, right, .. } => {
            [of(left), of(right)].concat()
        }
        Block::Title(lines) => of(lines),
        Block::Heading(text)
        | Block::Subheading(text)
        | Block::Paragraph(text)
        | Block::Foot(text) => vec![text.clone()],
        Block::Table(table) => {
            let names = table.columns.iter().map(|column| column.name.clone());
            let cells = table.rows.iter().flatten().map(sochibo::office::Cell::text);
            let all: Vec<String> = names.chain(cells).collect();
            all.iter().flat_map(|text| text.lines().map(str::to_owned)).collect()
        }
        Block::Rule | Block::Dots(_) | Block::Break | Block::Spacer => Vec::new(),
    }
}

#[test]
fn every_paper_says_in_word_what_it_says() {
    let register = cell();
    let papers = papers(&register);
    assert!(papers.len() > 60, "{}", papers.len());
    assert!(papers.iter().any(|paper| !paper.footer.is_empty()));
    for paper in &papers {
        let words = Document::of(paper).body().words();
        let mut lines = words.lines();
        for text in paper.blocks.iter().flat_map(said).filter(|text| !text.is_empty()) {
            assert!(lines.any(|line| line == text), "{}: {text:?} in its place", paper.name);
        }
    }
}

#[test]
fn every_package_is_whole_and_leads_nowhere() {
    let register = cell();
    for paper in papers(&register) {
        let mut document = Document::of(&paper);
        let names = document.names();
        assert_eq!(names[0], "[Content_Types].xml");
        for name in &names {
            document.part(name);
            let lower = name.to_lowercase();
            assert!(
                !["vba", "macro", ".bin", "embed"].iter().any(|it| lower.contains(it)),
                "{name}"
            );
        }
        let types = document.part("[Content_Types].xml");
        for kind in types.all("Override") {
            let name = kind.value("PartName").trim_start_matches('/');
            assert!(names.iter().any(|it| it == name), "{name} is told of and not there");
        }
        for (folder, links) in [("", "_rels/.rels"), ("word/", "word/_rels/document.xml.rels")] {
            for link in document.part(links).inner {
                let target = format!("{folder}{}", link.value("Target"));
                assert!(names.contains(&target), "{target}");
                assert_eq!(link.value("TargetMode"), "");
            }
        }
        let document = document.body();
        let styled = document.all("w:pStyle").len();
        assert_eq!(styled, document.all("w:p").len(), "{}: a paragraph without style", paper.name);
    }
}

#[test]
fn the_file_tells_its_kind_and_of_no_person() {
    let register = cell();
    let names: Vec<&str> = register.members().map(|(_, it)| it.full_name.as_str()).collect();
    for paper in papers(&register) {
        let properties = Document::of(&paper).part("docProps/core.xml");
        let told: Vec<&str> = properties.inner.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(told, ["dc:title", "dc:language"]);
        let title = properties.inner[0].text.as_str();
        assert!(!title.is_empty() && title == title.to_uppercase(), "a kind, not {title}");
        assert!(!names.iter().any(|name| title.contains(&name.to_uppercase())), "{title}");
        assert!(!names.iter().any(|name| paper.name.contains(name)), "{}", paper.name);
    }
}

#[test]
fn long_minutes_keep_every_opinion() {
    let register = cell();
    let (id, _) = register.meetings().next().unwrap();
    let mut paper = make(&register, PaperKind::Minutes, id.into()).unwrap();
    let before = Document::of(&paper).body().all("w:p").len();
    let opinions = (1..=120).map(|at| Block::Paragraph(format!("Đ/c Y Bhăm: ý kiến thứ {at}.")));
    let end = paper.blocks.iter().position(|it| matches!(it, Block::Signature { .. })).unwrap();
    paper.blocks.splice(end..end, opinions);
    let body = Document::of(&paper).body();
    assert_eq!(body.all("w:p").len(), before + 120);
    assert!(body.words().contains("Đ/c Y Bhăm: ý kiến thứ 120.\n"));
    assert_eq!(body.all("w:sectPr").len(), 1);
}

#[test]
fn a_draft_is_marked_above_its_head() {
    let register = cell();
    let (id, draft) = register.resolutions().last().unwrap();
    let mut draft = draft.clone();
    draft.state = sochibo::domain::resolution::ResolutionState::Draft;
    let mut register = register.clone();
    register.put(id.into(), Some(draft.into()));
    let paper = make(&register, PaperKind::Resolution, id.into()).unwrap();
    let mut document = Document::of(&paper);
    let body = document.body();
    let first = body.find("w:p").unwrap();
    assert_eq!(first.words(), "Dự thảo lần 1\n");
    assert!(first.has("w:i") && !first.has("w:b"));
    let title = document.part("docProps/core.xml").inner[0].text.clone();
    assert_eq!(title, "NGHỊ QUYẾT");
}
