//! Strips put on sheets, or on the halves of sheets: what belongs together stays together, a table
//! goes on under its heading row.

use super::flow::{Flow, Ink, Strip};

/// What rounding may add up to.
const EPSILON: f32 = 0.01;

/// A strip in its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Placed {
    /// From the upper blank of the sheet.
    pub(super) y: f32,
    /// The strip.
    pub(super) strip: Strip,
}

/// What stands in one column, of which a sheet has one or two.
pub(super) type Filled = Vec<Placed>;

/// The columns of a paper, each at most `room` high; at least one.
pub(super) fn place(flow: Flow, room: f32) -> Vec<Filled> {
    let Flow { strips, headers, .. } = flow;
    let strips: Vec<Strip> = strips.into_iter().flat_map(|strip| cut(strip, room)).collect();
    let mut columns: Vec<Filled> = Vec::new();
    let mut column = Filled::new();
    let mut y = 0.0;
    let mut rest = strips.as_slice();
    while !rest.is_empty() {
        let together = together(rest, room);
        let (group, later) = rest.split_at(together.min(rest.len()));
        rest = later;
        let before = group.first().map_or(0.0, |strip| strip.before);
        let needed = height(group) + if column.is_empty() { 0.0 } else { before };
        if !column.is_empty() && y + needed > room + EPSILON {
            columns.push(std::mem::take(&mut column));
            y = 0.0;
        }
        let header = group.first().and_then(|strip| strip.header).and_then(|at| headers.get(at));
        let is_low = |header: &&Strip| header.height < room / 2.0;
        if let Some(header) = header.filter(|_| column.is_empty()).filter(is_low) {
            column.push(Placed { y, strip: header.clone() });
            y += header.height;
        }
        for strip in group {
            y += if column.is_empty() { 0.0 } else { strip.before };
            column.push(Placed { y, strip: strip.clone() });
            y += strip.height;
        }
        if group.last().is_some_and(|strip| strip.ends) {
            columns.push(std::mem::take(&mut column));
            y = 0.0;
        }
    }
    // What only parts blocks leaves no sheet of its own.
    if column.iter().any(|placed| !placed.strip.ink.is_empty()) || columns.is_empty() {
        columns.push(column);
    }
    columns
}

/// A strip higher than a sheet, a head into which someone wrote a page, is cut between its lines.
fn cut(mut strip: Strip, room: f32) -> Vec<Strip> {
    let mut parts = Vec::new();
    while strip.height > room {
        let foot = |ink: &Ink| match ink {
            Ink::Text { y, .. } => *y,
            Ink::Stroke { to, .. } => to.1,
            Ink::Dots { from, .. } => from.1,
        };
        let last = strip.ink.iter().map(foot).filter(|y| *y <= room).fold(0.0, f32::max);
        if last <= 0.0 {
            break;
        }
        let (ink, rest) = strip.ink.into_iter().partition(|ink| foot(ink) <= last);
        parts.push(Strip { height: room, ink, keeps: false, ends: false, ..strip });
        strip = Strip { height: strip.height - last, ink: rest, keeps: false, ..strip };
        strip.ink.iter_mut().for_each(|ink| raise(ink, last));
    }
    parts.push(strip);
    parts
}

fn raise(ink: &mut Ink, by: f32) {
    match ink {
        Ink::Text { y, .. } => *y -= by,
        Ink::Stroke { from, to, .. } => {
            from.1 = (from.1 - by).max(0.0);
            to.1 -= by;
        }
        Ink::Dots { from, .. } => from.1 -= by,
    }
}

/// How many of the next strips stay together; one alone where all are higher than a sheet.
fn together(strips: &[Strip], room: f32) -> usize {
    let kept = strips.iter().take_while(|strip| strip.keeps && !strip.ends).count();
    let group = strips.get(..=kept).unwrap_or(strips);
    if height(group) > room { 1 } else { group.len() }
}

/// The height of strips below each other, without the blank above the first.
fn height(strips: &[Strip]) -> f32 {
    let before: f32 = strips.iter().skip(1).map(|strip| strip.before).sum();
    before + strips.iter().map(|strip| strip.height).sum::<f32>()
}
