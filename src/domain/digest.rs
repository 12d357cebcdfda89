//! The SHA-256 of a text, for seals: pure, so that it stands in the domain and not beside the
//! ciphers of the book on disk.

use sha2::{Digest as _, Sha256};

/// The SHA-256 of some parts after each other, as 64 hexadecimal digits.
pub fn sha256_hex(parts: &[&str]) -> String {
    let mut state = Sha256::new();
    for part in parts {
        state.update(part.as_bytes());
    }
    let digest: [u8; 32] = state.finalize().into();
    digest.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(digit).collect()
}

fn digit(half: u8) -> char {
    char::from_digit(u32::from(half), 16).unwrap_or('0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_gives_the_published_answers() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(sha256_hex(&[]), empty);
        assert_eq!(sha256_hex(&["abc"]), abc);
        assert_eq!(sha256_hex(&["a", "", "bc"]), abc);
    }
}
