//! Text as people type it: cleaned to NFC, folded for search, put into Vietnamese order.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Characters that no text of the book keeps: controls but the line break, and the marks that
/// turn the direction of writing, which would let one text look like another.
pub fn is_unwanted(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// Text in NFC, else as it is.
pub fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// Text as it is stored: NFC, without control characters, no blanks at the ends of its lines.
pub fn clean(typed: &str) -> String {
    let tidy: String = typed
        .nfc()
        .map(|c| match c {
            '\t' | '\u{a0}' => ' ',
            other => other,
        })
        .filter(|c| !is_unwanted(*c))
        .collect();
    if tidy.contains('\n') {
        let lines: Vec<&str> = tidy.lines().map(str::trim_end).collect();
        lines.join("\n").trim().to_owned()
    } else {
        tidy.trim().to_owned()
    }
}

/// One line as it is stored: [`clean`], with runs of blanks and line breaks made one blank.
pub fn clean_line(typed: &str) -> String {
    clean(typed).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text folded for search: lower case, no marks, đ as d, single blanks.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = true;
    for c in text.nfd() {
        if is_combining_mark(c) {
            continue;
        }
        if c.is_whitespace() {
            if !blank {
                out.push(' ');
            }
            blank = true;
            continue;
        }
        blank = false;
        match c {
            'đ' | 'Đ' => out.push('d'),
            other => out.extend(other.to_lowercase()),
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// A name as it stands within a sentence: its first letter small.
pub fn within(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

/// Yes or no as people write it in any of the three languages. `None` for anything else.
pub fn read_yes(typed: &str) -> Option<bool> {
    match fold(typed).as_str() {
        "co" | "x" | "1" | "yes" | "y" | "true" | "oui" | "o" | "dung" => Some(true),
        "" | "khong" | "0" | "no" | "n" | "false" | "non" | "-" => Some(false),
        _ => None,
    }
}

/// The place of a letter in the Vietnamese alphabet, with f, j, w, z where Latin has them.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// The order of tones: ngang, huyền, hỏi, ngã, sắc, nặng.
const fn tone_of(mark: char) -> Option<u8> {
    match mark {
        '\u{300}' => Some(1),
        '\u{309}' => Some(2),
        '\u{303}' => Some(3),
        '\u{301}' => Some(4),
        '\u{323}' => Some(5),
        _ => None,
    }
}

/// The sort key of one word: all its letters first, the tone of the syllable last, so that
/// `hòa` and `hoà` are equal and `hoa` stands before both.
fn word_key(word: &str, out: &mut Vec<u8>) {
    let mut tone = 0;
    let mut letters: Vec<char> = Vec::with_capacity(word.len());
    for c in word.nfd() {
        match (tone_of(c), c) {
            (Some(found), _) => tone = found,
            (None, '\u{302}' | '\u{306}' | '\u{31b}') => {
                let marked = letters.pop().map(|base| with_mark(base, c));
                letters.extend(marked);
            }
            (None, _) if is_combining_mark(c) => {}
            (None, _) => letters.extend(c.to_lowercase()),
        }
    }
    for letter in letters {
        match ALPHABET.chars().position(|known| known == letter) {
            Some(place) => out.push(u8::try_from(place).unwrap_or(u8::MAX).saturating_add(10)),
            None => {
                out.push(if letter.is_alphanumeric() { 200 } else { 5 });
                let mut bytes = [0; 4];
                out.extend(letter.encode_utf8(&mut bytes).bytes());
            }
        }
    }
    out.push(1);
    out.push(tone + 2);
}

/// The Vietnamese letter made of a base letter and a circumflex, breve or horn.
const fn with_mark(base: char, mark: char) -> char {
    match (base, mark) {
        ('a', '\u{306}') => 'ă',
        ('a', '\u{302}') => 'â',
        ('e', '\u{302}') => 'ê',
        ('o', '\u{302}') => 'ô',
        ('o', '\u{31b}') => 'ơ',
        ('u', '\u{31b}') => 'ư',
        (other, _) => other,
    }
}

/// The key by which people are listed: given name, then family name, then middle names.
pub fn name_key(full_name: &str) -> Vec<u8> {
    let words: Vec<&str> = full_name.split_whitespace().collect();
    let mut key = Vec::with_capacity(full_name.len() * 2);
    if let Some((given, before)) = words.split_last() {
        word_key(given, &mut key);
        for word in before {
            word_key(word, &mut key);
        }
    }
    key
}

/// The key by which any other text is listed: word by word.
pub fn text_key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(text.len() * 2);
    for word in text.split_whitespace() {
        word_key(word, &mut key);
    }
    key
}

/// A query typed to find something, folded once.
#[derive(Debug, Clone, Default)]
pub struct Query {
    words: Vec<String>,
    typed: String,
    digits: String,
}

/// How well something answers a query; the smaller the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The very words, marks included.
    Marks,
    /// The very words but for marks.
    Words,
    /// Words that begin so.
    Prefix,
    /// A number (card, telephone) that holds the digits.
    Digits,
}

impl Query {
    /// A query from what was typed.
    pub fn new(typed: &str) -> Self {
        let folded = fold(typed);
        let all_digits = !folded.is_empty()
            && folded.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ' ' | '+'));
        Self {
            words: folded.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect(),
            typed: clean_line(typed).to_lowercase(),
            digits: if all_digits {
                folded.chars().filter(char::is_ascii_digit).collect()
            } else {
                String::new()
            },
        }
    }

    /// Whether nothing was asked, so that everything answers.
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// How well `text` answers: every word asked must begin a word of the text, in that order.
    pub fn rank(&self, text: &str) -> Option<Rank> {
        if self.is_empty() {
            return Some(Rank::Words);
        }
        let rank = self.rank_folded(&fold(text))?;
        Some(if rank == Rank::Words && self.has_marked_words(text) { Rank::Marks } else { rank })
    }

    /// As [`Self::rank`], for text folded before; the marks are then not looked at.
    pub fn rank_folded(&self, folded: &str) -> Option<Rank> {
        let mut exact = true;
        let mut words = folded.split(|c: char| !c.is_alphanumeric() && c != '.');
        for asked in &self.words {
            let found = words.find(|word| word.starts_with(asked.as_str()))?;
            exact &= found == asked;
        }
        Some(if exact { Rank::Words } else { Rank::Prefix })
    }

    /// How well a number answers, written with or without points and blanks.
    pub fn rank_number(&self, number: &str) -> Option<Rank> {
        if self.digits.len() < 3 {
            return None;
        }
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        digits.contains(&self.digits).then_some(Rank::Digits)
    }

    fn has_marked_words(&self, text: &str) -> bool {
        let text = clean_line(text).to_lowercase();
        self.typed.split(' ').all(|asked| text.split(' ').any(|word| word == asked))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORDERED: [&str; 20] = [
        "Bàn Văn An",
        "Nông Thị Ánh",
        "Triệu Thị Ân",
        "Nguyễn Đình Bảo",
        "Nguyễn Văn Bảo",
        "Vàng A Dơ",
        "Đặng Văn Dũng",
        "Lý Thị Duyên",
        "Hoàng Văn Đức",
        "Sùng Thị Hà",
        "Phùng Văn Hạnh",
        "Lò Thị Hoa",
        "Ma Thị Hòa",
        "Ma Văn Hòa",
        "Nguyễn Thị Hoà",
        "Hà Văn Oanh",
        "Trương Văn Ơn",
        "Hứa Văn Uy",
        "Chẩu Văn Ư",
        "Quan Thị Ước",
    ];

    fn found(query: &str) -> Vec<&'static str> {
        let query = Query::new(query);
        let mut hits: Vec<_> =
            ORDERED.iter().filter_map(|name| query.rank(name).map(|rank| (rank, *name))).collect();
        hits.sort_by_key(|(rank, name)| (*rank, name_key(name)));
        hits.into_iter().map(|(_, name)| name).collect()
    }

    #[test]
    fn people_stand_in_vietnamese_order_whatever_the_form() {
        for decomposed in [false, true] {
            let mut names: Vec<String> = ORDERED
                .iter()
                .rev()
                .map(|n| if decomposed { n.nfd().collect() } else { (*n).to_owned() })
                .collect();
            names.sort_by_key(|name| name_key(name));
            let shown: Vec<String> = names.iter().map(|name| clean(name)).collect();
            assert_eq!(shown, ORDERED);
        }
    }

    #[test]
    fn search_goes_by_words_without_marks() {
        assert_eq!(
            found("hoa"),
            ["Lò Thị Hoa", "Ma Thị Hòa", "Ma Văn Hòa", "Nguyễn Thị Hoà", "Hoàng Văn Đức"]
        );
        assert_eq!(found("duc"), ["Hoàng Văn Đức"]);
        assert_eq!(found("ma thi"), ["Ma Thị Hòa"]);
        assert_eq!(found("UOC"), ["Quan Thị Ước"]);
    }

    #[test]
    fn what_is_stored_is_composed_and_harmless() {
        assert_eq!(clean("  Đa\u{323}\u{306}ng\u{1b}[31m\u{202e} \t"), "Đặng[31m");
        assert_eq!(clean_line("Ma  Thị\nHòa "), "Ma Thị Hòa");
        assert_eq!(fold("  ĐẶNG  Văn\tÚt "), "dang van ut");
    }
}
