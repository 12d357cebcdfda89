//! Draws what an import would do, and below what Enter does.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::message::Tone;
use crate::app::screen::import_preview::ImportPreview;
use crate::ui::parts;
use crate::ui::view::View;
use crate::words::import as word;

/// Draws the rows with the one under the cursor.
pub fn draw(it: &ImportPreview, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let file = word::IMPORT_SURE
        .fill(lang, &[("file", &it.preview.file), ("encoding", &it.preview.encoding)]);
    let what = it.preview.kind.name().get(lang);
    let inside = parts::boxed(frame, view, area, &format!("{}, {what}: {file}", it.title(desk)));
    let palette = view.palette();
    let advice = parts::wrap(&it.advice(lang), usize::from(inside.width.saturating_sub(2)));
    let below = u16::try_from(advice.len()).unwrap_or(1);
    let list = Rect { height: inside.height.saturating_sub(below), ..inside };
    let lines = it.lines();
    parts::lines(frame, view, list, ("import_preview", it.at, lines.len()), &mut |at, _| {
        let Some(line) = lines.get(at) else { return (String::new(), palette.text) };
        let style = match (line.head, line.tone) {
            (true, tone) => palette.tone(tone),
            (false, Tone::Bad) => palette.bad,
            (false, _) => palette.text,
        };
        (format!(" {}", line.text), style)
    });
    for (at, line) in advice.iter().enumerate() {
        if let Some(row) = parts::row(inside, usize::from(list.height) + at) {
            parts::text(frame, row, &format!(" {line}"), palette.near);
        }
    }
}
