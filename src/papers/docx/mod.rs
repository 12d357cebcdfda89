//! A paper as a document of Word.

use super::block::Paper;
use super::format::Unmade;

/// The bytes of the file.
///
/// # Errors
/// When the form cannot hold the paper.
pub(super) fn write(_paper: &Paper) -> Result<Vec<u8>, Unmade> {
    Err(Unmade)
}
