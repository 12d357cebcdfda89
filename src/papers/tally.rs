//! The minutes of the count of each vote on ballots: to be filled in at the table, or filled with
//! what was recorded.

use super::attendance::signs;
use super::ballots::{about, blank_names, lines};
use super::block::{Align, Block, Column, Paper, Table, ended};
use super::figures::{capital, date, dated, name, or_gap};
use super::head::{head, title};
use super::notice::what;
use crate::domain::meeting::{Matter, Meeting, Vote};
use crate::domain::register::Register;
use crate::domain::rules::{ballots, outcome, penalty, voting};
use crate::domain::work::secret_votes::{self, Marks, SecretVote};
use crate::domain::{MeetingId, MemberId};
use crate::office::Cell;
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_report as say;

/// The height of a row that one writes in, in millimetres.
const WRITTEN: u16 = 9;

/// The minutes of the count. `None` when the meeting is not there or has no vote on ballots.
pub(super) fn tally(register: &Register, id: MeetingId) -> Option<Paper> {
    let meeting = register.meeting(id)?;
    let on = meeting.date?;
    let mut paper = Paper::new(dated(register, "kiem-phieu", id, on));
    for vote in secret_votes::list(register, id) {
        if !paper.blocks.is_empty() {
            paper.push(Block::Break);
        }
        let recorded = meeting.votes.iter().find(|it| Some(it.number) == vote.recorded);
        one(&mut paper, register, (id, meeting), (&vote, recorded));
    }
    (!paper.blocks.is_empty()).then_some(paper)
}

fn one(
    paper: &mut Paper,
    register: &Register,
    (id, meeting): (MeetingId, &Meeting),
    (vote, recorded): (&SecretVote, Option<&Vote>),
) {
    head(paper, register, fill(word::NUMBER_BLANK, &[("kind", "BB")]), None);
    title(paper, say::TALLY, &about(vote));
    let cell = register.cell().map_or("", |cell| cell.name.as_str());
    let values = [
        ("date", capital(&date(meeting.date))),
        ("place", or_gap(&meeting.place).to_owned()),
        ("cell", or_gap(cell).to_owned()),
        ("what", what(meeting)),
        ("tellers", or_gap(recorded.map_or("", |it| it.tellers.as_str())).to_owned()),
    ];
    paper.paragraph(fill(say::T_OPENING, &values.each_ref().map(|(k, v)| (*k, v.as_str()))));
    figures(paper, recorded);
    let rows = rows(register, id, (vote, recorded), meeting);
    let first = match vote.marks {
        Marks::Names(..) => word::COL_NAME,
        Marks::Degrees(_) => word::COL_DEGREE,
        Marks::Opinions => say::COL_OPINION,
    };
    let table = Table::new(
        vec![
            Column::new(word::COL_NO, 2, Align::Right),
            Column::new(first, 18, Align::Left),
            Column::new(word::COL_VOTES, 8, Align::Right),
            Column::new(word::COL_RATE, 8, Align::Right),
        ],
        rows,
    );
    paper.push(Block::Table(table.to_write_in(WRITTEN)));
    paper.paragraph(say::T_RESULT);
    match recorded {
        Some(it) => paper.paragraph(ended(&outcome::of(register, meeting, it).say(register, Vi))),
        None => paper.push(Block::Dots(2)),
    }
    paper.paragraph(ended(say::T_END));
    paper.push(Block::Signature {
        left: signs(say::T_TELLERS_SIGN, word::UNNAMED),
        right: signs(word::M_CHAIR_SIGNS, &name(register, meeting.chair)),
        recipients: false,
    });
}

/// Base, voters present and ballots; gaps where nothing was recorded.
fn figures(paper: &mut Paper, recorded: Option<&Vote>) {
    let n = |it: Option<u32>| it.map_or_else(|| word::UNNAMED.to_owned(), |it| it.to_string());
    let base = [
        ("base", n(recorded.and_then(|it| it.base))),
        ("present", n(recorded.and_then(|it| it.present))),
    ];
    paper.paragraph(fill(say::T_BASE, &base.each_ref().map(|(k, v)| (*k, v.as_str()))));
    let counted = recorded.filter(|it| it.collected.is_some());
    let values = [
        ("issued", n(counted.and_then(|it| it.issued))),
        ("collected", n(counted.and_then(|it| it.collected))),
        ("valid", n(counted.and_then(ballots::valid))),
        ("invalid", n(counted.map(|it| it.invalid))),
    ];
    paper.paragraph(fill(say::T_BALLOTS, &values.each_ref().map(|(k, v)| (*k, v.as_str()))));
}

/// A line for each name, degree or opinion, with its votes where they were recorded.
fn rows(
    register: &Register,
    id: MeetingId,
    (vote, recorded): (&SecretVote, Option<&Vote>),
    meeting: &Meeting,
) -> Vec<Vec<Cell>> {
    let votes_of = |member: MemberId| {
        let all = recorded.map(|it| ballots::names(meeting, it));
        all.and_then(|mut all| all.find(|it| it.member == Some(member))).map(|it| it.votes)
    };
    let lines: Vec<(String, Option<u32>)> = match &vote.marks {
        Marks::Names(names, _) if names.is_empty() => {
            blank_names(register, vote, id).into_iter().map(|name| (name, None)).collect()
        }
        Marks::Names(names, _) => {
            names.iter().map(|it| (name(register, Some(*it)), votes_of(*it))).collect()
        }
        marks => {
            let votes = recorded.map(|it| votes(meeting, it, marks)).unwrap_or_default();
            let votes = votes.into_iter().map(Some).chain(std::iter::repeat(None));
            lines(marks).into_iter().zip(votes).collect()
        }
    };
    let base = recorded.and_then(|it| it.base);
    let share = |votes: Option<u32>| voting::percent(votes?, base?);
    let row = |(at, (text, votes)): (usize, (String, Option<u32>))| {
        let rate = share(votes).map(|it| voting::show_percent(it, Vi)).unwrap_or_default();
        vec![Cell::from(at + 1), text.into(), votes.map_or(Cell::Empty, Cell::from), rate.into()]
    };
    lines.into_iter().enumerate().map(row).collect()
}

/// The votes recorded for the lines of a ballot without names, in their order.
fn votes(meeting: &Meeting, vote: &Vote, marks: &Marks) -> Vec<u32> {
    match marks {
        Marks::Degrees(degrees) if vote.matter == Matter::Penalty => {
            let known = penalty::votes(meeting, vote);
            let of = |degree| known.iter().find(|(it, _)| *it == degree).map_or(0, |(_, n)| *n);
            let own = degrees.iter().map(|degree| of(*degree));
            own.chain([vote.against, vote.other]).collect()
        }
        _ => vec![vote.for_, vote.against, vote.other],
    }
}
