//! Text without what tells who a person is: the names of the people in the book, their days of
//! birth, telephones and numbers of cards. For what hangs where everybody reads it.
//!
//! A member called by the given name alone is known only after a title ("đ/c Thụ", "bà Mẩy"):
//! without one, a given name cannot be told from any other word. Whoever posts the sheet reads it
//! before.

use std::collections::BTreeSet;

use crate::domain::day::Day;
use crate::domain::register::Register;
use crate::domain::text::{composed, fold};
use crate::words::papers as word;
use crate::words::papers_lists as say;

/// What stands before the name of a person, and goes with it.
const TITLES: [&str; 9] =
    ["đồng chí", "các đồng chí", "đ/c", "ông", "bà", "anh", "chị", "cụ", "các đ/c"];

/// How many digits a telephone has, or a citizen number, which begins with a nought.
const NUMBER_LENGTHS: std::ops::RangeInclusive<usize> = 10..=12;

/// Knows what is to be left out.
pub(super) struct Redactor {
    /// Whole names, word by word, folded; the longest first.
    names: Vec<Vec<String>>,
    /// Given names with their marks, in small letters.
    given: BTreeSet<String>,
    /// Digits of cards, telephones and citizen numbers.
    numbers: BTreeSet<String>,
    /// Days of birth as they are written.
    dates: BTreeSet<String>,
}

impl Redactor {
    /// For the people of a book: members present and past, those who stood for them, candidates.
    pub(super) fn new(register: &Register) -> Self {
        let mut names: BTreeSet<Vec<String>> = BTreeSet::new();
        let mut it = Self {
            names: Vec::new(),
            given: BTreeSet::new(),
            numbers: BTreeSet::new(),
            dates: BTreeSet::new(),
        };
        for (_, member) in register.members() {
            let own = [&member.full_name, &member.birth_name, &member.other_name];
            for name in own.into_iter().chain([&member.sponsor1, &member.sponsor2]) {
                names.insert(folded(name));
            }
            let given = own.into_iter().filter_map(|name| name.split_whitespace().last());
            it.given.extend(given.map(|name| composed(name).to_lowercase()));
            let numbers = [&member.card_no, &member.phone, &member.zalo, &member.citizen_id];
            it.numbers.extend(numbers.into_iter().map(|number| digits(number)));
            if let Some(day) = member.birth_date.and_then(Day::exact) {
                it.dates.insert(day.format("%d/%m/%Y").to_string());
                it.dates.insert(day.format("%-d/%-m/%Y").to_string());
            }
        }
        let stood = register.meetings().flat_map(|(_, meeting)| &meeting.candidates);
        // A candidate of one word may be any word.
        names.extend(stood.map(|one| folded(&one.text)).filter(|name| name.len() > 1));
        it.names = names.into_iter().filter(|name| !name.is_empty()).collect();
        it.names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        it.numbers.retain(|number| number.len() >= 6);
        it
    }

    /// The text without them.
    pub(super) fn clean(&self, text: &str) -> String {
        let mut text = self.without_names(&composed(text));
        for date in &self.dates {
            text = text.replace(date.as_str(), word::UNNAMED);
        }
        self.without_numbers(&text)
    }

    fn without_names(&self, text: &str) -> String {
        let pieces = pieces(text);
        let plain: Vec<String> = pieces.iter().map(|piece| fold(piece)).collect();
        let mut out = String::new();
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            let rest = pieces.get(at..).unwrap_or_default();
            let own = plain.get(at..).unwrap_or_default();
            let length = self.whole_name(rest, own).or_else(|| self.titled(rest, &out));
            match length {
                Some(length) => {
                    drop_title(&mut out);
                    out.push_str(if out.trim().is_empty() {
                        say::P_PERSON_FIRST
                    } else {
                        say::P_PERSON
                    });
                    at += length;
                }
                None => {
                    out.push_str(piece);
                    at += 1;
                }
            }
        }
        out
    }

    /// How many pieces a whole name takes that begins here. A name in small letters counts where
    /// it has more than one word and its marks.
    fn whole_name(&self, rest: &[&str], plain: &[String]) -> Option<usize> {
        let first = rest.first().filter(|piece| is_word(piece))?;
        self.names.iter().find_map(|name| {
            let length = name.len() * 2 - 1;
            let own = rest.get(..length)?;
            let fits = own.iter().zip(plain).enumerate().all(|(at, (piece, plain))| {
                if at % 2 == 1 {
                    return piece.chars().all(|c| !c.is_alphanumeric());
                }
                name.get(at / 2) == Some(plain)
            });
            let is_name = begins_large(first) || (name.len() > 1 && !own.concat().is_ascii());
            (fits && is_name).then_some(length)
        })
    }

    /// How many pieces a name takes that begins here after a title and ends with a given name.
    fn titled(&self, rest: &[&str], before: &str) -> Option<usize> {
        title_at_end(before)?;
        let is_blank = |piece: &&str| piece.chars().all(char::is_whitespace);
        let mut length = 0;
        let mut found = None;
        while let Some(piece) =
            rest.get(length).filter(|piece| is_word(piece) && begins_large(piece))
        {
            if self.given.contains(&piece.to_lowercase()) {
                found = Some(length + 1);
            }
            if !rest.get(length + 1).is_some_and(is_blank) {
                break;
            }
            length += 2;
        }
        found
    }

    fn without_numbers(&self, text: &str) -> String {
        let letters: Vec<char> = text.chars().collect();
        let mut out = String::new();
        let mut at = 0;
        while let Some(letter) = letters.get(at) {
            let before = at.checked_sub(1).and_then(|at| letters.get(at));
            let begins = letter.is_ascii_digit() && !before.is_some_and(char::is_ascii_digit);
            let rest = letters.get(at..).unwrap_or_default();
            let is_abroad = before == Some(&'+');
            match begins.then(|| self.number(rest, is_abroad)).flatten() {
                Some(length) => {
                    out.push_str(word::UNNAMED);
                    at += length;
                }
                None => {
                    out.push(*letter);
                    at += 1;
                }
            }
        }
        out
    }

    /// How many letters a number takes that begins here and tells who a person is.
    fn number(&self, rest: &[char], is_abroad: bool) -> Option<usize> {
        let mut digits = String::new();
        for (at, letter) in rest.iter().enumerate() {
            if letter.is_ascii_digit() {
                digits.push(*letter);
                if rest.get(at + 1).is_some_and(char::is_ascii_digit) {
                    continue;
                }
                let looks = is_abroad || digits.starts_with('0');
                let is_known = self.numbers.contains(&digits);
                if is_known || (looks && NUMBER_LENGTHS.contains(&digits.len())) {
                    return Some(at + 1);
                }
            } else if !matches!(letter, ' ' | '.' | '-')
                || !rest.get(at + 1).is_some_and(char::is_ascii_digit)
            {
                return None;
            }
        }
        None
    }
}

