//! The one door to the ciphers: random numbers, key derivation, sealing, hashes.
//!
//! No primitive of our own: `Argon2id`, XChaCha20-Poly1305, HKDF and HMAC with SHA-256 come from
//! the `RustCrypto` crates, random numbers from the operating system.

use std::time::Instant;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac as _};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use crate::book::failure::Failure;

/// The length of a nonce, in bytes.
pub const NONCE: usize = 24;
/// What sealing adds to a text: nonce and tag, in bytes.
pub const OVERHEAD: usize = NONCE + 16;
/// A hash.
pub type Hash = [u8; 32];

/// Random bytes from the operating system.
///
/// # Errors
/// [`Failure::Cipher`] when it has none.
pub fn random<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).or(Err(Failure::Cipher))?;
    Ok(bytes)
}

/// Bytes as hexadecimal digits, for names of files.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let digit = |half: u8| DIGITS.get(usize::from(half)).copied().unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// The SHA-256 of some parts after each other.
pub fn hash(parts: &[&[u8]]) -> Hash {
    let mut state = Sha256::new();
    for part in parts {
        state.update(part);
    }
    state.finalize().into()
}

/// The SHA-256 of all that a reader gives, read in pieces, so that a film is no more work for the
/// memory than a line.
///
/// # Errors
/// What keeps the reader from going on.
pub fn hash_stream(reader: &mut dyn std::io::Read) -> std::io::Result<Hash> {
    let mut state = Sha256::new();
    let mut piece = vec![0; 64 * 1024];
    loop {
        let read = match reader.read(&mut piece) {
            Ok(read) => read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        match piece.get(..read) {
            Some([]) | None => return Ok(state.finalize().into()),
            Some(part) => state.update(part),
        }
    }
}

/// How long a key derivation shall take on the machine that sets it, in milliseconds.
const TARGET_MS: u128 = 800;

/// What a key derivation costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Cost {
    /// The lightest that the reader accepts: for practice books, whose passphrase is public.
    pub const PRACTICE: Self = Self { memory: 64, passes: 1, lanes: 1 };
    /// What a real book starts its calibration from.
    pub const FLOOR: Self = Self { memory: 64 * 1024, passes: 3, lanes: 1 };

    /// The cost that takes about 0.8 s on this machine: the memory of the floor, and as many
    /// passes over it as fit, 3 to 20. It is measured once, when a passphrase is set.
    pub fn calibrated() -> Self {
        let began = Instant::now();
        let _measured = Key::from_passphrase("calibration", &[0; 16], Self::FLOOR);
        let spent = began.elapsed().as_millis().max(1);
        let passes = TARGET_MS * u128::from(Self::FLOOR.passes) / spent;
        let passes = u32::try_from(passes).unwrap_or(20).clamp(Self::FLOOR.passes, 20);
        Self { passes, ..Self::FLOOR }
    }

    /// Whether a reader may try it at all: checked before anything is allocated, so that a forged
    /// header cannot ask for all memory.
    pub const fn is_sane(self) -> bool {
        self.memory >= 64
            && self.memory <= 1024 * 1024
            && self.passes >= 1
            && self.passes <= 64
            && self.lanes >= 1
            && self.lanes <= 8
            && self.memory >= 8 * self.lanes
    }
}

/// A secret key of 32 bytes, wiped when dropped.
#[derive(Clone)]
pub struct Key(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(‹ẩn›)")
    }
}

impl Key {
    /// A new random key.
    ///
    /// # Errors
    /// [`Failure::Cipher`].
    pub fn random() -> Result<Self, Failure> {
        Ok(Self(Zeroizing::new(random()?)))
    }

