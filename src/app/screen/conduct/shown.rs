//! What a step of the meeting shows, made when the register changes; only the minutes that run
//! are reckoned while it is drawn.

use chrono::Timelike as _;

use crate::app::desk::Desk;
use crate::app::screen::conduct::Floor;
use crate::app::screen::conduct::lead::Lead;
use crate::app::screen::lines::Ink;
use crate::app::screen::meeting::panes;
use crate::domain::clock::Clock;
use crate::domain::day;
use crate::domain::meeting::{Item, Meeting, MeetingState, Presence};
use crate::domain::rules::{attendance, minutes_length, voting};
use crate::domain::task::DeadlineKind;
use crate::domain::text::name_key;
use crate::domain::work::{conduct, script};
use crate::domain::{MeetingId, MemberId, TaskId};
use crate::words::{Lang, conduct as word, meeting as say};

/// A sentence and how it is shown.
pub type Said = (String, Ink);

/// What the step in front shows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// Which step of how many.
    pub head: String,
    /// What it is.
    pub title: String,
    /// Who leads it.
    pub leads: String,
    /// What the chair may say.
    pub say: String,
    /// The same for who reads the screen in another language; empty in Vietnamese.
    pub along: String,
    /// Who is present, and whether votes can be taken.
    pub here: Vec<Said>,
    /// Who has the floor.
    pub floor: Said,
    /// Who has spoken.
    pub spoken: String,
    /// Who has not.
    pub silent: String,
    /// Who stepped out of this item; empty where nobody.
    pub out: String,
    /// What was noted at this item.
    pub entries: Vec<Said>,
    /// The items of the agenda, and which of them is in front.
    pub items: Vec<Said>,
    /// The place of the item in front.
    pub at: usize,
    /// Where Enter leads while nothing is typed.
    pub hint: String,
    /// What comes next, where no item is left.
    pub over: Option<String>,
    began: Option<Clock>,
    used: Option<u32>,
    planned: u32,
    done: bool,
    started: Option<Clock>,
    ended: Option<Clock>,
    whole: u32,
    is_today: bool,
}

/// What the screen looks at.
pub(super) struct Looked<'a> {
    pub view: Option<u32>,
    pub floor: Option<&'a Floor>,
    pub tasks: &'a [TaskId],
}

/// The time by the clock at the table: only on the day of the meeting, or in the night after it.
pub fn clock(desk: &Desk, meeting: &Meeting) -> Option<Clock> {
    let now = desk.now.time();
    let read = |n: u32| u16::try_from(n).unwrap_or_default();
    let at = Clock::new(read(now.hour()), read(now.minute()))?;
    let date = meeting.date?;
    let is_night = at.hour() < 6 && meeting.started.is_some_and(|start| start.hour() >= 12);
    let is_it = date == desk.today() || (is_night && date.succ_opt() == Some(desk.today()));
    is_it.then_some(at)
}

/// What the item in front shows.
pub(super) fn of(desk: &Desk, id: MeetingId, meeting: &Meeting, looked: &Looked<'_>) -> Shown {
    let lang = desk.lang();
    let place = meeting.items.iter().position(|item| Some(item.number) == looked.view);
    let at = place.unwrap_or_default();
    let mut shown = people(desk, meeting, looked);
    shown.at = at;
    shown.items = meeting.items.iter().enumerate().map(|(at, item)| listed(at, item)).collect();
    shown.started = meeting.started;
    shown.ended = meeting.ended;
    shown.is_today = clock(desk, meeting).is_some();
    let least = minutes_length::least(&desk.register, meeting).unwrap_or_default();
    shown.whole = match minutes_length::planned(meeting) {
        0 => least,
        planned => planned,
    };
    shown.over = if meeting.state != MeetingState::Running {
        Some(word::IS_OVER.get(lang).to_owned())
    } else if conduct::current(meeting).is_none() {
        Some(word::ALL_DONE.get(lang).to_owned())
    } else {
        None
    };
    let Some(item) = meeting.items.get(at) else { return shown };
    let (n, all) = ((at + 1).to_string(), meeting.items.len().to_string());
    let part = item.part.name().get(lang);
    shown.head = word::STEP.fill(lang, &[("n", &n), ("all", &all), ("part", part)]);
    Lead::of(&item.step).hint().get(lang).clone_into(&mut shown.hint);
    shown.title.clone_from(&item.title);
    shown.leads = panes::presenter(desk, item);
    shown.say = script::say(&desk.register, id, item, looked.tasks.len(), Lang::Vi);
    if lang != Lang::Vi {
        shown.along = script::say(&desk.register, id, item, looked.tasks.len(), lang);
    }
    shown.began = item.began;
    shown.used = item.used;
    shown.planned = item.planned.unwrap_or_default();
    shown.done = item.done;
    let away: Vec<&str> = item.away.iter().map(|id| desk.name(Some(*id))).collect();
    if !away.is_empty() {
        shown.out = word::OUT.fill(lang, &[("names", &away.join(", "))]);
    }
    shown.entries = entries(desk, meeting, item, looked.tasks);
    shown
}

