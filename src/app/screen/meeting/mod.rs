//! The workspace of one meeting: its panes side by side under Tab, and F12 for what comes next.
//! Every change is one act, kept at once: a power cut in the evening loses at most one line.

mod acts;
mod advance;
pub mod minutes;
pub mod panes;
pub mod steps;
mod votes;

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::screen::choose;
use crate::app::screen::lines::{Ink, Lines, Stands};
use crate::app::screen::resolution::Wait;
use crate::app::show;
use crate::domain::meeting::MeetingState;
use crate::domain::{Id, MeetingId, MemberId, TaskId};
use crate::words::{Text, meeting as word};

/// A pane of the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// The agenda.
    Agenda,
    /// The roll.
    Roll,
    /// What happens, item by item.
    Run,
    /// The votes.
    Votes,
    /// The tasks that must be reported.
    Due,
    /// The resolution.
    Resolution,
    /// The minutes as they will be printed.
    Minutes,
}

impl Pane {
    /// All panes, in the order of an evening.
    pub const ALL: [Self; 7] = [
        Self::Agenda,
        Self::Roll,
        Self::Run,
        Self::Votes,
        Self::Due,
        Self::Resolution,
        Self::Minutes,
    ];

    /// Its name.
    pub const fn name(self) -> Text {
        match self {
            Self::Agenda => word::PANE_AGENDA,
            Self::Roll => word::PANE_ROLL,
            Self::Run => word::PANE_RUN,
            Self::Votes => word::PANE_VOTES,
            Self::Due => word::PANE_DUE,
            Self::Resolution => word::PANE_RESOLUTION,
            Self::Minutes => word::PANE_MINUTES,
        }
    }

    fn place(self) -> usize {
        Self::ALL.iter().position(|pane| *pane == self).unwrap_or_default()
    }

    fn beside(self, by: isize) -> Self {
        let count = Self::ALL.len().cast_signed();
        let to = (self.place().cast_signed() + by).rem_euclid(count).unsigned_abs();
        Self::ALL.get(to).copied().unwrap_or(self)
    }
}

/// What a pop-up over the workspace was opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Waiting {
    #[default]
    Nothing,
    Presence(MemberId),
    Decision(TaskId),
    Resolution(Wait),
    Minutes,
    Copy,
    RollLine,
    Text(&'static str),
}

/// The workspace.
#[derive(Debug, Clone, PartialEq)]
pub struct Workspace {
    /// The meeting.
    pub id: MeetingId,
    /// The pane in front.
    pub pane: Pane,
    /// The lines of the pane.
    pub lines: Lines,
    /// The sentences at its foot.
    pub foot: Vec<(String, Ink)>,
    /// How far the meeting is, and what comes next.
    pub head: String,
    at: [usize; 7],
    state: Option<MeetingState>,
    waiting: Waiting,
    /// The pane that the lines are of.
    loaded: Option<Pane>,
}

impl Workspace {
    /// The workspace of a meeting, on the pane that its state calls for.
    pub fn new(desk: &Desk, id: MeetingId) -> Self {
        let state = desk.register.meeting(id).map(|meeting| meeting.state);
        let pane = match state {
            Some(MeetingState::Running) => Pane::Run,
            Some(MeetingState::Closed | MeetingState::Adopted) => Pane::Minutes,
            _ => Pane::Agenda,
        };
        let mut it = Self {
            id,
            pane,
            lines: Lines::default(),
            foot: Vec::new(),
            head: String::new(),
            at: [0; 7],
            state,
            waiting: Waiting::Nothing,
            loaded: None,
        };
        it.reload(desk);
        it
    }

    /// The same workspace on another pane.
    #[must_use]
    pub fn on(mut self, desk: &Desk, pane: Pane) -> Self {
        self.go(desk, pane);
        self
    }

    /// The same workspace with the cursor on the line that stands for something, where there is one.
    #[must_use]
    pub fn standing(mut self, stands: Stands) -> Self {
        if let Some(at) = self.lines.find(stands) {
            self.set_at(at);
        }
        self
    }

