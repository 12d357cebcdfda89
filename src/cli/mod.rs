//! The commands: the same program without the screen.

pub mod args;
pub mod help;
