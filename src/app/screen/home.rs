//! The month's screen: the path of the month, what needs attention, the last twelve months.

use chrono::NaiveDate;

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::drafts;
use crate::app::front::{Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::{Effect, Notice, Settings};
use crate::app::screen::card_check::{self, CardCheck};
use crate::app::screen::conduct;
use crate::app::screen::figures::Figures;
use crate::app::screen::follow::Follow;
use crate::app::screen::form::Form;
use crate::app::screen::import::ImportPath;
use crate::app::screen::job::{self, Job};
use crate::app::screen::list;
use crate::app::screen::month_lines;
use crate::app::screen::prepare::Prepare;
use crate::app::screen::{Screen, choose};
use crate::app::screen::{meeting, score};
use crate::domain::day::Month;
use crate::domain::meeting::{MeetingKind, MeetingState};
use crate::domain::record::Record;
use crate::domain::work::alerts::{self, Severity};
use crate::domain::work::month::{self, Mark, Where};
use crate::domain::work::prepare;
use crate::domain::{Id, Kind, MeetingId};
use crate::exchange::import_kind::ImportKind;
use crate::words::{Lang, actions, door as word};

/// Which pane has the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// The month's path.
    Path,
    /// What needs attention.
    Alerts,
}

/// Where Enter on a line of the path leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Go {
    Step(Where),
    Do(Action),
    Cell,
    /// A meeting left in its midst goes on there.
    Resume(MeetingId),
    /// The recovery card is tried.
    Card,
    /// The first steps are put away.
    Begun,
    /// A draft goes on where it was left; its place among those that wait.
    Draft(usize),
}

/// One line of the path as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathLine {
    /// How far the step is.
    pub mark: Mark,
    /// What is to be done.
    pub text: String,
    /// How it stands.
    pub detail: String,
    pub(super) go: Go,
}

/// One line of what needs attention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlertLine {
    /// How pressing it is.
    pub severity: Severity,
    /// The sentence.
    pub text: String,
    target: Option<Id>,
}

/// What the first screen was computed for: acts, drafts, day, language, month; of the day whether it
/// is believed, whether the recovery card is still to be tried, and the first steps were put away.
type Seen = (usize, Vec<drafts::Place>, (NaiveDate, [bool; 3]), Lang, Month);

/// The first screen. All that it shows is computed when the book changes, not while it is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// The month shown; `None` follows today.
    chosen: Option<Month>,
    /// The month's name.
    pub heading: String,
    /// Its meeting.
    pub about: String,
    /// The path.
    pub path: Vec<PathLine>,
    /// What needs attention.
    pub alerts: Vec<AlertLine>,
    /// Attendance over twelve months.
    pub attendance: Figures,
    /// Completion over twelve months.
    pub completion: Figures,
    /// The score of the meetings over twelve months.
    pub score: Figures,
    /// The pane with the cursor.
    pub pane: Pane,
    /// The line of the path under the cursor.
    pub step: usize,
    /// The line of what needs attention under the cursor.
    pub alert: usize,
    /// Whether the first steps of a new book stand in the place of the month's.
    is_new: bool,
    meeting: Option<MeetingId>,
    /// Not computed yet: a screen opened above it need not wait for it.
    unseen: bool,
    /// For what it was computed last.
    seen: Option<Seen>,
}

impl Home {
    /// The month of today, at the step where the secretary goes on.
    pub fn new(desk: &Desk) -> Self {
        let mut home = Self::unseen();
        home.woken(desk);
        home
    }

    /// As [`Self::new`], computed when it first comes to the front.
    pub fn unseen() -> Self {
        Self {
            chosen: None,
            heading: String::new(),
            about: String::new(),
            path: Vec::new(),
            alerts: Vec::new(),
            attendance: Figures::default(),
            completion: Figures::default(),
            score: Figures::default(),
            pane: Pane::Path,
            step: 0,
            alert: 0,
            is_new: true,
            meeting: None,
            unseen: true,
            seen: None,
        }
    }

    fn month(&self, desk: &Desk) -> Month {
        self.chosen.unwrap_or_else(|| Month::of(desk.today()))
    }

    fn go_on(&mut self) {
        self.step = self.path.iter().position(|line| line.mark != Mark::Done).unwrap_or(0);
    }

    /// Turns back to the month of today.
    pub const fn this_month(&mut self) {
        self.chosen = None;
    }

