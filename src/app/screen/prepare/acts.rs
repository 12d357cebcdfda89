//! What the keys of preparing do.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Outcome};
use crate::app::message::{After, Notice};
use crate::app::screen::calendar::Calendar;
use crate::app::screen::job::line::LineAsked;
use crate::app::screen::job::{self, Job};
use crate::app::screen::lines::Stands;
use crate::app::screen::meeting::Workspace;
use crate::app::screen::note::NoteEditor;
use crate::app::screen::offered::{self, Offer};
use crate::app::screen::picker::Picker;
use crate::app::screen::prepare::{Prepare, Wait, shown};
use crate::domain::field::{Described as _, Row, Value};
use crate::domain::meeting::{Item, MeetingKind, Part};
use crate::domain::text::clean_line;
use crate::domain::work::draft::Draft;
use crate::domain::work::{Refusal, own_order};
use crate::domain::{Choices as _, Kind, MeetingId};
use crate::words::{fields as label, prepare as say, ui};

/// Minutes by which left and right change a line.
const STEP: u32 = 5;

impl Prepare {
    pub(super) fn act_on(&mut self, desk: &Desk, action: Action) -> Outcome {
        match action {
            Action::Open | Action::Edit => return self.open(desk),
            Action::Save => return self.keep(desk),
            Action::New => return self.reword(desk, 0, LineAsked::blank()),
            Action::CopyItem => {
                self.wait = Wait::Copy;
                let offers = offered::offers(desk, self.draft.head.kind, None);
                return offered::picker(desk, &offers);
            }
            Action::SaveTemplate => {
                let meeting = self.draft.meeting();
                let plan = own_order::save(&desk.register, meeting.kind, &meeting.items, None);
                return job::keep(desk, plan);
            }
            Action::Park => return self.park(desk),
            Action::Left => self.turn(desk, -1),
            Action::Right => self.turn(desk, 1),
            Action::MoveUp => self.shift(-1),
            Action::MoveDown => self.shift(1),
            Action::Mark | Action::Delete => {
                if let Some(Err(refusal)) = self.place().map(|at| self.draft.toggle(at)) {
                    return Outcome::Tell(Notice::bad(refusal.say(desk.lang())));
                }
            }
            _ => {}
        }
        self.reload(desk);
        Outcome::Stay
    }

    fn shift(&mut self, by: isize) {
        if let Some(at) = self.place() {
            self.draft.shift(at, by);
        }
    }

    fn park(&mut self, desk: &Desk) -> Outcome {
        let Some(line) = self.line() else { return Outcome::Stay };
        if !line.item.tasks.is_empty() {
            return Outcome::Tell(Notice::bad(Refusal::HoldsTasks.say(desk.lang())));
        }
        let title = line.item.title.clone();
        self.wait = Wait::Park(line.item.number);
        job::open(desk, Job::Reason(title))
    }

