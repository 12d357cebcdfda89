//! What minutes must have, and what of it is missing. Which of it keeps them from being adopted,
//! and which may be missing where a reason is given, are rules of the book: Hướng dẫn
//! 12-HD/BTCTW 06/7/2018 on the minutes of a meeting, open to amendment like all rules.

use chrono::NaiveDate;

use crate::domain::Choices as _;
use crate::domain::meeting::{Item, Meeting, MeetingKind, Part, Presence, Vote};
use crate::domain::register::Register;
use crate::domain::resolution::ResolutionState;
use crate::domain::rules::{ballots, book, minutes_length};
use crate::domain::work::{decide, resolve};
use crate::domain::{MeetingId, MemberId, TaskId};
use crate::words::{Lang, seal as word};

choices! {
    /// What minutes need.
    Need {
        Start = "start": word::NEED_START,
        End = "end": word::NEED_END,
        Place = "place": word::NEED_PLACE,
        Chair = "chair": word::NEED_CHAIR,
        Clerk = "clerk": word::NEED_CLERK,
        Roll = "roll": word::NEED_ROLL,
        Absentees = "absentees": word::NEED_ABSENTEES,
        Agenda = "agenda": word::NEED_AGENDA,
        Contents = "contents": word::NEED_CONTENTS,
        Opinions = "opinions": word::NEED_OPINIONS,
        Conclusion = "conclusion": word::NEED_CONCLUSION,
        Votes = "votes": word::NEED_VOTES,
        Tasks = "tasks": word::NEED_TASKS,
        Length = "length": word::NEED_LENGTH,
        Score = "score": word::NEED_SCORE,
        Resolution = "resolution": word::NEED_RESOLUTION,
        Assigned = "assigned": word::NEED_ASSIGNED,
    }
}

/// How much it is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// Without it the minutes are not adopted.
    Must,
    /// It may be missing where a reason is given.
    Reason,
    /// It should be there.
    Advice,
}

impl Grade {
    /// The name in the JSON form.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::Reason => "reason",
            Self::Advice => "advice",
        }
    }

    fn say(self, lang: Lang) -> &'static str {
        match self {
            Self::Must => word::GRADE_MUST,
            Self::Reason => word::GRADE_REASON,
            Self::Advice => word::GRADE_ADVICE,
        }
        .get(lang)
    }
}

/// The one thing that something is missing at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// The meeting as a whole.
    Meeting,
    /// An item of the agenda.
    Item(u32),
    /// A line of the roll.
    Member(MemberId),
    /// A vote.
    Vote(u32),
    /// A task.
    Task(TaskId),
}

/// Something that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// What.
    pub need: Need,
    /// How much it is needed.
    pub grade: Grade,
    /// Where: the first place, where at several.
    pub at: At,
    /// The places by name; none where it is missing as a whole.
    pub names: Vec<String>,
}

impl Lack {
    /// The line in words.
    pub fn say(&self, lang: Lang) -> String {
        let values = [("what", self.need.name().get(lang)), ("grade", self.grade.say(lang))];
        if self.names.is_empty() {
            return word::LACK.fill(lang, &values);
        }
        let names = self.names.join("; ");
        word::LACK_OF.fill(lang, &[values.as_slice(), &[("names", &names)]].concat())
    }
}

/// What the minutes of a meeting lack, the most needed first.
pub fn lacks(register: &Register, id: MeetingId, meeting: &Meeting) -> Vec<Lack> {
    let on = meeting.date.unwrap_or(NaiveDate::MAX);
    let (must, reason) = grades(register, on);
    let grade = |need: Need| {
        let is_of = |keys: &[String]| keys.iter().any(|key| key == need.key());
        if is_of(&must) {
            Grade::Must
        } else if is_of(&reason) {
            Grade::Reason
        } else {
            Grade::Advice
        }
    };
    let mut lacks: Vec<Lack> = Need::ALL
        .iter()
        .filter_map(|need| {
            let places = missing(register, id, meeting, *need)?;
            let at = places.first().map_or(At::Meeting, |(at, _)| *at);
            let names = places.into_iter().map(|(_, name)| name).collect();
            Some(Lack { need: *need, grade: grade(*need), at, names })
        })
        .collect();
    lacks.sort_by_key(|it| it.grade);
    lacks
}

fn grades(register: &Register, on: NaiveDate) -> (Vec<String>, Vec<String>) {
    (book::words(register, MUST, on), book::words(register, REASON, on))
}

/// The rule that names what keeps minutes from being adopted.
pub const MUST: &str = "minutes.must";
/// The rule that names what may be missing for a reason.
pub const REASON: &str = "minutes.reason";

/// Where it says that these things are needed.
pub fn source(register: &Register, meeting: &Meeting, lang: Lang) -> String {
    let on = meeting.date.unwrap_or(NaiveDate::MAX);
    let found = book::in_force(register, MUST, on).map(|found| found.say_source(lang));
    word::LACK_SOURCE.fill(lang, &[("source", &found.unwrap_or_default())])
}

