//! The conductor of a running meeting: one step at a time, large and calm, with a line at the foot
//! into which everything said is typed. Each line is one act, kept at once: after a power cut the
//! conductor opens again at the step where it was.

mod acts;
pub mod end;
mod lead;
mod quick;
pub mod roll;
pub mod shown;
mod unfinished;

use std::collections::VecDeque;

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::key::{Code, Key};
use crate::app::keymap::Scope;
use crate::app::line::{Line, Typed};
use crate::app::message::{After, Notice};
use crate::app::screen::resolution::Wait;
use crate::app::show;
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::task::Task;
use crate::domain::work::{Refusal, conduct, resolve};
use crate::domain::{Id, Kind, MeetingId, MemberId, TaskId};

pub use shown::clock;
pub use unfinished::unfinished;

/// What the conductor is busy with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The steps of the agenda.
    Steps,
    /// The roll call.
    Roll,
    /// What is left to be decided before the end.
    End,
}

/// Who has the floor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Floor {
    /// A member.
    Member(MemberId),
    /// Someone who is no member of the cell.
    Guest(String),
}

/// What a pop-up over the conductor was opened for.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) enum Waiting {
    #[default]
    Nothing,
    /// Who has the floor.
    Floor,
    /// Who said what stands in the line.
    Say,
    /// Whose task it is, where the name fits several.
    Lead(Box<Task>),
    Move,
    StepOut,
    Decision(TaskId),
    Resolution(Wait),
}

/// The conductor.
#[derive(Debug, Clone, PartialEq)]
pub struct Conduct {
    /// The meeting.
    pub id: MeetingId,
    /// What it is busy with.
    pub mode: Mode,
    /// The quick line.
    pub line: Line,
    /// Lines pasted together, which follow one after the other.
    pub queue: VecDeque<String>,
    /// Who has the floor.
    pub floor: Option<Floor>,
    /// What the step in front shows, made when the register changes.
    pub shown: shown::Shown,
    /// How many of the last entries are scrolled away.
    pub up: usize,
    /// The roll call.
    pub roll: roll::RollCall,
    /// What is left to be decided.
    pub end: end::Ending,
    /// The item in front.
    view: Option<u32>,
    /// The item that the meeting is at.
    running: Option<u32>,
    /// The tasks assigned at this meeting: found once, then followed, for all tasks of all years
    /// are too many to look through at each line.
    tasks: Vec<TaskId>,
    /// Whether the quick line is on its way to the disk: only once it is kept it is emptied.
    sent: bool,
    waiting: Waiting,
}

/// Opens the conductor at the step where the meeting is. A step that nobody began by the clock
/// begins now.
pub fn enter(desk: &Desk, id: MeetingId) -> Outcome {
    let screen = Conduct::new(desk, id);
    let Some(meeting) = desk.register.meeting(id) else { return Outcome::Stay };
    let waits = conduct::current(meeting).is_some_and(|item| item.began.is_none());
    let begin = clock(desk, meeting)
        .filter(|_| waits && meeting.state == MeetingState::Running && !desk.read_only)
        .and_then(|at| conduct::begin(&desk.register, id, at).ok());
    match begin {
        Some(plan) => {
            Outcome::Commit(plan.account, plan.changes, After::Open(Box::new(screen.into())))
        }
        None => Outcome::push(screen),
    }
}

impl Conduct {
    /// The conductor of a meeting, at the step where it is.
    pub fn new(desk: &Desk, id: MeetingId) -> Self {
        let of = resolve::resolution_for(&desk.register, id);
        let tasks = of.map_or_else(Vec::new, |(of, _)| {
            resolve::tasks_of(&desk.register, of).into_iter().map(|(task, _)| task).collect()
        });
        let mut it = Self {
            id,
            mode: Mode::Steps,
            line: Line::default(),
            queue: VecDeque::new(),
            floor: None,
            shown: shown::Shown::default(),
            up: 0,
            roll: roll::RollCall::default(),
            end: end::Ending::default(),
            view: None,
            running: None,
            tasks,
            sent: false,
            waiting: Waiting::Nothing,
        };
        it.put(desk.said.get(&id).map_or("", String::as_str));
        it.reload(desk);
        it
    }

