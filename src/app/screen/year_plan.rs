//! The plan of a year, month by month: meetings, themes, supervision, days to remember. A year
//! without a plan shows what is proposed, until F12 puts it into the book.

use chrono::Datelike as _;

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::{After, Notice};
use crate::app::screen::form::Form;
use crate::app::screen::lines::{Ink, Lines, Row};
use crate::app::screen::meeting::steps::capital;
use crate::app::screen::picker::{Pick, Picker};
use crate::app::screen::prepare::Prepare;
use crate::app::screen::rows::RowsEditor;
use crate::app::screen::{choose, job};
use crate::domain::day;
use crate::domain::field::{Shape, Value};
use crate::domain::record::Record;
use crate::domain::work::year::{self, Entry};
use crate::domain::year_plan::YearPlan;
use crate::domain::{Id, Kind, YearPlanId};
use crate::words::{calendar, prepare as say, ui};

/// The tables of a plan that are added to, in the order in which they are offered.
const TABLES: [&str; 4] = ["meetings", "themes", "checks", "occasions"];

/// What a pop-up was opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Wait {
    #[default]
    Nothing,
    Table(&'static str),
    New,
}

/// The plan of one year.
#[derive(Debug, Clone, PartialEq)]
pub struct YearView {
    /// The year.
    pub year: i32,
    /// Its plan: that of the book, or the one proposed.
    pub plan: YearPlan,
    /// Where it stands in the book; `None` while it is only proposed.
    pub id: Option<YearPlanId>,
    /// Whether it stands in the book, in words.
    pub head: String,
    /// The lines.
    pub lines: Lines,
    /// The line under the cursor.
    pub at: usize,
    entries: Vec<Option<Entry>>,
    wait: Wait,
}

impl YearView {
    /// The plan of the year of today, at the month of today.
    pub fn new(desk: &Desk) -> Self {
        let today = desk.today();
        let mut it = Self::of(desk, today.year());
        let heading = capital(calendar::month(today.month(), desk.lang()));
        let here = |row: &Row| row.ink == Ink::Title && row.cells.contains(&heading);
        it.at = it.lines.rows.iter().position(here).map_or(0, |at| at + 1);
        it.at = it.lines.hold(it.at);
        it
    }

    /// The plan of a year.
    pub fn of(desk: &Desk, year: i32) -> Self {
        let mut it = Self {
            year,
            plan: YearPlan::default(),
            id: None,
            head: String::new(),
            lines: Lines::default(),
            at: 0,
            entries: Vec::new(),
            wait: Wait::Nothing,
        };
        it.load(desk);
        it
    }

    /// The plan of a record.
    pub fn of_record(desk: &Desk, id: YearPlanId) -> Self {
        let year = desk.register.year_plan(id).and_then(|plan| i32::try_from(plan.year).ok());
        Self::of(desk, year.unwrap_or_else(|| desk.today().year()))
    }

    fn load(&mut self, desk: &Desk) {
        let same = |(_, it): &(YearPlanId, &YearPlan)| i64::from(it.year) == i64::from(self.year);
        let known = desk.register.year_plans().find(same);
        self.id = known.map(|(id, _)| id);
        self.plan =
            known.map_or_else(|| year::propose(&desk.register, self.year), |it| it.1.clone());
        self.show(desk);
    }

    fn show(&mut self, desk: &Desk) {
        let lang = desk.lang();
        self.lines = Lines::new(&[11, 11, 0]);
        self.entries.clear();
        let head = match self.id {
            Some(_) => say::YEAR_IN_BOOK,
            None if self.plan.meetings.is_empty() => say::YEAR_WITHOUT_DAY,
            None => say::YEAR_PROPOSED,
        };
        self.head = head.fill(lang, &[("year", &self.year.to_string())]);
        for month in 1..=12 {
            self.push(Row::text(capital(calendar::month(month, lang))).ink(Ink::Title), None);
            for entry in year::of_month(&self.plan, month) {
                self.push(row(desk, &self.plan, entry), Some(entry));
            }
        }
        self.at = self.lines.hold(self.at);
    }

    fn push(&mut self, row: Row, entry: Option<Entry>) {
        self.lines.push(row);
        self.entries.push(entry);
    }

    fn entry(&self) -> Option<Entry> {
        self.entries.get(self.at).copied().flatten()
    }

    /// The rows of one table of the plan.
    fn table(&mut self, desk: &Desk, field: &'static str, place: Option<usize>) -> Outcome {
        self.wait = Wait::Table(field);
        let record = Record::from(self.plan.clone());
        let specs = Record::specs(Kind::YearPlan);
        let Some(spec) = specs.iter().find(|spec| spec.key == field) else { return Outcome::Stay };
        let Shape::Rows(fields) = spec.shape else { return Outcome::Stay };
        let value = record.get(field).unwrap_or(Value::Empty);
        let editor = RowsEditor::new(spec.label.get(desk.lang()), fields(), value);
        let count = editor.rows.len();
        Outcome::push(editor.on_row(desk, place.unwrap_or(count)))
    }

    fn keep(&self, desk: &Desk) -> Outcome {
        job::keep(desk, year::keep(&desk.register, self.plan.clone(), desk.today()))
    }

    /// What was put into a table: at once into the book, where the plan stands there.
    fn put(&mut self, desk: &Desk, field: &'static str, value: Value) -> Outcome {
        let mut record = Record::from(self.plan.clone());
        if let Err(fault) = record.put(field, value) {
            return Outcome::Tell(Notice::bad(fault.say(desk.lang())));
        }
        let Record::YearPlan(plan) = record else { return Outcome::Stay };
        if *plan == self.plan {
            return Outcome::Stay;
        }
        self.plan = *plan;
        self.show(desk);
        if self.id.is_some() { self.keep(desk) } else { Outcome::Stay }
    }

