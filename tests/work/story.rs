//! October: hold, vote, decide, close; what is refused on the way.

use sochibo::domain::fault::Fault;
use sochibo::domain::meeting::{
    Matter, Meeting, MeetingKind, MeetingState, Method, Opinion, Presence, TaskDecision,
};
use sochibo::domain::resolution::ResolutionState;
use sochibo::domain::rule::Rule;
use sochibo::domain::rules::follow_up;
use sochibo::domain::rules::follow_up::TaskStatus;
use sochibo::domain::task::{Outcome, Task};
use sochibo::domain::work::carry::CarriedWhy;
use sochibo::domain::work::decide::Decision;
use sochibo::domain::work::hold::{Ballot, ItemNote};
use sochibo::domain::work::mark::Mark;
use sochibo::domain::work::verify::{self, Checked};
use sochibo::domain::work::{Refusal, decide, hold, mark, prepare, resolve, track};
use sochibo::domain::{Kind, MeetingId, MemberId, TaskId};
use sochibo::words::Lang;

use crate::book::{EXEMPT, PROBATIONER, SECRETARY, at, cell, day, write};
use crate::evening::{decide_all, held, line, new_task, october, opened};

#[test]
fn the_roll_is_filled_in_from_the_standings() {
    let (register, id) = opened();
    let meeting = register.meeting(id).unwrap();
    assert_eq!(meeting.state, MeetingState::Running);
    assert_eq!(meeting.roll.len(), 12);
    let how = |id: MemberId| meeting.roll.iter().find(|it| it.member == Some(id)).unwrap().presence;
    assert_eq!(how(EXEMPT), Presence::Exempt);
    assert_eq!(how(PROBATIONER), Presence::Present);
    let again = hold::open(&register, id, at("19:40"), day(2026, 10, 5));
    assert_eq!(again, Err(Refusal::AlreadyOpened));
}

#[test]
fn a_vote_is_counted_on_its_base_and_refused_above_the_voters() {
    let (mut register, id) = opened();
    // 11 official members, one exempt and absent: base 10; two absent: 8 voters.
    let plan = hold::vote(&register, id, Ballot::hands("Chương trình", 9, 0, 0));
    assert_eq!(plan.unwrap_err().say(Lang::Vi), Fault::VotesAboveVoters(9, 8).say(Lang::Vi));
    let plan = hold::vote(&register, id, Ballot::hands("Chương trình", 5, 3, 0));
    write(&mut register, plan);
    let vote = register.meeting(id).unwrap().votes[0].clone();
    assert_eq!((vote.number, vote.base, vote.present), (1, Some(10), Some(8)));
    for gone in [2, 4, 5] {
        let mut left = line(gone, Presence::Present, "");
        left.left = Some(at("20:30"));
        let plan = hold::set_presence(&register, id, left);
        write(&mut register, plan);
    }
    let mut late = Ballot::hands("Nghị quyết", 5, 0, 0);
    late.at = Some(at("20:45"));
    let refused = hold::vote(&register, id, late).unwrap_err();
    assert_eq!(refused, Refusal::from(Fault::NoQuorum(5, 10)));
}

