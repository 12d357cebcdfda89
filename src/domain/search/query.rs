//! A search as people type it: words, phrases in quotes, and filters such as `người:duyên`.

use chrono::{Datelike as _, NaiveDate};

use super::filter::{self, Filter, Wish};
use super::words::{Starts, spread};
use crate::domain::day::Month;
use crate::domain::resolution::ResolutionKind;
use crate::domain::task::WorkField;
use crate::domain::text::{clean, fold};
use crate::words::{Lang, Text};

/// A word or phrase asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// As words without marks begin: `" ngheo"`.
    pub(super) prefix: String,
    /// How its words begin.
    pub(super) starts: Starts,
    /// As whole words with their marks.
    pub(super) marked: String,
    /// The digits of a number, where it is one of three digits or more.
    pub(super) digits: String,
    /// Whether only whole words answer: a phrase in quotes.
    pub(super) quoted: bool,
}

impl Word {
    fn new(typed: &str, quoted: bool) -> Option<Self> {
        let prefix = spread(&fold(typed)).trim_end().to_owned();
        let is_number = typed.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '+'));
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        let digits = if is_number && digits.len() > 2 { digits } else { String::new() };
        (!prefix.is_empty()).then(|| Self {
            starts: Starts::asked(&prefix),
            prefix,
            marked: spread(&typed.to_lowercase()),
            digits,
            quoted,
        })
    }
}

/// How a filter in force is told.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Said {
    /// By a name of ours.
    Name(Text),
    /// As it was typed.
    Typed(String),
}

/// What is asked, taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) words: Vec<Word>,
    pub(super) wish: Option<Wish>,
    /// Words of a name, without marks.
    pub(super) person: Vec<String>,
    pub(super) year: Option<i32>,
    /// A month, of any year where none is named.
    pub(super) month: Option<(u32, Option<i32>)>,
    /// The name of a state.
    pub(super) state: Option<Text>,
    pub(super) number: Option<(u32, Option<ResolutionKind>)>,
    pub(super) field: Option<WorkField>,
    said: Vec<(Filter, Said)>,
    /// What was typed after a filter and is none of its values.
    pub unknown: Vec<String>,
}

/// One piece of what was typed: everything up to a blank that stands in no quotes.
struct Piece {
    text: String,
    quoted: bool,
}

fn pieces(typed: &str) -> Vec<Piece> {
    let mut found = Vec::new();
    let (mut text, mut inside, mut quoted) = (String::new(), false, false);
    for c in clean(typed).chars() {
        match c {
            '"' | '“' | '”' | '«' | '»' => {
                quoted |= text.is_empty() && !inside;
                inside = !inside;
            }
            c if c.is_whitespace() && !inside => {
                if !text.is_empty() {
                    found.push(Piece { text: std::mem::take(&mut text), quoted });
                }
                quoted = false;
            }
            c => text.push(c),
        }
    }
    if !text.is_empty() {
        found.push(Piece { text, quoted });
    }
    found
}

