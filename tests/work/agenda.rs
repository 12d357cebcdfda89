//! Where the lines of an agenda come from, what moves between agendas, and what is refused.

use proptest::prelude::*;
use sochibo::domain::day::Day;
use sochibo::domain::meeting::{Meeting, MeetingKind, MeetingState};
use sochibo::domain::member::{Event, EventKind};
use sochibo::domain::register::Register;
use sochibo::domain::template::{Role, Template, TemplateStep};
use sochibo::domain::topic::{Topic, TopicState};
use sochibo::domain::work::draft::Draft;
use sochibo::domain::work::prepare::{self, ItemWhy};
use sochibo::domain::work::{Refusal, hold, mark, month, own_order, park, sources, year};
use sochibo::domain::year_plan::{Occasion, PlannedCheck, PlannedMeeting, YearPlan};
use sochibo::domain::{Choices as _, Kind, MeetingId, MemberId, TemplateId, TopicId, YearPlanId};
use sochibo::words::Lang;

use crate::book::{DEPUTY, SECRETARY, at, cell, day, write};
use crate::evening::{held, line, new_task, october};

fn draft(register: &Register, on: chrono::NaiveDate) -> Draft {
    Draft::propose(register, MeetingKind::Regular, Some(on), day(2026, 10, 1))
}

fn of<'a>(draft: &'a Draft, source: &str) -> Vec<&'a str> {
    let lines = draft.lines.iter().filter(|line| line.source == source);
    lines.map(|line| line.item.title.as_str()).collect()
}

fn place(draft: &Draft, step: &str) -> usize {
    draft.lines.iter().position(|line| line.item.step == step).unwrap()
}

#[test]
fn every_source_has_a_key_and_a_name_of_its_own() {
    let mut keys: Vec<_> = sources::SOURCES.iter().map(|source| source.key).collect();
    let mut names: Vec<_> =
        sources::SOURCES.iter().map(|source| source.name.get(Lang::Vi)).collect();
    for list in [&mut keys, &mut names] {
        list.sort_unstable();
        list.dedup();
        assert_eq!(list.len(), sources::SOURCES.len());
    }
    assert!(!keys.contains(&sources::BY_HAND));
}

#[test]
fn the_plan_of_the_year_brings_its_lines_with_their_reasons() {
    let mut register = cell();
    let check = |month, content: &str, done_on| PlannedCheck {
        month,
        content: content.to_owned(),
        members: Vec::new(),
        lead: Some(DEPUTY),
        method: String::new(),
        done_on,
    };
    let occasion = |date, name: &str, work: &str| Occasion {
        date: Some(date),
        name: name.to_owned(),
        work: work.to_owned(),
    };
    let plan = YearPlan {
        year: 2026,
        checks: vec![
            check(10, "quỹ thôn", None),
            check(10, "nêu gương", Some(day(2026, 10, 2))),
            check(11, "nghị quyết", None),
        ],
        occasions: vec![
            occasion(day(2026, 10, 20), "Phụ nữ", "tọa đàm"),
            occasion(day(2026, 10, 5), "Hôm nay", "đã qua"),
            occasion(day(2026, 11, 5), "Kỳ sau", "việc kỳ sau"),
            occasion(day(2026, 11, 6), "Xa", "chưa tới"),
            occasion(day(2026, 10, 14), "Không việc", ""),
        ],
        ..YearPlan::default()
    };
    register.put(YearPlanId(1).into(), Some(plan.into()));
    let draft = draft(&register, day(2026, 10, 5));
    assert_eq!(of(&draft, "supervision"), ["Giám sát: quỹ thôn"]);
    assert_eq!(of(&draft, "occasions"), ["Phụ nữ (20/10): tọa đàm", "Kỳ sau (05/11): việc kỳ sau"]);
    assert_eq!(place(&draft, "check"), place(&draft, "own_matters") + 1);
    assert!(place(&draft, "occasion") < place(&draft, "discussion"));
    let line = &draft.lines[place(&draft, "check")];
    assert_eq!(line.why.say(Lang::Vi), "kế hoạch giám sát tháng 10");
    assert_eq!(line.item.presenter, Some(DEPUTY));
}

