//! The score of a meeting by sheet B, and what must hold of any score.

use proptest::prelude::*;
use sochibo::domain::cell::{Cell, WithoutTheme};
use sochibo::domain::field::Described as _;
use sochibo::domain::meeting::{
    Item, Meeting, MeetingKind, MeetingState, Opinion, Part, Presence, ScoreMark,
};
use sochibo::domain::register::Register;
use sochibo::domain::rule::Rule;
use sochibo::domain::rules::attendance::alerts;
use sochibo::domain::rules::measures::{MEASURES, Sight, read};
use sochibo::domain::rules::scoring::{Assessment, Band, Origin, assess, band, marked};
use sochibo::domain::rules::sheets;
use sochibo::domain::score_sheet::{ScoreSheet, SheetCriterion, SheetOption, SheetPart};
use sochibo::domain::task::Outcome;
use sochibo::domain::work::score::{Given, Unscored, given, look, mark, usual};
use sochibo::domain::work::{Refusal, hold};
use sochibo::domain::{Id, Kind, MeetingId, MemberId};
use sochibo::words::Lang;

use crate::attendance::khuoi_lay;
use crate::follow_up::september;
use crate::village::{Village, clock, date, held, line, lines};

fn filled(register: &Register, id: MeetingId) -> Assessment {
    assess(register, id, register.meeting(id).unwrap(), Lang::Vi).unwrap()
}

/// The points of a part and why, as they stand.
fn part(register: &Register, id: MeetingId, criterion: u32, part: u32) -> (Option<u32>, String) {
    let filled = filled(register, id);
    let line = filled.lines.iter().find(|line| line.is(criterion, part)).unwrap();
    (line.tenths, line.say_why(Lang::Vi))
}

fn by_hand(criterion: u32, part: u32, tenths: u32, reason: &str) -> ScoreMark {
    ScoreMark { criterion, part, tenths, reason: reason.to_owned(), by_hand: true }
}

fn keep(register: &mut Register, id: MeetingId, given: &Given) -> Result<(), Refusal> {
    let plan = mark(register, id, given)?;
    register.apply(&plan.into_act("", chrono::NaiveDateTime::default())).unwrap();
    Ok(())
}

/// Answers that bring a criterion to so many tenths, filling its parts from the first.
fn answers(sheet: &sheets::Sheet, wanted: &[(u32, u32)]) -> Vec<ScoreMark> {
    let mut marks = Vec::new();
    for (number, tenths) in wanted {
        let criterion = sheet.criteria.iter().find(|it| it.number == *number).unwrap();
        let mut left = *tenths;
        for part in &criterion.parts {
            let points = left.min(part.most);
            left -= points;
            marks.push(by_hand(*number, part.number, points, "chi bộ thống nhất"));
        }
        assert_eq!(left, 0);
    }
    marks
}

#[test]
fn the_meeting_of_khuoi_lay_is_worth_ninety_points() {
    let mut it = khuoi_lay();
    let id = it.village.meeting(it.meeting.clone());
    let register = &mut it.village.register;
    let (tenths, why) = part(register, id, 1, 1);
    assert_eq!((tenths, why.as_str()), (Some(40), "họp 80 phút, thiếu 10 phút so với 90"));
    let (tenths, why) = part(register, id, 2, 1);
    let said = "có mặt 18/21 (85,7 %), 1 người vắng không lý do";
    assert_eq!((tenths, why.as_str()), (Some(10), said));
    let (tenths, why) = part(register, id, 2, 2);
    let said = "Trương Văn Ơn vắng có lý do 4 kỳ liên tiếp";
    assert_eq!((tenths, why.as_str()), (Some(0), said));
    let told: Vec<String> =
        alerts(register, &it.meeting).iter().map(|alert| alert.say(Lang::Vi)).collect();
    assert_eq!(told, ["vắng có lý do 4 kỳ liên tiếp", "vắng không lý do"]);

    let sheet = sheets::for_meeting(register, &it.meeting).unwrap();
    let others = [(3, 100), (4, 280), (5, 100), (6, 50), (7, 270), (8, 50)];
    let marks = answers(&sheet, &others);
    keep(register, id, &Given { sheet: None, marks }).unwrap();
    let now = filled(register, id);
    let criteria: Vec<u32> = (1..=8).map(|number| now.of_criterion(number)).collect();
    assert_eq!(criteria, [40, 10, 100, 280, 100, 50, 270, 50]);
    assert_eq!((now.total(), now.missing().count()), (900, 0));
    let kept = register.meeting(id).unwrap();
    assert_eq!(marked(register, id, kept), Some((900, Band::Good)));
    assert_eq!((kept.score_sheet.as_str(), kept.score.len()), ("B", now.lines.len()));
}

