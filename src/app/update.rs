//! The only changer of the state: a message in, effects out. No clock, no disk, no terminal.

use std::path::PathBuf;

use crate::app::action::Action;
use crate::app::drafts;
use crate::app::front::{Answer, Outcome};
use crate::app::key::Key;
use crate::app::keymap;
use crate::app::message::{After, Effect, Msg, Notice, Unwritten};
use crate::app::screen::help::Help;
use crate::app::screen::job::Job;
use crate::app::screen::papers::{PaperList, Stage};
use crate::app::screen::search::Search;
use crate::app::screen::sheet::Sheet;
use crate::app::screen::{Screen, copies, home};
use crate::app::state::State;
use crate::app::{kept, paste, section};
use crate::book::backup::Reason;
use crate::domain::act::Deed;
use crate::domain::fault::Fault;
use crate::domain::rules::secrecy;
use crate::words::{paper_screen, privacy, seal, ui, wall_clock};

/// Changes the state as the message says; what it returns is to be done in the world.
pub fn update(state: &mut State, msg: Msg) -> Vec<Effect> {
    let is_due = drafts::look(state, &msg);
    let mut effects = change(state, msg);
    if is_due || effects.iter().any(drafts::come_before) {
        effects.splice(0..0, drafts::keep(state));
    }
    effects
}

fn change(state: &mut State, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => press(state, key),
        Msg::Paste(text) => paste::paste(state, &text),
        Msg::Do(action) => act(state, action),
        Msg::Pick(row) => {
            let State { desk, screens, .. } = state;
            let outcome = screens.top_mut().front_mut().pick(desk, row);
            follow(state, outcome)
        }
        Msg::Resize(width, height) => {
            // Lines broken to the width of the window are broken anew.
            if state.desk.size != (width, height) {
                state.desk.size = (width, height);
                wake(state);
            }
            Vec::new()
        }
        Msg::Now(now) => tick(state, now),
        // it is all in what is to be kept
        Msg::Quiet => Vec::new(),
        Msg::Kept(act, receipt, after) => {
            kept::kept(state, &act, receipt, after);
            let mut effects = kept::then(&act);
            effects.extend(sealed(state, act.account.deed));
            effects
        }
        // A book that can only be read notes nothing.
        Msg::Note(_) if state.desk.read_only => Vec::new(),
        Msg::Note(account) => vec![Effect::Commit(account, Vec::new(), After::Stay)],
        Msg::NotKept(failure) => {
            kept::not_kept(state, &failure);
            Vec::new()
        }
        Msg::Ways(answer) => {
            let State { desk, screens, .. } = state;
            let outcome = screens.top_mut().front_mut().told_ways(desk, &answer);
            follow(state, outcome)
        }
        Msg::Marked(mark) => {
            let State { desk, screens, .. } = state;
            let outcome = screens.top_mut().front_mut().marked(desk, &mark);
            follow(state, outcome)
        }
        Msg::Told(notice) => {
            crate::app::door::told(state, notice);
            Vec::new()
        }
        Msg::Copies(brought) => copies::brought(state, brought),
        Msg::Go => go_on(state),
        Msg::Written(done) => written(state, done),
        other => crate::app::door::update(state, other),
    }
}

/// The clock goes on; with a new day what is shown is reckoned anew, and the book is copied.
fn tick(state: &mut State, now: chrono::NaiveDateTime) -> Vec<Effect> {
    let before = state.desk.today();
    state.desk.now = now;
    if state.desk.today() == before {
        return Vec::new();
    }
    wake(state);
    copies::quietly(state, Reason::Run)
}

/// What was sealed is copied at once: it can never be made again.
fn sealed(state: &mut State, deed: Deed) -> Vec<Effect> {
    if deed.seals() || deed == Deed::AdoptResolution {
        copies::quietly(state, Reason::Sealed)
    } else {
        Vec::new()
    }
}

/// A long work goes on by its next piece.
fn go_on(state: &mut State) -> Vec<Effect> {
    let State { desk, screens, .. } = state;
    let outcome = screens.top_mut().front_mut().go(desk);
    follow(state, outcome)
}

/// A paper is written, or is not.
fn written(state: &mut State, done: Result<PathBuf, Unwritten>) -> Vec<Effect> {
    let State { desk, screens, .. } = state;
    let outcome = screens.top_mut().front_mut().written(desk, done);
    follow(state, outcome)
}

