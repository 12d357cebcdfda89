//! The standing of a member on a day, computed from the dated events.

use chrono::NaiveDate;

use crate::domain::member::{Event, EventKind};
use crate::words::choices as word;

choices! {
    /// The one word for a member's standing on a day.
    Status {
        Official = "official": word::ST_OFFICIAL,
        Probationary = "probationary": word::ST_PROBATIONARY,
        Unknown = "unknown": word::ST_UNKNOWN,
        Exempt = "exempt": word::ST_EXEMPT,
        TempExempt = "temp_exempt": word::ST_TEMP_EXEMPT,
        TempOut = "temp_out": word::ST_TEMP_OUT,
        TempIn = "temp_in": word::ST_TEMP_IN,
        Suspended = "suspended": word::ST_SUSPENDED,
        TransferredOut = "transferred_out": word::ST_TRANSFERRED_OUT,
        StruckOff = "struck_off": word::ST_STRUCK_OFF,
        Expelled = "expelled": word::ST_EXPELLED,
        Resigned = "resigned": word::ST_RESIGNED,
        Deceased = "deceased": word::ST_DECEASED,
        /// Admission or arrival in this cell lies later.
        NotYet = "not_yet": word::ST_NOT_YET,
    }
}

/// Full or probationary membership.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Membership {
    /// Full.
    Official,
    /// On probation.
    Probationary,
    /// No event says.
    Unknown,
}

/// The standing on a day: the membership, and what stands between the member and the meetings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Full or probationary.
    pub membership: Membership,
    /// The one word: the membership itself, unless something stands before it.
    pub status: Status,
    /// The first day on which an official member may vote: the official day, or the day of the
    /// decision where that was recorded later. `None` for the others. (Quy định 29-QĐ/TW
    /// 25/7/2016: seniority counts from the official day, the vote from the decision.)
    pub votes_from: Option<NaiveDate>,
    /// The day this is the standing of.
    pub on: NaiveDate,
}

impl Standing {
    /// The standing that `events` give on a day. Events go by their days, those of one day by
    /// their order in the log; one without any day counts right after the one before it.
    pub fn of(events: &[Event], on: NaiveDate) -> Self {
        let dated = in_order(events);
        let mut log = Log::default();
        for (day, event) in dated.iter().take_while(|(day, _)| *day <= on) {
            log.note(event, *day);
        }
        log.not_yet |= is_before_arrival(&dated, on);
        log.standing(on)
    }

    /// Whether the member is gone from the cell for good (or until restored).
    pub const fn is_gone(self) -> bool {
        matches!(
            self.status,
            Status::TransferredOut
                | Status::StruckOff
                | Status::Expelled
                | Status::Resigned
                | Status::Deceased
        )
    }

    /// Whether the member counts in the cell's own head-count (temporary guests do not).
    pub const fn is_counted(self) -> bool {
        self.is_called() && !matches!(self.status, Status::TempIn)
    }

    /// Whether the member is called at the roll: the head-count and temporary guests.
    pub const fn is_called(self) -> bool {
        !self.is_gone() && !matches!(self.status, Status::NotYet)
    }

    /// Whether the member has full membership in this cell: the ones who may vote and stand.
    pub const fn is_official(self) -> bool {
        self.is_counted() && matches!(self.membership, Membership::Official)
    }

    /// Whether the member is excused from meetings, for good or for a time.
    pub const fn is_exempt(self) -> bool {
        matches!(self.status, Status::Exempt | Status::TempExempt)
    }

    /// Whether the member may vote in this cell if present: official by a decision already
    /// taken, neither suspended nor sent elsewhere.
    pub fn may_vote(self) -> bool {
        self.is_official()
            && !matches!(self.status, Status::Suspended | Status::TempOut)
            && self.votes_from.is_some_and(|from| from <= self.on)
    }
}

/// The events with the days they count from, by day and then by their place in the log.
fn in_order(events: &[Event]) -> Vec<(NaiveDate, &Event)> {
    let mut before = NaiveDate::MIN;
    let mut dated: Vec<_> = events
        .iter()
        .map(|event| {
            before = event.counts_from().unwrap_or(before);
            (before, event)
        })
        .collect();
    dated.sort_by_key(|(day, _)| *day);
    dated
}

/// Whether the member comes to the cell only after `on`: admitted, or brought in from elsewhere.
fn is_before_arrival(dated: &[(NaiveDate, &Event)], on: NaiveDate) -> bool {
    let first = |kinds: &[EventKind]| dated.iter().find(|(_, event)| kinds.contains(&event.kind));
    let joined = first(&[EventKind::Admitted, EventKind::Official]);
    let placed = first(&[EventKind::TransferIn, EventKind::TransferOut, EventKind::TempIn]);
    joined.is_some_and(|(day, _)| *day > on)
        || placed.is_some_and(|(day, event)| *day > on && event.kind != EventKind::TransferOut)
}

/// What the events up to a day have added up to.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is set and lifted by events of its own")]
struct Log {
    admitted: bool,
    votes_from: Option<NaiveDate>,
    gone: Option<Status>,
    exempt: bool,
    temp_exempt: bool,
    temp_out: bool,
    temp_in: bool,
    suspended: bool,
    not_yet: bool,
}

