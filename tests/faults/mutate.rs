//! Bytes made hostile: bits turned, lengths made huge, pieces cut, doubled, spliced, nested.

use std::io::{Cursor, Read as _, Write as _};

use crate::kit::Chance;

/// No hostile input is larger: what matters is its form.
const MOST: usize = 1024 * 1024;

/// Lengths and numbers at which readers break.
const NUMBERS: [u64; 12] =
    [0, 1, 127, 128, 255, 256, 65_535, 0x7fff_ffff, 0xffff_ffff, 1 << 32, 1 << 63, u64::MAX];

/// Texts at which readers of letters break.
const LETTERS: [&str; 14] = [
    "\u{0}",
    "\u{feff}",
    "\u{202e}",
    "\u{301}",
    "a\u{323}\u{302}\u{301}",
    "\u{1b}]52;c;x\u{7}",
    "🙂",
    "Đ",
    "ﬁ",
    "İ",
    "\u{200d}",
    "\"",
    "\r\n",
    "99999999999999999999",
];

/// One input: a sample with some harm done to it, in a few cases none.
pub(crate) fn bytes(chance: &mut Chance, samples: &[Vec<u8>], words: &[&str]) -> Vec<u8> {
    let mut out = samples[chance.below(samples.len())].clone();
    for _ in 0..chance.below(6) {
        harm(chance, &mut out, samples, words);
        out.truncate(MOST);
    }
    out
}

fn span(chance: &mut Chance, of: usize) -> std::ops::Range<usize> {
    let from = chance.below(of + 1);
    let most = if chance.below(3) == 0 { of - from } else { (of - from).min(40) };
    from..from + chance.below(most + 1)
}

fn harm(chance: &mut Chance, out: &mut Vec<u8>, samples: &[Vec<u8>], words: &[&str]) {
    match chance.below(14) {
        0 | 1 if !out.is_empty() => one_byte(chance, out),
        2 => out.truncate(chance.below(out.len() + 1)),
        3 => {
            let piece = out[span(chance, out.len())].to_vec();
            let at = chance.below(out.len() + 1);
            let times = [1, 1, 1, 1, 2, 2, 3, 50, 50, 2000][chance.below(10)];
            let times = times.min(MOST / piece.len().max(1) + 1);
            out.splice(at..at, piece.repeat(times));
        }
        4 => {
            out.drain(span(chance, out.len()));
        }
        5 => {
            let other = &samples[chance.below(samples.len())];
            let piece = other[span(chance, other.len())].to_vec();
            out.splice(span(chance, out.len()), piece);
        }
        6 => {
            let more = chance.below(100);
            out.extend((0..more).map(|_| u8::try_from(chance.below(256)).unwrap()));
        }
        7 => number(chance, out),
        8 | 9 if !words.is_empty() => {
            let word = words[chance.below(words.len())];
            let rarely = if chance.below(12) == 0 { 100_000 } else { 1000 };
            let deep = [1, 1, 1, 3, 30, rarely][chance.below(6)];
            let at = chance.below(out.len() + 1);
            let deep = deep.min(MOST / word.len().max(1));
            out.splice(at..at, word.repeat(deep).into_bytes());
        }
        10 => {
            let at = chance.below(out.len() + 1);
            out.rotate_left(at);
        }
        11 => {
            let run = span(chance, out.len());
            out[run].fill(0);
        }
        12 => digit(chance, out),
        _ => {
            let letter = LETTERS[chance.below(LETTERS.len())];
            let at = chance.below(out.len() + 1);
            out.splice(at..at, letter.bytes());
        }
    }
}

/// One bit, or one byte.
fn one_byte(chance: &mut Chance, out: &mut [u8]) {
    let at = chance.below(out.len());
    let bits = [1 << chance.below(8), u8::try_from(chance.below(256)).unwrap()];
    out[at] ^= bits[chance.below(2)];
}

/// A number where a length may stand.
fn number(chance: &mut Chance, out: &mut [u8]) {
    let number = NUMBERS[chance.below(NUMBERS.len())].to_le_bytes();
    let width = [1, 2, 4, 8][chance.below(4)];
    let at = chance.below(out.len().saturating_sub(width) + 1);
    let end = (at + width).min(out.len());
    out[at..end].copy_from_slice(&number[..end - at]);
}

/// Another digit, or what makes a number of another sort of it.
fn digit(chance: &mut Chance, out: &mut [u8]) {
    let digits: Vec<usize> =
        (0..out.len()).filter(|at| out[*at].is_ascii_digit()).take(5000).collect();
    if !digits.is_empty() {
        out[digits[chance.below(digits.len())]] = b"0123456789-e."[chance.below(13)];
    }
}

/// The parts of a package, by name.
type Parts = Vec<(String, Vec<u8>)>;

/// Names that lead out of a folder, or that readers trip over.
pub(crate) const NAMES: [&str; 25] = [
    "../out.txt",
    "..\\out.txt",
    "../../../../tmp/out.txt",
    "word/../../out.txt",
    "word\\..\\..\\out.txt",
    "/tmp/out.txt",
    "/out.txt",
    "//server/share/out.txt",
    "\\\\server\\share\\out.txt",
    "C:out.txt",
    "C:\\out.txt",
    "C:/out.txt",
    "\\\\?\\C:\\out.txt",
    "\\\\.\\COM1",
    "word/document.xml:out",
    "xl/workbook.xml:out:$DATA",
    "word/CON",
    "word/aux.txt",
    "./out.txt",
    "word/./../../out.txt",
    "..",
    "../",
    "word/..",
    "out\u{0}.txt",
    "~/out.txt",
];

/// The parts of a package as its writer made them.
pub(crate) fn parts(package: &[u8]) -> Parts {
    let mut archive = zip::ZipArchive::new(Cursor::new(package)).unwrap();
    let count = archive.len();
    let part = |at: usize| {
        let mut part = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (part.name().unwrap().into_owned(), bytes)
    };
    (0..count).map(part).collect()
}

/// A package of parts.
pub(crate) fn package(parts: &Parts) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        // a name that stands there already is left out by the writer
        if zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).is_ok() {
            zip.write_all(bytes).unwrap();
        }
    }
    zip.finish().unwrap().into_inner()
}

/// A package with harm done to one of its parts, to its list of parts, or to itself.
pub(crate) fn zipped(chance: &mut Chance, samples: &[Vec<u8>], words: &[&str]) -> Vec<u8> {
    if chance.below(4) == 0 {
        return bytes(chance, samples, &[]);
    }
    let mut all = parts(&samples[chance.below(samples.len())]);
    for _ in 0..=chance.below(2) {
        let at = chance.below(all.len().max(1));
        match chance.below(10) {
            _ if all.is_empty() => {}
            0 => {
                all.remove(at);
            }
            1 => NAMES[chance.below(NAMES.len())].clone_into(&mut all[at].0),
            2 => all.push((NAMES[chance.below(NAMES.len())].to_owned(), b"<a/>".to_vec())),
            _ => {
                let texts: Vec<Vec<u8>> = all.iter().map(|(_, bytes)| bytes.clone()).collect();
                let mut part = all[at].1.clone();
                for _ in 0..=chance.below(4) {
                    harm(chance, &mut part, &texts, words);
                    part.truncate(MOST);
                }
                all[at].1 = part;
            }
        }
    }
    package(&all)
}
