//! Minutes adopted and sealed, corrected, numbered; what tries to change sealed text is refused.

use std::collections::BTreeMap;

use sochibo::book::memory::Memory;
use sochibo::book::store::Store as _;
use sochibo::domain::act::{Account, Act, Change, Deed, Timeline};
use sochibo::domain::correction::Correction;
use sochibo::domain::fault::{Fault, Problem};
use sochibo::domain::field::Described as _;
use sochibo::domain::meeting::{Meeting, MeetingState, Presence, TaskDecision};
use sochibo::domain::record::Record;
use sochibo::domain::register::{Misfit, Register};
use sochibo::domain::resolution::{Resolution, ResolutionState};
use sochibo::domain::rule::Rule;
use sochibo::domain::rules::completeness::{self, Grade, Need};
use sochibo::domain::seal::{self, Of, code};
use sochibo::domain::task::{Extension, Handover, Progress, Task};
use sochibo::domain::work::adopt::correct;
use sochibo::domain::work::decide::Decision;
use sochibo::domain::work::hold::{self, Adoption, Ballot};
use sochibo::domain::work::mark::{self, Mark};
use sochibo::domain::work::plan::Refusal;
use sochibo::domain::work::unready::Unready;
use sochibo::domain::work::{Plan, decide, resolve, track};
use sochibo::domain::{Id, Kind, MeetingId, MemberId, ResolutionId, TaskId};
use sochibo::exchange::{arrive, export, whole};
use sochibo::papers::{PaperKind, make, text};

use crate::book::{CLERK, SECRETARY, SEPTEMBER, at, day, write};
use crate::evening::{held, line, opened, tick_all};

pub(crate) fn adopted() -> (Register, MeetingId, ResolutionId) {
    let (register, id) = held();
    let (resolution, _) = resolve::resolution_for(&register, id).unwrap();
    (register, id, resolution)
}

pub(crate) fn a_correction(reason: &str, text: &str) -> Correction {
    Correction {
        by: Some(SECRETARY),
        reason: reason.to_owned(),
        text: text.to_owned(),
        ..Correction::blank()
    }
}

/// The sealed texts of a register, by their place in the row.
fn sealed(register: &Register) -> BTreeMap<u32, (String, String)> {
    seal::row(register)
        .into_iter()
        .map(|it| (it.number, (it.seal.clone(), seal::text_of(register, &it).unwrap())))
        .collect()
}

#[test]
fn adopting_numbers_and_seals_the_minutes_and_the_resolution() {
    let (register, id, resolution) = adopted();
    let meeting = register.meeting(id).unwrap();
    assert_eq!((meeting.number, meeting.seal_number), (Some(1), Some(1)));
    assert_eq!(meeting.adopted_on, meeting.date);
    let it = register.resolution(resolution).unwrap();
    assert_eq!((it.number, it.seal_number), (Some(10), Some(2)));
    let proofs = seal::prove(&register);
    assert_eq!(proofs.len(), 2);
    assert!(proofs.iter().all(|it| it.holds));
    // the second witnesses the first
    let text = seal::text_of(&register, &proofs[1].mark).unwrap();
    assert_eq!(it.seal, seal::make(&text, &meeting.seal));
    assert!(text.contains("tasks[0001].content: Lắp 5 bóng đèn ở ngã ba\n"), "{text}");
    assert!(!text.contains("state") && !text.contains("reported_on"), "{text}");
}

#[test]
fn minutes_are_numbered_in_a_series_of_their_own() {
    let (mut register, _, _) = adopted();
    let number = |register: &Register, y, m| {
        sochibo::domain::rules::numbering::next_minutes_number(register, day(y, m, 5))
    };
    assert_eq!(number(&register, 2026, 11), 2);
    // before the congress another term
    assert_eq!(number(&register, 2025, 5), 1);
    let mut cell = register.cell().unwrap().clone();
    cell.number_reset = sochibo::domain::cell::NumberReset::Year;
    register.put(Id::CELL, Some(cell.into()));
    assert_eq!((number(&register, 2026, 12), number(&register, 2027, 1)), (2, 1));
    let mut taken = register.meeting(SEPTEMBER).unwrap().clone();
    taken.number = Some(1);
    let problems = register.check(SEPTEMBER.into(), &taken.into(), day(2026, 10, 6));
    assert!(problems.iter().any(|it| it.fault == Fault::NumberTaken(1)), "{problems:?}");
}

