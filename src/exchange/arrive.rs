//! Records of one kind that arrive in a file: which of them are new, which the book has already,
//! and what is wrong with any of them. Nothing is taken unless all of it can be.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::Value as Json;

use crate::domain::act::Change;
use crate::domain::fault::Fault;
use crate::domain::member::Member;
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::text::fold;
use crate::domain::{Id, Kind, MemberId};
use crate::exchange::json::{self, Refusal};
use crate::exchange::whole;

/// What taking a file would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// Records that are new.
    pub added: u32,
    /// Records that the book has already.
    pub updated: u32,
    /// The changes; a record that the book has as it is needs none.
    pub changes: Vec<Change>,
    /// What cannot be taken; then nothing is.
    pub refused: Vec<Refusal>,
}

/// Looks at a JSON list of records of one kind.
pub fn preview(register: &Register, kind: Kind, list: &[Json], today: NaiveDate) -> Preview {
    let mut seen = Preview::default();
    let mut next = register.clone();
    let mut rows: BTreeMap<Id, u32> = BTreeMap::new();
    for (row, json) in (1u32..).zip(list) {
        match place(register, &next, kind, row, json) {
            Err(refused) => seen.refused.extend(refused),
            Ok((id, _)) if rows.contains_key(&id) => {
                let earlier = rows.get(&id).copied().unwrap_or_default();
                seen.refused.push(twice(kind, row, earlier, json));
            }
            Ok((id, record)) => {
                rows.insert(id, row);
                match register.record(id) {
                    Some(_) => seen.updated += 1,
                    None => seen.added += 1,
                }
                if register.record(id) != Some(&record) {
                    seen.changes.push(register.set(id, record.clone()));
                    next.put(id, Some(record));
                }
            }
        }
    }
    for change in &seen.changes {
        let row = rows.get(&change.id).copied().unwrap_or_default();
        if let Some(record) = &change.after {
            let problems = next.check(change.id, record, today);
            seen.refused
                .extend(problems.into_iter().map(|it| whole::refusal(kind, row, record, it)));
        }
    }
    seen.refused.sort_by_key(|refusal| (refusal.row, refusal.column));
    seen
}

/// Where a record of the file belongs, and how it then is: what the file does not name stays.
fn place(
    register: &Register,
    next: &Register,
    kind: Kind,
    row: u32,
    json: &Json,
) -> Result<(Id, Record), Vec<Refusal>> {
    let (number, fresh) = json::read(kind, row, json, Record::blank(kind))?;
    let fresh = tidy(fresh);
    let known = match &fresh {
        Record::Cell(_) => register.record(Id::CELL).map(|_| Id::CELL),
        Record::Member(member) => known(register, member)
            .map_err(|fault| vec![refusal(kind, row, "card_no", &member.card_no, fault)])?,
        _ => number.map(|number| Id::new(kind, number)).filter(|id| register.record(*id).is_some()),
    };
    match known.and_then(|id| Some((id, register.record(id)?.clone()))) {
        Some((id, record)) => Ok((id, tidy(json::read(kind, row, json, record)?.1))),
        None if kind == Kind::Cell => Ok((Id::CELL, fresh)),
        None => Ok((next.next(kind, 0), fresh)),
    }
}

/// The member whom the book has already under this card and name, else name and birth date.
fn known(register: &Register, member: &Member) -> Result<Option<Id>, Fault> {
    let same_name = |other: &Member| fold(&other.full_name) == fold(&member.full_name);
    if !member.card_no.is_empty()
        && let Some((id, other)) =
            register.members().find(|(_, other)| other.card_no == member.card_no)
    {
        return if same_name(other) {
            Ok(Some(id.into()))
        } else {
            Err(Fault::CardOfAnother(other.full_name.clone()))
        };
    }
    let same = |(_, other): &(MemberId, &Member)| {
        same_name(other) && other.birth_date.is_some() && other.birth_date == member.birth_date
    };
    Ok(register.members().find(same).map(|(id, _)| id.into()))
}

fn tidy(mut record: Record) -> Record {
    if let Record::Member(member) = &mut record {
        member.tidy();
    }
    record
}

fn twice(kind: Kind, row: u32, earlier: u32, json: &Json) -> Refusal {
    let text = |key: &str| json.get(key).map(json::plain).unwrap_or_default();
    let (card, id) = (text("card_no"), text("id"));
    if card.is_empty() {
        refusal(kind, row, "id", &id, Fault::Twice)
    } else {
        refusal(kind, row, "card_no", &card, Fault::CardTwiceInFile(earlier))
    }
}

fn refusal(kind: Kind, row: u32, key: &str, value: &str, fault: Fault) -> Refusal {
    Refusal {
        kind,
        row,
        column: json::column(kind, key),
        key: key.to_owned(),
        value: value.to_owned(),
        fault,
    }
}
