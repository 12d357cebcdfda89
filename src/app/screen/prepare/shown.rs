//! What the screen of preparing shows: the head, what is missing, what comes back, the agenda.

use chrono::Datelike as _;

use crate::app::desk::Desk;
use crate::app::screen::lines::{Ink, Lines, Row, Stands};
use crate::app::screen::meeting::panes;
use crate::app::screen::meeting::steps::capital;
use crate::domain::day;
use crate::domain::meeting::MeetingKind;
use crate::domain::topic::Topic;
use crate::domain::work::draft::{Draft, Line};
use crate::domain::work::prepare::{self, Flag, ItemWhy};
use crate::domain::work::sources;
use crate::words::prepare as say;
use crate::words::{Text, fields as label, meeting as word, ui};

/// All lines.
pub(super) fn lines(desk: &Desk, draft: &Draft) -> Lines {
    let lang = desk.lang();
    let mut lines = Lines::new(&[4, 3, 0, 18, 8]);
    for (key, text, value) in head(desk, draft) {
        let line = say::CHOICE.fill(lang, &[("label", text.get(lang)), ("value", &value)]);
        lines.push(Row::text(line).of(Stands::Field(key)));
    }
    lines.push(Row::text(word::KEEP_MEETING.get(lang)).ink(Ink::Title).of(Stands::New));
    for (text, ink) in flags(desk, draft) {
        lines.push(Row::text(format!("! {text}")).ink(ink));
    }
    if !draft.carried.is_empty() {
        let count = draft.carried.len().to_string();
        lines.push(Row::text(word::CARRIED_IN.fill(lang, &[("n", &count)])).ink(Ink::Title));
    }
    agenda(desk, draft, &mut lines);
    parked(desk, draft, &mut lines);
    lines
}

fn head(desk: &Desk, draft: &Draft) -> Vec<(&'static str, Text, String)> {
    let lang = desk.lang();
    let none = |text: &str| if text.is_empty() { word::NONE.get(lang) } else { text }.to_owned();
    let date = draft.head.date.unwrap_or_else(|| desk.today());
    let weekday = ui::weekday(date.weekday().num_days_from_monday()).get(lang);
    let mut head = vec![
        ("kind", label::MEETING_KIND, draft.head.kind.name().get(lang).to_owned()),
        ("date", label::DATE, format!("{weekday} {}", day::show(date))),
    ];
    if matches!(draft.head.kind, MeetingKind::Regular | MeetingKind::Thematic) {
        head.push(("theme", label::THEME, none(&draft.theme)));
    }
    if !draft.theme.is_empty() && draft.head.kind == MeetingKind::Regular {
        let how = if draft.apart { say::THEME_APART } else { say::THEME_WITHIN };
        head.push(("apart", say::THEME_HOW, how.get(lang).to_owned()));
    }
    head.push(("observer", label::MEETING_OBSERVER, none(&draft.head.observer)));
    head
}

/// What is wrong or missing; a second meeting of the month is refused, the rest only told.
fn flags(desk: &Desk, draft: &Draft) -> Vec<(String, Ink)> {
    let lang = desk.lang();
    let meeting = draft.meeting();
    let mut all = Vec::new();
    if let Some(on) = draft.taken_day(&desk.register) {
        let text = say::TAKEN_MONTH.fill(lang, &[("date", &day::show(on))]);
        all.push((text, Ink::Bad));
    }
    for flag in prepare::flags(&desk.register, &meeting, None, desk.today()) {
        if !matches!(flag, Flag::SecondRegular(..) | Flag::TooShort(..)) {
            all.push((flag.say(lang), Ink::Near));
        }
    }
    all
}

/// The tasks that come back, each with its reason, below the line in which they are heard.
fn carried(desk: &Desk, draft: &Draft, lines: &mut Lines) {
    let lang = desk.lang();
    for one in &draft.carried {
        let Some(task) = desk.register.task(one.task) else { continue };
        let ink = if one.stand.late_days > 0 { Ink::Bad } else { Ink::Plain };
        let mark = crate::app::screen::table::mark(one.stand.status);
        let who = desk.name(task.lead);
        let text = format!("        {mark} {} – {who} – {}", task.content, one.say(lang));
        lines.push(Row::text(text).ink(ink));
    }
}

/// Each line with its mark, and why it stands there where it is not the usual order.
fn agenda(desk: &Desk, draft: &Draft, lines: &mut Lines) {
    let lang = desk.lang();
    lines.push(Row::text(word::PANE_AGENDA.get(lang)).ink(Ink::Title));
    let mut place = 0;
    for line in &draft.lines {
        place += usize::from(line.taken);
        lines.push(row(desk, line, place));
        if !line.item.tasks.is_empty() {
            carried(desk, draft, lines);
        }
    }
    if let Some(second) = draft.second(&desk.register) {
        let n = crate::domain::rules::minutes_length::planned(&second).to_string();
        let time = second.time.map(|time| time.to_string()).unwrap_or_default();
        let text =
            say::SECOND_PART.fill(lang, &[("theme", &second.theme), ("n", &n), ("time", &time)]);
        lines.push(Row::text(text).ink(Ink::Good));
    }
}

fn row(desk: &Desk, line: &Line, place: usize) -> Row {
    let lang = desk.lang();
    let minutes = line.item.planned.map(|n| word::MINUTES.fill(lang, &[("n", &n.to_string())]));
    let usual = matches!(line.why, ItemWhy::Template | ItemWhy::OwnOrder(_));
    let why = if usual { String::new() } else { format!(" ({})", line.why.say(lang)) };
    let ink = match (line.taken, usual) {
        (false, _) => Ink::Quiet,
        (true, true) => Ink::Plain,
        (true, false) => Ink::Good,
    };
    let cells = [
        if line.taken { "[x]" } else { "[ ]" }.to_owned(),
        if line.taken { place.to_string() } else { String::new() },
        format!("{}{why}", line.item.title),
        panes::presenter(desk, &line.item),
        minutes.unwrap_or_default(),
    ];
    Row::cells(cells).ink(ink).of(Stands::Item(line.item.number))
}

fn parked(desk: &Desk, draft: &Draft, lines: &mut Lines) {
    for (_, topic) in &draft.parked {
        lines.push(Row::text(aside(desk, topic)).ink(Ink::Quiet));
    }
}

/// A matter set aside, in words.
pub(super) fn aside(desk: &Desk, topic: &Topic) -> String {
    say::SET_ASIDE.fill(desk.lang(), &[("title", &topic.title), ("why", &topic.reason)])
}

/// What stands below the list: the minutes of the whole evening against the fewest that the rule
/// asks for, and where the line under the cursor comes from.
pub(super) fn foot(desk: &Desk, draft: &Draft, line: Option<&Line>) -> Vec<(String, Ink)> {
    let lang = desk.lang();
    let (planned, needed) = draft.minutes(&desk.register);
    let sum = if planned < needed {
        (Flag::TooShort(planned, needed).say(lang), Ink::Near)
    } else {
        (panes::sum(planned, needed, lang), Ink::Quiet)
    };
    std::iter::once(sum).chain(line.map(|line| (from(desk, line), Ink::Quiet))).collect()
}

/// Where a line comes from, in words.
fn from(desk: &Desk, line: &Line) -> String {
    let lang = desk.lang();
    if line.source == sources::BY_HAND || line.source == sources::ORDER {
        return format!("{}.", capital(&line.why.say(lang)));
    }
    let source = sources::name(line.source).get(lang);
    say::COMES_FROM.fill(lang, &[("source", source), ("why", &line.why.say(lang))])
}
