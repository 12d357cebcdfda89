//! The register of exports: what left the book as a file, when, about whom, by whom. It stands in
//! the history as acts without changes; where the file went is not kept, on purpose.

use std::collections::BTreeSet;

use chrono::NaiveDateTime;

use crate::domain::MemberId;
use crate::domain::act::{Account, Deed, Entry};
use crate::words::{Lang, Text, privacy as word};

/// One export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// Its place in the history.
    pub seq: u64,
    /// When.
    pub at: NaiveDateTime,
    /// By whom.
    pub author: String,
    /// Kind, form, and the name of the file where that names nobody.
    pub what: String,
    /// Whose data it holds, as far as they are members; `None` where an older version noted it.
    pub people: Option<BTreeSet<MemberId>>,
}

/// The account of an export: what it is and whose data it holds, members by number, no name.
pub fn account(what: &str, people: &BTreeSet<MemberId>, lang: Lang) -> Account {
    let numbers = if people.is_empty() { NOBODY.to_owned() } else { ranges(people) };
    let about = word::EXPORT_ABOUT.fill(lang, &[("what", what), ("numbers", &numbers)]);
    Account::new(Deed::WritePaper, about)
}

/// Stands for the numbers where there are none.
const NOBODY: &str = "0";

/// Every export of a history, the newest first.
pub fn all(history: &[Entry]) -> Vec<Export> {
    let written = history.iter().rev().filter(|it| it.account.deed == Deed::WritePaper);
    written.map(of).collect()
}

/// One entry of the history as an export.
pub fn of(entry: &Entry) -> Export {
    let (what, people) = read(&entry.account.about);
    Export { seq: entry.seq, at: entry.at, author: entry.author.clone(), what, people }
}

fn read(about: &str) -> (String, Option<BTreeSet<MemberId>>) {
    let found = Lang::ALL.iter().find_map(|lang| {
        let form = word::EXPORT_ABOUT.get(*lang);
        let (_, rest) = form.split_once("{what}")?;
        let (between, after) = rest.split_once("{numbers}")?;
        let (what, numbers) = about.strip_suffix(after)?.rsplit_once(between)?;
        Some((what.to_owned(), numbers_of(numbers)?))
    });
    match found {
        Some((what, people)) => (what, Some(people)),
        None => (about.to_owned(), None),
    }
}

/// Numbers in order, those that follow each other as one range: `1-12, 14`.
fn ranges(people: &BTreeSet<MemberId>) -> String {
    let mut parts: Vec<(u32, u32)> = Vec::new();
    for member in people {
        match parts.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(member.0) => *last = member.0,
            _ => parts.push((member.0, member.0)),
        }
    }
    let part = |(first, last): &(u32, u32)| {
        if first == last { first.to_string() } else { format!("{first}-{last}") }
    };
    parts.iter().map(part).collect::<Vec<_>>().join(", ")
}

/// No book has more members than this; a longer range is none of ours.
const MOST: u32 = 100_000;

fn numbers_of(text: &str) -> Option<BTreeSet<MemberId>> {
    if text == NOBODY {
        return Some(BTreeSet::new());
    }
    let mut people = BTreeSet::new();
    for part in text.split(", ") {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
        if last < first || last - first > MOST {
            return None;
        }
        people.extend((first..=last).map(MemberId));
    }
    Some(people)
}

impl Export {
    /// How many members it is about, in words.
    pub fn say_people(&self, lang: Lang) -> String {
        let said: Text = match &self.people {
            None => word::PEOPLE_UNKNOWN,
            Some(people) if people.is_empty() => word::PEOPLE_NONE,
            Some(_) => word::PEOPLE,
        };
        let n = self.people.as_ref().map_or(0, BTreeSet::len).to_string();
        said.fill(lang, &[("n", &n)])
    }

    /// The line of a list: what, and how many people.
    pub fn say(&self, lang: Lang) -> String {
        format!("{} · {}", self.what, self.say_people(lang))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(about: &str) -> Entry {
        Entry {
            seq: 7,
            account: Account::new(Deed::WritePaper, about),
            author: "Bí thư".to_owned(),
            at: NaiveDateTime::default(),
            ids: Vec::new(),
            reverses: None,
        }
    }

    #[test]
    fn whose_data_left_is_noted_by_number_and_read_again() {
        let cases: [&[u32]; 5] = [&[], &[4], &[1, 2, 3], &[1, 2, 4, 7, 8, 9], &[u32::MAX]];
        for lang in Lang::ALL {
            for numbers in cases {
                let people: BTreeSet<_> = numbers.iter().copied().map(MemberId).collect();
                let account = account("Danh sách (a; b 3.docx)", &people, lang);
                let read = of(&entry(&account.about));
                assert_eq!(read.what, "Danh sách (a; b 3.docx)");
                assert_eq!(read.people, Some(people), "{}", account.about);
            }
        }
    }

    #[test]
    fn what_an_older_version_noted_stays_readable() {
        for about in ["Biên bản (bien-ban-2026-10-05.docx)", "members (xlsx)", ""] {
            let read = of(&entry(about));
            assert_eq!((read.what.as_str(), read.people), (about, None));
        }
    }
}
