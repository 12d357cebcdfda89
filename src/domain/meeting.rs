//! A meeting: its agenda, who was there, what was said by whom, what was voted, how it ended.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::clock::Clock;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::{Described, Field, Shape};
use crate::domain::{Choices as _, Kind, MemberId, TaskId};
use crate::words::choices as word;
use crate::words::fields as label;

choices! {
    /// What kind of meeting it is.
    MeetingKind {
        Regular = "THUONG_KY": word::MK_REGULAR,
        Committee = "CHI_UY": word::MK_COMMITTEE,
        Thematic = "CHUYEN_DE": word::MK_THEMATIC,
        Extraordinary = "BAT_THUONG": word::MK_EXTRAORDINARY,
        Ceremony = "KET_NAP": word::MK_CEREMONY,
        AdmissionVote = "XET_KET_NAP": word::MK_ADMISSION_VOTE,
        RecognitionVote = "XET_CHINH_THUC": word::MK_RECOGNITION_VOTE,
        Review = "KIEM_DIEM": word::MK_REVIEW,
        HalfYear = "SO_KET": word::MK_HALF_YEAR,
        Year = "TONG_KET": word::MK_YEAR,
        Congress = "DAI_HOI": word::MK_CONGRESS,
        Inspection = "KIEM_TRA": word::MK_INSPECTION,
        Discipline = "KY_LUAT": word::MK_DISCIPLINE,
    }
}

choices! {
    /// How far the meeting is.
    MeetingState {
        Draft = "draft": word::MS_DRAFT,
        Noticed = "noticed": word::MS_NOTICED,
        Running = "running": word::MS_RUNNING,
        Closed = "closed": word::MS_CLOSED,
        Adopted = "adopted": word::MS_ADOPTED,
        Cancelled = "cancelled": word::MS_CANCELLED,
    }
}

choices! {
    /// The part of the meeting an item stands in.
    Part {
        Opening = "A": word::PART_OPENING,
        Content = "B": word::PART_CONTENT,
        Closing = "C": word::PART_CLOSING,
    }
}

choices! {
    /// How a member stands in the roll of one meeting.
    Presence {
        Present = "CM": word::CM,
        Excused = "VL": word::VL,
        Unexcused = "VK": word::VK,
        Exempt = "MI": word::MI,
        ExemptPresent = "MC": word::MC,
        Elsewhere = "TD": word::TD,
        SpecialDuty = "LV": word::LV,
        Guest = "KM": word::KM,
        Resident = "213": word::RESIDENT,
    }
}

choices! {
    /// What is voted on, which decides the threshold.
    Matter {
        Ordinary = "ordinary": word::MATTER_ORDINARY,
        Admission = "admission": word::MATTER_ADMISSION,
        Recognition = "recognition": word::MATTER_RECOGNITION,
        StrikingOff = "striking_off": word::MATTER_STRIKING_OFF,
        Reprimand = "reprimand": word::MATTER_REPRIMAND,
        Dismissal = "dismissal": word::MATTER_DISMISSAL,
        Expulsion = "expulsion": word::MATTER_EXPULSION,
        Election = "election": word::MATTER_ELECTION,
        StopTask = "stop_task": word::MATTER_STOP_TASK,
        Rating = "rating": word::MATTER_RATING,
    }
}

choices! {
    /// How the vote is taken.
    Method {
        Hands = "hands": word::METHOD_HANDS,
        Card = "card": word::METHOD_CARD,
        Secret = "secret": word::METHOD_SECRET,
    }
}

choices! {
    /// What the meeting decided about a task that was due.
    TaskDecision {
        Done = "done": word::TD_DONE,
        Extended = "extended": word::TD_EXTENDED,
        CarriedOver = "carried_over": word::TD_CARRIED,
        Stopped = "stopped": word::TD_STOPPED,
        Noted = "noted": word::TD_NOTED,
    }
}

