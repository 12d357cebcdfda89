//! Enters the terminal's full screen and leaves it as it was, whatever happens.

use std::io::{self, stdout};

use crossterm::cursor::Show;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::execute;
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode,
    enable_raw_mode,
};

/// While it lives the terminal is ours.
#[derive(Debug)]
pub struct Guard {
    _private: (),
}

impl Guard {
    /// Takes the terminal over; a panic gives it back before it is told.
    ///
    /// # Errors
    /// What the terminal refuses.
    pub fn enter(mouse: bool) -> io::Result<Self> {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            leave();
            before(info);
        }));
        enable_raw_mode()?;
        let guard = Self { _private: () };
        execute!(stdout(), EnterAlternateScreen, EnableBracketedPaste, SetTitle("SoChiBo"))?;
        if mouse {
            execute!(stdout(), EnableMouseCapture)?;
        }
        Ok(guard)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        leave();
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

/// Clears what is on the screen and what was scrolled off it, as at locking.
pub fn wipe() {
    let _ignored = execute!(stdout(), Clear(ClearType::All), Clear(ClearType::Purge));
}

/// Gives the terminal back; each part by itself, so that one failing does not keep the rest.
fn leave() {
    let mut out = stdout();
    let _mouse = execute!(out, DisableMouseCapture);
    let _paste = execute!(out, DisableBracketedPaste);
    let _screen = execute!(out, LeaveAlternateScreen, Show);
    let _raw = disable_raw_mode();
}
