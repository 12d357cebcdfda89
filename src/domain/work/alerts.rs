//! What needs attention today, each with a stable key, so that a screen can keep its place and
//! a person can put one aside.

use chrono::{Datelike as _, NaiveDate};

use super::carry::is_open;
use super::prepare::regular_meetings;
use crate::domain::day::{Month, show};
use crate::domain::meeting::{Matter, Meeting, MeetingKind, MeetingState};
use crate::domain::register::Register;
use crate::domain::rules::attendance::{self, Absence};
use crate::domain::rules::committee::{self, Notice};
use crate::domain::rules::follow_up::{self, TaskStatus};
use crate::domain::rules::oddities::{self, Oddity};
use crate::domain::rules::standing::Status;
use crate::domain::rules::stuck::{Limits, Stuck};
use crate::domain::rules::voting::Next;
use crate::domain::rules::{book, deadlines, probation, rounds, thematic};
use crate::domain::task::{DeadlineKind, Outcome, Task};
use crate::domain::{Id, MemberId, TaskId};
use crate::words::alerts as word;
use crate::words::{Lang, Text, ballot, wall_clock};

/// How pressing it is. Pressing ones come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// A rule is broken or a day is past.
    Late,
    /// It will be, soon.
    Soon,
    /// Good to know.
    Note,
}

/// One thing that needs attention.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert {
    /// How pressing it is.
    pub severity: Severity,
    /// Stable while the matter lasts: what it is and whom it concerns.
    pub key: String,
    /// The record to open.
    pub target: Option<Id>,
    text: Text,
    values: Vec<(&'static str, String)>,
}

impl Alert {
    fn new(severity: Severity, key: String, target: Option<Id>, text: Text) -> Self {
        Self { severity, key, target, text, values: Vec::new() }
    }

