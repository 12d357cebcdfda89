//! The blocks of a paper as strips as wide as the sheet, from top to bottom. All lengths are
//! points.

use super::faces::Faces;
use super::lines::broken;
use super::points;
use super::table;
use crate::papers::block::{Align, Block, Line, Look, Paper};
use crate::papers::measures::{Measures, STROKE};

/// Where in a line of an exact height the letters stand: this part of it is above their foot.
pub(super) const ABOVE: f32 = 0.8;

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Ink {
    /// Words: the left end of their foot.
    Text {
        /// From the left.
        x: f32,
        /// From the top of the strip.
        y: f32,
        /// The words.
        text: String,
        /// Their look.
        look: Look,
        /// Their size.
        size: f32,
        /// By how much each blank is stretched.
        stretch: f32,
    },
    /// A straight line.
    Stroke {
        /// Where it begins.
        from: (f32, f32),
        /// Where it ends.
        to: (f32, f32),
        /// How thick it is.
        thick: f32,
    },
    /// A dotted line to write on.
    Dots {
        /// Where it begins.
        from: (f32, f32),
        /// How long it is.
        long: f32,
    },
}

/// What is never cut by the end of a sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Strip {
    /// How high it is.
    pub(super) height: f32,
    /// The blank above it, where it is not the first of a sheet.
    pub(super) before: f32,
    /// What is drawn in it.
    pub(super) ink: Vec<Ink>,
    /// Whether it stays with what comes next.
    pub(super) keeps: bool,
    /// The heading row that is repeated where a sheet begins with it.
    pub(super) header: Option<usize>,
    /// Whether a new sheet begins after it.
    pub(super) ends: bool,
}

/// The strips of a paper, and the heading rows that are repeated.
#[derive(Debug, Default)]
pub(super) struct Flow {
    /// From top to bottom.
    pub(super) strips: Vec<Strip>,
    /// Heading rows, by the place that strips name.
    pub(super) headers: Vec<Strip>,
    /// The blank that is due before the next strip.
    after: f32,
}

impl Flow {
    /// Adds a strip; of the blanks below the one before and above this one, the larger counts.
    pub(super) fn push(&mut self, strip: Strip, before: f32, after: f32) {
        let before = before.max(std::mem::replace(&mut self.after, after));
        self.strips.push(Strip { before, ..strip });
    }

    fn keep_last(&mut self) {
        if let Some(strip) = self.strips.last_mut() {
            strip.keeps = true;
        }
    }
}

/// Everything that a block needs to become strips.
pub(super) struct Sight<'a> {
    /// The faces.
    pub(super) faces: &'a Faces,
    /// The measures of the sheet.
    pub(super) measures: &'a Measures,
    /// How wide a strip is.
    pub(super) width: f32,
}

/// The strips of a paper; `None` when the faces cannot be read.
pub(super) fn flow(paper: &Paper, measures: &Measures) -> Option<Flow> {
    let width = points(measures.width());
    let sight = Sight { faces: Faces::all()?, measures, width };
    let mut flow = Flow::default();
    for (at, block) in paper.blocks.iter().enumerate() {
        one(&mut flow, &sight, block);
        if paper.leads(at) {
            flow.keep_last();
        }
    }
    Some(flow)
}

fn one(flow: &mut Flow, sight: &Sight<'_>, block: &Block) {
    let measures = sight.measures;
    let bold_italic = Look { bold: true, italic: true, underline: false };
    match block {
        Block::Head { left, right } => head(flow, sight, left, right),
        Block::Title(lines) => title(flow, sight, lines),
        Block::Rule => {
            title(flow, sight, &[Line::new("-----", Look::BOLD)]);
            flow.after = measures.between;
        }
        Block::Heading(text) => heading(flow, sight, text, Look::BOLD),
        Block::Subheading(text) => heading(flow, sight, text, bold_italic),
        Block::Paragraph(text) => paragraph(flow, sight, text, Look::PLAIN, false),
        Block::Table(it) => table::table(flow, sight, it),
        Block::Dots(count) => {
            for _ in 0..*count {
                let foot = (0.0, measures.line * ABOVE);
                let ink = vec![Ink::Dots { from: foot, long: sight.width }];
                let strip = Strip { height: measures.line, ink, ..Strip::default() };
                flow.push(strip, 0.0, measures.between);
            }
        }
        Block::Break => {
            flow.after = 0.0;
            match flow.strips.last_mut() {
                Some(strip) => strip.ends = true,
                None => flow.strips.push(Strip { ends: true, ..Strip::default() }),
            }
        }
        Block::Signature { left, right, recipients } => {
            signature(flow, sight, (left, right), *recipients);
        }
        Block::Foot(text) => {
            let face = sight.faces.of(Look::PLAIN);
            for line in broken(text, face, measures.foot, sight.width, 0.0) {
                let height = measures.narrow_line;
                let ink = vec![words(0.0, height, &line.text, Look::PLAIN, measures.foot)];
                let strip = Strip { height, ink, ..Strip::default() };
                flow.push(strip, measures.between, 0.0);
            }
        }
        Block::Spacer => {
            flow.push(Strip { height: measures.line, ..Strip::default() }, 0.0, 0.0);
        }
    }
}

/// Words in a line of this height at the top of a strip.
fn words(x: f32, height: f32, text: &str, look: Look, size: f32) -> Ink {
    Ink::Text { x, y: height * ABOVE, text: text.to_owned(), look, size, stretch: 0.0 }
}

