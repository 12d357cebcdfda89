//! Another program holds a file of the book, or one that the book writes for people: a virus
//! scanner, an indexer, a program that copies folders about.

use std::path::Path;

use sochibo::book::backup::Reason;
use sochibo::book::disk::Disk as _;
use sochibo::book::durable::{Book, Way};
use sochibo::book::failure::Failure;
use sochibo::book::header::PRACTICE_PASSPHRASE;
use sochibo::book::store::Store as _;
use sochibo::cli::safety::{self, Place};
use sochibo::words::Lang;

use crate::kit::begun;
use crate::ram_disk::Ram;

fn root() -> &'static Path {
    Path::new("/so")
}

/// One sentence in every language, which says that it is another program, and nothing is lost.
fn says(failure: &Failure) {
    assert!(matches!(failure, Failure::Held), "{failure:?}");
    let (place, lang) = (&Place { folder: root().to_owned(), outside: true }, Lang::Vi);
    for said in [failure.say(lang), safety::not_kept(place, failure, lang)] {
        assert!(said.contains("hương trình khác") && said.contains("còn nguyên"), "{said}");
    }
    for lang in Lang::ALL {
        let said = [failure.say(lang), safety::not_kept(place, failure, lang)];
        assert!(said.iter().all(|it| !it.contains('{') && it.len() > 60), "{said:?}");
    }
}

#[test]
fn what_is_held_too_long_is_told_and_the_book_goes_on() {
    for (held, opens) in [("header.a", false), ("journal.scbj", false), ("current", true)] {
        let ram = Ram::new(root());
        let (book, model) = begun(&ram, root());
        drop(book);
        ram.hold(Some(held));
        let opened = Book::open_on(&ram.shared(), root(), &Way::Passphrase(PRACTICE_PASSPHRASE));
        match opened {
            Err(failure) => says(&failure),
            Ok(book) => assert!(opens, "{held}: {:?}", book.healed()),
        }
        ram.hold(None);
        let way = Way::Passphrase(PRACTICE_PASSPHRASE);
        let mut book = Book::open_on(&ram.shared(), root(), &way).unwrap();
        assert!(book.damage().is_none() && book.healed().is_empty(), "{held}: {:?}", book.healed());
        assert_eq!(book.load().unwrap(), model.register, "{held}");
        let aside = ram.list(&root().join("quarantine")).unwrap_or_default();
        assert_eq!(aside, Vec::<String>::new(), "{held}");
    }
}

#[test]
fn a_copy_that_is_held_is_told_as_not_made() {
    let ram = Ram::new(root());
    let (book, _) = begun(&ram, root());
    let stick = root().join("stick");
    ram.hold(Some(".part"));
    let keep = || book.keep_copy(&stick, Reason::Run, chrono::NaiveDateTime::default());
    says(&keep().unwrap_err());
    ram.hold(None);
    assert!(keep().unwrap().is_new);
}

/// The real locks, which only Windows has.
#[cfg(windows)]
mod real {
    use std::fs::{self, OpenOptions};
    use std::os::windows::fs::OpenOptionsExt as _;
    use std::sync::mpsc;
    use std::thread::{self, JoinHandle};
    use std::time::Duration;

    use sochibo::book::failure::Healed;
    use sochibo::cli::failed::Failed;
    use sochibo::cli::files::{self, Trouble};

    use super::*;
    use crate::kit;

    /// Opens a file so that nobody else may, and closes it after so long. It is held when this
    /// returns.
    fn hold(path: &Path, time: Duration) -> JoinHandle<()> {
        let (tell, hear) = mpsc::channel();
        let path = path.to_owned();
        let holder = thread::spawn(move || {
            let file = OpenOptions::new().read(true).share_mode(0).open(&path).unwrap();
            tell.send(()).unwrap();
            thread::sleep(time);
            drop(file);
        });
        hear.recv().unwrap();
        holder
    }

    fn times() -> Vec<Duration> {
        let count = kit::dear(3, 20, 200);
        (0..count).map(|at| Duration::from_millis(100 + 1900 * at / count)).collect()
    }

    #[test]
    fn files_of_the_book_held_for_moments_are_waited_for() {
        kit::hush();
        for time in times() {
            let folder = tempfile::tempdir().unwrap();
            let model = kit::make(folder.path(), 3);
            let all = kit::files(folder.path()).into_iter().filter(|it| kit::is_of_book(it));
            for file in all.filter(|it| !it.ends_with("lock")) {
                let holder = hold(&folder.path().join(&file), time);
                let mut book = kit::open(folder.path()).unwrap();
                assert_eq!(book.load().unwrap(), model.register, "{}", file.display());
                holder.join().unwrap();
                // sled opens its files by itself, and is not always as patient; what it cannot open
                // is built anew
                let is_of_index = file.iter().any(|step| step == "index");
                let fits = |it: &Healed| is_of_index && *it == Healed::IndexRebuilt;
                assert!(book.healed().iter().all(fits), "{}: {:?}", file.display(), book.healed());
                drop(book);
            }
        }
    }

    #[test]
    fn acts_and_copies_are_kept_while_files_are_held() {
        kit::hush();
        let folder = tempfile::tempdir().unwrap();
        let mut model = kit::make(folder.path(), 3);
        for time in times() {
            let mut book = kit::open(folder.path()).unwrap();
            model.register = book.load().unwrap();
            let all = kit::files(folder.path()).into_iter().filter(|it| kit::is_of_book(it));
            let replaced = all.filter(|it| it.ends_with("anchor") || it.ends_with("current"));
            let held: Vec<_> = replaced.map(|it| hold(&folder.path().join(it), time)).collect();
            assert!(!held.is_empty());
            // so many that the anchor is moved on
            for _ in 0..60 {
                book.commit(&model.next()).unwrap();
                model.go_on(model.done + 1);
            }
            book.close().unwrap();
            held.into_iter().for_each(|holder| holder.join().unwrap());
            drop(book);
            let mut book = kit::open(folder.path()).unwrap();
            assert!(book.healed().is_empty(), "{:?}", book.healed());
            assert_eq!(book.load().unwrap(), model.register);
        }
    }

    #[test]
    fn a_file_for_people_is_written_once_it_is_let_go() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bien-ban.docx");
        for time in times() {
            fs::write(&path, "cũ").unwrap();
            let holder = hold(&path, time);
            files::write(&path, "mới".as_bytes()).unwrap();
            holder.join().unwrap();
            assert_eq!(fs::read(&path).unwrap(), "mới".as_bytes());
        }
    }

    #[test]
    fn a_file_for_people_that_is_not_let_go_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bien-ban.docx");
        fs::write(&path, "cũ").unwrap();
        let held = OpenOptions::new().read(true).share_mode(0).open(&path).unwrap();
        let failed = files::write(&path, "mới".as_bytes());
        assert!(matches!(failed, Err(Failed::FileUnwritable(_, Trouble::Denied))), "{failed:?}");
        drop(held);
        assert_eq!(fs::read(&path).unwrap(), "cũ".as_bytes());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no part is left");
    }
}
