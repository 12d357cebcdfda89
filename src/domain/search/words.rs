//! Words as the search compares them: letters and digits, one blank around each.

/// A text as its words, one blank before, between and after: `" 09 nq cb "`. A single blank where
/// there is none.
pub(super) fn spread(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push(' ');
    for c in text.chars() {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

/// The beginnings of the words of a text as two sets of bits: of first letters, and of first pairs
/// of letters. Most texts are told not to hold a word without being read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Starts {
    letters: u64,
    pairs: u64,
}

impl Starts {
    /// Those of a spread text.
    pub(super) fn of(spread: &str) -> Self {
        let mut starts = Self::default();
        for word in spread.split(' ').filter(|word| !word.is_empty()) {
            let mut bytes = word.bytes();
            let first = bytes.next().unwrap_or_default();
            starts.letters |= bit(first, 0);
            starts.pairs |= bit(first, bytes.next().unwrap_or_default());
        }
        starts
    }

    /// Those of what is asked: its last word is perhaps only begun, so that one letter of it says
    /// nothing of a second.
    pub(super) fn asked(prefix: &str) -> Self {
        let (before, last) = prefix.rsplit_once(' ').unwrap_or_default();
        let mut starts = Self::of(before);
        let end = Self::of(last);
        starts.letters |= end.letters;
        if last.len() > 1 {
            starts.pairs |= end.pairs;
        }
        starts
    }

    /// Whether all words asked may be there.
    pub(super) const fn may_hold(self, asked: Self) -> bool {
        self.letters & asked.letters == asked.letters && self.pairs & asked.pairs == asked.pairs
    }
}

fn bit(first: u8, second: u8) -> u64 {
    1 << ((u32::from(first) * 31 + u32::from(second) * 7) % 64)
}

/// How a spread text holds a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// As it is.
    Whole,
    /// As the beginning of a longer one.
    Begun,
}

/// How a spread text holds what is asked, given as a blank and the words: `" ngheo"`.
pub(super) fn held(spread: &str, prefix: &str) -> Option<Held> {
    let mut held = None;
    for (at, _) in spread.match_indices(prefix) {
        if spread.as_bytes().get(at + prefix.len()) == Some(&b' ') {
            return Some(Held::Whole);
        }
        held = Some(Held::Begun);
    }
    held
}

/// The part of a line that shows most of what is asked for, so that it is seen in a narrow window:
/// cut at words, with `…` where something is left out.
pub(super) fn around(text: &str, folded: &[String], room: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let width = |word: &&str| word.chars().count() + 1;
    if words.iter().map(width).sum::<usize>() <= room {
        return words.join(" ");
    }
    let at = thickest(&words, folded, room);
    let mut from = at;
    let mut used = 0;
    while let Some(before) = from.checked_sub(1) {
        let more = words.get(before).map_or(0, width);
        if used + more > room / 3 {
            break;
        }
        used += more;
        from = before;
    }
    let mut shown = Vec::new();
    let mut taken = 0;
    for word in words.iter().skip(from) {
        if taken + width(word) > room && !shown.is_empty() {
            break;
        }
        taken += width(word);
        shown.push(*word);
    }
    let is_cut = from + shown.len() < words.len();
    let (before, after) = (if from > 0 { "… " } else { "" }, if is_cut { " …" } else { "" });
    format!("{before}{}{after}", shown.join(" "))
}

/// Where most of what is asked for stands together: the place of the first of these words; the
/// beginning where there is none.
fn thickest(words: &[&str], folded: &[String], room: usize) -> usize {
    let asked: Vec<String> = folded
        .iter()
        .filter_map(|it| it.trim().split(' ').next())
        .map(|first| format!(" {first}"))
        .collect();
    let holds = |word: &&str| -> Vec<bool> {
        let word = spread(&crate::domain::text::fold(word));
        asked.iter().map(|first| word.contains(first)).collect()
    };
    let held: Vec<Vec<bool>> = words.iter().map(holds).collect();
    let mut best = (0, 0);
    for (at, here) in held.iter().enumerate().filter(|(_, it)| it.contains(&true)) {
        let mut found = vec![false; here.len()];
        let mut used = 0;
        for (word, holding) in words.iter().zip(&held).skip(at) {
            used += word.chars().count() + 1;
            if used > room / 2 {
                break;
            }
            found.iter_mut().zip(holding).for_each(|(found, here)| *found |= here);
        }
        let count = found.iter().filter(|it| **it).count().max(1);
        if count > best.0 {
            best = (count, at);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_between_blanks() {
        assert_eq!(spread("09-NQ/CB, ngày 30/9."), " 09 NQ CB ngày 30 9 ");
        assert_eq!((spread(""), spread(" –. ")), (" ".to_owned(), " ".to_owned()));
    }

    #[test]
    fn a_word_is_held_whole_or_begun() {
        let text = spread("nghe nguoi ngheo noi");
        assert_eq!(held(&text, " ngheo"), Some(Held::Whole));
        assert_eq!(held(&text, " ngu"), Some(Held::Begun));
        assert_eq!(held(&text, " heo"), None);
        for asked in [" ngheo", " nghe nguoi", " n", " no", " nguoi n"] {
            assert!(Starts::of(&text).may_hold(Starts::asked(asked)), "{asked}");
        }
        assert!(!Starts::of(&text).may_hold(Starts::asked(" duong")));
    }

    #[test]
    fn a_long_line_is_shown_round_the_word() {
        let line = "Rà soát, lập danh sách hộ nghèo, hộ cận nghèo của thôn năm 2026";
        let shown = around(line, &[" ngheo".to_owned()], 30);
        assert!(
            shown.starts_with("… ") && shown.contains("nghèo") && shown.ends_with(" …"),
            "{shown}"
        );
        assert_eq!(around("hộ nghèo", &[" ngheo".to_owned()], 30), "hộ nghèo");
        let line = "Định hướng sinh hoạt tháng 7 của đảng ủy xã; công khai hộ nghèo";
        let shown = around(line, &[" ho".to_owned(), " ngheo".to_owned()], 30);
        assert!(shown.ends_with("hộ nghèo"), "{shown}");
    }
}
