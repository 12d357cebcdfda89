//! The lines of a resolution: the paper as it will be printed, piece by piece, with what the
//! drafting aid says below each.

use crate::app::desk::Desk;
use crate::app::screen::lines::{Ink, Lines, Row, Stands};
use crate::app::screen::meeting::minutes::{corrections, seal_line};
use crate::app::screen::papers as sheet;
use crate::app::show;
use crate::domain::ResolutionId;
use crate::domain::day;
use crate::domain::field::{Described as _, Value};
use crate::domain::resolution::{Resolution, ResolutionState};
use crate::domain::rules::drafting::{self, Aspect};
use crate::domain::rules::{numbering, voting};
use crate::domain::task::{DeadlineKind, Task};
use crate::domain::text::fold;
use crate::domain::work::resolve;
use crate::papers::resolution::{Place, pieces};
use crate::papers::{Paper, text};
use crate::words::{drafting as word, meeting};

/// Parts that the paper leaves out or prints as a gap while nothing is written.
const LEFT_OUT: [&str; 3] = ["assessment", "limits", "direction"];

/// Room at the left of what the aid says, with its mark.
const MARK: &str = "   ! ";

/// The lines of a resolution.
pub fn lines(desk: &Desk, id: ResolutionId) -> Lines {
    let mut lines = Lines::new(&[]);
    let Some(it) = desk.register.resolution(id) else { return lines };
    let width = sheet::width(desk).saturating_sub(2);
    for line in text::wrap(&head(desk, id, it), width) {
        lines.push(Row::text(line).ink(Ink::Title));
    }
    let seal = seal_line(it.seal_number, &it.seal, desk.lang());
    if !seal.is_empty() {
        lines.push(Row::text(seal).ink(Ink::Good));
    }
    corrections(&mut lines, &it.corrections, desk.lang());
    let is_draft = it.state == ResolutionState::Draft;
    if is_draft {
        lines.push(Row::default());
        let row = Row::text(word::BASIS_LINE.get(desk.lang()));
        lines.push(row.ink(Ink::Quiet).of(Stands::Field("basis")));
    }
    let said = body(desk, id, it, (width, &mut lines));
    if let Some(row) = lines.rows.iter_mut().find(|row| row.cells.is_empty()) {
        *row = summary(desk, said);
    }
    lines
}

/// How much the aid has to say, on the line kept for it.
fn summary(desk: &Desk, said: usize) -> Row {
    let lang = desk.lang();
    if !desk.settings.aid {
        return Row::text(word::AID_OFF.get(lang)).ink(Ink::Quiet);
    }
    match said {
        0 => Row::text(word::AID_NONE.get(lang)).ink(Ink::Good),
        n => Row::text(word::AID_COUNT.fill(lang, &[("n", &n.to_string())])).ink(Ink::Near),
    }
}

/// The pieces of the paper; returns how much the aid had to say.
fn body(
    desk: &Desk,
    id: ResolutionId,
    it: &Resolution,
    (width, lines): (usize, &mut Lines),
) -> usize {
    let pieces = pieces(&desk.register, id).unwrap_or_default();
    let is_draft = it.state == ResolutionState::Draft;
    let has_aid = is_draft && desk.settings.aid;
    let (mut said, mut taught) = (0, Vec::new());
    for (at, (place, piece)) in pieces.iter().enumerate() {
        // Before the heading of part III, after the last task.
        let is_third = matches!(pieces.get(at + 1), Some((Place::Field("organisation"), _)));
        if is_draft && is_third {
            let row = Row::text(meeting::ADD_TASK.get(desk.lang()));
            lines.push(row.ink(Ink::Quiet).of(Stands::New));
        }
        match place {
            Place::Made => print(piece, width, Stands::Nothing, lines),
            Place::Task(task) => {
                let stands = Stands::Task(*task);
                print(piece, width, stands, lines);
                if let Some(task) = desk.register.task(*task).filter(|_| has_aid) {
                    let remarks = drafting::of_task(task);
                    said += usize::from(!remarks.is_empty());
                    let told = drafting::told(&remarks, &mut taught, desk.lang());
                    tell(&told, "", (stands, width, lines));
                }
            }
            Place::Field(key) => {
                let stands = Stands::Field(key);
                if is_draft && LEFT_OUT.contains(key) && written(it, key).is_empty() {
                    let values = [("part", label(desk, key))];
                    let left = word::PARTS_LEFT.fill(desk.lang(), &values);
                    lines.push(Row::text(left).ink(Ink::Quiet).of(stands));
                } else {
                    print(piece, width, stands, lines);
                }
                if has_aid && *key == "direction" {
                    said += direction(desk, it, &mut taught, (stands, width, lines));
                }
            }
        }
    }
    said
}

