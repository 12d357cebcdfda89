//! Elections in ballots: who may stand, who is elected, what is left for another ballot, and what
//! the cell's record then says.

use proptest::prelude::*;
use sochibo::domain::cell::Cell;
use sochibo::domain::meeting::{Matter, Meeting, MeetingKind, Post, Presence};
use sochibo::domain::member::EventKind;
use sochibo::domain::rules::election::{self, Fate, Stage, fates};
use sochibo::domain::work::Refusal;
use sochibo::domain::work::ballot::{self, Ballot};
use sochibo::domain::work::elected::{self, Elected};
use sochibo::domain::work::vote_refusal::VoteRefusal;
use sochibo::domain::{Id, Kind, MeetingId, MemberId};
use sochibo::words::Lang;

use crate::village::{Village, date, held, lines};

const NAMES: [&str; 17] = [
    "Ma Văn Hòa",
    "Lý Thị Duyên",
    "Đặng Văn Dũng",
    "Bàn Văn An",
    "Hà Văn Oanh",
    "Vàng A Dơ",
    "Nông Thị Ánh",
    "Trương Văn Ơn",
    "Chẩu Văn Ư",
    "Quan Thị Ước",
    "Phùng Văn Hạnh",
    "Lò Thị Hoa",
    "Hoàng Văn Đức",
    "Hứa Văn Uy",
    "Sùng Thị Hà",
    "Nguyễn Văn Bảo",
    "Triệu Thị Ân",
];

struct Congress {
    village: Village,
    members: Vec<MemberId>,
    new: MemberId,
    id: MeetingId,
}

/// A congress of 17 official members, of whom so many are present, and one on probation.
fn congress(officials: usize, present: usize) -> Congress {
    let mut village = Village::default();
    let members: Vec<_> = NAMES[..officials].iter().map(|it| village.official(it, &[])).collect();
    let new = village.probationary("Bàn Thị Mẩy");
    let cell = Cell {
        name: "Chi bộ thôn Nà Khuổi".to_owned(),
        deputy: Some(members[6]),
        committee: vec![members[6]],
        ..Cell::default()
    };
    village.put(Kind::Cell, cell.clone());
    village.register.put(Id::CELL, Some(cell.into()));
    let mut roll = lines(&members[..present], Presence::Present);
    roll.extend(lines(&members[present..], Presence::Excused));
    roll.extend(lines(&[new], Presence::Present));
    let meeting = Meeting { kind: MeetingKind::Congress, ..held(date(12, 6, 2027), roll) };
    let id = village.meeting(meeting);
    Congress { village, members, new, id }
}

impl Congress {
    fn cast(&self, post: Post, seats: u32, votes: &[(usize, u32)], ballots: (u32, u32)) -> Ballot {
        Ballot {
            post: Some(post),
            seats: Some(seats),
            names: votes.iter().map(|(at, votes)| (self.members[*at], *votes)).collect(),
            invalid: ballots.1,
            tellers: NAMES[9].to_owned(),
            ..Ballot::secret("Bầu cử", Matter::Election, ballots.0)
        }
    }

    fn refuses(&self, cast: Ballot) -> Refusal {
        ballot::vote(&self.village.register, self.id, cast).unwrap_err()
    }

    fn takes(&mut self, cast: Ballot) {
        let plan = ballot::vote(&self.village.register, self.id, cast);
        self.village.does(plan);
    }

    fn meeting(&self) -> &Meeting {
        self.village.register.meeting(self.id).unwrap()
    }

    fn stage(&self, post: Post) -> Stage {
        election::stage(&self.village.register, self.meeting(), post)
    }

    fn names(&self, ids: &[MemberId]) -> Vec<&str> {
        let name = |id: &MemberId| self.village.register.member(*id).unwrap().full_name.as_str();
        ids.iter().map(name).collect()
    }
}

