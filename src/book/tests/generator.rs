//! What `book/generator.rs` promises.

use std::collections::BTreeSet;

use super::*;
use crate::book::header::is_strong;
use crate::book::typing::would_change;

/// A small model of Telex as the usual input methods do it, marks anywhere in the word: what
/// stands on the screen after a word was typed.
fn telex(word: &str) -> String {
    let mut out: Vec<char> = Vec::new();
    for key in word.chars() {
        let vowel = out.iter().rposition(|c| "aeiouyâêôăơư".contains(*c));
        let last = |wanted: &str| out.iter().rposition(|c| wanted.contains(*c));
        match key {
            's' | 'f' | 'r' | 'x' | 'j' if vowel.is_some() => {
                let tone = match key {
                    's' => '\u{301}',
                    'f' => '\u{300}',
                    'r' => '\u{309}',
                    'x' => '\u{303}',
                    _ => '\u{323}',
                };
                out.insert(vowel.unwrap() + 1, tone);
            }
            'z' if vowel.is_some() => out.retain(|c| !('\u{300}'..'\u{330}').contains(c)),
            'w' => match last("aou") {
                Some(at) => out[at] = horned(out[at]),
                None => out.push('ư'),
            },
            'a' | 'e' | 'o' if last(&key.to_string()).is_some() => {
                let at = last(&key.to_string()).unwrap();
                out[at] = roofed(key);
            }
            'd' if last("d").is_some() => {
                let at = last("d").unwrap();
                out[at] = 'đ';
            }
            // the quick ways that some offer: a consonant twice, `uu`
            'c' | 'g' | 'k' | 'n' | 'q' | 'p' | 't' | 'u' if out.last() == Some(&key) => {
                out.push('!');
            }
            '[' => out.push('ơ'),
            ']' => out.push('ư'),
            key => out.push(key),
        }
    }
    out.into_iter().collect()
}

/// The same for VNI.
fn vni(word: &str) -> String {
    let mut out: Vec<char> = Vec::new();
    for key in word.chars() {
        let last = |wanted: &str| out.iter().rposition(|c| wanted.contains(*c));
        let (at, made): (Option<usize>, fn(char) -> char) = match key {
            '0'..='5' => (last("aeiouy"), |_| '?'),
            '6' => (last("aeo"), roofed),
            '7' => (last("ou"), horned),
            '8' => (last("a"), horned),
            '9' => (last("d"), |_| 'đ'),
            _ => (None, |c| c),
        };
        match at {
            Some(at) => out[at] = made(out[at]),
            None => out.push(key),
        }
    }
    out.into_iter().collect()
}

const fn horned(c: char) -> char {
    match c {
        'a' => 'ă',
        'o' => 'ơ',
        _ => 'ư',
    }
}

const fn roofed(c: char) -> char {
    match c {
        'a' => 'â',
        'e' => 'ê',
        _ => 'ô',
    }
}

#[test]
fn the_models_type_vietnamese() {
    for (typed, comes) in
        [("ddoongf", "đô\u{300}ng"), ("vieetj", "viê\u{323}t"), ("w", "ư"), ("tana", "tân")]
    {
        assert_eq!(telex(typed), comes);
    }
    assert_eq!((vni("d9o6ng"), vni("u7"), vni("2026")), ("đông".into(), "ư".into(), "2026".into()));
    assert_ne!(vni("lua1"), "lua1");
}

#[test]
fn every_syllable_comes_out_as_it_was_typed() {
    let all = syllables::all();
    assert_eq!(all.len(), 1024);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 1024, "each once");
    for syllable in &all {
        assert!(syllable.chars().all(|c| c.is_ascii_lowercase()), "{syllable}");
        assert!((3..=7).contains(&syllable.len()), "{syllable}");
        assert_eq!(&telex(syllable), syllable);
        assert_eq!(&vni(syllable), syllable);
        assert!(!would_change(syllable), "{syllable}");
    }
    println!("FIGURE 39|syllables typed through a model of Telex and of VNI|{}|0 changed", 1024);
}

#[test]
fn what_is_offered_is_strong_and_comes_out_as_it_was_typed() {
    let all = syllables::all();
    let mut seen = BTreeSet::new();
    for _ in 0..500 {
        let words = offer(Offer::Words).unwrap();
        let typed = words.reveal();
        assert!(typed.split(' ').all(|it| all.iter().any(|known| known == it)), "{typed}");
        assert_eq!(typed.split(' ').count(), WORDS);
        assert!(is_strong(typed) && typed.len() <= MOST);
        assert!(!would_change(typed));
        let digits = offer(Offer::Digits).unwrap();
        assert!(digits.reveal().chars().all(|c| c.is_ascii_digit()));
        assert!(is_strong(digits.reveal()) && digits.reveal().len() == DIGITS);
        assert_eq!((vni(digits.reveal()), telex(digits.reveal())), twice(digits.reveal()));
        assert!(seen.insert(typed.to_owned()), "50 bits do not repeat in 500");
    }
}

fn twice(text: &str) -> (String, String) {
    (text.to_owned(), text.to_owned())
}

#[test]
fn no_digit_is_likelier_than_another() {
    let mut counts = [0_u32; 10];
    for _ in 0..2_000 {
        for digit in offer(Offer::Digits).unwrap().reveal().bytes() {
            counts[usize::from(digit - b'0')] += 1;
        }
    }
    // 24,000 digits, 2,400 of each; nine degrees of freedom pass 80 once in 10^13 runs
    let apart: f64 = counts.iter().map(|n| (f64::from(*n) - 2400.0).powi(2) / 2400.0).sum();
    assert!(apart < 80.0, "{counts:?}");
}
