//! Draws the list of papers.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::papers::PaperList;
use crate::ui::parts;
use crate::ui::view::View;
use crate::words::ui;

/// Draws what is typed, the papers that answer it with what each is about, and how to mark them.
pub fn draw(it: &PaperList, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let palette = view.palette();
    parts::text(frame, inside, &format!("> {}", it.query.text()), palette.title);
    parts::cursor(frame, inside, 2 + it.query.column());
    if let (true, Some(row)) = (it.shown.is_empty(), parts::row(inside, 1)) {
        parts::text(frame, row, &format!(" {}", ui::NONE_FITS.get(desk.lang())), palette.quiet);
    }
    let height = inside.height.saturating_sub(2);
    let list = Rect { y: inside.y + 1, height, ..inside };
    parts::lines(frame, view, list, ("papers", it.at, it.shown.len()), &mut |index, width| {
        let Some(line) = it.shown.get(index) else { return (String::new(), palette.text) };
        let Some(offer) = it.all.get(*line) else { return (String::new(), palette.text) };
        let is_marked = it.marked.contains(line);
        let mark = if is_marked { "[x]" } else { "[ ]" };
        let cells = [mark.to_owned(), offer.name.clone(), offer.of.clone()];
        let style = if is_marked { palette.title } else { palette.text };
        (parts::columns(&cells, &[3, 0, 0], width), style)
    });
    if let Some(row) = parts::row(inside, usize::from(inside.height.saturating_sub(1))) {
        parts::text(frame, row, &format!(" {}", it.foot(desk)), palette.quiet);
    }
}
