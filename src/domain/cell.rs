//! The cell itself: its names, its meeting day, its committee, its options.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::clock::Clock;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::{Described, Field, Shape};
use crate::domain::resolution::ResolutionKind;
use crate::domain::{Choices as _, Kind, MemberId};
use crate::words::choices as word;
use crate::words::fields as label;

choices! {
    /// When the numbers of documents begin anew.
    NumberReset {
        Term = "term": word::RESET_TERM,
        Year = "year": word::RESET_YEAR,
    }
}

choices! {
    /// Where the tone mark stands in printed syllables such as ủy and uỷ.
    ToneStyle {
        New = "new": word::TONE_NEW,
        Old = "old": word::TONE_OLD,
    }
}

choices! {
    /// For whom the secretary signs.
    SignsFor {
        Cell = "T/M CHI BỘ": word::SIGNS_CELL,
        Committee = "T/M CHI ỦY": word::SIGNS_COMMITTEE,
    }
}

choices! {
    /// What becomes of the points for thematic content in a month without a thematic meeting.
    WithoutTheme {
        Full = "full": word::THEME_FULL,
        Share = "share": word::THEME_SHARE,
    }
}

/// The cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the label beside each field in FIELDS says what it is")]
pub struct Cell {
    pub name: String,
    pub commune: String,
    pub province: String,
    pub village: String,
    pub org_code: String,
    pub term_start: Option<NaiveDate>,
    pub term_months: Option<u32>,
    pub meeting_day: Option<u32>,
    pub meeting_time: Option<Clock>,
    pub meeting_place: String,
    pub secretary: Option<MemberId>,
    pub deputy: Option<MemberId>,
    pub committee: Vec<MemberId>,
    pub number_reset: NumberReset,
    pub tone_style: ToneStyle,
    pub signs_for: SignsFor,
    pub wage_region: Option<u32>,
    pub holidays: Vec<String>,
    pub households: Option<u32>,
    pub people: Option<u32>,
    pub poor_households: Option<u32>,
    pub observer: String,
    pub practice: bool,
    pub usual_decision: ResolutionKind,
    pub score_sheet: String,
    pub without_theme: WithoutTheme,
}

impl Default for Cell {
    fn default() -> Self {
        Self {
            name: String::new(),
            commune: String::new(),
            province: String::new(),
            village: String::new(),
            org_code: String::new(),
            term_start: None,
            term_months: None,
            meeting_day: None,
            meeting_time: None,
            meeting_place: String::new(),
            secretary: None,
            deputy: None,
            committee: Vec::new(),
            number_reset: NumberReset::Term,
            tone_style: ToneStyle::New,
            signs_for: SignsFor::Cell,
            wage_region: None,
            holidays: Vec::new(),
            households: None,
            people: None,
            poor_households: None,
            observer: String::new(),
            practice: false,
            usual_decision: ResolutionKind::Resolution,
            score_sheet: String::new(),
            without_theme: WithoutTheme::Full,
        }
    }
}

impl Described for Cell {
    const FIELDS: &'static [Field<Self>] = &[
        field!(name, label::CELL_NAME, Shape::Line).required().advice(label::CELL_NAME_ADVICE),
        field!(commune, label::COMMUNE, Shape::Line).wanted(),
        field!(province, label::PROVINCE, Shape::Line).wanted(),
        field!(village, label::VILLAGE, Shape::Line),
        field!(org_code, label::ORG_CODE, Shape::Line),
        field!(term_start, label::TERM_START, Shape::Date).advice(label::TERM_START_ADVICE),
        field!(term_months, label::TERM_MONTHS, Shape::Number(1, 120)),
        field!(meeting_day, label::MEETING_DAY, Shape::Number(1, 31)).wanted(),
        field!(meeting_time, label::MEETING_TIME, Shape::Time),
        field!(meeting_place, label::MEETING_PLACE, Shape::Line),
        field!(secretary, "secretary_id", label::SECRETARY, Shape::Ref(Kind::Member)),
        field!(deputy, "deputy_id", label::DEPUTY, Shape::Ref(Kind::Member)),
        field!(committee, label::COMMITTEE, Shape::Refs(Kind::Member)),
        field!(number_reset, label::NUMBER_RESET, Shape::Choice(NumberReset::LIST)),
        field!(tone_style, label::TONE_STYLE, Shape::Choice(ToneStyle::LIST)),
        field!(signs_for, label::SIGNS_FOR, Shape::Choice(SignsFor::LIST)),
        field!(wage_region, label::WAGE_REGION, Shape::Number(1, 4)),
        field!(holidays, label::HOLIDAYS, Shape::Lines).advice(label::HOLIDAYS_ADVICE),
        field!(households, label::HOUSEHOLDS, Shape::Number(0, 100_000)),
        field!(people, label::PEOPLE, Shape::Number(0, 1_000_000)),
        field!(poor_households, label::POOR_HOUSEHOLDS, Shape::Number(0, 100_000)),
        field!(observer, label::OBSERVER, Shape::Line),
        field!(practice, label::PRACTICE, Shape::YesNo),
        field!(usual_decision, label::USUAL_DECISION, Shape::Choice(ResolutionKind::LIST)),
        field!(score_sheet, label::SCORE_SHEET, Shape::Line).advice(label::SCORE_SHEET_ADVICE),
        field!(without_theme, label::WITHOUT_THEME, Shape::Choice(WithoutTheme::LIST)),
    ];

    fn blank() -> Self {
        Self::default()
    }
}

impl Cell {
    /// What makes this record one that cannot be kept.
    pub fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.name.is_empty() {
            problems.push(Problem::new("name", Fault::Missing));
        }
        for line in &self.holidays {
            if crate::domain::day::Day::read(line)
                .map(crate::domain::day::Day::exact)
                .is_ok_and(|exact| exact.is_some())
            {
                continue;
            }
            problems.push(Problem::new("holidays", Fault::NotADate));
        }
        problems
    }
}
