//! `plan`: the plan of a year, as it stands in the book, or as it is proposed.

use chrono::Datelike as _;
use serde_json::{Value as Json, json};

use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::domain::day::{self, Day};
use crate::domain::work::sources::plan_of;
use crate::domain::work::year::{self, Entry};
use crate::domain::year_plan::YearPlan;
use crate::words::{calendar, prepare as word};

/// The plan of a year, this one when none is named.
///
/// # Errors
/// When nobody takes the output.
pub fn run(desk: &mut Desk<'_, '_>, asked: Option<i32>) -> Result<(), Failed> {
    let lang = desk.world.lang;
    let year = asked.unwrap_or_else(|| desk.world.today().year());
    let known = plan_of(&desk.register, year).cloned();
    let proposed = known.is_none();
    let plan = known.unwrap_or_else(|| year::propose(&desk.register, year));
    if desk.world.json {
        let json = as_json(&plan, proposed);
        return desk.out.json(&json);
    }
    let head = match proposed {
        false => word::YEAR_IN_BOOK,
        true if plan.meetings.is_empty() => word::YEAR_WITHOUT_DAY,
        true => word::YEAR_PROPOSED_PLAIN,
    };
    desk.out.line(&head.fill(lang, &[("year", &year.to_string())]))?;
    for month in 1..=12 {
        let entries = year::of_month(&plan, month);
        if entries.is_empty() {
            continue;
        }
        desk.out.line(calendar::month(month, lang))?;
        for entry in entries {
            let line = line(desk, &plan, entry);
            desk.out.line(line.trim_end())?;
        }
    }
    Ok(())
}

/// One line of a month.
fn line(desk: &Desk<'_, '_>, plan: &YearPlan, entry: Entry) -> String {
    let lang = desk.world.lang;
    let date = |date: Option<chrono::NaiveDate>| date.map(day::show).unwrap_or_default();
    match entry {
        Entry::Meeting(at) => plan
            .meetings
            .get(at)
            .map(|it| format!("  {} {}  {}", date(it.date), it.kind.name().get(lang), it.note)),
        Entry::Theme(at) => plan.themes.get(at).map(|it| {
            let quarter = word::QUARTER.fill(lang, &[("n", &it.quarter.to_string())]);
            format!("  {} ({quarter}): {}", word::YEAR_THEME.get(lang), it.theme)
        }),
        Entry::Check(at) => plan.checks.get(at).map(|it| {
            format!("  {}: {}  {}", word::YEAR_CHECK.get(lang), it.content, date(it.done_on))
        }),
        Entry::Occasion(at) => {
            plan.occasions.get(at).map(|it| format!("  {} {}  {}", date(it.date), it.name, it.work))
        }
    }
    .unwrap_or_default()
}

fn as_json(plan: &YearPlan, proposed: bool) -> Json {
    let day = |date: Option<chrono::NaiveDate>| date.map(|date| Day::from(date).iso());
    let meetings: Vec<Json> = plan
        .meetings
        .iter()
        .map(|it| {
            json!({
                "date": day(it.date),
                "time": it.time.map(|time| time.to_string()),
                "kind": it.kind.key(),
                "note": it.note,
            })
        })
        .collect();
    let themes: Vec<Json> = plan
        .themes
        .iter()
        .map(|it| {
            json!({
                "quarter": it.quarter,
                "month": it.month,
                "theme": it.theme,
                "drafter_id": it.drafter.map(|id| id.0),
            })
        })
        .collect();
    let checks: Vec<Json> = plan
        .checks
        .iter()
        .map(|it| {
            json!({
                "month": it.month,
                "content": it.content,
                "member_ids": it.members.iter().map(|id| id.0).collect::<Vec<_>>(),
                "lead_id": it.lead.map(|id| id.0),
                "method": it.method,
                "done_on": day(it.done_on),
            })
        })
        .collect();
    let occasions: Vec<Json> = plan
        .occasions
        .iter()
        .map(|it| json!({ "date": day(it.date), "name": it.name, "work": it.work }))
        .collect();
    json!({
        "year": plan.year,
        "proposed": proposed,
        "meetings": meetings,
        "themes": themes,
        "checks": checks,
        "occasions": occasions,
        "notes": plan.notes,
    })
}
