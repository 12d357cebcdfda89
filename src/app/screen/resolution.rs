//! A resolution: its parts, its tasks, its number. The same lines stand on a screen of their own
//! and in the workspace of the meeting that takes it.

use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::front::{Answer, Front, Outcome};
use crate::app::keymap::Scope;
use crate::app::message::{After, Notice};
use crate::app::screen::job::{self, Job, VoteOn};
use crate::app::screen::lines::{Ink, Lines, Row, Stands};
use crate::app::screen::meeting::minutes::{corrections, seal_line};
use crate::app::screen::note::NoteEditor;
use crate::app::screen::picker::{Pick, Picker};
use crate::app::screen::{Screen, choose, list, papers, table};
use crate::app::show;
use crate::domain::day;
use crate::domain::fault::Fault;
use crate::domain::field::{Described as _, Value};
use crate::domain::meeting::{Matter, MeetingState};
use crate::domain::resolution::{Resolution, ResolutionState};
use crate::domain::rules::{follow_up, voting};
use crate::domain::seal::Of;
use crate::domain::task::{DeadlineKind, Task};
use crate::domain::work::{Refusal, resolve};
use crate::domain::{Id, ResolutionId};
use crate::words::{Lang, meeting as word};

/// The parts that are written as text, in their order.
const PARTS: [&str; 6] =
    ["title", "assessment", "limits", "direction", "organisation", "self_mark"];

/// The widths of the columns of tasks.
const WIDTHS: &[u16] = &[4, 0, 20, 16];

/// What a pop-up over a resolution was opened for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Wait {
    /// Nothing.
    #[default]
    Nothing,
    /// The text of a part.
    Part(&'static str),
    /// The vote that adopts it.
    Vote,
    /// Which paper to read.
    Paper,
    /// Whether it goes.
    Delete,
}

/// The lines of a resolution.
pub fn lines(desk: &Desk, id: ResolutionId) -> Lines {
    let mut lines = Lines::new(WIDTHS);
    let Some(it) = desk.register.resolution(id) else { return lines };
    let lang = desk.lang();
    lines.push(Row::text(head(desk, it)).ink(Ink::Title));
    let specs = Resolution::specs();
    for key in PARTS {
        let Some(spec) = specs.iter().find(|spec| spec.key == key) else { continue };
        let text = match it.get(key) {
            Some(Value::Text(text)) => text,
            _ => String::new(),
        };
        let (text, ink) = if text.is_empty() {
            (word::NOT_WRITTEN.get(lang).to_owned(), Ink::Quiet)
        } else {
            (text.lines().next().unwrap_or_default().to_owned(), Ink::Plain)
        };
        let line = format!("{}: {text}", spec.label.get(lang));
        lines.push(Row::text(line).ink(ink).of(Stands::Field(spec.key)));
    }
    let tasks = resolve::tasks_of(&desk.register, id);
    let count = word::TASKS_N.fill(lang, &[("n", &tasks.len().to_string())]);
    lines.push(Row::text(count).ink(Ink::Title));
    for (task_id, task) in tasks {
        let stand = follow_up::stand(&desk.register, task, desk.today());
        let cells = [
            table::mark(stand.status).to_owned(),
            format!("{}. {}", task.index.unwrap_or_default(), task.content),
            desk.name(task.lead).to_owned(),
            deadline(desk, task),
        ];
        let ink = if stand.late_days > 0 { Ink::Bad } else { Ink::Plain };
        lines.push(Row::cells(cells).ink(ink).of(Stands::Task(task_id)));
    }
    if it.state == ResolutionState::Draft {
        lines.push(Row::text(word::ADD_TASK.get(lang)).ink(Ink::Quiet).of(Stands::New));
    }
    sealed(&mut lines, it, lang);
    lines
}

/// The seal, and the corrections made since.
fn sealed(lines: &mut Lines, it: &Resolution, lang: Lang) {
    let seal = seal_line(it.seal_number, &it.seal, lang);
    if !seal.is_empty() {
        lines.push(Row::text(seal).ink(Ink::Good));
    }
    corrections(lines, &it.corrections, lang);
}

