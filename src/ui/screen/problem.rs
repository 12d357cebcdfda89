//! Draws what stands there when the book did not open.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::problem::Problem;
use crate::ui::parts;
use crate::ui::view::View;
use crate::words::door as word;

/// Draws what happened, that nothing is lost, what to do now.
pub fn draw(it: &Problem, desk: &Desk, view: &View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let palette = view.palette();
    let told = [
        (word::PROBLEM_WHAT.fill(lang, &[("what", &it.what)]), palette.bad),
        (word::PROBLEM_SAFE.get(lang).to_owned(), palette.good),
        (word::PROBLEM_NOW.get(lang).to_owned(), palette.text),
    ];
    let mut place = 1;
    for (text, style) in told {
        for line in parts::wrap(&text, usize::from(inside.width.saturating_sub(2))) {
            if let Some(row) = parts::row(inside, place) {
                parts::text(frame, row, &format!(" {line}"), style);
            }
            place += 1;
        }
        place += 1;
    }
}
