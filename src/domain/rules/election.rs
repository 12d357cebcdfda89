//! Who is elected: more than half of those convened, most votes first; what is left open goes to
//! another round with the names that remain.

use chrono::NaiveDate;

use crate::domain::MemberId;
use crate::domain::meeting::{Candidate, Matter, Meeting, Post, Vote};
use crate::domain::register::Register;
use crate::domain::rules::{ballots, book, committee, voting};
use crate::domain::text::name_key;
use crate::domain::work::vote_refusal::VoteRefusal;
use crate::words::Lang;
use crate::words::ballot as word;

/// How one name came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Elected.
    Elected,
    /// More than half, but level with others for fewer seats than they are.
    Level,
    /// More than half, but others had more and the seats are taken.
    Outvoted,
    /// Not more than half.
    Short,
}

/// How each of these numbers of votes comes out for so many seats, when `needed` are needed.
pub fn fates(votes: &[u32], seats: u32, needed: u32) -> Vec<Fate> {
    let above = |limit: u32| votes.iter().filter(|more| **more > limit).count();
    let level = |with: u32| votes.iter().filter(|other| **other == with).count();
    let seats = usize::try_from(seats).unwrap_or(usize::MAX);
    let fate = |own: u32| {
        if own == 0 || own < needed {
            Fate::Short
        } else if above(own) + level(own) <= seats {
            Fate::Elected
        } else if above(own) < seats {
            Fate::Level
        } else {
            Fate::Outvoted
        }
    };
    votes.iter().map(|own| fate(*own)).collect()
}

/// The fewest votes that elect on a base, by the rule `vote.election`.
pub fn needed(register: &Register, meeting: &Meeting, base: u32) -> u32 {
    book::ratio(register, "vote.election", meeting.date.unwrap_or(NaiveDate::MAX)).needed(base)
}

/// What one ballot came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// To what.
    pub post: Option<Post>,
    /// How many were to be elected.
    pub seats: u32,
    /// The base.
    pub base: u32,
    /// Votes that elect.
    pub needed: u32,
    /// The names with their votes, most votes first, then in the order of names.
    pub names: Vec<(MemberId, u32, Fate)>,
}

impl Count {
    /// Those elected, most votes first.
    pub fn elected(&self) -> impl Iterator<Item = MemberId> {
        let elected = self.names.iter().filter(|(.., fate)| *fate == Fate::Elected);
        elected.map(|(member, ..)| *member)
    }

    /// Seats that are still open.
    pub fn open(&self) -> u32 {
        self.seats.saturating_sub(u32::try_from(self.elected().count()).unwrap_or(u32::MAX))
    }

    /// Those who were level for the last seats.
    pub fn level(&self) -> impl Iterator<Item = MemberId> {
        let level = self.names.iter().filter(|(.., fate)| *fate == Fate::Level);
        level.map(|(member, ..)| *member)
    }

    /// The result in one sentence; the names are those of the register.
    pub fn say(&self, register: &Register, lang: Lang) -> String {
        let named = |ids: &mut dyn Iterator<Item = MemberId>| {
            let name = |id| register.member(id).map_or("", |member| member.full_name.as_str());
            ids.map(name).collect::<Vec<_>>().join(", ")
        };
        let elected = named(&mut self.elected());
        let (open, seats) = (self.open().to_string(), self.seats.to_string());
        let (needed, base) = (self.needed.to_string(), self.base.to_string());
        let values = [
            ("names", elected.as_str()),
            ("open", &open),
            ("seats", &seats),
            ("needed", &needed),
            ("base", &base),
        ];
        let text = match (elected.is_empty(), self.open()) {
            (_, 0) => word::ELECTED_ALL,
            (true, _) => word::ELECTED_NONE,
            (false, _) => word::ELECTED_SOME,
        };
        let mut said = text.fill(lang, &values);
        let level = named(&mut self.level());
        if !level.is_empty() {
            said.push(' ');
            said.push_str(&word::ELECTED_LEVEL.fill(lang, &[("names", &level)]));
        }
        said
    }
}

/// What an election's ballot came to, by the base kept with it, else by that of its moment.
pub fn count(register: &Register, meeting: &Meeting, vote: &Vote) -> Count {
    let base =
        vote.base.unwrap_or_else(|| voting::base_on(register, meeting, vote.item, vote.at).base);
    let standing = |name: &Candidate| name.member.map(|member| (member, name.votes));
    let mut names: Vec<(MemberId, u32)> =
        ballots::names(meeting, vote).filter_map(standing).collect();
    sort_names(register, &mut names);
    names.sort_by_key(|(_, votes)| std::cmp::Reverse(*votes));
    let votes: Vec<u32> = names.iter().map(|(_, votes)| *votes).collect();
    let seats = vote.seats.unwrap_or(1);
    let needed = needed(register, meeting, base);
    let fates = fates(&votes, seats, needed);
    let names = names.into_iter().zip(fates).map(|((member, votes), fate)| (member, votes, fate));
    Count { post: vote.post, seats, base, needed, names: names.collect() }
}

