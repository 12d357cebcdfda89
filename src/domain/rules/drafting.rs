//! The drafting aid: whether a clause says who, what, by when and how much, and which of its words
//! only sound like work. It teaches in one sentence each and never refuses anything.

use std::sync::LazyLock;

use super::drafting_data as data;
pub use super::drafting_data::{EMPTY_VERBS, EmptyVerb};
use crate::domain::task::{DeadlineKind, Task};
use crate::domain::text::{fold, text_key};
use crate::words::drafting as word;
use crate::words::{Lang, Text};

/// What a clause should say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// Who answers for it.
    Who,
    /// What is done.
    What,
    /// By when.
    When,
    /// How much.
    HowMuch,
}

impl Aspect {
    const fn text(self) -> Text {
        match self {
            Self::Who => word::LACKS_WHO,
            Self::What => word::LACKS_WHAT,
            Self::When => word::LACKS_WHEN,
            Self::HowMuch => word::LACKS_AMOUNT,
        }
    }
}

impl Aspect {
    const fn short(self) -> Text {
        match self {
            Self::Who => word::SHORT_WHO,
            Self::What => word::SHORT_WHAT,
            Self::When => word::SHORT_WHEN,
            Self::HowMuch => word::SHORT_AMOUNT,
        }
    }
}

/// What is said of one clause after others: each lack is explained where it is met first, later
/// ones are only named, all in one sentence.
pub fn told(remarks: &[Remark], taught: &mut Vec<Aspect>, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let mut again = Vec::new();
    for remark in remarks {
        match remark {
            Remark::Lacks(aspect) if taught.contains(aspect) => {
                again.push(aspect.short().get(lang));
            }
            Remark::Lacks(aspect) => {
                taught.push(*aspect);
                lines.push(remark.say(lang));
            }
            Remark::Empty(_) => {}
        }
    }
    if !again.is_empty() {
        lines.push(word::LACKS.fill(lang, &[("what", &again.join(", "))]));
    }
    let verbs = remarks.iter().filter(|remark| matches!(remark, Remark::Empty(_)));
    lines.extend(verbs.map(|remark| remark.say(lang)));
    lines
}

/// One thing to write more clearly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// Something is not said.
    Lacks(Aspect),
    /// A verb that says nothing.
    Empty(&'static EmptyVerb),
}

impl Remark {
    /// What, why, and how it is better.
    pub fn say(self, lang: Lang) -> String {
        match self {
            Self::Lacks(aspect) => aspect.text().get(lang).to_owned(),
            Self::Empty(verb) => {
                let why = verb.why.get(lang);
                word::EMPTY
                    .fill(lang, &[("verb", verb.words), ("why", why), ("better", verb.better)])
            }
        }
    }
}

/// One word: without marks, and by the key that puts the two ways to set a tone together.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    folded: String,
    key: Vec<u8>,
    /// Whether it was typed without any mark, so that it may stand for a marked one.
    plain: bool,
}

impl Word {
    fn new(typed: &str) -> Self {
        let (folded, lower) = (fold(typed), typed.to_lowercase());
        Self { plain: folded == lower, key: text_key(&lower), folded }
    }

    fn is(&self, meant: &Self) -> bool {
        self.folded == meant.folded && (self.plain || self.key == meant.key)
    }

    fn is_number(&self) -> bool {
        self.folded.starts_with(|c: char| c.is_ascii_digit())
    }
}

/// A text as words; what joins digits (`30/9`, `5.000`, `09-NQ/CB`) stays one word.
fn words(text: &str) -> Vec<Word> {
    let piece = |piece: &str| -> Vec<Word> {
        let bare = piece.trim_matches(|c: char| !c.is_alphanumeric() && c != '%');
        if bare.starts_with(|c: char| c.is_ascii_digit()) {
            return vec![Word::new(bare)];
        }
        bare.split(|c: char| !c.is_alphanumeric() && c != '%')
            .filter(|part| !part.is_empty())
            .map(Word::new)
            .collect()
    };
    let mut words: Vec<Word> = text.split_whitespace().flat_map(piece).collect();
    // In a text with marks a bare word is itself: “thu” is no “thứ” there.
    if words.iter().any(|word| !word.plain) {
        for word in &mut words {
            word.plain = false;
        }
    }
    words
}

type Phrases = LazyLock<Vec<Vec<Word>>>;

fn read(list: &[&str]) -> Vec<Vec<Word>> {
    list.iter().map(|phrase| words(phrase)).collect()
}

