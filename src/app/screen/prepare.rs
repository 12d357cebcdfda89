//! Preparing a meeting: kind and day are chosen, the rest is seen before it is kept: the agenda
//! with its minutes, the tasks that come back and why, members' matters that fall due.

use chrono::{Datelike as _, NaiveDate};

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::{After, Notice};
use crate::app::screen::calendar::Calendar;
use crate::app::screen::choose;
use crate::app::screen::lines::{Ink, Lines, Row, Stands};
use crate::app::screen::meeting::{Workspace, panes};
use crate::app::screen::note::NoteEditor;
use crate::app::screen::picker::Picker;
use crate::domain::day;
use crate::domain::field::Value;
use crate::domain::meeting::{Meeting, MeetingKind};
use crate::domain::rules::minutes_length;
use crate::domain::work::prepare::{self, ItemWhy, Proposal};
use crate::domain::{Choices as _, Id, Kind, MeetingId};
use crate::words::{actions, fields as label, meeting as word, ui};

/// What a pop-up was opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Wait {
    #[default]
    Nothing,
    Kind,
    Date,
    Theme,
}

/// The meeting being prepared.
#[derive(Debug, Clone, PartialEq)]
pub struct Prepare {
    /// The kind chosen.
    pub kind: MeetingKind,
    /// The day chosen.
    pub date: NaiveDate,
    /// What a thematic part is about; empty for none.
    pub theme: String,
    /// The preview.
    pub lines: Lines,
    /// The line under the cursor.
    pub at: usize,
    proposal: Proposal,
    wait: Wait,
}

/// The line that keeps the meeting.
const KEEP: usize = 3;

impl Prepare {
    /// The cell's next regular meeting.
    pub fn new(desk: &Desk) -> Self {
        Self::of(desk, MeetingKind::Regular)
    }

    /// The next meeting of a kind, on the day that the cell is used to.
    pub fn of(desk: &Desk, kind: MeetingKind) -> Self {
        let date = prepare::next_day(&desk.register, kind, desk.today());
        let proposal = prepare::propose(&desk.register, kind, Some(date), desk.today());
        let mut it = Self {
            kind,
            date,
            theme: String::new(),
            lines: Lines::default(),
            at: KEEP,
            proposal,
            wait: Wait::Nothing,
        };
        it.reload(desk);
        it
    }

    fn meeting(&self) -> Meeting {
        let meeting = self.proposal.meeting.clone();
        if self.theme.is_empty() { meeting } else { prepare::with_theme(meeting, &self.theme) }
    }

    /// The regular meeting of a day.
    #[must_use]
    pub fn on(mut self, desk: &Desk, date: NaiveDate) -> Self {
        self.date = date;
        self.reload(desk);
        self
    }

    fn reload(&mut self, desk: &Desk) {
        let (kind, date) = (self.kind, Some(self.date));
        self.proposal = prepare::propose(&desk.register, kind, date, desk.today());
        let meeting = self.meeting();
        let lang = desk.lang();
        let mut lines = Lines::new(&[4, 0, 20, 8]);
        let weekday = ui::weekday(self.date.weekday().num_days_from_monday()).get(lang);
        let theme = if self.theme.is_empty() { word::NONE.get(lang) } else { self.theme.as_str() };
        for (key, text, value) in [
            ("kind", label::MEETING_KIND, self.kind.name().get(lang).to_owned()),
            ("date", label::DATE, format!("{weekday} {}", day::show(self.date))),
            ("theme", label::THEME, theme.to_owned()),
        ] {
            let line = format!("{}: ‹ {value} ›", text.get(lang));
            lines.push(Row::text(line).of(Stands::Field(key)));
        }
        lines.push(Row::text(word::KEEP_MEETING.get(lang)).ink(Ink::Title).of(Stands::New));
        for flag in prepare::flags(&desk.register, &meeting, None, desk.today()) {
            lines.push(Row::text(format!("! {}", flag.say(lang))).ink(Ink::Near));
        }
        self.carried(desk, &mut lines);
        agenda(desk, &meeting, &self.proposal, &mut lines);
        self.lines = lines;
        self.at = self.lines.hold(self.at);
    }

    fn carried(&self, desk: &Desk, lines: &mut Lines) {
        let lang = desk.lang();
        let carried = &self.proposal.carried;
        if carried.is_empty() {
            return;
        }
        let count = word::CARRIED_IN.fill(lang, &[("n", &carried.len().to_string())]);
        lines.push(Row::text(count).ink(Ink::Title));
        for one in carried {
            let Some(task) = desk.register.task(one.task) else { continue };
            let ink = if one.stand.late_days > 0 { Ink::Bad } else { Ink::Plain };
            let mark = crate::app::screen::table::mark(one.stand.status);
            let who = desk.name(task.lead);
            let text = format!("{mark} {} – {who} – {}", task.content, one.say(lang));
            lines.push(Row::text(text).ink(ink));
        }
    }

