//! The monthly resolution: four parts, the tasks lettered in the Party's way, the vote that
//! adopted it, recipients and signature.

use super::block::{Block, Line, Look, Paper, ended};
use super::figures::{comrade, date, minutes, name, or_gap, vote_percent};
use super::head::{head, signed, title};
use super::minutes::tasks as last_tasks;
use crate::domain::meeting::Meeting;
use crate::domain::register::Register;
use crate::domain::resolution::{Resolution, ResolutionKind, ResolutionState};
use crate::domain::rules::numbering::letter;
use crate::domain::rules::{attendance, numbering};
use crate::domain::task::{DeadlineKind, Task};
use crate::domain::work::resolve::tasks_of;
use crate::domain::{MemberId, ResolutionId, TaskId};
use crate::words::Lang::Vi;
use crate::words::papers as word;
use crate::words::papers::fill;

/// The resolution or conclusion. `None` when it is not there.
pub(super) fn resolution(register: &Register, id: ResolutionId) -> Option<Paper> {
    let of = register.resolution(id)?;
    let meeting = of.meeting.and_then(|id| register.meeting(id));
    let on = of.date.or_else(|| meeting.and_then(|meeting| meeting.date));
    let symbol = of.number.map(|number| numbering::symbol(number, of.kind.key()));
    let stem = symbol.as_deref().map_or_else(|| format!("du-thao-{}", id.0), file_name);
    let mut paper = Paper::new(stem);
    if of.state == ResolutionState::Draft {
        paper.push(Block::Title(vec![Line::new(word::DRAFT, Look::ITALIC)]));
    }
    let number = match &symbol {
        Some(symbol) => fill(word::NUMBER_LINE, &[("symbol", symbol)]),
        None => fill(word::NUMBER_BLANK, &[("kind", of.kind.key())]),
    };
    head(&mut paper, register, number, Some(date(on)));
    title(&mut paper, &of.kind.name().get(Vi).to_uppercase(), &of.title);
    if let Some(meeting) = meeting {
        opening(&mut paper, register, meeting, of.kind);
    }
    part_one(&mut paper, register, of, meeting);
    let tasks = tasks_of(register, id);
    part_two(&mut paper, register, of, &tasks);
    part_three(&mut paper, register, of, &tasks);
    paper.heading(word::R_FOUR);
    paper.paragraph(if of.self_mark.is_empty() {
        word::R_NO_MARK.to_owned()
    } else {
        ended(&of.self_mark)
    });
    paper.push(Block::Spacer);
    paper.paragraph(closing(of, meeting));
    let recipients =
        [word::TO_COMMUNE, word::TO_OBSERVER, word::TO_FRONT, word::TO_MEMBERS, word::TO_FILE];
    signed(&mut paper, register, meeting.and_then(|meeting| meeting.chair), &recipients);
    Some(paper)
}

/// A symbol as a file may be named on every system: `15-NQ-CB`.
fn file_name(symbol: &str) -> String {
    symbol.replace('/', "-")
}

fn opening(paper: &mut Paper, register: &Register, meeting: &Meeting, kind: ResolutionKind) {
    let counts = attendance::count(register, meeting);
    let n = |number: u32| number.to_string();
    let cell = register.cell().map(|cell| cell.name.as_str()).unwrap_or_default();
    let long = minutes(meeting).map_or_else(|| word::UNNAMED.to_owned(), |n| n.to_string());
    let day = date(meeting.date);
    let mut letters = day.chars();
    let day: String =
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    paper.paragraph(fill(
        word::R_OPENING,
        &[
            ("date", &day),
            ("place", or_gap(&meeting.place)),
            ("cell", or_gap(cell)),
            ("roll", &n(counts.roll)),
            ("present", &n(counts.present)),
            ("excused", &n(counts.excused)),
            ("unexcused", &n(counts.unexcused)),
            ("exempt", &n(counts.exempt)),
            ("minutes", &fill(word::MINUTES_N, &[("n", &long)])),
            ("chair", &comrade(register, meeting.chair)),
            ("clerk", &comrade(register, meeting.clerk)),
            (
                "kind",
                match kind {
                    ResolutionKind::Resolution => word::R_RESOLUTION,
                    ResolutionKind::Conclusion => word::R_CONCLUSION,
                },
            ),
        ],
    ));
}

fn part_one(paper: &mut Paper, register: &Register, of: &Resolution, meeting: Option<&Meeting>) {
    paper.heading(word::R_ONE);
    paper.prose(or_gap(&of.assessment));
    let has_tasks = |meeting: &&Meeting| {
        !meeting.reviews.is_empty() || meeting.items.iter().any(|item| !item.tasks.is_empty())
    };
    if let Some(meeting) = meeting.filter(has_tasks) {
        paper.paragraph(word::R_ONE_TASKS);
        last_tasks(paper, register, meeting);
    }
    if !of.limits.is_empty() {
        paper.paragraph(word::R_LIMITS);
        paper.prose(&of.limits);
    }
}

