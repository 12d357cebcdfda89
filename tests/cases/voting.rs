//! Majority and the voting base: 19 official and 2 probationary members, of the official 2 exempt
//! (one comes) and 1 elsewhere, of the other 16 present 13.

use proptest::prelude::*;
use sochibo::domain::fault::Fault;
use sochibo::domain::field::Described as _;
use sochibo::domain::meeting::{Item, Matter, Meeting, Presence, Vote};
use sochibo::domain::member::EventKind;
use sochibo::domain::rule::Rule;
use sochibo::domain::rules::voting::{
    Threshold, base, base_on, carried, check_vote, few_voters, may_vote_now, percent, show_percent,
    verdict, why,
};
use sochibo::domain::{Kind, MemberId};
use sochibo::words::Lang;

use crate::village::{Village, clock, date, held, line, lines, vote};

struct NaKhuoi {
    village: Village,
    meeting: Meeting,
    exempt_present: MemberId,
}

fn na_khuoi(present: usize) -> NaKhuoi {
    let mut village = Village::default();
    let others = village.officials(16);
    let exempt = (EventKind::ExemptStart, date(1, 1, 2026));
    let exempt_present = village.official("Ma Văn Tụ", &[exempt]);
    let _absent = village.official("Lý Thị Xanh", &[exempt]);
    let away = (EventKind::TempOut, date(1, 8, 2026));
    let _away = village.official("Hoàng Văn Thế", &[away]);
    let new = [village.probationary("Bàn Thị Mẩy"), village.probationary("Lò Văn Việt")];
    let mut roll = lines(&others[..present], Presence::Present);
    roll.push(line(exempt_present, Presence::ExemptPresent));
    roll.extend(lines(&new, Presence::Present));
    NaKhuoi { village, meeting: held(date(5, 10, 2026), roll), exempt_present }
}

#[test]
fn the_base_is_not_the_number_present() {
    let it = na_khuoi(13);
    let base = base(&it.village.register, &it.meeting, None);
    assert_eq!((base.official, base.temp_out, base.exempt_absent), (19, 1, 1));
    assert_eq!((base.base, base.present), (17, 14));
    assert_eq!(Threshold::Majority.needed(base.base), 9);
    assert_eq!(
        base.say(Lang::Vi),
        "Số có quyền: 19 chính thức − 1 sinh hoạt nơi khác − 1 miễn vắng mặt − 0 đình chỉ = 17."
    );
}

#[test]
fn whom_an_item_concerns_does_not_vote_on_it_and_stays_in_the_base() {
    let mut it = na_khuoi(13);
    let concerned = it.meeting.roll[0].member.unwrap();
    let own = Item { number: 4, away: vec![concerned], ..Item::blank() };
    it.meeting.items = vec![own, Item { number: 5, ..Item::blank() }];
    for (item, present) in [(None, 14), (Some(4), 13), (Some(5), 14)] {
        let base = base_on(&it.village.register, &it.meeting, item, None);
        assert_eq!((base.base, base.present), (17, present), "{item:?}");
        let all = Vote { item, ..vote(Matter::Ordinary, (14, 0, 0)) };
        let checked = check_vote(&it.village.register, &it.meeting, &all);
        assert_eq!(checked.is_ok(), present == 14, "{item:?}");
    }
    let told = base_on(&it.village.register, &it.meeting, Some(4), None).say(Lang::Vi);
    assert!(told.ends_with("1 đồng chí tránh mục này: không biểu quyết, vẫn tính trong 17."));
    let rule = Rule {
        key: "vote.base".to_owned(),
        value: "temp_out,exempt_absent,suspended,conflict".to_owned(),
        valid_from: Some(date(1, 9, 2026)),
        source: String::new(),
    };
    assert!(rule.check().is_empty());
    let id = it.village.register.next(Kind::Rule, 0);
    it.village.register.put(id, Some(rule.into()));
    let base = base_on(&it.village.register, &it.meeting, Some(4), None);
    assert_eq!((base.base, base.present, base.concerned), (16, 13, 1));
}

