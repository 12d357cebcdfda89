//! The one list of papers: what each is called, what it is made about, how it is made.

use super::block::Paper;
use super::subject::{Asks, Subject};
use super::{
    agenda, attendance, ballots, invitation, marks, minutes, notice, report, resolution, tally,
};
use crate::choices;
use crate::domain::register::Register;
use crate::domain::{Choices as _, Kind, MeetingId, ResolutionId};
use crate::words::papers as word;
use crate::words::papers_report as table;

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
            Self::Report => Asks::Period,
            Self::Resolution => Asks::Record(Kind::Resolution),
        }
    }
}

/// The papers that can be made about a subject.
pub fn offered(of: Subject) -> Vec<PaperKind> {
    PaperKind::ALL.iter().copied().filter(|kind| kind.asks().fits(of)).collect()
}

/// Makes a paper; `None` when what it is about is not there or is of another kind.
pub fn make(register: &Register, kind: PaperKind, of: Subject) -> Option<Paper> {
    if !kind.asks().fits(of) {
        return None;
    }
    match of {
        Subject::Record(id) => {
            let meeting = MeetingId(id.number);
            match kind {
                PaperKind::Notice => notice::notice(register, meeting),
                PaperKind::Minutes => minutes::minutes(register, meeting),
                PaperKind::Resolution => resolution::resolution(register, ResolutionId(id.number)),
                PaperKind::Invitation => invitation::invitation(register, meeting),
                PaperKind::Agenda => agenda::agenda(register, meeting),
                PaperKind::Attendance => attendance::attendance(register, meeting),
                PaperKind::Ballots => ballots::ballots(register, meeting),
                PaperKind::Tally => tally::tally(register, meeting),
                PaperKind::Score => marks::marks(register, meeting),
                PaperKind::Report => None,
            }
        }
        Subject::Period(period, on) => report::report(register, period, on),
        Subject::Person(..) | Subject::Cell(_) => None,
    }
}
