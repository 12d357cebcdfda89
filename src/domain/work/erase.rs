//! Taking away what the book holds of a person, as far as the record of the cell allows: what goes,
//! what stays and why, and the same done to acts that were written before.

use chrono::NaiveDate;

use crate::domain::act::{Act, Change, Deed};
use crate::domain::field::{Described as _, Value};
use crate::domain::member::Member;
use crate::domain::member::care::{self, End};
use crate::domain::mention::texts;
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::text::within;
use crate::domain::work::Plan;
use crate::domain::work::about;
use crate::domain::{Id, MemberId};
use crate::words::{Lang, Text, privacy as word};

/// What becomes of one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The field.
    pub key: &'static str,
    /// Its name.
    pub label: Text,
    /// Why it stays, or how much of it; empty where all of it goes.
    pub why: Text,
    /// Whether it goes, wholly or in part.
    pub goes: bool,
}

/// A place in the text of another record where a number of the person stands. Nothing there is
/// changed by itself: the text is of others too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// The record.
    pub id: Id,
    /// Its field.
    pub label: Text,
    /// Whether it is sealed, so that it stays as it is.
    pub sealed: bool,
}

/// What erasing a person's data would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// Who.
    pub member: MemberId,
    /// Every field that holds something, in the order of the form.
    pub lines: Vec<Line>,
    /// Where numbers of the person stand in the texts of other records.
    pub left: Vec<Left>,
    /// The change; `None` where nothing would go.
    change: Option<Change>,
}

/// Works out what would go; `None` when there is no such member. While somebody belongs to the
/// cell, what a rule reads stays.
pub fn of(register: &Register, id: MemberId, today: NaiveDate) -> Option<Erasure> {
    let member = register.member(id)?;
    let asked = past(member, today);
    let mut after = member.clone();
    let mut lines = Vec::new();
    for field in Member::FIELDS {
        let key = field.spec.key;
        let Some(care) = care::of(key).filter(|_| holds(&(field.get)(member))) else { continue };
        let before = after.clone();
        let asked = asked.contains(&key);
        if asked {
            after.erase(key);
        }
        let goes = after != before;
        let why = match care.end {
            End::Stays(why) => why,
            _ if !asked => word::STAYS_WHILE_MEMBER,
            End::Year => word::STAYS_YEAR,
            End::Reasons if goes => word::STAYS_EVENTS,
            End::Reasons => word::STAYS_RECORD,
            End::Goes | End::GoesLater => Text::EMPTY,
        };
        lines.push(Line { key, label: field.spec.label, why, goes });
    }
    let change = (after != *member).then(|| register.set(id.into(), after));
    Some(Erasure { member: id, lines, left: left(register, id, member), change })
}

fn holds(value: &Value) -> bool {
    match value {
        Value::Empty | Value::Flag(false) => false,
        Value::Rows(rows) => !rows.is_empty(),
        _ => true,
    }
}

impl Erasure {
    /// The fields that go.
    pub fn fields(&self) -> Vec<&'static str> {
        self.lines.iter().filter(|line| line.goes).map(|line| line.key).collect()
    }

    /// The act that does it; `None` where nothing would go. Its account names the member by number:
    /// nothing that went may live on in it.
    pub fn plan(&self) -> Option<Plan> {
        let change = self.change.clone()?;
        Some(Plan::new(Deed::ErasePerson, format!("#{}", self.member.0), vec![change]))
    }
}

