//! The help: every key in force, searchable by name without marks; Enter does what the line says.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::key::{Code, Key};
use crate::app::keymap::{self, Scope};
use crate::app::line::{Line, Typed};
use crate::app::screen::choose;
use crate::domain::text::Query;
use crate::words::{door, ui};

/// One line of the help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpLine {
    /// What it does.
    pub action: Action,
    /// All its keys as they are written.
    pub keys: String,
    /// Why it is not possible now.
    pub refusal: Option<String>,
}

/// The help over the screen below.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Help {
    /// Every line.
    pub all: Vec<HelpLine>,
    /// What is typed to find one.
    pub query: Line,
    /// The lines that answer.
    pub shown: Vec<usize>,
    /// The line under the cursor.
    pub at: usize,
}

impl Help {
    /// The help for the screen with these scopes. A key that does something else there, or that is
    /// a letter where text is typed, is not promised.
    pub fn new(
        (scopes, takes_text): (&[Scope], bool),
        refusal: impl Fn(Action) -> Option<String>,
    ) -> Self {
        let is_typed = |key: &Key| matches!(key.code, Code::Char(_)) && !key.ctrl && !key.alt;
        let works = |key: &&Key, action| {
            !(takes_text && is_typed(key)) && keymap::resolve(scopes, **key) == Some(action)
        };
        let line = |binding: &&keymap::Binding| {
            let keys = binding.keys.iter().filter(|key| works(key, binding.action));
            HelpLine {
                action: binding.action,
                keys: keys.map(Key::to_string).collect::<Vec<_>>().join("  "),
                refusal: refusal(binding.action),
            }
        };
        let all: Vec<_> = keymap::in_force(scopes).iter().map(line).collect();
        let shown = (0..all.len()).collect();
        Self { all, query: Line::default(), shown, at: 0 }
    }

    fn find(&mut self, desk: &Desk) {
        let query = Query::new(self.query.text());
        let answers = |line: &HelpLine| query.rank(line.action.name().get(desk.lang())).is_some();
        self.shown =
            self.all.iter().enumerate().filter(|(_, line)| answers(line)).map(|(i, _)| i).collect();
        self.at = 0;
    }

    fn run(&self) -> Outcome {
        match self.shown.get(self.at).and_then(|i| self.all.get(*i)) {
            Some(line) => Outcome::Do(line.action),
            None => Outcome::Stay,
        }
    }
}

impl Front for Help {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Picker, Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        ui::HELP_TITLE.get(desk.lang()).to_owned()
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        (action == Action::Mark).then(|| door::NOTHING_TO_MARK.get(desk.lang()).to_owned())
    }

    fn typed(&mut self, desk: &Desk, key: Key) -> Option<Outcome> {
        if matches!(key.code, Code::Home | Code::End) {
            return None;
        }
        match self.query.press(key) {
            Typed::Taken => {
                self.find(desk);
                Some(Outcome::Stay)
            }
            Typed::Passed => None,
        }
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(8));
        if choose::moved(&mut self.at, self.shown.len(), page, action) {
            return Outcome::Stay;
        }
        if action == Action::Open { self.run() } else { Outcome::Stay }
    }

    fn pick(&mut self, _desk: &Desk, row: usize) -> Outcome {
        self.at = row.min(self.shown.len().saturating_sub(1));
        self.run()
    }
}
