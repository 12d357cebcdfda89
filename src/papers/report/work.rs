//! The second part of the report: what the cell led and what came of it.

use super::tasks;
use super::{Known, gap};
use crate::domain::Choices as _;
use crate::domain::day::show;
use crate::domain::register::Register;
use crate::domain::rules::headcount::Way;
use crate::domain::rules::meeting_figures::{self, Held, Meetings};
use crate::domain::rules::scoring::{Band, points};
use crate::domain::rules::voting;
use crate::domain::task::WorkField;
use crate::office::Cell;
use crate::papers::block::{Align, Block, Column, Paper, Table};
use crate::papers::figures::{date, name, percent, small};
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_report as say;

/// The fields of work that the report tells together.
const FIELDS: [(&str, &[WorkField]); 3] = [
    (say::ECONOMY, &[WorkField::Economy, WorkField::NewRural]),
    (say::SECURITY, &[WorkField::Security]),
    (say::CULTURE, &[WorkField::Culture, WorkField::Environment]),
];

/// The second part.
pub(super) fn section(
    paper: &mut Paper,
    register: &Register,
    known: &Known,
    before: Option<&Known>,
) {
    paper.heading(say::TWO);
    subheading(paper, say::TWO_IDEOLOGY);
    gap(paper);
    subheading(paper, say::TWO_TASKS);
    for (name, fields) in FIELDS {
        tasks::done_of(paper, register, known.days, (name, fields));
        gap(paper);
    }
    subheading(paper, say::TWO_PARTY);
    meetings(paper, register, known, before);
    members(paper, register, known);
    checks(paper, register, known);
    subheading(paper, say::P_DUES);
    gap(paper);
    subheading(paper, say::TWO_PEOPLE);
    tasks::done_of(paper, register, known.days, (say::PEOPLE, &[WorkField::Associations]));
    gap(paper);
    subheading(paper, say::TWO_RESOLUTIONS);
    tasks::resolutions(paper, register, known, before);
}

fn subheading(paper: &mut Paper, text: &str) {
    paper.push(Block::Subheading(text.to_owned()));
}

fn meetings(paper: &mut Paper, register: &Register, known: &Known, before: Option<&Known>) {
    subheading(paper, say::P_MEETINGS);
    let all = &known.meetings;
    paper.paragraph(sentence(register, known));
    let themes = all.held.iter().filter(|it| it.thematic);
    let themes = themes.filter_map(|it| register.meeting(it.id)).map(|it| it.theme.as_str());
    let themes: Vec<&str> = themes.filter(|theme| !theme.is_empty()).collect();
    if !themes.is_empty() {
        paper.paragraph(fill(say::P_THEMES, &[("themes", &themes.join("; "))]));
    }
    if all.held.is_empty() {
        return;
    }
    let rows = all.held.iter().enumerate().map(|(at, held)| row(register, at, held));
    paper.push(Block::Table(Table::new(
        vec![
            Column::new(word::COL_NO, 2, Align::Right),
            Column::new(say::COL_DAY, 9, Align::Left),
            Column::new(say::COL_KIND, 13, Align::Left),
            Column::new(say::COL_PRESENT, 5, Align::Right),
            Column::new(say::COL_SHARE, 5, Align::Right),
            Column::new(say::COL_LONG, 4, Align::Right),
            Column::new(say::COL_POINTS, 4, Align::Right),
            Column::new(say::COL_BAND, 7, Align::Left),
        ],
        rows,
    )));
    if let Some(then) = before.map(|it| &it.meetings).filter(|it| !it.held.is_empty()) {
        let said = held_and_rates(then);
        paper.paragraph(fill(say::P_THEN, &[("text", &small(&said))]));
    }
}

/// How many meetings, and what they came to on average.
fn sentence(register: &Register, known: &Known) -> String {
    let mut said = vec![held_and_rates(&known.meetings)];
    if let Some(n) = meeting_figures::planned(register, known.days) {
        said.push(fill(say::P_PLANNED, &[("n", &n.to_string())]));
    }
    said.join(" ")
}

