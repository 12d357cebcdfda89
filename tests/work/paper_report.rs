//! The report and the papers that lie on the table: each figure against a reckoning of its own.

use chrono::{Datelike as _, NaiveDate};
use proptest::prelude::*;
use sochibo::domain::Choices as _;
use sochibo::domain::MeetingId;
use sochibo::domain::meeting::{Item, Matter, Meeting, MeetingKind, MeetingState, Method, Vote};
use sochibo::domain::period::Period;
use sochibo::domain::register::Register;
use sochibo::domain::resolution::ResolutionState;
use sochibo::domain::rules::follow_up::{self, TaskStatus};
use sochibo::domain::rules::{attendance, scoring};
use sochibo::domain::task::Outcome;
use sochibo::domain::work::secret_votes::{self, Marks};
use sochibo::office::Cell;
use sochibo::papers::block::{Form, Table};
use sochibo::papers::{
    Block, Paper, PaperKind, Subject, make, meeting_slips, month_pack, offered, possible,
    short_notice, text,
};
use sochibo::practice::{self, Size};

use crate::book::{EXEMPT, NAMES, PROBATIONER, SEPTEMBER, cell, day};
use crate::evening::{held, october};

const OF_MEETING: [PaperKind; 8] = [
    PaperKind::Notice,
    PaperKind::Invitation,
    PaperKind::Minutes,
    PaperKind::Agenda,
    PaperKind::Attendance,
    PaperKind::Ballots,
    PaperKind::Tally,
    PaperKind::Score,
];

fn practice() -> Register {
    practice::register(Size::default(), day(2026, 11, 27))
}

fn report(register: &Register, period: Period, on: NaiveDate) -> Paper {
    make(register, PaperKind::Report, Subject::Period(period, on)).unwrap()
}

