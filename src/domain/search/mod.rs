//! Search across everything in the book: by words without marks, narrowed by filters, the very
//! words first. The index is built once and kept up with what changes; it knows no screen.

mod entry;
mod filter;
mod query;
mod words;

pub use entry::Spot;
pub use filter::{Filter, WISHES, Wish, kind_name};
pub use query::Query;

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;

use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::rules::follow_up;
use crate::domain::text::{fold, name_key};
use crate::domain::{Id, Kind, MemberId};
use crate::words::{Lang, Text};
use entry::Entry;
use words::Held;

/// How well a line answers; the smaller the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// The very words, marks included.
    Marks,
    /// The very words but for marks.
    Words,
    /// Words that begin so.
    Prefix,
    /// By another name, a person who has to do with it, or digits of a number.
    Other,
}

impl Rank {
    /// Its name in the JSON form.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Marks => "marks",
            Self::Words => "words",
            Self::Prefix => "prefix",
            Self::Other => "other",
        }
    }
}

/// One line found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub id: Id,
    /// Where in it.
    pub spot: Spot,
    /// The name of the field.
    pub label: Text,
    /// The line with the words.
    pub line: String,
    /// How well it answers.
    pub rank: Rank,
    /// The day to which it belongs.
    pub date: Option<NaiveDate>,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The best lines, the best first.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub count: usize,
    /// What was asked, as it is understood.
    pub query: Query,
}

/// Everything that can be found, by record.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Index {
    entries: BTreeMap<Id, Vec<Entry>>,
    /// The members by name, without marks.
    people: Vec<(MemberId, String)>,
}

/// How much is brought of what is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// How many lines at most; all are counted.
    pub most: usize,
    /// How many columns a line may take.
    pub room: usize,
}

/// What a search rests on beside the index, worked out once for all lines.
struct Asking<'a> {
    register: &'a Register,
    today: NaiveDate,
    query: &'a Query,
    /// The members that the filter by person means.
    person: HashSet<MemberId>,
    /// For each word the members whose name it begins.
    named: Vec<HashSet<MemberId>>,
}

impl Index {
    /// The index of a register.
    pub fn new(register: &Register) -> Self {
        let mut index = Self::default();
        for (id, record) in register.all() {
            index.entries.insert(id, entry::entries(id, record));
        }
        index.name_people(register);
        index
    }

    /// Brings some records up to date.
    pub fn renew(&mut self, register: &Register, ids: &[Id]) {
        for id in ids {
            match register.record(*id) {
                Some(record) => self.entries.insert(*id, entry::entries(*id, record)),
                None => self.entries.remove(id),
            };
        }
        if ids.iter().any(|id| id.kind == Kind::Member) {
            self.name_people(register);
        }
    }

    /// Notes the members by name, in the order in which they are listed.
    fn name_people(&mut self, register: &Register) {
        let mut people: Vec<_> = register
            .members()
            .map(|(id, member)| (name_key(&member.full_name), id, fold(&member.full_name)))
            .collect();
        people.sort_unstable();
        self.people = people.into_iter().map(|(_, id, name)| (id, name)).collect();
    }

    /// The place of a member among the members; 0 for any other record.
    fn name_place(&self, id: Id) -> usize {
        let place = || self.people.iter().position(|(member, _)| Id::from(*member) == id);
        if id.kind == Kind::Member { place().unwrap_or_default() } else { 0 }
    }

    /// How many texts it holds.
    pub fn len(&self) -> usize {
        self.entries.values().map(Vec::len).sum()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What was typed, taken apart.
    pub fn read(&self, typed: &str) -> Query {
        let names: Vec<String> = self.people.iter().map(|(_, name)| name.clone()).collect();
        Query::new(typed, &names)
    }

    /// Finds what was typed, the best lines first.
    pub fn find(
        &self,
        register: &Register,
        typed: &str,
        today: NaiveDate,
        bounds: Bounds,
    ) -> Found {
        let query = self.read(typed);
        if query.is_empty() {
            return Found { query, ..Found::default() };
        }
        let asking = self.asking(register, &query, today);
        let mut found: Vec<(Key, &Entry)> = Vec::new();
        for (id, entries) in &self.entries {
            if !asking.wants(*id) {
                continue;
            }
            let name = self.name_place(*id);
            let ranked = entries.iter().filter_map(|one| Some((asking.rank(one)?, one)));
            found.extend(ranked.map(|(rank, one)| (key(rank, name, one), one)));
        }
        let count = found.len();
        // Only what is brought is put in order: a letter finds nearly everything.
        if bounds.most < count {
            found.select_nth_unstable_by_key(bounds.most, |(key, _)| *key);
            found.truncate(bounds.most);
        }
        found.sort_by_key(|(key, _)| *key);
        let prefixes = query.prefixes();
        let hit = |(key, one): (Key, &Entry)| Hit {
            id: one.id,
            spot: one.spot,
            label: one.label,
            line: words::around(&one.text, &prefixes, bounds.room),
            rank: key.0,
            date: one.days.map(|(_, to)| to),
        };
        let hits = found.into_iter().map(hit).collect();
        Found { hits, count, query }
    }

    fn asking<'a>(&self, register: &'a Register, query: &'a Query, today: NaiveDate) -> Asking<'a> {
        let by = |words: &[String]| -> HashSet<MemberId> {
            let people = self.people.iter().filter(|(_, name)| query::has_name(name, words));
            people.map(|(id, _)| *id).collect()
        };
        let person = if query.person.is_empty() { HashSet::new() } else { by(&query.person) };
        let named = query
            .words
            .iter()
            .map(|word| {
                let words: Vec<String> = word.prefix.trim().split(' ').map(str::to_owned).collect();
                by(&words)
            })
            .collect();
        Asking { register, today, query, person, named }
    }
}

/// By what lines found are put in order: rank, age, the name of a member, the name of a record
/// before what stands in it, and the record.
type Key = (Rank, i64, usize, bool, Id);

fn key(rank: Rank, name: usize, one: &Entry) -> Key {
    (rank, age(one), name, one.spot != Spot::Record, one.id)
}

/// The key by which newer lines come first; people stand before all.
fn age(one: &Entry) -> i64 {
    match (one.id.kind, one.days) {
        (Kind::Member, _) => i64::MIN,
        (_, Some((_, to))) => -i64::from(chrono::Datelike::num_days_from_ce(&to)),
        (_, None) => i64::MAX,
    }
}

impl Asking<'_> {
    /// Whether a record passes the filters that look at the record as a whole.
    fn wants(&self, id: Id) -> bool {
        let query = self.query;
        if query.wish.is_some_and(|wish| wish.kind != id.kind) {
            return false;
        }
        let narrow = query.state.is_some() || query.field.is_some() || query.number.is_some();
        let decision = query.wish.and_then(|wish| wish.decision);
        if !narrow && decision.is_none() {
            return true;
        }
        let Some(record) = self.register.record(id) else { return false };
        let is_decision =
            decision.is_none_or(|kind| matches!(record, Record::Resolution(it) if it.kind == kind));
        is_decision && self.has_number(record) && self.has_field(record) && self.has_state(record)
    }