    fn with(mut self, name: &'static str, value: impl std::fmt::Display) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    /// The sentence, in the user's language.
    pub fn text(&self, lang: Lang) -> String {
        let values: Vec<(&str, &str)> = self.values.iter().map(|(k, v)| (*k, v.as_str())).collect();
        self.text.fill(lang, &values)
    }
}

/// What stands in place of all alerts while the day is not believed: nothing is called overdue by
/// it.
pub fn waiting() -> Alert {
    Alert::new(Severity::Note, "clock_doubtful".to_owned(), None, wall_clock::WAITS)
}

/// Days before a deadline from which a task is shown.
const SOON: i64 = 3;
/// All that needs attention today, the most pressing first.
pub fn alerts(register: &Register, today: NaiveDate) -> Vec<Alert> {
    let mut all = Vec::new();
    clock(register, today, &mut all);
    cell(register, today, &mut all);
    meetings(register, today, &mut all);
    thematic(register, today, &mut all);
    tasks(register, today, &mut all);
    members(register, today, &mut all);
    absences(register, today, &mut all);
    all.sort_by_key(|alert| alert.severity);
    all
}

/// A meeting already held lies after today: the computer's clock is wrong, and every deadline
/// with it.
fn clock(register: &Register, today: NaiveDate, all: &mut Vec<Alert>) {
    let held = register.meetings().filter(|(_, it)| it.state >= MeetingState::Running);
    let held = held.filter(|(_, it)| it.state != MeetingState::Cancelled);
    let latest = held.filter_map(|(id, it)| it.date.map(|date| (date, id))).max();
    if let Some((date, id)) = latest
        && date > today
    {
        let alert = Alert::new(Severity::Late, "clock".to_owned(), Some(id.into()), word::CLOCK);
        all.push(alert.with("today", show(today)).with("date", show(date)));
    }
}

fn cell(register: &Register, today: NaiveDate, all: &mut Vec<Alert>) {
    let Some(cell) = register.cell() else { return };
    let alert =
        |severity, key: &str, text| Alert::new(severity, key.to_owned(), Some(Id::CELL), text);
    if cell.secretary.is_none() {
        all.push(alert(Severity::Soon, "secretary", word::NO_SECRETARY));
    }
    match committee::notice(register, today) {
        Some(Notice::BelowFloor(have, need)) => {
            let late = alert(Severity::Late, "too_few", word::TOO_FEW);
            all.push(late.with("n", have).with("need", need));
        }
        Some(Notice::MayElect(have)) => {
            let note = alert(Severity::Note, "committee", word::COMMITTEE_POSSIBLE);
            all.push(note.with("n", have));
        }
        None => {}
    }
    let (size, most) = (cell.committee.len(), committee::most(register, today));
    if size > usize::try_from(most).unwrap_or(usize::MAX) {
        let late = alert(Severity::Late, "committee_size", word::COMMITTEE_TOO_LARGE);
        all.push(late.with("n", size).with("most", most));
    }
}

fn meetings(register: &Register, today: NaiveDate, all: &mut Vec<Alert>) {
    month_without(register, today, all);
    for (id, meeting) in register.meetings() {
        let Some(date) = meeting.date else { continue };
        let alert = |severity, what: &str, text| {
            let key = format!("{what}:{}", id.0);
            Alert::new(severity, key, Some(id.into()), text).with("date", show(date))
        };
        match meeting.state {
            MeetingState::Draft | MeetingState::Noticed => {
                all.extend(notice_late(register, meeting, date, today, &alert));
            }
            MeetingState::Running if date < today => {
                all.push(alert(Severity::Late, "unfinished", word::UNFINISHED));
            }
            MeetingState::Closed | MeetingState::Adopted => {
                if meeting.state == MeetingState::Closed && date < today {
                    all.push(alert(Severity::Soon, "minutes", word::MINUTES_OPEN));
                }
                all.extend(unreported(register, meeting, date, today, &alert));
            }
            MeetingState::Running | MeetingState::Cancelled => {}
        }
    }
}

/// Members and documents must have been told and sent at least one day before the meeting.
fn notice_late(
    register: &Register,
    meeting: &Meeting,
    date: NaiveDate,
    today: NaiveDate,
    alert: &impl Fn(Severity, &str, Text) -> Alert,
) -> Option<Alert> {
    let is_told = matches!(meeting.kind, MeetingKind::Regular | MeetingKind::Thematic);
    if !is_told || date < today || meeting.part_of.is_some() {
        return None;
    }
    let due = deadlines::documents_by(register, date);
    let sent = meeting.noticed_on.is_some() && meeting.documents_on.is_some();
    let severity = match (due - today).num_days() {
        _ if sent => return None,
        left if left < 0 => Severity::Late,
        left if left <= SOON => Severity::Soon,
        _ => return None,
    };
    Some(alert(severity, "notice", word::NOTICE_LATE).with("due", show(due)))
}

/// The regular and thematic meetings are posted and reported within two days.
fn unreported(
    register: &Register,
    meeting: &Meeting,
    date: NaiveDate,
    today: NaiveDate,
    alert: &impl Fn(Severity, &str, Text) -> Alert,
) -> Option<Alert> {
    let reports = matches!(meeting.kind, MeetingKind::Regular | MeetingKind::Thematic);
    if !reports || meeting.reported_on.is_some() || meeting.part_of.is_some() {
        return None;
    }
    let due = deadlines::report_by(register, date);
    let severity = if due < today { Severity::Late } else { Severity::Soon };
    Some(alert(severity, "report", word::UNREPORTED).with("due", show(due)))
}

/// A cell meets once a month (Charter, article 24). The month before counts too, once the book
/// has meetings from before it.
fn month_without(register: &Register, today: NaiveDate, all: &mut Vec<Alert>) {
    let month = Month::of(today);
    let add = |month: Month, severity, text| {
        Alert::new(severity, format!("no_meeting:{month}"), None, text).with("month", month)
    };
    if regular_meetings(register, month).next().is_none() && register.cell().is_some() {
        let day = super::prepare::meeting_day(register, month);
        let late = day.is_some_and(|day| day < today);
        let severity = if late { Severity::Late } else { Severity::Soon };
        all.push(add(month, severity, word::NO_MEETING));
    }
    let before = month.before();
    let older = register.meetings().filter_map(|(_, it)| it.date).any(|date| date < before.first());
    if older && regular_meetings(register, before).next().is_none() {
        all.push(add(before, Severity::Late, word::MISSED_MEETING));
    }
}

/// A thematic meeting is held at least once a quarter; a combined monthly meeting counts. The
/// last month of the quarter reminds, and the first month after it still tells.
fn thematic(register: &Register, today: NaiveDate, all: &mut Vec<Alert>) {
    let (on, severity) = match today.month0() % 3 {
        0 => (today, Severity::Late),
        2 => (Month::of(today).after().first(), Severity::Soon),
        _ => return,
    };
    let Some(missing) = thematic::missing(register, on) else { return };
    let place = usize::try_from(missing.quarter.saturating_sub(1)).unwrap_or_default();
    let quarter = ["I", "II", "III", "IV"].get(place).copied().unwrap_or_default();
    let key = format!("thematic:{}-{}", missing.year, missing.quarter);
    all.push(Alert::new(severity, key, None, word::NO_THEME).with("quarter", quarter));
}

fn tasks(register: &Register, today: NaiveDate, all: &mut Vec<Alert>) {
    let mut found: Vec<(i64, Alert)> = Vec::new();
    let limits = Limits::on(register, today);
    for (id, task) in register.tasks().filter(|(_, task)| is_open(task)) {
        let stand = follow_up::stand(register, task, today);
        let left = stand.days_left.unwrap_or(i64::MAX);
        let (severity, text, n) = match left {
            _ if stand.status == TaskStatus::Overdue => {
                (Severity::Late, word::OVERDUE_TASK, stand.late_days)
            }
            0 => (Severity::Soon, word::DUE_TODAY, 0),
            1..=SOON => (Severity::Soon, word::DUE_SOON, left),
            _ => {
                all.extend(stuck(register, (id, task), &limits));
                continue;
            }
        };
        let name = lead_name(register, task);
        let alert = Alert::new(severity, format!("task:{}", id.0), Some(id.into()), text)
            .with("n", n)
            .with("task", task.content.as_str())
            .with("name", name);
        found.push((-n, alert));
    }
    found.sort_by_key(|(order, _)| *order);
    all.extend(found.into_iter().map(|(_, alert)| alert));
}

fn lead_name<'a>(register: &'a Register, task: &Task) -> &'a str {
    let lead = task.lead.and_then(|lead| register.member(lead));
    lead.map(|member| member.full_name.as_str()).unwrap_or_default()
}

