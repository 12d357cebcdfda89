//! The head and the end that papers of a cell share. Their form is that of the guidance on Party
//! documents (05-HD/VPTW, 2026): superior body plain, issuing body bold, a star, the number; the
//! Party's name with a line as long as its words; the deputy signs for the cell in the own post.

use super::block::{Block, Line, Look, Paper};
use super::figures::{name, or_gap};
use crate::domain::MemberId;
use crate::domain::cell::{Cell, SignsFor};
use crate::domain::register::Register;
use crate::words::papers as word;
use crate::words::papers::fill;

/// The head; with place and date for papers that are issued, without for minutes. A sheet that is
/// no document of its own has no number.
pub(super) fn head(paper: &mut Paper, register: &Register, number: String, on: Option<String>) {
    let (mut left, mut right) = sides(register);
    if !number.is_empty() {
        left.extend([Line::new("*", Look::PLAIN), Line::new(number, Look::PLAIN)]);
    }
    if let Some(on) = on {
        let commune = register.cell().map_or("", |cell| cell.commune.as_str());
        let place = place(or_gap(commune));
        let line = fill(word::PLACE_DATE, &[("place", &place), ("date", &on)]);
        right.push(Line::new(line, Look::ITALIC));
    }
    paper.push(Block::Head { left, right });
    paper.push(Block::Spacer);
}

/// The head of a sheet that is no document of its own: without number, place and date.
pub(super) fn short_head(paper: &mut Paper, register: &Register) {
    let (left, right) = sides(register);
    paper.push(Block::Head { left, right });
    paper.push(Block::Spacer);
}

/// The mark of a draft, at the top left above the head.
pub(super) fn draft_mark(paper: &mut Paper, mark: &'static str) {
    let left = vec![Line::new(mark, Look::ITALIC)];
    paper.push(Block::Head { left, right: Vec::new() });
}

/// What both heads have: the superior and the issuing body, the Party's name over its line.
fn sides(register: &Register) -> (Vec<Line>, Vec<Line>) {
    let cell = register.cell();
    let text = |get: fn(&Cell) -> &str| or_gap(cell.map_or("", get)).to_owned();
    let left = vec![
        Line::new(committee(&text(|cell| &cell.commune)), Look::PLAIN),
        Line::new(text(|cell| &cell.name).to_uppercase(), Look::BOLD),
    ];
    (left, vec![Line::new(word::PARTY, Look::BOLD).ruled()])
}

/// The superior body, whichever way the cell's record writes the commune.
pub(super) fn committee(commune: &str) -> String {
    let upper = commune.to_uppercase();
    if upper.starts_with("ĐẢNG") {
        upper
    } else if ["XÃ ", "PHƯỜNG "].iter().any(|kind| upper.starts_with(kind)) {
        fill(word::COMMUNE_COMMITTEE, &[("name", &upper)])
    } else {
        fill(word::COMMUNE_COMMITTEE, &[("name", &format!("XÃ {upper}"))])
    }
}

/// The bare name of the commune, as the line of place and date has it.
fn place(commune: &str) -> String {
    let bare = commune.trim_start_matches("Đảng bộ ").trim();
    let (kind, rest) = bare.split_once(' ').unwrap_or(("", bare));
    let folded = kind.to_lowercase();
    if matches!(folded.as_str(), "xã" | "phường") { rest.to_owned() } else { bare.to_owned() }
}

/// Kind and summary under the head.
pub(super) fn title(paper: &mut Paper, kind: &str, summary: &str) {
    let lines = [kind, summary].into_iter().filter(|line| !line.is_empty());
    paper.push(Block::Title(lines.map(|line| Line::new(line, Look::BOLD)).collect()));
    paper.push(Block::Rule);
}

/// Recipients at the left, the secretary's signature at the right; the deputy signs as deputy
/// when in the chair.
pub(super) fn signed(
    paper: &mut Paper,
    register: &Register,
    chair: Option<MemberId>,
    recipients: &[&str],
) {
    let cell = register.cell();
    let secretary = cell.and_then(|cell| cell.secretary);
    let deputy = cell.and_then(|cell| cell.deputy);
    let (post, who) = match (chair, deputy) {
        (Some(chair), Some(deputy)) if chair == deputy && Some(chair) != secretary => {
            (word::DEPUTY, Some(deputy))
        }
        _ => (word::SECRETARY, secretary),
    };
    let signs_for = cell.map_or(SignsFor::Cell, |cell| cell.signs_for);
    let mut left = vec![Line::new(word::RECIPIENTS, Look::UNDERLINE)];
    left.extend(recipients.iter().map(|to| Line::new(*to, Look::PLAIN)));
    let mut right = vec![Line::new(signs_for.key(), Look::BOLD), Line::new(post, Look::PLAIN)];
    right.extend(std::iter::repeat_n(Line::new("", Look::PLAIN), 4));
    right.push(Line::new(name(register, who), Look::BOLD));
    paper.push(Block::Signature { left, right, recipients: true });
}
