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

/// A line of the table: what it is called, its figure, whether it is a part of the line above,
/// and whether it is printed when it is 0.
type Line = (&'static str, fn(&Headcount) -> u32, bool, bool);

/// What stands after the lines of coming and leaving.
const MAKEUP: [Line; 12] = [
    (say::H_CLOSING, |it| it.closing, false, true),
    (say::H_OFFICIAL, |it| it.makeup.official, true, true),
    (say::H_PROBATIONARY, |it| it.makeup.probationary, true, true),
    (say::H_UNKNOWN, |it| it.makeup.unknown, true, false),
    (say::H_WOMEN, |it| it.makeup.women, true, true),
    (say::H_MINORITY, |it| it.makeup.minority, true, true),
    (say::H_RELIGIOUS, |it| it.makeup.religious, true, true),
    (say::H_EXEMPT, |it| it.makeup.exempt, true, true),
    (say::H_TEMP_OUT, |it| it.makeup.temp_out, true, true),
    (say::H_YOUNG, |it| it.makeup.young, true, true),
    (say::H_OLD, |it| it.makeup.old, true, true),
    (say::H_TEMP_IN, |it| it.makeup.temp_in, false, true),
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
    let mut rows: Vec<Figure> = Vec::new();
    let mut line =
        |what: &'static str, get: &dyn Fn(&Headcount) -> u32, is_part: bool, always: bool| {
            let (now, then) = (get(now), before.map(get));
            if always || now > 0 || then.is_some_and(|it| it > 0) {
                rows.push(Figure { what, is_part, now, then });
            }
        };
    line(say::H_OPENING, &|it| it.opening, false, true);
    line(say::H_CAME, &Headcount::came, false, true);
    for way in Way::IN {
        line(called(way), &|it| it.by(way), true, way != Way::CameOtherwise);
    }
    line(say::H_LEFT, &Headcount::left, false, true);
    for way in Way::OUT {
        line(called(way), &|it| it.by(way), true, way != Way::LeftOtherwise);
    }
    for (what, get, is_part, always) in MAKEUP {
        line(what, &get, is_part, always);
    }
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
    if it.no_sex + it.no_ethnicity + it.no_birth == 0 {
        return;
    }
    let values = [
        ("sex", it.no_sex.to_string()),
        ("ethnicity", it.no_ethnicity.to_string()),
        ("birth", it.no_birth.to_string()),
    ];
    paper.paragraph(fill(
        say::H_LACKING,
        &values.each_ref().map(|(key, text)| (*key, text.as_str())),
    ));
}
