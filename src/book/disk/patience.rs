//! Patience with other programs. A scanner, an indexer or a program that copies folders about may
//! hold a file for moments right after it was written; on Windows whatever is asked of the file
//! meanwhile is refused. It is asked again until the file is let go, within a limit.
//!
//! What Windows says in numbers of its own gets here the kind that says the same elsewhere, so
//! that nobody else need know them.

use std::error::Error;
use std::fmt;
use std::io;
use std::thread;
use std::time::Duration;

/// Marks a refusal as one of reading: the system says the same of what may not be written.
#[derive(Debug)]
struct MayNotRead(io::Error);

impl fmt::Display for MayNotRead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Error for MayNotRead {}

/// So long at most, in all, is waited for a file that another program holds.
const HELD: Duration = Duration::from_secs(10);

/// So long at most where the refusal may as well be for good: a folder that may not be written.
const PERHAPS: Duration = Duration::from_secs(2);

/// The first pause; each is twice the one before.
const FIRST: Duration = Duration::from_millis(10);

/// The longest pause.
const LONGEST: Duration = Duration::from_millis(250);

/// What stands in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hindrance {
    /// Another program holds the file: the system says so.
    Held,
    /// It may be another program, and it may be that it is not allowed at all.
    Perhaps,
    /// The stick or the drive is not there any more: nothing to wait for.
    Gone,
}

impl Hindrance {
    /// What a number of Windows stands for; `None` where the system's word says it all.
    const fn of(code: i32) -> Option<Self> {
        match code {
            // sharing violation, lock violation, busy, a part of it is mapped into memory
            32 | 33 | 170 | 1224 => Some(Self::Held),
            // access denied, folder not empty, delete pending: what Windows says of a name whose
            // file goes away only when the last program has closed it
            5 | 145 | 303 => Some(Self::Perhaps),
            // not ready, gone from the network, no such device, not connected
            21 | 55 | 433 | 1167 => Some(Self::Gone),
            _ => None,
        }
    }

    /// How long it is waited for in all.
    const fn most(self) -> Duration {
        match self {
            Self::Held => HELD,
            Self::Perhaps => PERHAPS,
            Self::Gone => Duration::ZERO,
        }
    }

    /// What is said in the end.
    fn told(self, error: io::Error) -> io::Error {
        match self {
            Self::Held => io::Error::new(io::ErrorKind::ResourceBusy, error),
            Self::Perhaps => error,
            Self::Gone => io::Error::new(io::ErrorKind::NotFound, error),
        }
    }
}

/// The hindrance that this machine reports. Elsewhere than on Windows a program that has a file
/// open keeps nobody out, and the same numbers mean something else.
fn here(error: &io::Error) -> Option<Hindrance> {
    if cfg!(windows) { error.raw_os_error().and_then(Hindrance::of) } else { None }
}

/// Whether another program holds the file, so that asking again later may do.
pub fn is_held(error: &io::Error) -> bool {
    here(error) == Some(Hindrance::Held)
}

/// Changes something on the disk, patiently. `act` may be called many times: each begins anew.
///
/// # Errors
/// What the system reports; [`io::ErrorKind::ResourceBusy`] where another program held the file
/// all the time, [`io::ErrorKind::NotFound`] where the drive is gone.
pub(super) fn changing<T>(act: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    patiently(here, thread::sleep, act)
}

/// Reads something, likewise. What may not be read is refused at once: it is not waited for what
/// may be for good. [`is_of_reading`] tells such a refusal.
///
/// # Errors
/// As [`changing`].
pub(super) fn reading<T>(act: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    let sure = |error: &io::Error| here(error).filter(|it| *it != Hindrance::Perhaps);
    patiently(sure, thread::sleep, act).map_err(|error| match error.kind() {
        io::ErrorKind::PermissionDenied => {
            io::Error::new(io::ErrorKind::PermissionDenied, MayNotRead(error))
        }
        _ => error,
    })
}

/// Whether it was reading that was refused, and not writing.
pub fn is_of_reading(error: &io::Error) -> bool {
    error.get_ref().and_then(|inner| inner.downcast_ref::<MayNotRead>()).is_some()
}

