//! A cell of a table as the value of a field, by the field's shape: days, times, choices, numbers
//! and names in the many ways in which people type them.

use chrono::{Days, NaiveDate};

use super::member_rows::Raw;
use super::references::{References, date_in};
use super::table::Datum;
use crate::domain::clock::Clock;
use crate::domain::day::Day;
use crate::domain::fault::Fault;
use crate::domain::field::{Shape, Spec, Value, Wanted};
use crate::domain::record::Record;
use crate::domain::text::{clean, clean_line, fold};

/// What a cell says to a field of a shape.
///
/// # Errors
/// Why it cannot be read.
pub fn value(shape: &Shape, raw: &Raw, refs: &References<'_>) -> Result<Value, Fault> {
    let text = raw.typed.as_str();
    if text.is_empty() {
        return Ok(Value::Empty);
    }
    match shape {
        Shape::Line | Shape::Offered(_) => Ok(Value::Text(clean_line(text))),
        Shape::Note => Ok(Value::Text(clean(text))),
        Shape::Date => date(raw).map(|date| Value::Day(date.into())),
        Shape::Day => match &raw.value {
            Datum::Day(day) => Ok(Value::Day((*day).into())),
            _ => Day::read(text).map(Value::Day),
        },
        Shape::Time => time(raw).map(Value::Clock),
        Shape::Number(low, high) => {
            let number = whole(text).ok_or(Fault::NotANumber)?;
            if (*low..=*high).contains(&number) {
                Ok(Value::Number(number))
            } else {
                Err(Fault::OutOfBounds(*low, *high))
            }
        }
        Shape::YesNo => crate::domain::text::read_yes(text).map(Value::Flag).ok_or(Fault::NotYesNo),
        Shape::Choice(list) => {
            let exact = list.iter().find(|choice| choice.key == text.trim());
            let meant = exact.or_else(|| list.iter().find(|choice| choice.answers_to(text)));
            meant.map(|choice| Value::Key(choice.key)).ok_or(Fault::UnknownChoice)
        }
        Shape::Ref(kind) => refs.number(*kind, text).map(Value::Ref),
        Shape::Refs(kind) => pieces(text)
            .map(|one| refs.number(*kind, one))
            .collect::<Result<_, _>>()
            .map(Value::Refs),
        Shape::Lines => {
            let lines = text.split(['\n', ';']).map(clean_line).filter(|it| !it.is_empty());
            Ok(Value::Lines(lines.collect()))
        }
        Shape::Rows(_) => Err(Fault::NotRows),
    }
}

/// The names or things of a cell: parted by lines, semicolons or commas, or by a year in brackets
/// only where there is none of these.
pub fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let marks: &[char] = if text.contains([';', '\n']) { &[';', '\n'] } else { &[','] };
    let parts = text.split(marks).map(|piece| {
        let piece = piece.trim().trim_matches(['.', '-', '+', '–']).trim();
        piece.strip_prefix("và ").unwrap_or(piece)
    });
    parts.filter(|piece| !piece.is_empty())
}

/// A day of the calendar: a cell that is a date, or has lost its format, or a date in words.
///
/// # Errors
/// That it is none, or that the calendar does not have it.
pub fn date(raw: &Raw) -> Result<NaiveDate, Fault> {
    match &raw.value {
        Datum::Day(day) => return Ok(*day),
        Datum::Number(number) if (10_000.0..90_000.0).contains(number) => {
            let days = raw.typed.parse::<u64>().ok().map(Days::new);
            let first = NaiveDate::from_ymd_opt(1899, 12, 30);
            let day = first.zip(days).and_then(|(first, days)| first.checked_add_days(days));
            return day.ok_or(Fault::NotADate);
        }
        Datum::Number(_) | Datum::Text(_) | Datum::Empty => {}
    }
    match Day::read(&raw.typed) {
        Ok(day) => day.exact().ok_or(Fault::NotADate),
        Err(Fault::NoSuchDay) => Err(Fault::NoSuchDay),
        Err(fault) => date_in(&fold(&raw.typed)).ok_or(fault),
    }
}

/// A time of day; spreadsheets keep it as a part of a day.
///
/// # Errors
/// That it is none.
pub fn time(raw: &Raw) -> Result<Clock, Fault> {
    if let Datum::Number(part) = raw.value
        && (0.0..1.0).contains(&part)
    {
        let minutes = format!("{:.0}", part * 1440.0).parse::<u16>().unwrap_or(0);
        return Clock::new(minutes / 60, minutes % 60).ok_or(Fault::NotATime);
    }
    Clock::read(&raw.typed).ok_or(Fault::NotATime)
}

