//! What a vote came to, whatever was put on its ballots: yes or no, names, degrees of penalty.

use crate::domain::meeting::{Matter, Meeting, Vote};
use crate::domain::register::Register;
use crate::domain::rules::ballots;
use crate::domain::rules::election::{self, Count};
use crate::domain::rules::penalty::{self, Decided};
use crate::domain::rules::voting::{self, Verdict};
use crate::words::Lang;
use crate::words::ballot as word;

/// What a vote came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Carried or not.
    Verdict(Verdict),
    /// Who was elected.
    Election(Count),
    /// Which degree of penalty, on which base.
    Penalty(Option<Decided>, u32),
}

/// What a recorded vote came to: by the base kept with it, else by that of its moment. An election
/// or a ballot on penalties without names is told by its votes in favour, as old books have them.
pub fn of(register: &Register, meeting: &Meeting, vote: &Vote) -> Outcome {
    let has_names = ballots::names(meeting, vote).next().is_some();
    match vote.matter {
        Matter::Election if has_names => {
            Outcome::Election(election::count(register, meeting, vote))
        }
        Matter::Penalty if has_names => {
            let base = vote
                .base
                .unwrap_or_else(|| voting::base_on(register, meeting, vote.item, vote.at).base);
            Outcome::Penalty(penalty::of(register, meeting, vote, base), base)
        }
        _ => Outcome::Verdict(voting::verdict(register, meeting, vote)),
    }
}

impl Outcome {
    /// Whether something was decided: it carried, every seat is filled, a degree applies.
    pub fn carried(&self) -> bool {
        match self {
            Self::Verdict(verdict) => verdict.carried,
            Self::Election(count) => count.open() == 0,
            Self::Penalty(decided, _) => decided.is_some(),
        }
    }

    /// The result in one or two sentences, with its figures.
    pub fn say(&self, register: &Register, lang: Lang) -> String {
        match self {
            Self::Verdict(verdict) => verdict.say(lang),
            Self::Election(count) => count.say(register, lang),
            Self::Penalty(None, base) => {
                word::PENALTY_NONE.fill(lang, &[("base", &base.to_string())])
            }
            Self::Penalty(Some(decided), base) => {
                let text = if decided.added { word::PENALTY_ADDED } else { word::PENALTY_OWN };
                text.fill(
                    lang,
                    &[
                        ("degree", decided.penalty.name().get(lang)),
                        ("votes", &decided.votes.to_string()),
                        ("needed", &decided.needed.to_string()),
                        ("base", &base.to_string()),
                    ],
                )
            }
        }
    }
}
