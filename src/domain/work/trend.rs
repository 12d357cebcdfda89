//! The last twelve months at a glance.

use super::mark::is_over;
use super::prepare::regular_meetings;
use crate::domain::day::Month;
use crate::domain::meeting::Meeting;
use crate::domain::register::Register;
use crate::domain::rules::{attendance, follow_up};

/// One month of the look back; shares in tenths of a percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// The month.
    pub month: Month,
    /// Attendance at its regular meeting.
    pub attendance: Option<u32>,
    /// Tasks done, of those that its meeting had to hear of.
    pub completion: Option<u32>,
}

/// Twelve months up to and with `month`, oldest first. A month without a meeting held to its end
/// has no figures. The tasks are gone through once for all of them.
pub fn trend(register: &Register, month: Month) -> Vec<Point> {
    let mut months = Vec::with_capacity(12);
    let mut at = month;
    for _ in 0..12 {
        let held = regular_meetings(register, at).find(|(_, meeting, _)| is_over(meeting));
        months.push((at, held.map(|(_, meeting, _)| meeting)));
        at = at.before();
    }
    months.reverse();
    let held: Vec<&Meeting> = months.iter().filter_map(|(_, meeting)| *meeting).collect();
    let mut shares = follow_up::results(register, &held).into_iter();
    let point = |(month, meeting): (Month, Option<&Meeting>)| Point {
        month,
        attendance: meeting.and_then(|it| attendance::count(register, it).rate_per_mille()),
        completion: meeting.and_then(|_| shares.next()).and_then(follow_up::Share::per_mille),
    };
    months.into_iter().map(point).collect()
}
