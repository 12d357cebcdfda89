//! Sổ Chi Bộ: the register of one village cell. The layers, each naming only those before it:
//! `words`, `domain`, `office`, then `book`, `papers`, `exchange`, `practice`, then `app`, `ui`, `terminal`, `cli`.

pub mod app;
pub mod book;
pub mod cli;
pub mod domain;
pub mod exchange;
pub mod guarded;
pub mod office;
pub mod papers;
pub mod practice;
pub mod terminal;
pub mod ui;
pub mod words;
