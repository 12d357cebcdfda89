//! Attendance of a meeting, as the minutes and the score count it.

use crate::domain::meeting::Meeting;
use crate::domain::register::Register;

/// The figures of a roll call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// All on the roll but guests: official, probationary, temporary guests.
    pub roll: u32,
    /// Of these, official.
    pub official: u32,
    /// Of these, probationary.
    pub probationary: u32,
    /// Of these, here on temporary activity.
    pub temp_in: u32,
    /// Exempt (absent or present).
    pub exempt: u32,
    /// Temporarily elsewhere.
    pub elsewhere: u32,
    /// On special duty.
    pub duty: u32,
    /// Present, exempt members who came included.
    pub present: u32,
    /// Present official members.
    pub present_official: u32,
    /// Present probationary members.
    pub present_probationary: u32,
    /// Absent with a reason.
    pub excused: u32,
    /// Absent without a reason.
    pub unexcused: u32,
    /// The base of the rate: roll − elsewhere − special duty − exempt who stayed away.
    pub base: u32,
}

impl Counts {
    /// The rate in tenths of a percent, rounded half up; `None` with an empty base.
    pub fn rate_per_mille(self) -> Option<u32> {
        if self.base == 0 {
            None
        } else {
            Some((self.present * 2000 + self.base) / (self.base * 2))
        }
    }
}

/// Counts the roll of a meeting.
pub fn count(_register: &Register, _meeting: &Meeting) -> Counts {
    Counts::default()
}
