//! The form of one record of any kind, made from its FIELDS: what is wrong stands beside the
//! field, the rest stays typed, Esc keeps a draft.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::key::{Code, Key};
use crate::app::keymap::Scope;
use crate::app::line::Typed;
use crate::app::message::{After, Notice};
use crate::app::screen::boxes::Box_;
use crate::app::show;
use crate::domain::act::{Account, Deed};
use crate::domain::fault::Problem;
use crate::domain::field::{Shape, Value, Wanted};
use crate::domain::record::Record;
use crate::domain::{Id, Kind};
use crate::words::ui;

/// The form.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// The record edited, or `None` for a new one.
    pub id: Option<Id>,
    /// What the fields are put into.
    pub base: Record,
    /// The fields shown.
    pub boxes: Vec<Box_>,
    /// The field with the cursor.
    pub at: usize,
    /// What is wrong, by field.
    pub problems: Vec<Problem>,
    /// What the history calls it.
    pub deed: Deed,
    /// What to do once it is kept.
    pub after: After,
}

impl Form {
    /// The form of an existing record.
    pub fn edit(desk: &Desk, id: Id) -> Option<Self> {
        let base = desk.register.record(id)?.clone();
        Some(Self::over(desk, Some(id), base, deed_of(id.kind, true)))
    }

    /// The form of a new record that begins as `base`.
    pub fn new(desk: &Desk, base: Record) -> Self {
        let deed = deed_of(base.kind(), false);
        Self::over(desk, None, base, deed)
    }

    fn over(desk: &Desk, id: Option<Id>, base: Record, deed: Deed) -> Self {
        let boxes = Record::specs(base.kind())
            .into_iter()
            .filter(|spec| spec.wanted != Wanted::Computed && is_edited(base.kind(), spec.key))
            .map(|spec| {
                let value = base.get(spec.key).unwrap_or(Value::Empty);
                Box_::new(desk, spec, value)
            })
            .collect();
        Self { id, base, boxes, at: 0, problems: Vec::new(), deed, after: After::Pop }
    }

    /// The same form with only some fields, in this order.
    #[must_use]
    pub fn only(mut self, keys: &[&str]) -> Self {
        let mut boxes = Vec::new();
        for key in keys {
            if let Some(at) = self.boxes.iter().position(|one| one.spec.key == *key) {
                boxes.push(self.boxes.remove(at));
            }
        }
        self.boxes = boxes;
        self
    }

    /// The same form under another account.
    #[must_use]
    pub fn told_as(mut self, deed: Deed) -> Self {
        self.deed = deed;
        self
    }

    /// The same form with something else to do once it is kept.
    #[must_use]
    pub fn then(mut self, after: After) -> Self {
        self.after = after;
        self
    }

    /// The kind of the record.
    pub const fn kind(&self) -> Kind {
        self.base.kind()
    }

    /// The field with the cursor.
    pub fn current(&self) -> Option<&Box_> {
        self.boxes.get(self.at)
    }

    /// Whether anything was typed.
    pub fn is_touched(&self) -> bool {
        self.boxes.iter().any(|one| one.touched)
    }

    /// What is wrong with a field.
    pub fn problem(&self, key: &str) -> Option<&Problem> {
        self.problems.iter().find(|problem| problem.field == key)
    }

    /// Every field as the record has it; the draft goes with the form.
    fn discard(&mut self, desk: &Desk) -> Outcome {
        let fresh = Self::over(desk, self.id, self.base.clone(), self.deed);
        for one in &mut self.boxes {
            if let Some(was) = fresh.boxes.iter().find(|was| was.spec.key == one.spec.key) {
                *one = was.clone();
            }
        }
        self.problems.clear();
        Outcome::Tell(Notice::plain(ui::DISCARDED.get(desk.lang())))
    }

    fn set(&mut self, desk: &Desk, value: Value) {
        if let Some(one) = self.boxes.get_mut(self.at) {
            one.set(desk, value);
            let key = one.spec.key;
            self.problems.retain(|problem| problem.field != key);
        }
    }