#[test]
fn a_meeting_is_not_closed_while_a_task_has_no_decision() {
    let (mut register, id) = opened();
    let refused = hold::close(&register, id, at("21:05")).unwrap_err();
    assert_eq!(refused, Refusal::from(Fault::TasksUndecided(2)));
    let stop = Decision::new(TaskId(5), TaskDecision::Stopped, "không còn cần");
    let refused = decide::review_task(&register, id, stop.clone()).unwrap_err();
    assert!(matches!(refused, Refusal::Problem(it) if it.fault == Fault::StopNeedsVote));
    let ballot = Ballot { matter: Matter::StopTask, ..Ballot::hands("Dừng việc 5", 7, 1, 0) };
    let plan = hold::vote(&register, id, ballot);
    write(&mut register, plan);
    let plan = decide::review_task(&register, id, Decision { vote: Some(1), ..stop });
    write(&mut register, plan);
    assert_eq!(register.task(TaskId(5)).unwrap().outcome, Outcome::Stopped);
    let no_reason = Decision {
        new_deadline: Some(day(2026, 10, 20)),
        ..Decision::new(TaskId(3), TaskDecision::Extended, " ")
    };
    assert_eq!(decide::review_task(&register, id, no_reason), Err(Refusal::NoReason));
    let back = Decision {
        new_deadline: Some(day(2026, 10, 5)),
        ..Decision::new(TaskId(3), TaskDecision::Extended, "lý do")
    };
    assert_eq!(decide::review_task(&register, id, back), Err(Refusal::NotLater));
    decide_all(&mut register, id);
    let ahead = hold::close_on(&register, id, at("21:05"), day(2026, 10, 4)).unwrap_err();
    assert!(matches!(ahead, Refusal::Problem(it) if it.fault == Fault::NotHeldYet));
    let draft = Meeting { state: MeetingState::Draft, ..register.meeting(id).unwrap().clone() };
    let mut early = register.clone();
    early.put(id.into(), Some(draft.into()));
    let said = hold::open(&early, id, at("19:30"), day(2026, 10, 4)).unwrap_err().say(Lang::Vi);
    assert!(said.contains("Chưa đến ngày họp") && said.contains("sửa ngày"), "{said}");
    let mut nobody = register.clone();
    let meeting = Meeting { clerk: None, ..register.meeting(id).unwrap().clone() };
    nobody.put(id.into(), Some(meeting.into()));
    assert_eq!(hold::close(&nobody, id, at("21:05")), Err(Refusal::NoClerk));
    let plan = hold::close_on(&register, id, at("21:05"), day(2026, 10, 5));
    write(&mut register, plan);
    let late = hold::vote(&register, id, Ballot::hands("Việc khác", 5, 0, 0));
    assert_eq!(late, Err(Refusal::MeetingOver));
}

#[test]
fn an_extension_keeps_the_first_deadline() {
    let (mut register, id) = opened();
    decide_all(&mut register, id);
    let task = register.task(TaskId(3)).unwrap();
    assert_eq!(task.deadline, Some(day(2026, 10, 20)));
    assert_eq!(task.extensions[0].old, Some(day(2026, 9, 30)));
    assert_eq!(task.extensions[0].meeting, Some(id));
    let stand = follow_up::stand(&register, task, day(2026, 10, 21));
    assert_eq!((stand.status, stand.late_days, stand.extended), (TaskStatus::Overdue, 1, 1));
    let review = &register.meeting(id).unwrap().reviews[2];
    assert_eq!(review.status_before, "QUA_HAN");
    let done = register.task(TaskId(2)).unwrap();
    assert_eq!((done.closed_on, done.closed_at), (Some(day(2026, 10, 2)), Some(id)));
    let twice = Decision::new(TaskId(3), TaskDecision::Done, "");
    assert!(decide::review_task(&register, id, twice).is_err());
}

#[test]
fn a_task_carried_over_must_be_decided_at_the_next_meeting() {
    let (mut register, id) = opened();
    let carried = Decision::new(TaskId(3), TaskDecision::CarriedOver, "chờ xã");
    let plan = decide::review_task(&register, id, carried);
    write(&mut register, plan);
    for (task, decision) in [(4, TaskDecision::Done), (6, TaskDecision::NotMet)] {
        let plan = decide::review_task(&register, id, Decision::new(TaskId(task), decision, ""));
        write(&mut register, plan);
    }
    let plan = hold::close(&register, id, at("21:05"));
    write(&mut register, plan);
    // The November meeting is earlier than the cell's own day, and still must decide.
    let today = day(2026, 11, 2);
    let proposal = prepare::propose(&register, MeetingKind::Regular, Some(day(2026, 11, 3)), today);
    assert_eq!(proposal.carried[0].task, TaskId(5));
    assert!(proposal.carried.iter().any(|it| (it.task, it.why) == (TaskId(3), CarriedWhy::Due)));
    let plan = prepare::plan(&register, proposal.meeting, today);
    let november = MeetingId(write(&mut register, plan).number);
    let plan = hold::open(&register, november, at("19:30"), day(2026, 11, 3));
    write(&mut register, plan);
    let refused = hold::close(&register, november, at("21:05")).unwrap_err();
    assert_eq!(refused, Refusal::from(Fault::TasksUndecided(2)));
}

