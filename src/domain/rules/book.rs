//! The rule values with their dates and sources: what held on a day, shipped or amended.

use chrono::NaiveDate;

use crate::domain::day;
use crate::domain::meeting::Matter;
use crate::domain::register::Register;
use crate::domain::rules::completeness::{MUST, Need, REASON};
use crate::domain::rules::data::RULES;
use crate::domain::rules::fraction::Fraction;
use crate::domain::rules::secrecy::Degree;
use crate::words::rules as word;
use crate::words::{Lang, Text};

/// What kind of value a rule has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleKind {
    /// A whole number.
    Whole,
    /// A share: `2/3`, `0.90`, `70%`; `>` before it where it must be passed.
    Ratio,
    /// Whole numbers with commas between.
    List,
    /// Keys with commas between: only those that some shipped rule of the kind knows.
    Words,
    /// Days of the year with commas between: `3/2,19/5`.
    Dates,
}

/// Where a shipped value comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// A document, by its Vietnamese name in every language.
    Named(&'static str),
    /// No document: a default of this program.
    Default,
}

impl Paper {
    /// The source in words.
    pub const fn say(self, lang: Lang) -> &'static str {
        match self {
            Self::Named(name) => name,
            Self::Default => word::OWN_DEFAULT.get(lang),
        }
    }
}

/// One shipped value of a rule.
#[derive(Debug, Clone, Copy)]
pub struct Version {
    /// Year, month and day from which it holds.
    pub from: (i32, u32, u32),
    /// The value as text.
    pub value: &'static str,
    /// Where it comes from.
    pub paper: Paper,
}

impl Version {
    /// The first day on which it holds.
    pub fn valid_from(&self) -> NaiveDate {
        let (year, month, day) = self.from;
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MIN)
    }
}

/// One rule: its key, what kind of value it takes, its shipped values.
#[derive(Debug, Clone, Copy)]
pub struct RuleKey {
    /// The key.
    pub key: &'static str,
    /// What kind of value.
    pub kind: RuleKind,
    /// What it says.
    pub name: Text,
    /// The shipped values by date, the earliest first.
    pub versions: &'static [Version],
}

impl RuleKey {
    /// Whether the rule can take a value written so.
    pub fn takes(&self, value: &str) -> bool {
        match self.kind {
            RuleKind::Whole => read_whole(value).is_some(),
            RuleKind::Ratio => Fraction::read(value).is_some(),
            RuleKind::List => parts(value).all(|part| read_whole(part).is_some()),
            RuleKind::Words => {
                let known = self.words();
                parts(value).all(|part| known.contains(&part))
            }
            RuleKind::Dates => parts(value).all(|part| read_day(part).is_some()),
        }
    }

    /// A value as the screen writes it.
    pub fn show(&self, value: &str, lang: Lang) -> String {
        match self.kind {
            RuleKind::Whole => value.to_owned(),
            RuleKind::Ratio => {
                Fraction::read(value).map_or_else(|| value.to_owned(), |it| it.to_string())
            }
            RuleKind::List | RuleKind::Dates => parts(value).collect::<Vec<_>>().join(", "),
            RuleKind::Words => {
                let name = |part| key_name(part).map_or(part, |name| name.get(lang));
                parts(value).map(name).collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// The keys that a rule of words may be made of.
    pub fn words(&self) -> Vec<&'static str> {
        use crate::domain::Choices as _;
        match self.key {
            "vote.two_thirds.kinds"
            | "vote.method.hands"
            | "vote.method.card"
            | "vote.again.kinds" => Matter::ALL.iter().map(|matter| matter.key()).collect(),
            "vote.base" => vec!["temp_out", "exempt_absent", "suspended", "conflict"],
            "admission.ceremony_start" => vec!["received", "issued"],
            "doc.number_reset" => vec!["term", "year"],
            "doc.tone_style" => vec!["new", "old"],
            "secrecy.degrees" => Degree::ALL.iter().map(|degree| degree.key()).collect(),
            MUST | REASON => Need::ALL.iter().map(|need| need.key()).collect(),
            _ => Vec::new(),
        }
    }
}

/// The value of a rule on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The value, written as the book of rules writes it.
    pub value: String,
    /// The first day on which it holds.
    pub valid_from: NaiveDate,
    /// The document it comes from; empty for a default of this program.
    pub source: String,
    /// Whether the cell entered it beside the shipped ones.
    pub amended: bool,
}

impl Found {
    /// Where it comes from, in words.
    pub fn say_source(&self, lang: Lang) -> String {
        match (self.amended, self.source.is_empty()) {
            (true, true) => word::AMENDED_PLAIN.get(lang).to_owned(),
            (true, false) => word::AMENDED.fill(lang, &[("source", &self.source)]),
            (false, true) => word::OWN_DEFAULT.get(lang).to_owned(),
            (false, false) => self.source.clone(),
        }
    }
}

/// The rule under a key.
pub fn known(key: &str) -> Option<RuleKey> {
    RULES.iter().find(|rule| rule.key == key).copied()
}

/// Every rule, in the order in which the screen lists them.
pub const fn keys() -> &'static [RuleKey] {
    RULES
}