#[test]
fn half_a_point_decides_the_band() {
    for (tenths, wanted) in [
        (900, "Tốt"),
        (895, "Khá"),
        (700, "Khá"),
        (695, "Trung bình"),
        (500, "Trung bình"),
        (490, "Kém"),
    ] {
        let found = band(&Register::default(), tenths, date(5, 10, 2026));
        assert_eq!(found.name().get(Lang::Vi), wanted, "{tenths}");
    }
    let mut village = Village::default();
    village.put(
        Kind::Rule,
        Rule {
            key: "score.bands".to_owned(),
            value: "85,70,50".to_owned(),
            valid_from: Some(date(1, 1, 2026)),
            source: String::new(),
        },
    );
    assert_eq!(band(&village.register, 895, date(5, 10, 2026)), Band::Good);
}

#[test]
fn the_result_of_last_month_gives_its_points() {
    let mut it = september();
    let id = it.meeting;
    let (tenths, why) = part(&it.village.register, id, 7, 1);
    let said = "3/5 việc đến hạn hoàn thành (60,0 %)";
    assert_eq!((tenths, why.as_str()), (Some(200), said));
    it.change(4, |task| {
        task.outcome = Outcome::Done;
        task.closed_on = Some(date(5, 10, 2026));
    });
    assert_eq!(part(&it.village.register, id, 7, 1).0, Some(270));
    // nothing due: asked, with the reason
    let empty = it.village.meeting(held(date(5, 12, 2027), Vec::new()));
    for number in 1..=7 {
        it.change(number, |task| task.deadline = Some(date(1, 1, 2030)));
    }
    let (tenths, why) = part(&it.village.register, empty, 7, 1);
    assert_eq!((tenths, why.as_str()), (None, "kỳ này không có việc đến hạn"));
}

/// A meeting of so many members of whom so many spoke, from `from` to `to`.
fn evening(present: usize, spoke: usize, from: &str, to: &str) -> (Village, MeetingId) {
    let mut village = Village::default();
    let members = village.officials(present);
    let mut meeting = held(date(5, 10, 2026), lines(&members, Presence::Present));
    meeting.started = clock(from);
    meeting.ended = clock(to);
    meeting.opinions = members
        .iter()
        .take(spoke)
        .map(|member| Opinion {
            member: Some(*member),
            text: "nhất trí".to_owned(),
            ..Opinion::blank()
        })
        .collect();
    let id = village.meeting(meeting);
    (village, id)
}

#[test]
fn minutes_short_and_shares_fall_on_their_steps() {
    for (to, combined, tenths) in [
        ("21:00", false, 50),
        ("20:59", false, 40),
        ("20:45", false, 40),
        ("20:44", false, 30),
        ("20:30", false, 30),
        ("20:29", false, 20),
        ("20:15", false, 20),
        ("20:14", false, 10),
        ("21:30", true, 50),
        ("21:15", true, 40),
        ("21:00", true, 30),
        ("20:30", true, 20),
        ("20:29", true, 10),
    ] {
        let (mut village, id) = evening(10, 1, "19:30", to);
        let mut meeting = village.register.meeting(id).unwrap().clone();
        meeting.combined = combined;
        village.register.put(id.into(), Some(meeting.into()));
        assert_eq!(part(&village.register, id, 1, 1).0, Some(tenths), "{to} {combined}");
    }
    for (spoke, tenths) in [(11, 50), (10, 40), (8, 40), (7, 30), (6, 30), (5, 20)] {
        let (village, id) = evening(20, spoke, "19:30", "21:00");
        assert_eq!(part(&village.register, id, 4, 5).0, Some(tenths), "{spoke}");
    }
    for (present, tenths) in [(18, 40), (17, 30), (15, 30), (14, 20), (13, 20), (12, 10)] {
        let mut village = Village::default();
        let members = village.officials(20);
        let mut roll = lines(&members[..present], Presence::Present);
        roll.extend(lines(&members[present..], Presence::Excused));
        let id = village.meeting(held(date(5, 10, 2026), roll));
        assert_eq!(part(&village.register, id, 2, 1).0, Some(tenths), "{present}");
    }
}

