//! What happened to a membership, dated: the log from which the standing is computed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::Choices as _;
use crate::domain::day::Day;
use crate::domain::field::{Described, Field, Shape};
use crate::words::choices as word;
use crate::words::fields as label;

choices! {
    /// What happened to a membership; the standing on a day follows from these.
    EventKind {
        Admitted = "ADMITTED": word::EV_ADMITTED,
        Official = "OFFICIAL": word::EV_OFFICIAL,
        ProbationFailed = "PROBATION_FAILED": word::EV_PROBATION_FAILED,
        TransferIn = "TRANSFER_IN": word::EV_TRANSFER_IN,
        TransferOut = "TRANSFER_OUT": word::EV_TRANSFER_OUT,
        TempIn = "TEMP_IN": word::EV_TEMP_IN,
        TempOut = "TEMP_OUT": word::EV_TEMP_OUT,
        TempReturn = "TEMP_RETURN": word::EV_TEMP_RETURN,
        ExemptStart = "EXEMPT_START": word::EV_EXEMPT_START,
        ExemptEnd = "EXEMPT_END": word::EV_EXEMPT_END,
        TempExemptStart = "TEMP_EXEMPT_START": word::EV_TEMP_EXEMPT_START,
        TempExemptEnd = "TEMP_EXEMPT_END": word::EV_TEMP_EXEMPT_END,
        Suspended = "SUSPENDED": word::EV_SUSPENDED,
        Reinstated = "REINSTATED": word::EV_REINSTATED,
        Disciplined = "DISCIPLINED": word::EV_DISCIPLINED,
        StruckOff = "STRUCK_OFF": word::EV_STRUCK_OFF,
        Expelled = "EXPELLED": word::EV_EXPELLED,
        Resigned = "RESIGNED": word::EV_RESIGNED,
        Died = "DIED": word::EV_DIED,
        Restored = "RESTORED": word::EV_RESTORED,
    }
}

/// One dated event of a membership. Events are only added; a wrong one is corrected in the form
/// and the history keeps both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// The day of it, as exactly as it is known. Effect begins here unless `effective` says more.
    pub date: Option<Day>,
    /// The day it takes effect, where another.
    pub effective: Option<NaiveDate>,
    /// Number of the decision.
    pub decision_no: String,
    /// Date of the decision, where it gives a right only from then on.
    pub decision_date: Option<NaiveDate>,
    /// Who decided, from where or to where.
    pub body: String,
    /// Why; for discipline, the form of it.
    pub reason: String,
    /// Number of the cell's resolution that supports it.
    pub resolution: String,
}

impl Described for Event {
    const FIELDS: &'static [Field<Self>] = &[
        field!(kind, label::EVENT_KIND, Shape::Choice(EventKind::LIST)).required(),
        field!(date, label::EVENT_DATE, Shape::Day).wanted(),
        field!(effective, "effective_date", label::EVENT_EFFECTIVE, Shape::Date),
        field!(decision_no, label::DECISION_NO, Shape::Line),
        field!(decision_date, label::DECISION_DATE, Shape::Date),
        field!(body, label::EVENT_BODY, Shape::Line),
        field!(reason, label::REASON, Shape::Line),
        field!(resolution, label::SUPPORTING_RESOLUTION, Shape::Line),
    ];
    fn blank() -> Self {
        Self::new(EventKind::Admitted, None)
    }
}
rows!(Event);

impl Event {
    /// An event of a day without more.
    pub const fn new(kind: EventKind, date: Option<Day>) -> Self {
        Self {
            kind,
            date,
            effective: None,
            decision_no: String::new(),
            decision_date: None,
            body: String::new(),
            reason: String::new(),
            resolution: String::new(),
        }
    }

    /// The first day on which it counts; `None` where no day is known at all.
    pub fn counts_from(&self) -> Option<NaiveDate> {
        self.effective.or_else(|| self.date.map(Day::earliest))
    }
}
