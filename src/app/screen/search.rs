//! Search across the whole book: typed at the top, what answers below it by kind of record. Enter
//! opens a line where it stands.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::key::{Code, Key};
use crate::app::keymap::Scope;
use crate::app::line::{Line, Typed};
use crate::app::screen::lines::Stands;
use crate::app::screen::meeting::{Pane, Workspace, steps};
use crate::app::screen::resolution::OneResolution;
use crate::app::screen::{Screen, choose};
use crate::app::show;
use crate::domain::day;
use crate::domain::search::{self, Bounds, Found, Hit, Spot};
use crate::domain::{Id, Kind, MeetingId, ResolutionId};
use crate::words::{Text, search as word};

/// How many lines are shown at most; more is too many to read.
const MOST: usize = 200;

/// The columns beside the line itself: the day, and where it stands.
pub const WIDTHS: &[u16] = &[11, 0, 26];

/// One line below what is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// The name of a kind of record.
    Head(String),
    /// A line found: its place among the hits, and how it is written.
    Hit(usize, [String; 3]),
    /// Something to try.
    Example(String),
}

/// The search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// What is typed.
    pub query: Line,
    /// What was found.
    pub found: Found,
    /// The lines.
    pub rows: Vec<Row>,
    /// The line under the cursor.
    pub at: usize,
}

impl Search {
    /// A search for nothing yet.
    pub fn new(desk: &Desk) -> Self {
        let mut search =
            Self { query: Line::default(), found: Found::default(), rows: Vec::new(), at: 0 };
        search.find(desk);
        search
    }

    fn find(&mut self, desk: &Desk) {
        let room = usize::from(desk.size.0).saturating_sub(44).max(16);
        let bounds = Bounds { most: MOST, room };
        let today = desk.day_for_alarms();
        self.found = desk.index().find(&desk.register, self.query.text(), today, bounds);
        self.rows = if self.query.text().trim().is_empty() {
            examples(desk).into_iter().map(Row::Example).collect()
        } else {
            rows(desk, &self.found)
        };
        self.at = self.at.min(self.rows.len().saturating_sub(1));
        self.pass_heads(1);
    }

    /// Moves the cursor off the names of kinds, which open nothing.
    fn pass_heads(&mut self, by: isize) {
        let is_head = |at: usize| matches!(self.rows.get(at), Some(Row::Head(_)));
        if is_head(self.at) {
            let to = self.at.saturating_add_signed(by);
            self.at = if is_head(to) || to == self.at { self.at + 1 } else { to };
        }
    }

    /// The line found under the cursor.
    pub fn current(&self) -> Option<&Hit> {
        match self.rows.get(self.at) {
            Some(Row::Hit(place, _)) => self.found.hits.get(*place),
            _ => None,
        }
    }

    fn open(&mut self, desk: &Desk) -> Outcome {
        if let Some(Row::Example(text)) = self.rows.get(self.at) {
            let text = text.clone();
            self.query.set(&text);
            self.at = 0;
            self.find(desk);
            return Outcome::Stay;
        }
        let screen = self.current().and_then(|hit| leads(desk, hit));
        screen.map_or(Outcome::Stay, |screen| Outcome::Push(Box::new(screen)))
    }
}

/// Searches worth trying, with the month and year of today.
fn examples(desk: &Desk) -> Vec<String> {
    let today = desk.today();
    let month = day::Month::of(today);
    let values =
        [("year", month.year.to_string()), ("month", format!("{}/{}", month.month, month.year))];
    let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
    let all: [Text; 6] = [
        word::EXAMPLE_WORDS,
        word::EXAMPLE_LATE,
        word::EXAMPLE_SAID,
        word::EXAMPLE_NUMBER,
        word::EXAMPLE_MONTH,
        word::EXAMPLE_PHRASE,
    ];
    all.iter().map(|text| text.fill(desk.lang(), &values)).collect()
}

