//! The Vietnamese code page of Windows: composed vowels and loose tone marks, here shown as the
//! western letters of the same codes.

use unicode_normalization::UnicodeNormalization as _;

/// Codes where the code page differs from the western one.
const LETTERS: &[(char, char)] = &[
    ('\u{C3}', 'Ă'),
    ('\u{CC}', '\u{300}'),
    ('\u{D0}', 'Đ'),
    ('\u{D2}', '\u{309}'),
    ('\u{D5}', 'Ơ'),
    ('\u{DD}', 'Ư'),
    ('\u{DE}', '\u{303}'),
    ('\u{E3}', 'ă'),
    ('\u{EC}', '\u{301}'),
    ('\u{F0}', 'đ'),
    ('\u{F2}', '\u{323}'),
    ('\u{F5}', 'ơ'),
    ('\u{FD}', 'ư'),
    ('\u{FE}', '₫'),
];

/// The text in NFC Unicode.
pub(super) fn to_unicode(text: &str) -> String {
    let letter = |code| LETTERS.iter().find(|(from, _)| *from == code).map_or(code, |(_, to)| *to);
    text.chars().map(letter).nfc().collect()
}

/// The other way, for tests: every tone is written as a loose mark.
#[cfg(test)]
pub(super) fn from_unicode(text: &str) -> String {
    let is_tone = |c| "\u{300}\u{301}\u{303}\u{309}\u{323}".contains(c);
    let mut codes = String::new();
    for letter in text.chars() {
        let base: String = letter.to_string().nfd().filter(|c| !is_tone(*c)).nfc().collect();
        let tones = letter.to_string().nfd().filter(|c| is_tone(*c)).collect::<Vec<_>>();
        let both = base.chars().chain(tones);
        let code = |c| LETTERS.iter().find(|(_, to)| *to == c).map_or(c, |(from, _)| *from);
        codes.extend(both.map(code));
    }
    codes
}
