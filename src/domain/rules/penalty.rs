//! Which degree of penalty a secret ballot decides: the one with enough votes of its own, else votes
//! are added from the heaviest downward until the threshold is met; that degree applies.

use crate::domain::Choices as _;
use crate::domain::fault::Fault;
use crate::domain::meeting::{Matter, Meeting, Penalty, Vote};
use crate::domain::register::Register;
use crate::domain::rules::ballots;
use crate::domain::rules::standing::{Membership, Standing};
use crate::domain::rules::voting::{self, Threshold};

/// What a ballot on penalties came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decided {
    /// The degree that applies.
    pub penalty: Penalty,
    /// Votes that count for it: its own, or with those for heavier degrees.
    pub votes: u32,
    /// Votes that it needed.
    pub needed: u32,
    /// Whether votes for heavier degrees were added.
    pub added: bool,
}

/// The degree decided by these votes, each degree with what it needs. `None` when not even all
/// votes for a penalty together suffice for the lightest.
pub fn decide(votes: &[(Penalty, u32)], needed: &dyn Fn(Penalty) -> u32) -> Option<Decided> {
    let mut heaviest: Vec<(Penalty, u32)> = votes.to_vec();
    heaviest.sort_by_key(|(penalty, _)| std::cmp::Reverse(*penalty));
    let own = heaviest.iter().find(|(penalty, votes)| *votes > 0 && *votes >= needed(*penalty));
    if let Some((penalty, votes)) = own.copied() {
        return Some(Decided { penalty, votes, needed: needed(penalty), added: false });
    }
    let mut sum = 0_u32;
    heaviest.into_iter().find_map(|(penalty, votes)| {
        sum = sum.saturating_add(votes);
        let needed = needed(penalty);
        (sum > 0 && sum >= needed).then_some(Decided { penalty, votes: sum, needed, added: true })
    })
}

/// The matter whose threshold a degree has.
pub const fn matter(penalty: Penalty) -> Matter {
    match penalty {
        Penalty::Reprimand | Penalty::Warning => Matter::Reprimand,
        Penalty::Dismissal => Matter::Dismissal,
        Penalty::Expulsion => Matter::Expulsion,
    }
}

/// The threshold of a degree on the day of a meeting.
pub fn threshold(register: &Register, penalty: Penalty, meeting: &Meeting) -> Threshold {
    voting::threshold(register, matter(penalty), meeting)
}

/// The degrees that can be voted on for someone who stands so: a member on probation is
/// reprimanded or warned, no more.
pub const fn degrees(standing: Standing) -> &'static [Penalty] {
    match standing.membership {
        Membership::Official => Penalty::ALL,
        Membership::Probationary | Membership::Unknown => &[Penalty::Reprimand, Penalty::Warning],
    }
}

/// The degree that a name on the ballots stands for.
///
/// # Errors
/// [`Fault::UnknownChoice`] when it is none.
pub fn read(text: &str) -> Result<Penalty, Fault> {
    Penalty::read(text).ok_or(Fault::UnknownChoice)
}

/// The votes for each degree on the ballots of a vote, the lightest first.
pub fn votes(meeting: &Meeting, vote: &Vote) -> Vec<(Penalty, u32)> {
    let mut votes: Vec<(Penalty, u32)> = ballots::names(meeting, vote)
        .filter_map(|name| Some((read(&name.text).ok()?, name.votes)))
        .collect();
    votes.sort_by_key(|(penalty, _)| *penalty);
    votes
}

/// What the ballots of a vote on penalties decided, on a base.
pub fn of(register: &Register, meeting: &Meeting, vote: &Vote, base: u32) -> Option<Decided> {
    if base == 0 {
        return None;
    }
    let needed = |penalty| threshold(register, penalty, meeting).needed(base);
    decide(&votes(meeting, vote), &needed)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Votes for reprimand, warning, dismissal, expulsion on a base of 17: more than half is 9,
    /// two thirds are 12.
    #[test]
    fn votes_are_added_from_the_heaviest_downward() {
        use Penalty as P;
        let needed = |penalty| if penalty == P::Expulsion { 12 } else { 9 };
        for (votes, expected) in [
            ([0, 9, 3, 2], Some((P::Warning, 9, false))),
            ([9, 0, 0, 5], Some((P::Reprimand, 9, false))),
            ([0, 0, 2, 12], Some((P::Expulsion, 12, false))),
            // enough for half, not for two thirds: it counts for the next degree
            ([2, 1, 0, 11], Some((P::Dismissal, 11, true))),
            ([4, 4, 3, 3], Some((P::Warning, 10, true))),
            ([3, 2, 5, 4], Some((P::Dismissal, 9, true))),
            ([8, 1, 1, 1], Some((P::Reprimand, 11, true))),
            ([4, 4, 0, 0], None),
            ([0, 0, 0, 0], None),
        ] {
            let ballot: Vec<_> = Penalty::ALL.iter().copied().zip(votes).collect();
            let found = decide(&ballot, &needed).map(|it| (it.penalty, it.votes, it.added));
            assert_eq!(found, expected, "{votes:?}");
        }
        let two = [(P::Reprimand, 5), (P::Warning, 6)];
        let found = decide(&two, &needed).map(|it| (it.penalty, it.votes));
        assert_eq!(found, Some((P::Reprimand, 11)));
    }
}
