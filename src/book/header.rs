//! The header of a book: who it is, and the ways in. Two identical copies, each ending in a hash,
//! so that damage is never taken for a wrong passphrase.
//!
//! Layout (all numbers little-endian), as `docs/format.md` specifies it:
//! `"SCBV" | format u16 | min_reader u16 | vault 16 | flags u8 | slots u8 | slot… | MAC 32 | hash 32`,
//! the slots as [`slot`](crate::book::slot) has them.

use std::path::Path;

use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use crate::book::cipher::{self, Cost, Hash, Key};
use crate::book::disk::Disk;
use crate::book::failure::{Failure, Piece};
use crate::book::recovery::Code;
use crate::book::slot::{Lock, Slot, SlotKind};

/// The format of what this program writes: of a header with the slots of a passphrase and a
/// recovery code only, and what every slot is bound to.
pub const FORMAT: u16 = 1;
/// The latest format, which a header with a slot of the committee has.
const LATEST: u16 = 2;
/// The names of the two copies.
pub const COPIES: [&str; 2] = ["header.a", "header.b"];
/// The published passphrase of every practice book.
pub const PRACTICE_PASSPHRASE: &str = "so thuc hanh";
const MAGIC: &[u8; 4] = b"SCBV";
const MOST_SLOTS: usize = 8;

/// A header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The book's own name: random, in every file of it.
    pub vault: [u8; 16],
    /// Whether it is a practice book.
    pub practice: bool,
    pub(super) slots: Vec<Slot>,
    /// Format and least format, as they were read or signed: what is changed there shows.
    versions: [u16; 2],
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
        let vault = cipher::random()?;
        let (slots, versions) = (Vec::new(), [FORMAT; 2]);
        Ok(Self { vault, practice, slots, versions, mac: Hash::default() })
    }

    /// The ways in.
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    fn start(&self, versions: [u16; 2]) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        out.extend(versions.iter().flat_map(|version| version.to_le_bytes()));
        out.extend(self.vault);
        out.push(u8::from(self.practice));
        out
    }

    fn body(&self) -> Vec<u8> {
        let mut out = self.start(self.versions);
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
            let is_newer = magic == MAGIC && u16::from_le_bytes(*least) > LATEST;
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
        let (format, rest) = rest.split_first_chunk::<2>()?;
        let (least, rest) = rest.split_first_chunk::<2>()?;
        let (vault, rest) = rest.split_first_chunk::<16>()?;
        let (flags, rest) = rest.split_first()?;
        let (count, rest) = rest.split_first()?;
        let (mut rest, mac) = rest.split_last_chunk::<32>()?;
        let mut slots = Vec::new();
        while !rest.is_empty() {
            let (slot, after) = Slot::read(rest)?;
            slots.push(slot);
            rest = after;
        }
        let is_whole = slots.len() == usize::from(*count) && slots.len() <= MOST_SLOTS;
        let versions = [format, least].map(|number| u16::from_le_bytes(*number));
        let practice = flags & 1 == 1;
        is_whole.then_some(Self { vault: *vault, practice, slots, versions, mac: *mac })
    }

    /// Seals the header as a whole: a slot taken away or weakened is then noticed.
    pub fn sign(&mut self, data: &Key) {
        let has_committee = self.slots.iter().any(|slot| slot.kind() == SlotKind::Committee);
        self.versions = [if has_committee { LATEST } else { FORMAT }; 2];
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
        self.set(Slot::new(Lock::Passphrase(cost, salt), after), data, &key)
    }

    /// Makes a recovery code the way in, in place of the one before.
    ///
    /// # Errors
    /// [`Failure::Cipher`].
    pub fn set_recovery(&mut self, data: &Key, code: &Code, after: u64) -> Result<(), Failure> {
        let salt: [u8; 16] = cipher::random()?;
        let key = Key::from_material(code.bits(), &salt);
        self.set(Slot::new(Lock::Recovery(Cost::PRACTICE, salt), after), data, &key)
    }

    /// Puts the data key into a slot, in place of the one of its kind.
    pub(super) fn set(&mut self, mut slot: Slot, data: &Key, key: &Key) -> Result<(), Failure> {
        let sealed = key.seal(&self.bound(&slot), data.raw())?;
        slot.wrapped = sealed.try_into().or(Err(Failure::Cipher))?;
        self.slots.retain(|old| old.kind() != slot.kind());
        self.slots.push(slot);
        self.sign(data);
        Ok(())
    }

    /// The numbers of the format are the same for every slot, so that one can come or go without
    /// the secrets of the others.
    fn bound(&self, slot: &Slot) -> Vec<u8> {
        [self.start([FORMAT; 2]), slot.fields()].concat()
    }

    /// The data key in a slot, where this key opens it.
    pub(super) fn unwrap(&self, slot: &Slot, key: &Key) -> Option<Key> {
        Key::from_raw(&Zeroizing::new(key.open(&self.bound(slot), &slot.wrapped)?))
    }

    /// The data key, by passphrase.
    ///
    /// # Errors
    /// [`Failure::WrongPassphrase`]; [`Failure::Damaged`] when the header was forged.
    pub fn open(&self, passphrase: &str) -> Result<Key, Failure> {
        for slot in &self.slots {
            let Lock::Passphrase(cost, salt) = &slot.lock else { continue };
            let key = Key::from_passphrase(&normal(passphrase), salt, *cost)?;
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
        for slot in &self.slots {
            let Lock::Recovery(_, salt) = &slot.lock else { continue };
            let key = Key::from_material(code.bits(), salt);
            if let Some(data) = self.unwrap(slot, &key) {
                return self.signed(data);
            }
        }
        Err(Failure::WrongRecovery(None))
    }

    /// The data key of a slot that opened, where the header is as it was sealed.
    pub(super) fn signed(&self, data: Key) -> Result<Key, Failure> {
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
/// does not matter. What is made on the way is wiped.
pub(super) fn normal(passphrase: &str) -> Zeroizing<String> {
    // no letter takes more than three times its bytes when it is composed or made small, so that
    // nothing grows and leaves a copy behind
    let room = passphrase.len() * 3;
    let mut composed = Zeroizing::new(String::with_capacity(room));
    composed.extend(passphrase.nfc());
    let lower = Zeroizing::new(composed.to_lowercase());
    let mut normal = Zeroizing::new(String::with_capacity(room));
    for word in lower.split_whitespace() {
        if !normal.is_empty() {
            normal.push(' ');
        }
        normal.push_str(word);
    }
    normal
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
