//! One cell of a member's row, brought to the spelling the register keeps.
//!
//! What is not understood goes through as typed: refusing it, with its row and column, is for the
//! one who knows the field.

use super::cleaning::{clean, fold, is_placeholder};
use super::table::Datum;
use super::{date_cell, ethnic, person_name};
use crate::office::csv::unmarked;
use chrono::{Datelike as _, Days, NaiveDate};

/// Values under the fields' stable names.
pub type Values = Vec<(&'static str, Datum)>;

/// What the cell of a column says: nothing, one value, or several for a combined column.
pub fn values(key: &'static str, datum: &Datum) -> Values {
    let text = typed(datum);
    if text.is_empty() {
        return vec![];
    }
    match key {
        "ordinal" => vec![],
        "full_name" | "family_name" | "given_name" => {
            vec![(key, said(person_name::ordinary(&text)))]
        }
        "male" | "female" => birth_by_sex(key, datum, &text),
        "sex" => vec![(key, said(sex(&text).map_or(text, str::to_owned)))],
        "ethnicity" => vec![(key, said(ethnic::official(&text).map_or(text, str::to_owned)))],
        "religion" => vec![(key, said(religion(&text).map_or(text, str::to_owned)))],
        "ethnicity_religion" => origins(&text, &["ethnicity", "religion"]),
        "sex_ethnicity_religion" => origins(&text, &["sex", "ethnicity", "religion"]),
        "ceremony_official" => two_dates(datum, &text),
        "levels" => education(&text),
        "general_education" => vec![(key, said(school_years(datum, text)))],
        "card_no" => vec![(key, said(card(datum, text)))],
        "phone" | "zalo" => vec![(key, said(phone(text)))],
        "citizen_id" => vec![(key, said(citizen_id(datum, text)))],
        "status" => vec![(key, said(status(&text).map_or(text, str::to_owned)))],
        "second_joining" | "grave_illness_since" | "household_application" => {
            vec![(key, day(datum, text))]
        }
        key if key.ends_with("_date") => vec![(key, day(datum, text))],
        "notes" | "households_in_charge" => vec![(key, said(text))],
        // A cell may be broken over lines to fit; what it says is one line.
        key => vec![(key, said(text.replace('\n', " ")))],
    }
}

/// The cell's text without marks of the typing program; dashes for "nothing" are nothing.
pub fn typed(datum: &Datum) -> String {
    let text = clean(&datum.text());
    let text = unmarked(&text);
    if is_placeholder(text) { String::new() } else { text.to_owned() }
}

const fn said(text: String) -> Datum {
    Datum::Text(text)
}

/// A number under a date heading is a year, or a date whose cell lost its format.
fn day(datum: &Datum, text: String) -> Datum {
    let Datum::Number(number) = datum else {
        return if matches!(datum, Datum::Day(_)) { datum.clone() } else { said(text) };
    };
    let serial = (10_000.0..60_000.0).contains(number);
    let days = text.parse::<u64>().ok().filter(|_| serial);
    let found = days
        .and_then(|days| NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days)));
    found.map_or_else(|| said(text), Datum::Day)
}

/// Under "Nam" or "Nữ" stands the date of birth, or only a cross.
fn birth_by_sex(key: &'static str, datum: &Datum, text: &str) -> Values {
    let sex = said(if key == "male" { "Nam" } else { "Nữ" }.to_owned());
    let is_mark = matches!(datum, Datum::Text(_)) && text.chars().count() <= 3
        || matches!(datum, Datum::Number(number) if *number < 1000.0)
        || self::sex(text).is_some();
    if is_mark {
        return vec![("sex", sex)];
    }
    vec![("birth_date", day(datum, text.to_owned())), ("sex", sex)]
}

/// Nam or Nữ, in any spelling and language of the program.
pub fn sex(text: &str) -> Option<&'static str> {
    match fold(text).as_str() {
        "nam" | "m" | "male" | "man" | "ong" | "trai" | "homme" | "h" | "masculin" => Some("Nam"),
        "nu" | "f" | "female" | "woman" | "ba" | "gai" | "femme" | "feminin" => Some("Nữ"),
        _ => None,
    }
}

fn religion(text: &str) -> Option<&'static str> {
    match fold(text).trim_start_matches("dao ") {
        "khong" | "ko" | "k" | "0" | "khong co" | "khong ton giao" | "none" | "aucune" => {
            Some("Không")
        }
        "phat" | "phat giao" => Some("Phật giáo"),
        "cong giao" | "thien chua" | "thien chua giao" | "ki to" | "kito giao" => Some("Công giáo"),
        "tin lanh" => Some("Tin lành"),
        "cao dai" => Some("Cao Đài"),
        "hoa hao" | "phat giao hoa hao" => Some("Phật giáo Hòa Hảo"),
        "hoi" | "hoi giao" => Some("Hồi giáo"),
        _ => None,
    }
}

fn status(text: &str) -> Option<&'static str> {
    match fold(text).as_str() {
        "chinh thuc"
        | "ct"
        | "dvct"
        | "dang vien chinh thuc"
        | "dv chinh thuc"
        | "official"
        | "officiel"
        | "titulaire" => Some("official"),
        "du bi" | "db" | "dvdb" | "dang vien du bi" | "dv du bi" | "probationary" | "stagiaire" => {
            Some("probationary")
        }
        _ => None,
    }
}