#[test]
fn a_committee_is_elected_in_two_ballots_and_written_down() {
    let mut it = congress(17, 14);
    // Base 17, needed 9; 14 ballots, one invalid.
    let votes = [(0, 13), (1, 12), (2, 8), (3, 6), (4, 0)];
    it.takes(it.cast(Post::Committee, 3, &votes, (14, 1)));
    let vote = it.meeting().votes[0].clone();
    assert_eq!((vote.base, vote.present, vote.round), (Some(17), Some(14), Some(1)));
    let count = election::count(&it.village.register, it.meeting(), &vote);
    assert_eq!((count.needed, count.open()), (9, 1));
    assert_eq!(
        count.say(&it.village.register, Lang::Vi),
        "Trúng cử: Ma Văn Hòa, Lý Thị Duyên; còn thiếu 1 trong 3 (cần 9 trên 17 người triệu tập). \
         Bầu tiếp."
    );
    // The names stand on the ballot in the order of given names.
    let listed: Vec<_> = it.meeting().candidates.iter().filter_map(|one| one.member).collect();
    let order = ["Bàn Văn An", "Đặng Văn Dũng", "Lý Thị Duyên", "Ma Văn Hòa", "Hà Văn Oanh"];
    let mut expected = order;
    expected.sort_by_key(|name| sochibo::domain::text::name_key(name));
    assert_eq!(it.names(&listed), expected);
    let Stage::Ballot(round) = it.stage(Post::Committee) else { panic!("a ballot is left") };
    assert_eq!((round.round, round.seats), (2, 1));
    assert_eq!(it.names(&round.names), ["Bàn Văn An", "Đặng Văn Dũng", "Hà Văn Oanh"]);
    let again = it.refuses(it.cast(Post::Committee, 1, &[(0, 11), (3, 3)], (14, 0)));
    assert_eq!(again, VoteRefusal::AlreadyElected("Ma Văn Hòa".to_owned()).into());
    let more = it.refuses(it.cast(Post::Committee, 2, &[(2, 11), (3, 3)], (14, 0)));
    assert_eq!(more, VoteRefusal::TooManySeats(2, 1).into());
    it.takes(it.cast(Post::Committee, 1, &[(2, 11), (3, 3)], (14, 0)));
    assert_eq!(it.meeting().votes[1].round, Some(2));
    assert_eq!(it.stage(Post::Committee), Stage::Filled);
    let third = it.refuses(it.cast(Post::Committee, 1, &[(4, 14)], (14, 0)));
    assert_eq!(third, VoteRefusal::PostFilled.into());
    it.takes(it.cast(Post::Secretary, 1, &[(0, 13)], (14, 1)));
    let found = elected::found(&it.village.register, it.meeting());
    assert_eq!(it.names(&found.committee), ["Ma Văn Hòa", "Lý Thị Duyên", "Đặng Văn Dũng"]);
    let plan = elected::install(&it.village.register, it.id, &found, date(12, 6, 2027));
    assert_eq!(plan.as_ref().unwrap().changes.len(), 1);
    it.village.does(plan);
    let cell = it.village.register.cell().unwrap();
    assert_eq!((cell.secretary, cell.deputy), (Some(it.members[0]), None));
    assert_eq!(cell.committee.len(), 3);
    assert_eq!(cell.term_start, Some(date(12, 6, 2027)));
    assert!(found.is_written(cell));
}

#[test]
fn secretary_and_deputy_are_two_of_the_committee_just_elected() {
    let mut it = congress(17, 14);
    it.takes(it.cast(Post::Committee, 3, &[(0, 13), (1, 12), (2, 11)], (14, 0)));
    for post in [Post::Secretary, Post::Deputy] {
        let outside = it.refuses(it.cast(post, 1, &[(5, 13)], (14, 0)));
        assert_eq!(outside, VoteRefusal::NotOfCommittee("Vàng A Dơ".to_owned()).into());
    }
    it.takes(it.cast(Post::Secretary, 1, &[(0, 13)], (14, 1)));
    let twice = it.refuses(it.cast(Post::Deputy, 1, &[(0, 13)], (14, 0)));
    assert_eq!(twice, VoteRefusal::AlreadyElected("Ma Văn Hòa".to_owned()).into());
    let two = it.refuses(it.cast(Post::Deputy, 2, &[(1, 13), (2, 12)], (14, 0)));
    assert_eq!(two, VoteRefusal::TooManySeats(2, 1).into());
    it.takes(it.cast(Post::Deputy, 1, &[(1, 13)], (14, 0)));
    // delegates may be anyone
    it.takes(it.cast(Post::Delegates, 2, &[(5, 13), (6, 12)], (14, 0)));
}

