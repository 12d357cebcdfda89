//! A meeting while it is being prepared: the lines that the sources propose, each in or out, in
//! an order of one's own, until it is put into the book as one act.

use chrono::NaiveDate;

use super::carry::{Carried, carried};
use super::plan::{Plan, Refusal, kept, meeting_name};
use super::prepare::{next_day, when_in_book};
use super::sources::{BY_HAND, ItemWhy, ORDER, Place, Proposed, SOURCES};
use super::template;
use crate::domain::act::Deed;
use crate::domain::clock::Clock;
use crate::domain::meeting::{Item, Meeting, MeetingKind};
use crate::domain::register::Register;
use crate::domain::rules::{book, minutes_length};
use crate::domain::topic::{Topic, TopicState};
use crate::domain::{Kind, MeetingId, TopicId};

/// One line of the agenda as it is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The item.
    pub item: Item,
    /// The source that proposed it, by its key.
    pub source: &'static str,
    /// Why.
    pub why: ItemWhy,
    /// The parked matter that it takes up.
    pub topic: Option<TopicId>,
    /// Whether it goes onto the agenda.
    pub taken: bool,
}

/// A meeting being prepared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The head of the meeting; its items stand in the lines.
    pub head: Meeting,
    /// Every line proposed or added, in order.
    pub lines: Vec<Line>,
    /// The tasks that come back, those that must be reported first.
    pub carried: Vec<Carried>,
    /// What the thematic part is about; empty for none.
    pub theme: String,
    /// Whether the thematic part is a second part with minutes of its own.
    pub apart: bool,
    /// Lines set aside for a later meeting: the matter that was parked before, and what is kept.
    pub parked: Vec<(Option<TopicId>, Topic)>,
}

