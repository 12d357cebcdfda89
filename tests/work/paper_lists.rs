//! Slips, lists of members, the follow-up register, extracts, the sheet to post, blank forms, the
//! handover and the year plan.

use std::collections::BTreeSet;

use chrono::{Datelike as _, Days, Months, NaiveDate};
use sochibo::domain::cell::Cell as CellRecord;
use sochibo::domain::day::Day;
use sochibo::domain::field::Described as _;
use sochibo::domain::member::{Member, Sex};
use sochibo::domain::period::Period;
use sochibo::domain::register::Register;
use sochibo::domain::resolution::{Resolution, ResolutionKind, ResolutionState};
use sochibo::domain::rules::follow_up::{self, TaskStatus};
use sochibo::domain::rules::standing::{Membership, Standing, Status};
use sochibo::domain::seal;
use sochibo::domain::task::{Task, WorkField};
use sochibo::domain::text::{fold, name_key};
use sochibo::domain::work::resolve::tasks_of;
use sochibo::domain::year_plan::{PlannedTheme, YearPlan};
use sochibo::domain::{Choices as _, Id, Kind, MemberId, ResolutionId, TaskId};
use sochibo::office::Cell;
use sochibo::papers::block::{Form, Table};
use sochibo::papers::{Asks, Block, Format, Paper, PaperKind, Subject, bytes, make, text};
use sochibo::practice::{self, Size};
use sochibo::words::Lang;

use crate::book::day;

const LISTS: [PaperKind; 9] = [
    PaperKind::Members,
    PaperKind::MembersFull,
    PaperKind::MembersSeniority,
    PaperKind::MembersAge,
    PaperKind::MembersProbationary,
    PaperKind::MembersExempt,
    PaperKind::MembersBadge,
    PaperKind::MembersWomen,
    PaperKind::MembersUnder35,
];

fn today() -> NaiveDate {
    day(2026, 10, 5)
}

fn village() -> Register {
    practice::register(Size::default(), today())
}

/// The text of a paper, no line broken.
fn said(paper: &Paper) -> String {
    text::render(paper, 2000)
}

fn tables(paper: &Paper) -> Vec<&Table> {
    let of = |block: &'_ Block| if let Block::Table(_) = block { Some(()) } else { None };
    paper
        .blocks
        .iter()
        .filter(|block| of(block).is_some())
        .map(|block| match block {
            Block::Table(table) => table,
            _ => unreachable!("filtered"),
        })
        .collect()
}

/// A column of the first table, by its heading.
fn column(paper: &Paper, heading: &str) -> Vec<Cell> {
    let table = tables(paper)[0];
    let at = table.columns.iter().position(|column| column.name == heading).unwrap();
    table.rows.iter().map(|row| row[at].clone()).collect()
}

fn texts(cells: &[Cell]) -> Vec<String> {
    cells.iter().map(Cell::text).collect()
}

/// The newest adopted resolution.
fn newest(register: &Register) -> ResolutionId {
    let adopted = register.resolutions().filter(|(id, it)| {
        it.state == ResolutionState::Adopted && !tasks_of(register, *id).is_empty()
    });
    adopted.last().unwrap().0
}

fn list(register: &Register, kind: PaperKind) -> Paper {
    make(register, kind, Subject::Cell(today())).unwrap()
}

/// Own members with their standing, by name.
fn own(register: &Register) -> Vec<(&Member, Standing)> {
    let mut all: Vec<_> = register
        .members()
        .map(|(_, member)| (member, member.standing(today())))
        .filter(|(_, standing)| standing.is_counted())
        .collect();
    all.sort_by_key(|(member, _)| name_key(&member.full_name));
    all
}

