//! The cell's own form: a Word document with `{{fields}}`, filled from the book. A row of a table
//! that names fields of a list is repeated for each entry. All else in the file stays as it is.

mod fields;
mod package;
mod tokens;

pub use fields::{Entry, describe};

use std::collections::{BTreeMap, BTreeSet};

use super::subject::Subject;
use crate::domain::MemberId;
use crate::domain::mention::named;
use crate::domain::register::Register;
use crate::words::{Lang, templates as word};
use fields::{Values, list_of};
use package::Package;
use tokens::{Token, Type};

/// In how many rows of tables a row may stand. Word itself gives up long before.
const DEEPEST: usize = 20;

/// Why a form cannot be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplateFault {
    /// It is no Word document of today's form.
    NotWord,
    /// It is of the form from before 2007.
    OldWord,
    /// It opens only with a password.
    PasswordProtected,
    /// It is larger, packed or unpacked, than a form can be.
    TooBig,
    /// It is cut or damaged.
    Damaged,
    /// It holds a program.
    Macros,
    /// It brings something in from elsewhere.
    External,
    /// One of its parts has a name that leads out of it.
    BadName,
    /// A field that the book does not know.
    UnknownField(String),
    /// `{{` without `}}`.
    Unclosed(String),
    /// A field of a list that stands in no row of a table.
    OutsideRow(String),
    /// A row that names fields of two lists.
    TwoLists(String),
    /// There is nothing in the book to fill it from.
    NothingThere,
}

impl TemplateFault {
    /// The sentence: what is wrong, and what to do.
    pub fn say(&self, lang: Lang) -> String {
        let of = |text: crate::words::Text, name: &str| text.fill(lang, &[("name", name)]);
        match self {
            Self::NotWord => word::NOT_WORD.get(lang).to_owned(),
            Self::OldWord => word::OLD_WORD.get(lang).to_owned(),
            Self::PasswordProtected => word::PASSWORD.get(lang).to_owned(),
            Self::TooBig => word::TOO_BIG.get(lang).to_owned(),
            Self::Damaged => word::DAMAGED.get(lang).to_owned(),
            Self::Macros => word::MACROS.get(lang).to_owned(),
            Self::External => word::EXTERNAL.get(lang).to_owned(),
            Self::BadName => word::BAD_NAME.get(lang).to_owned(),
            Self::UnknownField(name) => of(word::UNKNOWN_FIELD, name),
            Self::Unclosed(name) => of(word::UNCLOSED, name),
            Self::OutsideRow(name) => of(word::OUTSIDE_ROW, name),
            Self::TwoLists(name) => of(word::TWO_LISTS, name),
            Self::NothingThere => word::NOTHING_THERE.get(lang).to_owned(),
        }
    }
}

/// The form filled about a subject, as the bytes of a Word document.
///
/// # Errors
/// What is wrong with the form, or that what it is about is not there.
pub fn fill(template: &[u8], register: &Register, of: Subject) -> Result<Vec<u8>, TemplateFault> {
    let mut package = Package::open(template)?;
    let values = Values::of(register, of).ok_or(TemplateFault::NothingThere)?;
    let mut changed = BTreeMap::new();
    for name in package.texts() {
        let xml = package.text(&name)?;
        let mut tokens = repeated(tokens::read(&xml)?, &values, 0)?;
        replace(&mut tokens, &|name| known(name, &values).map(Some))?;
        let filled = tokens::write(&tokens);
        if filled != xml {
            changed.insert(name, filled);
        }
    }
    package.write(&changed)
}

/// The members whom a form about a subject can name, whichever fields it has.
pub fn people(register: &Register, of: Subject) -> BTreeSet<MemberId> {
    let Some(values) = Values::of(register, of) else { return BTreeSet::new() };
    let texts: Vec<&str> = values.texts().map(String::as_str).collect();
    named(register, &texts.join("\n"))
}

/// The value of a field that stands by itself.
fn known(name: &str, values: &Values) -> Result<String, TemplateFault> {
    match values.single(name) {
        Some(value) => Ok(value),
        None if list_of(name).is_some() => Err(TemplateFault::OutsideRow(name.to_owned())),
        None => Err(TemplateFault::UnknownField(shortened(name))),
    }
}

/// As much of a name as one knows it again by.
fn shortened(name: &str) -> String {
    name.chars().take(40).collect()
}

