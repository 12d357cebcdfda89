//! A slot of the header: one way in, with the data key wrapped.
//!
//! For a passphrase and a recovery code `kind u8 | created u64 | memory u32 | passes u32 | lanes u32
//! | salt 16 | wrapped 72`, for a committee `kind u8 | created u64 | committee 32 | ephemeral 32 |
//! wrapped 72`.

use crate::book::cipher::Cost;

/// What opens a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlotKind {
    /// A passphrase.
    Passphrase,
    /// A recovery code on paper.
    Recovery,
    /// The committee's key.
    Committee,
}

/// What a slot takes to open, beside the secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Lock {
    /// A passphrase: what its derivation costs, and the salt.
    Passphrase(Cost, [u8; 16]),
    /// A recovery code: the cost means nothing and is kept in the same place; the salt.
    Recovery(Cost, [u8; 16]),
    /// A committee: its public key, and the one made for this slot alone.
    Committee([u8; 32], [u8; 32]),
}

/// One way in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// The act after which it was made.
    pub created: u64,
    pub(super) lock: Lock,
    pub(super) wrapped: [u8; 72],
}

impl Slot {
    /// A slot with nothing in it yet.
    pub(super) const fn new(lock: Lock, created: u64) -> Self {
        Self { created, lock, wrapped: [0; 72] }
    }

    /// What opens it.
    pub const fn kind(&self) -> SlotKind {
        match self.lock {
            Lock::Passphrase(..) => SlotKind::Passphrase,
            Lock::Recovery(..) => SlotKind::Recovery,
            Lock::Committee(..) => SlotKind::Committee,
        }
    }

    /// What deriving its key costs; nothing of a committee's, which is not derived.
    pub const fn cost(&self) -> Option<Cost> {
        match self.lock {
            Lock::Passphrase(cost, _) | Lock::Recovery(cost, _) => Some(cost),
            Lock::Committee(..) => None,
        }
    }

    /// All before the wrapped key: what the wrapping is bound to.
    pub(super) fn fields(&self) -> Vec<u8> {
        let code = match self.kind() {
            SlotKind::Passphrase => 1,
            SlotKind::Recovery => 2,
            SlotKind::Committee => 3,
        };
        let mut out = vec![code];
        out.extend(self.created.to_le_bytes());
        match &self.lock {
            Lock::Passphrase(cost, salt) | Lock::Recovery(cost, salt) => {
                for number in [cost.memory, cost.passes, cost.lanes] {
                    out.extend(number.to_le_bytes());
                }
                out.extend(salt);
            }
            Lock::Committee(committee, ephemeral) => {
                out.extend(committee);
                out.extend(ephemeral);
            }
        }
        out
    }

    /// The slot at the beginning of some bytes, and what follows.
    pub(super) fn read(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (kind, rest) = bytes.split_first()?;
        let (created, rest) = rest.split_first_chunk::<8>()?;
        let (lock, rest) = match kind {
            1 => derived(rest).map(|(cost, salt, rest)| (Lock::Passphrase(cost, salt), rest))?,
            2 => derived(rest).map(|(cost, salt, rest)| (Lock::Recovery(cost, salt), rest))?,
            3 => {
                let (committee, rest) = rest.split_first_chunk::<32>()?;
                let (ephemeral, rest) = rest.split_first_chunk::<32>()?;
                (Lock::Committee(*committee, *ephemeral), rest)
            }
            _ => return None,
        };
        let (wrapped, rest) = rest.split_first_chunk::<72>()?;
        let created = u64::from_le_bytes(*created);
        Some((Self { created, lock, wrapped: *wrapped }, rest))
    }
}

/// What a key derived from a passphrase needs: its cost and salt, and what follows them.
pub(super) fn derived(bytes: &[u8]) -> Option<(Cost, [u8; 16], &[u8])> {
    let (memory, rest) = bytes.split_first_chunk::<4>()?;
    let (passes, rest) = rest.split_first_chunk::<4>()?;
    let (lanes, rest) = rest.split_first_chunk::<4>()?;
    let (salt, rest) = rest.split_first_chunk::<16>()?;
    let cost = Cost {
        memory: u32::from_le_bytes(*memory),
        passes: u32::from_le_bytes(*passes),
        lanes: u32::from_le_bytes(*lanes),
    };
    Some((cost, *salt, rest))
}
