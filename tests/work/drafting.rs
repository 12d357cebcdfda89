//! A resolution from its draft to the one that replaces it.

use sochibo::domain::act::Deed;
use sochibo::domain::register::Register;
use sochibo::domain::resolution::{Resolution, ResolutionKind, ResolutionState};
use sochibo::domain::task::{DeadlineKind, Task};
use sochibo::domain::work::hold::Ballot;
use sochibo::domain::work::{Plan, Refusal, assess, clauses, hold, pattern, resolve};
use sochibo::domain::{MeetingId, MemberId, ResolutionId, TaskId};
use sochibo::papers::{PaperKind, make, text};
use sochibo::words::Lang;

use crate::book::{cell, day, write};
use crate::evening::{decide_all, held, october, opened};

fn refused(plan: Result<Plan, Refusal>) -> String {
    plan.err().unwrap().say(Lang::Vi)
}

fn task(content: &str) -> Task {
    Task {
        content: content.to_owned(),
        lead: Some(MemberId(2)),
        deadline_kind: DeadlineKind::Date,
        deadline: Some(day(2026, 10, 30)),
        ..Task::default()
    }
}

/// The draft of the meeting of October with three tasks.
fn drafted(kind: ResolutionKind) -> (Register, MeetingId, ResolutionId) {
    let (mut register, meeting) = opened();
    let plan = resolve::draft_resolution(&register, meeting, kind);
    let id = ResolutionId(write(&mut register, plan).number);
    for content in ["Lắp 5 bóng đèn", "Thu gom rác", "Rà soát 48 hộ nghèo"] {
        let plan = resolve::new_task(&register, id, task(content), day(2026, 10, 5));
        write(&mut register, plan);
    }
    (register, meeting, id)
}

fn told(register: &Register, id: ResolutionId) -> Vec<(u32, String)> {
    let tasks = resolve::tasks_of(register, id);
    tasks.into_iter().map(|(_, it)| (it.index.unwrap(), it.content.clone())).collect()
}

fn printed(register: &Register, id: ResolutionId) -> String {
    let paper = make(register, PaperKind::Resolution, id.into()).unwrap();
    assert_eq!(paper.last_letter(), Some('.'));
    text::render(&paper, 80)
}

#[test]
fn tasks_are_moved_and_taken_out_and_the_letters_follow() {
    let (mut register, _, id) = drafted(ResolutionKind::Resolution);
    let of = resolve::tasks_of(&register, id).iter().map(|(at, _)| *at).collect::<Vec<_>>();
    let today = day(2026, 10, 5);
    let plan = clauses::move_task(&register, of[2], -2, today);
    write(&mut register, plan);
    let contents = ["Rà soát 48 hộ nghèo", "Lắp 5 bóng đèn", "Thu gom rác"];
    let placed: Vec<_> = (1..).zip(contents.map(str::to_owned)).collect();
    assert_eq!(told(&register, id), placed);
    assert!(printed(&register, id).contains("a) Rà soát 48 hộ nghèo"));
    assert!(refused(clauses::move_task(&register, of[2], -1, today)).contains("đã ở đầu"));
    let plan = clauses::delete_task(&register, of[0], today);
    assert_eq!(plan.as_ref().unwrap().account.deed, Deed::DeleteTask);
    write(&mut register, plan);
    let left = [(1, "Rà soát 48 hộ nghèo".to_owned()), (2, "Thu gom rác".to_owned())];
    assert_eq!(told(&register, id), left);
    assert!(printed(&register, id).contains("b) Thu gom rác"));
    // a task of an adopted text stays
    let plan = clauses::delete_task(&register, TaskId(1), today);
    assert!(refused(plan).contains("Chỉ đổi được trong bản thảo"));
    assert!(refused(clauses::move_task(&register, TaskId(1), 1, today)).contains("bản thảo"));
}

#[test]
fn a_reserved_number_is_the_one_adopted() {
    let (mut register, meeting, id) = drafted(ResolutionKind::Resolution);
    let plan = resolve::reserve_number(&register, id, day(2026, 10, 5));
    write(&mut register, plan);
    let draft = register.resolution(id).unwrap().clone();
    assert_eq!(draft.number, Some(10));
    let other = Resolution { kind: ResolutionKind::Conclusion, ..draft };
    let plan = resolve::edit_resolution(&register, id, other, day(2026, 10, 5));
    assert!(refused(plan).contains("thuộc dãy số của loại cũ"));
    let second = resolve::draft_resolution(&register, meeting, ResolutionKind::Conclusion);
    let second = ResolutionId(write(&mut register, second).number);
    let plan = resolve::reserve_number(&register, second, day(2026, 10, 5));
    write(&mut register, plan);
    assert_eq!(register.resolution(second).unwrap().number, Some(1), "a series of its own");
    decide_all(&mut register, meeting);
    let plan = hold::vote(&register, meeting, Ballot::hands("Thông qua", 8, 0, 0));
    write(&mut register, plan);
    let plan = resolve::adopt_resolution(&register, meeting, id, 1);
    write(&mut register, plan);
    let it = register.resolution(id).unwrap();
    assert_eq!((it.number, it.state), (Some(10), ResolutionState::Adopted));
}

