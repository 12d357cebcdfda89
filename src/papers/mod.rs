//! Papers made from the records: blocks that print as plain text and as documents. They are
//! Vietnamese whatever the language of the screen, for they go to members and to the commune.

pub mod block;
mod figures;
mod head;
pub mod list;
mod minutes;
mod notice;
pub mod resolution;
mod score;
mod seal;
pub mod text;
mod votes;

pub use block::{Block, Paper, Source};
pub use list::{PaperKind, make, offered};
pub use notice::short_notice;
