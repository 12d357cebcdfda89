//! Pure data and rules: no clock, no disk, no terminal.

pub mod rules;
