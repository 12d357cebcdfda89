//! People and documents as a table names them: by name, by symbol and date, by number.

use std::collections::HashMap;

use chrono::{Datelike as _, NaiveDate};

use crate::domain::clock::Clock;
use crate::domain::day::{self, Day};
use crate::domain::fault::Fault;
use crate::domain::member::Member;
use crate::domain::register::Register;
use crate::domain::resolution::{Resolution, ResolutionKind};
use crate::domain::rules::numbering;
use crate::domain::text::{fold, name_key};
use crate::domain::{Kind, MeetingId, MemberId, ResolutionId};
use crate::exchange::person_name;

/// What the book has, ready to be looked up row after row.
#[derive(Debug)]
pub struct References<'a> {
    register: &'a Register,
    /// By the name with its marks, wherever the tone stands.
    precise: HashMap<Vec<u8>, Vec<MemberId>>,
    /// By the name without marks.
    folded: HashMap<String, Vec<MemberId>>,
    resolutions: Vec<(ResolutionId, ResolutionKind, u32, Option<NaiveDate>)>,
    /// Bare numbers are those of records, as an export of this program writes them.
    by_number: bool,
}

/// A resolution as a cell names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Symbol {
    /// Its number.
    pub number: Option<u32>,
    /// Resolution or conclusion, where it is said.
    pub kind: Option<ResolutionKind>,
    /// Its day, where it is said.
    pub date: Option<NaiveDate>,
}

impl Symbol {
    /// Reads `05-NQ/CB, 05/3/2026`, `Nghị quyết số 05-NQ/CB ngày 5 tháng 3 năm 2026`, `05-KL/CB`,
    /// `Số 5 ngày 5/3/2026`, `5`.
    pub fn read(text: &str) -> Self {
        let folded = fold(text);
        let kind = match () {
            () if folded.contains("kl/") || folded.contains("ket luan") => {
                Some(ResolutionKind::Conclusion)
            }
            () if folded.contains("nq/") || folded.contains("nghi quyet") => {
                Some(ResolutionKind::Resolution)
            }
            () => None,
        };
        // "5-NQ/CB" stands before the day; "ngày" or a comma parts them.
        let (head, tail) = parted(&folded);
        let is_day =
            head.starts_with("ngay") || Day::read(head).is_ok_and(|it| it.exact().is_some());
        let number = if is_day { None } else { first_number(head) };
        let date = [tail, folded.as_str()].into_iter().find_map(date_in);
        Self { number: number.filter(|it| *it < 100_000), kind, date }
    }
}

/// What names the number, and what may name the day.
fn parted(folded: &str) -> (&str, &str) {
    for mark in [" ngay ", "ngay ", ",", ";", "("] {
        if let Some((head, tail)) = folded.split_once(mark)
            && head.chars().any(|c| c.is_ascii_digit())
        {
            return (head, tail);
        }
    }
    // "05-NQ/CB 05/3/2026"
    match folded.split_once("/cb ") {
        Some((head, tail)) => (head, tail),
        None => (folded, ""),
    }
}

