//! The commands: the same program without the screen.

pub mod args;
pub mod demo;
pub mod desk;
pub mod export;
pub mod failed;
pub mod files;
pub mod help;
pub mod history;
pub mod import;
pub mod keys;
pub mod list;
pub mod locale;
pub mod machine;
pub mod month;
pub mod out;
pub mod paper;
pub mod place;
pub mod run;
pub mod secret;
pub mod settings;
pub mod sheet;
pub mod tally;
pub mod tasks;
pub mod vault;
pub mod view;
pub mod world;
