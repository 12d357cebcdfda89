//! The copies beside the book and in other places, each read back and rebuilt: whole, of this book,
//! on its chain.

use std::path::{Path, PathBuf};

use crate::book::backup::compare::Relation;
use crate::book::backup::keep::{self, Found};
use crate::book::durable::Book;
use crate::book::durable::copies::FOLDER;
use crate::book::failure::Failure;
use crate::book::finding::{Finding, Grade};
use crate::book::store::Store as _;
use crate::words::{Lang, Text, backup as word, copies_screen as screen};

/// One finding for all beside the book that are as they should be, and one for each that is not. A
/// copy that is damaged, or has acts that the book has not, does not make the book itself unsound.
pub(super) fn all(book: &Book, lang: Lang) -> Vec<Finding> {
    let copies = keep::list(book.disk(), &book.backups());
    // the practice cell has nothing that could be lost
    let is_none = copies.is_empty() && !book.is_practice();
    let named = |path: &Path| (format!("backups/{}", file_name(path)), file_name(path));
    let (mut found, whole) = looked_at(book, copies, &named, lang);
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

/// The same of the copies in folders outside of the book, as far as they can be reached now. That
/// none can is no fault: a stick lies in a drawer most of the time.
pub(super) fn outside(book: &Book, folders: &[PathBuf], lang: Lang) -> Vec<Finding> {
    let mut found = Vec::new();
    for folder in folders {
        let name = book.header().0.vault;
        let mut copies = keep::list(book.disk(), folder);
        // of other books there may be any number; one whose beginning does not read may be of this
        copies.retain(|it| it.start.as_ref().map_or(true, |start| start.vault == name));
        let named = |path: &Path| (path.display().to_string(), path.display().to_string());
        let (bad, whole) = looked_at(book, copies, &named, lang);
        let is_any = whole > 0 || !bad.is_empty();
        found.extend(bad);
        let values = [("n", &*whole.to_string()), ("place", &*folder.display().to_string())];
        if whole > 0 {
            found.push(Finding::good("outside", word::CHECKED_OUTSIDE.fill(lang, &values)));
        } else if !is_any {
            found.push(Finding::good("outside", word::NONE_AT.fill(lang, &values)));
        }
    }
    if folders.is_empty() && !book.is_practice() {
        found.push(Finding::good("outside", word::NO_PLACE_NOW.get(lang).to_owned()));
    }
    found
}

/// What is to be said of copies, and how many are as they should be. `named` gives the place of one
/// as it is the same in every language, and as a person calls it.
fn looked_at(
    book: &Book,
    copies: Vec<Found>,
    named: &dyn Fn(&Path) -> (String, String),
    lang: Lang,
) -> (Vec<Finding>, u64) {
    let (mut found, mut whole) = (Vec::new(), 0_u64);
    for copy in copies {
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
        let (place, shown) = named(&copy.path);
        let (place, said) = ((place, shown.as_str()), (told, todo.get(lang)));
        found.push(Finding::new(("backups", Grade::Told), place, said, lang));
    }
    (found, whole)
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn parted((at, ours, theirs): (u64, u64, u64), lang: Lang) -> String {
    let values = [("at", at), ("ours", ours), ("theirs", theirs)];
    let values = values.map(|(key, n)| (key, n.to_string()));
    screen::PARTED.fill(lang, &values.each_ref().map(|(key, n)| (*key, n.as_str())))
}
