//! Rules of the work as dated data with their source, and what is computed from them.

pub mod across;
pub mod attendance;
pub mod book;
pub mod committee;
pub mod data;
pub mod ethnic;
pub mod follow_up;
pub mod fraction;
pub mod numbering;
pub mod standing;
pub mod voting;