#[test]
fn a_reserved_draft_is_cancelled_with_its_tasks() {
    let (mut register, _, id) = drafted(ResolutionKind::Resolution);
    let plan = resolve::reserve_number(&register, id, day(2026, 10, 5));
    write(&mut register, plan);
    let plan = resolve::cancel_resolution(&register, id, "hoãn họp", day(2026, 10, 6));
    write(&mut register, plan);
    assert!(resolve::tasks_of(&register, id).is_empty());
    let it = register.resolution(id).unwrap();
    assert_eq!((it.number, it.state), (Some(10), ResolutionState::Cancelled));
    // an adopted one with open tasks is not
    let plan = resolve::cancel_resolution(&register, ResolutionId(1), "nhầm", day(2026, 10, 6));
    assert!(plan.is_err());
}

#[test]
fn a_number_of_another_term_is_not_adopted() {
    let (mut register, meeting, id) = drafted(ResolutionKind::Resolution);
    let old = Resolution {
        number: Some(40),
        reserved_on: Some(day(2025, 6, 1)),
        date: Some(day(2025, 6, 1)),
        ..register.resolution(id).unwrap().clone()
    };
    register.put(id.into(), Some(old.into()));
    decide_all(&mut register, meeting);
    let plan = hold::vote(&register, meeting, Ballot::hands("Thông qua", 8, 0, 0));
    write(&mut register, plan);
    let plan = resolve::adopt_resolution(&register, meeting, id, 1);
    assert!(refused(plan).contains("nhiệm kỳ hoặc năm khác"));
}

#[test]
fn a_conclusion_rests_on_a_document_and_replaces_a_resolution() {
    let (mut register, _, id) = drafted(ResolutionKind::Conclusion);
    let today = day(2026, 10, 5);
    let it = register.resolution(id).unwrap().clone();
    assert_eq!(it.title, "về nhiệm vụ tháng 10 năm 2026");
    let own = Resolution { replaces: Some(id), ..it.clone() };
    assert!(refused(resolve::edit_resolution(&register, id, own, today)).contains("thay thế"));
    let new = Resolution {
        basis: "Kế hoạch số 12-KH/ĐU ngày 28/9/2026 của Đảng ủy xã".to_owned(),
        replaces: Some(ResolutionId(1)),
        direction: "Làm xong trong tháng.".to_owned(),
        ..it
    };
    let plan = resolve::edit_resolution(&register, id, new, today);
    write(&mut register, plan);
    assert!(resolve::replaced_by(&register, ResolutionId(1)).is_none(), "a draft replaces nothing");
    insta::assert_snapshot!("conclusion", printed(&register, id));
    let mut adopted = register.resolution(id).unwrap().clone();
    (adopted.state, adopted.number) = (ResolutionState::Adopted, Some(1));
    register.put(id.into(), Some(adopted.into()));
    let replaced = resolve::replaced_by(&register, ResolutionId(1)).map(|(at, _)| at);
    assert_eq!(replaced, Some(id));
    let old = printed(&register, ResolutionId(1));
    assert!(old.contains("(Được thay thế bởi Kết luận số 01-KL/CB ngày 05/10/2026.)"), "{old}");
}

#[test]
fn part_one_is_proposed_from_what_the_book_knows() {
    let mut register = cell();
    let id = october(&mut register);
    let proposed = assess::propose(&register, id, day(2026, 10, 5)).unwrap();
    insta::assert_snapshot!(
        "assessment",
        format!("{}\n--\n{}", proposed.assessment, proposed.limits)
    );
    let (register, id) = held();
    let after = assess::propose(&register, id, day(2026, 10, 6)).unwrap();
    assert!(after.assessment.contains("có 9/11 đảng viên dự"), "{}", after.assessment);
    assert!(after.limits.contains("có 1 đảng viên vắng sinh hoạt không lý do"), "{}", after.limits);
    assert_eq!(assess::propose(&register, MeetingId(99), day(2026, 10, 6)), None);
}

#[test]
fn patterns_come_from_the_cells_own_resolutions() {
    let (register, _, id) = drafted(ResolutionKind::Resolution);
    let today = day(2026, 10, 5);
    let found = pattern::alike(&register, "ra soat ho can ngheo", Some(id), today);
    assert_eq!(found[0].content, "Rà soát danh sách hộ cận nghèo");
    assert_eq!((found[0].symbol.as_str(), found[0].days), ("09-NQ/CB", Some(25)));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(pattern::alike(&register, "xây cầu treo", Some(id), today).is_empty());
    assert_eq!(pattern::alike(&register, "", Some(id), today).len(), 7);
    let all = pattern::alike(&register, "bóng đèn", None, today);
    assert!(all.is_empty(), "a draft is no pattern");
    let hop = pattern::of(&register, TaskId(7), today).unwrap();
    let like = clauses::after_pattern(&task("x"), &hop, day(2026, 10, 5));
    assert_eq!((like.content.as_str(), like.target), ("10 hộ tham gia hợp tác xã", Some(10)));
    assert_eq!((like.lead, like.deadline), (Some(MemberId(2)), Some(day(2026, 10, 30))));
}
