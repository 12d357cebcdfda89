//! Turns what terminals send into our keys: the one place that knows their differences.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::app::key::{Code, Key};

/// Our key for an event; `None` for what is no key of ours, such as most releases.
///
/// On Windows releases arrive too and are passed over, but for characters typed with Alt and the
/// number pad, which arrive only on release. Ctrl and Alt with a printable character is `AltGr`.
pub fn read(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release && !is_alt_number(event) {
        return None;
    }
    let held = event.modifiers;
    let (ctrl, alt) = (held.contains(KeyModifiers::CONTROL), held.contains(KeyModifiers::ALT));
    let altgr = ctrl && alt;
    let code = match event.code {
        // 0x08 comes as Ctrl+H from some input methods: always a plain Backspace.
        KeyCode::Char('h' | 'H') if ctrl && !alt => return Some(Key::plain(Code::Backspace)),
        KeyCode::Char('\u{8}' | '\u{7f}') | KeyCode::Backspace => {
            return Some(Key::plain(Code::Backspace));
        }
        KeyCode::Char(c) if altgr && !c.is_control() && !c.is_ascii_alphabetic() => {
            return Some(Key::char(c));
        }
        KeyCode::Char(c) if ctrl => Code::Char(c.to_ascii_lowercase()),
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::F(number) => Code::F(number),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab if held.contains(KeyModifiers::SHIFT) => Code::BackTab,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        _ => return None,
    };
    let is_text = matches!(code, Code::Char(_));
    Some(Key { code, ctrl: ctrl && is_text, alt: alt && is_text })
}

/// A character composed with Alt and the number pad on Windows: it arrives with the release.
fn is_alt_number(event: KeyEvent) -> bool {
    cfg!(windows)
        && event.modifiers.is_empty()
        && matches!(event.code, KeyCode::Char(c) if !c.is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(code: KeyCode, held: KeyModifiers) -> Option<Key> {
        read(KeyEvent::new(code, held))
    }

    #[test]
    fn backspace_is_one_key_however_it_is_sent() {
        let back = Some(Key::plain(Code::Backspace));
        assert_eq!(pressed(KeyCode::Backspace, KeyModifiers::NONE), back);
        assert_eq!(pressed(KeyCode::Backspace, KeyModifiers::CONTROL), back);
        assert_eq!(pressed(KeyCode::Char('h'), KeyModifiers::CONTROL), back);
        assert_eq!(pressed(KeyCode::Char('\u{7f}'), KeyModifiers::NONE), back);
    }

    #[test]
    fn altgr_writes_and_releases_are_passed_over() {
        let both = KeyModifiers::CONTROL | KeyModifiers::ALT;
        assert_eq!(pressed(KeyCode::Char('@'), both), Some(Key::char('@')));
        let release =
            KeyEvent::new_with_kind(KeyCode::Enter, KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(read(release), None);
        assert_eq!(pressed(KeyCode::Char('Z'), KeyModifiers::CONTROL), Some(Key::ctrl('z')));
    }
}
