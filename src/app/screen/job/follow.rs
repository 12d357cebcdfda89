//! The steps of following tasks: a note, a result, another lead, a check, evidence, what comes next.

use std::path::PathBuf;

use crate::app::desk::Desk;
use crate::app::message::Effect;
use crate::app::screen::job::task::{facts as stands, one};
use crate::app::screen::job::{Done, Given, fields_of};
use crate::app::screen::lines::Ink;
use crate::app::screen::picker::Pick;
use crate::domain::day::Day;
use crate::domain::field::{Shape, Spec, Value, Wanted};
use crate::domain::task::Evidence;
use crate::domain::text::name_key;
use crate::domain::work::carry::is_open;
use crate::domain::work::evidence::{self, FileMark, Likeness};
use crate::domain::work::plan::Refusal;
use crate::domain::work::track::{self, Finish};
use crate::domain::work::unready::Unready;
use crate::domain::work::verify::{self, Checked, took_part};
use crate::domain::work::{bulk, note, thread};
use crate::domain::{Kind, MemberId, TaskId};
use crate::words::{Text, fields as label, follow as word};

/// A step of following tasks.
#[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum FollowJob {
    /// The same report for one or several.
    Note(Vec<TaskId>),
    /// The same result for several.
    Finish(Vec<TaskId>),
    /// Another person in charge of one or several.
    HandOver(Vec<TaskId>),
    /// What a second person found.
    Check(TaskId),
    /// What shows the result.
    Evidence(TaskId),
    /// Whether a file is still the one noted; the place of the evidence.
    SameFile(TaskId, usize),
    /// What comes next.
    Step(TaskId),
}

impl FollowJob {
    /// What the form is called.
    pub fn title(&self, desk: &Desk) -> String {
        let (text, ids): (Text, &[TaskId]) = match self {
            Self::Note(ids) => (word::NOTE_OF, ids),
            Self::Finish(ids) => (word::FINISH_OF, ids),
            Self::HandOver(ids) => (word::HAND_OVER_OF, ids),
            Self::Check(id) => (word::CHECK_OF, std::slice::from_ref(id)),
            Self::Evidence(id) => (word::EVIDENCE_OF, std::slice::from_ref(id)),
            Self::SameFile(id, _) => (word::SAME_FILE_OF, std::slice::from_ref(id)),
            Self::Step(id) => (word::STEP_OF, std::slice::from_ref(id)),
        };
        let count = ids.len().to_string();
        let name = match ids {
            [id] => desk.register.task(*id).map(|task| task.content.clone()).unwrap_or_default(),
            _ => word::MANY_TASKS.fill(desk.lang(), &[("n", &count)]),
        };
        text.fill(desk.lang(), &[("task", &name)])
    }

    /// Its fields with what stands in them at first.
    pub fn fields(&self, desk: &Desk) -> Vec<(Spec, Value)> {
        let today = Value::Day(Day::from(desk.today()));
        let needed = |key, label, shape| one(key, label, shape, Wanted::Required);
        let free = |key, label, shape| one(key, label, shape, Wanted::Optional);
        match self {
            Self::Note(_) => {
                vec![(free("text", label::PROGRESS_TEXT, Shape::Line), Value::Empty)]
            }
            Self::Finish(_) => vec![
                (needed("text", word::RESULT_OF_ALL, Shape::Line), Value::Empty),
                (needed("done_on", label::CLOSED_ON, Shape::Date), today),
                (free("evidence", label::EVIDENCE, Shape::Line), Value::Empty),
            ],
            Self::HandOver(_) => vec![
                (needed("to_id", label::HANDED_TO, Shape::Ref(Kind::Member)), Value::Empty),
                (needed("text", label::REASON, Shape::Line), Value::Empty),
            ],
            Self::Check(id) => {
                let by = likely_checker(desk, *id).map_or(Value::Empty, |it| Value::Ref(it.0));
                vec![
                    (needed("checked_by_id", label::CHECKED_BY, Shape::Ref(Kind::Member)), by),
                    (needed("checked_on", label::CHECKED_ON, Shape::Date), today),
                    (free("holds", word::HOLDS, Shape::YesNo), Value::Flag(true)),
                    (free("text", label::CHECK_TEXT, Shape::Line), Value::Empty),
                ]
            }
            Self::Evidence(_) => vec![
                (free("text", label::EVIDENCE_TEXT, Shape::Line), Value::Empty),
                (free("path", word::PATH, Shape::Line), Value::Empty),
            ],
            Self::SameFile(..) => vec![(needed("path", word::PATH, Shape::Line), Value::Empty)],
            Self::Step(id) => {
                let task = desk.register.task(*id).cloned().unwrap_or_default();
                fields_of(&task, &["next_step", "next_step_on"])
            }
        }
    }