    /// The line under the cursor.
    pub fn at(&self) -> usize {
        self.at.get(self.pane.place()).copied().unwrap_or_default()
    }

    fn set_at(&mut self, at: usize) {
        let at = self.lines.hold(at);
        if let Some(place) = self.at.get_mut(self.pane.place()) {
            *place = at;
        }
    }

    fn stands(&self) -> Stands {
        self.lines.stands(self.at())
    }

    fn reload(&mut self, desk: &Desk) {
        let stood = if self.loaded == Some(self.pane) { self.stands() } else { Stands::Nothing };
        (self.lines, self.foot) = panes::of(desk, self.id, self.pane);
        self.loaded = Some(self.pane);
        let at = self.at();
        let is_text = self.pane == Pane::Minutes && stood != Stands::Nothing;
        let near = is_text.then(|| self.lines.nearest(stood, at)).flatten();
        self.set_at(near.unwrap_or(at));
        if let Some(meeting) = desk.register.meeting(self.id) {
            let step = steps::next(desk, self.id, meeting);
            self.head = word::HEAD.fill(
                desk.lang(),
                &[
                    ("state", meeting.state.name().get(desk.lang())),
                    ("next", &steps::say(desk, meeting, &step)),
                ],
            );
        }
    }

    fn go(&mut self, desk: &Desk, pane: Pane) {
        self.pane = pane;
        self.reload(desk);
    }
}

impl Front for Workspace {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Meeting, Scope::Choose]
    }

    fn subject(&self) -> Option<Id> {
        Some(self.id.into())
    }

    fn title(&self, desk: &Desk) -> String {
        show::name_of(desk, self.id.into())
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(10));
        let mut at = self.at();
        if choose::moved(&mut at, self.lines.rows.len(), page, action) {
            self.set_at(at);
            return Outcome::Stay;
        }
        match action {
            Action::Left | Action::Right if self.pane == Pane::Roll => {
                let by = if action == Action::Left { -1 } else { 1 };
                return self.turn_presence(desk, by);
            }
            Action::NextPane | Action::Right => self.go(desk, self.pane.beside(1)),
            Action::PrevPane | Action::Left => self.go(desk, self.pane.beside(-1)),
            other => return self.act_on(desk, other),
        }
        Outcome::Stay
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        self.why_not(desk, action)
    }

    fn answer(&mut self, desk: &Desk, answer: Answer) -> Outcome {
        let waiting = std::mem::take(&mut self.waiting);
        self.answered(desk, waiting, answer)
    }

    /// Once opened, the roll is called; once closed, the minutes are read.
    fn changed(&mut self, desk: &Desk, _ids: &[Id]) {
        let state = desk.register.meeting(self.id).map(|meeting| meeting.state);
        match (self.state, state) {
            (Some(before), Some(MeetingState::Running)) if before < MeetingState::Running => {
                self.pane = Pane::Roll;
            }
            (Some(MeetingState::Running), Some(MeetingState::Closed)) => self.pane = Pane::Minutes,
            // The seal stands in the first line.
            (Some(MeetingState::Closed), Some(MeetingState::Adopted)) => {
                self.pane = Pane::Minutes;
                self.at = [0; 7];
                self.loaded = None;
            }
            _ => {}
        }
        self.state = state.or(self.state);
        self.reload(desk);
    }

    fn woken(&mut self, desk: &Desk) {
        self.reload(desk);
    }

    /// Lines are numbered from 0; the tabs of the panes from [`TABS`].
    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if let Some(pane) = row.checked_sub(TABS).and_then(|at| Pane::ALL.get(at)) {
            self.go(desk, *pane);
            return Outcome::Stay;
        }
        if row == self.at() {
            return self.act_on(desk, Action::Open);
        }
        self.set_at(row);
        Outcome::Stay
    }
}

/// The number of the first tab as a place to click.
pub const TABS: usize = 1_000_000;
