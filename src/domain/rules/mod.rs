//! Rules of the work as dated data with their source, and what is computed from them.

pub mod across;
pub mod attendance;
pub mod book;
pub mod committee;
pub mod completeness;
pub mod data;
pub mod deadlines;
pub mod ethnic;
pub mod follow_up;
pub mod fraction;
pub mod measures;
pub mod minutes_length;
pub mod monthly;
pub mod numbering;
pub mod oddities;
pub mod probation;
pub mod scoring;
pub mod seniority;
pub mod sheets;
pub mod sheets_data;
pub mod standing;
pub mod thematic;
pub mod voting;
