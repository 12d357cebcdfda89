//! The files of the vault beside header, journal and anchor: the keys of before, the drafts. The book
//! stands without them; what they are for does not.

use crate::book::drafts;
use crate::book::durable::Book;
use crate::book::finding::{Finding, Grade};
use crate::book::retired;
use crate::words::{Lang, Text, verify as word};

/// One finding for each of them that there is, or should be.
pub(super) fn all(book: &Book, lang: Lang) -> Vec<Finding> {
    let mut found = Vec::new();
    let told = |code, file: &str, what: Text, todo: Text| {
        let said = (what.get(lang).to_owned(), todo.get(lang));
        Finding::new((code, Grade::Told), (file.to_owned(), file), said, lang)
    };
    if book.are_keys_of_before_lost() {
        found.push(told("retired", retired::NAME, word::RETIRED_BAD, word::RETIRED_BAD_DO));
    } else if let Some(n) = book.count_keys_of_before() {
        let text = word::RETIRED.fill(lang, &[("n", &n.to_string())]);
        found.push(Finding::good("retired", text));
    }
    if !book.are_drafts_whole() {
        found.push(told("drafts", drafts::NAME, word::DRAFTS_BAD, word::DRAFTS_BAD_DO));
    }
    found
}
