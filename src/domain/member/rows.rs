//! The child tables of a member: posts, dated notes, what dues are computed from.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::day::Day;
use crate::domain::field::{Described, Field, Shape};
use crate::words::fields as label;

/// A post held: in the Party, the village or an association.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    /// The post.
    pub post: String,
    /// Of which body.
    pub body: String,
    /// From when.
    pub from: Option<Day>,
    /// Until when; empty while held.
    pub to: Option<Day>,
    /// Number of the decision.
    pub decision_no: String,
}

impl Described for Post {
    const FIELDS: &'static [Field<Self>] = &[
        field!(post, label::POST, Shape::Line).required(),
        field!(body, label::POST_BODY, Shape::Line),
        field!(from, label::FROM, Shape::Day),
        field!(to, label::TO, Shape::Day),
        field!(decision_no, label::DECISION_NO, Shape::Line),
    ];
    fn blank() -> Self {
        Self {
            post: String::new(),
            body: String::new(),
            from: None,
            to: None,
            decision_no: String::new(),
        }
    }
}
rows!(Post);

/// A dated note of a member's record: reward, discipline, badge, training, yearly class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// When.
    pub date: Option<Day>,
    /// What.
    pub what: String,
    /// Number of the decision, or of the badge.
    pub decision_no: String,
}

impl Described for Note {
    const FIELDS: &'static [Field<Self>] = &[
        field!(date, label::DATE, Shape::Day),
        field!(what, label::WHAT, Shape::Line).required(),
        field!(decision_no, label::DECISION_NO, Shape::Line),
    ];
    fn blank() -> Self {
        Self { date: None, what: String::new(), decision_no: String::new() }
    }
}
rows!(Note);

/// What dues are computed from, since when. Amounts in whole đồng a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DuesBase {
    /// Since when.
    pub from: Option<NaiveDate>,
    /// Wage or pension, đồng a month.
    pub amount: Option<u32>,
    /// Remark.
    pub note: String,
}

impl Described for DuesBase {
    const FIELDS: &'static [Field<Self>] = &[
        field!(from, label::FROM, Shape::Date).required(),
        field!(amount, label::AMOUNT, Shape::Number(0, 4_000_000_000)),
        field!(note, label::NOTE, Shape::Line),
    ];
    fn blank() -> Self {
        Self { from: None, amount: None, note: String::new() }
    }
}
rows!(DuesBase);
