//! Two thirds of the official members, and three votes at most on full membership.

use sochibo::domain::meeting::{Matter, Meeting, MeetingKind, Presence, Vote};
use sochibo::domain::rules::voting::{Next, Threshold, base, carried, rounds, threshold};
use sochibo::words::Lang;

use crate::village::{Village, date, held, lines, vote};

#[test]
fn two_thirds_are_counted_in_whole_numbers() {
    for (officials, votes, is_carried, needed) in [
        (17, 11, false, 12),
        (17, 12, true, 12),
        (18, 12, true, 12),
        (16, 10, false, 11),
        (15, 10, true, 10),
    ] {
        let mut village = Village::default();
        let members = village.officials(officials);
        let may = village.probationary("Bàn Thị Mẩy");
        let mut roll = lines(&members, Presence::Present);
        roll.extend(lines(&[may], Presence::Present));
        let meeting = held(date(5, 10, 2026), roll);
        let all = u32::try_from(officials).unwrap();
        assert_eq!(base(&village.register, &meeting, None).base, all);
        let matter = threshold(&village.register, Matter::Recognition, &meeting);
        assert_eq!((matter, matter.needed(all)), (Threshold::TwoThirds, needed));
        let vote = vote(Matter::Recognition, (votes, 0, 0));
        assert_eq!(carried(&village.register, &meeting, &vote), is_carried, "{votes}/{officials}");
    }
}

#[test]
fn each_matter_has_its_threshold() {
    let village = Village::default();
    let meeting = held(date(5, 10, 2026), Vec::new());
    for (matter, two_thirds) in [
        (Matter::Ordinary, false),
        (Matter::Admission, true),
        (Matter::Recognition, true),
        (Matter::StrikingOff, true),
        (Matter::Expulsion, true),
        (Matter::Reprimand, false),
        (Matter::Dismissal, false),
        (Matter::Election, false),
        (Matter::StopTask, false),
        (Matter::Rating, false),
    ] {
        let is = threshold(&village.register, matter, &meeting) == Threshold::TwoThirds;
        assert_eq!(is, two_thirds, "{matter:?}");
    }
}

#[test]
fn after_three_votes_the_case_goes_up() {
    let mut village = Village::default();
    let members = village.officials(17);
    let may = village.probationary("Bàn Thị Mẩy");
    let next = |village: &Village| rounds(&village.register, may, Matter::Recognition).next;
    let on_may = |for_| Vote { about: Some(may), ..vote(Matter::Recognition, (for_, 0, 0)) };
    for (month, before) in [(6, Next::Offer(1)), (7, Next::Offer(2)), (8, Next::Offer(3))] {
        assert_eq!(next(&village), before);
        let meeting = held(date(5, month, 2026), lines(&members, Presence::Present));
        village.meeting(Meeting { votes: vec![on_may(11)], ..meeting });
    }
    assert_eq!(next(&village), Next::ReportUpward(3));
    assert_eq!(
        next(&village).say(Lang::Vi),
        "Đã 3 lần không đủ hai phần ba: báo cáo cấp ủy cấp trên xem xét."
    );
    let held_so_far = rounds(&village.register, may, Matter::Recognition).held;
    assert!(held_so_far.iter().all(|(_, verdict)| verdict.per_mille == 647));
    assert!(!village.register.member(may).unwrap().standing(date(6, 8, 2026)).is_gone());
}

#[test]
fn a_vote_that_carries_ends_the_rounds() {
    let mut village = Village::default();
    let members = village.officials(15);
    let may = village.probationary("Bàn Thị Mẩy");
    let vote = Vote { about: Some(may), ..vote(Matter::Recognition, (10, 5, 0)) };
    let meeting = held(date(5, 6, 2026), lines(&members, Presence::Present));
    let kind = MeetingKind::RecognitionVote;
    village.meeting(Meeting { kind, votes: vec![vote], ..meeting });
    assert_eq!(rounds(&village.register, may, Matter::Recognition).next, Next::Carried);
}
