//! Drafts as neutral data, so that they can be kept apart from the screens that they came from:
//! what was typed, where, and over which record.

use serde::{Deserialize, Serialize};

use crate::app::desk::Desk;
use crate::app::line::Line;
use crate::app::message::After;
use crate::app::screen::boxes::Box_;
use crate::app::screen::form::Form;
use crate::app::screen::job::Job;
use crate::app::screen::sheet::Sheet;
use crate::domain::act::Deed;
use crate::domain::clock::Clock;
use crate::domain::day::Day;
use crate::domain::digest::sha256_hex;
use crate::domain::field::{Row, Shape, Spec, Value};
use crate::domain::meeting::{Item, Meeting};
use crate::domain::record::Record;
use crate::domain::rules::secrecy;
use crate::domain::topic::Topic;
use crate::domain::work::draft::{Draft, Line as AgendaLine};
use crate::domain::work::score::Given;
use crate::domain::work::sources::{BY_HAND, ItemWhy, SOURCES};
use crate::domain::{Id, MeetingId, TopicId};

/// One draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum DraftText {
    /// A form of a record.
    Form(FormText),
    /// A small form of one step.
    Sheet(SheetText),
    /// A score.
    Score(MeetingId, Given),
    /// A meeting being prepared.
    Agenda(Box<AgendaText>),
    /// The line of a running meeting, before it is noted.
    Said(MeetingId, String),
}

/// A form of a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FormText {
    /// The record edited.
    id: Option<Id>,
    /// What a new record began as.
    new: Option<Record>,
    /// The digest of the record as it stood when it was opened.
    was: Option<String>,
    deed: Deed,
    at: usize,
    fields: Vec<FieldText>,
}

/// A small form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SheetText {
    job: Job,
    at: usize,
    fields: Vec<FieldText>,
}

/// One field as it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FieldText {
    key: String,
    name: Option<String>,
    text: String,
    cursor: usize,
    value: ValueText,
    touched: bool,
}

/// A value without anything that only the program's own tables have.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
enum ValueText {
    Empty,
    Text(String),
    Number(i64),
    Flag(bool),
    Day(Day),
    Clock(Clock),
    Key(String),
    Ref(u32),
    Refs(Vec<u32>),
    Lines(Vec<String>),
    Rows(Vec<Vec<(String, Self)>>),
}

/// A meeting being prepared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AgendaText {
    head: Meeting,
    lines: Vec<(Item, String, ItemWhy, Option<TopicId>, bool)>,
    theme: String,
    apart: bool,
    parked: Vec<(Option<TopicId>, Topic)>,
}

impl DraftText {
    /// The draft without any text that is marked as a state secret, for which there is no place
    /// on the disk, and whether it had some. `None` where nothing else was typed.
    pub fn unmarked(mut self) -> (Option<Self>, bool) {
        let fields = match &mut self {
            Self::Form(form) => &mut form.fields,
            Self::Sheet(sheet) => &mut sheet.fields,
            Self::Score(..) | Self::Agenda(_) => return (Some(self), false),
            Self::Said(_, text) if secrecy::marking(text).is_some() => return (None, true),
            Self::Said(..) => return (Some(self), false),
        };
        let mut is_marked = false;
        for field in fields.iter_mut().filter(|field| field.is_marked()) {
            field.clear();
            is_marked = true;
        }
        let is_left = !is_marked || fields.iter().any(|field| field.touched);
        (is_left.then_some(self), is_marked)
    }
}

impl ValueText {
    fn of(value: &Value) -> Self {
        match value {
            Value::Empty => Self::Empty,
            Value::Text(text) => Self::Text(text.clone()),
            Value::Number(number) => Self::Number(*number),
            Value::Flag(flag) => Self::Flag(*flag),
            Value::Day(day) => Self::Day(*day),
            Value::Clock(clock) => Self::Clock(*clock),
            Value::Key(key) => Self::Key((*key).to_owned()),
            Value::Ref(number) => Self::Ref(*number),
            Value::Refs(numbers) => Self::Refs(numbers.clone()),
            Value::Lines(lines) => Self::Lines(lines.clone()),
            Value::Rows(rows) => {
                let cell = |(key, value): &(&str, Value)| ((*key).to_owned(), Self::of(value));
                Self::Rows(rows.iter().map(|row| row.iter().map(cell).collect()).collect())
            }
        }
    }

    /// Whether any text of it is marked as a state secret.
    fn is_marked(&self) -> bool {
        let is_secret = |text: &String| secrecy::marking(text).is_some();
        match self {
            Self::Text(text) => is_secret(text),
            Self::Lines(lines) => lines.iter().any(is_secret),
            Self::Rows(rows) => rows.iter().flatten().any(|(_, value)| value.is_marked()),
            _ => false,
        }
    }

    /// The value for a field; what the field no longer knows is left out.
    fn value(&self, shape: &Shape) -> Value {
        match (self, shape) {
            (Self::Empty, _) => Value::Empty,
            (Self::Text(text), _) => Value::Text(text.clone()),
            (Self::Number(number), _) => Value::Number(*number),
            (Self::Flag(flag), _) => Value::Flag(*flag),
            (Self::Day(day), _) => Value::Day(*day),
            (Self::Clock(clock), _) => Value::Clock(*clock),
            (Self::Ref(number), _) => Value::Ref(*number),
            (Self::Refs(numbers), _) => Value::Refs(numbers.clone()),
            (Self::Lines(lines), _) => Value::Lines(lines.clone()),
            (Self::Key(key), Shape::Choice(list)) => list
                .iter()
                .find(|choice| choice.key == key)
                .map_or(Value::Empty, |choice| Value::Key(choice.key)),
            (Self::Rows(rows), Shape::Rows(specs)) => {
                let specs = specs();
                Value::Rows(rows.iter().map(|row| read_row(row, &specs)).collect())
            }
            (Self::Key(_) | Self::Rows(_), _) => Value::Empty,
        }
    }
}

