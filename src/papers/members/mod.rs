//! Lists of members: all, or some of them, as the book knows them on a day. Card numbers show
//! their last digits only, but on the list for the committee above.

mod which;

pub(super) use which::Which;

use chrono::NaiveDate;

use super::block::{Align, Block, Column, Form, Paper, Table};
use super::figures::{date, or_gap};
use super::head::{head, signed, title};
use crate::domain::cell;
use crate::domain::day::{Day, show};
use crate::domain::member::{Member, Schooling, Sex, Theory, Training};
use crate::domain::register::Register;
use crate::domain::rules::standing::Status;
use crate::domain::text::{fold, within};
use crate::office::Cell;
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_lists as say;

/// How many digits of a card number a list shows.
const SHOWN: usize = 4;

impl Which {
    /// The title, and how the list is ordered or chosen.
    const fn titles(self) -> (&'static str, &'static str) {
        match self {
            Self::All | Self::Full => (say::L_TITLE, say::L_OF),
            Self::Seniority => (say::L_TITLE, say::L_BY_SENIORITY),
            Self::Age => (say::L_TITLE, say::L_BY_AGE),
            Self::Probationary => (say::L_PROBATIONARY, say::L_OF),
            Self::Exempt => (say::L_EXEMPT, say::L_OF),
            Self::Badge => (say::L_BADGE, say::L_WITHIN),
            Self::Women => (say::L_WOMEN, say::L_OF),
            Self::Young => (say::L_YOUNG, say::L_OF),
        }
    }

    const fn file(self) -> &'static str {
        match self {
            Self::All => "danh-sach-dang-vien",
            Self::Full => "danh-sach-dang-vien-du-so-the",
            Self::Seniority => "danh-sach-dang-vien-tuoi-dang",
            Self::Age => "danh-sach-dang-vien-tuoi-doi",
            Self::Probationary => "danh-sach-dang-vien-du-bi",
            Self::Exempt => "danh-sach-dang-vien-mien-sinh-hoat",
            Self::Badge => "danh-sach-huy-hieu-dang",
            Self::Women => "danh-sach-dang-vien-nu",
            Self::Young => "danh-sach-dang-vien-duoi-35",
        }
    }
}

/// A list of the cell's own members on a day. Guests on temporary activity are counted below it.
pub(super) fn members(register: &Register, which: Which, on: NaiveDate) -> Paper {
    let name = format!("{}-{}", which.file(), on.format("%Y-%m-%d"));
    let mut paper = Paper::on(Form::Across, name);
    head(&mut paper, register, String::new(), Some(date(Some(on))));
    let cell = register.cell().map_or("", |cell| cell.name.as_str());
    let (kind, summary) = which.titles();
    let until = show(which::badges_until(on));
    let (written, from) = (date(Some(on)), show(on));
    let values =
        [("cell", or_gap(cell)), ("date", written.as_str()), ("from", &from), ("to", &until)];
    title(&mut paper, kind, &fill(summary, &values));
    let (lines, unknown) = which::lines(register, which, on);
    let rows: Vec<Vec<Cell>> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| row(at + 1, line, register.cell(), which == Which::Full, on))
        .collect();
    paper.push(Block::Table(Table::new(columns(which), rows)));
    let count = |n: usize| n.to_string();
    paper.paragraph(fill(say::L_TOTAL, &[("n", &count(lines.len()))]));
    let is_guest = |member: &Member| member.standing(on).status == Status::TempIn;
    let guests = register.members().filter(|(_, member)| is_guest(member)).count();
    if guests > 0 && matches!(which, Which::All | Which::Full) {
        paper.paragraph(fill(say::L_GUESTS, &[("n", &count(guests))]));
    }
    if unknown > 0 {
        paper.paragraph(fill(say::L_UNKNOWN, &[("n", &count(unknown))]));
    }
    let purpose = if which == Which::Full { say::L_WHOLE } else { say::L_MASKED };
    paper.paragraph(fill(purpose, &[("date", &written)]));
    let recipients: &[&str] =
        if which == Which::Full { &[word::TO_COMMUNE, word::TO_FILE] } else { &[word::TO_FILE] };
    signed(&mut paper, register, None, recipients);
    paper
}

