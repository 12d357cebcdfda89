//! Tables as office programs know them: typed cells under headings, written as spreadsheets or as
//! separated text. Papers and files of records are both made of them.

pub mod csv;
pub mod grid;
pub mod xlsx;

pub use grid::{Cell, Column, Grid};
