//! The steps of the work that are done through a small form: which fields each has, what it rests
//! on, and what it writes. The rules stand in `domain::work`; here is only what is asked for.

mod draft;
pub mod follow;
mod given;
pub mod line;
pub mod meeting;
pub mod meeting_facts;
mod meeting_fields;
mod person;
pub mod seal;
pub mod task;
mod today;
mod vote;
mod vote_facts;
mod vote_fields;

pub use given::Given;

use crate::app::desk::Desk;
use crate::app::front::Outcome;
use crate::app::message::{After, Effect, Notice};
use crate::app::screen::boxes::Box_;
use crate::app::screen::conduct::Conduct;
use crate::app::screen::job::follow::FollowJob;
use crate::app::screen::lines::Ink;
use crate::app::screen::picker::Pick;
use crate::app::screen::sheet::Sheet;
use crate::domain::field::{Described, Row, Spec, Value};
use crate::domain::meeting::{Matter, Post, TaskDecision};
use crate::domain::seal::Of;
use crate::domain::text::within;
use crate::domain::work::mark::Mark;
use crate::domain::work::plan::{Plan, Refusal};
use crate::domain::{MeetingId, MemberId, ResolutionId, TaskId, TopicId};
use crate::words::{ballot, meeting as word, prepare as say};

/// What a vote is taken for, so that its form is filled in already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum VoteOn {
    /// Something typed.
    Free,
    /// Stopping a task.
    Stop(TaskId),
    /// Adopting a resolution.
    Adopt(ResolutionId),
    /// An item of the agenda.
    Item(u32),
    /// A matter of one person.
    Person(MemberId, Matter),
    /// An election.
    Elect(Post),
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Job {
    /// The head of a meeting: day, hour, place, chair, minute-taker.
    Details(MeetingId),
    /// A date kept with a meeting.
    Mark(MeetingId, Mark),
    /// Opening a meeting.
    Open(MeetingId),
    /// Closing a meeting.
    Close(MeetingId),
    /// Naming the minute-taker.
    Clerk(MeetingId),
    /// A new item of the agenda, or one that stands there.
    Item(MeetingId, Option<u32>),
    /// How one member stands in the roll.
    Presence(MeetingId, MemberId),
    /// Someone who is not on the roll yet.
    AddToRoll(MeetingId),
    /// What happened at an item.
    Note(MeetingId, u32),
    /// A new opinion at an item.
    Opinion(MeetingId, Option<u32>),
    /// An opinion that was noted already.
    Reword(MeetingId, usize),
    /// A vote.
    Vote(MeetingId, VoteOn),
    /// An opinion kept against a vote, by its number.
    Reserve(MeetingId, u32),
    /// Those elected are written into the cell's record.
    Install(MeetingId),
    /// The decision about a task that was due.
    Decide(MeetingId, TaskId, TaskDecision),
    /// A new task in a resolution.
    NewTask(ResolutionId),
    /// Kind, summary, basis, date of a draft, and what it replaces.
    Head(ResolutionId),
    /// A new task in a resolution, after the pattern of an earlier one.
    NewLike(ResolutionId, TaskId),
    /// A task of a draft, written anew after the pattern of an earlier one.
    EditLike(TaskId, TaskId),
    /// A task as it stands.
    EditTask(TaskId),
    /// A step of following tasks.
    Follow(FollowJob),
    /// The result of a task.
    Finish(TaskId),
    /// Cancelling a number.
    Cancel(ResolutionId),
    /// A line of an agenda that is being prepared.
    Line(line::LineAsked),
    /// Why something is set aside; the text names it.
    Reason(String),
    /// Setting an item of a meeting aside for a later one.
    Park(MeetingId, u32),
    /// Dropping a matter that waits.
    DropTopic(TopicId),
    /// Adopting minutes that lack something, with the reason.
    Adoption(MeetingId),
    /// A correction of adopted text.
    Correct(Of),
    /// The code of a seal, typed from paper.
    CheckCode,
    /// Erasing a member's own data.
    ErasePerson(MemberId),
    /// The day of today, where the clock cannot be believed.
    Today,
}

/// What came of a step.
#[derive(Debug, PartialEq)]
pub enum Done {
    /// What is to be kept.
    Plan(Plan),
    /// A text for the screen below.
    Text(String),
    /// The fields for the screen below.
    Row(Row),
    /// Something asked of the world first; the step goes on when it has come.
    Ask(Effect),
    /// One sentence, and whether it is good news.
    Told(String, bool),
}

impl From<Plan> for Done {
    fn from(plan: Plan) -> Self {
        Self::Plan(plan)
    }
}

