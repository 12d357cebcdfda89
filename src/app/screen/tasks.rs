//! One task: what is done to it wherever it stands, and its card with all that became of it.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::After;
use crate::app::screen::job::follow::FollowJob;
use crate::app::screen::job::{self, Job};
use crate::app::screen::lines::{Ink, Lines, Row, Stands};
use crate::app::screen::thread::{self as strand, Thread};
use crate::app::screen::{Screen, choose, list, resolution, table};
use crate::domain::day;
use crate::domain::rules::follow_up::{self, TaskStatus};
use crate::domain::rules::stuck::stuck;
use crate::domain::task::Task;
use crate::domain::work::carry::is_open;
use crate::domain::work::thread::{self, Link};
use crate::domain::work::unready::Unready;
use crate::domain::work::{Refusal, track};
use crate::domain::{Id, TaskId};
use crate::words::{Text, fields as label, follow as word, meeting};

/// The mark of a task: that of its status, or its own where a second person has checked it.
pub fn mark(task: &Task, status: TaskStatus) -> &'static str {
    if follow_up::is_verified(task) { "[✓]" } else { table::mark(status) }
}

/// Does what is done to a task wherever it stands; `None` for any other action.
pub fn act(desk: &Desk, id: TaskId, action: Action) -> Option<Outcome> {
    let follow = |step: FollowJob| Some(job::open(desk, Job::Follow(step)));
    match action {
        Action::Progress => follow(FollowJob::Note(vec![id])),
        Action::MarkDone => {
            let task = desk.register.task(id)?;
            Some(if is_open(task) {
                job::open(desk, Job::Finish(id))
            } else {
                job::keep(desk, track::reopen(&desk.register, id, desk.today()))
            })
        }
        Action::Check => follow(FollowJob::Check(id)),
        Action::Evidence => follow(FollowJob::Evidence(id)),
        Action::SameFile => follow(FollowJob::SameFile(id, last_file(desk, id)?)),
        Action::HandOver => follow(FollowJob::HandOver(vec![id])),
        Action::PlanStep => follow(FollowJob::Step(id)),
        Action::Thread => Some(Outcome::push(Thread::new(desk, id.into()))),
        Action::Edit => Some(job::open(desk, Job::EditTask(id))),
        _ => None,
    }
}

/// The place of the last evidence that is a file.
fn last_file(desk: &Desk, id: TaskId) -> Option<usize> {
    desk.register.task(id)?.evidence.iter().rposition(|it| !it.sha256.is_empty())
}

/// Why not.
pub fn refusal(desk: &Desk, id: TaskId, action: Action) -> Option<String> {
    let lang = desk.lang();
    let task = desk.register.task(id)?;
    let open = is_open(task);
    match action {
        Action::Progress | Action::HandOver | Action::PlanStep if !open => {
            Some(Refusal::TaskClosed.say(lang))
        }
        Action::MarkDone if !open && task.closed_at.is_some() => {
            Some(Refusal::NeedsMeeting.say(lang))
        }
        Action::Check if task.outcome != crate::domain::task::Outcome::Done => {
            Some(Unready::NotDone.say(lang))
        }
        Action::SameFile if last_file(desk, id).is_none() => {
            Some(word::NO_FILE_NOTED.get(lang).to_owned())
        }
        Action::Delete => list::refuse_delete(desk, id.into()),
        _ => None,
    }
}

/// The card of a task.
#[derive(Debug, Clone, PartialEq)]
pub struct TaskCard {
    /// The task.
    pub id: TaskId,
    /// Its lines.
    pub lines: Lines,
    /// The line under the cursor.
    pub at: usize,
}

impl TaskCard {
    /// The card of a task.
    pub fn new(desk: &Desk, id: TaskId) -> Self {
        Self { id, lines: lines(desk, id), at: 0 }
    }

    fn open(&self, desk: &Desk) -> Outcome {
        match self.lines.stands(self.at) {
            Stands::Record(id) => {
                Screen::of(desk, id).map_or(Outcome::Stay, |screen| Outcome::Push(Box::new(screen)))
            }
            _ => job::open(desk, Job::EditTask(self.id)),
        }
    }
}

fn field(desk: &Desk, text: Text, value: &str) -> Row {
    Row::cells([text.get(desk.lang()).to_owned(), value.to_owned()])
}

