//! Which bindings of the keymap hold now, and what a key does by them.

use crate::app::action::Action;
use crate::app::key::Key;
use crate::app::keymap::{BINDINGS, Binding, Scope};

/// The action of a key in the scopes in force, the nearest scope first. Letters are read through
/// the damage of input methods, after the key as it came.
pub fn resolve(scopes: &[Scope], key: Key) -> Option<Action> {
    let find = |key: Key| {
        scopes.iter().find_map(|scope| {
            BINDINGS
                .iter()
                .find(|binding| binding.scope == *scope && binding.keys.contains(&key))
                .map(|binding| binding.action)
        })
    };
    find(key).or_else(|| find(key.undamaged()))
}

/// The bindings in force, nearest scope first, each action once.
pub fn in_force(scopes: &[Scope]) -> Vec<&'static Binding> {
    let mut seen = Vec::new();
    let mut taken: Vec<Key> = Vec::new();
    let mut found = Vec::new();
    for scope in scopes {
        for binding in BINDINGS.iter().filter(|binding| binding.scope == *scope) {
            let shown_is_free = binding.keys.first().is_none_or(|key| !taken.contains(key));
            if shown_is_free && !seen.contains(&binding.action) {
                seen.push(binding.action);
                taken.extend(binding.keys.first());
                found.push(binding);
            }
        }
    }
    found
}