    /// Enter on a line: its pop-up; where it is only to be read, the meeting is kept.
    pub(super) fn open(&mut self, desk: &Desk) -> Outcome {
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
                Outcome::push(Calendar { title, day: self.date(desk) })
            }
            Stands::Field("theme") => {
                self.wait = Wait::Theme;
                Outcome::push(NoteEditor::new(label::THEME.get(lang), self.draft.theme.clone()))
            }
            Stands::Field("observer") => {
                self.wait = Wait::Observer;
                let now = self.draft.head.observer.clone();
                Outcome::push(NoteEditor::new(label::MEETING_OBSERVER.get(lang), now))
            }
            Stands::Field(_) => {
                self.turn(desk, 1);
                self.reload(desk);
                Outcome::Stay
            }
            Stands::Item(number) => match self.line() {
                Some(line) => {
                    let asked = LineAsked::of(&line.item);
                    self.reword(desk, number, asked)
                }
                None => Outcome::Stay,
            },
            _ => self.keep(desk),
        }
    }

    fn reword(&mut self, desk: &Desk, number: u32, asked: LineAsked) -> Outcome {
        self.wait = Wait::Line(number);
        job::open(desk, Job::Line(asked))
    }

    /// One act: the meeting with its agenda; then its workspace opens.
    fn keep(&self, desk: &Desk) -> Outcome {
        let id = desk.register.next(Kind::Meeting, 0);
        match self.draft.keep(&desk.register, desk.today()) {
            Ok(plan) => {
                let workspace = Workspace::new(desk, MeetingId(id.number));
                let after = After::Replace(Box::new(workspace.into()));
                Outcome::Commit(plan.account, plan.changes, after)
            }
            Err(refusal) => Outcome::Tell(Notice::bad(refusal.say(desk.lang()))),
        }
    }

    /// Another kind begins anew.
    fn take_kind(&mut self, desk: &Desk, kind: MeetingKind) {
        self.draft = Draft::propose(&desk.register, kind, None, desk.today());
    }

    fn turn(&mut self, desk: &Desk, by: isize) {
        match self.lines.stands(self.at) {
            Stands::Field("kind") => {
                let all = MeetingKind::ALL;
                let at = all.iter().position(|kind| *kind == self.draft.head.kind);
                let to =
                    (at.unwrap_or_default().cast_signed() + by).rem_euclid(all.len().cast_signed());
                let kind = all.get(to.unsigned_abs()).copied();
                self.take_kind(desk, kind.unwrap_or(self.draft.head.kind));
            }
            Stands::Field("date") => {
                let now = self.date(desk);
                let day = if by < 0 { now.pred_opt() } else { now.succ_opt() };
                self.draft.move_to(&desk.register, day.unwrap_or(now), desk.today());
            }
            Stands::Field("apart") => {
                let theme = self.draft.theme.clone();
                self.draft.set_theme(&theme, !self.draft.apart);
            }
            Stands::Item(_) => {
                let Some(at) = self.place() else { return };
                if let Some(line) = self.draft.lines.get_mut(at) {
                    let now = line.item.planned.unwrap_or(0);
                    let next = if by < 0 { now.saturating_sub(STEP) } else { now + STEP };
                    line.item.planned = Some(next.min(600));
                }
            }
            _ => {}
        }
    }

    pub(super) fn answered(&mut self, desk: &Desk, answer: Answer) -> Outcome {
        match (std::mem::take(&mut self.wait), answer) {
            (Wait::Kind, Answer::Value(Value::Key(key))) => {
                if let Some(kind) = MeetingKind::from_key(key) {
                    self.take_kind(desk, kind);
                }
            }
            (Wait::Date, Answer::Value(Value::Day(day))) => {
                let day = day.exact().unwrap_or_else(|| self.date(desk));
                self.draft.move_to(&desk.register, day, desk.today());
            }
            (Wait::Theme, Answer::Text(text)) => {
                self.draft.set_theme(&clean_line(&text), self.draft.apart);
            }
            (Wait::Observer, Answer::Text(text)) => self.draft.set_observer(&clean_line(&text)),
            (Wait::Line(number), Answer::Value(Value::Rows(rows))) => {
                for row in rows {
                    self.take_line(number, row);
                }
                self.go_to_last(desk, number == 0);
            }
            (Wait::Park(number), Answer::Text(reason)) => {
                let at = self.draft.lines.iter().position(|line| line.item.number == number);
                let Some(at) = at else { return Outcome::Stay };
                if let Err(refusal) = self.draft.park(at, &reason, desk.today()) {
                    return Outcome::Tell(Notice::bad(refusal.say(desk.lang())));
                }
                let aside = self.draft.parked.last().map(|(_, topic)| shown::aside(desk, topic));
                return Outcome::Tell(Notice::plain(aside.unwrap_or_default()));
            }
            (Wait::Copy, Answer::Value(value)) => {
                let offers = offered::offers(desk, self.draft.head.kind, None);
                match offered::picked(offers, &value) {
                    Some(Offer::Topic(id)) => self.draft.take_up(&desk.register, id),
                    Some(Offer::Item(_, date, item)) => self.draft.copy(&item, date),
                    None => return Outcome::Stay,
                }
                self.go_to_last(desk, true);
            }
            _ => {}
        }
        Outcome::Stay
    }

    /// The cursor on the line that joined last, whose number is the highest.
    fn go_to_last(&mut self, desk: &Desk, joined: bool) {
        self.reload(desk);
        let last = self.draft.lines.iter().map(|line| line.item.number).max();
        if let Some(at) = last.filter(|_| joined).and_then(|it| self.lines.find(Stands::Item(it))) {
            self.at = at;
        }
    }

    /// A line as it was filled in: one that stands there, or a new one below the cursor.
    fn take_line(&mut self, number: u32, row: Row) {
        let mut item = Item { part: Part::Content, ..Item::blank() };
        let known = self.draft.lines.iter_mut().find(|line| line.item.number == number);
        let target = known.map_or(&mut item, |line| &mut line.item);
        for (key, value) in row {
            // What the form took fits the field: both are made of the same table.
            drop(target.put(key, value));
        }
        if number == 0 {
            let last = self.draft.lines.iter().rposition(|it| it.item.part == Part::Content);
            self.draft.insert(self.place().or(last).unwrap_or_default(), item);
        }
    }

    pub(super) fn why_not(&self, desk: &Desk, action: Action) -> Option<String> {
        let lang = desk.lang();
        let is_line = self.place().is_some();
        match action {
            Action::Park | Action::Mark | Action::Delete | Action::MoveUp | Action::MoveDown
                if !is_line =>
            {
                Some(say::ON_A_LINE.get(lang).to_owned())
            }
            Action::Save | Action::SaveTemplate if desk.read_only => {
                Some(ui::READ_ONLY.get(lang).to_owned())
            }
            _ => None,
        }
    }
}