    /// Computes what is shown, unless nothing of it can have changed since: an act, the day, the
    /// language, the month.
    fn reload(&mut self, desk: &Desk) {
        let (acts, waiting) = (desk.history.len(), drafts::waiting(desk));
        let card = card_check::is_unproved(desk);
        let seen = (desk.today(), [desk.clock_is_settled(), card, desk.settings.begun]);
        let seen = Some((acts, waiting, seen, desk.lang(), self.month(desk)));
        if self.seen == seen {
            return;
        }
        self.seen = seen;
        let lang = desk.lang();
        let today = desk.today();
        let register = &desk.register;
        self.is_new = month_lines::is_new(desk);
        let path = month::path(register, self.month(desk), today);
        self.meeting = path.meeting;
        self.heading = path.title(lang);
        self.about = path.about_meeting(lang);
        self.path = if self.is_new {
            month_lines::beginning(desk)
        } else {
            month_lines::steps(desk, &path)
        };
        self.path.extend(month_lines::unproved(desk));
        self.path.splice(0..0, month_lines::unfinished(desk));
        self.path.splice(0..0, month_lines::unsaved(desk));
        self.path.splice(0..0, month_lines::doubtful(desk));
        if self.is_new {
            word::START_TITLE.get(lang).clone_into(&mut self.about);
        }
        let line = |alert: alerts::Alert| AlertLine {
            severity: alert.severity,
            text: alert.text(lang),
            target: alert.target,
        };
        let all = if desk.clock_is_settled() {
            alerts::alerts(register, today)
        } else {
            vec![alerts::waiting()]
        };
        self.alerts = all.into_iter().map(line).collect();
        let last = self.month(desk);
        [self.attendance, self.completion, self.score] = Figures::of_year(register, last);
        self.step = self.step.min(self.path.len().saturating_sub(1));
        self.alert = self.alert.min(self.alerts.len().saturating_sub(1));
    }

    fn turn(&mut self, desk: &Desk, month: Month) {
        self.chosen = (month != Month::of(desk.today())).then_some(month);
        self.reload(desk);
        self.go_on();
    }

    fn advance(&self, desk: &Desk) -> Outcome {
        match self.pane {
            Pane::Path => match self.path.get(self.step).map(|line| line.go) {
                Some(Go::Step(there)) => go(desk, there),
                Some(Go::Do(Action::SetDate)) => job::open(desk, Job::Today),
                Some(Go::Do(action)) => self.make(desk, action),
                Some(Go::Cell) => open(desk, Id::CELL),
                Some(Go::Card) => Outcome::push(CardCheck::new()),
                Some(Go::Begun) => {
                    Outcome::Ask(Effect::KeepSettings(Settings { begun: true, ..desk.settings }))
                }
                Some(Go::Resume(id)) => conduct::enter(desk, id),
                Some(Go::Draft(at)) => match drafts::waiting(desk).get(at) {
                    Some(place) => drafts::open(desk, place),
                    None => Outcome::Stay,
                },
                None => Outcome::Stay,
            },
            Pane::Alerts => match self.alerts.get(self.alert).map(|line| line.target) {
                Some(Some(id)) => open(desk, id),
                Some(None) if !desk.clock_is_settled() => job::open(desk, Job::Today),
                Some(None) => Outcome::Do(Action::Prepare),
                None => Outcome::Tell(Notice::plain(word::NO_ATTENTION.get(desk.lang()))),
            },
        }
    }

    /// Brings in members, or plans the meeting of the month shown.
    fn make(&self, desk: &Desk, action: Action) -> Outcome {
        match action {
            Action::Import => ImportPath::ask(desk, ImportKind::Members),
            Action::New => {
                let draft = desk.drafts.get(&(Kind::Member, None)).cloned();
                let new = || Form::new(desk, Record::blank(Kind::Member));
                Outcome::push(draft.unwrap_or_else(new))
            }
            Action::Prepare => {
                let day = prepare::meeting_day(&desk.register, self.month(desk));
                let form = Prepare::new(desk);
                Outcome::push(match day.filter(|day| *day >= desk.today()) {
                    Some(day) => form.on(desk, day),
                    None => form,
                })
            }
            _ => Outcome::Stay,
        }
    }

