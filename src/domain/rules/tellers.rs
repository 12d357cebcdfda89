//! Whether those who count can: official members who are in the room. Others are warned of, for a
//! cell may have its reasons.

use crate::domain::clock::Clock;
use crate::domain::meeting::Meeting;
use crate::domain::register::Register;
use crate::domain::rules::voting;
use crate::domain::text::fold;
use crate::words::ballot as word;
use crate::words::{Lang, Text};

/// What is odd about one teller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Odd {
    /// The name as it was typed.
    pub name: String,
    why: Text,
}

impl Odd {
    /// The warning.
    pub fn say(&self, lang: Lang) -> String {
        self.why.fill(lang, &[("name", &self.name)])
    }
}

/// The names of tellers, typed with commas between.
pub fn names(typed: &str) -> impl Iterator<Item = &str> {
    typed.split([',', ';']).map(str::trim).filter(|name| !name.is_empty())
}

/// What is odd about the tellers of a vote at a moment.
pub fn odd(register: &Register, meeting: &Meeting, at: Option<Clock>, typed: &str) -> Vec<Odd> {
    names(typed)
        .filter_map(|name| {
            let key = fold(name);
            let known: Vec<_> =
                register.members().filter(|(_, it)| fold(&it.full_name) == key).collect();
            let official = |on| known.iter().any(|(_, it)| it.standing(on).is_official());
            let here = |id| voting::votes_now(register, meeting, id, at);
            let why = if known.is_empty() {
                word::TELLER_UNKNOWN
            } else if meeting.date.is_some_and(|on| !official(on)) {
                word::TELLER_NOT_OFFICIAL
            } else if !known.iter().any(|(id, _)| here(*id)) {
                word::TELLER_AWAY
            } else {
                return None;
            };
            Some(Odd { name: name.to_owned(), why })
        })
        .collect()
}