    /// The record as typed, and what is wrong with what is typed.
    pub fn read(&self, desk: &Desk) -> (Record, Vec<Problem>) {
        let mut record = self.base.clone();
        let mut problems = Vec::new();
        for one in self.boxes.iter().filter(|one| one.touched) {
            if let Err(fault) = one.read(desk).and_then(|value| record.put(one.spec.key, value)) {
                problems.push(Problem::new(one.spec.key, fault));
            }
        }
        if let Record::Member(member) = &mut record {
            member.tidy();
        }
        (record, problems)
    }

    fn save(&mut self, desk: &Desk) -> Outcome {
        let (record, mut problems) = self.read(desk);
        let id = self.id.unwrap_or_else(|| desk.register.next(record.kind(), 0));
        if problems.is_empty() {
            problems = desk.register.check(id, &record, desk.today());
        }
        self.problems = problems;
        if let Some(first) = self.problems.first() {
            let sentence = first.fault.say(desk.lang());
            if let Some(at) = self.boxes.iter().position(|one| one.spec.key == first.field) {
                self.at = at;
            }
            return Outcome::Tell(Notice::bad(sentence));
        }
        if self.id.is_some() && record == self.base {
            return Outcome::Pop;
        }
        let account = Account::new(self.deed, show::title_of(desk, &record));
        Outcome::Commit(account, vec![desk.register.set(id, record)], self.after.clone())
    }

    /// Opens what the field is picked with; `first` is a letter typed on it.
    fn choose(&self, desk: &Desk, first: &str) -> Outcome {
        self.current().map_or(Outcome::Stay, |one| one.choose(desk, first))
    }

    fn go(&mut self, by: isize) {
        let last = self.boxes.len().saturating_sub(1);
        self.at = self.at.saturating_add_signed(by).min(last);
    }

    /// Left and right go through a closed list without opening it.
    fn turn(&mut self, desk: &Desk, by: isize) -> bool {
        let Some(next) = self.current().and_then(|one| one.turned(by)) else { return false };
        self.set(desk, next);
        true
    }
}

/// What the history calls a new or changed record of a kind.
pub const fn deed_of(kind: Kind, is_edit: bool) -> Deed {
    match (kind, is_edit) {
        (Kind::Cell, _) => Deed::EditCell,
        (Kind::Member, false) => Deed::AddMember,
        (Kind::Member, true) => Deed::EditMember,
        (Kind::Meeting, false) => Deed::PlanMeeting,
        (Kind::Meeting, true) => Deed::EditMeeting,
        (Kind::Resolution, false) => Deed::AddResolution,
        (Kind::Resolution, true) => Deed::EditResolution,
        (Kind::Task, false) => Deed::AddTask,
        (Kind::Task, true) => Deed::EditTask,
        (Kind::Rule, _) => Deed::AmendRule,
        (Kind::Topic | Kind::Template | Kind::YearPlan | Kind::ScoreSheet, false) => Deed::Create,
        (Kind::Topic | Kind::Template | Kind::YearPlan | Kind::ScoreSheet, true) => Deed::Edit,
    }
}

/// Fields that a form leaves to the screens made for them.
fn is_edited(kind: Kind, key: &str) -> bool {
    match kind {
        Kind::Meeting => !matches!(
            key,
            "items"
                | "roll"
                | "opinions"
                | "votes"
                | "reviews"
                | "state"
                | "number"
                | "candidates"
                | "score_sheet"
                | "score"
                | "adopted_on"
                | "seal_number"
                | "seal"
                | "corrections"
        ),
        Kind::Resolution => !matches!(
            key,
            "state"
                | "vote"
                | "number"
                | "cancel_reason"
                | "reserved_on"
                | "seal_number"
                | "seal"
                | "corrections"
        ),
        Kind::Task => !matches!(
            key,
            "outcome"
                | "closed_on"
                | "closed_at_meeting"
                | "stop_vote"
                | "checked_by_id"
                | "checked_on"
                | "check_text"
                | "judgements"
                | "handovers"
        ),
        Kind::Cell => key != "practice",
        Kind::Topic => !matches!(key, "from_meeting_id" | "parked_on" | "meeting_id"),
        Kind::Template => key != "from_meeting_id",
        Kind::Member | Kind::Rule | Kind::YearPlan | Kind::ScoreSheet => true,
    }
}