    /// The meeting planned on the line under the cursor, prepared.
    fn prepare(&self, desk: &Desk) -> Outcome {
        let planned = match self.entry() {
            Some(Entry::Meeting(at)) => self.plan.meetings.get(at),
            _ => None,
        };
        let Some(planned) = planned else { return Outcome::Stay };
        let form = Prepare::of(desk, planned.kind);
        Outcome::push(match planned.date {
            Some(date) => form.on(desk, date),
            None => form,
        })
    }

    fn delete(&mut self, desk: &Desk) -> Outcome {
        let Some(entry) = self.entry() else { return Outcome::Stay };
        let record = Record::from(self.plan.clone());
        let Some(Value::Rows(mut rows)) = record.get(entry.field()) else { return Outcome::Stay };
        if entry.place() < rows.len() {
            rows.remove(entry.place());
        }
        self.put(desk, entry.field(), Value::Rows(rows))
    }

    fn which_table(&mut self, desk: &Desk) -> Outcome {
        self.wait = Wait::New;
        let lang = desk.lang();
        let specs = Record::specs(Kind::YearPlan);
        let pick = |key: &'static str| {
            let spec = specs.iter().find(|spec| spec.key == key);
            let text = spec.map_or(key, |spec| spec.label.get(lang)).to_owned();
            Pick { value: Value::Key(key), text }
        };
        Outcome::push(Picker::new(say::ADD_WHICH.get(lang), TABLES.map(pick).into()))
    }
}

/// One line of a month.
fn row(desk: &Desk, plan: &YearPlan, entry: Entry) -> Row {
    let lang = desk.lang();
    let date = |date: Option<chrono::NaiveDate>| date.map(day::show).unwrap_or_default();
    let kind = |text: crate::words::Text| text.get(lang).to_owned();
    let (first, what, text, who) = match entry {
        Entry::Meeting(at) => plan.meetings.get(at).map(|it| {
            let time = it.time.map(|time| time.to_string()).unwrap_or_default();
            let name = it.kind.name().get(lang);
            let text =
                if it.note.is_empty() { name.to_owned() } else { format!("{name}: {}", it.note) };
            (date(it.date), kind(say::YEAR_MEETING), text, time)
        }),
        Entry::Theme(at) => plan.themes.get(at).map(|it| {
            let quarter = say::QUARTER.fill(lang, &[("n", &it.quarter.to_string())]);
            let who = desk.name(it.drafter).to_owned();
            (quarter, kind(say::YEAR_THEME), it.theme.clone(), who)
        }),
        Entry::Check(at) => plan.checks.get(at).map(|it| {
            let who = desk.name(it.lead).to_owned();
            (date(it.done_on), kind(say::YEAR_CHECK), it.content.clone(), who)
        }),
        Entry::Occasion(at) => plan.occasions.get(at).map(|it| {
            let text = if it.work.is_empty() {
                it.name.clone()
            } else {
                format!("{}: {}", it.name, it.work)
            };
            (date(it.date), kind(say::YEAR_DAY), text, String::new())
        }),
    }
    .unwrap_or_default();
    let text = if who.is_empty() { text } else { format!("{text} – {who}") };
    let ink = if matches!(entry, Entry::Occasion(_)) { Ink::Quiet } else { Ink::Plain };
    Row::cells([first, what, text]).ink(ink)
}

impl Front for YearView {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::YearPlan, Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        format!("{} {}", ui::YEAR_PLANS.get(desk.lang()), self.year)
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(6));
        if choose::moved(&mut self.at, self.lines.rows.len(), page, action) {
            return Outcome::Stay;
        }
        match action {
            Action::Save => return self.keep(desk),
            Action::Open => {
                return match self.entry() {
                    Some(entry) => self.table(desk, entry.field(), Some(entry.place())),
                    None => self.which_table(desk),
                };
            }
            Action::New => return self.which_table(desk),
            Action::Delete => return self.delete(desk),
            Action::Edit => {
                let form = self.id.and_then(|id| Form::edit(desk, id.into()));
                return form.map_or(Outcome::Stay, |form| Outcome::push(form.then(After::Pop)));
            }
            Action::Prepare => return self.prepare(desk),
            Action::Left | Action::Right => {
                self.year += if action == Action::Left { -1 } else { 1 };
                self.load(desk);
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let lang = desk.lang();
        let text = match action {
            Action::Save if desk.read_only => ui::READ_ONLY,
            Action::Save if self.id.is_some() => say::YEAR_KEPT,
            Action::Edit if self.id.is_none() => say::YEAR_FIRST,
            Action::Prepare if !matches!(self.entry(), Some(Entry::Meeting(_))) => {
                say::ON_A_MEETING
            }
            Action::Delete if self.entry().is_none() => say::ON_A_LINE,
            _ => return None,
        };
        Some(text.get(lang).to_owned())
    }

    fn answer(&mut self, desk: &Desk, answer: Answer) -> Outcome {
        match (std::mem::take(&mut self.wait), answer) {
            (Wait::Table(field), Answer::Value(value)) => self.put(desk, field, value),
            (Wait::New, Answer::Value(Value::Key(field))) => self.table(desk, field, None),
            _ => Outcome::Stay,
        }
    }

    fn changed(&mut self, desk: &Desk, ids: &[Id]) {
        if self.id.is_some() || ids.iter().any(|id| id.kind == Kind::YearPlan) {
            self.load(desk);
        }
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if row == self.at {
            return self.act(desk, Action::Open);
        }
        self.at = self.lines.hold(row);
        Outcome::Stay
    }
}