/// What the aid says of the sentences of part II.
fn direction(
    desk: &Desk,
    it: &Resolution,
    taught: &mut Vec<Aspect>,
    (stands, width, lines): (Stands, usize, &mut Lines),
) -> usize {
    let names: Vec<String> =
        desk.register.members().map(|(_, member)| fold(&member.full_name)).collect();
    let mut said = 0;
    for clause in drafting::clauses(&it.direction) {
        let remarks = drafting::of_clause(clause, &names);
        if !remarks.is_empty() {
            said += 1;
            let start: Vec<&str> = clause.split_whitespace().take(4).collect();
            let start = format!("{}… ", start.join(" "));
            let told = drafting::told(&remarks, taught, desk.lang());
            tell(&told, &start, (stands, width, lines));
        }
    }
    said
}

fn tell(told: &[String], about: &str, (stands, width, lines): (Stands, usize, &mut Lines)) {
    for said in told {
        let broken = text::wrap(&format!("{about}{said}"), width.saturating_sub(MARK.len()));
        for (at, line) in broken.iter().enumerate() {
            let mark = if at == 0 { MARK } else { "     " };
            lines.push(Row::text(format!("{mark}{line}")).ink(Ink::Near).of(stands));
        }
    }
}

fn print(piece: &Paper, width: usize, stands: Stands, lines: &mut Lines) {
    if piece.blocks.is_empty() {
        return;
    }
    for line in text::render(piece, width).lines() {
        lines.push(Row::text(line).of(stands));
    }
}

/// What is written in a field.
pub(super) fn written(it: &Resolution, key: &str) -> String {
    match it.get(key) {
        Some(Value::Text(text)) => text,
        _ => String::new(),
    }
}

/// The name of a field.
pub(super) fn label<'a>(desk: &Desk, key: &str) -> &'a str {
    let specs = Resolution::specs();
    let spec = specs.iter().find(|spec| spec.key == key);
    spec.map_or("", |spec| spec.label.get(desk.lang()))
}

/// The deadline of a task as lists show it.
pub fn deadline(desk: &Desk, task: &Task) -> String {
    match (task.deadline_kind, task.deadline) {
        (DeadlineKind::Date, Some(date)) => day::show(date),
        (kind, _) => kind.name().get(desk.lang()).to_owned(),
    }
}

/// Number, day, state, the vote that adopted it, what it replaces and what replaced it.
fn head(desk: &Desk, id: ResolutionId, it: &Resolution) -> String {
    let lang = desk.lang();
    let number = it.number.map_or_else(
        || meeting::NO_NUMBER.get(lang).to_owned(),
        |n| numbering::symbol(n, it.kind.key()),
    );
    let date = it.date.map(day::show).unwrap_or_default();
    let mut parts = vec![number, date, it.state.name().get(lang).to_owned()];
    if it.state == ResolutionState::Draft
        && let Some(day) = it.reserved_on
    {
        parts.push(word::RESERVED.fill(lang, &[("day", &day::show(day))]));
    }
    let of = it.meeting.and_then(|id| desk.register.meeting(id));
    let vote = of.and_then(|m| Some((m, m.votes.iter().find(|v| Some(v.number) == it.vote)?)));
    if let Some((meeting, vote)) = vote {
        parts.push(voting::verdict(&desk.register, meeting, vote).say(lang));
    }
    let named = |id: ResolutionId| show::name_of(desk, id.into());
    if let Some(old) = it.replaces {
        parts.push(word::REPLACES.fill(lang, &[("name", &named(old))]));
    }
    if let Some((new, _)) = resolve::replaced_by(&desk.register, id) {
        parts.push(word::REPLACED_BY.fill(lang, &[("name", &named(new))]));
    }
    parts.push(it.cancel_reason.clone());
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}
