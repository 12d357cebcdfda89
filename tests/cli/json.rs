//! The JSON form of every kind of record, there and back.

use proptest::prelude::*;
use sochibo::domain::clock::Clock;
use sochibo::domain::day::Day;
use sochibo::domain::field::{Shape, Spec, Value, Wanted};
use sochibo::domain::record::Record;
use sochibo::domain::{Id, Kind};
use sochibo::exchange::json;

/// A small source of chance, so that a failing seed tells the whole record.
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    fn below(&mut self, n: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }

    fn number(&mut self) -> u32 {
        u32::try_from(self.below(50)).unwrap() + 1
    }

    fn words(&mut self) -> String {
        let all = ["Sơn", "Thuỷ", "ủy", "\"quoted\"", "{x}", "a\\b", "đường", "<>&", "🌾"];
        let n = self.below(4) + 1;
        let pick = |chance: &mut Self| all[usize::try_from(chance.below(9)).unwrap()];
        (0..n).map(|_| pick(self)).collect::<Vec<_>>().join(" ")
    }

    fn day(&mut self) -> Day {
        let (month, day) = (self.below(13), self.below(29));
        let day = if month == 0 { 0 } else { day };
        let year = 1930 + i32::try_from(self.below(90)).unwrap();
        Day::new(year, u32::try_from(month).unwrap(), u32::try_from(day).unwrap()).unwrap()
    }

    fn value(&mut self, spec: &Spec) -> Value {
        if spec.wanted != Wanted::Required && self.below(4) == 0 {
            return Value::Empty;
        }
        match spec.shape {
            Shape::Line | Shape::Offered(_) => Value::Text(self.words()),
            Shape::Note => Value::Text(format!("{}\n{}", self.words(), self.words())),
            Shape::Date => Value::Day(self.day().earliest().into()),
            Shape::Day => Value::Day(self.day()),
            Shape::Time => {
                let hour = u16::try_from(self.below(24)).unwrap();
                Value::Clock(Clock::new(hour, u16::try_from(self.below(60)).unwrap()).unwrap())
            }
            Shape::Number(low, high) => {
                let span = u64::try_from(high - low + 1).unwrap();
                Value::Number(low + i64::try_from(self.below(span)).unwrap())
            }
            Shape::YesNo => Value::Flag(self.below(2) == 0),
            Shape::Choice(list) => {
                let n = u64::try_from(list.len()).unwrap();
                Value::Key(list[usize::try_from(self.below(n)).unwrap()].key)
            }
            Shape::Ref(_) => Value::Ref(self.number()),
            Shape::Refs(_) => Value::Refs((0..self.below(3)).map(|_| self.number()).collect()),
            Shape::Lines => Value::Lines((0..self.below(3)).map(|_| self.words()).collect()),
            Shape::Rows(specs) => {
                let specs = specs();
                let row = |chance: &mut Self| {
                    specs
                        .iter()
                        .map(|spec| (spec.key, chance.value(spec)))
                        .filter(|(_, value)| *value != Value::Empty)
                        .collect()
                };
                Value::Rows((0..self.below(4)).map(|_| row(self)).collect())
            }
        }
    }

    /// A record with something in most fields. It need not make sense to the rules.
    pub(crate) fn record(&mut self, kind: Kind) -> Record {
        let mut record = Record::blank(kind);
        for spec in Record::specs(kind) {
            let value = self.value(&spec);
            if value != Value::Empty {
                record.put(spec.key, value).unwrap();
            }
        }
        record
    }
}

proptest! {
    #[test]
    fn every_record_comes_back_as_it_was(seed: u64) {
        let mut chance = Chance(seed);
        for kind in Kind::ALL {
            let record = chance.record(kind);
            let written = json::write(Id::new(kind, 7), &record);
            let text = serde_json::to_string(&written).unwrap();
            let again: serde_json::Value = serde_json::from_str(&text).unwrap();
            let (id, read) = json::read(kind, 1, &again, Record::blank(kind)).unwrap();
            prop_assert_eq!(id, Some(7));
            prop_assert_eq!(read, record);
        }
    }

    #[test]
    fn no_text_brings_the_reader_down(text in "\\PC{0,60}", key in 0usize..200) {
        for kind in Kind::ALL {
            let specs = Record::specs(kind);
            let spec = &specs[key % specs.len()];
            let value = serde_json::from_str(&text).unwrap_or_else(|_| text.clone().into());
            let mut map = serde_json::Map::new();
            map.insert(spec.key.into(), value);
            let json = serde_json::Value::Object(map);
            drop(json::read(kind, 1, &json, Record::blank(kind)));
        }
    }
}

#[test]
fn the_keys_stand_in_the_order_of_the_fields() {
    for kind in Kind::ALL {
        let written = json::write(Id::new(kind, 1), &Record::blank(kind));
        let mut keys = vec!["id"];
        let specs = Record::specs(kind);
        keys.extend(specs.iter().map(|spec| spec.key));
        assert_eq!(written.keys().map(String::as_str).collect::<Vec<_>>(), keys);
    }
}

#[test]
fn computed_keys_are_no_fields_and_are_passed_over() {
    for kind in Kind::ALL {
        let specs = Record::specs(kind);
        for key in sochibo::exchange::computed::keys(kind) {
            assert!(specs.iter().all(|spec| spec.key != *key), "{key}");
            let json = serde_json::json!({ *key: "anything" });
            json::read(kind, 1, &json, Record::blank(kind)).unwrap();
        }
    }
}