fn heading(flow: &mut Flow, sight: &Sight<'_>, text: &str, look: Look) {
    let from = flow.strips.len();
    paragraph(flow, sight, text, look, true);
    flow.strips.iter_mut().skip(from).for_each(|strip| strip.keeps = true);
}

/// A paragraph of the body: moved in, justified, never with one line alone on a sheet.
fn paragraph(flow: &mut Flow, sight: &Sight<'_>, text: &str, look: Look, is_heading: bool) {
    let measures = sight.measures;
    let face = sight.faces.of(look);
    let indent = points(measures.indent);
    let lines = broken(text, face, measures.body, sight.width, indent);
    let count = lines.len();
    for (at, line) in lines.into_iter().enumerate() {
        let x = if at == 0 { indent } else { 0.0 };
        let spare = (sight.width - x - line.width).max(0.0);
        let blanks = u16::try_from(line.blanks()).unwrap_or(u16::MAX);
        let stretch = if line.is_last || blanks == 0 { 0.0 } else { spare / f32::from(blanks) };
        let y = measures.line * ABOVE;
        let size = measures.body;
        let ink = vec![Ink::Text { x, y, text: line.text, look, size, stretch }];
        let keeps = is_heading || (count > 1 && (at == 0 || at + 2 == count));
        let strip = Strip { height: measures.line, ink, keeps, ..Strip::default() };
        let after = if at + 1 == count { measures.between } else { 0.0 };
        flow.push(strip, 0.0, after);
    }
}

/// Centred lines that stay with what they are the title of.
fn title(flow: &mut Flow, sight: &Sight<'_>, lines: &[Line]) {
    for line in lines {
        let size = sight.measures.title;
        let mut stack = Stack::new(0.0, sight.width);
        stack.line(sight, line, (size, sight.measures.line), Align::Centre);
        let strip = Strip { height: stack.height, ink: stack.ink, keeps: true, ..Strip::default() };
        flow.push(strip, 0.0, 0.0);
    }
}

/// Lines of one column of a strip, one below the other.
struct Stack {
    x: f32,
    width: f32,
    height: f32,
    ink: Vec<Ink>,
}

impl Stack {
    const fn new(x: f32, width: f32) -> Self {
        Self { x, width, height: 0.0, ink: Vec::new() }
    }

    fn line(&mut self, sight: &Sight<'_>, line: &Line, (size, pitch): (f32, f32), align: Align) {
        let face = sight.faces.of(line.look);
        for part in broken(&line.text, face, size, self.width, 0.0) {
            let spare = self.width - part.width;
            let x = self.x
                + match align {
                    Align::Left => 0.0,
                    Align::Centre => spare / 2.0,
                    Align::Right => spare,
                };
            let y = self.height + pitch * ABOVE;
            self.ink.push(Ink::Text { x, y, text: part.text, look: line.look, size, stretch: 0.0 });
            self.height += pitch;
            if line.ruled && part.is_last {
                // Clear of the dots below letters.
                let y = self.height + sight.measures.between / 3.0;
                let to = (x + part.width, y);
                self.ink.push(Ink::Stroke { from: (x, y), to, thick: STROKE * 1.5 });
                self.height += pitch;
            }
        }
    }
}

/// The widths of the two columns of head and signatures.
fn rooms(sight: &Sight<'_>) -> (f32, f32) {
    let left = sight.width * sight.measures.left_share / 100.0;
    (left, sight.width - left)
}

fn pair(flow: &mut Flow, left: Stack, right: Stack, before: f32) {
    let height = left.height.max(right.height);
    let ink = left.ink.into_iter().chain(right.ink).collect();
    flow.push(Strip { height, ink, ..Strip::default() }, before, 0.0);
}

fn head(flow: &mut Flow, sight: &Sight<'_>, left: &[Line], right: &[Line]) {
    let measures = sight.measures;
    let (room, other) = rooms(sight);
    let mut at_left = Stack::new(0.0, room);
    for line in left {
        at_left.line(sight, line, (measures.head, measures.line), Align::Centre);
    }
    let mut at_right = Stack::new(room, other);
    for (at, line) in right.iter().enumerate() {
        let size = if at == 0 { measures.party } else { measures.head };
        at_right.line(sight, line, (size, measures.line), Align::Centre);
    }
    pair(flow, at_left, at_right, 0.0);
}

fn signature(
    flow: &mut Flow,
    sight: &Sight<'_>,
    (left, right): (&[Line], &[Line]),
    recipients: bool,
) {
    let measures = sight.measures;
    let (room, other) = rooms(sight);
    let mut at_left = Stack::new(0.0, room);
    for (at, line) in left.iter().enumerate() {
        match (recipients, at) {
            (false, _) => {
                at_left.line(sight, line, (measures.body, measures.line), Align::Centre);
            }
            (true, 0) => at_left.line(sight, line, (measures.head, measures.line), Align::Left),
            (true, _) => {
                let size = (measures.recipients, measures.narrow_line);
                at_left.line(sight, line, size, Align::Left);
            }
        }
    }
    let mut at_right = Stack::new(room, other);
    for line in right {
        at_right.line(sight, line, (measures.body, measures.line), Align::Centre);
    }
    pair(flow, at_left, at_right, measures.between);
}