#[test]
fn what_the_book_knows_of_the_days_before_is_filled_in() {
    let (mut village, id) = evening(10, 6, "19:30", "21:00");
    let mut meeting = village.register.meeting(id).unwrap().clone();
    let asked: Vec<Option<u32>> =
        [(3, 2), (3, 4), (3, 5), (4, 8)].map(|(c, p)| part(&village.register, id, c, p).0).into();
    assert_eq!(asked, [None; 4], "no day is noted: a person is asked");
    assert_eq!(part(&village.register, id, 3, 3).0, Some(20), "a cell without a committee");
    let secretary = MemberId(1);
    let cell = Cell { committee: vec![secretary], ..Cell::default() };
    village.register.put(Id::CELL, Some(cell.into()));
    assert_eq!(part(&village.register, id, 3, 3).0, None);
    meeting.committee_met_on = Some(date(2, 10, 2026));
    meeting.noticed_on = Some(date(4, 10, 2026));
    meeting.documents_on = Some(date(5, 10, 2026));
    let item = |number, step: &str, part, done, used| Item {
        number,
        step: step.to_owned(),
        part,
        done,
        used,
        ..Item::blank()
    };
    meeting.items = vec![
        item(1, "opening", Part::Opening, true, Some(2)),
        item(2, "ideology", Part::Content, true, Some(31)),
        item(3, "news", Part::Content, false, None),
        item(4, "score", Part::Closing, false, None),
    ];
    village.register.put(id.into(), Some(meeting.clone().into()));
    let points = |village: &Village, c, p| part(&village.register, id, c, p);
    assert_eq!(points(&village, 3, 3).0, Some(20));
    assert_eq!(points(&village, 3, 4).0, Some(10));
    assert_eq!(points(&village, 3, 5).0, Some(0), "on the day itself is too late");
    assert_eq!(points(&village, 4, 8).0, Some(10));
    assert_eq!(points(&village, 4, 1).0, Some(25));
    assert_eq!(points(&village, 4, 2).1, "đã làm 1/2 mục");
    assert_eq!(points(&village, 4, 7), (Some(0), "dành 31 phút, mức 15–30".to_owned()));
    assert_eq!(points(&village, 8, 3).1, "chưa đăng, hạn 07/10/2026");
    meeting.reported_on = Some(date(7, 10, 2026));
    village.register.put(id.into(), Some(meeting.into()));
    assert_eq!(points(&village, 8, 3).0, Some(10));
}

/// Answers to all that is asked, as the screen fills them in.
fn all_answered(register: &Register, id: MeetingId) -> Given {
    let meeting = register.meeting(id).unwrap();
    let mut given = given(register, id, meeting);
    let look = look(register, id, &given, Lang::Vi).unwrap();
    given.marks.extend(usual(register, id, &look).0);
    given
}

#[test]
fn what_is_asked_must_be_answered_and_an_override_needs_its_reason() {
    let (mut village, id) = evening(20, 11, "19:30", "20:50");
    let register = &mut village.register;
    let nothing = keep(register, id, &Given::default()).unwrap_err();
    let Refusal::Score(Unscored::Unanswered(missing)) = &nothing else { panic!("{nothing:?}") };
    assert!(missing.iter().any(|it| (it.0, it.1) == (3, 1)));
    assert!(nothing.say(Lang::Vi).contains("Nội dung đúng, đủ, trọng tâm"));
    let mut given = all_answered(register, id);
    given.marks.push(by_hand(1, 1, 50, ""));
    let bare = keep(register, id, &given).unwrap_err();
    assert!(bare.say(Lang::Vi).starts_with("«Bảo đảm thời lượng tối thiểu»"), "{bare:?}");
    given.marks.pop();
    given.marks.push(by_hand(1, 1, 51, "họp bù"));
    assert!(matches!(keep(register, id, &given), Err(Refusal::Score(Unscored::AboveMost(_, 50)))));
    given.marks.pop();
    given.marks.push(by_hand(9, 1, 10, ""));
    let lost = keep(register, id, &given);
    assert_eq!(lost, Err(Refusal::Score(Unscored::NoPart(9, 1))));
    given.marks.pop();
    given.marks.push(by_hand(1, 1, 50, "mất điện 10 phút"));
    keep(register, id, &given).unwrap();
    let (tenths, why) = part(register, id, 1, 1);
    assert_eq!((tenths, why.as_str()), (Some(50), "mất điện 10 phút"));
    let none = Given { sheet: Some("Z".to_owned()), marks: Vec::new() };
    assert!(matches!(keep(register, id, &none), Err(Refusal::Score(Unscored::NoSheet(..)))));
}

