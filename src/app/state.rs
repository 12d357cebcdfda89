//! The whole state of the running program, as plain data.

use crate::app::desk::Desk;
use crate::app::drafts::Keeping;
use crate::app::front::Front;
use crate::app::keymap::{self, Scope};
use crate::app::message::Notice;
use crate::app::screen::{Screen, Stack};

/// The state. Only [`update`](crate::app::update::update) changes it.
#[derive(Debug, Clone)]
pub struct State {
    /// What lies open.
    pub desk: Desk,
    /// The screens.
    pub screens: Stack,
    /// One line to the user, until the next key.
    pub notice: Option<Notice>,
    /// How far the drafts in work are kept.
    pub keeping: Keeping,
    /// Whether the line that the book locks itself soon is shown.
    pub warned: bool,
}

impl State {
    /// A state with one screen.
    pub fn new(desk: Desk, first: impl Into<Screen>) -> Self {
        Self {
            desk,
            screens: Stack::new(first),
            notice: None,
            keeping: Keeping::default(),
            warned: false,
        }
    }

    /// The screen in front.
    pub fn front(&self) -> &dyn Front {
        self.screens.top().front()
    }

    /// Whether a long work goes on in front: the loop then says [`Msg::Go`](crate::app::message::Msg)
    /// between keys.
    pub fn is_working(&self) -> bool {
        self.front().is_working()
    }

    /// The scopes in force, the nearest first.
    pub fn scopes(&self) -> Vec<Scope> {
        let front = self.front();
        let mut scopes = front.scopes();
        if !front.is_door() {
            scopes.push(Scope::Book);
        }
        scopes.push(Scope::Everywhere);
        scopes
    }

    /// The bindings that the footer shows, the most important first. Where letters are typed,
    /// only keys that are no letters.
    pub fn hints(&self) -> Vec<&'static keymap::Binding> {
        keymap::in_force(&self.scopes())
            .into_iter()
            .filter(|binding| binding.foot)
            .filter(|binding| self.front().refusal(&self.desk, binding.action).is_none())
            .collect()
    }
}
