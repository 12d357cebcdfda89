//! Preparing a meeting: kind and day are chosen, the rest is seen before it is kept: the agenda
//! with its minutes and the reason for each line, the tasks that come back and why. F12 takes all
//! of it; or line by line: in or out, moved, copied, set aside, reworded.

mod acts;
mod shown;

use chrono::NaiveDate;

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::screen::choose;
use crate::app::screen::lines::{Ink, Lines, Stands};
use crate::domain::Id;
use crate::domain::meeting::MeetingKind;
use crate::domain::work::draft::{Draft, Line};
use crate::words::actions;

/// What a pop-up was opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Wait {
    #[default]
    Nothing,
    Kind,
    Date,
    Theme,
    Observer,
    /// A line being reworded, by its number; 0 for a new one.
    Line(u32),
    /// A line being set aside.
    Park(u32),
    /// Something to copy.
    Copy,
}

/// The meeting being prepared.
#[derive(Debug, Clone, PartialEq)]
pub struct Prepare {
    /// What would be kept.
    pub draft: Draft,
    /// The preview.
    pub lines: Lines,
    /// The line under the cursor.
    pub at: usize,
    /// The minutes in all; where the line under the cursor comes from.
    pub foot: Vec<(String, Ink)>,
    wait: Wait,
    /// Whether anything was changed here.
    touched: bool,
}

impl Prepare {
    /// The cell's next regular meeting, or the one that was being prepared when this screen was
    /// left.
    pub fn new(desk: &Desk) -> Self {
        let mut it = Self::of(desk, MeetingKind::Regular);
        if let Some(draft) = &desk.prepared {
            it.draft = draft.clone();
            let date = it.date(desk);
            it.draft.move_to(&desk.register, date, desk.today());
            it.touched = true;
            it.reload(desk);
            it.at = it.lines.find(Stands::New).unwrap_or_default();
        }
        it
    }

    /// The next meeting of a kind, on the day that the cell is used to.
    pub fn of(desk: &Desk, kind: MeetingKind) -> Self {
        let draft = Draft::propose(&desk.register, kind, None, desk.today());
        let mut it = Self {
            draft,
            lines: Lines::default(),
            at: 0,
            foot: Vec::new(),
            wait: Wait::Nothing,
            touched: false,
        };
        it.reload(desk);
        it.at = it.lines.find(Stands::New).unwrap_or_default();
        it.reload(desk);
        it
    }

    /// The same meeting on a day.
    #[must_use]
    pub fn on(mut self, desk: &Desk, date: NaiveDate) -> Self {
        self.draft.move_to(&desk.register, date, desk.today());
        self.reload(desk);
        self
    }

    fn date(&self, desk: &Desk) -> NaiveDate {
        self.draft.head.date.unwrap_or_else(|| desk.today())
    }

    /// The cursor stays on the line it is on, where that line is still there.
    fn reload(&mut self, desk: &Desk) {
        let on = self.lines.stands(self.at);
        self.lines = shown::lines(desk, &self.draft);
        let same = if on == Stands::Nothing { None } else { self.lines.find(on) };
        self.at = self.lines.hold(same.unwrap_or(self.at));
        self.foot = shown::foot(desk, &self.draft, self.line());
    }

    /// The place among the lines of the draft that the cursor is on.
    fn place(&self) -> Option<usize> {
        let Stands::Item(number) = self.lines.stands(self.at) else { return None };
        self.draft.lines.iter().position(|line| line.item.number == number)
    }

    fn line(&self) -> Option<&Line> {
        self.draft.lines.get(self.place()?)
    }
}

impl Front for Prepare {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Prepare, Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        actions::PREPARE.get(desk.lang()).to_owned()
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(7));
        if choose::moved(&mut self.at, self.lines.rows.len(), page, action) {
            self.foot = shown::foot(desk, &self.draft, self.line());
            return Outcome::Stay;
        }
        let before = self.draft.clone();
        let outcome = self.act_on(desk, action);
        self.touched |= self.draft != before;
        outcome
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        self.why_not(desk, action)
    }

    fn answer(&mut self, desk: &Desk, answer: Answer) -> Outcome {
        let before = self.draft.clone();
        let outcome = self.answered(desk, answer);
        self.touched |= self.draft != before;
        self.reload(desk);
        outcome
    }

    fn changed(&mut self, desk: &Desk, _ids: &[Id]) {
        self.draft.move_to(&desk.register, self.date(desk), desk.today());
        self.reload(desk);
    }

    fn left(&mut self, desk: &mut Desk) {
        if self.touched {
            desk.prepared = Some(self.draft.clone());
        }
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        let again = row == self.at;
        self.at = self.lines.hold(row);
        self.reload(desk);
        if again && self.lines.stands(self.at) != Stands::Nothing {
            self.open(desk)
        } else {
            Outcome::Stay
        }
    }
}
