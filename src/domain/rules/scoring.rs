//! What a meeting comes to by a score sheet: each part with its points and why, the total, the
//! band, what to do better.
//!
//! Until the minutes are adopted the records are read anew at every look; after it the marks
//! stand as they were kept.

use chrono::NaiveDate;

use crate::domain::MeetingId;
use crate::domain::meeting::{Meeting, MeetingState, ScoreMark};
use crate::domain::register::Register;
use crate::domain::rules::book;
use crate::domain::rules::measures::{self, Sight};
use crate::domain::rules::sheets::{self, Answer, Part, Sheet};
use crate::words::{Lang, Text, score as word};

choices! {
    /// How good a meeting was.
    Band {
        Good = "TOT": word::BAND_GOOD,
        Fair = "KHA": word::BAND_FAIR,
        Average = "TRUNG_BINH": word::BAND_AVERAGE,
        Weak = "KEM": word::BAND_WEAK,
    }
}

/// The band of a total, in tenths, on a day (`score.bands`): from 90 points good, from 70 fair,
/// from 50 average.
pub fn band(register: &Register, tenths: u32, on: NaiveDate) -> Band {
    let floors = book::list(register, "score.bands", on);
    let bands = [Band::Good, Band::Fair, Band::Average];
    let reached = bands.into_iter().zip(floors).find(|(_, floor)| tenths >= floor * 10);
    reached.map_or(Band::Weak, |(band, _)| band)
}

/// Points as people write them: `4`, `89,5`.
pub fn points(tenths: u32, lang: Lang) -> String {
    let point = if lang == Lang::En { '.' } else { ',' };
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}{point}{rest}", tenths / 10),
    }
}

/// Points as they are typed: `4`, `89,5`, `89.5`. `None` where it is no such number.
pub fn read_points(typed: &str) -> Option<u32> {
    let typed = typed.trim();
    let (whole, tenth) = typed.split_once([',', '.']).unwrap_or((typed, ""));
    let digits = |text: &str, most| text.len() <= most && text.bytes().all(|c| c.is_ascii_digit());
    if whole.is_empty() || !digits(whole, 3) || !digits(tenth, 1) {
        return None;
    }
    let tenth: u32 = if tenth.is_empty() { 0 } else { tenth.parse().ok()? };
    Some(whole.parse::<u32>().ok()? * 10 + tenth)
}

/// Where the points of a part come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The records.
    Known,
    /// A person.
    ByHand,
    /// Nobody yet: a person is asked.
    Asked,
}

/// One part of the sheet as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The number of the criterion.
    pub criterion: u32,
    /// The part.
    pub part: Part,
    /// The points, in tenths; none while nobody answered.
    pub tenths: Option<u32>,
    /// Where they come from.
    pub origin: Origin,
    /// What a person gave as the reason.
    pub reason: String,
    /// What the records make of it, in tenths.
    pub known: Option<u32>,
    /// Why the records make that of it, or why they do not know.
    pub why: String,
}

impl Line {
    /// Whether it is this part.
    pub const fn is(&self, criterion: u32, part: u32) -> bool {
        self.criterion == criterion && self.part.number == part
    }

    /// Why it has its points: what a person wrote, else what the records say, else the answer.
    pub fn say_why(&self, lang: Lang) -> String {
        let answer = || {
            let chosen = self.part.answers.iter().find(|it| Some(it.tenths) == self.tenths);
            chosen.map_or("", |it| it.title.say(lang)).to_owned()
        };
        match self.origin {
            Origin::ByHand if self.reason.is_empty() => answer(),
            Origin::ByHand => self.reason.clone(),
            Origin::Known | Origin::Asked => self.why.clone(),
        }
    }

    /// How many points it lost, in tenths.
    pub fn lost(&self) -> u32 {
        self.tenths.map_or(0, |tenths| self.part.most.saturating_sub(tenths))
    }
}

/// A meeting by a score sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The sheet, as it is in the month of the meeting.
    pub sheet: Sheet,
    /// Its parts, in their order.
    pub lines: Vec<Line>,
}

