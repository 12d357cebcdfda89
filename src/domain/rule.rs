//! A rule value that the user entered beside the shipped ones, with the day from which it holds.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::fault::{Fault, Problem};
use crate::domain::field::{Described, Field, Shape};
use crate::words::fields as label;

/// One amendment of a rule: the value of `key` from `valid_from` on, with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Rule {
    /// The rule's key, such as `meeting.min_minutes`.
    pub key: String,
    /// Its value, written as the shipped values are.
    pub value: String,
    /// The first day on which it holds.
    pub valid_from: Option<NaiveDate>,
    /// The document it comes from.
    pub source: String,
}

impl Described for Rule {
    const FIELDS: &'static [Field<Self>] = &[
        field!(key, label::RULE_KEY, Shape::Line).required(),
        field!(value, label::RULE_VALUE, Shape::Line).required(),
        field!(valid_from, label::VALID_FROM, Shape::Date).required(),
        field!(source, label::RULE_SOURCE, Shape::Line).wanted(),
    ];

    fn blank() -> Self {
        Self::default()
    }
}

impl Rule {
    /// What makes this record one that cannot be kept.
    pub fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        match crate::domain::rules::book::known(&self.key) {
            None => problems.push(Problem::new("key", Fault::UnknownRule)),
            Some(rule) if !rule.takes(&self.value) => {
                problems.push(Problem::new("value", Fault::BadRuleValue));
            }
            Some(_) => {}
        }
        if self.valid_from.is_none() {
            problems.push(Problem::new("valid_from", Fault::Missing));
        }
        problems
    }
}
