//! `person`: everything that the book holds about one member, printed or as a file.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value as Json, json};

use crate::cli::desk::Desk;
use crate::cli::exports::describe as export;
use crate::cli::failed::Failed;
use crate::cli::{files, paper};
use crate::domain::rules::book::in_force;
use crate::domain::work::about::{self, Place};
use crate::domain::work::exports;
use crate::domain::{Id, Kind, MemberId};
use crate::exchange::computed;
use crate::exchange::whole::pretty;
use crate::papers::{self, PaperKind, Subject};
use crate::words::cli as word;

/// Prints it, or writes it.
///
/// # Errors
/// When there is no such member, the ending says nothing to us, or it cannot be written.
pub fn run(desk: &mut Desk<'_, '_>, number: u32, to: Option<&Path>) -> Result<(), Failed> {
    let id = MemberId(number);
    desk.record(Kind::Member, number)?;
    match to {
        Some(to) if files::ending(to) == "json" => {
            files::write_out(Some(&*desk.store), to, pretty(&whole(desk, id)).as_bytes())?;
            let kind = PaperKind::About.name().get(desk.world.lang);
            paper::note(desk, &format!("{kind} (json)"), &BTreeSet::from([id]))?;
            let file = to.display().to_string();
            if desk.world.json {
                return desk.out.json(&json!({ "id": number, "form": "json", "file": file }));
            }
            desk.out.line(&word::PAPER_WRITTEN.fill(desk.world.lang, &[("file", &file)]))
        }
        Some(to) => paper::run(desk, PaperKind::About, Some(&number.to_string()), to),
        None if desk.world.json => {
            let all = whole(desk, id);
            desk.out.json(&all)
        }
        None => {
            let subject = Subject::Person(id, desk.world.today());
            let book = (&desk.register, desk.store.history());
            let made = papers::make_from(book, PaperKind::About, subject)
                .ok_or(Failed::NoRecord(Kind::Member, number))?;
            let text = papers::text::render(&made, papers::format::TEXT_WIDTH);
            text.lines().try_for_each(|line| desk.out.line(line))
        }
    }
}

/// All of it for a program: the record, why each field is kept, the places, the mentions, the
/// exports, and within how many working days the law wants an answer.
fn whole(desk: &Desk<'_, '_>, id: MemberId) -> Json {
    let (register, today, lang) = (&desk.register, desk.world.today(), desk.world.lang);
    let Some(all) = about::about(register, id, lang) else { return Json::Null };
    let record = register.record(id.into());
    let record = record.map(|it| computed::write(register, Id::from(id), it, today));
    let fields: Json = all
        .own
        .iter()
        .map(|own| {
            let (field, purpose) = (own.care.key, own.care.purpose.key());
            json!({ "field": field, "purpose": purpose, "sensitive": own.care.sensitive })
        })
        .collect();
    let history = desk.store.history();
    let of_person = exports::all(history).into_iter();
    let of_person =
        of_person.filter(|it| it.people.as_ref().is_some_and(|people| people.contains(&id)));
    let days = in_force(register, "privacy.answer_days", today);
    json!({
        "member": record.map(Json::Object),
        "fields": fields,
        "places": all.places.iter().map(|it| place(it, true)).collect::<Json>(),
        "mentions": all.mentions.iter().map(|it| place(it, false)).collect::<Json>(),
        "exports": of_person.map(|it| export(&it)).collect::<Json>(),
        "answer_within_working_days": days.as_ref().and_then(|it| it.value.parse::<u32>().ok()),
        "answer_source": days.map(|it| it.say_source(lang)),
    })
}

fn place(place: &Place, is_own: bool) -> Json {
    let mut told = json!({
        "kind": place.id.kind.key(),
        "id": place.id.number,
        "field": place.key,
    });
    if let Some(told) = told.as_object_mut().filter(|_| is_own) {
        told.insert("text".to_owned(), place.text.as_str().into());
    }
    told
}
