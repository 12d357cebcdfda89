//! The one door to bincode: records and acts as bytes, each with its version, every old version
//! readable for ever.
//!
//! A record is `kind u16 | version u16 | body`. Limits are set, trailing bytes refused: bincode
//! does not describe itself, and bytes of another shape must never be read as something.

mod v1;

use bincode::Options as _;
use chrono::{DateTime, NaiveDateTime};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::book::failure::{Failure, Piece};
use crate::domain::act::{Account, Act, Change, Deed, Entry};
use crate::domain::record::Record;
use crate::domain::{Choices as _, Id, Kind};

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

/// What stands at the head of every act: enough for the history without its changes.
#[derive(Serialize, Deserialize)]
struct HeadV1 {
    at: i64,
    author: String,
    deed: String,
    about: String,
    reverses: Option<u64>,
    /// Each record changed, and whether it is there afterwards.
    ids: Vec<([u8; 5], bool)>,
}

const ACT_VERSION: u16 = 1;
const NOTHING: u32 = u32::MAX;

/// An act as bytes: `version u16 | head length u32 | head | for each change its sides`. The side
/// before is written as what differs from the side after, since a record mostly grows by a line.
///
/// # Errors
/// [`Failure::TooLarge`].
pub fn write_act(act: &Act) -> Result<Vec<u8>, Failure> {
    let head = encode(&HeadV1 {
        at: act.at.and_utc().timestamp(),
        author: act.author.clone(),
        deed: act.account.deed.key().to_owned(),
        about: act.account.about.clone(),
        reverses: act.reverses,
        ids: act.changes.iter().map(|it| (id_bytes(it.id), it.after.is_some())).collect(),
    })?;
    let mut out = ACT_VERSION.to_le_bytes().to_vec();
    put(&mut out, Some(&head))?;
    for change in &act.changes {
        let after = change.after.as_ref().map(write_record).transpose()?;
        let before = change.before.as_ref().map(write_record).transpose()?;
        put(&mut out, after.as_deref())?;
        match before {
            None => put(&mut out, None)?,
            Some(before) => {
                let base = after.as_deref().unwrap_or_default();
                let start = before.iter().zip(base).take_while(|(a, b)| a == b).count();
                let most = before.len().min(base.len()) - start;
                let end = before.iter().rev().zip(base.iter().rev()).take(most);
                let end = end.take_while(|(a, b)| a == b).count();
                put(&mut out, before.get(start..before.len() - end))?;
                out.extend(length(start)?.to_le_bytes());
                out.extend(length(end)?.to_le_bytes());
            }
        }
    }
    if out.len() > MOST_ACT { Err(Failure::TooLarge) } else { Ok(out) }
}

fn length(count: usize) -> Result<u32, Failure> {
    u32::try_from(count).ok().filter(|count| *count != NOTHING).ok_or(Failure::TooLarge)
}

fn put(out: &mut Vec<u8>, bytes: Option<&[u8]>) -> Result<(), Failure> {
    match bytes {
        None => out.extend(NOTHING.to_le_bytes()),
        Some(bytes) => {
            out.extend(length(bytes.len())?.to_le_bytes());
            out.extend(bytes);
        }
    }
    Ok(())
}

/// Bytes being read.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn number(&mut self) -> Option<u32> {
        let (number, rest) = self.0.split_first_chunk::<4>()?;
        self.0 = rest;
        Some(u32::from_le_bytes(*number))
    }

    /// A part with its length before it; `Some(None)` for a side that is not there.
    #[expect(clippy::option_option, reason = "cut off, not there, there")]
    fn part(&mut self) -> Option<Option<&'a [u8]>> {
        let length = self.number()?;
        if length == NOTHING {
            return Some(None);
        }
        let (part, rest) = self.0.split_at_checked(usize::try_from(length).ok()?)?;
        self.0 = rest;
        Some(Some(part))
    }
}

fn damaged() -> Failure {
    Failure::Damaged(Piece::Journal, None)
}

fn read_head(reader: &mut Reader<'_>) -> Result<HeadV1, Failure> {
    let (version, rest) = reader.0.split_first_chunk::<2>().ok_or_else(damaged)?;
    let version = u16::from_le_bytes(*version);
    if version > ACT_VERSION {
        return Err(Failure::Newer(version));
    }
    reader.0 = rest;
    let head = reader.part().flatten().ok_or_else(damaged)?;
    decode(head).ok_or_else(damaged)
}

/// Records that an act changed, and whether each is there afterwards.
pub type Touched = Vec<(Id, bool)>;

fn entry_of(head: HeadV1, seq: u64) -> Result<(Entry, Touched), Failure> {
    let read = |(id, stays): &([u8; 5], bool)| read_id(id).map(|id| (id, *stays));
    let ids: Touched = head.ids.iter().map(read).collect::<Option<_>>().ok_or_else(damaged)?;
    let deed = Deed::from_key(&head.deed).ok_or(Failure::Newer(ACT_VERSION))?;
    let entry = Entry {
        seq,
        account: Account::new(deed, head.about),
        author: head.author,
        at: DateTime::from_timestamp(head.at, 0).map(|at| at.naive_utc()).unwrap_or_default(),
        ids: ids.iter().map(|(id, _)| *id).collect(),
        reverses: head.reverses,
    };
    Ok((entry, ids))
}

/// What the history knows of an act, without reading its changes.
///
/// # Errors
/// [`Failure::Newer`], [`Failure::Damaged`].
pub fn read_entry(bytes: &[u8], seq: u64) -> Result<(Entry, Touched), Failure> {
    entry_of(read_head(&mut Reader(bytes))?, seq)
}

/// An act with its changes.
///
/// # Errors
/// [`Failure::Newer`], [`Failure::Damaged`].
pub fn read_act(bytes: &[u8]) -> Result<Act, Failure> {
    let mut reader = Reader(bytes);
    let (entry, touched) = entry_of(read_head(&mut reader)?, 0)?;
    let mut changes = Vec::with_capacity(entry.ids.len());
    for (id, stays) in touched {
        let after = reader.part().ok_or_else(damaged)?;
        let before = match reader.part().ok_or_else(damaged)? {
            None => None,
            Some(middle) => {
                let base = after.unwrap_or_default();
                let start = reader.number().and_then(|n| usize::try_from(n).ok());
                let end = reader.number().and_then(|n| usize::try_from(n).ok());
                let (start, end) = start.zip(end).ok_or_else(damaged)?;
                let head = base.get(..start).ok_or_else(damaged)?;
                let tail = base.len().checked_sub(end).and_then(|from| base.get(from..));
                let whole = [head, middle, tail.ok_or_else(damaged)?].concat();
                Some(read_record(&whole)?)
            }
        };
        let after = after.map(read_record).transpose()?;
        let is_of_kind = |record: &Record| record.kind() == id.kind;
        if after.is_some() != stays || !before.iter().chain(&after).all(is_of_kind) {
            return Err(damaged());
        }
        changes.push(Change { id, before, after });
    }
    if !reader.0.is_empty() {
        return Err(damaged());
    }
    let at: NaiveDateTime = entry.at;
    Ok(Act { account: entry.account, author: entry.author, at, changes, reverses: entry.reverses })
}

#[cfg(test)]
mod tests {
    use super::*;
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
    }

    #[test]
    fn trailing_and_missing_bytes_are_refused() {
        let bytes = write_act(&act()).unwrap();
        for cut in 0..bytes.len() {
            assert!(read_act(&bytes[..cut]).is_err(), "{cut}");
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
