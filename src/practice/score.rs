//! How the cell marks its meeting before the minutes are adopted.

use chrono::NaiveDate;

use super::chance::Chance;
use super::story::{Story, at};
use crate::domain::MeetingId;
use crate::domain::act::Deed;
use crate::domain::meeting::ScoreMark;
use crate::domain::rules::measures::Sight;
use crate::domain::rules::{scoring, sheets};
use crate::words::Lang;

/// Marks a meeting: what the records know as they say it, the rest as a cell of middling modesty
/// answers. It draws from a source of its own, so that the rest of the story does not hang on it.
pub(super) fn mark(story: &mut Story, index: usize, id: MeetingId, date: NaiveDate) {
    let Some(meeting) = story.register.meeting(id) else { return };
    let Some(sheet) = sheets::for_meeting(&story.register, meeting) else { return };
    let sight = Sight { register: &story.register, id, meeting, lang: Lang::Vi };
    let filled = scoring::fill(&sight, sheet, &[]);
    let seed = story.size.seed ^ u64::try_from(index).unwrap_or(0).wrapping_mul(0x5C0E);
    let mut chance = Chance::new(seed);
    let mut mark = |line: &scoring::Line| {
        let best = line.part.answers.first().map_or(0, |it| it.tenths);
        let next = line.part.answers.get(1).map_or(best, |it| it.tenths);
        // What is yes or no was done; what is a matter of degree was done in part at times.
        let is_yes = line.part.answers.len() < 3;
        let tenths = if is_yes || chance.is(80) { best } else { next };
        ScoreMark {
            criterion: line.criterion,
            part: line.part.number,
            tenths: line.tenths.unwrap_or(tenths),
            reason: if line.tenths.is_some() { line.why.clone() } else { String::new() },
            by_hand: line.tenths.is_none(),
        }
    };
    let score: Vec<ScoreMark> = filled.lines.iter().map(&mut mark).collect();
    let key = filled.sheet.key;
    story.edit_meeting(id, at(date, 21, 9), Deed::ScoreMeeting, |it| {
        it.score_sheet = key;
        it.score = score;
    });
}