#[test]
fn summaries_come_in_their_months_unless_a_meeting_of_their_own_is_planned() {
    let mut register = cell();
    let half = draft(&register, day(2026, 6, 5));
    assert_eq!(of(&half, "summaries"), ["Báo cáo sơ kết 6 tháng đầu năm"]);
    let place = place(&half, sources::HALF_YEAR);
    assert_eq!(half.lines[place - 1].item.step, "last_results");
    assert_eq!(of(&draft(&register, day(2026, 12, 5)), "summaries"), ["Báo cáo tổng kết năm"]);
    assert!(of(&draft(&register, day(2026, 7, 5)), "summaries").is_empty());
    let own = PlannedMeeting {
        date: Some(day(2026, 12, 28)),
        time: None,
        kind: MeetingKind::Year,
        note: String::new(),
    };
    let plan = YearPlan { year: 2026, meetings: vec![own], ..YearPlan::default() };
    register.put(YearPlanId(1).into(), Some(plan.into()));
    assert!(of(&draft(&register, day(2026, 12, 5)), "summaries").is_empty());
}

#[test]
fn temporary_activity_that_ends_is_looked_at_one_member_at_a_time() {
    let mut register = cell();
    let away = |register: &mut Register, member: u32, began, back: Option<chrono::NaiveDate>| {
        let mut one = register.member(MemberId(member)).unwrap().clone();
        one.events.push(Event::new(EventKind::TempOut, Some(Day::from(began))));
        if let Some(back) = back {
            one.events.push(Event::new(EventKind::TempReturn, Some(Day::from(back))));
        }
        register.put(MemberId(member).into(), Some(one.into()));
    };
    away(&mut register, 4, day(2025, 10, 20), None);
    away(&mut register, 5, day(2026, 9, 1), None);
    away(&mut register, 6, day(2026, 8, 1), Some(day(2026, 10, 12)));
    let draft = draft(&register, day(2026, 10, 5));
    let found: Vec<_> =
        draft.lines.iter().filter(|line| line.item.step == sources::PERIOD).collect();
    let whys: Vec<_> = found.iter().map(|line| line.why.clone()).collect();
    assert_eq!(
        whys,
        [
            ItemWhy::PeriodEnds(MemberId(4), day(2026, 10, 20)),
            ItemWhy::PeriodEnds(MemberId(6), day(2026, 10, 12)),
        ]
    );
    assert!(found[0].item.title.ends_with("đồng chí Hoàng Văn Đức"));
}

#[test]
fn the_cells_own_order_takes_the_place_of_the_shipped_one_and_loses_no_task() {
    let mut register = cell();
    let step = |title: &str, role| TemplateStep {
        title: title.to_owned(),
        role,
        ..<TemplateStep as sochibo::domain::field::Described>::blank()
    };
    let template = Template {
        name: "Ngắn".to_owned(),
        steps: vec![step("Mở đầu", Role::Secretary), step("Bàn việc", Role::Deputy)],
        ..Template::default()
    };
    register.put(TemplateId(1).into(), Some(template.clone().into()));
    let own = draft(&register, day(2026, 10, 5));
    assert_eq!(of(&own, "template"), ["Mở đầu", "Bàn việc"]);
    assert_eq!(own.lines[1].item.presenter, Some(DEPUTY));
    assert_eq!(own.lines[0].why.say(Lang::Vi), "theo mẫu «Ngắn»");
    assert_eq!(own.meeting().items.iter().map(|it| it.tasks.len()).sum::<usize>(), 7);
    // Not the usual one: the shipped order again.
    register.put(TemplateId(1).into(), Some(Template { usual: false, ..template }.into()));
    assert_eq!(of(&draft(&register, day(2026, 10, 5)), "template").len(), 17);
}

