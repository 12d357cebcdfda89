//! Picks people, documents or choices by typing any part of a name without marks.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::key::{Code, Key};
use crate::app::keymap::Scope;
use crate::app::line::{Line, Typed};
use crate::app::screen::choose;
use crate::domain::field::Value;
use crate::domain::text::Query;
use crate::domain::{Choice, Id, Kind};
use crate::words::door as word;

/// One line to pick.
#[derive(Debug, Clone, PartialEq)]
pub struct Pick {
    /// What it stands for.
    pub value: Value,
    /// How it is written.
    pub text: String,
}

/// The picker.
#[derive(Debug, Clone, PartialEq)]
pub struct Picker {
    /// What is picked.
    pub title: String,
    /// What is typed to find it.
    pub query: Line,
    /// Everything that can be picked, in order.
    pub all: Vec<Pick>,
    /// The lines of `all` that answer the query.
    pub shown: Vec<usize>,
    /// The line of `shown` under the cursor.
    pub at: usize,
    /// Numbers marked, where several can be picked; `None` where one.
    pub marked: Option<Vec<u32>>,
}

impl Picker {
    /// A picker over ready lines.
    pub fn new(title: impl Into<String>, all: Vec<Pick>) -> Self {
        let shown = (0..all.len()).collect();
        Self { title: title.into(), query: Line::default(), all, shown, at: 0, marked: None }
    }

    /// A picker of one record of a kind. Members gone from the cell stand last.
    pub fn records(title: impl Into<String>, desk: &Desk, kind: Kind) -> Self {
        let ids = crate::app::screen::table::sorted(desk, kind);
        let line = |id: Id| Pick {
            value: Value::Ref(id.number),
            text: crate::app::show::name_of(desk, id),
        };
        Self::new(title, ids.into_iter().map(line).collect())
    }

    /// A picker of several records of a kind, some marked already.
    pub fn several(title: impl Into<String>, desk: &Desk, kind: Kind, marked: Vec<u32>) -> Self {
        Self { marked: Some(marked), ..Self::records(title, desk, kind) }
    }

    /// A picker of a closed list.
    pub fn choices(title: impl Into<String>, desk: &Desk, list: &[Choice]) -> Self {
        let line = |choice: &Choice| Pick {
            value: Value::Key(choice.key),
            text: choice.name.get(desk.lang()).to_owned(),
        };
        Self::new(title, list.iter().map(line).collect())
    }

    /// A picker of ready answers.
    pub fn offered(title: impl Into<String>, list: &[&str]) -> Self {
        let line =
            |text: &&str| Pick { value: Value::Text((*text).to_owned()), text: (*text).to_owned() };
        Self::new(title, list.iter().map(line).collect())
    }

    /// The same picker, begun with a letter.
    #[must_use]
    pub fn asking(mut self, first: &str) -> Self {
        self.query.set(first);
        self.find();
        self
    }

    fn find(&mut self) {
        let query = Query::new(self.query.text());
        let mut hits: Vec<_> = self
            .all
            .iter()
            .enumerate()
            .filter_map(|(i, pick)| query.rank(&pick.text).map(|rank| (rank, i)))
            .collect();
        hits.sort_unstable();
        self.shown = hits.into_iter().map(|(_, i)| i).collect();
        self.at = 0;
    }

    /// The line under the cursor.
    pub fn current(&self) -> Option<&Pick> {
        self.shown.get(self.at).and_then(|i| self.all.get(*i))
    }

    fn toggle(&mut self) {
        let Some(Value::Ref(number)) = self.current().map(|pick| pick.value.clone()) else {
            return;
        };
        if let Some(marked) = &mut self.marked {
            match marked.iter().position(|at| *at == number) {
                Some(at) => {
                    marked.remove(at);
                }
                None => marked.push(number),
            }
            self.query.set("");
            self.find();
        }
    }

    fn chosen(&self) -> Outcome {
        let value = match (&self.marked, self.current()) {
            (Some(marked), _) if !marked.is_empty() => Value::Refs(marked.clone()),
            (Some(_), Some(Pick { value: Value::Ref(one), .. })) => Value::Refs(vec![*one]),
            (Some(_), _) => Value::Refs(Vec::new()),
            (None, Some(pick)) => pick.value.clone(),
            (None, None) => return Outcome::Stay,
        };
        Outcome::Answer(Answer::Value(value))
    }
}

impl Front for Picker {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Picker, Scope::Choose]
    }

    fn title(&self, _desk: &Desk) -> String {
        self.title.clone()
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, _desk: &Desk, key: Key) -> Option<Outcome> {
        if matches!(key.code, Code::Home | Code::End) {
            return None;
        }
        match self.query.press(key) {
            Typed::Taken => {
                self.find();
                Some(Outcome::Stay)
            }
            Typed::Passed => None,
        }
    }

    fn pasted(&mut self, _desk: &Desk, text: &str) -> Outcome {
        self.query.insert(text);
        self.find();
        Outcome::Stay
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(8));
        if choose::moved(&mut self.at, self.shown.len(), page, action) {
            return Outcome::Stay;
        }
        match action {
            Action::Open => self.chosen(),
            Action::Mark => {
                self.toggle();
                Outcome::Stay
            }
            _ => Outcome::Stay,
        }
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        (action == Action::Mark && self.marked.is_none())
            .then(|| word::NOTHING_TO_MARK.get(desk.lang()).to_owned())
    }

    fn pick(&mut self, _desk: &Desk, row: usize) -> Outcome {
        if row == self.at && row < self.shown.len() {
            return self.chosen();
        }
        self.at = row.min(self.shown.len().saturating_sub(1));
        Outcome::Stay
    }
}
