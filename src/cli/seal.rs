//! `check`, `correct`, `seal`: whether minutes are complete, what is to be read instead of sealed
//! text, and what a code on paper belongs to.

use serde_json::{Value as Json, json};

use crate::cli::args::{Correct, Sealable};
use crate::cli::desk::Desk;
use crate::cli::failed::Failed;
use crate::domain::correction::Correction;
use crate::domain::day::Day;
use crate::domain::field::Described as _;
use crate::domain::rules::completeness::{self, At, Lack};
use crate::domain::seal::{self, Of, Proof, code};
use crate::domain::work::adopt;
use crate::domain::{Kind, MeetingId, ResolutionId};
use crate::words::{Lang, seal as word};

/// What the minutes of a meeting lack.
///
/// # Errors
/// When there is no such meeting, or nobody takes the output.
pub fn check(desk: &mut Desk<'_, '_>, number: u32) -> Result<(), Failed> {
    let (lang, id) = (desk.world.lang, MeetingId(number));
    let meeting =
        desk.register.meeting(id).cloned().ok_or(Failed::NoRecord(Kind::Meeting, number))?;
    let lacks = completeness::lacks(&desk.register, id, &meeting);
    let source = completeness::source(&desk.register, &meeting, lang);
    if desk.world.json {
        let all: Json = lacks.iter().map(|it| lack_json(it, lang)).collect();
        return desk.out.json(&json!({
            "meeting_id": number, "complete": lacks.is_empty(), "missing": all, "source": source,
        }));
    }
    if lacks.is_empty() {
        return desk.out.line(word::COMPLETE.get(lang));
    }
    lacks.iter().try_for_each(|it| {
        let sign = match it.grade {
            completeness::Grade::Must => '!',
            completeness::Grade::Reason => '·',
            completeness::Grade::Advice => ' ',
        };
        desk.out.line(&format!("{sign} {}", it.say(lang)))
    })?;
    desk.out.line(&source)
}

fn lack_json(it: &Lack, lang: Lang) -> Json {
    let (kind, number) = match it.at {
        At::Meeting => ("meeting", None),
        At::Item(number) => ("item", Some(number)),
        At::Member(id) => ("member", Some(id.0)),
        At::Vote(number) => ("vote", Some(number)),
        At::Task(id) => ("task", Some(id.0)),
    };
    json!({
        "need": it.need.key(),
        "grade": it.grade.key(),
        "at": kind,
        "number": number,
        "names": it.names,
        "text": it.say(lang),
    })
}

/// Adds a correction to adopted text.
///
/// # Errors
/// When the text is not there or not adopted, the reason or the text is missing, or it could not
/// be kept; nothing changed then.
pub fn correct(desk: &mut Desk<'_, '_>, asked: &Correct) -> Result<(), Failed> {
    let (lang, today) = (desk.world.lang, desk.world.today());
    let of = match asked.what {
        Sealable::Minutes => Of::Minutes(MeetingId(asked.number)),
        Sealable::Resolution => Of::Resolution(ResolutionId(asked.number)),
    };
    desk.record(of.kind(), asked.number)?;
    let made = Correction {
        by: desk.register.cell().and_then(|cell| cell.secretary),
        meeting: asked.meeting.map(MeetingId),
        reason: asked.reason.clone(),
        text: asked.text.clone(),
        ..Correction::blank()
    };
    let plan = adopt::correct(&desk.register, of, &made, today)?;
    desk.commit(plan.account, plan.changes)?;
    let Some(mark) = seal::row(&desk.register).pop() else { return Ok(()) };
    let title = seal::title(&desk.register, &mark, lang);
    if desk.world.json {
        return desk.out.json(&json!({
            "kind": of.kind().key(), "id": asked.number, "correction": mark.correction,
            "seal_number": mark.number, "code": code::of(&mark.seal), "what": title,
        }));
    }
    desk.out.line(&word::CORRECTED.fill(lang, &[("what", &title)]))
}

/// What a code typed from paper belongs to, and whether its text is still as sealed.
///
/// # Errors
/// When nobody takes the output; a code of no text, or of a text that is not as sealed, ends with
/// the status of a refusal.
pub fn seal(desk: &mut Desk<'_, '_>, typed: &str) -> Result<(), Failed> {
    let lang = desk.world.lang;
    let found = seal::find(&desk.register, typed);
    let holds = !found.is_empty() && found.iter().all(|it| it.holds);
    let answer = seal::answer(&desk.register, typed, lang);
    if desk.world.json {
        let all: Json = found.iter().map(|it| proof_json(desk, it)).collect();
        desk.out.json(&json!({ "holds": holds, "found": all }))?;
    } else if !found.is_empty() {
        answer.iter().try_for_each(|(_, line)| desk.out.line(line))?;
    }
    if holds {
        return Ok(());
    }
    let bad = answer.into_iter().filter(|(good, _)| !good).map(|(_, line)| line);
    Err(Failed::Code(bad.collect::<Vec<_>>().join(" ")))
}

fn proof_json(desk: &Desk<'_, '_>, it: &Proof) -> Json {
    json!({
        "seal_number": it.mark.number,
        "code": code::of(&it.mark.seal),
        "kind": it.mark.of.kind().key(),
        "id": it.mark.of.number(),
        "correction": it.mark.correction,
        "date": it.mark.on.map(|date| Day::from(date).iso()),
        "holds": it.holds,
        "what": seal::title(&desk.register, &it.mark, desk.world.lang),
    })
}