/// Fields of a record with what stands in it.
fn fields_of<D: Described>(record: &D, keys: &[&str]) -> Vec<(Spec, Value)> {
    let specs = D::specs();
    keys.iter()
        .filter_map(|key| specs.iter().find(|spec| spec.key == *key))
        .map(|spec| (*spec, record.get(spec.key).unwrap_or(Value::Empty)))
        .collect()
}

impl Job {
    /// What the form is called.
    pub fn title(&self, desk: &Desk) -> String {
        let lang = desk.lang();
        let plain = |text: crate::words::Text| text.get(lang).to_owned();
        match self {
            Self::Details(_) => plain(word::DETAILS),
            Self::Mark(_, mark) => plain(meeting_fields::mark_name(*mark)),
            Self::Open(_) => plain(word::OPENING),
            Self::Close(_) => plain(word::CLOSING),
            Self::Clerk(_) => plain(word::CLERK),
            Self::Item(_, None) => plain(word::NEW_ITEM),
            Self::Item(_, Some(_)) => plain(word::ITEM),
            Self::Presence(_, member) => {
                word::ROLL_OF.fill(lang, &[("name", desk.name(Some(*member)))])
            }
            Self::AddToRoll(_) => plain(word::ADD_TO_ROLL),
            Self::Note(id, item) => meeting_facts::item_title(desk, *id, *item),
            Self::Opinion(..) => plain(word::NEW_OPINION),
            Self::Reword(..) => plain(word::OPINION),
            Self::Vote(_, VoteOn::Elect(post)) => {
                ballot::ELECT.fill(lang, &[("post", &within(post.name().get(lang)))])
            }
            Self::Vote(..) => plain(word::NEW_VOTE),
            Self::Reserve(..) => plain(ballot::RESERVE),
            Self::Install(_) => plain(ballot::INSTALL),
            Self::Decide(_, id, decision) => {
                let task = desk.register.task(*id).map_or("", |task| task.content.as_str());
                format!("{}: {task}", decision.name().get(lang))
            }
            Self::NewTask(_) | Self::NewLike(..) => plain(word::NEW_TASK),
            Self::Head(_) => plain(crate::words::drafting::HEAD_OF),
            Self::Follow(job) => job.title(desk),
            Self::EditTask(id) | Self::EditLike(id, _) | Self::Finish(id) => {
                let task = desk.register.task(*id).map_or("", |task| task.content.as_str());
                let what =
                    if matches!(self, Self::Finish(_)) { word::FINISH_OF } else { word::TASK_OF };
                what.fill(lang, &[("task", task)])
            }
            Self::Cancel(_) => plain(word::CANCEL_NUMBER),
            Self::Line(_) => plain(word::ITEM),
            Self::Reason(what) => say::PARK_TITLE.fill(lang, &[("title", what)]),
            Self::Park(id, item) => {
                let title = meeting_facts::item_title(desk, *id, *item);
                say::PARK_TITLE.fill(lang, &[("title", &title)])
            }
            Self::DropTopic(id) => {
                let title = desk.register.topic(*id).map_or("", |it| it.title.as_str());
                say::DROP_TITLE.fill(lang, &[("title", title)])
            }
            Self::Adoption(_) | Self::Correct(_) | Self::CheckCode => plain(seal::title(self)),
            Self::ErasePerson(id) => person::title(desk, *id),
            Self::Today => plain(crate::words::wall_clock::TITLE),
        }
    }

    /// Its fields with what stands in them at first.
    pub fn fields(&self, desk: &Desk) -> Vec<(Spec, Value)> {
        match self {
            Self::Head(_) | Self::NewLike(..) | Self::EditLike(..) => draft::fields(self, desk),
            Self::Follow(job) => job.fields(desk),
            Self::NewTask(_) | Self::EditTask(_) | Self::Finish(_) | Self::Cancel(_) => {
                task::fields(self, desk)
            }
            Self::Line(_) | Self::Reason(_) | Self::Park(..) | Self::DropTopic(_) => {
                line::fields(self, desk)
            }
            Self::Adoption(_) | Self::Correct(_) | Self::CheckCode => seal::fields(self, desk),
            Self::ErasePerson(_) => person::fields(),
            Self::Today => today::fields(),
            _ => meeting_fields::fields(self, desk),
        }
    }

