//! The columns of each kind of list, and the order of its lines.

use crate::app::desk::Desk;
use crate::domain::day;
use crate::domain::meeting::Meeting;
use crate::domain::member::Member;
use crate::domain::record::Record;
use crate::domain::resolution::{Resolution, ResolutionState};
use crate::domain::rules::follow_up::{self, TaskStatus};
use crate::domain::task::{DeadlineKind, Task};
use crate::domain::text::{self, fold};
use crate::domain::{Id, Kind};
use crate::words::{Text, drafting, fields as label, ui};

/// One column.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its heading.
    pub title: Text,
    /// Its width in cells; 0 takes what is left.
    pub width: u16,
    /// From which width of the window on it is shown.
    pub from: u16,
}

const fn column(title: Text, width: u16, from: u16) -> Column {
    Column { title, width, from }
}

const MEMBER: &[Column] = &[
    column(label::FULL_NAME, 0, 0),
    column(label::BIRTH_DATE, 11, 0),
    column(label::SEX, 5, 90),
    column(label::ETHNICITY, 10, 0),
    column(label::CEREMONY_DATE, 13, 0),
    column(label::OFFICIAL_DATE, 15, 100),
    column(label::CARD_NO, 11, 110),
    column(label::STATUS, 18, 0),
];

const MEETING: &[Column] = &[
    column(label::DATE, 11, 0),
    column(label::MEETING_KIND, 0, 0),
    column(label::STATE, 22, 0),
    column(label::ROLL, 10, 0),
];

const RESOLUTION: &[Column] = &[
    column(label::NUMBER, 11, 0),
    column(label::DATE, 11, 0),
    column(label::TITLE, 0, 0),
    column(label::STATE, 14, 0),
    column(ui::TASKS_SHORT, 8, 0),
];

const TASK: &[Column] = &[
    column(ui::MARK, 4, 0),
    column(label::TASK, 0, 0),
    column(label::LEAD, 20, 0),
    column(label::DEADLINE, 12, 0),
    column(label::PERCENT, 10, 90),
    column(label::STATUS, 20, 0),
];

const RULE: &[Column] = &[
    column(label::RULE_KEY, 0, 0),
    column(label::RULE_VALUE, 16, 0),
    column(label::VALID_FROM, 12, 0),
];

const TOPIC: &[Column] = &[
    column(label::ITEM_TITLE, 0, 0),
    column(label::REASON, 24, 80),
    column(label::NOT_BEFORE, 18, 0),
    column(label::STATE, 16, 0),
];

const TEMPLATE: &[Column] = &[
    column(label::TEMPLATE_NAME, 0, 0),
    column(label::MEETING_KIND, 26, 0),
    column(label::STEPS, 8, 0),
    column(label::USUAL, 12, 0),
];

const YEAR_PLAN: &[Column] = &[
    column(label::YEAR, 8, 0),
    column(label::PLANNED_MEETINGS, 0, 0),
    column(label::PLANNED_THEMES, 20, 0),
    column(label::PLANNED_CHECKS, 20, 0),
];

const SCORE_SHEET: &[Column] = &[
    column(label::SHEET_KEY, 14, 0),
    column(label::SHEET_NAME, 0, 0),
    column(label::VALID_FROM, 16, 0),
];

const CELL: &[Column] = &[column(label::CELL_NAME, 0, 0)];

/// The columns of a kind.
pub const fn columns(kind: Kind) -> &'static [Column] {
    match kind {
        Kind::Member => MEMBER,
        Kind::Meeting => MEETING,
        Kind::Resolution => RESOLUTION,
        Kind::Task => TASK,
        Kind::Rule => RULE,
        Kind::Topic => TOPIC,
        Kind::Template => TEMPLATE,
        Kind::YearPlan => YEAR_PLAN,
        Kind::ScoreSheet => SCORE_SHEET,
        Kind::Cell => CELL,
    }
}

/// The cells of a line, one for each column.
pub fn cells(desk: &Desk, record: &Record) -> Vec<String> {
    match record {
        Record::Member(it) => member_cells(desk, it),
        Record::Meeting(it) => meeting_cells(desk, it),
        Record::Resolution(it) => resolution_cells(desk, it),
        Record::Task(it) => task_cells(desk, it),
        Record::Rule(it) => {
            vec![it.key.clone(), it.value.clone(), it.valid_from.map(day::show).unwrap_or_default()]
        }
        Record::Topic(it) => vec![
            it.title.clone(),
            it.reason.clone(),
            it.not_before.map(day::show).unwrap_or_default(),
            it.state.name().get(desk.lang()).to_owned(),
        ],
        Record::Template(it) => vec![
            it.name.clone(),
            it.kind.name().get(desk.lang()).to_owned(),
            it.steps.len().to_string(),
            if it.usual { ui::YES } else { ui::NO }.get(desk.lang()).to_owned(),
        ],
        Record::YearPlan(it) => {
            let [meetings, themes, checks] =
                [it.meetings.len(), it.themes.len(), it.checks.len()].map(|n| n.to_string());
            vec![it.year.to_string(), meetings, themes, checks]
        }
        Record::ScoreSheet(it) => {
            let from = it.valid_from.map(day::show).unwrap_or_default();
            vec![it.key.clone(), it.name.clone(), from]
        }
        Record::Cell(it) => vec![it.name.clone()],
    }
}

