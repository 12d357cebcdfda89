//! `numbers`: the register of numbers by term or year, with what is missing.

use serde_json::{Value as Json, json};

use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::domain::day::{self, Day};
use crate::domain::resolution::ResolutionState;
use crate::domain::rules::number_book::{self, Given, Series, Span};
use crate::domain::rules::numbering::symbol;
use crate::words::{Lang, cli, drafting as word, fields as label};

/// Lists every number given, reserved or cancelled, and says which are missing.
///
/// # Errors
/// When nobody takes the output.
pub fn run(desk: &mut Desk<'_, '_>) -> Result<(), Failed> {
    let lang = desk.world.lang;
    let all = number_book::series(&desk.register);
    if desk.world.json {
        let all: Json = all.iter().map(json_of).collect();
        return desk.out.json(&all);
    }
    if all.is_empty() {
        return desk.out.line(cli::NOTHING_TO_SHOW.get(lang));
    }
    let head = [label::NUMBER, word::SERIES, label::DATE, label::STATE, label::TITLE];
    let head: Vec<&str> = head.iter().map(|text| text.get(lang)).collect();
    let rows: Vec<Vec<String>> = all.iter().flat_map(|one| rows(one, lang)).collect();
    desk.out.table(&head, &rows)?;
    let mut is_whole = true;
    for one in all.iter().filter(|one| !one.missing.is_empty()) {
        is_whole = false;
        let numbers: Vec<String> = one.missing.iter().map(|n| symbol(*n, one.kind.key())).collect();
        let line = word::GAPS.fill(
            lang,
            &[
                ("series", &one.span.say(lang)),
                ("kind", one.kind.name().get(lang)),
                ("n", &one.missing.len().to_string()),
                ("numbers", &numbers.join(", ")),
            ],
        );
        desk.out.line(&line)?;
    }
    if is_whole { desk.out.line(word::NO_GAPS.get(lang)) } else { Ok(()) }
}

/// The lines of a series; a missing number has one too.
fn rows(one: &Series, lang: Lang) -> Vec<Vec<String>> {
    let series = one.span.say(lang);
    let given = |given: &Given| {
        let title = match given.reason.as_str() {
            "" => given.title.clone(),
            reason => format!("{} ({reason})", given.title),
        };
        let state = match given.state {
            ResolutionState::Draft => word::RESERVED_STATE,
            other => other.name(),
        };
        let date = given.date.map(day::show).unwrap_or_default();
        (given.number, vec![date, state.get(lang).to_owned(), title])
    };
    let gap = |number: &u32| (*number, vec![String::new(), word::GAP.get(lang).to_owned()]);
    let mut lines: Vec<_> =
        one.given.iter().map(given).chain(one.missing.iter().map(gap)).collect();
    lines.sort_by_key(|(number, _)| *number);
    let row = |(number, rest): (u32, Vec<String>)| {
        let mut cells = vec![symbol(number, one.kind.key()), series.clone()];
        cells.extend(rest);
        cells
    };
    lines.into_iter().map(row).collect()
}

fn json_of(one: &Series) -> Json {
    let (span, from) = match one.span {
        Span::Before(start) => ("before_term", Some(Day::from(start).iso())),
        Span::Term(start) => ("term", Some(Day::from(start).iso())),
        Span::Year(year) => ("year", Some(year.to_string())),
        Span::All => ("all", None),
    };
    let number = |given: &Given| {
        let state = match given.state {
            ResolutionState::Draft => "reserved",
            other => other.key(),
        };
        json!({
            "number": given.number,
            "symbol": symbol(given.number, one.kind.key()),
            "state": state,
            "date": given.date.map(|date| Day::from(date).iso()),
            "resolution_id": given.resolution.0,
            "cancel_reason": given.reason,
            "title": given.title,
        })
    };
    json!({
        "kind": one.kind.key(),
        "series": span,
        "from": from,
        "numbers": one.given.iter().map(number).collect::<Vec<_>>(),
        "missing": one.missing,
        "next": one.next(),
    })
}
