//! The list by which one secretary hands the books over to the next: what the book holds, counted;
//! what it does not know, left to be written in.

use chrono::NaiveDate;

use super::block::{Align, Block, Column, Line, Look, Paper, Source, Table};
use super::figures::{date, name};
use super::head::{head, title};
use super::of_task::{deadline, decided_by, in_order, is_in_force, state};
use crate::domain::day::show;
use crate::domain::meeting::MeetingState;
use crate::domain::register::Register;
use crate::domain::resolution::ResolutionState;
use crate::domain::rules::follow_up::{self, TaskStatus};
use crate::domain::rules::number_book::{self, Series};
use crate::domain::rules::standing::{Membership, Status};
use crate::domain::rules::workload::lead_on;
use crate::domain::seal::{self, code};
use crate::domain::task::Task;
use crate::domain::text::within;
use crate::domain::topic::TopicState;
use crate::domain::{MemberId, TaskId};
use crate::office::Cell;
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_lists as say;

/// What only the book itself knows of a handover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    /// The number of the book.
    pub number: String,
    /// The last act.
    pub seq: u64,
    /// The code of the history up to it.
    pub head: String,
    /// Who handed it over; nobody where that person was not there.
    pub from: Option<MemberId>,
    /// Who took it over.
    pub to: MemberId,
}

/// The record of a handover that was just done, to be signed.
pub fn handed_over(register: &Register, on: NaiveDate, handed: &Handed) -> Paper {
    made(register, on, Some(handed))
}

/// The handover as the book stands on a day, with the names to be written in.
pub(super) fn handover(register: &Register, on: NaiveDate) -> Paper {
    made(register, on, None)
}

/// The lines that say who was there.
fn people(register: &Register, handed: Option<&Handed>) -> Vec<String> {
    let named = |phrase, who: MemberId| {
        let person = name(register, Some(who));
        fill(phrase, &[("name", &person), ("post", &post(register, who))])
    };
    let gives = match handed.map(|it| it.from) {
        Some(Some(from)) => named(say::H_GIVES_NAMED, from),
        Some(None) => say::H_GIVES_NOBODY.to_owned(),
        None => say::H_GIVES.to_owned(),
    };
    let takes =
        handed.map_or_else(|| say::H_TAKES.to_owned(), |it| named(say::H_TAKES_NAMED, it.to));
    vec![gives, takes, say::H_WITNESS.to_owned(), say::H_AGREED.to_owned()]
}

/// The post that the cell's record gives a person; a gap where it gives none.
fn post(register: &Register, who: MemberId) -> String {
    let cell = register.cell();
    let is = |post: Option<MemberId>| post == Some(who);
    match cell {
        Some(cell) if is(cell.secretary) => word::SECRETARY,
        Some(cell) if is(cell.deputy) => word::DEPUTY,
        _ => word::UNNAMED,
    }
    .to_owned()
}

/// The line that ties the paper to the book.
fn tie(handed: Option<&Handed>) -> String {
    let Some(it) = handed else { return say::H_TIE_BLANK.to_owned() };
    let seq = it.seq.to_string();
    fill(say::H_TIE, &[("number", &it.number), ("n", &seq), ("code", &it.head)])
}

fn made(register: &Register, on: NaiveDate, handed: Option<&Handed>) -> Paper {
    let mut paper = Paper::new(format!("ban-giao-{}", on.format("%Y-%m-%d")));
    let number = fill(word::NUMBER_BLANK, &[("kind", "BB")]);
    head(&mut paper, register, number, None);
    title(&mut paper, say::H_TITLE, say::H_SUMMARY);
    paper.paragraph(fill(say::H_OPENING, &[("date", &date(Some(on)))]));
    for line in people(register, handed) {
        paper.paragraph(line);
    }
    paper.heading(say::H_BOOKS);
    paper.push(books(register, on));
    paper.paragraph(tie(handed));
    paper.heading(say::H_TASKS);
    open_tasks(&mut paper, register, on);
    paper.heading(say::H_PAPER);
    for line in [say::H_PAPER_BOOKS, say::H_FILES] {
        paper.paragraph(line);
        paper.push(Block::Dots(3));
    }
    paper.paragraph(say::H_MONEY);
    paper.paragraph(say::H_COPIES);
    paper.heading(say::H_END);
    paper.paragraph(say::H_CLOSING);
    let side = |post| vec![Line::new(post, Look::BOLD), Line::new(say::SIGN_HERE, Look::ITALIC)];
    let is_given = handed.is_none_or(|it| it.from.is_some());
    let right = side(say::H_TAKER);
    if is_given {
        paper.push(Block::Signature { left: side(say::H_GIVER), right, recipients: false });
        let (left, right) = (side(say::H_SEEN), Vec::new());
        paper.push(Block::Signature { left, right, recipients: false });
    } else {
        paper.push(Block::Signature { left: side(say::H_SEEN), right, recipients: false });
    }
    paper
}