/// What is taken away from a meeting.
type Without = fn(&mut Meeting);
/// One act of an evening.
type Step = Box<dyn Fn(&Register) -> Result<Plan, Refusal>>;

/// The October meeting closed with what minutes need but what `without` takes away.
fn closed(without: impl FnOnce(&mut Meeting)) -> (Register, MeetingId) {
    let (mut register, id) = opened();
    crate::evening::decide_all(&mut register, id);
    let plan = hold::conclude(&register, id, "Giữ vững nền nếp.");
    write(&mut register, plan);
    tick_all(&mut register, id);
    let plan = hold::close(&register, id, at("21:05"));
    write(&mut register, plan);
    let mut meeting = register.meeting(id).unwrap().clone();
    without(&mut meeting);
    register.put(id.into(), Some(meeting.into()));
    (register, id)
}

#[test]
fn what_minutes_need_is_told_and_what_they_must_have_keeps_them_open() {
    let blocked: [(&str, Without, Need); 7] = [
        ("start", |it| it.started = None, Need::Start),
        ("end", |it| it.ended = None, Need::End),
        ("place", |it| it.place.clear(), Need::Place),
        ("chair", |it| it.chair = None, Need::Chair),
        ("clerk", |it| it.clerk = None, Need::Clerk),
        ("roll", |it| it.roll.clear(), Need::Roll),
        ("agenda", |it| it.items.clear(), Need::Agenda),
    ];
    for (name, without, need) in blocked {
        let (register, id) = closed(without);
        let adoption = Adoption { reason: "vội".to_owned(), ..Adoption::default() };
        let refused = hold::adopt_minutes_with(&register, id, &adoption).unwrap_err();
        let Refusal::LacksMust(needs) = refused else { panic!("{name}: {refused:?}") };
        assert!(needs.contains(&need), "{name}: {needs:?}");
    }
}

#[test]
fn what_may_be_missing_needs_its_reason_and_the_paper_tells_it() {
    let excused: [(Without, Need); 4] = [
        (|it| it.conclusion.clear(), Need::Conclusion),
        (|it| it.items.iter_mut().for_each(|it| it.done = false), Need::Contents),
        (|it| it.reviews.clear(), Need::Tasks),
        (
            |it| {
                let line = it.roll.iter_mut().find(|it| it.presence == Presence::Excused);
                line.unwrap().reason.clear();
            },
            Need::Absentees,
        ),
    ];
    for (without, need) in excused {
        let (register, id) = closed(without);
        assert_eq!(
            hold::adopt_minutes(&register, id),
            Err(Refusal::LacksReason(vec![need])),
            "{need:?}"
        );
        let adoption = Adoption { reason: "mất điện".to_owned(), ..Adoption::default() };
        let mut register = register;
        let plan = hold::adopt_minutes_with(&register, id, &adoption);
        write(&mut register, plan);
        let printed = make(&register, PaperKind::Minutes, id.into()).unwrap();
        let printed = text::render(&printed, 400);
        assert!(printed.contains("lý do: mất điện"), "{need:?}: {printed}");
    }
    // what is only advised stops nothing
    let (register, id) = closed(|_| {});
    let meeting = register.meeting(id).unwrap();
    let lacks = completeness::lacks(&register, id, meeting);
    assert!(!lacks.is_empty() && lacks.iter().all(|it| it.grade == Grade::Advice), "{lacks:?}");
    hold::adopt_minutes(&register, id).unwrap();
    let early = Adoption { on: Some(day(2026, 10, 4)), ..Adoption::default() };
    assert_eq!(hold::adopt_minutes_with(&register, id, &early), Err(Refusal::AdoptedEarly));
}

