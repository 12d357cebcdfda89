//! Scoring a meeting: the parts of the sheet with what the records know filled in, the rest asked;
//! the total and its band follow every key. One act keeps it.

mod lines;
mod trend;

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::key::{Code, Key};
use crate::app::keymap::Scope;
use crate::app::message::{After, Notice};
use crate::app::screen::choose;
use crate::app::screen::lines::{Ink, Lines, Stands};
use crate::app::screen::note::NoteEditor;
use crate::app::screen::picker::{Pick, Picker};
use crate::app::show;
use crate::domain::day::{self, Month};
use crate::domain::fault::Fault;
use crate::domain::field::Value;
use crate::domain::meeting::{MeetingState, ScoreMark};
use crate::domain::rules::scoring::{self, Assessment, Line, points};
use crate::domain::rules::sheets;
use crate::domain::text::clean_line;
use crate::domain::work::Refusal;
use crate::domain::work::score::{self as work, Given};
use crate::domain::{Id, MeetingId};
use crate::words::{score as word, ui};

pub use trend::trend;

/// What a pop-up over the screen was opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Wait {
    #[default]
    Nothing,
    Reason,
    Sheet,
}

/// The score of one meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// The meeting.
    pub id: MeetingId,
    /// Its criteria and parts.
    pub lines: Lines,
    /// The answers of the part under the cursor, and why it has its points.
    pub foot: Vec<(String, Ink)>,
    /// The sheet, the total, the band.
    pub head: String,
    /// The line under the cursor.
    pub at: usize,
    given: Given,
    kept: Given,
    typed: String,
    filled: Option<Assessment>,
    wait: Wait,
}

/// Opens the score of a meeting; for the meeting that is not opened yet, tells why not.
pub fn open(desk: &Desk, id: MeetingId) -> Outcome {
    let lang = desk.lang();
    let state = desk.register.meeting(id).map(|meeting| meeting.state);
    let refusal = match state {
        None => return Outcome::Stay,
        Some(MeetingState::Draft | MeetingState::Noticed) => Some(Refusal::NotRunning),
        Some(MeetingState::Cancelled) => Some(Refusal::Cancelled),
        Some(MeetingState::Running | MeetingState::Closed | MeetingState::Adopted) => None,
    };
    match refusal {
        Some(refusal) => Outcome::Tell(Notice::bad(refusal.say(lang))),
        None => Outcome::push(Score::new(desk, id)),
    }
}

impl Score {
    /// The score of a meeting as it was left, as it is kept, or as the records make it.
    pub fn new(desk: &Desk, id: MeetingId) -> Self {
        let meeting = desk.register.meeting(id);
        let kept = meeting.map(|it| work::given(&desk.register, id, it)).unwrap_or_default();
        let mut it = Self {
            id,
            lines: Lines::default(),
            foot: Vec::new(),
            head: String::new(),
            at: 0,
            given: desk.scores.get(&id).cloned().unwrap_or_else(|| kept.clone()),
            kept,
            typed: String::new(),
            filled: None,
            wait: Wait::Nothing,
        };
        it.reload(desk);
        let open = it.filled.as_ref().and_then(|filled| filled.missing().next().map(place));
        let first = open.and_then(|stands| it.lines.find(stands));
        let part = it.lines.rows.iter().position(|row| matches!(row.stands, Stands::Part(..)));
        it.at = first.or(part).unwrap_or_default();
        it.tell_foot(desk);
        it
    }

    fn is_sealed(&self, desk: &Desk) -> bool {
        let state = desk.register.meeting(self.id).map(|meeting| meeting.state);
        !matches!(state, Some(MeetingState::Running | MeetingState::Closed))
    }

    fn reload(&mut self, desk: &Desk) {
        let lang = desk.lang();
        self.filled = if self.is_sealed(desk) {
            let meeting = desk.register.meeting(self.id);
            meeting.and_then(|it| scoring::assess(&desk.register, self.id, it, lang))
        } else {
            work::look(&desk.register, self.id, &self.given, lang).ok()
        };
        self.show(desk);
    }

    /// Shows what was given since the records were read.
    fn show(&mut self, desk: &Desk) {
        let lang = desk.lang();
        if !self.is_sealed(desk) {
            self.filled = self.filled.take().map(|filled| filled.answered(&self.given.marks));
        }
        let Some(filled) = &self.filled else { return };
        self.lines = lines::of(filled, lang);
        self.head = lines::head(desk, self.id, filled);
        self.at = self.lines.hold(self.at);
        self.tell_foot(desk);
    }

