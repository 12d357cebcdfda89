//! The data keys that a book had before, so that copies from then still open: a box sealed with
//! the present data key. Losing it loses nothing but that ease.
//!
//! `"SCBR" | format u16 | least u16 | vault 16 | sealed(count u32 | (key 32 | seq u64 | head 32) …)`.

use std::path::Path;

use zeroize::Zeroizing;

use crate::book::cipher::{Hash, Key};
use crate::book::disk::Disk;
use crate::book::failure::Failure;
use crate::book::journal::Point;

/// The file in the vault.
pub const NAME: &str = "retired";
const MAGIC: &[u8; 4] = b"SCBR";
const FORMAT: u16 = 1;
const EACH: usize = 32 + 8 + 32;

/// A data key of before.
#[derive(Debug, Clone)]
pub struct Retired {
    /// The key.
    pub data: Key,
    /// The last act that was sealed with it.
    pub point: Point,
}

fn start(vault: [u8; 16]) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    out.extend(FORMAT.to_le_bytes());
    out.extend(FORMAT.to_le_bytes());
    out.extend(vault);
    out
}

/// The box as bytes.
///
/// # Errors
/// [`Failure::Cipher`].
pub fn seal(all: &[Retired], vault: [u8; 16], data: &Key) -> Result<Vec<u8>, Failure> {
    let mut text = Zeroizing::new(Vec::with_capacity(4 + all.len() * EACH));
    text.extend(u32::try_from(all.len()).or(Err(Failure::TooLarge))?.to_le_bytes());
    for one in all {
        text.extend(one.data.raw());
        text.extend(one.point.seq.to_le_bytes());
        text.extend(one.point.head);
    }
    let start = start(vault);
    let sealed = data.derive(b"scb/retired/1").seal(&start, &text)?;
    Ok([start, sealed].concat())
}

/// The keys in a box; none where it is damaged or not ours.
pub fn open(bytes: &[u8], vault: [u8; 16], data: &Key) -> Vec<Retired> {
    let start = start(vault);
    let sealed = bytes.strip_prefix(start.as_slice());
    let text = sealed.and_then(|it| data.derive(b"scb/retired/1").open(&start, it));
    let text = Zeroizing::new(text.unwrap_or_default());
    let one = |bytes: &[u8]| -> Option<Retired> {
        let (data, rest) = bytes.split_first_chunk::<32>()?;
        let (seq, rest) = rest.split_first_chunk::<8>()?;
        let head: Hash = *rest.first_chunk::<32>()?;
        let point = Point { seq: u64::from_le_bytes(*seq), head };
        Some(Retired { data: Key::from_raw(data)?, point })
    };
    text.get(4..).unwrap_or_default().chunks_exact(EACH).filter_map(one).collect()
}

/// The keys of a vault's box, the latest last.
pub fn read(disk: &dyn Disk, vault: &Path, name: [u8; 16], data: &Key) -> Vec<Retired> {
    let bytes = disk.read(&vault.join(NAME)).ok().flatten().unwrap_or_default();
    open(&bytes, name, data)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_opens_with_the_present_key_only() {
        let key = || Key::random().unwrap();
        let (data, old) = (key(), [key(), key()]);
        let all: Vec<Retired> = (1..)
            .zip(&old)
            .map(|(seq, data)| Retired { data: data.clone(), point: Point { seq, head: [9; 32] } })
            .collect();
        let bytes = seal(&all, [1; 16], &data).unwrap();
        let found = open(&bytes, [1; 16], &data);
        assert_eq!(found.len(), 2);
        assert_eq!((found[1].data.raw(), found[1].point.seq), (old[1].raw(), 2));
        assert!(open(&bytes, [2; 16], &data).is_empty());
        assert!(open(&bytes, [1; 16], &old[0]).is_empty());
        assert!(open(b"", [1; 16], &data).is_empty());
    }
}
