//! The code of a seal on paper: its first 80 bits as 16 signs in four groups.
//!
//! The signs are digits and letters without I, L, O and U. People copy them by eye from a signed
//! sheet, so that what looks alike is forgiven when a code is read: it is only compared with the
//! seals of the book, of which there are few.

use crate::domain::text::fold;

/// The signs, five bits each.
const SIGNS: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J',
    'K', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];
/// How many signs a code has.
pub const LENGTH: usize = 16;

/// The code of a seal, as it stands on paper: `Q9W1-DFWF-077Y-MGA1`.
pub fn of(seal: &str) -> String {
    let halves: Vec<u32> = seal.chars().take(20).filter_map(|c| c.to_digit(16)).collect();
    let mut out = String::new();
    for (place, four) in halves.chunks(5).enumerate() {
        if place > 0 {
            out.push('-');
        }
        let bits = four.iter().fold(0_u32, |sum, half| (sum << 4) | half);
        let sign = |at: u32| SIGNS.get(usize::try_from((bits >> at) & 31).unwrap_or_default());
        out.extend([15, 10, 5, 0].into_iter().filter_map(sign));
    }
    out
}

/// A typed code without blanks, dashes, marks and case.
pub fn bare(typed: &str) -> String {
    fold(typed).chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase()
}

/// The same with every group of signs that look alike made one.
fn alike(bare: &str) -> String {
    bare.chars()
        .map(|sign| match sign {
            'O' | 'Q' | 'D' => '0',
            'I' | 'L' => '1',
            'Z' => '2',
            'S' => '5',
            'G' => '6',
            'B' => '8',
            'U' => 'V',
            other => other,
        })
        .collect()
}

/// Whether a typed code is the one of a seal, look-alikes forgiven.
pub fn fits(typed: &str, seal: &str) -> bool {
    let (typed, own) = (bare(typed), bare(&of(seal)));
    typed.len() == LENGTH && alike(&typed) == alike(&own)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEAL: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    #[test]
    fn eighty_bits_make_sixteen_signs() {
        assert_eq!(of(SEAL), "Q9W1-DFWF-077Y-MGA1");
        assert_eq!(of(&"0".repeat(64)), "0000-0000-0000-0000");
        assert_eq!(of(&"f".repeat(64)), "ZZZZ-ZZZZ-ZZZZ-ZZZZ");
        // Another first 80 bits, another code; the rest does not count.
        assert_eq!(of(&SEAL.replace("223b", "999b")), of(SEAL));
        assert_ne!(of(&SEAL.replacen("ba", "bb", 1)), of(SEAL));
    }

    #[test]
    fn blanks_case_and_what_looks_alike_are_forgiven() {
        for typed in [
            "Q9W1-DFWF-077Y-MGA1",
            "q9w1 dfwf 077y mga1",
            "q9w1dfwf077ymga1",
            " Q9WI – DFWF – O77Y – MGAl ",
            "09W1-OFWF-D77Y-M6A1",
        ] {
            assert!(fits(typed, SEAL), "{typed}");
        }
        for typed in ["", "Q9W1", "Q9W1-DFWF-077Y-MGA2", "Q9W1-DFWF-077Y-MGA11", "9QW1DFWF077YMGA1"]
        {
            assert!(!fits(typed, SEAL), "{typed}");
        }
    }
}
