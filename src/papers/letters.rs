//! How wide words are in Times New Roman, which is not at hand when a file is written: a rule is as
//! long as its words, a column as wide as its longest word.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::papers::measures::POINT;

/// What the widths are parts of.
const EM: f32 = 2048.0;

/// The widths of the letters from blank to `~`, from the table `hmtx` of Liberation Serif, which
/// was made to be as wide as Times New Roman letter by letter.
const REGULAR: [u16; 95] = [
    512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024,
    1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886,
    1479, 1366, 1366, 1479, 1251, 1139, 1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139,
    1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479, 1251, 682, 569, 682, 961, 1024, 682, 909,
    1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024, 1024, 1024, 682,
    797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108,
];

/// The same of the bold letters.
const BOLD: [u16; 95] = [
    512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024,
    1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905,
    1479, 1366, 1479, 1479, 1366, 1251, 1593, 1593, 797, 1024, 1593, 1366, 1933, 1479, 1593, 1251,
    1593, 1479, 1139, 1366, 1479, 1479, 2048, 1479, 1479, 1366, 682, 569, 682, 1190, 1024, 682,
    1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569, 682, 1139, 569, 1706, 1139, 1024, 1139, 1139,
    909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451, 807, 1065,
];

/// Letters beyond those, plain and bold. A letter with a tone is as wide as without.
const BEYOND: &[(char, u16, u16)] = &[
    ('Đ', 1479, 1479),
    ('đ', 1024, 1139),
    ('Ơ', 1479, 1593),
    ('ơ', 1083, 1134),
    ('Ư', 1589, 1630),
    ('ư', 1110, 1229),
    ('–', 1024, 1024),
    ('…', 2048, 2048),
    ('“', 909, 1024),
    ('”', 909, 1024),
    ('‘', 682, 682),
    ('’', 682, 682),
    ('•', 717, 717),
    ('·', 682, 683),
    ('°', 819, 819),
    ('²', 614, 614),
];

/// A letter that is in neither table is taken for a wide one.
const UNKNOWN: u16 = 1479;

/// The horn of `ơ` and `ư`, which makes a letter wider, as tones do not.
const HORN: char = '\u{31b}';

/// The width of words in millimetres.
pub(super) fn width(text: &str, bold: bool, size: f32) -> f32 {
    let toneless = text.nfd().filter(|c| !is_combining_mark(*c) || *c == HORN).nfc();
    toneless.map(|letter| f32::from(advance(letter, bold))).sum::<f32>() / EM * size * POINT
}

fn advance(letter: char, bold: bool) -> u16 {
    let table = if bold { &BOLD } else { &REGULAR };
    let place = u32::from(letter).checked_sub(u32::from(' ')).map(usize::try_from);
    if let Some(known) = place.and_then(Result::ok).and_then(|place| table.get(place)) {
        return *known;
    }
    let beyond = BEYOND.iter().find(|(it, ..)| *it == letter);
    beyond.map_or(UNKNOWN, |(_, plain, thick)| if bold { *thick } else { *plain })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_as_wide_as_on_paper() {
        // Measured in a sheet that an office program printed.
        let party = width("ĐẢNG CỘNG SẢN VIỆT NAM", true, 15.0);
        assert!((party - 72.9).abs() < 0.1, "{party}");
        let decomposed: String = "ĐẢNG CỘNG SẢN VIỆT NAM".nfd().collect();
        assert!((width(&decomposed, true, 15.0) - party).abs() < 0.001);
        assert!(width("ở", false, 14.0) > width("ố", false, 14.0));
        assert!(width("", true, 14.0).abs() < f32::EPSILON);
    }
}
