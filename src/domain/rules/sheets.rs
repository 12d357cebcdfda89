//! The score sheets of the cell, shipped ones and its own under one view, and which of them a
//! meeting is marked by.

use chrono::NaiveDate;

use crate::domain::cell::WithoutTheme;
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::register::Register;
use crate::domain::rules::measures;
use crate::domain::rules::sheets_data::{By, SHEETS, Shipped, ShippedPart};
use crate::domain::score_sheet::{ScoreSheet, SheetPart};
use crate::words::score_sheets as word;
use crate::words::{Lang, Text};

/// The sheet of a cell that names none.
pub const USUAL: &str = "B";

/// A text of a sheet: of a shipped one in every language, of the cell's own as it was entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// Shipped.
    Shipped(Text),
    /// The cell's own.
    Own(String),
}

impl Label {
    /// It, in a language.
    pub fn say(&self, lang: Lang) -> &str {
        match self {
            Self::Shipped(text) => text.get(lang),
            Self::Own(text) => text,
        }
    }
}

/// An answer to a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What it says.
    pub title: Label,
    /// Its points, in tenths.
    pub tenths: u32,
    /// The least value of the measure for which it holds, in thousandths.
    pub least: Option<u32>,
}

/// A part of a criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its number within the criterion, from 1.
    pub number: u32,
    /// What it is.
    pub title: Label,
    /// The most points, in tenths.
    pub most: u32,
    /// What the records know of it: the key of a measure; empty where a person is asked.
    pub measure: String,
    /// What to do better where points are lost, for a part that a person answers.
    pub better: Option<Text>,
    /// The answers, the best first.
    pub answers: Vec<Answer>,
}

/// A criterion of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Its number, from 1.
    pub number: u32,
    /// What it is.
    pub title: Label,
    /// The most points, in tenths.
    pub most: u32,
    /// Its parts, at least one.
    pub parts: Vec<Part>,
}

/// A score sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The short name by which meetings name it.
    pub key: String,
    /// What it is called.
    pub name: Label,
    /// The first day on which it holds; none for always.
    pub valid_from: Option<NaiveDate>,
    /// The document it comes from.
    pub source: Label,
    /// Whether it came with the program.
    pub shipped: bool,
    /// Its criteria.
    pub criteria: Vec<Criterion>,
}

impl Sheet {
    /// The most points, in tenths.
    pub fn most(&self) -> u32 {
        self.criteria.iter().map(|it| it.most).fold(0, u32::saturating_add)
    }

    /// Its parts with the number of their criterion, in their order.
    pub fn parts(&self) -> impl Iterator<Item = (u32, &Part)> {
        self.criteria.iter().flat_map(|it| it.parts.iter().map(|part| (it.number, part)))
    }
}

/// Every sheet in every version: the shipped ones, then those of the cell.
pub fn all(register: &Register) -> Vec<Sheet> {
    let own = register.score_sheets().map(|(_, sheet)| entered(sheet));
    SHEETS.iter().map(shipped).chain(own).collect()
}

/// The version of a sheet that holds on a day: of those that begin no later the one that begins
/// last, the cell's own before a shipped one of the same day. Before the first version known,
/// that one holds, so that old meetings can be marked.
pub fn find(register: &Register, key: &str, on: NaiveDate) -> Option<Sheet> {
    let mut versions: Vec<Sheet> =
        all(register).into_iter().filter(|sheet| sheet.key == key).collect();
    versions.sort_by_key(|sheet| (sheet.valid_from, !sheet.shipped));
    let at = versions.iter().rposition(|sheet| sheet.valid_from.is_none_or(|from| from <= on));
    versions.into_iter().nth(at.unwrap_or(0))
}

/// The sheet by which a meeting is marked: its own, that of the cell, or sheet B.
pub fn of(register: &Register, meeting: &Meeting) -> Option<Sheet> {
    let cell = register.cell().map_or("", |cell| cell.score_sheet.as_str());
    let on = meeting.date.unwrap_or(NaiveDate::MAX);
    [meeting.score_sheet.as_str(), cell, USUAL]
        .into_iter()
        .filter(|key| !key.is_empty())
        .find_map(|key| find(register, key, on))
}

