//! Draws a list of records.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::list::List;
use crate::app::screen::table::{self, Column};
use crate::ui::parts;
use crate::ui::view::View;
use crate::words::ui;

/// Draws the headings, the lines in sight, and what is typed to find one.
pub fn draw(it: &List, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let count = ui::FOUND.fill(lang, &[("n", &it.count().to_string())]);
    let title = format!("{} – {count}", it.title(desk));
    let inside = parts::boxed(frame, view, area, &title);
    let palette = view.palette();
    let columns = columns_for(it, inside.width, area.width);
    let widths: Vec<u16> = columns.iter().map(|(_, column)| column.width).collect();
    let heads: Vec<String> =
        columns.iter().map(|(_, column)| column.title.get(lang).to_owned()).collect();
    let head = parts::columns(&heads, &widths, usize::from(inside.width));
    parts::text(frame, inside, &head, palette.quiet);
    let find = u16::from(it.finding || !it.query.is_empty());
    let lines = Rect { y: inside.y + 1, height: inside.height.saturating_sub(1 + find), ..inside };
    parts::lines(frame, view, lines, ("list", it.at, it.count()), &mut |index, width| {
        let record = it.line(index).and_then(|id| desk.register.record(id));
        let Some(record) = record else { return (String::new(), palette.text) };
        let all = table::cells(desk, record);
        let cells: Vec<String> =
            columns.iter().filter_map(|(at, _)| all.get(*at).cloned()).collect();
        (parts::columns(&cells, &widths, width), palette.text)
    });
    if find > 0 {
        let row = Rect { y: lines.bottom(), height: 1, ..inside };
        let prompt = format!("{} ", ui::FIND_PROMPT.get(lang));
        parts::text(frame, row, &format!("{prompt}{}", it.query.text()), palette.title);
        if it.finding {
            let indent = unicode_width::UnicodeWidthStr::width(prompt.as_str());
            parts::cursor(frame, row, indent + it.query.column());
        }
    }
}

/// The least width of the column that takes what the others leave, in cells.
const OPEN: u16 = 18;

/// The columns of the list that have room: the last ones go first.
fn columns_for(it: &List, inside: u16, width: u16) -> Vec<(usize, &'static Column)> {
    let all = table::columns(it.kind).iter().enumerate();
    let mut columns: Vec<_> = all.filter(|(_, column)| column.from <= width).collect();
    let taken = |columns: &[(usize, &Column)]| {
        columns.iter().map(|(_, column)| column.width.saturating_add(1)).sum::<u16>()
    };
    while columns.len() > 2 && taken(&columns) + OPEN > inside {
        columns.pop();
    }
    columns
}