    /// What it rests on, in sentences.
    pub fn facts(&self, desk: &Desk, given: &Given) -> Vec<(String, Ink)> {
        let lang = desk.lang();
        match self {
            Self::Note(ids) | Self::Finish(ids) | Self::HandOver(ids) => match ids.as_slice() {
                [id] => {
                    let mut facts = stands(desk, *id);
                    if matches!(self, Self::Note(_)) {
                        facts.extend(understood(desk, *id, &given.text("text")));
                    }
                    facts
                }
                all => names(desk, all),
            },
            Self::Check(id) => {
                let Some(task) = desk.register.task(*id) else { return Vec::new() };
                let mut facts = stands(desk, *id);
                let lead = word::LEAD_IS.fill(lang, &[("name", desk.name(task.lead))]);
                facts.push((lead, Ink::Plain));
                facts.extend(task.evidence.iter().map(|it| (thread::shown(it), Ink::Quiet)));
                let by = given.member("checked_by_id");
                if let Some(by) = by.filter(|by| took_part(task, *by)) {
                    let text = word::TOOK_PART.fill(lang, &[("name", desk.name(Some(by)))]);
                    facts.push((text, Ink::Near));
                }
                facts
            }
            Self::Evidence(_) => vec![
                (word::FILE_STAYS.get(lang).to_owned(), Ink::Quiet),
                (word::CHOOSE_FILE.get(lang).to_owned(), Ink::Quiet),
            ],
            Self::SameFile(id, at) => {
                let noted = desk.register.task(*id).and_then(|task| task.evidence.get(*at));
                let mut facts: Vec<_> =
                    noted.map(|it| (thread::shown(it), Ink::Plain)).into_iter().collect();
                facts.push((word::CHOOSE_FILE.get(lang).to_owned(), Ink::Quiet));
                facts
            }
            Self::Step(id) => stands(desk, *id),
        }
    }

    /// What a field is picked from, where not simply from all records of its kind.
    pub fn offers(&self, desk: &Desk, key: &str) -> Option<Vec<Pick>> {
        let lead = |id: &TaskId| desk.register.task(*id).and_then(|task| task.lead);
        match (self, key) {
            (Self::Check(id), "checked_by_id") => {
                Some(members(desk, |it, official| official && Some(it) != lead(id)))
            }
            (Self::HandOver(ids), "to_id") => {
                let only = if let [id] = ids.as_slice() { lead(id) } else { None };
                Some(members(desk, |it, _| Some(it) != only))
            }
            _ => None,
        }
    }

    /// Whether a field is a file, picked from the folders of the machine.
    pub fn picks_file(&self, key: &str) -> bool {
        matches!(self, Self::Evidence(_) | Self::SameFile(..)) && key == "path"
    }

    /// Does the step, or asks the world for the file that it needs first.
    ///
    /// # Errors
    /// Why it must not be done.
    pub fn run(&self, desk: &Desk, given: &Given) -> Result<Done, Refusal> {
        let (register, today) = (&desk.register, desk.today());
        let text = given.text("text");
        let path = given.text("path");
        let plan = match self {
            Self::Evidence(_) | Self::SameFile(..) if !path.trim().is_empty() => {
                return Ok(Done::Ask(Effect::ReadMark(PathBuf::from(path.trim()))));
            }
            Self::SameFile(..) => return Err(Unready::NoEvidence.into()),
            Self::Note(ids) => bulk::report(register, ids, (&text, Some(today)), today)?,
            Self::Finish(ids) => {
                let result = Finish {
                    on: given.date("done_on"),
                    achieved: None,
                    text,
                    evidence: given.text("evidence"),
                    by: None,
                };
                bulk::finish(register, ids, &result, today)?
            }
            Self::HandOver(ids) => {
                let to = given.member("to_id").ok_or(Unready::NotHere)?;
                bulk::hand_over(register, ids, to, (&text, None), today)?
            }
            Self::Check(id) => {
                let made = Checked {
                    by: given.member("checked_by_id"),
                    on: given.date("checked_on"),
                    holds: given.flag("holds"),
                    text,
                };
                verify::check(register, *id, made, today)?
            }
            Self::Evidence(id) => {
                evidence::add(register, *id, shown(desk, *id, text, None), today)?
            }
            Self::Step(id) => {
                let step = (given.text("next_step"), given.date("next_step_on"));
                track::next_step(register, *id, (&step.0, step.1), today)?
            }
        };
        Ok(Done::Plan(plan))
    }

