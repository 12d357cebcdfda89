//! Draws what each member has to carry.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::workload::Workload;
use crate::ui::parts;
use crate::ui::screen::lines;
use crate::ui::view::View;
use crate::words::follow as word;

/// Draws the table, and what its headings mean.
pub fn draw(it: &Workload, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let empty = it.lines.rows.len() < 2;
    let text = if empty { word::LOAD_NONE } else { word::LOAD_FOOT };
    let told = parts::wrap(text.get(desk.lang()), usize::from(inside.width.saturating_sub(2)));
    let foot = u16::try_from(told.len()).unwrap_or(1) + 1;
    let list = Rect { height: inside.height.saturating_sub(foot), ..inside };
    lines::draw(&it.lines, ("workload", it.at), view, frame, list);
    let below = Rect { y: list.bottom() + 1, height: foot - 1, ..inside };
    for (at, line) in told.iter().enumerate() {
        if let Some(row) = parts::row(below, at) {
            parts::text(frame, row, &format!(" {line}"), view.palette().quiet);
        }
    }
}