fn listed(at: usize, item: &Item) -> Said {
    let (mark, ink) = match (item.done, item.began) {
        (true, _) => ("[x]", Ink::Quiet),
        (false, Some(_)) => ("[~]", Ink::Title),
        (false, None) => ("[ ]", Ink::Plain),
    };
    (format!("{mark} {}. {}", at + 1, item.title), ink)
}

/// Whether someone with this line of the roll is in the room.
pub(super) fn is_here(meeting: &Meeting, member: MemberId) -> bool {
    meeting.roll.iter().any(|line| {
        line.member == Some(member)
            && line.left.is_none()
            && matches!(line.presence, Presence::Present | Presence::ExemptPresent)
    })
}

/// Those in the room by the order of their names: who has not spoken, then who has.
pub(super) fn speakers(desk: &Desk, meeting: &Meeting) -> (Vec<MemberId>, Vec<MemberId>) {
    let spoken = conduct::spoken(meeting);
    let mut here: Vec<MemberId> = meeting.roll.iter().filter_map(|line| line.member).collect();
    here.retain(|id| is_here(meeting, *id));
    here.sort_by_cached_key(|id| name_key(desk.name(Some(*id))));
    here.into_iter().partition(|id| !spoken.contains(id))
}

fn people(desk: &Desk, meeting: &Meeting, looked: &Looked<'_>) -> Shown {
    let lang = desk.lang();
    let register = &desk.register;
    let counts = attendance::count(register, meeting);
    let base = voting::base_on(register, meeting, looked.view, None);
    let two = |text: crate::words::Text, key, (a, b): (u32, u32)| {
        text.fill(lang, &[("present", &a.to_string()), (key, &b.to_string())])
    };
    let here = two(word::PRESENT, "called", (here(meeting), counts.roll));
    let voters = two(word::VOTERS, "base", (base.present, base.base));
    let quorum = match voting::may_vote_on(register, meeting, looked.view, None) {
        Ok(_) => (word::QUORATE.get(lang).to_owned(), Ink::Good),
        Err(fault) => (format!("[!] {}", fault.say(lang)), Ink::Bad),
    };
    let (silent, _) = speakers(desk, meeting);
    let mut spoken = conduct::spoken(meeting);
    spoken.sort_by_cached_key(|id| name_key(desk.name(Some(*id))));
    let names = |text: crate::words::Text, ids: &[MemberId]| {
        let names = short(desk, meeting, ids).join(", ");
        text.fill(lang, &[("n", &ids.len().to_string()), ("names", &names)])
    };
    Shown {
        here: vec![(format!("{here} · {voters}"), Ink::Plain), quorum],
        floor: floor(desk, looked.floor),
        spoken: names(word::SPOKEN, &spoken).trim_end_matches([' ', ':']).to_owned(),
        silent: names(word::SILENT, &silent).trim_end_matches([' ', ':']).to_owned(),
        ..Shown::default()
    }
}