#[test]
fn an_agenda_is_saved_as_the_usual_order_without_what_belongs_to_one_evening() {
    let (mut register, id) = held();
    let plan = own_order::save_from(&register, id);
    let first = write(&mut register, plan);
    let template = register.template(TemplateId(first.number)).unwrap().clone();
    assert!(template.usual);
    assert_eq!(template.from, Some(id));
    let steps: Vec<&str> = template.steps.iter().map(|it| it.step.as_str()).collect();
    assert!(steps.contains(&"last_results") && !steps.contains(&"recognition"), "{steps:?}");
    // Another order of the kind gives way; the same name is replaced, not doubled.
    let other = Template { name: "Cũ".to_owned(), ..template };
    let other_id = register.next(Kind::Template, 0);
    register.put(other_id, Some(other.into()));
    let plan = own_order::save_from(&register, id);
    assert_eq!(write(&mut register, plan), first);
    let usual: Vec<_> = register.templates().filter(|(_, it)| it.usual).map(|(id, _)| id).collect();
    assert_eq!(usual, [TemplateId(first.number)]);
    assert_eq!(own_order::save(&register, MeetingKind::Regular, &[], None), Err(Refusal::NoAgenda));
}

#[test]
fn what_is_parked_waits_until_its_day_and_comes_back() {
    let mut register = cell();
    let id = october(&mut register);
    let today = day(2026, 10, 1);
    let number = |register: &Register, step: &str| {
        let items = &register.meeting(id).unwrap().items;
        items.iter().find(|item| item.step == step).unwrap().number
    };
    let news = number(&register, "news");
    assert_eq!(park::park(&register, id, news, (" ", None), today), Err(Refusal::NoReason));
    let results = number(&register, "last_results");
    let refused = park::park(&register, id, results, ("hết giờ", None), today);
    assert_eq!(refused, Err(Refusal::HoldsTasks));
    let plan = park::park(&register, id, news, ("hết giờ", Some(day(2026, 12, 1))), today);
    write(&mut register, plan);
    let topic = register.topic(TopicId(1)).unwrap();
    assert_eq!((topic.state, topic.from), (TopicState::Waiting, Some(id)));
    assert!(of(&draft(&register, day(2026, 11, 5)), "topics").is_empty());
    let december = draft(&register, day(2026, 12, 5));
    assert_eq!(of(&december, "topics"), ["Thời sự, chủ trương, văn bản mới của cấp trên"]);
    let plan = december.keep(&register, today);
    let kept = MeetingId(write(&mut register, plan).number);
    let topic = register.topic(TopicId(1)).unwrap();
    assert_eq!((topic.state, topic.meeting), (TopicState::Taken, Some(kept)));
    let reasons = prepare::reasons(&register, kept, register.meeting(kept).unwrap());
    let reason = reasons.iter().find(|reason| reason.source == "topics").unwrap();
    assert_eq!(reason.say(Lang::Vi), "để lại từ 01/10/2026: hết giờ");
}

#[test]
fn nothing_moves_into_or_out_of_a_meeting_that_is_over() {
    let (mut register, id) = held();
    let today = day(2026, 10, 6);
    let before = register.clone();
    let item = register.meeting(id).unwrap().items[0].number;
    let september = MeetingId(1);
    let topic = Topic { title: "Việc chờ".to_owned(), ..Topic::default() };
    register.put(TopicId(1).into(), Some(topic.into()));
    for refused in [
        park::park(&register, id, item, ("để sau", None), today),
        park::copy(&register, (september, 1), id, today),
        park::take_up(&register, TopicId(1), id, today),
        park::copy(&register, (id, item), september, today),
    ] {
        assert_eq!(refused, Err(Refusal::AgendaOver));
    }
    assert!(Refusal::AgendaOver.say(Lang::Vi).contains("Chưa ghi gì"));
    // By whatever way it comes: a form, a file.
    let mut changed = register.meeting(id).unwrap().clone();
    let number = changed.next_item();
    changed.items.push(sochibo::domain::meeting::Item { number, ..changed.items[0].clone() });
    let problems = register.check(id.into(), &changed.into(), today);
    assert!(problems.iter().any(|it| it.field == "items"), "{problems:?}");
    assert_eq!(before.meeting(id), register.meeting(id));
}

