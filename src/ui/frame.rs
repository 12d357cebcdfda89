//! What stands round every screen: the line on top, the notice, the keys in force.

use chrono::Datelike as _;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Paragraph};
use unicode_width::UnicodeWidthStr as _;

use crate::app::action::Action;
use crate::app::keymap::{Binding, Scope};
use crate::app::screen::Screen;
use crate::app::state::State;
use crate::domain::day;
use crate::ui::parts;
use crate::ui::screen;
use crate::ui::view::View;
use crate::words::{actions, ui};

/// The smallest window in which the program can be used, in cells.
pub const SMALLEST: (u16, u16) = (60, 18);

/// Draws everything.
pub fn draw(state: &State, view: &mut View, frame: &mut Frame<'_>) {
    let area = frame.area();
    let palette = view.palette();
    frame.render_widget(Block::new().style(palette.text), area);
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        let text = ui::TOO_SMALL.get(state.desk.lang());
        for (at, line) in parts::wrap(text, usize::from(area.width)).iter().enumerate() {
            if let Some(row) = parts::row(area, at) {
                parts::text(frame, row, line, palette.text);
            }
        }
        return;
    }
    let hints = hint_lines(state, usize::from(area.width));
    let foot = u16::try_from(hints.len()).unwrap_or(1).max(1);
    let told = notice_lines(state, usize::from(area.width));
    let tell = u16::try_from(told.len()).unwrap_or(1).max(1);
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1 + tell + foot), ..area };
    top_line(state, view, frame, Rect { height: 1, ..area });
    screens(state, view, frame, body);
    notice(state, view, frame, Rect { y: body.bottom(), height: tell, ..area }, &told);
    let foot_area = Rect { y: body.bottom() + tell, height: foot, ..area };
    footer(view, frame, foot_area, &hints);
}

/// Draws the lowest full screen in sight and the pop-ups above it.
fn screens(state: &State, view: &mut View, frame: &mut Frame<'_>, body: Rect) {
    let all: Vec<&Screen> = state.screens.iter().collect();
    let from = all.iter().rposition(|screen| !screen::is_popup(screen)).unwrap_or(0);
    for screen in all.iter().skip(from) {
        screen::draw(screen, &state.desk, view, frame, body);
    }
}

fn top_line(state: &State, view: &View, frame: &mut Frame<'_>, area: Rect) {
    let desk = &state.desk;
    let lang = desk.lang();
    let palette = view.palette();
    let cell = desk.register.cell().map_or("", |cell| cell.name.as_str());
    let mut left = vec![ui::APP.get(lang).to_owned()];
    if !cell.is_empty() {
        left.push(cell.to_owned());
    }
    left.push(state.front().title(desk));
    let today = desk.today();
    let weekday = ui::weekday(today.weekday().num_days_from_monday()).get(lang);
    let mut right = Vec::new();
    if desk.practice {
        right.push(ui::PRACTICE.get(lang).to_owned());
    }
    if desk.read_only {
        right.push(ui::READ_ONLY_MARK.get(lang).to_owned());
    }
    let doubt = if desk.clock_is_settled() { "" } else { " ?" };
    right.push(format!("{weekday} {}{doubt}", day::show(today)));
    let right = format!("{} ", right.join("  "));
    let room = usize::from(area.width).saturating_sub(right.width());
    // Where it is narrow, what is in front says more than the name of the program.
    if left.join(" │ ").width() + 2 > room {
        left.remove(0);
    }
    let left = parts::fit(&format!(" {}", left.join(" │ ")), room.saturating_sub(1)) + " ";
    let line = Line::from(vec![
        Span::styled(left, palette.title),
        Span::styled(right, if desk.practice { palette.near } else { palette.quiet }),
    ]);
    frame.render_widget(Paragraph::new(line), area);
}

/// The most lines that what is told may take: its end says what to do, and is not to be cut.
const MOST_TOLD: usize = 4;

/// What is told, in as many lines as it needs.
fn notice_lines(state: &State, width: usize) -> Vec<String> {
    let Some(notice) = &state.notice else { return Vec::new() };
    let mut lines = parts::wrap(&notice.text, width.saturating_sub(2));
    if lines.len() > MOST_TOLD {
        let rest = lines.split_off(MOST_TOLD - 1).join(" ");
        lines.push(rest);
    }
    lines
}

fn notice(state: &State, view: &View, frame: &mut Frame<'_>, area: Rect, lines: &[String]) {
    let Some(notice) = &state.notice else { return };
    let style = view.palette().tone(notice.tone);
    for (at, line) in lines.iter().enumerate() {
        if let Some(row) = parts::row(area, at) {
            parts::text(frame, row, &format!(" {line}"), style);
        }
    }
}

/// One hint of the footer: the key, what it does, the action.
type Hint = (String, String, Action);

/// The hints in at most two lines; what does not fit is dropped from the right, the help has all.
/// The help and the way back always stand there.
fn hint_lines(state: &State, width: usize) -> Vec<Vec<Hint>> {
    let (always, others): (Vec<Hint>, Vec<Hint>) =
        state.hints().into_iter().map(|it| hint(state, it)).partition(|it| is_always_shown(it.2));
    let kept: usize = always.iter().map(room).sum();
    let mut lines: Vec<Vec<Hint>> = vec![Vec::new()];
    let mut used = 1;
    for hint in others {
        if used + room(&hint) > width && lines.len() == 1 {
            lines.push(Vec::new());
            used = 1;
        }
        let is_last = lines.len() == 2;
        if used + room(&hint) + if is_last { kept } else { 0 } > width {
            break;
        }
        used += room(&hint);
        lines.last_mut().into_iter().for_each(|line| line.push(hint.clone()));
    }
    if used + kept > width {
        lines.push(Vec::new());
    }
    if let Some(line) = lines.last_mut() {
        line.extend(always);
    }
    lines
}

const fn is_always_shown(action: Action) -> bool {
    matches!(action, Action::Help | Action::Back | Action::Quit)
}

/// What a hint takes of its line, with the blanks after it.
fn room(hint: &Hint) -> usize {
    hint.0.width() + hint.1.width() + 3
}

/// The hint of a binding; on the first screen the way back leaves the program, and says so.
fn hint(state: &State, binding: &Binding) -> Hint {
    let leaves = binding.action == Action::Back && state.screens.depth() == 1;
    let action = if leaves { Action::Quit } else { binding.action };
    let key = binding.keys.first().map(ToString::to_string).unwrap_or_default();
    let picks = matches!(binding.scope, Scope::Picker | Scope::Calendar) && action == Action::Open;
    let name = if picks { actions::CHOOSE } else { action.name() };
    (key, name.get(state.desk.lang()).to_owned(), action)
}

fn footer(view: &mut View, frame: &mut Frame<'_>, area: Rect, lines: &[Vec<Hint>]) {
    let palette = view.palette();
    for (at, hints) in lines.iter().enumerate() {
        let Some(row) = parts::row(area, at) else { return };
        let mut x = row.x + 1;
        for (key, name, action) in hints {
            let key_width = u16::try_from(key.width()).unwrap_or(0);
            let name_width = u16::try_from(name.width()).unwrap_or(0);
            parts::text(frame, Rect { x, width: key_width, ..row }, key, palette.key);
            parts::text(
                frame,
                Rect { x: x + key_width + 1, width: name_width, ..row },
                name,
                palette.quiet,
            );
            view.button(Rect { x, width: key_width + 1 + name_width, ..row }, *action);
            x += key_width + name_width + 3;
        }
    }
}
