//! VNI-Windows: a base letter and a second character for its marks.

/// Marks after a, e, o, u, y, ô (ơ) and ö (ư): the second character and the tone.
const TONES: &[(char, char)] =
    &[('ù', '\u{301}'), ('ø', '\u{300}'), ('û', '\u{309}'), ('õ', '\u{303}'), ('ï', '\u{323}')];

/// Marks after a, e, o that give â, ê, ô with a tone.
const ROOFED: &[(char, &str)] = &[
    ('â', "\u{302}"),
    ('á', "\u{302}\u{301}"),
    ('à', "\u{302}\u{300}"),
    ('å', "\u{302}\u{309}"),
    ('ã', "\u{302}\u{303}"),
    ('ä', "\u{302}\u{323}"),
];

/// Marks after a that give ă with a tone.
const BOWLED: &[(char, &str)] = &[
    ('ê', "\u{306}"),
    ('é', "\u{306}\u{301}"),
    ('è', "\u{306}\u{300}"),
    ('ú', "\u{306}\u{309}"),
    ('ü', "\u{306}\u{303}"),
    ('ë', "\u{306}\u{323}"),
];

/// Letters that stand alone.
const ALONE: &[(char, char)] =
    &[('ñ', 'đ'), ('ô', 'ơ'), ('ö', 'ư'), ('æ', 'ỉ'), ('ó', 'ĩ'), ('ò', 'ị'), ('î', 'ỵ')];

use unicode_normalization::UnicodeNormalization as _;

fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

/// The marks a second character gives to the letter before it.
fn marks(base: char, mark: char) -> Option<String> {
    let mark = lower(mark);
    let among = |table: &[(char, &str)]| {
        table.iter().find(|(c, _)| *c == mark).map(|(_, marks)| (*marks).to_owned())
    };
    let tone = TONES.iter().find(|(c, _)| *c == mark).map(|(_, tone)| tone.to_string());
    match lower(base) {
        'a' => tone.or_else(|| among(ROOFED)).or_else(|| among(BOWLED)),
        'e' | 'o' => tone.or_else(|| among(ROOFED)),
        'u' | 'y' | 'ô' | 'ö' => tone,
        _ => None,
    }
}

/// A code that stands alone, keeping its case.
fn alone(code: char) -> char {
    let small = lower(code);
    let letter = ALONE.iter().find(|(from, _)| *from == small).map_or(small, |(_, to)| *to);
    if small == code { letter } else { letter.to_uppercase().next().unwrap_or(letter) }
}

/// The text in NFC Unicode.
pub(super) fn to_unicode(text: &str) -> String {
    let mut read = String::with_capacity(text.len() + 8);
    let mut codes = text.chars().peekable();
    while let Some(code) = codes.next() {
        read.push(alone(code));
        if let Some(marks) = codes.peek().and_then(|next| marks(code, *next)) {
            read.push_str(&marks);
            codes.next();
        }
    }
    read.nfc().collect()
}

/// The other way, for tests.
#[cfg(test)]
pub(super) fn from_unicode(text: &str) -> String {
    text.chars().map(code).collect()
}

#[cfg(test)]
fn code(letter: char) -> String {
    let small = lower(letter);
    let coded = if let Some((from, _)) = ALONE.iter().find(|(_, to)| *to == small) {
        from.to_string()
    } else if small.is_ascii() || "íì".contains(small) {
        small.to_string()
    } else {
        let bases = "aeouyôö".chars();
        let seconds = TONES.iter().map(|(c, _)| *c);
        let seconds = seconds.chain(ROOFED.iter().chain(BOWLED).map(|(c, _)| *c));
        let pairs = bases.flat_map(|base| seconds.clone().map(move |mark| [base, mark]));
        let mut pairs = pairs.map(String::from_iter);
        pairs.find(|pair| to_unicode(pair) == small.to_string()).unwrap_or_default()
    };
    if small == letter { coded } else { coded.to_uppercase() }
}