#[test]
fn one_regular_and_one_committee_meeting_a_month() {
    let mut register = cell();
    let id = october(&mut register);
    let today = day(2026, 10, 1);
    let again = draft(&register, day(2026, 10, 20));
    assert_eq!(again.taken_day(&register), Some(day(2026, 10, 5)));
    let refused = again.keep(&register, today).unwrap_err();
    assert_eq!(refused.field(), "date");
    let sentence = refused.say(Lang::Vi);
    assert!(sentence.contains("05/10/2026") && sentence.contains("Điều lệ Đảng"), "{sentence}");
    // Moved there, it is refused too.
    let plan = draft(&register, day(2026, 11, 5)).keep(&register, today);
    let november = MeetingId(write(&mut register, plan).number);
    let mut moved = register.meeting(november).unwrap().clone();
    moved.date = Some(day(2026, 10, 30));
    assert_eq!(prepare::revise(&register, november, moved, today).unwrap_err().field(), "date");
    // The rule can be amended; other kinds are held as often as they are needed.
    let committee = |on| Draft::propose(&register, MeetingKind::Committee, Some(on), today);
    let plan = committee(day(2026, 10, 2)).keep(&register, today);
    assert!(plan.is_ok());
    let other =
        Draft::propose(&register, MeetingKind::Extraordinary, Some(day(2026, 10, 9)), today);
    assert!(other.keep(&register, today).is_ok());
    let amended = sochibo::domain::rule::Rule {
        key: "meeting.regular.per_month".to_owned(),
        value: "2".to_owned(),
        valid_from: Some(day(2026, 10, 1)),
        source: "Hướng dẫn mới".to_owned(),
    };
    let rule = register.next(Kind::Rule, 0);
    register.put(rule, Some(amended.into()));
    assert!(draft(&register, day(2026, 10, 20)).keep(&register, today).is_ok());
    // A cancelled meeting makes room.
    let mut register = cell();
    let id_again = october(&mut register);
    assert_eq!(id, id_again);
    let plan = mark::cancel(&register, id_again, "mưa lũ", today);
    write(&mut register, plan);
    assert!(draft(&register, day(2026, 10, 20)).keep(&register, today).is_ok());
}

#[test]
fn an_empty_agenda_is_refused_and_a_past_day_is_told() {
    let mut register = cell();
    let today = day(2026, 10, 1);
    let mut empty = draft(&register, day(2026, 10, 5));
    empty.lines.retain(|line| !line.item.tasks.is_empty());
    empty.lines.clear();
    assert_eq!(empty.keep(&register, today), Err(Refusal::NoAgenda));
    let id = october(&mut register);
    let bare = Meeting { items: Vec::new(), ..register.meeting(id).unwrap().clone() };
    assert_eq!(prepare::revise(&register, id, bare, today), Err(Refusal::NoAgenda));
    let past = Draft::propose(&cell(), MeetingKind::Regular, Some(day(2026, 8, 5)), today);
    let flags = prepare::flags(&cell(), &past.meeting(), None, today);
    assert!(flags.contains(&prepare::Flag::Past));
}

