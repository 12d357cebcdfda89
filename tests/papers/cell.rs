//! The cell whose papers are looked at, and what papers of it can be about.

use chrono::NaiveDate;
use sochibo::domain::period::Period;
use sochibo::domain::register::Register;
use sochibo::papers::Subject;
use sochibo::practice::{self, Size};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 20).unwrap()
}

pub(crate) fn cell() -> Register {
    practice::register(Size::default(), today())
}

/// Every meeting, resolution and task, some members, the cell, periods of every length.
pub(crate) fn subjects(register: &Register) -> Vec<Subject> {
    let on = today();
    let mut all: Vec<Subject> = register.meetings().map(|(id, _)| id.into()).collect();
    all.extend(register.resolutions().map(|(id, _)| Subject::Dated(id.into(), on)));
    all.extend(register.tasks().map(|(id, _)| Subject::from(id)).take(20));
    all.extend(register.members().map(|(id, _)| Subject::Person(id, on)).take(12));
    all.push(Subject::Cell(on));
    let periods = [Period::month_of(on), Period::quarter_of(on), Period::half_of(on)];
    let before = periods.map(Period::before);
    let years = [Period::year_of(on), Period::year_of(on).before()];
    all.extend(periods.into_iter().chain(before).chain(years).map(|it| Subject::Period(it, on)));
    all
}
