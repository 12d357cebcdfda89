//! `tally` on elections, rounds, penalties and opinions kept.

use sochibo::domain::day::Day;
use sochibo::domain::meeting::{
    Attendance, Matter, Meeting, MeetingKind, MeetingState, Method, Penalty, Post, Presence,
};
use sochibo::domain::member::{EventKind, Member};
use sochibo::domain::record::Record;
use sochibo::domain::register::Register;
use sochibo::domain::work::ballot::{self, Ballot};
use sochibo::domain::{Choices as _, Id, Kind, MeetingId, MemberId};

use crate::cell::{Cell, member};

/// A congress of twelve official members and one on probation, all there, with its votes.
fn congress() -> Cell {
    let mut register = Register::default();
    let mut records: Vec<(Id, Record)> = (1..=12)
        .map(|n| {
            let record = member(&format!("Lò Văn {n:02}"), &format!("10.0000{n:02}"));
            (Id::new(Kind::Member, n), Record::from(record))
        })
        .collect();
    let mut may = Member { full_name: "Bàn Thị Mẩy".to_owned(), ..Member::default() };
    may.set_event_day(EventKind::Admitted, Day::new(2025, 9, 1).ok());
    records.push((Id::new(Kind::Member, 13), may.into()));
    let here = |n| Attendance {
        member: Some(MemberId(n)),
        presence: Presence::Present,
        reason: String::new(),
        came: None,
        left: None,
    };
    let meeting = Meeting {
        kind: MeetingKind::Congress,
        date: chrono::NaiveDate::from_ymd_opt(2026, 10, 5),
        state: MeetingState::Running,
        roll: (1..=13).map(here).collect(),
        ..Meeting::default()
    };
    let mut cell = Cell::new();
    for (id, record) in records {
        register.put(id, Some(record.clone()));
        cell = cell.having(id, record);
    }
    register.put(MeetingId(1).into(), Some(meeting.into()));
    for cast in votes() {
        let plan = ballot::vote(&register, MeetingId(1), cast).unwrap();
        for change in plan.changes {
            register.put(change.id, change.after);
        }
    }
    let meeting = register.meeting(MeetingId(1)).unwrap().clone();
    cell.having(Id::new(Kind::Meeting, 1), meeting)
}

fn votes() -> Vec<Ballot> {
    let tellers = || "Lò Văn 03".to_owned();
    vec![
        Ballot {
            post: Some(Post::Committee),
            seats: Some(2),
            names: vec![(MemberId(1), 10), (MemberId(2), 6), (MemberId(3), 5)],
            invalid: 1,
            tellers: tellers(),
            ..Ballot::secret("Bầu chi ủy", Matter::Election, 12)
        },
        Ballot {
            matter: Matter::Recognition,
            about: Some(MemberId(13)),
            method: Method::Card,
            ..Ballot::hands("Công nhận Bàn Thị Mẩy", 7, 5, 0)
        },
        Ballot {
            about: Some(MemberId(4)),
            degrees: Penalty::ALL.iter().copied().zip([5, 4, 1, 2]).collect(),
            tellers: tellers(),
            ..Ballot::secret("Kỷ luật", Matter::Penalty, 12)
        },
        Ballot {
            reserved: vec![MemberId(5)], ..Ballot::hands("Nghị quyết đại hội", 11, 1, 0)
        },
    ]
}

#[test]
fn tally_shows_elections_rounds_penalties_and_what_goes_upward() {
    let cell = congress();
    let all = cell.run(["tally", "1", "--json"]).json();
    assert_eq!((&all["quorum"], &all["voting"]["base"]), (&8.into(), &12.into()));
    let votes = all["votes"].as_array().unwrap();
    let election = &votes[0];
    assert_eq!((&election["post"], &election["seats"]), (&"committee".into(), &2.into()));
    assert_eq!((&election["needed"], &election["carried"]), (&7.into(), &false.into()));
    let name = |at: usize| {
        (&election["candidates"][at]["member_id"], &election["candidates"][at]["elected"])
    };
    assert_eq!((name(0), name(1)), ((&1.into(), &true.into()), (&2.into(), &false.into())));
    assert_eq!(election["ballots_invalid"], 1);
    assert_eq!(votes[1]["rounds"]["held"], 1);
    assert_eq!((&votes[1]["round"], &votes[1]["carried"]), (&1.into(), &false.into()));
    assert_eq!((&votes[2]["penalty"], &votes[2]["needed"]), (&"warning".into(), &7.into()));
    assert_eq!(votes[2]["candidates"][3]["votes"], 2);
    assert_eq!((&votes[3]["threshold"], &votes[3]["carried"]), (&"majority".into(), &true.into()));
    assert!(all["upward"][0].as_str().unwrap().contains("Lò Văn 05"), "{all}");
    let text = cell.run(["tally", "1"]).ok();
    for line in [
        "Trúng cử: Lò Văn 01; còn thiếu 1 trong 2",
        "Lò Văn 01: 10 trúng cử",
        "Phiếu phát ra 12, thu về 12, không hợp lệ 1.",
        "Mức áp dụng: Cảnh cáo.",
        "↑ Ý kiến bảo lưu của đồng chí Lò Văn 05",
    ] {
        assert!(text.contains(line), "{line}: {text}");
    }
}

#[test]
fn the_minutes_tell_how_each_vote_was_counted() {
    let register = congress().register();
    let paper = sochibo::papers::make(
        &register,
        sochibo::papers::PaperKind::Minutes,
        Id::new(Kind::Meeting, 1).into(),
    );
    let text = sochibo::papers::text::render(&paper.unwrap(), 80);
    let section = text.split("V- BIỂU QUYẾT").nth(1).and_then(|it| it.split("VI- ").next());
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("minutes_votes", section.unwrap());
    });
}