    fn tell_foot(&mut self, desk: &Desk) {
        let line = self.line();
        let foot = line.map(|line| lines::foot(line, desk.lang()));
        self.foot = foot.unwrap_or_else(|| {
            let filled = self.filled.as_ref();
            filled.map(|filled| lines::advice(desk, self.id, filled)).unwrap_or_default()
        });
    }

    /// The part under the cursor.
    fn line(&self) -> Option<&Line> {
        let Stands::Part(criterion, part) = self.lines.stands(self.at) else { return None };
        self.filled.as_ref()?.lines.iter().find(|line| line.is(criterion, part))
    }

    /// Sets the points of the part under the cursor; what the records say themselves is theirs.
    fn set(&mut self, desk: &Desk, tenths: Option<u32>, reason: Option<String>) {
        let Some(line) = self.line() else { return };
        let (criterion, part, known) = (line.criterion, line.part.number, line.known);
        let reason = reason.unwrap_or_else(|| line.reason.clone());
        self.given.marks.retain(|it| (it.criterion, it.part) != (criterion, part));
        if let Some(tenths) = tenths.filter(|it| known != Some(*it) || !reason.is_empty()) {
            self.given.marks.push(ScoreMark { criterion, part, tenths, reason, by_hand: true });
        }
        self.show(desk);
    }

    /// Goes to the next or last answer of the part under the cursor.
    fn turn(&mut self, desk: &Desk, by: isize) -> Outcome {
        let Some(line) = self.line() else {
            return Outcome::Tell(Notice::plain(word::NO_PART.get(desk.lang())));
        };
        let answers: Vec<u32> = line.part.answers.iter().map(|it| it.tenths).collect();
        let count = answers.len().cast_signed().max(1);
        let now = line.tenths.and_then(|tenths| answers.iter().position(|it| *it <= tenths));
        let to = match now {
            Some(at) => (at.cast_signed() + by).rem_euclid(count).unsigned_abs(),
            None if by > 0 => 0,
            None => answers.len().saturating_sub(1),
        };
        let tenths = answers.get(to).copied();
        self.typed.clear();
        self.set(desk, tenths, None);
        Outcome::Stay
    }

    /// Points as they are typed, digit by digit.
    fn digit(&mut self, desk: &Desk, key: Key) -> Option<Outcome> {
        let line = self.line()?;
        let most = line.part.most;
        let mut typed = self.typed.clone();
        match (key.code, key.text()) {
            (Code::Backspace, _) if !typed.is_empty() => {
                typed.pop();
            }
            (_, Some(c)) if c.is_ascii_digit() => typed.push(c),
            (_, Some(',' | '.')) if !typed.is_empty() => typed.push(','),
            _ => return None,
        }
        let tenths = scoring::read_points(&typed);
        if typed.is_empty() {
            self.typed = typed;
            self.set(desk, None, Some(String::new()));
            return Some(Outcome::Stay);
        }
        if tenths.is_none_or(|tenths| tenths > most) {
            let most = points(most, desk.lang());
            let text = word::TOO_MANY.fill(desk.lang(), &[("most", &most)]);
            return Some(Outcome::Tell(Notice::bad(text)));
        }
        self.typed = typed;
        self.set(desk, tenths, None);
        Some(Outcome::Stay)
    }

    /// Asks for the reason of the points under the cursor.
    fn ask_reason(&mut self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        let Some(line) = self.line() else {
            return Outcome::Tell(Notice::plain(word::NO_PART.get(lang)));
        };
        if line.tenths.is_none() {
            return Outcome::Tell(Notice::plain(word::POINTS_FIRST.get(lang)));
        }
        let title = word::REASON_TITLE.fill(lang, &[("part", line.part.title.say(lang))]);
        let editor = NoteEditor::new(title, line.reason.clone());
        self.wait = Wait::Reason;
        Outcome::push(editor)
    }

    fn fill_rest(&mut self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        let Some(filled) = &self.filled else { return Outcome::Stay };
        let (marks, like) = work::usual(&desk.register, self.id, filled);
        let n = marks.len().to_string();
        let text = match like {
            _ if marks.is_empty() => word::NOTHING_TO_FILL.get(lang).to_owned(),
            Some(date) => word::FILLED_LIKE.fill(lang, &[("n", &n), ("date", &day::show(date))]),
            None => word::FILLED_FULL.fill(lang, &[("n", &n)]),
        };
        self.given.marks.extend(marks);
        self.show(desk);
        Outcome::Tell(Notice::plain(text))
    }

