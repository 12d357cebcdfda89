//! Attendance of one meeting: 22 official and 2 probationary members, 3 exempt of whom 1 comes, 1
//! elsewhere; present 18, excused 2, unexcused 1, and who was excused too often.

use sochibo::domain::MemberId;
use sochibo::domain::meeting::{Meeting, Presence};
use sochibo::domain::member::EventKind;
use sochibo::domain::rules::attendance::{Absence, Alert, alerts, count, has_long_excuse, target};
use sochibo::domain::rules::minutes_length::{held_short, least, planned_short};
use sochibo::domain::rules::voting::{Threshold, base};
use sochibo::words::Lang;

use crate::village::{Village, clock, date, held, line, lines};

pub(crate) struct KhuoiLay {
    pub(crate) village: Village,
    pub(crate) meeting: Meeting,
    on: MemberId,
    unexcused: MemberId,
}

pub(crate) fn khuoi_lay() -> KhuoiLay {
    let mut village = Village::default();
    let others = village.officials(17);
    let on = village.official("Trương Văn Ơn", &[]);
    let exempt = (EventKind::ExemptStart, date(1, 1, 2026));
    let came = village.official("Ma Văn Tụ", &[exempt]);
    village.official("Lý Thị Xanh", &[exempt]);
    village.official("Vàng A Dơ", &[(EventKind::TempExemptStart, date(1, 1, 2026))]);
    village.official("Hoàng Văn Thế", &[(EventKind::TempOut, date(1, 8, 2026))]);
    let new = [village.probationary("Một"), village.probationary("Hai")];
    for month in [7, 8, 9] {
        village.meeting(held(date(5, month, 2026), vec![line(on, Presence::Excused)]));
    }
    let mut roll = lines(&others[..15], Presence::Present);
    roll.push(line(came, Presence::ExemptPresent));
    roll.extend(lines(&new, Presence::Present));
    roll.push(line(on, Presence::Excused));
    roll.push(line(others[15], Presence::Excused));
    roll.push(line(others[16], Presence::Unexcused));
    let mut meeting = held(date(5, 10, 2026), roll);
    meeting.started = clock("19:30");
    meeting.ended = clock("20:50");
    KhuoiLay { village, meeting, on, unexcused: others[16] }
}

#[test]
fn the_base_leaves_out_who_is_elsewhere_or_exempt_and_away() {
    let it = khuoi_lay();
    let counts = count(&it.village.register, &it.meeting);
    assert_eq!((counts.roll, counts.official, counts.probationary), (24, 22, 2));
    assert_eq!((counts.exempt, counts.elsewhere, counts.duty), (3, 1, 0));
    assert_eq!((counts.present, counts.excused, counts.unexcused), (18, 2, 1));
    assert_eq!((counts.present_official, counts.present_probationary), (16, 2));
    assert_eq!((counts.base, counts.rate_per_mille()), (21, Some(857)));
}

#[test]
fn the_target_is_that_of_the_day() {
    let it = khuoi_lay();
    let counts = count(&it.village.register, &it.meeting);
    assert!(!counts.reaches(target(&it.village.register, date(5, 10, 2026))));
    assert!(counts.reaches(target(&it.village.register, date(27, 10, 2025))));
    let exactly = sochibo::domain::rules::attendance::Counts { present: 85, base: 100, ..counts };
    assert!(!exactly.reaches(target(&it.village.register, date(27, 10, 2025))), "must be passed");
    let ninety = sochibo::domain::rules::attendance::Counts { present: 90, base: 100, ..counts };
    assert!(ninety.reaches(target(&it.village.register, date(28, 10, 2025))));
}

#[test]
fn absences_call_for_a_word() {
    let it = khuoi_lay();
    let found = alerts(&it.village.register, &it.meeting);
    let excused = Alert { member: it.on, absence: Absence::Excused(4) };
    let unexcused = Alert { member: it.unexcused, absence: Absence::Unexcused };
    assert_eq!(found, [excused, unexcused]);
    assert_eq!(excused.say(Lang::Vi), "vắng có lý do 4 kỳ liên tiếp");
    assert!(has_long_excuse(&it.village.register, &it.meeting));
}

#[test]
fn the_third_excuse_running_is_told_before_it_costs_a_mark() {
    let mut village = Village::default();
    let on = village.official("Trương Văn Ơn", &[]);
    for (month, presence) in
        [(7, Presence::Excused), (8, Presence::Present), (9, Presence::Excused)]
    {
        village.meeting(held(date(5, month, 2026), vec![line(on, presence)]));
    }
    let october = held(date(5, 10, 2026), vec![line(on, Presence::Excused)]);
    assert_eq!(alerts(&village.register, &october), []);
    village.meeting(october);
    let november = held(date(5, 11, 2026), vec![line(on, Presence::Excused)]);
    let third = Alert { member: on, absence: Absence::Excused(3) };
    assert_eq!(alerts(&village.register, &november), [third]);
    assert!(!has_long_excuse(&village.register, &november));
}

#[test]
fn three_months_missed_without_a_reason_are_told() {
    let mut village = Village::default();
    let chu = village.official("Sùng A Chư", &[]);
    for month in [2, 5] {
        village.meeting(held(date(5, month, 2026), vec![line(chu, Presence::Unexcused)]));
    }
    village.meeting(held(date(5, 12, 2025), vec![line(chu, Presence::Unexcused)]));
    let meeting = held(date(5, 9, 2026), vec![line(chu, Presence::Unexcused)]);
    let found: Vec<_> =
        alerts(&village.register, &meeting).iter().map(|alert| alert.absence).collect();
    assert_eq!(found, [Absence::Unexcused, Absence::Missed(3)]);
}

#[test]
fn eighty_minutes_are_ten_short() {
    let it = khuoi_lay();
    let short = held_short(&it.village.register, &it.meeting).unwrap();
    assert_eq!((short.minutes, short.needed, short.short), (80, 90, 10));
    assert_eq!(least(&it.village.register, &it.meeting), Some(90));
    assert_eq!(planned_short(&it.village.register, &it.meeting), None);
}

#[test]
fn the_voting_base_of_the_same_meeting() {
    let it = khuoi_lay();
    let base = base(&it.village.register, &it.meeting, None).base;
    let needed = (Threshold::Majority.needed(base), Threshold::TwoThirds.needed(base));
    assert_eq!((base, needed), (19, (10, 13)));
}
