//! Three official members at least; from nine on a committee, of seven at most.

use sochibo::domain::cell::Cell;
use sochibo::domain::fault::Fault;
use sochibo::domain::meeting::{Meeting, Presence};
use sochibo::domain::member::EventKind;
use sochibo::domain::rules::committee::{Notice, notice, official};
use sochibo::domain::rules::voting::may_vote_now;
use sochibo::domain::{Id, Kind};
use sochibo::words::Lang;

use crate::village::{Village, date, held, lines};

#[test]
fn below_three_no_vote_is_taken() {
    let mut village = Village::default();
    let mut members = village.officials(3);
    village.probationary("Bàn Văn Chiêu");
    village.event(members[0], EventKind::TransferOut, date(10, 4, 2026));
    members.push(village.official("Khách", &[(EventKind::TempIn, date(15, 4, 2026))]));
    members.push(village.official("Mới", &[(EventKind::TransferIn, date(2, 5, 2026))]));
    let roll = lines(&members, Presence::Present);
    for (day, month, count) in [(9, 4, 3), (10, 4, 2), (15, 4, 2), (1, 5, 2), (2, 5, 3)] {
        let on = date(day, month, 2026);
        assert_eq!(official(&village.register, on), count, "{on}");
        let floor = (count < 3).then_some(Notice::BelowFloor(count, 3));
        assert_eq!(notice(&village.register, on), floor, "{on}");
        let vote = may_vote_now(&village.register, &held(on, roll.clone()), None);
        let refused = (count < 3).then_some(Fault::TooFewOfficial(count, 3));
        assert_eq!(vote.err(), refused, "{on}");
    }
    let red = notice(&village.register, date(10, 4, 2026)).unwrap().say(Lang::Vi);
    assert_eq!(
        red,
        "Chi bộ chỉ còn 2 đảng viên chính thức, cần ít nhất 3: cấp trên phải bổ sung đảng viên \
         hoặc sáp nhập."
    );
}

#[test]
fn nine_may_elect_a_committee_of_seven() {
    let mut village = Village::default();
    let members = village.officials(8);
    let ninth = (EventKind::Official, date(15, 5, 2026));
    village.member("Mẩy", &[(EventKind::Admitted, date(15, 5, 2025)), ninth]);
    assert_eq!(notice(&village.register, date(14, 5, 2026)), None);
    let may = notice(&village.register, date(15, 5, 2026)).unwrap();
    assert_eq!(may, Notice::MayElect(9));
    assert!(may.say(Lang::Vi).contains("đủ điều kiện bầu chi ủy"));
    let cell = |count: usize| Cell {
        name: "Chi bộ bản Pác Hẩu".to_owned(),
        committee: members[..count].to_vec(),
        ..Cell::default()
    };
    assert_eq!(village.faults(Id::CELL, cell(8)), ["committee: CommitteeTooLarge(8, 7)"]);
    assert_eq!(village.faults(Id::CELL, cell(7)), [""; 0]);
    village.put(Kind::Cell, cell(7));
    assert_eq!(notice(&village.register, date(15, 5, 2026)), None);
}

#[test]
fn a_cell_not_yet_entered_has_no_notice() {
    assert_eq!(notice(&Village::default().register, date(5, 10, 2026)), None);
}

#[test]
fn a_list_without_official_days_asks_for_them() {
    let mut village = Village::default();
    let members: Vec<_> = (0..5).map(|n| village.member(&format!("Ma Văn {n}"), &[])).collect();
    let meeting = held(date(5, 10, 2026), lines(&members, Presence::Present));
    let refused = may_vote_now(&village.register, &meeting, None);
    assert_eq!(refused, Err(Fault::StandingUnknown(5)));
    assert_eq!(notice(&village.register, date(5, 10, 2026)), None);
}

#[test]
fn the_card_of_another_is_refused_however_it_is_written() {
    let mut village = Village::default();
    let first = village.official("Ma Thị Hòa", &[]);
    let mut member = village.register.member(first).unwrap().clone();
    member.card_no = "12.345678".to_owned();
    village.register.put(first.into(), Some(member.clone().into()));
    assert_eq!(village.faults(first, member.clone()), [""; 0]);
    member.card_no = "12345678".to_owned();
    let other = village.register.next(Kind::Member, 0);
    assert_eq!(village.faults(other, member), ["card_no: CardTwice(\"Ma Thị Hòa\")"]);
}

#[test]
fn a_recorded_vote_needs_its_voters() {
    let mut village = Village::default();
    let members = village.officials(5);
    let vote = crate::village::vote(sochibo::domain::meeting::Matter::Ordinary, (2, 0, 0));
    let meeting = held(date(5, 10, 2026), lines(&members[..2], Presence::Present));
    let id = village.register.next(Kind::Meeting, 0);
    let with = Meeting { votes: vec![vote.clone()], ..meeting.clone() };
    assert_eq!(village.faults(id, with), ["votes: NoQuorum(2, 5)"]);
    let without_roll = Meeting { votes: vec![vote], roll: Vec::new(), ..meeting };
    assert_eq!(village.faults(id, without_roll), [""; 0]);
}
