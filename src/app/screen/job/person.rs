//! Erasing a person's own data: what goes and what stays stands below, the name is typed to do it.

use crate::app::desk::Desk;
use crate::app::message::Effect;
use crate::app::screen::job::task::one;
use crate::app::screen::job::{Done, Given};
use crate::app::screen::lines::Ink;
use crate::domain::MemberId;
use crate::domain::field::{Shape, Spec, Value, Wanted};
use crate::domain::text::fold;
use crate::domain::work::{Refusal, erase};
use crate::words::privacy as word;

pub(super) fn title(desk: &Desk, id: MemberId) -> String {
    word::ERASE_OF.fill(desk.lang(), &[("name", desk.name(Some(id)))])
}

pub(super) fn fields() -> Vec<(Spec, Value)> {
    let name = one("text", word::ERASE_NAME, Shape::Line, Wanted::Required);
    vec![(Spec { advice: word::ERASE_NAME_ADVICE, ..name }, Value::Empty)]
}

pub(super) fn facts(desk: &Desk, id: MemberId) -> Vec<(String, Ink)> {
    let Some(erasure) = erase::of(&desk.register, id, desk.today()) else { return Vec::new() };
    let said = erase::say(&erasure, &desk.register, desk.lang()).into_iter();
    let lines =
        said.enumerate().map(|(at, line)| (line, if at == 0 { Ink::Bad } else { Ink::Plain }));
    let backups = word::ERASED_BACKUPS.get(desk.lang()).to_owned();
    lines.chain([(backups, Ink::Near)]).collect()
}

/// Erases once the name is typed; without marks it will do.
pub(super) fn run(desk: &Desk, id: MemberId, given: &Given) -> Result<Done, Refusal> {
    if fold(&given.text("text")) != fold(desk.name(Some(id))) {
        return Err(Refusal::Said("text", word::NAME_DIFFERS));
    }
    let plan = erase::of(&desk.register, id, desk.today()).and_then(|it| it.plan());
    Ok(plan.map_or_else(|| Done::Ask(Effect::Clean(id)), Done::Plan))
}
