//! Votes recorded at the table: the ways of voting, rounds over several meetings, secret ballots,
//! penalties, opinions kept.

use proptest::prelude::*;
use sochibo::domain::meeting::{Matter, Meeting, MeetingKind, Method, Penalty, Presence};
use sochibo::domain::member::EventKind;
use sochibo::domain::rules::outcome::{self, Outcome};
use sochibo::domain::rules::voting::Next;
use sochibo::domain::rules::{rounds, tellers};
use sochibo::domain::work::ballot::{self, Ballot};
use sochibo::domain::work::vote_refusal::VoteRefusal;
use sochibo::domain::work::{Refusal, alerts, upward};
use sochibo::domain::{Choices as _, MeetingId, MemberId};
use sochibo::words::Lang;

use crate::village::{Village, clock, date, held, lines};

struct Evening {
    village: Village,
    officials: Vec<MemberId>,
    may: MemberId,
    id: MeetingId,
}

/// Seventeen official members and Mẩy, whose twelve months are over and who waits for her vote,
/// all present, on 5 October.
fn evening() -> Evening {
    let mut village = Village::default();
    let officials = village.officials(17);
    let admitted = (EventKind::Admitted, date(1, 5, 2025));
    let may = village.member("Bàn Thị Mẩy", &[admitted]);
    let mut it = Evening { village, officials, may, id: MeetingId(0) };
    it.id = it.meet(date(5, 10, 2026), MeetingKind::Regular);
    it
}

