//! The one list of papers: what each is called, what it is made about, how it is made.

use chrono::NaiveDate;

use super::block::Paper;
use super::members::{Which, members};
use super::subject::{Asks, Subject};
use super::{
    about, agenda, attendance, ballots, blank, extract, follow_register, handover, invitation,
    marks, minutes, notice, public, recovery, report, resolution, slips, tally, year_plan,
};
use crate::choices;
use crate::domain::act::Entry;
use crate::domain::period::Period;
use crate::domain::register::Register;
use crate::domain::{Choices as _, Kind, MeetingId, ResolutionId, TaskId};
use crate::words::papers as word;
use crate::words::papers_lists as list;
use crate::words::papers_report as table;
use crate::words::privacy;

choices! {
    /// A paper the program makes.
    PaperKind {
        Notice = "notice": word::NAME_NOTICE,
        Minutes = "minutes": word::NAME_MINUTES,
        Resolution = "resolution": word::NAME_RESOLUTION,
        Invitation = "invitation": table::NAME_INVITATION,
        Agenda = "agenda": table::NAME_AGENDA,
        Attendance = "attendance": table::NAME_ATTENDANCE,
        Ballots = "ballots": table::NAME_BALLOTS,
        Tally = "tally": table::NAME_TALLY,
        Score = "score": table::NAME_SCORE,
        Report = "report": table::NAME_REPORT,
        Slips = "slips": list::NAME_SLIPS,
        Slip = "slip": list::NAME_SLIP,
        RegisterResolution = "register_resolution": list::NAME_REGISTER_ONE,
        Public = "public": list::NAME_PUBLIC,
        Register = "register": list::NAME_REGISTER,
        Plan = "plan": list::NAME_PLAN,
        Extract = "extract": list::NAME_EXTRACT,
        About = "about": privacy::NAME_ABOUT,
        Members = "members": list::NAME_MEMBERS,
        MembersFull = "members_full": list::NAME_FULL,
        MembersSeniority = "members_seniority": list::NAME_SENIORITY,
        MembersAge = "members_age": list::NAME_AGE,
        MembersProbationary = "members_probationary": list::NAME_PROBATIONARY,
        MembersExempt = "members_exempt": list::NAME_EXEMPT,
        MembersBadge = "members_badge": list::NAME_BADGE,
        MembersWomen = "members_women": list::NAME_WOMEN,
        MembersUnder35 = "members_under_35": list::NAME_YOUNG,
        Handover = "handover": list::NAME_HANDOVER,
        BlankMinutes = "blank_minutes": list::NAME_BLANK_MINUTES,
        BlankAttendance = "blank_attendance": list::NAME_BLANK_ATTENDANCE,
        BlankTasks = "blank_tasks": list::NAME_BLANK_TASKS,
        BlankOpinions = "blank_opinions": list::NAME_BLANK_OPINIONS,
        BlankRecovery = "blank_recovery": list::NAME_BLANK_RECOVERY,
    }
}

impl PaperKind {
    /// What it is made about.
    pub const fn asks(self) -> Asks {
        match self {
            Self::Notice
            | Self::Minutes
            | Self::Invitation
            | Self::Agenda
            | Self::Attendance
            | Self::Ballots
            | Self::Tally
            | Self::Score => Asks::Record(Kind::Meeting),
            Self::Resolution | Self::Slips => Asks::Record(Kind::Resolution),
            Self::RegisterResolution | Self::Public => Asks::Dated(Kind::Resolution),
            Self::Slip => Asks::Record(Kind::Task),
            Self::Report | Self::Register | Self::Plan => Asks::Period,
            Self::Extract | Self::About => Asks::Person,
            Self::Members
            | Self::MembersFull
            | Self::MembersSeniority
            | Self::MembersAge
            | Self::MembersProbationary
            | Self::MembersExempt
            | Self::MembersBadge
            | Self::MembersWomen
            | Self::MembersUnder35
            | Self::Handover
            | Self::BlankMinutes
            | Self::BlankAttendance
            | Self::BlankTasks
            | Self::BlankOpinions
            | Self::BlankRecovery => Asks::Cell,
        }
    }