/// What a task is and why it is stuck, then its thread: where it comes from, what was reported and
/// shown, how its deadline moved, who checked it, how it ended.
pub fn lines(desk: &Desk, id: TaskId) -> Lines {
    let mut lines = Lines::new(&[22, 0]);
    let Some(task) = desk.register.task(id) else { return lines };
    let lang = desk.lang();
    let stand = follow_up::stand(&desk.register, task, desk.day_for_alarms());
    lines.push(Row::text(task.content.clone()).ink(Ink::Title));
    let ink = if stand.late_days > 0 { Ink::Bad } else { Ink::Plain };
    let verified = if follow_up::is_verified(task) { word::VERIFIED.get(lang) } else { "" };
    let (name, near) = (stand.status.name().get(lang), stand.say(lang));
    // “Overdue” and “overdue for 6 days” is said once.
    let name = if near.starts_with(name) { "" } else { name };
    let parts = [name, verified, &near, &format!("{} %", stand.percent)];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let status = format!("{} {}", mark(task, stand.status), parts.join(" · "));
    lines.push(field(desk, label::STATUS, &status).ink(ink));
    for (place, why) in stuck(&desk.register, task, desk.day_for_alarms()).iter().enumerate() {
        let name = if place == 0 { word::STUCK.get(lang) } else { "" };
        lines.push(Row::cells([name.to_owned(), why.say(lang)]).ink(Ink::Near));
        let advice = format!("→ {}", why.advice(lang));
        lines.push(Row::cells([String::new(), advice]).ink(Ink::Near));
    }
    lines.push(field(desk, label::LEAD, desk.name(task.lead)));
    for (text, value) in facts(desk, task) {
        if !value.trim().is_empty() {
            lines.push(field(desk, text, &value));
        }
    }
    lines.push(Row::text(meeting::THREAD.get(lang)).ink(Ink::Title));
    for knot in thread::of_task(&desk.register, id, desk.day_for_alarms(), lang) {
        if knot.link != Link::Task {
            lines.push(strand::row(&knot, lang));
        }
    }
    lines
}

/// What stands in the task, beside its lead.
fn facts(desk: &Desk, task: &Task) -> Vec<(Text, String)> {
    let lang = desk.lang();
    let helpers: Vec<&str> = task.helpers.iter().map(|one| desk.name(Some(*one))).collect();
    let amount = |n: u32| format!("{n} {}", task.unit);
    let first = follow_up::first_deadline(task).map(|first| {
        let times = stand_times(task);
        let times = crate::words::rules::EXTENDED.fill(lang, &[("n", &times)]);
        format!("{} · {times}", day::show(first))
    });
    let field = task.field.map(|it| it.name().get(lang).to_owned());
    let judged = task.judgements.len();
    let run = judged_run(task);
    let met = task.judgements.iter().filter(|it| it.met).count();
    let judged = (judged > 0).then(|| {
        let (met, all) = (met.to_string(), judged.to_string());
        word::JUDGED_RUN.fill(lang, &[("met", &met), ("all", &all), ("run", &run)])
    });
    vec![
        (label::HELPERS, helpers.join(", ")),
        (label::TASK_WITH, task.with.clone()),
        (label::WORK_FIELD, field.unwrap_or_default()),
        (label::TARGET, task.target.map(amount).unwrap_or_default()),
        (label::ACHIEVED, task.achieved.map(amount).unwrap_or_default()),
        (label::DEADLINE, resolution::deadline(desk, task)),
        (word::FIRST_DEADLINE, first.unwrap_or_default()),
        (label::JUDGEMENTS, judged.unwrap_or_default()),
    ]
}

/// How the last meetings judged a permanent task, the newest first.
pub fn judged_run(task: &Task) -> String {
    let run = task.judgements.iter().rev().take(5).map(|it| if it.met { "[x]" } else { "[!]" });
    run.collect::<Vec<_>>().join(" ")
}

fn stand_times(task: &Task) -> String {
    task.extensions.len().to_string()
}

impl Front for TaskCard {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Tasks, Scope::Card, Scope::Choose]
    }

    fn subject(&self) -> Option<Id> {
        Some(self.id.into())
    }

    fn title(&self, desk: &Desk) -> String {
        label::TASK.get(desk.lang()).to_owned()
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(6));
        if choose::moved(&mut self.at, self.lines.rows.len(), page, action) {
            return Outcome::Stay;
        }
        if let Some(outcome) = act(desk, self.id, action) {
            return outcome;
        }
        match action {
            Action::Open => self.open(desk),
            Action::Delete => Outcome::push(list::ask_delete(desk, self.id.into())),
            _ => Outcome::Stay,
        }
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        refusal(desk, self.id, action)
    }

    fn answer(&mut self, desk: &Desk, answer: Answer) -> Outcome {
        match answer {
            Answer::Yes => list::delete(desk, self.id.into(), After::Pop),
            _ => Outcome::Stay,
        }
    }

    fn changed(&mut self, desk: &Desk, _ids: &[Id]) {
        self.woken(desk);
    }

    fn woken(&mut self, desk: &Desk) {
        self.lines = lines(desk, self.id);
        self.at = self.lines.hold(self.at);
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if row == self.at {
            return self.open(desk);
        }
        self.at = self.lines.hold(row);
        Outcome::Stay
    }
}
