//! Papers as commands: every form by the ending, the newest where nothing is said, and what leaves
//! the book noted in its history.
