//! The terminal and the clock of the machine.

pub mod clock;
