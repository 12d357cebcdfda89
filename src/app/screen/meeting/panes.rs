//! The lines of each pane of the workspace, made when the register changes.

use crate::app::desk::Desk;
use crate::app::screen::lines::{Ink, Lines, Row, Stands};
use crate::app::screen::meeting::{Pane, minutes, votes};
use crate::app::screen::{resolution, table};
use crate::domain::MeetingId;
use crate::domain::clock::Clock;
use crate::domain::day;
use crate::domain::meeting::{Item, Meeting, MeetingState, Presence};
use crate::domain::resolution::ResolutionKind;
use crate::domain::rules::{attendance, follow_up, minutes_length, voting};
use crate::domain::work::{carry, decide, hold, prepare, resolve};
use crate::words::prepare as prepare_word;
use crate::words::{Lang, drafting, meeting as word};

/// What a pane shows: its lines and the sentences at its foot.
pub type Shown = (Lines, Vec<(String, Ink)>);

/// The lines and the foot of a pane.
pub fn of(desk: &Desk, id: MeetingId, pane: Pane) -> Shown {
    let Some(meeting) = desk.register.meeting(id) else { return Shown::default() };
    match pane {
        Pane::Agenda => agenda(desk, id, meeting),
        Pane::Roll => roll(desk, meeting),
        Pane::Run => run(desk, meeting),
        Pane::Votes => votes::pane(desk, meeting),
        Pane::Due => due(desk, meeting),
        Pane::Resolution => decision(desk, id),
        Pane::Minutes => minutes::lines(desk, id, meeting),
    }
}

