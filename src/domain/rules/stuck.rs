//! Which open tasks do not move, and why: no news for long, nothing planned next although the
//! task did not go as decided, put off again and again. The figures are defaults of this program.

use chrono::NaiveDate;

use crate::domain::register::Register;
use crate::domain::resolution::ResolutionState;
use crate::domain::rules::book;
use crate::domain::task::{DeadlineKind, Outcome, Task};
use crate::words::Lang;
use crate::words::follow as say;

/// Why a task is stuck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stuck {
    /// Put off so many times.
    Extended(u32),
    /// So many days without any news.
    NoNews(i64),
    /// The day of its next step is past by so many days, and nothing was reported since.
    StepPast(i64),
    /// It is late or was put off, and nothing says what comes next.
    NoNextStep,
}

impl Stuck {
    /// The name of the reason in files: stable for ever.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Extended(_) => "extended",
            Self::NoNews(_) => "no_news",
            Self::StepPast(_) => "next_step_past",
            Self::NoNextStep => "no_next_step",
        }
    }

    /// The reason, in the user's language.
    pub fn say(self, lang: Lang) -> String {
        let n = |text: crate::words::Text, n: i64| text.fill(lang, &[("n", &n.to_string())]);
        match self {
            Self::Extended(times) => n(say::STUCK_EXTENDED, i64::from(times)),
            Self::NoNews(days) => n(say::STUCK_NO_NEWS, days),
            Self::StepPast(days) => n(say::STUCK_STEP_PAST, days),
            Self::NoNextStep => say::STUCK_NO_STEP.get(lang).to_owned(),
        }
    }

    /// What to do about it, in the user's language.
    pub const fn advice(self, lang: Lang) -> &'static str {
        match self {
            Self::Extended(_) => say::DO_MEETING.get(lang),
            Self::NoNews(_) => say::DO_ASK.get(lang),
            Self::StepPast(_) | Self::NoNextStep => say::DO_STEP.get(lang),
        }
    }
}

/// From when on a task counts as stuck: the rules of a day, read once for all tasks.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    on: NaiveDate,
    days: i64,
    extensions: u32,
}

impl Limits {
    /// The limits of a day.
    pub fn on(register: &Register, on: NaiveDate) -> Self {
        Self {
            on,
            days: i64::from(book::whole(register, "follow_up.stuck_days", on)),
            extensions: book::whole(register, "follow_up.stuck_extensions", on),
        }
    }

    /// Why a task is stuck, the weightiest reason first; empty where it is not, is closed, or is
    /// not given yet.
    pub fn of(&self, register: &Register, task: &Task) -> Vec<Stuck> {
        if !matches!(task.outcome, Outcome::Open | Outcome::CarriedOver) {
            return Vec::new();
        }
        let of = task.resolution.and_then(|id| register.resolution(id));
        let begun = task.start.or_else(|| of.and_then(|it| it.date));
        let is_void = of.is_some_and(|it| it.state != ResolutionState::Adopted);
        if is_void || begun.is_some_and(|day| day > self.on) {
            return Vec::new();
        }
        let news = last_news(task, self.on);
        let extended = u32::try_from(task.extensions.len()).unwrap_or(u32::MAX);
        let mut why = Vec::new();
        if self.extensions > 0 && extended >= self.extensions {
            why.push(Stuck::Extended(extended));
        }
        if let Some(last) = news.max(begun) {
            let quiet = (self.on - last).num_days();
            if self.days > 0 && quiet >= self.days {
                why.push(Stuck::NoNews(quiet));
            }
        }
        why.extend(self.step(task, news, extended));
        why
    }

    /// What is wrong with the next step: its day is past without news, or a task that is late or
    /// was put off has none. A task within its first deadline needs none.
    fn step(&self, task: &Task, news: Option<NaiveDate>, extended: u32) -> Option<Stuck> {
        if !task.next_step.trim().is_empty() {
            let day = task.next_step_on.filter(|day| *day < self.on)?;
            let since = news.is_some_and(|news| news >= day);
            return (!since).then(|| Stuck::StepPast((self.on - day).num_days()));
        }
        let is_late = task.deadline_kind != DeadlineKind::Permanent
            && task.deadline.is_some_and(|deadline| deadline < self.on);
        (is_late || extended > 0).then_some(Stuck::NoNextStep)
    }
}

/// Why a task is stuck on a day; for one task. Many are asked through [`Limits`].
pub fn stuck(register: &Register, task: &Task, on: NaiveDate) -> Vec<Stuck> {
    Limits::on(register, on).of(register, task)
}

/// The last day, up to `on`, on which anything was heard of the task: a report, evidence, another
/// person in charge, a meeting that judged it or moved its deadline.
fn last_news(task: &Task, on: NaiveDate) -> Option<NaiveDate> {
    let reports = task.progress.iter().filter_map(|it| it.date);
    let shown = task.evidence.iter().filter_map(|it| it.date);
    let judged = task.judgements.iter().filter_map(|it| it.date);
    let handed = task.handovers.iter().filter_map(|it| it.date);
    let moved = task.extensions.iter().filter_map(|it| it.decided_on);
    reports.chain(shown).chain(judged).chain(handed).chain(moved).filter(|day| *day <= on).max()
}
