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
use crate::terminal::queue::Queue;
use crate::terminal::shown::{Drawn, Shown};
use crate::terminal::signals::{self, Signal, Signals, Waited};
use crate::terminal::watch::{self, Call, Held, Look};
use crate::terminal::{clock, guard, keys};
use crate::ui::view::View;

/// How often the day is looked at while nothing is pressed.
const TICK: Duration = Duration::from_secs(20);

/// After so long without a key what was typed is kept.
const QUIET: Duration = Duration::from_secs(drafts::QUIET);

/// How long a wait for keys lasts at most, before it is looked whether the system said something.
const SLICE: Duration = Duration::from_millis(400);

/// How long it is asked for events that are there already. Not nothing at all: then the library
/// would not look for any on the systems that it reads bytes from.
pub(super) const AT_ONCE: Duration = Duration::from_micros(50);

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
    let shown = &mut Shown { terminal: fresh()?, world };
    let size = shown.terminal.size()?;
    let mut view = View::default();
    let mut looper = Loop::new(state, signals);
    step(state, shown, Msg::Resize(size.width, size.height));
    loop {
        Loop::tell_time(state, shown);
        shown.terminal.draw(|frame| crate::ui::draw(state, &mut view, frame))?;
        if let Some(signal) = signals.ended() {
            return Ok(Some(signal));
        }
        if state.is_working() && !something_waits()? {
            step(state, shown, Msg::Go);
            continue;
        }
        let was_open = !state.front().is_door();
        match looper.wait(state, shown, &view)? {
            Next::Draw => {}
            Next::DrawAll => {
                guard::retake(looper.mouse)?;
                shown.terminal = fresh()?;
            }
            Next::Over => break,
            Next::End(signal) => return Ok(Some(signal)),
        }
        if was_open && state.front().is_door() {
            // Locking wiped the terminal behind the back of what was drawn: all is drawn anew, and
            // where the old screen had its lines is forgotten.
            view = View::default();
            shown.terminal = fresh()?;
        }
        looper.settle(state);
    }
    drop(fresh()?);
    Ok(None)
}

/// A terminal on which nothing stands and of which nothing is remembered.
fn fresh() -> io::Result<Drawn> {
    let mut terminal = Terminal::new(CrosstermBackend::new(io::stdout()))?;
    // not `Terminal::clear`: it asks where the cursor is, and not every terminal answers
    terminal.backend_mut().clear()?;
    Ok(terminal)
}

/// Whether a key or another event is queued: between the pieces of a long work it comes first.
fn something_waits() -> io::Result<bool> {
    event::poll(AT_ONCE)
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
    /// When the program began; its other times count from here.
    began: Instant,
    last_key: Duration,
    /// Since when nothing was done but waiting.
    waiting_since: Duration,
    /// When the clocks were looked at last.
    seen: Look,
    mouse: bool,
}

impl<'a> Loop<'a> {
    fn new(state: &State, signals: &'a Signals) -> Self {
        Self {
            signals,
            began: Instant::now(),
            last_key: Duration::ZERO,
            waiting_since: Duration::ZERO,
            seen: Look { wall: clock::now(), steady: Duration::ZERO },
            mouse: state.desk.settings.mouse,
        }
    }

    fn tell_time(state: &mut State, world: &mut dyn World) {
        step(state, world, Msg::Now(clock::now()));
    }

    /// Waits for an event, then does every one that is queued, in order.
    fn wait(&mut self, state: &mut State, world: &mut dyn World, view: &View) -> io::Result<Next> {
        self.waiting_since = self.began.elapsed();
        while !event::poll(AT_ONCE)? {
            if let Some(signal) = self.signals.ended() {
                return Ok(Next::End(signal));
            }
            if self.signals.resumed() {
                return Ok(Next::DrawAll);
            }
            let waited = self.began.elapsed().saturating_sub(self.waiting_since);
            if state.keeping.is_due() && waited >= QUIET {
                step(state, world, Msg::Quiet);
                return Ok(Next::Draw);
            }
            if self.watch(state, world) || waited >= TICK {
                return Ok(Next::Draw);
            }
            if signals::wait(SLICE)? == Waited::Gone {
                return Ok(Next::End(signals::GONE));
            }
        }
        self.take_all(state, world, view)
    }

    /// Does every event that is queued, in order.
    fn take_all(
        &mut self,
        state: &mut State,
        world: &mut dyn World,
        view: &View,
    ) -> io::Result<Next> {
        let mut queue = Queue::default();
        loop {
            let Some(event) = queue.next()? else { return Ok(Next::Draw) };
            self.last_key = self.began.elapsed();
            let msg = if queue.is_pasted(&event) {
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
        }
    }

    /// Locks the book when nobody typed for long, or when the machine slept; tells of it before.
    /// Whether anything changed by that.
    fn watch(&mut self, state: &mut State, world: &mut dyn World) -> bool {
        let now = Look { wall: clock::now(), steady: self.began.elapsed() };
        let before = std::mem::replace(&mut self.seen, now);
        if state.front().is_door() {
            return false;
        }
        let held = Held {
            before,
            waiting_since: self.waiting_since,
            last_key: self.last_key,
            idle: Duration::from_secs(60 * u64::from(state.desk.settings.idle)),
            can_lock: world.can_lock(),
            warned: state.warned,
        };
        let msg = match watch::decide(held, now) {
            Call::Nothing => return false,
            Call::Parted => Msg::Parted,
            Call::Soon(left) => Msg::LocksSoon(left.as_secs()),
            Call::Lock => Msg::Do(Action::Lock),
        };
        step(state, world, msg);
        true
    }

    /// Follows a setting that concerns the terminal itself.
    fn settle(&mut self, state: &State) {
        if self.mouse != state.desk.settings.mouse {
            self.mouse = state.desk.settings.mouse;
            guard::set_mouse(self.mouse);
        }
    }
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
