//! What was filled into the form of a step, by field.

use chrono::NaiveDate;

use crate::domain::clock::Clock;
use crate::domain::field::{Described, Row, Value};
use crate::domain::work::plan::Refusal;
use crate::domain::{Choices, MemberId};

/// The fields as they were filled in.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Given(Vec<(&'static str, Value)>);

impl Given {
    /// Adds a field.
    pub fn put(&mut self, key: &'static str, value: Value) {
        self.0.push((key, value));
    }

    /// The fields with their values.
    pub fn into_row(self) -> Row {
        self.0
    }

    fn get(&self, key: &str) -> &Value {
        self.0.iter().find(|(at, _)| *at == key).map_or(&Value::Empty, |(_, value)| value)
    }

    /// A text; empty where there is none.
    pub fn text(&self, key: &str) -> String {
        match self.get(key) {
            Value::Text(text) => text.clone(),
            _ => String::new(),
        }
    }

    /// The numbers of all fields of a key, in their order.
    pub fn numbers(&self, key: &str) -> Vec<u32> {
        let of = self.0.iter().filter(|(at, _)| *at == key);
        of.map(|(_, value)| match value {
            Value::Number(number) => u32::try_from(*number).unwrap_or_default(),
            _ => 0,
        })
        .collect()
    }

    /// Several members.
    pub fn members(&self, key: &str) -> Vec<MemberId> {
        match self.get(key) {
            Value::Refs(numbers) => numbers.iter().map(|number| MemberId(*number)).collect(),
            _ => Vec::new(),
        }
    }

    /// A number.
    pub fn number(&self, key: &str) -> Option<u32> {
        match self.get(key) {
            Value::Number(number) => u32::try_from(*number).ok(),
            _ => None,
        }
    }

    /// A member.
    pub fn member(&self, key: &str) -> Option<MemberId> {
        match self.get(key) {
            Value::Ref(number) => Some(MemberId(*number)),
            _ => None,
        }
    }

    /// A day.
    pub fn date(&self, key: &str) -> Option<NaiveDate> {
        match self.get(key) {
            Value::Day(day) => day.exact(),
            _ => None,
        }
    }

    /// A time of day.
    pub fn clock(&self, key: &str) -> Option<Clock> {
        match self.get(key) {
            Value::Clock(clock) => Some(*clock),
            _ => None,
        }
    }

    /// Yes or no.
    pub fn flag(&self, key: &str) -> bool {
        *self.get(key) == Value::Flag(true)
    }

    /// One of a closed list.
    pub fn choice<C: Choices>(&self, key: &str) -> Option<C> {
        match self.get(key) {
            Value::Key(chosen) => C::from_key(chosen),
            _ => None,
        }
    }

    /// Puts all fields into a record that has them.
    ///
    /// # Errors
    /// What is wrong with the first that does not fit.
    pub fn into_record<D: Described>(&self, record: &mut D) -> Result<(), Refusal> {
        for (key, value) in &self.0 {
            record
                .put(key, value.clone())
                .map_err(|fault| Refusal::from(crate::domain::fault::Problem::new(key, fault)))?;
        }
        Ok(())
    }
}
