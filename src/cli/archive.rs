//! `archive`: a readable archive of a year or a term, as a folder.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde_json::json;

use crate::book::disk::{Disk as _, Real};
use crate::book::store::Store;
use crate::book::writing;
use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::cli::files::{self, Trouble};
use crate::cli::paper;
use crate::domain::register::Register;
use crate::papers::archive::{self, Archive, File, Span};
use crate::words::{Lang, archive as word};

/// What is to be archived, as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// A year of the calendar.
    Year(i32),
    /// The term under way.
    Term,
}

/// Writes the archive: all of it, or nothing under its final name.
///
/// # Errors
/// No term; nothing in that time; a folder that has files in it; when it cannot be written.
pub fn run(desk: &mut Desk<'_, '_>, asked: Asked, to: &Path) -> Result<(), Failed> {
    let lang = desk.world.lang;
    let span = match asked {
        Asked::Year(year) => Span::Year(year),
        Asked::Term => {
            let first = desk.register.cell().and_then(|cell| cell.term_start);
            Span::Term(first.ok_or_else(|| Failed::Archive(word::NO_TERM.get(lang).to_owned()))?)
        }
    };
    let book = (&desk.register, Some(&*desk.store));
    let count = write(book, (span, desk.world.today()), to, lang)?;
    let people = archive::people(&desk.register, span, desk.world.today());
    let what = word::NOTED.fill(lang, &[("span", &span.say(lang))]);
    paper::note(desk, &format!("{what} ({})", files::name(to)), &people)?;
    let folder = to.display().to_string();
    if desk.world.json {
        return desk.out.json(&json!({ "folder": folder, "files": count }));
    }
    let values = [("n", count.to_string()), ("folder", folder), ("index", "index.html".to_owned())];
    let values: Vec<_> = values.iter().map(|(key, value)| (*key, value.as_str())).collect();
    desk.out.line(&word::WRITTEN.fill(lang, &values))
}

/// Writes the archive of a span made on a day; how many files it has.
///
/// # Errors
/// Nothing in that time; a folder that has files in it; when it cannot be written.
pub fn write(
    (register, store): (&Register, Option<&dyn Store>),
    (span, on): (Span, NaiveDate),
    to: &Path,
    lang: Lang,
) -> Result<usize, Failed> {
    let pieces = archive::pieces(register, span, on);
    if pieces.is_empty() {
        return Err(Failed::Archive(word::EMPTY.get(lang).to_owned()));
    }
    if has_files(to) {
        let folder = to.display().to_string();
        return Err(Failed::Archive(word::NOT_EMPTY.fill(lang, &[("folder", &folder)])));
    }
    let _until_it_has_its_name = files::Noted::at(store, &writing::beside(to));
    let place = Place::new(to)?;
    let mut archive = Archive::default();
    let mut count = 0_usize;
    for piece in &pieces {
        let files = archive.add(register, piece);
        let files = files.map_err(|_unmade| place.given_up(Failed::Unmade(to.to_owned())))?;
        count += files.len();
        place.put(&files)?;
    }
    let index = archive.index(register, span, on, lang);
    count += index.len();
    place.put(&index)?;
    place.done()?;
    Ok(count)
}

/// Whether there is something at a place that an archive must not disturb.
fn has_files(path: &Path) -> bool {
    match fs::read_dir(path) {
        Ok(mut entries) => entries.next().is_some(),
        Err(_) => path.exists(),
    }
}

/// A folder that is filled beside its place and then put there.
struct Place {
    part: PathBuf,
    to: PathBuf,
    _begun: files::Begun,
}

impl Place {
    fn new(to: &Path) -> Result<Self, Failed> {
        let unwritable = |trouble| Failed::FileUnwritable(to.to_owned(), trouble);
        to.file_name().ok_or_else(|| unwritable(Trouble::Other))?;
        let part = writing::beside(to);
        let begun = files::Begun::at(&part);
        // What an attempt that was cut short has left is of no use.
        let cleared = if part.exists() { Real.remove_folder(&part) } else { Ok(()) };
        let made = cleared.and_then(|()| Real.make_folder(&part));
        made.map_err(|error| unwritable(Trouble::of(&error)))?;
        Ok(Self { part, to: to.to_owned(), _begun: begun })
    }

    fn put(&self, all: &[File]) -> Result<(), Failed> {
        for file in all {
            let path = file.path.split('/').fold(self.part.clone(), |path, step| path.join(step));
            let folder = path.parent().map_or(Ok(()), |folder| Real.make_folder(folder));
            let written = folder
                .map_err(|error| Failed::FileUnwritable(self.to.clone(), Trouble::of(&error)))
                .and_then(|()| files::write(&path, &file.bytes));
            written.map_err(|failed| self.given_up(failed))?;
        }
        Ok(())
    }

    fn done(self) -> Result<(), Failed> {
        // An empty folder may stand there: a rename does not replace it everywhere.
        fs::remove_dir(&self.to).unwrap_or_default();
        let moved = Real.rename(&self.part, &self.to);
        moved.map_err(|error| {
            self.given_up(Failed::FileUnwritable(self.to.clone(), Trouble::of(&error)))
        })
    }

    /// Takes away what was written so far.
    fn given_up(&self, why: Failed) -> Failed {
        Real.remove_folder(&self.part).unwrap_or_default();
        why
    }
}
