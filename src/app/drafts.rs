//! Drafts in work: gathered so that the world can keep them sealed, and put back where they were.

use crate::app::copies::Asked;
use crate::app::desk::Desk;
use crate::app::draft_text::{AgendaText, DraftText, FormText, SheetText};
use crate::app::front::{Front as _, Outcome};
use crate::app::message::{Effect, Msg, Notice, Tone};
use crate::app::screen::Screen;
use crate::app::screen::conduct;
use crate::app::screen::home::Home;
use crate::app::screen::job::Job;
use crate::app::screen::prepare::Prepare;
use crate::app::screen::score::Score;
use crate::app::screen::sheet::Sheet;
use crate::app::show;
use crate::app::state::State;
use crate::app::update;
use crate::domain::meeting::MeetingState;
use crate::domain::{Id, Kind, MeetingId};
use crate::words::{actions, drafts as word, score};

/// After so many keys the drafts are kept at the latest.
pub const KEYS: u32 = 50;

/// After so many seconds without the drafts being kept they are kept at the latest.
const SECONDS: i64 = 5;

/// After so many seconds without a key they are kept: whoever closes the window or switches the
/// machine off has let go of the keys before.
pub const QUIET: u64 = 1;

/// A draft that waits, by where it goes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A form of a record.
    Form(Kind, Option<Id>),
    /// A small form.
    Sheet(Box<Job>),
    /// A score.
    Score(MeetingId),
    /// A meeting being prepared.
    Agenda,
    /// The line of a running meeting.
    Said(MeetingId),
}

/// What the drafts know of their own keeping.
#[derive(Debug, Clone, Default)]
pub struct Keeping {
    /// Keys since they were kept last.
    keys: u32,
    /// When the first of them came.
    since: chrono::NaiveDateTime,
    /// What was kept last.
    kept: Vec<DraftText>,
    /// The disk did not take them the last time.
    refused: bool,
    /// It was told that what is typed is marked as a state secret.
    told_marked: bool,
}

impl Keeping {
    /// Whether something was typed since the drafts were kept.
    pub const fn is_due(&self) -> bool {
        self.keys > 0
    }

    /// The disk did not take them: they count as not kept, so that the next time tries again.
    pub(super) fn refuse(&mut self) {
        self.kept.clear();
        self.refused = true;
    }

    /// Whether the disk did not take them the last time.
    pub const fn is_refused(&self) -> bool {
        self.refused
    }
}

/// Everything that would be lost by leaving now, in a fixed order: what is typed on the screens
/// goes into it as if they were left, and they stay as they are.
fn gather(state: &mut State) -> Vec<DraftText> {
    let screens = state.screens.clone();
    let notice = state.notice.clone();
    let (forms, sheets) = (state.desk.drafts.clone(), state.desk.sheets.clone());
    let (scores, prepared) = (state.desk.scores.clone(), state.desk.prepared.clone());
    let said = state.desk.said.clone();
    update::leave_all(state);
    let all = of_desk(&state.desk);
    state.screens = screens;
    state.notice = notice;
    (state.desk.drafts, state.desk.sheets) = (forms, sheets);
    (state.desk.scores, state.desk.prepared) = (scores, prepared);
    state.desk.said = said;
    all
}

fn of_desk(desk: &Desk) -> Vec<DraftText> {
    let mut all = Vec::new();
    let mut forms: Vec<_> = desk.drafts.iter().collect();
    forms.sort_by_key(|(key, _)| **key);
    all.extend(forms.into_iter().map(|(_, form)| DraftText::Form(FormText::of(form))));
    let mut sheets: Vec<_> = desk.sheets.values().filter(|it| is_kept(&it.job)).collect();
    sheets.sort_by_key(|sheet| format!("{:?}", sheet.job));
    all.extend(sheets.into_iter().map(|sheet| DraftText::Sheet(SheetText::of(sheet))));
    let mut scores: Vec<_> = desk.scores.iter().collect();
    scores.sort_by_key(|(id, _)| **id);
    all.extend(scores.into_iter().map(|(id, given)| DraftText::Score(*id, given.clone())));
    let agenda = desk.prepared.as_ref().map(AgendaText::of);
    all.extend(agenda.map(|it| DraftText::Agenda(Box::new(it))));
    let text = |id: &MeetingId| desk.said.get(id).cloned().unwrap_or_default();
    all.extend(said(desk).iter().map(|id| DraftText::Said(*id, text(id))));
    all
}

