//! What lies in the folder of a book beside the book: what was put aside while it healed, what was
//! begun and never finished. None of it is read; it is told so that somebody may clear it away.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::book::durable::Book;
use crate::book::finding::{Finding, Grade};
use crate::book::writing;
use crate::words::{Lang, Text, verify as word};

/// The name of a path alone.
fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// What lies in a folder, by name; nothing where it cannot be read.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut all: Vec<PathBuf> = entries.filter_map(Result::ok).map(|it| it.path()).collect();
    all.sort();
    all
}

/// What lies beside the vault in use, one finding each.
pub(super) fn all(book: &Book, lang: Lang) -> Vec<Finding> {
    let vault = book.vault();
    let Some(root) = vault.parent() else { return Vec::new() };
    let told = |path: &Path, what: String, todo: Text| {
        let place = name(path);
        let shown = place.clone();
        Finding::new(("leftover", Grade::Told), (place, &shown), (what, todo.get(lang)), lang)
    };
    let plain = |path: &Path, what: Text, todo: Text| told(path, what.get(lang).to_owned(), todo);
    let mut found = Vec::new();
    for path in entries(root) {
        let is_folder = path.is_dir();
        match name(&path).as_str() {
            "quarantine" if is_folder => found.extend(
                quarantined(&path, lang).map(|what| told(&path, what, quarantine_do(root))),
            ),
            it if is_folder && it.starts_with("making-") => {
                found.push(plain(&path, word::UNFINISHED, word::UNFINISHED_DO));
            }
            it if is_folder && it.starts_with("v-") && path != vault => {
                found.push(plain(&path, word::OTHER_VAULT, word::OTHER_VAULT_DO));
            }
            _ => {}
        }
    }
    for path in entries(root).iter().chain(&entries(vault)) {
        let is_part = |ending: &OsStr| ending == "part" || ending == writing::ENDING;
        if path.extension().is_some_and(is_part) && !path.is_dir() {
            found.push(plain(path, word::HALF_WRITTEN, word::HALF_WRITTEN_DO));
        }
    }
    let out_of_reach = book.noted();
    found.extend(out_of_reach.iter().map(|path| {
        let place = path.display().to_string();
        let what = word::PART_LEFT.get(lang).to_owned();
        let todo = word::PART_LEFT_DO.get(lang);
        Finding::new(("leftover", Grade::Told), (place.clone(), &place), (what, todo), lang)
    }));
    if found.is_empty() {
        found.push(Finding::good("leftover", word::FOLDER_IN_ORDER.get(lang).to_owned()));
    }
    found
}

/// What to do about the quarantine: the book of before a restore may be wanted again.
fn quarantine_do(root: &Path) -> Text {
    let is_noted = root.join("previous").is_file();
    if is_noted { word::QUARANTINE_BACK_DO } else { word::QUARANTINE_DO }
}

/// How many things lie in quarantine and which came first; `None` where it is empty.
fn quarantined(folder: &Path, lang: Lang) -> Option<String> {
    let mut all = entries(folder);
    let since = |path: &PathBuf| {
        fs::metadata(path).and_then(|it| it.modified()).unwrap_or(SystemTime::UNIX_EPOCH)
    };
    all.sort_by_key(|path| (since(path), path.clone()));
    let first = name(all.first()?);
    let values = [("n", all.len().to_string()), ("first", first)];
    let values = values.each_ref().map(|(key, it)| (*key, it.as_str()));
    Some(word::QUARANTINE.fill(lang, &values))
}