impl Front for Form {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Form, Scope::Record]
    }

    fn title(&self, desk: &Desk) -> String {
        match self.id {
            Some(id) => show::name_of(desk, id),
            None => ui::new_of(self.kind().key()).get(desk.lang()).to_owned(),
        }
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, desk: &Desk, key: Key) -> Option<Outcome> {
        let one = self.boxes.get_mut(self.at)?;
        if one.is_typed() {
            if one.line.press(key) == Typed::Passed {
                return None;
            }
            if !matches!(key.code, Code::Left | Code::Right | Code::Home | Code::End) {
                one.touched = true;
                let field = one.spec.key;
                self.problems.retain(|problem| problem.field != field);
            }
            return Some(Outcome::Stay);
        }
        match (key.code, key.text()) {
            (Code::Left, _) if self.turn(desk, -1) => Some(Outcome::Stay),
            (Code::Backspace | Code::Delete, _) => {
                let is_rows =
                    self.current().is_some_and(|b| matches!(b.spec.shape, Shape::Rows(_)));
                if !is_rows {
                    self.set(desk, Value::Empty);
                }
                Some(Outcome::Stay)
            }
            (Code::Right | Code::Char(' '), _) if self.turn(desk, 1) => Some(Outcome::Stay),
            (_, Some(' ')) => Some(self.choose(desk, "")),
            (_, Some(c)) => Some(self.choose(desk, &c.to_string())),
            _ => None,
        }
    }

    fn pasted(&mut self, desk: &Desk, text: &str) -> Outcome {
        let Some(one) = self.boxes.get_mut(self.at).filter(|one| one.is_typed()) else {
            return Outcome::Stay;
        };
        one.touched = true;
        Outcome::pasted(one.line.insert(text), desk)
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = isize::from(desk.size.1.cast_signed()).saturating_sub(8).max(1);
        match action {
            Action::Save => return self.save(desk),
            Action::Choose => return self.choose(desk, ""),
            Action::Clear => self.set(desk, Value::Empty),
            Action::Discard => return self.discard(desk),
            Action::NextField if self.at + 1 >= self.boxes.len() => return self.save(desk),
            Action::NextField => self.go(1),
            Action::PrevField => self.go(-1),
            Action::PageDown => self.go(page),
            Action::PageUp => self.go(-page),
            _ => {}
        }
        Outcome::Stay
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        match action {
            Action::Save if desk.read_only => Some(ui::READ_ONLY.get(desk.lang()).to_owned()),
            Action::Discard if !self.is_touched() => {
                Some(ui::NOTHING_TYPED.get(desk.lang()).to_owned())
            }
            _ => None,
        }
    }

    fn answer(&mut self, desk: &Desk, answer: Answer) -> Outcome {
        let shape = self.current().map(|one| one.spec.shape);
        let value = match (answer, shape) {
            (Answer::Value(value), _) => value,
            (Answer::Text(text), Some(Shape::Lines)) => {
                let lines = text.lines().map(crate::domain::text::clean_line);
                Value::Lines(lines.filter(|line| !line.is_empty()).collect())
            }
            (Answer::Text(text), _) if text.trim().is_empty() => Value::Empty,
            (Answer::Text(text), _) => Value::Text(text),
            (Answer::Yes | Answer::Taken(..), _) => return Outcome::Stay,
        };
        let is_same = self.current().is_some_and(|one| one.value == value && !one.is_typed());
        if !is_same {
            self.set(desk, value);
        }
        // What is picked is done: the next letter typed belongs to the next field.
        self.go(1);
        Outcome::Stay
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if row == self.at {
            return self.choose(desk, "");
        }
        self.at = row.min(self.boxes.len().saturating_sub(1));
        Outcome::Stay
    }

    fn left(&mut self, desk: &mut Desk) {
        if self.is_touched() {
            desk.drafts.insert((self.kind(), self.id), self.clone());
        } else {
            desk.drafts.remove(&(self.kind(), self.id));
        }
    }
}