#[test]
fn a_correction_has_its_number_its_seal_and_its_place_on_paper() {
    let (mut register, id, resolution) = adopted();
    let today = day(2026, 10, 12);
    for of in [Of::Minutes(id), Of::Resolution(resolution)] {
        assert_eq!(
            correct(&register, of, &a_correction("  ", "x"), today).unwrap_err().field(),
            "reason"
        );
        assert_eq!(
            correct(&register, of, &a_correction("ghi nhầm", "\n "), today),
            Err(Refusal::NoCorrection)
        );
        let plan = correct(&register, of, &a_correction("ghi nhầm", "Họp lúc 19 giờ 45"), today);
        write(&mut register, plan);
    }
    let mut second = a_correction("sót tên", "Có mặt thêm đ/c Bàn Thị Mẩy.\nTổng số 10.");
    second.meeting = Some(id);
    let plan = correct(&register, Of::Minutes(id), &second, day(2026, 11, 5));
    write(&mut register, plan);
    let numbers: Vec<_> =
        seal::prove(&register).iter().map(|it| (it.mark.number, it.holds)).collect();
    assert_eq!(numbers, [(1, true), (2, true), (3, true), (4, true), (5, true)]);
    for (kind, of) in
        [(PaperKind::Minutes, Id::from(id)), (PaperKind::Resolution, resolution.into())]
    {
        let paper = make(&register, kind, of.into()).unwrap();
        let printed = text::render(&paper, 80);
        let (_, end) = printed.split_once("Mã niêm phong").unwrap();
        insta::assert_snapshot!(format!("corrected_{}", of.kind.key()), end);
    }
    // a draft is changed, not corrected
    let (register, id) = opened();
    let refused = correct(&register, Of::Minutes(id), &a_correction("x", "y"), today);
    assert_eq!(refused, Err(Refusal::NotSealed));
}

#[test]
fn a_code_from_paper_finds_its_text_and_tells_a_changed_one() {
    let (mut register, id, resolution) = adopted();
    let code_of = |seal: &str| code::of(seal).to_lowercase().replace('-', " ");
    let minutes = code_of(&register.meeting(id).unwrap().seal);
    let found = seal::find(&register, &minutes);
    assert_eq!(found.len(), 1);
    assert!(found[0].holds && found[0].mark.of == Of::Minutes(id));
    assert!(seal::find(&register, "0000 0000 0000 0001").is_empty());
    // someone rewrites the minutes past all guards, and even seals them anew
    let mut meeting = register.meeting(id).unwrap().clone();
    meeting.conclusion = "Khác hẳn.".to_owned();
    register.put(id.into(), Some(meeting.clone().into()));
    assert!(!seal::find(&register, &minutes)[0].holds);
    let text = seal::text_of(&register, &seal::row(&register)[0]).unwrap();
    meeting.seal = seal::make(&text, "");
    register.put(id.into(), Some(meeting.into()));
    assert!(seal::find(&register, &minutes).is_empty(), "the paper has another code");
    let proofs = seal::prove(&register);
    assert!(proofs[0].holds && !proofs[1].holds, "the next seal witnesses the one before");
    assert_eq!(proofs[1].mark.of, Of::Resolution(resolution));
}

/// Changes that would touch sealed text, by name.
fn attacks(
    register: &Register,
    id: MeetingId,
    resolution: ResolutionId,
) -> Vec<(&'static str, Change)> {
    let meeting = register.meeting(id).unwrap().clone();
    let it = register.resolution(resolution).unwrap().clone();
    let (task_id, task) = resolve::tasks_of(register, resolution)[0];
    let task = task.clone();
    let set = |record: Record, id: Id| register.set(id, record);
    let of_meeting = |change: fn(&mut Meeting)| {
        let mut it = meeting.clone();
        change(&mut it);
        set(it.into(), id.into())
    };
    let of_resolution = |change: fn(&mut Resolution)| {
        let mut it = it.clone();
        change(&mut it);
        set(it.into(), resolution.into())
    };
    let of_task = |change: fn(&mut Task)| {
        let mut it = task.clone();
        change(&mut it);
        set(it.into(), task_id.into())
    };
    let foreign = Task { index: Some(3), ..task.clone() };
    vec![
        ("text", of_meeting(|it| it.conclusion.push('!'))),
        ("roll", of_meeting(|it| it.roll.truncate(2))),
        ("vote", of_meeting(|it| it.votes[0].for_ += 1)),
        ("opened again", of_meeting(|it| it.state = MeetingState::Closed)),
        ("seal taken off", of_meeting(|it| it.seal.clear())),
        ("seal number", of_meeting(|it| it.seal_number = Some(9))),
        ("minutes number", of_meeting(|it| it.number = None)),
        ("a zero is a change too", of_meeting(|it| it.items[0].used = Some(0))),
        ("bare correction", of_meeting(|it| it.corrections.push(a_correction("x", "y")))),
        ("minutes deleted", register.delete(id.into())),
        ("title", of_resolution(|it| it.title.push('!'))),
        ("draft again", of_resolution(|it| it.state = ResolutionState::Draft)),
        ("cancelled without reason", of_resolution(|it| it.state = ResolutionState::Cancelled)),
        ("resolution deleted", register.delete(resolution.into())),
        ("task content", of_task(|it| it.content.push('!'))),
        ("target", of_task(|it| it.target = Some(3))),
        ("index", of_task(|it| it.index = Some(7))),
        ("helpers", of_task(|it| it.helpers.push(MemberId(4)))),
        ("lead", of_task(|it| it.lead = Some(MemberId(5)))),
        ("deadline", of_task(|it| it.deadline = Some(day(2027, 1, 1)))),
        (
            "extension by nobody",
            of_task(|it| {
                let old = it.deadline;
                it.deadline = Some(day(2027, 1, 1));
                it.extensions.push(Extension { old, new: it.deadline, ..Extension::blank() });
            }),
        ),
        ("taken out", of_task(|it| it.resolution = None)),
        ("task deleted", register.delete(task_id.into())),
        ("task added", Change::new(register.next(Kind::Task, 0), foreign.into())),
    ]
}