/// One line of the inventory: what, how many, from when to when, and what more there is to say.
struct Entry {
    what: String,
    count: usize,
    span: String,
    note: String,
}

impl Entry {
    fn new(what: &str, count: usize, span: String, note: String) -> Self {
        Self { what: what.to_owned(), count, span, note }
    }
}

fn books(register: &Register, on: NaiveDate) -> Block {
    let mut entries = members(register, on);
    entries.push(minutes(register));
    entries.extend(number_book::series(register).iter().rev().map(series));
    entries.push(sealed(register));
    entries.extend(others(register, on));
    let rows: Vec<Vec<Cell>> = entries
        .into_iter()
        .enumerate()
        .map(|(at, it)| {
            vec![(at + 1).into(), it.what.into(), it.count.into(), it.span.into(), it.note.into()]
        })
        .collect();
    let columns = vec![
        Column::new(word::COL_NO, 2, Align::Right),
        Column::new(say::H_BOOK, 14, Align::Left),
        Column::new(say::H_COUNT, 5, Align::Right),
        Column::new(say::H_SPAN, 9, Align::Left),
        Column::new(say::COL_NOTES, 14, Align::Left),
    ];
    Block::Table(Table::new(columns, rows))
}

fn members(register: &Register, on: NaiveDate) -> Vec<Entry> {
    let standing: Vec<_> = register.members().map(|(_, member)| member.standing(on)).collect();
    let own: Vec<_> = standing.iter().filter(|it| it.is_counted()).collect();
    let membership = |kind| own.iter().filter(|it| it.membership == kind).count().to_string();
    let values = [
        ("official", membership(Membership::Official)),
        ("probationary", membership(Membership::Probationary)),
        ("exempt", own.iter().filter(|it| it.is_exempt()).count().to_string()),
        ("guests", standing.iter().filter(|it| it.status == Status::TempIn).count().to_string()),
    ];
    let note = fill(say::H_MEMBERS_NOTE, &values.each_ref().map(|(key, it)| (*key, it.as_str())));
    let former = standing.iter().filter(|it| it.is_gone()).count();
    vec![
        Entry::new(say::H_MEMBERS, own.len(), String::new(), note),
        Entry::new(say::H_FORMER, former, String::new(), String::new()),
    ]
}

/// From the first to the last of some days.
fn span(days: impl Iterator<Item = NaiveDate> + Clone) -> String {
    match (days.clone().min(), days.max()) {
        (Some(first), Some(last)) => format!("{} – {}", show(first), show(last)),
        _ => String::new(),
    }
}

/// The minutes of meetings held, with their numbers, and how many are not adopted yet.
fn minutes(register: &Register) -> Entry {
    let held: Vec<_> = register
        .meetings()
        .filter(|(_, it)| matches!(it.state, MeetingState::Closed | MeetingState::Adopted))
        .map(|(_, it)| it)
        .collect();
    let mut numbers: Vec<u32> = held.iter().filter_map(|it| it.number).collect();
    numbers.sort_unstable();
    let open = held.iter().filter(|it| it.state == MeetingState::Closed).count();
    let values =
        [("n", numbers.len().to_string()), ("range", range(&numbers)), ("k", open.to_string())];
    let note = fill(say::H_MINUTES_NOTE, &values.each_ref().map(|(key, it)| (*key, it.as_str())));
    let note = if numbers.is_empty() { String::new() } else { note };
    Entry::new(say::H_MEETINGS, held.len(), span(held.iter().filter_map(|it| it.date)), note)
}

/// The first and the last of numbers in their order.
fn range(numbers: &[u32]) -> String {
    match (numbers.first(), numbers.last()) {
        (Some(first), Some(last)) => {
            let values = [("first", format!("{first:02}")), ("last", format!("{last:02}"))];
            fill(say::H_RANGE, &values.each_ref().map(|(key, it)| (*key, it.as_str())))
        }
        _ => String::new(),
    }
}