fn member_cells(desk: &Desk, it: &Member) -> Vec<String> {
    let lang = desk.lang();
    let day = |day: Option<day::Day>| day.map(|d| d.to_string()).unwrap_or_default();
    vec![
        it.full_name.clone(),
        day(it.birth_date),
        it.sex.map(|sex| sex.name().get(lang).to_owned()).unwrap_or_default(),
        it.ethnicity.clone(),
        day(it.ceremony_date()),
        day(it.official_date()),
        masked(&it.card_no),
        it.standing(desk.today()).status.name().get(lang).to_owned(),
    ]
}

/// A number of a person as lists show it: enough to tell it, not enough to use it.
pub fn masked(number: &str) -> String {
    let keep = number.chars().count().saturating_sub(3);
    number.chars().enumerate().map(|(i, c)| if i < keep && c != '.' { '•' } else { c }).collect()
}

fn meeting_cells(desk: &Desk, it: &Meeting) -> Vec<String> {
    let lang = desk.lang();
    let counts = crate::domain::rules::attendance::count(&desk.register, it);
    let kind = it.kind.name().get(lang);
    let what = if it.title.is_empty() { it.theme.as_str() } else { it.title.as_str() };
    let roll = if it.roll.is_empty() {
        String::new()
    } else {
        format!("{}/{}", counts.present, counts.base)
    };
    vec![
        it.date.map(day::show).unwrap_or_default(),
        // A title that begins with the kind says it already; saying it twice hides the month.
        match what {
            "" => kind.to_owned(),
            _ if what.to_lowercase().starts_with(&kind.to_lowercase()) => what.to_owned(),
            _ => format!("{kind}: {what}"),
        },
        it.state.name().get(lang).to_owned(),
        roll,
    ]
}

fn resolution_cells(desk: &Desk, it: &Resolution) -> Vec<String> {
    // A number reserved or given up is told, so that the register of numbers has no riddle.
    let is_reserved = it.state == ResolutionState::Draft && it.number.is_some();
    let state = if is_reserved { drafting::RESERVED_STATE } else { it.state.name() };
    let title = match it.cancel_reason.as_str() {
        "" => it.title.clone(),
        reason => format!("({reason}) {}", it.title),
    };
    vec![
        it.number
            .map(|n| crate::domain::rules::numbering::symbol(n, it.kind.key()))
            .unwrap_or_default(),
        it.date.map(day::show).unwrap_or_default(),
        title,
        state.get(desk.lang()).to_owned(),
        tasks_done(desk, it),
    ]
}

/// How many of the tasks of a resolution are done, of how many.
fn tasks_done(desk: &Desk, it: &Resolution) -> String {
    let Some((id, _)) = desk.register.resolutions().find(|(_, other)| *other == it) else {
        return String::new();
    };
    let tasks = desk.register.tasks().filter(|(_, task)| task.resolution == Some(id));
    let done =
        |status| matches!(status, TaskStatus::Done | TaskStatus::Exceeded | TaskStatus::Late);
    let (mut all, mut ready) = (0_usize, 0_usize);
    for (_, task) in tasks {
        all += 1;
        ready +=
            usize::from(done(follow_up::stand(&desk.register, task, desk.day_for_alarms()).status));
    }
    if all == 0 { String::new() } else { format!("{ready}/{all}") }
}

/// The mark of a status, so that it is never told by colour alone.
pub const fn mark(status: TaskStatus) -> &'static str {
    match status {
        TaskStatus::NotStarted => "[ ]",
        TaskStatus::Running => "[~]",
        TaskStatus::Done | TaskStatus::Exceeded | TaskStatus::Late => "[x]",
        TaskStatus::Overdue => "[!]",
        TaskStatus::CarriedOver => "[>]",
        TaskStatus::Stopped => "[-]",
        TaskStatus::Permanent => "[∞]",
    }
}

