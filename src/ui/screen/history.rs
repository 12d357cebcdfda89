//! Draws the history.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::history::History;
use crate::domain::act::Entry;
use crate::domain::work::exports;
use crate::ui::parts;
use crate::ui::view::View;
use crate::words::{Lang, door as word, paper_screen as paper, privacy};

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
    // Files lying about are what is forgotten: the reminder stands below them.
    let room = u16::from(it.exports && inside.height > 3);
    let foot = Rect { y: inside.y + inside.height - room, height: room, ..inside };
    if room > 0 {
        let reminder = format!(" {}", privacy::OLD_EXPORTS.get(desk.lang()));
        parts::text(frame, foot, &reminder, palette.near);
    }
    let inside = Rect { height: inside.height - room, ..inside };
    parts::lines(frame, view, inside, ("history", it.at, count), &mut |index, width| {
        let Some(entry) = shown.get(index) else { return (String::new(), palette.text) };
        if it.exports {
            return (export(entry, desk.lang(), width), palette.text);
        }
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

/// An export in one line: when, whose data, what; by whom where there is room.
fn export(entry: &Entry, lang: Lang, width: usize) -> String {
    let export = exports::of(entry);
    let cells = [
        format!(" {}", export.seq),
        export.at.format("%d/%m/%Y %H:%M").to_string(),
        export.say_people(lang),
        export.what,
        export.author,
    ];
    let widths = if width < WIDE { [5, 16, 19, 0, 0] } else { [7, 17, 24, 0, 20] };
    let shown = if width < WIDE { 4 } else { 5 };
    parts::columns(
        cells.get(..shown).unwrap_or(&cells),
        widths.get(..shown).unwrap_or(&widths),
        width,
    )
}
