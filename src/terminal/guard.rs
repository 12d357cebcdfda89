//! Enters the terminal's full screen and leaves it as it was, whatever happens.

use std::io::{self, Write as _, stdout};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::{MoveTo, Show};
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::execute;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode,
    enable_raw_mode,
};

use crate::guarded::is_quiet;
use crate::words::{Lang, book as words};

/// The title of the window: the same whatever is open.
const TITLE: &str = "SoChiBo";

/// Whether the terminal is ours at the moment.
static OURS: AtomicBool = AtomicBool::new(false);

/// While it lives the terminal is ours.
#[derive(Debug)]
pub struct Guard {
    _private: (),
}

impl Guard {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// What the terminal refuses.
    pub fn enter(mouse: bool) -> io::Result<Self> {
        enable_raw_mode()?;
        OURS.store(true, Ordering::SeqCst);
        let guard = Self { _private: () };
        take(mouse)?;
        Ok(guard)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        // After a panic it was given back before the sentence was written; once more would put
        // the cursor back over it.
        leave_if_ours();
    }
}

/// Switches the mouse on or off while the program runs.
pub fn set_mouse(on: bool) {
    let _ignored = if on {
        execute!(stdout(), EnableMouseCapture)
    } else {
        execute!(stdout(), DisableMouseCapture)
    };
}

/// Clears what is on the screen and what was scrolled off it, as at locking; the title of the
/// window names nothing of the book.
pub fn wipe() {
    let (all, scrolled) = (Clear(ClearType::All), Clear(ClearType::Purge));
    let _ignored = execute!(stdout(), all, scrolled, MoveTo(0, 0), SetTitle(TITLE));
}

/// Takes the terminal over once more, after the program was stopped and somebody else had it.
///
/// # Errors
/// What the terminal refuses.
pub fn retake(mouse: bool) -> io::Result<()> {
    // What it was before is asked anew: another program may have left it otherwise.
    disable_raw_mode()?;
    enable_raw_mode()?;
    take(mouse)
}

/// What the terminal is asked for. On Windows pastes never come marked, whatever is asked; an old
/// console refuses the question, and some terminals then send other keys.
fn take(mouse: bool) -> io::Result<()> {
    execute!(stdout(), EnterAlternateScreen, SetTitle(TITLE))?;
    if cfg!(not(windows)) {
        execute!(stdout(), EnableBracketedPaste)?;
    }
    if mouse { execute!(stdout(), EnableMouseCapture) } else { Ok(()) }
}

/// Gives the terminal back if the program has it.
pub fn leave_if_ours() {
    if OURS.load(Ordering::SeqCst) {
        leave();
    }
}

/// Sees to it that a panic gives the terminal back before it is told, and tells no more than where
/// it happened: a message could hold names. Panics of sled's threads, and those that are caught,
/// are not told at all.
pub fn watch_panics(lang: Lang) {
    let main = std::thread::current().id();
    std::panic::set_hook(Box::new(move |info| {
        if std::thread::current().id() != main || is_quiet() {
            return;
        }
        leave_if_ours();
        let place = info.location().map(|at| format!("{}:{}", at.file(), at.line()));
        let line = words::PANIC.fill(lang, &[("place", &place.unwrap_or_default())]);
        let _nobody_may_be_listening = writeln!(io::stderr(), "{line}");
    }));
}

/// Gives the terminal back; each part by itself, so that one failing does not keep the rest.
fn leave() {
    OURS.store(false, Ordering::SeqCst);
    let mut out = stdout();
    let _mouse = execute!(out, DisableMouseCapture);
    let _paste = execute!(out, DisableBracketedPaste);
    let _screen = execute!(out, LeaveAlternateScreen, Show);
    let _raw = disable_raw_mode();
}
