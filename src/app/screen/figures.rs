//! Figures of twelve months: attendance, completion, score, as bars.

use crate::domain::day::Month;
use crate::domain::register::Register;
use crate::domain::work::trend;

/// One row of figures: per mille by month, the oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// Twelve months; `None` where nothing was held or due.
    pub months: Vec<Option<u32>>,
}

impl Figures {
    /// Attendance at the regular meetings of twelve months; of the tasks due by each of them the
    /// share done; what they were marked with, in tenths of a point. The last month is shown last.
    pub fn of_year(register: &Register, last: Month) -> [Self; 3] {
        let points = trend::trend(register, last);
        let figures =
            |of: fn(&trend::Point) -> Option<u32>| Self { months: points.iter().map(of).collect() };
        [
            figures(|it| it.attendance),
            figures(|it| it.completion),
            figures(|it| it.score.map(|(total, _)| total)),
        ]
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
