//! Files that the person named: read whole, written whole or not at all.

use std::fs;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::book::cipher;
use crate::book::disk::{Disk, Real};
use crate::book::store::Store;
use crate::book::writing;
use crate::cli::failed::Failed;
use crate::domain::work::evidence::{self, FileMark};
use crate::papers::name;

/// No file of ours is larger.
const LIMIT: u64 = 64 * 1024 * 1024;

/// The most bytes of a name: the longest of Linux is 255, and something is put behind it while the
/// file is written.
const MOST_BYTES: usize = 250;

/// The bytes of a file.
///
/// # Errors
/// When it is not there, cannot be read, or is larger than any of ours.
pub fn read(path: &Path) -> Result<Vec<u8>, Failed> {
    let unreadable = |error: &std::io::Error| {
        if error.kind() == ErrorKind::NotFound {
            Failed::NoFile(path.to_owned())
        } else {
            Failed::FileUnreadable(path.to_owned())
        }
    };
    let file = fs::File::open(path).map_err(|error| unreadable(&error))?;
    let mut bytes = Vec::new();
    file.take(LIMIT + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    if u64::try_from(bytes.len()).is_ok_and(|len| len > LIMIT) {
        return Err(Failed::FileTooLarge(path.to_owned()));
    }
    Ok(bytes)
}

/// The name of a file and the digest of what is in it, read in pieces: no file is too large.
///
/// # Errors
/// When it is not there, is no file, or cannot be read to its end.
pub fn mark(path: &Path) -> Result<FileMark, Failed> {
    let unreadable = || Failed::FileUnreadable(path.to_owned());
    let found = fs::metadata(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => Failed::NoFile(path.to_owned()),
        _ => unreadable(),
    })?;
    // what is no file may have no end: a pipe, a device
    if !found.is_file() {
        return Err(unreadable());
    }
    let hash = fs::File::open(path).and_then(|mut file| cipher::hash_stream(&mut file));
    let Ok(hash) = hash else { return Err(unreadable()) };
    let name = evidence::file_name(&path.to_string_lossy());
    Ok(FileMark { name, sha256: cipher::hex(&hash) })
}

/// The text of a file, which is UTF-8.
///
/// # Errors
/// As [`read`].
pub fn read_text(path: &Path) -> Result<String, Failed> {
    match String::from_utf8(read(path)?) {
        Ok(text) => Ok(text),
        Err(_) => Err(Failed::FileUnreadable(path.to_owned())),
    }
}

/// The name of a file, without its folder.
pub fn name(path: &Path) -> String {
    path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The ending of a file's name, in small letters.
pub fn ending(path: &Path) -> String {
    path.extension().map(|it| it.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// Why a file could not be written, as far as it helps to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// There is no room.
    Full,
    /// The place can only be read.
    ReadOnly,
    /// It is not allowed, or another program holds the file.
    Denied,
    /// The folder is not there: a stick that was pulled out, a name typed wrongly.
    Gone,
    /// The name is one that Windows keeps for a device, or too long, or has letters that no name
    /// has there.
    Name,
    /// Anything else.
    Other,
}

impl Trouble {
    /// What the system says, in our words.
    pub fn of(error: &std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::Full
            }
            ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            ErrorKind::PermissionDenied | ErrorKind::ResourceBusy | ErrorKind::IsADirectory => {
                Self::Denied
            }
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::Gone,
            ErrorKind::InvalidFilename => Self::Name,
            _ => Self::Other,
        }
    }
}

/// Writes a file: beside it first, then in its place, so that a half-written one is never taken
/// for whole.
///
/// # Errors
/// When it cannot be written; what stood there before then still stands.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failed> {
    write_on(&Real, path, bytes)
}

/// As [`write()`], on any disk.
///
/// # Errors
/// As there.
pub fn write_on(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), Failed> {
    let unwritable = |trouble| Failed::FileUnwritable(path.to_owned(), trouble);
    let name = path.file_name().ok_or_else(|| unwritable(Trouble::Other))?;
    let letters = name.to_string_lossy();
    if name::is_refused(&letters) || letters.len() > MOST_BYTES {
        return Err(unwritable(Trouble::Name));
    }
    let part = writing::beside(path);
    let _until_it_has_its_name = Begun::at(&part);
    let done = disk.write(&part, bytes).and_then(|()| disk.rename(&part, path));
    let Err(error) = done else { return Ok(()) };
    // what is left of the attempt is of no use to anyone; the refusal is what counts
    disk.remove(&part).unwrap_or_default();
    Err(unwritable(Trouble::of(&error)))
}

/// As [`write()`], for people: until the file has its name its place is noted in the book, so that
/// what a cut leaves of it is found again.
///
/// # Errors
/// As there.
pub fn write_out(store: Option<&dyn Store>, path: &Path, bytes: &[u8]) -> Result<(), Failed> {
    let _until_it_has_its_name = Noted::at(store, &writing::beside(path));
    write(path, bytes)
}

/// A place that is noted in the book while it lives.
pub struct Noted<'a>(Option<&'a dyn Store>);

impl std::fmt::Debug for Noted<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Noted")
    }
}

impl<'a> Noted<'a> {
    /// Notes a place in the open book, if there is one.
    pub fn at(store: Option<&'a dyn Store>, part: &Path) -> Self {
        if let (Some(store), Ok(part)) = (store, std::path::absolute(part)) {
            store.writing(&part);
        }
        Self(store)
    }
}

impl Drop for Noted<'_> {
    fn drop(&mut self) {
        if let Some(store) = self.0 {
            store.written();
        }
    }
}

