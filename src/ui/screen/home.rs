//! Draws the month's screen.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr as _;

use crate::app::action::Action;
use crate::app::copy_age::Age;
use crate::app::desk::Desk;
use crate::app::keymap::{BINDINGS, Scope};
use crate::app::screen::figures::Figures;
use crate::app::screen::home::{Home, Pane, PathLine};
use crate::domain::work::alerts::Severity;
use crate::domain::work::month::Mark;
use crate::ui::parts;
use crate::ui::theme::Palette;
use crate::ui::view::View;
use crate::words::{Lang, Text, door as word};

/// The sections named on the first screen.
const SECTIONS: [Action; 7] = [
    Action::Members,
    Action::Meetings,
    Action::Resolutions,
    Action::FollowUp,
    Action::History,
    Action::Settings,
    Action::Prepare,
];

/// Draws the path of the month, what needs attention, and the last twelve months.
pub fn draw(it: &Home, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let told = details(it, area.width.saturating_sub(2), area.height.saturating_sub(10));
    let lines = u16::try_from(told.1.iter().map(Vec::len).sum::<usize>()).unwrap_or(7).max(3);
    let top = Rect { height: (lines + 2).min(area.height), ..area };
    path(it, &told, view, frame, top);
    copies(desk, view, frame, top);
    let rest = Rect { y: top.bottom(), height: area.height.saturating_sub(top.height), ..area };
    if rest.height < 3 {
        return;
    }
    let right = (area.width * 9 / 20).clamp(32, 60);
    let left = Rect { width: area.width.saturating_sub(right), ..rest };
    alerts(it, desk, view, frame, left);
    let right = Rect { x: left.right(), width: right, ..rest };
    months(it, desk, view, frame, right);
}

/// The sign of a step; never told by colour alone.
const fn sign(mark: Mark) -> &'static str {
    match mark {
        Mark::Done => "[x]",
        Mark::Doing => "[~]",
        Mark::Todo => "[ ]",
        Mark::Late => "[!]",
    }
}

const fn ink(mark: Mark, palette: &Palette) -> Style {
    match mark {
        Mark::Done => palette.good,
        Mark::Doing => palette.near,
        Mark::Todo => palette.text,
        Mark::Late => palette.bad,
    }
}

/// The width of the steps' names, and the lines of each detail: one each where there is no room.
fn details(it: &Home, width: u16, room: u16) -> (usize, Vec<Vec<String>>) {
    let width = usize::from(width);
    let widest = it.path.iter().map(|line| line.text.width()).max().unwrap_or(0) + 8;
    let text = widest.min(width * 3 / 5 + 6);
    let wrapped = |line: &PathLine| {
        let lines = parts::wrap(&line.detail, width.saturating_sub(text + 1));
        if lines.is_empty() { vec![String::new()] } else { lines }
    };
    let all: Vec<Vec<String>> = it.path.iter().map(wrapped).collect();
    if all.iter().map(Vec::len).sum::<usize>() <= usize::from(room) {
        return (text, all);
    }
    (text, it.path.iter().map(|line| vec![line.detail.clone()]).collect())
}

fn path(
    it: &Home,
    (text, details): &(usize, Vec<Vec<String>>),
    view: &mut View,
    frame: &mut Frame<'_>,
    area: Rect,
) {
    let inside = parts::boxed(frame, view, area, &format!("{} – {}", it.heading, it.about));
    let palette = view.palette();
    let mut place = 0;
    for (at, (line, details)) in it.path.iter().zip(details).enumerate() {
        let is_here = it.pane == Pane::Path && it.step == at;
        let style = if is_here { palette.cursor } else { ink(line.mark, &palette) };
        for (nth, detail) in details.iter().enumerate() {
            let Some(row) = parts::row(inside, place) else { return };
            let head = match nth {
                0 => format!(" {} {} {}", sign(line.mark), at + 1, line.text),
                _ => String::new(),
            };
            parts::text(frame, row, &format!("{} {detail}", parts::fit(&head, *text)), style);
            view.line(row, at);
            if is_here && nth == 0 {
                parts::cursor(frame, row, 1);
            }
            place += 1;
        }
    }
}

/// The age of the last copy outside, on the lower border of the path: it takes no line away.
fn copies(desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let Some(known) = &desk.copies else { return };
    let acts = desk.history.last().map_or(0, |entry| entry.seq);
    let (text, age) = known.line(acts, desk.sure_today(), desk.lang());
    let palette = view.palette();
    let (sign, style) = match age {
        Age::Young => ("", palette.quiet),
        Age::Old => ("! ", palette.near),
        Age::TooOld => ("[!] ", palette.bad),
    };
    let key = if known.outside.is_some() { key_of(Action::Copies) } else { String::new() };
    // the key stays, whatever must give way to it
    let room = usize::from(area.width).saturating_sub(sign.len() + key.width() + 5);
    let text = if text.width() > room { parts::fit(&text, room) } else { text };
    let text = format!(" {sign}{text} {key}").trim_end().to_owned() + " ";
    let row = Rect { x: area.x + 1, y: area.bottom().saturating_sub(1), ..area };
    let width = u16::try_from(text.width()).unwrap_or(u16::MAX).min(area.width.saturating_sub(2));
    let row = Rect { width, height: 1, ..row };
    parts::text(frame, row, &text, style);
    view.button(row, Action::Copies);
}