impl Query {
    /// Takes apart what was typed. `names` are the names of the members without marks, so that
    /// `người:ma thị hòa` is known to go on over blanks.
    pub fn new(typed: &str, names: &[String]) -> Self {
        let mut query = Self::default();
        let pieces = pieces(typed);
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            let rest = pieces.get(at + 1..).unwrap_or_default();
            at += match named(piece, rest.first()) {
                Some((filter, value, taken)) => {
                    let more = pieces.get(at + taken..).unwrap_or_default();
                    taken + query.narrow(filter, &value, more, names)
                }
                None => {
                    query.words.extend(Word::new(&piece.text, piece.quoted));
                    1
                }
            };
        }
        query
    }

    /// Whether nothing was asked.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.said.is_empty()
    }

    /// The filters in force, as they are understood.
    pub fn filters(&self, lang: Lang) -> Vec<String> {
        let value = |said: &Said| match said {
            Said::Name(name) => name.get(lang).to_owned(),
            Said::Typed(typed) => typed.clone(),
        };
        let told = |(filter, said): &(Filter, Said)| {
            format!("{}: {}", filter.name().get(lang), value(said))
        };
        self.said.iter().map(told).collect()
    }

    /// The words asked for, as words begin.
    pub(super) fn prefixes(&self) -> Vec<String> {
        self.words.iter().map(|word| word.prefix.clone()).collect()
    }

    /// Whether a time from one day to another falls into the year and month asked for.
    pub(super) fn falls(&self, days: Option<(NaiveDate, NaiveDate)>) -> bool {
        if self.year.is_none() && self.month.is_none() {
            return true;
        }
        let Some((from, to)) = days else { return false };
        let is_year = self.year.is_none_or(|year| (from.year()..=to.year()).contains(&year));
        let is_month = self.month.is_none_or(|(month, year)| match year.or(self.year) {
            Some(year) => {
                let asked = Month { year, month };
                from <= asked.last() && to >= asked.first()
            }
            None => (to - from).num_days() > 365 || has_month(from, to, month),
        });
        is_year && is_month
    }

    /// Reads the value of a filter; returns how many of the pieces after it belong to it.
    fn narrow(&mut self, filter: Filter, value: &str, more: &[Piece], names: &[String]) -> usize {
        let plain = more.iter().take_while(|piece| !piece.quoted && !piece.text.contains(':'));
        let mut words: Vec<&str> = plain.map(|piece| piece.text.as_str()).collect();
        words.truncate(4);
        let own = usize::from(!value.is_empty());
        if own == 1 {
            words.insert(0, value);
        }
        if words.is_empty() {
            return 0;
        }
        let longest = words.len();
        for exact in [true, false] {
            for count in (1..=longest).rev() {
                let typed = words.get(..count).unwrap_or_default().join(" ");
                let folded = fold(&typed);
                if self.take(filter, &typed, &folded, (exact, names)) {
                    return count - own;
                }
            }
        }
        let first = words.first().copied().unwrap_or_default();
        self.unknown.push(first.to_owned());
        1 - own
    }

    /// Takes a value if it is one of the filter's.
    fn take(
        &mut self,
        filter: Filter,
        typed: &str,
        folded: &str,
        (exact, names): (bool, &[String]),
    ) -> bool {
        let said = match filter {
            Filter::Kind => {
                let wish = Wish::asked(folded, exact);
                self.wish = wish.copied().or(self.wish);
                wish.map(|wish| Said::Name(wish.name))
            }
            Filter::State => {
                let state = filter::state(folded, exact);
                self.state = state.or(self.state);
                state.map(Said::Name)
            }
            Filter::Field => {
                let field = filter::work_field(folded, exact);
                self.field = field.or(self.field);
                field.map(|field| Said::Name(field.name()))
            }
            Filter::Person => self.take_person(typed, folded, names).map(Said::Typed),
            Filter::Year if exact => {
                let year = year_of(folded);
                self.year = year.or(self.year);
                year.map(|year| Said::Typed(year.to_string()))
            }
            Filter::Month if exact => self.take_month(folded).map(Said::Typed),
            Filter::Number if exact => self.take_number(typed).map(Said::Typed),
            Filter::Year | Filter::Month | Filter::Number => None,
        };
        let is_taken = said.is_some();
        if let Some(said) = said {
            self.said.retain(|(known, _)| *known != filter);
            self.said.push((filter, said));
        }
        is_taken
    }

    fn take_person(&mut self, typed: &str, folded: &str, names: &[String]) -> Option<String> {
        let words: Vec<String> = folded.split(' ').map(str::to_owned).collect();
        let is_known = names.iter().any(|name| has_name(name, &words));
        is_known.then(|| {
            self.person = words;
            typed.to_owned()
        })
    }

    fn take_month(&mut self, folded: &str) -> Option<String> {
        let (month, year) = match folded.split_once(['/', '-']) {
            Some((first, second)) if first.len() == 4 => (second, Some(year_of(first)?)),
            Some((first, second)) => (first, Some(year_of(second)?)),
            None => (folded, None),
        };
        let month = month.parse().ok().filter(|month| (1..=12).contains(month))?;
        self.month = Some((month, year));
        Some(year.map_or_else(|| month.to_string(), |year| format!("{month}/{year}")))
    }

    fn take_number(&mut self, typed: &str) -> Option<String> {
        let digits: String = typed.chars().take_while(char::is_ascii_digit).collect();
        let number = digits.parse().ok()?;
        let rest: String = typed.chars().skip_while(char::is_ascii_digit).collect();
        let kind = rest.trim_start_matches('-').split('/').next().unwrap_or_default();
        let kind = match fold(kind).as_str() {
            "" => None,
            "nq" => Some(ResolutionKind::Resolution),
            "kl" => Some(ResolutionKind::Conclusion),
            _ => return None,
        };
        self.number = Some((number, kind));
        Some(typed.to_owned())
    }
}