static EMPTY: Phrases =
    LazyLock::new(|| EMPTY_VERBS.iter().map(|verb| words(verb.words)).collect());
static ACTS: Phrases = LazyLock::new(|| read(data::ACTS));
static SINGLE_ACTS: Phrases = LazyLock::new(|| read(data::SINGLE_ACTS));
static BODIES: Phrases = LazyLock::new(|| read(data::BODIES));
static ALL_OF: Phrases = LazyLock::new(|| read(data::ALL_OF));
static TIMES: Phrases = LazyLock::new(|| read(data::TIMES));
static NOT_AMOUNTS: Phrases = LazyLock::new(|| read(data::NOT_AMOUNTS));
static NUMBERS: Phrases = LazyLock::new(|| read(data::NUMBERS));
static UNITS: Phrases = LazyLock::new(|| read(data::UNITS));
static WHOLES: Phrases = LazyLock::new(|| read(data::WHOLES));

fn stands(text: &[Word], at: usize, phrase: &[Word]) -> bool {
    !phrase.is_empty()
        && text
            .get(at..at + phrase.len())
            .is_some_and(|part| part.iter().zip(phrase).all(|(word, meant)| word.is(meant)))
}

fn any(text: &[Word], list: &Phrases) -> bool {
    (0..text.len()).any(|at| any_at(text, at, list))
}

fn any_at(text: &[Word], at: usize, list: &Phrases) -> bool {
    list.iter().any(|phrase| stands(text, at, phrase))
}

/// The clauses of a text: its lines, cut at full stops and semicolons that end something. A
/// heading, which ends with a colon, is none.
pub fn clauses(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for line in text.lines() {
        let mut begin = 0;
        for (at, mark) in line.char_indices().filter(|(_, c)| matches!(c, '.' | ';' | '!' | '?')) {
            let end = at + mark.len_utf8();
            let after = line.get(end..).unwrap_or_default();
            if mark != '.' || after.is_empty() || after.starts_with(char::is_whitespace) {
                found.push(line.get(begin..at).unwrap_or_default());
                begin = end;
            }
        }
        found.push(line.get(begin..).unwrap_or_default());
    }
    found.retain(|clause| !clause.trim().is_empty() && !clause.trim_end().ends_with(':'));
    found.into_iter().map(str::trim).collect()
}

/// What is to be written more clearly in one clause; `names` are the members' names without
/// marks.
pub fn of_clause(clause: &str, names: &[String]) -> Vec<Remark> {
    let text = words(clause);
    if text.is_empty() {
        return Vec::new();
    }
    let empty = empty_verbs(&text);
    let mut remarks = Vec::new();
    for (aspect, is_said) in [
        (Aspect::Who, says_who(clause, &text, names)),
        (Aspect::What, says_what(&text, !empty.is_empty())),
        (Aspect::When, says_when(&text)),
        (Aspect::HowMuch, says_how_much(&text)),
    ] {
        if !is_said {
            remarks.push(Remark::Lacks(aspect));
        }
    }
    remarks.extend(empty.into_iter().map(Remark::Empty));
    remarks
}

/// What is to be written more clearly in a task: who, when and how much have fields of their own.
pub fn of_task(task: &Task) -> Vec<Remark> {
    let text = words(&task.content);
    let empty = empty_verbs(&text);
    let is_dated = match task.deadline_kind {
        DeadlineKind::Date => task.deadline.is_some(),
        DeadlineKind::NextMeeting | DeadlineKind::Permanent => true,
        DeadlineKind::None => says_when(&text),
    };
    // A permanent task is judged at each meeting, yes or no.
    let has_measure = task.target.is_some() || task.deadline_kind == DeadlineKind::Permanent;
    let mut remarks = Vec::new();
    for (aspect, is_said) in [
        (Aspect::Who, task.lead.is_some()),
        (Aspect::What, !text.is_empty() && says_what(&text, !empty.is_empty())),
        (Aspect::When, is_dated),
        (Aspect::HowMuch, has_measure || says_how_much(&text)),
    ] {
        if !is_said {
            remarks.push(Remark::Lacks(aspect));
        }
    }
    remarks.extend(empty.into_iter().map(Remark::Empty));
    remarks
}