/// As [`of`], with the part for thematic content left out in a month without a theme where the
/// cell shares its points among the other parts of the criterion.
pub fn for_meeting(register: &Register, meeting: &Meeting) -> Option<Sheet> {
    of(register, meeting).map(|sheet| of_month(register, meeting, sheet))
}

/// A sheet as it is in the month of a meeting. Where the minutes are adopted, the marks tell
/// whether the points were shared: the cell may do otherwise since.
pub fn of_month(register: &Register, meeting: &Meeting, mut sheet: Sheet) -> Sheet {
    let is_settled = meeting.state == MeetingState::Adopted && !meeting.score.is_empty();
    let shares = if is_settled {
        let mut themes = sheet.parts().filter(|(_, part)| part.measure == measures::THEME);
        !themes.any(|(criterion, part)| {
            meeting.score.iter().any(|it| it.criterion == criterion && it.part == part.number)
        })
    } else {
        let wishes = register.cell().is_some_and(|it| it.without_theme == WithoutTheme::Share);
        wishes && !measures::has_theme(register, meeting)
    };
    if shares {
        sheet.criteria.iter_mut().for_each(share);
    }
    sheet
}

/// Leaves out the part for thematic content and shares its points among the others, so that they
/// come to the most of the criterion again: tenths that do not divide go to those with the largest
/// rest, in their order. A criterion of nothing else stays as it is.
fn share(criterion: &mut Criterion) {
    let others = |part: &&mut Part| part.measure != measures::THEME;
    let old: u64 = criterion.parts.iter_mut().filter(others).map(|part| u64::from(part.most)).sum();
    if old == 0 || criterion.parts.iter().all(|part| part.measure != measures::THEME) {
        return;
    }
    let most = u64::from(criterion.most);
    criterion.parts.retain(|part| part.measure != measures::THEME);
    let wanted = |part: &Part| u64::from(part.most) * most;
    let mut left = most.saturating_sub(criterion.parts.iter().map(|part| wanted(part) / old).sum());
    let mut order: Vec<usize> = (0..criterion.parts.len()).collect();
    let rest = |at: &usize| criterion.parts.get(*at).map_or(0, |part| wanted(part) % old);
    order.sort_by_key(|at| std::cmp::Reverse(rest(at)));
    let mut sizes: Vec<u64> = criterion.parts.iter().map(|part| wanted(part) / old).collect();
    for at in order {
        if let Some(size) = sizes.get_mut(at).filter(|_| left > 0) {
            *size += 1;
            left -= 1;
        }
    }
    for (part, size) in criterion.parts.iter_mut().zip(sizes) {
        grow(part, u32::try_from(size).unwrap_or(u32::MAX));
    }
}

/// Gives a part another most; its answers keep their share of it.
fn grow(part: &mut Part, most: u32) {
    let (old, new) = (u64::from(part.most.max(1)), u64::from(most));
    for answer in &mut part.answers {
        let tenths = (u64::from(answer.tenths) * new * 2 + old) / (old * 2);
        answer.tenths = u32::try_from(tenths).unwrap_or(u32::MAX).min(most);
    }
    part.most = most;
}

fn shipped(of: &Shipped) -> Sheet {
    let (year, month, day) = of.from;
    let criteria = (1..).zip(of.criteria).map(|(number, (title, most, groups))| Criterion {
        number,
        title: Label::Shipped(*title),
        most: *most,
        parts: (1..).zip(groups.iter().copied().flatten()).map(part).collect(),
    });
    Sheet {
        key: of.key.to_owned(),
        name: Label::Shipped(of.name),
        valid_from: NaiveDate::from_ymd_opt(year, month, day),
        source: Label::Shipped(of.source),
        shipped: true,
        criteria: criteria.collect(),
    }
}

fn part((number, of): (u32, &ShippedPart)) -> Part {
    let (measure, better) = match of.by {
        By::Book(key) => (key, None),
        By::Person(better) => ("", Some(better)),
    };
    let answer = |(title, tenths, least): &(Text, u32, u32)| Answer {
        title: Label::Shipped(*title),
        tenths: *tenths,
        least: (!measure.is_empty()).then_some(*least),
    };
    Part {
        number,
        title: Label::Shipped(of.title),
        most: of.most,
        measure: measure.to_owned(),
        better,
        answers: of.options.iter().map(answer).collect(),
    }
}

