//! Whole files: the lists of offices, and files made to harm.

mod bombs;
mod lists;
mod noise;
mod records;
mod rows;