#[test]
fn there_is_a_slip_for_each_task_two_on_a_sheet() {
    let register = village();
    let id = newest(&register);
    let tasks = tasks_of(&register, id);
    let paper = make(&register, PaperKind::Slips, id.into()).unwrap();
    assert_eq!(paper.form, Form::Halves);
    let count = |is: fn(&Block) -> bool| paper.blocks.iter().filter(|block| is(block)).count();
    assert_eq!(count(|block| matches!(block, Block::Break)), tasks.len() - 1);
    assert_eq!(count(|block| matches!(block, Block::Signature { .. })), tasks.len());
    let slips: Vec<&[Block]> = paper.blocks.split(|block| matches!(block, Block::Break)).collect();
    for (slip, (task_id, task)) in slips.iter().zip(&tasks) {
        let single = make(&register, PaperKind::Slip, Subject::Record((*task_id).into())).unwrap();
        assert_eq!(single.blocks, *slip, "the slip of one task is the same");
        let said = said(&single);
        let lead = &register.member(task.lead.unwrap()).unwrap().full_name;
        for part in ["PHIẾU PHÂN CÔNG NHIỆM VỤ", "Kính gửi: đồng chí", lead, &task.content]
        {
            assert!(said.contains(part), "{part}: {said}");
        }
        for part in ["Chỉ tiêu", "Phối hợp", "Thời hạn", "Báo cáo kết quả tại kỳ", "BÍ THƯ"]
        {
            assert!(said.contains(part), "{part}: {said}");
        }
    }
}

#[test]
fn a_slip_names_the_meeting_that_hears_of_the_task() {
    let mut register = Register::default();
    let cell = CellRecord { meeting_day: Some(5), ..CellRecord::default() };
    register.put(Id::CELL, Some(cell.into()));
    for (deadline, month) in [
        (day(2026, 11, 5), "tháng 11 năm 2026"),
        (day(2026, 11, 6), "tháng 12 năm 2026"),
        (day(2026, 12, 31), "tháng 01 năm 2027"),
    ] {
        let task = Task {
            content: "Nạo vét mương".to_owned(),
            deadline: Some(deadline),
            ..Task::default()
        };
        register.put(TaskId(1).into(), Some(task.into()));
        let paper = make(&register, PaperKind::Slip, TaskId(1).into()).unwrap();
        let said = said(&paper);
        let line = format!("5. Báo cáo kết quả tại kỳ: sinh hoạt chi bộ {month}.");
        assert!(said.contains(&line), "{deadline}: {said}");
    }
}

#[test]
fn what_is_cancelled_gives_no_slips_and_is_not_posted() {
    let mut register = village();
    let id = newest(&register);
    let mut of = register.resolution(id).unwrap().clone();
    of.state = ResolutionState::Draft;
    register.put(id.into(), Some(of.clone().into()));
    let slips = make(&register, PaperKind::Slips, id.into()).unwrap();
    assert!(said(&slips).contains("Dự thảo"), "a draft is marked");
    assert_eq!(make(&register, PaperKind::Public, Subject::Dated(id.into(), today())), None);
    of.state = ResolutionState::Cancelled;
    register.put(id.into(), Some(of.into()));
    assert_eq!(make(&register, PaperKind::Slips, id.into()), None);
    for kind in [PaperKind::Public, PaperKind::RegisterResolution] {
        assert_eq!(make(&register, kind, Subject::Dated(id.into(), today())), None, "{kind:?}");
    }
}

#[test]
fn each_list_holds_those_whom_it_names() {
    let register = village();
    let all = own(&register);
    let names = |chosen: &dyn Fn(&Member, Standing) -> bool| -> Vec<String> {
        let chosen = all.iter().filter(|(member, standing)| chosen(member, *standing));
        chosen.map(|(member, _)| member.full_name.clone()).collect()
    };
    let born_after = today().checked_sub_months(Months::new(35 * 12)).unwrap();
    let badge = |member: &Member| {
        let from = member.decision_date.unwrap().exact().unwrap();
        [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90].iter().any(|years| {
            let full = from.checked_add_months(Months::new(years * 12)).unwrap();
            // One that falls due by the last award day before today was awarded then.
            let has = member.badges.iter().any(|it| it.what.contains(&format!(" {years} ")));
            full > day(2026, 9, 2) && full <= day(2027, 9, 2) && !has
        })
    };
    for (kind, expected) in [
        (PaperKind::Members, names(&|_, _| true)),
        (PaperKind::MembersFull, names(&|_, _| true)),
        (PaperKind::MembersProbationary, names(&|_, it| it.membership == Membership::Probationary)),
        (
            PaperKind::MembersExempt,
            names(&|_, it| matches!(it.status, Status::Exempt | Status::TempExempt)),
        ),
        (PaperKind::MembersBadge, names(&|member, _| badge(member))),
        (PaperKind::MembersWomen, names(&|member, _| member.sex == Some(Sex::Female))),
        (
            PaperKind::MembersUnder35,
            names(&|member, _| member.birth_date.unwrap().earliest() > born_after),
        ),
    ] {
        let paper = list(&register, kind);
        assert!(!expected.is_empty(), "{kind:?} is tried");
        assert_eq!(texts(&column(&paper, "Họ và tên")), expected, "{kind:?}");
        let total = format!("Danh sách này có {} đồng chí.", expected.len());
        assert!(said(&paper).contains(&total), "{kind:?}");
        assert_eq!(paper.form, Form::Across);
    }
}

