//! TCVN3 (ABC): one code a letter, small letters only where there is a tone.

/// Codes and letters. ư is the soft hyphen.
const LETTERS: &[(char, char)] = &[
    ('\u{A1}', 'Ă'),
    ('\u{A2}', 'Â'),
    ('\u{A3}', 'Ê'),
    ('\u{A4}', 'Ô'),
    ('\u{A5}', 'Ơ'),
    ('\u{A6}', 'Ư'),
    ('\u{A7}', 'Đ'),
    ('\u{A8}', 'ă'),
    ('\u{A9}', 'â'),
    ('\u{AA}', 'ê'),
    ('\u{AB}', 'ô'),
    ('\u{AC}', 'ơ'),
    ('\u{AD}', 'ư'),
    ('\u{AE}', 'đ'),
    ('\u{B5}', 'à'),
    ('\u{B6}', 'ả'),
    ('\u{B7}', 'ã'),
    ('\u{B8}', 'á'),
    ('\u{B9}', 'ạ'),
    ('\u{BB}', 'ằ'),
    ('\u{BC}', 'ẳ'),
    ('\u{BD}', 'ẵ'),
    ('\u{BE}', 'ắ'),
    ('\u{C6}', 'ặ'),
    ('\u{C7}', 'ầ'),
    ('\u{C8}', 'ẩ'),
    ('\u{C9}', 'ẫ'),
    ('\u{CA}', 'ấ'),
    ('\u{CB}', 'ậ'),
    ('\u{CC}', 'è'),
    ('\u{CE}', 'ẻ'),
    ('\u{CF}', 'ẽ'),
    ('\u{D0}', 'é'),
    ('\u{D1}', 'ẹ'),
    ('\u{D2}', 'ề'),
    ('\u{D3}', 'ể'),
    ('\u{D4}', 'ễ'),
    ('\u{D5}', 'ế'),
    ('\u{D6}', 'ệ'),
    ('\u{D7}', 'ì'),
    ('\u{D8}', 'ỉ'),
    ('\u{DC}', 'ĩ'),
    ('\u{DD}', 'í'),
    ('\u{DE}', 'ị'),
    ('\u{DF}', 'ò'),
    ('\u{E1}', 'ỏ'),
    ('\u{E2}', 'õ'),
    ('\u{E3}', 'ó'),
    ('\u{E4}', 'ọ'),
    ('\u{E5}', 'ồ'),
    ('\u{E6}', 'ổ'),
    ('\u{E7}', 'ỗ'),
    ('\u{E8}', 'ố'),
    ('\u{E9}', 'ộ'),
    ('\u{EA}', 'ờ'),
    ('\u{EB}', 'ở'),
    ('\u{EC}', 'ỡ'),
    ('\u{ED}', 'ớ'),
    ('\u{EE}', 'ợ'),
    ('\u{EF}', 'ù'),
    ('\u{F1}', 'ủ'),
    ('\u{F2}', 'ũ'),
    ('\u{F3}', 'ú'),
    ('\u{F4}', 'ụ'),
    ('\u{F5}', 'ừ'),
    ('\u{F6}', 'ử'),
    ('\u{F7}', 'ữ'),
    ('\u{F8}', 'ứ'),
    ('\u{F9}', 'ự'),
    ('\u{FA}', 'ỳ'),
    ('\u{FB}', 'ỷ'),
    ('\u{FC}', 'ỹ'),
    ('\u{FD}', 'ý'),
    ('\u{FE}', 'ỵ'),
];

/// The letter of a code; what is no code of TCVN3 stays.
fn letter(code: char) -> char {
    LETTERS.iter().find(|(from, _)| *from == code).map_or(code, |(_, to)| *to)
}

/// Word by word, since a word of capitals was typed with small codes for its toned letters.
pub(super) fn to_unicode(text: &str) -> String {
    text.split_inclusive(|c: char| c.is_ascii() && !c.is_ascii_alphabetic()).map(word).collect()
}

/// "NGUYÔN" is drawn NGUYỄN by the font of capitals: follow the plain letters' case.
fn word(coded: &str) -> String {
    let capitals = coded.chars().filter(char::is_ascii_uppercase).count();
    let smalls = coded.chars().filter(char::is_ascii_lowercase).count();
    let read: String = coded.chars().map(letter).collect();
    let inside = read.chars().skip(1).any(|c| c.is_ascii_uppercase() || "ĂÂÊÔƠƯĐ".contains(c));
    if smalls == 0 && (capitals > 1 || inside) { read.to_uppercase() } else { read }
}

/// The other way, for tests: capitals with a tone go to the small code.
#[cfg(test)]
pub(super) fn from_unicode(text: &str) -> String {
    let code = |letter: char| LETTERS.iter().find(|(_, to)| *to == letter).map(|(from, _)| *from);
    let small = |letter: char| letter.to_lowercase().next().and_then(code);
    text.chars().map(|c| code(c).or_else(|| small(c)).unwrap_or(c)).collect()
}