#[test]
fn the_records_go_on_counting_until_the_minutes_are_adopted() {
    let (mut village, id) = evening(20, 11, "19:30", "21:00");
    let register = &mut village.register;
    let mut given = all_answered(register, id);
    given.marks.retain(|it| (it.criterion, it.part) != (8, 3));
    given.marks.push(by_hand(8, 3, 0, ""));
    keep(register, id, &given).unwrap();
    let before = filled(register, id).total();
    let mut meeting = register.meeting(id).unwrap().clone();
    meeting.state = MeetingState::Closed;
    meeting.reported_on = Some(date(6, 10, 2026));
    meeting.ended = clock("20:50");
    register.put(id.into(), Some(meeting.into()));
    assert_eq!(part(register, id, 8, 3).0, Some(10), "known now, and the answer was only a guess");
    assert_eq!(part(register, id, 1, 1).0, Some(40));
    assert_eq!(filled(register, id).total(), before);
    let mut meeting = register.meeting(id).unwrap().clone();
    meeting.place = "nhà văn hoá".to_owned();
    let present = meeting.roll.iter().filter(|line| line.presence == Presence::Present);
    let mut present = present.filter_map(|line| line.member);
    (meeting.chair, meeting.clerk) = (present.next(), present.next());
    meeting.items.push(Item { number: 1, title: "Thảo luận".to_owned(), ..Item::blank() });
    register.put(id.into(), Some(meeting.into()));
    let adoption =
        hold::Adoption { reason: "mất điện".to_owned(), ..hold::Adoption::default() };
    let plan = hold::adopt_minutes_with(register, id, &adoption).unwrap();
    register.apply(&plan.into_act("", chrono::NaiveDateTime::default())).unwrap();
    let kept = register.meeting(id).unwrap().clone();
    assert_eq!(marked(register, id, &kept).unwrap().0, before);
    let line = kept.score.iter().find(|it| (it.criterion, it.part) == (8, 3)).unwrap();
    assert_eq!((line.tenths, line.by_hand), (10, false));
    // what changes after adoption changes no mark
    let later = Meeting { reported_on: Some(date(20, 10, 2026)), ..kept };
    register.put(id.into(), Some(later.into()));
    assert_eq!(part(register, id, 8, 3).0, Some(10));
    assert!(keep(register, id, &Given::default()).is_err());
}

#[test]
fn a_sheet_of_the_cell_joins_the_shipped_ones() {
    let (mut village, id) = evening(20, 11, "19:30", "20:50");
    let criterion =
        |number, title: &str, most| SheetCriterion { number, title: title.into(), most };
    let sheet = ScoreSheet {
        key: "X".to_owned(),
        name: "Phiếu xã".to_owned(),
        valid_from: Some(date(1, 1, 2026)),
        source: "Công văn của xã".to_owned(),
        criteria: vec![criterion(1, "Thời lượng", 400), criterion(2, "Tinh thần", 600)],
        parts: vec![SheetPart {
            criterion: 1,
            number: 1,
            title: "Tỷ lệ thời lượng".to_owned(),
            most: 400,
            measure: "duration".to_owned(),
        }],
        options: [(400, 100_000), (250, 80_000), (0, 0)]
            .map(|(tenths, least)| SheetOption {
                criterion: 1,
                part: 1,
                title: tenths.to_string(),
                tenths,
                least: Some(least),
            })
            .into(),
    };
    village.put(Kind::ScoreSheet, sheet);
    let cell = Cell { score_sheet: "X".to_owned(), ..Cell::default() };
    village.register.put(Id::CELL, Some(cell.into()));
    let now = filled(&village.register, id);
    assert_eq!((now.sheet.key.as_str(), now.of_criterion(1)), ("X", 250));
    let open: Vec<_> = now.missing().map(|it| (it.criterion, it.part.most)).collect();
    assert_eq!(open, [(2, 600)], "a criterion without parts is its own part");
    // of two versions the one of the day holds
    let later = ScoreSheet {
        key: "B".to_owned(),
        name: "Phiếu B của xã".to_owned(),
        valid_from: Some(date(6, 10, 2026)),
        ..ScoreSheet::default()
    };
    village.put(Kind::ScoreSheet, later);
    let name = |on| sheets::find(&village.register, "B", on).unwrap().name.say(Lang::Vi).to_owned();
    assert_eq!(name(date(5, 10, 2026)), "Phiếu B: 8 tiêu chí");
    assert_eq!(name(date(6, 10, 2026)), "Phiếu B của xã");
    assert_eq!(name(date(6, 10, 2020)), "Phiếu B: 8 tiêu chí");
}