impl Evening {
    fn meet(&mut self, on: chrono::NaiveDate, kind: MeetingKind) -> MeetingId {
        let mut roll = lines(&self.officials, Presence::Present);
        roll.extend(lines(&[self.may], Presence::Present));
        self.village.meeting(Meeting { kind, ..held(on, roll) })
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

    fn last(&self) -> Outcome {
        let meeting = self.meeting();
        outcome::of(&self.village.register, meeting, meeting.votes.last().unwrap())
    }
}

fn recognition(about: MemberId, method: Method, for_: u32) -> Ballot {
    Ballot {
        matter: Matter::Recognition,
        about: Some(about),
        method,
        ..Ballot::hands("Công nhận chính thức", for_, 17 - for_, 0)
    }
}

#[test]
fn a_person_is_not_voted_on_by_show_of_hands() {
    let mut it = evening();
    let refused = it.refuses(recognition(it.may, Method::Hands, 12));
    assert_eq!(
        refused.say(Lang::Vi),
        "Việc này không giơ tay được, chỉ giơ thẻ hoặc bỏ phiếu kín (mặc định của sổ, cấp trên \
         có thể quy định khác)."
    );
    assert_eq!(refused.field(), "method");
    it.takes(recognition(it.may, Method::Card, 12));
    let vote = it.meeting().votes[0].clone();
    assert_eq!((vote.round, vote.base, vote.present), (Some(1), Some(17), Some(17)));
    for (matter, method) in [
        (Matter::Reprimand, Method::Card),
        (Matter::Penalty, Method::Hands),
        (Matter::Election, Method::Card),
    ] {
        let cast = Ballot { matter, method, ..Ballot::hands("Việc", 9, 0, 0) };
        assert!(matches!(it.refuses(cast), Refusal::Vote(VoteRefusal::Method(..))), "{matter:?}");
    }
}

#[test]
fn three_evenings_without_two_thirds_go_up_and_there_is_no_fourth() {
    let mut it = evening();
    for (month, round) in [(6, 1), (7, 2), (8, 3)] {
        it.id = it.meet(date(5, month, 2026), MeetingKind::RecognitionVote);
        it.takes(recognition(it.may, Method::Card, 11));
        assert_eq!(it.meeting().votes[0].round, Some(round));
        let again = it.refuses(recognition(it.may, Method::Card, 12));
        match month {
            8 => assert_eq!(again, Refusal::RoundsUsed(3)),
            _ => assert!(matches!(again, Refusal::Vote(VoteRefusal::Again(_))), "{again:?}"),
        }
    }
    let up = upward::list(&it.village.register, it.id);
    assert_eq!(
        up[0].say(Lang::Vi),
        "Đồng chí Bàn Thị Mẩy: đã 3 lần không đủ hai phần ba, đề nghị cấp ủy cấp trên xem xét"
    );
    it.id = it.meet(date(5, 9, 2026), MeetingKind::RecognitionVote);
    let fourth = it.refuses(recognition(it.may, Method::Card, 17));
    assert_eq!(fourth, Refusal::RoundsUsed(3));
    assert_eq!(
        fourth.say(Lang::Vi),
        "Đã 3 lần không đủ hai phần ba: báo cáo cấp ủy cấp trên xem xét."
    );
    let next = rounds::rounds(&it.village.register, it.may, Matter::Recognition).next;
    assert_eq!(next, Next::ReportUpward(3));
    let standing = it.village.register.member(it.may).unwrap().standing(date(6, 9, 2026));
    assert!(!standing.is_gone() && !standing.is_official());
    let alerts = alerts::alerts(&it.village.register, date(6, 9, 2026));
    let said: Vec<_> = alerts.iter().map(|it| it.text(Lang::Vi)).collect();
    assert!(said.iter().any(|it| it.contains("Bàn Thị Mẩy: đã 3 lần")), "{said:?}");
    assert!(!said.iter().any(|it| it.contains("Bàn Thị Mẩy hết dự bị")), "{said:?}");
    assert!(upward::list(&it.village.register, it.id).is_empty());
}

#[test]
fn one_who_is_to_be_admitted_is_known_by_the_subject() {
    let mut it = evening();
    let cast = |subject: &str, for_| Ballot {
        matter: Matter::Admission,
        method: Method::Card,
        ..Ballot::hands(subject, for_, 0, 0)
    };
    it.takes(cast("Kết nạp quần chúng Lò Văn Việt", 11));
    it.takes(cast("Kết nạp quần chúng Lò Thị Hoa", 12));
    let again = it.refuses(cast("kết nạp quần chúng Lò Văn Việt", 17));
    assert!(matches!(again, Refusal::Vote(VoteRefusal::Again(_))));
    assert_eq!(it.refuses(cast("Kết nạp quần chúng Lò Thị Hoa", 17)), VoteRefusal::Settled.into());
    it.id = it.meet(date(5, 11, 2026), MeetingKind::Regular);
    it.takes(cast("Kết nạp quần chúng Lò Văn Việt", 11));
    assert_eq!(it.meeting().votes[0].round, Some(2));
    assert_eq!(upward::list(&it.village.register, it.id), []);
    it.id = it.meet(date(5, 12, 2026), MeetingKind::Regular);
    it.takes(cast("Kết nạp quần chúng Lò Văn Việt", 11));
    let up = upward::list(&it.village.register, it.id);
    assert_eq!(
        up.iter().map(|it| it.say(Lang::Vi)).collect::<Vec<_>>(),
        ["Kết nạp quần chúng Lò Văn Việt: qua 3 lần vẫn chưa đủ hai phần ba, đề nghị cấp ủy \
          cấp trên xem xét"]
    );
    it.id = it.meet(date(5, 1, 2027), MeetingKind::Regular);
    let fourth = it.refuses(cast("Kết nạp quần chúng Lò Văn Việt", 17));
    assert_eq!(fourth, Refusal::RoundsUsed(3));
}

#[test]
fn an_ordinary_matter_may_be_voted_on_again_where_the_rules_allow() {
    let mut it = evening();
    it.takes(Ballot::hands("Quyên góp 50.000 đồng", 8, 9, 0));
    it.takes(Ballot::hands("Quyên góp 50.000 đồng", 9, 8, 0));
    let rounds: Vec<_> = it.meeting().votes.iter().map(|vote| vote.round).collect();
    assert_eq!(rounds, [Some(1), Some(2)]);
    let rule = sochibo::domain::rule::Rule {
        key: "vote.again.kinds".to_owned(),
        value: "election".to_owned(),
        valid_from: Some(date(1, 1, 2026)),
        source: String::new(),
    };
    it.village.put(sochibo::domain::Kind::Rule, rule);
    let refused = it.refuses(Ballot::hands("Quyên góp 50.000 đồng", 17, 0, 0));
    assert_eq!(refused, VoteRefusal::Settled.into());
}

#[test]
fn a_secret_ballot_has_tellers_and_ballots_that_add_up() {
    let mut it = evening();
    let cast = |tellers: &str, votes: (u32, u32), ballots: (u32, u32, u32)| Ballot {
        about: Some(it.officials[3]),
        for_: votes.0,
        against: votes.1,
        tellers: tellers.to_owned(),
        issued: Some(ballots.0),
        collected: Some(ballots.1),
        invalid: ballots.2,
        ..Ballot::secret("Đề nghị xoá tên", Matter::StrikingOff, 17)
    };
    for (cast, field, said) in [
        (cast(" ", (12, 5), (17, 17, 0)), "tellers", "Bỏ phiếu kín phải có người kiểm phiếu"),
        (cast("a", (12, 5), (18, 17, 0)), "ballots_issued", "Phát ra 18 phiếu, nhiều hơn 17"),
        (cast("a", (12, 5), (16, 17, 0)), "ballots_collected", "Thu về 17 phiếu, nhiều hơn 16"),
        (cast("a", (12, 3), (17, 17, 1)), "for", "Cộng các loại phiếu được 16, mà thu về 17"),
        (cast("a", (13, 5), (17, 17, 0)), "", "Tổng 18 phiếu nhiều hơn 17 người"),
    ] {
        let refused = it.refuses(cast);
        assert_eq!(refused.field(), field);
        assert!(refused.say(Lang::Vi).starts_with(said), "{}", refused.say(Lang::Vi));
    }
    let good = cast("Nguyễn Văn 1, Nguyễn Văn 2", (12, 3), (17, 16, 1));
    it.takes(good);
    assert!(it.last().carried());
    let mut missing = Ballot::secret("Việc", Matter::Ordinary, 17);
    (missing.collected, missing.tellers) = (None, "a".to_owned());
    assert_eq!(it.refuses(missing).field(), "ballots_collected");
}

#[test]
fn tellers_who_do_not_vote_are_warned_of() {
    let it = evening();
    let mut meeting = it.meeting().clone();
    meeting.roll[2].presence = Presence::Excused;
    let typed = "Nguyễn Văn 1; nguyen van 2, Bàn Thị Mẩy, Người Lạ";
    let odd = tellers::odd(&it.village.register, &meeting, None, typed);
    let said: Vec<_> = odd.iter().map(|odd| odd.say(Lang::Vi)).collect();
    assert_eq!(
        said,
        [
            "Người kiểm phiếu nguyen van 2: không có mặt.",
            "Người kiểm phiếu Bàn Thị Mẩy: không phải đảng viên chính thức.",
            "Người kiểm phiếu Người Lạ: không có trong danh sách.",
        ]
    );
}

fn penalty(about: MemberId, votes: [u32; 4], against: u32) -> Ballot {
    let degrees = Penalty::ALL.iter().copied().zip(votes).collect();
    let sum = votes.iter().sum::<u32>() + against;
    Ballot {
        about: Some(about),
        against,
        tellers: "Nguyễn Văn 1".to_owned(),
        degrees,
        ..Ballot::secret("Thi hành kỷ luật", Matter::Penalty, sum)
    }
}

#[test]
fn penalties_are_added_from_the_heaviest_until_one_has_enough() {
    for (votes, against, said) in [
        ([2, 10, 3, 1], 1, "Mức áp dụng: Cảnh cáo, 10 phiếu trên 17, cần 9."),
        (
            [4, 4, 3, 4],
            2,
            "Không mức nào đủ phiếu; cộng từ mức nặng nhất xuống được 11 trên 17, cần 9. Mức áp \
             dụng: Cảnh cáo.",
        ),
        (
            [1, 2, 3, 11],
            0,
            "Không mức nào đủ phiếu; cộng từ mức nặng nhất xuống được 14 trên 17, cần 9. Mức áp \
             dụng: Cách chức.",
        ),
        ([2, 3, 0, 12], 0, "Mức áp dụng: Khai trừ khỏi Đảng, 12 phiếu trên 17, cần 12."),
        ([4, 3, 1, 0], 9, "Không đủ phiếu cho mức kỷ luật nào, trên 17 người có quyền."),
    ] {
        let mut it = evening();
        let target = it.officials[5];
        it.takes(penalty(target, votes, against));
        assert_eq!(it.last().say(&it.village.register, Lang::Vi), said);
        let again = it.refuses(penalty(target, votes, against));
        assert!(matches!(again, Refusal::Vote(VoteRefusal::Again(_) | VoteRefusal::Settled)));
    }
}

#[test]
fn one_on_probation_is_reprimanded_or_warned_only() {
    let mut it = evening();
    for votes in [[0, 5, 4, 0], [0, 5, 0, 4]] {
        let refused = it.refuses(penalty(it.may, votes, 0));
        assert_eq!(refused, VoteRefusal::NotADegree.into());
    }
    for matter in [Matter::Dismissal, Matter::Expulsion] {
        let cast = Ballot {
            about: Some(it.may),
            for_: 17,
            tellers: "a".to_owned(),
            ..Ballot::secret("Kỷ luật", matter, 17)
        };
        assert_eq!(it.refuses(cast), VoteRefusal::NotADegree.into());
    }
    it.takes(penalty(it.may, [6, 5, 0, 0], 6));
    assert!(it.last().say(&it.village.register, Lang::Vi).contains("Khiển trách"));
}

#[test]
fn an_opinion_kept_stands_in_the_minutes_and_goes_upward() {
    let mut it = evening();
    let keeps = it.officials[4];
    let cast = Ballot::hands("Nghị quyết tháng 10", 16, 1, 0);
    it.takes(Ballot { reserved: vec![keeps], ..cast.clone() });
    assert_eq!(it.meeting().opinions.len(), 1);
    assert!(it.meeting().opinions[0].reserved);
    assert!(it.last().carried());
    let up = upward::list(&it.village.register, it.id);
    assert_eq!(
        up[0].say(Lang::Vi),
        "Ý kiến bảo lưu của đồng chí Nguyễn Văn 4: Bảo lưu ý kiến về: Nghị quyết tháng 10"
    );
    let mut meeting = it.meeting().clone();
    meeting.roll[5].left = clock("20:15");
    meeting.roll[6].presence = Presence::Excused;
    let mut gone = Village { register: it.village.register.clone() };
    gone.register.put(it.id.into(), Some(meeting.into()));
    for (at, name) in [(5, "Nguyễn Văn 5"), (6, "Nguyễn Văn 6")] {
        let reserved = vec![it.officials[at]];
        let cast = Ballot {
            reserved,
            at: clock("20:30"),
            ..Ballot::hands("Nghị quyết thứ hai", 14, 1, 0)
        };
        let refused = ballot::vote(&gone.register, it.id, cast).unwrap_err();
        assert_eq!(refused, VoteRefusal::NotHere(name.to_owned()).into());
    }
    let stranger = it.village.official("Người Lạ", &[]);
    let refused = it.refuses(Ballot { reserved: vec![stranger], ..cast });
    assert_eq!(refused, VoteRefusal::NotCalled("Người Lạ".to_owned()).into());
}

#[test]
fn recognition_of_one_who_is_official_is_refused() {
    let it = evening();
    let name = "Nguyễn Văn 0".to_owned();
    let refused = it.refuses(recognition(it.officials[0], Method::Card, 12));
    assert_eq!(refused, VoteRefusal::AlreadyOfficial(name).into());
    let mut nobody = recognition(it.may, Method::Card, 12);
    nobody.about = None;
    assert_eq!(it.refuses(nobody).field(), "about_id");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// However the evenings go, nobody is voted on more than three times, nor after it carried.
    #[test]
    fn no_row_of_evenings_has_a_fourth_vote(votes in prop::collection::vec(9_u32..14, 1..7)) {
        let mut it = evening();
        let (mut held, mut carried) = (0, false);
        for (month, for_) in (1..).zip(votes) {
            it.id = it.meet(date(5, month, 2026), MeetingKind::RecognitionVote);
            let plan = ballot::vote(
                &it.village.register,
                it.id,
                recognition(it.may, Method::Card, for_),
            );
            prop_assert_eq!(plan.is_ok(), held < 3 && !carried);
            if plan.is_ok() {
                it.village.does(plan);
                held += 1;
                carried |= 3 * for_ >= 34;
                prop_assert_eq!(it.meeting().votes[0].round, Some(held));
            }
        }
    }
}
