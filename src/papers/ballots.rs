//! Ballot papers: as many of each vote as there are voters, each on half a sheet. Nothing on them
//! tells whose they are.

use super::block::{Align, Block, Column, Form, Paper, Table};
use super::figures::{dated, name};
use super::head::{short_head, title};
use crate::domain::MeetingId;
use crate::domain::register::Register;
use crate::domain::rules::committee;
use crate::domain::work::secret_votes::{self, Marks, SecretVote};
use crate::office::Cell;
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;
use crate::words::papers_report as say;

/// The height of a row that one marks, in millimetres.
const MARKED: u16 = 9;
/// Rows to write names in where a single post is filled and nobody is proposed yet.
const FREE: usize = 2;

/// The ballot papers. `None` when the meeting is not there or has no vote on ballots.
pub(super) fn ballots(register: &Register, id: MeetingId) -> Option<Paper> {
    let on = register.meeting(id)?.date?;
    let votes = secret_votes::list(register, id);
    let mut paper = Paper::new(dated(register, "phieu-bau", id, on));
    paper.form = Form::Halves;
    for vote in &votes {
        for _ in 0..vote.voters {
            if !paper.blocks.is_empty() {
                paper.push(Block::Break);
            }
            ballot(&mut paper, register, vote, id);
        }
    }
    (!paper.blocks.is_empty()).then_some(paper)
}

fn ballot(paper: &mut Paper, register: &Register, vote: &SecretVote, id: MeetingId) {
    short_head(paper, register);
    let kind = match vote.marks {
        Marks::Names(..) => say::BALLOT_ELECTION,
        Marks::Opinions | Marks::Degrees(_) => say::BALLOT_VOTE,
    };
    title(paper, kind, &about(vote));
    let table = match &vote.marks {
        Marks::Names(names, _) if names.is_empty() => names_table(blank_names(register, vote, id)),
        Marks::Names(names, _) => {
            names_table(names.iter().map(|member| name(register, Some(*member))).collect())
        }
        Marks::Opinions | Marks::Degrees(_) => lines_table(&lines(&vote.marks)),
    };
    paper.push(Block::Table(table.to_write_in(MARKED)));
    paper.paragraph(match &vote.marks {
        Marks::Names(_, seats) => fill(say::B_HOW_NAMES, &[("n", &seats_of(*seats))]),
        Marks::Opinions | Marks::Degrees(_) => say::B_HOW_ONE.to_owned(),
    });
}

/// What a vote is about, with how many are to be elected and which round it is.
pub(super) fn about(vote: &SecretVote) -> String {
    let subject = match (vote.post, &vote.marks) {
        (Some(post), Marks::Names(_, seats)) => {
            let post = post.name().get(Vi).to_lowercase();
            fill(say::B_ELECT, &[("post", &post), ("n", &seats_of(*seats))])
        }
        _ => vote.subject.clone(),
    };
    if vote.round < 2 {
        return subject;
    }
    fill(say::B_ROUND, &[("subject", &subject), ("n", &vote.round.to_string())])
}

fn seats_of(seats: Option<u32>) -> String {
    seats.map_or_else(|| word::UNNAMED.to_owned(), |seats| seats.to_string())
}

/// Empty rows for names that the meeting proposes itself.
pub(super) fn blank_names(register: &Register, vote: &SecretVote, id: MeetingId) -> Vec<String> {
    let on = register.meeting(id).and_then(|meeting| meeting.date);
    let rows = match (&vote.marks, on) {
        (Marks::Names(_, None), Some(on)) => {
            usize::try_from(committee::most(register, on)).unwrap_or(FREE) + FREE
        }
        _ => FREE,
    };
    vec![String::new(); rows]
}

/// What can be chosen on a ballot without names.
pub(super) fn lines(marks: &Marks) -> Vec<String> {
    match marks {
        Marks::Degrees(degrees) => {
            let degrees = degrees.iter().map(|degree| degree.name().get(Vi));
            degrees.chain([say::B_NO_PENALTY, say::B_OTHER]).map(str::to_owned).collect()
        }
        Marks::Opinions | Marks::Names(..) => {
            [say::B_FOR, say::B_AGAINST, say::B_OTHER].map(str::to_owned).into()
        }
    }
}

fn names_table(names: Vec<String>) -> Table {
    let rows = names
        .into_iter()
        .enumerate()
        .map(|(at, name)| vec![Cell::from(at + 1), name.into(), Cell::Empty, Cell::Empty]);
    Table::new(
        vec![
            Column::new(word::COL_NO, 2, Align::Right),
            Column::new(word::COL_NAME, 15, Align::Left),
            Column::new(say::COL_AGREE, 6, Align::Centre),
            Column::new(say::COL_DISAGREE, 8, Align::Centre),
        ],
        rows,
    )
}

fn lines_table(lines: &[String]) -> Table {
    let rows = lines.iter().map(|line| vec![Cell::from(line.as_str()), Cell::Empty]);
    Table::new(
        vec![
            Column::new(say::COL_OPINION, 20, Align::Left),
            Column::new(say::COL_MARK, 8, Align::Centre),
        ],
        rows,
    )
}
