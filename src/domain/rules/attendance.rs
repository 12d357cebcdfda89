//! Attendance of a meeting, as the minutes and the score count it.
//!
//! Exempt members who stay away, those temporarily elsewhere and armed forces on special duty are
//! left out of the base of the rate (Hướng dẫn 12-HD/BTCTW 06/7/2018, 42-HD/BTCTW 28/10/2025).

use chrono::{Datelike as _, NaiveDate};

use crate::domain::MemberId;
use crate::domain::meeting::{Meeting, MeetingKind, MeetingState, Presence};
use crate::domain::register::Register;
use crate::domain::rules::book;
use crate::domain::rules::fraction::Fraction;
use crate::domain::rules::standing::{Membership, Standing, Status};
use crate::domain::rules::voting;
use crate::words::Lang;
use crate::words::rules as word;

/// The figures of a roll call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// All on the roll but guests: official, probationary, temporary guests.
    pub roll: u32,
    /// Of these, official.
    pub official: u32,
    /// Of these, probationary.
    pub probationary: u32,
    /// Of these, here on temporary activity.
    pub temp_in: u32,
    /// Exempt (absent or present).
    pub exempt: u32,
    /// Temporarily elsewhere.
    pub elsewhere: u32,
    /// On special duty.
    pub duty: u32,
    /// Present, exempt members who came included.
    pub present: u32,
    /// Present official members.
    pub present_official: u32,
    /// Present probationary members.
    pub present_probationary: u32,
    /// Absent with a reason.
    pub excused: u32,
    /// Absent without a reason.
    pub unexcused: u32,
    /// The base of the rate: roll − elsewhere − special duty − exempt who stayed away.
    pub base: u32,
}

impl Counts {
    /// The rate in tenths of a percent, rounded half up; `None` with an empty base.
    pub fn rate_per_mille(self) -> Option<u32> {
        voting::percent(self.present, self.base)
    }

    /// Whether the rate reaches a target; an empty base reaches none.
    pub fn reaches(self, target: Fraction) -> bool {
        self.base > 0 && target.is_met(self.present, self.base)
    }
}

/// Counts the roll of a meeting: everyone called on its date, at a meeting of the committee its
/// members only ([`voting::convened`]), whether or not the roll has a line for them; one without a line is neither present nor excused.
pub fn count(register: &Register, meeting: &Meeting) -> Counts {
    let mut counts = Counts::default();
    let Some(on) = meeting.date else { return counts };
    let few = voting::convened(register, meeting);
    let is_convened = |id: MemberId| few.as_ref().is_none_or(|few| few.contains(&id));
    for (id, member) in register.members().filter(|(id, _)| is_convened(*id)) {
        let standing = member.standing(on);
        let line = meeting.roll.iter().find(|line| line.member == Some(id));
        let code = line.map(|line| line.presence);
        let guest = matches!(code, Some(Presence::Guest | Presence::Resident));
        if standing.is_called() && !guest {
            note(&mut counts, standing, code);
        }
    }
    counts
}

/// Adds one member to the figures.
fn note(counts: &mut Counts, standing: Standing, code: Option<Presence>) {
    counts.roll += 1;
    let present = matches!(code, Some(Presence::Present | Presence::ExemptPresent));
    let here = u32::from(present);
    counts.present += here;
    match (standing.status, standing.membership) {
        (Status::TempIn, _) => counts.temp_in += 1,
        (_, Membership::Official) => {
            counts.official += 1;
            counts.present_official += here;
        }
        (_, Membership::Probationary) => {
            counts.probationary += 1;
            counts.present_probationary += here;
        }
        (_, Membership::Unknown) => {}
    }
    let exempt =
        standing.is_exempt() || matches!(code, Some(Presence::Exempt | Presence::ExemptPresent));
    if present {
        counts.exempt += u32::from(exempt);
        counts.base += 1;
    } else if standing.status == Status::TempOut || code == Some(Presence::Elsewhere) {
        counts.elsewhere += 1;
    } else if code == Some(Presence::SpecialDuty) {
        counts.duty += 1;
    } else if exempt {
        counts.exempt += 1;
    } else {
        counts.base += 1;
        counts.excused += u32::from(code == Some(Presence::Excused));
        counts.unexcused += u32::from(code == Some(Presence::Unexcused));
    }
}

/// The code that a standing brings with it when the roll is drawn up; `None` for those of whom
/// only the roll call tells.
pub const fn expected(standing: Standing) -> Option<Presence> {
    if standing.is_exempt() {
        Some(Presence::Exempt)
    } else if matches!(standing.status, Status::TempOut) {
        Some(Presence::Elsewhere)
    } else {
        None
    }
}

