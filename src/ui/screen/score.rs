//! Draws the score of a meeting: criteria and parts, and at the foot the answers of the part under
//! the cursor with why it has its points.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::screen::lines::Lines;
use crate::app::screen::score::Score;
use crate::ui::parts;
use crate::ui::screen::lines;
use crate::ui::view::View;

/// The most lines that the foot takes.
const FOOT: u16 = 4;
/// The width from which the reasons get what is left of a line.
const WIDE: u16 = 100;

/// Draws the sheet.
pub fn draw(it: &Score, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.head);
    // The foot keeps its height, so that the lines above stand still while the cursor moves.
    let foot = FOOT.min(inside.height.saturating_sub(3));
    let body = Rect { height: inside.height.saturating_sub(foot), ..inside };
    let place = ("score", it.at);
    if inside.width < WIDE {
        lines::draw(&it.lines, place, view, frame, body);
    } else {
        // Where there is room the reasons have it.
        let wide = Lines { widths: &[4, 44, 9, 7, 0], rows: it.lines.rows.clone() };
        lines::draw(&wide, place, view, frame, body);
    }
    let below = Rect { y: body.bottom(), height: foot, ..inside };
    lines::sentences(&it.foot, view, frame, below);
}
