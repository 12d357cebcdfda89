//! What needs attention today, each with a stable key, so that a screen can keep its place and
//! a person can put one aside.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use super::month::{notice_by, report_by};
use super::prepare::{is_open, regular_meetings};
use crate::domain::day::{Day, Month, months_later, show};
use crate::domain::meeting::{Meeting, MeetingKind, MeetingState, Presence};
use crate::domain::register::Register;
use crate::domain::rules::book;
use crate::domain::rules::follow_up::{self, TaskStatus};
use crate::domain::rules::standing::{Membership, Status};
use crate::domain::{Id, MeetingId, MemberId};
use crate::words::alerts as word;
use crate::words::{Lang, Text};

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

    fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.values.push((name, value.to_string()));
        self
    }

    /// The sentence, in the user's language.
    pub fn text(&self, lang: Lang) -> String {
        let values: Vec<(&str, &str)> = self.values.iter().map(|(k, v)| (*k, v.as_str())).collect();
        self.text.fill(lang, &values)
    }
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
    let official =
        register.members().filter(|(_, member)| member.standing(today).is_official()).count();
    let alert =
        |severity, key: &str, text| Alert::new(severity, key.to_owned(), Some(Id::CELL), text);
    if cell.secretary.is_none() {
        all.push(alert(Severity::Soon, "secretary", word::NO_SECRETARY));
    }
    let rule = |key| usize::try_from(book::whole(register, key, today)).unwrap_or(usize::MAX);
    if official < rule("cell.min_official") && register.members().next().is_some() {
        all.push(
            alert(Severity::Late, "too_few", word::TOO_FEW)
                .with("n", official)
                .with("need", rule("cell.min_official")),
        );
    }
    if official >= rule("cell.committee_from") && cell.committee.is_empty() {
        let note = alert(Severity::Note, "committee", word::COMMITTEE_POSSIBLE);
        all.push(note.with("n", official));
    }
    if cell.committee.len() > rule("cell.committee_max") {
        let late = alert(Severity::Late, "committee_size", word::COMMITTEE_TOO_LARGE);
        all.push(late.with("n", cell.committee.len()).with("most", rule("cell.committee_max")));
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
    if !matches!(meeting.kind, MeetingKind::Regular | MeetingKind::Thematic) || date < today {
        return None;
    }
    let due = notice_by(register, date)?;
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
    if !reports || meeting.reported_on.is_some() {
        return None;
    }
    let due = report_by(register, date)?;
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
    let has = |year: i32, quarter: u32| {
        register.meetings().any(|(_, meeting)| {
            let of_quarter = meeting
                .date
                .is_some_and(|date| date.year() == year && date.month0() / 3 + 1 == quarter);
            let themed = meeting.kind == MeetingKind::Thematic || meeting.combined;
            of_quarter && themed && meeting.state != MeetingState::Cancelled
        })
    };
    if register.meetings().next().is_none() {
        return;
    }
    let quarter = today.month0() / 3 + 1;
    let (before_year, before) =
        if quarter == 1 { (today.year() - 1, 4) } else { (today.year(), quarter - 1) };
    let mut tell = |year: i32, quarter: u32, severity| {
        if !has(year, quarter) {
            let name = ["I", "II", "III", "IV"].get(quarter as usize - 1).copied();
            let key = format!("thematic:{year}-{quarter}");
            let alert = Alert::new(severity, key, None, word::NO_THEME);
            all.push(alert.with("quarter", name.unwrap_or_default()));
        }
    };
    let started = register.meetings().filter_map(|(_, it)| it.date).min();
    let existed = started.is_some_and(|first| {
        Month::of(first) < Month { year: today.year(), month: quarter * 3 - 2 }
    });
    if today.month0() % 3 == 0 && existed {
        tell(before_year, before, Severity::Late);
    }
    if today.month0() % 3 == 2 {
        tell(today.year(), quarter, Severity::Soon);
    }
}

fn tasks(register: &Register, today: NaiveDate, all: &mut Vec<Alert>) {
    let mut found: Vec<(i64, Alert)> = Vec::new();
    for (id, task) in register.tasks().filter(|(_, task)| is_open(task)) {
        let stand = follow_up::stand(register, task, today);
        let left = stand.days_left.unwrap_or(i64::MAX);
        let (severity, text, n) = match left {
            _ if stand.status == TaskStatus::Overdue => {
                (Severity::Late, word::OVERDUE_TASK, stand.late_days)
            }
            0 => (Severity::Soon, word::DUE_TODAY, 0),
            1..=SOON => (Severity::Soon, word::DUE_SOON, left),
            _ => continue,
        };
        let name = task.lead.and_then(|lead| register.member(lead));
        let name = name.map(|member| member.full_name.as_str()).unwrap_or_default();
        let alert = Alert::new(severity, format!("task:{}", id.0), Some(id.into()), text)
            .with("n", n)
            .with("task", &task.content)
            .with("name", name);
        found.push((-n, alert));
    }
    found.sort_by_key(|(order, _)| *order);
    all.extend(found.into_iter().map(|(_, alert)| alert));
}

