//! The follow-up of all tasks: views under headings, found by typing, several marked for one step.

pub mod found;

pub use found::FollowLine;

use std::collections::{BTreeSet, HashMap};

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::key::{Code, Key};
use crate::app::keymap::Scope;
use crate::app::line::{Line, Typed};
use crate::app::message::After;
use crate::app::screen::form::Form;
use crate::app::screen::import::ImportPath;
use crate::app::screen::job::follow::FollowJob;
use crate::app::screen::job::{self, Job};
use crate::app::screen::picker::Picker;
use crate::app::screen::workload::Workload;
use crate::app::screen::{Screen, choose, list, tasks};
use crate::domain::field::Value;
use crate::domain::record::Record;
use crate::domain::text::Query;
use crate::domain::work::follow::{self, Group, View};
use crate::domain::{Choices as _, Id, Kind, MemberId, TaskId};
use crate::exchange::import_kind::ImportKind;
use crate::words::{actions, follow as word};

/// What a pop-up was opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Wait {
    #[default]
    Nothing,
    View,
    Delete(TaskId),
}

/// The follow-up.
#[derive(Debug, Clone, PartialEq)]
pub struct Follow {
    /// The view.
    pub view: View,
    /// Whose tasks, where only one member's.
    pub member: Option<MemberId>,
    /// The groups of the view, with all their tasks.
    pub groups: Vec<Group>,
    /// The lines shown.
    pub lines: Vec<FollowLine>,
    /// How many tasks are shown.
    pub count: usize,
    /// The line under the cursor.
    pub at: usize,
    /// What is typed to find a task.
    pub query: Line,
    /// Whether letters go into the query.
    pub finding: bool,
    /// The tasks marked.
    pub marked: BTreeSet<TaskId>,
    /// The query whose answers are shown.
    answered: String,
    /// The folded texts by which tasks are found, of those asked for.
    texts: HashMap<TaskId, String>,
    wait: Wait,
}

impl Follow {
    /// The open tasks by deadline.
    pub fn new(desk: &Desk) -> Self {
        Self::in_view(desk, View::Deadline, None)
    }

    /// The tasks of one member.
    pub fn of_member(desk: &Desk, member: MemberId) -> Self {
        Self::in_view(desk, View::All, Some(member))
    }

    fn in_view(desk: &Desk, view: View, member: Option<MemberId>) -> Self {
        let mut screen = Self {
            view,
            member,
            groups: Vec::new(),
            lines: Vec::new(),
            count: 0,
            at: 0,
            query: Line::default(),
            finding: false,
            marked: BTreeSet::new(),
            answered: String::new(),
            texts: HashMap::new(),
            wait: Wait::Nothing,
        };
        screen.reload(desk);
        screen
    }

    /// Computes the groups anew: the register or the view changed.
    fn reload(&mut self, desk: &Desk) {
        self.groups = follow::groups(&desk.register, self.view, self.member, desk.day_for_alarms());
        self.marked.retain(|id| desk.register.task(*id).is_some());
        self.find(desk, true);
    }

    /// Every heading with all its tasks.
    fn all_lines(&self) -> Vec<FollowLine> {
        let of_group = |(place, group): (usize, &Group)| {
            let tasks: Vec<_> = group.tasks.iter().map(|id| FollowLine::Task(*id)).collect();
            std::iter::once(FollowLine::Head(place)).chain(tasks)
        };
        self.groups.iter().enumerate().flat_map(of_group).collect()
    }

    /// Lays out the lines: of each group those that answer what is typed. More letters only leave
    /// fewer lines, so that the ones shown are enough to look at; not so more digits, which begin
    /// to answer at the third.
    fn find(&mut self, desk: &Desk, afresh: bool) {
        let here = self.task();
        let typed = self.query.text();
        let query = Query::new(typed);
        let narrower = !afresh
            && !self.answered.is_empty()
            && typed.starts_with(&self.answered)
            && !typed.chars().any(|c| c.is_ascii_digit());
        typed.clone_into(&mut self.answered);
        let lines = if narrower { std::mem::take(&mut self.lines) } else { self.all_lines() };
        let mut kept: Vec<FollowLine> = Vec::with_capacity(lines.len());
        for line in lines {
            let fits = match line {
                FollowLine::Task(id) if !query.is_empty() => {
                    let text = self.texts.entry(id).or_insert_with(|| found::text(desk, id));
                    query.rank_folded(text).or_else(|| query.rank_number(text)).is_some()
                }
                FollowLine::Task(_) => true,
                FollowLine::Head(_) => {
                    // a heading with nothing below it goes
                    kept.pop_if(|last| matches!(last, FollowLine::Head(_)));
                    true
                }
            };
            if fits {
                kept.push(line);
            }
        }
        kept.pop_if(|last| matches!(last, FollowLine::Head(_)));
        self.count = kept.iter().filter(|line| matches!(line, FollowLine::Task(_))).count();
        self.lines = kept;
        self.go_to(here);
    }

