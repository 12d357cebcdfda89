//! The monthly resolution: four parts, the tasks lettered in the Party's way, the vote that
//! adopted it, recipients and signature.

use super::block::{Block, Paper, ended};
use super::figures::{capital, comrade, date, minutes, name, or_gap, vote_percent};
use super::head::{draft_mark, head, signed, title};
use super::minutes::tasks as last_tasks;
use super::seal;
use crate::domain::meeting::{Meeting, MeetingKind};
use crate::domain::register::Register;
use crate::domain::resolution::{Resolution, ResolutionKind, ResolutionState};
use crate::domain::rules::numbering::letter;
use crate::domain::rules::{attendance, numbering};
use crate::domain::seal::text::{first_deadline, first_lead};
use crate::domain::task::{DeadlineKind, Task};
use crate::domain::work::resolve::{replaced_by, tasks_of};
use crate::domain::{MemberId, ResolutionId, TaskId};
use crate::words::Lang::Vi;
use crate::words::drafting;
use crate::words::papers as word;
use crate::words::papers::fill;

/// What a piece of the paper comes from: made by the program, written in a field, or a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Made from the records.
    Made,
    /// The text of a field.
    Field(&'static str),
    /// A task, with its letter.
    Task(TaskId),
}

/// The pieces of a paper in their order, each with what it comes from.
type Pieces = Vec<(Place, Paper)>;

/// The resolution or conclusion. `None` when it is not there.
pub(super) fn resolution(register: &Register, id: ResolutionId) -> Option<Paper> {
    let of = register.resolution(id)?;
    let symbol = of.number.map(|number| numbering::symbol(number, of.kind.key()));
    let stem = symbol.as_deref().map_or_else(|| format!("du-thao-{}", id.0), file_name);
    let mut paper = Paper::new(stem);
    for (_, piece) in pieces(register, id)? {
        if !piece.footer.is_empty() {
            paper.footer = piece.footer;
            paper.footer_after = paper.blocks.len() + piece.footer_after;
        }
        paper.blocks.extend(piece.blocks);
    }
    Some(paper)
}

/// The paper as it will be printed, in pieces: the editor shows them and knows what each comes
/// from. Every field that can be written has a piece, empty where nothing is printed for it.
pub fn pieces(register: &Register, id: ResolutionId) -> Option<Vec<(Place, Paper)>> {
    let of = register.resolution(id)?;
    let meeting = of.meeting.and_then(|id| register.meeting(id));
    let mut pieces = Pieces::new();
    top(&mut pieces, register, of, meeting);
    part_one(&mut pieces, register, of, meeting);
    let tasks = tasks_of(register, id);
    part_two(&mut pieces, register, of, &tasks);
    part_three(&mut pieces, register, of, &tasks);
    add(&mut pieces, Place::Made, |paper| paper.heading(word::R_FOUR));
    add(&mut pieces, Place::Field("self_mark"), |paper| part_four(paper, register, of));
    add(&mut pieces, Place::Made, |paper| {
        paper.push(Block::Spacer);
        for line in replacing(register, id, of) {
            paper.paragraph(line);
        }
        paper.paragraph(closing(of, meeting));
        let recipients =
            [word::TO_COMMUNE, word::TO_OBSERVER, word::TO_FRONT, word::TO_MEMBERS, word::TO_FILE];
        signed(paper, register, meeting.and_then(|meeting| meeting.chair), &recipients);
        seal::footer(paper, of.seal_number, &of.seal);
        seal::corrections(paper, register, &of.corrections);
    });
    Some(pieces)
}

/// Adds a piece.
fn add(pieces: &mut Pieces, place: Place, write: impl FnOnce(&mut Paper)) {
    let mut paper = Paper::default();
    write(&mut paper);
    pieces.push((place, paper));
}

/// Head, title, what it rests on, opening.
fn top(pieces: &mut Pieces, register: &Register, of: &Resolution, meeting: Option<&Meeting>) {
    let on = of.date.or_else(|| meeting.and_then(|meeting| meeting.date));
    let number = match of.number {
        Some(number) => {
            let symbol = numbering::symbol(number, of.kind.key());
            fill(word::NUMBER_LINE, &[("symbol", &symbol)])
        }
        None => fill(word::NUMBER_BLANK, &[("kind", of.kind.key())]),
    };
    add(pieces, Place::Made, |paper| {
        if of.state == ResolutionState::Draft {
            draft_mark(paper, word::DRAFT_FIRST);
        }
        head(paper, register, number, Some(date(on)));
    });
    add(pieces, Place::Field("title"), |paper| {
        title(paper, &of.kind.name().get(Vi).to_uppercase(), &of.title);
    });
    add(pieces, Place::Field("basis"), |paper| {
        if !of.basis.is_empty() {
            let bare = of.basis.trim_end_matches(['.', ';', ' ']);
            paper.paragraph(format!("{};", fill(drafting::BASIS, &[("text", bare)])));
        }
    });
    if let Some(meeting) = meeting {
        add(pieces, Place::Made, |paper| opening(paper, register, meeting, of.kind));
    }
}

