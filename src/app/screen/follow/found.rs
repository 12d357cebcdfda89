//! What a task is found by in the follow-up, and the row of views above it.

use crate::app::desk::Desk;
use crate::domain::rules::numbering::symbol;
use crate::domain::task::Task;
use crate::domain::text::fold;
use crate::domain::work::follow::View;
use crate::domain::{Choices as _, TaskId};
use crate::words::Lang;

/// One line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FollowLine {
    /// The heading of a group, by its place.
    Head(usize),
    /// A task.
    Task(TaskId),
}

/// The names of the views side by side, the one in force in brackets; as many as fit.
pub fn tabs(view: View, lang: Lang, width: usize) -> String {
    let names: Vec<String> = View::ALL
        .iter()
        .map(|one| {
            let name = one.name().get(lang);
            if *one == view { format!("[{name}]") } else { name.to_owned() }
        })
        .collect();
    let at = View::ALL.iter().position(|one| *one == view).unwrap_or_default();
    let cells = |names: &[String]| names.iter().map(|it| it.chars().count() + 2).sum::<usize>();
    let mut from = 0;
    let through = |from: usize| names.get(from..=at).unwrap_or_default();
    while from < at && cells(through(from)) + 8 > width {
        from += 1;
    }
    let shown = names.get(from..).unwrap_or_default().join("  ");
    if from == 0 { shown } else { format!("‹ {shown}") }
}

/// The text by which a task is found: what it is, who leads it, where it comes from.
pub(super) fn text(desk: &Desk, id: TaskId) -> String {
    let Some(task) = desk.register.task(id) else { return String::new() };
    let of = task.resolution.and_then(|of| desk.register.resolution(of));
    let of = of.and_then(|it| it.number.map(|number| symbol(number, it.kind.key())));
    let field = task.field.map_or("", |field| field.name().get(desk.lang()));
    let Task { content, source, with, .. } = task;
    let lead = desk.name(task.lead);
    fold(&format!("{content} {lead} {} {source} {with} {field}", of.unwrap_or_default()))
}