/// One item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its number in this meeting, given once and kept when items move.
    pub number: u32,
    /// The part of the meeting.
    pub part: Part,
    /// What it is.
    pub title: String,
    /// The step of the template it comes from, such as `roll_call`; empty for the cell's own.
    pub step: String,
    /// Who presents it, where a member.
    pub presenter: Option<MemberId>,
    /// Who presents it, where not a member.
    pub presenter_text: String,
    /// Minutes planned.
    pub planned: Option<u32>,
    /// Minutes used.
    pub used: Option<u32>,
    /// Tasks carried into this item.
    pub tasks: Vec<TaskId>,
    /// Documents for it.
    pub documents: Vec<String>,
    /// What was presented, in short.
    pub notes: String,
    /// The chair's conclusion.
    pub conclusion: String,
    /// Whether it was dealt with.
    pub done: bool,
}

impl Described for Item {
    const FIELDS: &'static [Field<Self>] = &[
        field!(number, label::ITEM_NUMBER, Shape::Number(1, 999)).required(),
        field!(part, label::PART, Shape::Choice(Part::LIST)),
        field!(title, label::ITEM_TITLE, Shape::Line).required(),
        field!(step, label::ITEM_STEP, Shape::Line),
        field!(presenter, "presenter_id", label::PRESENTER, Shape::Ref(Kind::Member)),
        field!(presenter_text, label::PRESENTER_TEXT, Shape::Line),
        field!(planned, "planned_minutes", label::PLANNED, Shape::Number(0, 600)),
        field!(used, "actual_minutes", label::USED, Shape::Number(0, 600)),
        field!(tasks, label::ITEM_TASKS, Shape::Refs(Kind::Task)),
        field!(documents, label::DOCUMENTS, Shape::Lines),
        field!(notes, label::ITEM_NOTES, Shape::Note),
        field!(conclusion, label::CONCLUSION, Shape::Note),
        field!(done, label::ITEM_DONE, Shape::YesNo),
    ];
    fn blank() -> Self {
        Self {
            number: 0,
            part: Part::Content,
            title: String::new(),
            step: String::new(),
            presenter: None,
            presenter_text: String::new(),
            planned: None,
            used: None,
            tasks: Vec::new(),
            documents: Vec::new(),
            notes: String::new(),
            conclusion: String::new(),
            done: false,
        }
    }
}
rows!(Item);

/// One line of the roll.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// Who.
    pub member: Option<MemberId>,
    /// How.
    pub presence: Presence,
    /// Why absent.
    pub reason: String,
    /// When a late one came.
    pub came: Option<Clock>,
    /// When one left early.
    pub left: Option<Clock>,
}

impl Described for Attendance {
    const FIELDS: &'static [Field<Self>] = &[
        field!(member, "member_id", label::MEMBER, Shape::Ref(Kind::Member)).required(),
        field!(presence, "code", label::PRESENCE, Shape::Choice(Presence::LIST)).required(),
        field!(reason, label::REASON, Shape::Line),
        field!(came, label::CAME, Shape::Time),
        field!(left, label::LEFT, Shape::Time),
    ];
    fn blank() -> Self {
        Self {
            member: None,
            presence: Presence::Present,
            reason: String::new(),
            came: None,
            left: None,
        }
    }
}
rows!(Attendance);

/// One opinion, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinion {
    /// The number of the item it belongs to.
    pub item: Option<u32>,
    /// Who spoke, where a member.
    pub member: Option<MemberId>,
    /// Who spoke, where not a member.
    pub guest: String,
    /// What was said.
    pub text: String,
    /// Whether the speaker keeps the opinion against the decision; it is then reported upward.
    pub reserved: bool,
}

impl Described for Opinion {
    const FIELDS: &'static [Field<Self>] = &[
        field!(item, label::ITEM_NUMBER, Shape::Number(1, 999)),
        field!(member, "member_id", label::MEMBER, Shape::Ref(Kind::Member)),
        field!(guest, label::GUEST, Shape::Line),
        field!(text, label::OPINION, Shape::Note).required(),
        field!(reserved, label::RESERVED, Shape::YesNo),
    ];
    fn blank() -> Self {
        Self {
            item: None,
            member: None,
            guest: String::new(),
            text: String::new(),
            reserved: false,
        }
    }
}
rows!(Opinion);

