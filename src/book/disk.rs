//! The one door to the disk for the book's own files.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

/// The whole of a file; `None` where there is none.
///
/// # Errors
/// What the system reports, but for a missing file.
pub fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// At most so many bytes from the beginning of a file; `None` where there is none.
///
/// # Errors
/// What the system reports, but for a missing file.
pub fn read_start(path: &Path, most: usize) -> io::Result<Option<Vec<u8>>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut bytes = Vec::with_capacity(most);
    file.take(u64::try_from(most).unwrap_or(u64::MAX)).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// Writes a file so that after a crash either the old or the new one is there, whole: beside it,
/// synced, renamed, the folder synced.
///
/// # Errors
/// What the system reports; the old file is then untouched.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_extension("part");
    let written = (|| {
        let mut file = File::create(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        drop(file);
        fs::rename(&beside, path)
    })();
    if written.is_err() {
        let _gone_or_not = fs::remove_file(&beside);
        return written;
    }
    sync_folder(path.parent().unwrap_or(path))
}

/// Syncs a folder, so that names in it are on disk. Windows has no such call and needs none.
///
/// # Errors
/// What the system reports.
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// A file that grows at its end only.
#[derive(Debug)]
pub struct Growing {
    file: File,
    length: u64,
}

impl Growing {
    /// Opens or creates it.
    ///
    /// # Errors
    /// What the system reports.
    pub fn open(path: &Path) -> io::Result<Self> {
        let file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        let length = file.metadata()?.len();
        Ok(Self { file, length })
    }

    /// Its length in bytes.
    pub const fn length(&self) -> u64 {
        self.length
    }

    /// Adds bytes at the end: one write, one real sync. They are on disk when this returns.
    ///
    /// # Errors
    /// What the system reports; [`Self::cut`] then takes back what may have been written.
    pub fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(self.length))?;
        self.file.write_all(bytes)?;
        self.file.sync_data()?;
        self.length += u64::try_from(bytes.len()).unwrap_or(0);
        Ok(())
    }

    /// Cuts the file to a length and syncs it.
    ///
    /// # Errors
    /// What the system reports.
    pub fn cut(&mut self, length: u64) -> io::Result<()> {
        self.file.set_len(length)?;
        self.file.sync_all()?;
        self.length = length;
        Ok(())
    }

    /// Reads `count` bytes from a place.
    ///
    /// # Errors
    /// What the system reports; also when there are fewer.
    pub fn read_at(&mut self, from: u64, count: usize) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; count];
        self.file.seek(SeekFrom::Start(from))?;
        self.file.read_exact(&mut bytes)?;
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
        assert_eq!(read(&path).unwrap(), None);
        write_atomic(&path, b"first").unwrap();
        write_atomic(&path, b"second").unwrap();
        assert_eq!(read(&path).unwrap().unwrap(), b"second");
        let mut file = Growing::open(&path).unwrap();
        file.append(b" and more").unwrap();
        assert_eq!(file.read_at(7, 3).unwrap(), b"and");
        file.cut(6).unwrap();
        assert_eq!(read(&path).unwrap().unwrap(), b"second");
        assert!(write_atomic(&folder.path().join("no/such"), b"x").is_err());
    }
}