fn act(changes: Vec<Change>) -> Act {
    Act {
        account: Account::new(Deed::Edit, "kẻ nào đó"),
        author: String::new(),
        at: chrono::NaiveDateTime::default(),
        changes,
        reverses: None,
    }
}

#[test]
fn nothing_that_touches_sealed_text_is_taken_by_whatever_way() {
    let (register, id, resolution) = adopted();
    let today = day(2026, 10, 20);
    for (name, change) in attacks(&register, id, resolution) {
        let mut tried = register.clone();
        let refused = tried.apply(&act(vec![change.clone()]));
        assert_eq!(refused, Err(Misfit::Sealed(change.id)), "{name}");
        assert_eq!(tried, register, "{name}");
        if let Some(after) = &change.after {
            let faults: Vec<Fault> =
                register.check(change.id, after, today).into_iter().map(|it| it.fault).collect();
            let is_told = faults.contains(&Fault::Sealed) || faults.contains(&Fault::SealedClause);
            assert!(is_told, "{name}: {faults:?}");
            if change.before.is_some() {
                let list = export::json_list(&[(change.id, after)]);
                let list: Vec<_> = serde_json::from_str(&list).unwrap();
                let preview = arrive::preview(&register, change.id.kind, &list, today);
                assert!(!preview.refused.is_empty(), "{name} came in by a file");
            }
        }
    }
}

#[test]
fn what_may_still_happen_to_sealed_records_happens() {
    let (mut register, id, resolution) = adopted();
    let before = sealed(&register);
    let today = day(2026, 10, 20);
    let plan = mark::mark(&register, id, Mark::Reported, Some(day(2026, 10, 6)), today);
    write(&mut register, plan);
    let plan = mark::mark(&register, id, Mark::Noticed, Some(day(2026, 10, 1)), today);
    assert_eq!(plan, Err(Fault::Sealed.into()));
    let (task, _) = resolve::tasks_of(&register, resolution)[0];
    let report = Progress { date: Some(today), percent: Some(40), ..Progress::blank() };
    let plan = track::progress(&register, task, report, today);
    write(&mut register, plan);
    // also where an old file left lead and handovers, deadline and extensions at odds
    let mut odd = register.task(task).unwrap().clone();
    odd.extensions.push(Extension { old: odd.deadline, ..Extension::blank() });
    odd.handovers.push(Handover { from: odd.lead, ..Handover::blank() });
    register.put(task.into(), Some(odd.into()));
    let report = Progress { date: Some(today), percent: Some(50), ..Progress::blank() };
    let plan = track::progress(&register, task, report, today);
    write(&mut register, plan);
    assert_eq!(sealed(&register), before);
    assert!(seal::prove(&register).iter().all(|it| it.holds));
}

