//! The way in: what happens when the book opens, is created, is locked or does not open; and what
//! the world brings that concerns the book as a whole.

use crate::app::copies::Asked;
use crate::app::desk::Desk;
use crate::app::drafts::{self, Keeping};
use crate::app::message::{Effect, Msg, Notice, Opened, Place, Tone};
use crate::app::screen::card_check::{self, CardDue};
use crate::app::screen::code_card::CodeCard;
use crate::app::screen::first_run::FirstRun;
use crate::app::screen::history;
use crate::app::screen::home::Home;
use crate::app::screen::import_preview::ImportPreview;
use crate::app::screen::pager::Pager;
use crate::app::screen::passphrase::PassphraseScreen;
use crate::app::screen::problem::Problem;
use crate::app::screen::unlock::{By, Unlock};
use crate::app::screen::{Screen, Stack};
use crate::app::state::State;
use crate::app::update;
use crate::book::failure::Failure;
use crate::domain::act::Timeline;
use crate::domain::work::wall_clock::Trust;
use crate::words::{door as word, drafts as draft_word, privacy};

/// The exit status that says that the passphrase was not the right one.
const NOT_THE_KEY: u8 = 4;

/// Changes the state for what concerns the book as a whole.
pub fn update(state: &mut State, msg: Msg) -> Vec<Effect> {
    let lang = state.desk.lang();
    let is_open = matches!(msg, Msg::Opened(_) | Msg::Created(..));
    match msg {
        Msg::Opened(opened) => return came_in(state, *opened),
        Msg::Created(opened, code, number) => {
            opened_book(state, *opened);
            state.screens.push(CodeCard::new(&code, number, true).into());
            state.notice = None;
        }
        Msg::End => return update::leave(state),
        Msg::Drafts(all, lost) => return drafts::restore(state, all, lost),
        Msg::DraftsNotKept(line) => {
            state.keeping.refuse();
            state.notice = Some(Notice::bad(line));
        }
        Msg::LocksSoon(seconds) => {
            state.warned = true;
            let text = draft_word::LOCKS_SOON.fill(lang, &[("n", &seconds.to_string())]);
            state.notice = Some(Notice::plain(text));
        }
        Msg::Parted => {
            state.desk.parted = true;
            state.desk.answered = None;
            let doubt = state.desk.clock_doubt();
            state.notice = doubt.map(|doubt| Notice::plain(state.desk.say_doubt(doubt)));
            update::wake(state);
        }
        Msg::NotOpened(failure) => not_opened(state, &failure),
        Msg::Locked => locked(state),
        Msg::SettingsKept(settings) => {
            state.desk.settings = settings;
            update::wake(state);
        }
        other => brought(state, other),
    }
    if is_open { vec![Effect::Copies(Asked::Know)] } else { Vec::new() }
}

/// What the world brings to be looked at.
fn brought(state: &mut State, msg: Msg) {
    let lang = state.desk.lang();
    match msg {
        Msg::Preview(preview) => {
            let preview = ImportPreview::new(*preview, lang).into();
            if matches!(state.screens.top(), Screen::ImportPath(_)) {
                update::leave_front(state);
                state.screens.replace(preview);
            } else {
                state.screens.push(preview);
            }
        }
        Msg::Folder(folder, names) => listed(state, &folder, &names),
        Msg::Places(places) => offer(state, &places),
        Msg::Verified(lines) => {
            let title = word::VERIFIED.get(lang);
            let pager = Pager::told(&state.desk, title, &lines);
            state.screens.push(pager.into());
        }
        Msg::Cleaned(erased, older) => {
            let mut lines = vec![erased, privacy::ERASED_BACKUPS.get(lang).to_owned()];
            lines.extend(older.iter().map(|path| format!("  {}", path.display())));
            let replaces = !older.is_empty();
            lines.extend(replaces.then(|| privacy::OLDER_ASK.get(lang).to_owned()));
            let title = privacy::ACT_ERASE.get(lang);
            let pager = Pager { replaces, ..Pager::told(&state.desk, title, &lines) };
            state.screens.push(pager.into());
        }
        Msg::Seen(act) => {
            let pager = history::pager(&state.desk, &act);
            state.screens.push(pager.into());
        }
        _ => {}
    }
}

/// The names of a folder have come.
fn listed(state: &mut State, folder: &str, names: &[String]) {
    for screen in state.screens.iter_mut() {
        if let Screen::ImportPath(path) = screen {
            path.listed(folder, names);
        }
    }
}

/// The places of this machine have come.
fn offer(state: &mut State, places: &[Place]) {
    for screen in state.screens.iter_mut() {
        match screen {
            Screen::WritePaper(write) => write.offer(places.to_vec()),
            Screen::SecretPaper(paper) => paper.offer(places.to_vec()),
            Screen::Handover(handover) => handover.offer(places.to_vec()),
            Screen::CopyPick(pick) => pick.offer_places(places.to_vec()),
            _ => {}
        }
    }
}

