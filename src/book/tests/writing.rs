//! What an export leaves behind when it is cut off, and what is never touched.

use std::fs;

use super::*;
use crate::book::cipher::Cost;
use crate::book::durable::Way;
use crate::book::failure::Healed;
use crate::book::header::PRACTICE_PASSPHRASE;
use crate::book::store::Store as _;

fn open(root: &Path) -> Book {
    Book::open(root, &Way::Passphrase(PRACTICE_PASSPHRASE)).unwrap()
}

#[test]
fn what_was_cut_off_goes_at_the_next_start_and_nothing_else() {
    let (root, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (book, _) = Book::create(root.path(), PRACTICE_PASSPHRASE, Cost::PRACTICE, true).unwrap();
    let file = beside(&out.path().join("ds.csv"));
    let folder = beside(&out.path().join("luu-tru"));
    let other = out.path().join("khac.scbpart");
    let plain = out.path().join("ds.csv");
    assert_eq!(file, out.path().join("ds.csv.scbpart"));
    fs::create_dir(&folder).unwrap();
    for path in [&file, &folder.join("a.html"), &other, &plain] {
        fs::write(path, "Lò Thị Ánh").unwrap();
    }
    // noted though they are none of ours, as a forged note would have them
    let places = [&file, &folder, &plain, &out.path().join("x/../khac.scbpart")];
    for place in places {
        book.note_writing(place).unwrap();
    }
    book.note_writing(Path::new("khac.scbpart")).unwrap();
    let note = book.vault().join(NAME);
    let sealed = fs::read(&note).unwrap();
    assert!(!sealed.windows(3).any(|it| it == b"csv"), "the note is sealed");
    drop(book);
    let book = open(root.path());
    assert_eq!(book.healed(), [Healed::PartCleared]);
    assert!(!file.exists() && !folder.exists() && !note.exists());
    assert!(other.exists() && plain.exists());
    drop(book);
    assert_eq!(open(root.path()).healed(), []);
}

#[test]
fn a_place_out_of_reach_stays_noted_also_under_other_keys() {
    let (root, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (mut book, _) =
        Book::create(root.path(), PRACTICE_PASSPHRASE, Cost::PRACTICE, true).unwrap();
    let stick = out.path().join("usb");
    let part = beside(&stick.join("ds.csv"));
    book.note_writing(&part).unwrap();
    assert!(!book.clear_writing());
    assert_eq!(book.noted(), [part.as_path()]);
    book.hand_over("nguoi ke nhiem", Cost::PRACTICE).unwrap();
    assert_eq!(book.noted(), [part.as_path()]);
    book.write_anew(&mut |_, act| act).unwrap();
    assert_eq!(book.noted(), [part.as_path()]);
    let day = chrono::NaiveDateTime::default();
    let (copy, _) = book.back_up(&book.backups(), crate::book::backup::Reason::Run, day).unwrap();
    let beside = book.beside(&copy, None).unwrap();
    book.restore(&beside).unwrap();
    assert_eq!(book.noted(), [part.as_path()]);
    // the stick comes back
    fs::create_dir(&stick).unwrap();
    fs::write(&part, "Lò Thị Ánh").unwrap();
    assert!(book.clear_writing());
    assert!(!part.exists() && book.noted().is_empty());
}

#[test]
fn a_damaged_note_and_a_full_one_stand_in_nobodys_way() {
    let root = tempfile::tempdir().unwrap();
    let (book, _) = Book::create(root.path(), PRACTICE_PASSPHRASE, Cost::PRACTICE, true).unwrap();
    let gone = |n: usize| root.path().join(format!("usb/{n}.scbpart"));
    for n in 0..PLACES + 3 {
        book.note_writing(&gone(n)).unwrap();
    }
    let noted = book.noted();
    assert_eq!((noted.len(), noted.first()), (PLACES, Some(&gone(3))));
    fs::write(book.vault().join(NAME), b"x").unwrap();
    assert!(book.noted().is_empty());
    let note = book.vault().join(NAME);
    drop(book);
    assert_eq!(open(root.path()).healed(), []);
    assert!(!note.exists());
}
