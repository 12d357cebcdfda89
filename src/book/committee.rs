//! The committee's key, by which the level above can open a cell's book and its copies when both
//! the passphrase and the paper are lost. The cell needs only the public half; the private half
//! stays at the commune, under a passphrase of its own. The one door to X25519.
//!
//! Files: `docs/format.md` has every byte.

use x25519_dalek::{PublicKey, StaticSecret};
use zeroize::Zeroizing;

use crate::book::cipher::{self, Cost, Key};
use crate::book::failure::{Failure, Piece};
use crate::book::header::{Header, is_strong, normal};
use crate::book::recovery;
use crate::book::slot::{self, Lock, Slot, SlotKind};

/// The ending of the public half.
pub const PUBLIC_ENDING: &str = "scbpub";
/// The ending of the private half.
pub const PRIVATE_ENDING: &str = "scbkey";
/// No file of a key is longer, in bytes.
pub const MOST: usize = 1024;

const PUBLIC_MAGIC: [u8; 4] = *b"SCBP";
const PRIVATE_MAGIC: [u8; 4] = *b"SCBQ";
const FORMAT: u16 = 1;

/// The public half.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Public([u8; 32]);

/// The private half, wiped when dropped.
#[derive(Clone)]
pub struct Private(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for Private {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Private(‹ẩn›)")
    }
}

impl Public {
    /// The fingerprint, read out and compared by voice: 128 bits as eight groups of six digits,
    /// each with a check of its own.
    pub fn fingerprint(self) -> String {
        let hash = cipher::hash(&[b"scb/committee/1", &self.0]);
        recovery::groups(hash.first_chunk::<16>().unwrap_or(&[0; 16]))
    }

    /// The file of the public half.
    pub fn file(self) -> Vec<u8> {
        ended([&begun(PUBLIC_MAGIC), self.0.as_slice()].concat())
    }

    /// Reads the file of a public half.
    ///
    /// # Errors
    /// [`Failure::Damaged`] of a key, [`Failure::OtherHalf`], [`Failure::NewerPart`].
    pub fn read(bytes: &[u8]) -> Result<Self, Failure> {
        let rest = body(bytes, PUBLIC_MAGIC)?;
        Ok(Self(rest.try_into().or(Err(damaged()))?))
    }
}

impl Private {
    /// A new pair.
    ///
    /// # Errors
    /// [`Failure::Cipher`].
    pub fn random() -> Result<Self, Failure> {
        Ok(Self(Zeroizing::new(cipher::random()?)))
    }

    /// The public half.
    pub fn public(&self) -> Public {
        Public(PublicKey::from(&StaticSecret::from(*self.0)).to_bytes())
    }

    /// The file of the private half, under a passphrase.
    ///
    /// # Errors
    /// [`Failure::WeakPassphrase`], [`Failure::Cipher`].
    pub fn file(&self, passphrase: &str, cost: Cost) -> Result<Vec<u8>, Failure> {
        if !is_strong(passphrase) {
            return Err(Failure::WeakPassphrase);
        }
        let salt: [u8; 16] = cipher::random()?;
        let mut out = begun(PRIVATE_MAGIC);
        out.extend(self.public().0);
        for number in [cost.memory, cost.passes, cost.lanes] {
            out.extend(number.to_le_bytes());
        }
        out.extend(salt);
        let key = Key::from_passphrase(&normal(passphrase), &salt, cost)?;
        let wrapped = key.seal(&out, self.0.as_slice())?;
        out.extend(wrapped);
        Ok(ended(out))
    }

    /// Reads the file of a private half.
    ///
    /// # Errors
    /// [`Failure::WrongPassphrase`], [`Failure::Damaged`] of a key, [`Failure::OtherHalf`],
    /// [`Failure::NewerPart`].
    pub fn read(bytes: &[u8], passphrase: &str) -> Result<Self, Failure> {
        let rest = body(bytes, PRIVATE_MAGIC)?;
        let (salt, cost, wrapped) = private_fields(rest).ok_or(damaged())?;
        let bound = bytes.get(..8 + rest.len() - wrapped.len()).ok_or(damaged())?;
        let key = Key::from_passphrase(&normal(passphrase), &salt, cost)?;
        let opened = key.open(bound, wrapped).ok_or(Failure::WrongPassphrase)?;
        let secret = Key::from_raw(&Zeroizing::new(opened)).ok_or(damaged())?;
        Ok(Self(Zeroizing::new(*secret.raw())))
    }

