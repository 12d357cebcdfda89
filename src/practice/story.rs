//! The teller: keeps the register and the acts side by side, and opens the book.

use std::collections::VecDeque;

use chrono::{Datelike as _, Duration, NaiveDate, NaiveDateTime, NaiveTime};

use super::chance::Chance;
use super::follow::Due;
use super::month::{self, Step};
use super::people::{self, Person, Span, days_after, months_before};
use super::{CELL, COMMUNE, Size};
use crate::domain::act::{Account, Act, Change, Deed};
use crate::domain::cell::Cell;
use crate::domain::clock::Clock;
use crate::domain::day::{Month, end_of_month, months_later, show};
use crate::domain::meeting::Meeting;
use crate::domain::register::Register;
use crate::domain::task::Task;
use crate::domain::{Id, MeetingId, MemberId, TaskId};
use crate::words::Lang;

/// The story as far as it is told.
#[derive(Debug)]
pub(super) struct Story {
    /// The book.
    pub(super) register: Register,
    /// How it was filled.
    pub(super) acts: Vec<Act>,
    /// Where chance comes from.
    pub(super) chance: Chance,
    /// The people.
    pub(super) people: Vec<Person>,
    /// The days between which it goes.
    pub(super) span: Span,
    /// The days of the regular meetings; the last one lies ahead.
    pub(super) dates: Vec<NaiveDate>,
    /// How large it is.
    pub(super) size: Size,
    /// What lies ahead.
    pub(super) ahead: Vec<(NaiveDateTime, Step)>,
    /// Tasks that a meeting must hear of.
    pub(super) open: Vec<Due>,
    /// Tasks that the next resolution takes over.
    pub(super) carried: Vec<TaskId>,
    /// The numbers given in this term: resolutions, conclusions.
    pub(super) given: (u32, u32),
    /// The jobs given lately, by index, so that no month repeats the one before.
    pub(super) lately: VecDeque<usize>,
    /// The last opinions used, so that they do not repeat at once.
    pub(super) spoken: usize,
    author: String,
    now: NaiveDateTime,
}

/// A day and a time.
pub(super) fn at(day: NaiveDate, hour: u32, minute: u32) -> NaiveDateTime {
    day.and_time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default())
}

/// Tells the whole story.
pub(super) fn tell(size: Size, today: NaiveDate) -> Story {
    let size = Size { members: size.members.max(8), years: size.years.clamp(1, 60), ..size };
    let day = (today.day() + 2).min(28);
    let first = Month::of(months_before(today, 12 * size.years)).first();
    let start = days_after(first, -10);
    let mut dates: Vec<NaiveDate> =
        (0..12 * size.years).filter_map(|month| months_later(first, month).with_day(day)).collect();
    let planned = today.with_day(day).unwrap_or(today);
    let moved = days_after(today, 1).min(end_of_month(today));
    dates.push(if planned < today { moved } else { planned });
    let span = Span { start, term: days_after(start, -5), today };
    let mut chance = Chance::new(size.seed ^ 0x5040_3020_1000);
    let people = people::people(&mut chance, size.members, size.years, &span);
    let author = people.first().map(|it| it.record.full_name.clone()).unwrap_or_default();
    let mut story = Story {
        register: Register::default(),
        acts: Vec::new(),
        chance,
        people,
        span,
        dates,
        size,
        ahead: Vec::new(),
        open: Vec::new(),
        carried: Vec::new(),
        given: (0, 0),
        lately: VecDeque::new(),
        spoken: 0,
        author,
        now: at(start, 8, 0),
    };
    story.open_the_book(day);
    month::all(&mut story);
    story
}

impl Story {
    /// One act, at the time or just after the one before.
    pub(super) fn act(
        &mut self,
        when: NaiveDateTime,
        deed: Deed,
        about: impl Into<String>,
        changes: Vec<Change>,
    ) {
        self.now = when.max(self.now + Duration::minutes(1));
        for change in &changes {
            self.register.put(change.id, change.after.clone());
        }
        self.acts.push(Act {
            account: Account::new(deed, about),
            author: self.author.clone(),
            at: self.now,
            changes,
            reverses: None,
        });
    }