/// The value of a rule on a day: of all versions that begin no later, the one that begins last;
/// an amendment before a shipped value of the same day. Before the first version known, that one
/// holds, so that old meetings can be entered.
pub fn in_force(register: &Register, key: &str, on: NaiveDate) -> Option<Found> {
    let rule = known(key)?;
    let amended = register
        .rules()
        .filter(|(_, amendment)| amendment.key == key && rule.takes(&amendment.value))
        .filter_map(|(number, amendment)| Some((amendment.valid_from?, number, amendment)))
        .filter(|(from, ..)| *from <= on)
        .max_by_key(|(from, number, _)| (*from, *number));
    let shipped = rule
        .versions
        .iter()
        .rfind(|version| version.valid_from() <= on)
        .or_else(|| rule.versions.first());
    match (amended, shipped) {
        (Some((from, _, amendment)), shipped)
            if shipped.is_none_or(|shipped| {
                from >= shipped.valid_from() || shipped.valid_from() > on
            }) =>
        {
            Some(Found {
                value: amendment.value.clone(),
                valid_from: from,
                source: amendment.source.clone(),
                amended: true,
            })
        }
        (_, shipped) => shipped.map(|version| Found {
            value: version.value.to_owned(),
            valid_from: version.valid_from(),
            source: match version.paper {
                Paper::Named(name) => name.to_owned(),
                Paper::Default => String::new(),
            },
            amended: false,
        }),
    }
}

/// One sentence on a rule: what it says on a day, since when, and from where. Empty for a key
/// that is not known.
pub fn why(register: &Register, key: &str, on: NaiveDate, lang: Lang) -> String {
    let (Some(rule), Some(found)) = (known(key), in_force(register, key, on)) else {
        return String::new();
    };
    let text =
        if found.source.is_empty() && !found.amended { word::WHY_DEFAULT } else { word::WHY };
    text.fill(
        lang,
        &[
            ("name", rule.name.get(lang)),
            ("value", &rule.show(&found.value, lang)),
            ("from", &day::show(found.valid_from)),
            ("source", &found.say_source(lang)),
        ],
    )
}

/// A whole number on a day; 0 for a key that is not known as one.
pub fn whole(register: &Register, key: &str, on: NaiveDate) -> u32 {
    in_force(register, key, on).and_then(|found| read_whole(&found.value)).unwrap_or_default()
}

/// A share on a day; none of it (0/1) for a key that is not known as one.
pub fn ratio(register: &Register, key: &str, on: NaiveDate) -> Fraction {
    in_force(register, key, on).and_then(|found| Fraction::read(&found.value)).unwrap_or(Fraction {
        top: 0,
        bottom: 1,
        above: false,
    })
}

/// Whole numbers on a day; empty for a key that is not known as such a list.
pub fn list(register: &Register, key: &str, on: NaiveDate) -> Vec<u32> {
    in_force(register, key, on)
        .map(|found| parts(&found.value).filter_map(read_whole).collect())
        .unwrap_or_default()
}

/// Keys on a day; empty for a key that is not known.
pub fn words(register: &Register, key: &str, on: NaiveDate) -> Vec<String> {
    in_force(register, key, on)
        .map(|found| parts(&found.value).map(str::to_owned).collect())
        .unwrap_or_default()
}

/// Days of the year, as day and month, on a day; empty for a key that is not known.
pub fn dates(register: &Register, key: &str, on: NaiveDate) -> Vec<(u32, u32)> {
    in_force(register, key, on)
        .map(|found| parts(&found.value).filter_map(read_day).collect())
        .unwrap_or_default()
}

/// The name of a key that a rule of words is made of.
fn key_name(key: &str) -> Option<Text> {
    use crate::domain::Choices as _;
    Some(match key {
        "temp_out" => word::KEY_TEMP_OUT,
        "exempt_absent" => word::KEY_EXEMPT_ABSENT,
        "suspended" => word::KEY_SUSPENDED,
        "conflict" => word::KEY_CONFLICT,
        "received" => word::KEY_RECEIVED,
        "issued" => word::KEY_ISSUED,
        "term" => word::KEY_TERM,
        "year" => word::KEY_YEAR,
        "new" => word::KEY_NEW,
        "old" => word::KEY_OLD,
        other => {
            let need = Need::from_key(other).map(Need::name);
            let degree = || Degree::from_key(other).map(Degree::name);
            let matter = || Matter::from_key(other).map(Matter::name);
            need.or_else(degree).or_else(matter)?
        }
    })
}

