//! The votes of a meeting in its workspace: how they are taken, what they came to, what was kept
//! against them.

use crate::app::desk::Desk;
use crate::app::front::Outcome as Next;
use crate::app::message::Notice;
use crate::app::screen::job::{self, Job, VoteOn};
use crate::app::screen::lines::{Ink, Lines, Row, Stands};
use crate::app::screen::meeting::Workspace;
use crate::app::screen::meeting::panes::{Shown, voters};
use crate::app::screen::pager::Pager;
use crate::domain::Choices as _;
use crate::domain::meeting::{Meeting, MeetingState, Opinion, Post, Vote};
use crate::domain::rules::election::{self, Stage};
use crate::domain::rules::outcome::{self, Outcome};
use crate::domain::rules::{ballots, penalty, voting};
use crate::domain::work::elected;
use crate::domain::work::vote_refusal::VoteRefusal;
use crate::words::{Lang, actions, ballot as word, meeting as said};

/// The pane of votes.
pub(super) fn pane(desk: &Desk, meeting: &Meeting) -> Shown {
    let lang = desk.lang();
    let mut lines = Lines::new(&[4, 0, 18, 7, 11]);
    let mut told = Vec::new();
    for vote in &meeting.votes {
        lines.push(line(desk, meeting, vote));
        let is_last = meeting.votes.iter().rfind(|it| it.item == vote.item) == Some(vote);
        for said in kept(meeting, vote).filter(|_| is_last) {
            told.push(said);
            let name = word::KEPT.fill(lang, &[("name", desk.name(said.member))]);
            let usual = word::RESERVED_ON.fill(Lang::Vi, &[("what", &vote.subject)]);
            let text = if said.text == usual { "" } else { said.text.as_str() };
            let text = format!("     {name} {text}").trim_end().to_owned();
            lines.push(Row::text(text).ink(Ink::Near));
        }
    }
    lines.push(Row::text(said::ADD_VOTE.get(lang)).ink(Ink::Quiet).of(Stands::New));
    let base = voting::base(&desk.register, meeting, None);
    let mut foot = vec![(voters(base, lang), Ink::Plain)];
    if meeting.state == MeetingState::Running {
        if let Err(fault) = voting::may_vote_now(&desk.register, meeting, None) {
            foot.push((fault.say(lang), Ink::Bad));
        } else if let Some(few) = voting::few_voters(&desk.register, meeting, base, lang) {
            foot.push((few, Ink::Near));
        }
    }
    let found = elected::found(&desk.register, meeting);
    let is_written = desk.register.cell().is_none_or(|cell| found.is_written(cell));
    if !found.is_empty() && !is_written {
        foot.push((word::NOT_INSTALLED.get(lang).to_owned(), Ink::Near));
    }
    if !told.is_empty() {
        foot.push((word::KEPT_UPWARD.get(lang).to_owned(), Ink::Near));
    }
    (lines, foot)
}

/// Opinions kept against the decision on the item of a vote.
fn kept<'a>(meeting: &'a Meeting, vote: &Vote) -> impl Iterator<Item = &'a Opinion> {
    let item = vote.item;
    meeting.opinions.iter().filter(move |said| said.reserved && said.item == item)
}

fn line(desk: &Desk, meeting: &Meeting, vote: &Vote) -> Row {
    let lang = desk.lang();
    let outcome = outcome::of(&desk.register, meeting, vote);
    let is_carried = outcome.carried();
    let (figures, result) = match &outcome {
        Outcome::Verdict(verdict) => (format!("{}/{}", vote.for_, verdict.base), None),
        Outcome::Election(count) => (format!("{}/{}", count.elected().count(), count.seats), None),
        Outcome::Penalty(Some(decided), base) => {
            (format!("{}/{base}", decided.votes), Some(decided.penalty.name().get(lang)))
        }
        Outcome::Penalty(None, base) => (format!("0/{base}"), None),
    };
    let is_election = matches!(outcome, Outcome::Election(_));
    let (usual, ink) = match (is_carried, is_election) {
        (true, _) => (said::CARRIED, Ink::Good),
        (false, true) => (word::ANOTHER_BALLOT, Ink::Near),
        (false, false) => (said::LOST, Ink::Bad),
    };
    let subject = match vote.round.filter(|round| *round > 1) {
        Some(round) => {
            word::ROUND_OF.fill(lang, &[("subject", &vote.subject), ("n", &round.to_string())])
        }
        None => vote.subject.clone(),
    };
    let cells = [
        vote.number.to_string(),
        subject,
        vote.matter.name().get(lang).to_owned(),
        figures,
        result.unwrap_or_else(|| usual.get(lang)).to_owned(),
    ];
    Row::cells(cells).ink(ink).of(Stands::Vote(vote.number))
}

