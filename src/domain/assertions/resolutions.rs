//! A resolution and the meeting that took it.

use super::meetings::{corrections, lacks, later};
use super::{Asserted, Doubt};
use crate::domain::ResolutionId;
use crate::domain::meeting::{Meeting, MeetingState};
use crate::domain::register::Register;
use crate::domain::resolution::{Resolution, ResolutionState};
use crate::domain::rules::outcome::{self, Outcome};
use crate::words::{assertions as word, fields as label};

pub(super) fn check(
    register: &Register,
    id: ResolutionId,
    resolution: &Resolution,
    doubts: &mut Vec<Doubt>,
) {
    let meeting = resolution.meeting.and_then(|id| register.meeting(id));
    if let Some(meeting) = meeting {
        doubts.extend(decided(register, id, resolution, meeting));
        doubts.extend(later(id, (label::MEETING, meeting.date), (label::DATE, resolution.date)));
    }
    doubts.extend(later(
        id,
        (label::RESERVED_ON, resolution.reserved_on),
        (label::DATE, resolution.date),
    ));
    if let Some(old) = resolution.replaces.and_then(|id| register.resolution(id)) {
        doubts.extend(later(id, (label::REPLACES, old.date), (label::DATE, resolution.date)));
    }
    if resolution.replaces == Some(id) {
        doubts.push(Doubt::new(Asserted::Reference, id, word::ITSELF));
    }
    if resolution.is_sealed() {
        let empty = [
            (label::NUMBER, resolution.number.is_none()),
            (label::DATE, resolution.date.is_none()),
            (label::MEETING, resolution.meeting.is_none()),
        ];
        doubts.extend(lacks(id, &empty));
    }
    let adopted = meeting.and_then(|it| it.adopted_on).or(resolution.date);
    doubts.extend(corrections(id, &resolution.corrections, adopted));
}

/// What was adopted was adopted by a meeting that was held, by a vote that carried.
fn decided(
    register: &Register,
    id: ResolutionId,
    resolution: &Resolution,
    meeting: &Meeting,
) -> Option<Doubt> {
    if resolution.state == ResolutionState::Draft {
        return None;
    }
    let doubt = |text| Doubt::new(Asserted::Decisions, id, text);
    if matches!(
        meeting.state,
        MeetingState::Draft | MeetingState::Noticed | MeetingState::Cancelled
    ) {
        return Some(doubt(word::NOT_HELD).meeting(meeting));
    }
    let number = resolution.vote?;
    let Some(vote) = meeting.votes.iter().find(|it| it.number == number) else {
        return Some(doubt(word::NO_VOTE).with("n", number));
    };
    match outcome::of(register, meeting, vote) {
        Outcome::Verdict(it) if !it.carried => Some(
            doubt(word::NOT_CARRIED)
                .with("n", number)
                .with("for", it.votes)
                .with("base", it.base)
                .with("needed", it.needed),
        ),
        _ => None,
    }
}