#[test]
fn more_than_half_of_the_base_is_needed() {
    let it = na_khuoi(13);
    for (votes, is_carried, shown) in
        [((8, 6, 0), false, "47,1 %"), ((9, 5, 0), true, "52,9 %"), ((0, 0, 14), false, "0,0 %")]
    {
        let vote = vote(Matter::Ordinary, votes);
        assert!(check_vote(&it.village.register, &it.meeting, &vote).is_ok());
        assert_eq!(carried(&it.village.register, &it.meeting, &vote), is_carried, "{votes:?}");
        let verdict = verdict(&it.village.register, &it.meeting, &vote);
        assert_eq!(show_percent(verdict.per_mille, Lang::Vi), shown);
    }
    let passed = verdict(&it.village.register, &it.meeting, &vote(Matter::Ordinary, (9, 5, 0)));
    assert_eq!(
        passed.say(Lang::Vi),
        "Được thông qua: 9 phiếu trên 17 người có quyền (52,9 %), cần 9."
    );
}

#[test]
fn a_probationary_hand_makes_one_vote_too_many() {
    let it = na_khuoi(13);
    let vote = vote(Matter::Ordinary, (10, 5, 0));
    let refused = check_vote(&it.village.register, &it.meeting, &vote);
    assert_eq!(refused, Err(Fault::VotesAboveVoters(15, 14)));
    let record = Meeting { votes: vec![vote], ..it.meeting.clone() };
    let id = it.village.register.next(Kind::Meeting, 0);
    assert_eq!(it.village.faults(id, record), ["votes: VotesAboveVoters(15, 14)"]);
}

#[test]
fn an_exempt_member_who_leaves_leaves_the_base() {
    let mut it = na_khuoi(13);
    let line = it.meeting.roll.iter_mut().find(|line| line.member == Some(it.exempt_present));
    line.unwrap().left = clock("20:30");
    for (at, all, present, needed) in
        [("20:15", 17, 14, 9), ("20:30", 17, 14, 9), ("20:31", 16, 13, 9)]
    {
        let base = base(&it.village.register, &it.meeting, clock(at));
        assert_eq!((base.base, base.present), (all, present), "{at}");
        assert_eq!(Threshold::Majority.needed(base.base), needed);
    }
    let half = vote(Matter::Ordinary, (8, 5, 0));
    assert!(check_vote(&it.village.register, &it.meeting, &half).is_ok());
    assert!(!carried(&it.village.register, &it.meeting, &half), "half is not more than half");
}

#[test]
fn one_who_comes_after_the_vote_did_not_take_part() {
    let mut it = na_khuoi(13);
    it.meeting.roll[0].came = clock("20:00");
    it.meeting.started = clock("19:30");
    it.meeting.roll[1].left = clock("0:10");
    for (at, present) in [("19:40", 13), ("20:00", 14), ("23:50", 14), ("0:15", 13)] {
        let base = base(&it.village.register, &it.meeting, clock(at));
        assert_eq!((base.base, base.present), (17, present), "{at}");
    }
}

#[test]
fn half_of_the_voters_cannot_vote() {
    let it = na_khuoi(7);
    let refused = may_vote_now(&it.village.register, &it.meeting, None);
    assert_eq!(refused, Err(Fault::NoQuorum(8, 17)));
    let it = na_khuoi(8);
    let base = may_vote_now(&it.village.register, &it.meeting, None).unwrap();
    let warned = few_voters(&it.village.register, &it.meeting, base, Lang::Vi);
    assert_eq!(warned.unwrap(), "Có mặt 9 trên 17 người có quyền, chưa đủ hai phần ba.");
    let it = na_khuoi(11);
    let base = may_vote_now(&it.village.register, &it.meeting, None).unwrap();
    assert_eq!(few_voters(&it.village.register, &it.meeting, base, Lang::Vi), None);
}

#[test]
fn the_quorum_can_be_amended() {
    let mut it = na_khuoi(8);
    let rule = Rule {
        key: "vote.quorum".to_owned(),
        value: "2/3".to_owned(),
        valid_from: Some(date(1, 9, 2026)),
        source: String::new(),
    };
    it.village.put(Kind::Rule, rule);
    let refused = may_vote_now(&it.village.register, &it.meeting, None);
    assert_eq!(refused, Err(Fault::NoQuorum(9, 17)));
}

#[test]
fn the_reason_names_figures_and_document() {
    let it = na_khuoi(13);
    assert_eq!(
        why(&it.village.register, &it.meeting, Matter::Ordinary, 17, Lang::Vi),
        "Cần 9 trên 17: quá một nửa số người có quyền, không tính trên số có mặt (Điều lệ Đảng \
         19/01/2011)."
    );
}