/// The columns; some lists are read for what is noted beside each name.
fn columns(which: Which) -> Vec<Column> {
    let notes = match which {
        Which::Badge | Which::Probationary | Which::Exempt => 16,
        _ => 9,
    };
    vec![
        Column::new(word::COL_NO, 3, Align::Right),
        Column::new(say::L_NAME, 12, Align::Left),
        Column::new(say::L_BORN_MALE, 8, Align::Left),
        Column::new(say::L_BORN_FEMALE, 8, Align::Left),
        Column::new(say::L_ETHNICITY, 5, Align::Left),
        Column::new(say::L_JOINED, 8, Align::Left),
        Column::new(say::L_OFFICIAL, 8, Align::Left),
        Column::new(say::L_CARD, 8, Align::Left),
        Column::new(say::L_LEVELS, 13, Align::Left),
        Column::new(say::L_WORK, 12, Align::Left),
        Column::new(say::L_HOME, 7, Align::Left),
        Column::new(say::COL_NOTES, notes, Align::Left),
    ]
}

fn row(
    at: usize,
    line: &which::Line<'_>,
    cell: Option<&cell::Cell>,
    is_whole: bool,
    on: NaiveDate,
) -> Vec<Cell> {
    let (member, note) = (line.member, line.note.as_str());
    let born = day(member.birth_date);
    let (male, female) = match member.sex {
        Some(Sex::Female) => (Cell::Empty, born),
        Some(Sex::Male) | None => (born, Cell::Empty),
    };
    let sex_gap = (member.sex.is_none() && member.birth_date.is_some()).then_some(say::L_SEX_GAP);
    let notes = [note, sex_gap.unwrap_or_default()];
    let notes: Vec<&str> = notes.into_iter().filter(|note| !note.is_empty()).collect();
    let card = if is_whole { member.card_no.clone() } else { masked(&member.card_no) };
    vec![
        at.into(),
        member.full_name.as_str().into(),
        male,
        female,
        member.ethnicity.as_str().into(),
        day(member.ceremony_date().or(member.decision_date)),
        day(member.official_date()),
        card.into(),
        levels(member).into(),
        work(member, on).into(),
        home(member, cell).into(),
        notes.join("; ").into(),
    ]
}

/// A date where the whole day is known, else what is known of it.
fn day(day: Option<Day>) -> Cell {
    day.map_or(Cell::Empty, |day| {
        day.exact().map_or_else(|| Cell::Text(day.to_string()), Cell::Date)
    })
}

/// A card number with its last digits only.
pub(super) fn masked(number: &str) -> String {
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    let hidden = digits.len().saturating_sub(SHOWN);
    let sign = |(at, digit): (usize, &char)| if at < hidden { '*' } else { *digit };
    // A number as short as what is shown would be shown whole.
    if hidden == 0 {
        return "*".repeat(digits.len());
    }
    digits.iter().enumerate().map(sign).collect()
}

/// General, professional and political schooling; a dash for what is not known.
fn levels(member: &Member) -> String {
    let parts = [
        member.general_education.map(Schooling::name),
        member.professional_level.map(Training::name),
        member.theory_level.map(Theory::name),
    ];
    if parts.iter().all(Option::is_none) {
        return String::new();
    }
    parts.map(|part| part.map_or("–", |name| name.get(Vi))).join(" / ")
}

/// Where the member lives, without the cell's own village and commune, which stand in the head.
fn home(member: &Member, cell: Option<&cell::Cell>) -> String {
    let mut parts: Vec<&str> = member.residence.split(',').map(str::trim).collect();
    for own in cell.map(|cell| [&cell.commune, &cell.village]).into_iter().flatten() {
        let is_own = |part: &&str| !own.is_empty() && fold(part).ends_with(&fold(own));
        if parts.len() > 1 && parts.last().is_some_and(is_own) {
            parts.pop();
        }
    }
    parts.join(", ")
}

/// The occupation, and the posts held on the day.
fn work(member: &Member, on: NaiveDate) -> String {
    let held = member.posts.iter().filter(|post| {
        let begun = post.from.is_none_or(|day| day.earliest() <= on);
        begun && post.to.is_none_or(|day| day.latest() >= on)
    });
    let mut parts: Vec<String> = Vec::new();
    for part in std::iter::once(member.occupation.as_str()).chain(held.map(|it| it.post.as_str())) {
        if part.is_empty() {
            continue;
        }
        parts.push(if parts.is_empty() { part.to_owned() } else { within(part) });
    }
    parts.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_number_shows_its_last_four_digits() {
        for (whole, shown) in [
            ("12.345678", "****5678"),
            ("12 345 678", "****5678"),
            ("1234", "****"),
            ("12", "**"),
            ("", ""),
        ] {
            assert_eq!(masked(whole), shown);
        }
    }
}
