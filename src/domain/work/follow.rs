//! The views of follow-up: which tasks each shows, and under which headings.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};

use super::carry::is_open;
use crate::domain::register::Register;
use crate::domain::rules::follow_up::{self, Stand, TaskStatus, is_to_check};
use crate::domain::rules::numbering::symbol;
use crate::domain::rules::stuck::Limits;
use crate::domain::task::{DeadlineKind, Task, WorkField};
use crate::domain::text::name_key;
use crate::domain::{Id, MemberId, ResolutionId, TaskId};
use crate::words::{Lang, Text, follow as word};

choices! {
    /// A view of the tasks.
    View {
        Deadline = "deadline": word::VIEW_DEADLINE,
        Lead = "lead": word::VIEW_LEAD,
        Resolution = "resolution": word::VIEW_RESOLUTION,
        Field = "field": word::VIEW_FIELD,
        Overdue = "overdue": word::VIEW_OVERDUE,
        Stuck = "stuck": word::VIEW_STUCK,
        ToCheck = "to_check": word::VIEW_TO_CHECK,
        Permanent = "permanent": word::VIEW_PERMANENT,
        All = "all": word::VIEW_ALL,
    }
}

impl View {
    /// The next one, round and round.
    #[must_use]
    pub fn next(self, by: isize) -> Self {
        use crate::domain::Choices as _;
        let count = Self::ALL.len().cast_signed();
        let at = Self::ALL.iter().position(|one| *one == self).unwrap_or_default();
        let to = (at.cast_signed() + by).rem_euclid(count).unsigned_abs();
        Self::ALL.get(to).copied().unwrap_or(Self::Deadline)
    }
}

/// What the tasks below a heading have in common. The order is that of the headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Head {
    /// A stretch of time or a state, by its place in the view.
    Part(u8),
    /// A lead, by the place of the name among all.
    Lead(usize, Option<MemberId>),
    /// A resolution, the newest first.
    Resolution(std::cmp::Reverse<Option<NaiveDate>>, Option<ResolutionId>),
    /// A field of work; last where none is named.
    Field(bool, Option<WorkField>),
    /// The year in which they ended, the newest first.
    Ended(std::cmp::Reverse<i32>),
}

/// The parts of time of the view by deadline and the states of the others, by place.
const PARTS: [Text; 12] = [
    word::PART_OVERDUE,
    word::PART_TODAY,
    word::PART_WEEK,
    word::PART_MONTH,
    word::PART_LATER,
    word::PART_NO_DATE,
    word::PART_PERMANENT,
    word::PART_OPEN,
    word::PART_TO_CHECK,
    word::PART_EXTENDED,
    word::PART_QUIET,
    word::PART_CARRIED,
];

impl Head {
    /// The heading.
    pub fn say(&self, register: &Register, lang: Lang) -> String {
        match self {
            Self::Part(at) => {
                PARTS.get(usize::from(*at)).map_or_else(String::new, |it| it.get(lang).to_owned())
            }
            Self::Lead(_, lead) => lead
                .and_then(|id| register.member(id))
                .map_or_else(|| word::NO_LEAD.get(lang).to_owned(), |it| it.full_name.clone()),
            Self::Resolution(_, id) => id.and_then(|id| register.resolution(id)).map_or_else(
                || word::NO_RESOLUTION.get(lang).to_owned(),
                |it| match it.number {
                    Some(number) => format!("{} {}", symbol(number, it.kind.key()), it.title),
                    None => it.title.clone(),
                },
            ),
            Self::Field(_, field) => {
                field.map_or(word::NO_FIELD, WorkField::name).get(lang).to_owned()
            }
            Self::Ended(year) => word::ENDED_IN.fill(lang, &[("year", &year.0.to_string())]),
        }
    }

    /// The record that the heading names.
    pub fn target(&self) -> Option<Id> {
        match self {
            Self::Lead(_, lead) => lead.map(Id::from),
            Self::Resolution(_, id) => id.map(Id::from),
            Self::Part(_) | Self::Field(..) | Self::Ended(_) => None,
        }
    }
}

/// The tasks below one heading, and the figures of the heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The heading.
    pub head: Head,
    /// The tasks that the view shows, in their order.
    pub tasks: Vec<TaskId>,
    /// All with this heading that go on.
    pub open: u32,
    /// Of these, past their deadline.
    pub overdue: u32,
    /// All with this heading that are done.
    pub done: u32,
}

/// The groups of a view, of all tasks or of one member's. Headings without a line are left out.
pub fn groups(
    register: &Register,
    view: View,
    member: Option<MemberId>,
    today: NaiveDate,
) -> Vec<Group> {
    let sorter = Sorter::new(register, view, today);
    let mut all: BTreeMap<Head, (Vec<(i64, TaskId)>, Group)> = BTreeMap::new();
    let own =
        |task: &Task| member.is_none_or(|id| task.lead == Some(id) || task.helpers.contains(&id));
    for (id, task) in register.tasks().filter(|(_, task)| own(task)) {
        let Some(found) = sorter.place(id, task) else { continue };
        let blank = || {
            let head = found.head;
            (Vec::new(), Group { head, tasks: Vec::new(), open: 0, overdue: 0, done: 0 })
        };
        let (lines, group) = all.entry(found.head).or_insert_with(blank);
        group.open += u32::from(is_open(task));
        group.overdue += u32::from(found.stand.status == TaskStatus::Overdue);
        group.done += u32::from(follow_up::is_done(found.stand.status));
        if found.shown {
            lines.push((found.order, id));
        }
    }
    let ready = |(mut lines, mut group): (Vec<(i64, TaskId)>, Group)| {
        lines.sort_unstable();
        group.tasks = lines.into_iter().map(|(_, id)| id).collect();
        group
    };
    all.into_values().map(ready).filter(|group| !group.tasks.is_empty()).collect()
}

