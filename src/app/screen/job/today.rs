//! Saying which day it is, where the computer's clock cannot be believed.

use crate::app::desk::Desk;
use crate::app::message::Effect;
use crate::app::screen::job::task::one;
use crate::app::screen::job::{Done, Given};
use crate::app::screen::lines::Ink;
use crate::domain::field::{Shape, Spec, Value, Wanted};
use crate::domain::work::wall_clock;
use crate::words::wall_clock as word;

pub(super) fn fields() -> Vec<(Spec, Value)> {
    vec![(one("date", word::TODAY, Shape::Date, Wanted::Required), Value::Empty)]
}

/// Why it is asked.
pub(super) fn facts(desk: &Desk) -> Vec<(String, Ink)> {
    let doubt = desk.clock_doubt();
    doubt.map(|it| (it.say(desk.today(), desk.lang()), Ink::Near)).into_iter().collect()
}

pub(super) fn run(desk: &Desk, given: &Given) -> Done {
    match given.date("date").filter(|day| wall_clock::is_possible(*day)) {
        Some(day) => Done::Ask(Effect::SetDate(day)),
        None => Done::Told(word::NOT_POSSIBLE.get(desk.lang()).to_owned(), false),
    }
}
