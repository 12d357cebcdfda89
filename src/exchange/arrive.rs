//! Records of one kind that arrive in a file: which of them are new, which the book has already,
//! and what is wrong with any of them. Nothing is taken unless all of it can be.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::Value as Json;

use crate::domain::act::Change;
use crate::domain::fault::{Fault, Problem};
use crate::domain::member::Member;
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::{Id, Kind, MemberId};
use crate::exchange::json::{self, Refusal};
use crate::exchange::known::{Folk, Known};
use crate::exchange::whole;

/// What taking a file would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// Records that are new.
    pub added: u32,
    /// Records that the book has, for which the file says something new.
    pub updated: u32,
    /// The changes.
    pub changes: Vec<Change>,
    /// What cannot be taken; then nothing is.
    pub refused: Vec<Refusal>,
}

/// Looks at a JSON list of records of one kind.
pub fn preview(register: &Register, kind: Kind, list: &[Json], today: NaiveDate) -> Preview {
    let mut seen = Preview::default();
    let mut next = register.clone();
    let mut folk = Folk::of(register);
    let mut rows: BTreeMap<Id, u32> = BTreeMap::new();
    for (row, json) in (1u32..).zip(list) {
        match place((&next, &folk), &rows, kind, row, json) {
            Err(refused) => seen.refused.extend(refused),
            Ok((id, record)) => {
                rows.insert(id, row);
                match register.record(id) {
                    Some(stood) if *stood == record => continue,
                    Some(_) => seen.updated += 1,
                    None => seen.added += 1,
                }
                seen.changes.push(register.set(id, record.clone()));
                if let Record::Member(member) = &record {
                    folk.note(MemberId(id.number), member);
                }
                next.put(id, Some(record));
            }
        }
    }
    for change in &seen.changes {
        let row = rows.get(&change.id).copied().unwrap_or_default();
        if let Some(record) = &change.after {
            // What changes is seen against the record as it stood.
            next.put(change.id, change.before.clone());
            let mut problems = next.check(change.id, record, today);
            problems.extend(foreign_seal(change.before.as_ref(), record));
            next.put(change.id, change.after.clone());
            seen.refused
                .extend(problems.into_iter().map(|it| whole::refusal(kind, row, record, it)));
        }
    }
    seen.refused.sort_by_key(|refusal| (refusal.row, refusal.column));
    seen
}

/// A seal that the book does not have: only adopting and correcting seal, no file does.
pub fn foreign_seal(before: Option<&Record>, record: &Record) -> Option<Problem> {
    let own = before.map(seals).unwrap_or_default();
    let is_new = seals(record).into_iter().any(|it| !it.is_empty() && !own.contains(&it));
    is_new.then(|| Problem::new("seal", Fault::ForeignSeal))
}

fn seals(record: &Record) -> Vec<&str> {
    let (seal, corrections) = match record {
        Record::Meeting(it) => (&it.seal, &it.corrections),
        Record::Resolution(it) => (&it.seal, &it.corrections),
        _ => return Vec::new(),
    };
    std::iter::once(seal).chain(corrections.iter().map(|it| &it.seal)).map(String::as_str).collect()
}

/// Where a record of the file belongs, and how it then is: what the file does not name stays.
/// `next` is the book with the earlier rows taken.
fn place(
    (next, folk): (&Register, &Folk),
    rows: &BTreeMap<Id, u32>,
    kind: Kind,
    row: u32,
    json: &Json,
) -> Result<(Id, Record), Vec<Refusal>> {
    let (number, fresh) = json::read(kind, row, json, Record::blank(kind))?;
    let fresh = tidy(fresh);
    let asked = match &fresh {
        Record::Cell(_) => Place::This(Id::CELL),
        Record::Member(member) => place_of((next, folk), rows, member),
        Record::Meeting(_)
        | Record::Resolution(_)
        | Record::Task(_)
        | Record::Rule(_)
        | Record::Topic(_)
        | Record::Template(_)
        | Record::YearPlan(_)
        | Record::ScoreSheet(_) => {
            number.map_or(Place::New, |number| Place::This(Id::new(kind, number)))
        }
    };
    let wrong = |key, fault| Err(vec![refusal(kind, row, key, json, fault)]);
    match asked {
        Place::OtherName(id, name) => match rows.get(&id) {
            Some(earlier) => wrong("card_no", Fault::CardTwiceInFile(*earlier)),
            None => wrong("card_no", Fault::CardOfAnother(name)),
        },
        Place::This(id) => match (rows.get(&id), next.record(id)) {
            (Some(earlier), _) if kind == Kind::Member && json.get("card_no").is_some() => {
                wrong("card_no", Fault::CardTwiceInFile(*earlier))
            }
            (Some(_), _) if kind == Kind::Member => wrong("full_name", Fault::Twice),
            (Some(_), _) => wrong("id", Fault::Twice),
            (None, Some(record)) => Ok((id, tidy(json::read(kind, row, json, record.clone())?.1))),
            (None, None) if kind == Kind::Cell => Ok((id, fresh)),
            (None, None) => Ok((next.next(kind, 0), fresh)),
        },
        Place::New => Ok((next.next(kind, 0), fresh)),
    }
}

/// Whether the book has a record already.
enum Place {
    New,
    This(Id),
    OtherName(Id, String),
}

fn place_of(
    (register, folk): (&Register, &Folk),
    rows: &BTreeMap<Id, u32>,
    member: &Member,
) -> Place {
    match folk.known(register, member, |id| rows.contains_key(&id.into())) {
        Known::New => Place::New,
        Known::This(id) => Place::This(id.into()),
        Known::OtherName(id, name) => Place::OtherName(id.into(), name),
    }
}

fn tidy(mut record: Record) -> Record {
    if let Record::Member(member) = &mut record {
        member.tidy();
    }
    record
}

fn refusal(kind: Kind, row: u32, key: &str, json: &Json, fault: Fault) -> Refusal {
    Refusal {
        kind,
        row,
        column: json::column(kind, key),
        key: key.to_owned(),
        value: json.get(key).map(json::plain).unwrap_or_default(),
        fault,
    }
}
