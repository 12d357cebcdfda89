//! What the steps round a vote write: the vote itself, an opinion kept, those elected.

use crate::app::desk::Desk;
use crate::app::message::After;
use crate::app::screen::boxes::Box_;
use crate::app::screen::job::vote_fields::{DEGREES, NAME};
use crate::app::screen::job::{Given, Job, VoteOn};
use crate::app::screen::sheet::Sheet;
use crate::domain::field::Described as _;
use crate::domain::meeting::{Matter, Meeting, Method, Opinion, Vote};
use crate::domain::record::Record;
use crate::domain::rules::election::{self, Stage};
use crate::domain::work::ballot::{self, Ballot};
use crate::domain::work::elected::{self, Elected};
use crate::domain::work::{Plan, Refusal, hold};
use crate::domain::{MeetingId, MemberId};

pub(super) fn run(job: &Job, desk: &Desk, given: &Given) -> Result<Plan, Refusal> {
    let register = &desk.register;
    match job {
        Job::Vote(id, _) => ballot::vote(register, *id, cast(desk, given)),
        Job::Reserve(id, number) => {
            let votes = register.meeting(*id).map(|it| it.votes.as_slice()).unwrap_or_default();
            let item = votes.iter().find(|vote| vote.number == *number).and_then(|it| it.item);
            let mut said = Opinion { item, reserved: true, ..Opinion::blank() };
            given.into_record(&mut said)?;
            hold::add_opinion(register, *id, said)
        }
        Job::Install(id) => {
            let elected = Elected {
                secretary: given.member("secretary_id"),
                deputy: given.member("deputy_id"),
                committee: given.members("committee"),
                term_start: given.date("term_start"),
            };
            elected::install(register, *id, &elected, desk.today())
        }
        _ => Err(crate::domain::fault::Fault::Missing.into()),
    }
}

/// What can be read of the fields as they stand.
pub(super) fn so_far(desk: &Desk, boxes: &[Box_]) -> Given {
    let mut given = Given::default();
    for one in boxes {
        if let Ok(value) = one.read(desk) {
            given.put(one.spec.key, value);
        }
    }
    given
}

/// The vote as it was filled in.
pub(super) fn cast(desk: &Desk, given: &Given) -> Ballot {
    let matter = given.choice("matter").unwrap_or(Matter::Ordinary);
    let number = |key| given.number(key).unwrap_or_default();
    let is_election = matter == Matter::Election;
    let method = if is_election { Some(Method::Secret) } else { given.choice("method") };
    let mut names: Vec<(MemberId, ())> =
        given.members("candidates").into_iter().map(|id| (id, ())).collect();
    election::sort_names(&desk.register, &mut names);
    let votes = given.numbers(NAME);
    let names = names.into_iter().enumerate();
    let vote_of = |at: usize| votes.get(at).copied().unwrap_or_default();
    let degrees = DEGREES.iter().map(|(key, degree)| (*degree, number(key)));
    Ballot {
        item: given.number("item"),
        subject: given.text("subject"),
        matter,
        about: given.member("about_id"),
        method: method.unwrap_or(Method::Hands),
        at: given.clock("at"),
        for_: number("for"),
        against: number("against"),
        other: number("other"),
        tellers: given.text("tellers"),
        issued: given.number("ballots_issued"),
        collected: given.number("ballots_collected"),
        invalid: number("ballots_invalid"),
        post: given.choice("post").filter(|_| is_election),
        seats: given.number("seats").filter(|_| is_election),
        names: names.map(|(at, (id, ()))| (id, vote_of(at))).collect(),
        degrees: degrees.filter(|_| matter == Matter::Penalty).collect(),
        reserved: given.members("reserved"),
    }
}

/// After a ballot that left seats open comes the next; after the committee its secretary, then the
/// deputy; after the last, those elected are offered for the cell's record.
pub(super) fn after(desk: &Desk, id: MeetingId, plan: &Plan) -> After {
    let kept = plan.changes.iter().find_map(|change| match &change.after {
        Some(Record::Meeting(meeting)) => Some(&**meeting),
        _ => None,
    });
    let last = |meeting: &Meeting| -> Option<Vote> { meeting.votes.last().cloned() };
    let Some((meeting, post)) = kept.and_then(|it| Some((it, last(it)?.post?))) else {
        return After::Pop;
    };
    let is_open = |post| election::stage(&desk.register, meeting, post) != Stage::Filled;
    let next = election::after(post).filter(|next| is_open(*next));
    let job = match election::stage(&desk.register, meeting, post) {
        Stage::Ballot(_) => Job::Vote(id, VoteOn::Elect(post)),
        Stage::Filled if next.is_some() => Job::Vote(id, VoteOn::Elect(next.unwrap_or(post))),
        Stage::Filled if elected::found(&desk.register, meeting).is_empty() => return After::Pop,
        Stage::Filled => Job::Install(id),
    };
    After::Replace(Box::new(Sheet::new(desk, job).into()))
}
