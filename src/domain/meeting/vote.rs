//! One vote with its figures.

use serde::{Deserialize, Serialize};

use crate::domain::clock::Clock;
use crate::domain::field::{Described, Field, Shape};
use crate::domain::{Choices as _, Kind, MemberId};
use crate::words::fields as label;

use super::lists::{Matter, Method};

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