fn tables(paper: &Paper) -> Vec<&Table> {
    let tables = paper.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

/// The figure of a line of the tables: of this period, or of the year before.
fn figure(paper: &Paper, what: &str, column: usize) -> u32 {
    let mut rows = tables(paper).into_iter().flat_map(|table| &table.rows);
    let row = rows.find(|row| row.get(1) == Some(&Cell::from(what)));
    match row.and_then(|row| row.get(column)) {
        Some(Cell::Number(number)) => u32::try_from(*number).unwrap(),
        other => panic!("{what}: {other:?}"),
    }
}

/// The same figures, reckoned day by day and record by record.
struct Own {
    opening: u32,
    came: u32,
    left: u32,
    closing: u32,
    official: u32,
    present: u32,
    base: u32,
    meetings: u32,
    statuses: Vec<TaskStatus>,
}

fn own(register: &Register, first: NaiveDate, last: NaiveDate) -> Own {
    let counted = |on: NaiveDate| -> Vec<_> {
        let all = register.members();
        all.filter(|(_, it)| it.standing(on).is_counted()).map(|(id, _)| id).collect()
    };
    let many = |count: usize| u32::try_from(count).unwrap();
    let opening = counted(first.pred_opt().unwrap());
    let (mut came, mut left, mut before) = (0, 0, opening.clone());
    for on in first.iter_days().take_while(|on| *on <= last) {
        let now = counted(on);
        came += many(now.iter().filter(|id| !before.contains(id)).count());
        left += many(before.iter().filter(|id| !now.contains(id)).count());
        before = now;
    }
    let official = register.members().filter(|(_, it)| it.standing(last).is_official()).count();
    let (mut present, mut base, mut meetings) = (0, 0, 0);
    for (_, it) in register.meetings() {
        let is_over = matches!(it.state, MeetingState::Closed | MeetingState::Adopted);
        let here = it.date.is_some_and(|on| first <= on && on <= last);
        if is_over && here && it.kind != MeetingKind::Committee {
            meetings += 1;
            let counts = attendance::count(register, it);
            (present, base) = (present + counts.present, base + counts.base);
        }
    }
    let statuses = register.tasks().filter_map(|(_, task)| {
        let resolution = task.resolution.map(|id| register.resolution(id).unwrap());
        let given = task.start.or_else(|| resolution?.date)?;
        let ended = task.closed_on.or_else(|| register.meeting(task.closed_at?)?.date);
        let is_given = given <= last
            && resolution.is_none_or(|it| it.state == ResolutionState::Adopted)
            && (task.outcome == Outcome::Open || ended.is_none_or(|on| on >= first));
        is_given.then(|| follow_up::stand(register, task, last).status)
    });
    Own {
        opening: many(opening.len()),
        came,
        left,
        closing: many(before.len()),
        official: many(official),
        present,
        base,
        meetings,
        statuses: statuses.collect(),
    }
}

#[test]
fn every_figure_of_a_report_is_what_the_records_say() {
    use TaskStatus as S;
    let register = practice();
    let on = day(2026, 11, 27);
    let keys = ["2026-11", "2026-10", "2026-09", "2026-06", "2026-04", "2026-Q2", "2026-H1"];
    for key in keys.into_iter().chain(["2026", "2025", "2025-Q3", "2024-12"]) {
        let period = Period::read(key).unwrap();
        let paper = report(&register, period, on);
        let it = own(&register, period.first(), period.last().min(on));
        let lines = |statuses: &[TaskStatus]| {
            let of = it.statuses.iter().filter(|status| statuses.contains(status));
            u32::try_from(of.count()).unwrap()
        };
        for (what, expected) in [
            ("Đảng viên đầu kỳ", it.opening),
            ("Tăng trong kỳ", it.came),
            ("Giảm trong kỳ", it.left),
            ("Đảng viên cuối kỳ", it.closing),
            ("- Chính thức", it.official),
            ("Nhiệm vụ phải thực hiện trong kỳ", u32::try_from(it.statuses.len()).unwrap()),
            ("Hoàn thành đúng hạn", lines(&[S::Done, S::Exceeded])),
            ("- Trong đó vượt chỉ tiêu", lines(&[S::Exceeded])),
            ("Hoàn thành chậm", lines(&[S::Late])),
            ("Quá hạn, chưa hoàn thành", lines(&[S::Overdue])),
            ("Đang thực hiện, chưa đến hạn", lines(&[S::Running, S::NotStarted])),
            ("Thường xuyên", lines(&[S::Permanent])),
            ("Chuyển tiếp", lines(&[S::CarriedOver])),
            ("Dừng thực hiện", lines(&[S::Stopped])),
        ] {
            assert_eq!(figure(&paper, what, 2), expected, "{key} {what}");
        }
        let printed = text::render(&paper, 4000);
        let sum =
            format!("Đối chiếu: {} + {} - {} = {}.", it.opening, it.came, it.left, it.closing);
        assert!(printed.contains(&sum), "{key} {sum}");
        if it.meetings > 0 {
            assert!(printed.contains(&format!("Đã tổ chức {} kỳ", it.meetings)), "{key}");
            let tenths = (it.present * 2000 + it.base) / (it.base * 2);
            let rate = match tenths % 10 {
                0 => format!("bình quân {} %", tenths / 10),
                rest => format!("bình quân {},{rest} %", tenths / 10),
            };
            assert!(printed.contains(&rate), "{key} {rate}");
        } else {
            assert!(!printed.contains("Tỷ lệ dự bình quân"), "{key}");
        }
    }
}

#[test]
fn a_report_compares_with_the_year_before_where_the_book_was_kept() {
    let register = practice();
    let on = day(2026, 11, 27);
    let paper = report(&register, Period::Month(2026, 10), on);
    let before = report(&register, Period::Month(2025, 10), day(2025, 10, 31));
    for what in ["Đảng viên cuối kỳ", "- Nữ", "Nhiệm vụ phải thực hiện trong kỳ"]
    {
        assert_eq!(figure(&paper, what, 3), figure(&before, what, 2), "{what}");
    }
    // the book begins two years back: nothing to compare the first of them with
    let first = register.meetings().filter_map(|(_, it)| it.date).min().unwrap();
    let paper = report(&register, Period::month_of(first), on);
    assert!(tables(&paper).iter().all(|table| {
        table.columns.iter().all(|column| column.name != "Cùng kỳ năm trước")
    }));
    assert_eq!(make(&register, PaperKind::Report, Subject::Period(Period::Year(2027), on)), None);
}

#[test]
fn a_report_leaves_what_the_book_does_not_know_to_the_hand() {
    let (register, _) = held();
    let paper = report(&register, Period::Month(2026, 10), day(2026, 10, 31));
    assert_eq!(paper.name, "bao-cao-2026-10");
    let gaps = paper.blocks.iter().filter(|block| matches!(block, Block::Dots(2))).count();
    let marks = paper
        .blocks
        .iter()
        .filter(|block| matches!(block, Block::Paragraph(text) if text == "(phần này ghi tay)"));
    assert_eq!((gaps, marks.count()), (10, 10));
    insta::assert_snapshot!("report", text::render(&paper, 80));
    // an empty book has its report, all of it to be written
    let empty = report(&Register::default(), Period::Quarter(2026, 4), day(2026, 10, 31));
    let printed = text::render(&empty, 80);
    assert!(printed.contains("công tác chi bộ quý IV năm 2026"), "{printed}");
    assert!(printed.contains("chưa có kỳ sinh hoạt nào"), "{printed}");
}

#[test]
fn the_invitation_is_for_guests_and_names_no_member() {
    let mut register = cell();
    let id = october(&mut register);
    assert_eq!(make(&register, PaperKind::Invitation, id.into()), None);
    let without = possible(&register, id.into());
    for kind in [PaperKind::Invitation, PaperKind::Ballots, PaperKind::Tally] {
        assert!(!without.contains(&kind), "{kind:?}");
    }
    assert_eq!(without.len() + 3, offered(id.into()).len());
    let mut meeting = register.meeting(id).unwrap().clone();
    meeting.guests = vec!["ông Đinh Văn Khoa, Trưởng Ban công tác Mặt trận".to_owned()];
    "đồng chí Hà Thị Vân, Đảng ủy viên".clone_into(&mut meeting.observer);
    register.put(id.into(), Some(meeting.into()));
    let paper = make(&register, PaperKind::Invitation, id.into()).unwrap();
    assert_eq!((paper.name.as_str(), paper.last_letter()), ("giay-moi-2026-10-05", Some('.')));
    let printed = text::render(&paper, 80);
    // the one who signs is the only member named
    assert!(NAMES.iter().skip(1).all(|name| !printed.contains(name)), "{printed}");
    insta::assert_snapshot!("invitation", printed);
}

#[test]
fn the_agenda_tells_when_each_item_begins() {
    let mut register = cell();
    let id = october(&mut register);
    let paper = make(&register, PaperKind::Agenda, id.into()).unwrap();
    let meeting = register.meeting(id).unwrap();
    let rows = &tables(&paper)[0].rows;
    assert_eq!(rows.len(), meeting.items.len());
    let mut minutes = 19 * 60 + 30;
    for (row, item) in rows.iter().zip(&meeting.items) {
        let clock = match minutes % 60 {
            0 => format!("{} giờ", minutes / 60),
            rest => format!("{} giờ {rest:02}", minutes / 60),
        };
        assert_eq!(row[1], Cell::from(clock), "{}", item.title);
        minutes += item.planned.unwrap();
    }
    insta::assert_snapshot!("agenda", text::render(&paper, 80));
}

#[test]
fn the_list_to_sign_has_those_whom_the_meeting_calls() {
    let mut register = cell();
    let id = october(&mut register);
    let rows = |register: &Register| {
        let paper = make(register, PaperKind::Attendance, id.into()).unwrap();
        let table = tables(&paper)[0].clone();
        assert_eq!(table.least_height, 9);
        // nobody has signed yet
        assert!(table.rows.iter().all(|row| row[3] == Cell::Empty));
        table.rows.iter().map(|row| (row[1].text(), row[2].text(), row[4].text())).collect()
    };
    let all: Vec<(String, String, String)> = rows(&register);
    assert_eq!(all.len(), NAMES.len());
    let of = |name: &str| all.iter().find(|row| row.0 == name).unwrap();
    assert_eq!(of("Ma Thị Hòa").1, "Bí thư");
    assert_eq!(of("Đặng Văn Dũng").1, "Phó bí thư");
    assert_eq!(of("Lý Thị Duyên").1, "Chi ủy viên");
    let exempt = register.member(EXEMPT).unwrap().full_name.clone();
    assert_eq!(of(&exempt).2, "miễn sinh hoạt");
    // by given name: Ánh first, Ước last
    assert_eq!((all[0].0.as_str(), all[11].0.as_str()), ("Nông Thị Ánh", "Quan Thị Ước"));
    // a meeting of the committee calls its members only
    let mut meeting = register.meeting(id).unwrap().clone();
    meeting.kind = MeetingKind::Committee;
    register.put(id.into(), Some(meeting.into()));
    let few: Vec<(String, String, String)> = rows(&register);
    assert_eq!(few.len(), 3);
}

#[test]
fn there_are_as_many_ballots_as_voters_and_nothing_tells_whose_they_are() {
    let mut register = cell();
    let id = october(&mut register);
    // November hears of the probation that ends on 30/10/2026
    let mut meeting = register.meeting(id).unwrap().clone();
    meeting.date = Some(day(2026, 11, 5));
    meeting.items.push(Item {
        number: 40,
        step: "recognition".to_owned(),
        title: "Xét công nhận chính thức: đồng chí Bàn Thị Mẩy".to_owned(),
        ..sochibo::domain::field::Described::blank()
    });
    register.put(id.into(), Some(meeting.into()));
    let votes = secret_votes::list(&register, id);
    assert_eq!(votes.len(), 1);
    // 11 official members, the exempt one among them, for he votes if he comes
    assert_eq!((votes[0].voters, &votes[0].marks), (11, &Marks::Opinions));
    let paper = make(&register, PaperKind::Ballots, id.into()).unwrap();
    assert_eq!((paper.form, paper.footer.as_str()), (Form::Halves, ""));
    let ballots: Vec<&[Block]> = paper.blocks.split(|block| *block == Block::Break).collect();
    assert_eq!(ballots.len(), 11);
    assert!(ballots.windows(2).all(|pair| pair[0] == pair[1]), "all alike");
    let printed = text::render(&paper, 60);
    let mut others = NAMES.iter().filter(|name| **name != NAMES[11]);
    assert!(others.all(|name| !printed.contains(name)), "{printed}");
    let one = printed.split("- - -").next().unwrap();
    insta::assert_snapshot!("ballot", one);
    let tally = make(&register, PaperKind::Tally, id.into()).unwrap();
    insta::assert_snapshot!("tally", text::render(&tally, 80));
}

#[test]
fn a_ballot_has_its_names_in_order_and_the_degrees_that_apply() {
    let mut register = cell();
    let id = october(&mut register);
    assert_eq!(make(&register, PaperKind::Ballots, id.into()), None);
    assert_eq!(make(&register, PaperKind::Tally, id.into()), None);
    let mut meeting = register.meeting(id).unwrap().clone();
    meeting.state = MeetingState::Closed;
    let blank = || -> Vote { sochibo::domain::field::Described::blank() };
    let secret = |number, matter| Vote {
        number,
        matter,
        method: Method::Secret,
        issued: Some(3),
        ..blank()
    };
    let penalty = Vote { about: Some(PROBATIONER), ..secret(2, Matter::Penalty) };
    meeting.votes = vec![Vote { seats: Some(2), ..secret(1, Matter::Election) }, penalty];
    meeting.votes.push(Vote { number: 3, ..blank() });
    // Ước, Dũng and Đức stand, entered in that order
    meeting.candidates = [9, 2, 4]
        .map(|member| sochibo::domain::meeting::Candidate {
            vote: 1,
            member: Some(sochibo::domain::MemberId(member)),
            ..sochibo::domain::field::Described::blank()
        })
        .into();
    register.put(id.into(), Some(meeting.into()));
    let paper = make(&register, PaperKind::Ballots, id.into()).unwrap();
    let all = tables(&paper);
    assert_eq!(all.len(), 6, "three of each secret vote, none of the vote by hands");
    let column = |table: &Table, at: usize| -> Vec<String> {
        table.rows.iter().map(|row| row[at].text()).collect()
    };
    assert_eq!(column(all[0], 1), ["Đặng Văn Dũng", "Hoàng Văn Đức", "Quan Thị Ước"]);
    assert!(all[0].rows.iter().all(|row| row[2..] == [Cell::Empty, Cell::Empty]));
    // one on probation is reprimanded or warned, no more
    let degrees = ["Khiển trách", "Cảnh cáo", "Không tán thành kỷ luật", "Ý kiến khác"];
    assert_eq!(column(all[3], 0), degrees);
}

#[test]
fn the_score_sheet_is_a_form_until_the_meeting_is_marked() {
    let register = practice();
    let (id, meeting) = register.meetings().filter(|(_, it)| !it.score.is_empty()).last().unwrap();
    let paper = make(&register, PaperKind::Score, id.into()).unwrap();
    let table = tables(&paper)[0];
    let (total, band) = scoring::marked(&register, id, meeting).unwrap();
    let points = scoring::points(total, sochibo::words::Lang::Vi);
    assert_eq!(table.rows.last().unwrap()[3].text(), points);
    assert_eq!(table.rows.last().unwrap()[2], Cell::Number(100));
    let printed = text::render(&paper, 400);
    let name = band.name().get(sochibo::words::Lang::Vi);
    assert!(printed.contains(&format!("Kết quả: {points} điểm, xếp loại {name}.")));
    let mut register = cell();
    let id = october(&mut register);
    let paper = make(&register, PaperKind::Score, id.into()).unwrap();
    let table = tables(&paper)[0];
    assert!(table.rows.iter().all(|row| row[3..] == [Cell::Empty, Cell::Empty]));
    assert_eq!(table.least_height, 8);
    assert!(text::render(&paper, 80).contains("Kết quả: … điểm, xếp loại …."));
}

#[test]
fn the_months_pack_has_all_that_is_handed_in() {
    use PaperKind as P;
    let (mut register, id) = held();
    let kinds = |register: &Register, on| -> Vec<PaperKind> {
        let pack = month_pack(register, id, on);
        for (kind, of) in &pack {
            assert!(make(register, *kind, *of).is_some(), "{kind:?}");
        }
        pack.into_iter().map(|(kind, _)| kind).collect()
    };
    let on = day(2026, 10, 8);
    let all = [P::Notice, P::Minutes, P::Resolution, P::Slips, P::Report];
    assert_eq!(meeting_slips(&register, id).len(), 1);
    assert_eq!(kinds(&register, on), all);
    let mut meeting = register.meeting(id).unwrap().clone();
    meeting.guests.push("ông Đinh Văn Khoa".to_owned());
    meeting.state = MeetingState::Noticed;
    register.put(id.into(), Some(meeting.into()));
    assert_eq!(
        kinds(&register, on),
        [P::Notice, P::Invitation, P::Resolution, P::Slips, P::Report]
    );
    let early = [P::Notice, P::Invitation, P::Resolution, P::Slips];
    assert_eq!(kinds(&register, day(2026, 9, 28)), early);
    assert_eq!(month_pack(&register, MeetingId(99), on), []);
}

#[test]
fn what_is_not_adopted_is_marked_as_a_draft() {
    let (register, id) = held();
    let printed = |register: &Register| {
        text::render(&make(register, PaperKind::Minutes, id.into()).unwrap(), 80)
    };
    assert!(!printed(&register).contains("Dự thảo\n"));
    let mut closed = register.meeting(id).unwrap().clone();
    closed.state = MeetingState::Closed;
    let mut open = register;
    open.put(id.into(), Some(closed.into()));
    let paper = printed(&open);
    assert_eq!(paper.lines().next().map(str::trim), Some("Dự thảo"));
    // each presenter once, in the line of the item
    assert!(paper.contains("2. Cử thư ký (đ/c Ma Thị Hòa trình bày)."), "{paper}");
    assert!(!paper.contains("Người trình bày"));
}

#[test]
fn minutes_say_nothing_of_what_has_not_been() {
    let mut register = cell();
    let id = october(&mut register);
    let paper = make(&register, PaperKind::Minutes, id.into()).unwrap();
    let printed = text::render(&paper, 400);
    assert!(printed.contains("2. Có mặt: …/… (đạt … %), trong đó chính thức …, dự bị …."));
    assert!(printed.contains("3. Vắng có lý do: …. Vắng không lý do: …."), "{printed}");
    for said in ["Không có nội dung biểu quyết", "Chủ trì kết luận theo"] {
        assert!(!printed.contains(said), "{said}");
    }
    assert_eq!(paper.blocks.iter().filter(|it| **it == Block::Dots(2)).count(), 2);
}

#[test]
fn every_paper_of_every_meeting_has_a_name_that_any_system_takes() {
    let register = practice();
    let mut names: Vec<String> = Vec::new();
    let mut made = 0;
    for (id, meeting) in register.meetings() {
        for kind in OF_MEETING {
            let Some(paper) = make(&register, kind, id.into()) else { continue };
            made += 1;
            let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            assert!(paper.name.chars().all(is_plain), "{}", paper.name);
            let on = meeting.date.unwrap();
            assert!(paper.name.contains(&format!("{}-{:02}", on.year(), on.month())));
            let width = text::render(&paper, 80).lines().map(|line| line.chars().count()).max();
            assert!(width <= Some(80), "{}", paper.name);
            names.push(paper.name);
        }
    }
    assert!(made > 120, "{made}");
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert_eq!(names.len(), all, "no two papers of one name");
    assert_eq!(make(&register, PaperKind::Report, SEPTEMBER.into()), None);
    assert_eq!(offered(SEPTEMBER.into()).len(), OF_MEETING.len());
    assert!(PaperKind::ALL.iter().all(|kind| PaperKind::from_key(kind.key()) == Some(*kind)));
}

/// Whether a short notice may go to a group that others read, too.
fn is_fit(register: &Register, id: MeetingId) {
    let Some(text) = short_notice(register, id) else { return };
    assert!(text.chars().count() <= 600, "{text}");
    for (_, member) in register.members() {
        assert!(!text.contains(&member.full_name), "{}: {text}", member.full_name);
    }
}

#[test]
fn no_short_notice_of_the_practice_cell_is_long_or_names_anyone() {
    let register = practice();
    let mut seen = 0;
    for (id, _) in register.meetings() {
        is_fit(&register, id);
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}

proptest! {
    #[test]
    fn a_short_notice_is_short_whatever_the_meeting_is_called(
        place in "[ạ-ỹa-z ]{0,900}",
        theme in "[ạ-ỹa-z ]{0,900}",
        named in proptest::bool::ANY,
    ) {
        let mut register = cell();
        let id = october(&mut register);
        let mut meeting: Meeting = register.meeting(id).unwrap().clone();
        meeting.place = place;
        for item in &mut meeting.items {
            item.title = format!("{theme} {}", item.title);
            if named {
                item.title.push_str(NAMES[4]);
            }
        }
        register.put(id.into(), Some(meeting.into()));
        is_fit(&register, id);
        let text = short_notice(&register, id).unwrap();
        prop_assert!(text.contains("19 giờ 30, thứ Hai 05/10/2026"), "{text}");
    }
}