#[test]
fn a_vote_stays_recorded_when_someone_leaves_later() {
    let mut it = na_khuoi(13);
    it.meeting.votes = vec![vote(Matter::Ordinary, (12, 2, 0))];
    let id = it.village.meeting(it.meeting.clone());
    it.meeting.roll[0].left = clock("21:00");
    assert_eq!(it.village.faults(id, it.meeting.clone()), [""; 0]);
}

#[test]
fn at_the_year_end_the_base_is_all_official_members() {
    let mut village = Village::default();
    let official = village.officials(20);
    let new = [village.probationary("Một"), village.probationary("Hai")];
    let mut roll = lines(&official[..17], Presence::Present);
    roll.extend(lines(&official[17..], Presence::Excused));
    roll.push(line(new[0], Presence::Present));
    roll.push(line(new[1], Presence::Excused));
    let meeting = held(date(5, 12, 2026), roll);
    let base = base(&village.register, &meeting, None);
    assert_eq!((base.base, base.present, Threshold::Majority.needed(base.base)), (20, 17, 11));
    for (for_, is_carried, per_mille) in [(10, false, 500), (11, true, 550)] {
        let verdict = verdict(&village.register, &meeting, &vote(Matter::Rating, (for_, 6, 0)));
        assert_eq!((verdict.carried, verdict.per_mille), (is_carried, per_mille));
    }
}

const CODES: [Presence; 9] = [
    Presence::Present,
    Presence::Excused,
    Presence::Unexcused,
    Presence::Exempt,
    Presence::ExemptPresent,
    Presence::Elsewhere,
    Presence::SpecialDuty,
    Presence::Guest,
    Presence::Resident,
];

/// A cell drawn by lot: of each member the second and third event, the line in the roll and the
/// hour of leaving.
fn drawn(members: &[(usize, usize, usize, u16)]) -> (Village, Meeting) {
    use sochibo::domain::Choices as _;
    let mut village = Village::default();
    let mut roll = Vec::new();
    for (first, second, code, left) in members {
        let more = |n: &usize| EventKind::ALL.get(*n).map(|kind| (*kind, date(1, 1, 2026)));
        let events: Vec<_> = more(first).into_iter().chain(more(second)).collect();
        let id = village.official("Lò", &events);
        let left = clock(&format!("{left}:00")).filter(|_| *left < 23);
        roll.extend(
            CODES
                .get(*code)
                .map(|code| sochibo::domain::meeting::Attendance { left, ..line(id, *code) }),
        );
    }
    (village, held(date(5, 10, 2026), roll))
}

proptest! {
    #[test]
    fn figures_of_any_roll_add_up(
        members in prop::collection::vec((0_usize..24, 0_usize..24, 0_usize..10, 18_u16..24), 0..30),
        hour in 18_u16..24,
    ) {
        let (village, meeting) = drawn(&members);
        let all = u32::try_from(members.len()).unwrap();
        for at in [None, clock(&format!("{hour}:30"))] {
            let base = base(&village.register, &meeting, at);
            prop_assert!(base.present <= base.base && base.base <= base.official);
            prop_assert!(base.official <= all);
        }
        let counts = sochibo::domain::rules::attendance::count(&village.register, &meeting);
        prop_assert!(counts.present <= counts.base && counts.base <= counts.roll);
        prop_assert!(counts.present + counts.excused + counts.unexcused <= counts.base);
        prop_assert!(counts.roll <= all);
    }

    #[test]
    fn thresholds_agree_with_whole_number_comparison(base in 0_u32..=200, votes in 0_u32..=200) {
        prop_assume!(votes <= base);
        prop_assert_eq!(votes >= Threshold::Majority.needed(base), 2 * votes > base);
        prop_assert_eq!(votes >= Threshold::TwoThirds.needed(base), 3 * votes >= 2 * base);
    }
}

#[test]
fn thresholds_agree_for_every_small_base() {
    for base in 0_u32..=200 {
        for votes in 0..=base {
            assert_eq!(votes >= Threshold::Majority.needed(base), 2 * votes > base);
            assert_eq!(votes >= Threshold::TwoThirds.needed(base), 3 * votes >= 2 * base);
        }
    }
    assert_eq!(Threshold::TwoThirds.needed(u32::MAX), 2_863_311_530);
    assert_eq!((percent(1, 0), percent(18, 21), percent(1, 2000)), (None, Some(857), Some(1)));
}