/// Everyone to be called at a meeting of a date, in the order of the register.
pub fn called(register: &Register, on: NaiveDate) -> Vec<(MemberId, Standing)> {
    register
        .members()
        .map(|(id, member)| (id, member.standing(on)))
        .filter(|(_, standing)| standing.is_called())
        .collect()
}

/// The rate wanted on a day (`attendance.target`): more than 85 % by Hướng dẫn 12-HD/BTCTW
/// 06/7/2018, 90 % by Hướng dẫn 42-HD/BTCTW 28/10/2025.
pub fn target(register: &Register, on: NaiveDate) -> Fraction {
    book::ratio(register, "attendance.target", on)
}

/// What the attendance of one member calls for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Absence {
    /// Absent without a reason from this meeting.
    Unexcused,
    /// Excused from so many regular meetings of the year running, this one the last.
    Excused(u32),
    /// Absent without a reason in so many months of the year: a ground for striking off.
    Missed(u32),
}

/// What the attendance of one member calls for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alert {
    /// Who.
    pub member: MemberId,
    /// What.
    pub absence: Absence,
}

impl Alert {
    /// The alert in words, without the name.
    pub fn say(self, lang: Lang) -> String {
        let fill = |text: crate::words::Text, n: u32| text.fill(lang, &[("n", &n.to_string())]);
        match self.absence {
            Absence::Unexcused => word::ALERT_UNEXCUSED.get(lang).to_owned(),
            Absence::Excused(n) => fill(word::ALERT_EXCUSED, n),
            Absence::Missed(n) => fill(word::ALERT_MISSED, n),
        }
    }
}

/// Alerts of a meeting, by member: an unexcused absence; as many excused absences running as
/// `attendance.max_consecutive_excused` (Hướng dẫn 12-HD/BTCTW 06/7/2018); as many months without
/// a reason as `attendance.missed_alert_months` (Quy định 29-QĐ/TW 25/7/2016).
pub fn alerts(register: &Register, meeting: &Meeting) -> Vec<Alert> {
    let Some(on) = meeting.date else { return Vec::new() };
    let year = regular_of_year(register, meeting, on);
    let running = book::whole(register, "attendance.max_consecutive_excused", on);
    let months = book::whole(register, "attendance.missed_alert_months", on);
    let mut alerts = Vec::new();
    for line in &meeting.roll {
        let Some(member) = line.member else { continue };
        let mut alert = |absence| alerts.push(Alert { member, absence });
        if line.presence == Presence::Unexcused {
            alert(Absence::Unexcused);
            let missed = months_missed(&year, member);
            if missed >= months {
                alert(Absence::Missed(missed));
            }
        }
        let excused = excused_running(&year, member);
        if excused >= running.max(1) {
            alert(Absence::Excused(excused));
        }
    }
    alerts
}

/// Whether someone was excused more often running than the rule allows: no extra mark.
pub fn has_long_excuse(register: &Register, meeting: &Meeting) -> bool {
    let Some(on) = meeting.date else { return false };
    let most = book::whole(register, "attendance.max_consecutive_excused", on);
    alerts(register, meeting)
        .iter()
        .any(|alert| matches!(alert.absence, Absence::Excused(n) if n > most))
}

/// The regular meetings of the calendar year up to `meeting`, the last first. The meeting itself
/// is taken as it is given, not as it stands in the register.
fn regular_of_year<'a>(
    register: &'a Register,
    meeting: &'a Meeting,
    on: NaiveDate,
) -> Vec<(NaiveDate, &'a Meeting)> {
    let mut all: Vec<_> = register
        .meetings()
        .map(|(_, other)| other)
        .filter(|other| {
            other.kind == MeetingKind::Regular && other.state != MeetingState::Cancelled
        })
        .filter_map(|other| Some((other.date?, other)))
        .filter(|(date, _)| date.year() == on.year() && *date < on)
        .collect();
    if meeting.kind == MeetingKind::Regular {
        all.push((on, meeting));
    }
    all.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
    all
}

fn code(meeting: &Meeting, member: MemberId) -> Option<Presence> {
    meeting.roll.iter().find(|line| line.member == Some(member)).map(|line| line.presence)
}

fn excused_running(year: &[(NaiveDate, &Meeting)], member: MemberId) -> u32 {
    let running = year
        .iter()
        .take_while(|(_, meeting)| code(meeting, member) == Some(Presence::Excused))
        .count();
    u32::try_from(running).unwrap_or(u32::MAX)
}

fn months_missed(year: &[(NaiveDate, &Meeting)], member: MemberId) -> u32 {
    let mut months: Vec<u32> = year
        .iter()
        .filter(|(_, meeting)| code(meeting, member) == Some(Presence::Unexcused))
        .map(|(date, _)| date.month())
        .collect();
    months.dedup();
    u32::try_from(months.len()).unwrap_or(u32::MAX)
}
