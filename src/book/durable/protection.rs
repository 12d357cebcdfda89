//! Whether the book can be written: a damaged one is left as it is, and one whose journal may not be
//! written opens for reading.

use std::path::Path;

use crate::book::disk::{Disk, Stands};
use crate::book::durable::Book;
use crate::book::failure::Failure;

impl Book {
    /// Why the book can only be read, if so.
    pub const fn damage(&self) -> Option<&Failure> {
        self.damage.as_ref()
    }

    /// Whether it can only be read because something of it is damaged, and not because it may not
    /// be written.
    pub const fn is_damaged(&self) -> bool {
        !matches!(self.damage, None | Some(Failure::WriteProtected))
    }

    /// Nothing, of a book that can be written.
    ///
    /// # Errors
    /// [`Failure::WriteProtected`], [`Failure::ReadOnly`].
    pub(in crate::book) const fn can_write(&self) -> Result<(), Failure> {
        match self.damage {
            None => Ok(()),
            Some(Failure::WriteProtected) => Err(Failure::WriteProtected),
            Some(_) => Err(Failure::ReadOnly),
        }
    }
}

/// Whether a journal that is there may not be written.
pub(super) fn is_protected(disk: &dyn Disk, path: &Path) -> bool {
    disk.stands(path) == Some(Stands::File) && disk.grow(path).is_ok_and(|it| !it.may_grow())
}
