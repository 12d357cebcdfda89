//! The header of a book: who it is, and the ways in. Two identical copies, each ending in a hash,
//! so that damage is never taken for a wrong passphrase.
//!
//! Layout (all numbers little-endian), as `docs/format.md` specifies it:
//! `"SCBV" | format u16 | min_reader u16 | vault 16 | flags u8 | slots u8 | slot… | MAC 32 | hash 32`,
//! a slot being `kind u8 | created u64 | memory u32 | passes u32 | lanes u32 | salt 16 | wrapped 72`.

use std::path::Path;

use unicode_normalization::UnicodeNormalization as _;

use crate::book::cipher::{self, Cost, Hash, Key};
use crate::book::disk::Disk;
use crate::book::failure::{Failure, Piece};
use crate::book::recovery::Code;

/// The format that this program writes.
pub const FORMAT: u16 = 1;
/// The names of the two copies.
pub const COPIES: [&str; 2] = ["header.a", "header.b"];
/// The published passphrase of every practice book.
pub const PRACTICE_PASSPHRASE: &str = "so thuc hanh";
const MAGIC: &[u8; 4] = b"SCBV";
const SLOT: usize = 1 + 8 + 12 + 16 + 72;
const MOST_SLOTS: usize = 8;

/// What opens a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotKind {
    /// A passphrase.
    Passphrase,
    /// A recovery code on paper.
    Recovery,
    /// The committee's key; reserved.
    Committee,
}

impl SlotKind {
    const fn code(self) -> u8 {
        match self {
            Self::Passphrase => 1,
            Self::Recovery => 2,
            Self::Committee => 3,
        }
    }

    const fn from_code(code: u8) -> Option<Self> {
        match code {
            1 => Some(Self::Passphrase),
            2 => Some(Self::Recovery),
            3 => Some(Self::Committee),
            _ => None,
        }
    }
}

/// One way in: the data key, wrapped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// What opens it.
    pub kind: SlotKind,
    /// The act after which it was made.
    pub created: u64,
    /// What the derivation costs; for a recovery code only kept in the same place.
    pub cost: Cost,
    salt: [u8; 16],
    wrapped: [u8; 72],
}

impl Slot {
    fn fields(&self) -> Vec<u8> {
        let mut out = vec![self.kind.code()];
        out.extend(self.created.to_le_bytes());
        for number in [self.cost.memory, self.cost.passes, self.cost.lanes] {
            out.extend(number.to_le_bytes());
        }
        out.extend(self.salt);
        out
    }

    fn read(bytes: &[u8]) -> Option<Self> {
        let (kind, rest) = bytes.split_first()?;
        let (created, rest) = rest.split_first_chunk::<8>()?;
        let (memory, rest) = rest.split_first_chunk::<4>()?;
        let (passes, rest) = rest.split_first_chunk::<4>()?;
        let (lanes, rest) = rest.split_first_chunk::<4>()?;
        let (salt, rest) = rest.split_first_chunk::<16>()?;
        Some(Self {
            kind: SlotKind::from_code(*kind)?,
            created: u64::from_le_bytes(*created),
            cost: Cost {
                memory: u32::from_le_bytes(*memory),
                passes: u32::from_le_bytes(*passes),
                lanes: u32::from_le_bytes(*lanes),
            },
            salt: *salt,
            wrapped: rest.try_into().ok()?,
        })
    }
}

/// A header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The book's own name: random, in every file of it.
    pub vault: [u8; 16],
    /// Whether it is a practice book.
    pub practice: bool,
    slots: Vec<Slot>,
    mac: Hash,
}

/// How one copy on disk reads.
#[derive(Debug, PartialEq, Eq)]
pub enum Copy {
    /// It is whole.
    Good(Header),
    /// It is missing or damaged.
    Bad,
    /// A newer program wrote it.
    Newer(u16),
}

impl Header {
    /// A header for a new book, with no way in yet.
    ///
    /// # Errors
    /// [`Failure::Cipher`].
    pub fn new(practice: bool) -> Result<Self, Failure> {
        Ok(Self { vault: cipher::random()?, practice, slots: Vec::new(), mac: Hash::default() })
    }