impl Workspace {
    /// The vote, or the ballot, on the item under the cursor.
    pub(super) fn vote(&self, desk: &Desk) -> Next {
        let Some(meeting) = self.meeting(desk) else { return Next::Stay };
        let current = || meeting.items.iter().find(|item| !item.done).map(|item| item.number);
        let number = self.item_at();
        let at = number.or_else(current);
        let is_election =
            meeting.items.iter().any(|item| Some(item.number) == at && item.step == "election");
        let is_open =
            |post: &Post| election::stage(&desk.register, meeting, *post) != Stage::Filled;
        let on = match (is_election, number) {
            (true, _) => VoteOn::Elect(posts(desk, meeting).find(is_open).unwrap_or(Post::Deputy)),
            (false, Some(number)) => VoteOn::Item(number),
            (false, None) => VoteOn::Free,
        };
        job::open(desk, Job::Vote(self.id, on))
    }

    /// Writes those elected into the cell's record, from the line of an election.
    pub(super) fn install(&self, desk: &Desk, number: u32) -> Next {
        let Some(meeting) = self.meeting(desk) else { return Next::Stay };
        let is_election = meeting.votes.iter().any(|it| it.number == number && it.post.is_some());
        if is_election {
            return job::open(desk, Job::Install(self.id));
        }
        Next::Tell(Notice::bad(VoteRefusal::NobodyElected.say(desk.lang())))
    }

    /// Why those elected cannot be written down now.
    pub(super) fn why_not_install(&self, desk: &Desk) -> Option<String> {
        let meeting = self.meeting(desk)?;
        let is_empty = elected::found(&desk.register, meeting).is_empty();
        is_empty.then(|| VoteRefusal::NobodyElected.say(desk.lang()))
    }

    /// The result of a vote with the figures and the rule behind it.
    pub(super) fn explain(&self, desk: &Desk, number: u32) -> Next {
        let Some(meeting) = self.meeting(desk) else { return Next::Stay };
        let Some(vote) = meeting.votes.iter().find(|vote| vote.number == number) else {
            return Next::Stay;
        };
        let text = explained(desk, meeting, vote).join("\n\n");
        Next::push(Pager::new(actions::VOTE.get(desk.lang()), &text))
    }
}

/// The posts in the order in which they are filled: a committee first, where there may be one.
fn posts(desk: &Desk, meeting: &Meeting) -> impl Iterator<Item = Post> {
    let on = meeting.date.unwrap_or_else(|| desk.today());
    let may = crate::domain::rules::committee::may_elect(&desk.register, on);
    let all = Post::ALL.iter().copied();
    all.filter(move |post| may || *post != Post::Committee)
}

fn explained(desk: &Desk, meeting: &Meeting, vote: &Vote) -> Vec<String> {
    let lang = desk.lang();
    let outcome = outcome::of(&desk.register, meeting, vote);
    let n = |number: u32| number.to_string();
    let counts = [
        ("for", n(vote.for_)),
        ("against", n(vote.against)),
        ("other", n(vote.other)),
        ("present", n(vote.present.unwrap_or_default())),
    ];
    let counts: Vec<(&str, &str)> = counts.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let mut lines = vec![
        vote.subject.clone(),
        format!("{} · {}", vote.matter.name().get(lang), vote.method.name().get(lang)),
        said::VOTE_COUNTS.fill(lang, &counts),
    ];
    if let Some(collected) = vote.collected {
        let issued = vote.issued.unwrap_or(collected);
        let figures = [n(issued), n(collected), n(vote.invalid)];
        let [issued, collected, invalid] = figures.each_ref().map(String::as_str);
        let values = [("issued", issued), ("collected", collected), ("invalid", invalid)];
        lines.push(word::BALLOTS.fill(lang, &values));
    }
    lines.extend(names(desk, meeting, vote, &outcome));
    lines.push(outcome.say(&desk.register, lang));
    if let Outcome::Verdict(verdict) = outcome {
        lines.push(voting::why(&desk.register, meeting, vote.matter, verdict.base, lang));
    }
    if !vote.tellers.is_empty() {
        lines.push(word::TELLERS_WERE.fill(lang, &[("names", &vote.tellers)]));
    }
    for said in kept(meeting, vote) {
        lines.push(word::KEPT.fill(lang, &[("name", desk.name(said.member))]));
    }
    lines
}

/// The votes of each name or degree, one a line.
fn names(desk: &Desk, meeting: &Meeting, vote: &Vote, outcome: &Outcome) -> Option<String> {
    let lang = desk.lang();
    let line = |name: &str, votes: u32, mark: &str| {
        format!("  {name}: {votes} {mark}").trim_end().to_owned()
    };
    let lines: Vec<String> = match outcome {
        Outcome::Election(count) => count
            .names
            .iter()
            .map(|(member, votes, fate)| {
                let is_elected = *fate == election::Fate::Elected;
                let mark = if is_elected { word::ELECTED_MARK.get(lang) } else { "" };
                line(desk.name(Some(*member)), *votes, mark)
            })
            .collect(),
        Outcome::Penalty(..) => penalty::votes(meeting, vote)
            .iter()
            .map(|(degree, votes)| line(degree.name().get(lang), *votes, ""))
            .collect(),
        Outcome::Verdict(_) => return None,
    };
    let has_names = ballots::names(meeting, vote).next().is_some();
    has_names.then(|| lines.join("\n"))
}
