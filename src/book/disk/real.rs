//! The disk of this machine.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, BufWriter, Read, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

#[cfg(windows)]
use crate::book::disk::medium;
use crate::book::disk::patience::{changing, reading};
use crate::book::disk::{Disk, Growing, Lock, Stands, Stream};

/// So much is written at once of what comes piece by piece, in bytes.
const PIECE: usize = 256 * 1024;

/// The disk of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct Real;

/// Nothing instead of the error of a file that is not there.
fn there<T>(done: io::Result<T>) -> io::Result<Option<T>> {
    match done {
        Ok(done) => Ok(Some(done)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

impl Disk for Real {
    fn read(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
        there(reading(|| fs::read(path)))
    }

    fn read_start(&self, path: &Path, most: usize) -> io::Result<Option<Vec<u8>>> {
        let Some(file) = there(reading(|| File::open(path)))? else { return Ok(None) };
        let mut bytes = Vec::with_capacity(most);
        file.take(u64::try_from(most).unwrap_or(u64::MAX)).read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }

    fn read_medium(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
        let Some(mut stream) = self.stream_medium(path)? else { return Ok(None) };
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }

    fn stream(&self, path: &Path) -> io::Result<Option<Stream>> {
        Ok(there(reading(|| File::open(path)))?.map(patient))
    }

    fn stream_medium(&self, path: &Path) -> io::Result<Option<Stream>> {
        there(reading(|| past_memory(path)))
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let written = || {
            let mut file = File::create(path)?;
            file.write_all(bytes)?;
            Ok(file)
        };
        changing(written)?.sync_all()
    }

    fn write_stream(&self, path: &Path, source: &mut dyn Read) -> io::Result<()> {
        let mut file = BufWriter::with_capacity(PIECE, changing(|| File::create(path))?);
        io::copy(source, &mut file)?;
        file.into_inner()?.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        changing(|| fs::rename(from, to).map_err(|error| why_in_full(error, to)))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        changing(|| fs::remove_file(path))
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        changing(|| fs::remove_dir_all(path))
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        changing(|| fs::create_dir_all(path))
    }

    /// Windows has no such call and needs none.
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
    }

    fn list(&self, path: &Path) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in reading(|| fs::read_dir(path))? {
            names.push(entry?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        Ok(names)
    }

    fn stands(&self, path: &Path) -> Option<Stands> {
        // what a link leads to counts; a link that leads nowhere still has the name
        let found = fs::metadata(path).or_else(|_| fs::symlink_metadata(path)).ok()?;
        Some(match (found.is_file(), found.is_dir()) {
            (true, _) => Stands::File,
            (_, true) => Stands::Folder,
            _ => Stands::Other,
        })
    }

    fn size(&self, path: &Path) -> io::Result<u64> {
        Ok(fs::metadata(path)?.len())
    }

    fn grow(&self, path: &Path) -> io::Result<Box<dyn Growing>> {
        let (file, may_grow) = match open_or_make(path) {
            Err(error) if is_refused(&error) => (reading(|| File::open(path))?, false),
            opened => (opened?, true),
        };
        let length = file.metadata()?.len();
        Ok(Box::new(RealGrowing { file, length, may_grow }))
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>> {
        let file = match open_or_make(path) {
            // a file that may only be read can be locked all the same
            Err(error) if is_refused(&error) => File::open(path).or(Err(error))?,
            opened => opened?,
        };
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(RealLock { _file: file }))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn folder_of_index(&self, path: &Path) -> Option<PathBuf> {
        Some(path.to_owned())
    }
}

/// Whether the system refuses to have something written.
fn is_refused(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
}

/// A file to read and write, which is made where there is none.
fn open_or_make(path: &Path) -> io::Result<File> {
    let mut how = OpenOptions::new();
    how.read(true).write(true).create(true).truncate(false);
    changing(|| how.open(path))
}

/// Windows says only "denied" of a name that cannot be replaced. Whether another program holds the
/// file that has it shows when it is asked for as one asks before removing it.
#[cfg(windows)]
fn why_in_full(error: io::Error, name: &Path) -> io::Error {
    use std::os::windows::fs::OpenOptionsExt as _;
    /// The right to remove a file, as Windows numbers it.
    const DELETE: u32 = 0x0001_0000;
    if error.kind() != io::ErrorKind::PermissionDenied {
        return error;
    }
    match OpenOptions::new().access_mode(DELETE).open(name) {
        Err(held) if held.kind() != io::ErrorKind::NotFound => held,
        _ => error,
    }
}

#[cfg(not(windows))]
const fn why_in_full(error: io::Error, _name: &Path) -> io::Error {
    error
}

/// A file that waits for other programs at each piece of it.
#[derive(Debug)]
struct Patient(File);

impl Read for Patient {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        reading(|| self.0.read(into))
    }
}

fn patient(file: File) -> Stream {
    Box::new(Patient(file))
}

/// A file, after the system was asked to forget what it remembers of it. It need not obey.
#[cfg(target_os = "linux")]
fn past_memory(path: &Path) -> io::Result<Stream> {
    let file = File::open(path)?;
    let _asked = rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::DontNeed);
    Ok(patient(file))
}

/// A file, read so that nothing the system remembers of it is taken. A place that cannot do that,
/// such as some folders of other machines, is read as any other.
#[cfg(windows)]
fn past_memory(path: &Path) -> io::Result<Stream> {
    use std::os::windows::fs::OpenOptionsExt as _;
    /// `FILE_FLAG_NO_BUFFERING`, as Windows numbers it.
    const NO_BUFFERING: u32 = 0x2000_0000;
    /// `ERROR_INVALID_PARAMETER`: what a place says that knows no such flag.
    const NOT_SO: i32 = 87;
    let mut how = OpenOptions::new();
    how.read(true).custom_flags(NO_BUFFERING);
    let begun = how.open(path).and_then(|file| medium::Aligned::begin(Patient(file)));
    match begun {
        Ok(stream) => Ok(Box::new(stream)),
        Err(error) if error.raw_os_error() == Some(NOT_SO) => Ok(patient(File::open(path)?)),
        Err(error) => Err(error),
    }
}

/// A file: there is no safe call to read past the system's memory.
#[cfg(not(any(target_os = "linux", windows)))]
fn past_memory(path: &Path) -> io::Result<Stream> {
    File::open(path).map(patient)
}

#[derive(Debug)]
struct RealLock {
    _file: File,
}

impl Lock for RealLock {}

#[derive(Debug)]
struct RealGrowing {
    file: File,
    length: u64,
    may_grow: bool,
}

impl RealGrowing {
    /// Tried again, it writes the same bytes in the same place. A sync is never tried again: what
    /// failed once is not believed.
    fn write_from(&mut self, from: u64, bytes: &[u8]) -> io::Result<()> {
        changing(|| {
            self.file.seek(SeekFrom::Start(from))?;
            self.file.write_all(bytes)
        })
    }
}

impl Growing for RealGrowing {
    fn length(&self) -> u64 {
        self.length
    }

    fn may_grow(&self) -> bool {
        self.may_grow
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.write_from(self.length, bytes)?;
        self.file.sync_data()?;
        self.length += u64::try_from(bytes.len()).unwrap_or(0);
        Ok(())
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        changing(|| self.file.set_len(length))?;
        self.file.sync_all()?;
        self.length = length;
        Ok(())
    }

    fn affirm(&mut self, from: u64) -> io::Result<()> {
        let count = usize::try_from(self.length.saturating_sub(from)).unwrap_or_default();
        let bytes = self.read_at(from, count)?;
        self.write_from(from, &bytes)?;
        self.file.sync_all()
    }

    fn read_at(&mut self, from: u64, count: usize) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; count];
        reading(|| {
            self.file.seek(SeekFrom::Start(from))?;
            self.file.read_exact(&mut bytes)
        })?;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_grows_at_its_end() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("one");
        let read = || Real.read(&path).unwrap();
        assert_eq!(read(), None);
        Real.write_atomic(&path, b"first").unwrap();
        Real.write_atomic(&path, b"second").unwrap();
        assert_eq!(read().unwrap(), b"second");
        assert_eq!(Real.read_medium(&path).unwrap().unwrap(), b"second");
        let mut file = Real.grow(&path).unwrap();
        file.append(b" and more").unwrap();
        assert_eq!(file.read_at(7, 3).unwrap(), b"and");
        file.cut(6).unwrap();
        assert_eq!(read().unwrap(), b"second");
        assert!(Real.write_atomic(&folder.path().join("no/such"), b"x").is_err());
        assert_eq!(Real.list(folder.path()).unwrap(), ["one"]);
    }

    #[test]
    fn a_lock_is_held_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("lock");
        let first = Real.lock(&path).unwrap();
        assert!(first.is_some());
        assert!(Real.lock(&path).unwrap().is_none());
        drop(first);
        assert!(Real.lock(&path).unwrap().is_some());
        assert_eq!(Real.stands(&path), Some(Stands::File));
        assert_eq!(Real.stands(folder.path()), Some(Stands::Folder));
        assert_eq!(Real.stands(&folder.path().join("none")), None);
    }
}
