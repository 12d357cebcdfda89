//! The votes in the minutes: what was put to the vote, how, who counted, the ballots, what each name
//! got, the result in words, and the opinions kept against a decision.

use super::block::{Align, Block, Column, Paper, Source, Table, ended};
use super::figures::{name, vote_percent};
use super::minutes::GAP;
use crate::domain::meeting::{Matter, Meeting, Method, Penalty, Vote};
use crate::domain::register::Register;
use crate::domain::rules::election::{Count, Fate};
use crate::domain::rules::outcome::{self, Outcome};
use crate::domain::rules::{ballots, penalty, voting};
use crate::domain::work::mark::is_over;
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;

/// The section of the minutes on votes.
pub(super) fn votes(paper: &mut Paper, register: &Register, meeting: &Meeting) {
    paper.heading(word::M_VOTES);
    if meeting.votes.is_empty() {
        if is_over(meeting) {
            paper.paragraph(word::M_NO_VOTES);
        } else {
            paper.push(Block::Dots(GAP));
        }
        return;
    }
    let outcomes: Vec<(&Vote, Outcome)> =
        meeting.votes.iter().map(|vote| (vote, outcome::of(register, meeting, vote))).collect();
    table(paper, &outcomes);
    for (vote, outcome) in &outcomes {
        if !is_plain(vote, outcome) {
            paper.from(Source::Vote(vote.number));
            details(paper, register, meeting, (vote, outcome));
        }
    }
    reserved(paper, register, meeting);
}

/// Whether the line of the table says all: hands, one vote, nobody named to count.
fn is_plain(vote: &Vote, outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Verdict(_))
        && vote.method == Method::Hands
        && vote.collected.is_none()
        && vote.round.is_none_or(|round| round < 2)
}

/// Votes for and against, one a line.
fn table(paper: &mut Paper, outcomes: &[(&Vote, Outcome)]) {
    let plain = outcomes.iter().filter_map(|(vote, outcome)| match outcome {
        Outcome::Verdict(verdict) => Some((vote, verdict)),
        _ => None,
    });
    let (rows, sources): (Vec<Vec<String>>, Vec<Source>) = plain
        .map(|(vote, verdict)| {
            let cells = vec![
                vote.number.to_string(),
                vote.subject.clone(),
                vote.base.map(|base| base.to_string()).unwrap_or_default(),
                vote.for_.to_string(),
                vote.against.to_string(),
                vote.other.to_string(),
                fill(word::OUT_OF, &[("n", &vote_percent(vote))]),
                if verdict.carried { word::CARRIED } else { word::NOT_CARRIED }.to_owned(),
            ];
            (cells, Source::Vote(vote.number))
        })
        .unzip();
    if rows.is_empty() {
        return;
    }
    let table = Block::Table(Table::new(
        vec![
            Column::new(word::COL_NO, 2, Align::Right),
            Column::new(word::COL_SUBJECT, 13, Align::Left),
            Column::new(word::COL_BASE, 6, Align::Right),
            Column::new(word::COL_FOR, 5, Align::Right),
            Column::new(word::COL_AGAINST, 5, Align::Right),
            Column::new(word::COL_OTHER, 5, Align::Right),
            Column::new(word::COL_RATE, 6, Align::Right),
            Column::new(word::COL_RESULT, 6, Align::Left),
        ],
        rows,
    ));
    paper.push_rows(table, sources);
}

/// How a vote was taken and counted, its names, its result in words.
fn details(
    paper: &mut Paper,
    register: &Register,
    meeting: &Meeting,
    (vote, outcome): (&Vote, &Outcome),
) {
    let n = |number: u32| number.to_string();
    let method = vote.method.name().get(Vi).to_lowercase();
    let values = [("n", n(vote.number)), ("subject", vote.subject.clone()), ("method", method)];
    let values: Vec<(&str, &str)> = values.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let mut said = vec![fill(word::V_VOTE, &values)];
    if let Some(round) = vote.round.filter(|round| *round > 1) {
        said.push(fill(word::V_ROUND, &[("n", &n(round))]));
    }
    if !vote.tellers.is_empty() {
        said.push(fill(word::V_TELLERS, &[("names", &vote.tellers)]));
    }
    if let Some((collected, valid)) = vote.collected.zip(ballots::valid(vote)) {
        let figures = [vote.issued.unwrap_or(collected), collected, valid, vote.invalid].map(n);
        let [issued, collected, valid, invalid] = figures.each_ref().map(String::as_str);
        let values =
            [("issued", issued), ("collected", collected), ("valid", valid), ("invalid", invalid)];
        said.push(fill(word::V_BALLOTS, &values));
    }
    if vote.matter == Matter::Penalty {
        let (against, other) = (n(vote.against), n(vote.other));
        said.push(fill(word::V_AGAINST, &[("against", &against), ("other", &other)]));
    }
    paper.paragraph(said.join(" "));
    match outcome {
        Outcome::Election(count) => elected(paper, register, count),
        Outcome::Penalty(decided, _) => {
            degrees(paper, meeting, vote, decided.map(|decided| decided.penalty));
        }
        Outcome::Verdict(_) => {}
    }
    paper.paragraph(outcome.say(register, Vi));
}

fn share(votes: u32, base: u32) -> String {
    voting::percent(votes, base).map_or_else(String::new, |it| voting::show_percent(it, Vi))
}

fn elected(paper: &mut Paper, register: &Register, count: &Count) {
    let row = |(at, (member, votes, fate)): (usize, &(_, u32, Fate))| {
        vec![
            (at + 1).to_string(),
            name(register, Some(*member)),
            votes.to_string(),
            share(*votes, count.base),
            if *fate == Fate::Elected { word::V_ELECTED } else { "" }.to_owned(),
        ]
    };
    names(paper, word::COL_NAME, count.names.iter().enumerate().map(row).collect());
}

fn degrees(paper: &mut Paper, meeting: &Meeting, vote: &Vote, applies: Option<Penalty>) {
    let base = vote.base.unwrap_or_default();
    let row = |(at, (degree, votes)): (usize, (Penalty, u32))| {
        let name = degree.name().get(Vi).to_owned();
        let result = if applies == Some(degree) { word::V_APPLIES } else { "" };
        vec![(at + 1).to_string(), name, votes.to_string(), share(votes, base), result.to_owned()]
    };
    let votes = penalty::votes(meeting, vote).into_iter().rev().enumerate();
    names(paper, word::COL_DEGREE, votes.map(row).collect());
}

fn names(paper: &mut Paper, what: &'static str, rows: Vec<Vec<String>>) {
    paper.push(Block::Table(Table::new(
        vec![
            Column::new(word::COL_NO, 2, Align::Right),
            Column::new(what, 16, Align::Left),
            Column::new(word::COL_VOTES, 6, Align::Right),
            Column::new(word::COL_RATE, 7, Align::Right),
            Column::new(word::COL_RESULT, 8, Align::Left),
        ],
        rows,
    )));
}

fn reserved(paper: &mut Paper, register: &Register, meeting: &Meeting) {
    let kept: Vec<_> = meeting.opinions.iter().filter(|said| said.reserved).collect();
    if kept.is_empty() {
        return;
    }
    paper.paragraph(word::V_RESERVED);
    for said in kept {
        let text = ended(&said.text);
        paper.paragraph(match said.member {
            Some(_) => {
                fill(word::M_OPINION, &[("name", &name(register, said.member)), ("text", &text)])
            }
            None => fill(word::M_GUEST_OPINION, &[("name", &said.guest), ("text", &text)]),
        });
    }
}