#[test]
fn lists_by_seniority_and_age_begin_with_the_oldest() {
    let register = village();
    let find = |name: &str| register.members().find(|(_, it)| it.full_name == name).unwrap().1;
    for (kind, of) in [
        (PaperKind::MembersSeniority, (|it| it.decision_date) as fn(&Member) -> _),
        (PaperKind::MembersAge, |it| it.birth_date),
    ] {
        let names = texts(&column(&list(&register, kind), "Họ và tên"));
        assert_eq!(names.len(), own(&register).len());
        let days: Vec<_> = names.iter().map(|name| of(find(name)).unwrap().earliest()).collect();
        assert!(days.is_sorted(), "{kind:?}: {days:?}");
    }
}

#[test]
fn only_the_list_for_the_commune_has_whole_card_numbers() {
    let register = village();
    for kind in LISTS {
        let printed = said(&list(&register, kind));
        for (_, member) in register.members() {
            for private in [&member.phone, &member.citizen_id, &member.zalo] {
                assert!(private.is_empty() || !printed.contains(private), "{kind:?}: {private}");
            }
        }
        let cards = own(&register).into_iter().map(|(member, _)| &member.card_no);
        let whole = cards.filter(|card| !card.is_empty() && printed.contains(*card)).count();
        assert_eq!(whole > 0, kind == PaperKind::MembersFull, "{kind:?}");
    }
    let masked = texts(&column(&list(&register, PaperKind::Members), "Số thẻ"));
    for ((member, _), card) in own(&register).iter().zip(masked) {
        let digits: String = member.card_no.chars().filter(char::is_ascii_digit).collect();
        let shown = digits.get(4..).map(|last| format!("****{last}"));
        assert_eq!(card, shown.unwrap_or_default());
    }
}

#[test]
fn cells_of_a_list_are_typed() {
    let register = village();
    let paper = list(&register, PaperKind::MembersFull);
    let table = tables(&paper)[0];
    let own = own(&register);
    for (row, (member, _)) in table.rows.iter().zip(&own) {
        assert_eq!(row.len(), table.columns.len());
        assert!(matches!(row[0], Cell::Number(_)));
        let born = if member.sex == Some(Sex::Female) { &row[3] } else { &row[2] };
        match member.birth_date.and_then(Day::exact) {
            Some(day) => assert_eq!(*born, Cell::Date(day)),
            None => assert_eq!(*born, Cell::Text(member.birth_date.unwrap().to_string())),
        }
        assert!(!matches!(row[7], Cell::Number(_)), "a card number keeps its nought");
    }
    let by_year = |(member, _): &&(&Member, Standing)| member.birth_date.unwrap().exact().is_none();
    assert!(own.iter().any(|it| by_year(&it)), "some days are known by the year only");
    for format in [Format::Xlsx, Format::Csv, Format::Docx, Format::Pdf, Format::Txt] {
        assert!(!bytes(&paper, format).unwrap().is_empty());
    }
}

/// Whether a task was given by the last day of a period and had not ended before its first.
fn is_of(register: &Register, task: &Task, first: NaiveDate, last: NaiveDate) -> bool {
    let of = register.resolution(task.resolution.unwrap()).unwrap();
    let ended = task.closed_on.is_some_and(|day| day < first);
    of.state == ResolutionState::Adopted && of.date.unwrap() <= last && !ended
}

