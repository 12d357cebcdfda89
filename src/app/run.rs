//! The one step that the terminal and the tests share: change the state, do in the world what
//! the change asks, tell the state what came of it, until all is quiet.

use std::collections::VecDeque;

use crate::app::message::{After, Effect, Msg, Notice};
use crate::app::state::State;
use crate::app::update::update;
use crate::book::store::Store;
use crate::domain::act::{Act, Deed};

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

    /// An act is about to be kept: what must be done before it is done now.
    fn before(&mut self, _state: &State, _act: &Act) {}

    /// Does what concerns more than the open book: unlocking, files, settings.
    fn perform(&mut self, state: &State, effect: Effect) -> Vec<Msg>;
}

/// Does one message and all that follows from it.
pub fn step(state: &mut State, world: &mut dyn World, msg: Msg) -> Going {
    let mut waiting = VecDeque::from([msg]);
    while let Some(msg) = waiting.pop_front() {
        for effect in update(state, msg) {
            match effect {
                Effect::Quit => return Going::Over,
                Effect::Commit(account, changes, after) => {
                    let act = Act {
                        account,
                        author: state.desk.author(),
                        at: state.desk.stamp(),
                        changes,
                        reverses: None,
                    };
                    world.before(state, &act);
                    waiting.extend(keep(world, act, after));
                }
                Effect::TakeBack(seq, deed) => waiting.extend(take_back(state, world, seq, deed)),
                Effect::LookAt(seq) => waiting.extend(look_at(state, world, seq)),
                other => waiting.extend(world.perform(state, other)),
            }
        }
    }
    Going::On
}

/// Keeps an act in the open book.
fn keep(world: &mut dyn World, act: Act, after: After) -> Option<Msg> {
    let store = world.store()?;
    Some(match store.commit(&act) {
        Ok(receipt) => Msg::Kept(Box::new(act), receipt, after),
        Err(failure) => Msg::NotKept(failure),
    })
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

/// Brings one act with its changes.
fn look_at(state: &State, world: &mut dyn World, seq: u64) -> Option<Msg> {
    Some(match world.store()?.act(seq) {
        Ok(act) => Msg::Seen(Box::new(act)),
        Err(failure) => Msg::Told(Notice::bad(failure.say(state.desk.lang()))),
    })
}