/// The empty verbs of a text, each once, the longest turn where one holds another.
fn empty_verbs(text: &[Word]) -> Vec<&'static EmptyVerb> {
    let mut found: Vec<&'static EmptyVerb> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let hit = EMPTY
            .iter()
            .zip(EMPTY_VERBS)
            .filter(|(phrase, _)| stands(text, at, phrase))
            .max_by_key(|(phrase, _)| phrase.len());
        match hit {
            Some((phrase, verb)) => {
                if !found.contains(&verb) {
                    found.push(verb);
                }
                at += phrase.len();
            }
            None => at += 1,
        }
    }
    found
}

fn says_who(clause: &str, text: &[Word], names: &[String]) -> bool {
    let folded = text.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ");
    let padded = format!(" {folded} ");
    let is_named = names.iter().any(|name| padded.contains(&format!(" {name} ")));
    let is_body = (0..text.len()).any(|at| {
        let is_many = at.checked_sub(1).is_some_and(|before| any_at(text, before, &ALL_OF));
        !is_many && any_at(text, at, &BODIES)
    });
    is_named || is_body || names_comrade(clause)
}

/// Whether a comrade is called by name: `đ/c Duyên`, `đồng chí Lý Thị Duyên`.
fn names_comrade(clause: &str) -> bool {
    let parts: Vec<&str> = clause.split_whitespace().collect();
    let is_name =
        |at: usize| parts.get(at).is_some_and(|part| part.starts_with(|c: char| c.is_uppercase()));
    parts.iter().enumerate().any(|(at, part)| {
        let part = fold(part);
        let is_short = part == "d/c" && is_name(at + 1);
        let follows = parts.get(at + 1).is_some_and(|next| fold(next) == "chi");
        is_short || (part == "dong" && follows && is_name(at + 2))
    })
}

/// A clause that has an act in it, or at least no empty verb, and more than two words.
fn says_what(text: &[Word], has_empty: bool) -> bool {
    let plain = text.iter().filter(|word| !word.is_number()).count();
    // “Làm tốt” and “học tập” hold a verb of work inside an empty turn; what is left must have one.
    let left = without_empty(text);
    plain > 2 && (any(&left, &ACTS) || !has_empty)
}

fn without_empty(text: &[Word]) -> Vec<Word> {
    let mut left = Vec::new();
    let mut at = 0;
    while let Some(word) = text.get(at) {
        let hit = EMPTY.iter().filter(|phrase| stands(text, at, phrase)).map(Vec::len).max();
        if hit.is_none() {
            left.push(word.clone());
        }
        at += hit.unwrap_or(1);
    }
    left
}

fn says_when(text: &[Word]) -> bool {
    let is_date = |word: &Word| {
        let parts: Vec<&str> = word.folded.split(['/', '-', '.']).collect();
        let is_short = parts.iter().all(|part| {
            !part.is_empty() && part.len() < 5 && part.chars().all(|c| c.is_ascii_digit())
        });
        word.folded.contains(['/', '-']) && parts.len() > 1 && is_short
    };
    let after = |at: usize| text.get(at + 1);
    let is_named = |at: usize, word: &Word| {
        let is_unit = ["ngay", "thang", "nam", "quy", "tuan", "mong", "mung"];
        is_unit.contains(&word.folded.as_str())
            && after(at).is_some_and(|next| {
                next.is_number() || ["i", "ii", "iii", "iv"].contains(&next.folded.as_str())
            })
    };
    text.iter().any(is_date)
        || text.iter().enumerate().any(|(at, word)| is_named(at, word))
        || any(text, &TIMES)
}

fn says_how_much(text: &[Word]) -> bool {
    if any(text, &WHOLES) || any(text, &SINGLE_ACTS) {
        return true;
    }
    (0..text.len()).any(|at| {
        let Some(word) = text.get(at) else { return false };
        let is_counted = any_at(text, at + 1, &UNITS);
        if !word.is_number() {
            return any_at(text, at, &NUMBERS) && is_counted;
        }
        let is_time = at.checked_sub(1).is_some_and(|before| any_at(text, before, &NOT_AMOUNTS))
            || text.get(at + 1).is_some_and(|next| next.folded == "gio");
        let is_plain = word.folded.chars().all(|c| c.is_ascii_digit() || ".,%".contains(c));
        let has_unit = word.folded.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_joined = ["m", "m2", "km", "kg", "ha", "tr"].contains(&has_unit);
        (is_plain && !is_time) || is_joined || (word.folded.contains('/') && is_counted)
    })
}

#[cfg(test)]
#[path = "tests/drafting.rs"]
mod tests;
