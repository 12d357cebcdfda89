//! The standing of a member on a day, computed from the dated events.

use chrono::NaiveDate;

use crate::domain::member::Event;
use crate::words::choices as word;

choices! {
    /// The one word for a member's standing on a day.
    Status {
        Official = "official": word::ST_OFFICIAL,
        Probationary = "probationary": word::ST_PROBATIONARY,
        Unknown = "unknown": word::ST_UNKNOWN,
        Exempt = "exempt": word::ST_EXEMPT,
        TempExempt = "temp_exempt": word::ST_TEMP_EXEMPT,
        TempOut = "temp_out": word::ST_TEMP_OUT,
        TempIn = "temp_in": word::ST_TEMP_IN,
        Suspended = "suspended": word::ST_SUSPENDED,
        TransferredOut = "transferred_out": word::ST_TRANSFERRED_OUT,
        StruckOff = "struck_off": word::ST_STRUCK_OFF,
        Expelled = "expelled": word::ST_EXPELLED,
        Resigned = "resigned": word::ST_RESIGNED,
        Deceased = "deceased": word::ST_DECEASED,
    }
}

/// Full or probationary membership.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Membership {
    /// Full.
    Official,
    /// On probation.
    Probationary,
    /// No event says.
    Unknown,
}

/// The standing on a day: the membership, and what stands between the member and the meetings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Full or probationary.
    pub membership: Membership,
    /// The one word: the membership itself, unless something stands before it.
    pub status: Status,
}

impl Standing {
    /// The standing that `events` give on a day.
    pub fn of(_events: &[Event], _on: NaiveDate) -> Self {
        Self { membership: Membership::Unknown, status: Status::Unknown }
    }

    /// Whether the member is gone from the cell for good (or until restored).
    pub const fn is_gone(self) -> bool {
        matches!(
            self.status,
            Status::TransferredOut
                | Status::StruckOff
                | Status::Expelled
                | Status::Resigned
                | Status::Deceased
        )
    }

    /// Whether the member counts in the cell's own head-count (temporary guests do not).
    pub fn is_counted(self) -> bool {
        !self.is_gone() && self.status != Status::TempIn
    }

    /// Whether the member is called at the roll: the head-count and temporary guests.
    pub const fn is_called(self) -> bool {
        !self.is_gone()
    }

    /// Whether the member has full membership in this cell: the ones who may vote and stand.
    pub fn is_official(self) -> bool {
        self.is_counted() && self.membership == Membership::Official
    }
}
