//! Copies that are made without being asked for: before what cannot be called back, after a run
//! with changes, after a seal. In the folder of the book, and in every second place in reach.

use std::path::{Path, PathBuf};

use chrono::{NaiveDate, NaiveDateTime};

use crate::app::copies::Outside;
use crate::book::backup::{MARKER, Reason, keep};
use crate::book::cipher::hex;
use crate::book::disk::Real;
use crate::book::durable::Book;
use crate::book::durable::keeping::Copied;
use crate::book::failure::{Failure, Piece, of_system};
use crate::book::store::Store as _;
use crate::cli::out::Out;
use crate::cli::world::World;
use crate::cli::{places, remembered};
use crate::domain::work::wall_clock::{Doubt, Trust};
use crate::words::{Lang, Text, backup as word, copies_screen, wall_clock as clock_word};

/// A folder with copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The folder.
    pub folder: PathBuf,
    /// Whether it lies outside of the book's folder.
    pub outside: bool,
}

/// When a copy is made.
#[derive(Debug, Clone, Copy)]
pub struct When {
    /// The time for which it is noted.
    pub at: NaiveDateTime,
    /// Whether nobody has to be asked for the day first. Only then are old copies cleared away.
    pub is_settled: bool,
}

impl From<NaiveDateTime> for When {
    /// A time against which only the history can speak.
    fn from(at: NaiveDateTime) -> Self {
        Self { at, is_settled: true }
    }
}

/// What became of the copies of one moment.
#[derive(Debug)]
pub struct Report {
    /// For each place the copy, or why there is none.
    pub all: Vec<(Place, Result<Copied, Failure>)>,
}

/// The places of a book: its own, then the second ones that can be reached. A place outside counts
/// only while it carries the marker: the folder under which a stick was mounted is none.
pub fn places(book: &Book) -> Vec<Place> {
    let own = Place { folder: book.backups(), outside: false };
    let kept = remembered::read(book.root());
    // a practice cell goes only where it was told to: the stick is for the book
    let all = if book.is_practice() { Vec::new() } else { places::all(None) };
    let sticks = all.into_iter().filter(|it| it.removable).map(|it| it.path);
    let last = kept.outside.map(|it| it.place);
    let mut all = vec![own];
    for folder in kept.second.into_iter().chain(last).chain(sticks) {
        if folder.join(MARKER).is_file() && all.iter().all(|it| it.folder != folder) {
            all.push(Place { folder, outside: true });
        }
    }
    all
}

/// Where copies are looked for: the places of the book, and the folder of the last copy outside
/// also where it is none, since somebody had one made there.
pub fn looked_at(book: &Book) -> Vec<Place> {
    let mut all = places(book);
    let last = remembered::read(book.root()).outside.map(|it| it.place);
    let last = last.filter(|folder| folder.is_dir() && all.iter().all(|it| it.folder != *folder));
    all.extend(last.map(|folder| Place { folder, outside: true }));
    all
}

/// The folders outside of the book in which its copies are looked for, as far as they are in reach.
pub fn outside(book: &Book) -> Vec<PathBuf> {
    looked_at(book).into_iter().filter(|it| it.outside).map(|it| it.folder).collect()
}

/// Keeps a copy of the book as it is before something that cannot be called back. The one in the
/// book's folder must succeed; what went wrong elsewhere is told by the report.
///
/// # Errors
/// What kept the copy beside the book from being made; nothing is changed then.
pub fn before(book: &Book, reason: Reason, now: impl Into<When>) -> Result<Report, Failure> {
    let mut report = everywhere(book, reason, now);
    if let Some(at) = report.all.iter().position(|(it, done)| !it.outside && done.is_err())
        && let (_, Err(failure)) = report.all.swap_remove(at)
    {
        return Err(failure);
    }
    Ok(report)
}