/// Probation that ends or has ended; members of whom it is not known what they are.
fn members(register: &Register, today: NaiveDate, all: &mut Vec<Alert>) {
    let days = book::list(register, "probation.alert_days", today);
    let first = days.iter().max().map_or(60, |days| i64::from(*days));
    let nearest = days.iter().filter(|days| **days > 0).min().map_or(30, |days| i64::from(*days));
    for (id, member) in register.members() {
        let standing = member.standing(today);
        if !standing.is_counted() {
            continue;
        }
        let alert = |severity, what: &str, text| {
            Alert::new(severity, format!("{what}:{}", id.0), Some(id.into()), text)
                .with("name", &member.full_name)
        };
        if standing.status == Status::Unknown {
            all.push(alert(Severity::Note, "standing", word::UNKNOWN_STANDING));
        }
        let ceremony = member.ceremony_date().and_then(Day::exact);
        let end = ceremony
            .map(|date| months_later(date, book::whole(register, "probation.months", date)));
        let end = end.filter(|_| standing.membership == Membership::Probationary);
        let Some(end) = end else { continue };
        let left = (end - today).num_days();
        let (severity, text) = match left {
            _ if left <= 0 => (Severity::Late, word::PROBATION_OVER),
            _ if left <= nearest => (Severity::Soon, word::PROBATION_SOON),
            _ if left <= first => (Severity::Note, word::PROBATION_SOON),
            _ => continue,
        };
        all.push(alert(severity, "probation", text).with("date", show(end)).with("n", left));
    }
}

/// Absences, from the rolls of the regular meetings of the last twelve months.
fn absences(register: &Register, today: NaiveDate, all: &mut Vec<Alert>) {
    let mut held: Vec<(NaiveDate, MeetingId, &Meeting)> = register
        .meetings()
        .filter(|(_, it)| it.kind == MeetingKind::Regular && super::mark::is_over(it))
        .filter_map(|(id, it)| it.date.map(|date| (date, id, it)))
        .filter(|(date, ..)| *date <= today)
        .collect();
    held.sort_by_key(|(date, id, _)| std::cmp::Reverse((*date, *id)));
    held.truncate(12);
    let mut seen: BTreeMap<MemberId, Vec<(NaiveDate, Presence)>> = BTreeMap::new();
    for (date, _, meeting) in &held {
        for line in &meeting.roll {
            if let Some(member) = line.member {
                seen.entry(member).or_default().push((*date, line.presence));
            }
        }
    }
    let rule = |key| usize::try_from(book::whole(register, key, today)).unwrap_or(usize::MAX);
    let latest = held.first().map(|(date, ..)| *date);
    for (id, member) in register.members() {
        let Some(lines) = seen.get(&id).filter(|_| member.standing(today).is_called()) else {
            continue;
        };
        let alert = |severity, what: &str, text| {
            Alert::new(severity, format!("{what}:{}", id.0), Some(id.into()), text)
                .with("name", &member.full_name)
        };
        let row = lines.iter().take_while(|(_, how)| *how == Presence::Excused).count();
        if row >= rule("attendance.max_consecutive_excused") {
            all.push(alert(Severity::Soon, "excused", word::EXCUSED_IN_A_ROW).with("n", row));
        }
        let missed = missed_months(lines, today.year());
        if missed >= rule("attendance.missed_alert_months") {
            all.push(alert(Severity::Late, "missed", word::MISSED_MONTHS).with("n", missed));
        }
        if let Some((date, Presence::Unexcused)) = lines.first()
            && latest == Some(*date)
        {
            all.push(alert(Severity::Late, "unexcused", word::UNEXCUSED).with("date", show(*date)));
        }
    }
}

/// Months of a year that a member missed, with or without a reason.
fn missed_months(lines: &[(NaiveDate, Presence)], year: i32) -> usize {
    let missed = lines.iter().filter(|(date, how)| {
        date.year() == year && matches!(how, Presence::Excused | Presence::Unexcused)
    });
    let mut months: Vec<u32> = missed.map(|(date, _)| date.month()).collect();
    months.sort_unstable();
    months.dedup();
    months.len()
}