/// How many are in the room.
fn here(meeting: &Meeting) -> u32 {
    let lines = meeting.roll.iter().filter_map(|line| line.member);
    u32::try_from(lines.filter(|id| is_here(meeting, *id)).count()).unwrap_or(u32::MAX)
}

/// The name of who has the floor.
pub(super) fn floor_name(desk: &Desk, floor: &Floor) -> String {
    match floor {
        Floor::Member(id) => desk.name(Some(*id)).to_owned(),
        Floor::Guest(name) => name.clone(),
    }
}

fn floor(desk: &Desk, floor: Option<&Floor>) -> Said {
    match floor {
        Some(floor) => {
            let name = floor_name(desk, floor);
            (word::FLOOR.fill(desk.lang(), &[("name", &name)]), Ink::Title)
        }
        None => (word::NO_FLOOR.get(desk.lang()).to_owned(), Ink::Quiet),
    }
}

/// Names as the village says them: the given name alone, with as many of the words before it as
/// tell apart all who are on the roll.
fn short(desk: &Desk, meeting: &Meeting, ids: &[MemberId]) -> Vec<String> {
    let all: Vec<&str> = meeting.roll.iter().map(|line| desk.name(line.member)).collect();
    ids.iter().map(|id| shortest(desk.name(Some(*id)), &all)).collect()
}

/// The fewest last words of a name that no other of the names ends in.
fn shortest(name: &str, all: &[&str]) -> String {
    let ending = |name: &str, count: usize| {
        let words: Vec<&str> = name.split(' ').collect();
        words.get(words.len().saturating_sub(count)..).unwrap_or_default().join(" ")
    };
    let is_shared = |end: &str, count| {
        let same = |other: &&&str| ending(other, count).to_lowercase() == end.to_lowercase();
        all.iter().filter(same).count() > 1
    };
    let mut count = 1;
    while ending(name, count) != name && is_shared(&ending(name, count), count) {
        count += 1;
    }
    ending(name, count)
}

/// What was noted at an item, in the order in which one looks for it: reports, what was said,
/// voted, decided; then what was assigned at this meeting.
fn entries(desk: &Desk, meeting: &Meeting, item: &Item, tasks: &[TaskId]) -> Vec<Said> {
    let lang = desk.lang();
    let mut all = Vec::new();
    if let Some(note) = item.notes.lines().next() {
        all.push((word::NOTED.fill(lang, &[("text", note)]), Ink::Quiet));
    }
    all.extend(item.tasks.iter().filter_map(|id| reported(desk, meeting, *id)));
    for said in meeting.opinions.iter().filter(|said| said.item == Some(item.number)) {
        let at = said.at.map(|at| format!("{at} ")).unwrap_or_default();
        let who = said.member.map_or(said.guest.as_str(), |id| desk.name(Some(id)));
        let kept = if said.reserved { say::RESERVED.get(lang) } else { "" };
        let text = said.text.replace('\n', " ");
        all.push((format!("{at}{who}: {text} {kept}").trim_end().to_owned(), Ink::Plain));
    }
    for vote in meeting.votes.iter().filter(|vote| vote.item == Some(item.number)) {
        let verdict = voting::verdict(&desk.register, meeting, vote);
        let (result, ink) =
            if verdict.carried { (say::CARRIED, Ink::Good) } else { (say::LOST, Ink::Bad) };
        let result = format!("{}/{} {}", vote.for_, verdict.base, result.get(lang));
        let values = [("text", vote.subject.as_str()), ("result", result.as_str())];
        all.push((word::VOTED.fill(lang, &values), ink));
    }
    let decided = item.conclusion.lines().filter(|line| !line.trim().is_empty());
    all.extend(decided.map(|text| (word::DECIDED.fill(lang, &[("text", text)]), Ink::Good)));
    all.extend(tasks.iter().filter_map(|id| assigned(desk, *id)));
    all
}

