//! Papers as files: what stands in them, and how it is laid out.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests stand outside test functions"
)]

mod cell;
mod docx;
mod docx_papers;
mod forms;
mod pdf;
mod xml;
