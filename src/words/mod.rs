//! Every word the program says, three languages side by side: a missing one does not compile.
//!
//! One file per subject. A constant is a [`Text`]; `{name}` in it is filled by [`Text::fill`].

mod language;

pub mod actions;
pub mod agenda;
pub mod alerts;
pub mod archive;
pub mod assertions;
pub mod backup;
pub mod ballot;
pub mod book;
pub mod calendar;
pub mod choices;
pub mod cli;
pub mod conduct;
pub mod copies_screen;
pub mod deeds;
pub mod door;
pub mod drafting;
pub mod drafts;
pub mod failures;
pub mod faults;
pub mod fields;
pub mod follow;
pub mod formats;
pub mod import;
pub mod keys;
pub mod meeting;
pub mod model_sheets;
pub mod month;
pub mod paper_screen;
pub mod papers;
pub mod papers_lists;
pub mod papers_report;
pub mod place;
pub mod prepare;
pub mod privacy;
pub mod rules;
pub mod score;
pub mod score_sheets;
pub mod seal;
pub mod search;
pub mod sheets;
pub mod templates;
pub mod ui;
pub mod verify;
pub mod wall_clock;
pub mod workbook;

pub use language::{Lang, Text};

/// Declares texts, the three languages side by side, and the list `ALL` of them for the tests.
///
/// ```ignore
/// texts! { SAVED: "Đã lưu", "Saved", "Enregistré"; }
/// ```
#[macro_export]
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident: $vi:expr, $en:expr, $fr:expr;)*) => {
        $($(#[$doc])* #[doc = concat!("`", $vi, "`")]
        pub const $name: $crate::words::Text = $crate::words::Text::new($vi, $en, $fr);)*
        /// Every text of this subject with its name, for the tests over all words.
        pub const ALL: &[(&str, $crate::words::Text)] = &[$((stringify!($name), $name)),*];
    };
}