/// What is being written at this moment, for the end that a signal forces.
static BEGUN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// A file or folder without its name yet; while it lives a forced end takes it away.
#[derive(Debug)]
pub struct Begun(PathBuf);

impl Begun {
    /// Something begun at a place.
    pub fn at(part: &Path) -> Self {
        begun().push(part.to_owned());
        Self(part.to_owned())
    }
}

impl Drop for Begun {
    fn drop(&mut self) {
        begun().retain(|part| *part != self.0);
    }
}

fn begun() -> MutexGuard<'static, Vec<PathBuf>> {
    BEGUN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Takes away what is being written at this moment: the program ends before it has its name.
pub fn give_up_begun() {
    for part in begun().iter() {
        let removed = if part.is_dir() { Real.remove_folder(part) } else { Real.remove(part) };
        // what stays is noted in the book and goes at the next start
        removed.unwrap_or_default();
    }
}

/// Where a file of this name is free in a folder: the name itself, else with a number behind it.
pub fn free(folder: &Path, name: &str) -> PathBuf {
    let numbered = |n: u32| {
        folder.join(match name.rsplit_once('.') {
            Some((stem, ending)) => format!("{stem} ({n}).{ending}"),
            None => format!("{name} ({n})"),
        })
    };
    let first = std::iter::once(folder.join(name));
    let mut all = first.chain((2..10_000).map(numbered));
    all.find(|path| !path.exists()).unwrap_or_else(|| folder.join(name))
}

/// A path as a person types it: `~` is the own folder.
pub fn at_home(path: &Path) -> PathBuf {
    let home = || crate::cli::place::home();
    match path.strip_prefix("~") {
        Ok(rest) => home().map_or_else(|| path.to_owned(), |home| home.join(rest)),
        Err(_) => path.to_owned(),
    }
}

/// What a folder holds that an import can read, folders first and with a slash; as typed, where
/// nothing typed is the folder in which the program was started.
pub fn tables(folder: &str) -> Vec<String> {
    let is_table = |name: &str| matches!(ending(Path::new(name)).as_str(), "xlsx" | "csv" | "txt");
    listed(folder, is_table)
}

/// All files of a folder, likewise.
pub fn all(folder: &str) -> Vec<String> {
    listed(folder, |_| true)
}

fn listed(folder: &str, keeps: impl Fn(&str) -> bool) -> Vec<String> {
    let path = at_home(Path::new(if folder.is_empty() { "." } else { folder }));
    let Ok(entries) = fs::read_dir(path) else { return Vec::new() };
    let mut names: Vec<String> = entries
        .filter_map(Result::ok)
        .filter_map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_folder = entry.path().is_dir();
            match (name.starts_with('.'), is_folder, keeps(&name)) {
                (false, true, _) => Some(format!("{name}/")),
                (false, false, true) => Some(name),
                _ => None,
            }
        })
        .take(2000)
        .collect();
    names.sort_by_key(|name| (!name.ends_with('/'), crate::domain::text::text_key(name)));
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_refuses_is_told_apart() {
        let cases = [
            (ErrorKind::StorageFull, Trouble::Full),
            (ErrorKind::QuotaExceeded, Trouble::Full),
            (ErrorKind::FileTooLarge, Trouble::Full),
            (ErrorKind::ReadOnlyFilesystem, Trouble::ReadOnly),
            (ErrorKind::PermissionDenied, Trouble::Denied),
            (ErrorKind::ResourceBusy, Trouble::Denied),
            (ErrorKind::IsADirectory, Trouble::Denied),
            (ErrorKind::NotFound, Trouble::Gone),
            (ErrorKind::NotADirectory, Trouble::Gone),
            (ErrorKind::InvalidFilename, Trouble::Name),
            (ErrorKind::Interrupted, Trouble::Other),
        ];
        for (kind, trouble) in cases {
            assert_eq!(Trouble::of(&kind.into()), trouble, "{kind:?}");
        }
    }

    #[test]
    fn a_file_that_cannot_be_written_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let gone = folder.path().join("usb").join("a.txt");
        assert!(matches!(write(&gone, b"x"), Err(Failed::FileUnwritable(_, Trouble::Gone))));
        let device = folder.path().join("con.docx");
        assert!(matches!(write(&device, b"x"), Err(Failed::FileUnwritable(_, Trouble::Name))));
        let long = folder.path().join(format!("{}.txt", "Ế".repeat(85)));
        assert!(matches!(write(&long, b"x"), Err(Failed::FileUnwritable(_, Trouble::Name))));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        // a folder stands under the name: the rename is refused, and the part goes
        let taken = folder.path().join("b.txt");
        fs::create_dir(&taken).unwrap();
        fs::write(taken.join("in"), "y").unwrap();
        assert!(matches!(write(&taken, b"x"), Err(Failed::FileUnwritable(..))));
        let left: Vec<_> = fs::read_dir(folder.path()).unwrap().flatten().collect();
        assert_eq!(left.len(), 1, "{left:?}");
    }

    #[test]
    fn a_taken_name_gets_a_number() {
        let folder = tempfile::tempdir().unwrap();
        let free = || free(folder.path(), "a.docx").file_name().unwrap().to_owned();
        assert_eq!(free(), "a.docx");
        fs::write(folder.path().join("a.docx"), "").unwrap();
        assert_eq!(free(), "a (2).docx");
        fs::write(folder.path().join("a (2).docx"), "").unwrap();
        assert_eq!(free(), "a (3).docx");
    }
}
