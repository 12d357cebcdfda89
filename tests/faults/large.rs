//! More than one act may hold.

use sochibo::book::failure::Failure;
use sochibo::book::store::Store as _;

use crate::kit::{self, Model};

#[test]
fn an_act_that_is_too_large_is_refused_and_the_book_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let model = kit::make(folder.path(), 5);
    let mut book = kit::open(folder.path()).unwrap();
    let mut large = model.next();
    large.changes[0].id = sochibo::domain::Id::CELL;
    large.changes[0].before = None;
    let cell = sochibo::domain::cell::Cell {
        name: "x".repeat(2 * 1024 * 1024),
        ..sochibo::domain::cell::Cell::default()
    };
    large.changes[0].after = Some(cell.into());
    assert!(matches!(book.commit(&large), Err(Failure::TooLarge)));
    book.commit(&model.next()).unwrap();
    drop(book);
    let (done, register, _) = kit::verified(folder.path());
    assert_eq!(done, 6);
    assert!(register.all().eq(Model::at(6).register.all()));
}
