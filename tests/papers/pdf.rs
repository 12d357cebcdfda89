//! Papers of the practice cell as PDF.

use sochibo::domain::Choices as _;
use sochibo::papers::{Format, PaperKind, Subject, bytes, make};

use crate::cell::{cell, subjects};

#[test]
fn every_paper_is_written_and_the_same_each_time() {
    let register = cell();
    let all = subjects(&register);
    let mut kinds = 0;
    for kind in PaperKind::ALL {
        let of = all.iter().copied().filter(|of: &Subject| kind.asks().fits(*of));
        let papers: Vec<_> = of.filter_map(|of| make(&register, *kind, of)).collect();
        assert!(!papers.is_empty(), "{kind:?} is made of nothing here");
        kinds += 1;
        for paper in papers.iter().rev().take(2) {
            let made = bytes(paper, Format::Pdf).unwrap();
            assert!(made.starts_with(b"%PDF") && made.len() < 300_000, "{kind:?}");
            assert_eq!(made, bytes(paper, Format::Pdf).unwrap(), "{kind:?}");
            let text = String::from_utf8_lossy(&made);
            assert!(text.contains("Tinos") && !text.contains("/CreationDate"), "{kind:?}");
        }
    }
    assert_eq!(kinds, PaperKind::ALL.len());
}
