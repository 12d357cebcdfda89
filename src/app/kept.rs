//! What the screen does once an act is on disk, or is not.

use crate::app::desk::Desk;
use crate::app::message::{After, Effect, Notice};
use crate::app::screen::unlock::By;
use crate::app::screen::{Screen, Stack};
use crate::app::state::State;
use crate::book::failure::Failure;
use crate::book::store::Receipt;
use crate::domain::act::{Act, Deed};
use crate::domain::{Id, MemberId};
use crate::words::{Lang, ui};

/// An act is on disk: only now the register changes and the screen says so.
pub(super) fn kept(state: &mut State, act: &Act, receipt: Receipt, after: After) {
    if state.desk.register.apply(act).is_err() {
        state.notice = Some(Notice::bad(ui::BOOK_AND_SCREEN_DIFFER.get(state.desk.lang())));
        return;
    }
    let entry = act.entry(receipt.seq);
    state.desk.timeline.note(&entry);
    state.desk.trust.note(&entry);
    if act.account.deed == Deed::SetDate {
        state.desk.answered = Some((act.at.date(), state.desk.now.date()));
        state.desk.parted = false;
    }
    if matches!(act.account.deed, Deed::ChangePassphrase | Deed::HandOverBook) {
        state.desk.came_by = By::Passphrase;
    }
    state.desk.history.push(entry);
    let ids: Vec<Id> = act.changes.iter().map(|change| change.id).collect();
    if let Some(index) = state.desk.index.get_mut() {
        index.renew(&state.desk.register, &ids);
    }
    forget_drafts(state, &ids);
    if act.account.deed == Deed::ScoreMeeting {
        state.desk.scores.retain(|id, _| !ids.contains(&Id::from(*id)));
    }
    if act.account.deed == Deed::PlanMeeting {
        state.desk.prepared = None;
    }
    if let Screen::Sheet(sheet) = state.screens.top() {
        state.desk.sheets.remove(&sheet.job);
    }
    match after {
        After::Stay => {}
        After::Pop => {
            state.screens.pop();
        }
        After::Open(screen) => state.screens.push(*screen),
        After::Replace(screen) => state.screens.replace(*screen),
    }
    let State { desk, screens, .. } = state;
    let lang = desk.lang();
    close_lost(desk, screens);
    for screen in screens.iter_mut() {
        screen.front_mut().changed(desk, &ids);
    }
    screens.top_mut().front_mut().woken(desk);
    // What was written is told by the screen that wrote it.
    if act.account.deed == Deed::WritePaper {
        return;
    }
    let text = match act.account.deed {
        Deed::Undo | Deed::Redo => back_and_forth(desk, act, lang),
        _ => ui::KEPT.fill(lang, &[("what", &act.account.say(lang))]),
    };
    state.notice = Some(Notice::good(text));
}

/// What is to be done once an act is on disk: what a person had erased goes from the acts before.
pub(super) fn then(act: &Act) -> Vec<Effect> {
    let erased = act.changes.first().filter(|_| act.account.deed == Deed::ErasePerson);
    erased.map(|change| Effect::Clean(MemberId(change.id.number))).into_iter().collect()
}

/// What undo or redo did, with the deed it took back or did again.
fn back_and_forth(desk: &Desk, act: &Act, lang: Lang) -> String {
    let mut seq = act.reverses;
    let mut told = None;
    while let Some(entry) = seq.and_then(|seq| desk.history.iter().find(|it| it.seq == seq)) {
        told = Some(entry.account.say(lang));
        seq = entry.reverses;
    }
    let Some(what) = told else { return act.account.say(lang) };
    let done = if act.account.deed == Deed::Undo { ui::UNDONE } else { ui::REDONE };
    done.fill(lang, &[("what", &what)])
}

/// Closes screens whose record an undo or a deletion took away.
fn close_lost(desk: &Desk, screens: &mut Stack) {
    while screens.depth() > 1
        && screens.top().subject().is_some_and(|id| desk.register.record(id).is_none())
    {
        screens.pop();
    }
}

fn forget_drafts(state: &mut State, ids: &[Id]) {
    for id in ids {
        state.desk.drafts.remove(&(id.kind, Some(*id)));
        state.desk.drafts.remove(&(id.kind, None));
    }
}

/// An act is not on disk: the book is as before, and so is the screen.
pub(super) fn not_kept(state: &mut State, failure: &Failure) {
    let lang = state.desk.lang();
    let text = ui::NOT_KEPT.fill(lang, &[("why", &failure.say(lang))]);
    state.notice = Some(Notice::bad(text));
}
