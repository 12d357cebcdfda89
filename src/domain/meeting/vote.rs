//! One vote with its figures, and the names on its ballots.

use serde::{Deserialize, Serialize};

use crate::domain::clock::Clock;
use crate::domain::field::{Described, Field, Shape};
use crate::domain::{Choices as _, Kind, MemberId};
use crate::words::fields as label;

use super::lists::{Matter, Method, Post};

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
    /// Which time the same matter is voted on, from 1.
    pub round: Option<u32>,
    /// Ballots given out.
    pub issued: Option<u32>,
    /// Ballots that came back.
    pub collected: Option<u32>,
    /// Ballots that are not valid.
    pub invalid: u32,
    /// In an election: how many are to be elected.
    pub seats: Option<u32>,
    /// In an election: to what.
    pub post: Option<Post>,
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
        field!(round, label::VOTE_ROUND, Shape::Number(1, 99)),
        field!(issued, "ballots_issued", label::BALLOTS_ISSUED, Shape::Number(0, 100_000)),
        field!(collected, "ballots_collected", label::BALLOTS_COLLECTED, Shape::Number(0, 100_000)),
        field!(invalid, "ballots_invalid", label::BALLOTS_INVALID, Shape::Number(0, 100_000)),
        field!(seats, label::SEATS, Shape::Number(1, 99)),
        field!(post, label::ELECTED_TO, Shape::Choice(Post::LIST)),
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
            round: None,
            issued: None,
            collected: None,
            invalid: 0,
            seats: None,
            post: None,
        }
    }
}
rows!(Vote);

/// One name, or one degree of penalty, on the ballots of a vote, with the votes it got.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// The number of the vote.
    pub vote: u32,
    /// Who stands, in an election.
    pub member: Option<MemberId>,
    /// What stands there, where not a member.
    pub text: String,
    /// Votes in favour.
    pub votes: u32,
}

impl Described for Candidate {
    const FIELDS: &'static [Field<Self>] = &[
        field!(vote, label::VOTE_NUMBER, Shape::Number(1, 999)).required(),
        field!(member, "member_id", label::MEMBER, Shape::Ref(Kind::Member)),
        field!(text, label::CANDIDATE_TEXT, Shape::Line),
        field!(votes, label::VOTE_FOR, Shape::Number(0, 100_000)),
    ];
    fn blank() -> Self {
        Self { vote: 0, member: None, text: String::new(), votes: 0 }
    }
}
rows!(Candidate);
