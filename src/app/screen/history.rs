//! The history: who did what when, the newest first; one act opens to its changes.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::Effect;
use crate::app::screen::choose;
use crate::app::screen::job::{self, Job};
use crate::app::screen::pager::Pager;
use crate::app::show;
use crate::domain::act::{Act, Change, Deed, Entry};
use crate::domain::field::{Shape, Spec, Value};
use crate::domain::record::Record;
use crate::domain::seal;
use crate::words::{actions, door as word, paper_screen as paper, wall_clock};

/// The history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    /// The line under the cursor; 0 is the newest act.
    pub at: usize,
    /// Whether only files that were written are shown.
    pub exports: bool,
}

impl History {
    /// The history, at its newest act.
    pub const fn new(_desk: &Desk) -> Self {
        Self { at: 0, exports: false }
    }

    /// The acts shown, the newest first.
    pub fn shown<'a>(&self, desk: &'a Desk) -> impl Iterator<Item = &'a Entry> + use<'a> {
        let all = !self.exports;
        desk.history.iter().rev().filter(move |it| all || it.account.deed == Deed::WritePaper)
    }

    /// How many they are.
    pub fn count(&self, desk: &Desk) -> usize {
        if self.exports { self.shown(desk).count() } else { desk.history.len() }
    }

    fn open(&self, desk: &Desk) -> Outcome {
        match self.shown(desk).nth(self.at) {
            Some(entry) => Outcome::Ask(Effect::LookAt(entry.seq)),
            None => Outcome::Stay,
        }
    }
}

impl Front for History {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::History, Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        let title = actions::HISTORY.get(desk.lang());
        if self.exports {
            return paper::EXPORTS_TITLE.fill(desk.lang(), &[("title", title)]);
        }
        if desk.trust.has_doubtful() {
            return format!("{title} ({})", wall_clock::SIGN_NOTE.get(desk.lang()));
        }
        title.to_owned()
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(7));
        let count = self.count(desk);
        if choose::moved(&mut self.at, count, page, action) {
            return Outcome::Stay;
        }
        match action {
            Action::Open => self.open(desk),
            Action::Verify => Outcome::Ask(Effect::Verify),
            Action::CheckCode => job::open(desk, Job::CheckCode),
            Action::Exports => {
                *self = Self { at: 0, exports: !self.exports };
                Outcome::Stay
            }
            _ => Outcome::Stay,
        }
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        (action == Action::Open && self.count(desk) == 0)
            .then(|| word::NO_HISTORY.get(desk.lang()).to_owned())
    }

    /// What a code typed from paper comes to.
    fn answer(&mut self, desk: &Desk, answer: Answer) -> Outcome {
        let Answer::Text(typed) = answer else { return Outcome::Stay };
        let found = seal::answer(&desk.register, &typed, desk.lang());
        let lines: Vec<String> =
            found.into_iter().flat_map(|(_, line)| [line, String::new()]).collect();
        Outcome::push(Pager::told(desk, actions::CHECK_CODE.get(desk.lang()), &lines))
    }

    fn changed(&mut self, desk: &Desk, _ids: &[crate::domain::Id]) {
        self.at = self.at.min(self.count(desk).saturating_sub(1));
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if row == self.at {
            return self.open(desk);
        }
        self.at = row.min(self.count(desk).saturating_sub(1));
        Outcome::Stay
    }
}

/// One act told in full: each record, each field before and after.
pub fn pager(desk: &Desk, act: &Act) -> Pager {
    let lang = desk.lang();
    let mut lines =
        vec![act.account.say(lang), format!("{}  {}", act.at.format("%d/%m/%Y %H:%M"), act.author)];
    for change in &act.changes {
        lines.push(String::new());
        lines.extend(change_lines(desk, change));
    }
    Pager { title: act.account.say(lang), lines, top: 0, paper: None, replaces: false }
}

fn change_lines(desk: &Desk, change: &Change) -> Vec<String> {
    let lang = desk.lang();
    let Some(seen) = change.after.as_ref().or(change.before.as_ref()) else { return Vec::new() };
    let what = match (&change.before, &change.after) {
        (None, _) => format!(" ({})", word::ADDED.get(lang)),
        (_, None) => format!(" ({})", word::REMOVED.get(lang)),
        _ => String::new(),
    };
    let mut lines = vec![format!("{}{what}", show::title_of(desk, seen))];
    for spec in Record::specs(change.id.kind) {
        let side = |record: &Option<Record>| {
            record.as_ref().and_then(|it| it.get(spec.key)).unwrap_or(Value::Empty)
        };
        let (before, after) = (side(&change.before), side(&change.after));
        if before != after {
            lines.extend(field_lines(desk, &spec, &before, &after));
        }
    }
    lines
}

/// One field before and after; of a child table, the rows that went and those that came.
fn field_lines(desk: &Desk, spec: &Spec, before: &Value, after: &Value) -> Vec<String> {
    let label = spec.label.get(desk.lang());
    let none = Vec::new();
    let rows = |value: &Value| match value {
        Value::Rows(rows) => Some(rows.clone()),
        Value::Empty => Some(none.clone()),
        _ => None,
    };
    if let (Shape::Rows(specs), Some(old), Some(new)) = (&spec.shape, rows(before), rows(after)) {
        let specs = specs();
        let gone = old.iter().filter(|row| !new.contains(row)).map(|row| ("-", row));
        let come = new.iter().filter(|row| !old.contains(row)).map(|row| ("+", row));
        let told: Vec<String> = gone
            .chain(come)
            .map(|(m, row)| format!("    {m} {}", show::row(desk, &specs, row)))
            .collect();
        if told.is_empty() {
            return Vec::new();
        }
        return std::iter::once(format!("  {label}:")).chain(told).collect();
    }
    let text = |value: &Value| show::value(desk, &spec.shape, value).replace('\n', " / ");
    let (before, after) = (text(before), text(after));
    match (before.is_empty(), after.is_empty()) {
        (true, true) => Vec::new(),
        (true, false) => vec![format!("  {label}: {after}")],
        (_, true) => vec![format!("  {label}: {before} → –")],
        (false, false) => vec![format!("  {label}: {before} → {after}")],
    }
}