impl Assessment {
    /// The points of a criterion, never more than its most.
    pub fn of_criterion(&self, number: u32) -> u32 {
        let all = self.lines.iter().filter(|line| line.criterion == number);
        let sum = all.filter_map(|line| line.tenths).fold(0, u32::saturating_add);
        let criterion = self.sheet.criteria.iter().find(|it| it.number == number);
        criterion.map_or(sum, |it| sum.min(it.most))
    }

    /// All points, in tenths, never more than 100 points.
    pub fn total(&self) -> u32 {
        let sum = self.sheet.criteria.iter().map(|it| self.of_criterion(it.number));
        sum.fold(0, u32::saturating_add).min(1000)
    }

    /// The parts that nobody answered.
    pub fn missing(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|line| line.tenths.is_none())
    }

    /// The parts that lost points, those that lost most first.
    pub fn weakest(&self) -> Vec<&Line> {
        let mut weak: Vec<&Line> = self.lines.iter().filter(|line| line.lost() > 0).collect();
        weak.sort_by_key(|line| std::cmp::Reverse(line.lost()));
        weak
    }

    /// The marks as they are kept: one for each part that has points.
    pub fn marks(&self) -> Vec<ScoreMark> {
        let mark = |line: &Line| {
            let by_hand = line.origin == Origin::ByHand;
            Some(ScoreMark {
                criterion: line.criterion,
                part: line.part.number,
                tenths: line.tenths?,
                reason: if by_hand { line.reason.clone() } else { line.why.clone() },
                by_hand,
            })
        };
        self.lines.iter().filter_map(mark).collect()
    }

    /// The same meeting with other answers; the records are not asked again.
    #[must_use]
    pub fn answered(mut self, hand: &[ScoreMark]) -> Self {
        for line in &mut self.lines {
            let mark = hand.iter().find(|mark| mark.by_hand && line.is(mark.criterion, mark.part));
            (line.tenths, line.origin) = match (mark, line.known) {
                (Some(mark), _) => (Some(mark.tenths.min(line.part.most)), Origin::ByHand),
                (None, Some(tenths)) => (Some(tenths), Origin::Known),
                (None, None) => (None, Origin::Asked),
            };
            line.reason = mark.map(|mark| mark.reason.clone()).unwrap_or_default();
        }
        self
    }

    /// What to do better next month, one sentence for each of the parts that lost most
    /// (`score.advice` of them).
    pub fn advice(&self, register: &Register, on: NaiveDate, lang: Lang) -> Vec<String> {
        let most = usize::try_from(book::whole(register, "score.advice", on)).unwrap_or(usize::MAX);
        let mut all: Vec<String> = Vec::new();
        for line in self.weakest() {
            let own = || line.part.better.map(|text: Text| text.get(lang).to_owned());
            let other = || word::B_OTHER.fill(lang, &[("part", line.part.title.say(lang))]);
            let better = measures::better(&line.part.measure, register, lang);
            let said = better.or_else(own).unwrap_or_else(other);
            if all.len() < most && !all.contains(&said) {
                all.push(said);
            }
        }
        all
    }
}

/// A sheet filled in with what the records know and what a person answered. A mark by hand goes
/// before the records.
pub fn fill(sight: &Sight<'_>, sheet: Sheet, hand: &[ScoreMark]) -> Assessment {
    let line = |(criterion, part): (u32, &Part)| {
        let found = measures::read(&part.measure, sight);
        let known = found.value.and_then(|value| by_value(part, value));
        let part = part.clone();
        let (tenths, origin, reason) = (None, Origin::Asked, String::new());
        Line { criterion, part, tenths, origin, reason, known, why: found.why }
    };
    let lines = sheet.parts().map(line).collect();
    Assessment { sheet, lines }.answered(hand)
}

/// The points that the answers of a part give for a value: those of the answer with the highest
/// floor that is reached. `None` where no answer speaks of the measure.
fn by_value(part: &Part, value: u32) -> Option<u32> {
    let reached = part.answers.iter().filter(|it| it.least.is_some_and(|least| least <= value));
    reached.max_by_key(|it: &&Answer| it.least).map(|it| it.tenths)
}

