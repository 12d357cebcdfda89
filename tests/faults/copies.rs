//! Sticks: full, read-only, pulled out on the way, lying about their size. Each ends in a failure
//! that says so; nothing is left under a copy's name, and the book is the same to the byte.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use sochibo::book::backup::{Reason, keep};
use sochibo::book::cipher::Cost;
use sochibo::book::disk::{Disk, Growing, Lock, Real, Shared, Stands};
use sochibo::book::durable::{Book, Way};
use sochibo::book::failure::{Failure, Piece};
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::book::store::Store as _;
use sochibo::cli::safety;
use sochibo::words::Lang;

use crate::kit::{self, Model};

/// A disk on which one folder is a stick.
#[derive(Debug)]
struct WithStick {
    stick: PathBuf,
    /// How many bytes still fit.
    room: AtomicU64,
    /// Pulled out: nothing under it is there any more.
    gone: AtomicBool,
    /// Pulled out as soon as something was written.
    goes: AtomicBool,
    /// Claims to write, and gives back nothing but zeros.
    lies: AtomicBool,
    read_only: AtomicBool,
}

impl WithStick {
    fn on(stick: &Path) -> Arc<Self> {
        Arc::new(Self {
            stick: stick.to_owned(),
            room: AtomicU64::new(u64::MAX),
            gone: AtomicBool::new(false),
            goes: AtomicBool::new(false),
            lies: AtomicBool::new(false),
            read_only: AtomicBool::new(false),
        })
    }

    fn reach(&self, path: &Path) -> io::Result<bool> {
        let is_on = path.starts_with(&self.stick);
        if is_on && self.gone.load(Ordering::SeqCst) {
            return Err(io::ErrorKind::NotFound.into());
        }
        Ok(is_on)
    }
}

impl Disk for WithStick {
    fn read(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
        self.reach(path)?;
        Real.read(path)
    }
    fn read_start(&self, path: &Path, most: usize) -> io::Result<Option<Vec<u8>>> {
        self.reach(path)?;
        Real.read_start(path, most)
    }
    fn read_medium(&self, path: &Path) -> io::Result<Option<Vec<u8>>> {
        let is_on = self.reach(path)?;
        let lies = is_on && self.lies.load(Ordering::SeqCst);
        let bytes = Real.read_medium(path)?;
        Ok(bytes.map(|bytes| if lies { vec![0; bytes.len()] } else { bytes }))
    }
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        if self.reach(path)? {
            if self.read_only.load(Ordering::SeqCst) {
                return Err(io::ErrorKind::ReadOnlyFilesystem.into());
            }
            let room = usize::try_from(self.room.load(Ordering::SeqCst)).unwrap_or(usize::MAX);
            if bytes.len() > room {
                Real.write(path, &bytes[..room])?;
                return Err(io::ErrorKind::StorageFull.into());
            }
            Real.write(path, bytes)?;
            self.gone.store(self.goes.load(Ordering::SeqCst), Ordering::SeqCst);
            return Ok(());
        }
        Real.write(path, bytes)
    }
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.reach(to)?;
        Real.rename(from, to)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.reach(path)?;
        Real.remove(path)
    }
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        Real.remove_folder(path)
    }
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.reach(path)?;
        Real.make_folder(path)
    }
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.reach(path)?;
        Real.sync_folder(path)
    }
    fn list(&self, path: &Path) -> io::Result<Vec<String>> {
        self.reach(path)?;
        Real.list(path)
    }
    fn stands(&self, path: &Path) -> Option<Stands> {
        Real.stands(path)
    }
    fn size(&self, path: &Path) -> io::Result<u64> {
        Real.size(path)
    }
    fn grow(&self, path: &Path) -> io::Result<Box<dyn Growing>> {
        Real.grow(path)
    }
    fn lock(&self, path: &Path) -> io::Result<Option<Box<dyn Lock>>> {
        Real.lock(path)
    }
    fn folder_of_index(&self, path: &Path) -> Option<PathBuf> {
        Real.folder_of_index(path)
    }
}

