//! What a search finds, in which order.

use super::*;
use crate::domain::day::Day;
use crate::domain::meeting::{Item, Meeting, Opinion, Vote};
use crate::domain::member::Member;
use crate::domain::resolution::{Resolution, ResolutionState};
use crate::domain::task::{DeadlineKind, Outcome, Progress, Task, WorkField};
use crate::domain::{MeetingId, ResolutionId, TaskId, field::Described as _};

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

fn most(most: usize) -> Bounds {
    Bounds { most, room: 120 }
}

fn put(register: &mut Register, record: impl Into<Record>) -> Id {
    let record = record.into();
    let id = register.next(record.kind(), 0);
    register.put(id, Some(record));
    id
}

fn member(name: &str, card: &str) -> Member {
    Member { full_name: name.into(), card_no: card.into(), ..Member::default() }
}

/// Two years of a small village.
fn village() -> Register {
    let mut all = Register::default();
    for (name, card) in [
        ("Lò Thị Hoa", ""),
        ("Ma Thị Hòa", ""),
        ("Ma Văn Hòa", ""),
        ("Nguyễn Thị Hoà", ""),
        ("Hoàng Văn Đức", "12.345678"),
        ("Lý Thị Duyên", ""),
        ("Quan Thị Ước", ""),
    ] {
        put(&mut all, member(name, card));
    }
    let resolution = |number, on| Resolution {
        number: Some(number),
        date: Some(on),
        title: "lãnh đạo nhiệm vụ tháng".into(),
        direction: "Giữ gìn vệ sinh đường làng.\nVận động hộ nghèo vay vốn.".into(),
        state: ResolutionState::Adopted,
        ..Resolution::default()
    };
    put(&mut all, resolution(8, day(2025, 9, 5)));
    put(&mut all, resolution(9, day(2026, 9, 5)));
    let task = |content: &str, lead, of, deadline| Task {
        content: content.into(),
        lead: Some(MemberId(lead)),
        resolution: Some(ResolutionId(of)),
        deadline_kind: DeadlineKind::Date,
        deadline: Some(deadline),
        start: Some(deadline - chrono::Days::new(20)),
        ..Task::default()
    };
    put(&mut all, task("Rà soát hộ nghèo", 6, 1, day(2025, 9, 30)));
    let mut late = task("Rà soát hộ nghèo đợt cuối năm", 6, 2, day(2026, 9, 30));
    late.field = Some(WorkField::Culture);
    late.progress = vec![Progress {
        date: Some(day(2026, 9, 20)),
        text: "đã đi được 12 hộ".into(),
        by: Some(MemberId(6)),
        ..Progress::blank()
    }];
    put(&mut all, late);
    let mut done = task("Nghiệm thu đường bê tông", 5, 2, day(2026, 9, 20));
    (done.outcome, done.closed_on) = (Outcome::Done, Some(day(2026, 9, 25)));
    put(&mut all, done);
    put(&mut all, meeting());
    all
}

fn meeting() -> Meeting {
    Meeting {
        date: Some(day(2026, 9, 5)),
        chair: Some(MemberId(1)),
        items: vec![Item {
            number: 3, title: "Thảo luận đường bê tông".into(), ..Item::blank()
        }],
        opinions: vec![Opinion {
            item: Some(3),
            member: Some(MemberId(7)),
            text: "Đề nghị làm đường trước mùa mưa".into(),
            ..Opinion::blank()
        }],
        votes: vec![Vote {
            number: 2, subject: "Góp công làm đường".into(), ..Vote::blank()
        }],
        conclusion: "Thống nhất làm đường trong tháng 10".into(),
        ..Meeting::default()
    }
}

fn told(typed: &str) -> Vec<String> {
    let register = village();
    let found = Index::new(&register).find(&register, typed, day(2026, 10, 5), most(100));
    assert_eq!(found.count, found.hits.len());
    let shown = |hit: &Hit| format!("{}{} {}", hit.id.kind.key(), hit.id.number, hit.line);
    found.hits.iter().map(shown).collect()
}

fn people(typed: &str) -> Vec<String> {
    let name = |line: &String| {
        let (_, name) = line.strip_prefix("members")?.split_once(' ')?;
        Some(name.to_owned())
    };
    told(typed).iter().filter_map(name).collect()
}

#[test]
fn members_are_found_as_their_list_finds_them() {
    let hoa = ["Lò Thị Hoa", "Ma Thị Hòa", "Ma Văn Hòa", "Nguyễn Thị Hoà", "Hoàng Văn Đức"];
    assert_eq!(people("hoa"), hoa);
    assert_eq!(people("duc"), ["Hoàng Văn Đức"]);
    assert_eq!(people("ma thi"), ["Ma Thị Hòa"]);
    assert_eq!(people("UOC"), ["Quan Thị Ước"]);
    assert_eq!(people("345678"), ["Hoàng Văn Đức"]);
    assert_eq!(people("hòa")[..2], ["Ma Thị Hòa", "Ma Văn Hòa"]);
}

