//! The rows of a child table: a list of them, and a small form for one.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::key::Key;
use crate::app::keymap::Scope;
use crate::app::line::{Line, Typed};
use crate::app::message::Notice;
use crate::app::screen::boxes::Box_;
use crate::app::screen::calendar::Calendar;
use crate::app::screen::choose;
use crate::app::screen::note::NoteEditor;
use crate::app::screen::picker::Picker;
use crate::app::show;
use crate::domain::fault::Fault;
use crate::domain::field::{Row, Shape, Spec, Value, Wanted};

/// The editor of one child table.
#[derive(Debug, Clone)]
pub struct RowsEditor {
    /// What the rows are.
    pub title: String,
    /// The fields of a row.
    pub specs: Vec<Spec>,
    /// The rows.
    pub rows: Vec<Row>,
    /// The row under the cursor.
    pub at: usize,
    /// The row being typed: its fields, the one with the cursor, and where it goes.
    pub open: Option<RowForm>,
}

/// One row being typed.
#[derive(Debug, Clone, PartialEq)]
pub struct RowForm {
    /// The fields.
    pub boxes: Vec<Box_>,
    /// The field with the cursor.
    pub at: usize,
    /// The row it replaces; past the end for a new one.
    pub row: usize,
    /// What is wrong, by key.
    pub problem: Option<(&'static str, Fault)>,
}

impl PartialEq for RowsEditor {
    fn eq(&self, other: &Self) -> bool {
        self.title == other.title
            && self.rows == other.rows
            && self.at == other.at
            && self.open == other.open
    }
}

impl RowsEditor {
    /// An editor over the rows of a value.
    pub fn new(title: impl Into<String>, specs: Vec<Spec>, value: Value) -> Self {
        let rows = match value {
            Value::Rows(rows) => rows,
            _ => Vec::new(),
        };
        Self { title: title.into(), specs, rows, at: 0, open: None }
    }

    /// The same editor with one row open; past the end a new one.
    #[must_use]
    pub fn on_row(mut self, desk: &Desk, row: usize) -> Self {
        self.at = row.min(self.rows.len().saturating_sub(1));
        self.open_row(desk, row);
        self
    }

    fn open_row(&mut self, desk: &Desk, row: usize) {
        let now = self.rows.get(row);
        let one = |spec: &Spec| {
            let value = now
                .and_then(|row| row.iter().find(|(key, _)| *key == spec.key))
                .map_or(Value::Empty, |(_, value)| value.clone());
            let line = Line::new(show::value(desk, &spec.shape, &value));
            Box_ { line, ..Box_::new(desk, *spec, value) }
        };
        let boxes = self.specs.iter().map(one).collect();
        self.open = Some(RowForm { boxes, at: 0, row, problem: None });
    }

    fn keep_row(&mut self, desk: &Desk) -> Outcome {
        let Some(form) = &mut self.open else { return Outcome::Stay };
        let mut row = Row::new();
        for one in &form.boxes {
            let value = if one.is_typed() {
                show::read(desk, &one.spec.shape, one.line.text())
            } else {
                Ok(one.value.clone())
            };
            let value = value.and_then(|value| {
                let is_missing = one.spec.wanted == Wanted::Required && value == Value::Empty;
                if is_missing { Err(Fault::Missing) } else { Ok(value) }
            });
            match value {
                Ok(value) => row.push((one.spec.key, value)),
                Err(fault) => {
                    let sentence = fault.say(desk.lang());
                    form.problem = Some((one.spec.key, fault));
                    return Outcome::Tell(Notice::bad(sentence));
                }
            }
        }
        let at = form.row;
        match self.rows.get_mut(at) {
            Some(old) => *old = row,
            None => self.rows.push(row),
        }
        self.at = at.min(self.rows.len().saturating_sub(1));
        self.open = None;
        Outcome::Stay
    }

