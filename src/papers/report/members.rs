//! The first part of the report: the head-count, how it came about, how it is made up.

use super::{Figure, Known, figures};
use crate::domain::register::Register;
use crate::domain::rules::headcount::{Headcount, Way};
use crate::papers::block::Paper;
use crate::papers::figures::{date, name};
use crate::words::papers::fill;
use crate::words::papers_report as say;

/// How a way of coming or leaving is called.
const fn called(way: Way) -> &'static str {
    match way {
        Way::Admitted => say::H_ADMITTED,
        Way::MovedIn => say::H_MOVED_IN,
        Way::Restored => say::H_RESTORED,
        Way::CameOtherwise => say::H_CAME_OTHERWISE,
        Way::MovedOut => say::H_MOVED_OUT,
        Way::Died => say::H_DIED,
        Way::StruckOff => say::H_STRUCK_OFF,
        Way::Expelled => say::H_EXPELLED,
        Way::Resigned => say::H_RESIGNED,
        Way::LeftOtherwise => say::H_LEFT_OTHERWISE,
    }
}

/// A line of the table: what it is called, its figure, and of how many the records do not say
/// it.
type Line = (&'static str, fn(&Headcount) -> u32, fn(&Headcount) -> u32);

/// How those of the last day are made up.
const MAKEUP: [Line; 9] = [
    (say::H_OFFICIAL, |it| it.makeup.official, |it| it.makeup.unknown),
    (say::H_PROBATIONARY, |it| it.makeup.probationary, |it| it.makeup.unknown),
    (say::H_WOMEN, |it| it.makeup.women, |it| it.makeup.no_sex),
    (say::H_MINORITY, |it| it.makeup.minority, |it| it.makeup.no_ethnicity),
    (say::H_RELIGIOUS, |it| it.makeup.religious, |_| 0),
    (say::H_EXEMPT, |it| it.makeup.exempt, |_| 0),
    (say::H_TEMP_OUT, |it| it.makeup.temp_out, |_| 0),
    (say::H_YOUNG, |it| it.makeup.young, |it| it.makeup.no_birth),
    (say::H_OLD, |it| it.makeup.old, |it| it.makeup.no_birth),
];

/// The first part.
pub(super) fn section(
    paper: &mut Paper,
    register: &Register,
    known: &Known,
    before: Option<&Known>,
) {
    paper.heading(say::ONE);
    let (now, before) = (&known.heads, before.map(|it| &it.heads));
    let line = |what: &'static str, get: &dyn Fn(&Headcount) -> u32| Figure {
        what,
        is_part: false,
        now: Some(get(now)),
        then: before.map(get),
    };
    let part = |what, get: &dyn Fn(&Headcount) -> u32| Figure { is_part: true, ..line(what, get) };
    // Ways that only records with gaps know stand in the table where there are any.
    let ways = |ways: &[Way]| -> Vec<Figure> {
        let all = ways.iter().map(|way| (way, part(called(*way), &|it| it.by(*way))));
        let is_shown = |way: Way, it: &Figure| {
            !matches!(way, Way::CameOtherwise | Way::LeftOtherwise)
                || it.now.is_some_and(|n| n > 0)
                || it.then.is_some_and(|n| n > 0)
        };
        all.filter(|(way, it)| is_shown(**way, it)).map(|(_, it)| it).collect()
    };
    let mut rows = vec![line(say::H_OPENING, &|it| it.opening)];
    rows.push(line(say::H_CAME, &Headcount::came));
    rows.extend(ways(&Way::IN));
    rows.push(line(say::H_LEFT, &Headcount::left));
    rows.extend(ways(&Way::OUT));
    rows.push(line(say::H_CLOSING, &|it| it.closing));
    for (what, get, unsaid) in MAKEUP {
        // Where no record says it, a nought would be invented.
        let is_known = now.closing == 0 || unsaid(now) < now.closing;
        let then = before.filter(|it| it.closing == 0 || unsaid(it) < it.closing).map(get);
        rows.push(Figure { what, is_part: true, now: is_known.then(|| get(now)), then });
    }
    rows.push(line(say::H_TEMP_IN, &|it| it.makeup.temp_in));
    figures(paper, &rows);
    paper.paragraph(sum(now));
    moves(paper, register, now);
    lacking(paper, now);
}

/// The check of the count, in figures.
fn sum(heads: &Headcount) -> String {
    let phrase = if heads.adds_up() { say::H_SUM } else { say::H_UNEVEN };
    let values = [
        ("opening", heads.opening.to_string()),
        ("came", heads.came().to_string()),
        ("left", heads.left().to_string()),
        ("closing", heads.closing.to_string()),
    ];
    fill(phrase, &values.each_ref().map(|(key, text)| (*key, text.as_str())))
}

/// Who came and left, by name.
fn moves(paper: &mut Paper, register: &Register, heads: &Headcount) {
    let one = |it: &crate::domain::rules::headcount::Move| {
        let way = called(it.way).to_lowercase();
        let name = name(register, Some(it.member));
        let day = date(Some(it.day));
        fill(say::H_ONE, &[("name", &name), ("way", &way), ("date", &day)])
    };
    let names: Vec<String> = heads.moves.iter().map(one).collect();
    if !names.is_empty() {
        paper.paragraph(fill(say::H_WHO, &[("names", &names.join("; "))]));
    }
}

/// How many records do not say what the table counts.
fn lacking(paper: &mut Paper, heads: &Headcount) {
    let it = &heads.makeup;
    if it.unknown + it.no_sex + it.no_ethnicity + it.no_birth == 0 {
        return;
    }
    let values = [
        ("unknown", it.unknown.to_string()),
        ("sex", it.no_sex.to_string()),
        ("ethnicity", it.no_ethnicity.to_string()),
        ("birth", it.no_birth.to_string()),
    ];
    paper.paragraph(fill(
        say::H_LACKING,
        &values.each_ref().map(|(key, text)| (*key, text.as_str())),
    ));
}
