//! Draws the workspace of a meeting: tabs, the pane in front, what it comes to at its foot.

use ratatui::Frame;
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

use crate::app::desk::Desk;
use crate::app::screen::meeting::{Pane, TABS, Workspace};
use crate::ui::parts;
use crate::ui::screen::lines;
use crate::ui::view::View;

/// The most lines that the foot of a pane takes.
const FOOT: u16 = 4;

/// Draws the workspace.
pub fn draw(it: &Workspace, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.head);
    tabs(it, desk, view, frame, inside);
    let width = usize::from(inside.width.saturating_sub(2));
    let need: usize = it.foot.iter().map(|(text, _)| parts::wrap(text, width).len()).sum();
    let foot = u16::try_from(need).unwrap_or(FOOT).min(FOOT);
    let height = inside.height.saturating_sub(foot + 1);
    let body = Rect { y: inside.y + 1, height, ..inside };
    lines::draw(&it.lines, (name(it.pane), it.at()), view, frame, body);
    let below = Rect { y: body.bottom(), height: foot, ..inside };
    lines::sentences(&it.foot, view, frame, below);
}

/// Each pane keeps its own place.
const fn name(pane: Pane) -> &'static str {
    match pane {
        Pane::Agenda => "agenda",
        Pane::Roll => "roll",
        Pane::Run => "run",
        Pane::Votes => "votes",
        Pane::Due => "due",
        Pane::Resolution => "decision",
        Pane::Minutes => "minutes",
    }
}

/// The names of the panes; the one in front stands in brackets, so that it is not told by colour
/// alone. What does not fit moves out on the left.
fn tabs(it: &Workspace, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let palette = view.palette();
    let names: Vec<String> = Pane::ALL
        .iter()
        .map(|pane| {
            let name = pane.name().get(desk.lang());
            if *pane == it.pane { format!("[{name}]") } else { name.to_owned() }
        })
        .collect();
    let room = usize::from(area.width.saturating_sub(2));
    let front = Pane::ALL.iter().position(|pane| *pane == it.pane).unwrap_or_default();
    let wide = |from: usize| -> usize {
        names.iter().take(front + 1).skip(from).map(|name| name.width() + 2).sum()
    };
    let first = (0..=front).find(|from| wide(*from) <= room).unwrap_or(front);
    let mut x = area.x + 1;
    for (at, name) in names.iter().enumerate().skip(first) {
        let width = u16::try_from(name.width()).unwrap_or(0);
        if x >= area.right() {
            return;
        }
        let tab = Rect { x, width: width.min(area.right() - x), height: 1, ..area };
        let style = if at == front { palette.title } else { palette.quiet };
        parts::text(frame, tab, name, style);
        view.line(tab, TABS + at);
        x = x.saturating_add(width + 2);
    }
}
