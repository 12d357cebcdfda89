//! Draws the calendar.

use chrono::Datelike as _;
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::screen::calendar::Calendar;
use crate::ui::parts;
use crate::ui::view::View;
use crate::words::{calendar, ui};

/// Draws one month, weeks from Monday.
pub fn draw(it: &Calendar, desk: &Desk, view: &mut View, frame: &mut Frame<'_>) {
    let palette = view.palette();
    let inside = parts::popup(frame, view, &it.title, (32, 11));
    let lang = desk.lang();
    let title = calendar::month_of_year(it.day.month(), it.day.year(), lang);
    if let Some(row) = parts::row(inside, 0) {
        parts::text(frame, row, &format!(" {title}"), palette.title);
    }
    if let Some(row) = parts::row(inside, 1) {
        parts::text(frame, row, ui::WEEK_HEAD.get(lang), palette.quiet);
    }
    for (week, days) in it.weeks().iter().enumerate() {
        let Some(row) = parts::row(inside, week + 2) else { return };
        for (place, day) in days.iter().enumerate() {
            let x = row.x + u16::try_from(place * 4).unwrap_or(0);
            let style = match () {
                () if *day == it.day => palette.cursor,
                () if *day == desk.today() => palette.near,
                () if day.month() == it.day.month() => palette.text,
                () => palette.quiet,
            };
            let area = Rect { x, width: 4.min(row.right().saturating_sub(x)), ..row };
            parts::text(frame, area, &format!("{:>3}", day.day()), style);
            view.line(area, week * 7 + place);
        }
    }
}
