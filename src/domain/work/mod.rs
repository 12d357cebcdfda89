//! What the cell does month by month: prepare, hold, follow, look back. Pure functions from the
//! register, what was typed and today's date to what is to be written.

pub mod alerts;
pub mod assess;
pub mod ballot;
pub mod carry;
pub mod decide;
pub mod draft;
pub mod hold;
pub mod mark;
pub mod month;
pub mod number;
pub mod pattern;
pub mod plan;
pub mod prepare;
pub mod resolve;
pub mod template;
pub mod track;
pub mod trend;

pub use plan::{Plan, Refusal};
