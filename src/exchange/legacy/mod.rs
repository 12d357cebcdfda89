//! Lists typed before Unicode: recognised by the text of the whole sheet, turned into Unicode.
//!
//! A cell alone cannot be judged ("Dòng" is a word, and in TCVN3 it is Dũng), so the words of the
//! whole sheet are read in each way and the way that makes Vietnamese of them wins. A reading has
//! to make syllables of words that are none as they stand: real Vietnamese and French have next to
//! no such words, so they are left alone.

mod syllable;
mod tcvn3;
mod vni;
mod windows1258;

use super::table::Table;
use syllable::is_syllable;
use unicode_normalization::UnicodeNormalization as _;

/// In which codes a sheet was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Script {
    /// Unicode, or nothing that would tell.
    #[default]
    Unicode,
    /// TCVN3 (ABC): fonts named .Vn…
    Tcvn3,
    /// VNI-Windows: fonts named VNI-…
    Vni,
    /// The Vietnamese code page of Windows, taken for the western one.
    Windows1258,
}

impl Script {
    /// The name under which offices know it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unicode => "Unicode",
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Vni => "VNI-Windows",
            Self::Windows1258 => "Windows-1258",
        }
    }

    const OLD: [Self; 3] = [Self::Tcvn3, Self::Vni, Self::Windows1258];

    /// The text in NFC Unicode. Nothing may be cleaned away before: in TCVN3 ư is a soft hyphen.
    pub fn to_unicode(self, text: &str) -> String {
        match self {
            Self::Unicode => text.nfc().collect(),
            Self::Tcvn3 => tcvn3::to_unicode(text),
            Self::Vni => vni::to_unicode(text),
            Self::Windows1258 => windows1258::to_unicode(text),
        }
    }
}

/// Recognises the codes of a sheet and makes all its texts NFC Unicode.
pub fn convert(table: &mut Table) -> Script {
    let script = recognise(table.texts());
    for text in table.texts_mut() {
        *text = convert_cell(script, text);
    }
    script
}

/// The codes in which most telling words of these texts make sense.
pub fn recognise<'a>(texts: impl Iterator<Item = &'a str>) -> Script {
    let mut gains = [Tally::default(); 3];
    for word in texts.filter(|text| !is_surely_unicode(text)).flat_map(words) {
        for (script, tally) in Script::OLD.into_iter().zip(&mut gains) {
            tally.weigh(script, word);
        }
    }
    let best = Script::OLD.into_iter().zip(gains).max_by_key(|(_, tally)| tally.balance());
    best.filter(|(_, tally)| tally.convinces()).map_or(Script::Unicode, |(script, _)| script)
}

/// How one reading fared over the words that are not plain ASCII.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    gained: i64,
    lost: i64,
    nonsense: i64,
}

impl Tally {
    fn weigh(&mut self, script: Script, word: &str) {
        let as_is = is_syllable(&word.nfc().collect::<String>());
        let read = is_syllable(&script.to_unicode(word));
        match (as_is, read) {
            (false, true) => self.gained += 1,
            (true, false) => self.lost += 1,
            (false, false) => self.nonsense += 1,
            (true, true) => {}
        }
    }

    const fn balance(self) -> i64 {
        self.gained - 2 * self.lost - self.nonsense
    }

    const fn convinces(self) -> bool {
        self.gained > 0 && self.balance() > 0
    }
}

/// In a sheet of old codes some cells may have been typed anew in Unicode: those stay.
fn convert_cell(script: Script, text: &str) -> String {
    if script == Script::Unicode || is_surely_unicode(text) {
        return text.nfc().collect();
    }
    let mut tally = Tally::default();
    words(text).for_each(|word| tally.weigh(script, word));
    let read = if tally.lost > tally.gained { Script::Unicode } else { script };
    read.to_unicode(text)
}

/// Vietnamese letters that no font before Unicode could name, composed or with loose tone marks.
fn is_surely_unicode(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(c, '\u{1EA0}'..='\u{1EF9}' | 'ă' | 'Ă' | 'đ' | 'Đ' | 'ĩ' | 'Ĩ' | 'ũ' | 'Ũ'
            | 'ơ' | 'Ơ' | 'ư' | 'Ư' | '\u{300}'..='\u{36F}')
    })
}

/// Words that hold at least one letter beyond ASCII. All codes in use lie between U+00A1 and
/// U+00FF, so what is no letter there (¬, ­, ¸) still belongs to a word.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |c: char| c.is_ascii_alphabetic() || ('\u{A1}'..='\u{FF}').contains(&c);
    let parts = text.split(move |c: char| !is_part(c) && !c.is_alphabetic());
    parts.filter(|word| !word.is_ascii())
}

#[cfg(test)]
mod tests;
