//! Who locks the book, and when: nobody typed for long, or the machine slept. Decided from times
//! alone; the loop looks at the clocks and does what comes out.

use std::time::Duration;

use chrono::NaiveDateTime;

use crate::domain::work::wall_clock;

/// A longer step means that the machine slept: of the wall clock against the time that really
/// passed, or of the time between two looks, where the system counts sleep as time that passed.
const SLEPT: Duration = Duration::from_mins(1);

/// So long before the book locks itself it is told.
const WARNING: Duration = Duration::from_mins(1);

/// Both clocks at one moment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// The wall clock, which anybody may set.
    pub(super) wall: NaiveDateTime,
    /// The time that really passed since the program began.
    pub(super) steady: Duration,
}

/// What the program knows when it decides.
#[derive(Debug, Clone, Copy)]
pub(super) struct Held {
    /// The look before this one.
    pub(super) before: Look,
    /// Since when nothing but waiting for keys was done, as time since the program began.
    pub(super) waiting_since: Duration,
    /// When a key was pressed last, likewise.
    pub(super) last_key: Duration,
    /// Without a key for so long the book is locked; zero: never.
    pub(super) idle: Duration,
    /// Something is open that could be opened again.
    pub(super) can_lock: bool,
    /// It was told that the book locks itself soon.
    pub(super) warned: bool,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Call {
    Nothing,
    /// The clock was set: the day is asked for again.
    Parted,
    /// Tells that the book locks itself in so long.
    Soon(Duration),
    Lock,
}

/// What is to be done, a book being open. A step ahead of the wall clock looks as a sleep does: the
/// book is locked, and the day looked at behind the door.
pub(super) fn decide(held: Held, now: Look) -> Call {
    let ahead = now.wall - held.before.wall;
    let passed = now.steady.saturating_sub(held.before.steady);
    let unseen = now.steady.saturating_sub(held.waiting_since.max(held.before.steady));
    let slept = ahead.to_std().unwrap_or_default() > passed + SLEPT || unseen > SLEPT;
    if -ahead > wall_clock::PARTED || (ahead > wall_clock::PARTED && !held.can_lock) {
        return Call::Parted;
    }
    if !held.can_lock {
        return Call::Nothing;
    }
    let waited = now.steady.saturating_sub(held.last_key);
    if slept || (!held.idle.is_zero() && waited >= held.idle) {
        return Call::Lock;
    }
    if !held.idle.is_zero() && waited + WARNING >= held.idle && !held.warned {
        return Call::Soon(held.idle.saturating_sub(waited));
    }
    Call::Nothing
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, TimeDelta};

    use super::*;

    const fn secs(n: u64) -> Duration {
        Duration::from_secs(n)
    }

    fn noon() -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 10, 5).and_then(|day| day.and_hms_opt(12, 0, 0)).unwrap()
    }

    /// Ten minutes; the last key was pressed at 1,000 s, the last look was at 1,100 s.
    fn held() -> Held {
        Held {
            before: Look { wall: noon(), steady: secs(1_100) },
            waiting_since: secs(1_090),
            last_key: secs(1_000),
            idle: secs(600),
            can_lock: true,
            warned: false,
        }
    }

    /// What comes of steps of both clocks since the last look, in seconds.
    fn after(held: Held, wall: i64, steady: u64) -> Call {
        let wall = held.before.wall + TimeDelta::seconds(wall);
        decide(held, Look { wall, steady: held.before.steady + secs(steady) })
    }

    #[test]
    fn the_clocks_decide() {
        const YEARS: i64 = 10 * 365 * 86_400;
        let cases = [
            ("a moment", 0, 0, Call::Nothing),
            ("a second", 1, 1, Call::Nothing),
            ("ten years back", -YEARS, 0, Call::Parted),
            ("ten years ahead", YEARS, 0, Call::Lock),
            ("two days back", -2 * 86_400, 1, Call::Parted),
            ("summer time ends", -3_600, 1, Call::Nothing),
            ("summer time begins: as a sleep", 3_600, 1, Call::Lock),
            ("another zone to the west", -12 * 3_600, 1, Call::Nothing),
            ("slept 31 s, not counted by the system", 31, 0, Call::Nothing),
            ("slept 61 s, not counted by the system", 61, 0, Call::Lock),
            ("slept 31 s, counted by the system", 31, 31, Call::Nothing),
            ("slept 61 s, counted by the system", 61, 61, Call::Lock),
            ("slept a night, counted", 28_800, 28_800, Call::Lock),
            ("slept a night, the clock set back meanwhile", -3_600, 28_800, Call::Lock),
            ("set right by a few seconds", -5, 1, Call::Nothing),
        ];
        for (what, wall, steady, call) in cases {
            assert_eq!(after(held(), wall, steady), call, "{what}");
        }
    }

    #[test]
    fn nobody_at_the_keys_is_told_and_then_locked_out() {
        let at = |waited: u64, warned| {
            let before = Look { wall: noon(), steady: secs(1_000 + waited) };
            let held = Held { before, waiting_since: secs(1_000), warned, ..held() };
            after(held, 0, 0)
        };
        let cases = [
            (0, false, Call::Nothing),
            (539, false, Call::Nothing),
            (540, false, Call::Soon(secs(60))),
            (575, false, Call::Soon(secs(25))),
            (575, true, Call::Nothing),
            (600, true, Call::Lock),
            (600, false, Call::Lock),
            (100_000, true, Call::Lock),
        ];
        for (waited, warned, call) in cases {
            assert_eq!(at(waited, warned), call, "{waited} {warned}");
        }
    }

    #[test]
    fn the_settings_decide_too() {
        let never = Held { idle: Duration::ZERO, last_key: Duration::ZERO, ..held() };
        assert_eq!(after(never, 1, 1), Call::Nothing, "never by itself");
        assert_eq!(after(never, 61, 0), Call::Lock, "after a sleep all the same");
        let memory = Held { can_lock: false, last_key: Duration::ZERO, ..held() };
        assert_eq!(after(memory, 28_800, 1), Call::Nothing, "nothing would open it again");
        assert_eq!(after(memory, 2 * 86_400, 1), Call::Parted);
        assert_eq!(after(memory, -2 * 86_400, 1), Call::Parted);
        // a clock that goes back and forth within a day locks nothing but by the keys
        for wall in (-86_400..=60).step_by(3_600) {
            assert_eq!(after(held(), wall, 1), Call::Nothing, "{wall}");
        }
    }

    #[test]
    fn long_work_is_no_sleep() {
        // the pieces of a work took five minutes, then the wait for keys began anew
        let held = Held { waiting_since: secs(1_400), last_key: secs(1_000), ..held() };
        assert_eq!(after(held, 301, 301), Call::Nothing);
        // a lid closed in the midst of it still is one, where sleep is not counted as time
        assert_eq!(after(held, 3_600, 301), Call::Lock);
    }
}
