//! Copies in a folder: written, read back from the medium and rebuilt before they are believed;
//! listed; the one before looked at; old ones cleared away.

use std::io::Read;
use std::path::{Path, PathBuf};

use crate::book::backup::file::{Body, MOST_START, Reading, Start};
use crate::book::backup::rotate::{Kept, excess};
use crate::book::backup::{ENDING, Rebuilt, rebuild, replay};
use crate::book::cipher::{self, Key};
use crate::book::disk::{Disk, Stands};
use crate::book::failure::{Failure, Piece};
use crate::book::journal::Point;

/// How the names of a book's copies begin.
pub fn beginning(vault: [u8; 16]) -> String {
    format!("SCB-{}-", cipher::hex(vault.get(..2).unwrap_or_default()))
}

/// The name of a copy's file: book, last act, day. Nothing of what is in it.
pub fn name(start: &Start) -> String {
    format!("{}.{ENDING}", stem(start))
}

fn stem(start: &Start) -> String {
    let day = start.made.format("%Y-%m-%d");
    format!("{}{:06}-{day}", beginning(start.vault), start.point.seq)
}

/// Where a copy goes in a folder. What has the name already stays, whatever it is: after a restore,
/// or where two machines share a stick, other acts can have the same number on the same day.
fn free(disk: &dyn Disk, folder: &Path, start: &Start) -> PathBuf {
    let stem = stem(start);
    let others = (2_u64..).map(|n| folder.join(format!("{stem}-{n}.{ENDING}")));
    let mut all = std::iter::once(folder.join(name(start))).chain(others);
    all.find(|path| disk.stands(path).is_none()).unwrap_or_else(|| folder.join(name(start)))
}

/// A copy that lies in a folder.
#[derive(Debug)]
pub struct Found {
    /// Where.
    pub path: PathBuf,
    /// Its length in bytes.
    pub size: u64,
    /// What it says of itself, or why it does not read.
    pub start: Result<Start, Failure>,
}

/// What a copy says of itself.
///
/// # Errors
/// [`Failure::NoBackup`], [`Failure::Damaged`] of a backup, [`Failure::NewerPart`].
pub fn start(disk: &dyn Disk, path: &Path) -> Result<Start, Failure> {
    let bytes = disk.read_start(path, MOST_START)?.ok_or(Failure::NoBackup)?;
    Start::read(&bytes).map(|(start, _)| start)
}

/// The copies of a folder, the newest first by their acts; those that do not read come last.
pub fn list(disk: &dyn Disk, folder: &Path) -> Vec<Found> {
    let ends = |name: &String| {
        Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING))
    };
    let names = disk.list(folder).unwrap_or_default();
    let paths = names.iter().filter(|name| ends(name)).map(|name| folder.join(name));
    let files = paths.filter(|path| disk.stands(path) == Some(Stands::File));
    let mut found: Vec<Found> = files
        .map(|path| {
            let start = start(disk, &path);
            Found { size: disk.size(&path).unwrap_or_default(), path, start }
        })
        .collect();
    let order = |it: &Found| it.start.as_ref().ok().map(|start| (start.point.seq, start.made));
    found.sort_by_key(|it| (std::cmp::Reverse(order(it)), it.path.clone()));
    found
}

/// The copies of one book in a folder, the newest first.
pub fn of_book(disk: &dyn Disk, folder: &Path, vault: [u8; 16]) -> Vec<Found> {
    let mut found = list(disk, folder);
    found.retain(|it| it.start.as_ref().is_ok_and(|start| start.vault == vault));
    found
}

/// A copy as the medium gives it, from its beginning.
///
/// # Errors
/// [`Failure::NoBackup`], [`Failure::Damaged`] of a backup, [`Failure::NewerPart`].
pub fn reading(disk: &dyn Disk, path: &Path) -> Result<Reading<'static>, Failure> {
    Reading::begin(disk.stream_medium(path)?.ok_or(Failure::NoBackup)?)
}

/// Reads a copy as the medium gives it, and rebuilds the book from it.
///
/// # Errors
/// [`Failure::NoBackup`] where there is none, and whatever keeps it from being whole.
pub fn prove(disk: &dyn Disk, path: &Path, data: &Key) -> Result<(Start, Body, Rebuilt), Failure> {
    let (start, body) = reading(disk, path)?.whole(data)?;
    let rebuilt = rebuild(&body.journal, &start.header, data)?;
    stands_where_it_should(&start, rebuilt.point)?;
    Ok((start, body, rebuilt))
}

/// Reads a copy as the medium gives it, rebuilds the book from it, and keeps nothing of it: what it
/// says of itself.
///
/// # Errors
/// As [`prove`].
fn look_through(disk: &dyn Disk, path: &Path, data: &Key) -> Result<Start, Failure> {
    let (start, (point, _), _) = reading(disk, path)?
        .parts(data, |start, journal| replay(journal, (&start.header, data), &mut |_, _| ()))?;
    stands_where_it_should(&start, point)?;
    Ok(start)
}

/// Whether the book of a copy ends with the act that the copy says it ends with.
///
/// # Errors
/// [`Failure::Damaged`] of a backup.
pub fn stands_where_it_should(start: &Start, point: Point) -> Result<(), Failure> {
    if point == start.point { Ok(()) } else { Err(Failure::Damaged(Piece::Backup, None)) }
}

/// Keeps a copy in a folder. It has its name only after it was read back from the medium, opened
/// piece by piece, and the book rebuilt from it stood where it should. It takes the place of
/// nothing.
///
/// # Errors
/// What kept it from being written, or from being believed; nothing is left under its name then.
pub fn keep(
    disk: &dyn Disk,
    folder: &Path,
    (start, source): (&Start, &mut dyn Read),
    data: &Key,
) -> Result<PathBuf, Failure> {
    disk.make_folder(folder)?;
    let path = free(disk, folder, start);
    let beside = path.with_extension("part");
    let written = disk.write_stream(&beside, source).map_err(Failure::from).and_then(|()| {
        let found = look_through(disk, &beside, data)?;
        if found == *start { Ok(()) } else { Err(Failure::Damaged(Piece::Backup, None)) }
    });
    let done = written.and_then(|()| Ok(disk.rename(&beside, &path)?));
    if let Err(failure) = done {
        let _gone_or_not = disk.remove(&beside);
        return Err(failure);
    }
    disk.sync_folder(folder)?;
    Ok(path)
}

/// Clears old copies of a book out of a folder; how many went. Those whose last act `is_ours` and
/// the others are thinned out apart. Trouble only means that they stay.
pub fn clear(
    disk: &dyn Disk,
    folder: &Path,
    vault: [u8; 16],
    is_ours: &dyn Fn(Point) -> bool,
) -> usize {
    let found = of_book(disk, folder, vault);
    let starts = found.iter().filter_map(|it| Some((it, it.start.as_ref().ok()?)));
    let (ours, others): (Vec<_>, Vec<_>) = starts.partition(|(_, start)| is_ours(start.point));
    let mut gone = 0;
    for group in [ours, others] {
        let kept = group.iter().map(|(it, start)| Kept {
            seq: start.point.seq,
            day: start.made.date(),
            size: it.size,
            reason: start.reason,
        });
        let kept: Vec<Kept> = kept.collect();
        let old = excess(&kept).into_iter().filter_map(|at| group.get(at));
        gone += old.filter(|(it, _)| disk.remove(&it.path).is_ok()).count();
    }
    gone
}