    /// Puts text into the line; further lines follow one after the other.
    fn put(&mut self, text: &str) -> bool {
        let mut lines = text.split('\n').map(str::trim).filter(|line| !line.is_empty());
        let went_in = self.line.insert(lines.next().unwrap_or_default());
        self.queue.extend(lines.map(str::to_owned));
        went_in
    }

    fn meeting<'a>(&self, desk: &'a Desk) -> Option<&'a Meeting> {
        desk.register.meeting(self.id)
    }

    /// Makes anew what is shown. Where the meeting went on to another item, so does the screen.
    fn reload(&mut self, desk: &Desk) {
        let Some(meeting) = desk.register.meeting(self.id) else { return };
        let now = conduct::current(meeting).map(|item| item.number);
        let end = || meeting.items.last().map(|item| item.number);
        let is_gone = !meeting.items.iter().any(|item| Some(item.number) == self.view);
        if now != self.running || is_gone {
            self.running = now;
            self.view = now.or_else(end);
            self.up = 0;
            // What is said next is not said by who spoke last at another item.
            self.floor = None;
        }
        let gone = |floor: &Floor| match floor {
            Floor::Member(id) => !shown::is_here(meeting, *id),
            Floor::Guest(_) => false,
        };
        if self.floor.as_ref().is_some_and(gone) {
            self.floor = None;
        }
        let looked =
            shown::Looked { view: self.view, floor: self.floor.as_ref(), tasks: &self.tasks };
        self.shown = shown::of(desk, self.id, meeting, &looked);
        match self.mode {
            Mode::Steps => {}
            Mode::Roll => self.roll.reload(desk, meeting),
            Mode::End => self.end.reload(desk, meeting),
        }
    }

    fn go(&mut self, desk: &Desk, mode: Mode) -> Outcome {
        self.mode = mode;
        match mode {
            Mode::Roll => self.roll = roll::RollCall::default(),
            Mode::End => self.end = end::Ending::default(),
            Mode::Steps => {}
        }
        self.reload(desk);
        Outcome::Stay
    }

    /// The tasks of this meeting among what changed.
    fn follow(&mut self, desk: &Desk, ids: &[Id]) {
        let register = &desk.register;
        self.tasks.retain(|id| register.task(*id).is_some());
        for id in ids.iter().filter(|id| id.kind == Kind::Task) {
            let id = TaskId(id.number);
            let of = register.task(id).and_then(|task| register.resolution(task.resolution?));
            let is_own = of.is_some_and(|of| of.meeting == Some(self.id));
            if is_own && !self.tasks.contains(&id) {
                self.tasks.push(id);
            }
        }
    }

    /// The line was kept: it is emptied, and the next of a paste comes.
    fn emptied(&mut self) {
        self.line.set(self.queue.pop_front().unwrap_or_default());
        self.roll.kept();
    }
}

impl Front for Conduct {
    fn scopes(&self) -> Vec<Scope> {
        match self.mode {
            Mode::Steps => vec![Scope::Conduct],
            Mode::Roll => vec![Scope::Roll],
            Mode::End => vec![Scope::Ending, Scope::Choose],
        }
    }

    fn subject(&self) -> Option<Id> {
        Some(self.id.into())
    }

    fn title(&self, desk: &Desk) -> String {
        show::name_of(desk, self.id.into())
    }

    fn takes_text(&self) -> bool {
        self.mode != Mode::End
    }

    /// Roll call and ending lead back to the steps.
    fn closes_by_answer(&self) -> bool {
        self.mode != Mode::Steps
    }

