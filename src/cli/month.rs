//! `month`, `alerts`, `agenda`, `why`: what the program knows about the work ahead.

use serde_json::{Value as Json, json};

use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::cli::view;
use crate::domain::day::{self, Month};
use crate::domain::meeting::{MeetingKind, MeetingState};
use crate::domain::register::Register;
use crate::domain::rules::{book, minutes_length};
use crate::domain::work::carry::{Carried, CarriedWhy};
use crate::domain::work::month::{Mark, StepKey};
use crate::domain::work::prepare::{self, Proposal};
use crate::domain::work::sources;
use crate::domain::work::{alerts, alerts::Severity, carry, month};
use crate::domain::{Id, MeetingId};
use crate::words::{Lang, cli as word};

/// The path of a month, this one when none is named.
///
/// # Errors
/// When nobody takes the output.
pub fn run(desk: &mut Desk<'_, '_>, asked: Option<Month>) -> Result<(), Failed> {
    let (lang, today) = (desk.world.lang, desk.world.today());
    let is_settled = desk.doubt.is_none();
    let path = month::path(&desk.register, asked.unwrap_or_else(|| Month::of(today)), today);
    if desk.world.json {
        let steps: Json = path
            .steps
            .iter()
            .map(|step| {
                json!({
                    "step": step_key(step.key),
                    "mark": mark_key(believed(step.mark, is_settled)),
                    "text": step.text(lang),
                    "detail": told(step, is_settled, lang),
                })
            })
            .collect();
        return desk.out.json(&json!({
            "month": format!("{:04}-{:02}", path.month.year, path.month.month),
            "meeting_id": path.meeting.map(|id| id.0),
            "steps": steps,
        }));
    }
    desk.out.line(&path.title(lang))?;
    desk.out.line(&path.about_meeting(lang))?;
    path.steps.iter().enumerate().try_for_each(|(at, step)| {
        let sign = match believed(step.mark, is_settled) {
            Mark::Done => '✓',
            Mark::Doing => '…',
            Mark::Todo => ' ',
            Mark::Late => '!',
        };
        let line =
            format!("{sign} {}. {}  {}", at + 1, step.text(lang), told(step, is_settled, lang));
        desk.out.line(line.trim_end())
    })
}

/// Nothing is late by a day that is not believed.
const fn believed(mark: Mark, is_settled: bool) -> Mark {
    match mark {
        Mark::Late if !is_settled => Mark::Todo,
        mark => mark,
    }
}

/// How a step stands, without a delay that is not believed.
fn told(step: &month::Step, is_settled: bool, lang: Lang) -> String {
    if step.mark == Mark::Late && !is_settled { String::new() } else { step.detail(lang) }
}

const fn step_key(key: StepKey) -> &'static str {
    match key {
        StepKey::Collect => "collect",
        StepKey::Committee => "committee",
        StepKey::Agenda => "agenda",
        StepKey::Notice => "notice",
        StepKey::Hold => "hold",
        StepKey::Finish => "finish",
        StepKey::Report => "report",
    }
}

const fn mark_key(mark: Mark) -> &'static str {
    match mark {
        Mark::Done => "done",
        Mark::Doing => "doing",
        Mark::Todo => "todo",
        Mark::Late => "late",
    }
}

fn target(id: Option<Id>) -> Json {
    id.map_or(Json::Null, |id| json!({ "kind": id.kind.key(), "id": id.number }))
}

