//! The terminal: keys in, frames out, the clock, and leaving it as it was found.

pub mod clock;
pub mod dumps;
pub mod guard;
pub mod keys;
mod queue;
pub mod screen;
mod shown;
pub mod signals;
mod watch;
