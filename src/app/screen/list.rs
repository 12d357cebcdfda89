//! The list of records of one kind: found by typing, sorted, opened, added to.

use std::collections::HashMap;

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::key::{Code, Key};
use crate::app::keymap::Scope;
use crate::app::line::{Line, Typed};
use crate::app::message::After;
use crate::app::screen::ask::Ask;
use crate::app::screen::form::Form;
use crate::app::screen::import::ImportPath;
use crate::app::screen::job::{self, Job};
use crate::app::screen::prepare::Prepare;
use crate::app::screen::{Screen, choose, table, topics};
use crate::app::show;
use crate::domain::act::{Account, Deed};
use crate::domain::fault::Fault;
use crate::domain::meeting::MeetingState;
use crate::domain::record::Record;
use crate::domain::resolution::ResolutionState;
use crate::domain::text::Query;
use crate::domain::{Id, Kind, MeetingId, TopicId};
use crate::exchange::import_kind::ImportKind;
use crate::words::ui;

/// One line: the record, and the folded text by which it is found, once it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Found {
    id: Id,
    text: Option<String>,
}

/// A list.
#[derive(Debug, Clone, PartialEq)]
pub struct List {
    /// What it lists.
    pub kind: Kind,
    all: Vec<Found>,
    /// The lines shown: places in the whole list.
    shown: Vec<usize>,
    /// The query whose answers are shown.
    answered: String,
    /// The line under the cursor.
    pub at: usize,
    /// What is typed to find a line.
    pub query: Line,
    /// Whether letters go into the query.
    pub finding: bool,
    /// Whether the order is turned round.
    pub reversed: bool,
}

impl List {
    /// The list of a kind.
    pub fn new(desk: &Desk, kind: Kind) -> Self {
        let mut list = Self {
            kind,
            all: Vec::new(),
            shown: Vec::new(),
            answered: String::new(),
            at: 0,
            query: Line::default(),
            finding: false,
            reversed: false,
        };
        list.reload(desk);
        list
    }

    fn reload(&mut self, desk: &Desk) {
        self.renew(desk, HashMap::new());
    }

    /// Lists anew; texts already folded are taken over.
    fn renew(&mut self, desk: &Desk, mut texts: HashMap<Id, String>) {
        let ids = table::sorted(desk, self.kind);
        self.all = ids.into_iter().map(|id| Found { id, text: texts.remove(&id) }).collect();
        if self.reversed {
            self.all.reverse();
        }
        let here = self.current();
        self.answered.clear();
        self.shown.clear();
        self.find(desk);
        self.go_to(here);
    }

    /// Folds the texts that were not asked for before.
    fn fold(&mut self, desk: &Desk) {
        for found in self.all.iter_mut().filter(|found| found.text.is_none()) {
            let text = desk.register.record(found.id).map(|it| table::search_text(desk, it));
            found.text = Some(text.unwrap_or_default());
        }
    }

    /// Finds again what the query asks; the lines that answer best come first. More letters only
    /// leave fewer lines, so that the ones shown are enough to look at; not so more digits, which
    /// begin to answer at the third.
    fn find(&mut self, desk: &Desk) {
        let here = self.current();
        let query = Query::new(self.query.text());
        if query.is_empty() {
            self.shown = (0..self.all.len()).collect();
        } else {
            self.fold(desk);
            let text = |i: &usize| self.all.get(*i).and_then(|found| found.text.as_deref());
            let rank = |i: usize| {
                let text = text(&i)?;
                let rank = query.rank_folded(text).or_else(|| query.rank_number(text))?;
                Some((rank, i))
            };
            let typed = self.query.text();
            let more = !self.answered.is_empty()
                && typed.starts_with(&self.answered)
                && !typed.chars().any(|c| c.is_ascii_digit());
            let mut hits: Vec<_> = if more {
                self.shown.iter().filter_map(|i| rank(*i)).collect()
            } else {
                (0..self.all.len()).filter_map(rank).collect()
            };
            hits.sort_unstable();
            self.shown = hits.into_iter().map(|(_, i)| i).collect();
        }
        self.query.text().clone_into(&mut self.answered);
        self.go_to(here);
    }

