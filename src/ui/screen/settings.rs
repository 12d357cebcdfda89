//! Draws the settings.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::settings::Settings;
use crate::ui::parts;
use crate::ui::view::View;

/// Draws the lines of the settings.
pub fn draw(it: &Settings, desk: &Desk, view: &View, frame: &mut Frame<'_>, area: Rect) {
    parts::boxed(frame, view, area, &it.title(desk));
}
