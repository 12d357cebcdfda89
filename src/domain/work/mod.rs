//! What the cell does month by month: prepare, hold, follow, look back. Pure functions from the
//! register, what was typed and today's date to what is to be written.

pub mod alerts;
pub mod ballot;
pub mod carry;
pub mod conduct;
pub mod decide;
pub mod hold;
pub mod mark;
pub mod month;
pub mod plan;
pub mod prepare;
pub mod quick;
pub mod resolve;
pub mod script;
pub mod template;
pub mod track;
pub mod trend;

pub use plan::{Plan, Refusal};
