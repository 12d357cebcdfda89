//! The one list of papers: what each is called, what it is made about, how it is made.

use super::block::Paper;
use super::subject::{Asks, Subject};
use super::{minutes, notice, resolution};
use crate::choices;
use crate::domain::register::Register;
use crate::domain::{Choices as _, Kind, MeetingId, ResolutionId};
use crate::words::papers as word;

choices! {
    /// A paper the program makes.
    PaperKind {
        Notice = "notice": word::NAME_NOTICE,
        Minutes = "minutes": word::NAME_MINUTES,
        Resolution = "resolution": word::NAME_RESOLUTION,
    }
}

impl PaperKind {
    /// What it is made about.
    pub const fn asks(self) -> Asks {
        match self {
            Self::Notice | Self::Minutes => Asks::Record(Kind::Meeting),
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
        Subject::Record(id) => match kind {
            PaperKind::Notice => notice::notice(register, MeetingId(id.number)),
            PaperKind::Minutes => minutes::minutes(register, MeetingId(id.number)),
            PaperKind::Resolution => resolution::resolution(register, ResolutionId(id.number)),
        },
        Subject::Person(..) | Subject::Cell(_) | Subject::Period(..) => None,
    }
}
