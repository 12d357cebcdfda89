//! Tasks written as a table under their labels and read back are the same tasks.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::super::export;
use super::super::import_kind::ImportKind;
use super::super::merge::Merge;
use super::super::record_import::preview;
use crate::domain::member::Member;
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::resolution::Resolution;
use crate::domain::task::{DeadlineKind, Outcome, Task, WorkField};
use crate::domain::{Choices as _, Id, Kind, MemberId, ResolutionId};
use crate::words::Lang;

fn day(offset: u64) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2024, 1, 1)?.checked_add_days(chrono::Days::new(offset))
}

/// Four members and two resolutions with the number of each other.
fn book() -> Register {
    let names = ["Lý Thị Hoa", "Lò Thị Hòa", "Lý Thị Hoa", "Ma A"];
    let members = (1..).zip(names).map(|(number, name)| {
        let member = Member { full_name: name.to_owned(), ..Member::default() };
        (Id::new(Kind::Member, number), Record::from(member))
    });
    let resolutions = [(1, 2), (2, 1)].map(|(id, number)| {
        let it =
            Resolution {
                number: Some(number), title: "Tháng".to_owned(), ..Resolution::default()
            };
        (Id::new(Kind::Resolution, id), Record::from(it))
    });
    Register::from_records(members.chain(resolutions), [])
}

/// Texts of odd syllables. Each has a letter that no old font could name, or a sheet of nothing but
/// odd syllables would be taken for one of those fonts.
fn words() -> impl Strategy<Value = String> {
    "[a-zđêôăA-ZĐỘ;,'=+@0-9-]{1,8}( [a-zđêô%()]{1,8}){0,4}"
        .prop_map(|text| crate::domain::text::clean_line(text.trim_start_matches(['\'', ' '])))
        .prop_filter("says something", |text| text.chars().any(char::is_alphabetic))
        .prop_map(|text| format!("{text} việc"))
}

fn maybe(text: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), text]
}

prop_compose! {
    fn task()(
        (content, source, with, unit) in (words(), maybe(words()), maybe(words()), maybe("[a-z]{1,5}")),
        (review, next_step) in (maybe(words()), maybe(words())),
        (resolution, lead, index) in (prop::option::of(1_u32..3), 1_u32..5, prop::option::of(1_u32..99)),
        helpers in prop::sample::subsequence(vec![1_u32, 2, 3, 4], 0..=4),
        (target, achieved) in (prop::option::of(0_u32..5000), prop::option::of(0_u32..5000)),
        (field, kind, outcome) in (0_usize..9, 0_usize..4, 0_usize..3),
        (start, deadline, closed) in (0_u64..400, 400_u64..900, prop::option::of(0_u64..900)),
    ) -> Task {
        let deadline_kind = DeadlineKind::ALL[kind];
        Task {
            resolution: resolution.map(ResolutionId),
            index,
            content,
            source,
            with,
            unit,
            review,
            next_step,
            lead: Some(MemberId(lead)),
            helpers: helpers.into_iter().map(MemberId).collect(),
            target,
            achieved,
            field: WorkField::ALL.get(field).copied(),
            start: day(start),
            deadline_kind,
            deadline: day(deadline).filter(|_| deadline_kind == DeadlineKind::Date || deadline % 2 == 0),
            outcome: Outcome::ALL[outcome],
            closed_on: closed.and_then(day),
            ..Task::default()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn tasks_come_back_as_they_went(tasks in prop::collection::vec(task(), 1..12), lang in 0_usize..3) {
        let mut book = book();
        let whole: Vec<(Id, Record)> = (1..)
            .zip(tasks)
            .map(|(number, task)| {
                let content = format!("{} {number}", task.content);
                (Id::new(Kind::Task, number), Task { content, ..task }.into())
            })
            .collect();
        let lent: Vec<(Id, &Record)> = whole.iter().map(|(id, record)| (*id, record)).collect();
        let table = export::grid(Kind::Task, &lent, Lang::ALL[lang]);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("viec.csv");
        std::fs::write(&path, crate::office::csv::write(&table, ',')).unwrap();
        let today = day(1000).unwrap();
        let found = preview(ImportKind::Tasks, &book, &path, today, Merge::Fill).unwrap();
        prop_assert_eq!(&found.refused, &Vec::new());
        for change in found.changes {
            book.put(change.id, change.after);
        }
        let back: Vec<(Id, Record)> =
            book.of_kind(Kind::Task).map(|(id, it)| (id, it.clone())).collect();
        prop_assert_eq!(&back, &whole);
        let again = preview(ImportKind::Tasks, &book, &path, today, Merge::Take).unwrap();
        prop_assert_eq!(&again.changes, &Vec::new());
    }
}
