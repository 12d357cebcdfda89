//! What the system says to the program: leave now, because the window closed or the machine goes
//! down; or go on, after it was stopped.
//!
//! The loop looks at these between two events. Where it cannot, because it hangs in a read of a
//! terminal that is gone, the program ends all the same, with the terminal given back: an act or a
//! draft that was being written then is as after a power cut, which the book is made for.
//!
//! On Windows a closed console ends the program as soon as anybody is told of it; what was typed
//! is in the drafts, which are kept a second after the last key: docs/decisions/0024.

use std::io;
use std::time::Duration;

/// Which signal ended the program, as the system numbers it.
pub type Signal = u8;

/// The signals that concern the program.
#[derive(Debug, Clone)]
pub struct Signals {
    #[cfg(unix)]
    seen: std::sync::Arc<unix::Seen>,
}

/// What a wait for the keyboard came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waited {
    /// Something may be there, or the time is over: the terminal is to be asked.
    Ask,
    /// The terminal is gone.
    Gone,
}

#[cfg(unix)]
mod unix {
    use std::io::{self, IsTerminal as _};
    use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};
    use std::sync::{Arc, OnceLock};
    use std::time::Duration;

    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    use rustix::io::Errno;
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM};
    use signal_hook::{iterator, low_level};

    use super::{Signal, Signals, Waited};
    use crate::terminal::guard;

    /// What is done before an end that is forced.
    static LAST: OnceLock<fn()> = OnceLock::new();

    /// How long the loop has to leave by itself: two seconds in all are asked for.
    const GRACE: Duration = Duration::from_millis(1500);

    /// What was said since the program began.
    #[derive(Debug, Default)]
    pub(super) struct Seen {
        ended: AtomicU8,
        resumed: AtomicBool,
    }

    impl Signals {
        /// Begins to listen.
        ///
        /// # Errors
        /// What the system refuses.
        pub fn watch() -> io::Result<Self> {
            Self::listen(GRACE)
        }

        /// Begins to listen where no loop looks: the program ends as soon as it is told to, like
        /// any other, but for `last`, which is done first; so it is where the loop hangs.
        ///
        /// # Errors
        /// What the system refuses.
        pub fn watch_command(last: fn()) -> io::Result<Self> {
            before_end(last);
            Self::listen(Duration::ZERO)
        }

        fn listen(grace: Duration) -> io::Result<Self> {
            let seen = Arc::new(Seen::default());
            let mut signals = iterator::Signals::new([SIGHUP, SIGINT, SIGTERM, SIGCONT])?;
            let told = Arc::clone(&seen);
            std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
                for signal in signals.forever() {
                    if signal == SIGCONT {
                        told.resumed.store(true, Ordering::SeqCst);
                        continue;
                    }
                    let signal = u8::try_from(signal).unwrap_or(Signal::MAX);
                    told.ended.store(signal, Ordering::SeqCst);
                    std::thread::sleep(grace);
                    if let Some(last) = LAST.get() {
                        last();
                    }
                    guard::leave_if_ours();
                    // At once, and without what is done at an end by itself: the thread that hangs
                    // may hang in just that, and a second end would wait for the first for ever.
                    low_level::exit(i32::from(super::status(signal)));
                }
            })?;
            Ok(Self { seen })
        }

        /// The signal that says to leave, if one came.
        pub fn ended(&self) -> Option<Signal> {
            Some(self.seen.ended.load(Ordering::SeqCst)).filter(|signal| *signal != 0)
        }

        /// Whether the program was stopped and goes on since this was asked last.
        pub fn resumed(&self) -> bool {
            self.seen.resumed.swap(false, Ordering::SeqCst)
        }
    }

    /// What is to be done before an end that is forced. What was said first holds.
    pub(super) fn before_end(last: fn()) {
        LAST.get_or_init(|| last);
    }

    /// Waits for the keyboard. The terminal itself must not be asked once it is gone: the read of
    /// it would never come back.
    pub(super) fn wait(time: Duration) -> io::Result<Waited> {
        let keyboard = io::stdin();
        if !keyboard.is_terminal() {
            std::thread::sleep(time.min(Duration::from_millis(50)));
            return Ok(Waited::Ask);
        }
        let mut asked = [PollFd::new(&keyboard, PollFlags::IN)];
        let time = Timespec {
            tv_sec: i64::try_from(time.as_secs()).unwrap_or_default(),
            tv_nsec: time.subsec_nanos().into(),
        };
        match poll(&mut asked, Some(&time)) {
            // a change of the window's size, for one
            Err(Errno::INTR) => return Ok(Waited::Ask),
            Err(error) => return Err(error.into()),
            Ok(_) => {}
        }
        let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
        let is_gone = asked.iter().any(|it| it.revents().intersects(gone));
        Ok(if is_gone { Waited::Gone } else { Waited::Ask })
    }
}

#[cfg(not(unix))]
impl Signals {
    /// Begins to listen.
    ///
    /// # Errors
    /// Never here.
    #[expect(clippy::unnecessary_wraps, reason = "the other systems can refuse")]
    pub fn watch() -> io::Result<Self> {
        Ok(Self {})
    }

    /// Begins to listen where no loop looks: there is nothing to be heard.
    ///
    /// # Errors
    /// Never here.
    pub fn watch_command(_last: fn()) -> io::Result<Self> {
        Self::watch()
    }

    /// The signal that says to leave: there is none here.
    #[expect(clippy::unused_self, reason = "the other systems have some")]
    pub const fn ended(&self) -> Option<Signal> {
        None
    }

    /// Whether the program was stopped and goes on: never here.
    #[expect(clippy::unused_self, reason = "the other systems can stop it")]
    pub const fn resumed(&self) -> bool {
        false
    }
}

/// Says what is to be done before an end that is forced, while the loop hangs.
pub fn before_end(last: fn()) {
    #[cfg(unix)]
    unix::before_end(last);
    #[cfg(not(unix))]
    let _never_forced = last;
}

/// Waits for the keyboard at most so long.
///
/// # Errors
/// What the system refuses.
pub fn wait(time: Duration) -> io::Result<Waited> {
    #[cfg(unix)]
    return unix::wait(time);
    #[cfg(not(unix))]
    return crossterm::event::poll(time).map(|_| Waited::Ask);
}

/// The exit status of a program that a signal ended, as shells write it.
pub const fn status(signal: Signal) -> u8 {
    128_u8.saturating_add(signal)
}

/// The signal of a terminal that is gone.
pub const GONE: Signal = 1;
