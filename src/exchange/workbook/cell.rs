//! A value as a cell, and back as the JSON form has it. What no cell of its shape can be goes
//! through as it was typed: whoever knows the field refuses it.

use chrono::{Days, NaiveDate};
use serde_json::Value as Json;

use crate::domain::Choice;
use crate::domain::clock::Clock;
use crate::domain::day::show;
use crate::domain::field::{Shape, Value};
use crate::domain::text::read_yes;
use crate::exchange::table::Datum;
use crate::office::Cell;
use crate::words::{Lang, workbook as word};

/// A value as it stands in a cell.
pub fn write(value: &Value, shape: &Shape, lang: Lang) -> Cell {
    match (value, shape) {
        (Value::Empty | Value::Rows(_), _) => Cell::Empty,
        (Value::Text(text), _) => Cell::Text(text.clone()),
        (Value::Number(number), _) => Cell::Number(*number),
        (Value::Flag(flag), _) => yes_no(*flag, lang).into(),
        (Value::Day(day), _) => match day.exact() {
            Some(date) => Cell::Date(date),
            None => day.iso().into(),
        },
        (Value::Clock(clock), _) => clock.to_string().into(),
        (Value::Key(key), Shape::Choice(list)) => {
            let named = list.iter().find(|it| it.key == *key);
            named.map_or(*key, |it| choice(it, list, lang)).into()
        }
        (Value::Key(key), _) => (*key).into(),
        (Value::Ref(number), _) => Cell::from(*number),
        (Value::Refs(numbers), _) => {
            numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", ").into()
        }
        (Value::Lines(lines), _) => join(lines).into(),
    }
}

/// The word for yes or no.
pub const fn yes_no(flag: bool, lang: Lang) -> &'static str {
    if flag { word::YES.get(lang) } else { word::NO.get(lang) }
}

/// The name of a choice, or its key where another one of the list answers to that name.
pub fn choice(choice: &Choice, list: &[Choice], lang: Lang) -> &'static str {
    let name = choice.name.get(lang);
    let by_key = list.iter().find(|it| it.key == name);
    let found = by_key.or_else(|| list.iter().find(|it| it.answers_to(name)));
    if found.is_some_and(|it| it.key == choice.key) { name } else { choice.key }
}

/// What may be chosen in a column.
pub fn choices(shape: &Shape, lang: Lang) -> Vec<String> {
    match shape {
        Shape::Choice(list) => list.iter().map(|it| choice(it, list, lang).to_owned()).collect(),
        Shape::YesNo => vec![yes_no(true, lang).to_owned(), yes_no(false, lang).to_owned()],
        _ => Vec::new(),
    }
}

/// Lines in one cell. One that is itself of several lines goes on after a blank, with which none
/// begins; a break at the end tells that the last line is empty.
fn join(lines: &[String]) -> String {
    let mut text =
        lines.iter().map(|line| line.replace('\n', "\n ")).collect::<Vec<_>>().join("\n");
    if lines.last().is_some_and(String::is_empty) {
        text.push('\n');
    }
    text
}

fn split(text: &str) -> Json {
    let mut lines: Vec<String> = Vec::new();
    for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
        match (lines.last_mut(), line.strip_prefix(' ')) {
            (Some(before), Some(rest)) => {
                before.push('\n');
                before.push_str(rest);
            }
            _ => lines.push(line.to_owned()),
        }
    }
    lines.into_iter().map(Json::from).collect()
}

/// A cell as the JSON form of its shape.
pub fn read(datum: &Datum, shape: &Shape) -> Json {
    let text = match datum {
        Datum::Empty => return Json::Null,
        Datum::Text(text) if text.is_empty() => return Json::Null,
        Datum::Text(text) => text.clone(),
        Datum::Number(number) => return of_number(*number, shape),
        Datum::Day(date) => {
            let is_day = matches!(shape, Shape::Date | Shape::Day);
            return if is_day { date.to_string() } else { show(*date) }.into();
        }
    };
    match shape {
        Shape::Number(..) | Shape::Ref(_) => whole(&text),
        Shape::YesNo => read_yes(&text).map_or_else(|| text.into(), Json::from),
        Shape::Refs(_) => {
            let apart = |sign: char| sign.is_whitespace() || matches!(sign, ',' | ';');
            text.split(apart).filter(|one| !one.is_empty()).map(whole).collect()
        }
        Shape::Lines => split(&text),
        _ => text.into(),
    }
}