#[test]
fn points_for_a_theme_are_given_or_shared() {
    let (mut village, id) = evening(20, 11, "19:30", "21:00");
    assert_eq!(part(&village.register, id, 4, 3).0, Some(50), "given in full");
    let cell = Cell { without_theme: WithoutTheme::Share, ..Cell::default() };
    village.register.put(Id::CELL, Some(cell.into()));
    let now = filled(&village.register, id);
    let four: Vec<u32> =
        now.lines.iter().filter(|it| it.criterion == 4).map(|it| it.part.most).collect();
    assert_eq!((four.iter().sum::<u32>(), four.len()), (300, 7));
    // in a month with a theme nothing is shared
    let theme = Meeting {
        kind: MeetingKind::Thematic,
        state: MeetingState::Closed,
        ..held(date(20, 10, 2026), Vec::new())
    };
    village.meeting(theme);
    assert_eq!(
        filled(&village.register, id).lines.iter().filter(|it| it.criterion == 4).count(),
        8
    );
}

#[test]
fn advice_speaks_of_what_lost_most() {
    let mut it = khuoi_lay();
    let id = it.village.meeting(it.meeting.clone());
    let register = &mut it.village.register;
    let given = all_answered(register, id);
    keep(register, id, &given).unwrap();
    let advice = filled(register, id).advice(register, date(5, 10, 2026), Lang::Vi);
    assert_eq!(advice.len(), 3);
    assert!(advice[0].starts_with("Nhắc từng đồng chí"), "{advice:?}");
}

proptest! {
    #[test]
    fn a_score_is_the_sum_of_its_parts_and_never_too_much(
        codes in prop::collection::vec(0_usize..5, 1..40),
        minutes in 0_u32..200,
        spoke in 0_usize..40,
        picks in prop::collection::vec(0_usize..8, 40),
        share in any::<bool>(),
        sheet in prop::sample::select(vec!["A", "B"]),
    ) {
        let mut village = Village::default();
        let presence = [
            Presence::Present,
            Presence::Present,
            Presence::Excused,
            Presence::Unexcused,
            Presence::ExemptPresent,
        ];
        let members = village.officials(codes.len());
        let roll = members.iter().zip(&codes).map(|(id, code)| line(*id, presence[*code])).collect();
        let mut meeting = held(date(5, 10, 2026), roll);
        meeting.started = clock("10:00");
        meeting.ended = clock(&format!("{}:{:02}", 10 + minutes / 60, minutes % 60));
        meeting.score_sheet = sheet.to_owned();
        meeting.opinions = members.iter().take(spoke).map(|member| Opinion {
            member: Some(*member),
            text: "có".to_owned(),
            ..Opinion::blank()
        }).collect();
        let id = village.meeting(meeting);
        let without_theme = if share { WithoutTheme::Share } else { WithoutTheme::Full };
        village.register.put(Id::CELL, Some(Cell { without_theme, ..Cell::default() }.into()));
        let mut given = Given::default();
        let first = look(&village.register, id, &given, Lang::Vi).unwrap();
        for (at, open) in first.missing().enumerate() {
            let answers = &open.part.answers;
            let tenths = answers[picks[at % picks.len()] % answers.len()].tenths;
            given.marks.push(by_hand(open.criterion, open.part.number, tenths, ""));
        }
        keep(&mut village.register, id, &given).unwrap();
        let now = filled(&village.register, id);
        prop_assert!(now.lines.iter().all(|it| it.tenths.is_some_and(|got| got <= it.part.most)));
        let sum: u32 = now.lines.iter().filter_map(|it| it.tenths).sum();
        prop_assert_eq!(now.total(), sum);
        prop_assert!(sum <= 1000);
        let kept = village.register.meeting(id).unwrap();
        let stored: u32 = kept.score.iter().map(|it| it.tenths).sum();
        prop_assert_eq!(stored, sum);
        prop_assert_eq!(marked(&village.register, id, kept).unwrap().0, sum);
        for criterion in &now.sheet.criteria {
            let most: u32 = criterion.parts.iter().map(|it| it.most).sum();
            prop_assert_eq!(most, criterion.most);
        }
        prop_assert!(now.lines.iter().all(|it| it.origin != Origin::Asked));
        // every measure answers for any meeting, in every language
        for lang in Lang::ALL {
            let sight = Sight { register: &village.register, id, meeting: kept, lang };
            prop_assert!(MEASURES.iter().all(|it| !read(it.key, &sight).why.is_empty()));
        }
    }
}