#[test]
fn a_task_of_a_sealed_resolution_passes_on_by_a_handover_only() {
    let (mut register, _, resolution) = adopted();
    let today = day(2026, 10, 20);
    let before = sealed(&register);
    let (id, task) = resolve::tasks_of(&register, resolution)[0];
    let changed = Task { lead: Some(MemberId(5)), ..task.clone() };
    assert_eq!(track::edit(&register, id, changed, today), Err(Unready::ByHandOver.into()));
    let changed = Task { content: "khác".to_owned(), ..task.clone() };
    let refused = track::edit(&register, id, changed, today);
    assert_eq!(refused, Err(Fault::SealedClause.into()));
    let hand = |register: &Register, to: u32, reason: &str| {
        track::hand_over(register, id, MemberId(to), (reason, None), today)
    };
    let first = task.lead.unwrap();
    assert_eq!(hand(&register, first.0, "x"), Err(Unready::SameLead.into()));
    assert_eq!(hand(&register, 5, " "), Err(Refusal::NoReason));
    let plan = hand(&register, 5, "chuyển công tác");
    write(&mut register, plan);
    let plan = hand(&register, 10, "ốm");
    write(&mut register, plan);
    let task = register.task(id).unwrap();
    assert_eq!(task.lead, Some(MemberId(10)));
    let from: Vec<_> = task.handovers.iter().map(|it| it.from).collect();
    assert_eq!(from, [Some(first), Some(MemberId(5))]);
    assert_eq!(sealed(&register), before);
    let printed = make(&register, PaperKind::Resolution, resolution.into()).unwrap();
    let printed = text::render(&printed, 200);
    assert!(printed.contains("Quan Thị Ước") && !printed.contains("Ma Văn Tụ"), "{printed}");
}

#[test]
fn no_rule_amended_afterwards_turns_a_vote_in_sealed_minutes() {
    let (register, id, _) = adopted();
    let held = register.meeting(id).unwrap();
    // eight of ten for the resolution: enough in any case, and so the rule may reach back
    assert_eq!((held.votes[0].for_, held.votes[0].base), (8, Some(10)));
    let amended = |value: &str, from| {
        let rule = Rule {
            key: "vote.two_thirds.kinds".to_owned(),
            value: value.to_owned(),
            valid_from: Some(from),
            ..Rule::default()
        };
        register.check(register.next(Kind::Rule, 0), &rule.into(), day(2026, 12, 1))
    };
    let is_sealed =
        |problems: &[Problem]| problems.iter().any(|it| it.fault == Fault::RuleOfSealed);
    let before = amended("admission,ordinary", day(2026, 1, 1));
    assert!(is_sealed(&before), "the needed votes told on paper were others: {before:?}");
    for free in [
        amended("admission,ordinary", day(2026, 11, 1)),
        amended("admission,recognition", day(2026, 1, 1)),
    ] {
        assert!(!is_sealed(&free), "{free:?}");
    }
}

/// What a file or a form brings as held in the future, or with an end it cannot have.
#[test]
fn a_meeting_of_tomorrow_is_not_over_today() {
    let (mut register, id) = opened();
    let mut meeting = register.meeting(id).unwrap().clone();
    meeting.date = Some(day(2026, 10, 20));
    register.put(id.into(), Some(meeting.clone().into()));
    let refused = hold::close_on(&register, id, at("21:00"), day(2026, 10, 5)).unwrap_err();
    assert!(matches!(refused, Refusal::Problem(ref it) if it.fault == Fault::NotHeldYet));
    let over = Meeting { state: MeetingState::Closed, ..meeting };
    let at_once = register.next(Kind::Meeting, 0);
    let problems = register.check(at_once, &over.into(), day(2026, 10, 5));
    assert!(problems.iter().any(|it| it.fault == Fault::NotHeldYet), "{problems:?}");
}

#[test]
fn minutes_are_not_adopted_past_the_seal() {
    let (register, id) = closed(|_| {});
    let mut meeting = register.meeting(id).unwrap().clone();
    meeting.state = MeetingState::Adopted;
    let list = export::json_list(&[(id.into(), &Record::from(meeting))]);
    let list: Vec<_> = serde_json::from_str(&list).unwrap();
    let preview = arrive::preview(&register, Kind::Meeting, &list, day(2026, 10, 20));
    assert!(preview.refused.iter().any(|it| it.fault == Fault::Unsealed), "{preview:?}");
}