impl Draft {
    /// What the sources propose for a meeting of a kind on a day.
    pub fn propose(
        register: &Register,
        kind: MeetingKind,
        date: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Self {
        let date = date.unwrap_or_else(|| next_day(register, kind, today));
        let cell = register.cell();
        let head = Meeting {
            kind,
            date: Some(date),
            time: super::prepare::planned_time(register, kind, date)
                .or_else(|| cell.and_then(|cell| cell.meeting_time)),
            place: cell.map(|cell| cell.meeting_place.clone()).unwrap_or_default(),
            chair: cell.and_then(|cell| cell.secretary.or(cell.deputy)),
            observer: cell.map(|cell| cell.observer.clone()).unwrap_or_default(),
            ..Meeting::default()
        };
        let mut draft = Self::of(register, head, date);
        if kind == MeetingKind::Thematic {
            let theme = super::sources::theme_of(register, date).unwrap_or_default();
            theme.clone_into(&mut draft.theme);
        }
        draft
    }

    /// What the sources propose for a meeting with this head.
    pub fn of(register: &Register, head: Meeting, date: NaiveDate) -> Self {
        let mut draft = Self {
            head,
            lines: Vec::new(),
            carried: Vec::new(),
            theme: String::new(),
            apart: false,
            parked: Vec::new(),
        };
        for source in SOURCES {
            for proposed in (source.find)(register, &draft.head, date) {
                draft.join(source.key, proposed);
            }
        }
        if draft.lines.iter().any(|line| !line.item.tasks.is_empty()) {
            draft.carried = carried(register, &draft.head, date);
        }
        draft
    }

    fn join(&mut self, source: &'static str, proposed: Proposed) {
        let Proposed { item, place, why, topic } = proposed;
        if let ItemWhy::YearTheme(_, theme) = &why {
            self.theme.clone_from(theme);
        }
        if place == Place::Into
            && let Some(line) = self.lines.iter_mut().find(|it| it.item.step == item.step)
        {
            line.item.tasks = item.tasks;
            (line.source, line.why) = (source, why);
            return;
        }
        let at = self.place(place, &item);
        self.add(at, Line { item, source, why, topic, taken: true });
    }

    fn end_of_part(&self, item: &Item) -> usize {
        let last = self.lines.iter().rposition(|line| line.item.part <= item.part);
        last.map_or(0, |at| at + 1)
    }

    /// Where a line goes.
    fn place(&self, place: Place, item: &Item) -> usize {
        let find = |step: &str| self.lines.iter().position(|line| line.item.step == step);
        let end_of_part = || self.end_of_part(item);
        match place {
            Place::End => self.lines.len(),
            Place::Before(step) => find(step).unwrap_or_else(end_of_part),
            Place::After(step) => find(step).map_or_else(end_of_part, |at| {
                let joined = self.lines.iter().skip(at + 1);
                at + 1 + joined.take_while(|line| line.source != ORDER).count()
            }),
            Place::Into => find(template::DISCUSSION).unwrap_or_else(end_of_part),
        }
    }

    fn add(&mut self, at: usize, mut line: Line) {
        let highest = self.lines.iter().map(|line| line.item.number).max().unwrap_or(0);
        line.item.number = highest + 1;
        self.lines.insert(at.min(self.lines.len()), line);
    }

    /// The meeting as it would be kept.
    pub fn meeting(&self) -> Meeting {
        let mut meeting = self.head.clone();
        let taken = self.lines.iter().filter(|line| line.taken);
        meeting.items = taken.map(|line| line.item.clone()).collect();
        if self.has_theme() && meeting.kind == MeetingKind::Regular && !self.apart {
            meeting.combined = true;
            meeting.theme.clone_from(&self.theme);
        } else if meeting.kind == MeetingKind::Thematic {
            meeting.theme.clone_from(&self.theme);
        }
        meeting
    }

    /// Whether the meeting has a thematic part, in one or as a second part.
    pub fn has_theme(&self) -> bool {
        let stands = |line: &Line| line.item.step == template::THEME && line.taken;
        !self.theme.is_empty() && (self.apart || self.lines.iter().any(stands))
    }

    /// The second part, with the minutes of its own: same day and place, after the first. Nobody
    /// has to come in or be called again, and it is planned for half the time of an evening of
    /// its own.
    pub fn second(&self, register: &Register) -> Option<Meeting> {
        if !self.apart || self.theme.is_empty() || self.head.kind != MeetingKind::Regular {
            return None;
        }
        let first = self.meeting();
        let minutes = minutes_length::planned(&first);
        let head = Meeting {
            kind: MeetingKind::Thematic,
            time: first.time.and_then(|time| later(time, minutes)),
            theme: self.theme.clone(),
            items: Vec::new(),
            ..first
        };
        let mut part = Self::of(register, head, self.head.date?);
        part.theme.clone_from(&self.theme);
        part.lines.retain(|line| line.item.step != "roll_call" && line.item.step != "clerk");
        for line in &mut part.lines {
            line.item.planned = line.item.planned.map(|minutes| minutes.div_ceil(2));
        }
        Some(part.meeting())
    }

    /// Minutes planned in all, and the fewest that the rule asks for.
    pub fn minutes(&self, register: &Register) -> (u32, u32) {
        let meeting = self.meeting();
        let own = minutes_length::planned(&meeting);
        match self.second(register) {
            Some(second) => {
                let date = meeting.date.unwrap_or(NaiveDate::MAX);
                let needed = book::whole(register, "meeting.min_minutes_combined", date);
                (own.saturating_add(minutes_length::planned(&second)), needed)
            }
            None => (own, minutes_length::least(register, &meeting).unwrap_or(0)),
        }
    }

    /// Gives the meeting a thematic part, in one or as a second part; an empty theme takes it away.
    pub fn set_theme(&mut self, theme: &str, apart: bool) {
        theme.clone_into(&mut self.theme);
        self.apart = apart && !theme.is_empty();
        if self.head.kind != MeetingKind::Regular {
            return;
        }
        let stands = !theme.is_empty() && !self.apart;
        match self.lines.iter_mut().find(|line| line.item.step == template::THEME) {
            Some(line) => line.taken = stands,
            None if stands => {
                let item = template::THEME_STEP.item(0);
                let at = self.place(Place::Before(template::DRAFT), &item);
                let why = ItemWhy::Theme;
                self.add(at, Line { item, source: "themes", why, topic: None, taken: true });
            }
            None => {}
        }
    }

    /// Who comes from the committee above; the item in which that person speaks follows.
    pub fn set_observer(&mut self, name: &str) {
        name.clone_into(&mut self.head.observer);
        for line in self.lines.iter_mut().filter(|line| line.item.step == "observer") {
            name.clone_into(&mut line.item.presenter_text);
            line.taken = !name.is_empty();
        }
    }

    /// Takes a line onto the agenda, or off it.
    ///
    /// # Errors
    /// The line holds tasks: what is open always comes back.
    pub fn toggle(&mut self, at: usize) -> Result<(), Refusal> {
        let Some(line) = self.lines.get_mut(at) else { return Ok(()) };
        if line.taken && !line.item.tasks.is_empty() {
            return Err(Refusal::HoldsTasks);
        }
        line.taken = !line.taken;
        if line.taken && line.item.step == template::THEME {
            self.apart = false;
        }
        Ok(())
    }

    /// Moves a line; it takes the part of the one it passes. Returns where it stands now.
    pub fn shift(&mut self, at: usize, by: isize) -> usize {
        let to = at.checked_add_signed(by).filter(|to| *to < self.lines.len());
        let Some(to) = to.filter(|_| at < self.lines.len()) else { return at };
        let part = self.lines.get(to).map(|line| line.item.part);
        self.lines.swap(at, to);
        if let (Some(line), Some(part)) = (self.lines.get_mut(to), part) {
            line.item.part = part;
        }
        to
    }

    /// Adds a line of one's own below another.
    pub fn insert(&mut self, at: usize, mut item: Item) {
        if let Some(above) = self.lines.get(at) {
            item.part = above.item.part;
        }
        let (source, why) = (BY_HAND, ItemWhy::Own);
        self.add(at.saturating_add(1), Line { item, source, why, topic: None, taken: true });
    }

    /// Copies an item of an earlier agenda to the end of its part; what was said there stays there.
    pub fn copy(&mut self, item: &Item, from: Option<NaiveDate>) {
        let item = super::park::bare(item);
        let at = self.end_of_part(&item);
        let (source, why) = (BY_HAND, ItemWhy::Copied(from));
        self.add(at, Line { item, source, why, topic: None, taken: true });
    }

    /// Takes up a matter that waits, before its day if need be.
    pub fn take_up(&mut self, register: &Register, id: TopicId) {
        let Some(topic) = register.topic(id) else { return };
        if let Some(line) = self.lines.iter_mut().find(|line| line.topic == Some(id)) {
            line.taken = true;
            return;
        }
        self.parked.retain(|(known, _)| *known != Some(id));
        self.join("topics", super::sources::of_topic(id, topic));
    }

    /// Sets a line aside for a later meeting: it leaves this agenda, and comes back by itself.
    ///
    /// # Errors
    /// No reason; the line holds tasks, which come back by themselves.
    pub fn park(&mut self, at: usize, reason: &str, today: NaiveDate) -> Result<(), Refusal> {
        let Some(line) = self.lines.get(at) else { return Ok(()) };
        if !line.item.tasks.is_empty() {
            return Err(Refusal::HoldsTasks);
        }
        let mut topic = super::park::topic_of(&line.item, reason, today)?;
        topic.not_before = self.head.date.and_then(|date| date.succ_opt());
        self.parked.push((line.topic, topic));
        self.lines.remove(at);
        Ok(())
    }

    /// The same draft for another day: what was decided line by line stays.
    pub fn move_to(&mut self, register: &Register, date: NaiveDate, today: NaiveDate) {
        let mut fresh = Self::propose(register, self.head.kind, Some(date), today);
        fresh.head = Meeting { date: Some(date), ..self.head.clone() };
        let is_parked = |line: &Line| {
            self.parked
                .iter()
                .any(|(id, it)| (id.is_some() && *id == line.topic) || it.title == line.item.title)
        };
        fresh.lines.retain(|line| !is_parked(line));
        for line in &mut fresh.lines {
            let same = |old: &&Line| old.item.title == line.item.title;
            if let Some(old) = self.lines.iter().find(same) {
                line.taken = old.taken || !line.item.tasks.is_empty();
                line.item.planned = old.item.planned;
                line.item.presenter = old.item.presenter;
                line.item.presenter_text.clone_from(&old.item.presenter_text);
            }
        }
        let is_own = |line: &Line| {
            line.source == BY_HAND
                || (line.topic.is_some() && !fresh.lines.iter().any(|it| it.topic == line.topic))
        };
        let own: Vec<(usize, Line)> = self.lines.iter().cloned().enumerate().collect();
        let own: Vec<_> = own.into_iter().filter(|(_, line)| is_own(line)).collect();
        for (at, line) in own {
            fresh.add(at, line);
        }
        fresh.parked = std::mem::take(&mut self.parked);
        if !self.theme.is_empty() {
            fresh.set_theme(&self.theme, self.apart);
        }
        *self = fresh;
    }

    /// Puts the meeting into the book as one act: its second part, the matters that it takes up
    /// and those that were set aside go with it.
    ///
    /// # Errors
    /// What is wrong with it; an agenda without items; a second meeting of the kind in the month.
    pub fn keep(&self, register: &Register, today: NaiveDate) -> Result<Plan, Refusal> {
        let meeting = self.meeting();
        let about = meeting_name(&meeting);
        let mut plan = super::prepare::plan(register, meeting.clone(), today)?;
        let id = MeetingId(register.next(Kind::Meeting, 0).number);
        let mut ahead = register.clone();
        ahead.put(id.into(), Some(meeting.into()));
        if let Some(second) = self.second(register) {
            let second = Meeting { part_of: Some(id), ..second };
            plan.changes.push(kept(&ahead, register.next(Kind::Meeting, 1), second, today)?);
        }
        for topic in self.lines.iter().filter(|line| line.taken).filter_map(|line| line.topic) {
            let Some(now) = register.topic(topic) else { continue };
            let taken = Topic { state: TopicState::Taken, meeting: Some(id), ..now.clone() };
            plan.changes.push(kept(&ahead, topic.into(), taken, today)?);
        }
        let mut more = 0;
        for (known, topic) in &self.parked {
            let before = known.and_then(|id| register.topic(id));
            let topic = Topic { from: before.and_then(|it| it.from), ..topic.clone() };
            let id = known.map_or_else(
                || {
                    more += 1;
                    register.next(Kind::Topic, more - 1)
                },
                Into::into,
            );
            plan.changes.push(kept(&ahead, id, topic, today)?);
        }
        Ok(Plan::new(Deed::PlanMeeting, about, plan.changes))
    }

    /// The day on which the book has this meeting already, where the rule allows no second one.
    pub fn taken_day(&self, register: &Register) -> Option<NaiveDate> {
        when_in_book(register, &self.head)
    }
}

/// A time of day some minutes later; within the day.
fn later(time: Clock, minutes: u32) -> Option<Clock> {
    let minutes = u16::try_from(minutes).ok()?;
    let total = time.hour() * 60 + time.minute() + minutes % 1440;
    Clock::new(total / 60 % 24, total % 60)
}
