//! What the cell does month by month: prepare, hold, follow, look back. Pure functions from the
//! register, what was typed and today's date to what is to be written.

pub mod alerts;
pub mod ballot;
pub mod bulk;
pub mod carry;
pub mod decide;
pub mod evidence;
pub mod follow;
pub mod hold;
pub mod mark;
pub mod month;
pub mod note;
pub mod plan;
pub mod prepare;
pub mod resolve;
pub mod template;
pub mod thread;
pub mod track;
pub mod trend;
pub mod unready;
pub mod verify;

pub use plan::{Plan, Refusal};