type Places = Vec<(At, String)>;

/// Where something is missing: `None` where it is there.
fn missing(register: &Register, id: MeetingId, meeting: &Meeting, need: Need) -> Option<Places> {
    let whole = |is_missing: bool| is_missing.then(Vec::new);
    let some = |places: Places| if places.is_empty() { None } else { Some(places) };
    let is_monthly = meeting.kind == MeetingKind::Regular;
    match need {
        Need::Start => whole(meeting.started.is_none()),
        Need::End => whole(meeting.ended.is_none()),
        Need::Place => whole(meeting.place.is_empty()),
        Need::Chair => whole(meeting.chair.is_none()),
        Need::Clerk => whole(meeting.clerk.is_none()),
        Need::Roll => whole(meeting.roll.is_empty()),
        Need::Agenda => whole(meeting.items.is_empty()),
        Need::Absentees => some(unexplained(register, meeting)),
        Need::Contents => some(untouched(meeting)),
        Need::Opinions => whole(meeting.opinions.is_empty()),
        Need::Conclusion => whole(
            meeting.conclusion.is_empty()
                && meeting.items.iter().all(|item| item.conclusion.is_empty()),
        ),
        Need::Votes => some(uncounted(meeting)),
        Need::Tasks => some(undecided(register, meeting)),
        Need::Length => whole(minutes_length::held_short(register, meeting).is_some()),
        Need::Score => whole(is_monthly && meeting.score.is_empty() && !marks(register, id)),
        Need::Resolution => whole(is_monthly && !resolved(register, id)),
        Need::Assigned => whole(is_monthly && resolved(register, id) && !assigned(register, id)),
    }
}

fn unexplained(register: &Register, meeting: &Meeting) -> Places {
    let name = |id| register.member(id).map(|it| it.full_name.clone()).unwrap_or_default();
    meeting
        .roll
        .iter()
        .filter(|line| line.presence == Presence::Excused && line.reason.is_empty())
        .filter_map(|line| line.member)
        .map(|id| (At::Member(id), name(id)))
        .collect()
}

/// Steps of the usual order that take place only where there is something to say.
const IF_ANY: [&str; 3] = ["own_matters", "observer", "committee_other"];

/// Items of the content that were neither ticked off nor spoken of.
fn untouched(meeting: &Meeting) -> Places {
    let is_touched = |item: &Item| {
        let number = Some(item.number);
        item.done
            || !item.notes.is_empty()
            || !item.conclusion.is_empty()
            || meeting.opinions.iter().any(|it| it.item == number)
            || meeting.votes.iter().any(|it| it.item == number)
            || meeting.reviews.iter().any(|it| it.task.is_some_and(|it| item.tasks.contains(&it)))
    };
    meeting
        .items
        .iter()
        .filter(|item| item.part == Part::Content && !IF_ANY.contains(&item.step.as_str()))
        .filter(|item| !is_touched(item))
        .map(|item| (At::Item(item.number), item.title.clone()))
        .collect()
}

fn uncounted(meeting: &Meeting) -> Places {
    // Names and degrees on ballots have their votes with the names; ballots that came back were
    // counted, even where none was valid.
    let is_empty = |it: &Vote| {
        let on_names = ballots::names(meeting, it).any(|name| name.votes > 0);
        let is_back = it.collected.is_some_and(|collected| collected > 0);
        ballots::cast(meeting, it) == 0 && !on_names && !is_back
    };
    meeting
        .votes
        .iter()
        .filter(|it| it.base.is_none() || it.present.is_none() || is_empty(it))
        .map(|it| (At::Vote(it.number), it.subject.clone()))
        .collect()
}

fn undecided(register: &Register, meeting: &Meeting) -> Places {
    let name = |id| register.task(id).map(|it| it.content.clone()).unwrap_or_default();
    decide::undecided(register, meeting).into_iter().map(|id| (At::Task(id), name(id))).collect()
}

fn marks(register: &Register, id: MeetingId) -> bool {
    resolve::resolution_for(register, id).is_some_and(|(_, it)| !it.self_mark.is_empty())
}

fn resolved(register: &Register, id: MeetingId) -> bool {
    resolve::resolution_for(register, id)
        .is_some_and(|(_, it)| it.state == ResolutionState::Adopted)
}

fn assigned(register: &Register, id: MeetingId) -> bool {
    resolve::resolution_for(register, id)
        .is_some_and(|(at, _)| !resolve::tasks_of(register, at).is_empty())
}

/// The names of what is missing in one grade, in words, with the places.
pub fn names(lacks: &[Lack], grade: Grade, lang: Lang) -> String {
    let of = lacks.iter().filter(|it| it.grade == grade);
    let name = |it: &Lack| {
        let what = it.need.name().get(lang);
        if it.names.is_empty() {
            what.to_owned()
        } else {
            format!("{what} ({})", it.names.join("; "))
        }
    };
    of.map(name).collect::<Vec<_>>().join(", ")
}