/// The answers of a person that still count: one given only since the records did not know is
/// passed over once they do.
pub fn standing(sight: &Sight<'_>, sheet: &Sheet, marks: &[ScoreMark]) -> Vec<ScoreMark> {
    let knows = |mark: &ScoreMark| {
        let mut parts = sheet.parts();
        let part = parts.find(|(number, it)| *number == mark.criterion && it.number == mark.part);
        part.is_some_and(|(_, part)| {
            let value = measures::read(&part.measure, sight).value;
            value.and_then(|value| by_value(part, value)).is_some()
        })
    };
    marks.iter().filter(|it| it.by_hand && !(it.reason.is_empty() && knows(it))).cloned().collect()
}

/// A meeting as its sheet marks it now.
pub fn assess(
    register: &Register,
    id: MeetingId,
    meeting: &Meeting,
    lang: Lang,
) -> Option<Assessment> {
    let sheet = sheets::for_meeting(register, meeting)?;
    let sight = Sight { register, id, meeting, lang };
    if meeting.state == MeetingState::Adopted && !meeting.score.is_empty() {
        return Some(as_kept(sheet, &meeting.score));
    }
    let hand = standing(&sight, &sheet, &meeting.score);
    Some(fill(&sight, sheet, &hand))
}

/// The marks of a meeting whose minutes are adopted, as they were kept.
fn as_kept(sheet: Sheet, marks: &[ScoreMark]) -> Assessment {
    let line = |(criterion, part): (u32, &Part)| {
        let mark = marks.iter().find(|it| it.criterion == criterion && it.part == part.number);
        let by_hand = mark.is_some_and(|it| it.by_hand);
        let said = mark.map(|it| it.reason.clone()).unwrap_or_default();
        Line {
            criterion,
            part: part.clone(),
            tenths: mark.map(|it| it.tenths),
            origin: match mark {
                None => Origin::Asked,
                Some(_) if by_hand => Origin::ByHand,
                Some(_) => Origin::Known,
            },
            reason: if by_hand { said.clone() } else { String::new() },
            known: mark.filter(|_| !by_hand).map(|it| it.tenths),
            why: if by_hand { String::new() } else { said },
        }
    };
    let lines = sheet.parts().map(line).collect();
    Assessment { sheet, lines }
}

/// The total of a meeting that was marked, in tenths, with its band.
pub fn marked(register: &Register, id: MeetingId, meeting: &Meeting) -> Option<(u32, Band)> {
    if meeting.score.is_empty() {
        return None;
    }
    let total = if meeting.state == MeetingState::Adopted {
        let sum = meeting.score.iter().map(|mark| mark.tenths).fold(0, u32::saturating_add);
        sum.min(1000)
    } else {
        assess(register, id, meeting, Lang::Vi)?.total()
    };
    Some((total, band(register, total, meeting.date.unwrap_or(NaiveDate::MAX))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_read_and_written_with_one_decimal() {
        for (typed, tenths) in [
            ("4", Some(40)),
            ("89,5", Some(895)),
            (" 2.4 ", Some(24)),
            ("0", Some(0)),
            ("3,", Some(30)),
        ] {
            assert_eq!(read_points(typed), tenths, "{typed}");
        }
        for typed in ["", ",5", "1,55", "1000", "-1", "a", "1,5,0"] {
            assert_eq!(read_points(typed), None, "{typed}");
        }
        assert_eq!(points(895, Lang::Vi), "89,5");
        assert_eq!(points(895, Lang::En), "89.5");
        assert_eq!(points(900, Lang::Fr), "90");
    }

    #[test]
    fn a_total_falls_into_the_band_of_its_day() {
        let on = NaiveDate::from_ymd_opt(2026, 10, 5).unwrap();
        for (tenths, wanted) in [
            (900, Band::Good),
            (895, Band::Fair),
            (700, Band::Fair),
            (695, Band::Average),
            (500, Band::Average),
            (490, Band::Weak),
            (0, Band::Weak),
        ] {
            assert_eq!(band(&Register::default(), tenths, on), wanted, "{tenths}");
        }
    }
}
