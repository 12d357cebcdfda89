//! Files in and out: tables and JSON, read into records and written from them through FIELDS.

pub mod arrive;
pub mod computed;
pub mod export;
pub mod json;
pub mod sheet;
pub mod whole;
