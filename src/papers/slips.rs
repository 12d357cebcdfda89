//! Slips that tell one person what to do, two on a sheet: what was decided, how much, with whom, by
//! when, at which meeting it is to be reported.

use super::block::{Block, Form, Line, Look, Paper, ended};
use super::figures::{date, name, or_gap};
use super::head::{draft_mark, head, title};
use super::of_task::{deadline, helpers, reported_at, resolution, symbol_of, target};
use crate::domain::cell::SignsFor;
use crate::domain::day::show;
use crate::domain::register::Register;
use crate::domain::resolution::{Resolution, ResolutionState};
use crate::domain::rules::follow_up::first_deadline;
use crate::domain::rules::numbering::letter;
use crate::domain::task::Task;
use crate::domain::text::within;
use crate::domain::work::resolve::tasks_of;
use crate::domain::{ResolutionId, TaskId};
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_lists as say;

/// The slips of all tasks of a resolution, one after the other. `None` when it is not there, was
/// cancelled, or gives no tasks.
pub(super) fn slips(register: &Register, id: ResolutionId) -> Option<Paper> {
    let of = register.resolution(id).filter(|of| of.state != ResolutionState::Cancelled)?;
    let tasks = tasks_of(register, id);
    let mut paper = sheet(format!("phieu-phan-cong-{}", file_part(id, of)));
    for (at, (_, task)) in tasks.iter().enumerate() {
        if at > 0 {
            paper.push(Block::Break);
        }
        slip(&mut paper, register, task, Some((of, at)));
    }
    (!tasks.is_empty()).then_some(paper)
}

/// The slip of one task. `None` when it is not there, or its resolution was cancelled.
pub(super) fn one(register: &Register, id: TaskId) -> Option<Paper> {
    let task = register.task(id)?;
    let of = resolution(register, task);
    if of.is_some_and(|of| of.state == ResolutionState::Cancelled) {
        return None;
    }
    let mut paper = sheet(format!("phieu-phan-cong-nhiem-vu-{}", id.0));
    let place = task
        .resolution
        .and_then(|of| tasks_of(register, of).iter().position(|(known, _)| *known == id));
    slip(&mut paper, register, task, of.zip(place));
    Some(paper)
}

fn sheet(name: String) -> Paper {
    Paper::on(Form::Halves, name)
}

/// A resolution as names of files have it: its symbol, or its number in the book.
pub(super) fn file_part(id: ResolutionId, of: &Resolution) -> String {
    match of.number {
        Some(_) => symbol_of(of).replace('/', "-"),
        None => format!("du-thao-{}", id.0),
    }
}

fn slip(paper: &mut Paper, register: &Register, task: &Task, of: Option<(&Resolution, usize)>) {
    if of.is_some_and(|(of, _)| of.state == ResolutionState::Draft) {
        draft_mark(paper, word::DRAFT);
    }
    let given = of.and_then(|(of, _)| of.date).or(task.start);
    head(paper, register, String::new(), Some(date(given)));
    let summary = of.map_or_else(String::new, |(of, _)| {
        let kind = within(of.kind.name().get(Vi));
        fill(say::S_OF, &[("kind", &kind), ("symbol", &symbol_of(of))])
    });
    title(paper, say::S_TITLE, &summary);
    paper.paragraph(fill(say::S_TO, &[("name", &name(register, task.lead))]));
    paper.paragraph(basis(register, task, of.map(|(of, _)| of)));
    let content = task.content.trim_end_matches(['.', ';', ' ']);
    let content = match of {
        Some((_, at)) => fill(say::S_POINT, &[("text", content), ("letter", &letter(at))]),
        None => content.to_owned(),
    };
    for (phrase, text) in [
        (say::S_CONTENT, content),
        (say::S_TARGET, target(task)),
        (say::S_WITH, helpers(register, task)),
        (say::S_DEADLINE, by(register, task)),
        (say::S_REPORT, reported_at(register, task)),
    ] {
        paper.paragraph(ended(&fill(phrase, &[("text", or_gap(&text))])));
    }
    signatures(paper, register, task);
}

fn basis(register: &Register, task: &Task, of: Option<&Resolution>) -> String {
    let cell = register.cell().map_or("", |cell| cell.name.as_str());
    let cell = ("cell", or_gap(cell));
    match of {
        Some(of) => {
            let (kind, symbol) = (of.kind.name().get(Vi), symbol_of(of));
            let on = date(of.date);
            let values = [("kind", kind), ("symbol", &symbol), ("date", &on), cell];
            fill(say::S_BASIS, &values)
        }
        None if !task.source.is_empty() => {
            fill(say::S_BASIS_SOURCE, &[("source", task.source.trim_end_matches(['.', ' ']))])
        }
        None => fill(say::S_BASIS_NONE, &[cell]),
    }
}

/// The deadline in force, with the first one where it was moved.
fn by(register: &Register, task: &Task) -> String {
    let now = deadline(register, task, chrono::NaiveDate::MAX).text();
    match first_deadline(task) {
        Some(first) => fill(say::S_MOVED, &[("date", &now), ("first", &show(first))]),
        None => now,
    }
}

fn signatures(paper: &mut Paper, register: &Register, task: &Task) {
    let cell = register.cell();
    let signs_for = cell.map_or(SignsFor::Cell, |cell| cell.signs_for);
    let room = || std::iter::repeat_n(Line::new("", Look::PLAIN), 3);
    let mut left =
        vec![Line::new(say::S_RECEIVES, Look::BOLD), Line::new(say::SIGN_HERE, Look::ITALIC)];
    left.extend(room());
    left.push(Line::new(name(register, task.lead), Look::BOLD));
    let mut right =
        vec![Line::new(signs_for.key(), Look::BOLD), Line::new(word::SECRETARY, Look::PLAIN)];
    right.extend(room());
    let secretary = cell.and_then(|cell| cell.secretary);
    right.push(Line::new(name(register, secretary), Look::BOLD));
    paper.push(Block::Signature { left, right, recipients: false });
}
