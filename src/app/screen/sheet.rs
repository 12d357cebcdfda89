//! A small form for one step of the work: a vote, an opinion, a decision, a report. What the step
//! refuses stands beside its field, the figures that matter stand below while one types.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::key::{Code, Key};
use crate::app::keymap::Scope;
use crate::app::line::Typed;
use crate::app::message::Notice;
use crate::app::screen::boxes::Box_;
use crate::app::screen::import::ImportPath;
use crate::app::screen::job::{Done, Given, Job};
use crate::app::screen::lines::Ink;
use crate::app::screen::picker::Picker;
use crate::domain::fault::Fault;
use crate::domain::field::{Shape, Value, Wanted};
use crate::domain::rules::secrecy;
use crate::domain::work::Refusal;
use crate::domain::work::evidence::FileMark;
use crate::words::ui;

/// The form.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The step that it is for.
    pub job: Job,
    /// The fields.
    pub boxes: Vec<Box_>,
    /// The field with the cursor.
    pub at: usize,
    /// What is wrong, by key; an empty key concerns the step as a whole.
    pub problem: Option<(&'static str, String)>,
    /// Sentences below the fields: what the step rests on.
    pub facts: Vec<(String, Ink)>,
}

impl Sheet {
    /// The form of a step, as it was left or new.
    pub fn new(desk: &Desk, job: Job) -> Self {
        if let Some(draft) = desk.sheets.get(&job) {
            let mut draft = draft.clone();
            draft.refit(desk);
            return draft;
        }
        let boxes = job
            .fields(desk)
            .into_iter()
            .map(|(spec, value)| Box_::new(desk, spec, value))
            .collect();
        let mut sheet = Self { job, boxes, at: 0, problem: None, facts: Vec::new() };
        sheet.refit(desk);
        sheet.at = sheet.job.start(&sheet.boxes);
        sheet
    }

    /// The field with the cursor.
    pub fn current(&self) -> Option<&Box_> {
        self.boxes.get(self.at)
    }

    /// Whether anything was typed.
    pub fn is_touched(&self) -> bool {
        self.boxes.iter().any(|one| one.touched)
    }

    /// What is wrong with the field of a key.
    pub fn problem(&self, key: &str) -> Option<&str> {
        self.problem.as_ref().filter(|(at, _)| *at == key).map(|(_, text)| text.as_str())
    }

    fn given(&self, desk: &Desk) -> Result<Given, (&'static str, Fault)> {
        let mut given = Given::default();
        for one in &self.boxes {
            match one.read(desk) {
                Ok(Value::Empty) if one.spec.wanted == Wanted::Required => {
                    return Err((one.spec.key, Fault::Missing));
                }
                // Some steps keep what is typed for a while before it becomes an act.
                Ok(value) if one.touched && secrecy::is_marked(one.spec.key, &value) => {
                    return Err((one.spec.key, Fault::SecretMarking));
                }
                Ok(value) => given.put(one.spec.key, value),
                Err(fault) => return Err((one.spec.key, fault)),
            }
        }
        Ok(given)
    }

    /// What can be read of the fields as they stand, for the figures below.
    fn so_far(&self, desk: &Desk) -> Given {
        let mut given = Given::default();
        for one in &self.boxes {
            if let Ok(value) = one.read(desk) {
                given.put(one.spec.key, value);
            }
        }
        given
    }

    /// Fields that come and go, and values that are proposed, follow what stands in the others.
    pub(crate) fn refit(&mut self, desk: &Desk) {
        let front = self.current().map(|one| (one.spec.key, one.name.clone()));
        self.job.refit(desk, &mut self.boxes);
        let same =
            |one: &Box_| front.as_ref().is_some_and(|it| it.0 == one.spec.key && it.1 == one.name);
        let last = self.boxes.len().saturating_sub(1);
        self.at = self.boxes.iter().position(same).unwrap_or(self.at).min(last);
        self.reckon(desk);
    }

    fn reckon(&mut self, desk: &Desk) {
        self.facts = self.job.facts(desk, &self.so_far(desk));
    }

