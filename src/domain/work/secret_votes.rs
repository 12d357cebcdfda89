//! The votes of a meeting that are taken on ballots: those recorded, and those that its agenda
//! says are to come. Ballot papers and the minutes of the count are made from them.

use crate::domain::meeting::{Item, Matter, Meeting, MeetingKind, Method, Penalty, Post, Vote};
use crate::domain::register::Register;
use crate::domain::rules::election::{self, Stage};
use crate::domain::rules::{attendance, ballots, committee, penalty, voting};
use crate::domain::{Choices as _, MeetingId, MemberId};
use crate::words::Lang::Vi;
use crate::words::ballot as word;

use super::mark::is_over;
use super::template;

/// What stands on a ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Marks {
    /// In favour, against, another opinion.
    Opinions,
    /// The degrees of penalty, the lightest first.
    Degrees(Vec<Penalty>),
    /// Names in the order of the ballot; none while nobody is proposed. How many may be elected,
    /// where that is known.
    Names(Vec<MemberId>, Option<u32>),
}

/// A vote on ballots.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SecretVote {
    /// Its number, where it was recorded.
    pub recorded: Option<u32>,
    /// What is voted on.
    pub subject: String,
    /// To what, in an election.
    pub post: Option<Post>,
    /// Which time, from 1.
    pub round: u32,
    /// What stands on its ballots.
    pub marks: Marks,
    /// How many vote: the ballots given out, else all who may.
    pub voters: u32,
}

/// The votes on ballots of a meeting, in the order of the agenda.
pub fn list(register: &Register, id: MeetingId) -> Vec<SecretVote> {
    let Some(meeting) = register.meeting(id) else { return Vec::new() };
    let secret = meeting.votes.iter().filter(|vote| vote.method == Method::Secret);
    let mut all: Vec<SecretVote> = secret.map(|vote| recorded(register, meeting, vote)).collect();
    if !is_over(meeting) {
        let open = meeting.items.iter().filter(|item| !item.done);
        all.extend(open.flat_map(|item| to_come(register, meeting, item)));
    }
    all
}

fn recorded(register: &Register, meeting: &Meeting, vote: &Vote) -> SecretVote {
    let marks = match vote.matter {
        Matter::Election => {
            let mut names: Vec<(MemberId, ())> =
                ballots::names(meeting, vote).filter_map(|it| Some((it.member?, ()))).collect();
            election::sort_names(register, &mut names);
            Marks::Names(names.into_iter().map(|(id, ())| id).collect(), vote.seats)
        }
        Matter::Penalty => Marks::Degrees(degrees(register, meeting, vote.about)),
        _ => Marks::Opinions,
    };
    SecretVote {
        recorded: Some(vote.number),
        subject: vote.subject.clone(),
        post: vote.post,
        round: vote.round.unwrap_or(1),
        marks,
        voters: vote.issued.or(vote.present).unwrap_or_else(|| voters(register, meeting, &[])),
    }
}

/// The degrees that can be voted on for a member; all where nobody is named.
fn degrees(register: &Register, meeting: &Meeting, about: Option<MemberId>) -> Vec<Penalty> {
    let member = about.and_then(|id| register.member(id)).zip(meeting.date);
    member.map_or(Penalty::ALL, |(it, on)| penalty::degrees(it.standing(on))).to_vec()
}

/// All who may vote at a meeting, whether or not they come; but for those whom it concerns.
fn voters(register: &Register, meeting: &Meeting, away: &[MemberId]) -> u32 {
    let Some(on) = meeting.date else { return 0 };
    let few = voting::convened(register, meeting);
    let votes = attendance::called(register, on).into_iter().filter(|(id, standing)| {
        standing.may_vote() && !away.contains(id) && few.as_ref().is_none_or(|few| few.contains(id))
    });
    u32::try_from(votes.count()).unwrap_or(u32::MAX)
}

/// The votes on ballots that an item of the agenda brings and that were not taken yet.
fn to_come(register: &Register, meeting: &Meeting, item: &Item) -> Vec<SecretVote> {
    if item.step == "election" {
        return elections(register, meeting, item);
    }
    let Some(matter) = matter(meeting, item) else { return Vec::new() };
    let about = named(register, item);
    let was_held = meeting.votes.iter().any(|vote| {
        vote.item == Some(item.number) || (vote.matter == matter && vote.about == about)
    });
    if was_held {
        return Vec::new();
    }
    let name = about.and_then(|id| register.member(id)).map(|it| it.full_name.as_str());
    let subject = name.map_or_else(
        || item.title.clone(),
        |name| word::ON_PERSON.fill(Vi, &[("what", matter.name().get(Vi)), ("name", name)]),
    );
    let marks = match matter {
        Matter::Penalty => Marks::Degrees(degrees(register, meeting, about)),
        _ => Marks::Opinions,
    };
    let voters = voters(register, meeting, &item.away);
    vec![SecretVote { recorded: None, subject, post: None, round: 1, marks, voters }]
}

/// What an item puts to the vote on ballots: one member's case.
fn matter(meeting: &Meeting, item: &Item) -> Option<Matter> {
    let has_cases = meeting.items.iter().any(|it| it.step == template::RECOGNITION);
    match (meeting.kind, item.step.as_str()) {
        (_, template::RECOGNITION) => Some(Matter::Recognition),
        (MeetingKind::AdmissionVote, "vote") => Some(Matter::Admission),
        (MeetingKind::RecognitionVote, "vote") if !has_cases => Some(Matter::Recognition),
        (MeetingKind::Discipline, "vote") => Some(Matter::Penalty),
        _ => None,
    }
}

/// The member whom the title of an item names: the longest name that stands there, since one name
/// may begin another.
fn named(register: &Register, item: &Item) -> Option<MemberId> {
    let names = register.members().filter(|(_, member)| {
        !member.full_name.is_empty() && item.title.contains(&member.full_name)
    });
    names.max_by_key(|(_, member)| member.full_name.len()).map(|(id, _)| id)
}

/// The ballots of an election that are still to be held, one for each post.
fn elections(register: &Register, meeting: &Meeting, item: &Item) -> Vec<SecretVote> {
    let on = meeting.date.unwrap_or(chrono::NaiveDate::MAX);
    let first = if committee::may_elect(register, on) { Post::Committee } else { Post::Secretary };
    let posts = std::iter::successors(Some(first), |post| election::after(*post));
    posts
        .filter_map(|post| match election::stage(register, meeting, post) {
            Stage::Filled => None,
            Stage::Ballot(due) => {
                let is_known = due.round > 1 || post != Post::Committee;
                Some(SecretVote {
                    recorded: None,
                    subject: word::ELECT.fill(Vi, &[("post", post.name().get(Vi))]),
                    post: Some(post),
                    round: due.round,
                    marks: Marks::Names(due.names, is_known.then_some(due.seats)),
                    voters: voters(register, meeting, &item.away),
                })
            }
        })
        .collect()
}
