//! Those elected at a meeting are written into the cell's record: one act, offered once the
//! ballots are counted.

use chrono::NaiveDate;

use super::plan::{Plan, Refusal, kept, meeting_name, meeting_of};
use super::vote_refusal::VoteRefusal;
use crate::domain::act::Deed;
use crate::domain::cell::Cell;
use crate::domain::meeting::{Meeting, MeetingKind, Post};
use crate::domain::register::Register;
use crate::domain::rules::election;
use crate::domain::{Id, MeetingId, MemberId};

/// What a meeting's elections change in the cell's record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Elected {
    /// The secretary.
    pub secretary: Option<MemberId>,
    /// The deputy.
    pub deputy: Option<MemberId>,
    /// The committee; empty where none was elected.
    pub committee: Vec<MemberId>,
    /// The first day of the term: that of the congress.
    pub term_start: Option<NaiveDate>,
}

/// Those elected at a meeting. A term begins with a congress, not with an election in between.
pub fn found(register: &Register, meeting: &Meeting) -> Elected {
    let first = |post| election::elected(register, meeting, post).first().copied();
    Elected {
        secretary: first(Post::Secretary),
        deputy: first(Post::Deputy),
        committee: election::elected(register, meeting, Post::Committee),
        term_start: meeting.date.filter(|_| meeting.kind == MeetingKind::Congress),
    }
}

impl Elected {
    /// Whether anyone was elected to a post of the cell.
    pub const fn is_empty(&self) -> bool {
        self.secretary.is_none() && self.deputy.is_none() && self.committee.is_empty()
    }

    /// Whether the cell's record says so already.
    pub fn is_written(&self, cell: &Cell) -> bool {
        self.written(cell) == *cell
    }

    /// The cell's record with those elected. Once a congress has a new secretary, what it did not
    /// elect anew ends with the term: the old committee does not sit on.
    pub fn written(&self, cell: &Cell) -> Cell {
        let mut cell = cell.clone();
        let is_new_term = self.term_start.is_some() && self.secretary.is_some();
        cell.secretary = self.secretary.or(cell.secretary);
        cell.deputy = self.deputy.or_else(|| cell.deputy.filter(|_| !is_new_term));
        if is_new_term || !self.committee.is_empty() {
            cell.committee.clone_from(&self.committee);
        }
        if !self.is_empty() {
            cell.term_start = self.term_start.or(cell.term_start);
        }
        cell
    }
}

/// Writes those elected at a meeting into the cell's record.
///
/// # Errors
/// When nobody was elected, or a committee is larger than allowed.
pub fn install(
    register: &Register,
    id: MeetingId,
    elected: &Elected,
    today: NaiveDate,
) -> Result<Plan, Refusal> {
    let meeting = meeting_of(register, id)?;
    if elected.is_empty() {
        return Err(VoteRefusal::NobodyElected.into());
    }
    let cell = elected.written(&register.cell().cloned().unwrap_or_default());
    let change = kept(register, Id::CELL, cell, today)?;
    Ok(Plan::new(Deed::EditCell, meeting_name(meeting), vec![change]))
}
