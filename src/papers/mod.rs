//! Papers made from the records: blocks that print as plain text and as documents. They are
//! Vietnamese whatever the language of the screen, for they go to members and to the commune.

pub mod archive;
pub mod block;
mod docx;
mod figures;
pub mod format;
mod grid;
mod head;
pub mod list;
pub mod measures;
mod minutes;
mod notice;
mod pdf;
pub mod resolution;
mod score;
mod seal;
pub mod subject;
pub mod template;
pub mod text;
mod votes;

pub use block::{Block, Paper, Source};
pub use format::{Format, bytes};
pub use list::{PaperKind, make, offered};
pub use notice::short_notice;
pub use subject::{Asks, Subject};
