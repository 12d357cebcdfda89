//! What the cell does month by month: prepare, hold, follow, look back. Pure functions from the
//! register, what was typed and today's date to what is to be written.

pub mod about;
pub mod adopt;
pub mod alerts;
pub mod assess;
pub mod ballot;
pub mod bulk;
pub mod carry;
pub mod clauses;
pub mod conduct;
pub mod decide;
pub mod draft;
pub mod elected;
pub mod erase;
pub mod evidence;
pub mod exports;
pub mod follow;
pub mod hold;
pub mod mark;
pub mod month;
pub mod note;
pub mod number;
pub mod own_order;
pub mod park;
pub mod pattern;
pub mod plan;
pub mod prepare;
pub mod quick;
pub mod resolve;
pub mod score;
pub mod script;
pub mod second_part;
pub mod secret_votes;
pub mod sources;
pub mod template;
pub mod thread;
pub mod track;
pub mod trend;
pub mod unready;
pub mod upward;
pub mod verify;
pub mod vote_refusal;
pub mod wall_clock;
pub mod year;

pub use plan::{Plan, Refusal};