fn whole(text: &str) -> Json {
    text.trim().parse::<i64>().map_or_else(|_| text.into(), Json::from)
}

fn of_number(number: f64, shape: &Shape) -> Json {
    let text = Datum::Number(number).text();
    match shape {
        Shape::Number(..) | Shape::Ref(_) => whole(&text),
        Shape::Refs(_) => Json::Array(vec![whole(&text)]),
        Shape::YesNo => read_yes(&text).map_or_else(|| text.into(), Json::from),
        // a date whose cell lost its format
        Shape::Date | Shape::Day if (10_000.0..100_000.0).contains(&number) => {
            let day = text.parse().ok().and_then(|days| {
                NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))
            });
            day.map_or_else(|| text.clone().into(), |day| day.to_string().into())
        }
        // a time of day that a program knew to be one
        Shape::Time if (0.0..1.0).contains(&number) => {
            let minutes = format!("{:.0}", number * 1440.0).parse::<u16>().ok();
            let clock = minutes.and_then(|all| Clock::new(all / 60, all % 60));
            clock.map_or_else(|| text.clone().into(), |clock| clock.to_string().into())
        }
        Shape::Lines => Json::Array(vec![text.into()]),
        _ => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::domain::Kind;
    use crate::exchange::workbook::layout::Form;

    #[test]
    fn every_choice_is_read_back_from_its_name() {
        for spec in Form::all().iter().flat_map(|form| &form.specs) {
            let Shape::Choice(list) = spec.shape else { continue };
            for (it, lang) in list.iter().flat_map(|it| Lang::ALL.map(|lang| (it, lang))) {
                let name = choice(it, list, lang);
                let by_key = list.iter().find(|one| one.key == name);
                let found = by_key.or_else(|| list.iter().find(|one| one.answers_to(name)));
                assert_eq!(found.map(|one| one.key), Some(it.key), "{}: {name}", spec.key);
            }
        }
    }

    #[test]
    fn a_cell_says_what_its_shape_can_be() {
        let text = |text: &str| Datum::Text(text.to_owned());
        let number = Datum::Number;
        let refs = Shape::Refs(Kind::Member);
        let none: &[Choice] = &[];
        for (datum, shape, want) in [
            (text("07"), Shape::Line, json!("07")),
            (number(912_345_678.0), Shape::Line, json!("912345678")),
            (text("12"), Shape::Number(0, 99), json!(12)),
            (text("mười"), Shape::Number(0, 99), json!("mười")),
            (number(1.5), Shape::Number(0, 99), json!("1.5")),
            (text("3; 4,5"), refs, json!([3, 4, 5])),
            (number(3.0), refs, json!([3])),
            (text("Có"), Shape::YesNo, json!(true)),
            (text("TRUE"), Shape::YesNo, json!(true)),
            (text("không"), Shape::YesNo, json!(false)),
            (text("có lẽ"), Shape::YesNo, json!("có lẽ")),
            (number(1958.0), Shape::Day, json!("1958")),
            (number(21_246.0), Shape::Day, json!("1958-03-02")),
            (text("a\nb"), Shape::Lines, json!(["a", "b"])),
            (text("a\n\n"), Shape::Lines, json!(["a", ""])),
            (number(0.8125), Shape::Time, json!("19:30")),
            (text("19h30"), Shape::Time, json!("19h30")),
            (text("x"), Shape::Choice(none), json!("x")),
            (Datum::Empty, Shape::Note, Json::Null),
        ] {
            assert_eq!(read(&datum, &shape), want, "{datum:?}");
        }
        let seventh = NaiveDate::from_ymd_opt(2026, 10, 7).unwrap();
        assert_eq!(read(&Datum::Day(seventh), &Shape::Date), json!("2026-10-07"));
        assert_eq!(read(&Datum::Day(seventh), &Shape::Line), json!("07/10/2026"));
    }

    #[test]
    fn lines_come_back_as_they_were() {
        for lines in [
            vec![],
            vec![""],
            vec!["a"],
            vec!["", "a"],
            vec!["a", ""],
            vec!["a", "", "b"],
            vec!["a\nb\n\n  c", "d"],
        ] {
            let lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
            let cell = write(&Value::Lines(lines.clone()), &Shape::Lines, Lang::Vi);
            let back = read(&Datum::Text(cell.text()), &Shape::Lines);
            let want = if lines.is_empty() { Json::Null } else { json!(lines) };
            assert_eq!(back, want);
        }
    }
}
