//! Patterns for a task from what the cell itself resolved before: the words, the target, the time
//! it was given, and how it ended.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::register::Register;
use crate::domain::resolution::ResolutionState;
use crate::domain::rules::follow_up::{self, TaskStatus};
use crate::domain::rules::numbering;
use crate::domain::task::{DeadlineKind, Task, WorkField};
use crate::domain::text::fold;
use crate::domain::{MemberId, ResolutionId, TaskId};

/// A task of an earlier resolution as a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// The task.
    pub task: TaskId,
    /// What it said.
    pub content: String,
    /// Its target.
    pub target: Option<u32>,
    /// The unit of it.
    pub unit: String,
    /// Who answered for it.
    pub lead: Option<MemberId>,
    /// Who helped.
    pub with: String,
    /// Its field of work.
    pub field: Option<WorkField>,
    /// What kind of deadline it had.
    pub kind: DeadlineKind,
    /// The days it was given, from the resolution to its first deadline.
    pub days: Option<i64>,
    /// That deadline.
    pub deadline: Option<NaiveDate>,
    /// How it stands today.
    pub ended: TaskStatus,
    /// The symbol of its resolution.
    pub symbol: String,
}

/// How many tasks, the newest first, are looked through: some years of a cell's work.
const LOOKED_AT: usize = 600;

/// The tasks most like some words, the most alike first, the newer of two; for no words the newest.
/// Tasks of drafts and of `besides` are left out, and what was said twice is brought once.
pub fn alike(
    register: &Register,
    words: &str,
    besides: Option<ResolutionId>,
    today: NaiveDate,
) -> Vec<Pattern> {
    let asked = telling(words);
    let mut all: Vec<(TaskId, &Task)> = register.tasks().collect();
    all.reverse();
    let mut seen = BTreeSet::new();
    let mut found: Vec<(usize, Pattern)> = Vec::new();
    for (id, task) in all.into_iter().take(LOOKED_AT) {
        let shared = shared(&asked, &task.content);
        let enough = if asked.len() > 2 { 2 } else { asked.len() };
        if shared < enough || task.resolution == besides {
            continue;
        }
        let Some(pattern) = of(register, id, today) else { continue };
        if seen.insert((fold(&pattern.content), pattern.target)) {
            found.push((shared, pattern));
        }
    }
    // The order of the newest is kept among those equally alike.
    found.sort_by_key(|(shared, _)| usize::MAX - shared);
    found.into_iter().map(|(_, pattern)| pattern).take(20).collect()
}

/// Words that tell what a text is about: those of a letter or two say too little.
fn telling(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.chars().count() > 1).map(str::to_owned).collect()
}

fn shared(asked: &BTreeSet<String>, content: &str) -> usize {
    if asked.is_empty() { 0 } else { telling(content).intersection(asked).count() }
}

/// A task of an adopted resolution as a pattern.
pub fn of(register: &Register, id: TaskId, today: NaiveDate) -> Option<Pattern> {
    let task = register.task(id)?;
    let of = register.resolution(task.resolution?)?;
    if of.state != ResolutionState::Adopted {
        return None;
    }
    let first = task.extensions.first().and_then(|moved| moved.old).or(task.deadline);
    let days = first.zip(of.date).map(|(deadline, from)| (deadline - from).num_days());
    Some(Pattern {
        task: id,
        content: task.content.clone(),
        target: task.target,
        unit: task.unit.clone(),
        lead: task.lead,
        with: task.with.clone(),
        field: task.field,
        kind: task.deadline_kind,
        days: days.filter(|days| *days >= 0),
        deadline: first,
        ended: follow_up::stand(register, task, today).status,
        symbol: of.number.map_or_else(String::new, |n| numbering::symbol(n, of.kind.key())),
    })
}
