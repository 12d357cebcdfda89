//! What Enter and the other keys do on the lines of a resolution, in its own screen and in the
//! workspace of its meeting.

use super::Wait;
use super::lines::{label, written};
use crate::app::desk::Desk;
use crate::app::front::{Answer, Outcome};
use crate::app::message::{After, Notice};
use crate::app::screen::job::{self, Job, VoteOn};
use crate::app::screen::lines::Stands;
use crate::app::screen::note::NoteEditor;
use crate::app::screen::picker::{Pick, Picker};
use crate::app::screen::{Screen, list};
use crate::domain::day;
use crate::domain::fault::Fault;
use crate::domain::field::{Described as _, Value};
use crate::domain::meeting::{Matter, MeetingState};
use crate::domain::resolution::ResolutionState;
use crate::domain::rules::voting;
use crate::domain::work::pattern::{self, Pattern};
use crate::domain::work::{Refusal, assess, clauses, resolve};
use crate::domain::{ResolutionId, TaskId};
use crate::words::drafting as word;

/// Opens what a line of a resolution stands for.
pub fn enter(desk: &Desk, id: ResolutionId, stands: Stands) -> (Outcome, Wait) {
    let Some(it) = desk.register.resolution(id) else { return (Outcome::Stay, Wait::Nothing) };
    let is_draft = it.state == ResolutionState::Draft;
    match stands {
        Stands::Field("basis" | "title") if is_draft => {
            (job::open(desk, Job::Head(id)), Wait::Nothing)
        }
        Stands::Field(key) if is_draft => {
            let editor = NoteEditor::new(label(desk, key), written(it, key));
            (Outcome::push(editor), Wait::Part(key))
        }
        Stands::Field(_) => {
            (Outcome::Tell(Notice::bad(Fault::Sealed.say(desk.lang()))), Wait::Nothing)
        }
        Stands::Task(task) if is_draft => (job::open(desk, Job::EditTask(task)), Wait::Nothing),
        Stands::Task(task) => {
            let screen = Screen::of(desk, task.into());
            (screen.map_or(Outcome::Stay, |it| Outcome::Push(Box::new(it))), Wait::Nothing)
        }
        Stands::Nothing if !is_draft => {
            (Outcome::Tell(Notice::bad(Fault::Sealed.say(desk.lang()))), Wait::Nothing)
        }
        Stands::Nothing => {
            (Outcome::Tell(Notice::plain(word::MADE.get(desk.lang()))), Wait::Nothing)
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
    let title = crate::words::meeting::WHICH_VOTE.get(desk.lang());
    (Outcome::push(Picker::new(title, picks)), Wait::Vote)
}

/// Does what a pop-up over a resolution answered.
pub fn answered(desk: &Desk, id: ResolutionId, wait: Wait, answer: Answer) -> Outcome {
    let register = &desk.register;
    match (wait, answer) {
        (Wait::Part(key), Answer::Text(text)) => {
            let Some(mut it) = register.resolution(id).cloned() else { return Outcome::Stay };
            let value = Value::Text(text.trim().to_owned());
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
        (Wait::Assessment, Answer::Text(text)) => assessed(desk, id, &text),
        (Wait::Pattern(task), Answer::Value(Value::Ref(pattern))) => {
            let pattern = TaskId(pattern);
            job::open(
                desk,
                match task {
                    Some(task) => Job::EditLike(task, pattern),
                    None => Job::NewLike(id, pattern),
                },
            )
        }
        (Wait::DeleteTask(task), Answer::Yes) => {
            job::keep(desk, clauses::delete_task(register, task, desk.today()))
        }
        (Wait::Delete, Answer::Yes) => list::delete(desk, id.into(), After::Pop),
        _ => Outcome::Stay,
    }
}

/// Keeps a proposed assessment as the secretary left it, and the limits that the book proposes
/// beside it where none are written.
fn assessed(desk: &Desk, id: ResolutionId, text: &str) -> Outcome {
    let Some(mut it) = desk.register.resolution(id).cloned() else { return Outcome::Stay };
    text.trim().clone_into(&mut it.assessment);
    let proposed = it.meeting.and_then(|of| assess::propose(&desk.register, of, desk.today()));
    if let Some(proposed) = proposed.filter(|_| it.limits.is_empty()) {
        it.limits = proposed.limits;
    }
    if desk.register.resolution(id) == Some(&it) {
        return Outcome::Stay;
    }
    job::keep(desk, resolve::edit_resolution(&desk.register, id, it, desk.today()))
}

/// Opens part I with what the book proposes for it, below what is written there.
pub fn propose(desk: &Desk, id: ResolutionId) -> (Outcome, Wait) {
    let it = desk.register.resolution(id);
    let proposed = it
        .and_then(|it| it.meeting)
        .and_then(|meeting| assess::propose(&desk.register, meeting, desk.today()));
    let (Some(it), Some(proposed)) = (it, proposed) else {
        let text = word::NO_MEETING_TO_JUDGE.get(desk.lang());
        return (Outcome::Tell(Notice::bad(text)), Wait::Nothing);
    };
    let mut text = it.assessment.clone();
    for line in proposed.assessment.lines().filter(|line| !it.assessment.contains(*line)) {
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(line);
    }
    let editor = NoteEditor::new(label(desk, "assessment"), text);
    (Outcome::push(editor), Wait::Assessment)
}

/// Offers patterns from the cell's own resolutions: for the task under the cursor, or for a new
/// one.
pub fn patterns(desk: &Desk, id: ResolutionId, stands: Stands) -> (Outcome, Wait) {
    let task = match stands {
        Stands::Task(task) => Some(task),
        _ => None,
    };
    let words = task.and_then(|id| desk.register.task(id)).map(|task| task.content.as_str());
    let mut found =
        pattern::alike(&desk.register, words.unwrap_or_default(), Some(id), desk.today());
    if found.is_empty() {
        found = pattern::alike(&desk.register, "", Some(id), desk.today());
    }
    if found.is_empty() {
        let text = word::NO_PATTERNS.get(desk.lang());
        return (Outcome::Tell(Notice::bad(text)), Wait::Nothing);
    }
    let pick = |it: &Pattern| Pick { value: Value::Ref(it.task.0), text: told(desk, it) };
    let picks = found.iter().map(pick).collect();
    (Outcome::push(Picker::new(word::PATTERNS.get(desk.lang()), picks)), Wait::Pattern(task))
}

/// A pattern in one line: its words, target, deadline and how it ended.
pub fn told(desk: &Desk, it: &Pattern) -> String {
    let lang = desk.lang();
    let target = match it.target {
        Some(target) => format!("{target} {}", it.unit).trim_end().to_owned(),
        None => word::NO_TARGET.get(lang).to_owned(),
    };
    let deadline = match it.deadline {
        Some(day) => day::show(day),
        None => it.kind.name().get(lang).to_owned(),
    };
    word::PATTERN.fill(
        lang,
        &[
            ("content", &it.content),
            ("target", &target),
            ("deadline", &deadline),
            ("ended", it.ended.name().get(lang)),
        ],
    )
}
