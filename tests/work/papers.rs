//! Papers and the month's path, as they are read.

use sochibo::domain::meeting::{MeetingKind, MeetingState, ScoreMark};
use sochibo::domain::register::Register;
use sochibo::domain::resolution::ResolutionKind;
use sochibo::domain::rules::scoring;
use sochibo::domain::work::mark::Mark;
use sochibo::domain::work::score::{self, Given};
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
fn the_score_stands_in_minutes_and_resolution() {
    let (mut register, id) = held();
    let mut closed = register.meeting(id).unwrap().clone();
    closed.state = MeetingState::Closed;
    (closed.seal, closed.seal_number) = (String::new(), None);
    register.put(id.into(), Some(closed.into()));
    let (at, it) = resolve::resolution_for(&register, id).unwrap();
    let mut unsealed = it.clone();
    (unsealed.seal, unsealed.seal_number) = (String::new(), None);
    register.put(at.into(), Some(unsealed.into()));
    let mut given = Given::default();
    let open = score::look(&register, id, &given, Lang::Vi).unwrap();
    let printed = |register: &Register| {
        let (resolution, _) = resolve::resolution_for(register, id).unwrap();
        let minutes = make(register, PaperKind::Minutes, id.into()).unwrap();
        let paper = make(register, PaperKind::Resolution, resolution.into()).unwrap();
        assert_eq!((minutes.last_letter(), paper.last_letter()), (Some('.'), Some('.')));
        [text::render(&minutes, 400), text::render(&paper, 400)]
    };
    assert!(printed(&register)[0].contains("VI- TỰ CHẤM ĐIỂM: … điểm, xếp loại …."));
    given.marks = score::usual(&register, id, &open).0;
    let result = open.lines.iter().find(|line| line.part.measure == "result").unwrap();
    let lost = ScoreMark {
        criterion: result.criterion,
        part: 1,
        tenths: 100,
        reason: "mưa lũ, nhiều việc dở dang".to_owned(),
        by_hand: true,
    };
    given.marks.retain(|it| it.criterion != lost.criterion);
    given.marks.push(lost);
    let plan = score::mark(&register, id, &given);
    write(&mut register, plan);
    let meeting = register.meeting(id).unwrap();
    let (total, band) = scoring::marked(&register, id, meeting).unwrap();
    let wanted = format!(
        "{} điểm, xếp loại {}.",
        scoring::points(total, Lang::Vi),
        band.name().get(Lang::Vi)
    );
    let limits =
        "Hạn chế cần khắc phục: Tỷ lệ việc hoàn thành 10/30 điểm, mưa lũ, nhiều việc dở dang";
    for (paper, before) in printed(&register).iter().zip(["VI- TỰ CHẤM ĐIỂM: ", "Chi bộ tự chấm: "])
    {
        assert!(paper.contains(&format!("{before}{wanted}")), "{paper}");
        assert!(paper.contains(limits), "{paper}");
    }
    // what the secretary wrote goes before the marks
    let (at, it) = resolve::resolution_for(&register, id).unwrap();
    let mut own = it.clone();
    own.self_mark = "Chi bộ tự chấm 91 điểm, loại Tốt".to_owned();
    register.put(at.into(), Some(own.into()));
    for paper in printed(&register) {
        assert!(paper.contains("91 điểm") && !paper.contains("mưa lũ"), "{paper}");
    }
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
    let printed = text::render(&make(&register, PaperKind::Resolution, draft.into()).unwrap(), 80);
    for word in ["KẾT LUẬN", "Số …-KL/CB", "PHÓ BÍ THƯ", "T/M CHI BỘ", "Dự thảo"] {
        assert!(printed.contains(word), "{word}: {printed}");
    }
    assert!(!printed.contains("K/T"));
    assert_eq!(make(&register, PaperKind::Minutes, draft.into()), None);
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

#[test]
fn papers_say_what_meeting_it_was_and_who_took_no_part() {
    let (mut register, id) = held();
    let mut meeting = register.meeting(id).unwrap().clone();
    (meeting.kind, meeting.state) = (MeetingKind::Thematic, MeetingState::Closed);
    (meeting.seal, meeting.seal_number) = (String::new(), None);
    meeting.items.iter_mut().find(|it| it.done).unwrap().away = vec![DEPUTY];
    register.put(id.into(), Some(meeting.into()));
    let (resolution, _) = resolve::resolution_for(&register, id).unwrap();
    let paper = make(&register, PaperKind::Resolution, resolution.into()).unwrap();
    let printed = text::render(&paper, 400);
    assert!(printed.contains("sinh hoạt chuyên đề; tổng số") && !printed.contains("thường kỳ"));
    let minutes = text::render(&make(&register, PaperKind::Minutes, id.into()).unwrap(), 400);
    assert_eq!(minutes.matches("Không tham gia bàn và biểu quyết mục này: đ/c").count(), 1);
}
