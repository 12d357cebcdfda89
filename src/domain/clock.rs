//! A time of day to the minute, as minutes say it: 19:30.

use serde::{Deserialize, Serialize};

use crate::domain::fault::Fault;
use crate::domain::field::{Slot, Value};

/// Minutes since midnight, 0 to 1439.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Clock(u16);

impl Clock {
    /// A time of day; `None` past 23:59.
    pub const fn new(hour: u16, minute: u16) -> Option<Self> {
        if hour < 24 && minute < 60 { Some(Self(hour * 60 + minute)) } else { None }
    }

    /// The hour, 0 to 23.
    pub const fn hour(self) -> u16 {
        self.0 / 60
    }

    /// The minute, 0 to 59.
    pub const fn minute(self) -> u16 {
        self.0 % 60
    }

    /// Minutes from `self` to `end`; a meeting that ends after midnight counts on.
    pub const fn until(self, end: Self) -> u16 {
        if end.0 >= self.0 { end.0 - self.0 } else { end.0 + 1440 - self.0 }
    }

    /// Reads `19:30`, `19h30`, `19 giờ 30`, `19h`, `1930`.
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        let parts: Vec<&str> =
            typed.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [one] if one.len() == 4 => {
                let number: u16 = one.parse().ok()?;
                Self::new(number / 100, number % 100)
            }
            [hour] if hour.len() <= 2 => Self::new(hour.parse().ok()?, 0),
            [hour, minute] if hour.len() <= 2 && minute.len() <= 2 => {
                Self::new(hour.parse().ok()?, minute.parse().ok()?)
            }
            _ => None,
        }
    }
}

impl std::fmt::Display for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl Slot for Option<Clock> {
    fn value(&self) -> Value {
        self.map_or(Value::Empty, Value::Clock)
    }
    fn take(value: Value) -> Result<Self, Fault> {
        match value {
            Value::Empty => Ok(None),
            Value::Clock(clock) => Ok(Some(clock)),
            Value::Text(typed) => Clock::read(&typed).map(Some).ok_or(Fault::NotATime),
            _ => Err(Fault::NotATime),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        for (typed, shown) in [
            ("19:30", "19:30"),
            ("19h30", "19:30"),
            ("7h", "07:00"),
            ("19 giờ 05", "19:05"),
            ("1930", "19:30"),
        ] {
            assert_eq!(Clock::read(typed).unwrap().to_string(), shown, "{typed}");
        }
        for typed in ["24:00", "19:60", "abc", "1:2:3", ""] {
            assert_eq!(Clock::read(typed), None, "{typed}");
        }
        assert_eq!(Clock::read("23:30").unwrap().until(Clock::read("0:15").unwrap()), 45);
    }
}