/// Keeps a copy in every place, thins out the old ones, remembers what was done. `None` where all
/// is well, else the one sentence.
pub fn quietly(book: &Book, reason: Reason, now: impl Into<When>, lang: Lang) -> Option<String> {
    let trouble = everywhere(book, reason, now).trouble(lang);
    remembered::change(book.root(), |it| it.trouble.clone_from(&trouble));
    trouble
}

/// Whether a place lacks a copy of the book as it is now; only the beginnings of the copies are
/// read.
pub fn is_due(book: &Book) -> bool {
    let lacks = |place: &Place| {
        let all = keep::of_book(&Real, &place.folder, book.name());
        !all.iter().any(|it| it.start.as_ref().is_ok_and(|start| book.is_of_now(start)))
    };
    places(book).iter().any(lacks)
}

/// Keeps a copy in every place and remembers the one outside.
pub fn everywhere(book: &Book, reason: Reason, now: impl Into<When>) -> Report {
    let now = now.into();
    let all = places(book).into_iter().map(|place| {
        let done = keep(book, &place, reason, now);
        (place, done)
    });
    Report { all: all.collect() }
}

/// Keeps a copy in one place; old ones there give way to it.
///
/// # Errors
/// What kept it from being made; nothing is left under its name then.
pub fn keep(
    book: &Book,
    place: &Place,
    reason: Reason,
    now: impl Into<When>,
) -> Result<Copied, Failure> {
    let now = now.into();
    let copied = book.keep_copy(&place.folder, reason, now.at)?;
    if place.outside {
        let (seq, at) = (copied.start.point.seq, copied.start.made);
        let head = Some(hex(&copied.start.point.head));
        let outside = Outside { place: place.folder.clone(), seq, at, head };
        remembered::change(book.root(), |it| it.outside = Some(outside));
    }
    if copied.is_new && copied.spoilt.is_none() && is_settled(book, now) {
        book.thin_out(&place.folder);
    }
    Ok(copied)
}

/// Whether a copy outside does not lie on the way of the book as it is now. One of which only the
/// number is remembered is believed as long as the book has an act of that number.
pub fn is_parted(book: &Book, outside: &Outside) -> bool {
    let own = book.head_of(outside.seq).map(|head| hex(&head));
    own.is_none_or(|own| outside.head.as_ref().is_some_and(|head| *head != own))
}

/// Remembers the copy of which the book of this machine was just made, where it lies in a second
/// place: it was read back and rebuilt as any other.
pub fn made_from(book: &Book, path: &Path) {
    let Some(place) = path.parent().filter(|it| it.join(MARKER).is_file()) else { return };
    let all = keep::of_book(&Real, place, book.name());
    let start = all.into_iter().find(|it| it.path == path).and_then(|it| it.start.ok());
    if let Some(start) = start {
        let (place, seq, at) = (place.to_owned(), start.point.seq, start.made);
        let head = Some(hex(&start.point.head));
        remembered::change(book.root(), |it| it.outside = Some(Outside { place, seq, at, head }));
    }
}

/// Whether the clock can be believed. While it cannot, no copy is cleared away.
fn is_settled(book: &Book, now: When) -> bool {
    now.is_settled && doubt(book, now.at).is_none()
}

fn doubt(book: &Book, at: NaiveDateTime) -> Option<Doubt> {
    Trust::of(book.history(), book.is_practice()).doubt(at)
}

/// Why the day is not believed, where nobody said with `--today` which it is.
fn open_doubt(book: &Book, world: &World) -> Option<Doubt> {
    doubt(book, world.now).filter(|_| world.global.today.is_none())
}

/// Today, where it is believed.
pub fn sure_today(book: &Book, world: &World) -> Option<NaiveDate> {
    open_doubt(book, world).is_none().then(|| world.today())
}

/// Remarks that the day is not believed, where nobody said with `--today` which it is.
pub fn tell_doubt(book: &Book, world: &World, out: &mut Out<'_>) {
    if let Some(doubt) = open_doubt(book, world) {
        let line = doubt.say(world.today(), world.lang);
        out.remark(&format!("{line} {}", clock_word::ASK_OPTION.get(world.lang)));
    }
}

