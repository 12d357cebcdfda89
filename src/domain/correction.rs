//! A correction of sealed text: dated, numbered, with its reason. The sealed text stays; what is
//! shown and printed is the text with its corrections after it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::field::{Described, Field, Shape};
use crate::domain::{Kind, MeetingId, MemberId};
use crate::words::fields as label;

/// One correction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Its number among the corrections of its record, from 1.
    pub number: u32,
    /// When it was made.
    pub date: Option<NaiveDate>,
    /// The meeting that decided it, where one did.
    pub meeting: Option<MeetingId>,
    /// Who made it.
    pub by: Option<MemberId>,
    /// Why.
    pub reason: String,
    /// What is to be read instead.
    pub text: String,
    /// Its own place in the row of seals.
    pub seal_number: Option<u32>,
    /// Its own seal.
    pub seal: String,
}

impl Described for Correction {
    const FIELDS: &'static [Field<Self>] = &[
        field!(number, label::CORRECTION_NUMBER, Shape::Number(1, 999)).required(),
        field!(date, label::DATE, Shape::Date).required(),
        field!(meeting, "meeting_id", label::MEETING, Shape::Ref(Kind::Meeting)),
        field!(by, "by_id", label::CORRECTED_BY, Shape::Ref(Kind::Member)),
        field!(reason, label::REASON, Shape::Line).required(),
        field!(text, label::CORRECTION_TEXT, Shape::Note).required(),
        field!(seal_number, label::SEAL_NUMBER, Shape::Number(1, 1_000_000)),
        field!(seal, label::SEAL, Shape::Line),
    ];
    fn blank() -> Self {
        Self {
            number: 0,
            date: None,
            meeting: None,
            by: None,
            reason: String::new(),
            text: String::new(),
            seal_number: None,
            seal: String::new(),
        }
    }
}
rows!(Correction);
