//! The votes of a meeting: their figures against the roll of the evening.

use super::{Asserted, Doubt};
use crate::domain::MeetingId;
use crate::domain::meeting::{Meeting, MeetingKind, Vote};
use crate::domain::register::Register;
use crate::domain::rules::base::Base;
use crate::domain::rules::{ballots, voting};
use crate::domain::work::mark::is_over;
use crate::words::assertions as word;

pub(super) fn check(
    register: &Register,
    id: MeetingId,
    meeting: &Meeting,
    doubts: &mut Vec<Doubt>,
) {
    if !is_over(meeting) {
        return;
    }
    for (at, vote) in meeting.votes.iter().enumerate() {
        let doubt = |text| Doubt::new(Asserted::Votes, id, text).with("n", vote.number);
        if meeting.votes.iter().take(at).any(|other| other.number == vote.number) {
            doubts.push(doubt(word::VOTE_TWICE));
        }
        let Some(now) = counted(register, meeting, vote) else { continue };
        if let Some(kept) = vote.base.filter(|kept| *kept != now.base) {
            doubts.push(doubt(word::VOTE_BASE).with("kept", kept).with("now", now.base));
        }
        match vote.present {
            Some(kept) if kept != now.present => {
                doubts.push(doubt(word::VOTE_PRESENT).with("kept", kept).with("now", now.present));
            }
            Some(_) => {}
            None => {
                let cast = ballots::cast(meeting, vote);
                if cast > now.present {
                    let more = doubt(word::VOTE_MORE).with("cast", cast);
                    doubts.push(more.with("now", now.present));
                }
            }
        }
    }
}

/// Who could vote at that moment, where roll and time tell it. Of the committee the book knows
/// only the members of today.
fn counted(register: &Register, meeting: &Meeting, vote: &Vote) -> Option<Base> {
    let has_moved = meeting.roll.iter().any(|line| line.came.is_some() || line.left.is_some());
    let is_told = !meeting.roll.is_empty() && (vote.at.is_some() || !has_moved);
    (is_told && meeting.kind != MeetingKind::Committee)
        .then(|| voting::base_on(register, meeting, vote.item, vote.at))
}