/// Rows that name fields of a list, once for each entry. `depth` is in how many rows they stand.
fn repeated(
    tokens: Vec<Token>,
    values: &Values,
    depth: usize,
) -> Result<Vec<Token>, TemplateFault> {
    if depth > DEEPEST {
        return Err(TemplateFault::TooBig);
    }
    let mut out = Vec::with_capacity(tokens.len());
    let mut rest = tokens.into_iter();
    while let Some(token) = rest.next() {
        if !token.begins("tr") {
            out.push(token);
            continue;
        }
        let mut row = vec![token];
        let mut open = 1_u32;
        while open > 0 {
            let Some(token) = rest.next() else { return Err(TemplateFault::Damaged) };
            open += u32::from(token.begins("tr"));
            open -= u32::from(token.ends("tr"));
            row.push(token);
        }
        let is_nested = row.iter().filter(|token| token.begins("tr")).count() > 1;
        if is_nested {
            let last = row.pop();
            let mut inner = row.into_iter();
            out.extend(inner.next());
            out.extend(repeated(inner.collect(), values, depth + 1)?);
            out.extend(last);
        } else {
            out.extend(row_for_each(row, values)?);
        }
        if out.len() > tokens::MOST {
            return Err(TemplateFault::TooBig);
        }
    }
    Ok(out)
}

fn row_for_each(mut row: Vec<Token>, values: &Values) -> Result<Vec<Token>, TemplateFault> {
    let mut lists = BTreeSet::new();
    let found = std::cell::RefCell::new(Vec::new());
    replace(&mut row, &|name| {
        found.borrow_mut().push(name.to_owned());
        Ok(None)
    })?;
    let found = found.into_inner();
    lists.extend(found.iter().filter_map(|name| list_of(name)));
    let mut lists = lists.into_iter();
    let Some(list) = lists.next() else { return Ok(row) };
    if lists.next().is_some() {
        return Err(TemplateFault::TwoLists(shortened(&found.join(", "))));
    }
    let mut out = Vec::new();
    for at in 0..values.length(list).max(1) {
        let mut copy = row.clone();
        if at > 0 {
            copy.retain(|token| !token.is_mark());
            copy.iter_mut().for_each(Token::forget_number);
        }
        replace(&mut copy, &|name| match list_of(name) {
            Some(_) => match values.of_list(name, at) {
                Some(value) => Ok(Some(value)),
                None => Err(TemplateFault::UnknownField(shortened(name))),
            },
            None => Ok(None),
        })?;
        out.extend(copy);
    }
    Ok(out)
}

/// What is put in the place of a field; `None` leaves it.
type Answer<'a> = &'a dyn Fn(&str) -> Result<Option<String>, TemplateFault>;

/// Replaces the fields of each paragraph, also where Word has split one over several runs: the
/// value takes the look of the run in which the field begins.
fn replace(tokens: &mut [Token], answer: Answer<'_>) -> Result<(), TemplateFault> {
    // each text with the tag in which it stands
    let mut group: Vec<(usize, usize)> = Vec::new();
    let mut within = None;
    for at in 0..tokens.len() {
        let Some(token) = tokens.get(at) else { break };
        if token.begins("p") || token.ends("p") {
            replace_in(tokens, &group, answer)?;
            group.clear();
        } else if token.begins("t") {
            within = Some(at);
        } else if token.ends("t") {
            within = None;
        } else if let Some(tag) = within.filter(|_| token.kind == Type::Text) {
            group.push((tag, at));
        }
    }
    replace_in(tokens, &group, answer)
}

fn replace_in(
    tokens: &mut [Token],
    group: &[(usize, usize)],
    answer: Answer<'_>,
) -> Result<(), TemplateFault> {
    let raws: Vec<String> =
        group.iter().filter_map(|(_, at)| tokens.get(*at)).map(|it| it.raw.clone()).collect();
    let whole = raws.concat();
    if !whole.contains("{{") {
        return Ok(());
    }
    let mut made: Vec<String> = vec![String::new(); raws.len()];
    // Where each text token begins in the whole.
    let mut borders = Vec::with_capacity(raws.len());
    let mut length = 0;
    for raw in &raws {
        borders.push(length);
        length += raw.len();
    }
    let owner = |at: usize| borders.partition_point(|border| *border <= at).saturating_sub(1);
    let mut at = 0;
    while at < whole.len() {
        let Some(rest) = whole.get(at..) else { break };
        let next = rest.find("{{").map_or(whole.len(), |found| at + found);
        // What stands before the field stays where it is.
        for (place, letter) in whole.get(at..next).unwrap_or_default().char_indices() {
            if let Some(text) = made.get_mut(owner(at + place)) {
                text.push(letter);
            }
        }
        let Some(field) = whole.get(next..).filter(|it| !it.is_empty()) else { break };
        let Some(end) = field.find("}}") else {
            return Err(TemplateFault::Unclosed(field.chars().take(40).collect()));
        };
        let name = field.get(2..end).unwrap_or_default();
        let value = answer(&fields::normal(name))?;
        if let Some(text) = made.get_mut(owner(next)) {
            match value {
                Some(value) => text.push_str(&tokens::escaped(&value)),
                None => text.push_str(field.get(..end + 2).unwrap_or_default()),
            }
        }
        at = next + end + 2;
    }
    for (((tag, place), old), new) in group.iter().zip(&raws).zip(made) {
        if *old != new {
            tokens::set_text(tokens, *tag, *place, new);
        }
    }
    Ok(())
}