#[test]
fn ballots_with_names_are_no_votes_without_a_count() {
    use sochibo::domain::rules::completeness::{Need, lacks};
    let mut it = congress(17, 14);
    it.takes(it.cast(Post::Committee, 2, &[(0, 13), (1, 12)], (14, 0)));
    let needs: Vec<Need> =
        lacks(&it.village.register, it.id, it.meeting()).iter().map(|it| it.need).collect();
    assert!(!needs.contains(&Need::Votes), "{needs:?}");
    let mut meeting = it.meeting().clone();
    meeting.candidates.clear();
    (meeting.votes[0].issued, meeting.votes[0].collected) = (None, None);
    let needs = lacks(&it.village.register, it.id, &meeting);
    assert!(needs.iter().any(|it| it.need == Need::Votes));
}

#[test]
fn those_level_for_the_last_seat_stand_again() {
    let mut it = congress(17, 14);
    it.takes(it.cast(Post::Committee, 2, &[(0, 13), (1, 5), (2, 5), (3, 3)], (14, 0)));
    let Stage::Ballot(round) = it.stage(Post::Committee) else { panic!("a ballot is left") };
    // Nobody but Hòa has more than half: all who remain stand again.
    assert_eq!((round.seats, round.names.len()), (1, 3));
    let mut it = congress(17, 16);
    it.takes(it.cast(Post::Committee, 2, &[(0, 12), (1, 10), (2, 10)], (16, 0)));
    let Stage::Ballot(round) = it.stage(Post::Committee) else { panic!("a ballot is left") };
    assert_eq!(it.names(&round.names), ["Đặng Văn Dũng", "Lý Thị Duyên"]);
    let vote = &it.meeting().votes[0];
    let said = election::count(&it.village.register, it.meeting(), vote);
    let said = said.say(&it.village.register, Lang::Vi);
    assert!(said.ends_with("Ngang phiếu ở suất cuối: Đặng Văn Dũng, Lý Thị Duyên."), "{said}");
}

#[test]
fn only_official_members_stand_each_once() {
    let mut it = congress(17, 14);
    let good = it.cast(Post::Committee, 1, &[(0, 9), (1, 4)], (14, 1));
    let with = |names: Vec<(MemberId, u32)>| Ballot { names, ..good.clone() };
    let probationary = it.refuses(with(vec![(it.new, 9)]));
    assert_eq!(
        probationary.say(Lang::Vi),
        "Đồng chí Bàn Thị Mẩy không phải đảng viên chính thức của chi bộ: không ứng cử, không được \
         đề cử."
    );
    let twice = it.refuses(with(vec![(it.members[0], 9), (it.members[0], 1)]));
    assert_eq!(twice, VoteRefusal::NameTwice("Ma Văn Hòa".to_owned()).into());
    assert_eq!(it.refuses(with(Vec::new())), VoteRefusal::NoNames.into());
    let few = Ballot { seats: Some(3), ..good.clone() };
    assert_eq!(it.refuses(few), VoteRefusal::FewNames(2, 3).into());
    let guest = it.village.official("Khách", &[(EventKind::TempIn, date(1, 5, 2027))]);
    assert_eq!(
        it.refuses(with(vec![(guest, 9)])),
        VoteRefusal::NotOfficial("Khách".to_owned()).into()
    );
    let away = it.village.official("Xa", &[(EventKind::TempOut, date(1, 5, 2027))]);
    it.takes(with(vec![(away, 9), (it.members[0], 4)]));
}

