//! Seals: the SHA-256 over the text of adopted minutes, of a resolution or of a correction,
//! followed by the seal before it. So every seal witnesses all before it, and one code on one
//! signed sheet of paper is enough to tell whether the book was rewritten up to there.

pub mod code;
pub mod text;

use chrono::NaiveDate;

use crate::domain::correction::Correction;
use crate::domain::day::show;
use crate::domain::digest::sha256_hex;
use crate::domain::register::Register;
use crate::domain::work::plan::{meeting_name, resolution_name};
use crate::domain::{Id, Kind, MeetingId, ResolutionId};
use crate::words::{Lang, seal as word};

/// What is sealed.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Of {
    /// The minutes of a meeting.
    Minutes(MeetingId),
    /// A resolution or conclusion.
    Resolution(ResolutionId),
}

impl Of {
    /// The kind of record.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Minutes(_) => Kind::Meeting,
            Self::Resolution(_) => Kind::Resolution,
        }
    }

    /// The number of the record.
    pub const fn number(self) -> u32 {
        match self {
            Self::Minutes(id) => id.0,
            Self::Resolution(id) => id.0,
        }
    }

    /// The record.
    pub const fn id(self) -> Id {
        Id::new(self.kind(), self.number())
    }

    /// The kind as the sealed text names it.
    const fn key(self) -> &'static str {
        self.kind().key()
    }

    /// Of a record that can be sealed.
    pub const fn from_id(id: Id) -> Option<Self> {
        match id.kind {
            Kind::Meeting => Some(Self::Minutes(MeetingId(id.number))),
            Kind::Resolution => Some(Self::Resolution(ResolutionId(id.number))),
            _ => None,
        }
    }
}

/// One seal of the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Its place in the row, from 1.
    pub number: u32,
    /// The seal.
    pub seal: String,
    /// What it seals.
    pub of: Of,
    /// The number of the correction, where it seals one.
    pub correction: Option<u32>,
    /// The day.
    pub on: Option<NaiveDate>,
}

/// Whether a text can be a seal: 64 hexadecimal digits. What is none seals nothing.
pub fn is_seal(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'))
}

/// All seals of the book in their row.
pub fn row(register: &Register) -> Vec<Mark> {
    let mut row = Vec::new();
    for (id, it) in register.meetings() {
        let of = Of::Minutes(id);
        row.extend(mark(of, it.seal_number, &it.seal, it.adopted_on));
        row.extend(it.corrections.iter().filter_map(|it| corrected(of, it)));
    }
    for (id, it) in register.resolutions() {
        let of = Of::Resolution(id);
        let meeting = it.meeting.and_then(|id| register.meeting(id));
        let on = meeting.and_then(|it| it.adopted_on).or(it.date);
        row.extend(mark(of, it.seal_number, &it.seal, on));
        row.extend(it.corrections.iter().filter_map(|it| corrected(of, it)));
    }
    row.sort_by_key(|it| (it.number, it.of, it.correction));
    row
}

fn mark(of: Of, number: Option<u32>, seal: &str, on: Option<NaiveDate>) -> Option<Mark> {
    let number = number.unwrap_or_default();
    is_seal(seal).then(|| Mark { number, seal: seal.to_owned(), of, correction: None, on })
}

fn corrected(of: Of, it: &Correction) -> Option<Mark> {
    let mark = mark(of, it.seal_number, &it.seal, it.date)?;
    Some(Mark { correction: Some(it.number), ..mark })
}

/// The end of the row: the number of the last seal and the seal; 0 and nothing before the first.
pub fn last(register: &Register) -> (u32, String) {
    row(register).pop().map_or((0, String::new()), |it| (it.number, it.seal))
}

/// The seal of a text after another seal.
pub fn make(text: &str, before: &str) -> String {
    sha256_hex(&[text, before, "\n"])
}

