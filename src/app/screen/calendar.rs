//! A month to pick a day from; weeks begin on Monday, as in Vietnam.

use chrono::{Datelike as _, Days, Months, NaiveDate};

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::keymap::Scope;
use crate::domain::day::Day;
use crate::domain::field::Value;

/// The calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// What the day is for.
    pub title: String,
    /// The day under the cursor.
    pub day: NaiveDate,
}

impl Calendar {
    /// The weeks of the month shown, each of seven days from Monday; days of other months too.
    pub fn weeks(&self) -> Vec<Vec<NaiveDate>> {
        let first = self.day.with_day(1).unwrap_or(self.day);
        let back = u64::from(first.weekday().num_days_from_monday());
        let Some(start) = first.checked_sub_days(Days::new(back)) else { return Vec::new() };
        (0..6_u64)
            .map(|week| {
                (0..7_u64)
                    .filter_map(|day| start.checked_add_days(Days::new(week * 7 + day)))
                    .collect::<Vec<_>>()
            })
            .filter(|week| week.iter().any(|day| day.month() == self.day.month()))
            .collect()
    }

    fn step(&self, action: Action) -> Option<NaiveDate> {
        match action {
            Action::Left => self.day.pred_opt(),
            Action::Right => self.day.succ_opt(),
            Action::Up => self.day.checked_sub_days(Days::new(7)),
            Action::Down => self.day.checked_add_days(Days::new(7)),
            Action::PageUp => self.day.checked_sub_months(Months::new(1)),
            Action::PageDown => self.day.checked_add_months(Months::new(1)),
            _ => None,
        }
    }
}

impl Front for Calendar {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Calendar]
    }

    fn title(&self, _desk: &Desk) -> String {
        self.title.clone()
    }

    fn act(&mut self, _desk: &Desk, action: Action) -> Outcome {
        if action == Action::Open {
            return Outcome::Answer(Answer::Value(Value::Day(Day::from(self.day))));
        }
        if let Some(day) = self.step(action).filter(|day| (1850..=2199).contains(&day.year())) {
            self.day = day;
        }
        Outcome::Stay
    }

    fn pick(&mut self, _desk: &Desk, row: usize) -> Outcome {
        if let Some(day) = self.weeks().concat().get(row) {
            if *day == self.day {
                return Outcome::Answer(Answer::Value(Value::Day(Day::from(self.day))));
            }
            self.day = *day;
        }
        Outcome::Stay
    }
}
