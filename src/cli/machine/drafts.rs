//! Drafts as the text that is sealed: a list in JSON, in which one that is not understood does not
//! keep the others from being read.

use serde_json::Value as Json;
use zeroize::Zeroizing;

use crate::app::draft_text::DraftText;
use crate::app::message::Msg;
use crate::book::drafts::Found;
use crate::book::durable::Book;
use crate::book::failure::Failure;
use crate::cli::machine::{Machine, Open};
use crate::words::{Lang, Text, drafts as word};

/// The drafts as text; no text for none.
///
/// # Errors
/// [`Failure::TooLarge`] when they cannot be written down.
fn write(all: &[DraftText]) -> Result<Zeroizing<Vec<u8>>, Failure> {
    if all.is_empty() {
        return Ok(Zeroizing::default());
    }
    serde_json::to_vec(all).map(Zeroizing::new).or(Err(Failure::TooLarge))
}

/// The drafts of a text, and how many are not understood; `None` when it is no list of drafts.
fn read(text: &[u8]) -> Option<(Vec<DraftText>, usize)> {
    let all: Vec<Json> = serde_json::from_slice(text).ok()?;
    let count = all.len();
    let read: Vec<DraftText> =
        all.into_iter().filter_map(|one| serde_json::from_value(one).ok()).collect();
    let strange = count - read.len();
    Some((read, strange))
}

/// Drafts on their way to the disk and back.
impl Machine {
    /// Keeps drafts sealed. A practice cell in memory keeps them as it keeps all else.
    pub(super) fn keep_drafts(&mut self, all: &[DraftText], lang: Lang) -> Vec<Msg> {
        let Open::Disk(book) = &self.open else { return Vec::new() };
        let sealed = match write(all).and_then(|text| book.seal_drafts(&text)) {
            Ok(sealed) => sealed,
            Err(failure) => return drafts_not_written(&failure, lang),
        };
        match book.write_drafts(sealed.as_ref()) {
            Ok(()) => {
                self.unwritten = None;
                Vec::new()
            }
            Err(failure) => {
                self.unwritten = sealed;
                drafts_not_written(&failure, lang)
            }
        }
    }

    /// The drafts of the book that has just been opened. Those that the disk did not take before
    /// are tried once more: nothing else has them.
    pub(super) fn drafts(&mut self, lang: Lang) -> Vec<Msg> {
        let Open::Disk(book) = &self.open else { return Vec::new() };
        let Some(sealed) = self.unwritten.take() else {
            return Self::told_drafts(book, book.read_drafts(), lang).into_iter().collect();
        };
        let all = Self::told_drafts(book, Ok(book.open_drafts(&sealed)), lang);
        let again = book.write_drafts(Some(&sealed)).err();
        let refused = again.iter().flat_map(|failure| drafts_not_written(failure, lang));
        let all = all.into_iter().chain(refused).collect();
        self.unwritten = again.map(|_| sealed);
        all
    }

    fn told_drafts(book: &Book, found: Result<Found, Failure>, lang: Lang) -> Option<Msg> {
        let bad = |text: Text| Some(Msg::Drafts(Vec::new(), vec![text.get(lang).to_owned()]));
        match found {
            Ok(Found::None) => None,
            Ok(Found::Damaged) => bad(word::UNREADABLE),
            Err(failure) => Some(Msg::Drafts(Vec::new(), vec![failure.say(lang)])),
            Ok(Found::Text(text)) => {
                let Some((all, strange)) = read(&text) else {
                    book.set_drafts_aside();
                    return bad(word::UNREADABLE);
                };
                let mut told = Vec::new();
                if strange > 0 {
                    book.set_drafts_aside();
                    told.push(word::NEWER.fill(lang, &[("n", &strange.to_string())]));
                }
                Some(Msg::Drafts(all, told))
            }
        }
    }

    pub(super) fn set_drafts_aside(&self) -> Vec<Msg> {
        if let Open::Disk(book) = &self.open {
            book.set_drafts_aside();
        }
        Vec::new()
    }
}

fn drafts_not_written(failure: &Failure, lang: Lang) -> Vec<Msg> {
    vec![Msg::DraftsNotKept(word::NOT_WRITTEN.fill(lang, &[("why", &failure.say(lang))]))]
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
