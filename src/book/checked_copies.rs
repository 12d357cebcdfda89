//! The copies beside the book, each read back and rebuilt: whole, of this book, on its chain.

use crate::book::backup::compare::Relation;
use crate::book::backup::keep;
use crate::book::durable::Book;
use crate::book::durable::copies::FOLDER;
use crate::book::failure::Failure;
use crate::book::finding::{Finding, Grade};
use crate::book::store::Store as _;
use crate::words::{Lang, Text, backup as word, copies_screen as screen};

/// One finding for all that are as they should be, and one for each that is not. A copy that is
/// damaged, or has acts that the book has not, does not make the book itself unsound.
pub(super) fn all(book: &Book, lang: Lang) -> Vec<Finding> {
    let (mut found, mut whole) = (Vec::new(), 0_u64);
    let copies = keep::list(book.disk(), &book.backups());
    // the practice cell has nothing that could be lost
    let is_none = copies.is_empty() && !book.is_practice();
    for copy in copies {
        let name = copy.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (told, todo) = match copy.start.and_then(|_| book.relation(&copy.path)) {
            Ok(relation) => match relation {
                Relation::Same | Relation::Behind(_) => {
                    whole += 1;
                    continue;
                }
                Relation::Ahead(n) => {
                    (screen::AHEAD.fill(lang, &[("n", &n.to_string())]), word::COPY_BESIDE_DO)
                }
                Relation::Parted { at, ours, theirs } => {
                    (parted((at, ours, theirs), lang), word::COPY_BESIDE_DO)
                }
            },
            // what no key of ours opens was not looked at, and must not pass for whole
            Err(Failure::WrongPassphrase) => {
                (word::COPY_LOCKED.get(lang).to_owned(), word::COPY_LOCKED_DO)
            }
            Err(Failure::Foreign(_)) => {
                (word::COPY_FOREIGN.get(lang).to_owned(), word::COPY_FOREIGN_DO)
            }
            // the sentence says what to do
            Err(failure) => (failure.say(lang), Text::EMPTY),
        };
        let (place, said) = ((format!("backups/{name}"), name.as_str()), (told, todo.get(lang)));
        found.push(Finding::new(("backups", Grade::Told), place, said, lang));
    }
    if is_none {
        let place = (FOLDER.to_owned(), FOLDER);
        let said = (word::COPY_NONE.get(lang).to_owned(), word::COPY_NONE_DO.get(lang));
        found.push(Finding::new(("backups", Grade::Told), place, said, lang));
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
