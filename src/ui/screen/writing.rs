//! Draws how far the writing of papers is, then what was written and where.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::papers::{Stage, Writing};
use crate::ui::parts;
use crate::ui::view::View;
use crate::words::paper_screen as word;

/// Draws the file that is next, or what came of all.
pub fn draw(it: &Writing, desk: &Desk, view: &View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let lines =
        if it.stage == Stage::Over { over(it, desk, view) } else { under_way(it, desk, view) };
    let width = usize::from(inside.width).saturating_sub(2);
    let broken = lines.iter().flat_map(|(text, style)| {
        let lines = if text.is_empty() { vec![String::new()] } else { parts::wrap(text, width) };
        lines.into_iter().map(|line| (line, *style))
    });
    for (at, (line, style)) in broken.enumerate() {
        let Some(row) = parts::row(inside, at) else { return };
        parts::text(frame, row, &format!(" {line}"), style);
    }
}

fn under_way(it: &Writing, desk: &Desk, view: &View) -> Vec<(String, Style)> {
    let (lang, palette) = (desk.lang(), view.palette());
    let name = it.next().map_or("", |piece| piece.name.as_str());
    let at = (it.done.len() + 1).min(it.pieces.len()).to_string();
    let of = it.pieces.len().to_string();
    let values = [("n", at.as_str()), ("of", of.as_str()), ("name", name)];
    let mut lines = vec![(word::WRITING.fill(lang, &values), palette.title)];
    lines.push((String::new(), palette.text));
    if it.stage == Stage::Asking {
        lines.push((word::EXISTS.fill(lang, &[("name", name)]), palette.near));
        lines.push((word::EXISTS_ASK.get(lang).to_owned(), palette.text));
    } else {
        lines.push((word::WRITING_HINT.get(lang).to_owned(), palette.quiet));
    }
    lines
}

fn over(it: &Writing, desk: &Desk, view: &View) -> Vec<(String, Style)> {
    let (lang, palette) = (desk.lang(), view.palette());
    let mut lines = Vec::new();
    if let Some(why) = &it.why {
        lines.push((why.clone(), palette.bad));
        lines.push((String::new(), palette.text));
    }
    let head = match it.done.len() {
        0 => word::NOTHING_WRITTEN.get(lang).to_owned(),
        1 => word::WRITTEN_ONE.get(lang).to_owned(),
        n => word::WRITTEN.fill(lang, &[("n", &n.to_string())]),
    };
    lines.push((head, palette.title));
    if !it.done.is_empty() {
        // above the list, which may be longer than the window
        lines.push((word::IN_CLEAR.get(lang).to_owned(), palette.near));
        lines.push((String::new(), palette.text));
    }
    lines.extend(it.done.iter().map(|path| (path.display().to_string(), palette.text)));
    lines
}