    fn open(&mut self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        match self.lines.stands(self.at) {
            Stands::Field("kind") => {
                self.wait = Wait::Kind;
                let title = label::MEETING_KIND.get(lang);
                Outcome::push(Picker::choices(title, desk, MeetingKind::LIST))
            }
            Stands::Field("date") => {
                self.wait = Wait::Date;
                let title = label::DATE.get(lang).to_owned();
                Outcome::push(Calendar { title, day: self.date })
            }
            Stands::Field(_) => {
                self.wait = Wait::Theme;
                Outcome::push(NoteEditor::new(label::THEME.get(lang), self.theme.clone()))
            }
            _ => self.keep(desk),
        }
    }

    /// One act: the meeting with its agenda; then its workspace opens.
    fn keep(&self, desk: &Desk) -> Outcome {
        let id = desk.register.next(Kind::Meeting, 0);
        match prepare::plan(&desk.register, self.meeting(), desk.today()) {
            Ok(plan) => {
                let workspace = Workspace::new(desk, MeetingId(id.number));
                let after = After::Replace(Box::new(workspace.into()));
                Outcome::Commit(plan.account, plan.changes, after)
            }
            Err(refusal) => Outcome::Tell(Notice::bad(refusal.say(desk.lang()))),
        }
    }

    fn take_kind(&mut self, desk: &Desk, kind: MeetingKind) {
        self.kind = kind;
        self.date = prepare::next_day(&desk.register, kind, desk.today());
        self.reload(desk);
    }

    fn turn(&mut self, desk: &Desk, by: isize) {
        match self.lines.stands(self.at) {
            Stands::Field("kind") => {
                let all = MeetingKind::ALL;
                let at = all.iter().position(|kind| *kind == self.kind).unwrap_or_default();
                let to = (at.cast_signed() + by).rem_euclid(all.len().cast_signed());
                let kind = all.get(to.unsigned_abs()).copied().unwrap_or(self.kind);
                self.take_kind(desk, kind);
            }
            Stands::Field("date") => {
                let day = if by < 0 { self.date.pred_opt() } else { self.date.succ_opt() };
                self.date = day.unwrap_or(self.date);
                self.reload(desk);
            }
            _ => {}
        }
    }
}

/// The agenda as it would be kept, with why an item stands there where it is not the usual order.
fn agenda(desk: &Desk, meeting: &Meeting, proposal: &Proposal, lines: &mut Lines) {
    let lang = desk.lang();
    let planned = minutes_length::planned(meeting).to_string();
    let needed = minutes_length::least(&desk.register, meeting).unwrap_or(0).to_string();
    let sum = word::SUM.fill(lang, &[("n", &planned), ("needed", &needed)]);
    lines.push(Row::text(format!("{}: {sum}", word::PANE_AGENDA.get(lang))).ink(Ink::Title));
    for (at, item) in meeting.items.iter().enumerate() {
        let minutes = item.planned.map(|n| word::MINUTES.fill(lang, &[("n", &n.to_string())]));
        let why = proposal
            .reasons
            .iter()
            .find(|reason| reason.item == item.number && !matches!(reason.why, ItemWhy::Template));
        let why = why.map(|why| format!(" ({})", why.say(lang))).unwrap_or_default();
        let ink = if why.is_empty() { Ink::Plain } else { Ink::Good };
        let cells = [
            (at + 1).to_string(),
            format!("{}{why}", item.title),
            panes::presenter(desk, item),
            minutes.unwrap_or_default(),
        ];
        lines.push(Row::cells(cells).ink(ink));
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
        let page = usize::from(desk.size.1.saturating_sub(6));
        if choose::moved(&mut self.at, self.lines.rows.len(), page, action) {
            return Outcome::Stay;
        }
        match action {
            Action::Open => self.open(desk),
            Action::Save => self.keep(desk),
            Action::Left => {
                self.turn(desk, -1);
                Outcome::Stay
            }
            Action::Right => {
                self.turn(desk, 1);
                Outcome::Stay
            }
            _ => Outcome::Stay,
        }
    }

    fn answer(&mut self, desk: &Desk, answer: Answer) -> Outcome {
        match (std::mem::take(&mut self.wait), answer) {
            (Wait::Kind, Answer::Value(Value::Key(key))) => {
                if let Some(kind) = MeetingKind::from_key(key) {
                    self.take_kind(desk, kind);
                }
            }
            (Wait::Date, Answer::Value(Value::Day(day))) => {
                self.date = day.exact().unwrap_or(self.date);
                self.reload(desk);
            }
            (Wait::Theme, Answer::Text(text)) => {
                self.theme = crate::domain::text::clean_line(&text);
                self.reload(desk);
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn changed(&mut self, desk: &Desk, _ids: &[Id]) {
        self.reload(desk);
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        let again = row == self.at;
        self.at = self.lines.hold(row);
        let acts = matches!(self.lines.stands(self.at), Stands::Field(_) | Stands::New);
        if again && acts { self.open(desk) } else { Outcome::Stay }
    }
}