/// Where a task stands in a view.
struct Place {
    head: Head,
    order: i64,
    stand: Stand,
    shown: bool,
}

/// What is looked up once for all tasks.
struct Sorter<'a> {
    register: &'a Register,
    view: View,
    today: NaiveDate,
    limits: Limits,
    places: BTreeMap<MemberId, usize>,
    void: BTreeSet<ResolutionId>,
}

impl<'a> Sorter<'a> {
    fn new(register: &'a Register, view: View, today: NaiveDate) -> Self {
        let mut names: Vec<_> = Vec::new();
        if view == View::Lead {
            names.extend(register.members().map(|(id, it)| (name_key(&it.full_name), id)));
            names.sort();
        }
        let places = names.into_iter().enumerate().map(|(at, (_, id))| (id, at)).collect();
        let cancelled = register
            .resolutions()
            .filter(|(_, it)| it.state == crate::domain::resolution::ResolutionState::Cancelled);
        let void = cancelled.map(|(id, _)| id).collect();
        Self { register, view, today, limits: Limits::on(register, today), places, void }
    }

    /// The heading of a task in this view; `None` where the view has nothing to do with it.
    fn place(&self, id: TaskId, task: &Task) -> Option<Place> {
        let open = is_open(task);
        let is_void = task.resolution.is_some_and(|of| self.void.contains(&of));
        if is_void && !matches!(self.view, View::Resolution | View::All) {
            return None;
        }
        let permanent = task.deadline_kind == DeadlineKind::Permanent;
        let needed = match self.view {
            View::Deadline | View::Overdue | View::Stuck => open,
            View::Permanent => open && permanent,
            View::ToCheck => is_to_check(task),
            View::Lead | View::Resolution | View::Field | View::All => true,
        };
        if !needed {
            return None;
        }
        let stand = follow_up::stand(self.register, task, self.today);
        let head = match self.view {
            View::Deadline => Head::Part(time(task, stand)),
            View::Overdue if stand.status == TaskStatus::Overdue => Head::Part(0),
            View::Overdue => return None,
            View::Stuck => Head::Part(self.stuck(task)?),
            View::ToCheck => Head::Part(8),
            View::Permanent => Head::Part(6),
            View::Lead => {
                let place = task.lead.and_then(|lead| self.places.get(&lead)).copied();
                Head::Lead(place.unwrap_or(usize::MAX), task.lead)
            }
            View::Resolution => {
                let of = task.resolution.and_then(|of| self.register.resolution(of));
                Head::Resolution(std::cmp::Reverse(of.and_then(|it| it.date)), task.resolution)
            }
            View::Field => Head::Field(task.field.is_none(), task.field),
            View::All if open => Head::Part(7),
            View::All => Head::Ended(std::cmp::Reverse(self.ended(task))),
        };
        let shown = open || !matches!(self.view, View::Lead | View::Field);
        let order = self.order(id, task, open);
        Some(Place { head, order, stand, shown })
    }

    /// The year in which a task ended; of one without a day that of its deadline.
    fn ended(&self, task: &Task) -> i32 {
        let at = || self.register.meeting(task.closed_at?)?.date;
        let day = task.closed_on.or_else(at).or(task.deadline);
        day.unwrap_or(self.today).year()
    }

    /// The weightiest reason for which a task is stuck, as the place of its heading.
    fn stuck(&self, task: &Task) -> Option<u8> {
        use crate::domain::rules::stuck::Stuck;
        let why = self.limits.of(self.register, task);
        why.first().map(|first| match first {
            Stuck::Extended(_) => 9,
            Stuck::NoNews(_) | Stuck::StepPast(_) | Stuck::NoNextStep => 10,
        })
    }

    /// Open tasks by deadline, tasks of one resolution by place, ended ones newest first.
    fn order(&self, id: TaskId, task: &Task, open: bool) -> i64 {
        let day = |date: Option<NaiveDate>| {
            date.map_or(5_000_000, |date| i64::from(date.num_days_from_ce()))
        };
        match self.view {
            View::Resolution => i64::from(task.index.unwrap_or(id.0)),
            _ if open => day(task.deadline),
            _ => -day(task.closed_on.or(task.deadline)),
        }
    }
}

/// The stretch of time in which an open task falls due, as the place of its heading.
fn time(task: &Task, stand: Stand) -> u8 {
    match stand.days_left {
        _ if stand.status == TaskStatus::Overdue => 0,
        _ if stand.status == TaskStatus::CarriedOver => 11,
        Some(0) => 1,
        Some(1..=7) => 2,
        Some(8..=31) => 3,
        Some(_) => 4,
        None if task.deadline_kind == DeadlineKind::Permanent => 6,
        None => 5,
    }
}