    /// The key that a passphrase gives with a salt, by Argon2id.
    ///
    /// # Errors
    /// [`Failure::Cipher`] when the cost is out of bounds or there is no memory for it.
    pub fn from_passphrase(passphrase: &str, salt: &[u8], cost: Cost) -> Result<Self, Failure> {
        if !cost.is_sane() {
            return Err(Failure::Cipher);
        }
        let params =
            Params::new(cost.memory, cost.passes, cost.lanes, Some(32)).or(Err(Failure::Cipher))?;
        let mut out = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), salt, out.as_mut_slice())
            .or(Err(Failure::Cipher))?;
        Ok(Self(out))
    }

    /// The key that high-entropy material gives with a salt, by HKDF.
    pub fn from_material(material: &[u8], salt: &[u8]) -> Self {
        let mut out = Zeroizing::new([0; 32]);
        let _always_fits =
            Hkdf::<Sha256>::new(Some(salt), material).expand(b"scb/recovery/1", out.as_mut_slice());
        Self(out)
    }

    /// The key that two who agreed on some bytes take, by HKDF; `bound` is what both know beside.
    pub fn agreed(shared: &[u8], bound: &[u8]) -> Self {
        let mut out = Zeroizing::new([0; 32]);
        let _always_fits =
            Hkdf::<Sha256>::new(Some(bound), shared).expand(b"scb/committee/1", out.as_mut_slice());
        Self(out)
    }

    /// The subkey for one purpose.
    #[must_use]
    pub fn derive(&self, purpose: &[u8]) -> Self {
        let mut out = Zeroizing::new([0; 32]);
        let _always_fits =
            Hkdf::<Sha256>::new(None, self.0.as_slice()).expand(purpose, out.as_mut_slice());
        Self(out)
    }

    /// The raw bytes, for wrapping this key with another.
    pub fn raw(&self) -> &[u8; 32] {
        &self.0
    }

    /// A key from its raw bytes.
    pub fn from_raw(raw: &[u8]) -> Option<Self> {
        Some(Self(Zeroizing::new(raw.try_into().ok()?)))
    }

    /// Seals a text: random nonce, then ciphertext and tag. `bound` is authenticated with it.
    ///
    /// # Errors
    /// [`Failure::Cipher`].
    pub fn seal(&self, bound: &[u8], text: &[u8]) -> Result<Vec<u8>, Failure> {
        let nonce: [u8; NONCE] = random()?;
        let sealed = XChaCha20Poly1305::new((&*self.0).into())
            .encrypt(&XNonce::from(nonce), Payload { msg: text, aad: bound })
            .or(Err(Failure::Cipher))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Opens what [`Self::seal`] sealed; `None` when anything of it or of `bound` differs.
    pub fn open(&self, bound: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, text) = sealed.split_first_chunk::<NONCE>()?;
        XChaCha20Poly1305::new((&*self.0).into())
            .decrypt(&XNonce::from(*nonce), Payload { msg: text, aad: bound })
            .ok()
    }

    /// The HMAC-SHA256 of some bytes.
    pub fn mac(&self, bytes: &[u8]) -> Hash {
        match Hmac::<Sha256>::new_from_slice(self.0.as_slice()) {
            Ok(mut mac) => {
                mac.update(bytes);
                mac.finalize().into_bytes().into()
            }
            Err(_) => Hash::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_primitives_give_the_published_answers() {
        assert_eq!(
            hex(&hash(&[b"abc"])),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        let mut long = std::io::Read::take(std::io::repeat(b'a'), 1_000_000);
        assert_eq!(
            hex(&hash_stream(&mut long).unwrap()),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        );
        // RFC 4231, case 2 has a short key; ours are 32 bytes, so case 1 padded is not ours: the
        // answer below is HMAC-SHA256 of "abc" under 32 zero bytes.
        let zero = Key::from_raw(&[0; 32]).unwrap();
        assert_eq!(
            hex(&zero.mac(b"abc")),
            "fd7adb152c05ef80dccf50a1fa4c05d5a3ec6da95575fc312ae7c5d091836351"
        );
    }

    #[test]
    fn what_is_sealed_opens_only_where_it_belongs() {
        let key = Key::random().unwrap();
        let sealed = key.seal(b"here", "Đặng".as_bytes()).unwrap();
        assert_eq!(key.open(b"here", &sealed).unwrap(), "Đặng".as_bytes());
        assert_eq!(key.open(b"there", &sealed), None);
        for at in 0..sealed.len() {
            let mut bad = sealed.clone();
            bad[at] ^= 1;
            assert_eq!(key.open(b"here", &bad), None);
        }
        assert_eq!(key.open(b"here", &sealed[..10]), None);
    }

    #[test]
    fn a_cost_out_of_bounds_is_refused_before_memory_is_asked_for() {
        let greedy = Cost { memory: u32::MAX, passes: 1, lanes: 1 };
        assert!(Key::from_passphrase("x", &[0; 16], greedy).is_err());
        assert!(Key::from_passphrase("x", &[0; 16], Cost::PRACTICE).is_ok());
    }
}
