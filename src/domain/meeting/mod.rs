//! A meeting: its agenda, who was there, what was said by whom, what was voted, how it ended.

mod item;
mod lists;
mod review;
mod roll;
mod score;
mod vote;

pub use item::Item;
pub use lists::{
    Matter, MeetingKind, MeetingState, Method, Part, Penalty, Post, Presence, TaskDecision,
};
pub use review::TaskReview;
pub use roll::{Attendance, Opinion};
pub use score::ScoreMark;
pub use vote::{Candidate, Vote};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::clock::Clock;
use crate::domain::correction::Correction;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::{Described, Field, Shape};
use crate::domain::rules::ballots;
use crate::domain::{Choices as _, Kind, MeetingId, MemberId};
use crate::words::fields as label;

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
    pub number: Option<u32>,
    pub part_of: Option<MeetingId>,
    pub observer: String,
    pub candidates: Vec<Candidate>,
    pub score_sheet: String,
    pub score: Vec<ScoreMark>,
    pub adopted_on: Option<NaiveDate>,
    pub seal_number: Option<u32>,
    pub seal: String,
    pub corrections: Vec<Correction>,
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
            number: None,
            part_of: None,
            observer: String::new(),
            candidates: Vec::new(),
            score_sheet: String::new(),
            score: Vec::new(),
            adopted_on: None,
            seal_number: None,
            seal: String::new(),
            corrections: Vec::new(),
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
        field!(number, label::MINUTES_NUMBER, Shape::Number(1, 99_999)),
        field!(part_of, "part_of_id", label::PART_OF, Shape::Ref(Kind::Meeting)),
        field!(observer, label::MEETING_OBSERVER, Shape::Line),
        field!(candidates, label::CANDIDATES, Shape::Rows(Candidate::specs)),
        field!(score_sheet, label::SCORE_SHEET, Shape::Line),
        field!(score, label::SCORE, Shape::Rows(ScoreMark::specs)),
        field!(adopted_on, label::ADOPTED_ON, Shape::Date),
        field!(seal_number, label::SEAL_NUMBER, Shape::Number(1, 1_000_000)),
        field!(seal, label::SEAL, Shape::Line),
        field!(corrections, label::CORRECTIONS, Shape::Rows(Correction::specs)),
    ];

    fn blank() -> Self {
        Self::default()
    }
}

impl Meeting {
    /// What makes this record one that cannot be kept, apart from what other records say.
    pub fn check(&self, today: NaiveDate) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.date.is_none() {
            problems.push(Problem::new("date", Fault::Missing));
        }
        let is_over = matches!(self.state, MeetingState::Closed | MeetingState::Adopted);
        if is_over && self.date.is_some_and(|date| date > today) {
            problems.push(Problem::new("date", Fault::NotHeldYet));
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
            let Some(present) = vote.present else { continue };
            if let Err(fault) = ballots::check(self, vote, present) {
                problems.push(Problem::new("votes", fault));
            } else if let Some(base) = vote.base.filter(|base| present > *base) {
                problems.push(Problem::new("votes", Fault::VotersAboveBase(present, base)));
            }
        }
        let is_voted = |name: &Candidate| self.votes.iter().any(|it| it.number == name.vote);
        if !self.candidates.iter().all(is_voted) {
            problems.push(Problem::new("candidates", Fault::UnknownReference));
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
