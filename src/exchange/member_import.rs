//! A list of members, as an office typed it, against the book: what would be added, what is there
//! already, what is refused with its row, column, value and reason. All or nothing.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;

use crate::domain::day::Day;
use crate::domain::fault::Fault;
use crate::domain::field::{Described as _, Value};
use crate::domain::member::{Event, EventKind, Member, Schooling};
use crate::domain::record::Record;
use crate::domain::register::Register;
use crate::domain::rules::standing::Status;
use crate::domain::{Choices as _, Id, Kind, MemberId};
use crate::exchange::file;
use crate::exchange::import_kind::ImportKind;
use crate::exchange::known::{Folk, Known};
use crate::exchange::member_columns;
use crate::exchange::member_rows::{MemberRow, MemberRows, Raw, member_rows};
use crate::exchange::merge::{Merge, pairs};
use crate::exchange::preview::{Fate, Line, Place, Preview, Refused};
use crate::exchange::refusal::Unreadable;
use crate::exchange::table::Datum;

/// Looks at a file without taking anything of it.
///
/// # Errors
/// Why the file as a whole gives no list.
pub fn preview(register: &Register, path: &Path, today: NaiveDate) -> Result<Preview, Unreadable> {
    preview_merging(register, path, today, Merge::Fill)
}

/// As [`preview`], with what becomes of fields that the book has otherwise.
///
/// # Errors
/// As [`preview`].
pub fn preview_merging(
    register: &Register,
    path: &Path,
    today: NaiveDate,
    merge: Merge,
) -> Result<Preview, Unreadable> {
    let sheet = file::open(path, member_columns::headings())?;
    let (found, encoding) = (member_rows(&sheet), sheet.script.name());
    drop(sheet);
    let (lines, refused) = rows(register, found, merge);
    let preview = Preview::of(ImportKind::Members, path, encoding, lines, refused);
    Ok(preview.settled(register, today))
}

/// The rows against the book; what was needed to understand them goes away.
fn rows(register: &Register, found: MemberRows, merge: Merge) -> (Vec<Line>, Vec<Refused>) {
    let mut taking = Taking {
        register,
        merge,
        folk: Folk::of(register),
        next: register.clone(),
        name_column: found.name_column.unwrap_or(1),
        cards: BTreeMap::new(),
        taken: BTreeMap::new(),
        lines: Vec::new(),
        refused: Vec::new(),
    };
    for row in found.rows {
        taking.take(&row);
    }
    (taking.lines, taking.refused)
}

/// An import on its way through the rows.
struct Taking<'a> {
    register: &'a Register,
    merge: Merge,
    /// The members of the book and of the earlier rows, to be found.
    folk: Folk,
    /// The book with the earlier rows taken.
    next: Register,
    name_column: u32,
    /// The cards of the file, with the row of each.
    cards: BTreeMap<String, u32>,
    /// The records that the file has spoken of, with the row.
    taken: BTreeMap<Id, u32>,
    lines: Vec<Line>,
    refused: Vec<Refused>,
}

impl Taking<'_> {
    fn take(&mut self, row: &MemberRow) {
        let mut fresh = Member::blank();
        let mut refused = fill(&mut fresh, row);
        refused.extend(self.twice(row, &fresh));
        if !refused.is_empty() {
            self.refused.extend(refused);
            return;
        }
        let is_taken = |id: MemberId| self.taken.contains_key(&id.into());
        let (id, member) = match self.folk.known(&self.next, &fresh, is_taken) {
            Known::New => (self.next.next(Kind::Member, 0), fresh),
            Known::This(id) => {
                let Some(stood) = self.next.member(id) else { return };
                let mut member = stood.clone();
                fill(&mut member, row);
                for (now, before) in
                    [(&mut member.phone, &stood.phone), (&mut member.zalo, &stood.zalo)]
                {
                    if digits(now) == digits(before) {
                        now.clone_from(before);
                    }
                }
                (Id::from(id), member)
            }
            Known::OtherName(_, name) => {
                self.refuse(row, "card_no", Fault::CardOfAnother(name));
                return;
            }
        };
        if self.taken.contains_key(&id) {
            self.refuse(row, "full_name", Fault::Twice);
            return;
        }
        self.keep(row, id, member);
    }

    fn keep(&mut self, row: &MemberRow, id: Id, member: Member) {
        self.folk.note(MemberId(id.number), &member);
        let record = Record::from(member);
        let cells = ["full_name", "birth_date", "ceremony_date", "card_no"];
        let cell = |key: &&str| record.get(key).map(|value| plain(&value)).unwrap_or_default();
        let pairs = self.register.record(id).map(|stood| pairs(stood, &record, self.merge));
        let fresh = pairs.is_none().then(|| record.clone());
        let mut places = vec![];
        places.push(Place { key: "full_name", column: self.name_column, typed: String::new() });
        places.retain(|_| row.get("full_name").is_none());
        places.extend(row.values.iter().map(|raw| Place {
            key: raw.key,
            column: raw.column,
            typed: raw.typed.clone(),
        }));
        // What is wrong with the member as a whole is told at the name.
        places.sort_by_key(|place| place.key != "full_name");
        self.lines.push(Line {
            row: row.number,
            fate: Fate::Added,
            cells: cells.iter().map(cell).collect(),
            id,
            fresh,
            pairs: pairs.unwrap_or_default(),
            places,
        });
        self.next.put(id, Some(record));
        self.taken.insert(id, row.number);
    }

    /// A card number that an earlier row of the file has.
    fn twice(&mut self, row: &MemberRow, fresh: &Member) -> Option<Refused> {
        if fresh.card_no.is_empty() {
            return None;
        }
        let earlier = *self.cards.entry(fresh.card_no.clone()).or_insert(row.number);
        let is_twice = earlier != row.number;
        is_twice.then(|| self.refusal(row, "card_no", Fault::CardTwiceInFile(earlier)))
    }

    fn refuse(&mut self, row: &MemberRow, field: &'static str, fault: Fault) {
        let refused = self.refusal(row, field, fault);
        self.refused.push(refused);
    }

    fn refusal(&self, row: &MemberRow, field: &'static str, fault: Fault) -> Refused {
        let raw = row.get(field);
        Refused {
            row: row.number,
            column: raw.map_or(self.name_column, |raw| raw.column),
            value: raw.map(|raw| raw.typed.clone()).unwrap_or_default(),
            kind: Kind::Member,
            field,
            fault,
        }
    }
}