/// Ends the run of a command: where it changed anything, the ways in among it, the copies are
/// kept; what went wrong with one is remarked. Then the book is closed.
///
/// # Errors
/// What the book could not put in order; the next start does.
pub fn end(book: &mut Book, world: &World, out: &mut Out<'_>) -> Result<(), Failure> {
    if book.damage().is_none()
        && book.is_changed()
        && let Some(line) = quietly(book, Reason::Run, world.now, world.lang)
    {
        out.remark(&line);
    }
    book.close()
}

impl Report {
    /// The first thing that went wrong, in one sentence.
    pub fn trouble(&self, lang: Lang) -> Option<String> {
        self.all.iter().find_map(|(place, done)| match done {
            Err(failure) => Some(not_kept(place, failure, lang)),
            Ok(copied) => copied.spoilt.as_ref().map(|path| {
                let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                let folder = place.folder.display().to_string();
                let text = if place.outside { word::SPOILT } else { word::SPOILT_OWN };
                text.fill(lang, &[("place", &folder), ("file", &file)])
            }),
        })
    }

    /// What was kept, a sentence for each place, those outside first, and whether there is one.
    pub fn kept(&self, lang: Lang) -> (Vec<String>, bool) {
        let good = self.all.iter().filter_map(|(place, done)| Some((place, done.as_ref().ok()?)));
        let (outside, own): (Vec<_>, Vec<_>) = good.partition(|(place, _)| place.outside);
        let is_outside = !outside.is_empty();
        let lines = outside.into_iter().chain(own).map(|(place, copied)| kept(place, copied, lang));
        (lines.collect(), is_outside)
    }
}

/// The sentence of a copy that lies where it should. The folder of the book needs no path.
fn kept(place: &Place, copied: &Copied, lang: Lang) -> String {
    let own = || copies_screen::ON_MACHINE.get(lang).to_owned();
    let place = if place.outside { place.folder.display().to_string() } else { own() };
    let seq = copied.start.point.seq.to_string();
    let text = if copied.is_new { word::KEPT } else { word::STANDS };
    text.fill(lang, &[("place", &place), ("seq", &seq)])
}

/// The sentence of a copy that was not made: where, why, what to do. No stick is blamed for what
/// the disk of the machine does.
pub fn not_kept(place: &Place, failure: &Failure, lang: Lang) -> String {
    let of = |outside: Text, own: Text| if place.outside { outside } else { own };
    let other = of(word::DO_OTHER, word::DO_OWN);
    let (why, todo) = match failure {
        Failure::DiskFull => {
            (word::WHY_FULL.get(lang).to_owned(), of(word::DO_FULL, word::DO_OWN_FULL))
        }
        Failure::NotAllowed => {
            (word::WHY_READ_ONLY.get(lang).to_owned(), of(word::DO_UNLOCK, word::DO_OWN))
        }
        Failure::Unreadable => {
            (word::WHY_UNREAD.get(lang).to_owned(), of(word::DO_LET_READ, word::DO_OWN))
        }
        Failure::Held => (word::WHY_HELD.get(lang).to_owned(), word::DO_HELD),
        Failure::NoBackup | Failure::System(std::io::ErrorKind::NotFound) => {
            (word::WHY_GONE.get(lang).to_owned(), other)
        }
        Failure::Damaged(Piece::Backup, _) => {
            let why = of(word::WHY_LIES, word::WHY_LIES_OWN);
            (why.get(lang).to_owned(), of(word::DO_OTHER, word::DO_OWN_LIES))
        }
        Failure::System(kind) => (of_system(*kind).get(lang).to_owned(), other),
        failure => (failure.say(lang).trim_end_matches('.').to_owned(), other),
    };
    let place = place.folder.display().to_string();
    word::NOT_KEPT.fill(lang, &[("place", &place), ("why", &why), ("todo", todo.get(lang))])
}
