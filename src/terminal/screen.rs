//! The loop: all queued events in their order, then one frame.

use std::io;
use std::time::{Duration, Instant};

use crossterm::event::{self, Event, MouseButton, MouseEventKind};
use ratatui::Terminal;
use ratatui::backend::{Backend as _, CrosstermBackend};

use crate::app::action::Action;
use crate::app::key::{Code, Key};
use crate::app::message::{Effect, Msg};
use crate::app::run::{Going, World, step};
use crate::app::state::State;
use crate::terminal::{clock, guard, keys};
use crate::ui::view::View;

/// How often the clock is looked at while nothing is pressed.
const TICK: Duration = Duration::from_secs(20);

/// A step of the wall clock beyond this, against the time that really passed, means that the
/// machine slept: the book is locked.
const SLEPT: Duration = Duration::from_mins(1);

/// Runs the program on the terminal until the user leaves.
///
/// # Errors
/// What the terminal refuses.
pub fn run(state: &mut State, world: &mut dyn World) -> io::Result<()> {
    let guard = guard::Guard::enter(state.desk.settings.mouse)?;
    let mut terminal = Terminal::new(CrosstermBackend::new(io::stdout()))?;
    let size = terminal.size()?;
    let mut view = View::default();
    let mut looper = Loop { last_key: Instant::now(), mouse: state.desk.settings.mouse };
    step(state, world, Msg::Resize(size.width, size.height));
    loop {
        step(state, world, Msg::Now(clock::now()));
        terminal.draw(|frame| crate::ui::draw(state, &mut view, frame))?;
        if state.is_working() && !something_waits()? {
            step(state, world, Msg::Go);
            continue;
        }
        let was_open = !state.front().is_door();
        if looper.wait(state, world, &view)? == Going::Over {
            break;
        }
        if was_open && state.front().is_door() {
            // Locking wiped the terminal behind the back of what was drawn: all is drawn anew.
            terminal.clear()?;
        }
        looper.settle(state);
    }
    // not `Terminal::clear`: it asks where the cursor is, and not every terminal answers
    terminal.backend_mut().clear()?;
    drop(guard);
    Ok(())
}

/// Whether a key or another event is queued: between the pieces of a long work it comes first.
fn something_waits() -> io::Result<bool> {
    event::poll(Duration::ZERO)
}

/// What the loop itself remembers.
struct Loop {
    last_key: Instant,
    mouse: bool,
}

impl Loop {
    /// Waits for an event, then does every one that is queued, in order.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads keys")]
    fn wait(&mut self, state: &mut State, world: &mut dyn World, view: &View) -> io::Result<Going> {
        let (before, since) = (clock::now(), Instant::now());
        if !event::poll(TICK)? {
            self.watch(state, world, before, since);
            return Ok(Going::On);
        }
        loop {
            let event = event::read()?;
            self.last_key = Instant::now();
            let msg = if is_pasted_enter(&event)? {
                Some(Msg::Paste("\n".to_owned()))
            } else {
                message(event, view)
            };
            if let Some(msg) = msg
                && step(state, world, msg) == Going::Over
            {
                return Ok(Going::Over);
            }
            if !event::poll(Duration::ZERO)? {
                return Ok(Going::On);
            }
        }
    }

    /// Locks the book when nobody typed for long, or when the machine slept.
    fn watch(
        &self,
        state: &mut State,
        world: &mut dyn World,
        before: chrono::NaiveDateTime,
        since: Instant,
    ) {
        let wall = (clock::now() - before).to_std().unwrap_or_default();
        let slept = wall > since.elapsed() + SLEPT;
        let idle = Duration::from_secs(60 * u64::from(state.desk.settings.idle));
        let waited = !idle.is_zero() && self.last_key.elapsed() >= idle;
        if (slept || waited) && !state.front().is_door() {
            step(state, world, Msg::Do(Action::Lock));
        }
    }

    /// Follows a setting that concerns the terminal itself.
    fn settle(&mut self, state: &State) {
        if self.mouse != state.desk.settings.mouse {
            self.mouse = state.desk.settings.mouse;
            guard::set_mouse(self.mouse);
        }
    }
}

/// Where the terminal has no bracketed paste (Windows), an Enter already followed by characters
/// in the queue is part of a pasted text, not a confirmation.
fn is_pasted_enter(event: &Event) -> io::Result<bool> {
    let is_enter = matches!(event, Event::Key(key)
        if key.code == event::KeyCode::Enter && key.modifiers.is_empty());
    Ok(cfg!(windows) && is_enter && event::poll(Duration::ZERO)?)
}

fn message(event: Event, view: &View) -> Option<Msg> {
    match event {
        Event::Key(key) => keys::read(key).map(Msg::Key),
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::Resize(width, height) => Some(Msg::Resize(width, height)),
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => view.click(mouse.column, mouse.row),
            MouseEventKind::ScrollUp => Some(Msg::Key(Key::plain(Code::Up))),
            MouseEventKind::ScrollDown => Some(Msg::Key(Key::plain(Code::Down))),
            _ => None,
        },
        Event::FocusGained | Event::FocusLost => None,
    }
}

/// Effects that only the terminal itself can do.
pub fn perform(effect: &Effect) {
    if matches!(effect, Effect::Lock) {
        guard::wipe();
    }
}