/// Puts the values of a row into a member; what a field refuses comes back.
fn fill(member: &mut Member, row: &MemberRow) -> Vec<Refused> {
    let mut refused = Vec::new();
    for raw in &row.values {
        if let Err(fault) = put(member, raw) {
            refused.push(Refused {
                row: raw.row,
                column: raw.column,
                value: raw.typed.clone(),
                kind: Kind::Member,
                field: raw.key,
                fault,
            });
        }
    }
    member.tidy();
    refused
}

fn put(member: &mut Member, raw: &Raw) -> Result<(), Fault> {
    let value = match &raw.value {
        Datum::Empty => return Ok(()),
        Datum::Day(day) => Value::Day(Day::from(*day)),
        Datum::Text(text) => Value::Text(text.clone()),
        Datum::Number(_) => Value::Text(raw.value.text()),
    };
    match raw.key {
        "status" => {
            note_status(member, &raw.value.text());
            Ok(())
        }
        "exempt" => {
            if crate::domain::text::read_yes(&raw.value.text()) != Some(false) {
                begin(member, EventKind::ExemptStart, Day::read(&raw.value.text()).ok());
            }
            Ok(())
        }
        "posts" => {
            member.add_post(&crate::domain::text::clean_line(&raw.value.text()));
            Ok(())
        }
        "badges" => {
            member.add_badge(&crate::domain::text::clean_line(&raw.value.text()));
            Ok(())
        }
        "general_education" | "professional_level" | "theory_level" => {
            let text = crate::domain::text::clean_line(&raw.value.text());
            let level = schooling(&text).map_or(value, |level| Value::Key(level.key()));
            let is_known = member.put(raw.key, level).is_ok();
            if !is_known || text.contains('/') {
                note(member, raw.key, &text);
            }
            Ok(())
        }
        "merit" | "household_class" | "insurance" => {
            if member.put(raw.key, value).is_err() {
                note(member, raw.key, &crate::domain::text::clean_line(&raw.value.text()));
            }
            Ok(())
        }
        key => member.put(key, value),
    }
}

/// The level that a class of the old or the new system stands for: 7 of 10 ended lower secondary
/// school, 9 of 12 does today.
fn schooling(text: &str) -> Option<Schooling> {
    let (class, of) = text.trim_start_matches(|c: char| !c.is_ascii_digit()).split_once('/')?;
    let class: u32 = class.trim().parse().ok()?;
    let (primary, lower, upper) = match of.trim() {
        "10" => (4, 7, 10),
        "12" => (5, 9, 12),
        _ => return None,
    };
    Some(match class {
        class if class >= upper => Schooling::UpperSecondary,
        class if class >= lower => Schooling::LowerSecondary,
        class if class >= primary => Schooling::Primary,
        _ => Schooling::Literate,
    })
}

/// Keeps as a note what a closed list has no place for, so that nothing of the list is lost.
fn note(member: &mut Member, key: &str, text: &str) {
    let label = Member::FIELDS.iter().find(|field| field.spec.key == key);
    let label = label.map_or("", |field| field.spec.label.get(crate::words::Lang::Vi));
    let line = format!("{label}: {text}");
    if !member.notes.lines().any(|one| one == line) {
        if !member.notes.is_empty() {
            member.notes.push('\n');
        }
        member.notes.push_str(&line);
    }
}

/// A standing that the list names becomes an event of a day that is not known.
fn note_status(member: &mut Member, status: &str) {
    let kind = match Status::read(status) {
        Some(Status::Exempt) => EventKind::ExemptStart,
        Some(Status::TempExempt) => EventKind::TempExemptStart,
        Some(Status::TempOut) => EventKind::TempOut,
        Some(Status::TempIn) => EventKind::TempIn,
        Some(Status::Suspended) => EventKind::Suspended,
        Some(Status::TransferredOut) => EventKind::TransferOut,
        Some(Status::Official) if member.official_date().is_none() => EventKind::Official,
        Some(Status::Probationary) if member.ceremony_date().is_none() => EventKind::Admitted,
        _ => return,
    };
    begin(member, kind, None);
}

/// Adds an event unless the member has one of the kind.
fn begin(member: &mut Member, kind: EventKind, date: Option<Day>) {
    if !member.events.iter().any(|event| event.kind == kind) {
        member.events.push(Event::new(kind, date));
    }
}

/// A number apart from how it is spaced.
fn digits(number: &str) -> String {
    number.chars().filter(|c| !" .-".contains(*c)).collect()
}

fn plain(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Day(day) => day.to_string(),
        _ => String::new(),
    }
}
