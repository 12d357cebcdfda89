//! The last twelve months at a glance.

use super::mark::is_over;
use super::prepare::regular_meetings;
use crate::domain::MeetingId;
use crate::domain::day::Month;
use crate::domain::meeting::Meeting;
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
/// has no figures. The tasks are gone through once for all of them.
pub fn trend(register: &Register, month: Month) -> Vec<Point> {
    let mut months = Vec::with_capacity(12);
    let mut at = month;
    for _ in 0..12 {
        let held = regular_meetings(register, at).find(|(_, meeting, _)| is_over(meeting));
        months.push((at, held.map(|(id, meeting, _)| (id, meeting))));
        at = at.before();
    }
    months.reverse();
    let held: Vec<&Meeting> =
        months.iter().filter_map(|(_, held)| held.map(|(_, it)| it)).collect();
    let mut shares = follow_up::results(register, &held).into_iter();
    let point = |(month, held): (Month, Option<(MeetingId, &Meeting)>)| Point {
        month,
        // A meeting entered without its roll says nothing of attendance.
        attendance: held
            .filter(|(_, it)| !it.roll.is_empty())
            .and_then(|(_, it)| attendance::count(register, it).rate_per_mille()),
        completion: held.and_then(|_| shares.next()).and_then(follow_up::Share::per_mille),
        meeting: held.map(|(id, _)| id),
        score: held.and_then(|(id, it)| scoring::marked(register, id, it)),
    };
    months.into_iter().map(point).collect()
}
