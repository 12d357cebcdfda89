//! The one door to bincode: records and acts as bytes, each with its version, every old version
//! readable for ever.
//!
//! A record is `kind u16 | version u16 | body`. Limits are set, trailing bytes refused: bincode
//! does not describe itself, and bytes of another shape must never be read as something.

mod act;
mod v1;

use bincode::Options as _;
use serde::Serialize;
use serde::de::DeserializeOwned;

pub use self::act::{Left, Touched, read_act, read_entry, read_left, write_act};
use crate::book::failure::{Failure, Piece};
use crate::domain::record::Record;
use crate::domain::{Id, Kind};

/// The most that a record may take, in bytes.
pub const MOST_RECORD: usize = 1024 * 1024;
/// The most that an act may take, in bytes.
pub const MOST_ACT: usize = 64 * 1024 * 1024;

/// The version in which each kind is written today.
const fn version(kind: Kind) -> u16 {
    match kind {
        Kind::Cell | Kind::Meeting | Kind::Resolution | Kind::Task => 2,
        Kind::Member
        | Kind::Rule
        | Kind::Topic
        | Kind::Template
        | Kind::YearPlan
        | Kind::ScoreSheet => 1,
    }
}

const fn code(kind: Kind) -> u8 {
    match kind {
        Kind::Cell => 1,
        Kind::Member => 2,
        Kind::Meeting => 3,
        Kind::Resolution => 4,
        Kind::Task => 5,
        Kind::Rule => 6,
        Kind::Topic => 7,
        Kind::Template => 8,
        Kind::YearPlan => 9,
        Kind::ScoreSheet => 10,
    }
}

fn kind_of(code: u16) -> Option<Kind> {
    Kind::ALL.into_iter().find(|kind| u16::from(self::code(*kind)) == code)
}

/// An id as bytes: the kind's code and the number.
pub fn id_bytes(id: Id) -> [u8; 5] {
    let [a, b, c, d] = id.number.to_le_bytes();
    [code(id.kind), a, b, c, d]
}

/// An id from its bytes.
pub fn read_id(bytes: &[u8]) -> Option<Id> {
    let (code, number) = bytes.split_first()?;
    Some(Id::new(kind_of(u16::from(*code))?, u32::from_le_bytes(number.try_into().ok()?)))
}

fn encode<T: Serialize>(value: &T) -> Result<Vec<u8>, Failure> {
    bincode::DefaultOptions::new()
        .with_fixint_encoding()
        .with_limit(MOST_RECORD as u64)
        .serialize(value)
        .or(Err(Failure::TooLarge))
}

fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    bincode::DefaultOptions::new()
        .with_fixint_encoding()
        .with_limit(bytes.len() as u64)
        .reject_trailing_bytes()
        .deserialize(bytes)
        .ok()
}

/// A record as bytes.
///
/// # Errors
/// [`Failure::TooLarge`].
pub fn write_record(record: &Record) -> Result<Vec<u8>, Failure> {
    let kind = record.kind();
    let mut out = u16::from(code(kind)).to_le_bytes().to_vec();
    out.extend(version(kind).to_le_bytes());
    out.extend(match record {
        Record::Cell(it) => encode(it)?,
        Record::Member(it) => encode(it)?,
        Record::Meeting(it) => encode(it)?,
        Record::Resolution(it) => encode(it)?,
        Record::Task(it) => encode(it)?,
        Record::Rule(it) => encode(it)?,
        Record::Topic(it) => encode(it)?,
        Record::Template(it) => encode(it)?,
        Record::YearPlan(it) => encode(it)?,
        Record::ScoreSheet(it) => encode(it)?,
    });
    Ok(out)
}