#[test]
fn the_second_part_takes_over_the_roll_and_brings_the_longer_minimum() {
    let mut register = cell();
    let today = day(2026, 10, 5);
    let mut draft = draft(&register, today);
    draft.set_theme("Giữ rừng", true);
    assert!(!draft.meeting().combined);
    let (planned, needed) = draft.minutes(&register);
    assert_eq!(needed, 120);
    assert!(planned >= 120, "{planned}");
    let plan = draft.keep(&register, today);
    let first = MeetingId(write(&mut register, plan).number);
    let second = MeetingId(first.0 + 1);
    assert_eq!(register.meeting(second).unwrap().part_of, Some(first));
    let plan = hold::open(&register, first, at("19:30"), today);
    write(&mut register, plan);
    for absent in [
        line(8, sochibo::domain::meeting::Presence::Excused, "ốm"),
        line(9, sochibo::domain::meeting::Presence::Unexcused, ""),
    ] {
        let plan = hold::set_presence(&register, first, absent);
        write(&mut register, plan);
    }
    let plan = hold::open(&register, second, at("21:00"), today);
    write(&mut register, plan);
    let (one, two) = (register.meeting(first).unwrap(), register.meeting(second).unwrap());
    assert_eq!(one.roll, two.roll);
    assert_eq!(two.chair, Some(SECRETARY));
    let least = sochibo::domain::rules::minutes_length::least(&register, two);
    let own = sochibo::domain::rules::minutes_length::planned(one);
    assert_eq!(least, Some(120 - own));
}

#[test]
fn the_committee_is_ticked_by_the_book_within_the_days_before() {
    let mut register = cell();
    let id = october(&mut register);
    let committee = |date, state| Meeting {
        kind: MeetingKind::Committee,
        date: Some(date),
        state,
        ..Meeting::default()
    };
    let met = |register: &Register| month::committee_met(register, register.meeting(id).unwrap());
    register
        .put(MeetingId(9).into(), Some(committee(day(2026, 9, 20), MeetingState::Closed).into()));
    assert_eq!(met(&register), None, "too long before");
    register
        .put(MeetingId(9).into(), Some(committee(day(2026, 10, 3), MeetingState::Draft).into()));
    assert_eq!(met(&register), None, "not held yet");
    register
        .put(MeetingId(9).into(), Some(committee(day(2026, 10, 3), MeetingState::Closed).into()));
    assert_eq!(met(&register), Some(day(2026, 10, 3)));
    let by_hand = mark::mark(
        &register,
        id,
        mark::Mark::CommitteeMet,
        Some(day(2026, 10, 4)),
        day(2026, 10, 4),
    );
    assert_eq!(by_hand, Err(Refusal::CommitteeInBook(day(2026, 10, 3))));
}

#[test]
fn the_day_planned_for_the_year_goes_before_the_usual_day() {
    let mut register = cell();
    let mut plan = year::propose(&register, 2026);
    for meeting in &mut plan.meetings {
        if meeting.date == Some(day(2026, 10, 5)) {
            meeting.date = Some(day(2026, 10, 8));
            meeting.time = Some(at("20:00"));
        }
    }
    let today = day(2026, 10, 1);
    let kept = year::keep(&register, plan, today);
    write(&mut register, kept);
    assert_eq!(prepare::next_day(&register, MeetingKind::Regular, today), day(2026, 10, 8));
    let proposal = prepare::propose(&register, MeetingKind::Regular, None, today);
    assert_eq!(proposal.meeting.time, Some(at("20:00")));
    // The plan, too, has one regular meeting a month, and gives a thematic meeting its theme.
    let theme = Draft::propose(&register, MeetingKind::Thematic, Some(day(2026, 11, 20)), today);
    assert_eq!(theme.meeting().theme, register.year_plan(YearPlanId(1)).unwrap().themes[3].theme);
    let mut crowded = year::propose(&register, 2026);
    crowded.meetings[3].date = Some(day(2026, 5, 25));
    let refused = year::keep(&register, crowded, today).unwrap_err();
    assert_eq!(refused.field(), "meetings");
    assert!(refused.say(Lang::Vi).contains("05/05/2026"), "{}", refused.say(Lang::Vi));
    // A plan kept again takes the place of the one of its year.
    let again = year::propose(&register, 2026);
    let plan = year::keep(&register, again, today);
    write(&mut register, plan);
    assert_eq!(register.year_plans().count(), 1);
}