#[test]
fn the_register_of_a_period_has_its_tasks_and_those_still_open() {
    let register = village();
    for period in [
        Period::month_of(day(2026, 8, 1)),
        Period::quarter_of(today()),
        Period::Year(2025),
        Period::Year(2026),
    ] {
        let paper = make(&register, PaperKind::Register, Subject::Period(period, today())).unwrap();
        let mut expected: Vec<(TaskId, &Task)> = register
            .tasks()
            .filter(|(_, task)| is_of(&register, task, period.first(), period.last()))
            .collect();
        expected.sort_by_key(|(_, task)| {
            let of = register.resolution(task.resolution.unwrap()).unwrap();
            (of.date, of.number, task.index)
        });
        let contents: Vec<String> = expected.iter().map(|(_, task)| task.content.clone()).collect();
        assert_eq!(texts(&column(&paper, "Nhiệm vụ")), contents, "{period:?}");
        assert!(said(&paper).contains(&format!("Tổng số {} nhiệm vụ", expected.len())));
        let headings: Vec<&str> =
            tables(&paper)[0].columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(
            headings,
            [
                "TT",
                "Nghị quyết (số, ngày)",
                "Nhiệm vụ",
                "Chỉ tiêu",
                "Người chủ trì",
                "Phối hợp",
                "Thời hạn",
                "Tiến độ (ngày, %)",
                "Kết quả",
                "Tình trạng",
                "Ghi chú",
            ]
        );
    }
}

#[test]
fn the_register_says_what_follow_up_says() {
    let register = village();
    let mut seen = BTreeSet::new();
    let with_tasks = register.resolutions().filter(|(id, it)| {
        it.state != ResolutionState::Cancelled && !tasks_of(&register, *id).is_empty()
    });
    for (id, _) in with_tasks {
        let subject = Subject::Dated(id.into(), today());
        let paper = make(&register, PaperKind::RegisterResolution, subject).unwrap();
        let tasks = tasks_of(&register, id);
        let states = texts(&column(&paper, "Tình trạng"));
        let (progress, due) = (column(&paper, "Tiến độ (ngày, %)"), column(&paper, "Thời hạn"));
        assert_eq!(states.len(), tasks.len());
        for (at, (_, task)) in tasks.iter().enumerate() {
            let stand = follow_up::stand(&register, task, today());
            seen.insert(stand.status);
            let name = stand.status.name().get(Lang::Vi);
            assert!(states[at].starts_with(name), "{} is {name}", states[at]);
            if matches!(stand.status, TaskStatus::Overdue | TaskStatus::Late) {
                assert!(states[at].ends_with(&format!(" {} ngày", stand.late_days)));
            }
            if stand.percent > 0 {
                assert!(progress[at].text().ends_with(&format!("{} %", stand.percent)));
            }
            if let Some(date) = follow_up::deadline(&register, task, today()) {
                assert_eq!(due[at], Cell::Date(date));
            }
        }
    }
    assert!(seen.len() > 5, "many ways of standing are tried: {seen:?}");
}

#[test]
fn an_extract_has_only_what_is_the_persons_own() {
    let register = village();
    let mut tried = 0;
    for (id, member) in register.members() {
        let paper = make(&register, PaperKind::Extract, Subject::Person(id, today())).unwrap();
        let of = |is_own: &dyn Fn(&Task) -> bool| {
            let tasks = register.tasks().filter(|(_, task)| {
                is_own(task) && is_of(&register, task, day(2026, 1, 1), today())
            });
            let mut contents: Vec<String> = tasks.map(|(_, task)| task.content.clone()).collect();
            contents.sort();
            contents
        };
        let expected = [
            of(&|task| task.lead == Some(id)),
            of(&|task| task.lead != Some(id) && task.helpers.contains(&id)),
        ];
        let expected: Vec<Vec<String>> = expected.into_iter().filter(|it| !it.is_empty()).collect();
        let printed: Vec<Vec<String>> = tables(&paper)
            .into_iter()
            .map(|table| {
                let mut all: Vec<String> = table.rows.iter().map(|row| row[2].text()).collect();
                all.sort();
                all
            })
            .collect();
        assert_eq!(printed, expected, "{}", member.full_name);
        assert!(said(&paper).contains(&member.full_name));
        tried += printed.len();
    }
    assert!(tried > 10, "many have tasks: {tried}");
    let nobody = Subject::Person(MemberId(9999), today());
    assert_eq!(make(&register, PaperKind::Extract, nobody), None);
}