/// One vote. Base and voters present are those of the moment of the vote, kept with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// Its number in this meeting, from 1.
    pub number: u32,
    /// The number of the item it belongs to.
    pub item: Option<u32>,
    /// What was voted on.
    pub subject: String,
    /// Which threshold applies.
    pub matter: Matter,
    /// The member whom it concerns, for votes on one person.
    pub about: Option<MemberId>,
    /// How it was taken.
    pub method: Method,
    /// When, so that who had left by then is not counted.
    pub at: Option<Clock>,
    /// The voting base at that moment.
    pub base: Option<u32>,
    /// Voters present at that moment.
    pub present: Option<u32>,
    /// In favour.
    pub for_: u32,
    /// Against.
    pub against: u32,
    /// Another opinion.
    pub other: u32,
    /// Who counted.
    pub tellers: String,
}

impl Described for Vote {
    const FIELDS: &'static [Field<Self>] = &[
        field!(number, label::VOTE_NUMBER, Shape::Number(1, 999)).required(),
        field!(item, label::ITEM_NUMBER, Shape::Number(1, 999)),
        field!(subject, label::VOTE_SUBJECT, Shape::Line).required(),
        field!(matter, label::MATTER, Shape::Choice(Matter::LIST)),
        field!(about, "about_id", label::VOTE_ABOUT, Shape::Ref(Kind::Member)),
        field!(method, label::METHOD, Shape::Choice(Method::LIST)),
        field!(at, label::VOTE_AT, Shape::Time),
        field!(base, label::VOTE_BASE, Shape::Number(0, 100_000)),
        field!(present, "present_voters", label::VOTE_PRESENT, Shape::Number(0, 100_000)),
        field!(for_, "for", label::VOTE_FOR, Shape::Number(0, 100_000)),
        field!(against, label::VOTE_AGAINST, Shape::Number(0, 100_000)),
        field!(other, label::VOTE_OTHER, Shape::Number(0, 100_000)),
        field!(tellers, label::TELLERS, Shape::Line),
    ];
    fn blank() -> Self {
        Self {
            number: 0,
            item: None,
            subject: String::new(),
            matter: Matter::Ordinary,
            about: None,
            method: Method::Hands,
            at: None,
            base: None,
            present: None,
            for_: 0,
            against: 0,
            other: 0,
            tellers: String::new(),
        }
    }
}
rows!(Vote);

/// What was reported and decided about one task at the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskReview {
    /// The task.
    pub task: Option<TaskId>,
    /// The decision.
    pub decision: TaskDecision,
    /// The status the task had when the meeting began, as its key.
    pub status_before: String,
    /// The new deadline, when extended.
    pub new_deadline: Option<NaiveDate>,
    /// The reason or the result in words.
    pub text: String,
    /// The number of the vote that stopped it.
    pub vote: Option<u32>,
}

impl Described for TaskReview {
    const FIELDS: &'static [Field<Self>] = &[
        field!(task, "task_id", label::TASK, Shape::Ref(Kind::Task)).required(),
        field!(decision, label::TASK_DECISION, Shape::Choice(TaskDecision::LIST)).required(),
        field!(status_before, label::STATUS_BEFORE, Shape::Line),
        field!(new_deadline, label::NEW_DEADLINE, Shape::Date),
        field!(text, label::REASON, Shape::Line),
        field!(vote, label::VOTE_NUMBER, Shape::Number(1, 999)),
    ];
    fn blank() -> Self {
        Self {
            task: None,
            decision: TaskDecision::Noted,
            status_before: String::new(),
            new_deadline: None,
            text: String::new(),
            vote: None,
        }
    }
}
rows!(TaskReview);

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the label beside each field in FIELDS says what it is")]
pub struct Meeting {
    pub kind: MeetingKind,
    pub date: Option<NaiveDate>,
    pub time: Option<Clock>,
    pub place: String,
    pub title: String,
    pub theme: String,
    pub combined: bool,
    pub chair: Option<MemberId>,
    pub clerk: Option<MemberId>,
    pub guests: Vec<String>,
    pub state: MeetingState,
    pub committee_met_on: Option<NaiveDate>,
    pub noticed_on: Option<NaiveDate>,
    pub documents_on: Option<NaiveDate>,
    pub reported_on: Option<NaiveDate>,
    pub started: Option<Clock>,
    pub ended: Option<Clock>,
    pub items: Vec<Item>,
    pub roll: Vec<Attendance>,
    pub opinions: Vec<Opinion>,
    pub votes: Vec<Vote>,
    pub reviews: Vec<TaskReview>,
    pub conclusion: String,
    pub notes: String,
}