    /// The key that this half and another's public half have in common; `None` where the other
    /// half is none that could be.
    fn shared(&self, other: [u8; 32], bound: &[u8]) -> Option<Key> {
        let shared = StaticSecret::from(*self.0).diffie_hellman(&PublicKey::from(other));
        shared.was_contributory().then(|| Key::agreed(shared.as_bytes(), bound))
    }
}

const fn damaged() -> Failure {
    Failure::Damaged(Piece::Committee, None)
}

fn begun(magic: [u8; 4]) -> Vec<u8> {
    [magic.as_slice(), &FORMAT.to_le_bytes(), &FORMAT.to_le_bytes()].concat()
}

fn ended(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.extend(cipher::hash(&[&bytes]));
    bytes
}

/// What stands between the beginning and the hash.
fn body(bytes: &[u8], magic: [u8; 4]) -> Result<&[u8], Failure> {
    let (rest, sum) = bytes.split_last_chunk::<32>().ok_or(damaged())?;
    if cipher::hash(&[rest]) != *sum {
        return Err(damaged());
    }
    let halves = [(PUBLIC_MAGIC, false), (PRIVATE_MAGIC, true)];
    let other = halves.into_iter().find(|(it, _)| *it != magic && rest.starts_with(it));
    if let Some((_, is_private)) = other {
        return Err(Failure::OtherHalf { is_private });
    }
    let rest = rest.strip_prefix(magic.as_slice()).ok_or(damaged())?;
    let (_format, rest) = rest.split_first_chunk::<2>().ok_or(damaged())?;
    let (least, rest) = rest.split_first_chunk::<2>().ok_or(damaged())?;
    match u16::from_le_bytes(*least) {
        newer if newer > FORMAT => Err(Failure::NewerPart(Piece::Committee, newer)),
        _ => Ok(rest),
    }
}

fn private_fields(bytes: &[u8]) -> Option<([u8; 16], Cost, &[u8])> {
    let (_public, rest) = bytes.split_first_chunk::<32>()?;
    let (cost, salt, rest) = slot::derived(rest)?;
    (rest.len() == 72).then_some((salt, cost, rest))
}

impl Header {
    /// Makes a committee's key a way in, in place of the one before. Only the public half is
    /// needed.
    ///
    /// # Errors
    /// [`Failure::Cipher`]; [`Failure::Damaged`] for a public half that is none.
    pub fn set_committee(&mut self, data: &Key, to: Public, after: u64) -> Result<(), Failure> {
        let once = Private::random()?;
        let ephemeral = once.public().0;
        let key = once.shared(to.0, &[ephemeral, to.0].concat()).ok_or(damaged())?;
        self.set(Slot::new(Lock::Committee(to.0, ephemeral), after), data, &key)
    }

    /// Takes the committee's key away. Whether there was one.
    pub fn remove_committee(&mut self, data: &Key) -> bool {
        let before = self.slots.len();
        self.slots.retain(|slot| slot.kind() != SlotKind::Committee);
        self.sign(data);
        self.slots.len() < before
    }

    /// The committee whose key opens the book, if one does.
    pub fn committee(&self) -> Option<Public> {
        self.slots.iter().find_map(|slot| match slot.lock {
            Lock::Committee(committee, _) => Some(Public(committee)),
            Lock::Passphrase(..) | Lock::Recovery(..) => None,
        })
    }

    /// The data key, by the committee's key.
    ///
    /// # Errors
    /// [`Failure::WrongCommittee`]; [`Failure::Damaged`] when the header was forged.
    pub fn open_by_committee(&self, private: &Private) -> Result<Key, Failure> {
        for slot in &self.slots {
            let Lock::Committee(committee, ephemeral) = slot.lock else { continue };
            let key = private.shared(ephemeral, &[ephemeral, committee].concat());
            if let Some(data) = key.and_then(|key| self.unwrap(slot, &key)) {
                return self.signed(data);
            }
        }
        Err(Failure::WrongCommittee)
    }
}

#[cfg(test)]
#[path = "tests/committee.rs"]
mod tests;