    /// Which members a list of members holds; `None` of another paper.
    const fn which(self) -> Option<Which> {
        Some(match self {
            Self::Members => Which::All,
            Self::MembersFull => Which::Full,
            Self::MembersSeniority => Which::Seniority,
            Self::MembersAge => Which::Age,
            Self::MembersProbationary => Which::Probationary,
            Self::MembersExempt => Which::Exempt,
            Self::MembersBadge => Which::Badge,
            Self::MembersWomen => Which::Women,
            Self::MembersUnder35 => Which::Young,
            _ => return None,
        })
    }
}

/// The papers that can be made about a subject.
pub fn offered(of: Subject) -> Vec<PaperKind> {
    PaperKind::ALL.iter().copied().filter(|kind| kind.asks().fits(of)).collect()
}

/// Of those, the ones that there is something to make of: no invitation without guests, no ballots
/// without a vote on ballots.
pub fn possible(register: &Register, of: Subject) -> Vec<PaperKind> {
    let mut kinds = offered(of);
    kinds.retain(|kind| make(register, *kind, of).is_some());
    kinds
}

/// Makes a paper out of the register alone; see [`make_from`].
pub fn make(register: &Register, kind: PaperKind, of: Subject) -> Option<Paper> {
    make_from((register, &[]), kind, of)
}

/// Makes a paper of a book, its register and its history; `None` when what it is about is not there or is of another kind.
pub fn make_from(
    (register, history): (&Register, &[Entry]),
    kind: PaperKind,
    of: Subject,
) -> Option<Paper> {
    if !kind.asks().fits(of) {
        return None;
    }
    match of {
        Subject::Record(id) => of_record(register, kind, id.number),
        Subject::Dated(id, on) => of_record_on(register, kind, id.number, on),
        Subject::Person(member, on) if kind == PaperKind::About => {
            about::about(register, history, member, on)
        }
        Subject::Person(member, on) => extract::extract(register, member, on),
        Subject::Cell(on) => of_cell(register, kind, on),
        Subject::Period(period, on) => of_period(register, kind, period, on),
    }
}

fn of_record(register: &Register, kind: PaperKind, number: u32) -> Option<Paper> {
    match kind {
        PaperKind::Notice => notice::notice(register, MeetingId(number)),
        PaperKind::Minutes => minutes::minutes(register, MeetingId(number)),
        PaperKind::Resolution => resolution::resolution(register, ResolutionId(number)),
        PaperKind::Invitation => invitation::invitation(register, MeetingId(number)),
        PaperKind::Agenda => agenda::agenda(register, MeetingId(number)),
        PaperKind::Attendance => attendance::attendance(register, MeetingId(number)),
        PaperKind::Ballots => ballots::ballots(register, MeetingId(number)),
        PaperKind::Tally => tally::tally(register, MeetingId(number)),
        PaperKind::Score => marks::marks(register, MeetingId(number)),
        PaperKind::Slips => slips::slips(register, ResolutionId(number)),
        PaperKind::Slip => slips::one(register, TaskId(number)),
        _ => None,
    }
}

fn of_record_on(register: &Register, kind: PaperKind, number: u32, on: NaiveDate) -> Option<Paper> {
    match kind {
        PaperKind::RegisterResolution => {
            follow_register::of_resolution(register, ResolutionId(number), on)
        }
        PaperKind::Public => public::public(register, ResolutionId(number), on),
        _ => of_record(register, kind, number),
    }
}

fn of_period(register: &Register, kind: PaperKind, period: Period, on: NaiveDate) -> Option<Paper> {
    match kind {
        PaperKind::Report => report::report(register, period, on),
        PaperKind::Register => Some(follow_register::of_period(register, period, on)),
        PaperKind::Plan => match period {
            Period::Year(year) => Some(year_plan::plan(register, year, on)),
            Period::Month(..) | Period::Quarter(..) | Period::Half(..) => None,
        },
        _ => None,
    }
}

fn of_cell(register: &Register, kind: PaperKind, on: NaiveDate) -> Option<Paper> {
    if let Some(which) = kind.which() {
        return Some(members(register, which, on));
    }
    match kind {
        PaperKind::Handover => Some(handover::handover(register, on)),
        PaperKind::BlankMinutes => Some(blank::minutes(register)),
        PaperKind::BlankAttendance => Some(blank::attendance(register)),
        PaperKind::BlankTasks => Some(blank::tasks(register)),
        PaperKind::BlankOpinions => Some(blank::opinions(register)),
        PaperKind::BlankRecovery => Some(recovery::blank(register)),
        _ => None,
    }
}