/// "Kinh, không": each piece goes where it is understood, the rest to the first place left.
fn origins(text: &str, keys: &[&'static str]) -> Values {
    let unified = text.replace(" - ", ",").replace(['–', '\n', ';', '/'], ",");
    let mut places: Vec<(&'static str, Option<Datum>)> = keys.iter().map(|k| (*k, None)).collect();
    let mut unknown = vec![];
    for piece in unified.split(',').map(str::trim).filter(|piece| !piece.is_empty()) {
        let known = places.iter_mut().filter(|(_, value)| value.is_none()).find_map(|place| {
            let value = match place.0 {
                "sex" => sex(piece),
                "ethnicity" => ethnic::official(piece),
                _ => religion(piece),
            };
            value.map(|value| (place, value))
        });
        match known {
            Some((place, value)) => place.1 = Some(said(value.to_owned())),
            None => unknown.push(piece),
        }
    }
    for piece in unknown {
        match places.iter_mut().find(|(_, value)| value.is_none()) {
            Some(place) => place.1 = Some(said(piece.to_owned())),
            // Nowhere left: the whole cell goes on, to be refused as it stands.
            None => {
                return keys.last().map(|key| (*key, said(text.to_owned()))).into_iter().collect();
            }
        }
    }
    places.into_iter().filter_map(|(key, value)| value.map(|value| (key, value))).collect()
}

/// Admission and confirmation in one cell. More or fewer dates than two: the first alone, or the
/// cell as it stands.
fn two_dates(datum: &Datum, text: &str) -> Values {
    if matches!(datum, Datum::Day(_) | Datum::Number(_)) {
        return vec![("ceremony_date", day(datum, text.to_owned()))];
    }
    match date_cell::dates(text).as_slice() {
        [first] => vec![("ceremony_date", said(first.clone()))],
        [first, second] => {
            vec![("ceremony_date", said(first.clone())), ("official_date", said(second.clone()))]
        }
        _ => vec![("ceremony_date", said(text.to_owned()))],
    }
}

/// Three pieces stand in the order of the heading; fewer are told apart by their words.
fn education(text: &str) -> Values {
    let pieces = text.split(['\n', ';', ',']).map(str::trim).filter(|piece| !piece.is_empty());
    let pieces = pieces.collect::<Vec<_>>();
    let keys = ["general_education", "professional_level", "theory_level"];
    if pieces.len() == 3 {
        let in_order = keys.into_iter().zip(pieces);
        return in_order
            .filter(|(_, p)| !is_placeholder(p))
            .map(|(k, p)| (k, said(p.to_owned())))
            .collect();
    }
    let place = |piece: &str| {
        let folded = fold(piece);
        let school = ["thcs", "thpt", "tieu hoc", "lop", "biet doc"];
        if school.iter().any(|word| folded.starts_with(word)) || piece.contains(['/']) {
            "general_education"
        } else if ["llct", "ly luan", "chinh tri"].iter().any(|word| folded.contains(word)) {
            "theory_level"
        } else {
            "professional_level"
        }
    };
    pieces.into_iter().map(|piece| (place(piece), said(piece.to_owned()))).collect()
}

/// Spreadsheets take the class "7/10" for the seventh of October.
fn school_years(datum: &Datum, text: String) -> String {
    let Datum::Day(day) = datum else { return text };
    let (class, of) = (day.day(), day.month());
    if of == 10 || of == 12 { format!("{class}/{of}") } else { format!("{of}/{class}") }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Digits with nothing between them but what people put for reading.
fn is_spaced_number(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit() || " .,-\n".contains(c)) && !digits(text).is_empty()
}

/// Eight digits, a dot after the second. As a number it has lost zeros at either end.
fn card(datum: &Datum, text: String) -> String {
    let eight = match datum {
        Datum::Number(number) if number.fract() == 0.0 => format!("{number:0>8}"),
        Datum::Number(number) => digits(&format!("{number:0>9.6}")),
        Datum::Text(_) | Datum::Empty | Datum::Day(_) if is_spaced_number(&text) => digits(&text),
        Datum::Text(_) | Datum::Empty | Datum::Day(_) => return text,
    };
    match eight.split_at_checked(2) {
        Some((place, number)) if eight.len() == 8 => format!("{place}.{number}"),
        Some(_) | None => text,
    }
}

fn phone(text: String) -> String {
    let number = digits(&text);
    match number.len() {
        9 if is_spaced_number(&text) && !number.starts_with('0') => format!("0{number}"),
        10 | 11 if is_spaced_number(&text) => number,
        _ => text,
    }
}

/// Twelve digits, or nine on the old card; numbers have lost their zeros.
fn citizen_id(datum: &Datum, text: String) -> String {
    let number = digits(&text);
    match (datum, number.len()) {
        (Datum::Number(_), 10 | 11) => format!("{number:0>12}"),
        (Datum::Number(_), 8) => format!("{number:0>9}"),
        _ if is_spaced_number(&text) => number,
        _ => text,
    }
}

#[cfg(test)]
mod tests;