/// A record from bytes of any version ever written.
///
/// # Errors
/// [`Failure::Newer`] for a version of a later program, [`Failure::Damaged`] otherwise.
pub fn read_record(bytes: &[u8]) -> Result<Record, Failure> {
    let damaged = || Failure::Damaged(Piece::Journal, None);
    let (kind, rest) = bytes.split_first_chunk::<2>().ok_or_else(damaged)?;
    let (found, body) = rest.split_first_chunk::<2>().ok_or_else(damaged)?;
    let (kind, found) = (kind_of(u16::from_le_bytes(*kind)), u16::from_le_bytes(*found));
    let Some(kind) = kind else { return Err(Failure::Newer(found)) };
    if found > version(kind) {
        return Err(Failure::Newer(found));
    }
    match (kind, found) {
        (Kind::Cell, 1) => decode::<v1::Cell>(body).map(Record::from),
        (Kind::Meeting, 1) => decode::<v1::Meeting>(body).map(Record::from),
        (Kind::Resolution, 1) => decode::<v1::Resolution>(body).map(Record::from),
        (Kind::Task, 1) => decode::<v1::Task>(body).map(Record::from),
        (Kind::Cell, 2) => decode(body).map(Record::Cell),
        (Kind::Meeting, 2) => decode(body).map(Record::Meeting),
        (Kind::Resolution, 2) => decode(body).map(Record::Resolution),
        (Kind::Task, 2) => decode(body).map(Record::Task),
        (Kind::Member, 1) => decode(body).map(Record::Member),
        (Kind::Rule, 1) => decode(body).map(Record::Rule),
        (Kind::Topic, 1) => decode(body).map(Record::Topic),
        (Kind::Template, 1) => decode(body).map(Record::Template),
        (Kind::YearPlan, 1) => decode(body).map(Record::YearPlan),
        (Kind::ScoreSheet, 1) => decode(body).map(Record::ScoreSheet),
        _ => None,
    }
    .ok_or_else(damaged)
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::act::{Account, Act, Change, Deed};
    use crate::domain::field::{Described as _, Value};
    use crate::domain::member::Member;

    fn member(name: &str) -> Record {
        let mut member = Member::blank();
        member.put("full_name", Value::Text(name.to_owned())).unwrap();
        member.put("ceremony_date", Value::Text("3/2/1985".to_owned())).unwrap();
        member.into()
    }

    fn act() -> Act {
        let id = Id::new(Kind::Member, 7);
        Act {
            account: Account::new(Deed::EditMember, "Ma Thị Hòa"),
            author: "Bí thư".to_owned(),
            at: DateTime::from_timestamp(1_790_000_000, 0).unwrap().naive_utc(),
            changes: vec![
                Change {
                    id,
                    before: Some(member("Ma Thị Hoa")),
                    after: Some(member("Ma Thị Hòa")),
                },
                Change {
                    id: Id::new(Kind::Member, 8), before: Some(member("Lý An")), after: None
                },
                Change::new(Id::new(Kind::Member, 9), member("Vàng A Dơ")),
            ],
            reverses: Some(3),
        }
    }

    #[test]
    fn an_act_comes_back_as_it_was_written() {
        let bytes = write_act(&act()).unwrap();
        assert_eq!(read_act(&bytes).unwrap(), act());
        assert_eq!(read_entry(&bytes, 12).unwrap().0, act().entry(12));
        let left = read_left(&bytes, 12).unwrap();
        assert_eq!((left.entry, left.touched), read_entry(&bytes, 12).unwrap());
        let after: Vec<_> = act().changes.into_iter().map(|it| (it.id, it.after)).collect();
        assert_eq!(left.records, after);
    }

    #[test]
    fn trailing_and_missing_bytes_are_refused() {
        let bytes = write_act(&act()).unwrap();
        for cut in 0..bytes.len() {
            assert!(read_act(&bytes[..cut]).is_err(), "{cut}");
            assert!(read_left(&bytes[..cut], 1).is_err(), "{cut}");
        }
        assert!(read_act(&[bytes.as_slice(), &[0]].concat()).is_err());
        let record = write_record(&member("An")).unwrap();
        assert!(read_record(&[record.as_slice(), &[0]].concat()).is_err());
    }

    #[test]
    fn a_later_version_is_named_not_guessed() {
        let mut record = write_record(&member("An")).unwrap();
        record[2] = 9;
        assert!(matches!(read_record(&record), Err(Failure::Newer(9))));
    }

    #[test]
    fn kinds_have_codes_of_their_own() {
        for kind in Kind::ALL {
            let id = Id::new(kind, 70_000);
            assert_eq!(read_id(&id_bytes(id)), Some(id));
        }
    }
}
