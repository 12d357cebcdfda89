//! What each member has to carry, over a year or from the beginning.

use chrono::{Datelike as _, NaiveDate};

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::screen::choose;
use crate::app::screen::follow::Follow;
use crate::app::screen::lines::{Ink, Lines, Row, Stands};
use crate::domain::rules::workload::{self, Period};
use crate::domain::text::name_key;
use crate::domain::{Id, MemberId};
use crate::words::{Text, fields as label, follow as word};

/// The widths of the columns: the name, then the figures.
const WIDTHS: &[u16] = &[0, 4, 4, 8, 5, 5, 4, 7, 7, 4];

/// The headings of the figures.
const HEADS: [Text; 9] = [
    word::LOAD_TASKS,
    word::LOAD_OPEN,
    word::LOAD_OVERDUE,
    word::LOAD_DONE,
    word::LOAD_LATE,
    word::LOAD_EXCEEDED,
    word::LOAD_VERIFIED,
    word::LOAD_JUDGED,
    word::LOAD_PERCENT,
];

/// The table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workload {
    /// The year counted; none for all of it.
    pub year: Option<i32>,
    /// The headings, then a line for each member.
    pub lines: Lines,
    /// The line under the cursor.
    pub at: usize,
    /// For what it was computed last: acts, day, year.
    seen: Option<(usize, NaiveDate, Option<i32>)>,
}

impl Workload {
    /// The table of this year.
    pub fn new(desk: &Desk) -> Self {
        let year = Some(desk.day_for_alarms().year());
        let mut table = Self { year, lines: Lines::new(WIDTHS), at: 1, seen: None };
        table.reload(desk);
        table
    }

    /// The same table, with the cursor on a member.
    #[must_use]
    pub fn on(mut self, member: MemberId) -> Self {
        self.at = self.lines.find(Stands::Member(member)).unwrap_or(self.at);
        self
    }

    fn reload(&mut self, desk: &Desk) {
        let seen = Some((desk.history.len(), desk.day_for_alarms(), self.year));
        if self.seen == seen {
            return;
        }
        self.seen = seen;
        let lang = desk.lang();
        let today = desk.day_for_alarms();
        let period =
            self.year.map_or_else(|| Period::until(today), |year| Period::year(year, today));
        let mut lines = Lines::new(WIDTHS);
        let mut head = vec![label::MEMBER.get(lang).to_owned()];
        head.extend(HEADS.iter().map(|text| text.get(lang).to_owned()));
        lines.push(Row { cells: head, ink: Ink::Quiet, stands: Stands::Nothing });
        let mut loads: Vec<_> = workload::over(&desk.register, period).into_iter().collect();
        loads.sort_by_cached_key(|(id, _)| (name_key(desk.name(Some(*id))), *id));
        for (id, load) in loads {
            let figure = |n: u32| if n == 0 { "·".to_owned() } else { n.to_string() };
            let judged = if load.judged == 0 {
                "·".to_owned()
            } else {
                format!("{}/{}", load.met, load.judged)
            };
            let cells = vec![
                desk.name(Some(id)).to_owned(),
                load.tasks.to_string(),
                figure(load.open),
                figure(load.overdue),
                figure(load.done),
                figure(load.late),
                figure(load.exceeded),
                figure(load.verified),
                judged,
                load.done_percent().map(|n| n.to_string()).unwrap_or_default(),
            ];
            let ink = if load.overdue > 0 { Ink::Near } else { Ink::Plain };
            lines.push(Row { cells, ink, stands: Stands::Member(id) });
        }
        self.lines = lines;
        self.at = self.lines.hold(self.at.max(1));
    }

    /// The years that can be looked at, this one last.
    fn turn(&mut self, desk: &Desk, by: i32) {
        let this = desk.day_for_alarms().year();
        let year = self.year.unwrap_or(this) + by;
        self.year = Some(year.clamp(1990, this));
        self.reload(desk);
    }

    fn open(&self, desk: &Desk) -> Outcome {
        match self.lines.stands(self.at) {
            Stands::Member(id) => Outcome::push(Follow::of_member(desk, id)),
            _ => Outcome::Stay,
        }
    }
}

impl Front for Workload {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Workload, Scope::Choose]
    }

    fn title(&self, desk: &Desk) -> String {
        let lang = desk.lang();
        let when = self.year.map_or_else(
            || word::LOAD_ALL.get(lang).to_owned(),
            |year| word::LOAD_YEAR.fill(lang, &[("year", &year.to_string())]),
        );
        format!("{} – {when}", word::WORKLOAD.get(lang))
    }

    fn near(&self, _desk: &Desk) -> Vec<Id> {
        match self.lines.stands(self.at) {
            Stands::Member(id) => vec![id.into()],
            _ => Vec::new(),
        }
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(8));
        if choose::moved(&mut self.at, self.lines.rows.len(), page, action) {
            self.at = self.lines.hold(self.at.max(1));
            return Outcome::Stay;
        }
        match action {
            Action::Open => return self.open(desk),
            Action::Left => self.turn(desk, -1),
            Action::Right => self.turn(desk, 1),
            Action::NextPane | Action::PrevPane => {
                let this = desk.day_for_alarms().year();
                self.year = if self.year.is_some() { None } else { Some(this) };
                self.reload(desk);
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let nobody = self.lines.stands(self.at) == Stands::Nothing;
        (action == Action::Open && nobody).then(|| word::LOAD_NONE.get(desk.lang()).to_owned())
    }

    fn changed(&mut self, desk: &Desk, _ids: &[Id]) {
        self.woken(desk);
    }

    fn woken(&mut self, desk: &Desk) {
        self.reload(desk);
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if row == self.at {
            return self.open(desk);
        }
        self.at = self.lines.hold(row.max(1));
        Outcome::Stay
    }
}
