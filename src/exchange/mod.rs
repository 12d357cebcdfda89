//! Files in and out: tables and JSON to records and back, through the fields.

pub mod preview;
