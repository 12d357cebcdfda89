//! Scoring a meeting at the keyboard.

use sochibo::app::action::Action;
use sochibo::app::key::{Code, Key};
use sochibo::domain::MeetingId;
use sochibo::domain::cell::Cell;
use sochibo::domain::clock::Clock;
use sochibo::domain::field::Described as _;
use sochibo::domain::meeting::{
    Attendance, Item, Meeting, MeetingState, Opinion, Part, Presence, ScoreMark,
};
use sochibo::domain::record::Record;
use sochibo::domain::rules::scoring::{Origin, assess, marked};
use sochibo::words::Lang;

use crate::robot::{Story, five, the};

fn day(month: u32, day: u32) -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::from_ymd_opt(2026, month, day)
}

/// The evening of 5 October: five members, three of whom spoke, 80 minutes.
fn october() -> Meeting {
    let line = |number| Attendance { member: Some(the(number)), ..Attendance::blank() };
    let said = |number| Opinion {
        member: Some(the(number)),
        text: "nhất trí với dự thảo".to_owned(),
        ..Opinion::blank()
    };
    let item = |number, step: &str, part| Item {
        number,
        title: format!("Mục {number}"),
        step: step.to_owned(),
        part,
        done: part != Part::Closing,
        used: Some(20),
        ..Item::blank()
    };
    let mut roll: Vec<Attendance> = (1..=5).map(line).collect();
    roll[4].presence = Presence::Excused;
    Meeting {
        date: day(10, 5),
        state: MeetingState::Closed,
        started: Clock::new(19, 30),
        ended: Clock::new(20, 50),
        noticed_on: day(10, 3),
        documents_on: day(10, 4),
        items: vec![
            item(1, "opening", Part::Opening),
            item(2, "ideology", Part::Content),
            item(3, "score", Part::Closing),
        ],
        roll,
        opinions: (1..=3).map(said).collect(),
        ..Meeting::default()
    }
}

fn village(meetings: Vec<Meeting>) -> Vec<Record> {
    let cell = Cell {
        name: "Chi bộ thôn Sơn Thuỷ".to_owned(),
        meeting_day: Some(5),
        meeting_time: Clock::new(19, 30),
        secretary: Some(the(1)),
        ..Cell::default()
    };
    let mut records: Vec<Record> = vec![cell.into()];
    records.extend(five());
    records.extend(meetings.into_iter().map(Record::from));
    records
}

/// The score of 5 October, opened from the meeting's workspace.
fn scoring(lang: Lang) -> Story {
    at_meeting(lang, vec![october()]).does(Action::Score)
}

fn at_meeting(lang: Lang, meetings: Vec<Meeting>) -> Story {
    Story::new(lang).having(village(meetings)).open().does(Action::Meetings).enter()
}

const DOWN: Key = Key::plain(Code::Down);

#[test]
fn a_usual_meeting_is_scored_in_at_most_ten_keys() {
    let keys = [
        Key::alt('d'),           // the score
        Key::f(9),               // what is asked, filled in
        Key::plain(Code::Right), // the content was not quite right
        Key::f(12),              // kept
    ];
    let mut story = at_meeting(Lang::Vi, vec![october()]);
    for key in keys {
        story = story.press(key);
    }
    println!("a usual meeting is scored in {} keys", keys.len());
    assert!(keys.len() <= 10);
    let book = story.sees("Đã lưu. Chấm điểm buổi sinh hoạt").book();
    let meeting = book.meeting(MeetingId(1)).expect("the meeting");
    let (total, band) = marked(&book, MeetingId(1), meeting).expect("a score");
    let sum: u32 = meeting.score.iter().map(|mark| mark.tenths).sum();
    assert_eq!((total, meeting.score_sheet.as_str()), (sum, "B"));
    assert!(total > 900, "{total} {band:?}");
}

#[test]
fn it_looks_calm_in_three_languages() {
    drop(scoring(Lang::Vi).looks("score"));
    drop(scoring(Lang::En).does(Action::FillRest).looks("score_en"));
    drop(scoring(Lang::Fr).looks("score_fr"));
    drop(scoring(Lang::Vi).sized(120, 40).looks("score_wide"));
    drop(scoring(Lang::Vi).sized(60, 18).looks("score_small"));
}