    /// Puts the cursor on a record, or on the first line where it is not shown.
    fn go_to(&mut self, id: Option<Id>) {
        let kept = id.and_then(|id| self.lines().position(|line| line == id));
        self.at = kept.unwrap_or(0).min(self.shown.len().saturating_sub(1));
    }

    /// The records shown, in order.
    pub fn lines(&self) -> impl Iterator<Item = Id> + '_ {
        self.shown.iter().filter_map(|i| self.all.get(*i)).map(|found| found.id)
    }

    /// The record of a line shown.
    pub fn line(&self, at: usize) -> Option<Id> {
        self.shown.get(at).and_then(|i| self.all.get(*i)).map(|found| found.id)
    }

    /// How many lines are shown.
    pub const fn count(&self) -> usize {
        self.shown.len()
    }

    /// The record under the cursor.
    pub fn current(&self) -> Option<Id> {
        self.line(self.at)
    }

    fn open(&self, desk: &Desk) -> Outcome {
        let Some(id) = self.current() else { return Outcome::Stay };
        Screen::of(desk, id).map_or(Outcome::Stay, |screen| Outcome::Push(Box::new(screen)))
    }
}

impl Front for List {
    fn scopes(&self) -> Vec<Scope> {
        match self.kind {
            Kind::Member => vec![Scope::List, Scope::MemberList, Scope::Choose],
            Kind::Meeting => vec![Scope::List, Scope::MeetingList, Scope::Choose],
            Kind::Topic => vec![Scope::List, Scope::TopicList, Scope::Choose],
            Kind::Resolution => vec![Scope::List, Scope::ResolutionList, Scope::Choose],
            _ => vec![Scope::List, Scope::Choose],
        }
    }

    fn title(&self, desk: &Desk) -> String {
        table::section(self.kind).get(desk.lang()).to_owned()
    }

    fn near(&self, _desk: &Desk) -> Vec<Id> {
        self.current().into_iter().collect()
    }

    fn takes_text(&self) -> bool {
        self.finding
    }

    fn typed(&mut self, desk: &Desk, key: Key) -> Option<Outcome> {
        if !self.finding || matches!(key.code, Code::Home | Code::End | Code::Delete) {
            return None;
        }
        if key == Key::plain(Code::Esc) {
            self.finding = false;
            self.query.set("");
            self.find(desk);
            return Some(Outcome::Stay);
        }
        match self.query.press(key) {
            Typed::Taken => {
                self.find(desk);
                Some(Outcome::Stay)
            }
            Typed::Passed => None,
        }
    }

