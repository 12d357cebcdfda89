//! Who was there, and who said what.

use serde::{Deserialize, Serialize};

use crate::domain::clock::Clock;
use crate::domain::field::{Described, Field, Shape};
use crate::domain::{Choices as _, Kind, MemberId};
use crate::words::fields as label;

use super::lists::Presence;

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
    /// When it was said.
    pub at: Option<Clock>,
}

impl Described for Opinion {
    const FIELDS: &'static [Field<Self>] = &[
        field!(item, label::ITEM_NUMBER, Shape::Number(1, 999)),
        field!(member, "member_id", label::MEMBER, Shape::Ref(Kind::Member)),
        field!(guest, label::GUEST, Shape::Line),
        field!(text, label::OPINION, Shape::Note).required(),
        field!(reserved, label::RESERVED, Shape::YesNo),
        field!(at, label::SAID_AT, Shape::Time),
    ];
    fn blank() -> Self {
        Self {
            item: None,
            member: None,
            guest: String::new(),
            text: String::new(),
            reserved: false,
            at: None,
        }
    }
}
rows!(Opinion);
