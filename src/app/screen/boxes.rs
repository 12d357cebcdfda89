//! One field being filled in: typed where letters go into it, picked where they do not.

use crate::app::desk::Desk;
use crate::app::front::Outcome;
use crate::app::line::Line;
use crate::app::screen::calendar::Calendar;
use crate::app::screen::note::NoteEditor;
use crate::app::screen::picker::Picker;
use crate::app::screen::rows::RowsEditor;
use crate::app::show;
use crate::domain::fault::Fault;
use crate::domain::field::{Shape, Spec, Value};

/// One field of a form.
#[derive(Debug, Clone)]
pub struct Box_ {
    /// What it is.
    pub spec: Spec,
    /// What is typed, for fields that are typed.
    pub line: Line,
    /// What it holds, for fields that are picked.
    pub value: Value,
    /// Whether it was touched.
    pub touched: bool,
    /// Whether what stands in it is only proposed: the first letter typed takes its place.
    pub offered: bool,
    /// The name of a person, in place of the label.
    pub name: Option<String>,
}

impl PartialEq for Box_ {
    fn eq(&self, other: &Self) -> bool {
        self.spec.key == other.spec.key
            && self.name == other.name
            && self.line == other.line
            && self.value == other.value
    }
}

impl Box_ {
    /// A field that holds a value.
    pub fn new(desk: &Desk, spec: Spec, value: Value) -> Self {
        let line = Line::new(show::value(desk, &spec.shape, &value));
        Self { spec, line, value, touched: false, offered: false, name: None }
    }

    /// Whether letters go straight into this field.
    pub const fn is_typed(&self) -> bool {
        matches!(
            self.spec.shape,
            Shape::Line
                | Shape::Offered(_)
                | Shape::Date
                | Shape::Day
                | Shape::Time
                | Shape::Number(..)
        )
    }

    /// What stands before the field.
    pub fn label(&self, lang: crate::words::Lang) -> &str {
        self.name.as_deref().unwrap_or_else(|| self.spec.label.get(lang))
    }

    /// Proposes a value, which may be proposed anew until the field is touched.
    pub fn offer(&mut self, desk: &Desk, value: Value) {
        if !self.touched && self.value != value {
            self.set(desk, value);
            self.touched = false;
        }
        self.offered = !self.touched;
    }

    /// Puts what stands in it into another order; nobody has touched it by that.
    pub fn sort(&mut self, desk: &Desk, value: Value) {
        let (touched, offered) = (self.touched, self.offered);
        self.set(desk, value);
        (self.touched, self.offered) = (touched, offered);
    }

    /// Puts a value in, as if it had been typed.
    pub fn set(&mut self, desk: &Desk, value: Value) {
        self.line.set(show::value(desk, &self.spec.shape, &value));
        self.value = value;
        self.touched = true;
        self.offered = false;
    }

    /// The value as it stands.
    ///
    /// # Errors
    /// What is wrong with what is typed.
    pub fn read(&self, desk: &Desk) -> Result<Value, Fault> {
        if self.is_typed() {
            match (show::read(desk, &self.spec.shape, self.line.text())?, self.spec.shape) {
                (Value::Day(day), Shape::Date) if day.exact().is_none() => Err(Fault::NotADate),
                (value, _) => Ok(value),
            }
        } else {
            Ok(self.value.clone())
        }
    }

    /// The neighbour in a closed list, without opening it.
    pub fn turned(&self, by: isize) -> Option<Value> {
        match (&self.spec.shape, &self.value) {
            (Shape::YesNo, Value::Flag(flag)) => Some(Value::Flag(!flag)),
            (Shape::YesNo, _) => Some(Value::Flag(true)),
            (Shape::Choice(list), now) => {
                let at = list.iter().position(|choice| Value::Key(choice.key) == *now);
                let count = list.len().cast_signed();
                let to = at.map_or(0, |at| (at.cast_signed() + by).rem_euclid(count.max(1)));
                list.get(to.unsigned_abs()).map(|choice| Value::Key(choice.key))
            }
            _ => None,
        }
    }

    /// Opens what the field is picked with; `first` is a letter typed on it.
    pub fn choose(&self, desk: &Desk, first: &str) -> Outcome {
        let title = self.spec.label.get(desk.lang());
        let now = self.read(desk).unwrap_or(Value::Empty);
        match self.spec.shape {
            Shape::Date | Shape::Day => {
                let day = match now {
                    Value::Day(day) => day.earliest(),
                    _ => desk.today(),
                };
                Outcome::push(Calendar { title: title.to_owned(), day })
            }
            Shape::Choice(list) => Outcome::push(Picker::choices(title, desk, list).asking(first)),
            Shape::Offered(list) => Outcome::push(Picker::offered(title, list).asking(first)),
            Shape::Ref(kind) => Outcome::push(Picker::records(title, desk, kind).asking(first)),
            Shape::Refs(kind) => {
                let marked = match now {
                    Value::Refs(numbers) => numbers,
                    _ => Vec::new(),
                };
                Outcome::push(Picker::several(title, desk, kind, marked).asking(first))
            }
            Shape::Note => {
                let mut text = match now {
                    Value::Text(text) => text,
                    _ => String::new(),
                };
                // The letter that opened the text is its first, or goes to its end.
                text.push_str(first);
                Outcome::push(NoteEditor::new(title, text))
            }
            Shape::Lines => {
                let text = match now {
                    Value::Lines(lines) => lines.join("\n"),
                    _ => String::new(),
                };
                Outcome::push(NoteEditor::new(title, text))
            }
            Shape::Rows(specs) => Outcome::push(RowsEditor::new(title, specs(), now)),
            Shape::Line | Shape::Time | Shape::Number(..) | Shape::YesNo => Outcome::Stay,
        }
    }
}