#[test]
fn the_count_of_an_election_must_be_possible() {
    let it = congress(17, 14);
    for (votes, ballots, field, said) in [
        (vec![(0, 14), (1, 1)], (14, 1), "candidates", "Một người có 14 phiếu, nhiều hơn 13"),
        (vec![(0, 13), (1, 13), (2, 1)], (14, 1), "candidates", "Tổng 27 phiếu bầu"),
        (vec![(0, 9), (1, 9)], (15, 1), "ballots_issued", "Phát ra 15 phiếu"),
    ] {
        let refused = it.refuses(it.cast(Post::Committee, 2, &votes, ballots));
        assert_eq!(refused.field(), field);
        assert!(refused.say(Lang::Vi).starts_with(said), "{}", refused.say(Lang::Vi));
    }
    let mut no_tellers = it.cast(Post::Committee, 1, &[(0, 9)], (14, 0));
    no_tellers.tellers.clear();
    assert_eq!(it.refuses(no_tellers), VoteRefusal::NoTellers.into());
    let too_few = congress(17, 11);
    let refused = too_few.refuses(too_few.cast(Post::Committee, 1, &[(0, 9)], (11, 0)));
    assert!(refused.say(Lang::Vi).contains("cần ít nhất 12"));
}

#[test]
fn a_committee_needs_nine_and_has_seven_at_most() {
    let small = congress(8, 8);
    let refused = small.refuses(small.cast(Post::Committee, 1, &[(0, 8)], (8, 0)));
    assert_eq!(refused, VoteRefusal::NoCommittee(8, 9).into());
    let large = congress(17, 17);
    let eight: Vec<_> = (0..8).map(|at| (at, 10)).collect();
    let refused = large.refuses(large.cast(Post::Committee, 8, &eight, (17, 0)));
    assert_eq!(refused, VoteRefusal::TooManySeats(8, 7).into());
    let refused = large.refuses(large.cast(Post::Secretary, 2, &eight, (17, 0)));
    assert_eq!(refused, VoteRefusal::TooManySeats(2, 1).into());
    let mut small = congress(8, 8);
    small.takes(small.cast(Post::Secretary, 1, &[(0, 5), (1, 3)], (8, 0)));
    small.takes(small.cast(Post::Deputy, 1, &[(1, 8)], (8, 0)));
    let found = elected::found(&small.village.register, small.meeting());
    assert_eq!((found.secretary, found.deputy), (Some(small.members[0]), Some(small.members[1])));
    let nobody =
        elected::install(&small.village.register, small.id, &Elected::default(), date(12, 6, 2027));
    assert_eq!(nobody, Err(VoteRefusal::NobodyElected.into()));
}

#[test]
fn an_election_in_mid_term_begins_no_term() {
    let mut it = congress(17, 14);
    let mut meeting = it.meeting().clone();
    meeting.kind = MeetingKind::Extraordinary;
    it.village.register.put(it.id.into(), Some(meeting.into()));
    it.takes(it.cast(Post::Deputy, 1, &[(2, 10)], (14, 0)));
    let found = elected::found(&it.village.register, it.meeting());
    let cell = found.written(it.village.register.cell().unwrap());
    assert_eq!((cell.deputy, cell.term_start), (Some(it.members[2]), None));
    assert_eq!(cell.committee, [it.members[6]]);
}

/// Who is elected, found by sorting and cutting, as one does at the blackboard.
fn at_the_blackboard(votes: &[u32], seats: usize, base: u32) -> Vec<usize> {
    let mut order: Vec<usize> = (0..votes.len()).filter(|at| 2 * votes[*at] > base).collect();
    order.sort_by_key(|at| std::cmp::Reverse(votes[*at]));
    if order.len() <= seats {
        return order;
    }
    let (last, first_out) = (votes[order[seats - 1]], votes[order[seats]]);
    order.truncate(seats);
    if last == first_out {
        order.retain(|at| votes[*at] > last);
    }
    order
}

proptest! {
    #[test]
    fn those_elected_are_those_found_at_the_blackboard(
        votes in prop::collection::vec(0_u32..20, 0..9),
        seats in 1_u32..8,
        base in 1_u32..20,
    ) {
        let found = fates(&votes, seats, base / 2 + 1);
        let elected: Vec<usize> =
            (0..votes.len()).filter(|at| found[*at] == Fate::Elected).collect();
        let mut expected = at_the_blackboard(&votes, usize::try_from(seats).unwrap(), base);
        expected.sort_unstable();
        prop_assert_eq!(elected, expected);
    }
}
