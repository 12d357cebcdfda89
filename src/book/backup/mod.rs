//! Copies of the whole book in one file each, which is believed only after it was read back.
//!
//! A copy is the journal itself, with the header and what else is needed to open it anywhere: to
//! restore is to rebuild. `docs/format.md` has every byte.

pub(in crate::book) mod body;
pub mod compare;
pub mod file;
pub mod keep;
pub mod rotate;

use std::io::Read;

use crate::book::cipher::{Hash, Key, hash};
use crate::book::codec;
use crate::book::durable::Way;
use crate::book::failure::{Failure, Piece};
use crate::book::header::Header;
use crate::book::journal::{Journal, Point, Rest};
use crate::domain::act::Entry;
use crate::domain::register::Register;

/// The ending of the files' names.
pub const ENDING: &str = "scbk";

/// A file with this name makes a stick or folder a place for copies.
pub const MARKER: &str = "SOCHIBO-LUU";

/// Why a copy was made. Some of them are never cleared away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// A run with changes ended.
    Run,
    /// Minutes or a resolution were sealed.
    Sealed,
    /// Before an import.
    Import,
    /// Before another copy takes the place of the book.
    Restore,
    /// Before another passphrase or recovery code.
    Keys,
    /// Before or after a handover.
    Handover,
    /// After a person's own data was taken out.
    Erasure,
    /// Somebody asked for it.
    Asked,
    /// Before the book was brought to a newer format.
    Migration,
}

impl Reason {
    /// All reasons; the place is the code in the file.
    pub const ALL: [Self; 9] = [
        Self::Run,
        Self::Sealed,
        Self::Import,
        Self::Restore,
        Self::Keys,
        Self::Handover,
        Self::Erasure,
        Self::Asked,
        Self::Migration,
    ];

    /// The code in the file.
    pub fn code(self) -> u8 {
        let place = Self::ALL.iter().position(|it| *it == self).unwrap_or_default();
        u8::try_from(place).unwrap_or_default()
    }

    /// The reason of a code.
    pub fn from_code(code: u8) -> Option<Self> {
        Self::ALL.get(usize::from(code)).copied()
    }

    /// The stable name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Run => "run",
            Self::Sealed => "sealed",
            Self::Import => "import",
            Self::Restore => "restore",
            Self::Keys => "keys",
            Self::Handover => "handover",
            Self::Erasure => "erasure",
            Self::Asked => "asked",
            Self::Migration => "migration",
        }
    }

    /// Whether such a copy is kept for ever: what came after cannot be had again without it.
    pub const fn is_lasting(self) -> bool {
        matches!(self, Self::Restore | Self::Handover | Self::Migration)
    }
}

/// A book rebuilt from its journal, in memory.
#[derive(Debug)]
pub struct Rebuilt {
    /// The last act.
    pub point: Point,
    /// All records.
    pub register: Register,
    /// All acts, without their changes.
    pub history: Vec<Entry>,
    /// The digest of every act as it was written, from the first: equal acts of two books have
    /// equal digests, whatever keys seal them.
    pub digests: Vec<Hash>,
}

/// Rebuilds a book from the bytes of its journal, which must be whole.
///
/// # Errors
/// [`Failure::Damaged`] with the last act that is good, [`Failure::Unsealing`],
/// [`Failure::NewerPart`].
pub fn rebuild(mut journal: &[u8], header: &Header, data: &Key) -> Result<Rebuilt, Failure> {
    rebuild_stream(&mut journal, header, data)
}

/// [`rebuild`] of a journal that a source gives piece by piece.
///
/// # Errors
/// As there, and what the source reports.
pub fn rebuild_stream(
    journal: &mut dyn Read,
    header: &Header,
    data: &Key,
) -> Result<Rebuilt, Failure> {
    let (mut history, mut digests) = (Vec::new(), Vec::new());
    let (point, register) = replay(journal, (header, data), &mut |bytes, entry| {
        history.push(entry);
        digests.push(hash(&[bytes]));
    })?;
    Ok(Rebuilt { point, register, history, digests })
}

/// What looks at each act on the way: its bytes, and what the history knows of it.
type Look<'a> = &'a mut dyn FnMut(&[u8], Entry);

/// Goes through all acts of a whole journal and gives the last and the records they left.
fn replay(
    journal: &mut dyn Read,
    (header, data): (&Header, &Key),
    look: Look<'_>,
) -> Result<(Point, Register), Failure> {
    let mut register = Register::default();
    let scan = Journal::scan_stream(journal, header.vault, data, &mut |seq, bytes| {
        let left = codec::read_left(bytes, seq)?;
        let records = left.records.iter().map(|(id, record)| (*id, record.as_ref()));
        register.keeps_seals(records).or(Err(Failure::Unsealing(seq)))?;
        look(bytes, left.entry);
        for (id, record) in left.records {
            register.put(id, record);
        }
        Ok(())
    });
    let scan = scan.map_err(|why| match why {
        Failure::Newer(format) => Failure::NewerPart(Piece::Backup, format),
        other => other,
    })?;
    if scan.rest != Rest::Nothing {
        return Err(Failure::Damaged(Piece::Backup, Some(scan.end.seq)));
    }
    Ok((scan.end, register))
}

/// The data key of a copy, by one of its own ways in.
///
/// # Errors
/// [`Failure::WrongPassphrase`], [`Failure::WrongRecovery`], [`Failure::WrongCommittee`].
pub fn unlock(header: &Header, way: &Way<'_>) -> Result<Key, Failure> {
    way.open(header)
}

#[cfg(test)]
#[path = "../tests/backup.rs"]
mod tests;