fn first_number(text: &str) -> Option<u32> {
    let digits: String =
        text.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

/// The day in a text, whatever stands about it.
pub fn date_in(text: &str) -> Option<NaiveDate> {
    let trimmed = text.trim_matches(|c: char| !c.is_ascii_digit());
    let spelled = trimmed.contains("thang").then(|| Day::read(trimmed).ok()).flatten();
    let words = || text.split(|c: char| c.is_whitespace() || "(),;:".contains(c));
    let typed = || {
        words().filter(|word| word.chars().filter(char::is_ascii_digit).count() >= 4).find_map(
            |word| {
                let bare = word.trim_matches(|c: char| !c.is_ascii_digit());
                Day::read(bare).ok()?.exact()
            },
        )
    };
    spelled.and_then(Day::exact).or_else(typed)
}

impl<'a> References<'a> {
    /// Those of a register; `by_number` where bare numbers are the numbers of records.
    pub fn new(register: &'a Register, by_number: bool) -> Self {
        let mut precise: HashMap<_, Vec<_>> = HashMap::new();
        let mut folded: HashMap<_, Vec<_>> = HashMap::new();
        for (id, member) in register.members() {
            precise.entry(name_key(&member.full_name)).or_default().push(id);
            folded.entry(fold(&member.full_name)).or_default().push(id);
        }
        let resolutions = register
            .resolutions()
            .filter_map(|(id, it)| Some((id, it.kind, it.number?, it.date)))
            .collect();
        Self { register, precise, folded, resolutions, by_number }
    }

    /// The member whom a cell names: full name, with the year of birth where two bear it.
    ///
    /// # Errors
    /// Nobody, or several, by name.
    pub fn member(&self, typed: &str) -> Result<MemberId, Fault> {
        let typed = typed.trim();
        if let Ok(number) = typed.parse::<u32>() {
            let id = MemberId(number);
            return self.register.member(id).map(|_| id).ok_or(Fault::UnknownReference);
        }
        let (name, year) = with_year(typed);
        let found = self.named(&name);
        let of_year: Vec<MemberId> = match year {
            Some(year) => {
                let born = |id: &MemberId| {
                    let born = self.register.member(*id).and_then(|it| it.birth_date);
                    born.map(Day::year) == Some(year)
                };
                found.iter().copied().filter(born).collect()
            }
            None => found.clone(),
        };
        match of_year.as_slice() {
            [one] => Ok(*one),
            [] if found.is_empty() => Err(Fault::NoSuchMember(self.near(&name))),
            [] => Err(Fault::NoSuchMember(self.names(&found))),
            several => Err(Fault::SeveralMembers(self.names(several))),
        }
    }

    /// Those who bear a name: with its marks; without them where it was typed without any.
    fn named(&self, name: &str) -> Vec<MemberId> {
        let precise = self.precise.get(&name_key(name)).cloned().unwrap_or_default();
        if precise.is_empty() && name.is_ascii() {
            return self.folded.get(&fold(name)).cloned().unwrap_or_default();
        }
        precise
    }

    fn near(&self, name: &str) -> String {
        let near = self.folded.get(&fold(name)).map(|ids| self.names(ids));
        near.unwrap_or_default()
    }

    fn names(&self, ids: &[MemberId]) -> String {
        let one = |id: &MemberId| self.register.member(*id).map(named);
        ids.iter().take(5).filter_map(one).collect::<Vec<_>>().join(", ")
    }

    /// The resolution that a cell names.
    ///
    /// # Errors
    /// None, or several.
    pub fn resolution(&self, typed: &str) -> Result<ResolutionId, Fault> {
        let bare = typed.trim();
        if self.by_number
            && let Ok(number) = bare.parse::<u32>()
        {
            let id = ResolutionId(number);
            return self.register.resolution(id).map(|_| id).ok_or(Fault::NoSuchResolution);
        }
        let asked = Symbol::read(bare);
        let fits = |it: &&(ResolutionId, ResolutionKind, u32, Option<NaiveDate>)| {
            asked.number.is_none_or(|number| number == it.2)
                && asked.kind.is_none_or(|kind| kind == it.1)
                && asked.date.is_none_or(|date| it.3 == Some(date))
                && (asked.number.is_some() || asked.date.is_some())
        };
        let found: Vec<ResolutionId> =
            self.resolutions.iter().filter(fits).map(|it| it.0).collect();
        match found.as_slice() {
            [one] => Ok(*one),
            [] => Err(Fault::NoSuchResolution),
            several => {
                let one = |id: &ResolutionId| self.register.resolution(*id).map(symbol);
                let names = several.iter().take(5).filter_map(one).collect::<Vec<_>>();
                Err(Fault::SeveralResolutions(names.join("; ")))
            }
        }
    }

    /// The meeting of a day, or of a number where numbers are those of records.
    ///
    /// # Errors
    /// None on that day, or several.
    pub fn meeting(&self, typed: &str) -> Result<MeetingId, Fault> {
        if let Ok(number) = typed.trim().parse::<u32>() {
            let id = MeetingId(number);
            return self.register.meeting(id).map(|_| id).ok_or(Fault::NoSuchMeeting);
        }
        let date = date_in(&fold(typed)).ok_or(Fault::NotADate)?;
        let mut of_day = self.register.meetings().filter(|(_, it)| it.date == Some(date));
        of_day.next().map(|(id, _)| id).ok_or(Fault::NoSuchMeeting)
    }

    /// Whether a piece of text names somebody of the book, rightly or not quite.
    pub fn is_somebody(&self, typed: &str) -> bool {
        typed.trim().parse::<u32>().is_ok()
            || self.folded.contains_key(&fold(&with_year(typed.trim()).0))
    }

    /// The record of a kind that a cell names.
    ///
    /// # Errors
    /// None, or several.
    pub fn number(&self, kind: Kind, typed: &str) -> Result<u32, Fault> {
        match kind {
            Kind::Member => self.member(typed).map(|id| id.0),
            Kind::Resolution => self.resolution(typed).map(|id| id.0),
            Kind::Meeting => self.meeting(typed).map(|id| id.0),
            Kind::Cell
            | Kind::Task
            | Kind::Rule
            | Kind::Topic
            | Kind::Template
            | Kind::YearPlan
            | Kind::ScoreSheet => typed.trim().parse().or(Err(Fault::UnknownReference)),
        }
    }
}

/// A member as a refusal names one: `Lý Thị Hoa (1985)`.
fn named(member: &Member) -> String {
    match member.birth_date {
        Some(born) => format!("{} ({})", member.full_name, born.year()),
        None => member.full_name.clone(),
    }
}

/// A resolution as a refusal names one: `05-NQ/CB, 05/03/2026`.
pub fn symbol(it: &Resolution) -> String {
    let number = it.number.map(|number| numbering::symbol(number, it.kind.key()));
    let date = it.date.map(day::show);
    let parts: Vec<String> = number.into_iter().chain(date).collect();
    if parts.is_empty() { it.title.clone() } else { parts.join(", ") }
}

/// The name apart from a year of birth, a post in brackets or after a dash, and what politeness
/// puts before it.
fn with_year(typed: &str) -> (String, Option<i32>) {
    let year = typed
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| part.len() == 4)
        .find_map(|part| part.parse::<i32>().ok())
        .filter(|year| (1900..2100).contains(year));
    let end = typed.find(['(', ',', '–', '[']).or_else(|| typed.find(" - "));
    let name = end.and_then(|end| typed.get(..end)).unwrap_or(typed);
    let name = name.trim_matches(|c: char| c.is_ascii_digit() || " .:-".contains(c));
    let name = name.strip_suffix(" sinh").or_else(|| name.strip_suffix(" SN")).unwrap_or(name);
    (person_name::ordinary(name), year)
}