fn held_and_rates(all: &Meetings) -> String {
    let n = |count: usize| count.to_string();
    if all.held.is_empty() && all.committee == 0 {
        return say::P_NO_MEETING.to_owned();
    }
    let values = [
        ("n", n(all.held.len())),
        ("thematic", n(all.thematic())),
        ("committee", all.committee.to_string()),
    ];
    let mut said = vec![fill(say::P_HELD, &values.each_ref().map(|(k, v)| (*k, v.as_str())))];
    if let Some(rate) = all.rate() {
        said.push(fill(say::P_RATE, &[("rate", &percent(rate))]));
    }
    if let Some(minutes) = all.minutes() {
        said.push(fill(say::P_MINUTES, &[("n", &minutes.to_string())]));
    }
    if let Some(speakers) = all.speakers() {
        said.push(fill(say::P_SPEAKERS, &[("n", &speakers.to_string())]));
    }
    if let Some(total) = all.score() {
        let bands = Band::ALL.iter().filter(|band| all.in_band(**band) > 0).map(|band| {
            let values = [("n", n(all.in_band(*band))), ("band", band.name().get(Vi).to_owned())];
            fill(say::P_BAND, &values.each_ref().map(|(k, v)| (*k, v.as_str())))
        });
        let bands: Vec<String> = bands.collect();
        let values = [("total", points(total, Vi)), ("bands", bands.join(", "))];
        said.push(fill(say::P_SCORE, &values.each_ref().map(|(k, v)| (*k, v.as_str()))));
    }
    said.join(" ")
}

fn row(register: &Register, at: usize, held: &Held) -> Vec<Cell> {
    let kind = held.kind.name().get(Vi).to_lowercase();
    let combined = register.meeting(held.id).is_some_and(|it| it.combined);
    let kind = if combined { fill(say::WITH_THEME, &[("kind", &kind)]) } else { kind };
    let (present, share) = match held.attendance {
        Some((present, base)) => {
            let values = [("present", present.to_string()), ("base", base.to_string())];
            let present = fill(say::OUT_OF_BASE, &values.each_ref().map(|(k, v)| (*k, v.as_str())));
            let rate = voting::percent(present_of(held), base).map(percent);
            (present, rate.map(|rate| fill(word::OUT_OF, &[("n", &rate)])).unwrap_or_default())
        }
        None => (String::new(), String::new()),
    };
    let (score, band) = match held.score {
        Some((total, band)) => (points(total, Vi), band.name().get(Vi).to_owned()),
        None => (String::new(), String::new()),
    };
    vec![
        Cell::from(at + 1),
        Cell::from(Some(held.date)),
        kind.into(),
        present.into(),
        share.into(),
        held.minutes.map_or(Cell::Empty, Cell::from),
        score.into(),
        band.into(),
    ]
}

fn present_of(held: &Held) -> u32 {
    held.attendance.map_or(0, |(present, _)| present)
}

/// Who was admitted, who became official.
fn members(paper: &mut Paper, register: &Register, known: &Known) {
    subheading(paper, say::P_MEMBERS);
    let one = |(member, day)| {
        let name = name(register, Some(member));
        fill(say::NAME_DAY, &[("name", &name), ("date", &date(Some(day)))])
    };
    let moves = known.heads.moves.iter().filter(|it| it.way == Way::Admitted);
    let admitted: Vec<String> = moves.map(|it| one((it.member, it.day))).collect();
    let recognised: Vec<String> = known.heads.recognised.iter().copied().map(one).collect();
    for (phrase, names) in [(say::P_ADMITTED, admitted), (say::P_RECOGNISED, recognised)] {
        let said = if names.is_empty() {
            word::NOBODY.to_owned()
        } else {
            let count = names.len().to_string();
            fill(say::NAMED, &[("n", &count), ("names", &names.join("; "))])
        };
        paper.paragraph(fill(phrase, &[("names", &said)]));
    }
}

/// Supervision done as planned; the rest is written by hand.
fn checks(paper: &mut Paper, register: &Register, known: &Known) {
    subheading(paper, say::P_CHECKS);
    let all = register.year_plans().flat_map(|(_, plan)| &plan.checks);
    let done = all.filter_map(|it| Some((it.done_on?, it)));
    let done = done.filter(|(day, _)| known.days.hold(*day));
    let checks: Vec<String> = done
        .map(|(day, it)| {
            fill(say::CHECK_DAY, &[("content", &small(&it.content)), ("date", &show(day))])
        })
        .collect();
    if !checks.is_empty() {
        paper.paragraph(fill(say::P_CHECKED, &[("checks", &checks.join("; "))]));
    }
    gap(paper);
}