/// A task carried into the item: decided, or still to be.
fn reported(desk: &Desk, meeting: &Meeting, id: TaskId) -> Option<Said> {
    let task = desk.register.task(id)?;
    let review = meeting.reviews.iter().find(|review| review.task == Some(id));
    let lead = desk.name(task.lead);
    let text = format!("{lead}: {}", task.content);
    Some(match review {
        Some(review) => {
            let what = review.decision.name().get(desk.lang());
            (format!("[x] {text} → {what}"), Ink::Good)
        }
        None => (format!("[ ] {text}"), Ink::Plain),
    })
}

fn assigned(desk: &Desk, id: TaskId) -> Option<Said> {
    let lang = desk.lang();
    let task = desk.register.task(id)?;
    let date = match (task.deadline_kind, task.deadline) {
        (DeadlineKind::Permanent, _) => word::ALWAYS.get(lang).to_owned(),
        (_, Some(date)) => day::show(date),
        (_, None) => word::NEXT_TIME.get(lang).to_owned(),
    };
    let values = [("name", desk.name(task.lead)), ("text", &task.content), ("date", &date)];
    Some((word::ASSIGNED.fill(lang, &values), Ink::Plain))
}

impl Shown {
    /// How long the meeting has been: used, planned, left.
    pub fn whole_time(&self, desk: &Desk) -> Said {
        let lang = desk.lang();
        let planned = self.whole.to_string();
        let until = self.ended.or_else(|| self.now(desk));
        let Some(used) = self.started.zip(until).map(|(from, to)| u32::from(from.until(to))) else {
            return (word::PLAN_ONLY.fill(lang, &[("planned", &planned)]), Ink::Quiet);
        };
        let (text, key, rest) = match self.whole.checked_sub(used) {
            Some(left) => (word::WHOLE, "left", left),
            None => (word::WHOLE_OVER, "over", used - self.whole),
        };
        let (used, rest) = (used.to_string(), rest.to_string());
        let ink = if key == "over" { Ink::Near } else { Ink::Plain };
        (text.fill(lang, &[("used", &used), ("planned", &planned), (key, &rest)]), ink)
    }

    /// How long the item in front has been.
    pub fn item_time(&self, desk: &Desk) -> Said {
        let lang = desk.lang();
        if self.done {
            return match self.used {
                Some(used) => {
                    (word::ITEM_USED.fill(lang, &[("used", &used.to_string())]), Ink::Quiet)
                }
                None => (word::ITEM_DONE.get(lang).to_owned(), Ink::Quiet),
            };
        }
        let planned = self.planned.to_string();
        match (self.began, self.now(desk)) {
            (Some(began), Some(now)) => {
                let used = u32::from(began.until(now));
                let is_over = self.planned > 0 && used > self.planned;
                let text = if is_over { word::ITEM_OVER } else { word::ITEM_TIME };
                let values = [("used", used.to_string()), ("planned", planned)];
                let values = values.each_ref().map(|(key, text)| (*key, text.as_str()));
                let since = word::AGO.fill(lang, &[("at", &began.to_string())]);
                let ink = if is_over { Ink::Near } else { Ink::Plain };
                (format!("{}, {since}", text.fill(lang, &values)), ink)
            }
            (None, Some(_)) => (word::ITEM_WAITS.get(lang).to_owned(), Ink::Quiet),
            (_, None) => (word::PLAN_ONLY.fill(lang, &[("planned", &planned)]), Ink::Quiet),
        }
    }

    fn now(&self, desk: &Desk) -> Option<Clock> {
        let now = desk.now.time();
        let read = |n: u32| u16::try_from(n).unwrap_or_default();
        Clock::new(read(now.hour()), read(now.minute())).filter(|_| self.is_today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_as_short_as_the_roll_allows() {
        let all = ["Hà Thuý Lan", "Phạm Thuý Lan", "Hà Hồng Hiền", "Lý Thị Hiền", "Vi Văn Duy"];
        let said: Vec<String> = all.iter().map(|name| shortest(name, &all)).collect();
        assert_eq!(said, ["Hà Thuý Lan", "Phạm Thuý Lan", "Hồng Hiền", "Thị Hiền", "Duy"]);
        assert_eq!(shortest("Duy", &["Duy", "Duy", "Văn Duy"]), "Duy");
    }
}
