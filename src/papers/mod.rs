//! Papers made from the records: blocks that print as plain text and as documents. They are
//! Vietnamese whatever the language of the screen, for they go to members and to the commune.

mod agenda;
pub mod archive;
mod attendance;
mod ballots;
mod blank;
pub mod block;
mod docx;
mod extract;
mod figures;
mod follow_register;
pub mod format;
mod grid;
mod handover;
mod head;
mod invitation;
pub mod list;
mod marks;
pub mod measures;
mod members;
mod minutes;
pub mod name;
mod notice;
mod of_task;
mod pack;
mod pdf;
mod public;
mod redact;
mod report;
pub mod resolution;
mod score;
mod seal;
mod slips;
mod span;
pub mod subject;
mod tally;
pub mod template;
pub mod text;
mod votes;
mod year_plan;

pub use block::{Block, Paper, Source};
pub use format::{Format, bytes};
pub use list::{PaperKind, make, offered, possible};
pub use notice::short_notice;
pub use pack::{meeting_slips, month_pack};
pub use subject::{Asks, Subject};
