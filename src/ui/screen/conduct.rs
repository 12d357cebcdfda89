//! Draws the conductor of a meeting: the step and what is said at it in front, who is there and
//! who has spoken below, the last entries, and at the foot the line into which one types.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr as _;

use crate::app::desk::Desk;
use crate::app::line::Line;
use crate::app::screen::conduct::{Conduct, Mode};
use crate::app::screen::lines::Ink;
use crate::ui::parts;
use crate::ui::screen::lines;
use crate::ui::view::View;
use crate::words::conduct as word;

/// From this width on the items of the agenda stand at the left.
const WIDE: u16 = 110;

/// How wide they stand there.
const ITEMS: u16 = 40;

/// Draws the conductor.
pub fn draw(it: &Conduct, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    match it.mode {
        Mode::Steps if area.width >= WIDE => {
            let left = Rect { width: ITEMS, ..area };
            items(it, view, frame, left);
            let right = Rect { x: area.x + ITEMS, width: area.width - ITEMS, ..area };
            step(it, desk, view, frame, right);
        }
        Mode::Steps => step(it, desk, view, frame, area),
        Mode::Roll => roll(it, desk, view, frame, area),
        Mode::End => end(it, desk, view, frame, area),
    }
}

fn items(it: &Conduct, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.shown.head);
    let palette = view.palette();
    let list = ("conduct-items", it.shown.at, it.shown.items.len());
    parts::lines(frame, view, inside, list, &mut |at, _| {
        let item = it.shown.items.get(at);
        item.map_or_else(
            || (String::new(), palette.text),
            |(text, ink)| (format!(" {text}"), lines::style(palette, *ink)),
        )
    });
}

/// Lines below each other within an area.
struct Pen<'a, 'b> {
    frame: &'a mut Frame<'b>,
    area: Rect,
    used: u16,
}

impl Pen<'_, '_> {
    fn left(&self) -> usize {
        usize::from(self.area.height.saturating_sub(self.used))
    }

    fn line(&mut self, text: &str, style: Style) {
        let row = Rect { y: self.area.y + self.used, height: 1, ..self.area };
        if self.used < self.area.height {
            parts::text(self.frame, row, &format!(" {text}"), style);
            self.used += 1;
        }
    }

    /// A text broken into at most so many lines; the last one is cut where more would follow.
    fn text(&mut self, text: &str, most: usize, style: Style) {
        let width = usize::from(self.area.width.saturating_sub(2));
        let mut broken = parts::wrap(text, width);
        if broken.len() > most {
            let rest = broken.split_off(most.saturating_sub(1)).join(" ");
            broken.push(rest);
        }
        for part in broken.iter().take(most) {
            self.line(part, style);
        }
    }
}

fn step(it: &Conduct, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let palette = view.palette();
    let shown = &it.shown;
    let (whole, whole_ink) = shown.whole_time(desk);
    let inside = parts::boxed(frame, view, area, &shown.head);
    let clock = format!(" {whole} ");
    let width = u16::try_from(clock.width()).unwrap_or(u16::MAX).min(area.width.saturating_sub(4));
    let corner = Rect { x: area.right() - width - 2, y: area.y, width, height: 1 };
    parts::text(frame, corner, &clock, lines::style(palette, whole_ink));
    let foot = Rect { y: inside.bottom().saturating_sub(1), height: 1, ..inside };
    let above = Rect { height: inside.height.saturating_sub(1), ..inside };
    let roomy = above.height >= 15;
    let mut pen = Pen { frame, area: above, used: 0 };
    pen.text(&shown.title, 2, palette.title);
    let (time, time_ink) = shown.item_time(desk);
    let leads = [shown.leads.as_str(), time.as_str()];
    let leads: Vec<&str> = leads.into_iter().filter(|text| !text.is_empty()).collect();
    pen.line(&leads.join(" · "), lines::style(palette, time_ink));
    if roomy {
        pen.line("", palette.text);
    }
    match &shown.over {
        Some(text) => pen.text(text, 2, palette.good),
        None => {
            let along = !shown.along.is_empty();
            let most = if roomy { 4 - usize::from(along) } else { 2 };
            pen.text(&format!("“{}”", shown.say), most, palette.text);
            if along {
                pen.text(&shown.along, if roomy { 2 } else { 1 }, palette.quiet);
            }
        }
    }
    if roomy {
        pen.line("", palette.text);
    }
    people(it, view, &mut pen, roomy);
    entries(it, desk, view, &mut pen);
    let frame = pen.frame;
    let hint = if shown.over.is_some() { "" } else { shown.hint.as_str() };
    prompt(&it.line, (hint, &waiting(it, desk)), view, frame, foot);
}