/// What this text takes the place of, and what took its own.
fn replacing(register: &Register, id: ResolutionId, of: &Resolution) -> Vec<String> {
    let old = of.replaces.and_then(|old| register.resolution(old));
    let old = old.map(|old| {
        let values = [("kind", this(of.kind)), ("name", &called(old)), ("date", &on_day(old))];
        fill(drafting::REPLACES_PAPER, &values)
    });
    let new = replaced_by(register, id).map(|(_, new)| {
        fill(drafting::REPLACED_PAPER, &[("name", &called(new)), ("date", &on_day(new))])
    });
    old.into_iter().chain(new).collect()
}

fn called(it: &Resolution) -> String {
    let symbol = it.number.map(|number| numbering::symbol(number, it.kind.key()));
    let phrase = match it.kind {
        ResolutionKind::Resolution => drafting::NAME_RESOLUTION,
        ResolutionKind::Conclusion => drafting::NAME_CONCLUSION,
    };
    fill(phrase, &[("symbol", symbol.as_deref().unwrap_or(word::UNNAMED))])
}

fn on_day(it: &Resolution) -> String {
    it.date.map_or_else(|| word::UNNAMED.to_owned(), crate::domain::day::show)
}

const fn this(kind: ResolutionKind) -> &'static str {
    match kind {
        ResolutionKind::Resolution => word::R_THIS_RESOLUTION,
        ResolutionKind::Conclusion => word::R_THIS_CONCLUSION,
    }
}

/// A symbol as a file may be named on every system: `15-NQ-CB`.
fn file_name(symbol: &str) -> String {
    symbol.replace('/', "-")
}

/// How the opening names the meeting.
const fn held_as(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Regular => word::HELD_REGULAR,
        MeetingKind::Thematic => word::HELD_THEMATIC,
        MeetingKind::Extraordinary => word::HELD_EXTRAORDINARY,
        MeetingKind::Congress => word::HELD_CONGRESS,
        _ => word::HELD_OTHERWISE,
    }
}