    fn changed_here(&mut self, desk: &Desk) {
        self.problem = None;
        self.refit(desk);
    }

    fn wrong(&mut self, key: &'static str, text: String) -> Outcome {
        if let Some(at) = self.boxes.iter().position(|one| one.spec.key == key) {
            self.at = at;
        }
        self.problem = Some((key, text.clone()));
        Outcome::Tell(Notice::bad(text))
    }

    fn save(&mut self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        let given = match self.given(desk) {
            Ok(given) => given,
            Err((key, fault)) => return self.wrong(key, fault.say(lang)),
        };
        let done = self.job.run(desk, &given);
        self.end(desk, done)
    }

    fn end(&mut self, desk: &Desk, done: Result<Done, Refusal>) -> Outcome {
        let lang = desk.lang();
        match done {
            Ok(Done::Plan(plan)) => {
                let after = self.job.after(desk, &plan);
                Outcome::Commit(plan.account, plan.changes, after)
            }
            Ok(Done::Text(text)) => Outcome::Answer(Answer::Text(text)),
            Ok(Done::Row(row)) => Outcome::Answer(Answer::Value(Value::Rows(vec![row]))),
            Ok(Done::Ask(effect)) => Outcome::Ask(effect),
            Ok(Done::Told(text, true)) => Outcome::Tell(Notice::good(text)),
            Ok(Done::Told(text, false)) => Outcome::Tell(Notice::bad(text)),
            Err(refusal) => {
                let key = self.job.place(refusal.field());
                self.wrong(key, refusal.say(lang))
            }
        }
    }

    fn choose(&self, desk: &Desk, first: &str) -> Outcome {
        let Some(one) = self.current() else { return Outcome::Stay };
        if matches!(&self.job, Job::Follow(job) if job.picks_file(one.spec.key)) {
            let (screen, effect) = ImportPath::any_file(desk);
            return Outcome::PushAsking(Box::new(screen.into()), effect);
        }
        match self.job.offers(desk, one.spec.key) {
            Some(picks) => {
                let title = one.label(desk.lang());
                let mut picker = Picker::new(title, picks);
                if matches!(one.spec.shape, Shape::Refs(_)) {
                    picker.marked = match one.value.clone() {
                        Value::Refs(marked) => Some(marked),
                        _ => Some(Vec::new()),
                    };
                }
                Outcome::push(picker.asking(first))
            }
            None => one.choose(desk, first),
        }
    }

    fn set(&mut self, desk: &Desk, value: Value) {
        if let Some(one) = self.boxes.get_mut(self.at) {
            one.set(desk, value);
        }
        self.changed_here(desk);
    }

    fn turn(&mut self, desk: &Desk, by: isize) -> bool {
        let Some(next) = self.current().and_then(|one| one.turned(by)) else { return false };
        self.set(desk, next);
        true
    }
}