/// The book opens. Whoever came in without the passphrase is asked for a new one at once; a card
/// that opened it has been tried.
fn came_in(state: &mut State, opened: Opened) -> Vec<Effect> {
    let way = match state.screens.top() {
        Screen::Unlock(door) => Some(door.by),
        Screen::CopyKey(door) if door.by != By::Passphrase => Some(door.by),
        _ => None,
    };
    let can_change = !opened.practice && !opened.read_only;
    let by = way.filter(|by| can_change && *by != By::Passphrase);
    state.desk.came_by = by.unwrap_or(state.desk.came_by);
    opened_book(state, opened);
    let mut effects = vec![Effect::Copies(Asked::Know)];
    if let Some(by) = by {
        if by == By::Code && state.desk.clock_is_settled() {
            let tried = card_check::tried(state.desk.settings, state.desk.today());
            effects.push(Effect::KeepSettings(tried));
        }
        state.screens.push(PassphraseScreen::of(&state.desk).into());
    }
    effects
}

/// A wrong passphrase leaves the door as it is, but for what was typed; anything else gets a
/// screen of its own.
fn not_opened(state: &mut State, failure: &Failure) {
    let lang = state.desk.lang();
    let is_key = failure.exit_code() == NOT_THE_KEY;
    match state.screens.top() {
        Screen::Unlock(_) if !is_key => {
            state.screens.restart(Problem { what: failure.say(lang) }.into());
        }
        Screen::Unlock(_)
        | Screen::FirstRun(_)
        | Screen::Passphrase(_)
        | Screen::NewCard(_)
        | Screen::Handover(_) => {
            refuse(state.screens.top_mut());
            state.notice = Some(Notice::bad(failure.say(lang)));
        }
        _ => state.screens.restart(Problem { what: failure.say(lang) }.into()),
    }
}

/// One line to the user: it closes the form of a passphrase that was changed.
pub fn told(state: &mut State, notice: Notice) {
    match (notice.tone, state.screens.top_mut()) {
        (Tone::Good, Screen::Passphrase(it)) if it.is_asked => drop(state.screens.pop()),
        (Tone::Bad, front) => refuse(front),
        _ => {}
    }
    state.notice = Some(notice);
}

/// What was typed in the screen in front did not open the book. A code is mended, not typed anew.
const fn refuse(front: &mut Screen) {
    match front {
        Screen::Unlock(it) if !matches!(it.by, By::Code) => it.secret.refuse(),
        Screen::Passphrase(it) => {
            it.is_asked = false;
            it.old.refuse();
        }
        Screen::NewCard(it) => it.secret.refuse(),
        Screen::CopyKey(it) if !matches!(it.by, By::Code) => it.secret.refuse(),
        _ => {}
    }
}

/// Everything decrypted goes: what stays is how the program looks and which day it is. Forms in
/// work are kept sealed and come back after the door.
fn locked(state: &mut State) {
    let desk = &state.desk;
    // what the disk did not take is in memory, sealed, and must be known at the door
    let notice = state.notice.take().filter(|_| state.keeping.is_refused());
    let desk = Desk {
        now: desk.now,
        fixed_today: desk.fixed_today,
        settings: desk.settings,
        size: desk.size,
        ..Desk::default()
    };
    *state = State::new(desk, Unlock::relocked());
    state.notice = notice;
}

/// The book is open: the first screen stands on it.
fn opened_book(state: &mut State, opened: Opened) {
    state.desk.timeline = Timeline::default();
    for entry in &opened.history {
        state.desk.timeline.note(entry);
    }
    state.desk.drafts.clear();
    state.desk.sheets.clear();
    state.desk.scores.clear();
    state.desk.said.clear();
    state.desk.prepared = None;
    state.keeping = Keeping::default();
    state.desk.trust = Trust::of(&opened.history, opened.practice);
    (state.desk.parted, state.desk.answered) = (false, None);
    state.desk.register = opened.register;
    state.desk.index = std::cell::OnceCell::new();
    state.desk.history = opened.history;
    state.desk.practice = opened.practice;
    state.desk.read_only = opened.read_only;
    state.desk.copies = None;
    let home = Home::unseen().into();
    state.screens.restart(home);
    update::wake(state);
    let told = opened.told.first().map(Notice::plain);
    state.notice = state.desk.warning(told);
    if card_check::is_due(&state.desk) && !state.desk.came_without() {
        state.screens.push(CardDue.into());
    }
}

/// The state of a program that begins at the door: a book that exists, or one to be set up.
pub fn first_screen(exists: bool) -> Stack {
    if exists { Stack::new(Unlock::new()) } else { Stack::new(FirstRun::new()) }
}
