//! What `app/keymap.rs` promises.

use super::*;

#[test]
fn no_key_is_bound_twice_in_a_scope() {
    for binding in BINDINGS {
        for key in binding.keys {
            let holders = BINDINGS
                .iter()
                .filter(|other| other.scope == binding.scope && other.keys.contains(key))
                .count();
            assert_eq!(holders, 1, "{key} in {:?}", binding.scope);
        }
    }
}

#[test]
fn every_action_has_a_key_that_is_no_letter() {
    for action in Action::ALL {
        let safe = BINDINGS.iter().filter(|binding| binding.action == *action).any(|binding| {
            binding.keys.first().is_some_and(|key| key.text().is_none_or(|c| c == ' '))
        });
        assert!(safe, "{action:?}");
    }
}

#[test]
fn no_key_is_one_that_terminals_send_for_another() {
    for binding in BINDINGS {
        for key in binding.keys {
            let clash =
                key.ctrl && matches!(key.code, Code::Char('h' | 'i' | 'j' | 'm' | 'c' | '['));
            assert!(!clash, "{key} cannot be told from another key");
        }
    }
}