/// What becomes of the fields, in sentences: what goes, what stays for each reason, and where
/// numbers of the person stand besides.
pub fn say(erasure: &Erasure, register: &Register, lang: Lang) -> Vec<String> {
    let labels = |of: &dyn Fn(&&Line) -> bool| {
        let all = erasure.lines.iter().filter(of).map(|line| within(line.label.get(lang)));
        all.collect::<Vec<_>>().join(", ")
    };
    let mut said = Vec::new();
    let goes = labels(&|line| line.goes && line.why == Text::EMPTY);
    if !goes.is_empty() {
        said.push(word::ERASE_GOES.fill(lang, &[("fields", &goes)]));
    }
    if erasure.change.is_none() {
        said.push(word::ERASE_NOTHING.get(lang).to_owned());
    }
    let mut reasons: Vec<(bool, Text)> = Vec::new();
    for line in erasure.lines.iter().filter(|line| line.why != Text::EMPTY) {
        if !reasons.contains(&(line.goes, line.why)) {
            reasons.push((line.goes, line.why));
        }
    }
    reasons.sort_by_key(|(goes, _)| !goes);
    for (goes, why) in reasons {
        let fields = labels(&|line| line.goes == goes && line.why == why);
        let text = if goes { word::ERASE_PART } else { word::ERASE_STAYS };
        said.push(text.fill(lang, &[("fields", &fields), ("why", why.get(lang))]));
    }
    said.extend(erasure.left.iter().map(|left| {
        let record = about::title(register, left.id, lang);
        let values = [("record", record.as_str()), ("field", left.label.get(lang))];
        let place = word::ERASE_PLACE.fill(lang, &values);
        let text = if left.sealed { word::ERASE_SEALED } else { word::ERASE_LEFT };
        text.fill(lang, &[("where", &place)])
    }));
    said
}

/// The fields that go from what was written before: all that may, whether or not the record still
/// has them.
pub fn past(member: &Member, today: NaiveDate) -> Vec<&'static str> {
    let is_gone = member.standing(today).is_gone();
    let goes = |end: End| match end {
        End::Stays(_) => false,
        End::Goes => true,
        End::GoesLater | End::Year | End::Reasons => is_gone,
    };
    care::CARE.iter().filter(|care| goes(care.end)).map(|care| care.key).collect()
}

/// Of an act that erased: whose data, and the fields to take out of everything up to it. `None`
/// where that is done: both its sides are then the same.
pub fn unfinished(act: &Act) -> Option<(MemberId, Vec<&'static str>)> {
    let is_erasing = act.account.deed == Deed::ErasePerson;
    let change = act.changes.first().filter(|it| is_erasing && it.before != it.after)?;
    let Some(Record::Member(member)) = &change.after else { return None };
    Some((MemberId(change.id.number), past(member, act.at.date())))
}

/// Numbers with fewer digits are no telephone and no citizen number.
const LEAST: usize = 8;

/// The places outside the own record whose texts hold a telephone or citizen number of the person.
fn left(register: &Register, id: MemberId, member: &Member) -> Vec<Left> {
    let numbers = [&member.phone, &member.zalo, &member.citizen_id];
    let numbers: Vec<String> =
        numbers.iter().map(|it| digits(it)).filter(|it| it.len() >= LEAST).collect();
    let mut found = Vec::new();
    if numbers.is_empty() {
        return found;
    }
    for (at, record) in register.all().filter(|(at, _)| *at != Id::from(id)) {
        let sealed = match record {
            Record::Meeting(it) => it.is_sealed(),
            Record::Resolution(it) => it.is_sealed(),
            _ => false,
        };
        for spec in Record::specs(record.kind()) {
            let value = record.get(spec.key).unwrap_or(Value::Empty);
            let is_there = texts(&value).iter().any(|text| {
                let text = digits(text);
                numbers.iter().any(|number| text.contains(number.as_str()))
            });
            if is_there && !is_own_table(spec.key) {
                found.push(Left { id: at, label: spec.label, sealed });
            }
        }
    }
    found
}

/// Digests and seals are digits by chance.
fn is_own_table(key: &str) -> bool {
    matches!(key, "seal" | "evidence" | "corrections")
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// An act as it is with these fields of a member taken away on both sides of every change of that
/// member; everything else stays as it is. Done to all acts up to the erasing one, their states
/// still follow each other.
#[must_use]
pub fn blank(act: Act, member: MemberId, fields: &[&str]) -> Act {
    let side = |side: Option<Record>| match side {
        Some(Record::Member(mut it)) => {
            for key in fields {
                it.erase(key);
            }
            Some(Record::Member(it))
        }
        other => other,
    };
    let changes = act.changes.into_iter().map(|change| {
        if change.id == Id::from(member) {
            Change { id: change.id, before: side(change.before), after: side(change.after) }
        } else {
            change
        }
    });
    Act { changes: changes.collect(), ..act }
}