/// The text that a seal covers, as the book has it now; `None` where the record is gone.
pub fn text_of(register: &Register, mark: &Mark) -> Option<String> {
    let find = |all: &[Correction], number: u32| {
        let it = all.iter().find(|it| it.number == number)?;
        Some(text::correction(mark.of, it, mark.number))
    };
    match (mark.of, mark.correction) {
        (Of::Minutes(id), None) => Some(text::minutes(mark.of, register.meeting(id)?, mark.number)),
        (Of::Resolution(id), None) => {
            Some(text::resolution(register, id, register.resolution(id)?, mark.number))
        }
        (Of::Minutes(id), Some(number)) => find(&register.meeting(id)?.corrections, number),
        (Of::Resolution(id), Some(number)) => find(&register.resolution(id)?.corrections, number),
    }
}

/// One seal recomputed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The seal as it stands.
    pub mark: Mark,
    /// Whether it is the seal of the text in the book after the seal before it.
    pub holds: bool,
}

/// Every seal recomputed, and the row of them: each follows the one before.
pub fn prove(register: &Register) -> Vec<Proof> {
    let mut before = (0, String::new());
    row(register)
        .into_iter()
        .map(|mark| {
            let in_row = mark.number == before.0 + 1;
            let text = text_of(register, &mark).unwrap_or_default();
            let holds = in_row && make(&text, &before.1) == mark.seal;
            before = (mark.number, mark.seal.clone());
            Proof { mark, holds }
        })
        .collect()
}

/// What a seal seals, in words: `biên bản Sinh hoạt thường kỳ 05/10/2026`.
pub fn title(register: &Register, mark: &Mark, lang: Lang) -> String {
    let what = match mark.of {
        Of::Minutes(id) => {
            let name = register.meeting(id).map(meeting_name).unwrap_or_default();
            word::OF_MINUTES.fill(lang, &[("what", &name)])
        }
        Of::Resolution(id) => register.resolution(id).map_or_else(String::new, |it| {
            let kind = it.kind.name().get(lang).to_lowercase();
            let name = resolution_name(it);
            word::OF_RESOLUTION.fill(lang, &[("kind", &kind), ("what", &name)])
        }),
    };
    let Some(number) = mark.correction else { return what };
    word::OF_CORRECTION.fill(lang, &[("n", &number.to_string()), ("what", &what)])
}

/// The first seal that does not hold, in a sentence; `None` where all do.
pub fn first_broken(register: &Register, lang: Lang) -> Option<String> {
    prove(register).iter().find(|it| !it.holds).map(|it| it.say_broken(register, lang))
}

impl Proof {
    /// That a seal does not hold, and what to do.
    pub fn say_broken(&self, register: &Register, lang: Lang) -> String {
        let what = title(register, &self.mark, lang);
        let values = [("n", self.mark.number.to_string()), ("what", what)];
        word::CHECKED_BAD.fill(lang, &values.each_ref().map(|(key, it)| (*key, it.as_str())))
    }
}

/// What a typed code comes to, in sentences; whether all is as it should be beside each.
pub fn answer(register: &Register, typed: &str, lang: Lang) -> Vec<(bool, String)> {
    let count = code::bare(typed).len();
    // An input method makes one letter of two: what is typed so is no code any more.
    if typed.chars().any(|c| c.is_alphabetic() && !c.is_ascii()) {
        return vec![(false, word::CODE_MARKS.get(lang).to_owned())];
    }
    if count != code::LENGTH {
        return vec![(false, word::CODE_SHORT.fill(lang, &[("n", &count.to_string())]))];
    }
    let found = find(register, typed);
    if found.is_empty() {
        return vec![(false, word::CODE_UNKNOWN.get(lang).to_owned())];
    }
    let mut lines = Vec::new();
    for Proof { mark, holds } in found {
        let n = mark.number.to_string();
        let date = mark.on.map(show).unwrap_or_default();
        let what = title(register, &mark, lang);
        let values = [("n", n.as_str()), ("what", &what), ("date", &date)];
        lines.push((true, word::CODE_OF.fill(lang, &values)));
        let text = if holds { word::CODE_HOLDS } else { word::CODE_BROKEN };
        lines.push((holds, text.get(lang).to_owned()));
    }
    lines
}

/// The seals whose code was typed; more than one only where what looks alike was confused.
pub fn find(register: &Register, typed: &str) -> Vec<Proof> {
    prove(register).into_iter().filter(|it| code::fits(typed, &it.mark.seal)).collect()
}
