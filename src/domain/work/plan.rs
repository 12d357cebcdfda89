//! What a step of the work would write, and why it must not.

use chrono::{NaiveDate, NaiveDateTime};

use super::score::Unscored;
use super::unready::Unready;
use crate::domain::act::{Account, Act, Change, Deed};
use crate::domain::day::show;
use crate::domain::fault::{Fault, Problem};
use crate::domain::meeting::Meeting;
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::resolution::Resolution;
use crate::domain::rules::completeness::Need;
use crate::domain::rules::{numbering, voting};
use crate::domain::task::Task;
use crate::domain::work::vote_refusal::VoteRefusal;
use crate::domain::{Id, MeetingId, ResolutionId, TaskId};
use crate::words::agenda as word;
use crate::words::{Lang, Text, prepare, seal};

/// An act without author and time, which the screens and commands add.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What is done, as the history tells it.
    pub account: Account,
    /// The changes: all of them are kept, or none.
    pub changes: Vec<Change>,
}

impl Plan {
    /// A plan.
    pub fn new(deed: Deed, about: impl Into<String>, changes: Vec<Change>) -> Self {
        Self { account: Account::new(deed, about), changes }
    }

    /// The act, once it is known who does it and when.
    pub fn into_act(self, author: impl Into<String>, at: NaiveDateTime) -> Act {
        Act {
            account: self.account,
            author: author.into(),
            at,
            changes: self.changes,
            reverses: None,
        }
    }
}

/// Why a step is refused. [`Refusal::say`] puts it into words; nothing was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// A field or the record as a whole has a fault.
    Problem(Problem),
    /// The meeting is not under way.
    NotRunning,
    /// The meeting was opened before.
    AlreadyOpened,
    /// The meeting is over: only its minutes can still be corrected, until they are adopted.
    MeetingOver,
    /// The meeting is not over yet.
    NotClosed,
    /// The meeting was cancelled.
    Cancelled,
    /// Nobody is on the roll.
    NoRoll,
    /// The vote named did not carry, or is about something else.
    NotCarried,
    /// A deadline is moved only by a meeting.
    NeedsMeeting,
    /// The task is closed.
    TaskClosed,
    /// The result must be checked by another person than the one who answers for it.
    OwnCheck,
    /// A reason is needed.
    NoReason,
    /// The new deadline does not lie after the old one and the meeting.
    NotLater,
    /// The agenda has no item.
    NoAgenda,
    /// The field, and the sentence: what is refused, that nothing changed, what to do.
    Said(&'static str, Text),
    /// The meeting is over: nothing moves into its agenda or out of it.
    AgendaOver,
    /// The item holds tasks that are open or due: they always come back.
    HoldsTasks,
    /// The item was dealt with already.
    ItemDealtWith,
    /// The parked matter no longer waits.
    NotWaiting,
    /// The book has a committee meeting held to its end on this day.
    CommitteeInBook(NaiveDate),
    /// The minutes lack what they must have.
    LacksMust(Vec<Need>),
    /// The minutes lack what may lack for a reason only, and none is given.
    LacksReason(Vec<Need>),
    /// Minutes adopted before their meeting.
    AdoptedEarly,
    /// The text is not adopted yet: it is changed, not corrected.
    NotSealed,
    /// A correction that does not say what is to be read.
    NoCorrection,
    /// The vote cannot be recorded.
    Vote(VoteRefusal),
    /// Nobody is named who takes the minutes.
    NoClerk,
    /// All votes allowed on a recognition were held; how many. The case goes up.
    RoundsUsed(u32),
    /// The score cannot be kept so.
    Score(Unscored),
    /// Something about following a task.
    Unready(Unready),
}

impl Refusal {
    /// The sentence, in the user's language.
    pub fn say(&self, lang: Lang) -> String {
        match self.text() {
            Some(text) => text.get(lang).to_owned(),
            None => self.with_figures(lang),
        }
    }

    /// The sentence of a refusal that carries data.
    fn with_figures(&self, lang: Lang) -> String {
        if let Self::Problem(problem) = self {
            problem.fault.say(lang)
        } else if let Self::Vote(refusal) = self {
            refusal.say(lang)
        } else if let Self::RoundsUsed(rounds) = self {
            voting::Next::ReportUpward(*rounds).say(lang)
        } else if let Self::CommitteeInBook(date) = self {
            prepare::COMMITTEE_IN_BOOK.fill(lang, &[("date", &show(*date))])
        } else if let Self::LacksMust(needs) | Self::LacksReason(needs) = self {
            let names: Vec<&str> = needs.iter().map(|need| need.name().get(lang)).collect();
            let is_must = matches!(self, Self::LacksMust(_));
            let text = if is_must { seal::LACKS_MUST } else { seal::LACKS_REASON };
            text.fill(lang, &[("what", &names.join(", "))])
        } else if let Self::Score(why) = self {
            why.say(lang)
        } else if let Self::Unready(unready) = self {
            unready.say(lang)
        } else {
            String::new()
        }
    }