impl Log {
    fn note(&mut self, event: &Event, day: NaiveDate) {
        match event.kind {
            EventKind::Admitted => {
                if self.gone.is_some() {
                    *self = Self::default();
                }
                self.admitted = true;
            }
            EventKind::Official => {
                let decided = event.decision_date.unwrap_or(day);
                self.votes_from = Some(decided.max(day));
            }
            EventKind::TransferIn => {
                self.temp_in = false;
                self.gone = None;
            }
            EventKind::TempIn => {
                self.temp_in = true;
                self.gone = None;
            }
            EventKind::TempOut => self.temp_out = true,
            EventKind::TempReturn => {
                if self.temp_in {
                    self.gone = Some(Status::TransferredOut);
                }
                (self.temp_in, self.temp_out) = (false, false);
            }
            EventKind::ExemptStart => self.exempt = true,
            EventKind::ExemptEnd => self.exempt = false,
            EventKind::TempExemptStart => self.temp_exempt = true,
            EventKind::TempExemptEnd => self.temp_exempt = false,
            EventKind::Suspended => self.suspended = true,
            EventKind::Reinstated => self.suspended = false,
            EventKind::Disciplined => {}
            EventKind::TransferOut => self.leave(Status::TransferredOut),
            EventKind::ProbationFailed | EventKind::StruckOff => self.leave(Status::StruckOff),
            EventKind::Expelled => self.leave(Status::Expelled),
            EventKind::Resigned => self.leave(Status::Resigned),
            EventKind::Died => self.leave(Status::Deceased),
            EventKind::Restored => self.gone = None,
        }
    }

    /// Leaving ends what stood between the member and the meetings of this cell.
    const fn leave(&mut self, why: Status) {
        self.gone = Some(why);
        self.exempt = false;
        self.temp_exempt = false;
        self.temp_out = false;
        self.temp_in = false;
        self.suspended = false;
    }

    fn standing(&self, on: NaiveDate) -> Standing {
        let (membership, own) = match (self.votes_from, self.admitted) {
            (Some(_), _) => (Membership::Official, Status::Official),
            (None, true) => (Membership::Probationary, Status::Probationary),
            (None, false) => (Membership::Unknown, Status::Unknown),
        };
        let first = [
            (self.not_yet, Status::NotYet),
            (self.temp_in, Status::TempIn),
            (self.suspended, Status::Suspended),
            (self.temp_out, Status::TempOut),
            (self.exempt, Status::Exempt),
            (self.temp_exempt, Status::TempExempt),
        ];
        let before = || first.iter().find(|(holds, _)| *holds).map(|(_, status)| *status);
        let status = self.gone.or_else(before).unwrap_or(own);
        Standing { membership, status, votes_from: self.votes_from, on }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::day::Day;

    fn date(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn log(events: &[(EventKind, &str)]) -> Vec<Event> {
        events.iter().map(|(kind, day)| Event::new(*kind, Day::read(day).ok())).collect()
    }

    #[test]
    fn one_word_says_how_a_member_stands() {
        use EventKind as E;
        for (events, status, official) in [
            (vec![], Status::Unknown, false),
            (vec![(E::Admitted, "15/05/2026")], Status::Probationary, false),
            (vec![(E::Admitted, "1996"), (E::Official, "1997")], Status::Official, true),
            (vec![(E::Official, "1997"), (E::ExemptStart, "2020")], Status::Exempt, true),
            (vec![(E::Official, "1997"), (E::TempOut, "2026")], Status::TempOut, true),
            (vec![(E::Official, "1997"), (E::TempIn, "2026")], Status::TempIn, false),
            (vec![(E::TempIn, "2025"), (E::TempReturn, "2026")], Status::TransferredOut, false),
            (vec![(E::Official, "1997"), (E::TransferIn, "2027")], Status::NotYet, false),
            (vec![(E::Admitted, "2027")], Status::NotYet, false),
            (vec![(E::Admitted, "2025"), (E::ProbationFailed, "2026")], Status::StruckOff, false),
            (
                vec![(E::Official, "1997"), (E::Expelled, "2020"), (E::Restored, "2021")],
                Status::Official,
                true,
            ),
            (
                vec![(E::Official, "1997"), (E::StruckOff, "2010"), (E::Admitted, "2026")],
                Status::Probationary,
                false,
            ),
            (vec![(E::Admitted, ""), (E::Official, "")], Status::Official, true),
            (vec![(E::Died, "01/01/2026"), (E::Official, "1997")], Status::Deceased, false),
        ] {
            let standing = Standing::of(&log(&events), date(2026, 10, 5));
            assert_eq!((standing.status, standing.is_official()), (status, official), "{events:?}");
        }
    }

    #[test]
    fn one_recognised_late_is_official_at_once_and_votes_from_the_decision() {
        let mut events =
            log(&[(EventKind::Admitted, "15/05/2025"), (EventKind::Official, "15/05/2026")]);
        events[1].decision_date = Some(date(2026, 8, 20));
        for (on, official, votes) in [
            (date(2026, 5, 14), false, false),
            (date(2026, 5, 15), true, false),
            (date(2026, 8, 19), true, false),
            (date(2026, 8, 20), true, true),
        ] {
            let standing = Standing::of(&events, on);
            assert_eq!((standing.is_official(), standing.may_vote()), (official, votes), "{on}");
        }
    }
}