fn parts(value: &str) -> impl Iterator<Item = &str> {
    value.split([',', ';']).map(str::trim)
}

fn read_whole(typed: &str) -> Option<u32> {
    let typed = typed.trim();
    if typed.chars().all(|c| c.is_ascii_digit()) { typed.parse().ok() } else { None }
}

fn read_day(typed: &str) -> Option<(u32, u32)> {
    let (day, month) = typed.split_once('/')?;
    let (day, month) = (read_whole(day)?, read_whole(month)?);
    NaiveDate::from_ymd_opt(2024, month, day).map(|_| (day, month))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rule::Rule;
    use crate::domain::{Id, Kind};

    fn date(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn every_shipped_value_fits_its_rule_and_stands_in_order() {
        for (place, rule) in RULES.iter().enumerate() {
            assert!(!rule.versions.is_empty(), "{}", rule.key);
            assert!(rule.versions.iter().all(|version| rule.takes(version.value)), "{}", rule.key);
            assert!(
                rule.versions.iter().all(|v| v.valid_from() > date(2000, 1, 1)),
                "{}",
                rule.key
            );
            assert!(rule.versions.is_sorted_by_key(Version::valid_from), "{}", rule.key);
            assert!(RULES.iter().skip(place + 1).all(|other| other.key != rule.key));
        }
    }

    #[test]
    fn the_version_of_the_day_holds_and_an_amendment_goes_before_it() {
        let mut register = Register::default();
        let keeps = |register: &Register, on| ratio(register, "dues.cell_keeps", on).to_string();
        assert_eq!(keeps(&register, date(2026, 1, 31)), "30 %");
        assert_eq!(keeps(&register, date(2026, 2, 1)), "70 %");
        let amendment = Rule {
            key: "dues.cell_keeps".to_owned(),
            value: "60%".to_owned(),
            valid_from: Some(date(2026, 2, 1)),
            source: "Quy định của tỉnh".to_owned(),
        };
        register.put(Id::new(Kind::Rule, 1), Some(amendment.into()));
        assert_eq!(keeps(&register, date(2026, 1, 31)), "30 %");
        assert_eq!(keeps(&register, date(2026, 2, 1)), "60 %");
        assert_eq!(
            why(&register, "dues.cell_keeps", date(2026, 5, 1), Lang::Vi),
            "Phần đảng phí để lại chi bộ: 60 %, áp dụng từ 01/02/2026 (Quy định của tỉnh, chi bộ ghi)."
        );
        assert_eq!(
            why(&register, "meeting.min_minutes", date(2026, 5, 1), Lang::Vi),
            "Thời lượng tối thiểu (phút): 90, áp dụng từ 28/10/2025 (Hướng dẫn 42-HD/BTCTW 28/10/2025)."
        );
    }

    #[test]
    fn words_are_told_by_their_names() {
        let why = |key| why(&Register::default(), key, date(2026, 10, 5), Lang::Vi);
        assert_eq!(
            why("vote.two_thirds.kinds"),
            "Việc cần hai phần ba: Kết nạp, Công nhận chính thức, Đề nghị xoá tên, Khai trừ, áp \
             dụng từ 19/01/2011 (Điều lệ Đảng 19/01/2011)."
        );
        assert_eq!(
            why("vote.quorum.warn"),
            "Cảnh báo khi người có quyền có mặt dưới: 2/3 (mặc định của sổ, cấp trên có thể quy \
             định khác)."
        );
        for rule in RULES.iter().filter(|rule| rule.kind == RuleKind::Words) {
            assert!(!rule.words().is_empty(), "{}", rule.key);
            assert!(rule.words().iter().all(|key| key_name(key).is_some()), "{}", rule.key);
        }
    }

    #[test]
    fn a_rule_takes_only_values_of_its_kind() {
        for (key, value, takes) in [
            ("meeting.min_minutes", "100", true),
            ("meeting.min_minutes", "", false),
            ("meeting.min_minutes", "1,5", false),
            ("vote.quorum", "> 1/2", true),
            ("vote.quorum", "nửa", false),
            ("score.bands", "90, 70, 50", true),
            ("score.bands", "90,,50", false),
            ("vote.two_thirds.kinds", "admission, dismissal", true),
            ("vote.two_thirds.kinds", "admission, holiday", false),
            ("badge.rounds", "3/2,30/2", false),
        ] {
            assert_eq!(known(key).unwrap().takes(value), takes, "{key} {value}");
        }
    }
}
