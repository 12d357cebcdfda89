//! Looks at a package before it is unpacked for good.

use super::super::refusal::Unreadable;
use super::limits::Limits;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// The most parts a package may have: a list has about a dozen.
const MAX_PARTS: usize = 1_000;

/// Unpacks every part once, counting, and throws it away. What a package declares about its own
/// sizes is not asked. Gives the size unpacked.
pub(super) fn check(bytes: &[u8], limits: &Limits) -> Result<u64, Unreadable> {
    // Counted before the directory is read, since reading it costs memory for each part.
    let directory = bytes.windows(4).filter(|window| *window == b"PK\x01\x02").count();
    if directory > MAX_PARTS {
        return Err(Unreadable::TooManySheets { limit: MAX_PARTS as u64 });
    }
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|_error| Unreadable::NotASheet)?;
    if archive.index_for_name("xl/workbook.xml").is_none() && !has_workbook(&archive) {
        return Err(Unreadable::NotASheet);
    }
    let mut budget = Budget { limits, bytes: 0, strings: 0, tail: [0; 4] };
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| refusal(&error))?;
        budget.spend(part)?;
    }
    Ok(budget.bytes)
}

fn refusal(error: &ZipError) -> Unreadable {
    if matches!(error, ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword) {
        Unreadable::PasswordProtected
    } else {
        Unreadable::Damaged
    }
}

/// Some programs name the parts in another case or with the other slash.
fn has_workbook(archive: &ZipArchive<Cursor<&[u8]>>) -> bool {
    archive.file_names().flatten().any(|name| name.to_lowercase().contains("workbook.xml"))
}

/// What was unpacked so far.
struct Budget<'a> {
    limits: &'a Limits,
    bytes: u64,
    strings: u64,
    tail: [u8; 4],
}

impl Budget<'_> {
    fn spend(&mut self, mut part: impl Read) -> Result<(), Unreadable> {
        let mut buffer = vec![0_u8; 64 * 1024];
        loop {
            let length = part.read(&mut buffer).map_err(|_error| Unreadable::Damaged)?;
            if length == 0 {
                return Ok(());
            }
            self.bytes += length as u64;
            if self.bytes > self.limits.unpacked {
                return Err(Unreadable::TooBigUnpacked { limit: self.limits.unpacked });
            }
            buffer.iter().take(length).for_each(|byte| self.look(*byte));
            if self.strings > self.limits.strings {
                return Err(Unreadable::TooManyStrings { limit: self.limits.strings });
            }
        }
    }

    /// Counts `<si>` and `<si ` across the borders of what is read at once.
    fn look(&mut self, byte: u8) {
        let [_, a, b, c] = self.tail;
        self.tail = [a, b, c, byte];
        self.strings += u64::from([a, b, c] == *b"<si" && !byte.is_ascii_alphanumeric());
    }
}
