//! Draws the thread of a decision.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::thread::Thread;
use crate::ui::parts;
use crate::ui::screen::lines;
use crate::ui::view::View;

/// Draws its knots below each other; the one under the cursor in full at the foot.
pub fn draw(it: &Thread, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let told = it.lines.rows.get(it.at).and_then(|row| row.cells.last()).cloned();
    let told = parts::wrap(&told.unwrap_or_default(), usize::from(inside.width.saturating_sub(2)));
    let foot = u16::try_from(told.len().min(3)).unwrap_or(1) + 1;
    let list = Rect { height: inside.height.saturating_sub(foot), ..inside };
    lines::draw(&it.lines, ("thread", it.at), view, frame, list);
    for (at, line) in told.iter().take(3).enumerate() {
        let below = Rect { y: list.bottom() + 1, height: foot - 1, ..inside };
        if let Some(row) = parts::row(below, at) {
            parts::text(frame, row, &format!(" {line}"), view.palette().quiet);
        }
    }
}