/// One series of numbers, with what is missing, reserved and cancelled in it.
fn series(it: &Series) -> Entry {
    let values = [("kind", it.kind.name().get(Vi).to_owned()), ("span", within(&it.span.say(Vi)))];
    let what = fill(say::H_SERIES, &values.each_ref().map(|(key, it)| (*key, it.as_str())));
    let numbers: Vec<u32> = it.given.iter().map(|given| given.number).collect();
    let of = |state| {
        let of = it.given.iter().filter(|given| given.state == state);
        of.map(|given| given.number).collect::<Vec<u32>>()
    };
    let listed = |phrase, numbers: &[u32]| {
        let all: Vec<String> = numbers.iter().map(|number| format!("{number:02}")).collect();
        (!all.is_empty()).then(|| fill(phrase, &[("numbers", &all.join(", "))]))
    };
    let notes: Vec<String> = [
        listed(say::H_MISSING, &it.missing),
        listed(say::H_RESERVED, &of(ResolutionState::Draft)),
        listed(say::H_CANCELLED, &of(ResolutionState::Cancelled)),
    ]
    .into_iter()
    .flatten()
    .collect();
    // Of terms before the named one it is not known which numbers there were.
    let is_whole = it.missing.is_empty() && !matches!(it.span, number_book::Span::Before(_));
    let whole = is_whole.then(|| say::H_NO_GAPS.to_owned());
    let note = whole.into_iter().chain(notes).collect::<Vec<_>>().join("; ");
    Entry::new(&what, numbers.len(), range(&numbers), note)
}

fn sealed(register: &Register) -> Entry {
    let row = seal::row(register);
    let note = row.last().map(|last| {
        let values = [("n", last.number.to_string()), ("code", code::of(&last.seal))];
        fill(say::H_LAST_SEAL, &values.each_ref().map(|(key, it)| (*key, it.as_str())))
    });
    let days = span(row.iter().filter_map(|it| it.on));
    Entry::new(say::H_SEALED, row.len(), days, note.unwrap_or_default())
}

fn others(register: &Register, on: NaiveDate) -> Vec<Entry> {
    let tasks: Vec<_> = register.tasks().filter(|(_, task)| is_in_force(register, task)).collect();
    let stands = tasks.iter().map(|(_, task)| follow_up::stand(register, task, on).status);
    let (open, overdue) = stands.fold((0, 0), |(open, overdue), status| {
        (open + u32::from(is_open(status)), overdue + u32::from(status == TaskStatus::Overdue))
    });
    let values = [("open", open.to_string()), ("overdue", overdue.to_string())];
    let note = fill(say::H_OPEN, &values.each_ref().map(|(key, it)| (*key, it.as_str())));
    let mut years: Vec<String> =
        register.year_plans().map(|(_, plan)| plan.year.to_string()).collect();
    years.sort_unstable();
    let waiting = register.topics().filter(|(_, it)| it.state == TopicState::Waiting).count();
    vec![
        Entry::new(say::H_ALL_TASKS, tasks.len(), String::new(), note),
        Entry::new(say::H_PLANS, years.len(), years.join(", "), String::new()),
        Entry::new(say::H_TOPICS, waiting, String::new(), String::new()),
        Entry::new(say::H_TEMPLATES, register.templates().count(), String::new(), String::new()),
    ]
}

/// Whether a task is still to be followed.
const fn is_open(status: TaskStatus) -> bool {
    matches!(
        status,
        TaskStatus::NotStarted | TaskStatus::Running | TaskStatus::Overdue | TaskStatus::Permanent
    )
}

fn open_tasks(paper: &mut Paper, register: &Register, on: NaiveDate) {
    let mut tasks: Vec<(TaskId, &Task)> = register
        .tasks()
        .filter(|(_, task)| is_in_force(register, task))
        .filter(|(_, task)| is_open(follow_up::stand(register, task, on).status))
        .collect();
    in_order(register, &mut tasks);
    if tasks.is_empty() {
        paper.paragraph(say::F_NONE);
        return;
    }
    let rows: Vec<Vec<Cell>> = tasks
        .iter()
        .enumerate()
        .map(|(at, (_, task))| {
            vec![
                (at + 1).into(),
                decided_by(register, task).into(),
                task.content.as_str().into(),
                name(register, lead_on(task, on)).into(),
                deadline(register, task, on),
                state(follow_up::stand(register, task, on)).into(),
            ]
        })
        .collect();
    let columns = vec![
        Column::new(word::COL_NO, 2, Align::Right),
        Column::new(say::COL_RESOLUTION, 7, Align::Left),
        Column::new(word::COL_TASK, 15, Align::Left),
        Column::new(say::COL_LEAD, 8, Align::Left),
        Column::new(say::COL_DEADLINE, 7, Align::Left),
        Column::new(say::COL_STATE, 7, Align::Left),
    ];
    let sources = tasks.iter().map(|(id, _)| Source::Task(*id)).collect();
    paper.push_rows(Block::Table(Table::new(columns, rows)), sources);
}
