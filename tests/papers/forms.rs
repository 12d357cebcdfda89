//! In which forms papers are offered.

use sochibo::domain::Choices as _;
use sochibo::papers::{Format, PaperKind, bytes, make};

use crate::cell::{cell, subjects};

#[test]
fn lists_are_offered_as_spreadsheets_and_texts_are_not() {
    let register = cell();
    let all = subjects(&register);
    let mut lists: Vec<&str> = Vec::new();
    for kind in PaperKind::ALL {
        let mut papers = all.iter().filter_map(|of| make(&register, *kind, *of));
        let is_list = |paper| Format::of(&paper).contains(&Format::Xlsx);
        if papers.any(is_list) {
            lists.push(kind.key());
        }
    }
    for text in ["notice", "minutes", "resolution", "report", "slips", "ballots", "invitation"] {
        assert!(!lists.contains(&text), "{text}: {lists:?}");
    }
    for list in ["members", "members_full", "register", "attendance", "score"] {
        assert!(lists.contains(&list), "{list}: {lists:?}");
    }
}

#[test]
fn every_form_that_is_offered_is_written() {
    let register = cell();
    for of in subjects(&register).iter().rev().take(60) {
        for kind in PaperKind::ALL {
            let Some(paper) = make(&register, *kind, *of) else { continue };
            for form in Format::of(&paper) {
                let made = bytes(&paper, form);
                assert!(made.is_ok_and(|it| !it.is_empty()), "{kind:?} {form:?}");
            }
        }
    }
}
