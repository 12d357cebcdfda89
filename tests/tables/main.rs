//! Tables as spreadsheets: what stands in the file, and what comes back out of it.

#![expect(clippy::unwrap_used, reason = "helpers of tests stand outside test functions")]

mod sheet;
