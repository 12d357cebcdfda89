//! The loop: all queued events in their order, then one frame.

use std::io;
use std::time::{Duration, Instant};

use crossterm::event::{self, Event, MouseButton, MouseEventKind};
use ratatui::Terminal;
use ratatui::backend::{Backend as _, CrosstermBackend};

use crate::app::action::Action;
use crate::app::drafts;
use crate::app::key::{Code, Key};
use crate::app::message::{Effect, Msg};
use crate::app::run::{Going, World, step};
use crate::app::state::State;
use crate::domain::work::wall_clock;
use crate::terminal::signals::{self, Signal, Signals, Waited};
use crate::terminal::{clock, guard, keys};
use crate::ui::view::View;

/// How often the day is looked at while nothing is pressed.
const TICK: Duration = Duration::from_secs(20);

/// How long a wait for keys lasts at most, before it is looked whether the system said something.
const SLICE: Duration = Duration::from_millis(400);

/// A step of the wall clock beyond this, against the time that really passed, means that the
/// machine slept: the book is locked.
const SLEPT: Duration = Duration::from_mins(1);

/// So long before the book locks itself it is told.
const WARNING: Duration = Duration::from_mins(1);

/// Runs the program on the terminal until the user leaves or the system says so; says which signal
/// it was.
///
/// # Errors
/// What the terminal refuses. Drafts are kept all the same.
pub fn run(state: &mut State, world: &mut dyn World) -> io::Result<Option<Signal>> {
    let signals = Signals::watch()?;
    let guard = guard::Guard::enter(state.desk.settings.mouse)?;
    let ran = run_loop(state, world, &signals);
    if !matches!(ran, Ok(None)) {
        step(state, world, Msg::End);
    }
    drop(guard);
    match (ran, signals.ended()) {
        // a terminal that is gone refuses everything: that is told as what it is
        (Err(_), Some(signal)) => Ok(Some(signal)),
        (ran, _) => ran,
    }
}

fn run_loop(
    state: &mut State,
    world: &mut dyn World,
    signals: &Signals,
) -> io::Result<Option<Signal>> {
    let mut terminal = fresh()?;
    let size = terminal.size()?;
    let mut view = View::default();
    let mut looper = Loop::new(state, signals);
    step(state, world, Msg::Resize(size.width, size.height));
    loop {
        Loop::tell_time(state, world);
        terminal.draw(|frame| crate::ui::draw(state, &mut view, frame))?;
        if let Some(signal) = signals.ended() {
            return Ok(Some(signal));
        }
        if state.is_working() && !something_waits()? {
            step(state, world, Msg::Go);
            continue;
        }
        let was_open = !state.front().is_door();
        match looper.wait(state, world, &view)? {
            Next::Draw => {}
            Next::DrawAll => {
                guard::retake(looper.mouse)?;
                terminal = fresh()?;
            }
            Next::Over => break,
            Next::End(signal) => return Ok(Some(signal)),
        }
        if was_open && state.front().is_door() {
            // Locking wiped the terminal behind the back of what was drawn: all is drawn anew, and
            // where the old screen had its lines is forgotten.
            view = View::default();
            terminal = fresh()?;
        }
        looper.settle(state);
    }
    drop(fresh()?);
    Ok(None)
}

/// A terminal on which nothing stands and of which nothing is remembered.
fn fresh() -> io::Result<Terminal<CrosstermBackend<io::Stdout>>> {
    let mut terminal = Terminal::new(CrosstermBackend::new(io::stdout()))?;
    // not `Terminal::clear`: it asks where the cursor is, and not every terminal answers
    terminal.backend_mut().clear()?;
    Ok(terminal)
}

/// Whether a key or another event is queued: between the pieces of a long work it comes first.
fn something_waits() -> io::Result<bool> {
    event::poll(Duration::ZERO)
}

/// What comes after a wait.
enum Next {
    Draw,
    /// The terminal was somebody else's in between.
    DrawAll,
    Over,
    End(Signal),
}

/// What the loop itself remembers.
struct Loop<'a> {
    signals: &'a Signals,
    last_key: Instant,
    /// When the clocks were compared last: by the wall, and by what really passed.
    seen: (chrono::NaiveDateTime, Instant),
    mouse: bool,
}

impl<'a> Loop<'a> {
    fn new(state: &State, signals: &'a Signals) -> Self {
        Self {
            signals,
            last_key: Instant::now(),
            seen: (clock::now(), Instant::now()),
            mouse: state.desk.settings.mouse,
        }
    }

    fn tell_time(state: &mut State, world: &mut dyn World) {
        step(state, world, Msg::Now(clock::now()));
    }

    /// Waits for an event, then does every one that is queued, in order.
    fn wait(&mut self, state: &mut State, world: &mut dyn World, view: &View) -> io::Result<Next> {
        let since = Instant::now();
        let tick = if state.keeping.is_due() {
            Duration::from_secs(drafts::SECONDS.unsigned_abs())
        } else {
            TICK
        };
        while !event::poll(Duration::ZERO)? {
            if let Some(signal) = self.signals.ended() {
                return Ok(Next::End(signal));
            }
            if self.signals.resumed() {
                return Ok(Next::DrawAll);
            }
            if self.watch(state, world) || since.elapsed() >= tick {
                return Ok(Next::Draw);
            }
            if signals::wait(SLICE)? == Waited::Gone {
                return Ok(Next::End(signals::GONE));
            }
        }
        self.take_all(state, world, view)
    }

    /// Does every event that is queued, in order.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads keys")]
    fn take_all(
        &mut self,
        state: &mut State,
        world: &mut dyn World,
        view: &View,
    ) -> io::Result<Next> {
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
                return Ok(Next::Over);
            }
            if let Some(signal) = self.signals.ended() {
                return Ok(Next::End(signal));
            }
            if !event::poll(Duration::ZERO)? {
                return Ok(Next::Draw);
            }
        }
    }

    /// Locks the book when nobody typed for long, or when the machine slept; tells of it before.
    /// Whether anything changed by that.
    fn watch(&mut self, state: &mut State, world: &mut dyn World) -> bool {
        let (wall, since) = std::mem::replace(&mut self.seen, (clock::now(), Instant::now()));
        let by_wall = (self.seen.0 - wall).to_std().unwrap_or_default();
        let slept = by_wall > self.seen.1.saturating_duration_since(since) + SLEPT;
        let back = (wall - self.seen.0) > wall_clock::PARTED;
        let ahead = (self.seen.0 - wall) > wall_clock::PARTED;
        if state.front().is_door() {
            return false;
        }
        // A step ahead is how a sleep looks: the book is locked, and the day looked at behind the
        // door.
        if back || (ahead && !world.can_lock()) {
            step(state, world, Msg::Parted);
            return true;
        }
        if !world.can_lock() {
            return false;
        }
        let idle = Duration::from_secs(60 * u64::from(state.desk.settings.idle));
        let waited = self.last_key.elapsed();
        if slept || (!idle.is_zero() && waited >= idle) {
            step(state, world, Msg::Do(Action::Lock));
            return true;
        }
        let is_soon = !idle.is_zero() && waited + WARNING >= idle;
        if is_soon && !state.warned {
            step(state, world, Msg::LocksSoon(idle.saturating_sub(waited).as_secs()));
            return true;
        }
        false
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
