//! Draws in which form, where and under which name papers are written.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr as _;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::line::Line;
use crate::app::screen::papers::{Row, WritePaper};
use crate::ui::parts;
use crate::ui::view::View;
use crate::words::{Text, paper_screen as word};

/// Draws the lines below their headings.
pub fn draw(it: &WritePaper, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let inside = parts::boxed(frame, view, area, &it.title(desk));
    let mut pen = Pen { inside, at: 0, frame, view, lang: desk.lang() };
    let palette = pen.view.palette();
    pen.say(&it.what, palette.title);
    let mut last = None;
    for (index, row) in it.rows().into_iter().enumerate() {
        let head = heading(row);
        if head.is_some() && head != last {
            // where it is narrow, what is chosen has the room
            if inside.height > 16 {
                pen.at += 1;
            }
            pen.say(head.map_or("", |text| text.get(desk.lang())), palette.quiet);
        }
        last = head;
        pen.row(it, index, row);
    }
    pen.at = pen.at.max(usize::from(inside.height.saturating_sub(2)));
    for line in parts::wrap(word::IN_CLEAR.get(desk.lang()), usize::from(inside.width) - 2) {
        pen.say(&line, palette.near);
    }
}

/// The heading above lines of a sort.
const fn heading(row: Row) -> Option<Text> {
    match row {
        Row::Format(_) => Some(word::FORMS),
        Row::Place(_) => Some(word::PLACES),
        Row::Form | Row::Folder | Row::Name => None,
    }
}

/// Where the next line goes.
struct Pen<'a, 'f> {
    inside: Rect,
    at: usize,
    frame: &'a mut Frame<'f>,
    view: &'a mut View,
    lang: crate::words::Lang,
}

impl Pen<'_, '_> {
    fn next(&mut self) -> Option<Rect> {
        let area = parts::row(self.inside, self.at)?;
        self.at += 1;
        Some(area)
    }

    fn say(&mut self, text: &str, style: Style) {
        if let Some(area) = self.next() {
            parts::text(self.frame, area, &format!(" {text}"), style);
        }
    }

    fn row(&mut self, it: &WritePaper, index: usize, row: Row) {
        let palette = self.view.palette();
        let Some(area) = self.next() else { return };
        self.view.line(area, index);
        let style = if index == it.at { palette.cursor } else { palette.text };
        let lang = self.lang;
        let text = match row {
            Row::Format(at) => it.formats.get(at).map(|(format, chosen)| {
                format!("   {} {}", if *chosen { "[x]" } else { "[ ]" }, format.name().get(lang))
            }),
            Row::Place(at) => it.places.get(at).map(|place| {
                let path = place.path.display().to_string();
                let mark = if it.folder.text() == path { "(•)" } else { "( )" };
                let stick = || word::STICK.fill(lang, &[("path", &path)]);
                format!("   {mark} {}", if place.removable { stick() } else { path.clone() })
            }),
            Row::Form => {
                return self.typed(area, word::FORM_PATH, it.form.as_ref(), index == it.at);
            }
            Row::Folder => return self.typed(area, word::FOLDER, Some(&it.folder), index == it.at),
            Row::Name => return self.typed(area, word::NAME, it.name.as_ref(), index == it.at),
        };
        parts::text(self.frame, area, &text.unwrap_or_default(), style);
    }

    /// A line that is typed, behind its name.
    fn typed(&mut self, area: Rect, label: Text, line: Option<&Line>, is_here: bool) {
        let palette = self.view.palette();
        let Some(line) = line else { return };
        let label = format!(" {}: ", label.get(self.lang));
        let before = label.width();
        let room = usize::from(area.width).saturating_sub(before);
        let (shown, column) = parts::window(line.text(), line.column(), room);
        let style = if is_here { palette.cursor } else { palette.text };
        parts::text(self.frame, area, &format!("{label}{shown}"), style);
        if is_here {
            parts::cursor(self.frame, area, before + column);
        }
    }
}
