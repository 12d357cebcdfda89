//! A resolution: the whole as it will be printed, edited part by part, with its number and its
//! tasks. The same lines stand on a screen of their own and in the workspace of the meeting that
//! takes it.

mod lines;
mod steps;

pub use lines::{deadline, lines};
pub use steps::{adopt, answered, enter, patterns, propose, told};

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::{Effect, Settings};
use crate::app::screen::job::{self, Job};
use crate::app::screen::lines::{Lines, Stands};
use crate::app::screen::thread::Thread;
use crate::app::screen::{Screen, choose, list};
use crate::app::show;
use crate::domain::fault::Fault;
use crate::domain::meeting::MeetingState;
use crate::domain::resolution::{Resolution, ResolutionState};
use crate::domain::seal::Of;
use crate::domain::work::{Refusal, clauses, resolve};
use crate::domain::{Id, ResolutionId, TaskId};
use crate::words::{drafting, meeting as word};

/// What a pop-up over a resolution was opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Wait {
    /// Nothing.
    #[default]
    Nothing,
    /// The text of a part.
    Part(&'static str),
    /// The assessment that the book proposes, as the secretary leaves it.
    Assessment,
    /// The pattern for a task, or for a new one.
    Pattern(Option<TaskId>),
    /// The vote that adopts it.
    Vote,
    /// Whether a task of the draft goes.
    DeleteTask(TaskId),
    /// Whether it goes.
    Delete,
}

/// The screen of one resolution.
#[derive(Debug, Clone, PartialEq)]
pub struct OneResolution {
    /// The resolution.
    pub id: ResolutionId,
    /// Its lines.
    pub lines: Lines,
    /// The line under the cursor.
    pub at: usize,
    wait: Wait,
}

impl OneResolution {
    /// The screen of a resolution.
    pub fn new(desk: &Desk, id: ResolutionId) -> Self {
        let lines = lines(desk, id);
        let at = lines.find(Stands::Field("title")).unwrap_or_default();
        Self { id, lines, at, wait: Wait::Nothing }
    }

    /// The same screen with the cursor on the line that stands for something.
    #[must_use]
    pub fn standing(mut self, stands: Stands) -> Self {
        self.at = self.lines.find(stands).unwrap_or(self.at);
        self
    }

    fn stands(&self) -> Stands {
        self.lines.stands(self.at)
    }

    /// The task of the draft under the cursor.
    fn task(&self, desk: &Desk) -> Option<TaskId> {
        let it = desk.register.resolution(self.id)?;
        match self.stands() {
            Stands::Task(task) if it.state == ResolutionState::Draft => Some(task),
            _ => None,
        }
    }

    /// The next line that stands for something else, and that Enter opens.
    fn next_part(&mut self, by: isize) -> Outcome {
        let here = self.stands();
        let mut at = self.at;
        while let Some(next) = at.checked_add_signed(by).filter(|to| *to < self.lines.rows.len()) {
            at = next;
            let stands = self.lines.stands(at);
            if stands != here && stands != Stands::Nothing {
                self.at = self.lines.find(stands).unwrap_or(at);
                break;
            }
        }
        Outcome::Stay
    }

    /// Moves the task under the cursor; the cursor goes with it.
    fn move_task(&self, desk: &Desk, by: isize) -> Outcome {
        match self.task(desk) {
            Some(task) => {
                job::keep(desk, clauses::move_task(&desk.register, task, by, desk.today()))
            }
            None => Outcome::Stay,
        }
    }

    /// Why what changes a draft is not possible now.
    fn not_in_draft(&self, desk: &Desk, it: &Resolution, action: Action) -> Option<String> {
        let lang = desk.lang();
        let needs_task = matches!(action, Action::MoveUp | Action::MoveDown);
        if it.state != ResolutionState::Draft {
            return Some(drafting::ONLY_IN_DRAFT.get(lang).to_owned());
        }
        match action {
            _ if needs_task && self.task(desk).is_none() => {
                Some(drafting::NOT_A_TASK.get(lang).to_owned())
            }
            Action::Reserve if it.number.is_some() => {
                Some(drafting::NUMBERED_ALREADY.get(lang).to_owned())
            }
            Action::Propose if it.meeting.is_none() => {
                Some(drafting::NO_MEETING_TO_JUDGE.get(lang).to_owned())
            }
            _ => None,
        }
    }

    fn waiting(&mut self, (outcome, wait): (Outcome, Wait)) -> Outcome {
        self.wait = wait;
        outcome
    }

    fn open(&mut self, desk: &Desk) -> Outcome {
        let entered = enter(desk, self.id, self.lines.stands(self.at));
        self.waiting(entered)
    }
}