/// The deadline of a task as lists show it.
pub fn deadline(desk: &Desk, task: &Task) -> String {
    match (task.deadline_kind, task.deadline) {
        (DeadlineKind::Date, Some(date)) => day::show(date),
        (kind, _) => kind.name().get(desk.lang()).to_owned(),
    }
}

fn head(desk: &Desk, it: &Resolution) -> String {
    let lang = desk.lang();
    let number = it.number.map_or_else(
        || word::NO_NUMBER.get(lang).to_owned(),
        |n| crate::domain::rules::numbering::symbol(n, it.kind.key()),
    );
    let date = it.date.map(day::show).unwrap_or_default();
    let mut parts = vec![number, date, it.state.name().get(lang).to_owned()];
    let meeting = it.meeting.and_then(|id| desk.register.meeting(id));
    let vote = meeting.and_then(|m| Some((m, m.votes.iter().find(|v| Some(v.number) == it.vote)?)));
    if let Some((meeting, vote)) = vote {
        parts.push(voting::verdict(&desk.register, meeting, vote).say(lang));
    }
    if !it.cancel_reason.is_empty() {
        parts.push(it.cancel_reason.clone());
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// Opens what a line of a resolution stands for.
pub fn enter(desk: &Desk, id: ResolutionId, stands: Stands) -> (Outcome, Wait) {
    let Some(it) = desk.register.resolution(id) else { return (Outcome::Stay, Wait::Nothing) };
    let is_draft = it.state == ResolutionState::Draft;
    match stands {
        Stands::Field(key) if is_draft => {
            let specs = Resolution::specs();
            let title = specs.iter().find(|spec| spec.key == key);
            let title = title.map_or("", |spec| spec.label.get(desk.lang()));
            let text = match it.get(key) {
                Some(Value::Text(text)) => text,
                _ => String::new(),
            };
            (Outcome::push(NoteEditor::new(title, text)), Wait::Part(key))
        }
        Stands::Field(_) => {
            (Outcome::Tell(Notice::bad(Fault::Sealed.say(desk.lang()))), Wait::Nothing)
        }
        Stands::Task(task) if is_draft => (job::open(desk, Job::EditTask(task)), Wait::Nothing),
        Stands::Task(task) => {
            let screen = Screen::of(desk, task.into());
            (screen.map_or(Outcome::Stay, |it| Outcome::Push(Box::new(it))), Wait::Nothing)
        }
        Stands::New => (job::open(desk, Job::NewTask(id)), Wait::Nothing),
        _ => (Outcome::Stay, Wait::Nothing),
    }
}

/// Begins the adoption: by a vote that carried, or first by taking one.
pub fn adopt(desk: &Desk, id: ResolutionId) -> (Outcome, Wait) {
    let Some(it) = desk.register.resolution(id) else { return (Outcome::Stay, Wait::Nothing) };
    let bad =
        |refusal: Refusal| (Outcome::Tell(Notice::bad(refusal.say(desk.lang()))), Wait::Nothing);
    if it.state != ResolutionState::Draft {
        return bad(Fault::Sealed.into());
    }
    let meeting = it.meeting.and_then(|m| Some((m, desk.register.meeting(m)?)));
    let Some((meeting_id, meeting)) =
        meeting.filter(|(_, meeting)| meeting.state == MeetingState::Running)
    else {
        return bad(Refusal::NotRunning);
    };
    let used = |number: u32| {
        desk.register
            .resolutions()
            .any(|(_, other)| other.meeting == Some(meeting_id) && other.vote == Some(number))
    };
    let picks: Vec<Pick> = meeting
        .votes
        .iter()
        .rev()
        .filter(|vote| vote.matter == Matter::Ordinary && !used(vote.number))
        .filter(|vote| voting::carried(&desk.register, meeting, vote))
        .map(|vote| Pick {
            value: Value::Ref(vote.number),
            text: format!("{}. {}", vote.number, vote.subject),
        })
        .collect();
    if picks.is_empty() {
        return (job::open(desk, Job::Vote(meeting_id, VoteOn::Adopt(id))), Wait::Nothing);
    }
    let title = word::WHICH_VOTE.get(desk.lang());
    (Outcome::push(Picker::new(title, picks)), Wait::Vote)
}

/// Does what a pop-up over a resolution answered.
pub fn answered(desk: &Desk, id: ResolutionId, wait: Wait, answer: Answer) -> Outcome {
    let register = &desk.register;
    match (wait, answer) {
        (Wait::Part(key), Answer::Text(text)) => {
            let Some(mut it) = register.resolution(id).cloned() else { return Outcome::Stay };
            let value = match (key, text.trim()) {
                ("title", text) => Value::Text(crate::domain::text::clean_line(text)),
                (_, text) => Value::Text(text.to_owned()),
            };
            if let Err(fault) = it.put(key, value) {
                return Outcome::Tell(Notice::bad(fault.say(desk.lang())));
            }
            if register.resolution(id) == Some(&it) {
                return Outcome::Stay;
            }
            job::keep(desk, resolve::edit_resolution(register, id, it, desk.today()))
        }
        (Wait::Vote, Answer::Value(Value::Ref(vote))) => {
            let meeting = register.resolution(id).and_then(|it| it.meeting);
            let Some(meeting) = meeting else { return Outcome::Stay };
            job::keep(desk, resolve::adopt_resolution(register, meeting, id, vote))
        }
        (Wait::Paper, Answer::Value(value)) => papers::open(desk, &[id.into()], &value),
        (Wait::Delete, Answer::Yes) => list::delete(desk, id.into(), After::Pop),
        _ => Outcome::Stay,
    }
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
        Self { id, lines: lines(desk, id), at: 1, wait: Wait::Nothing }
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
            Action::Adopt => {
                let begun = adopt(desk, self.id);
                self.waiting(begun)
            }
            Action::CancelNumber => job::open(desk, Job::Cancel(self.id)),
            Action::Correct => job::open(desk, Job::Correct(Of::Resolution(self.id))),
            Action::Papers => {
                let picker = papers::picker(desk, &[self.id.into()]);
                self.waiting((picker, Wait::Paper))
            }
            Action::OpenMeeting => {
                let meeting = of.and_then(|it| it.meeting);
                let screen = meeting.and_then(|id| Screen::of(desk, id.into()));
                screen.map_or(Outcome::Stay, |screen| Outcome::Push(Box::new(screen)))
            }
            Action::Delete => {
                let ask = list::ask_delete(desk, self.id.into());
                self.waiting((Outcome::push(ask), Wait::Delete))
            }
            _ => Outcome::Stay,
        }
    }

    fn refusal(&self, desk: &Desk, action: Action) -> Option<String> {
        let it = desk.register.resolution(self.id)?;
        let sealed = || Fault::Sealed.say(desk.lang());
        match action {
            Action::Adopt if it.state != ResolutionState::Draft => Some(sealed()),
            Action::Adopt => {
                let meeting = it.meeting.and_then(|id| desk.register.meeting(id));
                let running = meeting.is_some_and(|it| it.state == MeetingState::Running);
                (!running).then(|| Refusal::NotRunning.say(desk.lang()))
            }
            Action::NewTask if it.state == ResolutionState::Cancelled => Some(sealed()),
            Action::Correct => job::seal::not_correctable(desk, Of::Resolution(self.id)),
            Action::CancelNumber if it.state != ResolutionState::Adopted => {
                Some(word::ONLY_ADOPTED.get(desk.lang()).to_owned())
            }
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

    fn woken(&mut self, desk: &Desk) {
        self.lines = lines(desk, self.id);
        self.at = self.lines.hold(self.at);
    }

    fn pick(&mut self, desk: &Desk, row: usize) -> Outcome {
        if row == self.at {
            return self.open(desk);
        }
        self.at = self.lines.hold(row);
        Outcome::Stay
    }
}
