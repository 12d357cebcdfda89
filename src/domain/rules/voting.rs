//! Who votes and how it is counted.

use crate::domain::clock::Clock;
use crate::domain::meeting::{Matter, Meeting, Vote};
use crate::domain::register::Register;

/// The voting base of a meeting at a moment, with the figures it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Base {
    /// Official members on the roll.
    pub official: u32,
    /// Of these, on temporary activity elsewhere.
    pub temp_out: u32,
    /// Of these, exempt and absent.
    pub exempt_absent: u32,
    /// Of these, suspended.
    pub suspended: u32,
    /// The base: official less the three above.
    pub base: u32,
    /// Of the base, present at the moment.
    pub present: u32,
}

/// How a share of the base decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Threshold {
    /// Strictly more than half.
    Majority,
    /// At least two thirds.
    TwoThirds,
}

impl Threshold {
    /// The fewest votes in favour that suffice, in whole numbers.
    pub const fn needed(self, base: u32) -> u32 {
        match self {
            Self::Majority => base / 2 + 1,
            Self::TwoThirds => (2 * base).div_ceil(3),
        }
    }
}

/// The base of `meeting` at `at` (who left before no longer counts as present); at its end for
/// `None`.
pub fn base(_register: &Register, _meeting: &Meeting, _at: Option<Clock>) -> Base {
    Base::default()
}

/// The threshold for a matter.
pub fn threshold(_register: &Register, _matter: Matter, _meeting: &Meeting) -> Threshold {
    Threshold::Majority
}

/// Whether a recorded vote carried, by its own base.
pub fn carried(register: &Register, meeting: &Meeting, vote: &Vote) -> bool {
    let base = vote.base.unwrap_or_default();
    base > 0 && vote.for_ >= threshold(register, vote.matter, meeting).needed(base)
}
