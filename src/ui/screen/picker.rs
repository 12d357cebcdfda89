//! Draws a picker.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::screen::picker::Picker;
use crate::domain::field::Value;
use crate::ui::parts;
use crate::ui::view::View;
use crate::words::ui;

/// Draws what is typed and the lines that answer it.
pub fn draw(it: &Picker, desk: &Desk, view: &mut View, frame: &mut Frame<'_>) {
    let all = frame.area();
    let lines = u16::try_from(it.all.len()).unwrap_or(u16::MAX).saturating_add(3).max(6);
    let size = (all.width.min(60), lines.min(all.height.saturating_sub(4)));
    let inside = parts::popup(frame, view, &it.title, size);
    let palette = view.palette();
    parts::text(frame, inside, &format!("> {}", it.query.text()), palette.title);
    parts::cursor(frame, inside, 2 + it.query.column());
    if let (true, Some(row)) = (it.shown.is_empty(), parts::row(inside, 1)) {
        parts::text(frame, row, &format!(" {}", ui::NONE_FITS.get(desk.lang())), palette.quiet);
    }
    let list = Rect { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside };
    parts::lines(frame, view, list, ("picker", it.at, it.shown.len()), &mut |index, _| {
        let Some(pick) = it.shown.get(index).and_then(|i| it.all.get(*i)) else {
            return (String::new(), palette.text);
        };
        let mark = match (&it.marked, &pick.value) {
            (Some(marked), Value::Ref(number)) if marked.contains(number) => "[x] ",
            (Some(_), _) => "[ ] ",
            (None, _) => " ",
        };
        (format!("{mark}{}", pick.text), palette.text)
    });
}
