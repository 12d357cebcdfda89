//! The one step that the terminal and the tests share: change the state, do in the world what
//! the change asks, tell the state what came of it, until all is quiet.

use std::collections::VecDeque;

use chrono::NaiveDate;

use crate::app::message::{After, Effect, Msg, Notice};
use crate::app::state::State;
use crate::app::update::update;
use crate::app::waits;
use crate::book::person;
use crate::book::store::Store;
use crate::domain::MemberId;
use crate::domain::act::{Act, Deed};
use crate::domain::work::erase;
use crate::domain::work::wall_clock;
use crate::words::privacy as word;

/// Whether the program goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Going {
    /// It goes on.
    On,
    /// The user left.
    Over,
}

/// The world outside of the state: the book and all else that is not pure.
pub trait World {
    /// The open book; `None` while it is locked.
    fn store(&mut self) -> Option<&mut (dyn Store + 'static)>;

    /// An act is about to be kept: what must be done before it is done now. What went wrong with
    /// it is told once the act is kept.
    fn before(&mut self, _state: &State, _act: &Act) -> Vec<Msg> {
        Vec::new()
    }

    /// Whether what is open can be locked: whether it could be opened again.
    fn can_lock(&self) -> bool {
        true
    }

    /// Shows the state as it is, before a work that takes a moment.
    fn show(&mut self, _state: &State) {}

    /// Does what concerns more than the open book: unlocking, files, settings.
    fn perform(&mut self, state: &State, effect: Effect) -> Vec<Msg>;
}

/// Does one message and all that follows from it.
pub fn step(state: &mut State, world: &mut dyn World, msg: Msg) -> Going {
    let mut waiting = VecDeque::from([msg]);
    while let Some(msg) = waiting.pop_front() {
        for effect in update(state, msg) {
            match effect {
                // drafts that the disk does not take would be lost without a word
                Effect::Quit if waiting.iter().any(|it| matches!(it, Msg::DraftsNotKept(_))) => {}
                Effect::Quit => return Going::Over,
                Effect::Commit(account, changes, after) => {
                    let act = Act {
                        account,
                        author: state.desk.author(),
                        at: state.desk.stamp(),
                        changes,
                        reverses: None,
                    };
                    let told = world.before(state, &act);
                    waiting.extend(keep(world, act, after).into_iter().chain(told));
                }
                Effect::SetDate(today) => waiting.extend(set_date(state, world, today)),
                Effect::TakeBack(seq, deed) => waiting.extend(take_back(state, world, seq, deed)),
                Effect::Clean(member) => waiting.extend(clean(state, world, member)),
                Effect::LookAt(seq) => waiting.extend(look_at(state, world, seq)),
                other => waiting.extend(perform(state, world, other)),
            }
        }
    }
    Going::On
}

/// Does what the world does; where that takes a moment, a line says so meanwhile.
fn perform(state: &mut State, world: &mut dyn World, effect: Effect) -> Vec<Msg> {
    if let Some(text) = waits::text(&effect) {
        let before = state.notice.replace(Notice::plain(text.get(state.desk.lang())));
        world.show(state);
        state.notice = before;
    }
    world.perform(state, effect)
}

/// Keeps an act in the open book.
fn keep(world: &mut dyn World, act: Act, after: After) -> Option<Msg> {
    let store = world.store()?;
    Some(match store.commit(&act) {
        Ok(receipt) => Msg::Kept(Box::new(act), receipt, after),
        Err(failure) => Msg::NotKept(failure),
    })
}

/// Keeps which day it is; the act itself is of that day.
fn set_date(state: &State, world: &mut dyn World, today: NaiveDate) -> Option<Msg> {
    let act = Act {
        account: wall_clock::account(state.desk.today(), today),
        author: state.desk.author(),
        at: today.and_time(state.desk.now.time()),
        changes: Vec::new(),
        reverses: None,
    };
    keep(world, act, After::Pop)
}

/// Takes back an act: its inverse is one more act.
fn take_back(state: &State, world: &mut dyn World, seq: u64, deed: Deed) -> Option<Msg> {
    let store = world.store()?;
    let act = match store.act(seq) {
        Ok(act) => act.inverse(seq, deed, state.desk.author(), state.desk.stamp()),
        Err(failure) => return Some(Msg::NotKept(failure)),
    };
    keep(world, act, After::Stay)
}

/// Takes what a member had erased out of everything that was written before.
fn clean(state: &State, world: &mut dyn World, member: MemberId) -> Option<Msg> {
    let (lang, today) = (state.desk.lang(), state.desk.today());
    let past = state.desk.register.member(member).map(|it| (member, erase::past(it, today)));
    let store = world.store()?;
    Some(match person::clean(store, past) {
        Ok(_) => {
            let erased = word::ERASED.fill(lang, &[("n", &member.0.to_string())]);
            Msg::Cleaned(erased, store.older())
        }
        Err(failure) => Msg::Told(Notice::bad(failure.say(lang))),
    })
}

/// Brings one act with its changes.
fn look_at(state: &State, world: &mut dyn World, seq: u64) -> Option<Msg> {
    Some(match world.store()?.act(seq) {
        Ok(act) => Msg::Seen(Box::new(act)),
        Err(failure) => Msg::Told(Notice::bad(failure.say(state.desk.lang()))),
    })
}

#[cfg(test)]
#[path = "tests/run.rs"]
mod tests;
