//! Why a vote is not recorded, beyond what its figures say.

use crate::domain::meeting::Method;
use crate::domain::rules::book::Found;
use crate::domain::text::within;
use crate::words::Lang;
use crate::words::ballot as word;

/// Why a vote is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VoteRefusal {
    /// The matter is not voted on in this way: the way, those allowed, the rule.
    Method(Method, Vec<Method>, Option<Found>),
    /// A secret ballot without tellers.
    NoTellers,
    /// It was lost at this meeting and is not taken again the same day, by this rule.
    Again(Option<Found>),
    /// It has carried already.
    Settled,
    /// One who is not an official member cannot stand.
    NotOfficial(String),
    /// One was elected by an earlier ballot.
    AlreadyElected(String),
    /// One name stands twice.
    NameTwice(String),
    /// Nobody stands.
    NoNames,
    /// Fewer names than seats: names, seats.
    FewNames(u32, u32),
    /// More seats than allowed: seats, most.
    TooManySeats(u32, u32),
    /// Too few official members for a committee: there are, needed.
    NoCommittee(u32, u32),
    /// Every seat is filled.
    PostFilled,
    /// The degree is not for one on probation.
    NotADegree,
    /// One who reserves an opinion is not on the roll.
    NotCalled(String),
    /// One who reserves an opinion was not in the room at the vote.
    NotHere(String),
    /// The committee was elected at this meeting; secretary and deputy come out of it.
    NotOfCommittee(String),
    /// Nobody was elected.
    NobodyElected,
    /// One is to be recognised who is an official member already.
    AlreadyOfficial(String),
}

impl VoteRefusal {
    /// The sentence.
    pub fn say(&self, lang: Lang) -> String {
        let source = |found: &Option<Found>| {
            found.as_ref().map(|found| found.say_source(lang)).unwrap_or_default()
        };
        let pair = |a: u32, b: u32| (a.to_string(), b.to_string());
        match self {
            Self::Method(method, allowed, found) => {
                let allowed: Vec<_> =
                    allowed.iter().map(|it| within(it.name().get(lang))).collect();
                let values = [
                    ("method", within(method.name().get(lang))),
                    ("allowed", allowed.join(word::OR.get(lang))),
                    ("source", source(found)),
                ];
                let values: Vec<(&str, &str)> =
                    values.iter().map(|(key, value)| (*key, value.as_str())).collect();
                word::NO_METHOD.fill(lang, &values)
            }
            Self::Again(found) => word::NO_AGAIN.fill(lang, &[("source", &source(found))]),
            Self::NotOfficial(name) => word::NOT_OFFICIAL.fill(lang, &[("name", name)]),
            Self::AlreadyElected(name) => word::ALREADY_ELECTED.fill(lang, &[("name", name)]),
            Self::NameTwice(name) => word::NAME_TWICE.fill(lang, &[("name", name)]),
            Self::NotCalled(name) => word::NOT_CALLED.fill(lang, &[("name", name)]),
            Self::NotHere(name) => word::NOT_HERE.fill(lang, &[("name", name)]),
            Self::NotOfCommittee(name) => word::NOT_OF_COMMITTEE.fill(lang, &[("name", name)]),
            Self::AlreadyOfficial(name) => word::ALREADY_OFFICIAL.fill(lang, &[("name", name)]),
            Self::FewNames(a, b) => {
                let (names, seats) = pair(*a, *b);
                word::FEW_NAMES.fill(lang, &[("names", &names), ("seats", &seats)])
            }
            Self::TooManySeats(a, b) => {
                let (seats, most) = pair(*a, *b);
                word::TOO_MANY_SEATS.fill(lang, &[("seats", &seats), ("most", &most)])
            }
            Self::NoCommittee(a, b) => {
                let (official, needed) = pair(*a, *b);
                word::NO_COMMITTEE.fill(lang, &[("official", &official), ("needed", &needed)])
            }
            Self::NoTellers => word::NO_TELLERS.get(lang).to_owned(),
            Self::Settled => word::SETTLED.get(lang).to_owned(),
            Self::NoNames => word::NO_NAMES.get(lang).to_owned(),
            Self::PostFilled => word::POST_FILLED.get(lang).to_owned(),
            Self::NotADegree => word::NOT_A_DEGREE.get(lang).to_owned(),
            Self::NobodyElected => word::NOBODY_ELECTED.get(lang).to_owned(),
        }
    }

    /// The key of the field that is wrong.
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Method(..) => "method",
            Self::NoTellers => "tellers",
            Self::Again(_) | Self::Settled | Self::AlreadyOfficial(_) => "about_id",
            Self::NotOfficial(_)
            | Self::AlreadyElected(_)
            | Self::NameTwice(_)
            | Self::NotOfCommittee(_)
            | Self::NoNames
            | Self::FewNames(..) => "candidates",
            Self::TooManySeats(..) => "seats",
            Self::NoCommittee(..) | Self::PostFilled => "post",
            Self::NotADegree => "matter",
            Self::NotCalled(_) | Self::NotHere(_) => "reserved",
            Self::NobodyElected => "",
        }
    }
}