#[test]
fn the_resolution_gets_its_number_by_a_vote_and_is_sealed() {
    let (mut register, id) = held();
    let (at_, resolution) = resolve::resolution_for(&register, id).unwrap();
    assert_eq!((resolution.number, resolution.state), (Some(10), ResolutionState::Adopted));
    assert_eq!(resolution.date, Some(day(2026, 10, 5)));
    let indexes: Vec<_> = resolve::tasks_of(&register, at_).iter().map(|it| it.1.index).collect();
    assert_eq!(indexes, [Some(1), Some(2)]);
    let more = resolve::new_task(&register, at_, new_task("Thêm", 1), day(2026, 10, 6));
    assert_eq!(more, Err(Refusal::from(Fault::Sealed)));
    let note = hold::note_item(&register, id, 1, ItemNote::default());
    assert_eq!(note, Err(Refusal::from(Fault::Sealed)));
    let plan = mark::mark(&register, id, Mark::Reported, Some(day(2026, 10, 6)), day(2026, 10, 6));
    write(&mut register, plan);
    assert_eq!(register.meeting(id).unwrap().reported_on, Some(day(2026, 10, 6)));
}

#[test]
fn one_vote_adopts_one_text() {
    use sochibo::domain::ResolutionId;
    use sochibo::domain::resolution::ResolutionKind;
    let (mut register, id) = opened();
    let plan = hold::vote(&register, id, Ballot::hands("Thông qua nghị quyết", 8, 0, 0));
    write(&mut register, plan);
    let [first, second] = [ResolutionKind::Resolution, ResolutionKind::Conclusion].map(|kind| {
        let plan = resolve::draft_resolution(&register, id, kind);
        ResolutionId(write(&mut register, plan).number)
    });
    let plan = resolve::adopt_resolution(&register, id, first, 1);
    write(&mut register, plan);
    let again = resolve::adopt_resolution(&register, id, second, 1);
    assert_eq!(again, Err(Refusal::NotCarried));
    let plan = hold::vote(&register, id, Ballot::hands("Thông qua kết luận", 8, 0, 0));
    write(&mut register, plan);
    let plan = resolve::adopt_resolution(&register, id, second, 2);
    write(&mut register, plan);
}

#[test]
fn recognition_is_voted_on_one_person_and_three_times_at_most() {
    let (mut register, id) = opened();
    let ballot = |about, for_| Ballot {
        matter: Matter::Recognition,
        method: Method::Card,
        about,
        ..Ballot::hands("Công nhận chính thức", for_, 0, 0)
    };
    let refused = hold::vote(&register, id, ballot(None, 8)).unwrap_err();
    assert_eq!(refused.field(), "about_id");
    // This cell lets a lost vote be taken again the same evening.
    let rule = Rule {
        key: "vote.again.kinds".to_owned(),
        value: "recognition".to_owned(),
        valid_from: Some(day(2026, 1, 1)),
        source: "Quy chế của chi bộ".to_owned(),
    };
    register.put(register.next(Kind::Rule, 0), Some(rule.into()));
    for _ in 0..3 {
        // Base 10: two thirds are 7.
        let plan = hold::vote(&register, id, ballot(Some(PROBATIONER), 6));
        write(&mut register, plan);
    }
    let fourth = hold::vote(&register, id, ballot(Some(PROBATIONER), 8));
    assert_eq!(fourth, Err(Refusal::RoundsUsed(3)));
}

