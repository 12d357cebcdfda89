//! Figures of twelve months: attendance, completion, score, as bars.

use crate::domain::MeetingId;
use crate::domain::day::Month;
use crate::domain::meeting::Meeting;
use crate::domain::register::Register;
use crate::domain::rules::{attendance, follow_up, scoring};
use crate::domain::work::{mark, prepare};

/// One row of figures: per mille by month, the oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// Twelve months; `None` where nothing was held or due.
    pub months: Vec<Option<u32>>,
}

impl Figures {
    /// Attendance at the regular meetings of twelve months.
    pub fn attendance(register: &Register, last: Month) -> Self {
        figures(register, last, attendance_of)
    }

    /// Of the tasks due by each of those meetings, the share done.
    pub fn completion(register: &Register, last: Month) -> Self {
        figures(register, last, |register, _, meeting| {
            follow_up::result(register, meeting).per_mille()
        })
    }

    /// What those meetings were marked with, in tenths of a point: 100 points are all of it.
    pub fn score(register: &Register, last: Month) -> Self {
        figures(register, last, |register, id, meeting| {
            scoring::marked(register, id, meeting).map(|(total, _)| total)
        })
    }

    /// The mean of the months that have a figure.
    pub fn mean(&self) -> Option<u32> {
        let known: Vec<u32> = self.months.iter().copied().flatten().collect();
        let count = u32::try_from(known.len()).ok().filter(|n| *n > 0)?;
        Some((known.iter().sum::<u32>() + count / 2) / count)
    }

    /// The months as bars of eight heights; a blank where there is no figure. The scale begins
    /// at half, below which all is one.
    pub fn bars(&self) -> String {
        const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
        let bar = |figure: &Option<u32>| {
            let Some(figure) = figure else { return ' ' };
            let step = figure.saturating_sub(500).min(500) * 7 / 500;
            usize::try_from(step).ok().and_then(|at| BARS.get(at)).copied().unwrap_or(' ')
        };
        self.months.iter().map(bar).collect()
    }
}

fn attendance_of(register: &Register, _: MeetingId, meeting: &Meeting) -> Option<u32> {
    if meeting.roll.is_empty() {
        None
    } else {
        attendance::count(register, meeting).rate_per_mille()
    }
}

/// A figure of the regular meetings of twelve months, the last one shown last.
fn figures(
    register: &Register,
    last: Month,
    of: impl Fn(&Register, MeetingId, &Meeting) -> Option<u32>,
) -> Figures {
    let mut month = last;
    let mut months = Vec::with_capacity(12);
    for _ in 0..12 {
        let held = prepare::regular_meetings(register, month)
            .find(|(_, meeting, _)| mark::is_over(meeting));
        months.push(held.and_then(|(id, meeting, _)| of(register, id, meeting)));
        month = month.before();
    }
    months.reverse();
    Figures { months }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_without_a_figure_is_blank_and_not_counted() {
        let figures = Figures { months: vec![None, Some(500), Some(1000), Some(0)] };
        assert_eq!((figures.bars().as_str(), figures.mean()), (" ▁█▁", Some(500)));
        assert_eq!(Figures::default().mean(), None);
    }
}