    /// What it rests on, in sentences, for the fields as they stand.
    pub fn facts(&self, desk: &Desk, given: &Given) -> Vec<(String, Ink)> {
        match self {
            Self::Vote(id, _) => vote_facts::facts(desk, *id, given),
            Self::Install(id) => vote_facts::elected(desk, *id),
            Self::Decide(_, id, _) | Self::Finish(id) => task::facts(desk, *id),
            Self::Follow(job) => job.facts(desk, given),
            Self::Close(id) => meeting_facts::close_facts(desk, *id, given),
            Self::NewTask(_) | Self::EditTask(_) | Self::NewLike(..) | Self::EditLike(..) => {
                draft::facts(self, desk, given)
            }
            Self::Adoption(_) | Self::CheckCode => seal::facts(self, desk, given),
            Self::ErasePerson(id) => person::facts(desk, *id),
            Self::Today => today::facts(desk),
            _ => Vec::new(),
        }
    }

    /// What a field is picked from, where not simply from all records of its kind.
    pub fn offers(&self, desk: &Desk, key: &str) -> Option<Vec<Pick>> {
        match (self, key) {
            (Self::Opinion(id, _) | Self::Reword(id, _), "member_id") => {
                Some(meeting_facts::speakers(desk, *id))
            }
            (Self::AddToRoll(id), "member_id") => Some(meeting_facts::not_called(desk, *id)),
            (Self::Opinion(id, _) | Self::Reword(id, _) | Self::Vote(id, _), "item") => {
                Some(meeting_facts::items(desk, *id))
            }
            (Self::Vote(id, _), key) => vote_facts::offers(desk, *id, key),
            (Self::Reserve(id, _), "member_id") => Some(meeting_facts::speakers(desk, *id)),
            (Self::Head(id), "replaces_id") => Some(draft::adopted(desk, *id)),
            (Self::Follow(job), key) => job.offers(desk, key),
            (Self::Decide(id, ..), "vote") => Some(meeting_facts::votes(desk, *id)),
            _ => None,
        }
    }

    /// Fields that come and go with what stands in the others, and values proposed for those
    /// that nobody touched.
    pub fn refit(&self, desk: &Desk, boxes: &mut Vec<Box_>) {
        match self {
            Self::Vote(id, on) => vote_fields::refit(desk, *id, *on, boxes),
            Self::Install(id) => vote_fields::refit_elected(desk, *id, boxes),
            _ => {}
        }
    }

    /// The field where the cursor stands at first.
    pub fn start(&self, boxes: &[Box_]) -> usize {
        match self {
            Self::Vote(..) => vote_fields::start(boxes),
            _ => 0,
        }
    }

    /// What comes after the step is kept: an opened meeting is conducted.
    pub fn after(&self, desk: &Desk, plan: &Plan) -> After {
        match self {
            Self::Open(id) => After::Replace(Box::new(Conduct::new(desk, *id).into())),
            Self::Vote(id, _) => vote::after(desk, *id, plan),
            _ => After::Pop,
        }
    }

    /// The field beside which a fault of the step is shown.
    pub fn place(&self, field: &'static str) -> &'static str {
        match (self, field) {
            (Self::Vote(..), "votes" | "") => "for",
            (Self::Finish(_) | Self::Follow(_) | Self::Decide(..), "closed_on") => "done_on",
            (Self::Open(_), "date") => "started",
            (Self::Mark(..), _) => "date",
            (Self::Cancel(_), _) => "text",
            _ => field,
        }
    }

    /// Does the step.
    ///
    /// # Errors
    /// Why it must not be done.
    pub fn run(&self, desk: &Desk, given: &Given) -> Result<Done, Refusal> {
        match self {
            Self::Head(_) | Self::NewLike(..) | Self::EditLike(..) => draft::run(self, desk, given),
            Self::Follow(job) => job.run(desk, given),
            Self::NewTask(_) | Self::EditTask(_) | Self::Finish(_) | Self::Cancel(_) => {
                task::run(self, desk, given)
            }
            Self::Line(_) | Self::Reason(_) | Self::Park(..) | Self::DropTopic(_) => {
                line::run(self, desk, given)
            }
            Self::Adoption(_) | Self::Correct(_) | Self::CheckCode => seal::run(self, desk, given),
            Self::ErasePerson(id) => person::run(desk, *id, given),
            Self::Today => Ok(today::run(desk, given)),
            _ => meeting::run(self, desk, given).map(Done::Plan),
        }
    }
}

/// Keeps what a step writes and stays; tells why it is refused.
pub fn keep(desk: &Desk, plan: Result<Plan, Refusal>) -> Outcome {
    match plan {
        Ok(plan) => Outcome::Commit(plan.account, plan.changes, After::Stay),
        Err(refusal) => Outcome::Tell(Notice::bad(refusal.say(desk.lang()))),
    }
}

/// Opens the form of a step.
pub fn open(desk: &Desk, job: Job) -> Outcome {
    Outcome::push(Sheet::new(desk, job))
}
