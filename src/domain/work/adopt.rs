//! Adopting minutes: they get their number and are sealed, with the resolutions of the meeting.
//! From then on their text stays; corrections are added after it.

use chrono::NaiveDate;

use super::plan::{Plan, Refusal, kept, meeting_name, meeting_of};
use crate::domain::act::{Change, Deed};
use crate::domain::correction::Correction;
use crate::domain::fault::{Fault, Problem};
use crate::domain::field::Described as _;
use crate::domain::meeting::{Meeting, MeetingState, TaskDecision, TaskReview};
use crate::domain::register::Register;
use crate::domain::resolution::{Resolution, ResolutionState};
use crate::domain::rules::completeness::{self, Grade};
use crate::domain::rules::{follow_up, numbering};
use crate::domain::seal::{self, Of, text};
use crate::domain::text::{clean, clean_line};
use crate::domain::work::plan::resolution_name;
use crate::domain::work::template;
use crate::domain::{MeetingId, ResolutionId, TaskId};
use crate::words::Lang;
use crate::words::papers as paper;

/// How minutes are adopted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Adoption {
    /// The day; that of the meeting where none is given, for minutes are read at its end.
    pub on: Option<NaiveDate>,
    /// Why something is missing that should be there.
    pub reason: String,
}

/// Adopts minutes that have all they need, read at the end of the meeting itself.
///
/// # Errors
/// As [`adopt_minutes_with`].
pub fn adopt_minutes(register: &Register, id: MeetingId) -> Result<Plan, Refusal> {
    adopt_minutes_with(register, id, &Adoption::default())
}

/// Adopts minutes: they get their number and are sealed, and after them the resolutions that the
/// meeting adopted. The reason why something is missing is kept with the minutes and printed.
///
/// # Errors
/// A meeting that is not closed; minutes adopted before; a day before the meeting; something
/// missing that must be there, or a reason why it is.
pub fn adopt_minutes_with(
    register: &Register,
    id: MeetingId,
    adoption: &Adoption,
) -> Result<Plan, Refusal> {
    let mut meeting = closed(register, id)?;
    let date = meeting.date.ok_or_else(|| Problem::new("date", Fault::Missing))?;
    let on = adoption.on.unwrap_or(date);
    if on < date {
        return Err(Refusal::AdoptedEarly);
    }
    excuse(register, id, &mut meeting, &adoption.reason)?;
    // What the records came to know since the marking counts; from now on it stands.
    meeting.score = super::score::settled(register, id, &meeting);
    keep_standings(register, &mut meeting, date);
    meeting.state = MeetingState::Adopted;
    meeting.adopted_on = Some(on);
    meeting.number =
        meeting.number.or_else(|| Some(numbering::next_minutes_number(register, date)));
    let (last, before) = seal::last(register);
    meeting.seal_number = Some(last + 1);
    meeting.seal = seal::make(&text::minutes(Of::Minutes(id), &meeting, last + 1), &before);
    let about = meeting_name(&meeting);
    let mut end = (last + 1, meeting.seal.clone());
    let mut changes = vec![kept(register, id.into(), meeting, on)?];
    let of = |it: &Resolution| {
        it.meeting == Some(id) && it.state == ResolutionState::Adopted && !it.is_sealed()
    };
    for (resolution, it) in register.resolutions().filter(|(_, it)| of(it)) {
        let number = end.0 + 1;
        let (change, made) = sealed(register, resolution, it.clone(), (number, &end.1), on)?;
        end = (number, made);
        changes.push(change);
    }
    Ok(Plan::new(Deed::AdoptMinutes, about, changes))
}

fn closed(register: &Register, id: MeetingId) -> Result<Meeting, Refusal> {
    let meeting = meeting_of(register, id)?;
    match meeting.state {
        MeetingState::Closed => Ok(meeting.clone()),
        MeetingState::Adopted => Err(Fault::Sealed.into()),
        MeetingState::Draft | MeetingState::Noticed | MeetingState::Running => {
            Err(Refusal::NotClosed)
        }
        MeetingState::Cancelled => Err(Refusal::Cancelled),
    }
}