/// Leaves: drafts are kept first.
pub(super) fn leave(state: &mut State) -> Vec<Effect> {
    drafts::leave(state).into_iter().chain([Effect::Quit]).collect()
}

/// Locks: drafts are kept first.
fn lock(state: &mut State) -> Vec<Effect> {
    drafts::keep(state).into_iter().chain([Effect::Lock]).collect()
}

fn press(state: &mut State, key: Key) -> Vec<Effect> {
    state.notice = None;
    // The key that keeps the book open does nothing else, unless it is a letter being typed.
    if std::mem::take(&mut state.warned) && !(state.front().takes_text() && key.text().is_some()) {
        return Vec::new();
    }
    let State { desk, screens, .. } = state;
    let front = screens.top_mut().front_mut();
    let takes_text = front.takes_text();
    if let Some(outcome) = front.typed(desk, key) {
        return follow(state, outcome);
    }
    if takes_text && key.text().is_some() {
        return Vec::new();
    }
    match keymap::resolve(&state.scopes(), key) {
        Some(action) => act(state, action),
        None => Vec::new(),
    }
}

/// Does an action, unless it is refused now; then the reason is told.
fn act(state: &mut State, action: Action) -> Vec<Effect> {
    if let Some(reason) = refusal(state, action) {
        state.notice = Some(Notice::bad(reason));
        return Vec::new();
    }
    // While files are written, or one asks to be replaced, nothing leads away but the way back:
    // it notes in the book what was written.
    let stays = matches!(state.screens.top(), Screen::Writing(it) if it.stage != Stage::Over);
    if stays && !matches!(action, Action::Back | Action::Confirm | Action::Overwrite) {
        return Vec::new();
    }
    if let Some(effects) = everywhere(state, action) {
        return effects;
    }
    let State { desk, screens, .. } = state;
    let outcome = screens.top_mut().front_mut().act(desk, action);
    follow(state, outcome)
}

/// Why an action is not possible now.
pub fn refusal(state: &State, action: Action) -> Option<String> {
    let lang = state.desk.lang();
    let writes = !matches!(
        action,
        Action::Up
            | Action::Down
            | Action::PageUp
            | Action::PageDown
            | Action::First
            | Action::Last
            | Action::Left
            | Action::Right
            | Action::Open
            | Action::Back
            | Action::Find
            | Action::Search
            | Action::Help
            | Action::Quit
            | Action::Lock
    );
    match action {
        Action::Undo if state.desk.timeline.to_undo().is_none() => {
            let barrier = state.desk.timeline.barrier();
            let last = state.desk.history.iter().rfind(|it| Some(it.seq) == barrier);
            let why = match last.map(|it| it.account.deed) {
                Some(Deed::ErasePerson) => privacy::UNDO_ERASED,
                Some(_) => seal::UNDO_BARRIER,
                None => ui::NOTHING_TO_UNDO,
            };
            Some(why.get(lang).to_owned())
        }
        Action::Redo if state.desk.timeline.to_redo().is_none() => {
            Some(ui::NOTHING_TO_REDO.get(lang).to_owned())
        }
        Action::Undo | Action::Redo | Action::New | Action::Delete
            if state.desk.read_only && writes =>
        {
            Some(ui::READ_ONLY.get(lang).to_owned())
        }
        Action::SetDate if state.desk.clock_is_settled() => {
            Some(wall_clock::NOT_DOUBTFUL.get(lang).to_owned())
        }
        _ => state.front().refusal(&state.desk, action),
    }
}

/// Actions that mean the same on every screen.
fn everywhere(state: &mut State, action: Action) -> Option<Vec<Effect>> {
    let is_door = state.front().is_door();
    match action {
        Action::Help => {
            let scopes = state.scopes();
            let takes_text = state.front().takes_text();
            let help = Help::new((&scopes, takes_text), |action| refusal(state, action));
            state.screens.push(help.into());
        }
        Action::Back if !state.front().closes_by_answer() => return Some(back(state)),
        Action::Quit => return Some(leave(state)),
        Action::Lock if !is_door => return Some(lock(state)),
        Action::Undo if !is_door => {
            let seq = state.desk.timeline.to_undo()?;
            return Some(vec![Effect::TakeBack(seq, Deed::Undo)]);
        }
        Action::Redo if !is_door => {
            let seq = state.desk.timeline.to_redo()?;
            return Some(vec![Effect::TakeBack(seq, Deed::Redo)]);
        }
        _ if is_door => return None,
        Action::SetDate => {
            let sheet = Sheet::new(&state.desk, Job::Today);
            state.screens.push(sheet.into());
        }
        Action::Papers => {
            let near = state.front().near(&state.desk);
            match PaperList::new(&state.desk, &near) {
                Some(list) => state.screens.push(list.into()),
                None => {
                    let text = paper_screen::NO_PAPERS.get(state.desk.lang());
                    state.notice = Some(Notice::bad(text));
                }
            }
        }
        Action::Search => {
            if !matches!(state.screens.top(), Screen::Search(_)) {
                let search = Search::new(&state.desk);
                state.screens.push(search.into());
            }
        }
        Action::Copies => return Some(copies::open(state)),
        section => {
            let screen = section::screen(state, section)?;
            leave_all(state);
            // The month's screen stays as it was computed, where it is the first.
            match state.screens.keep_first() {
                Screen::Home(home) => home.this_month(),
                _ => state.screens.restart(home::Home::unseen().into()),
            }
            if let Some(screen) = screen {
                state.screens.push(screen);
            }
            wake(state);
        }
    }
    Some(Vec::new())
}