/// What needs attention, the most pressing first.
///
/// # Errors
/// When nobody takes the output.
pub fn alerts(desk: &mut Desk<'_, '_>) -> Result<(), Failed> {
    let lang = desk.world.lang;
    let all = match desk.doubt {
        None => alerts::alerts(&desk.register, desk.world.today()),
        Some(_) => vec![alerts::waiting()],
    };
    if desk.world.json {
        let all: Json = all
            .iter()
            .map(|alert| {
                json!({
                    "severity": severity_key(alert.severity),
                    "key": alert.key,
                    "text": alert.text(lang),
                    "target": target(alert.target),
                })
            })
            .collect();
        return desk.out.json(&all);
    }
    if all.is_empty() {
        return desk.out.line(word::NOTHING_TO_SHOW.get(lang));
    }
    all.iter().try_for_each(|alert| {
        let sign = match alert.severity {
            Severity::Late => '!',
            Severity::Soon => '·',
            Severity::Note => ' ',
        };
        desk.out.line(&format!("{sign} {}", alert.text(lang)))
    })
}

const fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Late => "late",
        Severity::Soon => "soon",
        Severity::Note => "note",
    }
}

/// The agenda of the next regular meeting, or of the one of a month, with what carries over.
///
/// # Errors
/// When nobody takes the output.
pub fn agenda(desk: &mut Desk<'_, '_>, month: Option<Month>) -> Result<(), Failed> {
    let (lang, today) = (desk.world.lang, desk.world.today());
    let (id, proposal) = next_agenda(&desk.register, month, today);
    if desk.world.json {
        let json = agenda_json(desk, id, &proposal);
        return desk.out.json(&json);
    }
    let heading = proposal.meeting.date.map(day::show).unwrap_or_default();
    let kind = proposal.meeting.kind.name().get(lang);
    desk.out.line(&format!("{kind} {heading}"))?;
    for (place, item) in (1..).zip(&proposal.meeting.items) {
        let reason = proposal.reasons.iter().find(|reason| reason.item == item.number);
        let reason = reason.map(|reason| {
            let source = sources::name(reason.source).get(lang);
            format!("  ({source}: {})", reason.say(lang))
        });
        let reason = reason.unwrap_or_default();
        desk.out.line(&format!("{place:>2}. {}{reason}", item.title))?;
    }
    for one in &proposal.carried {
        let name = view::title(&desk.register, one.task.into(), lang);
        desk.out.line(&format!("  - #{} {name}: {}", one.task.0, one.say(lang)))?;
    }
    proposal.flags.iter().try_for_each(|flag| desk.out.line(&format!("! {}", flag.say(lang))))
}

/// The regular meeting ahead with its agenda as it was prepared, else a proposal for one.
fn next_agenda(
    register: &Register,
    month: Option<Month>,
    today: chrono::NaiveDate,
) -> (Option<MeetingId>, Proposal) {
    let this = Month::of(today);
    let months = month.map_or_else(|| vec![this, this.after()], |month| vec![month]);
    let planned = months
        .into_iter()
        .flat_map(|month| prepare::regular_meetings(register, month))
        .find(|(_, meeting, date)| {
            matches!(meeting.state, MeetingState::Draft | MeetingState::Noticed) && *date >= today
        });
    let date = month.and_then(|month| prepare::meeting_day(register, month));
    let proposal = prepare::propose(register, MeetingKind::Regular, date, today);
    let Some((id, meeting, date)) = planned else { return (None, proposal) };
    let carried = carry::carried(register, meeting, date);
    let flags = prepare::flags(register, meeting, Some(id), today);
    let reasons = prepare::reasons(register, id, meeting);
    let meeting = meeting.clone();
    (Some(id), Proposal { meeting, carried, reasons, flags })
}

