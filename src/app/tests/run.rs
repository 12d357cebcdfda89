//! What is said while the world is at work.

use super::*;
use crate::app::action::Action;
use crate::app::desk::Desk;
use crate::app::key::Key;
use crate::app::screen::copies::{CopyKey, For};
use crate::app::screen::passphrase::PassphraseScreen;
use crate::app::screen::unlock::Unlock;
use crate::app::screen::{Screen, card_check::CardCheck, new_card::NewCard};
use crate::words::{Lang, Text, door as word};

/// A world that notes what is shown and what is done, in their order.
#[derive(Default)]
struct Noting(Vec<String>);

impl World for Noting {
    fn store(&mut self) -> Option<&mut (dyn Store + 'static)> {
        None
    }

    fn show(&mut self, state: &State) {
        self.0.extend(state.notice.as_ref().map(|notice| notice.text.clone()));
    }

    fn perform(&mut self, _state: &State, effect: Effect) -> Vec<Msg> {
        self.0.push(if waits::text(&effect).is_some() { "done" } else { "at once" }.to_owned());
        Vec::new()
    }
}

/// What is shown and done when a secret is typed in a screen and confirmed.
fn confirmed(screen: Screen, typed: &str) -> (Vec<String>, Option<Notice>) {
    let mut state = State::new(Desk::default(), screen);
    let mut world = Noting::default();
    for letter in typed.chars() {
        step(&mut state, &mut world, Msg::Key(Key::char(letter)));
    }
    step(&mut state, &mut world, Msg::Do(Action::Confirm));
    (world.0, state.notice)
}

#[test]
fn a_line_stands_there_before_a_key_is_made_from_what_was_typed() {
    let code = "065978720885000000000011123453540606699996098769";
    let passphrase = PassphraseScreen { in_new: true, is_forgotten: true, ..Default::default() };
    let book = || For::Book(std::path::PathBuf::from("a.scbk"), 3);
    let cases: [(Screen, &str, Text); 5] = [
        (Unlock::new().into(), "bon tu khong dau", word::WAIT_OPEN),
        (passphrase.into(), "bon tu khong dau", word::WAIT_PASSPHRASE),
        (CardCheck::new().into(), code, word::WAIT_CARD),
        (NewCard::new().into(), "bon tu khong dau", word::WAIT_CARD),
        (CopyKey::new(book()).into(), "bon tu khong dau", word::WAIT_COPY),
    ];
    for (screen, typed, text) in cases {
        let (told, notice) = confirmed(screen, typed);
        assert_eq!(told, [text.get(Lang::Vi), "done"], "{typed}");
        assert_eq!(notice, None, "it goes when the work is done");
    }
    // what is done at once needs no word
    let mut state = State::new(Desk::default(), Unlock::new());
    let mut world = Noting::default();
    step(&mut state, &mut world, Msg::Do(Action::NextLanguage));
    assert_eq!(world.0, ["at once"]);
}