/// Leaves every screen, so that what is typed there becomes a draft: a text or rows open above a
/// form go into it first.
pub fn leave_all(state: &mut State) {
    for _ in 0..state.screens.depth() {
        if state.front().is_door() || !state.front().closes_by_answer() {
            break;
        }
        let State { desk, screens, .. } = state;
        let outcome = screens.top_mut().front_mut().act(desk, Action::Back);
        if let Outcome::Answer(_) = outcome {
            follow(state, outcome);
        }
    }
    let State { desk, screens, .. } = state;
    for screen in screens.iter_mut() {
        screen.front_mut().left(desk);
    }
}

/// Leaves the front screen only.
pub fn leave_front(state: &mut State) {
    let State { desk, screens, .. } = state;
    screens.top_mut().front_mut().left(desk);
}

fn back(state: &mut State) -> Vec<Effect> {
    if state.screens.depth() == 1 {
        return leave(state);
    }
    let before = state.desk.drafts_kept();
    leave_front(state);
    if state.desk.drafts_kept() > before {
        state.notice = Some(Notice::plain(ui::DRAFT_KEPT.get(state.desk.lang())));
    }
    state.screens.pop();
    wake(state);
    Vec::new()
}

/// Tells the front screen that it is in front again.
pub fn wake(state: &mut State) {
    let State { desk, screens, .. } = state;
    screens.top_mut().front_mut().woken(desk);
}

/// Makes happen what a screen wants.
pub(super) fn follow(state: &mut State, outcome: Outcome) -> Vec<Effect> {
    match outcome {
        Outcome::Stay => Vec::new(),
        Outcome::Push(screen) => {
            state.screens.push(*screen);
            wake(state);
            Vec::new()
        }
        Outcome::PushAsking(screen, effect) => {
            state.screens.push(*screen);
            wake(state);
            vec![effect]
        }
        Outcome::Replace(screen) => {
            state.screens.replace(*screen);
            wake(state);
            Vec::new()
        }
        Outcome::Pop => {
            state.screens.pop();
            wake(state);
            Vec::new()
        }
        Outcome::PopTelling(notice) => {
            state.screens.pop();
            wake(state);
            state.notice = Some(notice);
            Vec::new()
        }
        Outcome::PopAsking(notice, effect) => {
            state.screens.pop();
            wake(state);
            state.notice = Some(notice);
            vec![effect]
        }
        Outcome::Answer(answer) => answered(state, answer),
        Outcome::Commit(account, changes, after) => {
            if state.desk.read_only {
                let text = ui::READ_ONLY.get(state.desk.lang());
                state.notice = Some(Notice::bad(text));
                return Vec::new();
            }
            // Whatever way it came: no such text is kept.
            if secrecy::is_brought(&changes) {
                state.notice = Some(Notice::bad(Fault::SecretMarking.say(state.desk.lang())));
                return Vec::new();
            }
            vec![Effect::Commit(account, changes, after)]
        }
        Outcome::Ask(effect) => vec![effect],
        Outcome::Tell(notice) => {
            state.notice = Some(notice);
            Vec::new()
        }
        Outcome::Do(action) => {
            state.screens.pop();
            act(state, action)
        }
    }
}

fn answered(state: &mut State, answer: Answer) -> Vec<Effect> {
    state.screens.pop();
    let State { desk, screens, .. } = state;
    let outcome = screens.top_mut().front_mut().answer(desk, answer);
    follow(state, outcome)
}