    fn choose_sheet(&mut self, desk: &Desk) -> Outcome {
        let lang = desk.lang();
        let mut picks: Vec<Pick> = Vec::new();
        for sheet in sheets::all(&desk.register) {
            let value = Value::Text(sheet.key.clone());
            let text = format!("{}: {}", sheet.key, sheet.name.say(lang));
            if picks.iter().all(|pick| pick.value != value) {
                picks.push(Pick { value, text });
            }
        }
        self.wait = Wait::Sheet;
        Outcome::push(Picker::new(word::SHEET_TITLE.get(lang), picks))
    }

    fn keep(&mut self, desk: &Desk) -> Outcome {
        match work::mark(&desk.register, self.id, &self.given) {
            Ok(plan) => Outcome::Commit(plan.account, plan.changes, After::Pop),
            Err(refusal) => {
                if let Refusal::Score(why) = &refusal
                    && let Some((criterion, part)) = why.place()
                    && let Some(at) = self.lines.find(Stands::Part(criterion, part))
                {
                    self.at = at;
                    self.tell_foot(desk);
                }
                Outcome::Tell(Notice::bad(refusal.say(desk.lang())))
            }
        }
    }
}

const fn place(line: &Line) -> Stands {
    Stands::Part(line.criterion, line.part.number)
}

impl Front for Score {
    fn scopes(&self) -> Vec<Scope> {
        vec![Scope::Score, Scope::Choose]
    }

    fn subject(&self) -> Option<Id> {
        Some(self.id.into())
    }

    fn title(&self, desk: &Desk) -> String {
        let meeting = show::name_of(desk, self.id.into());
        word::SCORE_TITLE.fill(desk.lang(), &[("meeting", &meeting)])
    }

    fn typed(&mut self, desk: &Desk, key: Key) -> Option<Outcome> {
        if key.ctrl || key.alt || self.is_sealed(desk) {
            return None;
        }
        self.digit(desk, key)
    }

    fn act(&mut self, desk: &Desk, action: Action) -> Outcome {
        let page = usize::from(desk.size.1.saturating_sub(10));
        if choose::moved(&mut self.at, self.lines.rows.len(), page, action) {
            self.typed.clear();
            self.tell_foot(desk);
            return Outcome::Stay;
        }
        match action {
            Action::Left => self.turn(desk, -1),
            Action::Right => self.turn(desk, 1),
            Action::PointsReason => self.ask_reason(desk),
            Action::FillRest => self.fill_rest(desk),
            Action::ChooseSheet => self.choose_sheet(desk),
            Action::Save => self.keep(desk),
            Action::TakeBackPoints => {
                self.typed.clear();
                self.set(desk, None, Some(String::new()));
                Outcome::Stay
            }
            Action::ScoreTrend => {
                let on = desk.register.meeting(self.id).and_then(|meeting| meeting.date);
                trend(desk, Month::of(on.unwrap_or_else(|| desk.today())))
            }
            _ => Outcome::Stay,
        }
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let writes = matches!(
            action,
            Action::Left
                | Action::Right
                | Action::PointsReason
                | Action::FillRest
                | Action::ChooseSheet
                | Action::Save
                | Action::TakeBackPoints
        );
        if writes && desk.read_only {
            return Some(ui::READ_ONLY.get(desk.lang()).to_owned());
        }
        (writes && self.is_sealed(desk)).then(|| Fault::Sealed.say(desk.lang()))
    }

    fn answer(&mut self, desk: &Desk, answer: Answer) -> Outcome {
        match (std::mem::take(&mut self.wait), answer) {
            (Wait::Reason, Answer::Text(text)) => {
                let tenths = self.line().and_then(|line| line.tenths);
                self.set(desk, tenths, Some(clean_line(&text.replace('\n', " "))));
            }
            (Wait::Sheet, Answer::Value(Value::Text(key))) => {
                self.given = Given { sheet: Some(key), marks: Vec::new() };
                self.at = 0;
                self.reload(desk);
            }
            _ => {}
        }
        Outcome::Stay
    }

    fn changed(&mut self, desk: &Desk, _ids: &[Id]) {
        self.reload(desk);
    }

    fn woken(&mut self, desk: &Desk) {
        self.reload(desk);
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if row == self.at && !self.is_sealed(desk) {
            return self.turn(desk, 1);
        }
        self.at = self.lines.hold(row);
        self.typed.clear();
        self.tell_foot(desk);
        Outcome::Stay
    }

    fn left(&mut self, desk: &mut Desk) {
        if self.given == self.kept || self.is_sealed(desk) {
            desk.scores.remove(&self.id);
        } else {
            desk.scores.insert(self.id, self.given.clone());
        }
    }
}
