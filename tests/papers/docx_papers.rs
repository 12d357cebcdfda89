//! The papers of the practice cell as documents of Word.

use chrono::NaiveDate;
use sochibo::domain::register::Register;
use sochibo::papers::block::{Line, Look};
use sochibo::papers::subject::Subject;
use sochibo::papers::{Block, Paper, PaperKind, make};
use sochibo::practice::{self, Size};

use crate::docx::Document;

fn cell() -> Register {
    practice::register(Size::default(), NaiveDate::from_ymd_opt(2026, 11, 20).unwrap())
}

/// Every paper about a meeting or a resolution of the cell.
fn papers(register: &Register) -> Vec<Paper> {
    let meetings = register.meetings().map(|(id, _)| Subject::from(id));
    let resolutions = register.resolutions().map(|(id, _)| Subject::from(id));
    let subjects: Vec<Subject> = meetings.chain(resolutions).collect();
    let all = subjects.iter().flat_map(|of| {
        let kinds = sochibo::papers::offered(*of).into_iter();
        kinds.filter_map(|kind| make(register, kind, *of))
    });
    all.collect()
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
    let mut kinds: Vec<String> = Vec::new();
    for paper in papers(&register) {
        let properties = Document::of(&paper).part("docProps/core.xml");
        let told: Vec<&str> = properties.inner.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(told, ["dc:title", "dc:language"]);
        kinds.push(properties.inner[0].text.clone());
    }
    kinds.sort();
    kinds.dedup();
    assert_eq!(kinds, ["BIÊN BẢN", "KẾT LUẬN", "NGHỊ QUYẾT", "THÔNG BÁO"]);
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
    assert_eq!(first.words(), "Dự thảo\n");
    // The style of titles is bold, the mark is only slanted.
    assert_eq!(first.find("w:b").unwrap().value("w:val"), "0");
    assert!(first.has("w:i"));
    let title = document.part("docProps/core.xml").inner[0].text.clone();
    assert_eq!(title, "NGHỊ QUYẾT");
    let look = paper.blocks.iter().find_map(|it| match it {
        Block::Title(lines) => lines.first().map(|line| line.look),
        _ => None,
    });
    assert_eq!(look, Some(Look::ITALIC));
}