/// Day, hour and place in one line.
pub fn when(desk: &Desk, meeting: &Meeting) -> String {
    let lang = desk.lang();
    let time = meeting.time.map(|time| time.to_string()).unwrap_or_default();
    let chair = desk.name(meeting.chair);
    let mut parts =
        vec![meeting.date.map(day::show).unwrap_or_default(), time, meeting.place.clone()];
    if !chair.is_empty() {
        parts.push(word::CHAIR_IS.fill(lang, &[("name", chair)]));
    }
    if meeting.clerk.is_some() {
        parts.push(word::CLERK_IS.fill(lang, &[("name", desk.name(meeting.clerk))]));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

fn agenda(desk: &Desk, id: MeetingId, meeting: &Meeting) -> Shown {
    let lang = desk.lang();
    let mut lines = Lines::new(&[5, 0, 22, 8]);
    lines.push(Row::text(when(desk, meeting)).ink(Ink::Quiet).of(Stands::Field("details")));
    let mut part = None;
    for (at, item) in meeting.items.iter().enumerate() {
        if part != Some(item.part) {
            part = Some(item.part);
            lines.push(Row::text(item.part.name().get(lang)).ink(Ink::Title));
        }
        let minutes = item.planned.map(|n| word::MINUTES.fill(lang, &[("n", &n.to_string())]));
        lines.push(
            Row::cells([
                (at + 1).to_string(),
                titled(item, lang),
                presenter(desk, item),
                minutes.unwrap_or_default(),
            ])
            .of(Stands::Item(item.number)),
        );
    }
    lines.push(Row::text(word::ADD_ITEM.get(lang)).ink(Ink::Quiet).of(Stands::New));
    let needed = minutes_length::least(&desk.register, meeting).unwrap_or(0);
    let mut foot = vec![(sum(minutes_length::planned(meeting), needed, lang), Ink::Plain)];
    let flags = prepare::flags(&desk.register, meeting, Some(id), desk.today());
    foot.extend(flags.iter().map(|flag| (flag.say(lang), Ink::Near)));
    foot.extend(parts(desk, id, meeting).into_iter().map(|text| (text, Ink::Quiet)));
    (lines, foot)
}

/// Minutes in all, beside the fewest that the rule asks for; it asks nothing of some kinds.
pub fn sum(planned: u32, needed: u32, lang: Lang) -> String {
    let text = if needed > 0 { word::SUM } else { word::SUM_ALONE };
    text.fill(lang, &[("n", &planned.to_string()), ("needed", &needed.to_string())])
}

/// The other part of the evening, where a thematic meeting is the second part of a regular one.
fn parts(desk: &Desk, id: MeetingId, meeting: &Meeting) -> Vec<String> {
    let lang = desk.lang();
    let at = |it: &Meeting| it.time.map(|time| time.to_string()).unwrap_or_default();
    if let Some(first) = minutes_length::first_part(&desk.register, meeting) {
        return vec![prepare_word::IS_PART.fill(lang, &[("time", &at(first))])];
    }
    let seconds = desk.register.meetings().filter(|(_, it)| it.part_of == Some(id));
    seconds
        .map(|(_, it)| {
            prepare_word::HAS_PART.fill(lang, &[("theme", &it.theme), ("time", &at(it))])
        })
        .collect()
}

fn titled(item: &Item, lang: Lang) -> String {
    if item.tasks.is_empty() {
        return item.title.clone();
    }
    let count = word::TASKS_IN.fill(lang, &[("n", &item.tasks.len().to_string())]);
    format!("{} {count}", item.title)
}

/// Who leads an item.
pub fn presenter(desk: &Desk, item: &Item) -> String {
    match item.presenter {
        Some(member) => desk.name(Some(member)).to_owned(),
        None => item.presenter_text.clone(),
    }
}

fn roll(desk: &Desk, meeting: &Meeting) -> Shown {
    let lang = desk.lang();
    let mut lines = Lines::new(&[3, 26, 16, 0]);
    let expected = if meeting.roll.is_empty() {
        meeting.date.map(|date| hold::roll(&desk.register, date)).unwrap_or_default()
    } else {
        Vec::new()
    };
    let is_called = !meeting.roll.is_empty();
    let all = if is_called { &meeting.roll } else { &expected };
    for line in all {
        let Some(member) = line.member else { continue };
        let time = |text: crate::words::Text, at: Option<Clock>| {
            at.map(|at| text.fill(lang, &[("at", &at.to_string())]))
        };
        let reason = Some(line.reason.clone()).filter(|reason| !reason.is_empty());
        let times = [time(word::CAME_AT, line.came), time(word::LEFT_AT, line.left)];
        let told: Vec<String> = times.into_iter().chain([reason]).flatten().collect();
        let ink = match line.presence {
            _ if !is_called => Ink::Quiet,
            Presence::Unexcused => Ink::Bad,
            Presence::Excused => Ink::Near,
            _ => Ink::Plain,
        };
        lines.push(
            Row::cells([
                line.presence.key().to_owned(),
                desk.name(Some(member)).to_owned(),
                line.presence.name().get(lang).to_owned(),
                told.join(" · "),
            ])
            .ink(ink)
            .of(Stands::Member(member)),
        );
    }
    let foot = if is_called {
        roll_foot(desk, meeting)
    } else {
        vec![(word::ROLL_BEFORE.get(lang).to_owned(), Ink::Near)]
    };
    (lines, foot)
}

fn roll_foot(desk: &Desk, meeting: &Meeting) -> Vec<(String, Ink)> {
    let lang = desk.lang();
    let counts = attendance::count(&desk.register, meeting);
    let rate = counts.rate_per_mille().map(|rate| voting::show_percent(rate, lang));
    let figures = [
        ("roll", counts.roll.to_string()),
        ("present", counts.present.to_string()),
        ("excused", counts.excused.to_string()),
        ("unexcused", counts.unexcused.to_string()),
        ("base", counts.base.to_string()),
        ("rate", rate.unwrap_or_default()),
    ];
    let figures: Vec<(&str, &str)> = figures.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let target = meeting.date.map(|date| attendance::target(&desk.register, date));
    let reached = target.is_none_or(|target| counts.reaches(target));
    let base = voting::base(&desk.register, meeting, None);
    let mut foot = vec![
        (word::COUNTS.fill(lang, &figures), if reached { Ink::Plain } else { Ink::Near }),
        (voters(base, lang), Ink::Plain),
    ];
    for alert in attendance::alerts(&desk.register, meeting) {
        let name = desk.name(Some(alert.member));
        foot.push((format!("{name}: {}", alert.say(lang)), Ink::Bad));
    }
    foot
}

pub(super) fn voters(base: voting::Base, lang: Lang) -> String {
    let present = word::VOTERS
        .fill(lang, &[("present", &base.present.to_string()), ("base", &base.base.to_string())]);
    format!("{present} {}", base.say(lang))
}

fn run(desk: &Desk, meeting: &Meeting) -> Shown {
    let lang = desk.lang();
    let mut lines = Lines::new(&[]);
    for (at, item) in meeting.items.iter().enumerate() {
        let tick = if item.done { "[x]" } else { "[ ]" };
        let leads = presenter(desk, item);
        let leads = if leads.is_empty() { leads } else { format!(" – {leads}") };
        let text = format!("{tick} {}. {}{leads}", at + 1, item.title);
        let ink = if item.done { Ink::Quiet } else { Ink::Plain };
        lines.push(Row::text(text).ink(ink).of(Stands::Item(item.number)));
        opinions(desk, meeting, Some(item.number), &mut lines);
        let conclusion = item.conclusion.lines().next().unwrap_or_default();
        if !conclusion.is_empty() {
            let text = word::CONCLUDED.fill(lang, &[("text", conclusion)]);
            lines.push(Row::text(format!("      {text}")).ink(Ink::Good));
        }
    }
    opinions(desk, meeting, None, &mut lines);
    let spoken = |member| meeting.opinions.iter().any(|said| said.member == Some(member));
    let present = |p: Presence| matches!(p, Presence::Present | Presence::ExemptPresent);
    let silent: Vec<&str> = meeting
        .roll
        .iter()
        .filter(|line| present(line.presence))
        .filter_map(|line| line.member)
        .filter(|member| !spoken(*member))
        .map(|member| desk.name(Some(member)))
        .collect();
    let used: u32 = meeting.items.iter().filter_map(|item| item.used).sum();
    let mut foot = vec![(
        word::SPOKEN.fill(
            lang,
            &[
                ("n", &meeting.opinions.len().to_string()),
                ("silent", &silent.len().to_string()),
                ("used", &used.to_string()),
            ],
        ),
        Ink::Plain,
    )];
    if !silent.is_empty() && silent.len() <= 6 && meeting.state == MeetingState::Running {
        let names = silent.join(", ");
        foot.push((word::SILENT.fill(lang, &[("names", &names)]), Ink::Quiet));
    }
    (lines, foot)
}

fn opinions(desk: &Desk, meeting: &Meeting, item: Option<u32>, lines: &mut Lines) {
    for (at, said) in meeting.opinions.iter().enumerate() {
        if said.item != item {
            continue;
        }
        let who = match said.member {
            Some(member) => desk.name(Some(member)),
            None => said.guest.as_str(),
        };
        let kept = if said.reserved { word::RESERVED.get(desk.lang()) } else { "" };
        let text = said.text.lines().next().unwrap_or_default();
        lines.push(Row::text(format!("      {who}: {text} {kept}")).of(Stands::Opinion(at)));
    }
}

fn due(desk: &Desk, meeting: &Meeting) -> Shown {
    let lang = desk.lang();
    let mut lines = Lines::new(&[4, 0, 18, 22]);
    let Some(date) = meeting.date else { return Shown::default() };
    let mut listed: Vec<(crate::domain::TaskId, String)> =
        carry::carried(&desk.register, meeting, date)
            .into_iter()
            .map(|one| (one.task, one.say(lang)))
            .collect();
    for review in &meeting.reviews {
        if let Some(task) = review.task.filter(|id| listed.iter().all(|(known, _)| known != id)) {
            listed.push((task, String::new()));
        }
    }
    let undecided = decide::undecided(&desk.register, meeting);
    for (id, why) in listed {
        let Some(task) = desk.register.task(id) else { continue };
        let review = meeting.reviews.iter().find(|review| review.task == Some(id));
        let stand = follow_up::stand(&desk.register, task, date);
        let decided = match review {
            Some(review) => word::DECIDED.fill(lang, &[("what", review.decision.name().get(lang))]),
            None => why,
        };
        let ink = match review {
            Some(_) => Ink::Good,
            None if undecided.contains(&id) => Ink::Bad,
            None => Ink::Plain,
        };
        let cells = [
            table::mark(stand.status).to_owned(),
            task.content.clone(),
            desk.name(task.lead).to_owned(),
            decided,
        ];
        lines.push(Row::cells(cells).ink(ink).of(Stands::Task(id)));
    }
    let share = follow_up::result(&desk.register, meeting);
    let Some(rate) = share.per_mille() else {
        return (lines, vec![(word::NONE_DUE.get(lang).to_owned(), Ink::Quiet)]);
    };
    let figures = [
        ("due", share.due.to_string()),
        ("done", share.done.to_string()),
        ("rate", voting::show_percent(rate, lang)),
        ("left", undecided.len().to_string()),
    ];
    let figures: Vec<(&str, &str)> = figures.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let ink = if undecided.is_empty() { Ink::Plain } else { Ink::Near };
    (lines, vec![(word::DUE_FOOT.fill(lang, &figures), ink)])
}

fn decision(desk: &Desk, id: MeetingId) -> Shown {
    let lang = desk.lang();
    if let Some((resolution, _)) = resolve::resolution_for(&desk.register, id) {
        return (resolution::lines(desk, resolution), Vec::new());
    }
    let mut lines = Lines::new(&[]);
    let (usual, other) = match resolve::usual_kind(&desk.register) {
        ResolutionKind::Resolution => (word::BEGIN_RESOLUTION, drafting::BEGIN_CONCLUSION),
        ResolutionKind::Conclusion => (drafting::BEGIN_USUAL, drafting::BEGIN_OTHER),
    };
    lines.push(Row::text(usual.get(lang)).ink(Ink::Quiet).of(Stands::New));
    lines.push(Row::text(other.get(lang)).ink(Ink::Quiet).of(Stands::Instead));
    (lines, vec![(word::NO_RESOLUTION.get(lang).to_owned(), Ink::Near)])
}
