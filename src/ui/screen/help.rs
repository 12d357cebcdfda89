//! Draws the help.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::help::Help;
use crate::ui::parts;
use crate::ui::view::View;
use crate::words::ui;

/// Draws the keys in force with what they do, and why not where they do not.
pub fn draw(it: &Help, desk: &Desk, view: &mut View, frame: &mut Frame<'_>) {
    let lang = desk.lang();
    let all = frame.area();
    let size = (all.width.min(76), all.height.saturating_sub(2));
    let inside = parts::popup(frame, view, &it.title(desk), size);
    let palette = view.palette();
    let prompt = format!(" {} ", ui::FIND_PROMPT.get(lang));
    let indent = unicode_width::UnicodeWidthStr::width(prompt.as_str());
    parts::text(frame, inside, &format!("{prompt}{}", it.query.text()), palette.title);
    parts::cursor(frame, inside, indent + it.query.column());
    let list = Rect { y: inside.y + 1, height: inside.height.saturating_sub(1), ..inside };
    if it.shown.is_empty() {
        parts::text(frame, list, &format!(" {}", ui::NONE_FITS.get(lang)), palette.quiet);
    }
    parts::lines(frame, view, list, ("help", it.at, it.shown.len()), &mut |index, _| {
        let Some(line) = it.shown.get(index).and_then(|i| it.all.get(*i)) else {
            return (String::new(), palette.text);
        };
        let name = parts::fit(line.action.name().get(lang), 22);
        let keys = parts::fit(&line.keys, 24);
        let why = line.refusal.as_deref().unwrap_or_default();
        let style = if line.refusal.is_some() { palette.quiet } else { palette.text };
        (format!(" {name} {keys} {why}"), style)
    });
}
