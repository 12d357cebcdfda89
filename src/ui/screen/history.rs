//! Draws the history.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::history::History;
use crate::ui::parts;
use crate::ui::view::View;
use crate::words::{door as word, paper_screen as paper};

/// From this width on names stand whole.
const WIDE: usize = 90;

/// Draws the acts, the newest first.
pub fn draw(it: &History, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let palette = view.palette();
    let shown: Vec<_> = it.shown(desk).collect();
    let count = shown.len();
    if count == 0 {
        let none = if it.exports { paper::NO_EXPORTS } else { word::NO_HISTORY };
        let text = format!(" {}", none.get(desk.lang()));
        parts::text(frame, inside, &text, palette.quiet);
    }
    parts::lines(frame, view, inside, ("history", it.at, count), &mut |index, width| {
        let Some(entry) = shown.get(index) else { return (String::new(), palette.text) };
        // Noted while the clock could not be believed.
        let doubt = if desk.trust.is_doubtful(entry.seq) { "? " } else { "" };
        let what = format!("{doubt}{}", entry.account.say(desk.lang()));
        let cells = [
            format!(" {}", entry.seq),
            entry.at.format("%d/%m/%Y %H:%M").to_string(),
            if entry.account.deed.seals() { format!("■ {what}") } else { what },
            entry.author.clone(),
        ];
        // What was sealed stays, with all before it.
        let style = match desk.timeline.barrier() {
            Some(_) if entry.account.deed.seals() => palette.title,
            Some(last) if entry.seq < last => palette.quiet,
            _ => palette.text,
        };
        // What was done is what one looks for: in a narrow window it gets the room.
        let widths = if width < WIDE { [5, 16, 0, 14] } else { [7, 17, 0, 20] };
        (parts::columns(&cells, &widths, width), style)
    });
}