/// The order of names on a ballot: A, B, C by given name, as all lists of the Party.
pub fn sort_names<T>(register: &Register, names: &mut [(MemberId, T)]) {
    names.sort_by_cached_key(|(id, _)| {
        (register.member(*id).map(|member| name_key(&member.full_name)), *id)
    });
}

/// Whether so many may be elected to a post: a committee only from `cell.committee_from` official
/// members on and of `cell.committee_max` at most, one secretary, one deputy.
///
/// # Errors
/// [`VoteRefusal::NoCommittee`] or [`VoteRefusal::TooManySeats`].
pub fn size(register: &Register, post: Post, seats: u32, on: NaiveDate) -> Result<(), VoteRefusal> {
    let most = match post {
        Post::Secretary | Post::Deputy => 1,
        Post::Committee => committee::most(register, on),
        Post::Delegates => u32::MAX,
    };
    if post == Post::Committee && !committee::may_elect(register, on) {
        let from = book::whole(register, "cell.committee_from", on);
        return Err(VoteRefusal::NoCommittee(committee::official(register, on), from));
    }
    if seats > most { Err(VoteRefusal::TooManySeats(seats, most)) } else { Ok(()) }
}

/// A ballot to be held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Which, from 1.
    pub round: u32,
    /// How many are still to be elected.
    pub seats: u32,
    /// Who is proposed to stand, in the order of the ballot; nobody at the first.
    pub names: Vec<MemberId>,
}

/// How far the election to a post is at a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// A ballot is to be held.
    Ballot(Round),
    /// All seats are filled.
    Filled,
}

fn ballots_of(meeting: &Meeting, post: Post) -> impl Iterator<Item = &Vote> {
    let of = move |vote: &&Vote| vote.matter == Matter::Election && vote.post == Some(post);
    meeting.votes.iter().filter(of)
}

/// How far the election to a post is: after a ballot that left seats open, those who were level,
/// else all who were not elected, stand again.
pub fn stage(register: &Register, meeting: &Meeting, post: Post) -> Stage {
    let Some(last) = ballots_of(meeting, post).last() else {
        let names = proposed(register, meeting, post);
        return Stage::Ballot(Round { round: 1, seats: 1, names });
    };
    let count = count(register, meeting, last);
    if count.open() == 0 {
        return Stage::Filled;
    }
    let mut names: Vec<(MemberId, ())> = count.level().map(|member| (member, ())).collect();
    if names.is_empty() {
        let left = count.names.iter().filter(|(.., fate)| *fate != Fate::Elected);
        names = left.map(|(member, ..)| (*member, ())).collect();
    }
    sort_names(register, &mut names);
    let held = u32::try_from(ballots_of(meeting, post).count()).unwrap_or(u32::MAX);
    Stage::Ballot(Round {
        round: held.saturating_add(1),
        seats: count.open(),
        names: names.into_iter().map(|(member, ())| member).collect(),
    })
}

/// The post that is filled after another, at a congress: committee, secretary, deputy.
pub const fn after(post: Post) -> Option<Post> {
    match post {
        Post::Committee => Some(Post::Secretary),
        Post::Secretary => Some(Post::Deputy),
        Post::Deputy | Post::Delegates => None,
    }
}

/// Who stands for secretary or deputy when nobody was named: the committee just elected, less the
/// secretary.
fn proposed(register: &Register, meeting: &Meeting, post: Post) -> Vec<MemberId> {
    if !matches!(post, Post::Secretary | Post::Deputy) {
        return Vec::new();
    }
    let taken = elected(register, meeting, Post::Secretary);
    let committee = elected(register, meeting, Post::Committee).into_iter();
    let mut names: Vec<(MemberId, ())> =
        committee.filter(|id| !taken.contains(id)).map(|id| (id, ())).collect();
    sort_names(register, &mut names);
    names.into_iter().map(|(id, ())| id).collect()
}

/// Those elected to a post at a meeting over all rounds, in the order of election.
pub fn elected(register: &Register, meeting: &Meeting, post: Post) -> Vec<MemberId> {
    ballots_of(meeting, post)
        .flat_map(|vote| count(register, meeting, vote).elected().collect::<Vec<_>>())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_than_half_elects_and_most_votes_go_first() {
        use Fate::{Elected as E, Level as L, Outvoted as O, Short as S};
        for (votes, seats, expected) in [
            (vec![15, 12, 9, 8], 3, vec![E, E, E, S]),
            (vec![15, 12, 10, 9], 3, vec![E, E, E, O]),
            (vec![15, 10, 10, 3], 2, vec![E, L, L, S]),
            (vec![10, 10, 10], 3, vec![E, E, E]),
            (vec![8, 8], 1, vec![S, S]),
            (vec![9, 9], 1, vec![L, L]),
            (vec![16], 1, vec![E]),
            (vec![12, 11, 11, 10], 2, vec![E, L, L, O]),
            (vec![], 2, vec![]),
            (vec![0], 1, vec![S]),
        ] {
            assert_eq!(fates(&votes, seats, 9), expected, "{votes:?} for {seats}");
        }
    }
}