/// The meetings that go on and have something in their line, in a fixed order.
fn said(desk: &Desk) -> Vec<MeetingId> {
    let mut all: Vec<_> = desk.said.keys().copied().filter(|id| is_running(desk, *id)).collect();
    all.sort_unstable();
    all
}

fn is_running(desk: &Desk, id: MeetingId) -> bool {
    desk.register.meeting(id).is_some_and(|meeting| meeting.state == MeetingState::Running)
}

/// A code typed from paper is a question, not a text: nobody misses it.
const fn is_kept(job: &Job) -> bool {
    !matches!(job, Job::CheckCode | Job::Today)
}

/// What is to be kept now, if it is not what was kept last.
pub fn keep(state: &mut State) -> Option<Effect> {
    state.keeping.keys = 0;
    state.keeping.since = state.desk.now;
    if state.front().is_door() {
        return None;
    }
    let all = unmarked(state);
    state.keeping.refused = false;
    if state.keeping.kept == all {
        return None;
    }
    state.keeping.kept.clone_from(&all);
    Some(Effect::KeepDrafts(all))
}

/// What would be lost, without text marked as a state secret: that is on no disk, and who typed it
/// is told once, long before the form is saved.
fn unmarked(state: &mut State) -> Vec<DraftText> {
    let (all, marked): (Vec<_>, Vec<_>) =
        gather(state).into_iter().map(DraftText::unmarked).unzip();
    let is_marked = marked.contains(&true);
    let is_free = state.notice.as_ref().is_none_or(|notice| notice.tone != Tone::Bad);
    if is_marked && is_free && !state.keeping.told_marked {
        state.notice = Some(Notice::bad(word::MARKED.get(state.desk.lang())));
    }
    state.keeping.told_marked = is_marked;
    all.into_iter().flatten().collect()
}

/// What is to be kept before leaving. Who was just told that the disk does not take it, and leaves
/// by the very next key, means it.
pub(super) fn leave(state: &mut State) -> Option<Effect> {
    let is_again = state.keeping.refused && state.keeping.keys <= 1;
    if is_again { None } else { keep(state) }
}

/// Whether something puts another state of the book in front: what is typed is kept before.
pub(super) const fn come_before(effect: &Effect) -> bool {
    matches!(effect, Effect::Copies(Asked::Restore | Asked::GoBack))
}

/// Counts keys and looks at the clock: whether the drafts are to be kept now.
pub fn look(state: &mut State, msg: &Msg) -> bool {
    if state.front().is_door() {
        return false;
    }
    match msg {
        Msg::Key(_) | Msg::Paste(_) | Msg::Do(_) | Msg::Pick(_) => {
            if state.keeping.keys == 0 {
                state.keeping.since = state.desk.now;
            }
            let many = if matches!(msg, Msg::Paste(_)) { KEYS } else { 1 };
            state.keeping.keys = state.keeping.keys.saturating_add(many);
            state.keeping.keys >= KEYS
        }
        // A clock that goes back is no reason to wait.
        Msg::Now(now) => {
            let waited = (*now - state.keeping.since).num_seconds();
            state.keeping.keys > 0 && !(0..SECONDS).contains(&waited)
        }
        Msg::Quiet => state.keeping.is_due(),
        Msg::Kept(..) => true,
        _ => false,
    }
}

/// Puts drafts back where they were and tells of them; `lost` are sentences about those that
/// could not be read.
pub fn restore(state: &mut State, all: Vec<DraftText>, lost: Vec<String>) -> Vec<Effect> {
    let lang = state.desk.lang();
    let mut told = lost;
    let mut waits = None;
    let mut gone = 0_usize;
    let mut changed = Vec::new();
    for text in &all {
        let has_place = put_back(&mut state.desk, text, &mut changed).is_some();
        gone += usize::from(!has_place);
    }
    state.keeping.kept = all;
    let places = waiting(&state.desk);
    if let Some(first) = places.first() {
        let values = [("n", places.len().to_string()), ("what", name(&state.desk, first))];
        let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
        waits = Some(word::WAITING.fill(lang, &values));
    }
    if !changed.is_empty() {
        told.push(word::CHANGED_SINCE.fill(lang, &[("what", &changed.join(", "))]));
    }
    if gone > 0 {
        told.push(word::GONE.fill(lang, &[("n", &gone.to_string())]));
    }
    // What must be told of the book itself comes first; that drafts wait, the first line says, too.
    let lines = match &state.notice {
        Some(before) => std::iter::once(before.text.clone()).chain(told).collect::<Vec<_>>(),
        None => waits.into_iter().chain(told).collect(),
    };
    if !lines.is_empty() {
        let tone = state.notice.as_ref().map_or(Tone::Plain, |before| before.tone);
        state.notice = Some(Notice { text: lines.join(" "), tone });
    }
    // The first screen begins anew, so that its first line is in front.
    if !places.is_empty() && state.screens.depth() == 1 {
        state.screens.restart(Home::unseen().into());
    }
    update::wake(state);
    if gone == 0 {
        return Vec::new();
    }
    state.keeping.kept.clear();
    [Effect::SetDraftsAside].into_iter().chain(keep(state)).collect()
}