/// The times of day in a text: `19h30 - 21h`, `từ 19:30 đến 21:00`.
pub fn clocks(text: &str) -> Vec<Clock> {
    let folded = fold(text).replace(" gio ", "h").replace(" gio", "h");
    let mark = |word: &str| {
        word.contains('h') && word.starts_with(|c: char| c.is_ascii_digit()) || word.contains(':')
    };
    folded
        .split(|c: char| c.is_whitespace() || "-–,;()".contains(c))
        .filter(|word| mark(word))
        .filter_map(Clock::read)
        .collect()
}

/// Whether a day lies in the book's time at all: a slip of the year is told, not kept.
pub fn is_likely(date: NaiveDate) -> bool {
    (1930..2100).contains(&date.year())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;

    fn day(y: i32, m: u32, d: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(y, m, d)
    }

    fn book() -> Register {
        let member = |name: &str, born: &str| Member {
            full_name: name.to_owned(),
            birth_date: Day::read(born).ok(),
            ..Member::default()
        };
        let members = [("Lý Thị Hoa", "1985"), ("Lò Thị Hòa", "1970"), ("Lý Thị Hoa", "1990")];
        let members = (1..)
            .zip(members)
            .map(|(n, (name, born))| (Id::new(Kind::Member, n), member(name, born).into()));
        let resolution = |number, date| Resolution {
            number: Some(number),
            date,
            title: "Tháng".to_owned(),
            ..Resolution::default()
        };
        let resolutions = [(5, day(2026, 3, 5)), (5, day(2021, 3, 5)), (6, day(2026, 4, 5))];
        let resolutions = (1..).zip(resolutions).map(|(n, (number, date))| {
            (Id::new(Kind::Resolution, n), resolution(number, date).into())
        });
        Register::from_records(members.chain(resolutions), [])
    }

    #[test]
    fn people_are_found_by_their_whole_name() {
        let book = book();
        let refs = References::new(&book, false);
        for (typed, expected) in [
            ("Lò Thị Hoà", Ok(MemberId(2))),
            ("Đ/c LÒ THỊ HÒA - Bí thư", Ok(MemberId(2))),
            ("lo thi hoa", Ok(MemberId(2))),
            ("Lý Thị Hoa (1990)", Ok(MemberId(3))),
            ("Lý Thị Hoa, sinh 1985", Ok(MemberId(1))),
            ("2", Ok(MemberId(2))),
            (
                "Lý Thị Hoa",
                Err(Fault::SeveralMembers("Lý Thị Hoa (1985), Lý Thị Hoa (1990)".to_owned())),
            ),
            ("Lò Thị Hoa", Err(Fault::NoSuchMember("Lò Thị Hòa (1970)".to_owned()))),
            ("Ma A", Err(Fault::NoSuchMember(String::new()))),
            ("99", Err(Fault::UnknownReference)),
        ] {
            assert_eq!(refs.member(typed), expected, "{typed}");
        }
    }

    #[test]
    fn resolutions_are_found_by_symbol_and_date() {
        let book = book();
        let refs = References::new(&book, false);
        for (typed, expected) in [
            ("05-NQ/CB, 05/3/2026", Ok(ResolutionId(1))),
            ("Nghị quyết số 05-NQ/CB ngày 5 tháng 3 năm 2021", Ok(ResolutionId(2))),
            ("05-NQ/CB\n(05/3/2021)", Ok(ResolutionId(2))),
            ("06-NQ/CB", Ok(ResolutionId(3))),
            ("6", Ok(ResolutionId(3))),
            ("Số 6 ngày 05/4/2026", Ok(ResolutionId(3))),
            ("06-KL/CB", Err(Fault::NoSuchResolution)),
            ("ngày 05/4/2026", Ok(ResolutionId(3))),
            ("tháng 3", Err(Fault::NoSuchResolution)),
        ] {
            assert_eq!(refs.resolution(typed), expected, "{typed}");
        }
        let several = refs.resolution("05-NQ/CB").unwrap_err();
        let names = "05-NQ/CB, 05/03/2026; 05-NQ/CB, 05/03/2021".to_owned();
        assert_eq!(several, Fault::SeveralResolutions(names));
        assert_eq!(References::new(&book, true).resolution("2"), Ok(ResolutionId(2)));
    }

    #[test]
    fn hours_are_found_in_words() {
        let shown = |text| clocks(text).iter().map(Clock::to_string).collect::<Vec<_>>();
        assert_eq!(shown("19h30 - 21h00, ngày 20/3/2026"), ["19:30", "21:00"]);
        assert_eq!(shown("từ 19 giờ 30 đến 21 giờ"), ["19:30", "21:00"]);
        assert_eq!(shown("20/3/2026"), Vec::<String>::new());
    }
}