fn rows(desk: &Desk, found: &Found) -> Vec<Row> {
    let lang = desk.lang();
    let mut rows = Vec::new();
    for (kind, hits) in search::grouped(&found.hits) {
        let name = search::kind_name(kind).get(lang);
        rows.push(Row::Head(format!("{} ({})", steps::capital(name), hits.len())));
        for hit in hits {
            let place = found.hits.iter().position(|it| std::ptr::eq(it, hit)).unwrap_or(0);
            rows.push(Row::Hit(place, cells(desk, hit)));
        }
    }
    rows
}

/// A line found: its day, its words, its field and record.
fn cells(desk: &Desk, hit: &Hit) -> [String; 3] {
    let day = hit.date.map(day::show).unwrap_or_default();
    let field = hit.label.get(desk.lang());
    let place = match hit.spot {
        Spot::Record => field.to_owned(),
        // The day tells which meeting it is.
        _ if hit.id.kind == Kind::Meeting => field.to_owned(),
        _ => format!("{field} · {}", show::name_of(desk, hit.id)),
    };
    [day, hit.line.clone(), place]
}

/// The screen on which a line found stands, as near to it as the screen can.
pub fn leads(desk: &Desk, hit: &Hit) -> Option<Screen> {
    desk.register.record(hit.id)?;
    let Id { kind, number } = hit.id;
    match kind {
        Kind::Meeting => {
            let it = Workspace::new(desk, MeetingId(number));
            Some(match place(hit.spot) {
                Some((pane, stands)) => it.on(desk, pane).standing(stands).into(),
                None => it.into(),
            })
        }
        Kind::Resolution => {
            let it = OneResolution::new(desk, ResolutionId(number));
            Some(it.standing(Stands::Field(hit.spot.field())).into())
        }
        _ => Screen::of(desk, hit.id),
    }
}

/// The pane and the line of a place in a meeting.
fn place(spot: Spot) -> Option<(Pane, Stands)> {
    Some(match spot {
        Spot::Record | Spot::Row(..) => return None,
        Spot::Item(number) => (Pane::Run, Stands::Item(number)),
        Spot::Opinion(at) => (Pane::Run, Stands::Opinion(at)),
        Spot::Vote(number) => (Pane::Votes, Stands::Vote(number)),
        Spot::Review(task) => (Pane::Due, Stands::Task(task)),
        Spot::Field("conclusion" | "notes") => (Pane::Minutes, Stands::Nothing),
        Spot::Field(_) => (Pane::Agenda, Stands::Nothing),
    })
}

impl Front for Search {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Search, Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        word::TITLE.get(desk.lang()).to_owned()
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, desk: &Desk, key: Key) -> Option<Outcome> {
        if matches!(key.code, Code::Home | Code::End) {
            return None;
        }
        match self.query.press(key) {
            Typed::Taken => {
                self.at = 0;
                self.find(desk);
                Some(Outcome::Stay)
            }
            Typed::Passed => None,
        }
    }

    fn pasted(&mut self, desk: &Desk, text: &str) -> Outcome {
        self.query.insert(text);
        self.at = 0;
        self.find(desk);
        Outcome::Stay
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(8));
        if choose::moved(&mut self.at, self.rows.len(), page, action) {
            let up = matches!(action, Action::Up | Action::PageUp);
            self.pass_heads(if up { -1 } else { 1 });
            return Outcome::Stay;
        }
        match action {
            Action::Open => return self.open(desk),
            Action::Clear => {
                self.query.set("");
                self.at = 0;
                self.find(desk);
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn changed(&mut self, desk: &Desk, _ids: &[Id]) {
        self.find(desk);
    }

    fn woken(&mut self, desk: &Desk) {
        self.find(desk);
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if row == self.at {
            return self.open(desk);
        }
        self.at = row.min(self.rows.len().saturating_sub(1));
        self.pass_heads(1);
        Outcome::Stay
    }
}
