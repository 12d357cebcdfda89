//! Drafts as the text that is sealed: a list in JSON, in which one that is not understood does not
//! keep the others from being read.

use serde_json::Value as Json;
use zeroize::Zeroizing;

use crate::app::draft_text::DraftText;
use crate::book::failure::Failure;

/// The drafts as text; no text for none.
///
/// # Errors
/// [`Failure::TooLarge`] when they cannot be written down.
pub(super) fn write(all: &[DraftText]) -> Result<Zeroizing<Vec<u8>>, Failure> {
    if all.is_empty() {
        return Ok(Zeroizing::default());
    }
    serde_json::to_vec(all).map(Zeroizing::new).or(Err(Failure::TooLarge))
}

/// The drafts of a text, and how many are not understood; `None` when it is no list of drafts.
pub(super) fn read(text: &[u8]) -> Option<(Vec<DraftText>, usize)> {
    let all: Vec<Json> = serde_json::from_slice(text).ok()?;
    let count = all.len();
    let read: Vec<DraftText> =
        all.into_iter().filter_map(|one| serde_json::from_value(one).ok()).collect();
    let strange = count - read.len();
    Some((read, strange))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_is_not_understood_does_not_keep_the_others() {
        let score = r#"{"Score":[3,{"sheet":null,"marks":[]}]}"#;
        let (read_all, strange) = read(format!(r#"[{score},{{"Letter":1}}]"#).as_bytes()).unwrap();
        assert_eq!((read_all.len(), strange), (1, 1));
        assert_eq!(read(write(&read_all).unwrap().as_slice()).unwrap(), (read_all, 0));
        assert_eq!(read(b"{}"), None);
        assert!(write(&[]).unwrap().is_empty());
    }
}