#[test]
fn what_is_left_open_is_named_and_the_cursor_goes_there() {
    let story = scoring(Lang::Vi)
        .does(Action::Save)
        .refused("phần chưa chấm: Nội dung đúng, đủ, trọng tâm")
        .sees("còn 16 phần chưa chấm");
    drop(story.press(Key::plain(Code::Right)).sees("còn 15 phần chưa chấm").sees("3/3"));
}

#[test]
fn points_typed_against_the_book_need_a_reason() {
    let mut story = scoring(Lang::Vi)
        .does(Action::FillRest)
        .press(Key::plain(Code::Home))
        .press(DOWN)
        .sees("Sổ tính 4: họp 80 phút, thiếu 10 phút so với 90.")
        .types("4,5")
        .sees("4,5/5")
        .does(Action::Save)
        .refused("«Bảo đảm thời lượng tối thiểu» khác số liệu của sổ mà chưa có lý do")
        .enter()
        .types("mất điện 5 phút")
        .does(Action::Save)
        .sees("mất điện 5 phút")
        .does(Action::Save)
        .sees("Đã lưu");
    let book = story.book();
    let meeting = book.meeting(MeetingId(1)).expect("the meeting");
    let kept = meeting.score.iter().find(|mark| (mark.criterion, mark.part) == (1, 1));
    let wanted = ScoreMark {
        criterion: 1,
        part: 1,
        tenths: 45,
        reason: "mất điện 5 phút".to_owned(),
        by_hand: true,
    };
    assert_eq!(kept, Some(&wanted));
    // it comes back as it was kept, and the book may have its word again
    let mut story = story.does(Action::Score).press(Key::plain(Code::Home)).press(DOWN);
    story = story.sees("[tay]").does(Action::TakeBackPoints).sees("4/5").does(Action::Save);
    let book = story.book();
    let meeting = book.meeting(MeetingId(1)).expect("the meeting");
    let filled = assess(&book, MeetingId(1), meeting, Lang::Vi).expect("a score");
    assert_eq!(filled.lines[0].origin, Origin::Known);
}

#[test]
fn more_points_than_a_part_has_are_not_taken() {
    let story = scoring(Lang::Vi).press(Key::plain(Code::Home)).press(DOWN).types("6");
    let story = story.refused("Phần này nhiều nhất 5 điểm").sees("4/5");
    drop(story.types("5").sees("5/5").press(Key::plain(Code::Backspace)).sees("4/5"));
}

#[test]
fn answers_left_with_esc_are_there_again() {
    let story = scoring(Lang::Vi).press(Key::plain(Code::Right)).esc().does(Action::Score);
    drop(story.sees("3/3       [tay]").does(Action::FillRest).does(Action::Save));
}

#[test]
fn the_next_month_is_answered_like_the_last() {
    let mut september = october();
    september.date = day(9, 5);
    let marks = |criterion, part, tenths| ScoreMark {
        criterion,
        part,
        tenths,
        reason: String::new(),
        by_hand: true,
    };
    september.state = MeetingState::Adopted;
    september.score_sheet = "B".to_owned();
    september.score = vec![marks(3, 1, 15), marks(5, 2, 20)];
    let story = at_meeting(Lang::Vi, vec![september, october()])
        .does(Action::Score)
        .does(Action::FillRest)
        .sees("như kỳ 05/09/2026")
        .sees("1,5/3");
    drop(story);
}

#[test]
fn another_sheet_is_one_choice_and_twelve_months_one_key() {
    let story = scoring(Lang::Vi).does(Action::ChooseSheet).sees("A: Phiếu A").press(DOWN);
    let story = story.press(Key::plain(Code::Up)).enter().sees("Phiếu A: 7 tiêu chí");
    let story = story.does(Action::FillRest).does(Action::Save).does(Action::Home);
    drop(story.sees("Điểm").does(Action::ScoreTrend).looks("score_trend"));
}

#[test]
fn a_sealed_score_is_read_only_and_a_planned_meeting_has_none() {
    let mut sealed = october();
    sealed.state = MeetingState::Adopted;
    let story = at_meeting(Lang::Vi, vec![sealed]).does(Action::Score);
    drop(story.does(Action::Right).refused("đã"));
    let mut planned = october();
    planned.state = MeetingState::Noticed;
    let story = at_meeting(Lang::Vi, vec![planned]).press(Key::alt('d'));
    drop(story.refused("chưa bắt đầu"));
}