#[test]
fn the_very_words_come_first_and_the_newer_of_two() {
    assert_eq!(
        told("hộ nghèo"),
        [
            "tasks2 Rà soát hộ nghèo đợt cuối năm",
            "resolutions2 Vận động hộ nghèo vay vốn.",
            "tasks1 Rà soát hộ nghèo",
            "resolutions1 Vận động hộ nghèo vay vốn.",
        ]
    );
    let found = told("duong");
    assert_eq!(found.len(), 7, "{found:?}");
    assert!(found.iter().any(|line| line.starts_with("meetings1 Đề nghị làm đường")));
}

#[test]
fn filters_narrow() {
    let late = "tasks2 Rà soát hộ nghèo đợt cuối năm";
    for (typed, lines) in [
        (
            "loại:việc trạng thái:quá hạn",
            &["tasks2 Rà soát hộ nghèo đợt cuối năm", "tasks1 Rà soát hộ nghèo"][..],
        ),
        ("loại:việc trạng thái:quá hạn năm:2026", &[late]),
        ("kind:task state:done", &["tasks3 Nghiệm thu đường bê tông"]),
        ("người:duyên tháng:9/2026 loại:việc", &[late]),
        ("lĩnh vực:văn hoá", &[late]),
        ("loại:ý kiến đường", &["meetings1 Đề nghị làm đường trước mùa mưa"]),
        ("người:ước", &["members7 Quan Thị Ước"]),
        ("người:ước đường", &["meetings1 Đề nghị làm đường trước mùa mưa"]),
        ("loại:biểu quyết", &["meetings1 Góp công làm đường"]),
        ("loại:tiến độ duyên", &["tasks2 đã đi được 12 hộ"]),
        ("\"hộ nghèo đợt\"", &[late]),
        ("\"nghèo hộ\"", &[]),
        ("số:08 loại:việc", &["tasks1 Rà soát hộ nghèo"]),
        ("số:08-KL", &[]),
        ("loại:kết luận", &[]),
        ("vệ sinh số:09", &["resolutions2 Giữ gìn vệ sinh đường làng."]),
        ("duyên cuối năm", &[late]),
        ("09-NQ/CB", &["resolutions2 09-NQ/CB lãnh đạo nhiệm vụ tháng"]),
        ("trạng thái:đã thông qua năm:2025", &["resolutions1 08-NQ/CB lãnh đạo nhiệm vụ tháng"]),
        ("xyzzy", &[]),
        ("", &[]),
        ("loại:xyz", &[]),
    ] {
        assert_eq!(told(typed), lines, "{typed}");
    }
}

#[test]
fn a_hit_tells_where_it_leads() {
    let register = village();
    let index = Index::new(&register);
    let find = |typed: &str| index.find(&register, typed, day(2026, 10, 5), most(10)).hits[0].spot;
    assert_eq!(find("thảo luận đường bê tông"), Spot::Item(3));
    assert_eq!(find("mùa mưa"), Spot::Opinion(0));
    assert_eq!(find("góp công"), Spot::Vote(2));
    assert_eq!(find("vay vốn"), Spot::Field("direction"));
    assert_eq!(find("12 hộ"), Spot::Row("progress", 0));
    assert_eq!(find("nghiệm thu"), Spot::Record);
    let hits = index.find(&register, "đường", day(2026, 10, 5), most(3));
    assert_eq!((hits.hits.len(), hits.count), (3, 7), "the rest is counted");
}

#[test]
fn an_index_kept_up_is_as_one_built_anew() {
    let mut register = village();
    let mut index = Index::new(&register);
    let (meeting, task) = (Id::from(MeetingId(1)), Id::from(TaskId(1)));
    register.put(task, None);
    let mut held = meeting_of(&register);
    held.opinions.clear();
    register.put(meeting, Some(held.into()));
    let new = put(&mut register, member("Vàng A Dơ", ""));
    index.renew(&register, &[meeting, task, new]);
    assert_eq!(index, Index::new(&register));
    assert!(index.find(&register, "mùa mưa", day(2026, 10, 5), most(9)).hits.is_empty());
    assert_eq!(index.find(&register, "người:dơ", day(2026, 10, 5), most(9)).count, 1);
}

fn meeting_of(register: &Register) -> Meeting {
    register.meeting(MeetingId(1)).unwrap().clone()
}

#[test]
fn a_day_of_a_person_is_no_hit_of_another() {
    let mut register = Register::default();
    let born =
        Member { birth_date: Some(Day::new(1958, 0, 0).unwrap()), ..member("Bàn Văn An", "") };
    put(&mut register, born);
    let found = Index::new(&register).find(&register, "năm:1958", day(2026, 10, 5), most(9));
    assert_eq!(found.count, 0);
}
