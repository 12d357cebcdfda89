//! Reading a file from the medium, past what the system remembers of it.

use std::io::{self, Read};

/// As many bytes as are read at once: a multiple of every sector there is.
const PIECE: usize = 16 * 1024;

/// A place in memory where a read past the system's memory may put what it finds: Windows asks
/// that it begins and ends at a border of the sectors.
#[derive(Debug)]
#[repr(align(4096))]
struct Piece([u8; PIECE]);

/// A file read to its end in whole pieces. Only the last may be short: after it nothing more is
/// asked, as the place would be no border any more.
#[derive(Debug)]
pub(super) struct Aligned<F> {
    file: F,
    piece: Box<Piece>,
    /// How much of the piece has been given away, of how much there is, in bytes.
    given: usize,
    there: usize,
}

impl<F: Read> Aligned<F> {
    /// Reads the first piece, so that a place that cannot be read so says it at once.
    ///
    /// # Errors
    /// What the system reports.
    pub(super) fn begin(file: F) -> io::Result<Self> {
        let mut begun = Self { file, piece: Box::new(Piece([0; PIECE])), given: 0, there: PIECE };
        begun.next()?;
        Ok(begun)
    }

    fn next(&mut self) -> io::Result<()> {
        self.there = loop {
            match self.file.read(&mut self.piece.0) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => break read?,
            }
        };
        self.given = 0;
        Ok(())
    }
}

impl<F: Read> Read for Aligned<F> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.given == self.there && self.there == PIECE {
            self.next()?;
        }
        let mut rest = self.piece.0.get(self.given..self.there).unwrap_or_default();
        let count = rest.read(into)?;
        self.given += count;
        Ok(count)
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
            let mut read = Vec::new();
            let mut file = Aligned::begin(Strict { bytes: &bytes, at: 0 }).unwrap();
            file.read_to_end(&mut read).unwrap();
            assert!(read == bytes, "{length}");
        }
    }
}
