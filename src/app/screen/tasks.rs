//! Following tasks: which of them a list shows, and the card of one with all that became of it.

use std::collections::BTreeMap;

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::After;
use crate::app::screen::job::{self, Job};
use crate::app::screen::lines::{Ink, Lines, Row, Stands};
use crate::app::screen::{Screen, choose, list, resolution, table};
use crate::app::show;
use crate::domain::day;
use crate::domain::record::Record;
use crate::domain::rules::follow_up::{self, TaskStatus};
use crate::domain::task::Task;
use crate::domain::work::carry::is_open;
use crate::domain::work::{Refusal, track};
use crate::domain::{Id, Kind, MeetingId, MemberId, TaskId};
use crate::words::{Lang, Text, fields as label, meeting as word};

/// Which tasks a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sieve {
    /// All that the cell still has to do with.
    #[default]
    Open,
    /// Those past their deadline.
    Overdue,
    /// The open ones, person by person.
    ByPerson,
    /// Closed ones too.
    All,
}

impl Sieve {
    const ALL: [Self; 4] = [Self::Open, Self::Overdue, Self::ByPerson, Self::All];

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::Open => word::SIEVE_OPEN,
            Self::Overdue => word::SIEVE_OVERDUE,
            Self::ByPerson => word::SIEVE_PERSON,
            Self::All => word::SIEVE_ALL,
        }
    }

    /// The next one, round and round.
    #[must_use]
    pub fn next(self, by: isize) -> Self {
        let count = Self::ALL.len().cast_signed();
        let at = Self::ALL.iter().position(|one| *one == self).unwrap_or_default();
        let to = (at.cast_signed() + by).rem_euclid(count).unsigned_abs();
        Self::ALL.get(to).copied().unwrap_or_default()
    }

    /// All names, the one in force in brackets.
    pub fn tabs(self, lang: Lang) -> String {
        let name = |one: &Self| {
            let name = one.name().get(lang);
            if *one == self { format!("[{name}]") } else { name.to_owned() }
        };
        Self::ALL.iter().map(name).collect::<Vec<_>>().join("  ")
    }

    /// The tasks shown, in the order shown.
    pub fn pass(self, desk: &Desk) -> Vec<Id> {
        let keeps = |_: Id, record: &Record| {
            let Record::Task(task) = record else { return false };
            match self {
                Self::All => true,
                Self::Open | Self::ByPerson => is_open(task),
                Self::Overdue => is_overdue(desk, task),
            }
        };
        let mut ids = table::sorted_of(desk, Kind::Task, keeps);
        if self == Self::ByPerson {
            let names: BTreeMap<MemberId, Vec<u8>> = desk
                .register
                .members()
                .map(|(id, member)| (id, crate::domain::text::name_key(&member.full_name)))
                .collect();
            let lead = |id: &Id| desk.register.task(TaskId(id.number)).and_then(|task| task.lead);
            ids.sort_by_cached_key(|id| lead(id).and_then(|id| names.get(&id)));
        }
        ids
    }
}

fn is_overdue(desk: &Desk, task: &Task) -> bool {
    follow_up::stand(&desk.register, task, desk.today()).status == TaskStatus::Overdue
}

/// Does what is done to a task wherever it stands; `None` for any other action.
pub fn act(desk: &Desk, id: TaskId, action: Action) -> Option<Outcome> {
    match action {
        Action::Progress => Some(job::open(desk, Job::Progress(id))),
        Action::MarkDone => {
            let task = desk.register.task(id)?;
            Some(if is_open(task) {
                job::open(desk, Job::Finish(id))
            } else {
                job::keep(desk, track::reopen(&desk.register, id, desk.today()))
            })
        }
        Action::Edit => Some(job::open(desk, Job::EditTask(id))),
        _ => None,
    }
}