    /// Puts the cursor on a task, or on the first one where it is not shown.
    fn go_to(&mut self, id: Option<TaskId>) {
        let place = |wanted: &dyn Fn(TaskId) -> bool| {
            self.lines.iter().position(|line| matches!(line, FollowLine::Task(it) if wanted(*it)))
        };
        let kept = id.and_then(|id| place(&|it| it == id));
        self.at = kept.or_else(|| place(&|_| true)).unwrap_or(0);
    }

    /// The task under the cursor.
    pub fn task(&self) -> Option<TaskId> {
        match self.lines.get(self.at) {
            Some(FollowLine::Task(id)) => Some(*id),
            _ => None,
        }
    }

    fn mark(&mut self) {
        if let Some(id) = self.task() {
            if !self.marked.remove(&id) {
                self.marked.insert(id);
            }
            let is_task = |line: &FollowLine| matches!(line, FollowLine::Task(_));
            let next = self.lines.iter().skip(self.at + 1).position(is_task);
            self.at += next.map_or(0, |ahead| ahead + 1);
        }
    }

    /// The marked tasks in the order of the lines, then those not shown now.
    fn chosen(&self) -> Vec<TaskId> {
        let shown = self.lines.iter().filter_map(|line| match line {
            FollowLine::Task(id) => Some(*id),
            FollowLine::Head(_) => None,
        });
        let mut all: Vec<TaskId> = shown.filter(|id| self.marked.contains(id)).collect();
        let hidden: Vec<TaskId> =
            self.marked.iter().filter(|id| !all.contains(id)).copied().collect();
        all.extend(hidden);
        all
    }

    /// One step for all that are marked.
    fn together(&self, desk: &Desk, action: Action) -> Option<Outcome> {
        if self.marked.is_empty() {
            return None;
        }
        let step = match action {
            Action::Progress => FollowJob::Note(self.chosen()),
            Action::MarkDone => FollowJob::Finish(self.chosen()),
            Action::HandOver => FollowJob::HandOver(self.chosen()),
            _ => return None,
        };
        Some(job::open(desk, Job::Follow(step)))
    }

    fn open(&self, desk: &Desk) -> Outcome {
        let id = match self.lines.get(self.at) {
            Some(FollowLine::Task(id)) => Some(Id::from(*id)),
            Some(FollowLine::Head(at)) => self.groups.get(*at).and_then(|it| it.head.target()),
            None => None,
        };
        let screen = id.and_then(|id| Screen::of(desk, id));
        screen.map_or(Outcome::Stay, |screen| Outcome::Push(Box::new(screen)))
    }

    /// Goes to the heading before or after.
    fn turn_group(&mut self, forward: bool) {
        let is_head = |(_, line): &(usize, &FollowLine)| matches!(line, FollowLine::Head(_));
        let mut heads = self.lines.iter().enumerate().filter(is_head).map(|(at, _)| at);
        let to = if forward {
            heads.find(|at| *at > self.at)
        } else {
            heads.rfind(|at| *at + 1 < self.at)
        };
        if let Some(head) = to {
            self.at = (head + 1).min(self.lines.len().saturating_sub(1));
        }
    }

    fn show(&mut self, desk: &Desk, view: View) -> Outcome {
        self.view = view;
        self.reload(desk);
        Outcome::Stay
    }

    fn new_task(desk: &Desk) -> Outcome {
        let draft = desk.drafts.get(&(Kind::Task, None)).cloned();
        let form = draft.unwrap_or_else(|| Form::new(desk, Record::blank(Kind::Task)));
        Outcome::push(form.then(After::Pop))
    }
}