/// Puts one draft back; the title of a record that has changed since is added to the others.
/// `None` where it has no place any more.
fn put_back(desk: &mut Desk, text: &DraftText, changed: &mut Vec<String>) -> Option<()> {
    match text {
        DraftText::Form(text) => {
            let (form, has_changed) = text.form(desk)?;
            changed.extend(has_changed.then(|| form.title(desk)));
            desk.drafts.insert((form.kind(), form.id), form);
        }
        DraftText::Sheet(text) => {
            let sheet = text.sheet(desk)?;
            desk.sheets.insert(sheet.job.clone(), sheet);
        }
        DraftText::Score(id, given) if desk.register.meeting(*id).is_some() => {
            desk.scores.insert(*id, given.clone());
        }
        DraftText::Agenda(text) => desk.prepared = Some(text.draft()),
        DraftText::Said(id, text) if is_running(desk, *id) => {
            desk.said.insert(*id, text.clone());
        }
        DraftText::Score(..) | DraftText::Said(..) => return None,
    }
    Some(())
}

/// The drafts that wait, in a fixed order.
pub fn waiting(desk: &Desk) -> Vec<Place> {
    let mut forms: Vec<_> = desk.drafts.keys().copied().collect();
    forms.sort_unstable();
    let mut all: Vec<Place> = forms.into_iter().map(|(kind, id)| Place::Form(kind, id)).collect();
    let mut jobs: Vec<_> = desk.sheets.keys().filter(|job| is_kept(job)).cloned().collect();
    jobs.sort_by_key(|job| format!("{job:?}"));
    all.extend(jobs.into_iter().map(|job| Place::Sheet(Box::new(job))));
    let mut scores: Vec<_> = desk.scores.keys().copied().collect();
    scores.sort_unstable();
    all.extend(scores.into_iter().map(Place::Score));
    all.extend(desk.prepared.is_some().then_some(Place::Agenda));
    all.extend(said(desk).into_iter().map(Place::Said));
    all
}

/// What a draft is of, in a few words.
pub fn name(desk: &Desk, place: &Place) -> String {
    let lang = desk.lang();
    match place {
        Place::Form(kind, id) => {
            let form = desk.drafts.get(&(*kind, *id));
            form.map(|form| form.title(desk)).unwrap_or_default()
        }
        Place::Sheet(job) => job.title(desk),
        Place::Score(id) => {
            let meeting = show::name_of(desk, (*id).into());
            score::SCORE_TITLE.fill(lang, &[("meeting", &meeting)])
        }
        Place::Agenda => actions::PREPARE.get(lang).to_owned(),
        Place::Said(id) => show::name_of(desk, (*id).into()),
    }
}

/// Opens a draft where it was left.
pub fn open(desk: &Desk, place: &Place) -> Outcome {
    match place {
        Place::Form(kind, id) => match desk.drafts.get(&(*kind, *id)) {
            Some(form) => Outcome::push(form.clone()),
            None => Outcome::Stay,
        },
        // These hand what is typed to the screen of preparing, so that one opens.
        Place::Sheet(job) if matches!(**job, Job::Line(_) | Job::Reason(_)) => {
            Outcome::push(Prepare::new(desk))
        }
        Place::Sheet(job) => Outcome::push(Sheet::new(desk, (**job).clone())),
        Place::Score(id) => Outcome::Push(Box::new(Screen::from(Score::new(desk, *id)))),
        Place::Agenda => Outcome::push(Prepare::new(desk)),
        Place::Said(id) => conduct::enter(desk, *id),
    }
}