fn opening(paper: &mut Paper, register: &Register, meeting: &Meeting, kind: ResolutionKind) {
    let counts = attendance::count(register, meeting);
    let n = |number: u32| number.to_string();
    let cell = register.cell().map(|cell| cell.name.as_str()).unwrap_or_default();
    let long = minutes(meeting).map_or_else(|| word::UNNAMED.to_owned(), |n| n.to_string());
    let day = capital(&date(meeting.date));
    paper.paragraph(fill(
        word::R_OPENING,
        &[
            ("date", &day),
            ("place", or_gap(&meeting.place)),
            ("cell", or_gap(cell)),
            ("held", held_as(meeting.kind)),
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

fn part_one(pieces: &mut Pieces, register: &Register, of: &Resolution, meeting: Option<&Meeting>) {
    add(pieces, Place::Made, |paper| paper.heading(word::R_ONE));
    add(pieces, Place::Field("assessment"), |paper| paper.prose(or_gap(&of.assessment)));
    let has_tasks = |meeting: &&Meeting| {
        !meeting.reviews.is_empty() || meeting.items.iter().any(|item| !item.tasks.is_empty())
    };
    if let Some(meeting) = meeting.filter(has_tasks) {
        add(pieces, Place::Made, |paper| {
            paper.paragraph(word::R_ONE_TASKS);
            last_tasks(paper, register, meeting);
        });
    }
    add(pieces, Place::Field("limits"), |paper| {
        if !of.limits.is_empty() {
            paper.paragraph(word::R_LIMITS);
            paper.prose(&of.limits);
        }
    });
}

fn part_two(pieces: &mut Pieces, register: &Register, of: &Resolution, tasks: &[(TaskId, &Task)]) {
    add(pieces, Place::Made, |paper| paper.heading(word::R_TWO));
    add(pieces, Place::Field("direction"), |paper| paper.prose(&of.direction));
    for (at, (id, task)) in tasks.iter().enumerate() {
        let end = if at + 1 == tasks.len() { '.' } else { ';' };
        let text = clauses(register, task).join("; ");
        let text = text.trim_end_matches(['.', ';', ' ']);
        add(pieces, Place::Task(*id), |paper| {
            paper.paragraph(format!("{}) {text}{end}", letter(at)));
        });
    }
    if of.direction.is_empty() && tasks.is_empty() {
        add(pieces, Place::Made, |paper| paper.paragraph(word::UNNAMED));
    }
}

/// What a task says in the resolution: what, how much, who, with whom, by when.
fn clauses(register: &Register, task: &Task) -> Vec<String> {
    let mut clauses = vec![task.content.trim_end_matches('.').to_owned()];
    if let Some(target) = task.target {
        let line = fill(word::R_TARGET, &[("n", &target.to_string()), ("unit", &task.unit)]);
        clauses.push(line.trim_end().to_owned());
    }
    let lead = comrade(register, first_lead(task));
    clauses.push(fill(word::R_LEAD, &[("name", &lead)]));
    let mut with: Vec<String> =
        task.helpers.iter().map(|id| comrade(register, Some(*id))).collect();
    if !task.with.is_empty() {
        with.push(task.with.clone());
    }
    if !with.is_empty() {
        clauses.push(fill(word::R_WITH, &[("names", &with.join(", "))]));
    }
    let by = deadline_words(task);
    let is_date = by.starts_with(|c: char| c.is_ascii_digit());
    clauses.push(if is_date { fill(word::R_BY_DATE, &[("date", &by)]) } else { by });
    clauses
}

/// By when a task was to be done as its resolution said it: a date, or what stands in its place.
pub(super) fn deadline_words(task: &Task) -> String {
    let is_moved = !task.extensions.is_empty();
    match (task.deadline_kind, first_deadline(task)) {
        // Later meetings change the deadline and its kind; the resolution says the first.
        (_, Some(first)) if is_moved || task.deadline_kind == DeadlineKind::Date => {
            crate::domain::day::show(first)
        }
        (DeadlineKind::NextMeeting, _) => word::R_NEXT.to_owned(),
        (DeadlineKind::Permanent, _) => word::R_PERMANENT.to_owned(),
        (DeadlineKind::Date | DeadlineKind::None, _) => word::R_NO_DATE.to_owned(),
    }
}

/// Who does what, by name, each with the letters of the tasks answered for.
fn part_three(
    pieces: &mut Pieces,
    register: &Register,
    of: &Resolution,
    tasks: &[(TaskId, &Task)],
) {
    let mut leads: Vec<(MemberId, Vec<String>)> = Vec::new();
    for (at, (_, task)) in tasks.iter().enumerate() {
        let Some(lead) = first_lead(task) else { continue };
        match leads.iter_mut().find(|(known, _)| *known == lead) {
            Some((_, letters)) => letters.push(letter(at)),
            None => leads.push((lead, vec![letter(at)])),
        }
    }
    add(pieces, Place::Made, |paper| {
        paper.heading(word::R_THREE);
        for (lead, letters) in leads {
            let name = fill(word::M_OPINION_NAME, &[("name", &name(register, Some(lead)))]);
            let values = [("name", name.as_str()), ("letters", &letters.join(", "))];
            paper.paragraph(fill(word::R_ASSIGNED, &values));
        }
    });
    add(pieces, Place::Field("organisation"), |paper| {
        paper.paragraph(if of.organisation.is_empty() {
            word::R_COMMON.to_owned()
        } else {
            ended(&of.organisation)
        });
    });
}

/// How the cell marks its meeting: as it was written, else as the meeting was scored.
fn part_four(paper: &mut Paper, register: &Register, of: &Resolution) {
    if !of.self_mark.is_empty() {
        paper.paragraph(ended(&of.self_mark));
        return;
    }
    let Some(meeting) = of.meeting else {
        paper.paragraph(word::R_NO_MARK);
        return;
    };
    paper.paragraph(match super::score::mark(register, meeting) {
        Some(mark) => ended(&fill(word::R_MARK, &[("text", &mark)])),
        None => word::R_NO_MARK.to_owned(),
    });
    if let Some(limits) = super::score::limits(register, meeting) {
        paper.paragraph(ended(&limits));
    }
}

/// The closing sentence, with the vote that adopted it.
fn closing(of: &Resolution, meeting: Option<&Meeting>) -> String {
    let kind = this(of.kind);
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
