//! The steps of a meeting.

use crate::app::desk::Desk;
use crate::app::screen::job::{Given, Job, vote};
use crate::domain::act::Deed;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::Described as _;
use crate::domain::meeting::{Attendance, Item, Meeting, MeetingState, Opinion};
use crate::domain::record::Record;
use crate::domain::work::decide::{self, Decision};
use crate::domain::work::hold::{self, ItemNote};
use crate::domain::work::mark::{self};
use crate::domain::work::plan::meeting_name;
use crate::domain::work::{Plan, Refusal, prepare};
use crate::domain::{Id, MeetingId};

/// A meeting changed in a way that no step of its own stands for: before it is opened as its
/// preparation, later as a correction, until the minutes are adopted.
pub fn changed(desk: &Desk, id: MeetingId, meeting: Meeting, deed: Deed) -> Result<Plan, Refusal> {
    match meeting.state {
        MeetingState::Draft | MeetingState::Noticed => {
            prepare::revise(&desk.register, id, meeting, desk.today())
        }
        MeetingState::Adopted => Err(Fault::Sealed.into()),
        MeetingState::Cancelled => Err(Refusal::Cancelled),
        MeetingState::Running | MeetingState::Closed => {
            let about = meeting_name(&meeting);
            let today = meeting.date.unwrap_or_else(|| desk.today());
            let record = Record::from(meeting);
            let id = Id::from(id);
            let old = desk.register.record(id).map(|it| desk.register.check(id, it, today));
            let old = old.unwrap_or_default();
            let new = desk.register.check(id, &record, today);
            match new.into_iter().find(|problem| !old.contains(problem)) {
                Some(problem) => Err(problem.into()),
                None => Ok(Plan::new(deed, about, vec![desk.register.set(id, record)])),
            }
        }
    }
}

fn meeting_of(desk: &Desk, id: MeetingId) -> Result<Meeting, Refusal> {
    let lost = || Problem::new("", Fault::UnknownReference).into();
    desk.register.meeting(id).cloned().ok_or_else(lost)
}

pub(super) fn run(job: &Job, desk: &Desk, given: &Given) -> Result<Plan, Refusal> {
    let (register, today) = (&desk.register, desk.today());
    let missing = |key| Refusal::from(Problem::new(key, Fault::Missing));
    match job {
        Job::Details(id) => {
            let mut meeting = meeting_of(desk, *id)?;
            let date = meeting.date;
            given.into_record(&mut meeting)?;
            let is_open = meeting.state >= MeetingState::Running;
            if is_open && meeting.date != date {
                return Err(Refusal::AlreadyOpened);
            }
            if let (Some(start), Some(end)) = (meeting.started, meeting.ended)
                && start.until(end) > 720
            {
                return Err(Problem::new("ended", Fault::EndBeforeStart).into());
            }
            changed(desk, *id, meeting, Deed::EditMeeting)
        }
        Job::Mark(id, mark) => mark::mark(register, *id, *mark, given.date("date"), today),
        Job::Open(id) => {
            let at = given.clock("started").ok_or_else(|| missing("started"))?;
            hold::open(register, *id, at, today)
        }
        Job::Close(id) => {
            let at = given.clock("ended").ok_or_else(|| missing("ended"))?;
            hold::close_on(register, *id, at, today)
        }
        Job::Clerk(id) => {
            let clerk = given.member("clerk_id").ok_or_else(|| missing("clerk_id"))?;
            hold::name_clerk(register, *id, clerk)
        }
        Job::Item(id, number) => item(desk, *id, *number, given),
        Job::Presence(id, member) => {
            let mut line = Attendance { member: Some(*member), ..Attendance::blank() };
            given.into_record(&mut line)?;
            hold::set_presence(register, *id, line)
        }
        Job::AddToRoll(id) => {
            let mut line = Attendance::blank();
            given.into_record(&mut line)?;
            hold::set_presence(register, *id, line)
        }
        _ => run_talk(job, desk, given),
    }
}

fn run_talk(job: &Job, desk: &Desk, given: &Given) -> Result<Plan, Refusal> {
    let register = &desk.register;
    match job {
        Job::Note(id, number) => {
            let note = ItemNote {
                notes: given.text("notes"),
                conclusion: given.text("conclusion"),
                used: given.number("actual_minutes"),
                done: given.flag("done"),
            };
            hold::note_item(register, *id, *number, note)
        }
        Job::Opinion(id, _) => {
            let mut said = Opinion::blank();
            given.into_record(&mut said)?;
            hold::add_opinion(register, *id, said)
        }
        Job::Reword(id, place) => {
            let mut said = Opinion::blank();
            given.into_record(&mut said)?;
            hold::correct_opinion(register, *id, *place, Some(said))
        }
        Job::Vote(..) | Job::Reserve(..) | Job::Install(_) => vote::run(job, desk, given),
        Job::Decide(id, task, decision) => {
            let mut made = Decision::new(*task, *decision, given.text("text"));
            made.percent = given.number("percent");
            made.achieved = given.number("achieved");
            made.by = given.member("by");
            made.done_on = given.date("done_on");
            made.new_deadline = given.date("new_deadline");
            made.vote = given.number("vote");
            decide::review_task(register, *id, made)
        }
        _ => Err(Problem::new("", Fault::Missing).into()),
    }
}

fn item(desk: &Desk, id: MeetingId, number: Option<u32>, given: &Given) -> Result<Plan, Refusal> {
    let mut meeting = meeting_of(desk, id)?;
    let next = meeting.next_item();
    let known = number.and_then(|n| meeting.items.iter_mut().find(|it| it.number == n));
    if let Some(item) = known {
        given.into_record(item)?;
    } else {
        let mut item = Item { number: next, ..Item::blank() };
        given.into_record(&mut item)?;
        let part = item.part;
        let after = meeting.items.iter().rposition(|known| known.part <= part);
        meeting.items.insert(after.map_or(0, |at| at + 1), item);
    }
    changed(desk, id, meeting, Deed::EditMeeting)
}