/// A task that does not move, although its deadline is not near. Permanent ones and those carried
/// over stand in the view of what is stuck only: the next meeting hears of them anyway.
fn stuck(register: &Register, (id, task): (TaskId, &Task), limits: &Limits) -> Option<Alert> {
    if task.deadline_kind == DeadlineKind::Permanent || task.outcome == Outcome::CarriedOver {
        return None;
    }
    let why = limits.of(register, task).into_iter().next()?;
    let (text, n) = match why {
        Stuck::Extended(times) => (word::STUCK_EXTENDED, i64::from(times)),
        Stuck::NoNews(days) => (word::STUCK_NO_NEWS, days),
        Stuck::StepPast(days) => (word::STUCK_STEP_PAST, days),
        Stuck::NoNextStep => (word::STUCK_NO_STEP, 0),
    };
    let alert = Alert::new(Severity::Note, format!("stuck:{}", id.0), Some(id.into()), text);
    let alert = alert.with("n", n).with("task", task.content.as_str());
    Some(alert.with("name", lead_name(register, task)))
}

/// Probation that ends or has ended; members of whom it is not known what they are; records in
/// which something is odd, counted.
fn members(register: &Register, today: NaiveDate, all: &mut Vec<Alert>) {
    let alert = |severity, what: &str, id: MemberId, text| {
        let name = register.member(id).map(|member| member.full_name.as_str()).unwrap_or_default();
        Alert::new(severity, format!("{what}:{}", id.0), Some(id.into()), text).with("name", name)
    };
    let days = book::list(register, "probation.alert_days", today);
    let nearest = days.iter().filter(|days| **days > 0).min().map_or(0, |days| i64::from(*days));
    for ending in probation::ending(register, today) {
        let next = rounds::rounds(register, ending.member, Matter::Recognition).next;
        if let Next::ReportUpward(n) = next {
            let up = alert(Severity::Late, "rounds", ending.member, ballot::UP_ROUNDS);
            all.push(up.with("n", n));
            continue;
        }
        let (severity, text) = match ending.days_left {
            left if left <= 0 => (Severity::Late, word::PROBATION_OVER),
            left if left <= nearest => (Severity::Soon, word::PROBATION_SOON),
            _ => (Severity::Note, word::PROBATION_SOON),
        };
        let alert = alert(severity, "probation", ending.member, text);
        let alert = alert.with("date", show(ending.dates.end)).with("n", ending.days_left);
        all.push(alert.with("due", show(ending.dates.examine_by)));
    }
    let mut odd = 0;
    for (id, member) in register.members() {
        let standing = member.standing(today);
        if !standing.is_counted() {
            continue;
        }
        if standing.status == Status::Unknown {
            all.push(alert(Severity::Note, "standing", id, word::UNKNOWN_STANDING));
        }
        let found = oddities::oddities(register, member, today);
        let is_odd = |it: &Oddity| !matches!(it, Oddity::Missing(_) | Oddity::Standing);
        odd += usize::from(found.iter().any(is_odd));
    }
    if odd > 0 {
        let note = Alert::new(Severity::Note, "oddities".to_owned(), None, word::ODDITIES);
        all.push(note.with("n", odd));
    }
}

/// Absences, as the last regular meeting shows them.
fn absences(register: &Register, today: NaiveDate, all: &mut Vec<Alert>) {
    let held = register
        .meetings()
        .filter(|(_, it)| it.kind == MeetingKind::Regular && super::mark::is_over(it));
    let last = held.filter(|(_, it)| it.date.is_some_and(|date| date <= today));
    let Some((_, last)) = last.max_by_key(|(id, it)| (it.date, *id)) else { return };
    let date = last.date.map(show).unwrap_or_default();
    for found in attendance::alerts(register, last) {
        let Some(member) = register.member(found.member) else { continue };
        let (severity, what, text, n) = match found.absence {
            Absence::Unexcused => (Severity::Late, "unexcused", word::UNEXCUSED, 0),
            Absence::Excused(n) => (Severity::Soon, "excused", word::EXCUSED_IN_A_ROW, n),
            Absence::Missed(n) => (Severity::Late, "missed", word::MISSED_MONTHS, n),
        };
        let key = format!("{what}:{}", found.member.0);
        let alert = Alert::new(severity, key, Some(found.member.into()), text);
        all.push(alert.with("name", &member.full_name).with("date", &date).with("n", n));
    }
}
