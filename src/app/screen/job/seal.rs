//! The steps round a seal: adopting minutes that lack something, correcting, checking a code.

use crate::app::desk::Desk;
use crate::app::screen::job::task::one;
use crate::app::screen::job::{Done, Given, Job, fields_of};
use crate::app::screen::lines::Ink;
use crate::domain::correction::Correction;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::{Described as _, Shape, Spec, Value, Wanted};
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::register::Register;
use crate::domain::resolution::ResolutionState;
use crate::domain::rules::completeness::{self, Grade};
use crate::domain::seal::{self, Of};
use crate::domain::work::Refusal;
use crate::domain::work::hold::{self, Adoption};
use crate::domain::{MeetingId, work};
use crate::words::{Text, fields as label, seal as word};

pub(super) const fn title(job: &Job) -> Text {
    match job {
        Job::Adoption(_) => word::ADOPT_LACKING,
        Job::Correct(Of::Minutes(_)) => word::CORRECT_MINUTES,
        Job::Correct(Of::Resolution(_)) => word::CORRECT_RESOLUTION,
        _ => word::CODE,
    }
}

pub(super) fn fields(job: &Job, desk: &Desk) -> Vec<(Spec, Value)> {
    match job {
        Job::Adoption(_) => {
            vec![(one("text", label::REASON, Shape::Line, Wanted::Required), Value::Empty)]
        }
        Job::Correct(_) => {
            let by = desk.register.cell().and_then(|cell| cell.secretary);
            let blank = Correction { by, ..Correction::blank() };
            fields_of(&blank, &["reason", "text", "meeting_id", "by_id"])
        }
        _ => vec![(one("code", word::CODE, Shape::Line, Wanted::Required), Value::Empty)],
    }
}

/// What the step rests on: what is missing, or what a code comes to.
pub(super) fn facts(job: &Job, desk: &Desk, given: &Given) -> Vec<(String, Ink)> {
    let lang = desk.lang();
    match job {
        Job::Adoption(id) => {
            let Some(meeting) = desk.register.meeting(*id) else { return Vec::new() };
            lacking(&desk.register, *id, meeting)
                .iter()
                .map(|it| (it.say(lang), ink(it.grade)))
                .chain([(completeness::source(&desk.register, meeting, lang), Ink::Quiet)])
                .collect()
        }
        Job::CheckCode => {
            let typed = given.text("code");
            if typed.is_empty() {
                return Vec::new();
            }
            let ink = |good| if good { Ink::Good } else { Ink::Near };
            seal::answer(&desk.register, &typed, lang)
                .into_iter()
                .map(|(good, line)| (line, ink(good)))
                .collect()
        }
        _ => Vec::new(),
    }
}

fn lacking(register: &Register, id: MeetingId, meeting: &Meeting) -> Vec<completeness::Lack> {
    let mut lacks = completeness::lacks(register, id, meeting);
    lacks.retain(|it| it.grade != Grade::Advice);
    lacks
}

/// How something missing is shown.
pub const fn ink(grade: Grade) -> Ink {
    match grade {
        Grade::Must => Ink::Bad,
        Grade::Reason => Ink::Near,
        Grade::Advice => Ink::Quiet,
    }
}

pub(super) fn run(job: &Job, desk: &Desk, given: &Given) -> Result<Done, Refusal> {
    let (register, today) = (&desk.register, desk.today());
    let plan = match job {
        Job::Adoption(id) => {
            let adoption = Adoption { on: Some(today), reason: given.text("text") };
            hold::adopt_minutes_with(register, *id, &adoption)?
        }
        Job::Correct(of) => {
            let mut made = Correction::blank();
            given.into_record(&mut made)?;
            work::adopt::correct(register, *of, &made, today)?
        }
        Job::CheckCode => {
            let typed = given.text("code");
            let found = seal::answer(register, &typed, desk.lang());
            // what no text has was mistyped more likely than not: it stays, to be compared
            return Ok(match found.as_slice() {
                [(false, line)] => Done::Told(line.clone(), false),
                _ => Done::Text(typed),
            });
        }
        _ => return Err(Problem::new("", Fault::Missing).into()),
    };
    Ok(Done::Plan(plan))
}

/// Why adopted text cannot be corrected: it is not adopted yet.
pub fn not_correctable(desk: &Desk, of: Of) -> Option<String> {
    let is_adopted = match of {
        Of::Minutes(id) => {
            desk.register.meeting(id).is_some_and(|it| it.state == MeetingState::Adopted)
        }
        Of::Resolution(id) => {
            desk.register.resolution(id).is_some_and(|it| it.state != ResolutionState::Draft)
        }
    };
    (!is_adopted).then(|| Refusal::NotSealed.say(desk.lang()))
}
