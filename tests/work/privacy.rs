//! What stands outside the encrypted book names nobody: names of files; and the practice cell, in
//! which no ordinary sentence is taken for a mark of secrecy.

use sochibo::domain::mention::{named, texts, words};
use sochibo::domain::record::Record;
use sochibo::domain::rules::secrecy::marking;
use sochibo::domain::{Choices as _, Kind, MemberId};
use sochibo::papers::{self, PaperKind, Subject, name};
use sochibo::practice::{Size, register};

use crate::book::day;

#[test]
fn no_name_of_a_file_names_a_person() {
    let today = day(2026, 10, 5);
    let book = register(Size { members: 20, years: 1, ..Size::default() }, today);
    let mut subjects = vec![Subject::Cell(today)];
    subjects.push(Subject::Period(sochibo::domain::period::Period::month_of(today), today));
    for (id, _) in book.all() {
        match id.kind {
            Kind::Member => subjects.push(Subject::Person(MemberId(id.number), today)),
            _ => subjects.push(Subject::Dated(id, today)),
        }
    }
    let mut count = 0;
    for of in subjects {
        for kind in PaperKind::ALL.iter().filter(|kind| kind.asks().fits(of)) {
            let Some(paper) = papers::make(&book, *kind, of) else { continue };
            let safe = name::safe(&paper.name);
            let named = named(&book, &safe.replace(['-', '_'], " "));
            assert!(named.is_empty(), "{safe}");
            for (_, member) in book.members() {
                let given = words(&member.full_name).split(' ').filter(|it| !it.is_empty()).count();
                assert!(given < 2 || !words(&safe).contains(&words(&member.full_name)), "{safe}");
            }
            count += 1;
        }
    }
    assert!(count > 100, "{count}");
}

#[test]
fn nothing_in_the_practice_cell_looks_secret() {
    let today = day(2026, 10, 5);
    let mut count = 0;
    for seed in 1..=3 {
        let book = register(Size { members: 40, years: 2, seed, ..Size::default() }, today);
        for (id, record) in book.all() {
            for spec in Record::specs(record.kind()) {
                let value = record.get(spec.key).unwrap_or(sochibo::domain::field::Value::Empty);
                for text in texts(&value) {
                    assert_eq!(marking(text), None, "seed {seed}, {id:?} {}: {text}", spec.key);
                    count += 1;
                }
            }
        }
    }
    assert!(count > 10_000, "{count}");
}

#[test]
fn the_paper_for_each_member_names_every_place_that_points_there() {
    let today = day(2026, 10, 5);
    let book = register(Size { members: 16, years: 1, ..Size::default() }, today);
    let mut places = 0;
    for (id, member) in book.members() {
        let about =
            sochibo::domain::work::about::about(&book, id, sochibo::words::Lang::Vi).unwrap();
        let pointing =
            book.all().filter(|(at, record)| *at != id.into() && record.points_at(id.into()));
        for (at, _) in pointing {
            assert!(
                about.places.iter().any(|place| place.id == at),
                "{at:?} of {}",
                member.full_name
            );
        }
        assert!(about.own.iter().any(|own| own.care.key == "full_name"));
        let paper = papers::make(&book, PaperKind::About, Subject::Person(id, today)).unwrap();
        assert!(papers::people(&book, &paper).contains(&id));
        places += about.places.len();
    }
    assert!(places > 300, "{places}");
}
