//! The last twelve months at a glance.

use super::mark::is_over;
use super::prepare::regular_meetings;
use crate::domain::MeetingId;
use crate::domain::day::Month;
use crate::domain::register::Register;
use crate::domain::rules::scoring::{self, Band};
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
    /// The regular meeting held.
    pub meeting: Option<MeetingId>,
    /// Its score, in tenths of a point, with its band, where it was marked.
    pub score: Option<(u32, Band)>,
}

/// Twelve months up to and with `month`, oldest first. A month without a meeting held to its end
/// has no figures.
pub fn trend(register: &Register, month: Month) -> Vec<Point> {
    let mut points = Vec::with_capacity(12);
    let mut at = month;
    for _ in 0..12 {
        let held = regular_meetings(register, at).find(|(_, meeting, _)| is_over(meeting));
        points.push(Point {
            month: at,
            attendance: held
                .and_then(|(_, meeting, _)| attendance::count(register, meeting).rate_per_mille()),
            completion: held
                .and_then(|(_, meeting, _)| follow_up::result(register, meeting).per_mille()),
            meeting: held.map(|(id, ..)| id),
            score: held.and_then(|(id, meeting, _)| scoring::marked(register, id, meeting)),
        });
        at = at.before();
    }
    points.reverse();
    points
}