impl Front for OneResolution {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Resolution, Scope::Choose]
    }

    fn subject(&self) -> Option<Id> {
        Some(self.id.into())
    }

    fn title(&self, desk: &Desk) -> String {
        show::name_of(desk, self.id.into())
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(6));
        if choose::moved(&mut self.at, self.lines.rows.len(), page, action) {
            return Outcome::Stay;
        }
        let of = desk.register.resolution(self.id);
        match action {
            Action::Open | Action::Edit => self.open(desk),
            Action::NewTask => job::open(desk, Job::NewTask(self.id)),
            Action::NextPane => self.next_part(1),
            Action::PrevPane => self.next_part(-1),
            Action::MoveUp => self.move_task(desk, -1),
            Action::MoveDown => self.move_task(desk, 1),
            Action::Propose => {
                let begun = propose(desk, self.id);
                self.waiting(begun)
            }
            Action::Patterns => {
                let begun = patterns(desk, self.id, self.stands());
                self.waiting(begun)
            }
            Action::ToggleAid => {
                let settings = Settings { aid: !desk.settings.aid, ..desk.settings };
                Outcome::Ask(Effect::KeepSettings(settings))
            }
            Action::Reserve => {
                job::keep(desk, resolve::reserve_number(&desk.register, self.id, desk.today()))
            }
            Action::Adopt => {
                let begun = adopt(desk, self.id);
                self.waiting(begun)
            }
            Action::Thread => Outcome::push(Thread::new(desk, self.id.into())),
            Action::CancelNumber => job::open(desk, Job::Cancel(self.id)),
            Action::Correct => job::open(desk, Job::Correct(Of::Resolution(self.id))),
            Action::OpenMeeting => {
                let meeting = of.and_then(|it| it.meeting);
                let screen = meeting.and_then(|id| Screen::of(desk, id.into()));
                screen.map_or(Outcome::Stay, |screen| Outcome::Push(Box::new(screen)))
            }
            Action::Delete => {
                let (ask, wait) = match self.task(desk) {
                    Some(task) => (list::ask_delete(desk, task.into()), Wait::DeleteTask(task)),
                    None => (list::ask_delete(desk, self.id.into()), Wait::Delete),
                };
                self.waiting((Outcome::push(ask), wait))
            }
            _ => Outcome::Stay,
        }
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let it = desk.register.resolution(self.id)?;
        let sealed = || Fault::Sealed.say(desk.lang());
        match action {
            Action::MoveUp
            | Action::MoveDown
            | Action::Propose
            | Action::Patterns
            | Action::ToggleAid
            | Action::Reserve => self.not_in_draft(desk, it, action),
            Action::Adopt if it.state != ResolutionState::Draft => Some(sealed()),
            Action::Adopt => {
                let meeting = it.meeting.and_then(|id| desk.register.meeting(id));
                let running = meeting.is_some_and(|it| it.state == MeetingState::Running);
                (!running).then(|| Refusal::NotRunning.say(desk.lang()))
            }
            Action::NewTask if it.state == ResolutionState::Cancelled => Some(sealed()),
            Action::Correct => job::seal::not_correctable(desk, Of::Resolution(self.id)),
            Action::CancelNumber if it.state == ResolutionState::Cancelled => Some(sealed()),
            Action::CancelNumber if it.number.is_none() => {
                Some(drafting::NOT_NUMBERED.get(desk.lang()).to_owned())
            }
            Action::Delete if self.task(desk).is_some() => None,
            Action::Delete if it.number.is_some() => {
                Some(word::NUMBER_STAYS.get(desk.lang()).to_owned())
            }
            Action::Delete => list::refuse_delete(desk, self.id.into()),
            Action::OpenMeeting if it.meeting.is_none() => {
                Some(word::NO_MEETING.get(desk.lang()).to_owned())
            }
            _ => None,
        }
    }

    fn answer(&mut self, desk: &Desk, answer: Answer) -> Outcome {
        let wait = std::mem::take(&mut self.wait);
        answered(desk, self.id, wait, answer)
    }

    fn changed(&mut self, desk: &Desk, _ids: &[Id]) {
        self.woken(desk);
    }

    /// The cursor stays on what it stood on, wherever that has gone.
    fn woken(&mut self, desk: &Desk) {
        let here = self.stands();
        let first = self.lines.find(here);
        let within = first.map_or(0, |first| self.at.saturating_sub(first));
        self.lines = lines(desk, self.id);
        let at = match here {
            Stands::Nothing => self.at,
            stands => self.lines.find(stands).map_or(self.at, |first| first + within),
        };
        let at = self.lines.hold(at);
        let is_same = self.lines.stands(at) == here;
        self.at = if is_same { at } else { self.lines.find(here).unwrap_or(at) };
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if row == self.at {
            return self.open(desk);
        }
        self.at = self.lines.hold(row);
        Outcome::Stay
    }
}