/// A text in words and what stands between them, by turns.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut begun = 0;
    let mut was = None;
    for (at, letter) in text.char_indices() {
        let is = is_letter(letter);
        if was.is_some_and(|was| was != is) {
            pieces.extend(text.get(begun..at));
            begun = at;
        }
        was = Some(is);
    }
    pieces.extend(text.get(begun..).filter(|rest| !rest.is_empty()));
    pieces
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\'' | '’')
}

fn is_word(piece: &str) -> bool {
    piece.starts_with(is_letter)
}

fn begins_large(piece: &str) -> bool {
    piece.starts_with(char::is_uppercase)
}

fn folded(name: &str) -> Vec<String> {
    let name = composed(name);
    pieces(&name).into_iter().filter(|piece| is_word(piece)).map(fold).collect()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The title with which a text ends, as long as it is there.
fn title_at_end(text: &str) -> Option<usize> {
    let lower = text.trim_end().to_lowercase();
    let ends = |title: &&&str| {
        let before = lower.strip_suffix(**title);
        before.is_some_and(|before| !before.ends_with(char::is_alphabetic))
    };
    TITLES.iter().filter(ends).map(|title| title.chars().count()).max()
}

/// Takes the title off the end of a text.
fn drop_title(out: &mut String) {
    if let Some(length) = title_at_end(out) {
        let kept = out.trim_end().chars().count().saturating_sub(length);
        *out = out.chars().take(kept).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::member::Member;
    use crate::domain::{Id, Kind};

    fn redactor() -> Redactor {
        let member = |at: u32, name: &str| {
            let it = Member {
                full_name: name.to_owned(),
                card_no: format!("12.34567{at}"),
                phone: format!("0912 345 67{at}"),
                birth_date: Day::read("03/02/1985").ok(),
                ..Member::default()
            };
            (Id::new(Kind::Member, at), it.into())
        };
        let names = ["Ma Thị Hòa", "Vàng A Dơ", "Tụ", "Hoàng Văn Đức", "H'Mai Niê"];
        let members = names.iter().zip(1..).map(|(name, at)| member(at, name));
        Redactor::new(&Register::from_records(members, []))
    }

    #[test]
    fn names_go_with_their_titles() {
        let it = redactor();
        for (text, clean) in [
            ("Đ/c Ma Thị Hòa vận động 12 hộ", "Đảng viên được phân công vận động 12 hộ"),
            (
                "Giao đồng chí Ma Thị Hoà, bà con góp công",
                "Giao đảng viên được phân công, bà con góp công",
            ),
            (
                "giao MA THỊ HÒA và Vàng A Dơ",
                "giao đảng viên được phân công và đảng viên được phân công",
            ),
            ("do Ma Thi Hoa làm", "do đảng viên được phân công làm"),
            ("do ma thị hòa làm", "do đảng viên được phân công làm"),
            ("mời ông Đức, bà Hòa", "mời đảng viên được phân công, đảng viên được phân công"),
            ("họp nhà Tụ", "họp nhà đảng viên được phân công"),
            ("giao H'Mai Niê.", "giao đảng viên được phân công."),
            ("thi đua dạy tốt, hòa giải ở cơ sở", "thi đua dạy tốt, hòa giải ở cơ sở"),
            ("tích tụ ruộng đất", "tích tụ ruộng đất"),
            ("bà con xóm Hòa Bình", "bà con xóm Hòa Bình"),
        ] {
            assert_eq!(it.clean(text), clean);
        }
    }

    #[test]
    fn numbers_of_people_go_and_others_stay() {
        let it = redactor();
        for (text, clean) in [
            ("gọi 0912345671", "gọi …"),
            ("gọi 0988.777.666 trước 15 giờ", "gọi … trước 15 giờ"),
            ("gọi +84 912 345 671", "gọi +…"),
            ("15 hộ, 0912 345 672 và 12 hộ", "15 hộ, … và 12 hộ"),
            ("CCCD 008 085 001 234", "CCCD …"),
            ("thẻ 12.345671", "thẻ …"),
            ("sinh 03/02/1985, 3/2/1985", "sinh …, …"),
            ("thu 15.000.000 đồng, 300 m, 05/10/2026", "thu 15.000.000 đồng, 300 m, 05/10/2026"),
        ] {
            assert_eq!(it.clean(text), clean);
        }
    }
}