#[test]
fn an_item_can_be_added_and_an_opinion_put_right_at_the_table() {
    let (mut register, id) = opened();
    let plan = hold::add_item(&register, id, 12, "Quyên góp sau bão");
    write(&mut register, plan);
    let items = &register.meeting(id).unwrap().items;
    let at_ = items.iter().position(|item| item.number == 19).unwrap();
    assert_eq!(items[at_ - 1].number, 12);
    let said = |text: &str| Opinion {
        item: Some(19),
        member: Some(MemberId(2)),
        guest: String::new(),
        text: text.to_owned(),
        reserved: false,
        at: None,
    };
    assert!(hold::add_opinion(&register, id, said(" ")).is_err());
    let plan = hold::add_opinion(&register, id, said("mỗi hộ 20.000 đồng"));
    write(&mut register, plan);
    let plan = hold::correct_opinion(&register, id, 0, Some(said("mỗi hộ 50.000 đồng")));
    write(&mut register, plan);
    let plan = hold::correct_opinion(&register, id, 0, None);
    write(&mut register, plan);
    assert!(register.meeting(id).unwrap().opinions.is_empty());
    assert!(hold::correct_opinion(&register, id, 0, None).is_err());
}

#[test]
fn a_meeting_is_cancelled_only_with_a_reason_and_before_it_begins() {
    let mut register = cell();
    let id = october(&mut register);
    let today = day(2026, 10, 2);
    assert_eq!(mark::cancel(&register, id, " ", today), Err(Refusal::NoReason));
    let report = mark::mark(&register, id, Mark::Reported, Some(today), today);
    assert_eq!(report, Err(Refusal::NotClosed));
    let plan = mark::mark(&register, id, Mark::Noticed, Some(today), today);
    write(&mut register, plan);
    assert_eq!(register.meeting(id).unwrap().state, MeetingState::Noticed);
    let plan = mark::cancel(&register, id, "mưa lũ", today);
    write(&mut register, plan);
    let open = hold::open(&register, id, at("19:30"), day(2026, 10, 5));
    assert_eq!(open, Err(Refusal::Cancelled));
    let next = prepare::propose(&register, MeetingKind::Regular, None, today);
    assert_eq!(next.meeting.date, Some(day(2026, 10, 5)));
}

#[test]
fn between_meetings_work_is_reported_and_checked_but_no_deadline_moves() {
    let mut register = cell();
    let today = day(2026, 10, 3);
    let old = register.task(TaskId(3)).unwrap().clone();
    let moved = Task { deadline: Some(day(2026, 12, 1)), ..old.clone() };
    assert_eq!(track::edit(&register, TaskId(3), moved, today), Err(Refusal::NeedsMeeting));
    let dropped = Task { outcome: Outcome::CarriedOver, ..old };
    assert_eq!(track::edit(&register, TaskId(3), dropped, today), Err(Refusal::NeedsMeeting));
    let finish = track::Finish { on: Some(today), text: "xong".to_owned(), ..Default::default() };
    let plan = track::done(&register, TaskId(3), finish.clone(), today);
    write(&mut register, plan);
    assert_eq!(track::done(&register, TaskId(3), finish, today), Err(Refusal::TaskClosed));
    let seen = |by| Checked { by: Some(by), on: Some(today), holds: true, text: String::new() };
    let own = verify::check(&register, TaskId(3), seen(MemberId(3)), today);
    assert_eq!(own, Err(Refusal::OwnCheck));
    let plan = verify::check(&register, TaskId(3), seen(SECRETARY), today);
    write(&mut register, plan);
    let plan = track::reopen(&register, TaskId(3), today);
    write(&mut register, plan);
    let task = register.task(TaskId(3)).unwrap();
    assert_eq!((task.outcome, task.checked_by, task.closed_on), (Outcome::Open, None, None));
}

#[test]
fn from_its_opening_on_an_item_is_called_by_its_place() {
    let mut register = cell();
    let id = october(&mut register);
    let mut meeting = register.meeting(id).unwrap().clone();
    meeting.items.rotate_left(1);
    register.put(id.into(), Some(meeting.into()));
    let plan = hold::open(&register, id, at("19:30"), day(2026, 10, 5));
    write(&mut register, plan);
    let meeting = register.meeting(id).unwrap();
    let places: Vec<u32> = (1..).take(meeting.items.len()).collect();
    assert_eq!(meeting.items.iter().map(|it| it.number).collect::<Vec<_>>(), places);
}
