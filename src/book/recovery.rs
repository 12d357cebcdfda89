//! The recovery code on paper: 128 bits as 48 digits in 8 groups of 6. Each group is 16 bits
//! times 11, so that a wrong digit or two swapped ones show in their group.

use zeroize::Zeroizing;

use crate::book::cipher;
use crate::book::failure::Failure;

/// The number of groups.
pub const GROUPS: usize = 8;

/// A recovery code.
#[derive(Clone)]
pub struct Code(Zeroizing<[u8; 16]>);

impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Code(‹ẩn›)")
    }
}

impl Code {
    /// A new code.
    ///
    /// # Errors
    /// [`Failure::Cipher`].
    pub fn random() -> Result<Self, Failure> {
        Ok(Self(Zeroizing::new(cipher::random()?)))
    }

    /// The 128 bits.
    pub fn bits(&self) -> &[u8; 16] {
        &self.0
    }

    /// As it stands on paper: `012345-678901-…`.
    pub fn written(&self) -> Zeroizing<String> {
        Zeroizing::new(groups(&self.0))
    }

    /// Reads what was typed, with or without marks between the groups.
    ///
    /// # Errors
    /// [`Failure::WrongRecovery`] with the first group that cannot be right, from 1.
    pub fn read(typed: &str) -> Result<Self, Failure> {
        let digits: Vec<u32> = typed.chars().filter_map(|c| c.to_digit(10)).collect();
        // typed as it stands on paper, a group that lacks a digit or has one more is named itself
        let parts = typed.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
        let lengths: Vec<usize> = parts.map(str::len).collect();
        let odd = lengths.iter().position(|length| *length != 6);
        let odd = odd.filter(|_| lengths.len() == GROUPS);
        let mut bits = Zeroizing::new([0; 16]);
        for (at, pair) in bits.chunks_mut(2).enumerate() {
            let number = u8::try_from(at + 1).ok();
            let wrong = || Failure::WrongRecovery(number);
            if odd == Some(at) {
                return Err(wrong());
            }
            let group = digits.get(at * 6..at * 6 + 6).ok_or_else(wrong)?;
            let value = group.iter().fold(0, |sum, digit| sum * 10 + digit);
            let Ok(half) = u16::try_from(value / 11) else { return Err(wrong()) };
            if value % 11 != 0 {
                return Err(wrong());
            }
            pair.copy_from_slice(&half.to_be_bytes());
        }
        if digits.len() == GROUPS * 6 { Ok(Self(bits)) } else { Err(Failure::WrongRecovery(None)) }
    }
}

/// 128 bits as eight groups of six digits.
pub(super) fn groups(bits: &[u8; 16]) -> String {
    let group = |pair: &[u8]| {
        let value = pair.iter().fold(0_u32, |sum, byte| sum * 256 + u32::from(*byte));
        format!("{:06}", value * 11)
    };
    bits.chunks(2).map(group).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_that_lacks_a_digit_or_has_one_more_is_named_itself() {
        let code = Code(Zeroizing::new(*b"0123456789abcdef"));
        let written = code.written();
        let groups: Vec<&str> = written.split('-').collect();
        for at in 0..GROUPS {
            let number = u8::try_from(at + 1).unwrap();
            let short = groups[at].get(..5).unwrap().to_owned();
            for bad in [short, groups[at].to_owned() + "0"] {
                let mut all = groups.clone();
                all[at] = &bad;
                let found = Code::read(&all.join(" "));
                assert!(matches!(found, Err(Failure::WrongRecovery(Some(n))) if n == number));
            }
        }
    }

    #[test]
    fn every_slip_of_one_digit_or_two_swapped_shows_in_its_group() {
        let code = Code(Zeroizing::new(*b"0123456789abcdef"));
        let written = code.written();
        assert_eq!(Code::read(&written.replace('-', " ")).unwrap().bits(), code.bits());
        let digits: Vec<char> = written.chars().filter(char::is_ascii_digit).collect();
        for at in 0..48 {
            for other in '0'..='9' {
                let mut bad = digits.clone();
                if bad[at] == other {
                    continue;
                }
                bad[at] = other;
                let text: String = bad.iter().collect();
                assert!(matches!(Code::read(&text),
                    Err(Failure::WrongRecovery(Some(g))) if usize::from(g) == at / 6 + 1));
            }
            if at % 6 != 5 && digits[at] != digits[at + 1] {
                let mut bad = digits.clone();
                bad.swap(at, at + 1);
                let text: String = bad.iter().collect();
                assert!(matches!(Code::read(&text),
                    Err(Failure::WrongRecovery(Some(g))) if usize::from(g) == at / 6 + 1));
            }
        }
    }
}
