//! The program between keys and frames: what is on the screen, and what a key does to it.
//!
//! `State` is plain data. [`update`](update::update) is the only changer; what touches the world
//! is an [`Effect`](message::Effect) that [`step`](run::step) performs. To add a screen: one file
//! in `app/screen/` with its struct and its [`Front`](front::Front), one in `ui/screen/`, one
//! variant of [`Screen`](screen::Screen); the compiler lists the arms.

pub mod action;
pub mod copies;
pub mod copy_age;
pub mod desk;
pub mod door;
pub mod draft_text;
pub mod drafts;
pub mod front;
pub mod in_force;
mod kept;
pub mod key;
pub mod keymap;
pub mod line;
pub mod message;
mod paste;
pub mod run;
pub mod scope;
pub mod screen;
pub mod secret_text;
mod section;
pub mod show;
pub mod state;
pub mod update;
pub mod waits;
pub mod ways;