    /// The ways in.
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    fn start(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.extend(FORMAT.to_le_bytes());
        out.extend(FORMAT.to_le_bytes());
        out.extend(self.vault);
        out.push(u8::from(self.practice));
        out
    }

    fn body(&self) -> Vec<u8> {
        let mut out = self.start();
        out.push(u8::try_from(self.slots.len()).unwrap_or(0));
        for slot in &self.slots {
            out.extend(slot.fields());
            out.extend(slot.wrapped);
        }
        out
    }

    /// The bytes of a copy.
    pub fn bytes(&self) -> Vec<u8> {
        let mut out = self.body();
        out.extend(self.mac);
        out.extend(cipher::hash(&[&out]));
        out
    }

    /// Reads a copy.
    pub fn read(bytes: &[u8]) -> Copy {
        let newer = || {
            let (magic, rest) = bytes.split_first_chunk::<4>()?;
            let (format, rest) = rest.split_first_chunk::<2>()?;
            let (least, _) = rest.split_first_chunk::<2>()?;
            let is_newer = magic == MAGIC && u16::from_le_bytes(*least) > FORMAT;
            is_newer.then(|| u16::from_le_bytes(*format))
        };
        let Some((rest, sum)) = bytes.split_last_chunk::<32>() else { return Copy::Bad };
        if cipher::hash(&[rest]) != *sum {
            return Copy::Bad;
        }
        if let Some(format) = newer() {
            return Copy::Newer(format);
        }
        Self::parse(rest).map_or(Copy::Bad, Copy::Good)
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(MAGIC)?;
        let (_versions, rest) = rest.split_first_chunk::<4>()?;
        let (vault, rest) = rest.split_first_chunk::<16>()?;
        let (flags, rest) = rest.split_first()?;
        let (count, rest) = rest.split_first()?;
        let (slots, mac) = rest.split_last_chunk::<32>()?;
        let slots: Vec<Slot> = slots.chunks(SLOT).map(Slot::read).collect::<Option<_>>()?;
        let is_whole = slots.len() == usize::from(*count) && slots.len() <= MOST_SLOTS;
        is_whole.then_some(Self { vault: *vault, practice: flags & 1 == 1, slots, mac: *mac })
    }

    /// Seals the header as a whole: a slot taken away or weakened is then noticed.
    pub fn sign(&mut self, data: &Key) {
        self.mac = data.derive(b"scb/header/1").mac(&self.body());
    }

    /// Whether the header is as its owner sealed it.
    pub fn is_signed(&self, data: &Key) -> bool {
        self.mac == data.derive(b"scb/header/1").mac(&self.body())
    }

    /// Makes a passphrase the way in, in place of the one before.
    ///
    /// # Errors
    /// [`Failure::Cipher`].
    pub fn set_passphrase(
        &mut self,
        data: &Key,
        passphrase: &str,
        cost: Cost,
        after: u64,
    ) -> Result<(), Failure> {
        let salt: [u8; 16] = cipher::random()?;
        let key = Key::from_passphrase(&normal(passphrase), &salt, cost)?;
        self.set(
            Slot { kind: SlotKind::Passphrase, created: after, cost, salt, wrapped: [0; 72] },
            data,
            &key,
        )
    }

    /// Makes a recovery code the way in, in place of the one before.
    ///
    /// # Errors
    /// [`Failure::Cipher`].
    pub fn set_recovery(&mut self, data: &Key, code: &Code, after: u64) -> Result<(), Failure> {
        let salt: [u8; 16] = cipher::random()?;
        let key = Key::from_material(code.bits(), &salt);
        let cost = Cost::PRACTICE;
        self.set(
            Slot { kind: SlotKind::Recovery, created: after, cost, salt, wrapped: [0; 72] },
            data,
            &key,
        )
    }

    fn set(&mut self, mut slot: Slot, data: &Key, key: &Key) -> Result<(), Failure> {
        let sealed = key.seal(&self.bound(&slot), data.raw())?;
        slot.wrapped = sealed.try_into().or(Err(Failure::Cipher))?;
        self.slots.retain(|old| old.kind != slot.kind);
        self.slots.push(slot);
        self.sign(data);
        Ok(())
    }

