//! Whether the figures of a count can be true: no more hands than voters, no more ballots back than
//! were given out, and every ballot that came back accounted for.

use crate::domain::fault::Fault;
use crate::domain::meeting::{Candidate, Matter, Meeting, Vote};
use crate::words::ballot as word;
use crate::words::{Lang, Text};

/// How ballots fail to add up; the figures are those of the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uneven {
    /// More given out than voters present: given out, present.
    Issued(u32, u32),
    /// More came back than were given out: came back, given out.
    Collected(u32, u32),
    /// What was counted is not what came back: counted, came back.
    Sum(u32, u32),
    /// One name has more votes than there are valid ballots: votes, valid.
    Name(u32, u32),
    /// All names together have more votes than the valid ballots can hold: votes, most.
    Names(u32, u32),
}

impl Uneven {
    /// The sentence.
    pub fn say(self, lang: Lang) -> String {
        let (text, a, b): (Text, u32, u32) = match self {
            Self::Issued(a, b) => (word::ISSUED_ABOVE, a, b),
            Self::Collected(a, b) => (word::COLLECTED_ABOVE, a, b),
            Self::Sum(a, b) => (word::SUM_UNEVEN, a, b),
            Self::Name(a, b) => (word::NAME_ABOVE, a, b),
            Self::Names(a, b) => (word::NAMES_ABOVE, a, b),
        };
        text.fill(lang, &[("a", &a.to_string()), ("b", &b.to_string())])
    }

    /// The key of the field that is wrong.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Issued(..) => "ballots_issued",
            Self::Collected(..) => "ballots_collected",
            Self::Sum(..) => "for",
            Self::Name(..) | Self::Names(..) => "candidates",
        }
    }
}

/// The names, or degrees of penalty, on the ballots of a vote.
pub fn names<'a>(meeting: &'a Meeting, vote: &Vote) -> impl Iterator<Item = &'a Candidate> {
    let number = vote.number;
    meeting.candidates.iter().filter(move |name| name.vote == number)
}

/// Ballots that came back and are valid, where ballots were counted.
pub fn valid(vote: &Vote) -> Option<u32> {
    vote.collected.map(|collected| collected.saturating_sub(vote.invalid))
}

/// Votes cast, each of one voter. In an election a ballot bears several names, so that the names
/// say nothing of the voters.
pub fn cast(meeting: &Meeting, vote: &Vote) -> u32 {
    let opinions = vote.for_.saturating_add(vote.against).saturating_add(vote.other);
    match vote.matter {
        Matter::Penalty => {
            names(meeting, vote).fold(opinions, |sum, name| sum.saturating_add(name.votes))
        }
        _ => opinions,
    }
}

/// Whether the figures of a vote can be true with so many voters present. Where no ballots were
/// counted, only the votes are compared with the voters.
///
/// # Errors
/// [`Fault::VotesAboveVoters`], or [`Fault::Ballots`] with what does not add up.
pub fn check(meeting: &Meeting, vote: &Vote, present: u32) -> Result<(), Fault> {
    let cast = cast(meeting, vote);
    if cast > present {
        return Err(Fault::VotesAboveVoters(cast, present));
    }
    let Some(collected) = vote.collected else { return Ok(()) };
    let uneven = |what| Err(Fault::Ballots(what));
    let issued = vote.issued.unwrap_or(collected);
    if issued > present {
        return uneven(Uneven::Issued(issued, present));
    }
    if collected > issued {
        return uneven(Uneven::Collected(collected, issued));
    }
    if vote.matter == Matter::Election && names(meeting, vote).next().is_some() {
        return elected(meeting, vote, collected);
    }
    let counted = cast.saturating_add(vote.invalid);
    if counted != collected {
        return uneven(Uneven::Sum(counted, collected));
    }
    Ok(())
}

fn elected(meeting: &Meeting, vote: &Vote, collected: u32) -> Result<(), Fault> {
    let uneven = |what| Err(Fault::Ballots(what));
    let Some(valid) = collected.checked_sub(vote.invalid) else {
        return uneven(Uneven::Sum(vote.invalid, collected));
    };
    if let Some(name) = names(meeting, vote).find(|name| name.votes > valid) {
        return uneven(Uneven::Name(name.votes, valid));
    }
    let sum = names(meeting, vote).fold(0_u32, |sum, name| sum.saturating_add(name.votes));
    let most = valid.saturating_mul(vote.seats.unwrap_or(1));
    if sum > most { uneven(Uneven::Names(sum, most)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::field::Described as _;

    fn vote(matter: Matter, votes: (u32, u32, u32), ballots: (u32, u32, u32)) -> Vote {
        Vote {
            number: 1,
            matter,
            for_: votes.0,
            against: votes.1,
            other: votes.2,
            issued: Some(ballots.0),
            collected: Some(ballots.1),
            invalid: ballots.2,
            seats: Some(3),
            ..Vote::blank()
        }
    }

    fn with(votes: &[u32]) -> Meeting {
        let name = |votes: &u32| Candidate { vote: 1, votes: *votes, ..Candidate::blank() };
        Meeting { candidates: votes.iter().map(name).collect(), ..Meeting::default() }
    }

    #[test]
    fn ballots_must_add_up() {
        let uneven = |it| Err(Fault::Ballots(it));
        for (votes, ballots, expected) in [
            ((8, 3, 1), (13, 13, 1), Ok(())),
            ((8, 3, 1), (13, 12, 0), Ok(())),
            ((8, 3, 1), (14, 13, 1), Ok(())),
            ((8, 3, 1), (15, 13, 1), uneven(Uneven::Issued(15, 14))),
            ((8, 3, 1), (12, 13, 1), uneven(Uneven::Collected(13, 12))),
            ((8, 3, 1), (13, 13, 0), uneven(Uneven::Sum(12, 13))),
            ((8, 3, 1), (13, 13, 2), uneven(Uneven::Sum(14, 13))),
            ((12, 3, 0), (14, 14, 0), Err(Fault::VotesAboveVoters(15, 14))),
        ] {
            let it = vote(Matter::Recognition, votes, ballots);
            assert_eq!(check(&with(&[]), &it, 14), expected, "{votes:?} {ballots:?}");
        }
    }

    #[test]
    fn names_must_fit_the_valid_ballots() {
        let uneven = |it| Err(Fault::Ballots(it));
        for (names, invalid, expected) in [
            (vec![12, 11, 7, 6], 2, Ok(())),
            (vec![12, 12, 12], 2, Ok(())),
            (vec![13, 2], 2, uneven(Uneven::Name(13, 12))),
            (vec![12, 12, 12, 1], 2, uneven(Uneven::Names(37, 36))),
            (vec![1], 15, uneven(Uneven::Sum(15, 14))),
        ] {
            let it = vote(Matter::Election, (0, 0, 0), (14, 14, invalid));
            assert_eq!(check(&with(&names), &it, 14), expected, "{names:?}");
        }
        let penalty = vote(Matter::Penalty, (0, 2, 0), (14, 14, 1));
        assert_eq!(check(&with(&[4, 5, 2]), &penalty, 14), Ok(()));
        assert_eq!(check(&with(&[4, 5, 3]), &penalty, 14), uneven(Uneven::Sum(15, 14)));
    }
}
