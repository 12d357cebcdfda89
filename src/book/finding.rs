//! What a check of the book found, as data: how bad it is, what, where, and what to do.

use crate::words::{Lang, Text, verify as word};

/// How bad it is, the worst first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// The book is not as it was written.
    Damage,
    /// What a person wrote does not add up. The book is sound.
    Oddity,
    /// Worth knowing; it mends itself, or does no harm.
    Told,
    /// As it should be.
    Good,
}

impl Grade {
    /// All of them, the worst first.
    pub const ALL: [Self; 4] = [Self::Damage, Self::Oddity, Self::Told, Self::Good];

    /// The name in the JSON form.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Damage => "damage",
            Self::Oddity => "oddity",
            Self::Told => "told",
            Self::Good => "good",
        }
    }

    const fn mark(self) -> &'static str {
        match self {
            Self::Damage => "[!]",
            Self::Oddity => "[?]",
            Self::Told => "[i]",
            Self::Good => "[x]",
        }
    }

    const fn title(self) -> Text {
        match self {
            Self::Damage => word::DAMAGES,
            Self::Oddity => word::ODDITIES,
            Self::Told => word::TOLD,
            Self::Good => word::IN_ORDER,
        }
    }
}

/// What was found of one part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// A stable name of what was checked.
    pub code: &'static str,
    /// How bad it is.
    pub grade: Grade,
    /// Whether it is as it should be, or mends itself.
    pub good: bool,
    /// What was found.
    pub what: String,
    /// Where, the same in every language: a file, `act 7`, `meetings 12`; empty for the whole book.
    pub place: String,
    /// What to do; empty where there is nothing to do.
    pub todo: String,
    /// All of it in a line for a person.
    pub text: String,
}

impl Finding {
    /// A part that is as it should be.
    pub(super) fn good(code: &'static str, what: String) -> Self {
        let text = what.clone();
        let (place, todo) = (String::new(), String::new());
        Self { code, grade: Grade::Good, good: true, what, place, todo, text }
    }

    /// A part of which something is to be said. `shown` is the place as a person calls it.
    pub(super) fn new(
        (code, grade): (&'static str, Grade),
        (place, shown): (String, &str),
        (what, todo): (String, &str),
        lang: Lang,
    ) -> Self {
        let line = word::LINE.fill(lang, &[("where", shown), ("what", &what)]);
        let text = if todo.is_empty() { line } else { format!("{line} {todo}") };
        let good = matches!(grade, Grade::Good | Grade::Told);
        Self { code, grade, good, what, place, todo: todo.to_owned(), text }
    }
}

/// How many of a grade there are.
pub fn count(findings: &[Finding], grade: Grade) -> usize {
    findings.iter().filter(|it| it.grade == grade).count()
}

/// Whether the book is as it was written.
pub fn is_sound(findings: &[Finding]) -> bool {
    count(findings, Grade::Damage) == 0
}

/// What it comes to, and the findings: what a person reads on the screen.
pub fn screen(findings: &[Finding], counts: (usize, usize), lang: Lang) -> Vec<String> {
    let mut lines: Vec<String> = summary(findings, counts, lang).into_iter().collect();
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.extend(report(findings, lang));
    lines
}

/// The findings as lines for a person, by grade, the worst first.
pub fn report(findings: &[Finding], lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    for grade in Grade::ALL {
        let of = || findings.iter().filter(|it| it.grade == grade);
        let n = of().count();
        if n == 0 {
            continue;
        }
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(grade.title().fill(lang, &[("n", &n.to_string())]));
        lines.extend(of().map(|it| format!("{} {}", grade.mark(), it.text)));
    }
    lines
}

/// What all of it comes to, where the book is sound; `None` where it is damaged.
pub fn summary(
    findings: &[Finding],
    (records, acts): (usize, usize),
    lang: Lang,
) -> Option<String> {
    let odd = count(findings, Grade::Oddity);
    let text = if odd == 0 { word::SOUND } else { word::SOUND_BUT };
    let values =
        [("records", records.to_string()), ("acts", acts.to_string()), ("n", odd.to_string())];
    let values = values.each_ref().map(|(key, it)| (*key, it.as_str()));
    is_sound(findings).then(|| text.fill(lang, &values))
}
