//! Draws the follow-up: the views, the tasks under their headings, and beside them, where the
//! window is wide, the card of the one under the cursor.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::desk::Desk;
use crate::app::front::Front as _;
use crate::app::screen::follow::{Follow, FollowLine, found};
use crate::app::screen::{resolution, tasks};
use crate::domain::TaskId;
use crate::domain::rules::follow_up::{self, TaskStatus};
use crate::domain::rules::stuck::stuck;
use crate::domain::work::follow::{Group, View as Which};
use crate::ui::parts;
use crate::ui::screen::lines;
use crate::ui::view::View;
use crate::words::{follow as word, ui};

/// From this width on the card stands beside the list.
const WIDE: u16 = 110;

/// Below this width the deadline gives way: how near it is stands in the last column.
const NARROW: usize = 76;

/// Draws the screen.
pub fn draw(it: &Follow, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let lang = desk.lang();
    let count = ui::FOUND.fill(lang, &[("n", &it.count.to_string())]);
    let mut title = format!("{} – {count}", it.title(desk));
    if !it.marked.is_empty() {
        let marked = word::MARKED.fill(lang, &[("n", &it.marked.len().to_string())]);
        title = format!("{title}, {marked}");
    }
    let is_wide = area.width >= WIDE;
    let width = if is_wide { area.width * 3 / 5 } else { area.width };
    let inside = parts::boxed(frame, view, Rect { width, ..area }, &title);
    list(it, desk, view, frame, inside);
    if is_wide {
        let beside = Rect { x: area.x + width, width: area.width - width, ..area };
        card(it, desk, view, frame, beside);
    }
}

fn list(it: &Follow, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, inside: Rect) {
    let lang = desk.lang();
    let palette = view.palette();
    let tabs = found::tabs(it.view, lang, usize::from(inside.width));
    parts::text(frame, inside, &format!(" {tabs}"), palette.title);
    let find = u16::from(it.finding || !it.query.is_empty());
    let rows = Rect { y: inside.y + 1, height: inside.height.saturating_sub(1 + find), ..inside };
    if it.lines.is_empty() {
        let text = if it.query.is_empty() { word::EMPTY_VIEW } else { ui::NONE_FITS };
        parts::text(frame, rows, &format!(" {}", text.get(lang)), palette.quiet);
    }
    parts::lines(
        frame,
        view,
        rows,
        ("follow", it.at, it.lines.len()),
        &mut |index, width| match it.lines.get(index) {
            Some(FollowLine::Head(at)) => match it.groups.get(*at) {
                Some(group) => (heading(group, desk, width), palette.title),
                None => (String::new(), palette.text),
            },
            Some(FollowLine::Task(id)) => task(it, desk, (*id, width), view_styles(palette)),
            None => (String::new(), palette.text),
        },
    );
    if find > 0 {
        let row = Rect { y: rows.bottom(), height: 1, ..inside };
        let prompt = format!("{} ", ui::FIND_PROMPT.get(lang));
        parts::text(frame, row, &format!("{prompt}{}", it.query.text()), palette.title);
        if it.finding {
            let indent = unicode_width::UnicodeWidthStr::width(prompt.as_str());
            parts::cursor(frame, row, indent + it.query.column());
        }
    }
}

fn heading(group: &Group, desk: &Desk, width: usize) -> String {
    let lang = desk.lang();
    let [open, overdue, done] = [group.open, group.overdue, group.done].map(|n| n.to_string());
    let values = [("open", open.as_str()), ("overdue", &overdue), ("done", &done)];
    let counts = word::COUNTS.fill(lang, &values);
    let room = width.saturating_sub(unicode_width::UnicodeWidthStr::width(counts.as_str()) + 3);
    let head = group.head.say(&desk.register, lang);
    format!(" {} {counts}", parts::fit(&head, room))
}

/// Plain, bad, near, good.
type Styles = (Style, Style, Style, Style);

const fn view_styles(palette: crate::ui::theme::Palette) -> Styles {
    (palette.text, palette.bad, palette.near, palette.good)
}

fn task(
    it: &Follow,
    desk: &Desk,
    (id, width): (TaskId, usize),
    (plain, bad, near, good): Styles,
) -> (String, Style) {
    let lang = desk.lang();
    let Some(task) = desk.register.task(id) else { return (String::new(), plain) };
    let stand = follow_up::stand(&desk.register, task, desk.day_for_alarms());
    let chosen = if it.marked.contains(&id) { "*" } else { " " };
    let said = match it.view {
        Which::Stuck => stuck(&desk.register, task, desk.day_for_alarms())
            .first()
            .map(|why| why.say(lang))
            .unwrap_or_default(),
        Which::Permanent if task.judgements.is_empty() => word::NEVER_JUDGED.get(lang).to_owned(),
        Which::Permanent => tasks::judged_run(task),
        _ => status(stand, lang),
    };
    let mut cells = vec![
        format!("{chosen}{}", tasks::mark(task, stand.status)),
        task.content.clone(),
        desk.name(task.lead).to_owned(),
        resolution::deadline(desk, task),
        said,
    ];
    let narrow = width < NARROW;
    let mut widths: Vec<u16> = if narrow { vec![4, 0, 14, 12, 17] } else { vec![4, 0, 16, 12, 22] };
    if narrow {
        cells.remove(3);
        widths.remove(3);
    }
    if it.view == Which::Lead || it.member.is_some() {
        cells.remove(2);
        widths.remove(2);
    }
    let style = match stand.status {
        TaskStatus::Overdue => bad,
        _ if follow_up::is_verified(task) => good,
        _ if stand.days_left.is_some_and(|left| left <= 3) => near,
        _ => plain,
    };
    (parts::columns(&cells, &widths, width), style)
}

/// How it stands, said once.
fn status(stand: follow_up::Stand, lang: crate::words::Lang) -> String {
    let (name, near) = (stand.status.name().get(lang), stand.say(lang));
    match (stand.status, near.as_str()) {
        (TaskStatus::Running, near) if !near.is_empty() => format!("{} %, {near}", stand.percent),
        (TaskStatus::Overdue | TaskStatus::NotStarted | TaskStatus::Late, near)
            if !near.is_empty() =>
        {
            near.to_owned()
        }
        (_, _) => name.to_owned(),
    }
}

fn card(it: &Follow, desk: &Desk, view: &mut View, frame: &mut Frame<'_>, area: Rect) {
    let title = crate::words::fields::TASK.get(desk.lang());
    let inside = parts::boxed(frame, view, area, title);
    let Some(id) = it.task() else { return };
    let palette = view.palette();
    let mut place = 0;
    for row in &tasks::lines(desk, id).rows {
        let (indent, text) = match row.cells.as_slice() {
            [only] => (0, only.clone()),
            [name, text] if name.is_empty() => (2, text.clone()),
            [name, text] => (2, format!("{name}: {text}")),
            _ => continue,
        };
        let width = usize::from(inside.width).saturating_sub(3);
        for (at, part) in parts::wrap(&text, width).iter().enumerate() {
            let Some(line) = parts::row(inside, place) else { return };
            let blank = if at == 0 { 1 } else { 1 + indent };
            let text = format!("{}{part}", " ".repeat(blank));
            parts::text(frame, line, &text, lines::style(palette, row.ink));
            place += 1;
        }
    }
}