/// What tells who a member is, in the ways in which people write it.
fn private(member: &Member) -> Vec<String> {
    let name = &member.full_name;
    let mut all = vec![name.clone(), name.to_uppercase(), fold(name), member.card_no.clone()];
    all.extend([member.phone.clone(), member.citizen_id.clone()]);
    all.extend(
        member.birth_date.and_then(Day::exact).map(|day| day.format("%d/%m/%Y").to_string()),
    );
    all.retain(|it| !it.is_empty());
    all
}

#[test]
fn the_sheet_to_post_tells_of_nobody_who_it_is() {
    for seed in 1..=4 {
        let mut register = practice::register(Size { seed, ..Size::default() }, today());
        let members: Vec<Member> = register.members().map(|(_, it)| it.clone()).collect();
        // Everything about somebody is written into the tasks, in every way.
        let tasks: Vec<(TaskId, Task)> =
            register.tasks().map(|(id, task)| (id, task.clone())).collect();
        for (at, (id, mut task)) in tasks.into_iter().enumerate() {
            let member = &members[at % members.len()];
            let other = &members[(at + 7) % members.len()];
            task.content = format!(
                "Đ/c {} ({}) {}; {} sinh {}, thẻ {}, gọi {}",
                member.full_name,
                member.full_name.to_uppercase(),
                task.content,
                other.full_name,
                member.birth_date.map(|day| day.to_string()).unwrap_or_default(),
                member.card_no,
                member.phone,
            );
            task.with = format!("{}, bà {}, Chi hội Phụ nữ", other.full_name, member.full_name);
            "Kết quả do đồng chí phụ trách báo".clone_into(&mut task.review);
            register.put(id.into(), Some(task.into()));
        }
        let mut posted = 0;
        for (id, _) in register.resolutions() {
            let subject = Subject::Dated(id.into(), today());
            let Some(paper) = make(&register, PaperKind::Public, subject) else { continue };
            posted += 1;
            let printed = said(&paper);
            for member in &members {
                for text in private(member) {
                    assert!(!printed.contains(&text), "{text}: {printed}");
                }
            }
            assert!(printed.contains("Chi hội Phụ nữ") && printed.contains("không nêu họ tên"));
        }
        assert!(posted > 10, "{posted} sheets");
    }
}

#[test]
fn the_sheet_to_post_has_every_task_but_those_on_the_party_itself() {
    let mut register = village();
    let id = newest(&register);
    let tasks = tasks_of(&register, id);
    let (internal_id, mut internal) = (tasks[0].0, tasks[0].1.clone());
    internal.field = Some(WorkField::Party);
    "Xét kết nạp quần chúng ưu tú".clone_into(&mut internal.content);
    register.put(internal_id.into(), Some(internal.into()));
    let tasks = tasks_of(&register, id);
    let open: Vec<_> = tasks.iter().filter(|(_, it)| it.field != Some(WorkField::Party)).collect();
    let paper = make(&register, PaperKind::Public, Subject::Dated(id.into(), today())).unwrap();
    let contents: Vec<String> = open.iter().map(|(_, task)| task.content.clone()).collect();
    assert_eq!(texts(&column(&paper, "Nhiệm vụ")), contents);
    let printed = said(&paper);
    assert!(!printed.contains("quần chúng ưu tú"));
    let left_out = format!("Không đăng {} nhiệm vụ nội bộ", tasks.len() - open.len());
    assert!(printed.contains(&left_out), "{printed}");
    for ((_, task), state) in open.iter().zip(texts(&column(&paper, "Kết quả"))) {
        let stand = follow_up::stand(&register, task, today());
        assert!(state.starts_with(stand.status.name().get(Lang::Vi)), "{state}");
    }
}

