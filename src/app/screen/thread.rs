//! The thread of a decision on one screen: from its source through resolution and clause to the
//! meeting that closed it. Enter goes to each.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::screen::lines::{Ink, Lines, Row, Stands};
use crate::app::screen::{Screen, choose};
use crate::domain::day;
use crate::domain::work::thread::{self, Knot, Link};
use crate::domain::{Id, Kind, ResolutionId, TaskId};
use crate::words::{Lang, follow as word};

/// The widths of its columns: what it is, when, what it says.
const WIDTHS: &[u16] = &[20, 10, 0];

/// The thread of a task or of a resolution.
#[derive(Debug, Clone, PartialEq)]
pub struct Thread {
    /// The task or the resolution.
    pub id: Id,
    /// Its knots.
    pub lines: Lines,
    /// The line under the cursor.
    pub at: usize,
}

impl Thread {
    /// The thread of a record, with the cursor on the record itself.
    pub fn new(desk: &Desk, id: Id) -> Self {
        let lines = lines(desk, id);
        let own = |row: &Row| row.stands == Stands::Record(id);
        let at = lines.rows.iter().rposition(own).unwrap_or(0);
        Self { id, lines, at }
    }

    /// Opens what the line is about; the clause of a resolution opens to its own thread.
    fn open(&self, desk: &Desk) -> Outcome {
        let Stands::Record(id) = self.lines.stands(self.at) else { return Outcome::Stay };
        if id.kind == Kind::Task && self.id.kind == Kind::Resolution {
            return Outcome::push(Self::new(desk, id));
        }
        Screen::of(desk, id).map_or(Outcome::Stay, |screen| Outcome::Push(Box::new(screen)))
    }
}

fn lines(desk: &Desk, id: Id) -> Lines {
    let mut lines = Lines::new(WIDTHS);
    let (register, today, lang) = (&desk.register, desk.day_for_alarms(), desk.lang());
    let knots = match id.kind {
        Kind::Resolution => thread::of_resolution(register, ResolutionId(id.number), today, lang),
        _ => thread::of_task(register, TaskId(id.number), today, lang),
    };
    let mut before = None;
    for knot in knots {
        let same = before == Some(knot.link);
        before = Some(knot.link);
        let name = if same { "" } else { knot.link.name().get(lang) };
        let arrow = if matches!(knot.link, Link::Task | Link::Clause) { "→ " } else { "│ " };
        let date = knot.date.map(day::show).unwrap_or_default();
        let cells = [format!("{arrow}{name}"), date, knot.text.clone()];
        lines.push(dressed(Row::cells(cells), &knot));
    }
    lines
}

/// A knot as a line of two columns: what it is with its day, what it says.
pub fn row(knot: &Knot, lang: Lang) -> Row {
    let date = knot.date.map(day::show).unwrap_or_default();
    let name = knot.link.name().get(lang);
    let name = if date.is_empty() { name.to_owned() } else { format!("{date} {name}") };
    dressed(Row::cells([name, knot.text.clone()]), knot)
}

fn dressed(row: Row, knot: &Knot) -> Row {
    let ink = match knot.link {
        _ if knot.missing => Ink::Near,
        Link::Task => Ink::Title,
        Link::Moved | Link::Handed => Ink::Near,
        Link::Check | Link::Closed => Ink::Good,
        _ => Ink::Plain,
    };
    let row = row.ink(ink);
    match knot.target {
        Some(id) => row.of(Stands::Record(id)),
        None => row,
    }
}

impl Front for Thread {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Thread, Scope::Choose]
    }

    fn subject(&self) -> Option<Id> {
        Some(self.id)
    }

    fn title(&self, desk: &Desk) -> String {
        let of_task = self.id.kind == Kind::Task;
        let title = if of_task { word::THREAD_OF } else { word::THREAD_OF_RESOLUTION };
        title.get(desk.lang()).to_owned()
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(6));
        if choose::moved(&mut self.at, self.lines.rows.len(), page, action) {
            return Outcome::Stay;
        }
        if action == Action::Open { self.open(desk) } else { Outcome::Stay }
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let nothing = self.lines.stands(self.at) == Stands::Nothing;
        (action == Action::Open && nothing).then(|| word::ONLY_READ.get(desk.lang()).to_owned())
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