    /// The key of the field that has the fault; empty where it concerns the step as a whole.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Problem(problem) => match problem.fault {
                Fault::Ballots(uneven) => uneven.field(),
                _ => problem.field,
            },
            Self::Vote(refusal) => refusal.field(),
            Self::NoReason | Self::NoCorrection | Self::LacksReason(_) => "text",
            Self::Said(field, _) => field,
            Self::NotLater => "new_deadline",
            Self::OwnCheck => "checked_by_id",
            Self::NeedsMeeting => "deadline",
            Self::NotCarried => "vote",
            Self::RoundsUsed(_) => "about_id",
            Self::Score(_) => "score",
            Self::Unready(unready) => unready.field(),
            Self::NoClerk => "clerk_id",
            Self::NotRunning
            | Self::AlreadyOpened
            | Self::MeetingOver
            | Self::NotClosed
            | Self::Cancelled
            | Self::NoRoll
            | Self::TaskClosed
            | Self::AgendaOver
            | Self::HoldsTasks
            | Self::ItemDealtWith
            | Self::NotWaiting
            | Self::LacksMust(_)
            | Self::AdoptedEarly
            | Self::NotSealed
            | Self::NoAgenda => "",
            Self::CommitteeInBook(_) => "committee_met_on",
        }
    }

    /// The text of a refusal that carries no data.
    const fn text(&self) -> Option<Text> {
        Some(match self {
            Self::Problem(_)
            | Self::Vote(_)
            | Self::RoundsUsed(_)
            | Self::CommitteeInBook(_)
            | Self::LacksMust(_)
            | Self::LacksReason(_)
            | Self::Score(_)
            | Self::Unready(_) => return None,
            Self::AdoptedEarly => seal::EARLY,
            Self::NotSealed => seal::NOT_SEALED,
            Self::NoCorrection => seal::NO_CORRECTION_TEXT,
            Self::Said(_, text) => *text,
            Self::NotRunning => word::NOT_RUNNING,
            Self::AlreadyOpened => word::ALREADY_OPENED,
            Self::MeetingOver => word::MEETING_OVER,
            Self::NotClosed => word::NOT_CLOSED,
            Self::Cancelled => word::CANCELLED,
            Self::NoRoll => word::NO_ROLL,
            Self::NotCarried => word::NOT_CARRIED,
            Self::NeedsMeeting => word::NEEDS_MEETING,
            Self::TaskClosed => word::TASK_CLOSED,
            Self::OwnCheck => word::OWN_CHECK,
            Self::NoReason => word::NO_REASON,
            Self::NotLater => word::NOT_LATER,
            Self::NoAgenda => word::NO_AGENDA,
            Self::AgendaOver => crate::words::faults::AGENDA_OVER,
            Self::HoldsTasks => prepare::HOLDS_TASKS,
            Self::ItemDealtWith => prepare::ITEM_DEALT_WITH,
            Self::NotWaiting => prepare::NOT_WAITING,
            Self::NoClerk => word::NO_CLERK,
        })
    }
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<VoteRefusal> for Refusal {
    fn from(refusal: VoteRefusal) -> Self {
        Self::Vote(refusal)
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::Problem(Problem::new("", fault))
    }
}

/// The meeting, or the refusal of a pointer that leads nowhere.
pub(super) fn meeting_of(register: &Register, id: MeetingId) -> Result<&Meeting, Refusal> {
    register.meeting(id).ok_or_else(|| Problem::new("meeting_id", Fault::UnknownReference).into())
}

/// The task, likewise.
pub(super) fn task_of(register: &Register, id: TaskId) -> Result<&Task, Refusal> {
    register.task(id).ok_or_else(|| Problem::new("task_id", Fault::UnknownReference).into())
}

/// The resolution, likewise.
pub(super) fn resolution_of(register: &Register, id: ResolutionId) -> Result<&Resolution, Refusal> {
    register
        .resolution(id)
        .ok_or_else(|| Problem::new("resolution_id", Fault::UnknownReference).into())
}

/// The change that keeps `record` under `id`, or the first thing that is wrong with it and was
/// not so before: an old flaw elsewhere in the record must not stop the evening's work.
pub(super) fn kept(
    register: &Register,
    id: Id,
    record: impl Into<Record>,
    today: NaiveDate,
) -> Result<Change, Refusal> {
    let record = record.into();
    let old = register.record(id).map(|before| register.check(id, before, today));
    let old = old.unwrap_or_default();
    match register.check(id, &record, today).into_iter().find(|problem| !old.contains(problem)) {
        Some(problem) => Err(problem.into()),
        None => Ok(register.set(id, record)),
    }
}

/// A meeting in a few words of the book's own language: `Sinh hoạt thường kỳ 05/10/2026`.
pub fn meeting_name(meeting: &Meeting) -> String {
    let title = if meeting.title.is_empty() {
        meeting.kind.name().get(Lang::Vi)
    } else {
        meeting.title.as_str()
    };
    match meeting.date {
        Some(date) => format!("{title} {}", show(date)),
        None => title.to_owned(),
    }
}

/// A resolution in a few words: its symbol, or its title while it has no number.
pub fn resolution_name(resolution: &Resolution) -> String {
    match resolution.number {
        Some(number) => numbering::symbol(number, resolution.kind.key()),
        None => resolution.title.clone(),
    }
}