#[test]
fn blank_forms_have_room_to_write() {
    let register = village();
    for (kind, rows) in [
        (PaperKind::BlankAttendance, 30),
        (PaperKind::BlankTasks, 12),
        (PaperKind::BlankMinutes, 6),
    ] {
        let paper = list(&register, kind);
        let table = tables(&paper)[0];
        assert_eq!(table.rows.len(), rows, "{kind:?}");
        assert!(table.least_height >= 9, "{kind:?}");
        let blank = |row: &Vec<Cell>| row[1..].iter().all(|cell| *cell == Cell::Empty);
        assert!(table.rows.iter().all(blank), "{kind:?}");
    }
    let dots = |paper: &Paper| {
        let dots = paper.blocks.iter().filter_map(|block| match block {
            Block::Dots(count) => Some(u32::from(*count)),
            _ => None,
        });
        dots.sum::<u32>()
    };
    let minutes = list(&register, PaperKind::BlankMinutes);
    assert!(dots(&minutes) > 25);
    for part in ["I- THỜI GIAN", "II- THÀNH PHẦN", "III- NỘI DUNG", "IV- KẾT LUẬN", "V- BIỂU QUYẾT"]
    {
        assert!(said(&minutes).contains(part), "{part}");
    }
    let opinions = list(&register, PaperKind::BlankOpinions);
    assert_eq!(opinions.form, Form::Halves);
    assert!(dots(&opinions) > 20);
    assert_eq!(said(&opinions).matches("Họ và tên (không bắt buộc)").count(), 2);
}

#[test]
fn the_handover_counts_what_the_book_holds() {
    let mut register = village();
    let paper = list(&register, PaperKind::Handover);
    let printed = said(&paper);
    let (number, last) = seal::last(&register);
    let line = format!("niêm phong cuối số {number}, mã {}", seal::code::of(&last));
    assert!(printed.contains(&line), "{printed}");
    let held = register.meetings().filter(|(_, it)| it.adopted_on.is_some());
    let days: Vec<NaiveDate> = held.filter_map(|(_, it)| it.date).collect();
    let what = texts(&column(&paper, "Sổ sách, tài liệu"));
    let at = what.iter().position(|it| it == "Biên bản các kỳ họp đã họp").unwrap();
    assert_eq!(column(&paper, "Số lượng")[at], Cell::from(days.len()));
    let show = |day: &NaiveDate| day.format("%d/%m/%Y").to_string();
    let span =
        format!("{} – {}", show(days.iter().min().unwrap()), show(days.iter().max().unwrap()));
    assert_eq!(column(&paper, "Từ – đến")[at], Cell::Text(span));
    assert_eq!(column(&paper, "Số lượng")[0], Cell::from(own(&register).len()));
    let is_open = |task: &Task| {
        let status = follow_up::stand(&register, task, today()).status;
        !follow_up::is_done(status)
            && !matches!(status, TaskStatus::CarriedOver | TaskStatus::Stopped)
    };
    let open = register.tasks().filter(|(_, task)| is_open(task)).count();
    assert_eq!(tables(&paper)[1].rows.len(), open);
    // A number that nobody has is named.
    let id = register.resolutions().find(|(_, it)| it.number == Some(9)).unwrap().0;
    let mut of = register.resolution(id).unwrap().clone();
    of.number = Some(900);
    register.put(id.into(), Some(of.into()));
    let printed = said(&list(&register, PaperKind::Handover));
    assert!(printed.contains("thiếu số 09, 26"), "{printed}");
}

#[test]
fn the_plan_is_the_one_of_the_book_or_a_draft() {
    let mut register = village();
    let make = |register: &Register, year| {
        said(
            &make(register, PaperKind::Plan, Subject::Period(Period::Year(year), today())).unwrap(),
        )
    };
    assert!(make(&register, 2027).contains("Dự thảo"), "not planned yet");
    let mut plan = YearPlan { year: 2027, ..YearPlan::blank() };
    plan.themes.push(PlannedTheme {
        quarter: 2,
        month: Some(5),
        theme: "Học tập và làm theo Bác".to_owned(),
        drafter: Some(MemberId(1)),
    });
    let id = register.next(Kind::YearPlan, 0);
    register.put(id, Some(plan.into()));
    let kept = make(&register, 2027);
    assert!(!kept.contains("Dự thảo") && kept.contains("Học tập và làm theo Bác"), "{kept}");
    assert!(kept.contains(" II "), "the quarter");
    assert!(kept.contains("công tác năm 2027"));
    let month = Subject::Period(Period::month_of(today()), today());
    assert_eq!(sochibo::papers::make(&register, PaperKind::Plan, month), None);
}