    /// Goes on once the file was read.
    ///
    /// # Errors
    /// Why it must not be done.
    pub fn with_file(&self, desk: &Desk, text: String, mark: &FileMark) -> Result<Done, Refusal> {
        match self {
            Self::Evidence(id) => {
                let shown = shown(desk, *id, text, Some(mark));
                evidence::add(&desk.register, *id, shown, desk.today()).map(Done::Plan)
            }
            Self::SameFile(id, at) => {
                let task = desk.register.task(*id);
                let noted = task.and_then(|it| it.evidence.get(*at)).ok_or(Unready::NoEvidence)?;
                let (text, good) = match evidence::compare(noted, mark) {
                    Likeness::Same => (word::FILE_SAME, true),
                    Likeness::Renamed => (word::FILE_RENAMED, true),
                    Likeness::Other => (word::FILE_OTHER, false),
                };
                let values = [("file", noted.file.as_str()), ("found", &mark.name)];
                Ok(Done::Told(text.fill(desk.lang(), &values), good))
            }
            _ => Err(Unready::NoEvidence.into()),
        }
    }
}

fn shown(desk: &Desk, id: TaskId, text: String, mark: Option<&FileMark>) -> Evidence {
    Evidence {
        date: Some(desk.today()),
        text,
        file: mark.map(|it| it.name.clone()).unwrap_or_default(),
        sha256: mark.map(|it| it.sha256.clone()).unwrap_or_default(),
        by: desk.register.task(id).and_then(|task| task.lead),
    }
}

/// What the words say of how far it is, told while they are typed.
fn understood(desk: &Desk, id: TaskId, typed: &str) -> Option<(String, Ink)> {
    let task = desk.register.task(id)?;
    let found = note::read(typed, task);
    let percent = found.percent.map(|n| format!("{n} %"));
    let achieved = found.achieved.map(|n| match task.target {
        Some(target) => format!("{n}/{target} {}", task.unit),
        None => format!("{n} {}", task.unit),
    });
    let parts: Vec<String> = achieved.into_iter().chain(percent).collect();
    let text = if parts.is_empty() {
        word::NOT_UNDERSTOOD.get(desk.lang()).to_owned()
    } else {
        word::UNDERSTOOD.fill(desk.lang(), &[("what", parts.join(" · ").trim_end())])
    };
    Some((text, if parts.is_empty() { Ink::Quiet } else { Ink::Good }))
}

/// The names of several tasks, as far as there is room to read them; those that are closed and
/// stand in the way first.
fn names(desk: &Desk, ids: &[TaskId]) -> Vec<(String, Ink)> {
    let name = |id: &TaskId| {
        let task = desk.register.task(*id)?;
        let text = format!("– {} ({})", task.content, desk.name(task.lead));
        if is_open(task) {
            return Some((text, Ink::Quiet));
        }
        Some((format!("{text}: {}", task.outcome.name().get(desk.lang())), Ink::Bad))
    };
    let mut sorted = ids.to_vec();
    sorted.sort_by_key(|id| desk.register.task(*id).is_some_and(is_open));
    let mut names: Vec<_> = sorted.iter().take(8).filter_map(name).collect();
    if let Some(more) = ids.len().checked_sub(8).filter(|more| *more > 0) {
        let text = word::AND_MORE.fill(desk.lang(), &[("n", &more.to_string())]);
        names.push((text, Ink::Quiet));
    }
    names
}

/// Members of the cell by name, as a picker offers them.
fn members(desk: &Desk, keeps: impl Fn(MemberId, bool) -> bool) -> Vec<Pick> {
    let mut all: Vec<_> = desk
        .register
        .members()
        .filter(|(id, it)| {
            let standing = it.standing(desk.today());
            standing.is_counted() && keeps(*id, standing.is_official())
        })
        .map(|(id, it)| (name_key(&it.full_name), id, it.full_name.clone()))
        .collect();
    all.sort();
    all.into_iter().map(|(_, id, text)| Pick { value: Value::Ref(id.0), text }).collect()
}

/// Who most likely checks: the secretary, or the deputy where the secretary leads the task.
fn likely_checker(desk: &Desk, id: TaskId) -> Option<MemberId> {
    let task = desk.register.task(id)?;
    let cell = desk.register.cell()?;
    [cell.secretary, cell.deputy].into_iter().flatten().find(|one| {
        let member = desk.register.member(*one);
        task.lead != Some(*one)
            && !took_part(task, *one)
            && member.is_some_and(|it| it.standing(desk.today()).is_official())
    })
}
