//! The events of a member: nothing happens to a membership after a death.

use chrono::NaiveDate;

use super::{Asserted, Doubt};
use crate::domain::member::{Event, EventKind};
use crate::domain::register::Register;
use crate::words::assertions as word;

pub(super) fn check(register: &Register, doubts: &mut Vec<Doubt>) {
    for (id, member) in register.members() {
        let Some((death, event)) = after_death(&member.events) else { continue };
        doubts.push(
            Doubt::new(Asserted::Order, id, word::AFTER_DEATH)
                .on("date", event)
                .on("before", death),
        );
    }
}

fn after_death(events: &[Event]) -> Option<(NaiveDate, NaiveDate)> {
    let died = events.iter().find(|it| it.kind == EventKind::Died)?;
    // Known only by its month, a death may lie anywhere in it.
    let death = died.effective.or_else(|| died.date.map(crate::domain::day::Day::latest))?;
    let later = events.iter().filter_map(Event::counts_from).find(|day| *day > death)?;
    Some((death, later))
}