/// The filter that a piece names, what follows its colon, and how many pieces that took: a name
/// may be of two words.
fn named(piece: &Piece, next: Option<&Piece>) -> Option<(Filter, String, usize)> {
    if piece.quoted {
        return None;
    }
    if let Some((name, value)) = piece.text.split_once(':') {
        return Filter::named(&fold(name)).map(|filter| (filter, value.to_owned(), 1));
    }
    let (end, value) = next.filter(|next| !next.quoted)?.text.split_once(':')?;
    let filter = Filter::named(&fold(&format!("{} {end}", piece.text)))?;
    Some((filter, value.to_owned(), 2))
}

/// Whether words begin words of a name, in their order.
pub(super) fn has_name(name: &str, words: &[String]) -> bool {
    let mut parts = name.split(' ');
    words.iter().all(|word| parts.any(|part| part.starts_with(word.as_str())))
}

fn year_of(typed: &str) -> Option<i32> {
    typed.parse().ok().filter(|year| (1930..=2200).contains(year))
}

/// Whether some day of a month of any year lies between two days less than a year apart.
fn has_month(from: NaiveDate, to: NaiveDate, month: u32) -> bool {
    let mut at = Month::of(from);
    while at.first() <= to {
        if at.month == month {
            return true;
        }
        at = at.after();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Vec<String> {
        ["Ma Thị Hòa", "Lý Thị Duyên"].iter().map(|name| fold(name)).collect()
    }

    #[test]
    fn a_search_is_taken_apart() {
        for (typed, words, filters) in [
            ("hộ nghèo", &[" ho", " ngheo"][..], &[][..]),
            ("\"hộ nghèo\" Duyên", &[" ho ngheo", " duyen"], &[]),
            ("loại:việc hộ nghèo", &[" ho", " ngheo"], &["loại: việc"]),
            ("loai:nghi quyet duong", &[" duong"], &["loại: nghị quyết"]),
            ("kind:task state:overdue", &[], &["loại: việc", "trạng thái: quá hạn"]),
            ("genre:avis eau", &[" eau"], &["loại: ý kiến"]),
            ("trạng thái:hoàn thành chậm rác", &[" rac"], &["trạng thái: hoàn thành chậm"]),
            ("tình trạng: quá hạn", &[], &["trạng thái: quá hạn"]),
            ("người:ma thị hòa rác", &[" rac"], &["người: ma thị hòa"]),
            ("người:duyên hộ nghèo", &[" ho", " ngheo"], &["người: duyên"]),
            ("người:\"lý thị duyên\" 30/9", &[" 30 9"], &["người: lý thị duyên"]),
            ("tháng:9/2026 năm:2025", &[], &["tháng: 9/2026", "năm: 2025"]),
            ("month:2026-09", &[], &["tháng: 9/2026"]),
            ("số:09 rác", &[" rac"], &["số: 09"]),
            ("số:09-NQ/CB", &[], &["số: 09-NQ/CB"]),
            ("lĩnh vực:môi trường", &[], &["lĩnh vực: Môi trường"]),
            ("lĩnh vực:NTM đường", &[" duong"], &["lĩnh vực: Nông thôn mới"]),
            ("09-NQ/CB", &[" 09 nq cb"], &[]),
            ("loại:", &[], &[]),
            ("năm nay", &[" nam", " nay"], &[]),
        ] {
            let query = Query::new(typed, &names());
            assert_eq!(query.prefixes(), words, "{typed}");
            assert_eq!(query.filters(Lang::Vi), filters, "{typed}");
            assert_eq!(query.unknown, [""; 0], "{typed}");
        }
    }

    #[test]
    fn what_is_no_value_is_said_and_narrows_nothing() {
        for typed in ["loại:xyz", "người:nobody", "tháng:13", "năm:26", "số:abc", "số:09-HD/CB"]
        {
            let query = Query::new(typed, &names());
            assert_eq!(query.unknown.len(), 1, "{typed}");
            assert!(query.is_empty(), "{typed}");
        }
    }

    #[test]
    fn times_fall_into_years_and_months() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
        let span = Some((day(2025, 12, 20), day(2026, 2, 3)));
        for (typed, falls) in [
            ("năm:2025", true),
            ("năm:2026", true),
            ("năm:2024", false),
            ("tháng:1/2026", true),
            ("tháng:1", true),
            ("tháng:3", false),
            ("tháng:1 năm:2025", false),
            ("rác", true),
        ] {
            assert_eq!(Query::new(typed, &[]).falls(span), falls, "{typed}");
        }
        assert!(!Query::new("năm:2026", &[]).falls(None));
    }
}
