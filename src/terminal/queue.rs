//! What the terminal sent and nobody has looked at yet.

use std::collections::VecDeque;
use std::io;

use crossterm::event::{self, Event, KeyCode, KeyEventKind, KeyModifiers};

use crate::terminal::screen::AT_ONCE;

/// Events that were read, in order. What is queued in the terminal itself comes after them.
#[derive(Debug, Default)]
pub(super) struct Queue {
    read: VecDeque<Event>,
}

impl Queue {
    /// The next event, if one is there.
    ///
    /// # Errors
    /// What the terminal refuses.
    pub(super) fn next(&mut self) -> io::Result<Option<Event>> {
        self.read_all()?;
        Ok(self.read.pop_front())
    }

    /// Reads whatever waits in the terminal.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads keys")]
    fn read_all(&mut self) -> io::Result<()> {
        while event::poll(AT_ONCE)? {
            self.read.push_back(event::read()?);
        }
        Ok(())
    }

    /// Whether an event that was just taken is a line's end in a pasted text, and confirms nothing.
    /// Only where the terminal does not tell pastes apart, as on Windows: there the letters of a
    /// paste come as keys, all at once.
    pub(super) fn is_pasted(&self, event: &Event) -> bool {
        cfg!(windows) && is_enter(event) && has_letter_next(&self.read)
    }
}

fn is_enter(event: &Event) -> bool {
    matches!(event, Event::Key(key) if key.code == KeyCode::Enter
        && key.modifiers.is_empty()
        && key.kind != KeyEventKind::Release)
}

/// Whether the next key pressed is a letter, or the end of another line. The release of a key is
/// none: while the program was busy the Enter of a hand came and went, too.
fn has_letter_next(events: &VecDeque<Event>) -> bool {
    let mut pressed = events.iter().filter_map(|event| match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => Some(key),
        _ => None,
    });
    pressed.next().is_some_and(|key| {
        let is_plain = key.modifiers.difference(KeyModifiers::SHIFT).is_empty();
        is_plain && matches!(key.code, KeyCode::Char(_) | KeyCode::Enter | KeyCode::Tab)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::KeyEvent;

    fn key(code: KeyCode, kind: KeyEventKind) -> Event {
        Event::Key(KeyEvent::new_with_kind(code, KeyModifiers::NONE, kind))
    }

    fn both(code: KeyCode) -> [Event; 2] {
        [key(code, KeyEventKind::Press), key(code, KeyEventKind::Release)]
    }

    /// Whether the first Enter is taken for a part of a paste.
    fn is_pasted(events: impl IntoIterator<Item = Event>) -> bool {
        let mut events: VecDeque<Event> = events.into_iter().collect();
        let first = events.pop_front().unwrap();
        is_enter(&first) && has_letter_next(&events)
    }

    #[test]
    fn an_enter_of_a_hand_confirms_though_its_release_is_queued() {
        assert!(!is_pasted(both(KeyCode::Enter)));
        assert!(!is_pasted([key(KeyCode::Enter, KeyEventKind::Press)]));
        let other = [both(KeyCode::Enter), both(KeyCode::Down), both(KeyCode::F(10))];
        assert!(!is_pasted(other.into_iter().flatten()));
        let resized = [key(KeyCode::Enter, KeyEventKind::Press), Event::Resize(80, 24)];
        assert!(!is_pasted(resized));
        let ctrl = Event::Key(KeyEvent::new(KeyCode::Char('s'), KeyModifiers::CONTROL));
        assert!(!is_pasted([key(KeyCode::Enter, KeyEventKind::Press), ctrl]));
    }

    #[test]
    fn an_enter_between_letters_that_came_at_once_belongs_to_a_paste() {
        let paste = [KeyCode::Enter, KeyCode::Char('b')].map(both);
        assert!(is_pasted(paste.into_iter().flatten()));
        // an empty line, and a capital with Shift
        let lines = [KeyCode::Enter, KeyCode::Enter, KeyCode::Char('b')].map(both);
        assert!(is_pasted(lines.into_iter().flatten()));
        let capital = Event::Key(KeyEvent::new(KeyCode::Char('B'), KeyModifiers::SHIFT));
        assert!(is_pasted([key(KeyCode::Enter, KeyEventKind::Press), capital]));
        // the release of the Enter itself is none
        let [_, released] = both(KeyCode::Enter);
        assert!(!is_pasted([released].into_iter().chain(both(KeyCode::Char('b')))));
    }
}