fn agenda_json(desk: &Desk<'_, '_>, id: Option<MeetingId>, proposal: &Proposal) -> Json {
    let lang = desk.world.lang;
    let items: Json = proposal
        .meeting
        .items
        .iter()
        .map(|item| {
            let reason = proposal.reasons.iter().find(|reason| reason.item == item.number);
            json!({
                "number": item.number,
                "part": item.part.key(),
                "title": item.title,
                "step": item.step,
                "presenter_id": item.presenter.map(|id| id.0),
                "planned_minutes": item.planned,
                "tasks": item.tasks.iter().map(|task| task.0).collect::<Vec<_>>(),
                "why": reason.map(|reason| reason.say(lang)),
                "source": reason.map(|reason| reason.source),
            })
        })
        .collect();
    let carried: Json = proposal.carried.iter().map(|one| carried_json(desk, one)).collect();
    let flags: Json = proposal.flags.iter().map(|flag| Json::from(flag.say(lang))).collect();
    let count = |key: &str| proposal.reasons.iter().filter(|it| it.source == key).count();
    let sources: Json = sources::SOURCES
        .iter()
        .map(|source| {
            json!({ "key": source.key, "name": source.name.get(lang), "items": count(source.key) })
        })
        .collect();
    let planned = minutes_length::planned(&proposal.meeting);
    let needed = minutes_length::least(&desk.register, &proposal.meeting);
    json!({
        "sources": sources,
        "planned_minutes": planned,
        "least_minutes": needed,
        "theme": proposal.meeting.theme,
        "combined": proposal.meeting.combined,
        "meeting_id": id.map(|id| id.0),
        "date": proposal.meeting.date.map(|date| day::Day::from(date).iso()),
        "kind": proposal.meeting.kind.key(),
        "items": items,
        "carried": carried,
        "flags": flags,
    })
}

fn carried_json(desk: &Desk<'_, '_>, one: &Carried) -> Json {
    let why = match one.why {
        CarriedWhy::Overdue => "overdue",
        CarriedWhy::Due => "due",
        CarriedWhy::Result => "result",
        CarriedWhy::Running => "running",
        CarriedWhy::NoDate => "no_date",
        CarriedWhy::Permanent => "permanent",
    };
    let task = desk.register.task(one.task);
    json!({
        "task_id": one.task.0,
        "content": task.map(|task| task.content.as_str()),
        "lead_id": task.and_then(|task| task.lead).map(|lead| lead.0),
        "deadline": task.and_then(|task| task.deadline).map(|date| day::Day::from(date).iso()),
        "why": why,
        "text": one.say(desk.world.lang),
        "late_days": one.stand.late_days,
    })
}

/// A rule value in force on a day, with its source; all of them when none is named.
///
/// # Errors
/// When there is no such rule, or nobody takes the output.
pub fn why(
    desk: &mut Desk<'_, '_>,
    rule: Option<&str>,
    on: Option<chrono::NaiveDate>,
) -> Result<(), Failed> {
    let (lang, on) = (desk.world.lang, on.unwrap_or_else(|| desk.world.today()));
    let keys: Vec<&'static str> = match rule {
        Some(key) => {
            vec![book::known(key).ok_or_else(|| Failed::UnknownRule(key.to_owned()))?.key]
        }
        None => book::keys().iter().map(|rule| rule.key).collect(),
    };
    if !desk.world.json {
        return keys.iter().try_for_each(|key| {
            let line = book::why(&desk.register, key, on, lang);
            desk.out.line(&format!("{key}: {line}"))
        });
    }
    let mut all: Vec<Json> = keys.iter().map(|key| why_json(desk, key, on)).collect();
    match (rule, all.pop()) {
        (Some(_), Some(one)) => desk.out.json(&one),
        (_, last) => {
            all.extend(last);
            desk.out.json(&Json::Array(all))
        }
    }
}

fn why_json(desk: &Desk<'_, '_>, key: &str, on: chrono::NaiveDate) -> Json {
    let lang = desk.world.lang;
    let found = book::in_force(&desk.register, key, on);
    json!({
        "key": key,
        "on": day::Day::from(on).iso(),
        "value": found.as_ref().map(|it| it.value.as_str()),
        "valid_from": found.as_ref().map(|it| day::Day::from(it.valid_from).iso()),
        "source": found.as_ref().map(|it| it.say_source(lang)),
        "amended": found.as_ref().is_some_and(|it| it.amended),
        "text": book::why(&desk.register, key, on, lang),
    })
}
