//! Rules of the work as dated data with their source, and what is computed from them.

pub mod across;
pub mod attendance;
pub mod base;
pub mod book;
pub mod committee;
pub mod data;
pub mod deadlines;
pub mod ethnic;
pub mod follow_up;
pub mod fraction;
pub mod minutes_length;
pub mod numbering;
pub mod oddities;
pub mod probation;
pub mod seniority;
pub mod standing;
pub mod thematic;
pub mod voting;
