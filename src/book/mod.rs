//! The book on disk.
//!
//! The journal is the truth: an act is kept when its frame is synced. sled holds the present
//! state and can be thrown away at any time. The header holds the ways in, the anchor how far the
//! journal was. `docs/format.md` specifies every byte.

pub mod anchor;
pub mod backup;
pub mod check;
mod checked_copies;
pub mod cipher;
pub mod codec;
pub mod committee;
pub mod disk;
pub mod drafts;
pub mod durable;
pub mod failure;
pub mod finding;
pub mod folder;
pub mod generator;
pub mod header;
mod heal;
pub mod journal;
pub mod ledger;
mod leftovers;
pub mod memory;
mod own_files;
pub mod passphrase;
pub mod person;
mod reading;
pub mod recovery;
pub mod retired;
mod sealed_file;
pub mod slot;
pub mod store;
mod syllables;
pub mod typing;
pub mod vault;
pub mod way;
pub mod writing;