#[test]
fn a_whole_book_in_a_file_brings_only_seals_that_hold() {
    let (register, id, _) = adopted();
    let today = day(2026, 10, 20);
    let file = whole::write(&register);
    assert!(whole::read(&file, today).is_ok(), "{:?}", whole::read(&file, today));
    let forged = file.replace("Tập trung việc bảo hiểm y tế", "Không làm việc bảo hiểm y tế");
    let Err(whole::Unreadable::Refused(refused)) = whole::read(&forged, today) else {
        panic!("a forged file is taken")
    };
    assert!(refused.iter().any(|it| it.fault == Fault::ForeignSeal), "{refused:?}");
    // a single list brings none at all
    let record = register.record(id.into()).unwrap().clone();
    let list: Vec<_> = serde_json::from_str(&export::json_list(&[(id.into(), &record)])).unwrap();
    let mut other = register;
    other.put(id.into(), None);
    let preview = arrive::preview(&other, Kind::Meeting, &list, today);
    assert!(preview.refused.iter().any(|it| it.fault == Fault::ForeignSeal), "{preview:?}");
}

/// Chance with a seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(most.max(1)).unwrap()).unwrap()
    }
}

/// One act of chance on the book: work that is allowed, and attacks on what is sealed.
fn chance_act(chance: &mut Chance, register: &Register, id: MeetingId) -> Option<Vec<Change>> {
    let today = day(2026, 10, 20);
    let resolution = resolve::resolution_for(register, id).map_or(ResolutionId(99), |it| it.0);
    let tasks: Vec<TaskId> = register.tasks().map(|it| it.0).collect();
    let task = *tasks.get(chance.below(tasks.len()))?;
    let member = MemberId(u32::try_from(chance.below(12)).unwrap() + 1);
    let changes = |plan: Result<Plan, Refusal>| plan.ok().map(|it| it.changes);
    match chance.below(9) {
        0 => {
            let date = Some(day(2026, 10, 6)).filter(|_| chance.below(2) == 0);
            changes(mark::mark(register, id, Mark::Reported, date, today))
        }
        1 => {
            let percent = u32::try_from(chance.below(100)).unwrap();
            let report =
                Progress { date: Some(today), percent: Some(percent), ..Progress::blank() };
            changes(track::progress(register, task, report, today))
        }
        2 => changes(track::hand_over(register, task, member, ("đổi việc", None), today)),
        3 => changes(correct(register, Of::Minutes(id), &a_correction("nhầm", "đúng"), today)),
        4 => changes(resolve::cancel_resolution(register, resolution, "nhầm", today)),
        5 => {
            // a record of any kind loses or changes something
            let all: Vec<Id> = register.all().map(|it| it.0).collect();
            let one = *all.get(chance.below(all.len()))?;
            Some(vec![register.delete(one)])
        }
        6 => {
            let mut name = register.member(member)?.clone();
            "0912".clone_into(&mut name.phone);
            Some(vec![register.set(member.into(), name)])
        }
        _ if register.resolution(resolution).is_some() && register.meeting(id).is_some() => {
            let tasks = resolve::tasks_of(register, resolution).len();
            let mut all = if tasks == 0 { return None } else { attacks(register, id, resolution) };
            let at = chance.below(all.len());
            Some(vec![all.swap_remove(at).1])
        }
        _ => None,
    }
}

#[test]
fn sealed_text_never_changes_under_any_sequence_of_acts() {
    let (register, id, _) = adopted();
    let start = sealed(&register);
    let papers = |register: &Register| {
        let (resolution, _) = register.resolutions().find(|it| it.1.is_sealed()).unwrap();
        [(PaperKind::Minutes, Id::from(id)), (PaperKind::Resolution, resolution.into())].map(
            |(kind, of)| {
                let printed = text::render(&make(register, kind, of.into()).unwrap(), 80);
                let end = printed.split_once("· Niêm phong số").unwrap();
                end.0.to_owned()
            },
        )
    };
    let printed = papers(&register);
    let (mut kept, mut refused, mut undone) = (0, 0, 0);
    for seed in 1..=6_u64 {
        let mut chance = Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let mut book = Memory::new(false);
        let all = register.all().map(|(id, it)| Change::new(id, it.clone())).collect();
        book.commit(&act(all)).unwrap();
        let mut line = Timeline::default();
        for _ in 0..60 {
            let now = book.load().unwrap();
            let back = [line.to_undo(), line.to_redo()];
            let tried = match chance.below(4) {
                0 => back[chance.below(2)].map(|seq| {
                    let deed = if Some(seq) == back[0] { Deed::Undo } else { Deed::Redo };
                    let at = chrono::NaiveDateTime::default();
                    book.act(seq).unwrap().inverse(seq, deed, String::new(), at)
                }),
                _ => chance_act(&mut chance, &now, id).map(|changes| {
                    let is_seal = changes.iter().any(|it| {
                        matches!((&it.before, &it.after), (Some(Record::Meeting(old)), Some(Record::Meeting(new))) if old.corrections != new.corrections)
                    });
                    let deed = if is_seal { Deed::CorrectText } else { Deed::Edit };
                    Act { account: Account::new(deed, "x"), ..act(changes) }
                }),
            };
            let Some(tried) = tried else { continue };
            match book.commit(&tried) {
                Ok(receipt) => {
                    kept += 1;
                    undone += u32::from(tried.reverses.is_some());
                    line.note(&tried.entry(receipt.seq));
                }
                Err(_) => refused += 1,
            }
            let now = book.load().unwrap();
            for (number, text) in &start {
                assert_eq!(sealed(&now).get(number), Some(text), "seed {seed}");
            }
            assert!(seal::prove(&now).iter().all(|it| it.holds), "seed {seed}");
            assert_eq!(papers(&now), printed, "seed {seed}");
        }
    }
    println!("{kept} acts kept, {undone} of them undo or redo, {refused} refused");
    assert!(kept > 120 && undone > 20 && refused > 60, "{kept} {undone} {refused}");
}