/// Why not.
pub fn refusal(desk: &Desk, id: TaskId, action: Action) -> Option<String> {
    let task = desk.register.task(id)?;
    match action {
        Action::Progress if !is_open(task) => Some(Refusal::TaskClosed.say(desk.lang())),
        Action::MarkDone if !is_open(task) && task.closed_at.is_some() => {
            Some(Refusal::NeedsMeeting.say(desk.lang()))
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
        let task = desk.register.task(self.id);
        let to = match self.lines.stands(self.at) {
            Stands::Field("resolution") => task.and_then(|it| it.resolution).map(Id::from),
            Stands::Field("meeting") => task.and_then(|it| it.closed_at).map(Id::from),
            Stands::Item(number) => Some(Id::from(MeetingId(number))),
            _ => None,
        };
        match to.and_then(|id| Screen::of(desk, id)) {
            Some(screen) => Outcome::Push(Box::new(screen)),
            None => job::open(desk, Job::EditTask(self.id)),
        }
    }
}

fn field(desk: &Desk, text: Text, value: &str) -> Row {
    Row::cells([text.get(desk.lang()).to_owned(), value.to_owned()])
}

/// What a task is, then its thread: where it comes from, what was reported, how its deadline
/// moved, how it ended.
fn lines(desk: &Desk, id: TaskId) -> Lines {
    let mut lines = Lines::new(&[24, 0]);
    let Some(task) = desk.register.task(id) else { return lines };
    let lang = desk.lang();
    let stand = follow_up::stand(&desk.register, task, desk.today());
    lines.push(Row::text(task.content.clone()).ink(Ink::Title));
    let ink = if stand.late_days > 0 { Ink::Bad } else { Ink::Plain };
    let status =
        [stand.status.name().get(lang).to_owned(), format!("{} %", stand.percent), stand.say(lang)];
    let status: Vec<String> = status.into_iter().filter(|part| !part.is_empty()).collect();
    lines.push(field(desk, label::STATUS, &status.join(" · ")).ink(ink));
    lines.push(field(desk, label::LEAD, desk.name(task.lead)));
    let helpers: Vec<&str> = task.helpers.iter().map(|one| desk.name(Some(*one))).collect();
    let target = task.target.map(|n| format!("{n} {}", task.unit)).unwrap_or_default();
    let achieved = task.achieved.map(|n| format!("{n} {}", task.unit)).unwrap_or_default();
    for (text, value) in [
        (label::HELPERS, helpers.join(", ")),
        (label::TASK_WITH, task.with.clone()),
        (label::TARGET, target),
        (label::ACHIEVED, achieved),
        (label::DEADLINE, resolution::deadline(desk, task)),
        (label::TASK_SOURCE, task.source.clone()),
    ] {
        if !value.is_empty() {
            lines.push(field(desk, text, &value));
        }
    }
    thread(desk, task, &mut lines);
    lines
}

fn thread(desk: &Desk, task: &Task, lines: &mut Lines) {
    let lang = desk.lang();
    lines.push(Row::text(word::THREAD.get(lang)).ink(Ink::Title));
    if let Some(of) = task.resolution {
        let name = show::name_of(desk, of.into());
        lines.push(field(desk, label::RESOLUTION, &name).of(Stands::Field("resolution")));
    }
    for report in &task.progress {
        let date = report.date.map(day::show).unwrap_or_default();
        let percent = report.percent.map(|n| format!("{n} %")).unwrap_or_default();
        let achieved = report.achieved.map(|n| format!("{n} {}", task.unit)).unwrap_or_default();
        let mut parts = vec![percent, achieved, report.text.clone(), report.evidence.clone()];
        parts.retain(|part| !part.trim().is_empty());
        let mut row = Row::cells([date, parts.join(" · ")]);
        if let Some(meeting) = report.meeting {
            row = row.of(Stands::Item(meeting.0));
        }
        lines.push(row);
    }
    for moved in &task.extensions {
        let date = moved.decided_on.map(day::show).unwrap_or_default();
        let old = moved.old.map(day::show).unwrap_or_default();
        let new = moved.new.map_or_else(|| word::NEXT_MEETING.get(lang).to_owned(), day::show);
        let values = [("old", old.as_str()), ("new", new.as_str()), ("reason", &moved.reason)];
        let mut row = Row::cells([date, word::MOVED.fill(lang, &values)]).ink(Ink::Near);
        if let Some(meeting) = moved.meeting {
            row = row.of(Stands::Item(meeting.0));
        }
        lines.push(row);
    }
    if !is_open(task) || task.closed_at.is_some() {
        let date = task.closed_on.map(day::show).unwrap_or_default();
        let meeting = task.closed_at.map(|id| show::name_of(desk, id.into()));
        let mut parts = vec![
            task.outcome.name().get(lang).to_owned(),
            meeting.unwrap_or_else(|| word::NOT_HEARD.get(lang).to_owned()),
            task.review.clone(),
        ];
        parts.retain(|part| !part.is_empty());
        let row = Row::cells([date, parts.join(" · ")]).ink(Ink::Good);
        lines.push(row.of(Stands::Field("meeting")));
    }
    if let Some(by) = task.checked_by {
        lines.push(field(desk, label::CHECKED_BY, desk.name(Some(by))));
    }
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
        if matches!(action, Action::NextPane | Action::PrevPane) {
            return Some(word::OTHER_PANE.get(desk.lang()).to_owned());
        }
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