fn read_row(row: &[(String, ValueText)], specs: &[Spec]) -> Row {
    let cell = |(key, value): &(String, ValueText)| {
        let spec = specs.iter().find(|spec| spec.key == key)?;
        Some((spec.key, value.value(&spec.shape)))
    };
    row.iter().filter_map(cell).collect()
}

impl FieldText {
    fn of(one: &Box_) -> Self {
        Self {
            key: one.spec.key.to_owned(),
            name: one.name.clone(),
            text: one.line.text().to_owned(),
            cursor: one.line.cursor(),
            value: ValueText::of(&one.value),
            touched: one.touched,
        }
    }

    fn is_marked(&self) -> bool {
        let is_text = secrecy::is_marked(&self.key, &Value::Text(self.text.clone()));
        self.touched && (is_text || self.value.is_marked())
    }

    /// As if nobody had typed here.
    fn clear(&mut self) {
        (self.text, self.cursor) = (String::new(), 0);
        (self.value, self.touched) = (ValueText::Empty, false);
    }

    fn is_of(&self, one: &Box_) -> bool {
        self.key == one.spec.key && self.name == one.name
    }

    fn put(&self, one: &mut Box_) {
        one.line = Line::with_cursor(&self.text, self.cursor);
        one.value = self.value.value(&one.spec.shape);
        one.touched = self.touched;
        one.offered &= !self.touched;
    }
}

/// What tells one state of a record from another.
fn digest(record: &Record) -> String {
    let mut text = String::new();
    for spec in Record::specs(record.kind()) {
        use std::fmt::Write as _;
        let value = record.get(spec.key).unwrap_or(Value::Empty);
        let _a_string_takes_all = write!(text, "{}={value:?};", spec.key);
    }
    sha256_hex(&[&text])
}

impl FormText {
    /// The form as data.
    pub fn of(form: &Form) -> Self {
        Self {
            id: form.id,
            new: form.id.is_none().then(|| form.base.clone()),
            was: form.id.map(|_| digest(&form.base)),
            deed: form.deed,
            at: form.at,
            fields: form.boxes.iter().map(FieldText::of).collect(),
        }
    }

    /// The form again, over the record as it stands now, and whether that record is another than
    /// the one that was opened. `None` where the form has no field any more.
    pub fn form(&self, desk: &Desk) -> Option<(Form, bool)> {
        let now = self.id.and_then(|id| desk.register.record(id)).cloned();
        let has_changed = self.id.is_some() && now.as_ref().map(digest) != self.was;
        let mut form = match (self.id, &self.new, now) {
            (Some(id), _, Some(_)) => Form::edit(desk, id)?,
            (Some(id), _, None) => {
                let mut form = Form::new(desk, Record::blank(id.kind));
                form.id = Some(id);
                form
            }
            (None, Some(new), _) => Form::new(desk, new.clone()),
            (None, None, _) => return None,
        };
        form.deed = self.deed;
        form.after = After::Pop;
        let mut fields = Vec::new();
        for text in &self.fields {
            let Some(at) = form.boxes.iter().position(|one| text.is_of(one)) else { continue };
            let mut one = form.boxes.remove(at);
            if text.touched {
                text.put(&mut one);
            }
            fields.push(one);
        }
        form.boxes = fields;
        form.at = self.at.min(form.boxes.len().saturating_sub(1));
        form.is_touched().then_some((form, has_changed))
    }
}

impl SheetText {
    /// The small form as data.
    pub fn of(sheet: &Sheet) -> Self {
        let fields = sheet.boxes.iter().map(FieldText::of).collect();
        Self { job: sheet.job.clone(), at: sheet.at, fields }
    }

    /// The small form again. `None` where what it was about is gone.
    pub fn sheet(&self, desk: &Desk) -> Option<Sheet> {
        let mut sheet = Sheet::new(desk, self.job.clone());
        // A field may bring others with it, so that they are filled in turn.
        for _ in 0..3 {
            for one in &mut sheet.boxes {
                let text = self.fields.iter().find(|text| text.touched && text.is_of(one));
                if let Some(text) = text {
                    text.put(one);
                }
            }
            sheet.refit(desk);
        }
        sheet.at = self.at.min(sheet.boxes.len().saturating_sub(1));
        sheet.is_touched().then_some(sheet)
    }
}

impl AgendaText {
    /// The meeting being prepared as data.
    pub fn of(draft: &Draft) -> Self {
        let line = |it: &AgendaLine| {
            (it.item.clone(), it.source.to_owned(), it.why.clone(), it.topic, it.taken)
        };
        Self {
            head: draft.head.clone(),
            lines: draft.lines.iter().map(line).collect(),
            theme: draft.theme.clone(),
            apart: draft.apart,
            parked: draft.parked.clone(),
        }
    }

    /// The meeting being prepared again; the tasks that come back are looked up anew when its
    /// screen opens.
    pub fn draft(&self) -> Draft {
        let source =
            |key: &str| SOURCES.iter().find(|it| it.key == key).map_or(BY_HAND, |it| it.key);
        let lines = self.lines.iter().map(|(item, key, why, topic, taken)| AgendaLine {
            item: item.clone(),
            source: source(key),
            why: why.clone(),
            topic: *topic,
            taken: *taken,
        });
        Draft {
            head: self.head.clone(),
            lines: lines.collect(),
            carried: Vec::new(),
            theme: self.theme.clone(),
            apart: self.apart,
            parked: self.parked.clone(),
        }
    }
}