/// Every paper that these tests are about, of a register.
fn every(register: &Register) -> Vec<(PaperKind, Paper)> {
    let resolution = register.resolutions().last().map_or(ResolutionId(1), |(id, _)| id);
    let task = register.tasks().last().map_or(TaskId(1), |(id, _)| id);
    let member = register.members().last().map_or(MemberId(1), |(id, _)| id);
    let papers = PaperKind::ALL.iter().filter_map(|kind| {
        let of = match kind.asks() {
            Asks::Record(Kind::Resolution) => Subject::Record(resolution.into()),
            Asks::Record(Kind::Task) => Subject::Record(task.into()),
            Asks::Dated(_) => Subject::Dated(resolution.into(), today()),
            Asks::Person => Subject::Person(member, today()),
            Asks::Cell => Subject::Cell(today()),
            Asks::Period => Subject::Period(Period::year_of(today()), today()),
            Asks::Record(_) => return None,
        };
        Some((*kind, make(register, *kind, of)?))
    });
    papers.collect()
}

#[test]
fn a_new_cell_without_members_gets_papers_with_gaps() {
    let mut with_cell = Register::default();
    let cell = CellRecord { name: "Chi bộ thôn Nà Lay".to_owned(), ..CellRecord::default() };
    with_cell.put(Id::CELL, Some(cell.into()));
    let mut with_task = with_cell.clone();
    with_task.put(TaskId(1).into(), Some(Task::default().into()));
    with_task.put(
        ResolutionId(1).into(),
        Some(Resolution { kind: ResolutionKind::Conclusion, ..Resolution::default() }.into()),
    );
    with_task.put(MemberId(1).into(), Some(Member::default().into()));
    for register in [Register::default(), with_cell, with_task] {
        let papers = every(&register);
        assert!(papers.len() > 12);
        for (kind, paper) in papers {
            assert!(said(&paper).contains('…'), "{kind:?} leaves gaps");
            for format in Format::of(&paper) {
                assert!(!bytes(&paper, format).unwrap().is_empty(), "{kind:?}");
            }
        }
    }
}

#[test]
fn names_of_files_tell_of_nobody_and_fit_every_system() {
    let register = village();
    let papers = every(&register);
    assert!(papers.len() > 20);
    let mut names = BTreeSet::new();
    for (kind, paper) in papers {
        let name = &paper.name;
        let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
        assert!(!name.is_empty() && name.len() < 80 && name.chars().all(is_plain), "{name}");
        assert!(names.insert(name.clone()), "{kind:?}: two papers are called {name}");
        for (_, member) in register.members() {
            let own = fold(&member.full_name).replace(' ', "-");
            assert!(!fold(name).contains(&own), "{name}");
        }
    }
}

#[test]
fn lists_are_told_row_by_row_where_the_text_is_narrow() {
    let register = village();
    let paper = list(&register, PaperKind::Members);
    let printed = text::render(&paper, 80);
    assert!(printed.lines().all(|line| line.chars().count() <= 80), "{printed}");
    let (member, _) = own(&register)[0];
    assert!(printed.contains(&format!("1. Họ và tên: {}", member.full_name)), "{printed}");
    // A date is never broken over two lines.
    let extract = Subject::Person(MemberId(2), today());
    let printed = text::render(&make(&register, PaperKind::Extract, extract).unwrap(), 80);
    let (_, task) = register
        .tasks()
        .find(|(_, task)| {
            task.lead == Some(MemberId(2)) && is_of(&register, task, day(2026, 1, 1), today())
        })
        .unwrap();
    let due = follow_up::deadline(&register, task, today()).unwrap();
    assert!(printed.contains(&due.format("%d/%m/%Y").to_string()), "{printed}");
}

#[test]
fn a_badge_falls_due_on_the_next_of_the_award_days() {
    let register = village();
    let notes = texts(&column(&list(&register, PaperKind::MembersBadge), "Ghi chú"));
    assert!(notes.iter().any(|note| note.contains("Huy hiệu 30 năm")), "{notes:?}");
    let rounds: Vec<String> = (0..=366)
        .map(|at| today().checked_add_days(Days::new(at)).unwrap())
        .filter(|it| [(3, 2), (19, 5), (2, 9), (7, 11)].contains(&(it.day(), it.month())))
        .map(|it| format!("đợt {}", it.format("%d/%m/%Y")))
        .collect();
    for note in notes {
        assert!(rounds.iter().any(|round| note.contains(round)), "{note}");
    }
}
