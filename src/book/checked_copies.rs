//! The copies beside the book, each read back and rebuilt: whole, of this book, on its chain.

use crate::book::backup::compare::Relation;
use crate::book::backup::keep;
use crate::book::durable::Book;
use crate::book::failure::Failure;
use crate::book::finding::{Finding, Grade};
use crate::words::{Lang, Text, backup as word, copies_screen as screen};

/// One finding for all that are as they should be, and one for each that is not. A copy that is
/// damaged, or has acts that the book has not, does not make the book itself unsound.
pub(super) fn all(book: &Book, lang: Lang) -> Vec<Finding> {
    let (mut found, mut whole) = (Vec::new(), 0_u64);
    for copy in keep::list(book.disk(), &book.backups()) {
        let name = copy.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let told = match copy.start.and_then(|_| book.beside(&copy.path, None)) {
            Ok(beside) => match beside.relation {
                Relation::Same | Relation::Behind(_) => {
                    whole += 1;
                    continue;
                }
                Relation::Ahead(n) => screen::AHEAD.fill(lang, &[("n", &n.to_string())]),
                Relation::Parted { at, ours, theirs } => parted((at, ours, theirs), lang),
            },
            // under a key that is not known any more, or of another book: nothing can be said
            Err(Failure::WrongPassphrase | Failure::Foreign(_)) => continue,
            Err(failure) => failure.say(lang),
        };
        let place = (format!("backups/{name}"), name.as_str());
        found.push(Finding::new(("backups", Grade::Told), place, (told, ""), lang));
    }
    if whole > 0 {
        let text: Text = word::CHECKED;
        found.push(Finding::good("backups", text.fill(lang, &[("n", &whole.to_string())])));
    }
    found
}

fn parted((at, ours, theirs): (u64, u64, u64), lang: Lang) -> String {
    let values = [("at", at), ("ours", ours), ("theirs", theirs)];
    let values = values.map(|(key, n)| (key, n.to_string()));
    screen::PARTED.fill(lang, &values.each_ref().map(|(key, n)| (*key, n.as_str())))
}
