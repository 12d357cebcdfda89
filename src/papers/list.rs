//! The one list of papers: what each is called, for which record it can be made, how it is made.

use super::block::Paper;
use super::{minutes, notice, resolution};
use crate::choices;
use crate::domain::register::Register;
use crate::domain::{Choices as _, Id, Kind, MeetingId, ResolutionId};
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
    /// The kind of record it is made from.
    pub const fn of(self) -> Kind {
        match self {
            Self::Notice | Self::Minutes => Kind::Meeting,
            Self::Resolution => Kind::Resolution,
        }
    }
}

/// The papers that can be made from a record.
pub fn offered(id: Id) -> Vec<PaperKind> {
    PaperKind::ALL.iter().copied().filter(|kind| kind.of() == id.kind).collect()
}

/// Makes a paper; `None` when the record is not there or is of another kind.
pub fn make(register: &Register, kind: PaperKind, id: Id) -> Option<Paper> {
    if kind.of() != id.kind {
        return None;
    }
    match kind {
        PaperKind::Notice => notice::notice(register, MeetingId(id.number)),
        PaperKind::Minutes => minutes::minutes(register, MeetingId(id.number)),
        PaperKind::Resolution => resolution::resolution(register, ResolutionId(id.number)),
    }
}