/// A sheet of the cell. A criterion without parts is its own only part; a part without answers
/// has the usual ones.
fn entered(of: &ScoreSheet) -> Sheet {
    let mut criteria: Vec<Criterion> = of
        .criteria
        .iter()
        .map(|it| {
            let mut parts: Vec<Part> = of
                .parts
                .iter()
                .filter(|part| part.criterion == it.number)
                .map(|part| entered_part(of, part))
                .collect();
            parts.sort_by_key(|part| part.number);
            if parts.is_empty() {
                let (title, most) = (it.title.clone(), it.most);
                let measure = String::new();
                let only = SheetPart { criterion: it.number, number: 1, title, most, measure };
                parts.push(entered_part(of, &only));
            }
            let title = Label::Own(it.title.clone());
            Criterion { number: it.number, title, most: it.most, parts }
        })
        .collect();
    criteria.sort_by_key(|it| it.number);
    Sheet {
        key: of.key.clone(),
        name: Label::Own(of.name.clone()),
        valid_from: of.valid_from,
        source: Label::Own(of.source.clone()),
        shipped: false,
        criteria,
    }
}

fn entered_part(of: &ScoreSheet, part: &SheetPart) -> Part {
    let own = |it: &&crate::domain::score_sheet::SheetOption| {
        it.criterion == part.criterion && it.part == part.number
    };
    let mut answers: Vec<Answer> = of
        .options
        .iter()
        .filter(own)
        .map(|it| Answer {
            title: Label::Own(it.title.clone()),
            tenths: it.tenths.min(part.most),
            least: it.least,
        })
        .collect();
    if answers.is_empty() {
        answers = usual(part);
    }
    answers.sort_by_key(|it| std::cmp::Reverse(it.tenths));
    Part {
        number: part.number,
        title: Label::Own(part.title.clone()),
        most: part.most,
        measure: part.measure.clone(),
        better: None,
        answers,
    }
}

/// The answers of a part for which none were entered: yes or no where the records are asked for
/// just that, else met, met in part, not met.
fn usual(part: &SheetPart) -> Vec<Answer> {
    let answer = |title, tenths, least| Answer { title: Label::Shipped(title), tenths, least };
    let is_yes_no = measures::known(&part.measure).is_some_and(|it| it.is_yes_no);
    if is_yes_no {
        return vec![answer(word::DONE, part.most, Some(1000)), answer(word::NOT_DONE, 0, Some(0))];
    }
    vec![
        answer(word::FULL, part.most, None),
        answer(word::HALF, part.most / 2, None),
        answer(word::NONE, 0, None),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_sheets_add_up() {
        for sheet in SHEETS.iter().map(shipped) {
            assert_eq!(sheet.most(), 1000, "{}", sheet.key);
            for criterion in &sheet.criteria {
                let sum: u32 = criterion.parts.iter().map(|part| part.most).sum();
                assert_eq!(sum, criterion.most, "{} {}", sheet.key, criterion.number);
            }
            for (_, part) in sheet.parts() {
                let best = part.answers.first().map(|it| it.tenths);
                assert_eq!(best, Some(part.most), "{:?}", part.title);
                assert!(part.answers.is_sorted_by_key(|it| std::cmp::Reverse(it.tenths)));
                assert!(part.measure.is_empty() || measures::known(&part.measure).is_some());
            }
        }
    }

    #[test]
    fn shared_points_come_to_the_most_of_the_criterion() {
        for mut sheet in SHEETS.iter().map(shipped) {
            sheet.criteria.iter_mut().for_each(share);
            assert!(sheet.parts().all(|(_, part)| part.measure != measures::THEME));
            for it in &sheet.criteria {
                assert_eq!(it.parts.iter().map(|part| part.most).sum::<u32>(), it.most);
                let best = |part: &Part| part.answers.iter().map(|it| it.tenths).max();
                assert!(it.parts.iter().all(|part| best(part) == Some(part.most)));
            }
        }
        let mut four = shipped(SHEETS.get(1).unwrap()).criteria.remove(3);
        share(&mut four);
        let mosts: Vec<u32> = four.parts.iter().map(|part| part.most).collect();
        assert_eq!(mosts, [60, 120, 24, 60, 12, 12, 12]);
    }
}