fn alerts(it: &Home, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let count = it.alerts.len();
    let title = match count {
        0 => word::ATTENTION.get(lang).to_owned(),
        n => format!("{} ({n})", word::ATTENTION.get(lang)),
    };
    let inside = parts::boxed(frame, view, area, &title);
    let palette = view.palette();
    if count == 0 {
        let text = format!(" {}", word::NO_ATTENTION.get(lang));
        parts::text(frame, inside, &text, palette.quiet);
        return;
    }
    let height = usize::from(inside.height);
    let top = view.top("home", it.alert, count, height);
    let told = alert_lines(it, usize::from(inside.width.saturating_sub(6)), height);
    let mut place = 0;
    for (at, (line, told)) in it.alerts.iter().zip(&told).enumerate().skip(top) {
        let (sign, style) = match line.severity {
            Severity::Late => ("[!]", palette.bad),
            Severity::Soon => (" ! ", palette.near),
            Severity::Note => (" · ", palette.text),
        };
        let is_here = it.pane == Pane::Alerts && it.alert == at;
        let style = if is_here { palette.cursor } else { style };
        for (nth, text) in told.iter().enumerate() {
            let Some(row) = parts::row(inside, place) else { return };
            let sign = if nth == 0 { sign } else { "   " };
            parts::text(frame, row, &format!(" {sign} {text}"), style);
            view.line(row, it.path.len() + at);
            if is_here && nth == 0 {
                parts::cursor(frame, row, 1);
            }
            place += 1;
        }
    }
}

/// What needs attention, in lines: what room is left goes to the most pressing, which come first.
fn alert_lines(it: &Home, width: usize, height: usize) -> Vec<Vec<String>> {
    let mut spare = height.saturating_sub(it.alerts.len());
    let mut all = Vec::with_capacity(it.alerts.len());
    for alert in &it.alerts {
        let lines = parts::wrap(&alert.text, width);
        let more = lines.len().saturating_sub(1);
        if more > spare {
            all.push(vec![alert.text.clone()]);
        } else {
            spare -= more;
            all.push(lines);
        }
    }
    all
}

fn months(it: &Home, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let inside = parts::boxed(frame, view, area, word::TWELVE_MONTHS.get(lang));
    let palette = view.palette();
    let rows = [
        (word::ATTENDANCE, &it.attendance, "%"),
        (word::COMPLETION, &it.completion, "%"),
        (word::SCORE, &it.score, ""),
    ];
    for (at, (name, figures, unit)) in rows.iter().enumerate() {
        if let Some(row) = parts::row(inside, at) {
            parts::text(frame, row, &figure_line(*name, figures, unit, lang), palette.text);
        }
    }
    // Sections stand below where there is room for their heading and more than one line.
    let head = if inside.height < 6 { return } else { 3 };
    let half = inside.width / 2;
    let mut button = |cell: Rect, action: Action| {
        let text = format!(" {} {}", key_of(action), action.name().get(lang));
        parts::text(frame, cell, &text, palette.quiet);
        view.button(cell, action);
    };
    let from = |row: Rect, x: u16| Rect { x: row.x + x, width: inside.width - x, ..row };
    let heading = parts::row(inside, head);
    if let Some(row) = heading {
        let text = format!(" {} {}", key_of(Action::Search), Action::Search.name().get(lang));
        let wide = u16::try_from(text.chars().count()).unwrap_or(half);
        button(from(row, half.min(inside.width.saturating_sub(wide))), Action::Search);
    }
    for (at, action) in SECTIONS.iter().enumerate() {
        let Some(row) = parts::row(inside, head + 1 + at / 2) else { break };
        let alone = at + 1 == SECTIONS.len();
        match at % 2 {
            0 if alone => button(row, *action),
            0 => button(Rect { width: half, ..row }, *action),
            _ => button(from(row, half), *action),
        }
    }
    if let Some(row) = heading {
        let text = format!(" {}", word::SECTIONS.get(lang));
        let width = u16::try_from(text.chars().count()).unwrap_or(half).min(row.width);
        parts::text(frame, Rect { width, ..row }, &text, palette.title);
    }
}

fn key_of(action: Action) -> String {
    let mut bound = BINDINGS.iter().filter(|it| it.scope == Scope::Book && it.action == action);
    bound.find_map(|it| it.keys.first()).map(ToString::to_string).unwrap_or_default()
}

/// A name, twelve bars, the mean.
fn figure_line(name: Text, figures: &Figures, unit: &str, lang: Lang) -> String {
    let name = parts::fit(name.get(lang), 11);
    match figures.mean() {
        Some(mean) => format!(" {name}{}{:>4} {unit}", figures.bars(), (mean + 5) / 10),
        None => format!(" {name}{}", word::NO_FIGURES.get(lang)),
    }
}