/// A whole number, its thousands parted or not.
pub fn whole(text: &str) -> Option<i64> {
    let bare: String = text.chars().filter(|c| !matches!(c, '.' | ',' | ' ' | '%')).collect();
    let parted = text.trim().split(['.', ',', ' ']).skip(1).all(|part| part.len() == 3);
    bare.parse().ok().filter(|_| parted || !text.contains(['.', ',']))
}

/// A number with what it counts: `12 hộ`, `1.200 m`, `100%`.
pub fn measure(text: &str) -> Option<(i64, String)> {
    let text = text.trim();
    let end = text.find(|c: char| !(c.is_ascii_digit() || ".,".contains(c))).unwrap_or(text.len());
    let (number, unit) = text.split_at_checked(end)?;
    let number = whole(number.trim_end_matches(['.', ',']))?;
    Some((number, clean_line(unit)))
}

/// Puts the cell of a plain field into a record.
///
/// # Errors
/// Why not.
pub fn put(
    record: &mut Record,
    spec: &Spec,
    raw: &Raw,
    refs: &References<'_>,
) -> Result<(), Fault> {
    if spec.wanted == Wanted::Computed {
        return Ok(());
    }
    let value = value(&spec.shape, raw, refs)?;
    record.put(spec.key, value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Choices as _;
    use crate::domain::register::Register;
    use crate::domain::task::WorkField;

    fn raw(value: Datum) -> Raw {
        let typed = value.text();
        Raw { row: 1, column: 1, key: "x", value, typed }
    }

    fn read(shape: &Shape, text: &str) -> Result<Value, Fault> {
        let register = Register::default();
        let refs = References::new(&register, false);
        value(shape, &raw(Datum::Text(text.to_owned())), &refs)
    }

    #[test]
    fn cells_are_read_by_the_shape_of_their_field() {
        let day = |y, m, d| Value::Day(NaiveDate::from_ymd_opt(y, m, d).unwrap().into());
        let cases: &[(Shape, &str, Result<Value, Fault>)] = &[
            (Shape::Date, "5/3/2026", Ok(day(2026, 3, 5))),
            (Shape::Date, "Ngày 05 tháng 3 năm 2026", Ok(day(2026, 3, 5))),
            (Shape::Date, "2026-03-05", Ok(day(2026, 3, 5))),
            (Shape::Date, "thứ Năm, 05.03.2026", Ok(day(2026, 3, 5))),
            (Shape::Date, "31/02/2026", Err(Fault::NoSuchDay)),
            (Shape::Date, "2026", Err(Fault::NotADate)),
            (Shape::Number(0, 1000), "1.000", Ok(Value::Number(1000))),
            (Shape::Number(0, 1000), "1001", Err(Fault::OutOfBounds(0, 1000))),
            (Shape::Number(0, 1000), "1,5", Err(Fault::NotANumber)),
            (Shape::YesNo, "x", Ok(Value::Flag(true))),
            (Shape::Choice(WorkField::LIST), "nong thon moi", Ok(Value::Key("NTM"))),
            (Shape::Choice(WorkField::LIST), "Security and order", Ok(Value::Key("an ninh"))),
            (Shape::Choice(WorkField::LIST), "y tế", Err(Fault::UnknownChoice)),
            (Shape::Line, "a\nb", Ok(Value::Text("a b".to_owned()))),
            (Shape::Lines, "a; b", Ok(Value::Lines(vec!["a".to_owned(), "b".to_owned()]))),
        ];
        for (shape, text, expected) in cases {
            assert_eq!(read(shape, text), *expected, "{shape:?} {text}");
        }
        let serial = date(&raw(Datum::Number(46_086.0)));
        assert_eq!(serial.unwrap().to_string(), "2026-03-05");
        assert_eq!(time(&raw(Datum::Number(0.8125))).unwrap().to_string(), "19:30");
    }

    #[test]
    fn figures_come_apart_from_what_they_count() {
        for (text, expected) in [
            ("12 hộ", Some((12, "hộ"))),
            ("1.200 m", Some((1200, "m"))),
            ("100%", Some((100, "%"))),
            ("300", Some((300, ""))),
            ("1,5 km", None),
            ("toàn thôn", None),
        ] {
            assert_eq!(measure(text), expected.map(|(n, unit)| (n, unit.to_owned())), "{text}");
        }
        let names: Vec<_> = pieces("Ma A, Lý B và C; D").collect();
        assert_eq!(names, ["Ma A, Lý B và C", "D"]);
    }
}
