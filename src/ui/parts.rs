//! The parts of which screens are drawn: fitted text, lists, fields.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear, Paragraph};
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use crate::ui::view::View;

/// Text cut or filled to `width` cells; a cut is shown by `…`. What would turn the direction of
/// writing is shown, not obeyed.
pub fn fit(text: &str, width: usize) -> String {
    let safe = harmless(text);
    let mut out = String::with_capacity(width + 4);
    let full = safe.width();
    if full <= width {
        out.push_str(&safe);
        out.extend(std::iter::repeat_n(' ', width - full));
        return out;
    }
    let mut used = 0;
    for part in safe.graphemes(true) {
        let cells = part.width();
        if used + cells + 1 > width {
            break;
        }
        out.push_str(part);
        used += cells;
    }
    if width > 0 {
        out.push('…');
        used += 1;
    }
    out.extend(std::iter::repeat_n(' ', width.saturating_sub(used)));
    out
}

/// Text in which nothing but letters reaches the terminal.
pub fn harmless(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\n' | '\t' => ' ',
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '�',
            c if c.is_control() => '�',
            c => c,
        })
        .collect()
}

/// One line of text at a place, cut to its width.
pub fn text(frame: &mut Frame<'_>, area: Rect, text: &str, style: Style) {
    if area.height > 0 && area.width > 0 {
        let line = Line::from(Span::styled(fit(text, usize::from(area.width)), style));
        frame.render_widget(Paragraph::new(line), Rect { height: 1, ..area });
    }
}

/// The `row`-th line of an area, if it has one.
pub fn row(area: Rect, row: usize) -> Option<Rect> {
    let y = u16::try_from(row).ok().filter(|row| *row < area.height)?;
    Some(Rect { y: area.y + y, height: 1, ..area })
}

/// Text broken into lines of at most `width` cells, at blanks where it can be.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut out = Vec::new();
    for line in text.lines() {
        let mut now = String::new();
        for word in line.split(' ') {
            let need = now.width() + usize::from(!now.is_empty()) + word.width();
            if need > width && !now.is_empty() {
                out.push(std::mem::take(&mut now));
            }
            if word.width() > width {
                for part in word.graphemes(true) {
                    if now.width() + part.width() > width {
                        out.push(std::mem::take(&mut now));
                    }
                    now.push_str(part);
                }
                continue;
            }
            if !now.is_empty() {
                now.push(' ');
            }
            now.push_str(word);
        }
        out.push(now);
    }
    out
}

/// A frame with a title; returns what is inside.
pub fn boxed(frame: &mut Frame<'_>, view: &View, area: Rect, title: &str) -> Rect {
    let palette = view.palette();
    let block = Block::bordered()
        .border_style(palette.frame)
        .style(palette.text)
        .title(Span::styled(format!(" {} ", harmless(title)), palette.title));
    let inside = block.inner(area);
    frame.render_widget(block, area);
    inside
}

/// A pop-up over what is there: `width` and `height` as far as the window has them; returns what
/// is inside.
pub fn popup(frame: &mut Frame<'_>, view: &View, title: &str, size: (u16, u16)) -> Rect {
    let all = frame.area();
    let (width, height) = (size.0.min(all.width), size.1.min(all.height));
    let area = Rect { x: (all.width - width) / 2, y: (all.height - height) / 2, width, height };
    frame.render_widget(Clear, area);
    boxed(frame, view, area, title)
}

/// A list of lines with one under the cursor. `line` is asked only for those that are seen.
pub fn lines(
    frame: &mut Frame<'_>,
    view: &mut View,
    area: Rect,
    list: (&'static str, usize, usize),
    line: &mut dyn FnMut(usize, usize) -> (String, Style),
) {
    let (name, at, count) = list;
    let height = usize::from(area.height);
    let top = view.top(name, at, count, height);
    for (place, index) in (top..count.min(top + height)).enumerate() {
        let Some(area) = row(area, place) else { return };
        let (content, style) = line(index, usize::from(area.width));
        let style = if index == at { view.palette().cursor } else { style };
        text(frame, area, &content, style);
        view.line(area, index);
    }
}

/// The real cursor at a column of an area: screen readers and input methods follow it.
pub fn cursor(frame: &mut Frame<'_>, area: Rect, column: usize) {
    let column = u16::try_from(column).unwrap_or(u16::MAX).min(area.width.saturating_sub(1));
    frame.set_cursor_position(Position::new(area.x + column, area.y));
}

/// The part of a typed text that is shown in `width` cells, and the column of its cursor there.
pub fn window(text: &str, column: usize, width: usize) -> (String, usize) {
    if column < width || width == 0 {
        return (harmless(text), column);
    }
    let skip = column + 1 - width;
    let mut cells = 0;
    let mut shown = String::new();
    for part in harmless(text).graphemes(true) {
        if cells >= skip {
            shown.push_str(part);
        }
        cells += part.width();
    }
    (shown, width - 1)
}

/// Cells of a table row side by side; widths of 0 share what is left.
pub fn columns(cells: &[String], widths: &[u16], total: usize) -> String {
    let fixed: usize = widths.iter().map(|w| usize::from(*w) + 1).sum();
    let open = widths.iter().filter(|w| **w == 0).count().max(1);
    let share = total.saturating_sub(fixed) / open;
    let mut out = String::new();
    for (cell, width) in cells.iter().zip(widths) {
        let width = if *width == 0 { share } else { usize::from(*width) };
        out.push_str(&fit(cell, width));
        out.push(' ');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_by_cells_and_made_harmless() {
        assert_eq!(fit("Đặng Văn Dũng", 6), "Đặng …");
        assert_eq!(fit("Ma", 4), "Ma  ");
        assert_eq!(fit("a\u{1b}]52;c\u{7}\u{202e}b", 20).trim_end(), "a�]52;c��b");
    }

    #[test]
    fn text_is_broken_at_blanks() {
        assert_eq!(wrap("rà soát hộ nghèo", 8), ["rà soát", "hộ nghèo"]);
        assert_eq!(wrap("abcdefghij", 4), ["abcd", "efgh", "ij"]);
    }

    #[test]
    fn a_long_line_shows_where_the_cursor_is() {
        assert_eq!(window("abcdefgh", 8, 4), ("fgh".to_owned(), 3));
        assert_eq!(window("abc", 3, 10), ("abc".to_owned(), 3));
    }
}