impl Front for Follow {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Follow, Scope::Tasks, Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        match self.member {
            Some(id) => word::OF_MEMBER.fill(desk.lang(), &[("name", desk.name(Some(id)))]),
            None => actions::FOLLOW_UP.get(desk.lang()).to_owned(),
        }
    }

    fn near(&self, _desk: &Desk) -> Vec<Id> {
        self.task().map(Id::from).into_iter().chain(self.member.map(Id::from)).collect()
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
            self.find(desk, false);
            return Some(Outcome::Stay);
        }
        if matches!(key.code, Code::Left | Code::Right) {
            return None;
        }
        match self.query.press(key) {
            Typed::Taken => {
                self.find(desk, false);
                Some(Outcome::Stay)
            }
            Typed::Passed => None,
        }
    }

    fn pasted(&mut self, desk: &Desk, text: &str) -> Outcome {
        if self.finding {
            self.query.insert(text);
            self.find(desk, false);
        }
        Outcome::Stay
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(8));
        if choose::moved(&mut self.at, self.lines.len(), page, action) {
            return Outcome::Stay;
        }
        if let Some(outcome) = self.together(desk, action) {
            return outcome;
        }
        if let Some(outcome) = self.task().and_then(|id| tasks::act(desk, id, action)) {
            return outcome;
        }
        match action {
            Action::Open => return self.open(desk),
            Action::Import => return ImportPath::ask(desk, ImportKind::Tasks),
            Action::NextPane => return self.show(desk, self.view.next(1)),
            Action::PrevPane => return self.show(desk, self.view.next(-1)),
            Action::Choose => {
                self.wait = Wait::View;
                return Outcome::push(Picker::choices(
                    word::VIEWS.get(desk.lang()),
                    desk,
                    View::LIST,
                ));
            }
            Action::Mark => self.mark(),
            Action::Find => self.finding = !self.finding,
            Action::Left => self.turn_group(false),
            Action::Right => self.turn_group(true),
            Action::Workload => {
                let table = Workload::new(desk);
                let lead = self.task().and_then(|id| desk.register.task(id)?.lead);
                return Outcome::push(match self.member.or(lead) {
                    Some(member) => table.on(member),
                    None => table,
                });
            }
            Action::New => return Self::new_task(desk),
            Action::Delete => {
                if let Some(id) = self.task() {
                    self.wait = Wait::Delete(id);
                    return Outcome::push(list::ask_delete(desk, id.into()));
                }
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let of_all = matches!(action, Action::Progress | Action::MarkDone | Action::HandOver);
        if of_all && !self.marked.is_empty() {
            return None;
        }
        if let Some(id) = self.task() {
            return tasks::refusal(desk, id, action);
        }
        let of_one = of_all
            || matches!(
                action,
                Action::Check
                    | Action::Evidence
                    | Action::SameFile
                    | Action::PlanStep
                    | Action::Thread
                    | Action::Edit
                    | Action::Delete
                    | Action::Mark
            );
        of_one.then(|| word::ON_A_HEADING.get(desk.lang()).to_owned())
    }

    fn answer(&mut self, desk: &Desk, answer: Answer) -> Outcome {
        match (std::mem::take(&mut self.wait), answer) {
            (Wait::View, Answer::Value(Value::Key(key))) => match View::from_key(key) {
                Some(view) => self.show(desk, view),
                None => Outcome::Stay,
            },
            (Wait::Delete(id), Answer::Yes) => list::delete(desk, id.into(), After::Stay),
            _ => Outcome::Stay,
        }
    }

    fn changed(&mut self, desk: &Desk, ids: &[Id]) {
        if ids.iter().any(|id| matches!(id.kind, Kind::Member | Kind::Resolution)) {
            self.texts.clear();
        }
        for id in ids.iter().filter(|id| id.kind == Kind::Task) {
            self.texts.remove(&TaskId(id.number));
            self.marked.remove(&TaskId(id.number));
        }
        let kinds = [Kind::Task, Kind::Resolution, Kind::Member, Kind::Meeting, Kind::Rule];
        if ids.iter().any(|id| kinds.contains(&id.kind)) {
            self.reload(desk);
        }
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if row == self.at {
            return self.open(desk);
        }
        self.at = row.min(self.lines.len().saturating_sub(1));
        Outcome::Stay
    }
}
