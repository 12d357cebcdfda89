//! Draws the settings.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::settings::{Row, Settings};
use crate::ui::parts;
use crate::ui::view::View;

/// Draws the lines of the settings with what is chosen.
pub fn draw(it: &Settings, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let palette = view.palette();
    parts::lines(frame, view, inside, ("settings", it.at, Row::ALL.len()), &mut |index, _| {
        let Some(row) = Row::ALL.get(index) else { return (String::new(), palette.text) };
        let name = parts::fit(row.name().get(desk.lang()), 32);
        let value = row.value(&desk.settings);
        let value = if value.is_empty() { "…".to_owned() } else { format!("‹ {value} ›") };
        (format!(" {name} {value}"), palette.text)
    });
}
