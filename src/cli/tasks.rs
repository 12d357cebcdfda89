//! `tasks`: follow-up, all or those of one member, those of a view; what each member has to carry.

use serde_json::{Value as Json, json};

use crate::cli::args::Tasks;
use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::cli::{list, view};
use crate::domain::record::Record;
use crate::domain::rules::follow_up::{self, TaskStatus};
use crate::domain::rules::workload::{self, Period, Workload};
use crate::domain::text::name_key;
use crate::domain::work::follow;
use crate::domain::{Id, Kind, MemberId};
use crate::words::{cli as word, fields, follow as say};

/// Lists the tasks asked for, or the workload.
///
/// # Errors
/// When there is no such member, or nobody takes the output.
pub fn run(desk: &mut Desk<'_, '_>, asked: &Tasks) -> Result<(), Failed> {
    let today = desk.day_for_alarms;
    let member = asked
        .member
        .map(|number| desk.record(Kind::Member, number).map(|_| MemberId(number)))
        .transpose()?;
    if asked.workload {
        return loads(desk, member, asked.year);
    }
    let register = &desk.register;
    if let Some(view) = asked.view {
        let groups = follow::groups(register, view, member, today);
        let ids: Vec<Id> = groups.into_iter().flat_map(|it| it.tasks).map(Id::from).collect();
        return list::print(desk, Kind::Task, &ids);
    }
    let ids: Vec<Id> = view::in_order(register, Kind::Task, today)
        .into_iter()
        .filter(|(_, record)| {
            let Record::Task(task) = record else { return false };
            let is_late = || follow_up::stand(register, task, today).status == TaskStatus::Overdue;
            member.is_none_or(|of| task.lead == Some(of) || task.helpers.contains(&of))
                && (!asked.overdue || is_late())
        })
        .map(|(id, _)| id)
        .collect();
    list::print(desk, Kind::Task, &ids)
}

/// What each member has to carry, in a year or from the beginning.
fn loads(
    desk: &mut Desk<'_, '_>,
    member: Option<MemberId>,
    year: Option<i32>,
) -> Result<(), Failed> {
    let (lang, today) = (desk.world.lang, desk.day_for_alarms);
    let period = year.map_or_else(|| Period::until(today), |year| Period::year(year, today));
    let mut all: Vec<(MemberId, Workload)> = workload::over(&desk.register, period)
        .into_iter()
        .filter(|(id, _)| member.is_none_or(|only| only == *id))
        .collect();
    let name = |id: MemberId| view::title(&desk.register, id.into(), lang);
    all.sort_by_cached_key(|(id, _)| (name_key(&name(*id)), *id));
    if desk.world.json {
        let all: Json = all.iter().map(|(id, load)| as_json(*id, &name(*id), load)).collect();
        return desk.out.json(&all);
    }
    if all.is_empty() {
        return desk.out.line(word::NOTHING_TO_SHOW.get(lang));
    }
    let mut head = vec![word::ID.get(lang), fields::MEMBER.get(lang)];
    head.extend(
        [
            say::LOAD_TASKS,
            say::LOAD_OPEN,
            say::LOAD_OVERDUE,
            say::LOAD_DONE,
            say::LOAD_LATE,
            say::LOAD_EXCEEDED,
            say::LOAD_VERIFIED,
            say::LOAD_JUDGED,
            say::LOAD_PERCENT,
        ]
        .map(|text| text.get(lang)),
    );
    let rows: Vec<Vec<String>> = all
        .iter()
        .map(|(id, load)| {
            let mut cells = vec![id.0.to_string(), name(*id)];
            let figures =
                [load.tasks, load.open, load.overdue, load.done, load.late, load.exceeded];
            cells.extend(figures.iter().chain([&load.verified]).map(u32::to_string));
            cells.push(format!("{}/{}", load.met, load.judged));
            cells.push(load.done_percent().map(|n| n.to_string()).unwrap_or_default());
            cells
        })
        .collect();
    desk.out.table(&head, &rows)
}

fn as_json(id: MemberId, name: &str, load: &Workload) -> Json {
    json!({
        "member_id": id.0,
        "full_name": name,
        "tasks": load.tasks,
        "open": load.open,
        "permanent": load.permanent,
        "overdue": load.overdue,
        "done": load.done,
        "late": load.late,
        "exceeded": load.exceeded,
        "verified": load.verified,
        "extended": load.extended,
        "judged": load.judged,
        "met": load.met,
        "done_percent": load.done_percent(),
    })
}