fn task_cells(desk: &Desk, it: &Task) -> Vec<String> {
    let lang = desk.lang();
    let stand = follow_up::stand(&desk.register, it, desk.day_for_alarms());
    let days = match stand.status {
        TaskStatus::Overdue | TaskStatus::Late => {
            ui::DAYS_LATE.fill(lang, &[("n", &stand.late_days.to_string())])
        }
        TaskStatus::Running | TaskStatus::NotStarted if stand.days_left == Some(0) => {
            ui::DUE_TODAY.get(lang).to_owned()
        }
        _ => String::new(),
    };
    let status = stand.status.name().get(lang);
    let deadline = match it.deadline_kind {
        DeadlineKind::Date => it.deadline.map(day::show).unwrap_or_default(),
        other => other.name().get(lang).to_owned(),
    };
    vec![
        crate::app::screen::tasks::mark(it, stand.status).to_owned(),
        it.content.clone(),
        desk.name(it.lead).to_owned(),
        deadline,
        format!("{} %", stand.percent),
        if days.is_empty() { status.to_owned() } else { format!("{status}, {days}") },
    ]
}

/// The text by which a line is found: what a person would type to get to it.
pub fn search_text(desk: &Desk, record: &Record) -> String {
    let text = match record {
        Record::Member(it) => format!("{} {} {}", it.full_name, it.card_no, it.phone),
        Record::Task(it) => format!("{} {}", it.content, desk.name(it.lead)),
        Record::Resolution(it) => {
            let number = it
                .number
                .map(|n| crate::domain::rules::numbering::symbol(n, it.kind.key()))
                .unwrap_or_default();
            format!("{number} {}", it.title)
        }
        Record::Meeting(it) => {
            let date = it.date.map(day::show).unwrap_or_default();
            format!("{date} {} {} {}", it.kind.name().get(desk.lang()), it.title, it.theme)
        }
        Record::Rule(it) => it.key.clone(),
        Record::Topic(it) => format!("{} {}", it.title, it.reason),
        Record::Template(it) => it.name.clone(),
        Record::YearPlan(it) => it.year.to_string(),
        Record::ScoreSheet(it) => format!("{} {}", it.key, it.name),
        Record::Cell(it) => it.name.clone(),
    };
    fold(&text)
}

/// The key by which a line stands in its list: people by name with those gone last, meetings and
/// resolutions newest first, open tasks by deadline before closed ones.
pub fn order(desk: &Desk, id: Id, record: &Record) -> (i64, Vec<u8>, u32) {
    let by_date = |date: Option<chrono::NaiveDate>| {
        date.map_or(i64::MIN, |date| -i64::from(chrono::Datelike::num_days_from_ce(&date)))
    };
    match record {
        Record::Member(it) => {
            let gone = i64::from(it.standing(desk.today()).is_gone());
            (gone, text::name_key(&it.full_name), id.number)
        }
        Record::Meeting(it) => (by_date(it.date), Vec::new(), u32::MAX - id.number),
        Record::Resolution(it) => (by_date(it.date), Vec::new(), u32::MAX - id.number),
        Record::Task(it) => {
            let is_open = it.outcome == crate::domain::task::Outcome::Open;
            let day =
                it.deadline.map_or(5_000_000, |date| chrono::Datelike::num_days_from_ce(&date));
            let rank = if is_open { i64::from(day) } else { 10_000_000 - i64::from(day) };
            (rank, Vec::new(), id.number)
        }
        Record::Rule(it) => (0, it.key.clone().into_bytes(), id.number),
        Record::Topic(it) => {
            let gone = i64::from(it.state != crate::domain::topic::TopicState::Waiting);
            (gone, Vec::new(), id.number)
        }
        Record::Template(it) => (0, text::text_key(&it.name), id.number),
        Record::YearPlan(it) => (-i64::from(it.year), Vec::new(), id.number),
        Record::ScoreSheet(it) => (0, text::text_key(&it.key), id.number),
        Record::Cell(_) => (0, Vec::new(), id.number),
    }
}

/// All records of a kind in the order of their list.
pub fn sorted(desk: &Desk, kind: Kind) -> Vec<Id> {
    sorted_of(desk, kind, |_, _| true)
}

/// Those records of a kind that `keeps` keeps, in the order of their list.
pub fn sorted_of(desk: &Desk, kind: Kind, keeps: impl Fn(Id, &Record) -> bool) -> Vec<Id> {
    let all = desk.register.of_kind(kind).filter(|(id, record)| keeps(*id, record));
    let mut keyed: Vec<_> = all.map(|(id, record)| (order(desk, id, record), id)).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, id)| id).collect()
}

/// The name of a kind of record in the plural, as its section is called.
pub const fn section(kind: Kind) -> Text {
    match kind {
        Kind::Member => crate::words::actions::MEMBERS,
        Kind::Meeting => crate::words::actions::MEETINGS,
        Kind::Resolution => crate::words::actions::RESOLUTIONS,
        Kind::Task => crate::words::actions::FOLLOW_UP,
        Kind::Rule => ui::RULES,
        Kind::Topic => ui::TOPICS,
        Kind::Template => ui::TEMPLATES,
        Kind::YearPlan => ui::YEAR_PLANS,
        Kind::ScoreSheet => ui::SCORE_SHEETS,
        Kind::Cell => ui::THE_CELL,
    }
}
