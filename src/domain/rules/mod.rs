//! Rules of the work as dated data with their source, and what is computed from them.

pub mod across;
pub mod attendance;
pub mod ballots;
pub mod book;
pub mod committee;
pub mod data;
pub mod deadlines;
pub mod election;
pub mod ethnic;
pub mod follow_up;
pub mod fraction;
pub mod method;
pub mod minutes_length;
pub mod numbering;
pub mod oddities;
pub mod outcome;
pub mod penalty;
pub mod probation;
pub mod quorum;
pub mod rounds;
pub mod seniority;
pub mod standing;
pub mod tellers;
pub mod thematic;
mod vote_data;
pub mod voting;