    fn pick_value(form: &RowForm, desk: &Desk) -> Outcome {
        let Some(one) = form.boxes.get(form.at) else { return Outcome::Stay };
        let title = one.spec.label.get(desk.lang());
        match one.spec.shape {
            Shape::Date | Shape::Day => {
                let day = match show::read(desk, &one.spec.shape, one.line.text()) {
                    Ok(Value::Day(day)) => day.earliest(),
                    _ => desk.today(),
                };
                Outcome::push(Calendar { title: title.to_owned(), day })
            }
            Shape::Choice(list) => Outcome::push(Picker::choices(title, desk, list)),
            Shape::Ref(kind) => Outcome::push(Picker::records(title, desk, kind)),
            Shape::Refs(kind) => {
                let marked = match &one.value {
                    Value::Refs(marked) => marked.clone(),
                    _ => Vec::new(),
                };
                Outcome::push(Picker::several(title, desk, kind, marked))
            }
            Shape::Note | Shape::Lines => Outcome::push(NoteEditor::new(title, one.line.text())),
            _ => Outcome::Stay,
        }
    }
}

impl Front for RowsEditor {
    fn scopes(&self) -> Vec<Scope> {
        if self.open.is_some() { vec![Scope::Form] } else { vec![Scope::Rows, Scope::Choose] }
    }

    fn title(&self, _desk: &Desk) -> String {
        self.title.clone()
    }

    fn closes_by_answer(&self) -> bool {
        true
    }

    fn takes_text(&self) -> bool {
        self.open.is_some()
    }

    fn typed(&mut self, desk: &Desk, key: Key) -> Option<Outcome> {
        let form = self.open.as_mut()?;
        let one = form.boxes.get_mut(form.at)?;
        if one.is_typed() {
            return match one.line.press(key) {
                Typed::Taken => Some(Outcome::Stay),
                Typed::Passed => None,
            };
        }
        if matches!(one.spec.shape, Shape::YesNo) && key.text() == Some(' ') {
            one.value = Value::Flag(one.value != Value::Flag(true));
            one.line.set(show::value(desk, &one.spec.shape, &one.value));
            return Some(Outcome::Stay);
        }
        key.text().map(|_| Self::pick_value(form, desk))
    }

    fn pasted(&mut self, desk: &Desk, text: &str) -> Outcome {
        if let Some(form) = &mut self.open
            && let Some(one) = form.boxes.get_mut(form.at).filter(|one| one.is_typed())
        {
            return Outcome::pasted(one.line.insert(text), desk);
        }
        Outcome::Stay
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        if let Some(form) = &mut self.open {
            let last = form.boxes.len().saturating_sub(1);
            match action {
                Action::NextField if form.at == last => return self.keep_row(desk),
                Action::NextField => form.at += 1,
                Action::PrevField => form.at = form.at.saturating_sub(1),
                Action::Choose => return Self::pick_value(form, desk),
                Action::Save => return self.keep_row(desk),
                Action::Back => self.open = None,
                _ => {}
            }
            return Outcome::Stay;
        }
        let page = usize::from(desk.size.1.saturating_sub(8));
        if choose::moved(&mut self.at, self.rows.len(), page, action) {
            return Outcome::Stay;
        }
        match action {
            Action::Open if self.rows.is_empty() => self.open_row(desk, 0),
            Action::Open => self.open_row(desk, self.at),
            Action::New => self.open_row(desk, self.rows.len()),
            Action::Delete if self.at < self.rows.len() => {
                self.rows.remove(self.at);
                self.at = self.at.min(self.rows.len().saturating_sub(1));
            }
            Action::Save | Action::Back => {
                return Outcome::Answer(Answer::Value(Value::Rows(self.rows.clone())));
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn answer(&mut self, desk: &Desk, answer: Answer) -> Outcome {
        let Some(form) = &mut self.open else { return Outcome::Stay };
        let Some(one) = form.boxes.get_mut(form.at) else { return Outcome::Stay };
        let value = match answer {
            Answer::Value(value) => value,
            Answer::Text(text) if matches!(one.spec.shape, Shape::Lines) => {
                Value::Lines(text.lines().map(str::to_owned).collect())
            }
            Answer::Text(text) => Value::Text(text),
            Answer::Yes | Answer::Taken(..) => return Outcome::Stay,
        };
        one.line.set(show::value(desk, &one.spec.shape, &value));
        one.value = value;
        Outcome::Stay
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        match &mut self.open {
            Some(form) if form.at == row => Self::pick_value(form, desk),
            Some(form) => {
                form.at = row.min(form.boxes.len().saturating_sub(1));
                Outcome::Stay
            }
            None if self.at == row => {
                self.open_row(desk, row);
                Outcome::Stay
            }
            None => {
                self.at = row.min(self.rows.len().saturating_sub(1));
                Outcome::Stay
            }
        }
    }
}