struct Bench {
    root: tempfile::TempDir,
    stick: tempfile::TempDir,
    disk: Arc<WithStick>,
    book: Book,
    model: Model,
}

impl Bench {
    fn new(acts: u64) -> Self {
        let (root, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let disk = WithStick::on(stick.path());
        let shared: Shared = disk.clone();
        let way = (PRACTICE_PASSPHRASE, Cost::PRACTICE);
        let (mut book, _) = Book::create_on(&shared, root.path(), way, true).unwrap();
        let mut model = Model { done: 0, register: book.load().unwrap() };
        for _ in 0..acts {
            book.commit(&model.next()).unwrap();
            model.go_on(model.done + 1);
        }
        book.close().unwrap();
        Self { root, stick, disk, book, model }
    }

    fn keep(&self) -> Result<sochibo::book::durable::keeping::Copied, Failure> {
        self.book.keep_copy(self.stick.path(), Reason::Run, chrono::NaiveDateTime::default())
    }

    fn bytes(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let files = kit::files(self.root.path()).into_iter().filter(|it| kit::is_of_book(it));
        files.map(|it| (it.clone(), fs::read(self.root.path().join(it)).unwrap())).collect()
    }

    fn names(&self) -> Vec<PathBuf> {
        kit::files(self.stick.path())
    }

    /// The failure is one sentence in every language that says the book is untouched.
    fn says(&self, failure: &Failure, part: &str) {
        let place = safety::Place { folder: self.stick.path().to_owned(), outside: true };
        for lang in Lang::ALL {
            let said = safety::not_kept(&place, failure, lang);
            assert!(!said.contains('{') && said.len() > 60, "{said}");
        }
        let said = safety::not_kept(&place, failure, Lang::Vi);
        assert!(said.contains(part) && said.contains("Sổ còn nguyên"), "{said}");
    }
}

#[test]
fn a_full_stick_takes_nothing_and_keeps_what_it_had() {
    let mut bench = Bench::new(8);
    let first = bench.keep().unwrap();
    bench.book.commit(&bench.model.next()).unwrap();
    bench.book.close().unwrap();
    let before = bench.bytes();
    let size = fs::metadata(&first.path).unwrap().len();
    let steps = kit::counts(400, 4_000);
    for step in 0..steps {
        bench.disk.room.store(size * step / steps, Ordering::SeqCst);
        let failure = bench.keep().unwrap_err();
        assert!(matches!(failure, Failure::DiskFull), "{failure:?}");
        assert_eq!(bench.names().len(), 1, "only the one from before");
        assert_eq!(bench.bytes(), before);
    }
    bench.says(&Failure::DiskFull, "đã đầy");
    // once there is room it goes on
    bench.disk.room.store(u64::MAX, Ordering::SeqCst);
    assert!(bench.keep().unwrap().is_new);
}

#[test]
fn a_stick_that_is_read_only_or_pulled_out_is_told() {
    let bench = Bench::new(5);
    let before = bench.bytes();
    bench.disk.read_only.store(true, Ordering::SeqCst);
    let failure = bench.keep().unwrap_err();
    assert!(matches!(failure, Failure::NotAllowed), "{failure:?}");
    bench.says(&failure, "không cho ghi");
    assert!(bench.names().is_empty());
    bench.disk.read_only.store(false, Ordering::SeqCst);
    // between the writing and the reading back
    bench.disk.goes.store(true, Ordering::SeqCst);
    let failure = bench.keep().unwrap_err();
    bench.says(&failure, "USB đã rút");
    let under_its_name = bench.names().into_iter().filter(|it| it.extension().unwrap() == "scbk");
    assert_eq!(under_its_name.count(), 0);
    bench.disk.goes.store(false, Ordering::SeqCst);
    // and before
    let failure = bench.keep().unwrap_err();
    bench.says(&failure, "USB đã rút");
    assert_eq!(bench.bytes(), before);
    bench.disk.gone.store(false, Ordering::SeqCst);
    assert!(bench.keep().unwrap().is_new);
    assert_eq!(bench.names().len(), 1, "what was left of the attempt is gone, too");
}

#[test]
fn a_stick_that_lies_about_its_size_is_found_out() {
    let mut bench = Bench::new(5);
    let first = bench.keep().unwrap();
    bench.book.commit(&bench.model.next()).unwrap();
    bench.book.close().unwrap();
    let before = bench.bytes();
    // what is written comes back as zeros
    bench.disk.lies.store(true, Ordering::SeqCst);
    let failure = bench.keep().unwrap_err();
    assert!(matches!(failure, Failure::Damaged(Piece::Backup, _)), "{failure:?}");
    bench.says(&failure, "không tin được");
    assert_eq!(bench.names().len(), 1);
    bench.disk.lies.store(false, Ordering::SeqCst);
    // what is old was overwritten by what is new
    let bytes = vec![0; fs::read(&first.path).unwrap().len()];
    let head = fs::read(&first.path).unwrap();
    let mut spoilt = head.clone();
    spoilt[head.len() / 2..].copy_from_slice(&bytes[head.len() / 2..]);
    fs::write(&first.path, spoilt).unwrap();
    let second = bench.keep().unwrap();
    assert_eq!(second.spoilt, Some(first.path));
    assert_eq!(bench.bytes(), before);
    let place = safety::Place { folder: bench.stick.path().to_owned(), outside: true };
    let report = safety::Report { all: vec![(place, Ok(second))] };
    let said = report.trouble(Lang::Vi).unwrap();
    assert!(said.contains("báo sai dung lượng") && said.contains("vẫn tốt"), "{said}");
}

/// A real file system without room, where this machine lets one be made.
#[cfg(target_os = "linux")]
#[test]
fn a_real_stick_without_room_takes_nothing() {
    use std::process::Command;
    let stick = tempfile::tempdir().unwrap();
    let mut mount = Command::new("mount");
    mount.args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"]).arg(stick.path());
    if !mount.output().is_ok_and(|done| done.status.success()) {
        println!("no right to mount: the faulty disk above stands for it");
        return;
    }
    let bench = Bench::new(200);
    let before = bench.bytes();
    let failure = bench.book.keep_copy(stick.path(), Reason::Run, chrono::NaiveDateTime::default());
    let left = fs::read_dir(stick.path()).unwrap().count();
    let done = Command::new("umount").arg(stick.path()).output().unwrap();
    assert!(done.status.success());
    assert!(matches!(failure, Err(Failure::DiskFull)), "{failure:?}");
    assert_eq!(left, 0);
    assert_eq!(bench.bytes(), before);
}

/// The book is put back from a copy while the disk under it fails: it is the old or the new one.
#[test]
fn a_book_from_a_copy_on_a_stick_that_goes_is_none() {
    let bench = Bench::new(6);
    let copy = bench.keep().unwrap();
    let new = tempfile::tempdir().unwrap();
    let shared: Shared = bench.disk.clone();
    bench.disk.gone.store(true, Ordering::SeqCst);
    let way = Way::Passphrase(PRACTICE_PASSPHRASE);
    let failed = Book::from_copy(&shared, new.path(), &copy.path, &way);
    assert!(failed.is_err());
    assert_eq!(fs::read_dir(new.path()).unwrap().count(), 0);
    bench.disk.gone.store(false, Ordering::SeqCst);
    let mut book = Book::from_copy(&shared, new.path(), &copy.path, &way).unwrap();
    assert!(book.load().unwrap().all().eq(bench.model.register.all()));
    assert_eq!(keep::of_book(&Real, bench.stick.path(), book.name()).len(), 1);
}
