//! Text as it is kept and text as it is compared.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// What nobody sees but a search would stumble over: soft hyphens, joiners, direction marks.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}')
}

/// NFC, without invisible characters, runs of blanks made one. Line breaks stay: two dates in one
/// cell are told apart by them. In TCVN3 the soft hyphen is the letter ư, so convert first.
pub fn clean(text: &str) -> String {
    let visible = text.nfc().filter(|c| !is_invisible(*c)).collect::<String>();
    let unified = visible.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{0B}'], "\n");
    let lines = unified.split('\n').map(|line| {
        let plain = line.replace(|c: char| c.is_control(), " ");
        plain.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Small letters without marks, punctuation as single blanks: how headings are compared.
pub fn fold(text: &str) -> String {
    let bare = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let letters = bare.filter(|c| !is_invisible(*c)).map(|c| match c {
        'đ' => 'd',
        c if c.is_alphanumeric() => c,
        _ => ' ',
    });
    letters.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As [`fold`], but đ stays itself and what parts a list ("a, b", "a/b") stays a comma: "DT" is not
/// "ĐT", and "Ngày vào Đảng, chính thức" are two days.
pub fn fold_strictly(text: &str) -> String {
    let pieces = text.split([',', ';', '/', '\n']).map(|piece| {
        // No heading holds "qd", so it may stand for đ.
        fold(&piece.to_lowercase().replace('đ', "qd"))
    });
    pieces.filter(|piece| !piece.is_empty()).collect::<Vec<_>>().join(",")
}

/// Dashes and dots that fill an empty cell on paper.
pub fn is_placeholder(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| " -–—_./\\…,'\"\n".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::office::csv::unmarked;

    #[test]
    fn cleaning_composes_and_drops_the_unseen() {
        assert_eq!(clean("  Lý\u{a0} Thi\u{323}\u{200b} "), "Lý Thị");
        assert_eq!(clean("2/10/2021 \r\n\r\n 3/10/2022"), "2/10/2021\n3/10/2022");
        assert_eq!(clean("\0\u{7}"), "");
    }

    #[test]
    fn folding_forgets_marks_case_and_punctuation() {
        assert_eq!(fold("Ngày vào Đảng,\nngày chính thức"), "ngay vao dang ngay chinh thuc");
        assert_eq!(fold("HỌ & TÊN (1)"), "ho ten 1");
    }

    #[test]
    fn only_a_text_mark_is_taken_off() {
        for (typed, kept) in
            [("'79.964172", "79.964172"), ("'+84 12", "+84 12"), ("'abc", "'abc"), ("'", "'")]
        {
            assert_eq!(unmarked(typed), kept);
        }
        assert!(is_placeholder("-") && is_placeholder("…") && !is_placeholder(""));
    }
}