    fn has_number(&self, record: &Record) -> bool {
        let Some((number, kind)) = self.query.number else { return true };
        let resolution = match record {
            Record::Resolution(it) => Some(&**it),
            Record::Task(task) => task.resolution.and_then(|of| self.register.resolution(of)),
            _ => None,
        };
        resolution
            .is_some_and(|it| it.number == Some(number) && kind.is_none_or(|kind| kind == it.kind))
    }

    fn has_field(&self, record: &Record) -> bool {
        let Some(field) = self.query.field else { return true };
        matches!(record, Record::Task(task) if task.field == Some(field))
    }

    fn has_state(&self, record: &Record) -> bool {
        let Some(asked) = self.query.state else { return true };
        let names: [Option<Text>; 2] = match record {
            Record::Task(task) => {
                let status = follow_up::stand(self.register, task, self.today).status;
                [Some(status.name()), Some(task.outcome.name())]
            }
            Record::Resolution(it) => [Some(it.state.name()), None],
            Record::Meeting(it) => [Some(it.state.name()), None],
            Record::Member(it) => [Some(it.standing(self.today).status.name()), None],
            Record::Topic(it) => [Some(it.state.name()), None],
            _ => [None, None],
        };
        // “Done” finds what was done late and above its target too.
        let asked = fold(asked.get(Lang::Vi));
        names.iter().flatten().any(|name| fold(name.get(Lang::Vi)).starts_with(&asked))
    }

    fn rank(&self, one: &Entry) -> Option<Rank> {
        let query = self.query;
        if let Some(wish) = query.wish
            && !wish.fields.is_empty()
            && !wish.fields.contains(&one.spot.field())
        {
            return None;
        }
        if !query.falls(one.days) || !self.is_about(one) {
            return None;
        }
        if query.words.is_empty() {
            let by_rows = query.wish.is_some_and(|wish| !wish.fields.is_empty());
            return (by_rows || one.spot == Spot::Record).then_some(Rank::Words);
        }
        let mut worst = Rank::Marks;
        for (word, named) in query.words.iter().zip(&self.named) {
            worst = worst.max(rank(word, named, one)?);
        }
        Some(worst)
    }

    fn is_about(&self, one: &Entry) -> bool {
        self.query.person.is_empty()
            || one.people.iter().any(|id| self.person.contains(id))
            || (one.id.kind == Kind::Member && self.person.contains(&MemberId(one.id.number)))
    }
}

fn rank(word: &query::Word, named: &HashSet<MemberId>, one: &Entry) -> Option<Rank> {
    if one.starts.may_hold(word.starts) {
        match words::held(&one.folded, &word.prefix) {
            Some(Held::Whole) => {
                let is_marked = one.marked.contains(&word.marked);
                return Some(if is_marked { Rank::Marks } else { Rank::Words });
            }
            Some(Held::Begun) if !word.quoted => return Some(Rank::Prefix),
            Some(Held::Begun) | None => {}
        }
    }
    let also = !word.quoted && one.also.contains(&word.prefix);
    let person = !named.is_empty() && one.people.iter().any(|id| named.contains(id));
    let digits = !word.digits.is_empty() && one.digits.contains(&word.digits);
    (also || person || digits).then_some(Rank::Other)
}

/// Lines found, by kind of record: the kind of the best line first, each in its order.
pub fn grouped(hits: &[Hit]) -> Vec<(Kind, Vec<&Hit>)> {
    let mut groups: Vec<(Kind, Vec<&Hit>)> = Vec::new();
    let mut places: HashMap<Kind, usize> = HashMap::new();
    for hit in hits {
        let place = *places.entry(hit.id.kind).or_insert_with(|| {
            groups.push((hit.id.kind, Vec::new()));
            groups.len() - 1
        });
        if let Some((_, group)) = groups.get_mut(place) {
            group.push(hit);
        }
    }
    groups
}

#[cfg(test)]
mod tests;
