//! Passphrases offered to a person: five safe syllables, or twelve digits. Chance comes from the
//! operating system, and every one is as likely as every other.

use zeroize::Zeroizing;

use crate::book::cipher;
use crate::book::failure::Failure;
use crate::book::passphrase::Passphrase;
use crate::book::syllables;

/// What is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offer {
    /// Five syllables of 1,024: 50 bits.
    Words,
    /// Twelve digits: 40 bits.
    Digits,
}

impl Offer {
    /// What it takes to guess one, in bits, rounded up.
    pub const fn bits(self) -> u32 {
        match self {
            Self::Words => 50,
            Self::Digits => 40,
        }
    }
}

/// The syllables of [`Offer::Words`].
const WORDS: usize = 5;
/// The digits of [`Offer::Digits`].
const DIGITS: usize = 12;
/// The longest one in bytes: five syllables of at most seven letters, and four blanks.
const MOST: usize = 64;

/// One passphrase.
///
/// # Errors
/// [`Failure::Cipher`] when the system has no chance to give.
pub fn offer(what: Offer) -> Result<Passphrase, Failure> {
    let mut text = Zeroizing::new(String::with_capacity(MOST));
    match what {
        Offer::Words => {
            let syllables = syllables::all();
            for at in 0..WORDS {
                if at > 0 {
                    text.push(' ');
                }
                // 1,024 is a power of two: ten bits choose without favour
                let number = usize::from(u16::from_le_bytes(cipher::random()?)) % syllables::COUNT;
                text.push_str(syllables.get(number).map_or("", String::as_str));
            }
        }
        Offer::Digits => {
            while text.len() < DIGITS {
                let [byte] = cipher::random()?;
                // above 249 the first digits would be likelier than the last
                if byte < 250 {
                    text.push(char::from(b'0' + byte % 10));
                }
            }
        }
    }
    Ok(Passphrase::new(&text))
}

#[cfg(test)]
#[path = "tests/generator.rs"]
mod tests;
