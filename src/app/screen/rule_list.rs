//! The rules in force: each with its value, since when, from which document; the user can amend
//! one from a day on, because rules change several times a year.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::screen::choose;
use crate::app::screen::form::Form;
use crate::domain::day;
use crate::domain::record::Record;
use crate::domain::rule::Rule;
use crate::domain::rules::book;
use crate::domain::{Id, Kind};
use crate::words::{door as word, ui};

/// One rule as it holds today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleLine {
    /// The key.
    pub key: &'static str,
    /// What it is about.
    pub name: String,
    /// Its value.
    pub value: String,
    /// Since when.
    pub since: String,
    /// All of it in a sentence, with the document it comes from.
    pub why: String,
}

/// The list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleList {
    /// The rules.
    pub lines: Vec<RuleLine>,
    /// The line under the cursor.
    pub at: usize,
}

impl RuleList {
    /// The rules in force today.
    pub fn new(desk: &Desk) -> Self {
        let mut list = Self { lines: Vec::new(), at: 0 };
        list.reload(desk);
        list
    }

    fn reload(&mut self, desk: &Desk) {
        let lang = desk.lang();
        let line = |rule: &book::RuleKey| {
            let found = book::in_force(&desk.register, rule.key, desk.today())?;
            let date = day::show(found.valid_from);
            Some(RuleLine {
                key: rule.key,
                name: rule.name.get(lang).to_owned(),
                since: word::RULE_SINCE.fill(lang, &[("date", &date)]),
                why: book::why(&desk.register, rule.key, desk.today(), lang),
                value: found.value,
            })
        };
        self.lines = book::keys().iter().filter_map(line).collect();
    }

    fn amend(&self, desk: &Desk) -> Outcome {
        let Some(line) = self.lines.get(self.at) else { return Outcome::Stay };
        let is_of_rule =
            |form: &&Form| matches!(&form.base, Record::Rule(rule) if rule.key == line.key);
        if let Some(draft) = desk.drafts.get(&(Kind::Rule, None)).filter(is_of_rule) {
            return Outcome::push(draft.clone());
        }
        let rule = Rule {
            key: line.key.to_owned(),
            value: line.value.clone(),
            valid_from: Some(desk.today()),
            source: String::new(),
        };
        let form = Form::new(desk, Record::from(rule));
        let mut form = form.only(&["value", "valid_from", "source"]);
        if let Some(rule) = book::known(line.key) {
            for field in &mut form.boxes {
                field.spec.advice = rule.name;
            }
        }
        Outcome::push(form)
    }
}

impl Front for RuleList {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Settings, Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        ui::RULE_LIST.get(desk.lang()).to_owned()
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(8));
        if choose::moved(&mut self.at, self.lines.len(), page, action) {
            return Outcome::Stay;
        }
        if action == Action::Open { self.amend(desk) } else { Outcome::Stay }
    }

    fn changed(&mut self, desk: &Desk, ids: &[Id]) {
        if ids.iter().any(|id| id.kind == Kind::Rule) {
            self.reload(desk);
        }
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        matches!(action, Action::Left | Action::Right)
            .then(|| word::NOTHING_TO_OPEN.get(desk.lang()).to_owned())
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if row == self.at {
            return self.amend(desk);
        }
        self.at = row.min(self.lines.len().saturating_sub(1));
        Outcome::Stay
    }
}
