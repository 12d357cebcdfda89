//! The work of a cell from one month to the next, as a secretary does it.

mod alerts;
mod book;
mod story;
