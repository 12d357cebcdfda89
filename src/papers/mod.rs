//! Papers made from the records: blocks that print as plain text and as documents. They are
//! Vietnamese whatever the language of the screen, for they go to members and to the commune.

mod agenda;
mod attendance;
mod ballots;
pub mod block;
mod docx;
mod figures;
pub mod format;
mod grid;
mod head;
mod invitation;
pub mod list;
mod marks;
pub mod measures;
mod minutes;
pub mod name;
mod notice;
mod pack;
mod pdf;
mod report;
pub mod resolution;
mod score;
mod seal;
pub mod subject;
mod tally;
pub mod template;
pub mod text;
mod votes;

pub use block::{Block, Paper, Source};
pub use format::{Format, bytes};
pub use list::{PaperKind, make, offered};
pub use notice::short_notice;
pub use pack::month_pack;
pub use subject::{Asks, Subject};
