//! How the cell marks its own meeting: points for each part of a score sheet.

use serde::{Deserialize, Serialize};

use crate::domain::field::{Described, Field, Shape};
use crate::words::fields as label;

/// The points of one part of the score sheet of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScoreMark {
    /// The criterion of the sheet, from 1.
    pub criterion: u32,
    /// The part of the criterion, from 1.
    pub part: u32,
    /// The points, in tenths of a point.
    pub tenths: u32,
    /// Why so many.
    pub reason: String,
    /// Whether a person set them; else they follow from the records.
    pub by_hand: bool,
}

impl Described for ScoreMark {
    const FIELDS: &'static [Field<Self>] = &[
        field!(criterion, label::CRITERION, Shape::Number(1, 99)).required(),
        field!(part, label::CRITERION_PART, Shape::Number(1, 99)).required(),
        field!(tenths, label::TENTHS, Shape::Number(0, 1000)),
        field!(reason, label::REASON, Shape::Line),
        field!(by_hand, label::BY_HAND, Shape::YesNo),
    ];
    fn blank() -> Self {
        Self { criterion: 0, part: 0, tenths: 0, reason: String::new(), by_hand: false }
    }
}
rows!(ScoreMark);
