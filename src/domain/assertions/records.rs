//! Every record as if it were to be kept today: what a rule refuses, and what leads nowhere.

use chrono::NaiveDate;

use super::{Asserted, Doubt};
use crate::domain::fault::{Fault, Problem};
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::rules::secrecy;
use crate::domain::{Id, Kind};
use crate::words::{Text, assertions as word};

pub(super) fn check(register: &Register, today: NaiveDate, doubts: &mut Vec<Doubt>) {
    for (id, record) in register.all() {
        // Asked without the record as it stands, which would be let through as no news.
        if let Some(key) = secrecy::field(None, record) {
            doubts.push(Doubt::refused(
                Asserted::Secrecy,
                id,
                label(id, key),
                Fault::SecretMarking,
            ));
        }
        for Problem { field, fault } in register.check(id, record, today) {
            // Who stands twice on a roll is told by name.
            if id.kind == Kind::Meeting && field == "roll" && fault == Fault::Twice {
                continue;
            }
            if fault == Fault::NotHeldYet {
                doubts.push(Doubt::new(Asserted::Order, id, word::AHEAD));
                continue;
            }
            let asserted = asserted(&fault);
            doubts.push(Doubt::refused(asserted, id, label(id, field), fault));
        }
    }
}

fn label(id: Id, key: &str) -> Text {
    let specs = Record::specs(id.kind);
    specs.iter().find(|it| it.key == key).map_or(Text::EMPTY, |it| it.label)
}

const fn asserted(fault: &Fault) -> Asserted {
    match fault {
        Fault::UnknownReference => Asserted::Reference,
        Fault::NumberTaken(_) => Asserted::Numbers,
        Fault::VotesAboveVoters(..) | Fault::VotersAboveBase(..) | Fault::Ballots(_) => {
            Asserted::Votes
        }
        Fault::StopNeedsVote => Asserted::Decisions,
        Fault::DeadlineBeforeStart
        | Fault::BornAfterAdmission
        | Fault::DecisionAfterCeremony
        | Fault::OfficialBeforeAdmission
        | Fault::InTheFuture => Asserted::Order,
        _ => Asserted::Record,
    }
}
