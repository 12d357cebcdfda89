//! Draws ready lines in columns.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::screen::lines::{Ink, Lines};
use crate::ui::parts;
use crate::ui::theme::Palette;
use crate::ui::view::View;

/// The style of an ink.
pub const fn style(palette: Palette, ink: Ink) -> Style {
    match ink {
        Ink::Plain => palette.text,
        Ink::Quiet => palette.quiet,
        Ink::Title => palette.title,
        Ink::Good => palette.good,
        Ink::Bad => palette.bad,
        Ink::Near => palette.near,
    }
}

/// Columns for a narrow window: those of a fixed width give way, so that the open one, which
/// holds what the line is about, keeps at least two fifths.
fn narrowed(widths: &[u16], total: usize) -> Vec<u16> {
    let mut widths = widths.to_vec();
    let open = |widths: &[u16]| {
        let fixed: usize = widths.iter().map(|wide| usize::from(*wide) + 1).sum();
        total.saturating_sub(fixed)
    };
    while widths.contains(&0) && open(&widths) < total * 2 / 5 {
        let Some(widest) = widths.iter_mut().max().filter(|wide| **wide > 8) else { break };
        *widest -= 1;
    }
    widths
}

/// Draws the lines in sight, one under the cursor.
pub fn draw(
    it: &Lines,
    (name, at): (&'static str, usize),
    view: &mut View,
    frame: &mut Frame<'_>,
    area: Rect,
) {
    let palette = view.palette();
    parts::lines(frame, view, area, (name, at, it.rows.len()), &mut |index, width| {
        let Some(row) = it.rows.get(index) else { return (String::new(), palette.text) };
        let text = match row.cells.as_slice() {
            [only] => format!(" {only}"),
            cells => {
                let width = width.saturating_sub(1);
                format!(" {}", parts::columns(cells, &narrowed(it.widths, width), width))
            }
        };
        (text, style(palette, row.ink))
    });
}

/// Draws sentences below each other, broken to the width; returns how many lines they took.
pub fn sentences(it: &[(String, Ink)], view: &View, frame: &mut Frame<'_>, area: Rect) -> usize {
    let mut place = 0;
    for (text, ink) in it {
        for part in parts::wrap(text, usize::from(area.width.saturating_sub(2))) {
            let Some(row) = parts::row(area, place) else { return place };
            parts::text(frame, row, &format!(" {part}"), style(view.palette(), *ink));
            place += 1;
        }
    }
    place
}