    fn typed(&mut self, desk: &Desk, key: Key) -> Option<Outcome> {
        self.sent = false;
        let is_command = key.alt || (key.ctrl && key.code != Code::Char('u'));
        if is_command || self.mode == Mode::End {
            return None;
        }
        if self.mode == Mode::Roll {
            return self.roll.typed(desk, key);
        }
        (self.line.press(key) == Typed::Taken).then_some(Outcome::Stay)
    }

    /// Several lines pasted follow one after the other, each with its own Enter, so that each can
    /// be read before it is kept.
    fn pasted(&mut self, desk: &Desk, text: &str) -> Outcome {
        self.sent = false;
        if self.mode == Mode::Roll {
            self.roll.pasted(desk, text);
            return Outcome::Stay;
        }
        let tidy = text.replace("\r\n", "\n").replace('\r', "\n");
        Outcome::pasted(self.put(&tidy), desk)
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        self.sent = false;
        match self.mode {
            Mode::Steps => self.act_on_step(desk, action),
            Mode::Roll => self.act_on_roll(desk, action),
            Mode::End => self.act_on_end(desk, action),
        }
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let state = self.meeting(desk)?.state;
        let always = matches!(
            action,
            Action::PutDown | Action::NextStep | Action::PrevStep | Action::Papers | Action::Back
        ) || matches!(
            action,
            Action::Up | Action::Down | Action::PageUp | Action::PageDown
        );
        let own = keys_of(&self.scopes()).any(|known| known == action);
        if own && !always && state != MeetingState::Running {
            return Some(Refusal::MeetingOver.say(desk.lang()));
        }
        match self.mode {
            Mode::End => self.end.why_not(desk, action),
            Mode::Steps | Mode::Roll => None,
        }
    }

    fn answer(&mut self, desk: &Desk, answer: Answer) -> Outcome {
        self.sent = false;
        let waiting = std::mem::take(&mut self.waiting);
        self.answered(desk, waiting, answer)
    }

    fn changed(&mut self, desk: &Desk, ids: &[Id]) {
        if std::mem::take(&mut self.sent) {
            self.emptied();
        }
        self.follow(desk, ids);
        let state = self.meeting(desk).map(|meeting| meeting.state);
        if state != Some(MeetingState::Running) {
            self.mode = Mode::Steps;
        }
        self.reload(desk);
    }

    fn woken(&mut self, desk: &Desk) {
        self.reload(desk);
    }

    /// What stands in the line and waits behind it is a draft, until it is noted.
    fn left(&mut self, desk: &mut Desk) {
        let waiting = self.queue.iter().map(String::as_str);
        let text = std::iter::once(self.line.text()).chain(waiting).collect::<Vec<_>>().join("\n");
        desk.said.remove(&self.id);
        if !text.trim().is_empty() && !self.is_over(desk) {
            desk.said.insert(self.id, text);
        }
    }

    /// A line of the roll or of the ending; in the wide window an item of the agenda.
    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        match self.mode {
            Mode::Steps => {
                let items = self.meeting(desk).map(|it| it.items.as_slice()).unwrap_or_default();
                self.view = items.get(row).map(|item| item.number).or(self.view);
                self.up = 0;
                self.reload(desk);
            }
            Mode::Roll => self.roll.at = row.min(self.roll.hits.rows.len().saturating_sub(1)),
            Mode::End => self.end.at = row.min(self.end.rows.rows.len().saturating_sub(1)),
        }
        Outcome::Stay
    }
}

/// The actions that have a key in these scopes.
fn keys_of(scopes: &[Scope]) -> impl Iterator<Item = Action> {
    let bindings = crate::app::keymap::BINDINGS.iter();
    bindings.filter(move |it| scopes.contains(&it.scope)).map(|it| it.action)
}

/// One sentence that nothing was done, and why.
fn told(text: impl Into<String>) -> Outcome {
    Outcome::Tell(Notice::bad(text))
}
