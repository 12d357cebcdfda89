//! Draws the rules in force.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::rule_list::RuleList;
use crate::ui::parts;
use crate::ui::view::View;
use crate::words::door as word;

/// Draws the rules, and below them all about the one under the cursor.
pub fn draw(it: &RuleList, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let palette = view.palette();
    let list = Rect { height: inside.height.saturating_sub(4), ..inside };
    parts::lines(frame, view, list, ("rules", it.at, it.lines.len()), &mut |index, width| {
        let Some(line) = it.lines.get(index) else { return (String::new(), palette.text) };
        let cells = [format!(" {}", line.name), line.value.clone(), line.since.clone()];
        (parts::columns(&cells, &[0, 18, 18], width), palette.text)
    });
    let Some(line) = it.lines.get(it.at) else { return };
    let width = usize::from(inside.width.saturating_sub(2));
    let told = parts::wrap(&line.why, width).into_iter().take(2).map(|line| (line, palette.title));
    let note = parts::wrap(word::RULES_NOTE.get(lang), width);
    let told = told.chain(note.into_iter().map(|line| (line, palette.quiet)));
    for (at, (line, style)) in told.enumerate() {
        if let Some(row) = parts::row(inside, usize::from(list.height) + at) {
            parts::text(frame, row, &format!(" {line}"), style);
        }
    }
}