/// How many pasted lines wait behind the one typed.
fn waiting(it: &Conduct, desk: &Desk) -> String {
    if it.queue.is_empty() {
        return String::new();
    }
    word::WAITING.fill(desk.lang(), &[("n", &it.queue.len().to_string())])
}

fn people(it: &Conduct, view: &View, pen: &mut Pen<'_, '_>, roomy: bool) {
    let palette = view.palette();
    let shown = &it.shown;
    let joined = shown.here.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join(" · ");
    let ink = shown.here.iter().map(|(_, ink)| *ink).find(|ink| *ink == Ink::Bad);
    let ink = ink.unwrap_or(Ink::Plain);
    pen.text(&joined, if ink == Ink::Bad { 2 } else { 1 }, lines::style(palette, ink));
    if !shown.out.is_empty() {
        pen.text(&shown.out, 1, palette.near);
    }
    let (floor, floor_ink) = &shown.floor;
    pen.line(floor, lines::style(palette, *floor_ink));
    pen.text(&shown.spoken, 1, palette.quiet);
    let most = if roomy && pen.left() > 6 { 2 } else { 1 };
    pen.text(&shown.silent, most, palette.quiet);
}

/// The last entries that fit, below a rule.
fn entries(it: &Conduct, desk: &Desk, view: &View, pen: &mut Pen<'_, '_>) {
    let palette = view.palette();
    if pen.left() > 2 {
        let rule = "─".repeat(usize::from(pen.area.width.saturating_sub(2)));
        pen.line(&rule, palette.frame);
    }
    let shown = &it.shown.entries;
    if shown.is_empty() {
        let most = pen.left().min(2);
        pen.text(word::NO_ENTRIES.get(desk.lang()), most, palette.quiet);
        return;
    }
    let last = shown.len().saturating_sub(it.up);
    let first = last.saturating_sub(pen.left().max(1));
    for (text, ink) in shown.iter().take(last.max(1)).skip(first) {
        pen.line(text, lines::style(palette, *ink));
    }
}

/// The line into which one types; the real cursor stands in it.
fn prompt(
    line: &Line,
    (empty, after): (&str, &str),
    view: &View,
    frame: &mut Frame<'_>,
    row: Rect,
) {
    let palette = view.palette();
    parts::text(frame, Rect { width: 2.min(row.width), ..row }, ">", palette.key);
    let wide = u16::try_from(after.width()).unwrap_or(0);
    let field = Rect { x: row.x + 2, width: row.width.saturating_sub(3 + wide), ..row };
    let (text, column) =
        parts::window(line.text(), line.column(), usize::from(field.width.saturating_sub(1)));
    if line.is_empty() {
        parts::text(frame, field, empty, palette.quiet);
    } else {
        parts::text(frame, field, &text, palette.field);
    }
    let rest = Rect { x: field.right(), width: wide.min(row.right() - field.right()), ..row };
    parts::text(frame, rest, after, palette.near);
    parts::cursor(frame, field, column);
}

fn roll(it: &Conduct, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, word::ROLL_TITLE.get(desk.lang()));
    let height = inside.height.saturating_sub(4);
    let body = Rect { height, ..inside };
    lines::draw(&it.roll.hits, ("conduct-roll", it.roll.at), view, frame, body);
    let told = Rect { y: body.bottom(), height: 2.min(inside.height), ..inside };
    lines::sentences(&it.shown.here, view, frame, told);
    let ask = Rect { y: told.bottom(), height: 1, ..inside };
    parts::text(frame, ask, &format!(" {}", it.roll.question(desk)), view.palette().title);
    let foot = Rect { y: ask.bottom(), height: 1, ..inside };
    prompt(&it.roll.typed, ("", ""), view, frame, foot);
}

fn end(it: &Conduct, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.end.title(desk));
    lines::draw(&it.end.rows, ("conduct-end", it.end.at), view, frame, inside);
}
