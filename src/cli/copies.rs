//! Copies of the book in all places: listed, looked at, put beside the book, put in its place. The
//! screen and the commands do it here.

use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;

use crate::app::copies::{Found, Listed, Side, Sides, Trial};
use crate::book::backup::compare::Relation;
use crate::book::backup::{MARKER, Reason, keep};
use crate::book::disk::{Disk as _, Real};
use crate::book::durable::copies::Beside;
use crate::book::durable::{Book, Way};
use crate::book::failure::{Failure, Piece};
use crate::book::store::Store as _;
use crate::cli::failed::Failed;
use crate::cli::files::Trouble;
use crate::cli::{files, places, remembered, safety};
use crate::domain::act::{Account, Act, Change, Deed};
use crate::domain::day;
use crate::domain::register::Register;
use crate::words::{Lang, Text, backup as word, copies_screen};

/// The copies of a book in all places that can be reached, the newest first, not looked at yet.
pub fn list(book: &Book) -> Vec<Listed> {
    let mut all = Vec::new();
    for place in safety::looked_at(book) {
        let found = keep::list(&Real, &place.folder);
        let own = found.into_iter().filter(|it| {
            // one whose beginning does not read may be of this book: it is told
            it.start.as_ref().map_or(true, |start| start.vault == book.name())
        });
        all.extend(own.map(|it| listed(it, place.outside)));
    }
    sort(&mut all);
    all
}

/// Copies of any book: in the folder of this machine's, on sticks with the marker and without, and
/// in a folder or a file that was typed.
pub fn search(typed: &str, own: Option<&Path>) -> Vec<Listed> {
    let sticks = places::all(None).into_iter().filter(|it| it.removable).map(|it| it.path);
    let typed = files::at_home(Path::new(typed.trim()));
    let mut all = Vec::new();
    if typed.is_file() {
        let found = keep::list(&Real, typed.parent().unwrap_or(&typed));
        all.extend(found.into_iter().filter(|it| it.path == typed).map(|it| listed(it, true)));
    }
    let own = own.map(Path::to_owned);
    for folder in std::iter::once(typed).chain(own).chain(sticks).filter(|it| it.is_dir()) {
        for folder in [folder.clone(), folder.join(crate::book::durable::copies::FOLDER)] {
            all.extend(keep::list(&Real, &folder).into_iter().map(|it| listed(it, true)));
        }
    }
    sort(&mut all);
    all.dedup_by(|one, other| one.path == other.path);
    all
}

fn sort(all: &mut [Listed]) {
    let order = |it: &Listed| it.start.map(|(seq, made, _)| (seq, made));
    all.sort_by_key(|it| (std::cmp::Reverse(order(it)), it.outside, it.path.clone()));
}

fn listed(it: keep::Found, outside: bool) -> Listed {
    let start = it.start.as_ref().ok().map(|start| (start.point.seq, start.made, start.reason));
    Listed { path: it.path, outside, start, size: it.size, found: Found::Unseen }
}

/// Reads a copy back from the medium and rebuilds the book from it.
pub fn look(book: &Book, path: &Path, lang: Lang) -> Found {
    match book.beside(path, None) {
        Ok(beside) => Found::Whole(beside.relation),
        Err(Failure::WrongPassphrase) => Found::Locked,
        Err(failure @ Failure::NewerPart(..)) => Found::Later(failure.say(lang)),
        Err(failure) => Found::Bad(failure.say(lang)),
    }
}

/// Every copy in reach, looked at: what `verify` tells of them.
pub fn findings(book: &Book, lang: Lang) -> Vec<Listed> {
    let mut all = list(book);
    for it in &mut all {
        it.found = look(book, &it.path, lang);
    }
    all
}

/// Whether something about a copy is to be told: it is damaged, or has acts that the book has not.
pub const fn is_odd(found: &Found) -> bool {
    match found {
        Found::Bad(_) | Found::Later(_) => true,
        Found::Whole(relation) => {
            matches!(relation, Relation::Ahead(_) | Relation::Parted { .. })
        }
        Found::Unseen | Found::Locked => false,
    }
}

/// The newest copy outside.
pub fn newest_outside(book: &Book) -> Option<PathBuf> {
    list(book).into_iter().find(|it| it.outside && it.start.is_some()).map(|it| it.path)
}