    /// One act that changes a meeting.
    pub(super) fn edit_meeting(
        &mut self,
        id: MeetingId,
        when: NaiveDateTime,
        deed: Deed,
        change: impl FnOnce(&mut Meeting),
    ) {
        let Some(mut meeting) = self.register.meeting(id).cloned() else { return };
        change(&mut meeting);
        let about = about(&meeting);
        let changes = vec![self.register.set(id.into(), meeting)];
        self.act(when, deed, about, changes);
    }

    /// The change of a task.
    pub(super) fn changed_task(
        &self,
        id: TaskId,
        change: impl FnOnce(&mut Task),
    ) -> Option<Change> {
        let mut task = self.register.task(id)?.clone();
        change(&mut task);
        Some(self.register.set(id.into(), task))
    }

    /// One act that changes a task.
    pub(super) fn edit_task(
        &mut self,
        id: TaskId,
        when: NaiveDateTime,
        deed: Deed,
        change: impl FnOnce(&mut Task),
    ) {
        let about = self.register.task(id).map(|task| task.content.clone()).unwrap_or_default();
        if let Some(changed) = self.changed_task(id, change) {
            self.act(when, deed, about, vec![changed]);
        }
    }

    /// The index of the last meeting that was held.
    pub(super) fn last_held(&self) -> usize {
        self.dates.len().saturating_sub(2)
    }

    fn open_the_book(&mut self, day: u32) {
        let cell = Cell {
            name: CELL.to_owned(),
            commune: COMMUNE.to_owned(),
            province: "tỉnh Tuyên Quang".to_owned(),
            village: "thôn Sơn Thuỷ".to_owned(),
            term_start: Some(self.span.term),
            term_months: Some(60),
            meeting_day: Some(day),
            meeting_time: Clock::new(19, 30),
            meeting_place: "nhà văn hoá thôn".to_owned(),
            wage_region: Some(4),
            holidays: self.holidays(),
            households: Some(self.size.members * 4 + 1),
            people: Some(self.size.members * 17 + 6),
            poor_households: Some(self.size.members / 5 + 1),
            observer: "đồng chí Phùng Thị Bích, ủy viên Ban Chấp hành Đảng bộ xã".to_owned(),
            practice: true,
            ..Cell::default()
        };
        let start = self.span.start;
        let changes = vec![Change::new(Id::CELL, cell.clone().into())];
        self.act(at(start, 8, 10), Deed::CreateCell, CELL, changes);
        let members: Vec<Change> = self
            .people
            .iter()
            .filter(|person| person.is_imported())
            .map(|person| Change::new(person.record_id(), person.record.clone().into()))
            .collect();
        let about = format!("danh-sach-dang-vien.xlsx ({} đảng viên)", members.len());
        self.act(at(start, 8, 25), Deed::Import, about, members);
        let committee = if self.size.members >= 30 { 5 } else { 3 };
        let chosen = Cell {
            secretary: Some(MemberId(1)),
            deputy: Some(MemberId(2)),
            committee: (1..=committee).map(MemberId).collect(),
            ..cell
        };
        let changes = vec![self.register.set(Id::CELL, chosen)];
        self.act(at(start, 8, 40), Deed::EditCell, CELL, changes);
    }

    /// The holidays with a fixed date, last year to next.
    fn holidays(&self) -> Vec<String> {
        let year = self.span.today.year();
        (year - 1..=year + 1)
            .flat_map(|year| {
                [(1, 1), (4, 30), (5, 1), (9, 2)]
                    .map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day))
            })
            .flatten()
            .map(show)
            .collect()
    }
}

/// A meeting in a few words.
pub(super) fn about(meeting: &Meeting) -> String {
    let kind = meeting.kind.name().get(Lang::Vi);
    format!("{kind} {}", meeting.date.map(show).unwrap_or_default())
}
