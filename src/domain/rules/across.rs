//! What other records say against keeping a record: a card given twice, a committee too large.

use crate::domain::Id;
use crate::domain::fault::{Fault, Problem};
use crate::domain::record::Record;
use crate::domain::register::Register;

/// All that other records say against keeping `record` under `id`.
pub fn check(register: &Register, id: Id, record: &Record) -> Vec<Problem> {
    let mut problems = Vec::new();
    if let Record::Member(member) = record
        && !member.card_no.is_empty()
        && let Some((_, other)) = register
            .members()
            .find(|(at, other)| Id::from(*at) != id && other.card_no == member.card_no)
    {
        problems.push(Problem::new("card_no", Fault::CardTwice(other.full_name.clone())));
    }
    problems
}