/// A copy beside the book.
///
/// # Errors
/// What keeps the acts of the copy from being read.
pub fn sides(
    book: &Book,
    register: &Register,
    path: &Path,
    beside: &Beside,
) -> Result<Sides, Failure> {
    let shared = beside.shared();
    let (start, rebuilt) = (&beside.start, &beside.rebuilt);
    let acts = beside.acts_after(shared)?;
    Ok(Sides {
        path: path.to_owned(),
        made: (start.made, start.reason),
        relation: beside.relation,
        ours: Side::of(register, book.history(), shared),
        theirs: Side::of(&rebuilt.register, &rebuilt.history, shared),
        fits: fitting(register, acts.iter().map(|(seq, act)| (*seq, act))),
        there: acts
            .iter()
            .filter(|(_, act)| is_there(register, act))
            .map(|(seq, _)| *seq)
            .collect(),
    })
}

/// Whether all that an act came to stands in the register: entered anew, it would do nothing.
fn is_there(register: &Register, act: &Act) -> bool {
    let stands = |change: &Change| register.record(change.id) == change.after.as_ref();
    !act.changes.is_empty() && act.changes.iter().all(stands)
}

/// The acts that fit the register as it stands, one after the other.
fn fitting<'a>(register: &Register, acts: impl Iterator<Item = (u64, &'a Act)>) -> Vec<u64> {
    let mut register = register.clone();
    let fits = |(seq, act): (u64, &Act)| {
        let fits = !act.changes.is_empty() && register.apply(act).is_ok();
        fits.then_some(seq)
    };
    acts.filter_map(fits).collect()
}

/// Opens a copy with a way in of its own, as on a new machine, and finds what a person can know it
/// by.
///
/// # Errors
/// What keeps it from opening.
pub fn try_out(
    (book, register): (&Book, &Register),
    path: &Path,
    way: &Way<'_>,
    lang: Lang,
) -> Result<Trial, Failure> {
    let start = keep::start(&Real, path)?;
    if start.vault != book.name() {
        return Err(Failure::Foreign(Piece::Backup));
    }
    book.way_into(&start, way)?;
    let beside = book.beside(path, Some(way))?;
    let then = &beside.rebuilt.register;
    let last = then.meetings().filter(|(_, it)| it.date.is_some()).max_by_key(|(_, it)| it.date);
    let meeting = last.map(|(_, it)| {
        let date = it.date.map(day::show).unwrap_or_default();
        format!("{} {date} {}", it.kind.name().get(lang), it.title).trim_end().to_owned()
    });
    let names: Vec<&str> = then.members().map(|(_, it)| it.full_name.as_str()).collect();
    let mut members: Vec<String> = Vec::new();
    members.extend(names.first().map(|it| (*it).to_owned()));
    members.extend(names.get(1..).and_then(<[&str]>::last).map(|it| (*it).to_owned()));
    Ok(Trial {
        sides: sides(book, register, path, &beside)?,
        meeting: meeting.unwrap_or_else(|| copies_screen::DRILL_NO_MEETING.get(lang).to_owned()),
        members,
        by_code: matches!(way, Way::Code(_)),
    })
}

/// The act that notes how a trial ended, which is remembered.
pub fn note_trial(
    book: &Book,
    (seq, by_code, good): (u64, bool, bool),
    now: NaiveDateTime,
    lang: Lang,
) -> Account {
    remembered::change(book.root(), |it| {
        let before = it.drill.and_then(|drill| drill.by_code);
        let by_code = if by_code { Some(now) } else { before };
        it.drill = Some(crate::app::copies::Drilled { at: now, by_code, good });
    });
    let text = if good { word::ABOUT_GOOD } else { word::ABOUT_BAD };
    Account::new(Deed::Drill, text.fill(lang, &[("seq", &seq.to_string())]))
}

/// Who restores, when, and in which language it is noted.
#[derive(Debug, Clone)]
pub struct Doer {
    /// The name.
    pub author: String,
    /// The time.
    pub at: NaiveDateTime,
    /// The language.
    pub lang: Lang,
}

impl Doer {
    fn note(&self, book: &mut Book, about: String) -> Result<(), Failure> {
        let account = Account::new(Deed::Restore, about);
        let (author, at) = (self.author.clone(), self.at);
        book.commit(&Act { account, author, at, changes: Vec::new(), reverses: None })?;
        Ok(())
    }
}

