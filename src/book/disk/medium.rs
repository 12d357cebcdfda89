//! Reading a file from the medium, past what the system remembers of it.

use std::io::{self, Read};

/// As many bytes as are read at once: a multiple of every sector there is.
const PIECE: usize = 16 * 1024;

/// A place in memory where a read past the system's memory may put what it finds: Windows asks
/// that it begins and ends at a border of the sectors.
#[derive(Debug)]
#[repr(align(4096))]
struct Aligned([u8; PIECE]);

/// Reads a file to its end, in whole pieces. Only the last may be short: after it nothing more is
/// asked, as the place would be no border any more.
///
/// # Errors
/// What the system reports.
pub(super) fn read_aligned(file: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut piece = Box::new(Aligned([0; PIECE]));
    let mut bytes = Vec::new();
    loop {
        match file.read(&mut piece.0) {
            Ok(count) => {
                bytes.extend_from_slice(piece.0.get(..count).unwrap_or_default());
                if count < PIECE {
                    return Ok(bytes);
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file that is read past the system's memory: every read begins at a border.
    struct Strict<'a> {
        bytes: &'a [u8],
        at: usize,
    }

    impl Read for Strict<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            assert!(self.at.is_multiple_of(4096) && into.len().is_multiple_of(4096));
            assert!(into.as_ptr().addr().is_multiple_of(4096));
            let rest = self.bytes.get(self.at..).unwrap();
            let count = rest.len().min(into.len());
            into[..count].copy_from_slice(&rest[..count]);
            self.at += count;
            Ok(count)
        }
    }

    #[test]
    fn a_file_of_any_length_is_read_in_whole_pieces() {
        for length in [0, 1, 511, 4096, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 77] {
            let bytes: Vec<u8> = (0..length).map(|at| u8::try_from(at % 251).unwrap()).collect();
            let read = read_aligned(&mut Strict { bytes: &bytes, at: 0 }).unwrap();
            assert!(read == bytes, "{length}");
        }
    }
}
