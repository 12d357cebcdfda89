//! What an input method for Vietnamese would make of a passphrase. With it on, another passphrase
//! arrives than the one that was typed, and with the dots on the screen nobody sees it.

use zeroize::Zeroizing;

/// Whether a text holds letters that only an input method makes.
pub fn has_marks(typed: &str) -> bool {
    !typed.is_ascii()
}

/// Whether Telex or VNI would have changed this text while it was typed: then it is typed anew
/// only with the input method off, or in words that neither touches.
pub fn would_change(typed: &str) -> bool {
    let small = Zeroizing::new(typed.to_ascii_lowercase());
    small.split(|c: char| !c.is_ascii_alphanumeric()).any(is_touched)
}

/// One word: letters and digits without a break.
fn is_touched(word: &str) -> bool {
    let mut before: [bool; 26] = [false; 26];
    let (mut has_vowel, mut has_d) = (false, false);
    for c in word.chars() {
        let touched = match c {
            'w' => true,
            's' | 'f' | 'r' | 'x' | 'j' | 'z' => has_vowel,
            'a' | 'e' | 'o' | 'd' => seen(&before, c),
            '9' => has_vowel || has_d,
            '0'..='8' => has_vowel,
            _ => false,
        };
        if touched {
            return true;
        }
        has_vowel |= matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        has_d |= c == 'd';
        if let Some(place) = place(c).and_then(|at| before.get_mut(at)) {
            *place = true;
        }
    }
    false
}

fn place(c: char) -> Option<usize> {
    c.is_ascii_lowercase().then(|| usize::from(u8::try_from(c).unwrap_or(b'a') - b'a'))
}

fn seen(before: &[bool; 26], c: char) -> bool {
    place(c).and_then(|at| before.get(at)).copied().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_telex_and_vni_touch_is_known() {
        for touched in ["ddong", "vieejt", "lua chins", "w", "tana", "lua1", "d9", "Toan2", "hoaf"]
        {
            assert!(would_change(touched), "{touched}");
        }
        for safe in ["lua chin vang dong", "2026 1234 5678", "sang xanh ruong", "", "1a", "zoi"] {
            assert!(!would_change(safe), "{safe}");
        }
        assert!(has_marks("lúa") && !has_marks("lua"));
    }
}