/// Puts a copy in place of the book: the present book is copied first, and an act notes it. What
/// kept it from being noted, if so: it is done all the same.
///
/// # Errors
/// What kept it from being done; the book is then as before.
pub fn restore(book: &mut Book, beside: &Beside, doer: &Doer) -> Result<Option<Failure>, Failure> {
    // of a damaged book no copy can be made that reads back; its vault goes to quarantine whole
    if !book.is_damaged() {
        safety::before(book, Reason::Restore, doer.at)?;
    }
    book.restore(beside)?;
    let seq = beside.start.point.seq.to_string();
    Ok(doer.note(book, word::ABOUT_COPY.fill(doer.lang, &[("seq", &seq)])).err())
}

/// Switches back to the book of before the last restore: the present one is copied first, and an
/// act notes it. What kept it from being noted, if so: it is done all the same.
///
/// # Errors
/// What kept it from being done; the book is then as before.
pub fn go_back(book: &mut Book, doer: &Doer) -> Result<Option<Failure>, Failure> {
    if !book.is_damaged() {
        safety::before(book, Reason::Restore, doer.at)?;
    }
    book.go_back()?;
    Ok(doer.note(book, word::ABOUT_BACK.get(doer.lang).to_owned()).err())
}

/// Makes a folder a place for copies: it gets the marker, and is remembered where it lies on no
/// stick.
///
/// # Errors
/// A folder that is not there or lies inside the book's, or one that may not be written.
pub fn prepare(book: &Book, folder: &Path, lang: Lang) -> Result<safety::Place, Failed> {
    let place = outside(book, folder, lang)?;
    let folder = &place.folder;
    files::write(&folder.join(MARKER), "Sổ Chi Bộ\n".as_bytes()).map_err(
        |failed| match failed {
            Failed::FileUnwritable(_, Trouble::Denied | Trouble::ReadOnly) => {
                of_place(word::PLACE_UNWRITTEN, folder, lang)
            }
            failed => Failed::Copy(failed.say(lang)),
        },
    )?;
    let sticks = places::all(None).into_iter().filter(|it| it.removable);
    if !sticks.map(|it| it.path).any(|stick| folder.starts_with(stick)) {
        remembered::change(book.root(), |it| it.second = Some(folder.clone()));
    }
    Ok(place)
}

/// Keeps a copy in a folder, and makes it a place for copies once one lies there: a stick that is
/// full or may not be written is not tried again and again.
///
/// # Errors
/// As [`prepare`]; what kept the copy itself from being made is in the report.
pub fn settle(
    book: &Book,
    folder: &Path,
    now: impl Into<safety::When>,
    lang: Lang,
) -> Result<safety::Report, Failed> {
    let place = outside(book, folder, lang)?;
    let done = safety::keep(book, &place, Reason::Asked, now);
    if done.is_ok() {
        prepare(book, &place.folder, lang)?;
    }
    Ok(safety::Report { all: vec![(place, done)] })
}

/// A folder as a place outside of the book.
///
/// # Errors
/// One that is not there, may not be read, or lies inside the book's.
pub fn outside(book: &Book, folder: &Path, lang: Lang) -> Result<safety::Place, Failed> {
    let folder = files::at_home(folder);
    let whole = |path: &Path| path.canonicalize();
    may_be_read(&folder, lang)?;
    let gone = || of_place(word::PLACE_GONE, &folder, lang);
    let real = whole(&folder).ok().filter(|it| it.is_dir()).ok_or_else(gone)?;
    let is_inside = whole(book.root()).is_ok_and(|root| real.starts_with(root));
    if is_inside {
        return Err(Failed::Copy(word::PLACE_INSIDE.get(lang).to_owned()));
    }
    Ok(safety::Place { folder: std::path::absolute(&folder).unwrap_or(folder), outside: true })
}

/// Whether a copy is one of a practice book, which opens by itself.
///
/// # Errors
/// What keeps its beginning from being read.
pub fn is_practice(path: &Path) -> Result<bool, Failure> {
    Ok(keep::start(&Real, path)?.practice)
}

/// A folder that is there and may not be looked into is refused as that, and not taken for an empty
/// one.
///
/// # Errors
/// The sentence about it.
pub fn may_be_read(folder: &Path, lang: Lang) -> Result<(), Failed> {
    match Real.list(folder).map_err(Failure::from) {
        Err(Failure::Unreadable) => Err(of_place(word::PLACE_UNREAD, folder, lang)),
        Ok(_) | Err(_) => Ok(()),
    }
}

fn of_place(text: Text, folder: &Path, lang: Lang) -> Failed {
    Failed::Copy(text.fill(lang, &[("place", &folder.display().to_string())]))
}