    fn moved(&mut self, action: Action) -> bool {
        match self.pane {
            Pane::Path => choose::moved(&mut self.step, self.path.len(), 7, action),
            Pane::Alerts => choose::moved(&mut self.alert, self.alerts.len(), 7, action),
        }
    }
}

/// The screen on which a step of the path is done.
fn go(desk: &Desk, there: Where) -> Outcome {
    match there {
        Where::Tasks(_) => Outcome::push(Follow::new(desk)),
        Where::NewMeeting(MeetingKind::Regular) => Outcome::Do(Action::Prepare),
        Where::NewMeeting(kind) => Outcome::push(Prepare::of(desk, kind)),
        Where::Agenda(id) | Where::Notice(id) => workspace(desk, id, meeting::Pane::Agenda),
        Where::Minutes(id) => workspace(desk, id, meeting::Pane::Minutes),
        Where::Conduct(id) if is_running(desk, id) => conduct::enter(desk, id),
        Where::Conduct(id) if is_its_day(desk, id) => job::open(desk, Job::Open(id)),
        Where::Conduct(id) => open(desk, id.into()),
        Where::Resolution(id) => open(desk, id.into()),
        Where::Dates(id) if list::is_sealed(desk, id.into()) => open(desk, id.into()),
        Where::Dates(id) => {
            let keys = ["committee_met_on", "noticed_on", "documents_on", "reported_on"];
            Form::edit(desk, id.into())
                .map_or(Outcome::Stay, |form| Outcome::push(form.only(&keys)))
        }
    }
}

fn is_running(desk: &Desk, id: MeetingId) -> bool {
    desk.register.meeting(id).is_some_and(|it| it.state == MeetingState::Running)
}

/// Whether a meeting waits to be opened now.
fn is_its_day(desk: &Desk, id: MeetingId) -> bool {
    let meeting = desk.register.meeting(id);
    let waits = |state| matches!(state, MeetingState::Draft | MeetingState::Noticed);
    meeting.is_some_and(|it| waits(it.state) && it.date == Some(desk.today()))
}

fn workspace(desk: &Desk, id: MeetingId, pane: meeting::Pane) -> Outcome {
    Outcome::push(meeting::Workspace::new(desk, id).on(desk, pane))
}

fn open(desk: &Desk, id: Id) -> Outcome {
    if id == Id::CELL {
        return list::edit(desk, id).map_or(Outcome::Stay, Outcome::push);
    }
    Screen::of(desk, id).map_or(Outcome::Stay, |screen| Outcome::Push(Box::new(screen)))
}

impl Front for Home {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Month, Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        actions::HOME.get(desk.lang()).to_owned()
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        if self.moved(action) {
            return Outcome::Stay;
        }
        match action {
            Action::Advance => return self.advance(desk),
            Action::NextPane | Action::PrevPane => {
                self.pane = match self.pane {
                    Pane::Path => Pane::Alerts,
                    Pane::Alerts => Pane::Path,
                };
            }
            Action::Left => self.turn(desk, self.month(desk).before()),
            Action::Right => self.turn(desk, self.month(desk).after()),
            Action::ScoreTrend => return score::trend(desk, self.month(desk)),
            Action::Import | Action::New | Action::Prepare => return self.make(desk, action),
            _ => {}
        }
        Outcome::Stay
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let sentence = match action {
            Action::Import | Action::New if !self.is_new => word::HAS_MEMBERS,
            _ => return None,
        };
        Some(sentence.get(desk.lang()).to_owned())
    }

    fn near(&self, _desk: &Desk) -> Vec<Id> {
        self.meeting.map(Id::from).into_iter().collect()
    }

    // What an act changed is computed when the screen is in front: it is woken then.

    fn woken(&mut self, desk: &Desk) {
        self.reload(desk);
        if std::mem::take(&mut self.unseen) {
            self.go_on();
        }
    }

    /// Lines of the path come first, then those of what needs attention.
    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        let (pane, at) = match row.checked_sub(self.path.len()) {
            None => (Pane::Path, row),
            Some(at) => (Pane::Alerts, at.min(self.alerts.len().saturating_sub(1))),
        };
        let now = match self.pane {
            Pane::Path => self.step,
            Pane::Alerts => self.alert,
        };
        if (self.pane, now) == (pane, at) {
            return self.advance(desk);
        }
        self.pane = pane;
        match pane {
            Pane::Path => self.step = at,
            Pane::Alerts => self.alert = at,
        }
        Outcome::Stay
    }
}
