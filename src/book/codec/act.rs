//! An act as bytes: what the history knows of it at its head, then the two sides of each change.

use chrono::{DateTime, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::{MOST_ACT, decode, encode, id_bytes, read_id, read_record, write_record};
use crate::book::failure::{Failure, Piece};
use crate::domain::act::{Account, Act, Change, Deed, Entry};
use crate::domain::record::Record;
use crate::domain::{Choices as _, Id};

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

/// What an act left: all that a replay needs, without the sides before.
#[derive(Debug)]
pub struct Left {
    /// What the history knows of it.
    pub entry: Entry,
    /// Each record changed, and whether it is there afterwards.
    pub touched: Touched,
    /// Each record changed, as it is afterwards.
    pub records: Vec<(Id, Option<Record>)>,
}

/// What an act of this number left. The sides before are passed over, which is half of the work.
///
/// # Errors
/// [`Failure::Newer`], [`Failure::Damaged`].
pub fn read_left(bytes: &[u8], seq: u64) -> Result<Left, Failure> {
    let mut records = Vec::new();
    let (entry, touched) = each_change(bytes, seq, &mut |id, sides| {
        records.push((id, sides.after(id)?));
        Ok(())
    })?;
    Ok(Left { entry, touched, records })
}

/// An act with its changes.
///
/// # Errors
/// [`Failure::Newer`], [`Failure::Damaged`].
pub fn read_act(bytes: &[u8]) -> Result<Act, Failure> {
    let mut changes = Vec::new();
    let (entry, _) = each_change(bytes, 0, &mut |id, sides| {
        changes.push(Change { id, before: sides.before(id)?, after: sides.after(id)? });
        Ok(())
    })?;
    let at: NaiveDateTime = entry.at;
    Ok(Act { account: entry.account, author: entry.author, at, changes, reverses: entry.reverses })
}

/// The two sides of a change, as they were written.
struct Sides<'a> {
    after: Option<&'a [u8]>,
    /// What of the side before differs, with how much of the side after stands in front of it and
    /// behind.
    before: Option<(&'a [u8], usize, usize)>,
}

impl<'a> Sides<'a> {
    fn read(reader: &mut Reader<'a>) -> Result<Self, Failure> {
        let after = reader.part().ok_or_else(damaged)?;
        let before = match reader.part().ok_or_else(damaged)? {
            None => None,
            Some(middle) => {
                let start = reader.number().and_then(|n| usize::try_from(n).ok());
                let end = reader.number().and_then(|n| usize::try_from(n).ok());
                let (start, end) = start.zip(end).ok_or_else(damaged)?;
                Some((middle, start, end))
            }
        };
        Ok(Self { after, before })
    }

    fn after(&self, id: Id) -> Result<Option<Record>, Failure> {
        self.after.map(|bytes| record_of(id, bytes)).transpose()
    }

    fn before(&self, id: Id) -> Result<Option<Record>, Failure> {
        let Some((middle, start, end)) = self.before else { return Ok(None) };
        let base = self.after.unwrap_or_default();
        let head = base.get(..start).ok_or_else(damaged)?;
        let tail = base.len().checked_sub(end).and_then(|from| base.get(from..));
        record_of(id, &[head, middle, tail.ok_or_else(damaged)?].concat()).map(Some)
    }
}

fn record_of(id: Id, bytes: &[u8]) -> Result<Record, Failure> {
    let record = read_record(bytes)?;
    if record.kind() == id.kind { Ok(record) } else { Err(damaged()) }
}

/// Gives each change of an act to `take`, and what the history knows of it back.
fn each_change(
    bytes: &[u8],
    seq: u64,
    take: &mut dyn FnMut(Id, &Sides<'_>) -> Result<(), Failure>,
) -> Result<(Entry, Touched), Failure> {
    let mut reader = Reader(bytes);
    let (entry, touched) = entry_of(read_head(&mut reader)?, seq)?;
    for (id, stays) in &touched {
        let sides = Sides::read(&mut reader)?;
        if sides.after.is_some() != *stays {
            return Err(damaged());
        }
        take(*id, &sides)?;
    }
    if reader.0.is_empty() { Ok((entry, touched)) } else { Err(damaged()) }
}