#[test]
fn every_kind_of_meeting_can_be_prepared_and_kept() {
    for kind in MeetingKind::ALL {
        let register = cell();
        let draft = Draft::propose(&register, *kind, Some(day(2026, 11, 20)), day(2026, 10, 1));
        let kept = draft.keep(&register, day(2026, 10, 1));
        assert!(kept.is_ok(), "{kind:?}: {kept:?}");
        let minutes = draft.lines.iter().any(|line| line.item.step == "minutes");
        assert!(minutes || *kind == MeetingKind::Ceremony, "{kind:?} writes minutes");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_is_done_to_a_draft_no_open_task_is_missing(
        deeds in prop::collection::vec((0_u8..7, 0_usize..24), 0..30),
        tasks in 0_u32..6,
    ) {
        let mut register = cell();
        for number in 0..tasks {
            let task = sochibo::domain::task::Task {
                resolution: None,
                ..new_task("Việc", number + 1)
            };
            register.put(sochibo::domain::TaskId(20 + number).into(), Some(task.into()));
        }
        let today = day(2026, 10, 1);
        let mut draft = draft(&register, day(2026, 10, 5));
        for (deed, at) in deeds {
            match deed {
                0 => drop(draft.toggle(at)),
                1 => { draft.shift(at, 1); }
                2 => { draft.shift(at, -1); }
                3 => drop(draft.park(at, "để sau", today)),
                4 => draft.set_theme(if at % 2 == 0 { "Chuyên đề" } else { "" }, at % 3 == 0),
                5 => draft.move_to(&register, day(2026, 10, 5 + u32::try_from(at % 9).unwrap()), today),
                _ => draft.insert(at, draft.lines.first().map(|it| park::bare(&it.item)).unwrap()),
            }
        }
        let meeting = draft.meeting();
        let on: Vec<_> = meeting.items.iter().flat_map(|item| item.tasks.clone()).collect();
        for (id, task) in register.tasks() {
            if sochibo::domain::work::carry::is_open(task) {
                prop_assert!(on.contains(&id), "{id:?}");
            }
        }
        let mut numbers: Vec<_> = meeting.items.iter().map(|item| item.number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        prop_assert_eq!(numbers.len(), meeting.items.len());
        let plan = draft.keep(&register, today);
        prop_assert!(plan.is_ok(), "{plan:?}");
    }
}

#[test]
fn votes_on_recognition_are_counted_and_the_third_failure_goes_up() {
    let mut register = cell();
    let vote = |for_| sochibo::domain::meeting::Vote {
        number: 1,
        subject: "Công nhận".to_owned(),
        matter: sochibo::domain::meeting::Matter::Recognition,
        about: Some(crate::book::PROBATIONER),
        for_,
        present: Some(10),
        base: Some(10),
        ..<sochibo::domain::meeting::Vote as sochibo::domain::field::Described>::blank()
    };
    let title = |register: &Register| {
        let draft =
            Draft::propose(register, MeetingKind::Regular, Some(day(2027, 3, 5)), day(2027, 3, 1));
        let lines = draft.lines.iter().filter(|line| line.source == "members");
        lines.map(|line| line.why.say(Lang::Vi)).collect::<Vec<_>>()
    };
    let hold = |register: &mut Register, number: u32, for_| {
        let meeting = Meeting {
            date: Some(day(2026, 10 + number, 6)),
            state: MeetingState::Adopted,
            roll: hold::roll(register, day(2026, 10 + number, 6)),
            votes: vec![vote(for_)],
            ..Meeting::default()
        };
        register.put(MeetingId(40 + number).into(), Some(meeting.into()));
    };
    assert_eq!(title(&register), ["hết 12 tháng dự bị ngày 30/10/2026"]);
    hold(&mut register, 0, 3);
    hold(&mut register, 1, 3);
    assert_eq!(title(&register), ["chưa đủ phiếu, biểu quyết lần 3"]);
    hold(&mut register, 2, 3);
    assert_eq!(title(&register), ["đã biểu quyết 3 lần chưa đủ phiếu, phải báo cáo cấp trên"]);
    hold(&mut register, 2, 10);
    assert_eq!(title(&register), [""; 0], "carried: the decision is awaited");
}