impl Front for Sheet {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Form]
    }

    fn title(&self, desk: &Desk) -> String {
        self.job.title(desk)
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, desk: &Desk, key: Key) -> Option<Outcome> {
        let one = self.boxes.get_mut(self.at)?;
        if one.is_typed() {
            if one.offered && key.text().is_some() {
                one.line.set("");
            }
            if one.line.press(key) == Typed::Passed {
                return None;
            }
            if !matches!(key.code, Code::Left | Code::Right | Code::Home | Code::End) {
                (one.touched, one.offered) = (true, false);
                self.changed_here(desk);
            }
            return Some(Outcome::Stay);
        }
        match (key.code, key.text()) {
            (Code::Left, _) if self.turn(desk, -1) => Some(Outcome::Stay),
            (Code::Backspace | Code::Delete, _) => {
                self.set(desk, Value::Empty);
                Some(Outcome::Stay)
            }
            (Code::Enter, _) if self.wants_pick() => Some(self.choose(desk, "")),
            (Code::Right | Code::Char(' '), _) if self.turn(desk, 1) => Some(Outcome::Stay),
            (_, Some(' ')) => Some(self.choose(desk, "")),
            (_, Some(c)) => Some(self.choose(desk, &c.to_string())),
            _ => None,
        }
    }

    fn pasted(&mut self, desk: &Desk, text: &str) -> Outcome {
        let mut went_in = true;
        if let Some(one) = self.boxes.get_mut(self.at).filter(|one| one.is_typed()) {
            if one.offered {
                one.line.set("");
            }
            went_in = one.line.insert(text);
            (one.touched, one.offered) = (true, false);
        }
        self.changed_here(desk);
        Outcome::pasted(went_in, desk)
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let last = self.boxes.len().saturating_sub(1);
        match action {
            Action::Save => return self.save(desk),
            Action::Choose => return self.choose(desk, ""),
            Action::Clear => self.set(desk, Value::Empty),
            Action::NextField if self.at == last => return self.save(desk),
            Action::NextField => self.at += 1,
            Action::PrevField => self.at = self.at.saturating_sub(1),
            Action::PageDown => self.at = last,
            Action::PageUp => self.at = 0,
            _ => {}
        }
        Outcome::Stay
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        (action == Action::Save && desk.read_only)
            .then(|| ui::READ_ONLY.get(desk.lang()).to_owned())
    }

    fn answer(&mut self, desk: &Desk, answer: Answer) -> Outcome {
        let shape = self.current().map(|one| one.spec.shape);
        if let (Answer::Value(Value::Text(name)), Some(Shape::Line)) = (&answer, shape) {
            self.add_name(desk, name);
            return Outcome::Stay;
        }
        let value = match (answer, shape) {
            (Answer::Value(value), Some(Shape::Number(..))) => match value {
                Value::Ref(number) => Value::Number(i64::from(number)),
                other => other,
            },
            (Answer::Value(value), _) => value,
            (Answer::Text(text), Some(Shape::Lines)) => {
                let lines = text.lines().map(crate::domain::text::clean_line);
                Value::Lines(lines.filter(|line| !line.is_empty()).collect())
            }
            (Answer::Text(text), _) if text.trim().is_empty() => Value::Empty,
            (Answer::Text(text), _) => Value::Text(text),
            (Answer::Yes | Answer::Taken(..), _) => return Outcome::Stay,
        };
        self.set(desk, value);
        if self.at + 1 < self.boxes.len() && !matches!(shape, Some(Shape::Note)) {
            self.at += 1;
        }
        Outcome::Stay
    }

    fn marked(&mut self, desk: &Desk, mark: &FileMark) -> Outcome {
        let text = self.so_far(desk).text("text");
        let Job::Follow(job) = &self.job else { return Outcome::Stay };
        let done = job.with_file(desk, text, mark);
        self.end(desk, done)
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if row == self.at {
            return self.choose(desk, "");
        }
        self.at = row.min(self.boxes.len().saturating_sub(1));
        Outcome::Stay
    }

    fn woken(&mut self, desk: &Desk) {
        self.refit(desk);
        if !self.is_touched() {
            self.at = self.job.start(&self.boxes);
        }
    }

    fn left(&mut self, desk: &mut Desk) {
        if self.is_touched() {
            desk.sheets.insert(self.job.clone(), self.clone());
        }
    }
}

impl Sheet {
    /// A name picked into a line goes behind those that stand there.
    fn add_name(&mut self, desk: &Desk, name: &str) {
        let Some(one) = self.current() else { return };
        let before = one.line.text().trim();
        let all = if before.is_empty() { name.to_owned() } else { format!("{before}, {name}") };
        self.set(desk, Value::Text(all));
    }

    /// Whether the field is wanted, empty and can only be picked: Enter then opens what it is
    /// picked from, so that nobody has to know another key.
    fn wants_pick(&self) -> bool {
        self.current().is_some_and(|one| {
            let picked = matches!(one.spec.shape, Shape::Ref(_) | Shape::Note);
            picked && one.spec.wanted != Wanted::Optional && one.value == Value::Empty
        })
    }
}
