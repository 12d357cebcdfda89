//! Papers and the month's path, as they are read.

use sochibo::domain::register::Register;
use sochibo::domain::resolution::ResolutionKind;
use sochibo::domain::work::mark::Mark;
use sochibo::domain::work::{hold, mark, month, resolve, trend};
use sochibo::papers::{PaperKind, make, short_notice, text};
use sochibo::words::Lang;

use crate::book::{DEPUTY, cell, day, write};
use crate::evening::{held, october, opened};

#[test]
fn papers_are_assembled_from_the_records() {
    let (register, id) = held();
    let minutes = make(&register, PaperKind::Minutes, id.into()).unwrap();
    assert_eq!(minutes.last_letter(), Some('.'));
    let printed = text::render(&minutes, 80);
    assert!(printed.contains("Đ/c Quan Thị Ước: Đề nghị thêm đèn ở ngã ba. (bảo lưu ý kiến)"));
    insta::assert_snapshot!("minutes", printed);
    let (resolution, _) = resolve::resolution_for(&register, id).unwrap();
    let paper = make(&register, PaperKind::Resolution, resolution.into()).unwrap();
    assert_eq!(paper.last_letter(), Some('.'));
    assert_eq!(paper.name, "10-NQ-CB");
    let printed = text::render(&paper, 80);
    assert!(!printed.contains("./."));
    insta::assert_snapshot!("resolution", printed);
}

#[test]
fn the_notice_comes_long_and_short() {
    let mut register = cell();
    let id = october(&mut register);
    let paper = make(&register, PaperKind::Notice, id.into()).unwrap();
    assert_eq!(paper.last_letter(), Some('.'));
    insta::assert_snapshot!("notice", text::render(&paper, 80));
    let short = short_notice(&register, id).unwrap();
    assert!(short.chars().count() <= 600);
    assert!(crate::book::NAMES.iter().all(|name| !short.contains(name)), "{short}");
    insta::assert_snapshot!("short_notice", short);
}

#[test]
fn the_deputy_signs_in_the_own_post_when_in_the_chair() {
    let (mut register, id) = opened();
    let plan = hold::name_chair(&register, id, DEPUTY);
    write(&mut register, plan);
    let plan = resolve::draft_resolution(&register, id, ResolutionKind::Conclusion);
    let draft = write(&mut register, plan);
    let printed = text::render(&make(&register, PaperKind::Resolution, draft).unwrap(), 80);
    for word in ["KẾT LUẬN", "Số …-KL/CB", "PHÓ BÍ THƯ", "T/M CHI BỘ", "Dự thảo"] {
        assert!(printed.contains(word), "{word}: {printed}");
    }
    assert!(!printed.contains("K/T"));
    assert_eq!(make(&register, PaperKind::Minutes, draft), None);
}

#[test]
fn the_month_is_one_path() {
    let mut register = cell();
    let october_ = sochibo::domain::day::Month { year: 2026, month: 10 };
    let path = month::path(&register, october_, day(2026, 10, 1));
    assert_eq!(path.about_meeting(Lang::Vi), "chưa có kỳ sinh hoạt");
    let id = october(&mut register);
    let shown = |register: &Register, today| -> Vec<String> {
        let path = month::path(register, october_, today);
        let line = |step: &month::Step| {
            format!("{:?} {} | {}", step.mark, step.text(Lang::Vi), step.detail(Lang::Vi))
        };
        path.steps.iter().map(line).collect()
    };
    insta::assert_snapshot!("month_before", shown(&register, day(2026, 10, 5)).join("\n"));
    let plan =
        mark::mark(&register, id, Mark::CommitteeMet, Some(day(2026, 10, 2)), day(2026, 10, 2));
    write(&mut register, plan);
    let (register, _) = held();
    insta::assert_snapshot!("month_after", shown(&register, day(2026, 10, 8)).join("\n"));
    let trend = trend::trend(&register, october_);
    assert_eq!(trend.len(), 12);
    // 12 on the roll, one exempt and absent: base 11; two absent: 9. Of five due, four are done.
    assert_eq!(trend[11].attendance, Some(818));
    assert_eq!(trend[11].completion, Some(800));
    assert_eq!(trend[0].attendance, None);
}

#[test]
fn every_text_has_the_same_gaps_in_all_languages() {
    use sochibo::words::{agenda, alerts, month, papers};
    for (name, text) in [agenda::ALL, alerts::ALL, month::ALL, papers::ALL].concat() {
        for lang in Lang::ALL {
            assert!(!text.get(lang).is_empty(), "{name}");
            assert_eq!(text.names(lang), text.names(Lang::Vi), "{name}");
        }
    }
}
