//! Files in and out: tables and JSON to records and back, through the fields.

pub mod arrive;
pub mod computed;
pub mod export;
pub mod json;
pub mod preview;
pub mod sheet;
pub mod whole;