fn part_two(paper: &mut Paper, register: &Register, of: &Resolution, tasks: &[(TaskId, &Task)]) {
    paper.heading(word::R_TWO);
    paper.prose(&of.direction);
    for (at, (_, task)) in tasks.iter().enumerate() {
        let end = if at + 1 == tasks.len() { '.' } else { ';' };
        let text = clauses(register, task).join("; ");
        let text = text.trim_end_matches(['.', ';', ' ']);
        paper.paragraph(format!("{}) {text}{end}", letter(at)));
    }
    if of.direction.is_empty() && tasks.is_empty() {
        paper.paragraph(word::UNNAMED);
    }
}

/// What a task says in the resolution: what, how much, who, with whom, by when.
fn clauses(register: &Register, task: &Task) -> Vec<String> {
    let mut clauses = vec![task.content.trim_end_matches('.').to_owned()];
    if let Some(target) = task.target {
        let line = fill(word::R_TARGET, &[("n", &target.to_string()), ("unit", &task.unit)]);
        clauses.push(line.trim_end().to_owned());
    }
    let lead = comrade(register, task.lead);
    clauses.push(fill(word::R_LEAD, &[("name", &lead)]));
    let mut with: Vec<String> =
        task.helpers.iter().map(|id| comrade(register, Some(*id))).collect();
    if !task.with.is_empty() {
        with.push(task.with.clone());
    }
    if !with.is_empty() {
        clauses.push(fill(word::R_WITH, &[("names", &with.join(", "))]));
    }
    clauses.push(match (task.deadline_kind, task.deadline) {
        (DeadlineKind::Date, Some(_)) => {
            let first = task.extensions.first().and_then(|moved| moved.old).or(task.deadline);
            let first = first.map(crate::domain::day::show).unwrap_or_default();
            fill(word::R_BY_DATE, &[("date", &first)])
        }
        (DeadlineKind::NextMeeting, _) => word::R_NEXT.to_owned(),
        (DeadlineKind::Permanent, _) => word::R_PERMANENT.to_owned(),
        (DeadlineKind::Date | DeadlineKind::None, _) => word::R_NO_DATE.to_owned(),
    });
    clauses
}

/// Who does what, by name, each with the letters of the tasks answered for.
fn part_three(paper: &mut Paper, register: &Register, of: &Resolution, tasks: &[(TaskId, &Task)]) {
    paper.heading(word::R_THREE);
    let mut leads: Vec<(MemberId, Vec<String>)> = Vec::new();
    for (at, (_, task)) in tasks.iter().enumerate() {
        let Some(lead) = task.lead else { continue };
        match leads.iter_mut().find(|(known, _)| *known == lead) {
            Some((_, letters)) => letters.push(letter(at)),
            None => leads.push((lead, vec![letter(at)])),
        }
    }
    for (lead, letters) in leads {
        let name = fill(word::M_OPINION_NAME, &[("name", &name(register, Some(lead)))]);
        let values = [("name", name.as_str()), ("letters", &letters.join(", "))];
        paper.paragraph(fill(word::R_ASSIGNED, &values));
    }
    paper.paragraph(if of.organisation.is_empty() {
        word::R_COMMON.to_owned()
    } else {
        ended(&of.organisation)
    });
}

/// The closing sentence, with the vote that adopted it.
fn closing(of: &Resolution, meeting: Option<&Meeting>) -> String {
    let kind = match of.kind {
        ResolutionKind::Resolution => word::R_THIS_RESOLUTION,
        ResolutionKind::Conclusion => word::R_THIS_CONCLUSION,
    };
    let vote = meeting.and_then(|meeting| {
        meeting.votes.iter().find(|vote| of.vote.is_some() && Some(vote.number) == of.vote)
    });
    let text = match vote {
        Some(vote) => fill(
            word::R_VOTE,
            &[
                ("kind", kind),
                ("for", &vote.for_.to_string()),
                ("base", &vote.base.unwrap_or_default().to_string()),
                ("rate", &vote_percent(vote)),
            ],
        ),
        None => fill(word::R_NO_VOTE, &[("kind", kind)]),
    };
    ended(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_lettered_as_party_documents_do() {
        let letters: Vec<String> = (0..11).map(letter).collect();
        assert_eq!(letters, ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l"]);
        assert_eq!(letter(23), "aa");
    }

    #[test]
    fn a_body_ends_with_one_full_stop() {
        assert_eq!(ended("Chi bộ tự chấm 91 điểm./."), "Chi bộ tự chấm 91 điểm.");
        assert_eq!(ended("xong"), "xong.");
    }
}
