//! The ways into a book.

use std::path::Path;

use crate::book::cipher::Key;
use crate::book::committee::Private;
use crate::book::disk::Disk;
use crate::book::failure::{Failure, Piece};
use crate::book::header::Header;
use crate::book::heal;
use crate::book::journal::Journal;
use crate::book::recovery::Code;
use crate::book::vault::JOURNAL;

/// How the book is opened.
pub enum Way<'a> {
    /// By passphrase.
    Passphrase(&'a str),
    /// By the recovery code on paper.
    Code(&'a str),
    /// By the committee's key.
    Committee(&'a Private),
}

/// What is typed in secret is never shown.
impl std::fmt::Debug for Way<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Passphrase(_) => "Passphrase(‹ẩn›)",
            Self::Code(_) => "Code(‹ẩn›)",
            Self::Committee(_) => "Committee(‹ẩn›)",
        })
    }
}

impl Way<'_> {
    /// The data key that a header has behind this way.
    ///
    /// # Errors
    /// That this is no way into it; [`Failure::Damaged`] when the header was forged.
    pub fn open(&self, header: &Header) -> Result<Key, Failure> {
        match self {
            Self::Passphrase(typed) => header.open(typed),
            Self::Code(typed) => header.open_by_code(&Code::read(typed)?),
            Self::Committee(private) => header.open_by_committee(private),
        }
    }
}

/// The header and the data key, and whether a copy is to be healed. A header of another book is
/// passed over where there is one of the book that the journal belongs to.
pub(super) fn unlock(
    disk: &dyn Disk,
    (root, vault): (&Path, &Path),
    way: &Way<'_>,
) -> Result<((Header, Key), bool), Failure> {
    let owner = Journal::owner(disk, &vault.join(JOURNAL))?;
    let (mut headers, mut is_hurt) = match (Header::load(disk, vault), owner) {
        // both copies are lost: every copy of the book carries its header
        (Err(Failure::Damaged(piece, at)), Some(owner)) => {
            let found = heal::headers(disk, root, owner);
            if found.is_empty() { Err(Failure::Damaged(piece, at)) } else { Ok((found, true)) }
        }
        (loaded, _) => loaded,
    }?;
    let is_own = |header: &Header| owner == Some(header.vault);
    if headers.iter().any(is_own) {
        let count = headers.len();
        headers.retain(is_own);
        is_hurt |= headers.len() < count;
    }
    let mut failure = Failure::Damaged(Piece::Header, None);
    for header in headers {
        match way.open(&header) {
            Ok(data) => return Ok(((header, data), is_hurt)),
            Err(why) => failure = why,
        }
    }
    Err(failure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_in_secret_is_shown() {
        for way in [Way::Passphrase("mot hai ba"), Way::Code("mot hai ba")] {
            assert!(!format!("{way:?}").contains("mot"), "{way:?}");
        }
    }
}