impl Default for Meeting {
    fn default() -> Self {
        Self {
            kind: MeetingKind::Regular,
            date: None,
            time: None,
            place: String::new(),
            title: String::new(),
            theme: String::new(),
            combined: false,
            chair: None,
            clerk: None,
            guests: Vec::new(),
            state: MeetingState::Draft,
            committee_met_on: None,
            noticed_on: None,
            documents_on: None,
            reported_on: None,
            started: None,
            ended: None,
            items: Vec::new(),
            roll: Vec::new(),
            opinions: Vec::new(),
            votes: Vec::new(),
            reviews: Vec::new(),
            conclusion: String::new(),
            notes: String::new(),
        }
    }
}

impl Described for Meeting {
    const FIELDS: &'static [Field<Self>] = &[
        field!(kind, label::MEETING_KIND, Shape::Choice(MeetingKind::LIST)).required(),
        field!(date, label::DATE, Shape::Date).required(),
        field!(time, label::TIME, Shape::Time),
        field!(place, label::PLACE, Shape::Line),
        field!(title, label::TITLE, Shape::Line),
        field!(theme, label::THEME, Shape::Line),
        field!(combined, label::COMBINED, Shape::YesNo).advice(label::COMBINED_ADVICE),
        field!(chair, "chair_id", label::CHAIR, Shape::Ref(Kind::Member)),
        field!(clerk, "clerk_id", label::CLERK, Shape::Ref(Kind::Member)),
        field!(guests, label::GUESTS, Shape::Lines),
        field!(state, label::STATE, Shape::Choice(MeetingState::LIST)),
        field!(committee_met_on, label::COMMITTEE_MET_ON, Shape::Date),
        field!(noticed_on, label::NOTICED_ON, Shape::Date),
        field!(documents_on, label::DOCUMENTS_ON, Shape::Date),
        field!(reported_on, label::REPORTED_ON, Shape::Date),
        field!(started, label::STARTED, Shape::Time),
        field!(ended, label::ENDED, Shape::Time),
        field!(items, label::ITEMS, Shape::Rows(Item::specs)),
        field!(roll, label::ROLL, Shape::Rows(Attendance::specs)),
        field!(opinions, label::OPINIONS, Shape::Rows(Opinion::specs)),
        field!(votes, label::VOTES, Shape::Rows(Vote::specs)),
        field!(reviews, label::REVIEWS, Shape::Rows(TaskReview::specs)),
        field!(conclusion, label::CONCLUSION, Shape::Note),
        field!(notes, label::NOTES, Shape::Note),
    ];

    fn blank() -> Self {
        Self::default()
    }
}

impl Meeting {
    /// What makes this record one that cannot be kept, apart from what other records say.
    pub fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.date.is_none() {
            problems.push(Problem::new("date", Fault::Missing));
        }
        let mut members: Vec<_> = self.roll.iter().map(|line| line.member).collect();
        members.sort_unstable();
        if members.windows(2).any(|pair| pair.first() == pair.last()) {
            problems.push(Problem::new("roll", Fault::Twice));
        }
        let mut numbers: Vec<_> = self.items.iter().map(|item| item.number).collect();
        numbers.sort_unstable();
        if numbers.windows(2).any(|pair| pair.first() == pair.last()) {
            problems.push(Problem::new("items", Fault::Twice));
        }
        for vote in &self.votes {
            let cast = vote.for_.saturating_add(vote.against).saturating_add(vote.other);
            match (vote.present, vote.base) {
                (Some(present), _) if cast > present => {
                    problems.push(Problem::new("votes", Fault::VotesAboveVoters(cast, present)));
                }
                (Some(present), Some(base)) if present > base => {
                    problems.push(Problem::new("votes", Fault::VotersAboveBase(present, base)));
                }
                _ => {}
            }
        }
        problems
    }

    /// The next free item number.
    pub fn next_item(&self) -> u32 {
        self.items.iter().map(|item| item.number).max().unwrap_or(0) + 1
    }

    /// The next free vote number.
    pub fn next_vote(&self) -> u32 {
        self.votes.iter().map(|vote| vote.number).max().unwrap_or(0) + 1
    }
}
