//! The whole book as a workbook and back.

use std::time::Instant;

use chrono::NaiveDate;
use proptest::prelude::*;
use sochibo::domain::day::Day;
use sochibo::domain::field::{Shape, Spec, Value, Wanted};
use sochibo::domain::record::Record;
use sochibo::domain::register::Register;
use sochibo::domain::{Id, Kind};
use sochibo::exchange::{whole, workbook};
use sochibo::office::xlsx;
use sochibo::practice;
use sochibo::words::Lang;

pub(crate) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 10, 5).unwrap()
}

fn bytes(register: &Register, lang: Lang) -> Vec<u8> {
    xlsx::write_records(&workbook::book(register, lang)).unwrap()
}

#[test]
fn practice_cells_come_back_whole_in_every_language() {
    for (seed, lang) in (1..).zip(Lang::ALL) {
        let size = practice::Size { members: 20, years: 1, seed, tasks: None };
        let register = practice::register(size, today());
        let read = workbook::read(&bytes(&register, lang), today()).unwrap();
        assert_eq!(whole::write(&read), whole::write(&register), "seed {seed}");
    }
}

/// Numbers at random, the same for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn text(&mut self) -> String {
        let texts = [
            "=1+1",
            "'=x",
            "''",
            "+84 912",
            "-",
            "@a",
            "＝b",
            "0012",
            "12",
            "1958",
            "TRUE",
            "không",
            "a\nb\n\nc",
            "  lùi",
            "_x0041_",
            "&amp;<b>\"",
            "😀 ạ",
            "01/02/2003",
            "19:30",
            "1,5",
            "x;y,z",
            "#REF!",
            "Mã",
            "id",
        ];
        let mut text = texts[self.below(texts.len())].to_owned();
        if self.below(3) == 0 {
            text += texts[self.below(texts.len())];
        }
        text
    }

    fn value(&mut self, spec: &Spec) -> Value {
        let number = u32::try_from(self.below(6)).unwrap() + 1;
        match spec.shape {
            _ if self.below(4) == 0 && spec.wanted != Wanted::Required => Value::Empty,
            Shape::Line | Shape::Offered(_) | Shape::Note => Value::Text(self.text()),
            Shape::Date => Value::Text(format!("{number}/{number}/20{number:02}")),
            Shape::Day => Value::Day(match number {
                1 => Day::new(1958, 0, 0).unwrap(),
                2 => Day::new(1958, 3, 0).unwrap(),
                3 => Day::new(1905, 4, 2).unwrap(),
                4 => Day::new(1899, 12, 31).unwrap(),
                _ => Day::new(1985, 4, number).unwrap(),
            }),
            Shape::Time => Value::Text(format!("{number}:5{number}")),
            Shape::Number(low, high) => Value::Number((low + i64::from(number)).min(high)),
            Shape::YesNo => Value::Flag(number > 3),
            Shape::Choice(list) => Value::Key(list[self.below(list.len())].key),
            Shape::Ref(_) => Value::Ref(number),
            Shape::Refs(_) => Value::Refs((1..=number).collect()),
            Shape::Lines => Value::Lines((1..number).map(|_| self.text()).collect()),
            Shape::Rows(specs) => {
                let row = |dice: &mut Self| {
                    let cells = specs().into_iter().map(|it| (it.key, dice.value(&it)));
                    cells.filter(|(_, value)| *value != Value::Empty).collect()
                };
                Value::Rows((1..number).map(|_| row(self)).collect())
            }
        }
    }

    /// Six records of each kind with anything in their fields that the field takes.
    fn register(&mut self) -> Register {
        let mut records = Vec::new();
        for kind in Kind::ALL {
            let most = if kind == Kind::Cell { 1 } else { 6 };
            for number in 1..=most {
                let mut record = Record::blank(kind);
                for spec in Record::specs(kind) {
                    if self.below(2) == 0 {
                        // what the field refuses it does not hold
                        let _refused = record.put(spec.key, self.value(&spec));
                    }
                }
                records.push((Id::new(kind, number * 7), record));
            }
        }
        Register::from_records(records, [])
    }
}

/// The first line in which two texts differ, and the one before.
fn differs(one: &str, other: &str) -> Option<String> {
    let mut before = "";
    for (a, b) in one.lines().zip(other.lines()) {
        if a != b {
            return Some(format!("{before}\n{a}\n{b}"));
        }
        before = a;
    }
    (one != other).then(|| "one is longer".to_owned())
}

/// The practice cell with anything in its fields that the book takes.
fn changed(dice: &mut Dice) -> Register {
    let size = practice::Size { members: 8, years: 1, seed: 5, tasks: None };
    let mut register = practice::register(size, today());
    let mut changes = 0;
    for id in register.all().map(|(id, _)| id).collect::<Vec<_>>() {
        for spec in Record::specs(id.kind) {
            let mut record = register.record(id).unwrap().clone();
            let before = register.check(id, &record, today()).len();
            let put = record.put(spec.key, dice.value(&spec));
            if put.is_ok() && register.check(id, &record, today()).len() <= before {
                register.put(id, Some(record));
                changes += 1;
            }
        }
    }
    assert!(changes > 200, "{changes}");
    register
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..Default::default() })]

    /// Whatever the JSON form says of a book, the workbook says too: the same records where it is
    /// taken, else as many refusals.
    #[test]
    fn a_workbook_says_what_the_json_form_says(seed in any::<u64>()) {
        let register = Dice(seed).register();
        let lang = Lang::ALL[usize::try_from(seed % 3).unwrap()];
        let json = whole::read(&whole::write(&register), today());
        match (json, workbook::read(&bytes(&register, lang), today())) {
            (Ok(json), Ok(book)) => prop_assert_eq!(whole::write(&json), whole::write(&book)),
            (Err(whole::Unreadable::Refused(json)), Err(workbook::Unreadable::Refused(book))) => {
                let said = |fault: &_, value: &str| format!("{fault:?} {value}");
                let json: Vec<_> = json.iter().map(|it| said(&it.fault, &it.value)).collect();
                let book: Vec<_> = book.iter().map(|it| said(&it.fault, &it.value)).collect();
                prop_assert_eq!(json, book);
            }
            (json, book) => prop_assert!(false, "{json:?} but {book:?}"),
        }
    }

    /// What the book holds comes back as it was, whatever the texts are.
    #[test]
    fn every_value_of_a_sound_book_comes_back(seed in any::<u64>()) {
        let register = changed(&mut Dice(seed));
        let text = whole::write(&register);
        let json = whole::read(&text, today());
        let text = whole::write(&json.unwrap());
        let lang = Lang::ALL[usize::try_from(seed % 3).unwrap()];
        let book = workbook::read(&bytes(&register, lang), today());
        prop_assert_eq!(differs(&whole::write(&book.unwrap()), &text), None);
    }
}

#[test]
fn ten_years_of_a_large_cell_are_read() {
    let size = practice::Size { members: 60, years: 10, seed: 3, tasks: None };
    let register = practice::register(size, today());
    let start = Instant::now();
    let file = bytes(&register, Lang::Vi);
    let written = start.elapsed();
    let read = workbook::read(&file, today()).unwrap();
    println!("{} bytes, {written:?}, {:?}", file.len(), start.elapsed());
    assert_eq!(whole::write(&read), whole::write(&register));
}
