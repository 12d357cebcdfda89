//! The book on disk.

pub mod failure;
pub mod memory;
pub mod passphrase;
pub mod store;
