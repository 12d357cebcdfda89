//! A score sheet that the cell entered beside the shipped ones: criteria, their parts, and the
//! answers with their points. All points are tenths of a point.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::fault::{Fault, Problem};
use crate::domain::field::{Described, Field, Shape};
use crate::domain::rules::measures;
use crate::words::fields as label;

/// A criterion of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetCriterion {
    /// Its number, from 1.
    pub number: u32,
    /// What it is.
    pub title: String,
    /// The most points, in tenths.
    pub most: u32,
}

impl Described for SheetCriterion {
    const FIELDS: &'static [Field<Self>] = &[
        field!(number, label::CRITERION, Shape::Number(1, 99)).required(),
        field!(title, label::CRITERION_TITLE, Shape::Line).required(),
        field!(most, "most_tenths", label::MOST_TENTHS, Shape::Number(0, 1000)),
    ];
    fn blank() -> Self {
        Self { number: 0, title: String::new(), most: 0 }
    }
}
rows!(SheetCriterion);

/// A part of a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetPart {
    /// The criterion.
    pub criterion: u32,
    /// Its number within the criterion, from 1.
    pub number: u32,
    /// What it is.
    pub title: String,
    /// The most points, in tenths.
    pub most: u32,
    /// What the records know of it: the key of a measure; empty where a person is asked.
    pub measure: String,
}

impl Described for SheetPart {
    const FIELDS: &'static [Field<Self>] = &[
        field!(criterion, label::CRITERION, Shape::Number(1, 99)).required(),
        field!(number, label::CRITERION_PART, Shape::Number(1, 99)).required(),
        field!(title, label::CRITERION_TITLE, Shape::Line).required(),
        field!(most, "most_tenths", label::MOST_TENTHS, Shape::Number(0, 1000)),
        field!(measure, label::MEASURE, Shape::Line),
    ];
    fn blank() -> Self {
        Self { criterion: 0, number: 0, title: String::new(), most: 0, measure: String::new() }
    }
}
rows!(SheetPart);

/// An answer to a part, with its points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetOption {
    /// The criterion.
    pub criterion: u32,
    /// The part.
    pub part: u32,
    /// The answer.
    pub title: String,
    /// Its points, in tenths.
    pub tenths: u32,
    /// The least value of the measure for which it holds, in thousandths.
    pub least: Option<u32>,
}

impl Described for SheetOption {
    const FIELDS: &'static [Field<Self>] = &[
        field!(criterion, label::CRITERION, Shape::Number(1, 99)).required(),
        field!(part, label::CRITERION_PART, Shape::Number(1, 99)).required(),
        field!(title, label::CRITERION_TITLE, Shape::Line).required(),
        field!(tenths, label::TENTHS, Shape::Number(0, 1000)),
        field!(least, "least_per_mille", label::LEAST, Shape::Number(0, 1_000_000)),
    ];
    fn blank() -> Self {
        Self { criterion: 0, part: 0, title: String::new(), tenths: 0, least: None }
    }
}
rows!(SheetOption);

/// A score sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ScoreSheet {
    /// The short name by which meetings name it.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// The first day on which it holds.
    pub valid_from: Option<NaiveDate>,
    /// The document it comes from.
    pub source: String,
    /// The criteria.
    pub criteria: Vec<SheetCriterion>,
    /// Their parts.
    pub parts: Vec<SheetPart>,
    /// The answers.
    pub options: Vec<SheetOption>,
}

impl Described for ScoreSheet {
    const FIELDS: &'static [Field<Self>] = &[
        field!(key, label::SHEET_KEY, Shape::Line).required().advice(label::SHEET_KEY_ADVICE),
        field!(name, label::SHEET_NAME, Shape::Line).required(),
        field!(valid_from, label::VALID_FROM, Shape::Date),
        field!(source, label::RULE_SOURCE, Shape::Line).wanted(),
        field!(criteria, label::CRITERIA, Shape::Rows(SheetCriterion::specs)),
        field!(parts, label::CRITERIA_PARTS, Shape::Rows(SheetPart::specs)),
        field!(options, label::SHEET_OPTIONS, Shape::Rows(SheetOption::specs)),
    ];

    fn blank() -> Self {
        Self::default()
    }
}

impl ScoreSheet {
    /// What makes this record one that cannot be kept.
    pub fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (key, is_empty) in [("key", self.key.is_empty()), ("name", self.name.is_empty())] {
            if is_empty {
                problems.push(Problem::new(key, Fault::Missing));
            }
        }
        let measures = self.parts.iter().map(|part| part.measure.as_str());
        let is_known = |key: &str| key.is_empty() || measures::known(key).is_some();
        if !measures.into_iter().all(is_known) {
            problems.push(Problem::new("parts", Fault::UnknownMeasure));
        }
        problems
    }
}