#[test]
fn undo_over_the_acts_of_a_meeting_gives_the_state_before_them() {
    let (register, id) = opened();
    let mut book = Memory::new(false);
    let all = register.all().map(|(id, it)| Change::new(id, it.clone())).collect();
    book.commit(&act(all)).unwrap();
    let mut line = Timeline::default();
    let mut states = vec![book.load().unwrap()];
    let keep = |book: &mut Memory, line: &mut Timeline, plan: Result<Plan, Refusal>| {
        let act = plan.unwrap().into_act("Thử", chrono::NaiveDateTime::default());
        let receipt = book.commit(&act).unwrap();
        line.note(&act.entry(receipt.seq));
    };
    let mut evening: Vec<Step> = vec![
        Box::new(move |it| hold::set_presence(it, id, line_of(9))),
        Box::new(move |it| hold::name_clerk(it, id, CLERK)),
        Box::new(move |it| hold::vote(it, id, Ballot::hands("Chương trình", 7, 0, 0))),
        Box::new(move |it| hold::conclude(it, id, "Nhất trí.")),
        Box::new(move |it| hold::remark(it, id, "Họp ở nhà bí thư.")),
    ];
    for task in [1, 2, 4, 7] {
        let made = Decision::new(TaskId(task), TaskDecision::Done, "xong");
        evening.push(Box::new(move |it| decide::review_task(it, id, made.clone())));
    }
    let mut carried = Decision::new(TaskId(3), TaskDecision::Extended, "mưa");
    carried.new_deadline = Some(day(2026, 11, 1));
    evening.push(Box::new(move |it| decide::review_task(it, id, carried.clone())));
    evening.push(Box::new(move |it| hold::close(it, id, at("21:00"))));
    for step in evening {
        let plan = step(&book.load().unwrap());
        keep(&mut book, &mut line, plan);
        states.push(book.load().unwrap());
    }
    for state in states.iter().rev().skip(1) {
        let seq = line.to_undo().unwrap();
        let at = chrono::NaiveDateTime::default();
        let inverse = book.act(seq).unwrap().inverse(seq, Deed::Undo, String::new(), at);
        let receipt = book.commit(&inverse).unwrap();
        line.note(&inverse.entry(receipt.seq));
        assert!(book.load().unwrap().all().eq(state.all()));
    }
    assert_eq!(line.to_undo(), None);
}

fn line_of(member: u32) -> sochibo::domain::meeting::Attendance {
    line(member, Presence::Excused, "đi viện")
}

#[test]
fn the_seals_of_twenty_years_are_proven() {
    let (mut register, id, _) = adopted();
    let meeting = register.meeting(id).unwrap().clone();
    for number in 3..=480_u32 {
        let of = Of::Minutes(MeetingId(1000 + number));
        let mut one =
            Meeting { seal_number: Some(number), number: Some(number), ..meeting.clone() };
        let (_, before) = seal::last(&register);
        one.seal = seal::make(&seal::text::minutes(of, &one, number), &before);
        register.put(of.id(), Some(one.into()));
    }
    assert!({
        let proofs = seal::prove(&register);
        proofs.len() == 480 && proofs.iter().all(|it| it.holds)
    });
}
