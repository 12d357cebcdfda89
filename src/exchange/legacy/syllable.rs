//! Whether a word could be a Vietnamese syllable: the touchstone for a reading.

use unicode_normalization::UnicodeNormalization as _;

const ONSETS: &[&str] = &[
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
];

const RHYMES: &str = " a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp \
    ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt \
    iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng \
    oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u \
    ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya \
    uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm \
    yên yêng yêt yêu ynh ";

/// The five tone marks as combining characters.
const fn is_tone(c: char) -> bool {
    matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}')
}

/// One onset, one rhyme, at most one tone, and capitals where people put them.
pub(super) fn is_syllable(word: &str) -> bool {
    if !has_plain_case(word) {
        return false;
    }
    let small = word.to_lowercase();
    if small.nfd().filter(|c| is_tone(*c)).count() > 1 {
        return false;
    }
    let toneless: String = small.nfd().filter(|c| !is_tone(*c)).nfc().collect();
    ONSETS.iter().any(|onset| {
        let rest = toneless.strip_prefix(onset);
        rest.is_some_and(|rest| !rest.is_empty() && RHYMES.contains(&format!(" {rest} ")))
    })
}

/// All small, all capital, or a capital in front.
fn has_plain_case(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next();
    let rest = letters.as_str();
    !rest.chars().any(char::is_uppercase) || !word.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::is_syllable;

    #[test]
    fn names_are_syllables_and_old_codes_are_not() {
        let names = "Nguyễn Thị Quỳnh Giang Gìn Quý Quyết Thuỷ Thủy HƯỜNG Páo Mẩy Chẩu Xuyến đường \
            Ước Yến Nghiêm Khuyến Phượng Oanh";
        for name in names.split_whitespace() {
            assert!(is_syllable(name), "{name}");
        }
        for word in ["NguyÔn", "ThÞ", "Nguyeãn", "Ñình", "Hélène", "François", "Tr", "b", "áà"]
        {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