fn patiently<T>(
    hindrance: impl Fn(&io::Error) -> Option<Hindrance>,
    mut rest: impl FnMut(Duration),
    mut act: impl FnMut() -> io::Result<T>,
) -> io::Result<T> {
    let (mut rested, mut pause) = (Duration::ZERO, FIRST);
    loop {
        let error = match act() {
            Ok(done) => return Ok(done),
            Err(error) => error,
        };
        let Some(hindrance) = hindrance(&error) else { return Err(error) };
        let now = pause.min(hindrance.most().saturating_sub(rested));
        if now.is_zero() {
            return Err(hindrance.told(error));
        }
        rest(now);
        rested += now;
        pause = (pause * 2).min(LONGEST);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::failure::Failure;

    /// As on Windows, whatever this machine is.
    fn windows(error: &io::Error) -> Option<Hindrance> {
        error.raw_os_error().and_then(Hindrance::of)
    }

    #[test]
    fn what_may_not_be_read_is_told_from_what_may_not_be_written() {
        let refused = || Err::<(), _>(io::Error::from(io::ErrorKind::PermissionDenied));
        let (read, written) = (reading(refused).unwrap_err(), changing(refused).unwrap_err());
        assert_eq!(read.kind(), io::ErrorKind::PermissionDenied);
        assert!(is_of_reading(&read) && !is_of_reading(&written));
        let gone = reading(|| Err::<(), _>(io::ErrorKind::NotFound.into())).unwrap_err();
        assert!(!is_of_reading(&gone));
        assert!(matches!(Failure::from(read), Failure::Unreadable));
        assert!(matches!(Failure::from(written), Failure::NotAllowed));
    }

    /// What comes of something that is refused so many times, and how long was rested.
    fn tried(codes: &[i32]) -> (io::Result<usize>, Duration) {
        let (mut rested, mut calls) = (Duration::ZERO, 0);
        let done = patiently(
            windows,
            |pause| rested += pause,
            || {
                calls += 1;
                match codes.get(calls - 1) {
                    Some(code) => Err(io::Error::from_raw_os_error(*code)),
                    None => Ok(calls),
                }
            },
        );
        (done, rested)
    }

    #[test]
    fn what_another_program_holds_is_waited_for() {
        for held in [32, 33, 170, 1224, 5, 145, 303] {
            let (done, rested) = tried(&[held; 4]);
            assert_eq!((done.unwrap(), rested), (5, Duration::from_millis(150)), "{held}");
        }
        assert_eq!(tried(&[]).1, Duration::ZERO);
        assert_eq!(tried(&[32, 5, 33]).0.unwrap(), 4);
    }

    #[test]
    fn what_is_held_for_good_is_told_after_the_limit() {
        let (done, rested) = tried(&[32; 1000]);
        assert_eq!(done.unwrap_err().kind(), io::ErrorKind::ResourceBusy);
        assert_eq!(rested, HELD);
        let (done, rested) = tried(&[5; 1000]);
        assert_eq!(done.unwrap_err().raw_os_error(), Some(5));
        assert_eq!(rested, PERHAPS);
        // what turns out to be held no longer is judged by what it is then
        let (done, rested) = tried(&[32, 32, 112]);
        assert_eq!(done.unwrap_err().raw_os_error(), Some(112));
        assert_eq!(rested, Duration::from_millis(30));
    }

    #[test]
    fn what_waiting_does_not_change_is_told_at_once() {
        // not found, disk full, write protected, a name that is none
        for code in [2, 3, 19, 112, 123] {
            let (done, rested) = tried(&[code; 9]);
            assert_eq!(done.unwrap_err().raw_os_error(), Some(code));
            assert_eq!(rested, Duration::ZERO, "{code}");
        }
    }
    #[test]
    fn a_drive_that_is_gone_is_told_as_a_folder_that_is_not_there() {
        for code in [21, 55, 433, 1167] {
            let (done, rested) = tried(&[code; 9]);
            assert_eq!(done.unwrap_err().kind(), io::ErrorKind::NotFound, "{code}");
            assert_eq!(rested, Duration::ZERO, "{code}");
        }
    }
}