    fn bound(&self, slot: &Slot) -> Vec<u8> {
        [self.start(), slot.fields()].concat()
    }

    fn unwrap(&self, slot: &Slot, key: &Key) -> Option<Key> {
        Key::from_raw(&key.open(&self.bound(slot), &slot.wrapped)?)
    }

    fn of_kind(&self, kind: SlotKind) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(move |slot| slot.kind == kind)
    }

    /// The data key, by passphrase.
    ///
    /// # Errors
    /// [`Failure::WrongPassphrase`]; [`Failure::Damaged`] when the header was forged.
    pub fn open(&self, passphrase: &str) -> Result<Key, Failure> {
        for slot in self.of_kind(SlotKind::Passphrase) {
            let key = Key::from_passphrase(&normal(passphrase), &slot.salt, slot.cost)?;
            if let Some(data) = self.unwrap(slot, &key) {
                return self.signed(data);
            }
        }
        Err(Failure::WrongPassphrase)
    }

    /// The data key, by recovery code.
    ///
    /// # Errors
    /// [`Failure::WrongRecovery`]; [`Failure::Damaged`] when the header was forged.
    pub fn open_by_code(&self, code: &Code) -> Result<Key, Failure> {
        for slot in self.of_kind(SlotKind::Recovery) {
            let key = Key::from_material(code.bits(), &slot.salt);
            if let Some(data) = self.unwrap(slot, &key) {
                return self.signed(data);
            }
        }
        Err(Failure::WrongRecovery(None))
    }

    fn signed(&self, data: Key) -> Result<Key, Failure> {
        if self.is_signed(&data) { Ok(data) } else { Err(Failure::Damaged(Piece::Header, None)) }
    }

    /// Writes both copies, one after the other, so that a cut leaves at least one whole.
    ///
    /// # Errors
    /// What the system reports.
    pub fn write(&self, disk: &dyn Disk, folder: &Path) -> Result<(), Failure> {
        for copy in COPIES {
            disk.write_atomic(&folder.join(copy), &self.bytes())?;
        }
        Ok(())
    }

    /// Reads both copies. The whole ones in order, and whether they have to be healed.
    ///
    /// # Errors
    /// [`Failure::Damaged`] when neither is whole, [`Failure::Newer`].
    pub fn load(disk: &dyn Disk, folder: &Path) -> Result<(Vec<Self>, bool), Failure> {
        let mut good: Vec<Self> = Vec::new();
        let mut is_hurt = false;
        let mut newer = None;
        for copy in COPIES {
            match Self::read(&disk.read(&folder.join(copy))?.unwrap_or_default()) {
                Copy::Good(header) => good.push(header),
                Copy::Bad => is_hurt = true,
                Copy::Newer(format) => newer = Some(format),
            }
        }
        match (good.is_empty(), newer) {
            (true, Some(format)) => Err(Failure::Newer(format)),
            (true, None) => Err(Failure::Damaged(Piece::Header, None)),
            (false, _) => {
                let differ = good.windows(2).any(|pair| pair.first() != pair.last());
                Ok((good, is_hurt || differ || newer.is_some()))
            }
        }
    }
}

/// A passphrase as it is derived: NFC, lower case, single blanks, so that the way it was typed
/// does not matter.
fn normal(passphrase: &str) -> String {
    let lower: String = passphrase.nfc().collect::<String>().to_lowercase();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a passphrase is long enough to protect a book: 12 digits, or 10 characters of other
/// kinds. Shorter ones fall to a thief with one strong machine.
pub fn is_strong(passphrase: &str) -> bool {
    let normal = normal(passphrase);
    let length = normal.chars().count();
    let is_number = normal.chars().all(|c| c.is_ascii_digit() || c == ' ');
    let digits = normal.chars().filter(char::is_ascii_digit).count();
    if is_number { digits >= 12 } else { length >= 10 }
}

#[cfg(test)]
#[path = "tests/header.rs"]
mod tests;
