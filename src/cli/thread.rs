//! `thread`: the thread of a task, from its source to its end.

use serde_json::{Value as Json, json};

use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::domain::day::show;
use crate::domain::work::thread::{self, Knot};
use crate::domain::{Kind, TaskId};

/// Prints the thread of a task.
///
/// # Errors
/// When there is no such task, or nobody takes the output.
pub fn run(desk: &mut Desk<'_, '_>, number: u32) -> Result<(), Failed> {
    let (lang, today) = (desk.world.lang, desk.day_for_alarms);
    desk.record(Kind::Task, number)?;
    let knots = thread::of_task(&desk.register, TaskId(number), today, lang);
    if desk.world.json {
        let all: Json = knots.iter().map(as_json).collect();
        return desk.out.json(&json!({ "task_id": number, "thread": all }));
    }
    knots.iter().try_for_each(|knot| {
        let mark = if knot.missing { '!' } else { ' ' };
        let date = knot.date.map(show).unwrap_or_default();
        let line = format!("{mark} {date:<10}  {}: {}", knot.link.name().get(lang), knot.text);
        desk.out.line(&line)
    })
}

fn as_json(knot: &Knot) -> Json {
    json!({
        "link": knot.link.key(),
        "date": knot.date.map(|date| date.to_string()),
        "target": knot.target.map(|id| json!({ "kind": id.kind.key(), "id": id.number })),
        "missing": knot.missing,
        "text": knot.text,
    })
}