    fn pasted(&mut self, desk: &Desk, text: &str) -> Outcome {
        if self.finding {
            self.query.insert(text);
            self.find(desk);
        }
        Outcome::Stay
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(7));
        if choose::moved(&mut self.at, self.shown.len(), page, action) {
            return Outcome::Stay;
        }
        let own = match self.current() {
            Some(Id { kind: Kind::Topic, number }) => topics::act(desk, TopicId(number), action),
            _ => topics::open(desk, action),
        };
        if let Some(outcome) = own {
            return outcome;
        }
        match action {
            Action::Open => self.open(desk),
            Action::New if self.kind == Kind::Meeting => Outcome::push(Prepare::new(desk)),
            Action::Find => {
                self.finding = !self.finding;
                Outcome::Stay
            }
            Action::Sort => {
                self.reversed = !self.reversed;
                self.reload(desk);
                Outcome::Stay
            }
            Action::New => {
                let draft = desk.drafts.get(&(self.kind, None)).cloned();
                let form = draft.unwrap_or_else(|| Form::new(desk, Record::blank(self.kind)));
                Outcome::push(form.then(After::Pop))
            }
            Action::Import => {
                let what = ImportKind::of(self.kind).unwrap_or(ImportKind::Members);
                ImportPath::ask(desk, what)
            }
            Action::Edit => match self.current() {
                Some(Id { kind: Kind::Meeting, number }) => {
                    job::open(desk, Job::Details(MeetingId(number)))
                }
                Some(id) => edit(desk, id).map_or(Outcome::Stay, Outcome::push),
                None => Outcome::Stay,
            },
            Action::Delete => match self.current() {
                Some(id) => Outcome::push(ask_delete(desk, id)),
                None => Outcome::Stay,
            },
            _ => Outcome::Stay,
        }
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let none = self.current().is_none()
            && matches!(action, Action::Open | Action::Edit | Action::Delete);
        if none {
            return Some(ui::NOTHING_HERE.get(desk.lang()).to_owned());
        }
        if let Some(why) = topics::refusal(desk, self.current(), action) {
            return Some(why);
        }
        match (action, self.current()) {
            (Action::Delete, Some(id)) => refuse_delete(desk, id),
            (Action::Edit, Some(id)) if is_sealed(desk, id) => Some(Fault::Sealed.say(desk.lang())),
            _ => None,
        }
    }

    fn answer(&mut self, desk: &Desk, answer: Answer) -> Outcome {
        match (answer, self.current()) {
            (Answer::Yes, Some(id)) => delete(desk, id, After::Stay),
            _ => Outcome::Stay,
        }
    }

    fn changed(&mut self, desk: &Desk, ids: &[Id]) {
        let is_same = |found: &Found| !ids.contains(&found.id);
        if ids.iter().any(|id| id.kind == Kind::Member) {
            self.reload(desk);
        } else if ids.iter().any(|id| id.kind == self.kind) {
            let all = std::mem::take(&mut self.all).into_iter().filter(is_same);
            let texts = all.filter_map(|found| Some((found.id, found.text?))).collect();
            self.renew(desk, texts);
        }
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if row == self.at {
            return self.open(desk);
        }
        self.at = row.min(self.shown.len().saturating_sub(1));
        Outcome::Stay
    }
}

/// The form to change a record, with what was left in it.
pub fn edit(desk: &Desk, id: Id) -> Option<Form> {
    let draft = desk.drafts.get(&(id.kind, Some(id))).cloned();
    draft.or_else(|| Form::edit(desk, id))
}

/// The question before a record goes; it can be undone.
pub fn ask_delete(desk: &Desk, id: Id) -> Ask {
    let lang = desk.lang();
    let name = show::name_of(desk, id);
    Ask {
        title: crate::words::actions::DELETE.get(lang).to_owned(),
        question: ui::ASK_DELETE.fill(lang, &[("name", &name)]),
    }
}

/// Whether a record was adopted: its text is sealed.
pub fn is_sealed(desk: &Desk, id: Id) -> bool {
    match desk.register.record(id) {
        Some(Record::Meeting(it)) => it.state == MeetingState::Adopted,
        Some(Record::Resolution(it)) => it.state != ResolutionState::Draft,
        _ => false,
    }
}

/// Why a record cannot go: it was adopted, or others point at it.
pub fn refuse_delete(desk: &Desk, id: Id) -> Option<String> {
    if is_sealed(desk, id) {
        return Some(Fault::Sealed.say(desk.lang()));
    }
    if let Some(Record::Resolution(it)) = desk.register.record(id)
        && it.number.is_some()
    {
        return Some(crate::words::meeting::NUMBER_STAYS.get(desk.lang()).to_owned());
    }
    let uses = desk.register.uses(id);
    (uses > 0).then(|| Fault::StillUsed(uses).say(desk.lang()))
}

/// Takes a record away.
pub fn delete(desk: &Desk, id: Id, after: After) -> Outcome {
    let deed = match id.kind {
        Kind::Member => Deed::DeleteMember,
        Kind::Meeting => Deed::DeleteMeeting,
        Kind::Task => Deed::DeleteTask,
        Kind::Cell
        | Kind::Resolution
        | Kind::Rule
        | Kind::Topic
        | Kind::Template
        | Kind::YearPlan
        | Kind::ScoreSheet => Deed::Delete,
    };
    let account = Account::new(deed, show::name_of(desk, id));
    Outcome::Commit(account, vec![desk.register.delete(id)], after)
}