/// Keeps how the tasks stood about which the meeting had nothing to decide: their minutes must say
/// the same for ever, whatever is reported of them later.
fn keep_standings(register: &Register, meeting: &mut Meeting, date: NaiveDate) {
    let heard = meeting.items.iter().filter(|item| item.step == template::LAST_RESULTS);
    let mut ids: Vec<TaskId> = heard.flat_map(|item| item.tasks.iter().copied()).collect();
    ids.retain(|id| meeting.reviews.iter().all(|it| it.task != Some(*id)));
    ids.sort_unstable();
    ids.dedup();
    for id in ids {
        let Some(task) = register.task(id) else { continue };
        let stand = follow_up::stand(register, task, date);
        let is_told = !follow_up::is_done(stand.status) && stand.percent > 0;
        let percent = stand.percent.to_string();
        meeting.reviews.push(TaskReview {
            task: Some(id),
            decision: TaskDecision::Noted,
            status_before: stand.status.key().to_owned(),
            text: if is_told {
                paper::fill(paper::RESULT_PERCENT, &[("n", &percent)])
            } else {
                String::new()
            },
            ..TaskReview::blank()
        });
    }
}

/// Refuses minutes that lack what they must have; what lacks for a reason is told at their end.
fn excuse(
    register: &Register,
    id: MeetingId,
    meeting: &mut Meeting,
    reason: &str,
) -> Result<(), Refusal> {
    let lacks = completeness::lacks(register, id, meeting);
    let of = |grade| lacks.iter().filter(move |it| it.grade == grade).map(|it| it.need);
    if of(Grade::Must).next().is_some() {
        return Err(Refusal::LacksMust(of(Grade::Must).collect()));
    }
    if of(Grade::Reason).next().is_none() {
        return Ok(());
    }
    let reason = clean_line(reason);
    if reason.is_empty() {
        return Err(Refusal::LacksReason(of(Grade::Reason).collect()));
    }
    let what = completeness::names(&lacks, Grade::Reason, Lang::Vi);
    let line = paper::fill(paper::M_LACKING, &[("what", &what), ("reason", &reason)]);
    if !meeting.notes.is_empty() {
        meeting.notes.push('\n');
    }
    meeting.notes.push_str(&line);
    Ok(())
}

fn sealed(
    register: &Register,
    id: ResolutionId,
    mut it: Resolution,
    (number, before): (u32, &str),
    on: NaiveDate,
) -> Result<(Change, String), Refusal> {
    it.seal_number = Some(number);
    it.seal = seal::make(&text::resolution(register, id, &it, number), before);
    let made = it.seal.clone();
    Ok((kept(register, id.into(), it, on)?, made))
}

/// Adds a correction to adopted minutes or to an adopted resolution: numbered, dated today, with
/// a seal of its own. The sealed text stays as it is.
///
/// # Errors
/// Text that is not adopted yet; no reason; nothing to be read instead.
pub fn correct(
    register: &Register,
    of: Of,
    made: &Correction,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let reason = clean_line(&made.reason);
    let text = clean(&made.text);
    let corrections = corrections(register, of)?;
    if reason.is_empty() {
        return Err(Problem::new("reason", Fault::Missing).into());
    }
    if text.is_empty() {
        return Err(Refusal::NoCorrection);
    }
    let (last, before) = seal::last(register);
    let number = corrections.last().map_or(1, |it| it.number + 1);
    let mut one = Correction {
        number,
        date: Some(today),
        reason,
        text,
        seal_number: Some(last + 1),
        seal: String::new(),
        meeting: made.meeting,
        by: made.by,
    };
    one.seal = seal::make(&text::correction(of, &one, last + 1), &before);
    let (about, change) = with(register, of, one, today)?;
    Ok(Plan::new(Deed::CorrectText, about, vec![change]))
}

/// The corrections of adopted text.
fn corrections(register: &Register, of: Of) -> Result<Vec<Correction>, Refusal> {
    match of {
        Of::Minutes(id) => {
            let it = meeting_of(register, id)?;
            let is_adopted = it.state == MeetingState::Adopted;
            if is_adopted { Ok(it.corrections.clone()) } else { Err(Refusal::NotSealed) }
        }
        Of::Resolution(id) => {
            let it = super::plan::resolution_of(register, id)?;
            let is_adopted = it.state != ResolutionState::Draft;
            if is_adopted { Ok(it.corrections.clone()) } else { Err(Refusal::NotSealed) }
        }
    }
}

fn with(
    register: &Register,
    of: Of,
    one: Correction,
    today: NaiveDate,
) -> Result<(String, Change), Refusal> {
    match of {
        Of::Minutes(id) => {
            let mut it = meeting_of(register, id)?.clone();
            it.corrections.push(one);
            Ok((meeting_name(&it), kept(register, id.into(), it, today)?))
        }
        Of::Resolution(id) => {
            let mut it = super::plan::resolution_of(register, id)?.clone();
            it.corrections.push(one);
            Ok((resolution_name(&it), kept(register, id.into(), it, today)?))
        }
    }
}
