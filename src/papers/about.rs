//! What the book holds about one member, for that member: the own record field by field with its
//! purpose, every place that tells of the person, where the name stands, and what left the book.

use chrono::NaiveDate;

use super::block::{Align, Block, Column, Paper, Source, Table};
use super::figures::{date, or_gap};
use super::head::{head, signed, title};
use crate::domain::act::Entry;
use crate::domain::day::show;
use crate::domain::register::Register;
use crate::domain::rules::book::in_force;
use crate::domain::work::about::{self, About, Place, place_name};
use crate::domain::work::exports::{self, Export};
use crate::domain::{Kind, MemberId, TaskId};
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::privacy as say;

/// The paper for a member; `history` is that of the book, for what was written to files. `None`
/// when the member is not there.
pub(super) fn about(
    register: &Register,
    history: &[Entry],
    id: MemberId,
    on: NaiveDate,
) -> Option<Paper> {
    let member = register.member(id)?;
    let all = about::about(register, id, Vi)?;
    let mut paper = Paper::new(format!("du-lieu-dang-vien-{}-{}", id.0, on.format("%Y-%m-%d")));
    head(&mut paper, register, String::new(), Some(date(Some(on))));
    title(&mut paper, say::P_TITLE, &fill(say::P_OF, &[("name", &member.full_name)]));
    let cell = register.cell().map_or("", |cell| cell.name.as_str());
    let values = [("cell", or_gap(cell)), ("name", member.full_name.as_str())];
    paper.paragraph(fill(say::P_OPENING, &values));
    paper.paragraph(law(register, on));
    paper.paragraph(say::P_SENSITIVE);
    paper.heading(say::P_OWN);
    own(&mut paper, &all);
    for (heading, kinds) in [
        (say::P_MEETINGS, [Kind::Meeting].as_slice()),
        (say::P_TASKS, &[Kind::Task]),
        (say::P_OTHERS, OTHERS),
    ] {
        paper.heading(heading);
        let mut places: Vec<&Place> = kinds.iter().flat_map(|kind| all.of_kind(*kind)).collect();
        places.sort_by_key(|it| (about::day_of(register, it.id), it.id));
        table(&mut paper, register, &places);
    }
    paper.paragraph(say::P_VOTES);
    paper.heading(say::P_MENTIONS);
    mentions(&mut paper, register, &all.mentions);
    paper.heading(say::P_EXPORTS);
    written(&mut paper, history, id);
    signed(&mut paper, register, None, &[say::P_TO_PERSON, word::TO_FILE]);
    Some(paper)
}

/// Kinds of records that are neither meetings nor tasks.
const OTHERS: &[Kind] = &[
    Kind::Cell,
    Kind::Member,
    Kind::Resolution,
    Kind::Rule,
    Kind::Topic,
    Kind::Template,
    Kind::YearPlan,
    Kind::ScoreSheet,
];

/// What the law gives the person, with the days as the rule has them on that day.
fn law(register: &Register, on: NaiveDate) -> String {
    let found = in_force(register, "privacy.answer_days", on);
    let days = found.as_ref().map_or("", |it| it.value.as_str());
    let source = found.as_ref().map(|it| it.say_source(Vi)).unwrap_or_default();
    fill(say::P_LAW, &[("n", or_gap(days)), ("source", &source)])
}

fn own(paper: &mut Paper, all: &About) {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for field in &all.own {
        for (at, line) in field.lines.iter().enumerate() {
            // What is said of the field stands once, beside the first of its rows.
            let once = |text: &str| if at == 0 { text.to_owned() } else { String::new() };
            rows.push(vec![
                once(field.label.get(Vi)),
                line.clone(),
                once(field.care.purpose.name().get(Vi)),
                once(if field.care.sensitive { say::YES.get(Vi) } else { "" }),
            ]);
        }
    }
    let columns = vec![
        Column::new(say::P_FIELD, 8, Align::Left),
        Column::new(say::P_CONTENT, 16, Align::Left),
        Column::new(say::P_PURPOSE, 8, Align::Left),
        Column::new(say::P_IS_SENSITIVE, 3, Align::Centre),
    ];
    paper.push(Block::Table(Table::new(columns, rows)));
}

fn table(paper: &mut Paper, register: &Register, places: &[&Place]) {
    if places.is_empty() {
        paper.paragraph(say::P_NOTHING);
        return;
    }
    let rows = places.iter().map(|place| {
        let role = if place.role == place.label {
            place.label.get(Vi).to_owned()
        } else {
            format!("{}: {}", place.label.get(Vi), place.role.get(Vi))
        };
        vec![place_name(register, place, Vi), role, place.text.clone()]
    });
    let columns = vec![
        Column::new(say::P_WHERE, 11, Align::Left),
        Column::new(say::P_AS, 7, Align::Left),
        Column::new(say::P_CONTENT, 17, Align::Left),
    ];
    let source = |place: &&Place| match place.id.kind {
        Kind::Task => Source::Task(TaskId(place.id.number)),
        _ => Source::Nothing,
    };
    let sources = places.iter().map(source).collect();
    paper.push_rows(Block::Table(Table::new(columns, rows)), sources);
}

/// The places only: what is written there is of others too.
fn mentions(paper: &mut Paper, register: &Register, all: &[Place]) {
    if all.is_empty() {
        paper.paragraph(say::P_NOTHING);
        return;
    }
    let mut rows: Vec<Vec<String>> = all
        .iter()
        .map(|place| vec![place_name(register, place, Vi), place.label.get(Vi).to_owned()])
        .collect();
    rows.dedup();
    let columns = vec![
        Column::new(say::P_WHERE, 20, Align::Left),
        Column::new(say::P_FIELD, 12, Align::Left),
    ];
    paper.push(Block::Table(Table::new(columns, rows)));
}

fn written(paper: &mut Paper, history: &[Entry], id: MemberId) {
    let all = exports::all(history);
    let of_person = |it: &&Export| it.people.as_ref().is_some_and(|all| all.contains(&id));
    let named: Vec<&Export> = all.iter().filter(of_person).collect();
    if named.is_empty() {
        paper.paragraph(say::P_NOTHING);
    } else {
        let rows =
            named.iter().map(|it| vec![show(it.at.date()), it.what.clone(), it.author.clone()]);
        let columns = vec![
            Column::new(say::P_WHEN, 6, Align::Left),
            Column::new(say::P_FILE, 18, Align::Left),
            Column::new(say::P_BY, 10, Align::Left),
        ];
        paper.push(Block::Table(Table::new(columns, rows)));
    }
    let unknown = all.iter().filter(|it| it.people.is_none()).count();
    if unknown > 0 {
        paper.paragraph(fill(say::P_UNKNOWN, &[("n", &unknown.to_string())]));
    }
}
